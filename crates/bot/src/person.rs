//! Who acts, as the interaction itself says: no member list is ever asked for.

use std::ops::Deref;

use acts::Actor;
use serenity::model::application::{CommandInteraction, ComponentInteraction, ModalInteraction};
use serenity::model::guild::Member;
use workshop::{Account, Channel, Guild, Rights, Role, ShownName};

use crate::texts::Language;

/// Someone who does something in a channel, and reads the answer.
#[derive(Debug)]
pub(crate) struct Person {
    /// Who acts, and where.
    pub(crate) actor: Actor,
    /// The language of the answers that only they see.
    pub(crate) language: Language,
    /// Discord's own locale of theirs, by which their spreadsheet is known.
    pub(crate) locale: String,
}

impl Deref for Person {
    type Target = Actor;

    fn deref(&self) -> &Actor {
        &self.actor
    }
}

impl Person {
    fn new(member: &Member, locale: &str, channel: u64) -> Self {
        let permissions = member.permissions.unwrap_or_default();
        let actor = Actor {
            rights: Rights {
                account: Account(member.user.id.get()),
                roles: member.roles.iter().map(|r| Role(r.get())).collect(),
                manages_server: permissions.manage_guild() || permissions.administrator(),
            },
            name: ShownName::parse(member.display_name()),
            guild: Guild(member.guild_id.get()),
            channel: Channel(channel),
        };
        Self { actor, language: Language::of(locale), locale: locale.to_owned() }
    }
}

/// Anything a person does. `None` outside of a server.
pub(crate) trait Acts {
    /// Who does it.
    fn person(&self) -> Option<Person>;
}

macro_rules! acts {
    ($($interaction:ty),+) => {
        $(impl Acts for $interaction {
            fn person(&self) -> Option<Person> {
                let member: &Member = self.member.as_ref()?;
                Some(Person::new(member, &self.locale, self.channel_id.get()))
            }
        })+
    };
}

acts!(CommandInteraction, ComponentInteraction, ModalInteraction);
