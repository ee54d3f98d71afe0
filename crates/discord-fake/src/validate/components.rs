//! Buttons, selects and the text fields of forms, in rows. The newer components without rows are not built here.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{Form, at, put};

/// The rows of a message as Discord keeps them, each component with a number.
pub(super) fn rows(form: &mut Form, body: &Value) -> Vec<Value> {
    let asked = form.list(body, "components", "", 0, 5);
    let mut numbering = Numbering::default();
    asked.iter().enumerate().map(|(n, json)| row(form, json, &at("components", n), &mut numbering)).collect()
}

#[derive(Default)]
struct Numbering {
    next: i64,
    custom_ids: HashSet<String>,
}

impl Numbering {
    fn next(&mut self) -> i64 {
        self.next += 1;
        self.next
    }

    fn custom_id(&mut self, form: &mut Form, json: &Value, place: &str) -> String {
        let id = form.needed(json, "custom_id", place, 100);
        if !id.is_empty() && !self.custom_ids.insert(id.clone()) {
            let place = at(place, "custom_id");
            form.wrong(&place, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
        id
    }
}

fn row(form: &mut Form, json: &Value, place: &str, numbering: &mut Numbering) -> Value {
    if json["type"] != 1 {
        form.wrong(&at(place, "type"), "BASE_TYPE_CHOICES", "Value must be one of {1}.");
    }
    let id = numbering.next();
    let asked = form.list(json, "components", place, 1, 5);
    if asked.is_empty() && json["components"].is_null() {
        form.required(&at(place, "components"));
    }
    let width = |json: &Value| if json["type"] == 2 { 1 } else { 5 };
    if asked.iter().map(width).sum::<usize>() > 5 && asked.len() <= 5 {
        let message = "The specified component exceeds the maximum width";
        form.wrong(&at(place, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message);
    }
    let mut kept = Vec::new();
    for (n, json) in asked.iter().enumerate() {
        let place = at(place, format!("components.{n}"));
        kept.push(match json["type"].as_u64() {
            Some(2) => button(form, json, &place, numbering),
            Some(kind @ (3 | 5..=8)) => select(form, json, kind, &place, numbering),
            _ => {
                let message = "Value must be one of {2, 3, 5, 6, 7, 8}.";
                form.wrong(&at(&place, "type"), "BASE_TYPE_CHOICES", message);
                Value::Null
            }
        });
    }
    json!({ "type": 1, "id": id, "components": kept })
}

fn button(form: &mut Form, json: &Value, place: &str, numbering: &mut Numbering) -> Value {
    let style = form.whole(json, "style", place, 1, 6);
    if json["style"].is_null() {
        form.required(&at(place, "style"));
    }
    let label = form.text(json, "label", place, 0, 80).filter(|label| !label.is_empty());
    let emoji = form.object(json, "emoji", place);
    if label.is_none() && emoji.is_null() {
        let message = "A label or an emoji is required";
        form.wrong(place, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", message);
    }
    let mut kept = json!({ "type": 2, "id": numbering.next(), "style": style });
    if style == Some(5) {
        if !json["custom_id"].is_null() {
            let message = "A custom id and url cannot both be specified";
            form.wrong(place, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message);
        }
        if json["url"].is_null() {
            form.wrong(&at(place, "url"), "BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
        }
        let url = form.address(json, "url", place, &["http", "https", "discord"]);
        if url.as_ref().is_some_and(|url| url.chars().count() > 512) {
            form.wrong(&at(place, "url"), "BASE_TYPE_MAX_LENGTH", "Must be 512 or fewer in length.");
        }
        put(&mut kept, "url", url);
    } else {
        if !json["url"].is_null() {
            let message = "A custom id and url cannot both be specified";
            form.wrong(place, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message);
        }
        kept["custom_id"] = json!(numbering.custom_id(form, json, place));
    }
    put(&mut kept, "label", label);
    if emoji.is_object() {
        kept["emoji"] = emoji.clone();
    }
    put(&mut kept, "disabled", form.yes_no(json, "disabled", place).filter(|disabled| *disabled));
    kept
}

fn select(form: &mut Form, json: &Value, kind: u64, place: &str, numbering: &mut Numbering) -> Value {
    let id = numbering.next();
    let custom_id = numbering.custom_id(form, json, place);
    let least = form.whole(json, "min_values", place, 0, 25).unwrap_or(1);
    let most = form.whole(json, "max_values", place, 1, 25).unwrap_or(1);
    let mut kept = json!({
        "type": kind, "id": id, "custom_id": custom_id, "min_values": least, "max_values": most,
    });
    if least > most {
        let message = "Must be less than or equal to max_values";
        form.wrong(&at(place, "min_values"), "SELECT_COMPONENT_MIN_VALUES_EXCEEDS_MAX_VALUES", message);
    }
    put(&mut kept, "placeholder", form.text(json, "placeholder", place, 0, 150));
    put(&mut kept, "disabled", form.yes_no(json, "disabled", place).filter(|disabled| *disabled));
    if kind == 8 {
        put(&mut kept, "channel_types", json["channel_types"].as_array().cloned());
    }
    if kind != 3 {
        return kept;
    }
    let asked = form.list(json, "options", place, 1, 25);
    if json["options"].is_null() {
        form.required(&at(place, "options"));
    }
    let count = i64::try_from(asked.len()).unwrap_or(i64::MAX);
    if most > count && count > 0 {
        let message = format!("Must be less than or equal to the number of options ({count})");
        form.wrong(&at(place, "max_values"), "SELECT_COMPONENT_MAX_VALUES_EXCEEDS_OPTIONS", message);
    }
    let mut values = HashSet::new();
    let mut defaults = 0;
    let mut options = Vec::new();
    for (n, json) in asked.iter().enumerate() {
        let place = at(place, format!("options.{n}"));
        let label = form.needed(json, "label", &place, 100);
        let value = form.needed(json, "value", &place, 100);
        if !value.is_empty() && !values.insert(value.clone()) {
            let message = "The specified option value is already used";
            form.wrong(&at(&place, "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message);
        }
        let mut option = json!({ "label": label, "value": value });
        put(&mut option, "description", form.text(json, "description", &place, 0, 100));
        put(&mut option, "emoji", Some(form.object(json, "emoji", &place).clone()).filter(Value::is_object));
        let default = form.yes_no(json, "default", &place).filter(|default| *default);
        defaults += i64::from(default.is_some());
        put(&mut option, "default", default);
        options.push(option);
    }
    if defaults > most {
        let message = "The number of default options exceeds max_values";
        form.wrong(&at(place, "options"), "SELECT_COMPONENT_TOO_MANY_DEFAULTS", message);
    }
    kept["options"] = Value::Array(options);
    kept
}

/// A form as Discord keeps it: labels with one text field each, or rows, if it still takes those.
pub(super) fn form_fields(form: &mut Form, data: &Value, place: &str, rows: bool) -> Vec<Value> {
    let asked = form.list(data, "components", place, 1, 5);
    if data["components"].is_null() {
        form.required(&at(place, "components"));
    }
    let mut numbering = Numbering::default();
    let mut fields = Vec::new();
    for (n, json) in asked.iter().enumerate() {
        let place = at(place, format!("components.{n}"));
        let id = numbering.next();
        if json["type"] == 18 {
            let label = form.needed(json, "label", &place, 45);
            let below = form.text(json, "description", &place, 0, 100);
            if json["component"].is_null() {
                form.required(&at(&place, "component"));
            }
            let field = text_field(form, &json["component"], &at(&place, "component"), &mut numbering, false);
            let mut kept = json!({ "type": 18, "id": id, "label": label, "component": field });
            put(&mut kept, "description", below);
            fields.push(kept);
            continue;
        }
        if json["type"] != 1 || !rows {
            let message = if rows { "Value must be one of {1, 18}." } else { "Value must be one of {18}." };
            form.wrong(&at(&place, "type"), "BASE_TYPE_CHOICES", message);
        }
        let inner = form.list(json, "components", &place, 1, 1);
        if json["components"].is_null() {
            form.required(&at(&place, "components"));
        }
        let inner: Vec<Value> = inner
            .iter()
            .map(|json| text_field(form, json, &at(&place, "components.0"), &mut numbering, true))
            .collect();
        fields.push(json!({ "type": 1, "id": id, "components": inner }));
    }
    fields
}

fn text_field(form: &mut Form, json: &Value, place: &str, numbering: &mut Numbering, own_label: bool) -> Value {
    if json["type"] != 4 {
        form.wrong(&at(place, "type"), "BASE_TYPE_CHOICES", "Value must be one of {4}.");
    }
    let custom_id = numbering.custom_id(form, json, place);
    let style = form.whole(json, "style", place, 1, 2);
    if json["style"].is_null() {
        form.required(&at(place, "style"));
    }
    // Under a label the field has none of its own.
    let label = own_label.then(|| form.needed(json, "label", place, 45));
    let least = form.whole(json, "min_length", place, 0, 4000);
    let most = form.whole(json, "max_length", place, 1, 4000);
    if least.unwrap_or(0) > most.unwrap_or(4000) {
        let message = "Must be less than or equal to max_length";
        form.wrong(&at(place, "min_length"), "TEXT_INPUT_MIN_LENGTH_EXCEEDS_MAX_LENGTH", message);
    }
    let mut kept = json!({
        "type": 4, "id": numbering.next(), "custom_id": custom_id, "style": style,
        "required": form.yes_no(json, "required", place).unwrap_or(true),
    });
    put(&mut kept, "label", label);
    put(&mut kept, "min_length", least);
    put(&mut kept, "max_length", most);
    put(&mut kept, "value", form.text(json, "value", place, 0, 4000));
    put(&mut kept, "placeholder", form.text(json, "placeholder", place, 0, 100));
    kept
}
