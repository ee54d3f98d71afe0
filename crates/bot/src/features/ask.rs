//! Asking: `/ask`, the panel's two buttons, the two forms, and the receipt.

use ::workshop::{Asker, Kind, Question, Refusal, State, Text, Word, Workshop};
use acts::asking_back;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::{ButtonStyle, CommandOptionType};
use storage::{NewQuestion, Part, Reads, Tx};

use super::{Call, Feature, Press, mine, unknown};
use crate::answer::{Answer, Embed, Form, Sheet, button};
use crate::bot::Bot;
use crate::commands::{command, option};
use crate::custom_id::{CustomId, custom_id};
use crate::error::Result;
use crate::guard;
use crate::person::Person;
use crate::texts::Language;
use crate::{display, say, words};

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
            let mut reads = bot.store.read().await?;
            let ws = who.workshop_here(&mut reads).await?;
            ws.takes_questions()?;
            who.admit(bot, &mut reads, &ws).await?;
            let anonymous = ws.identity.choose(anonymous)?;
            return first(bot, &mut reads, who, &ws, (anonymous, kind)).await;
        };
        let ask = async {
            let text = parse(bot, typed)?;
            let mut tx = bot.store.write().await?;
            let ws = who.workshop_here(&mut tx).await?;
            let new = New { text, anonymous, kind, told: false, anyway: false, held_in: None };
            ask(bot, who, tx, &ws, new).await.map(Answer::Private)
        };
        ask.await.map_err(|e| e.with_typed(typed))
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let (anonymous, told) = match press.id.action {
            "anonymous" => (true, false),
            "named" => (false, false),
            "form" => (true, true),
            "same" | "anyway" | "edit" => return held_back(bot, who, press).await,
            _ => return Err(unknown(who)),
        };
        let mut reads = bot.store.read().await?;
        let ws = who.workshop_of(&mut reads, press.id.workshop).await?;
        ws.takes_questions()?;
        ws.identity.choose(Some(anonymous))?;
        who.admit(bot, &mut reads, &ws).await?;
        bot.note_present(who, &ws)?;
        if told {
            let kind = press.id.arg(0).and_then(Kind::from_word).ok_or_else(|| unknown(who))?;
            return Ok(form(bot, who, &ws, (anonymous, kind), true));
        }
        first(bot, &mut reads, who, &ws, (anonymous, Kind::Question)).await
    }

    async fn submit(&self, bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
        let (anonymous, kind) = match (id.action, id.arg(0), id.arg(1).and_then(Kind::from_word)) {
            ("send", Some("anonymous"), Some(kind)) => (true, kind),
            ("send", Some("named"), Some(kind)) => (false, kind),
            ("resend", _, _) => return resent(bot, who, id, typed).await,
            _ => return Err(unknown(who)),
        };
        let text = parse(bot, typed)?;
        let mut tx = bot.store.write().await?;
        let ws = who.workshop_of(&mut tx, id.workshop).await?;
        let new = New { text, anonymous: Some(anonymous), kind, told: told(id, 2), anyway: false, held_in: None };
        ask(bot, who, tx, &ws, new).await.map(Answer::Private)
    }
}

/// What stands in an id after which the asker was told that few may ask anonymously.
const TOLD: &str = "told";

/// Whether the asker was told so on the way to where this id stands.
fn told(id: &CustomId<'_>, at: usize) -> bool {
    id.arg(at) == Some(TOLD)
}

/// The form; before it, where few may ask anonymously, a note that says so.
async fn first(
    bot: &Bot,
    reads: &mut Reads,
    who: &Person,
    ws: &Workshop,
    (anonymous, kind): (bool, Kind),
) -> Result<Answer> {
    if !anonymous || !bot.is_thin(reads, ws).await? {
        return Ok(form(bot, who, ws, (anonymous, kind), false));
    }
    let l = who.language;
    let id = custom_id("ask", "form", ws.id, &[&kind.word()]);
    let go_on = button(id, say!(l, "button-ask-all-the-same"), ButtonStyle::Danger);
    Ok(Answer::Private(Sheet::text(say!(l, "thin")).buttons(vec![go_on])))
}

fn parse(bot: &Bot, typed: &str) -> Result<Text> {
    Ok(Text::parse(typed, bot.settings.ask.max_length as usize).map_err(Refusal::Text)?)
}

fn form(bot: &Bot, who: &Person, ws: &Workshop, (anonymous, kind): (bool, Kind), told: bool) -> Answer {
    let l = who.language;
    let (way, title) = if anonymous {
        ("anonymous", say!(l, "form-ask-anonymously"))
    } else {
        ("named", say!(l, "form-ask-by-name", name = who.name.as_str()))
    };
    let id = custom_id("ask", "send", ws.id, &[&way, &kind.word(), &mark(told)]);
    Answer::Form(Form::of_question(l, (id, title), bot.settings.ask.max_length, String::new()))
}

/// See [`TOLD`].
const fn mark(told: bool) -> &'static str {
    if told { TOLD } else { "untold" }
}

/// A question that was held back: it is sent as it is, or changed first.
async fn held_back(bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
    let kind = press.id.arg(0).and_then(Kind::from_word).ok_or_else(|| unknown(who))?;
    let message = press.message.id.get();
    bot.spent.check(message)?;
    let typed = guard::read_back(who, press, 1)?;
    if press.id.action == "edit" {
        let ws = who.workshop_of(&mut bot.store.read().await?, press.id.workshop).await?;
        let id = custom_id("ask", "resend", ws.id, &[&message, &kind.word(), &mark(told(&press.id, 2))]);
        let titled = (id, say!(who.language, "form-ask-anonymously"));
        return Ok(Answer::Form(Form::of_question(who.language, titled, bot.settings.ask.max_length, typed)));
    }
    let ask = async {
        let text = parse(bot, &typed)?;
        let mut tx = bot.store.write().await?;
        let ws = who.workshop_of(&mut tx, press.id.workshop).await?;
        // Another wording may have been stored while this one waited for its turn.
        bot.spent.check(message)?;
        let anyway = press.id.action == "anyway";
        let told = !anyway || told(&press.id, 2);
        ask(bot, who, tx, &ws, New { text, anonymous: Some(true), kind, told, anyway, held_in: None }).await
    };
    // In the place of what was held back, so that it is not sent twice.
    ask.await.map(Answer::Change).map_err(|e| e.with_typed(&typed))
}

/// A question that was held back comes in other words: what comes of it takes the place of what was held back.
async fn resent(bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
    let held_in = id.arg(0).and_then(|m| m.parse().ok()).ok_or_else(|| unknown(who))?;
    let kind = id.arg(1).and_then(Kind::from_word).ok_or_else(|| unknown(who))?;
    let text = parse(bot, typed)?;
    let mut tx = bot.store.write().await?;
    let ws = who.workshop_of(&mut tx, id.workshop).await?;
    let new = New { text, anonymous: Some(true), kind, told: told(id, 2), anyway: false, held_in: Some(held_in) };
    ask(bot, who, tx, &ws, new).await.map(Answer::Change)
}

/// What somebody asks.
struct New {
    text: Text,
    anonymous: Option<bool>,
    kind: Kind,
    /// Whether they were told that few may ask anonymously.
    told: bool,
    /// Whether they were shown what in it leads to a person.
    anyway: bool,
    /// The message in which they were held back in other words.
    held_in: Option<u64>,
}

/// Stores the question and says so. The answer is a promise, so it comes after the commit.
async fn ask(
    bot: &Bot,
    who: &Person,
    mut tx: Tx,
    ws: &Workshop,
    New { text, anonymous, kind, told, anyway, held_in }: New,
) -> Result<Sheet> {
    ws.takes_questions()?;
    let anonymous = ws.identity.choose(anonymous)?;
    who.admit(bot, &mut tx, ws).await?;
    let limit = ws.rules.questions_per_person.unwrap_or(bot.settings.ask.waiting_per_person);
    let account = who.account();
    let seal = bot.seal(ws)?;
    let tag = seal.tag(account);
    let own = bot.own_questions(&mut tx, ws, account).await?;
    let own: Vec<Question> = own.into_iter().filter(|own| !own.is_going).map(|own| own.question).collect();
    let again = own.iter().find(|q| {
        q.asker.is_anonymous() == anonymous
            && matches!(q.state, State::Waiting | State::Open)
            && q.words.text().is_some_and(|words| words.same_words(&text))
    });
    if let Some(first) = again {
        let thin = anonymous && bot.is_thin(&mut tx, ws).await?;
        return Ok(receipt(who.language, first, thin));
    }
    if let Some(message) = held_in {
        bot.spent.check(message)?;
    }
    let undecided = own.iter().filter(|q| q.is_undecided()).count();
    if undecided + tx.kept(ws.id, account, &seal).await?.undecided as usize >= limit as usize {
        return Err(Refusal::TooManyWaiting { limit }.into());
    }
    if tx.is_muted(ws.id, account, (anonymous, &seal)).await? {
        return Err(Refusal::Muted { anonymous }.into());
    }
    bot.check_cooldown(ws.id, account)?;
    let thin = anonymous && bot.is_thin(&mut tx, ws).await?;
    if thin && !told {
        let id = |action: &str, digest: &str| custom_id("ask", action, ws.id, &[&kind.word(), &digest]);
        return Ok(guard::thin(who, &text, id));
    }
    if anonymous && !anyway {
        let id = |action: &str, digest: &str| custom_id("ask", action, ws.id, &[&kind.word(), &digest, &mark(told)]);
        if let Some(held_back) = guard::held_back(who, &text, (id, "edit")) {
            return Ok(held_back);
        }
    }
    let asker = if anonymous { Asker::Anonymous(Some(tag)) } else { Asker::Named { account, name: who.name.clone() } };
    let seen = !anonymous || bot.settings.batch().is_none();
    let now = bot.clock.now();
    let number = ws.numbers.draw(bot.settings.draw(), &mut rand::rng());
    let new = NewQuestion { workshop: ws.id, number, asker, kind, text, seen, open: !ws.rules.premoderation };
    let q = tx.ask(new, now).await?;
    tx.takes_part(ws.id, tag, Part::Acted);
    tx.question_changed(&q, ws).await?;
    // Noted before the next writer's turn, who may bring what was held back.
    if let Some(message) = held_in {
        bot.spent.note(message, ws.id, q.number);
    }
    let done = match tx.commit().await {
        Ok(done) => done,
        Err(error) => {
            if let Some(message) = held_in {
                bot.spent.take_back(message);
            }
            return Err(error.into());
        }
    };
    bot.note_asked(ws.id, account);
    bot.settle(done).await;
    let receipt = receipt(who.language, &q, thin);
    Ok(match asking_back::unanswered(bot, who, ws).await? {
        Some(number) => receipt.and_text(&say!(who.language, "receipt-asked-back", number = number.0)),
        None => receipt,
    })
}

fn receipt(l: Language, q: &Question, thin: bool) -> Sheet {
    let head = |quoted| match &q.asker {
        Asker::Named { name, .. } => {
            let name = words::quoted(quoted, words::name(name));
            say!(l, "receipt-named", number = q.number.0, name = name)
        }
        _ => say!(l, "receipt-anonymous", number = q.number.0),
    };
    let first = |quoted| {
        if thin { format!("{}\n{}", head(quoted), say!(l, "receipt-thin")) } else { head(quoted) }
    };
    let mut lines = vec![match q.state {
        State::Open => say!(l, "receipt-open"),
        State::Filed => say!(l, "receipt-filed"),
        _ => say!(l, "receipt-next"),
    }];
    if q.asker.is_anonymous() {
        lines.push(say!(l, "receipt-kept"));
    }
    let rest = lines.join("\n\n");
    let words = words::of_question(l, q);
    let bare = Sheet::text(format!("{}\n\n{}\n\n{rest}", first(false), say!(l, "receipt-words-refused")));
    let inline = format!("{}\n\n{words}\n\n{rest}", first(true));
    let bare = bare.buttons(mine::buttons(l, q));
    if display::units(&inline) <= display::CONTENT {
        return Sheet::text(inline).buttons(mine::buttons(l, q)).or(bare);
    }
    let sheet = Sheet::text(format!("{}\n\n{rest}", first(true))).and_embed(Embed::new().description(words));
    sheet.buttons(mine::buttons(l, q)).or(bare)
}
