//! What a workshop in two channels would lack: permissions of the bot, a private desk, a quiet floor, moderators who can
//! work. Moderators ask with `/workshop check`, operators with `openfloor check`; the rules are the same. It changes nothing.

mod rights;

use serenity::http::Route;
use serenity::model::id::{ChannelId, GuildId, RoleId, UserId};
use serenity::model::permissions::Permissions;

use rights::{Member, Of, Place as There, Server};
use workshop::{Channel, Guild, Role, Time, Workshop};

use crate::calls::Calls;
use crate::discord::{self, Failure, status_of};
use crate::error::Result;
use crate::texts::Language;
use crate::{display, say, words};

/// What the bot needs, and nothing else; the invite link in docs/operators.md asks for the same.
const NEEDED: [Permissions; 5] = [
    Permissions::VIEW_CHANNEL,
    Permissions::SEND_MESSAGES,
    Permissions::EMBED_LINKS,
    Permissions::ATTACH_FILES,
    Permissions::READ_MESSAGE_HISTORY,
];

/// So many people whom a channel names one by one are looked at.
const PEOPLE: usize = 10;

/// So much of a message is used for those who see a desk: on a large server that may be a hundred roles.
const OTHERS: usize = 800;

/// Where a workshop is, or shall be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) guild: Guild,
    pub(crate) floor: Channel,
    pub(crate) desk: Channel,
    /// Whoever moderates, if that is known.
    pub(crate) moderators: Option<Role>,
    /// Whoever keeps the record, if there is a role for it.
    pub(crate) rapporteurs: Option<Role>,
    /// The only role that may ask, if there is one.
    pub(crate) eligible: Option<Role>,
}

impl Place {
    /// Where an open workshop is.
    pub(crate) fn of(ws: &Workshop) -> Self {
        Self {
            guild: ws.guild,
            floor: ws.floor,
            desk: ws.desk,
            moderators: Some(ws.moderators),
            rapporteurs: ws.rapporteurs,
            eligible: ws.rules.eligible_role,
        }
    }
}

/// How channels, roles and people are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Names {
    /// As Discord shows them to people.
    Mentions,
    /// For a terminal.
    Plain,
}

impl Names {
    fn channel(self, channel: Channel, name: Option<&str>) -> String {
        match (self, name) {
            (Self::Mentions, _) => format!("<#{}>", channel.0),
            (Self::Plain, Some(name)) => format!("#{} ({})", words::for_a_terminal(name), channel.0),
            (Self::Plain, None) => format!("channel {}", channel.0),
        }
    }

    fn role(self, role: RoleId, server: &Server) -> String {
        match (self, server.role(role)) {
            (Self::Mentions, _) if role.get() == server.id.get() => "@everyone".to_owned(),
            (Self::Mentions, _) => format!("<@&{role}>"),
            (Self::Plain, Some(role)) => format!("@{}", words::for_a_terminal(role.name.trim_start_matches('@'))),
            (Self::Plain, None) => format!("role {role}"),
        }
    }

    fn person(self, person: UserId) -> String {
        match self {
            Self::Mentions => format!("<@{person}>"),
            Self::Plain => format!("the account {person}"),
        }
    }
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// What makes a workshop impossible or unsafe.
    pub(crate) faults: Vec<String>,
    /// What should be known.
    pub(crate) warnings: Vec<String>,
}

fn what_for(l: Language, permission: Permissions) -> String {
    match permission {
        Permissions::VIEW_CHANNEL => say!(l, "needs-view-channel"),
        Permissions::SEND_MESSAGES => say!(l, "needs-send-messages"),
        Permissions::EMBED_LINKS => say!(l, "needs-embed-links"),
        Permissions::ATTACH_FILES => say!(l, "needs-attach-files"),
        Permissions::CONNECT => say!(l, "needs-connect"),
        _ => say!(l, "needs-read-message-history"),
    }
}

/// What a question to Discord came to.
enum Got<T> {
    Here(T),
    /// It does not exist (any more).
    Gone,
    /// The bot may not see it.
    Hidden,
}

async fn get<T: serde::de::DeserializeOwned>(calls: &Calls, route: Route<'_>) -> Result<Got<T>> {
    match calls.get::<T>(route).await {
        Ok(there) => Ok(Got::Here(there)),
        Err(error) => match (Failure::of(&error), status_of(&error)) {
            // What stands before Discord knows of nothing whether it is there.
            (Failure::Unsure | Failure::TooMany, _) => Err(error.into()),
            (_, Some(404)) => Ok(Got::Gone),
            (Failure::NotAllowed, _) => Ok(Got::Hidden),
            _ => Err(error.into()),
        },
    }
}

/// What is looked at, as Discord has it now.
struct Look<'a> {
    calls: &'a Calls,
    l: Language,
    names: Names,
    server: Server,
    me: Member,
    place: &'a Place,
    found: Findings,
}

/// Looks at floor and desk as Discord has them now.
pub(crate) async fn find(calls: &Calls, l: Language, place: &Place, names: Names, now: Time) -> Result<Findings> {
    let mut found = Findings::default();
    let (guild, me) = (GuildId::new(place.guild.0), discord::me(calls).await?.id);
    let server = get::<Server>(calls, Route::Guild { guild_id: guild }).await?;
    let member = get::<Member>(calls, Route::GuildMember { guild_id: guild, user_id: me }).await?;
    let (Got::Here(server), Got::Here(me)) = (server, member) else {
        found.faults.push(say!(l, "bot-is-no-member", server = place.guild.0.to_string()));
        return Ok(found);
    };
    let mut look = Look { calls, l, names, server, me, place, found };
    look.server(now);
    look.channel(place.floor, false).await?;
    look.channel(place.desk, true).await?;
    Ok(look.found)
}

impl Look<'_> {
    fn server(&mut self, now: Time) {
        let (l, everyone) = (self.l, RoleId::new(self.server.id.get()));
        if self.server.silences(&self.me, now) {
            self.found.faults.push(say!(l, "bot-is-timed-out"));
        }
        match self.place.moderators.map(|role| RoleId::new(role.0)) {
            Some(role) if role == everyone => self.found.faults.push(say!(l, "moderators-are-everyone")),
            Some(role) if self.server.role(role).is_none() => {
                let role = self.names.role(role, &self.server);
                self.found.faults.push(say!(l, "moderators-are-gone", role = role));
            }
            _ => {}
        }
        match self.place.rapporteurs.map(|role| RoleId::new(role.0)) {
            Some(role) if role == everyone => self.found.faults.push(say!(l, "rapporteurs-are-everyone")),
            Some(role) if self.server.role(role).is_none() => {
                let role = self.names.role(role, &self.server);
                self.found.warnings.push(say!(l, "rapporteurs-are-gone", role = role));
            }
            _ => {}
        }
        if let Some(role) = self.place.eligible.map(|role| RoleId::new(role.0))
            && self.server.role(role).is_none()
        {
            let role = self.names.role(role, &self.server);
            self.found.faults.push(say!(l, "eligible-is-gone", role = role));
        }
    }

    async fn channel(&mut self, channel: Channel, is_desk: bool) -> Result<()> {
        let l = self.l;
        let there = match get::<There>(self.calls, Route::Channel { channel_id: ChannelId::new(channel.0) }).await? {
            Got::Here(there) => there,
            Got::Gone => {
                let name = self.names.channel(channel, None);
                self.found.faults.push(say!(l, "channel-is-gone", channel = name));
                return Ok(());
            }
            Got::Hidden => {
                let name = self.names.channel(channel, None);
                self.found.faults.push(missing(l, &name, Permissions::VIEW_CHANNEL));
                return Ok(());
            }
        };
        let name = self.names.channel(channel, there.name.as_deref());
        if there.guild_id.is_some_and(|guild| guild != self.server.id) {
            self.found.faults.push(say!(l, "channel-is-elsewhere", channel = name));
            return Ok(());
        }
        if !there.is_for_workshops() {
            let sentence = if there.is_thread() {
                say!(l, "channel-is-a-thread", channel = name)
            } else {
                say!(l, "channel-is-no-text", channel = name)
            };
            self.found.faults.push(sentence);
            return Ok(());
        }
        let mine = self.server.granted(&there, &Of::member(&self.me));
        let connect = there.needs_connect().then_some(Permissions::CONNECT);
        for needed in NEEDED.into_iter().chain(connect) {
            if !mine.contains(needed) {
                self.found.faults.push(missing(l, &name, needed));
            }
        }
        let everyone = self.server.may(&there, &Of::everyone());
        if is_desk {
            if self.server.granted(&there, &Of::everyone()).view_channel() {
                self.found.faults.push(say!(l, "desk-is-public", channel = name.as_str()));
            } else {
                self.others(&there, &name).await?;
            }
        } else if everyone.send_messages() {
            self.found.warnings.push(say!(l, "floor-is-writable", channel = name.as_str()));
        }
        self.moderators(&there, &name);
        if is_desk {
            self.rapporteurs(&there, &name);
        }
        Ok(())
    }

    /// Who sees the desk besides the moderators, rapporteurs, organisers, administrators and the bot.
    async fn others(&mut self, desk: &There, name: &str) -> Result<()> {
        let (l, moderators) = (self.l, self.place.moderators.map(|role| RoleId::new(role.0)));
        let rapporteurs = self.place.rapporteurs.map(|role| RoleId::new(role.0));
        let mut others: Vec<String> = Vec::new();
        for role in &self.server.roles {
            let is_ours =
                Some(role.id) == moderators || Some(role.id) == rapporteurs || role.is_of_bot(self.me.user.id);
            if is_ours || role.is_of_organisers() || role.id.get() == self.server.id.get() {
                continue;
            }
            if self.server.granted(desk, &Of::role(role.id)).view_channel() {
                others.push(self.names.role(role.id, &self.server));
            }
        }
        for person in desk.people_let_in().filter(|id| *id != self.me.user.id).take(PEOPLE) {
            let route = Route::GuildMember { guild_id: self.server.id, user_id: person };
            let Got::Here(member) = get::<Member>(self.calls, route).await? else { continue };
            let belongs = [moderators, rapporteurs].into_iter().flatten().any(|role| member.roles.contains(&role));
            if !belongs && !self.server.organises(&member) {
                others.push(self.names.person(person));
            }
        }
        let who = display::joined(&others, ", ", OTHERS);
        match moderators {
            _ if others.is_empty() => {}
            Some(_) => self.found.warnings.push(say!(l, "others-see-the-desk", channel = name, who = who)),
            None => self.found.warnings.push(say!(l, "who-sees-the-desk", channel = name, who = who)),
        }
        Ok(())
    }

    /// What those who keep the record lack at the desk.
    fn rapporteurs(&mut self, desk: &There, name: &str) {
        let Some(role) = self.place.rapporteurs.map(|role| RoleId::new(role.0)) else { return };
        if role.get() == self.server.id.get() || self.server.role(role).is_none() {
            return;
        }
        let (l, called) = (self.l, self.names.role(role, &self.server));
        let may = self.server.may(desk, &Of::role(role));
        let sees = may.view_channel() && (!desk.needs_connect() || may.connect());
        if !sees || !may.manage_messages() {
            self.found.warnings.push(say!(l, "rapporteurs-cannot-work", role = called, channel = name));
        }
    }

    /// What those who moderate lack in a channel.
    fn moderators(&mut self, there: &There, name: &str) {
        let Some(role) = self.place.moderators.map(|role| RoleId::new(role.0)) else { return };
        if role.get() == self.server.id.get() || self.server.role(role).is_none() {
            return;
        }
        let (l, called) = (self.l, self.names.role(role, &self.server));
        let may = self.server.may(there, &Of::role(role));
        let sees = may.view_channel() && (!there.needs_connect() || may.connect());
        if !sees {
            self.found.warnings.push(say!(l, "moderators-cannot-see", role = called, channel = name));
        } else if !may.manage_messages() {
            self.found.warnings.push(say!(l, "moderators-lack-manage-messages", role = called, channel = name));
        }
    }
}

fn missing(l: Language, channel: &str, permission: Permissions) -> String {
    let names = permission.get_permission_names();
    let name = names.first().copied().unwrap_or_default();
    say!(l, "permission-missing", channel = channel, permission = name, purpose = what_for(l, permission))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_invite_link_asks_for_what_is_needed_and_nothing_else() {
        let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/operators.md");
        let docs = std::fs::read_to_string(docs).expect("readable");
        let all = NEEDED.into_iter().fold(Permissions::empty(), |all, one| all | one).bits();
        assert!(docs.contains(&format!("scope=bot+applications.commands&permissions={all}\n")), "{all}");
        for needed in NEEDED {
            let name = needed.get_permission_names()[0];
            let purpose = what_for(Language::english(), needed);
            let purpose = purpose.trim_end_matches('.').replace("work there", "work in a channel");
            let row = format!("| {name} | {purpose} |");
            assert!(docs.contains(&row), "{row}");
        }
    }
}
