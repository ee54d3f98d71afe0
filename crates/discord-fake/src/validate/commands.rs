//! Registered commands: names, descriptions, options in their order, choices, and how much of all that there may be.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::{Form, at, put};
use crate::{
    message::{list, str_of},
    rest::refusal::Refusal,
};

/// The most slash commands of one application, globally and in each server.
const COMMANDS: usize = 100;
/// All names, descriptions and values of one command together.
const SIZE: usize = 8000;
const LOCALES: [&str; 34] = [
    "ar", "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl",
    "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    "he",
];

/// The commands as Discord keeps them, without ids.
///
/// # Errors
/// With Discord's refusal, naming every wrong field.
pub(crate) fn commands(body: &Value) -> Result<Vec<Value>, Refusal> {
    let Some(asked) = body.as_array() else {
        return Err(Refusal::new(400, 50035, "Invalid Form Body"));
    };
    let mut form = Form::default();
    let kept: Vec<Value> = asked.iter().enumerate().map(|(n, json)| command(&mut form, json, &n.to_string())).collect();
    let mut names = HashSet::new();
    for (n, command) in kept.iter().enumerate() {
        if !names.insert((str_of(&command["name"]), command["type"].as_u64())) {
            let message = "Application command names must be unique";
            form.wrong(&n.to_string(), "APPLICATION_COMMANDS_DUPLICATE_NAME", message);
        }
    }
    form.finish()?;
    if kept.iter().filter(|command| command["type"] == 1).count() > COMMANDS {
        return Err(Refusal::new(400, 30032, "Maximum number of application commands reached (100)."));
    }
    Ok(kept)
}

/// One command as Discord keeps it, without its id.
pub(crate) fn command(form: &mut Form, json: &Value, place: &str) -> Value {
    let kind = form.whole(json, "type", place, 1, 3).unwrap_or(1);
    let name = if kind == 1 { slash_name(form, json, place) } else { form.needed(json, "name", place, 32) };
    let mut kept = json!({ "type": kind, "name": name, "description": "" });
    kept["name_localizations"] = localizations(form, json, "name", place, 32);
    kept["description_localizations"] = localizations(form, json, "description", place, 100);
    if kind == 1 {
        kept["description"] = json!(form.needed(json, "description", place, 100));
        let options = options(form, json, place, 0);
        if !options.is_empty() {
            kept["options"] = Value::Array(options);
        }
    } else if !str_of(&json["description"]).is_empty() {
        let message = "Context menu commands cannot have description";
        form.wrong(&at(place, "description"), "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", message);
    }
    let permissions = &json["default_member_permissions"];
    let bits = permissions.as_u64().or_else(|| permissions.as_str()?.parse().ok());
    if !permissions.is_null() && bits.is_none() {
        form.wrong(&at(place, "default_member_permissions"), "NUMBER_TYPE_COERCE", "Value is not int.");
    }
    kept["default_member_permissions"] = bits.map_or(Value::Null, |bits| json!(bits.to_string()));
    kept["dm_permission"] = json!(form.yes_no(json, "dm_permission", place).unwrap_or(true));
    kept["nsfw"] = json!(form.yes_no(json, "nsfw", place).unwrap_or(false));
    kept["contexts"] = whole_list(form, json, "contexts", place, 2).map_or(Value::Null, Value::from);
    kept["integration_types"] =
        whole_list(form, json, "integration_types", place, 1).map_or_else(|| json!([0]), Value::from);
    if size(&kept) > SIZE {
        form.wrong(place, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
    }
    kept
}

fn whole_list(form: &mut Form, json: &Value, field: &str, place: &str, most: u64) -> Option<Vec<Value>> {
    if json[field].is_null() {
        return None;
    }
    let values = form.list(json, field, place, 1, 10);
    let mut seen = HashSet::new();
    for (n, value) in values.iter().enumerate() {
        if value.as_u64().is_none_or(|number| number > most || !seen.insert(number)) {
            let message = format!("Value must be one of {{0..{most}}}, each once.");
            form.wrong(&at(place, format!("{field}.{n}")), "BASE_TYPE_CHOICES", message);
        }
    }
    Some(values.to_vec())
}

/// Whether a slash command or option may be called so: letters, digits, `-`, `_` and `'`, nothing in capitals.
fn is_slash_name(name: &str) -> bool {
    let length = name.chars().count();
    // Marks of Indic and Thai script belong to their letters, which Discord lets pass.
    let fits = |c: char| c.is_alphanumeric() || "-_'".contains(c) || ('\u{900}'..='\u{e7f}').contains(&c);
    (1..=32).contains(&length) && name.chars().all(fits) && name.to_lowercase() == name
}

fn slash_name(form: &mut Form, json: &Value, place: &str) -> String {
    let name = form.needed(json, "name", place, 32);
    if !name.is_empty() && !is_slash_name(&name) {
        form.wrong(&at(place, "name"), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
    name
}

fn localizations(form: &mut Form, json: &Value, field: &str, place: &str, most: usize) -> Value {
    let key = format!("{field}_localizations");
    let asked = form.object(json, &key, place);
    let Some(asked) = asked.as_object() else {
        return Value::Null;
    };
    let mut kept = Map::new();
    for (locale, text) in asked {
        let place = at(place, format!("{key}.{locale}"));
        if !LOCALES.contains(&locale.as_str()) {
            form.wrong(&place, "ENUM_TYPE_COERCE", format!("Value \"{locale}\" is not a valid enum value."));
        }
        if text.is_null() {
            continue;
        }
        let length = text.as_str().map_or(0, |text| text.chars().count());
        form.length(&place, length, 1, most);
        if field == "name" && json["type"].as_u64().unwrap_or(1) == 1 && !is_slash_name(str_of(text)) {
            form.wrong(&place, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
        kept.insert(locale.clone(), text.clone());
    }
    Value::Object(kept)
}

fn options(form: &mut Form, json: &Value, place: &str, depth: u8) -> Vec<Value> {
    let asked = form.list(json, "options", place, 0, 25);
    let subs = asked.iter().filter(|option| matches!(option["type"].as_u64(), Some(1 | 2))).count();
    if subs > 0 && subs < asked.len() {
        let message = "Sub-command and sub-command group option types are mutually exclusive to all other types";
        form.wrong(&at(place, "options"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message);
    }
    let mut names = HashSet::new();
    let mut optional_seen = false;
    let mut kept = Vec::new();
    for (n, json) in asked.iter().enumerate() {
        let place = at(place, format!("options.{n}"));
        if !names.insert(str_of(&json["name"])) {
            let message = "Option names must be unique";
            form.wrong(&place, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", message);
        }
        let required = json["required"] == true;
        if required && optional_seen {
            let message = "Required options must be placed before non-required options";
            form.wrong(&place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
        }
        optional_seen |= !required;
        kept.push(option(form, json, &place, depth));
    }
    kept
}

fn option(form: &mut Form, json: &Value, place: &str, depth: u8) -> Value {
    let kind = form.whole(json, "type", place, 1, 11);
    if json["type"].is_null() {
        form.required(&at(place, "type"));
    }
    let kind = kind.unwrap_or(0);
    // A group may stand in a command, a subcommand in a command or a group, neither deeper.
    if (kind == 2 && depth > 0) || (kind == 1 && depth > 1) {
        let message = "Sub-command groups and sub-commands cannot be nested so deeply";
        form.wrong(&at(place, "type"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message);
    }
    let mut kept = json!({ "type": kind, "name": slash_name(form, json, place) });
    put(&mut kept, "name_localizations", some(localizations(form, json, "name", place, 32)));
    kept["description"] = json!(form.needed(json, "description", place, 100));
    put(&mut kept, "description_localizations", some(localizations(form, json, "description", place, 100)));
    if matches!(kind, 1 | 2) {
        let depth = if kind == 2 { 1 } else { 2 };
        let inner = options(form, json, place, depth);
        if kind == 2 && inner.iter().any(|option| option["type"] != 1) {
            let message = "Sub-command groups can only contain sub-commands";
            form.wrong(&at(place, "options"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message);
        }
        if !inner.is_empty() {
            kept["options"] = Value::Array(inner);
        }
        return kept;
    }
    put(&mut kept, "required", form.yes_no(json, "required", place).filter(|required| *required));
    let autocomplete = form.yes_no(json, "autocomplete", place).filter(|asked| *asked);
    if autocomplete.is_some() && (!matches!(kind, 3 | 4 | 10) || !list(&json["choices"]).is_empty()) {
        let message = "Autocomplete needs a string, integer or number option without choices";
        form.wrong(&at(place, "autocomplete"), "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", message);
    }
    put(&mut kept, "autocomplete", autocomplete);
    let choices = choices(form, json, kind, place);
    if !choices.is_empty() {
        kept["choices"] = Value::Array(choices);
    }
    put(&mut kept, "min_length", form.whole(json, "min_length", place, 0, 6000));
    put(&mut kept, "max_length", form.whole(json, "max_length", place, 1, 6000));
    for bound in ["min_value", "max_value"] {
        if !json[bound].is_null() && !json[bound].is_number() {
            form.wrong(&at(place, bound), "NUMBER_TYPE_COERCE", "Value is not a number.");
        }
        put(&mut kept, bound, some(json[bound].clone()));
    }
    put(&mut kept, "channel_types", some(json["channel_types"].clone()));
    kept
}

fn choices(form: &mut Form, json: &Value, kind: i64, place: &str) -> Vec<Value> {
    let asked = form.list(json, "choices", place, 0, 25);
    let mut seen = (HashSet::new(), HashSet::new());
    let mut kept = Vec::new();
    for (n, json) in asked.iter().enumerate() {
        let place = at(place, format!("choices.{n}"));
        let name = form.needed(json, "name", &place, 100);
        let value = &json["value"];
        let fits = match kind {
            3 => value.as_str().is_some_and(|text| (1..=100).contains(&text.chars().count())),
            4 => value.is_i64(),
            10 => value.is_number(),
            _ => false,
        };
        if !fits {
            form.wrong(&at(&place, "value"), "APPLICATION_COMMAND_CHOICE_VALUE_INVALID", "Invalid choice value");
        }
        if !seen.0.insert(name.clone()) || !seen.1.insert(value.to_string()) {
            let message = "Choice names and values must be unique";
            form.wrong(&place, "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", message);
        }
        let mut choice = json!({ "name": name, "value": value });
        put(&mut choice, "name_localizations", some(choice_names(form, json, &place)));
        kept.push(choice);
    }
    kept
}

/// A choice's name in other languages: any words, unlike a command's.
fn choice_names(form: &mut Form, json: &Value, place: &str) -> Value {
    let asked = json!({ "label_localizations": json["name_localizations"] });
    localizations(form, &asked, "label", place, 100)
}

fn some(value: Value) -> Option<Value> {
    Some(value).filter(|value| !value.is_null())
}

/// How many characters of names, descriptions and values there are in it.
fn size(json: &Value) -> usize {
    let own: usize = ["name", "description", "value"].iter().map(|key| str_of(&json[key]).chars().count()).sum();
    let inner = list(&json["options"]).iter().chain(list(&json["choices"]));
    own + inner.map(size).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(body: &Value) -> String {
        let refusal = commands(body).expect_err("this is to be refused");
        refusal.reply().body.expect("Discord explains itself")["errors"].to_string()
    }

    fn with_options(options: Value) -> Value {
        json!([{ "name": "ask", "description": "Ask", "options": options }])
    }

    #[test]
    fn what_discord_refuses_is_refused() {
        let option =
            |name: &str, required: bool| json!({ "type": 3, "name": name, "description": "d", "required": required });
        let cases = [
            (json!([{ "name": "Ask", "description": "d" }]), "APPLICATION_COMMAND_INVALID_NAME"),
            (json!([{ "name": "ask me", "description": "d" }]), "APPLICATION_COMMAND_INVALID_NAME"),
            (json!([{ "name": "ask" }]), "BASE_TYPE_REQUIRED"),
            (json!([{ "name": "ask", "description": "d".repeat(101) }]), "BASE_TYPE_BAD_LENGTH"),
            (json!([{ "name": "a", "description": "d" }, { "name": "a", "description": "d" }]), "DUPLICATE_NAME"),
            (with_options(json!([option("a", false), option("b", true)])), "REQUIRED_INVALID"),
            (with_options(json!([option("a", false), option("a", false)])), "NAME_ALREADY_EXISTS"),
            (
                with_options(
                    json!([{ "type": 3, "name": "a", "description": "d", "choices": vec![json!({ "name": "n", "value": "v" }); 26] }]),
                ),
                "BASE_TYPE_MAX_LENGTH",
            ),
            (
                with_options(json!([{ "type": 2, "name": "a", "description": "d", "options": [option("b", false)] }])),
                "TYPE_INVALID",
            ),
        ];
        for (body, code) in cases {
            assert!(codes(&body).contains(code), "{code} for {body}: {}", codes(&body));
        }
    }

    #[test]
    fn a_hundred_commands_are_enough() {
        let many = |count: usize| -> Value {
            (0..count).map(|n| json!({ "name": format!("c{n}"), "description": "d" })).collect()
        };
        assert!(commands(&many(100)).is_ok());
        let body = commands(&many(101)).expect_err("one too many").reply().body.expect("words");
        assert_eq!(body["code"], 30032);
    }
}
