//! Permissions and how roles and overwrites add up in a channel. Says who may, never stops anyone itself.

use std::{fmt, ops};

use serde::{Serialize, Serializer};

use crate::{snowflake::Id, world::ChannelKind};

/// A set of permissions, as Discord's bit field. In JSON it is a string of digits.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Permissions(u64);

#[expect(missing_docs, reason = "the names are Discord's own")]
impl Permissions {
    pub const KICK_MEMBERS: Self = Self(1 << 1);
    pub const BAN_MEMBERS: Self = Self(1 << 2);
    pub const ADMINISTRATOR: Self = Self(1 << 3);
    pub const MANAGE_CHANNELS: Self = Self(1 << 4);
    pub const MANAGE_GUILD: Self = Self(1 << 5);
    pub const ADD_REACTIONS: Self = Self(1 << 6);
    pub const VIEW_CHANNEL: Self = Self(1 << 10);
    pub const SEND_MESSAGES: Self = Self(1 << 11);
    pub const SEND_TTS_MESSAGES: Self = Self(1 << 12);
    pub const MANAGE_MESSAGES: Self = Self(1 << 13);
    pub const EMBED_LINKS: Self = Self(1 << 14);
    pub const ATTACH_FILES: Self = Self(1 << 15);
    pub const READ_MESSAGE_HISTORY: Self = Self(1 << 16);
    pub const MENTION_EVERYONE: Self = Self(1 << 17);
    pub const CONNECT: Self = Self(1 << 20);
    pub const CHANGE_NICKNAME: Self = Self(1 << 26);
    pub const MANAGE_ROLES: Self = Self(1 << 28);
    pub const USE_APPLICATION_COMMANDS: Self = Self(1 << 31);
    pub const SEND_MESSAGES_IN_THREADS: Self = Self(1 << 38);
    pub const MODERATE_MEMBERS: Self = Self(1 << 40);
}

impl Permissions {
    /// No permission.
    pub const NONE: Self = Self(0);
    /// All that Discord had defined in 2025 (bits 0 to 50).
    pub const ALL: Self = Self((1 << 51) - 1);

    /// The set with these bits.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// The bits.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// Whether every one of `others` is in the set.
    #[must_use]
    pub const fn contains(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }

    /// The set without `others`.
    #[must_use]
    pub const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }
}

impl ops::BitOr for Permissions {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl ops::BitOrAssign for Permissions {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl fmt::Display for Permissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Permissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Permissions({:#x})", self.0)
    }
}

impl Serialize for Permissions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// What one channel says about one role or one member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overwrite {
    /// The role's id (the guild's own id for @everyone) or the member's.
    pub who: Id,
    /// Whether `who` is a role.
    pub is_role: bool,
    /// Granted here.
    pub allow: Permissions,
    /// Taken away here.
    pub deny: Permissions,
}

/// A member's permissions in the guild, before any channel has its say.
pub(crate) fn in_guild(is_owner: bool, everyone: Permissions, roles: impl Iterator<Item = Permissions>) -> Permissions {
    let all = roles.fold(everyone, ops::BitOr::bitor);
    if is_owner || all.contains(Permissions::ADMINISTRATOR) { Permissions::ALL } else { all }
}

/// A member's permissions in a channel, in Discord's order: @everyone's overwrite, then the roles' together, then the member's own.
pub(crate) fn in_channel(
    base: Permissions,
    guild: Id,
    member: Id,
    roles: &[Id],
    overwrites: &[Overwrite],
) -> Permissions {
    if base.contains(Permissions::ADMINISTRATOR) {
        return Permissions::ALL;
    }
    let mut set = base;
    let apply = |set: &mut Permissions, picks: &dyn Fn(&Overwrite) -> bool| {
        let (mut allow, mut deny) = (Permissions::NONE, Permissions::NONE);
        for overwrite in overwrites.iter().filter(|overwrite| picks(overwrite)) {
            allow |= overwrite.allow;
            deny |= overwrite.deny;
        }
        *set = set.without(deny) | allow;
    };
    apply(&mut set, &|o| o.is_role && o.who == guild);
    apply(&mut set, &|o| o.is_role && o.who != guild && roles.contains(&o.who));
    apply(&mut set, &|o| !o.is_role && o.who == member);
    if !set.contains(Permissions::VIEW_CHANNEL) {
        return Permissions::NONE;
    }
    set
}

/// What is left of them in a channel of this kind.
pub(crate) fn in_kind(mut set: Permissions, kind: ChannelKind) -> Permissions {
    if kind.needs_connect() && !set.contains(Permissions::CONNECT) {
        // Who may not come in may neither read nor write there.
        set = set.without(Permissions::READ_MESSAGE_HISTORY | Permissions::SEND_MESSAGES);
    }
    if !set.contains(kind.to_write()) {
        // Who may not write may not write with embeds, files or pings either.
        set = set.without(
            Permissions::EMBED_LINKS
                | Permissions::ATTACH_FILES
                | Permissions::MENTION_EVERYONE
                | Permissions::SEND_TTS_MESSAGES,
        );
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUILD: Id = Id::new(1);
    const ROLE: Id = Id::new(2);
    const ME: Id = Id::new(3);

    fn over(who: Id, is_role: bool, allow: Permissions, deny: Permissions) -> Overwrite {
        Overwrite { who, is_role, allow, deny }
    }

    #[test]
    fn a_role_opens_what_is_closed_to_everyone_and_a_member_has_the_last_word() {
        let base = Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES;
        let hidden = over(GUILD, true, Permissions::NONE, Permissions::VIEW_CHANNEL);
        let opened = over(ROLE, true, Permissions::VIEW_CHANNEL, Permissions::NONE);
        let shut = over(ME, false, Permissions::NONE, Permissions::VIEW_CHANNEL);
        let seen = |roles: &[Id], overwrites: &[Overwrite]| in_channel(base, GUILD, ME, roles, overwrites);
        assert_eq!(seen(&[], &[hidden]), Permissions::NONE);
        assert_eq!(seen(&[ROLE], &[hidden, opened]), base);
        assert_eq!(seen(&[ROLE], &[hidden, opened, shut]), Permissions::NONE);
    }

    #[test]
    fn an_administrator_is_above_overwrites_and_a_mute_takes_embeds_too() {
        let shut = over(GUILD, true, Permissions::NONE, Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES);
        let admin = in_guild(false, Permissions::NONE, [Permissions::ADMINISTRATOR].into_iter());
        assert_eq!(in_channel(admin, GUILD, ME, &[], &[shut]), Permissions::ALL);
        let base = Permissions::VIEW_CHANNEL | Permissions::EMBED_LINKS | Permissions::READ_MESSAGE_HISTORY;
        let set = in_kind(in_channel(base, GUILD, ME, &[], &[]), ChannelKind::Text);
        assert!(set.contains(Permissions::READ_MESSAGE_HISTORY) && !set.contains(Permissions::EMBED_LINKS));
    }

    #[test]
    fn threads_and_voice_channels_ask_for_rights_of_their_own() {
        let base = Permissions::VIEW_CHANNEL | Permissions::READ_MESSAGE_HISTORY | Permissions::EMBED_LINKS;
        let writing = base | Permissions::SEND_MESSAGES;
        assert!(!in_kind(writing, ChannelKind::PublicThread).contains(Permissions::EMBED_LINKS));
        let in_threads = base | Permissions::SEND_MESSAGES_IN_THREADS;
        assert_eq!(in_kind(in_threads, ChannelKind::PublicThread), in_threads);
        assert_eq!(in_kind(writing, ChannelKind::Voice), Permissions::VIEW_CHANNEL);
        assert_eq!(in_kind(writing | Permissions::CONNECT, ChannelKind::Stage), writing | Permissions::CONNECT);
    }
}
