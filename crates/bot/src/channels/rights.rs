//! Who may do what in a channel, as Discord adds it up: roles, then overwrites, then what goes with what is missing. Only
//! what Discord says is read here, and only the fields that count, so that news in the others stop nobody.

use serde::Deserialize;
use serenity::model::Timestamp;
use serenity::model::id::{GuildId, RoleId, UserId};
use serenity::model::permissions::Permissions;
use workshop::Time;

/// A server, as far as rights go.
#[derive(Debug, Deserialize)]
pub(super) struct Server {
    pub(super) id: GuildId,
    owner_id: UserId,
    pub(super) roles: Vec<ServerRole>,
}

/// A role, with what it grants everywhere.
#[derive(Debug, Deserialize)]
pub(super) struct ServerRole {
    pub(super) id: RoleId,
    pub(super) name: String,
    pub(super) permissions: Permissions,
    #[serde(default)]
    tags: Option<Tags>,
}

/// Whose a role is that nobody can be given.
#[derive(Debug, Deserialize)]
struct Tags {
    #[serde(default)]
    bot_id: Option<UserId>,
}

/// Somebody on the server.
#[derive(Debug, Deserialize)]
pub(super) struct Member {
    pub(super) user: MemberUser,
    pub(super) roles: Vec<RoleId>,
    #[serde(default)]
    communication_disabled_until: Option<Timestamp>,
}

/// The account of somebody on the server.
#[derive(Debug, Deserialize)]
pub(super) struct MemberUser {
    pub(super) id: UserId,
}

/// A channel.
#[derive(Debug, Deserialize)]
pub(super) struct Place {
    #[serde(rename = "type")]
    kind: u8,
    #[serde(default)]
    pub(super) guild_id: Option<GuildId>,
    #[serde(default)]
    pub(super) name: Option<String>,
    #[serde(default)]
    permission_overwrites: Vec<Overwrite>,
}

/// What a channel says about one role or one person.
#[derive(Debug, Deserialize)]
struct Overwrite {
    /// The role's id (for @everyone the server's) or the account's.
    id: UserId,
    /// 0 for a role, 1 for a person.
    #[serde(rename = "type")]
    kind: u8,
    #[serde(default)]
    allow: Permissions,
    #[serde(default)]
    deny: Permissions,
}

/// Of whom the rights are asked.
#[derive(Debug, Default)]
pub(super) struct Of<'a> {
    roles: Vec<RoleId>,
    member: Option<&'a Member>,
}

impl<'a> Of<'a> {
    /// Somebody without any role.
    pub(super) fn everyone() -> Self {
        Self::default()
    }

    /// Somebody with this role and no other.
    pub(super) fn role(role: RoleId) -> Self {
        Self { roles: vec![role], member: None }
    }

    /// This person.
    pub(super) fn member(member: &'a Member) -> Self {
        Self { roles: member.roles.clone(), member: Some(member) }
    }
}

impl ServerRole {
    /// Whether it is the role that this bot got when it was invited.
    pub(super) fn is_of_bot(&self, bot: UserId) -> bool {
        self.tags.as_ref().and_then(|tags| tags.bot_id) == Some(bot)
    }

    /// Whether whoever has it may do everything here anyway.
    pub(super) fn is_of_organisers(&self) -> bool {
        self.permissions.administrator() || self.permissions.manage_guild()
    }
}

impl Place {
    /// A text or announcement channel, or the text of a voice or stage channel.
    pub(super) fn is_for_workshops(&self) -> bool {
        matches!(self.kind, 0 | 2 | 5 | 13)
    }

    /// A thread or a forum's post.
    pub(super) fn is_thread(&self) -> bool {
        matches!(self.kind, 10..=12)
    }

    /// Whether its text is only for those who may come in.
    pub(super) fn needs_connect(&self) -> bool {
        matches!(self.kind, 2 | 13)
    }

    /// Whom the channel lets in by themselves.
    pub(super) fn people_let_in(&self) -> impl Iterator<Item = UserId> {
        self.permission_overwrites.iter().filter(|o| o.kind == 1 && o.allow.view_channel()).map(|o| o.id)
    }
}

impl Server {
    /// The role, if the server has it.
    pub(super) fn role(&self, id: RoleId) -> Option<&ServerRole> {
        self.roles.iter().find(|role| role.id == id)
    }

    fn base(&self, of: &Of<'_>) -> Permissions {
        if of.member.is_some_and(|member| member.user.id == self.owner_id) {
            return Permissions::all();
        }
        let counts = |role: &&ServerRole| role.id.get() == self.id.get() || of.roles.contains(&role.id);
        let base = self.roles.iter().filter(counts).fold(Permissions::empty(), |all, role| all | role.permissions);
        if base.administrator() { Permissions::all() } else { base }
    }

    /// Whether no channel can shut this person out: the owner and administrators.
    fn is_above(&self, member: &Member) -> bool {
        self.base(&Of::member(member)).administrator()
    }

    /// Whether this person may do everything here anyway.
    pub(super) fn organises(&self, member: &Member) -> bool {
        self.base(&Of::member(member)).manage_guild()
    }

    /// Whether this person is timed out, so that Discord lets them read and no more.
    pub(super) fn silences(&self, member: &Member, now: Time) -> bool {
        let until = member.communication_disabled_until.map(|until| until.unix_timestamp());
        until.is_some_and(|until| until > now.unix_s()) && !self.is_above(member)
    }

    /// What roles and overwrites grant in a channel: @everyone's overwrite, then the roles' together, then the person's own.
    pub(super) fn granted(&self, place: &Place, of: &Of<'_>) -> Permissions {
        let base = self.base(of);
        if base.administrator() {
            return base;
        }
        let apply = |set: Permissions, counts: &dyn Fn(&Overwrite) -> bool| {
            let these = place.permission_overwrites.iter().filter(|o| counts(o));
            let (allow, deny) = these.fold((Permissions::empty(), Permissions::empty()), |(allow, deny), o| {
                (allow | o.allow, deny | o.deny)
            });
            (set - deny) | allow
        };
        let is_everyone = |o: &Overwrite| o.id.get() == self.id.get();
        let set = apply(base, &|o| o.kind == 0 && is_everyone(o));
        let set =
            apply(set, &|o| o.kind == 0 && !is_everyone(o) && of.roles.iter().any(|role| role.get() == o.id.get()));
        apply(set, &|o| o.kind == 1 && of.member.is_some_and(|member| member.user.id == o.id))
    }

    /// What is left of it: who does not see a channel, or may not come into it can do nothing there that depends on
    /// it.
    pub(super) fn may(&self, place: &Place, of: &Of<'_>) -> Permissions {
        let set = self.granted(place, of);
        if !set.view_channel() {
            return Permissions::empty();
        }
        if place.needs_connect() && !set.connect() {
            return Permissions::VIEW_CHANNEL;
        }
        if set.send_messages() { set } else { set - (Permissions::EMBED_LINKS | Permissions::ATTACH_FILES) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, from_value, json};

    const VIEW: u64 = 1 << 10;
    const SEND: u64 = 1 << 11;
    const CONNECT: u64 = 1 << 20;
    const ADMINISTRATOR: u64 = 1 << 3;

    fn server(everyone: u64, verified: u64) -> Server {
        let role = |id: &str, permissions: u64| json!({"id": id, "name": id, "permissions": permissions.to_string()});
        let roles = vec![role("1", everyone), role("2", verified), role("3", ADMINISTRATOR)];
        from_value(json!({"id": "1", "owner_id": "9", "roles": roles, "something": "new"})).expect("a server")
    }

    fn place(kind: u8, overwrites: Vec<Value>) -> Place {
        from_value(json!({"id": "50", "type": kind, "name": "desk", "permission_overwrites": overwrites}))
            .expect("a channel")
    }

    fn over(id: &str, kind: u8, allow: u64, deny: u64) -> Value {
        json!({"id": id, "type": kind, "allow": allow.to_string(), "deny": deny.to_string()})
    }

    fn member(id: &str, roles: &[&str], until: Option<&str>) -> Member {
        from_value(json!({"user": {"id": id}, "roles": roles, "communication_disabled_until": until}))
            .expect("a member")
    }

    #[test]
    fn overwrites_add_up_in_discords_order() {
        let server = server(VIEW | SEND, 0);
        let me = member("7", &["2"], None);
        let seen = |overwrites: Vec<Value>| server.may(&place(0, overwrites), &Of::member(&me)).view_channel();
        assert!(seen(vec![]));
        assert!(!seen(vec![over("1", 0, 0, VIEW)]));
        assert!(seen(vec![over("2", 0, VIEW, 0), over("1", 0, 0, VIEW)]), "a role's word comes after that of all");
        assert!(!seen(vec![over("7", 1, 0, VIEW), over("2", 0, VIEW, 0)]), "a person's own comes last");
        assert!(
            !seen(vec![over("1", 0, 0, VIEW), over("7", 0, VIEW, 0)]),
            "a role that has a person's id is no person"
        );
    }

    #[test]
    fn administrators_and_the_owner_are_above_overwrites_and_timeouts() {
        let server = server(0, 0);
        let shut = place(0, vec![over("1", 0, 0, VIEW), over("3", 0, 0, VIEW)]);
        let late = Some("2999-01-01T00:00:00.000000+00:00");
        for (id, roles) in [("7", &["3"][..]), ("9", &[])] {
            let member = member(id, roles, late);
            assert!(server.may(&shut, &Of::member(&member)).manage_messages(), "{id}");
            assert!(!server.silences(&member, Time::from_ms(0)), "{id}");
        }
        assert!(server.may(&shut, &Of::role(RoleId::new(3))).view_channel());
        assert!(!server.may(&shut, &Of::everyone()).view_channel());
    }

    #[test]
    fn who_is_timed_out_is_silent_until_then() {
        let server = server(VIEW | SEND, 0);
        let me = member("7", &[], Some("2019-11-26T08:00:00+00:00"));
        let end = Time::from_ms(1_574_755_200_000);
        assert!(server.silences(&me, Time::from_ms(end.ms() - 1_000)) && !server.silences(&me, end));
    }

    #[test]
    fn voice_and_stage_are_for_those_who_may_come_in_and_threads_are_for_none() {
        for kind in [2, 13] {
            let there = place(kind, vec![]);
            assert!(!server(VIEW | SEND, 0).may(&there, &Of::everyone()).send_messages());
            assert!(server(VIEW | SEND | CONNECT, 0).may(&there, &Of::everyone()).send_messages());
        }
        let fit: Vec<u8> = (0..=20).filter(|kind| place(*kind, vec![]).is_for_workshops()).collect();
        assert_eq!(fit, [0, 2, 5, 13]);
    }
}
