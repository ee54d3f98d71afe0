//! What people did, read leniently: first what an answer needs, then serenity's model; where the model cannot read what
//! Discord sent, whoever pressed is answered all the same. What was sent never gets into a log line.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serenity::model::application::{CommandData, Interaction};
use serenity::model::channel::Message;
use serenity::model::guild::Member;
use serenity::model::id::InteractionId;
use serenity::model::user::User;

use super::{OWN_WORDS, tidying};
use crate::answer::FIELD;
use crate::lines::Lines;

// Discord's numbers for the kinds of interactions.
const COMMAND: u64 = 2;
const COMPONENT: u64 = 3;
/// It only wants choices.
const AUTOCOMPLETE: u64 = 4;
const FORM: u64 = 5;

/// What an answer needs.
#[derive(Debug)]
pub(super) struct Envelope {
    /// The interaction's id.
    pub(super) id: InteractionId,
    /// The right to answer it.
    pub(super) token: String,
    /// The person's language, as Discord writes it; empty where it does not say.
    pub(super) locale: String,
    kind: u64,
}

impl Envelope {
    /// `None` where it cannot be answered.
    pub(super) fn of(data: &Value) -> Option<Self> {
        let id =
            data["id"].as_str().and_then(|id| id.parse().ok()).or_else(|| data["id"].as_u64()).filter(|id| *id > 0)?;
        let locale = data["locale"].as_str().or_else(|| data["guild_locale"].as_str()).unwrap_or_default();
        Some(Self {
            id: InteractionId::new(id),
            token: data["token"].as_str()?.to_owned(),
            locale: locale.to_owned(),
            kind: data["type"].as_u64().unwrap_or_default(),
        })
    }

    /// Whether it only wants choices.
    pub(super) fn wants_choices(&self) -> bool {
        self.kind == AUTOCOMPLETE
    }

    /// What kind of interaction it is, for the log.
    fn kind(&self) -> &'static str {
        match self.kind {
            COMMAND => "command",
            COMPONENT => "press",
            AUTOCOMPLETE => "autocomplete",
            FORM => "form",
            _ => "unknown kind",
        }
    }
}

/// Reads it with serenity's model; if that stumbles, once more without all that the bot does not use; if that does not
/// help either, says what could not be read, without a word of what was sent.
pub(super) fn read(mut data: Value, envelope: &Envelope, lines: &Lines) -> Result<Interaction, Unread> {
    if let Some(fields) = data.get_mut("data").and_then(|data| data.get_mut("components")) {
        tidying::unlabel(fields);
    }
    let error = match modelled(&data) {
        Ok(interaction) => return Ok(interaction),
        Err(error) => error,
    };
    let part = part(&data);
    let typed = typed(&data["data"]["components"]).or_else(|| own_words(&data["data"]["options"]));
    tidying::tidy(&mut data);
    if let Ok(interaction) = modelled(&data) {
        lines.warn(format!("an interaction was read without what the bot does not use: {part}: {error}"));
        return Ok(interaction);
    }
    Err(Unread { what: format!("{}, {part}: {error}", envelope.kind()), typed })
}

/// As serenity's model has it, or why it has not, without a word of what was sent.
fn modelled(data: &Value) -> Result<Interaction, String> {
    fn read<'a, T: Deserialize<'a>>(
        data: &'a Value,
        kind: fn(T) -> Interaction,
    ) -> Result<Interaction, serde_json::Error> {
        T::deserialize(data).map(kind)
    }
    // By its kind: the model's own reading of any kind copies all of it twice.
    let read = match data["type"].as_u64() {
        Some(COMMAND) => read(data, Interaction::Command),
        Some(COMPONENT) => read(data, Interaction::Component),
        Some(AUTOCOMPLETE) => read(data, Interaction::Autocomplete),
        Some(FORM) => read(data, Interaction::Modal),
        // A ping, too, which Discord sends to bots with a web server: whoever sends it here is answered like anybody.
        _ => return Err("no kind that the bot knows".to_owned()),
    };
    read.map_err(|error| harmless(&error.to_string()))
}

/// What could not be read.
#[derive(Debug)]
pub(super) struct Unread {
    /// Of which kind, where, and what was wrong.
    pub(super) what: String,
    /// What the person had typed into a form, or behind a command.
    pub(super) typed: Option<String>,
}

/// The part that cannot be read.
fn part(data: &Value) -> &'static str {
    fn is_bad<T: DeserializeOwned>(value: &Value) -> bool {
        !value.is_null() && serde_json::from_value::<T>(value.clone()).is_err()
    }
    let mut member = data["member"].clone();
    if let Some(member) = member.as_object_mut() {
        member.entry("guild_id").or_insert_with(|| data["guild_id"].clone());
    }
    if is_bad::<User>(&data["member"]["user"]) || is_bad::<User>(&data["user"]) {
        "the account"
    } else if is_bad::<Member>(&member) {
        "the member"
    } else if is_bad::<Message>(&data["message"]) {
        "the message"
    } else if data["type"] == COMMAND && is_bad::<CommandData>(&data["data"]) {
        "the options"
    } else {
        "the interaction"
    }
}

/// Errors quote what they do not understand; only what cannot hold such a quotation is kept.
fn harmless(error: &str) -> String {
    let missing = error.strip_prefix("missing field `").and_then(|rest| rest.split_once('`'));
    if let Some((field, _)) = missing {
        return format!("{field} is missing");
    }
    for kind in
        ["invalid type", "invalid value", "invalid length", "unknown variant", "unknown field", "duplicate field"]
    {
        if error.starts_with(kind) {
            return kind.to_owned();
        }
    }
    "not as expected".to_owned()
}

/// What was typed into the form, wherever it stands in it.
fn typed(components: &Value) -> Option<String> {
    match components {
        Value::Array(all) => all.iter().find_map(typed),
        Value::Object(one) if one.get("custom_id").is_some_and(|id| id == FIELD) => {
            one.get("value").and_then(Value::as_str).map(str::to_owned)
        }
        Value::Object(one) => one.values().find_map(typed),
        _ => None,
    }
}

/// What was typed behind the command, wherever it stands among its options.
fn own_words(options: &Value) -> Option<String> {
    match options {
        Value::Array(all) => all.iter().find_map(own_words),
        Value::Object(one) if one.get("name").and_then(Value::as_str).is_some_and(|name| OWN_WORDS.contains(&name)) => {
            one.get("value")?.as_str().map(str::to_owned)
        }
        Value::Object(one) => one.get("options").and_then(own_words),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_was_said_does_not_get_into_an_error() {
        for error in [
            "invalid type: string \"secret\", expected u64",
            "invalid value: string \"secret, expected secret\", expected a bit",
            "unknown variant `secret`, expected one of `a`",
            "secret",
            "missing field",
        ] {
            assert!(!harmless(error).contains("secret"), "{error}");
        }
        assert_eq!(harmless("missing field `mute` at line 1"), "mute is missing");
    }

    #[test]
    fn a_ping_is_no_kind_that_the_bot_knows_in_whatever_shape() {
        for odd in [json!("6"), json!([])] {
            let data = json!({
                "id": "5", "application_id": odd, "type": 1, "token": "t", "version": 1, "locale": "de",
                "guild_id": "7", "channel_id": "8", "data": { "custom_id": "1:question:approve" },
            });
            let envelope = Envelope::of(&data).expect("answerable");
            let unread = read(data, &envelope, &Lines::new(true)).expect_err("no act");
            assert!(unread.what.starts_with("unknown kind"), "{}", unread.what);
        }
    }

    #[test]
    fn a_command_in_a_shape_of_its_own_gives_back_what_was_typed() {
        for options in [
            json!([{ "name": "kind", "value": "comment" }, { "name": "question", "value": "words" }]),
            json!([{ "name": "add", "type": 1, "options": [{ "name": "topic", "value": 7 }, { "name": "text", "value": "words" }] }]),
        ] {
            let data = json!({
                "id": "5", "token": "t", "type": 2, "locale": "de", "data": { "id": {}, "name": "ask", "options": options },
            });
            let envelope = Envelope::of(&data).expect("answerable");
            let unread = read(data, &envelope, &Lines::new(true)).expect_err("no model of it");
            assert_eq!(unread.typed.as_deref(), Some("words"));
        }
    }

    #[test]
    fn a_form_in_a_shape_of_its_own_gives_back_what_was_typed() {
        let data = json!({
            "id": "5", "token": "t", "type": 5, "locale": "de",
            "data": { "custom_id": 5, "components": [{ "type": 18, "component": { "type": 4, "custom_id": FIELD, "value": "words" } }] },
        });
        let envelope = Envelope::of(&data).expect("answerable");
        let unread = read(data, &envelope, &Lines::new(true)).expect_err("no model of it");
        assert_eq!(unread.typed.as_deref(), Some("words"));
        assert!(unread.what.starts_with("form, ") && !unread.what.contains("words"), "{}", unread.what);
        assert!(Envelope::of(&json!({ "id": "5" })).is_none());
    }
}
