//! Registering commands, for everywhere or for this server.

use serde_json::{Value, json};

use super::{Reply, body::Request, refusal::Refusal};
use crate::{
    snowflake::{Id, id_of},
    state::{Change, State},
    validate::{self, Form},
};

fn scope(state: &mut State, app: Id, guild: Option<Id>) -> Result<&mut Vec<Value>, Refusal> {
    if app != state.bot {
        return Err(Refusal::new(403, 20012, "You are not authorized to perform this action on this application"));
    }
    match guild {
        None => Ok(&mut state.commands),
        Some(guild) if guild == state.guild => Ok(&mut state.guild_commands),
        Some(_) => Err(Refusal::missing_access()),
    }
}

pub(super) fn list(state: &mut State, app: Id, guild: Option<Id>, request: &Request) -> Result<Reply, Refusal> {
    let mut commands = scope(state, app, guild)?.clone();
    if !request.says("with_localizations") {
        commands.iter_mut().for_each(without_localizations);
    }
    Ok(Reply::ok(Value::Array(commands)))
}

/// Takes the translations out, options' and choices' too.
fn without_localizations(json: &mut Value) {
    let Some(map) = json.as_object_mut() else {
        return;
    };
    map.remove("name_localizations");
    map.remove("description_localizations");
    for inner in ["options", "choices"] {
        if let Some(list) = map.get_mut(inner).and_then(Value::as_array_mut) {
            list.iter_mut().for_each(without_localizations);
        }
    }
}

pub(super) fn get(state: &mut State, app: Id, guild: Option<Id>, id: Id) -> Result<Reply, Refusal> {
    let found = scope(state, app, guild)?.iter().find(|command| id_of(&command["id"]) == Some(id));
    found.cloned().map(Reply::ok).ok_or_else(unknown)
}

fn unknown() -> Refusal {
    Refusal::new(404, 10063, "Unknown application command")
}

pub(super) fn delete(state: &mut State, app: Id, guild: Option<Id>, id: Id) -> Result<Reply, Refusal> {
    let commands = scope(state, app, guild)?;
    let before = commands.len();
    commands.retain(|command| id_of(&command["id"]) != Some(id));
    if commands.len() == before {
        return Err(unknown());
    }
    state.changed(Change::Commands);
    Ok(Reply::no_content())
}

pub(super) fn replace(state: &mut State, app: Id, guild: Option<Id>, request: &Request) -> Result<Reply, Refusal> {
    scope(state, app, guild)?;
    let body = request.body.as_ref().unwrap_or(&Value::Null);
    let mut commands = validate::commands::commands(body)?;
    for command in &mut commands {
        identify(state, app, guild, command)?;
    }
    scope(state, app, guild)?.clone_from(&commands);
    state.changed(Change::Commands);
    Ok(Reply::ok(Value::Array(commands)))
}

pub(super) fn add(state: &mut State, app: Id, guild: Option<Id>, request: &Request) -> Result<Reply, Refusal> {
    scope(state, app, guild)?;
    let mut form = Form::default();
    let mut command = validate::commands::command(&mut form, request.json(), "");
    form.finish()?;
    let known = identify(state, app, guild, &mut command)?;
    let commands = scope(state, app, guild)?;
    commands.retain(|one| one["id"] != command["id"]);
    commands.push(command.clone());
    state.changed(Change::Commands);
    let status = if known { 200 } else { 201 };
    Ok(Reply { status, ..Reply::ok(command) })
}

/// Gives a command its ids: a known one keeps its own, and its version too while nothing changes. Whether it was known.
fn identify(state: &mut State, app: Id, guild: Option<Id>, command: &mut Value) -> Result<bool, Refusal> {
    let same = |one: &&Value| one["name"] == command["name"] && one["type"] == command["type"];
    let known = scope(state, app, guild)?.iter().find(same).cloned();
    command["application_id"] = json!(app);
    if let Some(guild) = guild {
        command["guild_id"] = json!(guild);
    }
    if let Some(known) = known {
        command["id"] = known["id"].clone();
        command["version"] = known["version"].clone();
        if *command != known {
            command["version"] = json!(state.new_id());
        }
        return Ok(true);
    }
    command["id"] = json!(state.new_id());
    command["version"] = json!(state.new_id());
    Ok(false)
}
