//! Where Discord's description is stricter than Discord, or wrong; each with its reason, as narrow as possible.
//! And, last, the one place where the check is stricter: unknown fields in requests are misspellings.

use serde_json::{Value, json};

/// A change of the description before anything is checked.
struct Deviation {
    /// The JSON pointer of what is changed.
    place: &'static str,
    change: fn(&mut Value),
    reason: &'static str,
}

const DEVIATIONS: &[Deviation] = &[
    Deviation {
        place: "/components/schemas/InnerErrors/properties/_errors/items",
        change: |items| {
            *items = json!({
                "type": "object",
                "required": ["code", "message"],
                "properties": { "code": { "type": "string" }, "message": { "type": "string" } },
            });
        },
        reason: "a field's error has a word for its code, such as BASE_TYPE_REQUIRED; only the whole answer's is a number",
    },
    Deviation {
        place: "/components/schemas/ApplicationCommandUpdateRequest/properties",
        change: command,
        reason: "Discord's reference asks for permissions as a string, which every library sends, and knows `nsfw`",
    },
    Deviation {
        place: "/components/schemas/ApplicationCommandCreateRequest/properties",
        change: command,
        reason: "as above, for a single command",
    },
    Deviation {
        place: "/components/schemas",
        change: options_share_their_fields,
        reason: "Discord's reference has one object for options of every type, and libraries send the whole of it: \
                 a field of another type's option does no harm, a field of none is a misspelling",
    },
    Deviation {
        place: "/components/schemas",
        change: requests_have_no_other_fields,
        reason: "Discord passes over fields it does not know, so a misspelt one would go unnoticed",
    },
];

/// Adapts the description.
pub(super) fn apply(document: &mut Value) {
    for Deviation { place, change, reason } in DEVIATIONS {
        let there = document.pointer_mut(place);
        change(there.unwrap_or_else(|| panic!("nothing at {place} to change because {reason}")));
    }
}

/// Discord's enumerations grow: a value that the description does not know yet is one that it will. What a strange
/// Discord sends is checked against this.
pub(super) fn open_enumerations(document: &mut Value) {
    let schemas = document["components"]["schemas"].as_object_mut();
    for (_, schema) in schemas.into_iter().flatten() {
        let closed = schema["oneOf"].as_array().is_some_and(|all| all.iter().all(|one| one.get("const").is_some()));
        if let Some(map) = schema.as_object_mut()
            && closed
        {
            map.remove("oneOf");
            map.remove("enum");
        }
    }
    open_components(&mut document["components"]["schemas"]);
}

/// Lists of components take one that nobody has heard of.
fn open_components(schema: &mut Value) {
    match schema {
        Value::Array(all) => all.iter_mut().for_each(open_components),
        Value::Object(map) => {
            map.values_mut().for_each(open_components);
            let of_components = |branches: &Vec<Value>| {
                branches.iter().any(|one| {
                    one["$ref"].as_str().is_some_and(|name| {
                        name.ends_with("ActionRowComponentResponse") || name.ends_with("ButtonComponentResponse")
                    })
                })
            };
            if let Some(Value::Array(branches)) = map.get_mut("oneOf")
                && of_components(branches)
            {
                let least = crate::strange::COMPONENT;
                branches.push(json!({ "type": "object", "properties": { "type": { "minimum": least } } }));
            }
        }
        _ => {}
    }
}

fn command(fields: &mut Value) {
    fields["default_member_permissions"] = json!({ "type": ["string", "null"], "pattern": "^[0-9]+$" });
    fields["nsfw"] = json!({ "type": ["boolean", "null"] });
}

fn options_share_their_fields(schemas: &mut Value) {
    let options = || schemas.as_object().into_iter().flatten().filter(|(name, _)| is_option(name));
    let fields: Vec<String> = options()
        .filter_map(|(_, schema)| schema["properties"].as_object())
        .flat_map(|fields| fields.keys().cloned())
        .collect();
    let all = schemas.as_object_mut().into_iter().flatten();
    for (_, schema) in all.filter(|(name, _)| is_option(name)) {
        for field in &fields {
            if schema["properties"][field].is_null() {
                schema["properties"][field] = json!(true);
            }
        }
    }
}

fn requests_have_no_other_fields(schemas: &mut Value) {
    for (name, schema) in schemas.as_object_mut().into_iter().flatten() {
        let open = schema["properties"].is_object() && schema["additionalProperties"].is_null();
        if is_of_requests(name) && open {
            schema["additionalProperties"] = json!(false);
        }
    }
}

/// Whether only requests use a schema.
fn is_of_requests(name: &str) -> bool {
    name.contains("Request") || name.starts_with("RichEmbed") || is_option(name) || is_choice(name)
}

fn is_option(name: &str) -> bool {
    name.starts_with("ApplicationCommand") && name.ends_with("Option")
}

fn is_choice(name: &str) -> bool {
    name.starts_with("ApplicationCommandOption") && name.ends_with("Choice")
}
