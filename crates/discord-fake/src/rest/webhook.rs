//! After the first answer: the answer read, changed or deleted, and follow-ups, by the interaction's token.

use serde_json::json;

use super::{
    Reply, Which,
    body::Request,
    callback::{self, only_for, origin},
    compose, flags,
    refusal::Refusal,
};
use crate::{
    message::Message,
    snowflake::Id,
    state::{State, Stored},
    validate::message::{From, draft},
};

/// The interaction of a token that is still good and has been answered.
fn interaction(state: &State, app: Id, token: &str) -> Result<Id, Refusal> {
    if app != state.bot {
        return Err(Refusal::unknown_webhook());
    }
    let id = *state.tokens.get(token).ok_or_else(Refusal::invalid_webhook_token)?;
    let record = state.interactions.get(&id).ok_or_else(Refusal::invalid_webhook_token)?;
    if !record.token_is_good(state.now_ms()) {
        return Err(Refusal::invalid_webhook_token());
    }
    match &record.answer {
        Some(answer) if answer.failure().is_none() => Ok(id),
        _ => Err(Refusal::unknown_webhook()),
    }
}

/// The message that a path means, if it belongs to the interaction.
fn message(state: &State, interaction: Id, which: Which) -> Result<(Id, Id), Refusal> {
    let record = state.interactions.get(&interaction).ok_or_else(Refusal::unknown_webhook)?;
    let id = match which {
        Which::Original => record.original,
        Which::Id(id) => Some(id).filter(|id| record.original == Some(*id) || record.followups.contains(id)),
    };
    let id = id.ok_or_else(Refusal::unknown_message)?;
    if state.stored(record.channel, id).is_none() {
        return Err(Refusal::unknown_message());
    }
    Ok((record.channel, id))
}

pub(super) fn get(state: &State, app: Id, token: &str, which: Which) -> Result<Reply, Refusal> {
    let (channel, id) = message(state, interaction(state, app, token)?, which)?;
    let stored = state.stored(channel, id).ok_or_else(Refusal::unknown_message)?;
    Ok(Reply::ok(crate::cdn::shown(state, &stored.message)))
}

pub(super) fn edit(state: &mut State, app: Id, token: &str, which: Which, request: &Request) -> Result<Reply, Refusal> {
    let interaction = interaction(state, app, token)?;
    let (channel, id) = message(state, interaction, which)?;
    let message = callback::change(state, channel, id, request.json(), request)?;
    if let Some(record) = state.interactions.get_mut(&interaction) {
        record.edits += 1;
    }
    state.interaction_moved(interaction);
    Ok(Reply::ok(message.json().clone()))
}

pub(super) fn delete(state: &mut State, app: Id, token: &str, which: Which) -> Result<Reply, Refusal> {
    let interaction = interaction(state, app, token)?;
    let (channel, id) = message(state, interaction, which)?;
    state.remove(channel, id);
    state.interaction_moved(interaction);
    Ok(Reply::no_content())
}

pub(super) fn follow_up(state: &mut State, app: Id, token: &str, request: &Request) -> Result<Reply, Refusal> {
    let interaction = interaction(state, app, token)?;
    let record = state.interactions.get(&interaction).ok_or_else(Refusal::unknown_webhook)?;
    let (channel, original) = (record.channel, record.original);
    // The first follow-up after "… is thinking" takes that message's place, and its privacy.
    let promised = original.and_then(|id| state.stored(channel, id)).filter(|stored| stored.message.is_loading());
    if let Some(promised) = promised.map(|stored| stored.message.id()) {
        let message = callback::change(state, channel, promised, request.json(), request)?;
        state.interaction_moved(interaction);
        return Ok(Reply::ok(message.json().clone()));
    }
    let draft = draft(request.json(), &request.files, From::Interaction)?;
    let (mut json, files) = compose::new(state, channel, &draft, &request.files)?;
    origin(state, interaction, &mut json);
    json["type"] = json!(0);
    if let Some(map) = json.as_object_mut() {
        map.remove("interaction");
        map.remove("message_reference");
    }
    if let Some(original) = original {
        json["type"] = json!(19);
        json["message_reference"] =
            json!({ "type": 0, "channel_id": channel, "message_id": original, "guild_id": state.guild });
        json["interaction_metadata"]["original_response_message_id"] = json!(original);
    }
    debug_assert!(json["flags"].as_u64().unwrap_or(0) & flags::LOADING == 0, "a follow-up is never a promise");
    let message = Message::new(json.clone(), only_for(state, interaction, &json));
    if let Some(record) = state.interactions.get_mut(&interaction) {
        record.followups.push(message.id());
    }
    state.keep(Stored { files, ..Stored::plain(message) });
    state.interaction_moved(interaction);
    Ok(Reply::ok(json))
}
