//! Asking: `/ask`, the panel's two buttons, the two forms, and the receipt.

use ::workshop::{Asker, Kind, Question, Refusal, State, Text, Word, Workshop};
use serenity::async_trait;
use serenity::builder::{CreateCommand, CreateEmbed};
use serenity::http::Http;
use serenity::model::application::CommandOptionType;
use storage::{NewQuestion, Tx};

use super::{Call, Feature, Press, unknown};
use crate::answer::{Answer, Form, Sheet};
use crate::bot::Bot;
use crate::commands::{command, option};
use crate::custom_id::{CustomId, custom_id};
use crate::error::Result;
use crate::guard;
use crate::person::Person;
use crate::say;
use crate::texts::Language;
use crate::views::state;
use crate::words;

/// Below this many participants an anonymous asker is told that anonymity is thin.
const THIN: u32 = 5;

/// Words of more UTF-16 units stand in a receipt's embed: its text may have 2,000 in all.
const INLINE: usize = 1_200;

pub(super) struct Ask;

#[async_trait]
impl Feature for Ask {
    fn name(&self) -> &'static str {
        "ask"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["ask"]
    }

    fn commands(&self) -> Vec<CreateCommand> {
        let l = Language::PUBLIC;
        let kinds = Kind::all().fold(option(CommandOptionType::String, "kind", say!(l, "option-kind")), |o, k| {
            o.add_string_choice(k.word(), k.word())
        });
        vec![
            command("ask", say!(l, "command-ask"))
                .add_option(option(CommandOptionType::String, "question", say!(l, "option-question")))
                .add_option(option(CommandOptionType::Boolean, "anonymous", say!(l, "option-anonymous")))
                .add_option(kinds),
        ]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, call: &Call<'_>) -> Result<Answer> {
        let kind = call.text("kind").and_then(Kind::from_word).unwrap_or(Kind::Question);
        let anonymous = call.flag("anonymous");
        let Some(typed) = call.text("question") else {
            let ws = bot.workshop_here(&mut bot.store.read().await?, who).await?;
            ws.takes_questions()?;
            bot.admit(&mut bot.store.read().await?, who, &ws).await?;
            return Ok(form(who, &ws, ws.identity.choose(anonymous)?, kind, String::new()));
        };
        let ask = async {
            let text = parse(bot, typed)?;
            let mut tx = bot.store.write().await?;
            let ws = bot.workshop_here(&mut tx, who).await?;
            ask(bot, who, tx, &ws, New { text, anonymous, kind, anyway: false }).await
        };
        ask.await.map_err(|e| e.with_typed(typed))
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let anonymous = match press.id.action {
            "anonymous" => true,
            "named" => false,
            "anyway" | "edit" => return held_back(bot, who, press).await,
            _ => return Err(unknown(who)),
        };
        let mut reads = bot.store.read().await?;
        let ws = bot.workshop_of(&mut reads, who, &press.id).await?;
        ws.takes_questions()?;
        ws.identity.choose(Some(anonymous))?;
        bot.admit(&mut reads, who, &ws).await?;
        drop(reads);
        if anonymous {
            bot.note_present(who, &ws).await?;
        } else {
            bot.note_present_by_name(who, &ws);
        }
        Ok(form(who, &ws, anonymous, Kind::Question, String::new()))
    }

    async fn submit(&self, bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
        let (anonymous, kind) = match (id.action, id.arg(0), id.arg(1).and_then(Kind::from_word)) {
            ("send", Some("anonymous"), Some(kind)) => (true, kind),
            ("send", Some("named"), Some(kind)) => (false, kind),
            _ => return Err(unknown(who)),
        };
        let text = parse(bot, typed)?;
        let mut tx = bot.store.write().await?;
        let ws = bot.workshop_of(&mut tx, who, id).await?;
        ask(bot, who, tx, &ws, New { text, anonymous: Some(anonymous), kind, anyway: false }).await
    }
}

fn parse(bot: &Bot, typed: &str) -> Result<Text> {
    Ok(Text::parse(typed, bot.settings.ask.max_length as usize).map_err(Refusal::Text)?)
}

fn form(who: &Person, ws: &Workshop, anonymous: bool, kind: Kind, value: String) -> Answer {
    let l = who.language;
    let (way, title) = if anonymous {
        ("anonymous", say!(l, "form-ask-anonymously"))
    } else {
        ("named", say!(l, "form-ask-by-name", name = who.name.as_str()))
    };
    Answer::Form(Form {
        id: custom_id("ask", "send", ws.id, &[&way, &kind.word()]),
        title,
        label: say!(l, "form-your-question"),
        one_line: false,
        value,
    })
}

/// A question that the guard held back: it is sent as it is, or changed first.
async fn held_back(bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
    let kind = press.id.arg(0).and_then(Kind::from_word).ok_or_else(|| unknown(who))?;
    let typed = guard::read_back(who, press.message).await?;
    if press.id.action == "edit" {
        let ws = bot.workshop_of(&mut bot.store.read().await?, who, &press.id).await?;
        return Ok(form(who, &ws, true, kind, typed));
    }
    let ask = async {
        let text = parse(bot, &typed)?;
        let mut tx = bot.store.write().await?;
        let ws = bot.workshop_of(&mut tx, who, &press.id).await?;
        ask(bot, who, tx, &ws, New { text, anonymous: Some(true), kind, anyway: true }).await
    };
    match ask.await.map_err(|e| e.with_typed(&typed))? {
        // In the place of what was held back, so that it is not sent twice.
        Answer::Private(receipt) => Ok(Answer::Change(receipt)),
        other => Ok(other),
    }
}

/// What somebody asks.
struct New {
    text: Text,
    anonymous: Option<bool>,
    kind: Kind,
    /// Whether they were shown what in it leads to a person.
    anyway: bool,
}

/// Stores the question and says so. The answer is a promise, so it comes after the commit.
async fn ask(
    bot: &Bot,
    who: &Person,
    mut tx: Tx,
    ws: &Workshop,
    New { text, anonymous, kind, anyway }: New,
) -> Result<Answer> {
    ws.takes_questions()?;
    let anonymous = ws.identity.choose(anonymous)?;
    bot.admit(&mut tx, who, ws).await?;
    let limit = ws.rules.questions_per_person.unwrap_or(bot.settings.ask.waiting_per_person);
    let account = who.account();
    let tag = bot.seal(ws)?.tag(account);
    let own = tx.questions_of(ws.id, account, Some(tag)).await?;
    let again = own.iter().find(|q| {
        q.asker.is_anonymous() == anonymous
            && matches!(q.state, State::Waiting | State::Open)
            && q.words.text().is_some_and(|words| words.same_words(&text))
    });
    if let Some(first) = again {
        return Ok(Answer::Private(receipt(who.language, first, false)));
    }
    let undecided = own.iter().filter(|q| q.is_undecided()).count();
    if undecided + tx.deleted_questions(ws.id, tag).await? as usize >= limit as usize {
        return Err(Refusal::TooManyWaiting { limit }.into());
    }
    if tx.is_muted(ws.id, account, anonymous.then_some(tag)).await? {
        return Err(Refusal::Muted { anonymous }.into());
    }
    bot.check_cooldown(ws.id, account)?;
    if anonymous && !anyway {
        let id = |action: &str| custom_id("ask", action, ws.id, &[&kind.word()]);
        if let Some(held_back) = guard::held_back(who, &text, id("anyway"), id("edit")) {
            return Ok(held_back);
        }
    }
    let asker = if anonymous { Asker::Anonymous(Some(tag)) } else { Asker::Named { account, name: who.name.clone() } };
    let seen = !anonymous || bot.settings.batch().is_none();
    let now = bot.clock.now();
    let number = ws.numbers.draw(bot.settings.draw(), &mut rand::rng());
    let new = NewQuestion { workshop: ws.id, number, asker, kind, text, seen, open: !ws.rules.premoderation };
    let q = tx.ask(new, now).await?;
    if anonymous {
        tx.takes_part(ws.id, tag).await?;
    } else {
        tx.takes_part_by_name(ws.id, account).await?;
    }
    tx.question_changed(&q, ws).await?;
    let thin = anonymous && bot.participants(&mut tx, ws).await? < THIN;
    tx.commit().await?;
    bot.note_asked(ws.id, account);
    bot.painter.wake();
    Ok(Answer::Private(receipt(who.language, &q, thin)))
}

fn receipt(l: Language, q: &Question, thin: bool) -> Sheet {
    let mut lines = vec![match &q.asker {
        Asker::Named { name, .. } => {
            say!(
                l,
                "receipt-named",
                number = q.number.0,
                name = words::excerpt(name.as_str(), 32),
                state = state(l, q.state)
            )
        }
        _ => say!(l, "receipt-anonymous", number = q.number.0, state = state(l, q.state)),
    }];
    let words = words::of_question(l, q);
    let fits = words.encode_utf16().count() <= INLINE;
    if fits {
        lines.push(words.clone());
    }
    lines.push(match q.state {
        State::Open => say!(l, "receipt-open"),
        State::Filed => say!(l, "receipt-filed"),
        _ => say!(l, "receipt-next"),
    });
    if q.asker.is_anonymous() {
        lines.push(say!(l, "receipt-kept"));
    }
    if thin {
        lines.push(say!(l, "receipt-thin"));
    }
    let sheet = Sheet::text(lines.join("\n\n"));
    if fits { sheet } else { sheet.and_embed(CreateEmbed::new().description(words)) }
}
