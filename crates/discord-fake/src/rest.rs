//! Discord's REST API, as far as most bots need it: who may call what, and the answer. Which path is which is in `routes`.
//! Nothing here waits or touches a socket; every call is one step under the lock.

use serde_json::{Value, json};

use crate::{
    ratelimit::Class,
    record::Mistake,
    state::{Change, State},
};

mod about;
pub(crate) mod body;
mod callback;
mod commands;
mod compose;
pub(crate) mod flags;
mod messages;
pub(crate) mod refusal;
pub(crate) mod routes;
mod webhook;

use body::Request;
use refusal::Refusal;
use routes::{Route, Which};

/// An answer; by default, none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Option<Value>,
    pub(crate) headers: Vec<(&'static str, String)>,
    /// A body that is not JSON: its type and its text.
    pub(crate) text: Option<(&'static str, String)>,
}

impl Reply {
    pub(crate) fn ok(body: Value) -> Self {
        Self { status: 200, body: Some(body), ..Self::default() }
    }

    pub(crate) fn no_content() -> Self {
        Self { status: 204, ..Self::default() }
    }
}

/// Performs one call.
pub(crate) fn perform(state: &mut State, request: &Request) -> Reply {
    if let Some(banned) = state.banned() {
        state.changed(Change::Call);
        return banned;
    }
    let mut headers = Vec::new();
    let (server, path) = state.at_home(&request.path);
    let answer = if is_a_bots(request) {
        routed(state, request, (server, &path), &mut headers)
    } else {
        state.mistake(Mistake::NoUserAgent);
        Err(Refusal::no_user_agent())
    };
    state.changed(Change::Call);
    let mut reply = answer.unwrap_or_else(Refusal::reply);
    headers.append(&mut reply.headers);
    reply.headers = headers;
    state.count_invalid(&reply);
    if server > 0 || state.servers > 1 && path.ends_with("/channels") {
        reply.body = reply.body.map(|mut body| {
            if path.ends_with("/channels") {
                state.only_of(server, &mut body);
            }
            state.said_of(server, body)
        });
    }
    reply.body = reply.body.map(|body| state.strangely("", body));
    reply
}

/// Whether a call has the User-Agent that Discord demands: `DiscordBot (address, version)`, and perhaps more after it.
/// Calls with an interaction's token come from elsewhere, too, and libraries send them with whatever agent they have.
fn is_a_bots(request: &Request) -> bool {
    let agent = request.headers.iter().find(|(name, _)| name == "user-agent").map_or("", |(_, agent)| agent);
    let documented = agent.strip_prefix("DiscordBot (").is_some_and(|rest| rest.contains(')'));
    documented || (request.authorization.is_none() && !agent.trim().is_empty())
}

fn routed(
    state: &mut State,
    request: &Request,
    (server, path): (usize, &str),
    headers: &mut Vec<(&'static str, String)>,
) -> Result<Reply, Refusal> {
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    let route = routes::find(&request.method, &parts)?;
    let by_token = matches!(
        route,
        Route::Callback(..)
            | Route::FollowUp(..)
            | Route::AnswerMessage(..)
            | Route::EditAnswer(..)
            | Route::DeleteAnswer(..)
    );
    let authorized = request.authorization.as_deref().and_then(|header| header.strip_prefix("Bot "));
    if !by_token && !matches!(route, Route::Gateway) && authorized != Some(state.token.as_str()) {
        return Err(Refusal::new(401, 0, "401: Unauthorized"));
    }
    let (class, mut major) = class(route);
    if server > 0 {
        major = format!("{major} of {server}");
    }
    let now_ms = state.now_ms();
    let verdict = state.buckets.take(&state.limits, class, &major, now_ms);
    headers.extend(verdict.headers);
    if let Some((wait_ms, global)) = verdict.refused {
        return Err(Refusal::rate_limited(wait_ms, global));
    }
    if let Some(refusal) = &request.unreadable {
        return Err(refusal.clone());
    }
    serve(state, request, route)
}

fn serve(state: &mut State, request: &Request, route: Route<'_>) -> Result<Reply, Refusal> {
    match route {
        Route::Gateway => Ok(Reply::ok(json!({ "url": format!("ws://{}", state.address) }))),
        Route::GatewayBot => Ok(about::gateway_bot(state)),
        Route::OwnUser => Ok(Reply::ok(state.own_user())),
        Route::OwnGuilds => Ok(about::own_guilds(state)),
        Route::User(id) => about::user(state, id),
        Route::Application => Ok(Reply::ok(state.application_json())),
        Route::Guild(id) => about::guild(state, id, request),
        Route::GuildRoles(id) => about::roles(state, id),
        Route::GuildChannels(id) => about::channels(state, id),
        Route::Member(guild, id) => about::member(state, guild, id),
        Route::OwnMember(guild) => about::own_member(state, guild),
        Route::Channel(id) => about::channel(state, id),
        Route::Messages(channel) => messages::list(state, channel, request),
        Route::CreateMessage(channel) => messages::create(state, channel, request),
        Route::Message(channel, id) => messages::get(state, channel, id),
        Route::EditMessage(channel, id) => messages::edit(state, channel, id, request),
        Route::DeleteMessage(channel, id) => messages::delete(state, channel, id),
        Route::Commands(app, guild) => commands::list(state, app, guild, request),
        Route::Command(app, guild, id) => commands::get(state, app, guild, id),
        Route::ReplaceCommands(app, guild) => commands::replace(state, app, guild, request),
        Route::AddCommand(app, guild) => commands::add(state, app, guild, request),
        Route::DeleteCommand(app, guild, id) => commands::delete(state, app, guild, id),
        Route::Callback(id, token) => callback::answer(state, id, token, request),
        Route::FollowUp(app, token) => webhook::follow_up(state, app, token, request),
        Route::AnswerMessage(app, token, which) => webhook::get(state, app, token, which),
        Route::EditAnswer(app, token, which) => webhook::edit(state, app, token, which, request),
        Route::DeleteAnswer(app, token, which) => webhook::delete(state, app, token, which),
    }
}

/// The bucket a call belongs to: its kind, and the channel, server or token that has one of its own.
fn class(route: Route<'_>) -> (Class, String) {
    match route {
        Route::Callback(..) => (Class::Free, String::new()),
        Route::FollowUp(_, token)
        | Route::AnswerMessage(_, token, _)
        | Route::EditAnswer(_, token, _)
        | Route::DeleteAnswer(_, token, _) => (Class::Webhook, token.to_owned()),
        Route::CreateMessage(channel) => (Class::Create, channel.to_string()),
        Route::EditMessage(channel, _) => (Class::Edit, channel.to_string()),
        Route::DeleteMessage(channel, _) => (Class::Delete, channel.to_string()),
        Route::Messages(channel) => (Class::Other("messages"), channel.to_string()),
        Route::Message(channel, _) => (Class::Other("message"), channel.to_string()),
        Route::Channel(channel) => (Class::Other("channel"), channel.to_string()),
        Route::Guild(guild) => (Class::Other("guild"), guild.to_string()),
        Route::GuildRoles(guild) => (Class::Other("roles"), guild.to_string()),
        Route::GuildChannels(guild) => (Class::Other("channels"), guild.to_string()),
        Route::Member(guild, _) | Route::OwnMember(guild) => (Class::Other("member"), guild.to_string()),
        Route::Gateway | Route::GatewayBot => (Class::Other("gateway"), String::new()),
        Route::OwnUser | Route::OwnGuilds | Route::User(_) => (Class::Other("user"), String::new()),
        Route::Application => (Class::Other("application"), String::new()),
        Route::Commands(..)
        | Route::Command(..)
        | Route::ReplaceCommands(..)
        | Route::AddCommand(..)
        | Route::DeleteCommand(..) => (Class::Other("commands"), String::new()),
    }
}
