//! One file a feature: its command, its buttons, its forms, its autocomplete. This list knows of it, [`help`] of who may give its
//! command; what its buttons and forms say in their ids stands in [`crate::ids`].

mod ask;
mod brief;
mod hand;
mod help;
mod message;
mod mine;
mod note;
mod privacy;
mod question;
mod questions;
mod review;
mod several;
mod speaker;
mod stage;
mod support;
mod topic;
mod workshop;

use std::collections::HashMap;

use ::workshop::{Moderator, Rapporteur, Workshop};
use serde_json::Value;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::{CommandInteraction, ResolvedOption, ResolvedValue};
use serenity::model::channel::{Message, MessageFlags};
use storage::{Reads, ViewKey, ViewKind};

use crate::answer::{Answer, Redrawn, Told};
use crate::bot::Bot;
use crate::custom_id::CustomId;
use crate::error::{Error, Result};
use crate::person::Person;
use crate::texts::Language;
use crate::{say, views};

/// All features.
pub(crate) static ALL: [&dyn Feature; 17] = [
    &ask::Ask,
    &brief::Brief,
    &hand::Hands,
    &help::Help,
    &message::Messages,
    &mine::Mine,
    &note::Notes,
    &privacy::Privacy,
    &question::Questions,
    &questions::OpenQuestions,
    &review::Review,
    &several::Several,
    &speaker::Speakers,
    &stage::Stage,
    &support::Support,
    &topic::Topics,
    &workshop::Workshops,
];

/// Discord takes this many choices, in an autocomplete as in a select.
const CHOICES: usize = crate::display::CHOICES;

/// Something people can do.
#[async_trait]
pub(crate) trait Feature: Sync {
    /// The second part of its custom ids, and the name of its module in [`crate::ids`].
    fn name(&self) -> &'static str;

    /// Its commands, described in a language.
    fn commands(&self, _l: Language) -> Vec<CreateCommand> {
        Vec::new()
    }

    /// The names of its commands.
    fn command_names(&self) -> &'static [&'static str] {
        &[]
    }

    /// Whether this command takes longer than Discord waits.
    fn is_slow(&self, _call: &Call<'_>) -> bool {
        false
    }

    /// Whether this command acts, and would act twice if it were given again because its answer did not arrive: then whoever
    /// gives it again is told what the first one did. Its options are as Discord sends them.
    fn is_told_again(&self, _sub: &str, _options: &[Value]) -> bool {
        false
    }

    /// The same of a form.
    fn is_form_told_again(&self, _id: &CustomId<'_>) -> bool {
        false
    }

    /// Whether this press takes longer than Discord waits.
    fn is_slow_press(&self, _id: &CustomId<'_>) -> bool {
        false
    }

    /// A command is given.
    async fn command(&self, _bot: &Bot, _http: &Http, who: &Person, _call: &Call<'_>) -> Result<Answer> {
        Err(Error::Said(say!(who.language, "unknown-command")))
    }

    /// An option is being typed: its name and what there is of it.
    async fn complete(
        &self,
        _bot: &Bot,
        _who: &Person,
        _call: &Call<'_>,
        _typed: (&str, &str),
    ) -> Result<Vec<(String, String)>> {
        Ok(Vec::new())
    }

    /// A button is pressed or something is chosen.
    async fn press(&self, _bot: &Bot, who: &Person, _press: &Press<'_>) -> Result<Answer> {
        Err(unknown(who))
    }

    /// A form is sent.
    async fn submit(&self, _bot: &Bot, who: &Person, _id: &CustomId<'_>, _typed: &str) -> Result<Answer> {
        Err(unknown(who))
    }
}

/// The feature whose custom ids have this name.
pub(crate) fn named(name: &str) -> Option<&'static dyn Feature> {
    ALL.into_iter().find(|f| f.name() == name)
}

/// The feature that has this command.
pub(crate) fn of_command(name: &str) -> Option<&'static dyn Feature> {
    ALL.into_iter().find(|f| f.command_names().contains(&name))
}

/// A command as it was given.
pub(crate) struct Call<'a> {
    /// The subcommand, if the command has any.
    pub(crate) sub: &'a str,
    options: HashMap<&'a str, ResolvedValue<'a>>,
}

impl<'a> Call<'a> {
    pub(crate) fn new(interaction: &'a CommandInteraction) -> Self {
        let mut options = interaction.data.options();
        let mut sub = "";
        if let [ResolvedOption { name, value: ResolvedValue::SubCommand(inner), .. }] = options.as_mut_slice() {
            sub = name;
            options = std::mem::take(inner);
        }
        let options = options.into_iter().map(|o| (o.name, o.value)).collect();
        Self { sub, options }
    }

    /// An option that is a text.
    pub(crate) fn text(&self, name: &str) -> Option<&'a str> {
        match self.options.get(name) {
            Some(ResolvedValue::String(text)) => Some(text),
            _ => None,
        }
    }

    /// An option that is yes or no.
    pub(crate) fn flag(&self, name: &str) -> Option<bool> {
        match self.options.get(name) {
            Some(ResolvedValue::Boolean(flag)) => Some(*flag),
            _ => None,
        }
    }

    /// An option that is a whole number.
    pub(crate) fn integer(&self, name: &str) -> Option<i64> {
        match self.options.get(name) {
            Some(ResolvedValue::Integer(n)) => Some(*n),
            _ => None,
        }
    }

    /// An option that is a channel.
    pub(crate) fn channel(&self, name: &str) -> Option<::workshop::Channel> {
        match self.options.get(name) {
            Some(ResolvedValue::Channel(c)) => Some(::workshop::Channel(c.id.get())),
            _ => None,
        }
    }

    /// An option that is a person.
    pub(crate) fn user(&self, name: &str) -> Option<::workshop::Account> {
        match self.options.get(name) {
            Some(ResolvedValue::User(u, _)) => Some(::workshop::Account(u.id.get())),
            _ => None,
        }
    }

    /// An option that is a role.
    pub(crate) fn role(&self, name: &str) -> Option<::workshop::Role> {
        match self.options.get(name) {
            Some(ResolvedValue::Role(r)) => Some(::workshop::Role(r.id.get())),
            _ => None,
        }
    }
}

/// A button that was pressed, or a select with what was chosen.
pub(crate) struct Press<'a> {
    /// The component's id.
    pub(crate) id: CustomId<'a>,
    /// What was chosen.
    pub(crate) values: &'a [String],
    /// The message it hangs on.
    pub(crate) message: &'a Message,
    /// Whether the answer to the same press before did not arrive: whoever presses again wants what they wanted then.
    pub(crate) again: bool,
}

/// For ids that no version made.
pub(crate) fn unknown(who: &Person) -> Error {
    Error::Said(say!(who.language, "unknown-button"))
}

/// The workshop that a button belongs to, and that the person moderates it.
pub(crate) async fn moderated(reads: &mut Reads, who: &Person, id: &CustomId<'_>) -> Result<(Workshop, Moderator)> {
    let ws = who.workshop_of(reads, id.workshop).await?;
    let moderator = Moderator::of(&ws, &who.rights)?;
    Ok((ws, moderator))
}

/// The running workshop of the channel, and that the person moderates it.
pub(crate) async fn moderated_here(reads: &mut Reads, who: &Person) -> Result<(Workshop, Moderator)> {
    let ws = who.workshop_here(reads).await?;
    let moderator = Moderator::of(&ws, &who.rights)?;
    Ok((ws, moderator))
}

/// The running workshop of the channel, and that the person keeps its record.
pub(crate) async fn recorded_here(reads: &mut Reads, who: &Person) -> Result<(Workshop, Rapporteur)> {
    let ws = who.workshop_here(reads).await?;
    let rapporteur = Rapporteur::of(&ws, &who.rights)?;
    Ok((ws, rapporteur))
}

/// The workshop that a form belongs to, and that the person keeps its record.
pub(crate) async fn recorded(reads: &mut Reads, who: &Person, id: &CustomId<'_>) -> Result<(Workshop, Rapporteur)> {
    let ws = who.workshop_of(reads, id.workshop).await?;
    let rapporteur = Rapporteur::of(&ws, &who.rights)?;
    Ok((ws, rapporteur))
}

/// Answers a press by drawing the view it was made on, after the commit. Only the view's current message proves that
/// it is drawn; an older one of the same view changes all the same. Where it cannot be drawn, the person is told in private
/// what was done; the painter sees to the message.
pub(crate) async fn redrawn(bot: &Bot, who: &Person, key: ViewKey, pressed: &Message, told: Told) -> Answer {
    let by = (key.kind == ViewKind::Board).then(|| who.account());
    let draw = bot.painter.begin(key);
    let load = async {
        let mut reads = bot.store.read().await?;
        let view = reads.view(key).await?;
        let sheet = views::draw_pressed(bot, &mut reads, key).await?;
        Ok::<_, Error>((view, sheet))
    };
    let loaded = load.await;
    if let Err(error) = &loaded {
        bot.lines.error(format!("what a press changed was not drawn at once: {error}"));
    }
    let Ok((Some(view), Some(sheet))) = loaded else {
        draw.end(bot, None).await;
        return Answer::Private(told.alone());
    };
    let is_private = pressed.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
    let sheet = if is_private { sheet } else { sheet.shown_again() };
    let change = view.change;
    let draw = if view.message.is_some_and(|m| m.0 == pressed.id.get()) {
        Some(draw)
    } else {
        draw.end(bot, None).await;
        None
    };
    Answer::Redrawn(Box::new(Redrawn { view: key, change, sheet, told, by, draw }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_pressed_reaches_a_feature() {
        for (feature, action) in crate::ids::ALL {
            assert!(named(feature).is_some(), "{feature}:{action} is nobody's");
        }
    }
}
