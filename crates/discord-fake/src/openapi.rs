//! Checks what went over the wire against Discord's own description of its API, an OpenAPI file.
//!
//! The file is Discord's and not part of this crate: [`Description::read`] takes its path, [`Description::load`] finds the path
//! in [`VARIABLE`]. Where it is known to be wrong, `deviations` says so, each with its reason.

use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::{
    message::{list, str_of},
    record::{Call, GatewayLine},
};

mod deviations;
mod interaction;
mod mutations;

pub use mutations::Mutation;

/// The variable that names the file for [`Description::load`].
pub const VARIABLE: &str = "DISCORD_FAKE_OPENAPI";

/// Why there is no description.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The variable is not set.
    #[error("{VARIABLE} does not name Discord's OpenAPI description")]
    NotNamed,
    /// The file cannot be read.
    #[error("Discord's OpenAPI description cannot be read")]
    Unreadable(#[from] std::io::Error),
    /// The file is no JSON.
    #[error("Discord's OpenAPI description is not JSON")]
    Malformed(#[from] serde_json::Error),
}

/// Discord's description, ready to check against.
pub struct Description {
    document: Value,
    /// Checks made so far, by the place of their schema in the document.
    made: Mutex<HashMap<String, Arc<Validator>>>,
}

impl std::fmt::Debug for Description {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Description").finish_non_exhaustive()
    }
}

impl Description {
    /// Reads the file that [`VARIABLE`] names.
    ///
    /// # Errors
    /// If the variable is not set, or the file cannot be read.
    #[expect(clippy::disallowed_methods, reason = "it names a file for tests, and is documented at VARIABLE")]
    pub fn load() -> Result<Self, Error> {
        let path = std::env::var_os(VARIABLE).ok_or(Error::NotNamed)?;
        Self::read(Path::new(&path))
    }

    /// Reads a file.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let mut document = serde_json::from_slice(&std::fs::read(path)?)?;
        deviations::apply(&mut document);
        Ok(Self { document, made: Mutex::default() })
    }

    /// The same description, but for a strange Discord: with enumerations and lists of components that grow.
    #[must_use]
    pub fn with_open_enumerations(self) -> Self {
        let mut document = self.document;
        deviations::open_enumerations(&mut document);
        Self { document, made: Mutex::default() }
    }

    /// Checks a call: the path and method exist, the query's names are known, and body and answer fit.
    /// The body of a call that was refused as malformed is not held against the bot twice.
    ///
    /// # Errors
    /// With everything that does not fit.
    pub fn check_call(&self, call: &Call) -> Result<(), Vec<String>> {
        let method = call.method.to_lowercase();
        let named = format!("{} {}", call.method, call.path);
        let Some(template) = self.template(&method, &call.path) else {
            return Err(vec![format!("{named}: Discord describes no such call")]);
        };
        let place = format!("/paths/{}/{method}", escaped(template));
        let mut wrong = self.check_query(&place, call.query.as_deref().unwrap_or(""));
        if call.status != 400 {
            let kind = if call.files.is_empty() { "application/json" } else { "multipart/form-data" };
            let schema = format!("{place}/requestBody/content/{}/schema", escaped(kind));
            match (&call.body, self.document.pointer(&schema)) {
                (Some(body), Some(_)) => wrong.extend(self.check_at(&schema, body)),
                (Some(_), None) => wrong.push("a body where Discord takes none".to_owned()),
                (None, Some(_))
                    if self.document.pointer(&format!("{place}/requestBody/required")) == Some(&json!(true)) =>
                {
                    wrong.push("no body where Discord needs one".to_owned());
                }
                (None, _) => {}
            }
        }
        wrong.extend(self.check_answer(&place, call));
        let all: Vec<String> = wrong.into_iter().map(|what| format!("{named}: {what}")).collect();
        if all.is_empty() { Ok(()) } else { Err(all) }
    }

    /// Checks a gateway payload, as far as the description of the REST API knows what is in it.
    ///
    /// # Errors
    /// With everything that does not fit.
    pub fn check_line(&self, line: &GatewayLine) -> Result<(), Vec<String>> {
        let Ok(payload) = serde_json::from_str::<Value>(&line.json) else {
            return Err(vec!["a payload that is not JSON".to_owned()]);
        };
        let data = &payload["d"];
        let wrong = match str_of(&payload["t"]) {
            "INTERACTION_CREATE" => return self.check_interaction(data),
            "READY" => self.check("UserResponse", &data["user"]),
            "GUILD_CREATE" => {
                let channels = list(&data["channels"]).iter().flat_map(|one| self.check("GuildChannelResponse", one));
                self.check("GuildResponse", data).into_iter().chain(channels).collect()
            }
            _ => Vec::new(),
        };
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    /// Checks every call and every payload that a stand-in remembers.
    ///
    /// # Errors
    /// With everything that does not fit, at most once each.
    pub fn check_all(&self, discord: &crate::Discord) -> Result<(), Vec<String>> {
        let mut wrong: Vec<String> =
            discord.calls().iter().filter_map(|call| self.check_call(call).err()).flatten().collect();
        let lines = discord.gateway_log();
        wrong.extend(lines.iter().filter_map(|line| self.check_line(line).err()).flatten());
        wrong.sort();
        wrong.dedup();
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    /// The path template that fits, the one with the fewest placeholders if several do.
    fn template(&self, method: &str, path: &str) -> Option<&str> {
        let placeholder = |part: &str| part.starts_with('{');
        let fits = |template: &&String| {
            let (mut parts, mut given) = (template.split('/'), path.split('/'));
            loop {
                match (parts.next(), given.next()) {
                    (None, None) => return true,
                    (Some(part), Some(is)) if part == is || (placeholder(part) && !is.is_empty()) => {}
                    _ => return false,
                }
            }
        };
        let paths = self.document["paths"].as_object()?;
        let fitting = paths.iter().filter(|(_, methods)| !methods[method].is_null()).map(|(path, _)| path);
        let best = fitting.filter(fits).min_by_key(|template| template.split('/').filter(|p| placeholder(p)).count());
        best.map(String::as_str)
    }

    fn check_query(&self, place: &str, query: &str) -> Vec<String> {
        let parameters = self.document.pointer(&format!("{place}/parameters")).map_or(&[][..], list);
        let named = |name: &str| parameters.iter().any(|one| one["in"] == "query" && one["name"] == name);
        let names = query.split('&').filter(|pair| !pair.is_empty()).filter_map(|pair| pair.split('=').next());
        names.filter(|name| !named(name)).map(|name| format!("no query parameter {name}")).collect()
    }

    fn check_answer(&self, place: &str, call: &Call) -> Vec<String> {
        let status = match call.status {
            // What a test put into Discord's mouth is the test's own; no answer and a server's failure are not described.
            _ if call.by_fault => return Vec::new(),
            0 | 500.. => return Vec::new(),
            429 => "429".to_owned(),
            400..500 => "4XX".to_owned(),
            status => status.to_string(),
        };
        let answer = format!("{place}/responses/{status}");
        let Some(described) = self.document.pointer(&answer) else {
            return vec![format!("Discord never answers {status}")];
        };
        let answer =
            described["$ref"].as_str().map_or(answer, |reference| reference.trim_start_matches('#').to_owned());
        let schema = format!("{answer}/content/{}/schema", escaped("application/json"));
        match (&call.response, self.document.pointer(&schema)) {
            (Some(body), Some(_)) => {
                self.check_at(&schema, body).into_iter().map(|what| format!("answer: {what}")).collect()
            }
            (None, None) => Vec::new(),
            (Some(_), None) => vec![format!("answer {status} has a body")],
            (None, Some(_)) => vec![format!("answer {status} has no body")],
        }
    }

    /// Checks a value against a component of the description.
    fn check(&self, component: &str, value: &Value) -> Vec<String> {
        let wrong = self.check_at(&format!("/components/schemas/{component}"), value);
        wrong.into_iter().map(|what| format!("{component}: {what}")).collect()
    }

    /// Checks a value against the schema at a place of the document.
    fn check_at(&self, place: &str, value: &Value) -> Vec<String> {
        let validator = {
            let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(made.entry(place.to_owned()).or_insert_with(|| Arc::new(self.validator(place))))
        };
        let wrong = validator.iter_errors(value);
        wrong
            .map(|error| format!("at {:?}: {}", error.instance_path().as_str(), shortened(&error.to_string())))
            .collect()
    }

    fn validator(&self, place: &str) -> Validator {
        let components = &self.document["components"];
        // What a reference needs lies below "components"; paths come along as the schema itself.
        let mut schema = self.document.pointer(place).cloned().unwrap_or(json!(false));
        if let Some(map) = schema.as_object_mut() {
            map.insert("components".to_owned(), components.clone());
        }
        jsonschema::options()
            .with_draft(jsonschema::Draft::Draft202012)
            .should_validate_formats(true)
            .should_ignore_unknown_formats(true)
            .build(&schema)
            .unwrap_or_else(|error| panic!("Discord's description is no valid schema at {place}: {error}"))
    }
}

/// A key as a JSON pointer writes it.
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn shortened(text: &str) -> String {
    const MOST: usize = 400;
    if text.chars().count() <= MOST { text.to_owned() } else { text.chars().take(MOST).chain("…".chars()).collect() }
}
