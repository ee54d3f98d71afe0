//! Makes many interactions of one, each wrong or odd in one place: null, missing, of another type, at the edge of a
//! number's range, outside an enumeration, with a field more. The places are found in the interaction itself and in
//! Discord's description of what is in it. Nothing is delivered here.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::Description;
use crate::message::list;

/// An interaction that is different in one place.
#[derive(Clone, Debug)]
pub struct Mutation {
    /// Where and how, such as `/member/user/flags: 4294967296`.
    pub what: String,
    /// Whether Discord may send it, as far as its description says.
    pub legal: bool,
    /// The whole interaction.
    pub json: Value,
}

/// What an answer is given to; without them there could be none.
const KEPT: [&str; 3] = ["/id", "/token", "/type"];

/// Which parts of an interaction Discord describes, and as what.
const PARTS: [(&str, &str); 6] = [
    ("/member", "PrivateGuildMemberResponse"),
    ("/channel", "GuildChannelResponse"),
    ("/message", "MessageResponse"),
    ("/data/resolved", "ResolvedObjectsResponse"),
    ("/locale", "AvailableLocalesEnum"),
    ("/guild_locale", "AvailableLocalesEnum"),
];

/// The deepest place that is looked into: embeds' fields and components' options lie within it.
const DEEPEST: usize = 8;

impl Description {
    /// All changes of one place that there are of an interaction, without repetition.
    #[must_use]
    pub fn mutations(&self, interaction: &Value) -> Vec<Mutation> {
        let mut changes = Vec::new();
        places(interaction, String::new(), &mut changes);
        for (place, component) in PARTS {
            if let Some(value) = interaction.pointer(place) {
                let schema = json!({ "$ref": format!("#/components/schemas/{component}") });
                self.described(&schema, value, place.to_owned(), &mut changes);
            }
        }
        let mut seen = HashSet::new();
        let mut mutations = Vec::new();
        for change in changes {
            let mut json = interaction.clone();
            let kept = KEPT.contains(&change.place.as_str());
            if kept || !change.apply(&mut json) || json == *interaction || !seen.insert(json.to_string()) {
                continue;
            }
            let legal = self.check_interaction(&json).is_ok();
            mutations.push(Mutation { what: change.to_string(), legal, json });
        }
        mutations
    }

    /// What the description has to say about an object and what is in it: fields that are not there but may be, values
    /// that may be null, enumerations.
    fn described(&self, schema: &Value, value: &Value, place: String, changes: &mut Vec<Change>) {
        let Some(schema) = self.resolved(schema, value) else {
            return;
        };
        if place.matches('/').count() > DEEPEST {
            return;
        }
        if let Some(entries) = value.as_array() {
            for (n, entry) in entries.iter().enumerate().take(2) {
                self.described(&schema["items"], entry, format!("{place}/{n}"), changes);
            }
            return;
        }
        let (Some(known), Some(there)) = (schema["properties"].as_object(), value.as_object()) else {
            return;
        };
        for (name, schema) in known {
            let place = format!("{place}/{name}");
            changes.push(Change { place: place.clone(), to: Some(self.least(schema, 0)) });
            match there.get(name) {
                None => changes.push(Change { place, to: Some(Value::Null) }),
                Some(inner) => self.described(schema, inner, place, changes),
            }
        }
    }

    /// The smallest value that a schema allows: what may be left out is, and what may be null is, but not the whole.
    fn least(&self, schema: &Value, depth: usize) -> Value {
        if let Some(reference) = schema["$ref"].as_str() {
            let found = self.document.pointer(reference.trim_start_matches('#'));
            return if depth > 6 { Value::Null } else { self.least(found.unwrap_or(&Value::Null), depth + 1) };
        }
        for several in ["oneOf", "anyOf"] {
            if let Some(branch) = list(&schema[several]).iter().find(|branch| branch["type"] != "null") {
                // Inside an object what may be null is null.
                let nullable = list(&schema[several]).iter().any(|branch| branch["type"] == "null");
                return if nullable && depth > 1 { Value::Null } else { self.least(branch, depth) };
            }
        }
        if let Some(first) = schema.get("const").or_else(|| list(&schema["enum"]).first()) {
            return first.clone();
        }
        let kinds: Vec<&Value> =
            if schema["type"].is_array() { list(&schema["type"]).iter().collect() } else { vec![&schema["type"]] };
        if depth > 1 && kinds.contains(&&json!("null")) {
            return Value::Null;
        }
        match kinds.iter().find(|kind| **kind != "null").and_then(|kind| kind.as_str()) {
            Some("object") => {
                let required = list(&schema["required"]).iter().filter_map(Value::as_str);
                let fields = required.map(|name| (name.to_owned(), self.least(&schema["properties"][name], depth + 2)));
                Value::Object(fields.collect::<Map<_, _>>())
            }
            Some("array") => json!([]),
            Some("boolean") => json!(false),
            Some("integer" | "number") => json!(0),
            Some("string") if schema["format"] == "date-time" => json!("2019-11-25T09:00:00+00:00"),
            Some("string") if schema["format"] == "snowflake" => json!("1"),
            Some("string") => json!(""),
            _ => Value::Null,
        }
    }

    /// The schema that describes a value: references followed, and of several the one that it fits.
    fn resolved(&self, schema: &Value, value: &Value) -> Option<Value> {
        if let Some(reference) = schema["$ref"].as_str() {
            return self.resolved(self.document.pointer(reference.trim_start_matches('#'))?, value);
        }
        for several in ["oneOf", "anyOf"] {
            if schema[several].is_array() {
                let branches = list(&schema[several]).iter().filter_map(|branch| self.resolved(branch, value));
                return branches.into_iter().find(|branch| is_of(branch, value));
            }
        }
        Some(schema.clone())
    }
}

/// Whether a schema is one for a value of such a `type`.
fn is_of(schema: &Value, value: &Value) -> bool {
    let kinds = list(&schema["properties"]["type"]["enum"]);
    if schema["type"] == "null" {
        return value.is_null();
    }
    kinds.is_empty() || kinds.contains(&value["type"])
}

/// A place and what is put there; nothing: it is taken away.
struct Change {
    place: String,
    to: Option<Value>,
}

impl std::fmt::Display for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.to {
            None => write!(f, "{}: missing", self.place),
            Some(value) => write!(f, "{}: {}", self.place, super::shortened(&value.to_string())),
        }
    }
}

impl Change {
    fn apply(&self, json: &mut Value) -> bool {
        let Some((above, name)) = self.place.rsplit_once('/') else {
            return false;
        };
        let name = name.replace("~1", "/").replace("~0", "~");
        match (json.pointer_mut(above), &self.to) {
            (Some(Value::Object(map)), None) => map.remove(&name).is_some(),
            (Some(Value::Object(map)), Some(value)) => {
                map.insert(name, value.clone());
                true
            }
            (Some(Value::Array(entries)), Some(value)) => {
                let entry = name.parse::<usize>().ok().and_then(|n| entries.get_mut(n));
                entry.map(|entry| *entry = value.clone()).is_some()
            }
            _ => false,
        }
    }
}

/// What can be done to a value and to everything in it, whatever it means.
fn places(value: &Value, place: String, changes: &mut Vec<Change>) {
    if place.matches('/').count() > DEEPEST {
        return;
    }
    let mut change = |to: Option<Value>| changes.push(Change { place: place.clone(), to });
    if !place.is_empty() {
        change(Some(Value::Null));
        change(None);
    }
    let more = |name: &str| Change { place: format!("{place}/{name}"), to: Some(json!({ "unheard": ["of", null] })) };
    match value {
        Value::Null => [json!(0), json!(""), json!({}), json!([])].into_iter().for_each(|to| change(Some(to))),
        Value::Bool(is) => [json!(!is), json!(1), json!("true")].into_iter().for_each(|to| change(Some(to))),
        Value::Number(_) => {
            let edges =
                [-1, 0, 255, 256, i64::from(i32::MAX), 1 << 31, (1 << 32) - 1, 1 << 32, (1 << 53) - 1, i64::MAX];
            edges.iter().for_each(|edge| change(Some(json!(edge))));
            [json!(u64::MAX), json!(1.5), json!("7"), json!([])].into_iter().for_each(|to| change(Some(to)));
        }
        Value::String(text) => {
            if let Ok(number) = text.parse::<u64>() {
                change(Some(json!(number)));
                ["0", "-1", "18446744073709551615", "18446744073709551616"]
                    .into_iter()
                    .for_each(|edge| change(Some(json!(edge))));
            }
            let long = "long ".repeat(1000);
            [json!(""), json!("\u{0}"), json!(long), json!(7), json!({})].into_iter().for_each(|to| change(Some(to)));
        }
        Value::Array(entries) => {
            let mut with = |entry: Value| {
                let mut all = entries.clone();
                all.push(entry);
                change(Some(Value::Array(all)));
            };
            with(Value::Null);
            with(json!({}));
            with(json!({ "type": 250, "id": 250 }));
            change(Some(json!([])));
            change(Some(json!({})));
            for (n, entry) in entries.iter().enumerate() {
                places(entry, format!("{place}/{n}"), changes);
            }
        }
        Value::Object(map) => {
            change(Some(json!({})));
            change(Some(json!([])));
            changes.push(more("stand_in_novelty"));
            for (name, inner) in map {
                places(inner, format!("{place}/{}", super::escaped(name)), changes);
            }
        }
    }
}
