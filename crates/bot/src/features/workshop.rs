//! `/workshop …`: opening, checking, pausing, reporting and closing, and the board's button for the intake.

mod check;
mod close;
mod erase;
mod intake;
mod language;
mod open;
mod past;
mod report;
mod screen;
mod settings;

use ::workshop::{Identity, Organiser, Rapporteur, Word, Workshop};
use serde_json::Value;
use serenity::async_trait;
use serenity::builder::{CreateCommand, CreateCommandOption};
use serenity::http::Http;
use serenity::model::application::CommandOptionType;
use serenity::model::channel::ChannelType;
use storage::{ViewKey, ViewKind};

use super::{CHOICES, Call, Feature, Press, recorded_here, unknown};
use crate::answer::{Answer, Sheet};
use crate::bot::Bot;
use crate::commands::{option, staff_command, sub};
use crate::custom_id::CustomId;
use crate::error::Result;
use crate::ids::workshop::Act;
use crate::person::Person;
use crate::texts::Language;
use crate::{say, views};

/// A title's length in characters; with room for escapes it fits into an embed's title.
const TITLE_MAX: u16 = 100;

/// A day.
const MINUTES_MAX: u64 = 1_440;

pub(super) struct Workshops;

#[async_trait]
impl Feature for Workshops {
    fn name(&self) -> &'static str {
        "workshop"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["workshop"]
    }

    fn is_told_again(&self, sub: &str, options: &[Value]) -> bool {
        // Without options, settings are looked at.
        matches!(sub, "open" | "pause" | "resume" | "lockdown" | "screen") || sub == "settings" && !options.is_empty()
    }

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        let kinds = [ChannelType::Text, ChannelType::News, ChannelType::Voice, ChannelType::Stage];
        let desk = |description| option(CommandOptionType::Channel, "desk", description).channel_types(kinds.to_vec());
        let open = vec![
            option(CommandOptionType::String, "title", say!(l, "option-title")).required(true).max_length(TITLE_MAX),
            desk(say!(l, "option-desk")).required(true),
            option(CommandOptionType::Role, "moderators", say!(l, "option-moderators")).required(true),
            identity_option(l),
            option(CommandOptionType::Integer, "minutes", say!(l, "option-minutes"))
                .min_int_value(1)
                .max_int_value(MINUTES_MAX),
            option(CommandOptionType::String, "pack", say!(l, "option-pack")).set_autocomplete(true),
            language_option(say!(l, "option-language")),
            option(CommandOptionType::Role, "rapporteurs", say!(l, "option-rapporteurs")),
        ];
        let [settings, lockdown] = settings::commands(l);
        vec![
            staff_command("workshop", say!(l, "command-workshop"))
                .add_option(sub("open", say!(l, "command-workshop-open"), open))
                .add_option(sub("check", say!(l, "command-workshop-check"), vec![desk(say!(l, "option-desk-of"))]))
                .add_option(sub("status", say!(l, "command-workshop-status"), vec![]))
                .add_option(sub("pause", say!(l, "command-workshop-pause"), vec![]))
                .add_option(sub("resume", say!(l, "command-workshop-resume"), vec![]))
                .add_option(sub("close", say!(l, "command-workshop-close"), vec![past::which_open(l)]))
                .add_option(screen::command(l))
                .add_option(settings)
                .add_option(lockdown)
                .add_option(report::command(l))
                .add_option(sub("erase", say!(l, "command-workshop-erase"), vec![past::which(l)])),
        ]
    }

    fn is_slow(&self, call: &Call<'_>) -> bool {
        matches!(call.sub, "open" | "check" | "report")
    }

    fn is_slow_press(&self, id: &CustomId<'_>) -> bool {
        // They go through all that was ever asked.
        matches!(Act::of(id), Some(Act::Close | Act::Erase))
    }

    async fn complete(
        &self,
        bot: &Bot,
        who: &Person,
        call: &Call<'_>,
        (name, typed): (&str, &str),
    ) -> Result<Vec<(String, String)>> {
        if name == "workshop" {
            let fits = |ws: &Workshop| match call.sub {
                "close" => Organiser::of(&who.rights).is_ok() && ws.running().is_ok(),
                "erase" => Organiser::of(&who.rights).is_ok() && ws.may_be_erased().is_ok(),
                _ => Rapporteur::of(ws, &who.rights).is_ok(),
            };
            return past::choices(&mut bot.store.read().await?, who, typed, fits).await;
        }
        if name == "template" {
            return Ok(report::templates(bot, typed));
        }
        if name == "language" {
            return Ok(language::choices(bot, typed));
        }
        if name != "pack" {
            return Ok(Vec::new());
        }
        let typed = typed.to_lowercase();
        let packs = bot.facts.packs().filter(|p| p.to_lowercase().contains(&typed)).take(CHOICES);
        Ok(packs.map(|p| (p.to_owned(), p.to_owned())).collect())
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, call: &Call<'_>) -> Result<Answer> {
        match call.sub {
            "open" => open::open(bot, who, call).await.map(Answer::Private),
            "check" => check::answer(bot, who, call).await.map(Answer::Private),
            "status" => {
                let mut reads = bot.store.read().await?;
                let (ws, rapporteur) = recorded_here(&mut reads, who).await?;
                let board =
                    views::draw_in(bot, &mut reads, ViewKey::of(ws.id, ViewKind::Board), (&ws, who.language)).await?;
                Ok(Answer::Private(status(who.language, &ws, rapporteur, board.unwrap_or_default())))
            }
            "settings" => settings::settings(bot, who, call).await.map(Answer::Private),
            "lockdown" => settings::lockdown(bot, who, call).await.map(Answer::Private),
            "screen" => screen::switch(bot, who, call).await.map(Answer::Private),
            "report" => report::answer(bot, who, call).await.map(Answer::Private),
            "erase" => erase::ask(bot, who, call).await.map(Answer::Private),
            "pause" => intake::command(bot, who, true).await.map(Answer::Private),
            "resume" => intake::command(bot, who, false).await.map(Answer::Private),
            "close" => close::ask(bot, who, call).await.map(Answer::Private),
            _ => Err(unknown(who)),
        }
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        match Act::of(&press.id).ok_or_else(|| unknown(who))? {
            Act::Pause(on) => intake::press(bot, who, press, (true, on)).await,
            Act::Resume(on) => intake::press(bot, who, press, (false, on)).await,
            Act::Lock(on) => settings::press(bot, who, press, (true, on)).await,
            Act::Unlock(on) => settings::press(bot, who, press, (false, on)).await,
            Act::Close => close::close(bot, who, press).await,
            Act::Erase => erase::erase(bot, who, press).await,
        }
    }
}

/// The board, with who keeps the record; without its buttons for those who decide on nothing.
fn status(l: Language, ws: &Workshop, rapporteur: Rapporteur, board: Sheet) -> Sheet {
    let board = if rapporteur.moderates() { board } else { board.without_buttons() };
    match ws.rapporteurs {
        Some(role) => board.headed(&say!(l, "status-rapporteurs", role = format!("<@&{}>", role.0))),
        None => board,
    }
}

fn identity_option(l: Language) -> CreateCommandOption {
    let identity = option(CommandOptionType::String, "identity", say!(l, "option-identity"));
    let name = |identity| match identity {
        Identity::OpenOrAnonymous => say!(l, "choice-open-or-anonymous"),
        Identity::AnonymousOnly => say!(l, "choice-anonymous-only"),
        Identity::NamedOnly => say!(l, "choice-named-only"),
    };
    Identity::all().fold(identity, |o, i| o.add_string_choice(name(i), i.word()))
}

/// The option that names a language: there may be more than the program's own.
fn language_option(description: String) -> CreateCommandOption {
    option(CommandOptionType::String, "language", description).set_autocomplete(true)
}
