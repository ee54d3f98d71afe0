//! Messages of a channel: listed, read, written, changed, deleted.

use serde_json::{Value, json};

use super::{Reply, about::visible, body::Request, compose, refusal::Refusal};
use crate::{
    cdn::shown,
    clock::milliseconds,
    mentions,
    message::Message,
    permissions::Permissions,
    record::File,
    snowflake::{Id, id_of},
    state::{Channel, State, Stored},
    validate::{
        Form,
        message::{Draft, From, draft},
    },
};

const HOUR_MS: u64 = 3_600_000;

pub(super) fn list(state: &State, channel: Id, request: &Request) -> Result<Reply, Refusal> {
    let (_, own) = readable(state, channel)?;
    let mut form = Form::default();
    let number = request.parameter("limit").map_or(Value::Null, |limit| json!(limit));
    let limit = form.whole(&json!({ "limit": number }), "limit", "", 1, 100).unwrap_or(50);
    let mut bound = |name: &str| {
        let value = request.parameter(name)?;
        form.snowflake(&json!(value), name);
        value.parse::<Id>().ok()
    };
    let (before, after, around) = (bound("before"), bound("after"), bound("around"));
    form.finish()?;
    if !own.contains(Permissions::READ_MESSAGE_HISTORY) {
        return Ok(Reply::ok(json!([])));
    }
    let limit = usize::try_from(limit).unwrap_or(50);
    let all = state.messages.get(&channel).into_iter().flat_map(|messages| messages.values());
    let mut public: Vec<&Message> = all.map(|stored| &stored.message).filter(|message| !message.is_private()).collect();
    // Newest first, but `after` begins with the oldest that fit.
    if let Some(around) = around {
        let here = public.iter().take_while(|message| message.id() < around).count();
        let from = here.saturating_sub(limit / 2);
        public = public.into_iter().skip(from).take(limit).collect();
    } else if let Some(after) = after {
        public = public.into_iter().filter(|message| message.id() > after).take(limit).collect();
    } else {
        public.retain(|message| before.is_none_or(|before| message.id() < before));
        public = public.split_off(public.len().saturating_sub(limit));
    }
    Ok(Reply::ok(public.into_iter().rev().map(|message| shown(state, message)).collect()))
}

/// A channel that the bot may see and, where one has to come in first, come into.
fn readable(state: &State, channel: Id) -> Result<(&Channel, Permissions), Refusal> {
    let (channel, own) = visible(state, channel)?;
    if channel.kind.needs_connect() && !own.contains(Permissions::CONNECT) {
        return Err(Refusal::missing_access());
    }
    Ok((channel, own))
}

/// A public message, in a channel that the bot may see.
fn public(state: &State, channel: Id, id: Id) -> Result<&Stored, Refusal> {
    let stored = state.stored(channel, id).filter(|stored| !stored.message.is_private());
    stored.ok_or_else(Refusal::unknown_message)
}

pub(super) fn get(state: &State, channel: Id, id: Id) -> Result<Reply, Refusal> {
    let (_, own) = readable(state, channel)?;
    if !own.contains(Permissions::READ_MESSAGE_HISTORY) {
        return Err(Refusal::missing_access());
    }
    Ok(Reply::ok(shown(state, &public(state, channel, id)?.message)))
}

pub(super) fn create(state: &mut State, channel: Id, request: &Request) -> Result<Reply, Refusal> {
    let (_, own) = readable(state, channel)?;
    if !state.may_write(state.bot, channel) {
        return Err(Refusal::missing_permissions());
    }
    let draft = draft(request.json(), &request.files, From::Channel)?;
    may_contain(own, &draft, &request.files)?;
    if let Some(first) = said_before(state, &draft) {
        return Ok(Reply::ok(first));
    }
    let replied = replied_to(state, channel, own, &draft)?;
    let (mut json, files) = compose::new(state, channel, &draft, &request.files)?;
    if let Some(replied) = replied {
        json["type"] = json!(19);
        json["message_reference"] =
            json!({ "type": 0, "channel_id": channel, "message_id": replied.id(), "guild_id": state.guild });
        mentions::put_reply(state, &mut json, replied.author(), draft.allowed_mentions.as_ref());
        json["referenced_message"] = replied.json().clone();
    }
    state.keep(Stored { files, ..Stored::plain(Message::new(json.clone(), None)) });
    if let Some(nonce) = draft.nonce {
        json["nonce"] = nonce.clone();
        if draft.enforce_nonce {
            state.nonces.insert(nonce.to_string(), (state.now_ms(), json.clone()));
        }
    }
    Ok(Reply::ok(json))
}

/// What was answered when the bot last sent this nonce, if that was enforced and is still remembered.
fn said_before(state: &mut State, draft: &Draft) -> Option<Value> {
    let nonce = draft.nonce.as_ref().filter(|_| draft.enforce_nonce)?.to_string();
    let (now_ms, kept_ms) = (state.now_ms(), milliseconds(state.limits.nonces));
    state.nonces.retain(|_, (at_ms, _)| now_ms.saturating_sub(*at_ms) < kept_ms);
    state.nonces.get(&nonce).map(|(_, json)| json.clone())
}

fn may_contain(own: Permissions, draft: &Draft, files: &[File]) -> Result<(), Refusal> {
    let embeds = draft.embeds.as_ref().is_some_and(|embeds| !embeds.is_empty());
    let lacking = |needed: bool, permission| needed && !own.contains(permission);
    if lacking(embeds, Permissions::EMBED_LINKS) || lacking(!files.is_empty(), Permissions::ATTACH_FILES) {
        return Err(Refusal::missing_permissions());
    }
    Ok(())
}

fn replied_to(state: &State, channel: Id, own: Permissions, draft: &Draft) -> Result<Option<Message>, Refusal> {
    let Some(reference) = &draft.reference else {
        return Ok(None);
    };
    if !own.contains(Permissions::READ_MESSAGE_HISTORY) {
        let words = "Cannot reply without permission to read message history";
        return Err(Refusal::new(400, 160_002, words));
    }
    let found = id_of(&reference["message_id"]).and_then(|id| public(state, channel, id).ok());
    if found.is_none() && reference["fail_if_not_exists"] != false {
        let mut form = Form::default();
        form.wrong("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        form.finish()?;
    }
    Ok(found.map(|stored| stored.message.clone()))
}

pub(super) fn edit(state: &mut State, channel: Id, id: Id, request: &Request) -> Result<Reply, Refusal> {
    let (_, own) = readable(state, channel)?;
    let stored = public(state, channel, id)?;
    if stored.message.author() != state.bot {
        return Err(Refusal::new(403, 50005, "Cannot edit a message authored by another user"));
    }
    let draft = draft(request.json(), &request.files, From::Change)?;
    may_contain(own, &draft, &request.files)?;
    let mut stored = stored.clone();
    let now_ms = state.now_ms();
    if now_ms.saturating_sub(id.made_ms()) > HOUR_MS {
        old_edit(state, channel, now_ms)?;
    }
    let mut json = stored.message.json().clone();
    stored.files.extend(compose::change(state, &mut json, &draft, &request.files)?);
    stored.message = Message::new(json, None);
    let json = shown(state, &stored.message);
    state.keep(stored);
    Ok(Reply::ok(json))
}

/// Counts an edit of a message older than an hour: a channel has so many in a few seconds, whatever the message.
fn old_edit(state: &mut State, channel: Id, now_ms: u64) -> Result<(), Refusal> {
    let rate = state.limits.old_edits;
    let per_ms = milliseconds(rate.per);
    let edits = state.old_edits_ms.entry(channel).or_default();
    edits.retain(|at_ms| now_ms.saturating_sub(*at_ms) < per_ms);
    if edits.len() >= rate.calls as usize {
        let first_ms = edits.front().copied().unwrap_or(now_ms);
        return Err(Refusal::old_edits((first_ms + per_ms).saturating_sub(now_ms).max(1)));
    }
    edits.push_back(now_ms);
    Ok(())
}

pub(super) fn delete(state: &mut State, channel: Id, id: Id) -> Result<Reply, Refusal> {
    let (_, own) = readable(state, channel)?;
    let stored = public(state, channel, id)?;
    if stored.message.author() != state.bot && !own.contains(Permissions::MANAGE_MESSAGES) {
        return Err(Refusal::missing_permissions());
    }
    state.remove(channel, id);
    Ok(Reply::no_content())
}
