//! What a bot can ask about itself, the server, its roles, channels and members.

use serde_json::{Value, json};

use super::{Reply, body::Request, refusal::Refusal};
use crate::{
    permissions::Permissions,
    shapes,
    snowflake::Id,
    state::{Channel, State},
};

pub(super) fn gateway_bot(state: &mut State) -> Reply {
    Reply::ok(json!({
        "url": format!("ws://{}", state.address),
        "shards": 1,
        "session_start_limit": state.session_start_limit(),
    }))
}

pub(super) fn own_guilds(state: &State) -> Reply {
    let one = |number| {
        json!({
            "id": state.server(number),
            "name": state.name,
            "icon": null,
            "banner": null,
            "owner": false,
            "permissions": state.permissions_in_guild(state.bot),
            "features": [],
        })
    };
    // A page of them.
    Reply::ok((0..state.servers.min(200)).map(one).collect())
}

pub(super) fn user(state: &State, id: Id) -> Result<Reply, Refusal> {
    let member = state.members.get(&id).ok_or_else(Refusal::unknown_user)?;
    Ok(Reply::ok(shapes::user(member)))
}

fn only(state: &State, guild: Id) -> Result<(), Refusal> {
    if guild == state.guild { Ok(()) } else { Err(Refusal::unknown_guild()) }
}

pub(super) fn guild(state: &State, id: Id, request: &Request) -> Result<Reply, Refusal> {
    only(state, id)?;
    let mut json = state.guild_json();
    if request.says("with_counts") {
        json["approximate_member_count"] = json!(state.members.len());
        json["approximate_presence_count"] = json!(state.members.len());
    }
    Ok(Reply::ok(json))
}

pub(super) fn roles(state: &State, guild: Id) -> Result<Reply, Refusal> {
    only(state, guild)?;
    Ok(Reply::ok(state.roles_json()))
}

/// All channels, hidden ones too: Discord tells a bot of each, it only refuses to let it in. Threads are no channels here.
pub(super) fn channels(state: &State, guild: Id) -> Result<Reply, Refusal> {
    only(state, guild)?;
    Ok(Reply::ok(state.channels_json(false)))
}

pub(super) fn member(state: &State, guild: Id, id: Id) -> Result<Reply, Refusal> {
    only(state, guild)?;
    let member = state.members.get(&id).ok_or_else(|| Refusal::new(404, 10007, "Unknown Member"))?;
    Ok(Reply::ok(shapes::member(member)))
}

pub(super) fn own_member(state: &State, guild: Id) -> Result<Reply, Refusal> {
    only(state, guild)?;
    let mut json = state.members.get(&state.bot).map_or(Value::Null, shapes::member);
    json["permissions"] = json!(state.permissions_in_guild(state.bot));
    Ok(Reply::ok(json))
}

/// A channel that the bot may see, and what it may do there.
pub(super) fn visible(state: &State, id: Id) -> Result<(&Channel, Permissions), Refusal> {
    let channel = state.channel(id).ok_or_else(Refusal::unknown_channel)?;
    let own = state.permissions_in(state.bot, id);
    if own.contains(Permissions::VIEW_CHANNEL) { Ok((channel, own)) } else { Err(Refusal::missing_access()) }
}

pub(super) fn channel(state: &State, id: Id) -> Result<Reply, Refusal> {
    let (channel, _) = visible(state, id)?;
    Ok(Reply::ok(state.channel_json(channel)))
}
