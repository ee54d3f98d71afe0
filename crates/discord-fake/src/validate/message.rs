//! The body of a message, new or changed: what Discord takes, trimmed and numbered as Discord keeps it.

use serde_json::Value;

use super::{Form, at, components, embeds};
use crate::{
    record::File,
    rest::{flags, refusal::Refusal},
    snowflake::id_of,
};

/// What a body says about a message; what it leaves out is none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) content: Option<String>,
    pub(crate) embeds: Option<Vec<Value>>,
    pub(crate) components: Option<Vec<Value>>,
    pub(crate) flags: Option<u64>,
    /// The attachments to be kept, and words about new files.
    pub(crate) attachments: Option<Vec<Value>>,
    pub(crate) allowed_mentions: Option<Value>,
    pub(crate) nonce: Option<Value>,
    pub(crate) enforce_nonce: bool,
    pub(crate) tts: bool,
    /// The `message_reference`, for a reply.
    pub(crate) reference: Option<Value>,
}

/// Where the body came from, which decides about a few fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    /// `POST` to a channel.
    Channel,
    /// An interaction: its answer or a follow-up.
    Interaction,
    /// A change of what is there.
    Change,
}

/// Reads a body.
///
/// # Errors
/// With Discord's refusal, naming every wrong field.
pub(crate) fn draft(body: &Value, files: &[File], from: From) -> Result<Draft, Refusal> {
    if !body.is_object() {
        return Err(Refusal::new(400, 50109, "The request body contains invalid JSON."));
    }
    let mut form = Form::default();
    let said = |field: &str| body.get(field).is_some();
    let mut draft = Draft { allowed_mentions: allowed_mentions(&mut form, body), ..Draft::default() };
    if said("content") {
        draft.content = Some(form.trimmed(body, "content", "", 2000).unwrap_or_default());
    }
    if said("embeds") {
        draft.embeds = Some(embeds::embeds(&mut form, body));
    }
    if said("components") {
        draft.components = Some(components::rows(&mut form, body));
    }
    if said("attachments") {
        draft.attachments = Some(attachments(&mut form, body, files, from));
    }
    draft.flags = given_flags(&mut form, body, from);
    draft.tts = form.yes_no(body, "tts", "").unwrap_or(false);
    draft.enforce_nonce = form.yes_no(body, "enforce_nonce", "").unwrap_or(false);
    draft.nonce = nonce(&mut form, body);
    if from == From::Channel {
        let reference = form.object(body, "message_reference", "");
        if reference.is_object() {
            form.snowflake(&reference["message_id"], "message_reference.message_id");
            draft.reference = Some(reference.clone());
        }
    }
    form.finish()?;
    Ok(draft)
}

fn given_flags(form: &mut Form, body: &Value, from: From) -> Option<u64> {
    let asked = form.whole(body, "flags", "", 0, i64::from(u32::MAX)).map(i64::cast_unsigned)?;
    if asked & flags::COMPONENTS_V2 != 0 {
        form.wrong("flags", "STAND_IN_LACKS_THIS", "Components V2 are not built in this stand-in");
    }
    // Other flags are not refused; they have no effect.
    let own = match from {
        From::Channel => flags::SUPPRESS_EMBEDS | flags::SUPPRESS_NOTIFICATIONS,
        From::Interaction => flags::SUPPRESS_EMBEDS | flags::SUPPRESS_NOTIFICATIONS | flags::EPHEMERAL,
        From::Change => flags::SUPPRESS_EMBEDS,
    };
    Some(asked & own)
}

fn nonce(form: &mut Form, body: &Value) -> Option<Value> {
    let nonce = &body["nonce"];
    match nonce {
        Value::Null => return None,
        Value::String(text) if text.chars().count() > 25 => {
            form.wrong("nonce", "NONCE_TYPE_TOO_LONG", "Must be 25 or fewer in length.");
        }
        Value::String(_) => {}
        Value::Number(number) if number.is_i64() => {}
        _ => form.wrong("nonce", "NONCE_TYPE_INVALID", "Nonce must be a string or an integer."),
    }
    Some(nonce.clone())
}

fn attachments(form: &mut Form, body: &Value, files: &[File], from: From) -> Vec<Value> {
    let asked = form.list(body, "attachments", "", 0, 10);
    for (n, json) in asked.iter().enumerate() {
        let place = at("attachments", n);
        let id = id_of(&json["id"]);
        form.snowflake(&json["id"], &at(&place, "id"));
        form.text(json, "filename", &place, 0, 1024);
        form.text(json, "description", &place, 0, 1024);
        let has_file = |id| files.iter().any(|file| file.number == id);
        if from != From::Change && id.is_some_and(|id| !has_file(id.get())) {
            let message = "Attachment data not found";
            form.wrong(&at(&place, "id"), "ATTACHMENT_NOT_FOUND", message);
        }
    }
    asked.to_vec()
}

fn allowed_mentions(form: &mut Form, body: &Value) -> Option<Value> {
    const PLACE: &str = "allowed_mentions";
    let allowed = form.object(body, PLACE, "");
    if !allowed.is_object() {
        return None;
    }
    let parse = form.list(allowed, "parse", PLACE, 0, 3);
    for (n, kind) in parse.iter().enumerate() {
        if !matches!(kind.as_str(), Some("users" | "roles" | "everyone")) {
            let message = "Value must be one of ('roles', 'users', 'everyone').";
            form.wrong(&at(PLACE, format!("parse.{n}")), "BASE_TYPE_CHOICES", message);
        }
    }
    for kind in ["users", "roles"] {
        let ids = form.list(allowed, kind, PLACE, 0, 100);
        for (n, id) in ids.iter().enumerate() {
            form.snowflake(id, &at(PLACE, format!("{kind}.{n}")));
        }
        if !ids.is_empty() && parse.iter().any(|parsed| parsed == kind) {
            let message = format!("parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            form.wrong(PLACE, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message);
        }
    }
    form.yes_no(allowed, "replied_user", PLACE);
    Some(allowed.clone())
}
