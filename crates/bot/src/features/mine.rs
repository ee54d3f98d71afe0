//! A person's own questions, in any state: `/mine` and the panel's **My questions**, with **Edit** and **Withdraw**.

use ::workshop::{Number, Question, Refusal, Tag, Text, Workshop, WorkshopId};
use serenity::async_trait;
use serenity::builder::{
    CreateActionRow, CreateCommand, CreateEmbed, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};
use serenity::http::Http;
use serenity::model::application::ButtonStyle;

use super::{CHOICES, Call, Feature, Press, release_merged, unknown};
use crate::answer::{Answer, Form, Sheet, button};
use crate::bot::Bot;
use crate::commands::command;
use crate::custom_id::{CustomId, custom_id};
use crate::error::Result;
use crate::guard;
use crate::person::Person;
use crate::say;
use crate::texts::Language;
use crate::views::{headline, state};
use crate::words;

pub(super) struct Mine;

#[async_trait]
impl Feature for Mine {
    fn name(&self) -> &'static str {
        "mine"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["mine"]
    }

    fn commands(&self) -> Vec<CreateCommand> {
        vec![command("mine", say!(Language::PUBLIC, "command-mine"))]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, _: &Call<'_>) -> Result<Answer> {
        let mut reads = bot.store.read().await?;
        let ws = bot.workshop_here(&mut reads, who).await?;
        let tag = bot.seal(&ws)?.tag(who.account());
        let own = reads.questions_of(ws.id, who.account(), Some(tag)).await?;
        Ok(Answer::Private(list(who.language, &ws, &own)))
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        match press.id.action {
            "panel" => {
                let mut reads = bot.store.read().await?;
                let ws = bot.workshop_of(&mut reads, who, &press.id).await?;
                let tag = bot.seal(&ws)?.tag(who.account());
                let own = reads.questions_of(ws.id, who.account(), Some(tag)).await?;
                drop(reads);
                bot.note_present(who, &ws).await?;
                Ok(Answer::Private(list(who.language, &ws, &own)))
            }
            "pick" => {
                let number =
                    press.values.first().and_then(|v| v.parse().ok()).map(Number).ok_or_else(|| unknown(who))?;
                let (_, q, _) = own_question(bot, who, &press.id, number).await?;
                Ok(Answer::Change(one(who.language, &q)))
            }
            "edit" => {
                let (number, seen) = press.id.question().ok_or_else(|| unknown(who))?;
                let (_, q, tag) = own_question(bot, who, &press.id, number).await?;
                let text = q.words.text().cloned().ok_or(Refusal::WordsDestroyed(number))?;
                q.asker_edits(text.clone(), (who.account(), Some(tag)), seen)?;
                let revision = q.revision.0.to_string();
                Ok(form(who.language, (number, &revision), q.workshop, text.as_str().to_owned()))
            }
            "anyway" => {
                let typed = guard::read_back(who, press.message).await?;
                save(bot, who, &press.id, &typed, true).await.map_err(|e| e.with_typed(&typed))
            }
            "again" => {
                let (number, _) = press.id.question().ok_or_else(|| unknown(who))?;
                own_question(bot, who, &press.id, number).await?;
                let typed = guard::read_back(who, press.message).await?;
                Ok(form(who.language, (number, press.id.arg(1).unwrap_or_default()), press.id.workshop, typed))
            }
            "withdraw" => {
                let (number, seen) = press.id.question().ok_or_else(|| unknown(who))?;
                let mut tx = bot.store.write().await?;
                let ws = bot.workshop_of(&mut tx, who, &press.id).await?;
                let tag = bot.seal(&ws)?.tag(who.account());
                let q = tx.question(ws.id, number).await?.ok_or(Refusal::UnknownQuestion(number))?;
                let q = q.withdraw((who.account(), Some(tag)), seen)?;
                tx.save(&q).await?;
                tx.destroy_originals(ws.id, number).await?;
                release_merged(&mut tx, &ws, number).await?;
                tx.question_changed(&q, &ws).await?;
                bot.settle(tx.commit().await?).await;
                Ok(Answer::Change(Sheet::text(say!(who.language, "withdrawn", number = number.0))))
            }
            _ => Err(unknown(who)),
        }
    }

    async fn submit(&self, bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
        if id.action == "save" { save(bot, who, id, typed, false).await } else { Err(unknown(who)) }
    }
}

/// The asker gives the question other words. What in those of an anonymous question leads to a person is pointed out
/// first, unless it was: then they are sent `anyway`.
async fn save(bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str, anyway: bool) -> Result<Answer> {
    let (number, seen) = id.question().ok_or_else(|| unknown(who))?;
    let mut tx = bot.store.write().await?;
    let ws = bot.workshop_of(&mut tx, who, id).await?;
    let text = Text::parse(typed, bot.settings.ask.max_length as usize).map_err(Refusal::Text)?;
    let tag = bot.seal(&ws)?.tag(who.account());
    let q = tx.question(ws.id, number).await?.ok_or(Refusal::UnknownQuestion(number))?;
    let q = q.asker_edits(text.clone(), (who.account(), Some(tag)), seen)?;
    if q.asker.is_anonymous() && !anyway {
        let id = |action: &str| custom_id("mine", action, ws.id, &[&number.0, &id.arg(1).unwrap_or_default()]);
        if let Some(held_back) = guard::held_back(who, &text, id("anyway"), id("again")) {
            return Ok(held_back);
        }
    }
    tx.save(&q).await?;
    tx.destroy_originals(ws.id, number).await?;
    tx.question_changed(&q, &ws).await?;
    bot.settle(tx.commit().await?).await;
    let sheet = Sheet::text(say!(who.language, "mine-saved", number = number.0)).and_embed(embed(who.language, &q));
    Ok(if anyway { Answer::Change(sheet) } else { Answer::Private(sheet) })
}

fn form(l: Language, (number, revision): (Number, &str), ws: WorkshopId, value: String) -> Answer {
    Answer::Form(Form {
        id: custom_id("mine", "save", ws, &[&number.0, &revision]),
        title: say!(l, "form-edit", number = number.0),
        label: say!(l, "form-your-question"),
        one_line: false,
        value,
    })
}

async fn own_question(bot: &Bot, who: &Person, id: &CustomId<'_>, number: Number) -> Result<(Workshop, Question, Tag)> {
    let mut reads = bot.store.read().await?;
    let ws = bot.workshop_of(&mut reads, who, id).await?;
    let tag = bot.seal(&ws)?.tag(who.account());
    let q = reads.question(ws.id, number).await?.ok_or(Refusal::UnknownQuestion(number))?;
    if !q.asker.is(who.account(), Some(tag)) {
        return Err(Refusal::NotYours.into());
    }
    Ok((ws, q, tag))
}

fn line(l: Language, q: &Question) -> String {
    let mut line = say!(
        l,
        "mine-line",
        number = q.number.0,
        state = state(l, q.state),
        asker = words::asker(l, &q.asker),
        text = words::brief(l, q, 140)
    );
    if q.edited {
        line.push_str(&format!(" ({})", say!(l, "note-edited")));
    }
    if let Some(answer) = &q.answer {
        line.push_str(&format!("\n> {}", words::excerpt(answer.as_str(), 300)));
    }
    line
}

fn list(l: Language, ws: &Workshop, own: &[Question]) -> Sheet {
    if own.is_empty() {
        return Sheet::text(say!(l, "mine-none"));
    }
    let text = words::fitting(l, own.iter().rev().map(|q| line(l, q)));
    let sheet = Sheet::embed(CreateEmbed::new().title(say!(l, "mine-title")).description(text));
    let changeable: Vec<&Question> = own.iter().filter(|q| q.asker_may_withdraw()).collect();
    match changeable.as_slice() {
        [] => sheet,
        [q] => sheet.buttons(buttons(l, q)),
        several => {
            let options = several
                .iter()
                .take(CHOICES)
                .map(|q| {
                    let text = q.words.text().map_or_else(String::new, |t| words::plain_excerpt(t.as_str(), 80));
                    CreateSelectMenuOption::new(format!("{} {text}", q.number), q.number.0.to_string())
                        .description(state(l, q.state))
                })
                .collect();
            let id = custom_id("mine", "pick", ws.id, &[]);
            let menu = CreateSelectMenu::new(id, CreateSelectMenuKind::String { options });
            sheet.row(CreateActionRow::SelectMenu(menu.placeholder(say!(l, "mine-pick"))))
        }
    }
}

fn one(l: Language, q: &Question) -> Sheet {
    Sheet::embed(embed(l, q)).buttons(buttons(l, q))
}

fn embed(l: Language, q: &Question) -> CreateEmbed {
    CreateEmbed::new().title(headline(l, q)).description(words::of_question(l, q))
}

fn buttons(l: Language, q: &Question) -> Vec<serenity::builder::CreateButton> {
    let id = |action: &str| custom_id("mine", action, q.workshop, &[&q.number.0, &q.revision.0]);
    let mut buttons = Vec::new();
    if q.asker_may_edit() {
        buttons.push(button(id("edit"), say!(l, "button-edit"), ButtonStyle::Secondary));
    }
    if q.asker_may_withdraw() {
        buttons.push(button(id("withdraw"), say!(l, "button-withdraw"), ButtonStyle::Danger));
    }
    buttons
}
