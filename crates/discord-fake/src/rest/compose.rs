//! Makes a message's JSON from a checked body: the same for channels, answers and follow-ups.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{flags, refusal::Refusal};
use crate::{
    cdn,
    clock::timestamp,
    mentions,
    message::list,
    record::File,
    snowflake::{Id, id_of},
    state::State,
    validate::message::Draft,
};

/// Files that came with a message, under their attachments' ids.
pub(super) type Files = Vec<(Id, Arc<[u8]>)>;

/// A new message of the bot.
pub(super) fn new(state: &mut State, channel: Id, draft: &Draft, files: &[File]) -> Result<(Value, Files), Refusal> {
    let id = state.new_id();
    let mut json = state.blank_message(id, channel, state.bot);
    json["flags"] = json!(draft.flags.unwrap_or(0));
    json["tts"] = json!(draft.tts);
    let kept = fill(state, &mut json, draft, files)?;
    Ok((json, kept))
}

/// A change of a message; its edit is noted.
pub(super) fn change(state: &mut State, json: &mut Value, draft: &Draft, files: &[File]) -> Result<Files, Refusal> {
    let own = json["flags"].as_u64().unwrap_or(0);
    if let Some(asked) = draft.flags {
        json["flags"] = json!(own & !flags::SUPPRESS_EMBEDS | asked & flags::SUPPRESS_EMBEDS);
    }
    let kept = fill(state, json, draft, files)?;
    json["edited_timestamp"] = json!(timestamp(state.now_ms()));
    Ok(kept)
}

/// Puts what a body says into a message.
fn fill(state: &mut State, json: &mut Value, draft: &Draft, files: &[File]) -> Result<Files, Refusal> {
    if let Some(content) = &draft.content {
        json["content"] = json!(content);
        let channel = id_of(&json["channel_id"]).unwrap_or(state.guild);
        mentions::put(state, json, channel, content, draft.allowed_mentions.as_ref());
    }
    if let Some(embeds) = &draft.embeds {
        json["embeds"] = json!(embeds);
    }
    if json["flags"].as_u64().unwrap_or(0) & flags::SUPPRESS_EMBEDS != 0 {
        json["embeds"] = json!([]);
    }
    if let Some(components) = &draft.components {
        json["components"] = json!(components);
    }
    let kept = attach(state, json, draft, files);
    let empty = ["embeds", "components", "attachments"].iter().all(|part| list(&json[*part]).is_empty())
        && json["content"] == "";
    if empty { Err(Refusal::empty_message()) } else { Ok(kept) }
}

fn attach(state: &mut State, json: &mut Value, draft: &Draft, files: &[File]) -> Files {
    let asked = draft.attachments.as_deref();
    let words = |id: &Value| asked.and_then(|asked| asked.iter().find(|one| id_of(&one["id"]) == id_of(id)));
    let mut attachments: Vec<Value> = list(&json["attachments"]).to_vec();
    if asked.is_some() {
        attachments.retain(|attachment| words(&attachment["id"]).is_some());
    }
    let channel = json["channel_id"].as_str().unwrap_or("").to_owned();
    let private = json["flags"].as_u64().unwrap_or(0) & flags::EPHEMERAL != 0;
    let mut kept = Vec::new();
    for file in files {
        let id = state.new_id();
        let said = words(&json!(file.number));
        let name = said.and_then(|said| said["filename"].as_str()).unwrap_or(&file.name);
        let url = cdn::address(state, &channel, id, &safe(name));
        let mut attachment = json!({
            "id": id,
            "filename": safe(name),
            "size": file.bytes.len(),
            "url": url,
            "proxy_url": url,
        });
        if let Some(kind) = &file.content_type {
            attachment["content_type"] = json!(kind);
        }
        if let Some(description) = said.and_then(|said| said["description"].as_str()) {
            attachment["description"] = json!(description);
        }
        if private {
            attachment["ephemeral"] = json!(true);
        }
        attachments.push(attachment);
        kept.push((id, Arc::clone(&file.bytes)));
    }
    json["attachments"] = Value::Array(attachments);
    kept
}

/// File names keep letters, digits, dots, dashes and underscores; the rest becomes an underscore.
fn safe(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '_' }).collect()
}
