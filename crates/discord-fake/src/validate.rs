//! What Discord would refuse in a body, and in which words: error 50035 with each wrong field where it is.

use std::fmt::Display;

use serde_json::{Map, Value, json};

use crate::{rest::refusal::Refusal, snowflake::id_of};

pub(crate) mod answers;
pub(crate) mod commands;
mod components;
mod embeds;
pub(crate) mod message;

/// Collects what is wrong with a body.
#[derive(Debug, Default)]
pub(crate) struct Form {
    errors: Vec<(String, &'static str, String)>,
}

/// The place of a field in a body, such as `embeds.0.title`.
pub(crate) fn at(place: &str, field: impl Display) -> String {
    if place.is_empty() { field.to_string() } else { format!("{place}.{field}") }
}

impl Form {
    pub(crate) fn wrong(&mut self, place: &str, code: &'static str, message: impl Into<String>) {
        self.errors.push((place.to_owned(), code, message.into()));
    }

    /// The refusal, if anything was wrong.
    pub(crate) fn finish(self) -> Result<(), Refusal> {
        if self.errors.is_empty() {
            return Ok(());
        }
        let mut tree = Value::Object(Map::new());
        for (place, code, message) in self.errors {
            let mut node = &mut tree;
            for part in place.split('.').filter(|part| !part.is_empty()) {
                node = &mut node[part];
            }
            if let Some(list) = node["_errors"].as_array_mut() {
                list.push(json!({ "code": code, "message": message }));
            } else {
                node["_errors"] = json!([{ "code": code, "message": message }]);
            }
        }
        Err(Refusal::form(tree))
    }

    pub(crate) fn required(&mut self, place: &str) {
        self.wrong(place, "BASE_TYPE_REQUIRED", "This field is required");
    }

    fn length(&mut self, place: &str, length: usize, least: usize, most: usize) {
        if (least..=most).contains(&length) {
            return;
        }
        if least == 0 {
            self.wrong(place, "BASE_TYPE_MAX_LENGTH", format!("Must be {most} or fewer in length."));
        } else {
            self.wrong(place, "BASE_TYPE_BAD_LENGTH", format!("Must be between {least} and {most} in length."));
        }
    }

    /// A text of this many characters; none if it is absent, null or wrong.
    pub(crate) fn text(&mut self, json: &Value, field: &str, place: &str, least: usize, most: usize) -> Option<String> {
        let place = at(place, field);
        match &json[field] {
            Value::Null => None,
            Value::String(text) => {
                self.length(&place, text.chars().count(), least, most);
                Some(text.clone())
            }
            _ => {
                self.wrong(&place, "STRING_TYPE_CONVERT", "Could not interpret as string.");
                None
            }
        }
    }

    /// Like [`Self::text`], but it must be there.
    pub(crate) fn needed(&mut self, json: &Value, field: &str, place: &str, most: usize) -> String {
        if json[field].is_null() {
            self.required(&at(place, field));
        }
        self.text(json, field, place, 1, most).unwrap_or_default()
    }

    /// A text that Discord trims: if nothing is left, it counts as absent.
    pub(crate) fn trimmed(&mut self, json: &Value, field: &str, place: &str, most: usize) -> Option<String> {
        let text = json[field].as_str().map(str::trim);
        match text {
            Some(text) => {
                self.length(&at(place, field), text.chars().count(), 0, most);
                Some(text.to_owned()).filter(|text| !text.is_empty())
            }
            None => self.text(json, field, place, 0, most),
        }
    }

    /// A whole number within bounds; none if it is absent, null or wrong.
    pub(crate) fn whole(&mut self, json: &Value, field: &str, place: &str, least: i64, most: i64) -> Option<i64> {
        let place = at(place, field);
        let value = &json[field];
        if value.is_null() {
            return None;
        }
        let number = value.as_i64().or_else(|| value.as_str()?.parse().ok());
        match number {
            None => {
                self.wrong(&place, "NUMBER_TYPE_COERCE", format!("Value \"{value}\" is not int."));
                None
            }
            Some(number) if number < least => {
                self.wrong(&place, "NUMBER_TYPE_MIN", format!("int value should be greater than or equal to {least}."));
                None
            }
            Some(number) if number > most => {
                self.wrong(&place, "NUMBER_TYPE_MAX", format!("int value should be less than or equal to {most}."));
                None
            }
            number => number,
        }
    }

    pub(crate) fn yes_no(&mut self, json: &Value, field: &str, place: &str) -> Option<bool> {
        match &json[field] {
            Value::Null => None,
            Value::Bool(answer) => Some(*answer),
            _ => {
                self.wrong(&at(place, field), "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
                None
            }
        }
    }

    /// A list of this many entries; empty if it is absent, null or wrong.
    pub(crate) fn list<'a>(
        &mut self,
        json: &'a Value,
        field: &str,
        place: &str,
        least: usize,
        most: usize,
    ) -> &'a [Value] {
        let place = at(place, field);
        match &json[field] {
            Value::Null => &[],
            Value::Array(entries) => {
                self.length(&place, entries.len(), least, most);
                entries
            }
            _ => {
                self.wrong(&place, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
                &[]
            }
        }
    }

    /// An object; null if it is absent or wrong.
    pub(crate) fn object<'a>(&mut self, json: &'a Value, field: &str, place: &str) -> &'a Value {
        let value = &json[field];
        if !value.is_null() && !value.is_object() {
            self.wrong(&at(place, field), "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
            return &Value::Null;
        }
        value
    }

    pub(crate) fn snowflake(&mut self, value: &Value, place: &str) {
        if id_of(value).is_none() {
            self.wrong(place, "NUMBER_TYPE_COERCE", format!("Value {value} is not snowflake."));
        }
    }

    /// A web address; none if it is absent, null or wrong.
    pub(crate) fn address(&mut self, json: &Value, field: &str, place: &str, schemes: &[&str]) -> Option<String> {
        let text = self.text(json, field, place, 0, 2048)?;
        let (scheme, rest) = text.split_once("://").unwrap_or(("", &text));
        if !schemes.contains(&scheme) {
            let message = format!("Scheme \"{scheme}\" is not supported. Scheme must be one of {schemes:?}.");
            self.wrong(&at(place, field), "URL_TYPE_INVALID_SCHEME", message);
            return None;
        }
        if rest.is_empty() || text.contains(char::is_whitespace) {
            self.wrong(&at(place, field), "URL_TYPE_INVALID_URL", "Not a well formed URL.");
            return None;
        }
        Some(text)
    }
}

/// Puts what is there into an object and leaves out what is not.
pub(crate) fn put(json: &mut Value, field: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        json[field] = value.into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_error_stands_where_it_belongs() {
        let mut form = Form::default();
        form.required("embeds.0.fields.2.name");
        form.text(&json!({ "content": "x".repeat(2001) }), "content", "", 0, 2000);
        let refused = form.finish().expect_err("two fields are wrong").reply();
        let body = refused.body.expect("Discord explains itself");
        assert_eq!(refused.status, 400);
        assert_eq!(body["code"], 50035);
        assert_eq!(body["errors"]["embeds"]["0"]["fields"]["2"]["name"]["_errors"][0]["code"], "BASE_TYPE_REQUIRED");
        assert_eq!(body["errors"]["content"]["_errors"][0]["message"], "Must be 2000 or fewer in length.");
    }

    #[test]
    fn length_is_counted_in_characters() {
        let mut form = Form::default();
        form.text(&json!({ "label": "藏".repeat(80) }), "label", "", 0, 80);
        assert!(form.finish().is_ok());
    }
}
