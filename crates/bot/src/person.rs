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
    /// The server's.
    pub(crate) server_locale: String,
}

impl Deref for Person {
    type Target = Actor;

    fn deref(&self) -> &Actor {
        &self.actor
    }
}

impl Person {
    fn new(member: &Member, language: Language, (locale, server_locale): (&str, &str), channel: u64) -> Self {
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
        Self { actor, language, locale: locale.to_owned(), server_locale: server_locale.to_owned() }
    }
}

/// Anything a person does. `None` outside of a server.
pub(crate) trait Acts {
    /// Who does it, and reads this language.
    fn person(&self, language: Language) -> Option<Person>;
}

macro_rules! acts {
    ($($interaction:ty),+) => {
        $(impl Acts for $interaction {
            fn person(&self, language: Language) -> Option<Person> {
                let member: &Member = self.member.as_ref()?;
                let locales = (self.locale.as_str(), self.guild_locale.as_deref().unwrap_or_default());
                Some(Person::new(member, language, locales, self.channel_id.get()))
            }
        })+
    };
}

acts!(CommandInteraction, ComponentInteraction, ModalInteraction);
