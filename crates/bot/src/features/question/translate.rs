//! Translating a question: `/question translate`, and **Translate** under a card's **More…**. A form asks for the rendering; it
//! stands beside the original and never instead of it.

use ::workshop::question::Seen;
use ::workshop::translation::{LENGTH_MAX, LanguageTag};
use ::workshop::{Number, Question, Rapporteur, Refusal, Text, Workshop};
use acts::decide::visible;
use acts::translations;
use serenity::builder::CreateCommandOption;
use serenity::model::application::CommandOptionType;
use storage::Reads;

use super::undo_button;
use crate::answer::{Answer, Entry, Form, Select, Sheet};
use crate::bot::Bot;
use crate::commands;
use crate::custom_id::CustomId;
use crate::error::{Error, Result};
use crate::features::{Press, recorded, recorded_here, unknown};
use crate::ids::question::{Act, Submit};
use crate::person::Person;
use crate::texts::Language;
use crate::{languages, say, words};

/// What one field of an embed takes, in UTF-16 units.
const FIELD_UNITS: usize = 1_024;

/// How much of a question stands on its form, in units of Discord's.
const LABEL: usize = 30;

/// The option that names a language.
pub(super) fn option(l: Language) -> CreateCommandOption {
    commands::option(CommandOptionType::String, "language", say!(l, "option-translation-language"))
        .required(true)
        .set_autocomplete(true)
}

/// `/question translate` opens the form.
pub(super) async fn command(bot: &Bot, who: &Person, number: Number, typed: &str) -> Result<Answer> {
    let mut reads = bot.store.read().await?;
    let (ws, rapporteur) = recorded_here(&mut reads, who).await?;
    form(&mut reads, who, (&ws, rapporteur), (number, Seen::Now), typed).await
}

/// **Translate** asks for the language.
pub(super) async fn ask(bot: &Bot, who: &Person, press: &Press<'_>, number: Number) -> Result<Answer> {
    let mut reads = bot.store.read().await?;
    let (ws, _) = recorded(&mut reads, who, &press.id).await?;
    let l = who.language;
    let q = visible(&mut reads, &ws, number).await?;
    let id = Act::Language(q.number, q.revision).id(q.workshop);
    let entries = languages::choices("").into_iter().map(|(name, tag)| Entry::new(name, tag)).collect();
    let select = Select::new(id, say!(l, "select-translation-language"), entries);
    Ok(Answer::Change(Sheet::text(say!(l, "translate-which", number = q.number.0)).select(select)))
}

/// Choosing the language opens the form.
pub(super) async fn choose(
    bot: &Bot,
    who: &Person,
    press: &Press<'_>,
    (number, seen): (Number, Seen),
) -> Result<Answer> {
    let mut reads = bot.store.read().await?;
    let (ws, rapporteur) = recorded(&mut reads, who, &press.id).await?;
    let chosen = press.values.first().ok_or_else(|| unknown(who))?;
    form(&mut reads, who, (&ws, rapporteur), (number, seen), chosen).await
}

/// The form, filled in with the rendering that is there.
async fn form(
    reads: &mut Reads,
    who: &Person,
    (ws, rapporteur): (&Workshop, Rapporteur),
    (number, seen): (Number, Seen),
    typed: &str,
) -> Result<Answer> {
    let l = who.language;
    let language = languages::typed(typed)
        .ok_or_else(|| Error::Said(say!(l, "unknown-translation-language", typed = words::excerpt(typed, 100))))?;
    let q = visible(reads, ws, number).await?;
    // Whether it can be done is said before anything is typed.
    q.translate(rapporteur, seen, q.asked_at)?;
    let there = reads.translations(ws.id, number).await?;
    let value =
        there.into_iter().find(|t| t.language == language).map_or_else(String::new, |t| t.text.as_str().to_owned());
    let id = Submit::Translate(q.number, q.revision, language.clone()).id(q.workshop);
    let name = crate::display::plain(&languages::name(l, &language), LABEL);
    let (title, label) =
        (say!(l, "form-translate", number = q.number.0), say!(l, "form-translate-label", language = name));
    Ok(Answer::Form(Form { id, title, label, one_line: false, value, placeholder: String::new(), most: None }))
}

/// The form was sent.
pub(super) async fn submit(
    bot: &Bot,
    who: &Person,
    id: &CustomId<'_>,
    typed: &str,
    (number, seen, language): (Number, Seen, LanguageTag),
) -> Result<Answer> {
    let mut tx = bot.store.write().await?;
    let (ws, rapporteur) = recorded(&mut tx, who, id).await?;
    let text = Text::parse_within(typed, LENGTH_MAX, FIELD_UNITS).map_err(Refusal::Text)?;
    let by = (rapporteur, seen, bot.clock.now());
    let q = translations::translate(&mut tx, &ws, number, (language.clone(), text), by).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Answer::Private(told(who.language, &q, rapporteur, &language)))
}

fn told(l: Language, q: &Question, rapporteur: Rapporteur, language: &LanguageTag) -> Sheet {
    let name = languages::name(l, language);
    let sheet = Sheet::text(say!(l, "translated", number = q.number.0, language = name));
    if rapporteur.moderates() { sheet.buttons(vec![undo_button(l, q)]) } else { sheet }
}
