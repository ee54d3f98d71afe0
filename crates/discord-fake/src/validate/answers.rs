//! Answers to interactions that are not messages: forms and suggestions.

use serde_json::{Value, json};

use super::{Form, at, components};
use crate::{interaction::Choice, rest::refusal::Refusal};

/// A form as a client opens it; whether it may have its fields in rows is said.
///
/// # Errors
/// With Discord's refusal, naming every wrong field.
pub(crate) fn modal(data: &Value, rows: bool) -> Result<Value, Refusal> {
    let mut form = Form::default();
    let custom_id = form.needed(data, "custom_id", "data", 100);
    let title = form.needed(data, "title", "data", 45);
    let fields = components::form_fields(&mut form, data, "data", rows);
    form.finish()?;
    Ok(json!({ "custom_id": custom_id, "title": title, "components": fields }))
}

/// Suggestions for an option of this type.
///
/// # Errors
/// With Discord's refusal, naming every wrong field.
pub(crate) fn choices(data: &Value, option_type: u64) -> Result<Vec<Choice>, Refusal> {
    let mut form = Form::default();
    if data["choices"].is_null() {
        form.required("data.choices");
    }
    let mut kept = Vec::new();
    for (n, json) in form.list(data, "choices", "data", 0, 25).iter().enumerate() {
        let place = at("data.choices", n);
        let name = form.needed(json, "name", &place, 100);
        match option_type {
            3 => {
                form.needed(json, "value", &place, 100);
            }
            4 if !json["value"].is_i64() => {
                form.wrong(&at(&place, "value"), "NUMBER_TYPE_COERCE", "Value is not int.");
            }
            10 if !json["value"].is_number() => {
                form.wrong(&at(&place, "value"), "NUMBER_TYPE_COERCE", "Value is not float.");
            }
            _ => {}
        }
        kept.push(Choice { name, value: json["value"].clone() });
    }
    form.finish()?;
    Ok(kept)
}
