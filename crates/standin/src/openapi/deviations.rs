//! Where Discord's description is stricter than Discord, or wrong; each with its reason, as narrow as possible.
//! And one place where the check is stricter than the description: unknown fields in requests are misspellings.

use serde_json::{Value, json};

/// A change of the description before anything is checked.
struct Deviation {
    /// The JSON pointer of what is changed.
    place: &'static str,
    becomes: fn(&Value) -> Value,
    #[expect(dead_code, reason = "it is for whoever reads this table")]
    reason: &'static str,
}

const DEVIATIONS: &[Deviation] = &[
    Deviation {
        place: "/components/schemas/InnerErrors/properties/_errors/items/properties",
        becomes: |_| json!({ "code": { "type": "string" }, "message": { "type": "string" } }),
        reason: "a field's error has a word for its code, such as BASE_TYPE_REQUIRED; only the whole answer's is a number",
    },
    Deviation {
        place: "/components/schemas/ApplicationCommandUpdateRequest/properties/default_member_permissions",
        becomes: permissions,
        reason: "Discord's reference asks for permissions as a string, which every library sends",
    },
    Deviation {
        place: "/components/schemas/ApplicationCommandCreateRequest/properties/default_member_permissions",
        becomes: permissions,
        reason: "as above, for a single command",
    },
];

fn permissions(_: &Value) -> Value {
    json!({ "type": ["string", "null"], "pattern": "^[0-9]+$" })
}

/// Adapts the description.
pub(super) fn apply(document: &mut Value) {
    // Field errors share the schema of the whole error; they get one of their own to differ in.
    document["components"]["schemas"]["InnerErrors"]["properties"]["_errors"]["items"] =
        document["components"]["schemas"]["Error"].clone();
    for deviation in DEVIATIONS {
        let Some(there) = document.pointer_mut(deviation.place) else {
            panic!(
                "Discord's description has nothing at {}; the deviation is out of date",
                deviation.place
            );
        };
        *there = (deviation.becomes)(there);
    }
    let schemas = document["components"]["schemas"].as_object_mut();
    for (name, schema) in schemas.into_iter().flatten() {
        if is_of_requests(name)
            && schema["properties"].is_object()
            && schema["additionalProperties"].is_null()
        {
            schema["additionalProperties"] = json!(false);
        }
    }
}

/// Whether only requests use a schema.
fn is_of_requests(name: &str) -> bool {
    name.contains("Request")
        || name.starts_with("RichEmbed")
        || (name.starts_with("ApplicationCommand")
            && name.contains("Option")
            && !name.ends_with("Response"))
}
