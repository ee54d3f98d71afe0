//! Every path that is served, in one table. The router goes by it, and a test holds README.md to it, so what is served and what
//! is said to be served are the same.

use serde_json::json;

use super::refusal::Refusal;
use crate::snowflake::Id;

/// Where the gateway's sockets are opened, on the address that `GET /gateway` names.
pub(crate) const GATEWAY: &str = "/";

/// Where the content network has its files.
pub(crate) const FILES: &str = "/attachments/{channel}/{attachment}/{name}";

/// Which message of an interaction a webhook path means.
#[derive(Clone, Copy, Debug)]
pub(super) enum Which {
    Original,
    Id(Id),
}

/// A path and method that are served here.
#[derive(Clone, Copy, Debug)]
pub(super) enum Route<'a> {
    Gateway,
    GatewayBot,
    OwnUser,
    OwnGuilds,
    User(Id),
    Application,
    Guild(Id),
    GuildRoles(Id),
    GuildChannels(Id),
    Member(Id, Id),
    OwnMember(Id),
    Channel(Id),
    Messages(Id),
    CreateMessage(Id),
    Message(Id, Id),
    EditMessage(Id, Id),
    DeleteMessage(Id, Id),
    Commands(Id, Option<Id>),
    Command(Id, Option<Id>, Id),
    ReplaceCommands(Id, Option<Id>),
    AddCommand(Id, Option<Id>),
    DeleteCommand(Id, Option<Id>, Id),
    Callback(Id, &'a str),
    FollowUp(Id, &'a str),
    AnswerMessage(Id, &'a str, Which),
    EditAnswer(Id, &'a str, Which),
    DeleteAnswer(Id, &'a str, Which),
}

type Made<'a> = Result<Route<'a>, Refusal>;

/// Makes a route of what stands in a path's braces, in order.
type Make = for<'a> fn(&[&'a str]) -> Made<'a>;

/// A path below `/api/v10` or `/api/v9`, with all that can be done there.
struct Served {
    path: &'static str,
    methods: &'static [(&'static str, Make)],
    /// What whoever looks for it should know besides: README.md shows it.
    #[cfg_attr(not(test), expect(dead_code, reason = "it is for people; a test compares README.md with it"))]
    note: &'static str,
}

const fn at(path: &'static str, methods: &'static [(&'static str, Make)], note: &'static str) -> Served {
    Served { path, methods, note }
}

/// The first that fits is taken, so what is written out comes before what stands in braces.
const SERVED: &[Served] = &[
    at("/gateway", &[("GET", |_| Ok(Route::Gateway))], ""),
    at("/gateway/bot", &[("GET", |_| Ok(Route::GatewayBot))], "the sessions that are left today"),
    at("/users/@me", &[("GET", |_| Ok(Route::OwnUser))], ""),
    at("/users/@me/guilds", &[("GET", |_| Ok(Route::OwnGuilds))], ""),
    at("/users/@me/guilds/{guild}/member", &[("GET", |p| Ok(Route::OwnMember(id(p[0])?)))], ""),
    at("/users/{user}", &[("GET", |p| Ok(Route::User(id(p[0])?)))], ""),
    at("/applications/@me", &[("GET", |_| Ok(Route::Application))], "not to be changed"),
    at("/oauth2/applications/@me", &[("GET", |_| Ok(Route::Application))], ""),
    at("/applications/{app}/commands", COMMANDS, "checked as Discord checks them, size of the whole command included"),
    at("/applications/{app}/commands/{command}", COMMAND, "no PATCH"),
    at("/applications/{app}/guilds/{guild}/commands", GUILD_COMMANDS, "the same for one server"),
    at("/applications/{app}/guilds/{guild}/commands/{command}", GUILD_COMMAND, "no PATCH"),
    at("/guilds/{guild}", &[("GET", |p| Ok(Route::Guild(id(p[0])?)))], ""),
    at("/guilds/{guild}/roles", &[("GET", |p| Ok(Route::GuildRoles(id(p[0])?)))], ""),
    at("/guilds/{guild}/channels", &[("GET", |p| Ok(Route::GuildChannels(id(p[0])?)))], ""),
    at("/guilds/{guild}/members/{user}", &[("GET", |p| Ok(Route::Member(id(p[0])?, id(p[1])?)))], "no list of members"),
    at("/channels/{channel}", &[("GET", |p| Ok(Route::Channel(id(p[0])?)))], ""),
    at(
        "/channels/{channel}/messages",
        MESSAGES,
        "`limit`, `before`, `after`, `around`; files, enforced nonces, replies",
    ),
    at("/channels/{channel}/messages/{message}", MESSAGE, ""),
    at(
        "/interactions/{interaction}/{token}/callback",
        &[("POST", |p| Ok(Route::Callback(id(p[0])?, p[1])))],
        "types 4 to 9; `with_response`",
    ),
    at("/webhooks/{app}/{token}", &[("POST", |p| Ok(Route::FollowUp(id(p[0])?, p[1])))], "follow-ups"),
    at("/webhooks/{app}/{token}/messages/{message}", ANSWER, "or `@original`"),
];

const COMMANDS: &[(&str, Make)] = &[
    ("GET", |p| Ok(Route::Commands(id(p[0])?, None))),
    ("PUT", |p| Ok(Route::ReplaceCommands(id(p[0])?, None))),
    ("POST", |p| Ok(Route::AddCommand(id(p[0])?, None))),
];

const COMMAND: &[(&str, Make)] = &[
    ("GET", |p| Ok(Route::Command(id(p[0])?, None, id(p[1])?))),
    ("DELETE", |p| Ok(Route::DeleteCommand(id(p[0])?, None, id(p[1])?))),
];

const GUILD_COMMANDS: &[(&str, Make)] = &[
    ("GET", |p| Ok(Route::Commands(id(p[0])?, Some(id(p[1])?)))),
    ("PUT", |p| Ok(Route::ReplaceCommands(id(p[0])?, Some(id(p[1])?)))),
    ("POST", |p| Ok(Route::AddCommand(id(p[0])?, Some(id(p[1])?)))),
];

const GUILD_COMMAND: &[(&str, Make)] = &[
    ("GET", |p| Ok(Route::Command(id(p[0])?, Some(id(p[1])?), id(p[2])?))),
    ("DELETE", |p| Ok(Route::DeleteCommand(id(p[0])?, Some(id(p[1])?), id(p[2])?))),
];

const MESSAGES: &[(&str, Make)] =
    &[("GET", |p| Ok(Route::Messages(id(p[0])?))), ("POST", |p| Ok(Route::CreateMessage(id(p[0])?)))];

const MESSAGE: &[(&str, Make)] = &[
    ("GET", |p| Ok(Route::Message(id(p[0])?, id(p[1])?))),
    ("PATCH", |p| Ok(Route::EditMessage(id(p[0])?, id(p[1])?))),
    ("DELETE", |p| Ok(Route::DeleteMessage(id(p[0])?, id(p[1])?))),
];

const ANSWER: &[(&str, Make)] = &[
    ("GET", |p| Ok(Route::AnswerMessage(id(p[0])?, p[1], which(p[2])?))),
    ("PATCH", |p| Ok(Route::EditAnswer(id(p[0])?, p[1], which(p[2])?))),
    ("DELETE", |p| Ok(Route::DeleteAnswer(id(p[0])?, p[1], which(p[2])?))),
];

fn id(part: &str) -> Result<Id, Refusal> {
    part.parse().map_err(|_| {
        let message = format!("Value \"{part}\" is not snowflake.");
        Refusal::form(json!({ "id": { "_errors": [{ "code": "NUMBER_TYPE_COERCE", "message": message }] } }))
    })
}

fn which(part: &str) -> Result<Which, Refusal> {
    if part == "@original" { Ok(Which::Original) } else { id(part).map(Which::Id) }
}

/// What stands in the braces of a path, if the parts of a call's path fit it.
fn filled<'a>(path: &str, parts: &[&'a str]) -> Option<Vec<&'a str>> {
    let mut open = Vec::new();
    let mut known = path.trim_start_matches('/').split('/');
    for part in parts {
        let known = known.next()?;
        if known.starts_with('{') {
            open.push(*part);
        } else if known != *part {
            return None;
        }
    }
    known.next().is_none().then_some(open)
}

/// The route that the parts of a call's path mean.
pub(super) fn find<'a>(method: &str, parts: &[&'a str]) -> Made<'a> {
    for served in SERVED {
        let Some(open) = filled(served.path, parts) else { continue };
        if let Some((_, make)) = served.methods.iter().find(|(own, _)| *own == method) {
            return make(&open);
        }
    }
    Err(Refusal::new(404, 0, "404: Not Found"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of README.md, as it has to be.
    fn table() -> String {
        let line =
            |path: &str, methods: &str, note: &str| format!("| `{path}` | {methods} | {note} |\n").replace("  ", " ");
        let mut all = "| route | methods | note |\n| --- | --- | --- |\n".to_owned();
        for served in SERVED {
            let methods: Vec<&str> = served.methods.iter().map(|(method, _)| *method).collect();
            all.push_str(&line(served.path, &methods.join(" "), served.note));
        }
        all + &line(FILES, "GET", "the content network, with signed addresses; not below `/api`")
    }

    #[test]
    fn the_readme_names_every_route_and_no_other() {
        let readme = include_str!("../../README.md");
        assert!(readme.contains(&format!("\n\n{}\n", table())), "README.md's table of routes has to be\n\n{}", table());
    }

    #[test]
    fn every_route_of_the_table_is_found_whatever_stands_in_its_braces() {
        for served in SERVED {
            for (method, _) in served.methods {
                let fill = |part: &'static str| if part.starts_with('{') { "5" } else { part };
                let parts: Vec<&str> = served.path.trim_start_matches('/').split('/').map(fill).collect();
                assert!(find(method, &parts).is_ok(), "{method} {}", served.path);
                assert!(find("TRACE", &parts).is_err(), "TRACE {}", served.path);
            }
        }
        assert!(matches!(find("GET", &["users", "@me"]), Ok(Route::OwnUser)), "what is written out comes first");
        assert!(matches!(find("GET", &["webhooks", "5", "t", "messages", "@original"]), Ok(Route::AnswerMessage(..))));
        assert!(find("GET", &["users", "somebody"]).is_err_and(|refusal| refusal.reply().status == 400));
    }
}
