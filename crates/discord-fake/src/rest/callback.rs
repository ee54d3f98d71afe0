//! The first answer to an interaction, within its three seconds.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{Reply, body::Request, compose, flags, refusal::Refusal};
use crate::{
    interaction::{Answer, Kind},
    message::{Message, Modal, list},
    snowflake::Id,
    state::{State, Stored},
    validate::{
        Form, answers,
        message::{From, draft},
    },
};

pub(super) fn answer(state: &mut State, id: Id, token: &str, request: &Request) -> Result<Reply, Refusal> {
    let now_ms = state.now_ms();
    let record = state.interactions.get(&id).ok_or_else(Refusal::unknown_interaction)?;
    if record.token != token {
        return Err(Refusal::invalid_webhook_token());
    }
    let late = !record.awaits_answer(now_ms);
    if record.answer.as_ref().is_some_and(|answer| !matches!(answer, Answer::Failed(_))) {
        return Err(Refusal::new(400, 40060, "Interaction has already been acknowledged."));
    }
    if late {
        return Err(Refusal::unknown_interaction());
    }
    let pressed = record.message.filter(|_| matches!(record.kind, Kind::Component | Kind::Modal));
    let (kind, channel) = (record.kind.clone(), record.channel);
    let body = request.json();
    let callback = fitting_type(body, &kind, pressed.is_some())?;
    let (answer, message) = match callback {
        4 => {
            let message = post(state, id, &body["data"], request)?;
            (Answer::Message(message.clone()), Some(message))
        }
        5 => {
            let message = promise(state, id, &body["data"])?;
            (Answer::Deferred, Some(message))
        }
        6 => {
            set_original(state, id, pressed);
            (Answer::DeferredUpdate, None)
        }
        7 => {
            let pressed = pressed.ok_or_else(Refusal::unknown_message)?;
            let message = change(state, channel, pressed, &body["data"], request)?;
            set_original(state, id, Some(pressed));
            (Answer::Update(message.clone()), Some(message))
        }
        8 => {
            let kind = focused_type(&state.interactions[&id].payload["data"]);
            (Answer::Choices(answers::choices(&body["data"], kind)?), None)
        }
        _ => {
            let json = Arc::new(answers::modal(&body["data"], state.rows_in_forms)?);
            (Answer::Modal(Modal { channel, interaction: id, json }), None)
        }
    };
    state.answered(id, answer);
    if !request.says("with_response") {
        return Ok(Reply::no_content());
    }
    Ok(Reply::ok(with_response(state, id, callback, message.as_ref())))
}

/// The callback's type, if this interaction can be answered so.
fn fitting_type(body: &Value, kind: &Kind, pressed: bool) -> Result<i64, Refusal> {
    let mut form = Form::default();
    if body["type"].is_null() {
        form.required("type");
    }
    let callback = form.whole(body, "type", "", 1, 12).unwrap_or(0);
    let fits: &[i64] = match kind {
        Kind::Autocomplete => &[8],
        Kind::Command => &[4, 5, 9],
        Kind::Component => &[4, 5, 6, 7, 9],
        Kind::Modal if pressed => &[4, 5, 6, 7],
        Kind::Modal => &[4, 5],
    };
    if !body["type"].is_null() && !fits.contains(&callback) {
        form.wrong("type", "BASE_TYPE_CHOICES", format!("Value must be one of {fits:?} for this interaction."));
    }
    if matches!(callback, 4 | 8 | 9) && !body["data"].is_object() {
        form.required("data");
    }
    form.finish()?;
    Ok(callback)
}

/// The type of the option that is being typed.
fn focused_type(data: &Value) -> u64 {
    list(&data["options"])
        .iter()
        .find_map(|option| {
            if option["focused"] == true {
                option["type"].as_u64()
            } else {
                Some(focused_type(option)).filter(|kind| *kind != 0)
            }
        })
        .unwrap_or(0)
}

fn set_original(state: &mut State, id: Id, message: Option<Id>) {
    if let Some(record) = state.interactions.get_mut(&id) {
        record.original = message;
    }
}

/// What every message of an interaction says about where it comes from.
pub(super) fn origin(state: &State, id: Id, json: &mut Value) {
    let Some(record) = state.interactions.get(&id) else {
        return;
    };
    json["application_id"] = json!(state.bot);
    json["webhook_id"] = json!(state.bot);
    json["interaction_metadata"] = record.metadata.clone();
    match (&record.kind, record.message) {
        (Kind::Command, _) => {
            json["type"] = json!(20);
            json["interaction"] = json!({
                "id": id, "type": 2, "name": record.metadata["name"], "user": record.metadata["user"],
            });
        }
        (_, Some(pressed)) => {
            json["type"] = json!(19);
            json["message_reference"] = json!({
                "type": 0, "channel_id": record.channel, "message_id": pressed, "guild_id": state.guild,
            });
        }
        _ => {}
    }
}

/// Who alone sees a message with these flags.
pub(super) fn only_for(state: &State, id: Id, json: &Value) -> Option<Id> {
    let private = json["flags"].as_u64().unwrap_or(0) & flags::EPHEMERAL != 0;
    state.interactions.get(&id).filter(|_| private).map(|record| record.person)
}

fn post(state: &mut State, id: Id, data: &Value, request: &Request) -> Result<Message, Refusal> {
    let draft = draft(data, &request.files, From::Interaction)?;
    let channel = state.interactions[&id].channel;
    let (mut json, files) = compose::new(state, channel, &draft, &request.files)?;
    origin(state, id, &mut json);
    let message = Message::new(json.clone(), only_for(state, id, &json));
    set_original(state, id, Some(message.id()));
    state.keep(Stored { files, ..Stored::plain(message.clone()) });
    Ok(message)
}

/// "… is thinking".
fn promise(state: &mut State, id: Id, data: &Value) -> Result<Message, Refusal> {
    let mut form = Form::default();
    let asked = form.whole(data, "flags", "data", 0, i64::from(u32::MAX)).unwrap_or(0).cast_unsigned();
    form.finish()?;
    let channel = state.interactions[&id].channel;
    let message_id = state.new_id();
    let mut json = state.blank_message(message_id, channel, state.bot);
    json["flags"] = json!(asked & flags::EPHEMERAL | flags::LOADING);
    origin(state, id, &mut json);
    let message = Message::new(json.clone(), only_for(state, id, &json));
    set_original(state, id, Some(message_id));
    state.keep(Stored { ..Stored::plain(message.clone()) });
    Ok(message)
}

/// Changes a message by an interaction's right: its author's and origin's marks stay.
pub(super) fn change(
    state: &mut State,
    channel: Id,
    message: Id,
    data: &Value,
    request: &Request,
) -> Result<Message, Refusal> {
    let mut stored = state.stored(channel, message).cloned().ok_or_else(Refusal::unknown_message)?;
    if data.is_null() {
        return Ok(stored.message);
    }
    let draft = draft(data, &request.files, From::Change)?;
    let mut json = stored.message.json().clone();
    let loading = stored.message.is_loading();
    if loading {
        json["flags"] = json!(stored.message.flags() & !flags::LOADING);
    }
    stored.files.extend(compose::change(state, &mut json, &draft, &request.files)?);
    if loading {
        // The finished message is the first one people see, not an edited one.
        json["edited_timestamp"] = Value::Null;
    }
    stored.message = Message::new(json, stored.message.only_for());
    let message = stored.message.clone();
    state.keep(stored);
    Ok(message)
}

fn with_response(state: &State, id: Id, callback: i64, message: Option<&Message>) -> Value {
    let record = &state.interactions[&id];
    let number = record.payload["type"].clone();
    let mut json = json!({
        "interaction": { "id": id, "type": number, "channel_id": record.channel, "guild_id": state.guild },
    });
    if let Some(message) = message {
        let interaction = &mut json["interaction"];
        interaction["response_message_id"] = json!(message.id());
        interaction["response_message_loading"] = json!(message.is_loading());
        interaction["response_message_ephemeral"] = json!(message.is_private());
        let kind = if callback == 5 { 4 } else { callback };
        json["resource"] = json!({ "type": kind, "message": message.json() });
    }
    json
}
