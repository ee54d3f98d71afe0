//! `/privacy` and the panel's **Privacy**: what is stored about the one who asks, until when, and what Discord knows anyway; **Delete my data**.

use ::workshop::deletion::{WITHIN, Way};
use ::workshop::{Moderator, Question, Rapporteur, State, Workshop};
use acts::deletion;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::ButtonStyle;
use storage::Reads;

use super::{Call, Feature, Press, unknown};
use crate::answer::{Answer, Entry, Select, Sheet, button};
use crate::bot::Bot;
use crate::commands::command;
use crate::error::Result;
use crate::ids::privacy::Act;
use crate::person::Person;
use crate::texts::Language;
use crate::{pages, say};

pub(super) struct Privacy;

#[async_trait]
impl Feature for Privacy {
    fn name(&self) -> &'static str {
        "privacy"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["privacy"]
    }

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        vec![command("privacy", say!(l, "command-privacy"))]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, _: &Call<'_>) -> Result<Answer> {
        let mut reads = bot.store.read().await?;
        let ws = who.workshop_here(&mut reads).await?;
        Ok(Answer::Private(shown(bot, &mut reads, (who, who.language), &ws).await?))
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let l = who.language;
        match Act::of(&press.id).ok_or_else(|| unknown(who))? {
            Act::Panel => {
                let mut reads = bot.store.read().await?;
                let ws = who.workshop_of(&mut reads, press.id.workshop).await?;
                let shown = shown(bot, &mut reads, (who, who.language), &ws).await?;
                drop(reads);
                bot.note_present(who, &ws)?;
                Ok(Answer::Private(shown))
            }
            Act::Language => {
                let mut reads = bot.store.read().await?;
                let ws = who.workshop_of(&mut reads, press.id.workshop).await?;
                drop(reads);
                let chosen = press.values.first().and_then(|tag| bot.settings.languages.for_locale(tag));
                bot.choose(&ws, who.account(), chosen).await?;
                let l = chosen.unwrap_or_else(|| bot.settings.languages.of_locale(&who.locale));
                // It is chosen: whatever cannot be read now, they are told so.
                let shown = async { shown(bot, &mut bot.store.read().await?, (who, l), &ws).await };
                Ok(Answer::Change(shown.await.unwrap_or_else(|error| {
                    bot.lines.error(format!("what is stored of a person could not be read: {error}"));
                    Sheet::text(say!(l, "language-chosen"))
                })))
            }
            Act::Ask => {
                let ws = who.workshop_of(&mut bot.store.read().await?, press.id.workshop).await?;
                let (within, now) = (Act::Within.id(ws.id), Act::Now.id(ws.id));
                let ways = [say!(l, "delete-within", minutes = minutes()), say!(l, "delete-at-once")];
                let mut parts = vec![say!(l, "delete-confirm"), ways.join("\n")];
                if bot.settings.batch().is_none() {
                    parts.push(say!(l, "delete-no-delays"));
                }
                Ok(Answer::Change(Sheet::text(parts.join("\n\n")).buttons(vec![
                    button(within, say!(l, "button-delete-within", minutes = minutes()), ButtonStyle::Danger),
                    button(now, say!(l, "button-delete-at-once"), ButtonStyle::Danger),
                ])))
            }
            Act::Within => delete(bot, who, press, Way::Within).await,
            Act::Now => delete(bot, who, press, Way::AtOnce).await,
        }
    }
}

/// What is stored about this person, with the way to delete it.
async fn shown(bot: &Bot, reads: &mut Reads, (who, l): (&Person, Language), ws: &Workshop) -> Result<Sheet> {
    let delete = Act::Ask.id(ws.id);
    let buttons = vec![button(delete, say!(l, "button-delete-my-data"), ButtonStyle::Danger)];
    let chosen = bot.chosen_in(reads, ws, who.account()).await?;
    let plain = Sheet::text(stored(bot, reads, (who, l), ws).await?);
    let select = || languages(bot, l, ws, chosen);
    let sheet = plain.clone().buttons(buttons.clone()).select(select());
    Ok(match pages::button(bot, l, "privacy") {
        // What Discord does not take for an address is no button.
        Some(page) => plain.buttons(buttons.into_iter().chain([page]).collect()).select(select()).or(sheet),
        None => sheet,
    })
}

/// The languages to choose from, each by its own name.
fn languages(bot: &Bot, l: Language, ws: &Workshop, chosen: Option<Language>) -> Select {
    let discord = Entry::new(say!(l, "select-language-of-discord"), "discord").marked(chosen.is_none());
    let all = bot.settings.languages.iter();
    let entries = all.map(|one| Entry::new(one.name(), one.tag()).marked(chosen == Some(one)));
    let id = Act::Language.id(ws.id);
    Select::new(id, say!(l, "select-language"), [discord].into_iter().chain(entries).collect())
}

/// What is stored about this person now, in plain words.
async fn stored(bot: &Bot, reads: &mut Reads, (who, l): (&Person, Language), ws: &Workshop) -> Result<String> {
    let seal = bot.seal(ws)?;
    let tag = seal.tag(who.account());
    let own = bot.own_questions(reads, ws, who.account()).await?;
    let own: Vec<Question> = own.into_iter().filter(|own| !own.is_going).map(|own| own.question).collect();
    let kept: Vec<_> = own.iter().filter(|q| q.state != State::Withdrawn).collect();
    let anonymous = kept.iter().filter(|q| q.asker.is_anonymous()).count();
    let withdrawn = own.len() - kept.len();
    let supports = reads.supports_of(ws.id, tag).await?;
    let deleted = reads.kept(ws.id, who.account(), &seal).await?.undecided;
    let mut lines = vec![
        say!(l, "privacy-questions", anonymous = anonymous, named = kept.len() - anonymous),
        say!(l, "privacy-supports", count = supports),
    ];
    let voices = reads.voices_of(ws.id, tag).await?;
    if voices > 0 {
        lines.push(say!(l, "privacy-voices", count = voices));
    }
    if withdrawn > 0 {
        lines.push(say!(l, "privacy-withdrawn", count = withdrawn));
    }
    if reads.hand_is_up(ws.id, who.account()).await? {
        lines.push(say!(l, "privacy-hand"));
    }
    if reads.floor_list(ws.id).await?.has_spoken(who.account()) {
        lines.push(say!(l, "privacy-spoke"));
    }
    if bot.takes_part(reads, ws, who.account()).await? {
        lines.push(say!(l, "privacy-takes-part"));
    }
    let answered = reads.asked_back_of(ws.id, seal.tag(who.account())).await?;
    let answered = answered.iter().filter(|a| a.answer.is_some()).count();
    if answered > 0 {
        lines.push(say!(l, "privacy-answered-back", count = answered));
    }
    if reads.is_muted(ws.id, who.account(), (true, &seal)).await? {
        lines.push(say!(l, "privacy-muted"));
    }
    if Moderator::of(ws, &who.rights).is_ok() {
        lines.push(say!(l, "privacy-moderates"));
    } else if Rapporteur::of(ws, &who.rights).is_ok() {
        lines.push(say!(l, "privacy-records"));
    }
    if let Some(language) = bot.chosen_in(reads, ws, who.account()).await? {
        lines.push(say!(l, "privacy-language", language = language.name()));
    }
    let going = bot.going(ws.id, who.account());
    if going > 0 {
        lines.push(say!(l, "privacy-going", count = going));
    }
    if deleted > 0 {
        lines.push(say!(l, "privacy-deleted", count = deleted));
    }
    let list: Vec<String> = lines.into_iter().map(|line| format!("- {line}")).collect();
    let parts = [
        format!("{}\n{}", say!(l, "privacy-title"), list.join("\n")),
        say!(l, "privacy-how"),
        say!(l, "privacy-until", days = bot.settings.retention_days),
        say!(l, "privacy-discord"),
    ];
    Ok(parts.join("\n\n"))
}

/// Deletes it, in the way that was chosen.
async fn delete(bot: &Bot, who: &Person, press: &Press<'_>, way: Way) -> Result<Answer> {
    let mut tx = bot.store.write().await?;
    let ws = who.workshop_of(&mut tx, press.id.workshop).await?;
    // Where slots are switched off, so are all delays.
    let way = if bot.settings.batch().is_none() { Way::AtOnce } else { way };
    deletion::delete(bot, &mut tx, &ws, who.account(), way).await?;
    bot.settle(tx.commit().await?).await;
    bot.chosen.forget_all();
    let l = who.language;
    let done = match way {
        Way::Within => say!(l, "deleted-within", minutes = minutes()),
        Way::AtOnce => say!(l, "deleted-at-once"),
    };
    Ok(Answer::Change(Sheet::text(format!("{done} {}", say!(l, "deleted-what-stays")))))
}

fn minutes() -> u64 {
    WITHIN.as_secs() / 60
}
