//! Who acts, as the interaction itself says: no member list is ever asked for.

use serenity::model::application::{CommandInteraction, ComponentInteraction, ModalInteraction};
use serenity::model::guild::Member;
use workshop::{Account, Channel, Guild, Rights, Role, ShownName};

use crate::texts::Language;

/// Someone who does something in a channel.
#[derive(Debug)]
pub(crate) struct Person {
    /// Account, roles and whether they manage the server.
    pub(crate) rights: Rights,
    /// The name shown next to a named question.
    pub(crate) name: ShownName,
    /// The language of the answers that only they see.
    pub(crate) language: Language,
    /// Discord's own locale of theirs, by which their spreadsheet is known.
    pub(crate) locale: String,
    /// The server.
    pub(crate) guild: Guild,
    /// The channel.
    pub(crate) channel: Channel,
}

impl Person {
    /// The person's account.
    pub(crate) fn account(&self) -> Account {
        self.rights.account
    }

    fn new(member: &Member, locale: &str, channel: u64) -> Self {
        let permissions = member.permissions.unwrap_or_default();
        Self {
            rights: Rights {
                account: Account(member.user.id.get()),
                roles: member.roles.iter().map(|r| Role(r.get())).collect(),
                manages_server: permissions.manage_guild() || permissions.administrator(),
            },
            name: ShownName::parse(member.display_name()),
            language: Language::of(locale),
            locale: locale.to_owned(),
            guild: Guild(member.guild_id.get()),
            channel: Channel(channel),
        }
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
