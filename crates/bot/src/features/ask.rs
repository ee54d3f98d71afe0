//! Asking: `/ask`, the panel's two buttons, the two forms, and the receipt.

use ::workshop::{Asker, Kind, Question, Refusal, State, Text, Word, Workshop};
use acts::ask::{Asked, Place};
use acts::asking_back;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::{ButtonStyle, CommandOptionType};
use storage::{Reads, Tx};

use super::{Call, Feature, Press, mine, unknown};
use crate::answer::{Answer, Embed, Form, Sheet, button};
use crate::bot::Bot;
use crate::commands::{command, option};
use crate::custom_id::CustomId;
use crate::error::Result;
use crate::guard;
use crate::ids::ask::{Act, Submit};
use crate::ids::{Digest, Told, Way};
use crate::person::Person;
use crate::texts::Language;
use crate::views::kind;
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

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        let kinds = Kind::all().fold(option(CommandOptionType::String, "kind", say!(l, "option-kind")), |o, k| {
            o.add_string_choice(kind(l, k), k.word())
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
        let new = New { place: Place::Here, anonymous, kind, told: false, anyway: false, held_in: None };
        ask(bot, who, typed, new).await.map(Answer::Private)
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let (anonymous, kind, told) = match Act::of(&press.id).ok_or_else(|| unknown(who))? {
            Act::Anonymous => (true, Kind::Question, Told(false)),
            Act::Named => (false, Kind::Question, Told(false)),
            Act::Form(kind) => (true, kind, Told(true)),
            Act::Same(kind, words) => return send(bot, who, press, (kind, &words), (true, Told(true), false)).await,
            Act::SameNamed(kind, words) => {
                return send(bot, who, press, (kind, &words), (false, Told(true), false)).await;
            }
            Act::Anyway(kind, words, told) => return send(bot, who, press, (kind, &words), (true, told, true)).await,
            Act::Edit(kind, words, told) => return reword(bot, who, press, (kind, &words), told).await,
        };
        let mut reads = bot.store.read().await?;
        let ws = who.workshop_of(&mut reads, press.id.workshop).await?;
        ws.takes_questions()?;
        ws.identity.choose(Some(anonymous))?;
        who.admit(bot, &mut reads, &ws).await?;
        bot.note_present(who, &ws)?;
        if told.0 {
            return Ok(form(bot, who, &ws, (anonymous, kind), told));
        }
        first(bot, &mut reads, who, &ws, (anonymous, kind)).await
    }

    async fn submit(&self, bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
        let place = Place::In(id.workshop);
        match Submit::of(id).ok_or_else(|| unknown(who))? {
            Submit::Send(way, kind, told) => {
                let anonymous = Some(way == Way::Anonymous);
                let new = New { place, anonymous, kind, told: told.0, anyway: false, held_in: None };
                ask(bot, who, typed, new).await.map(Answer::Private)
            }
            // What comes of other words takes the place of those that were held back.
            Submit::Resend(message, kind, told) => {
                let held_in = Some(HeldIn::Reworded(message));
                let new = New { place, anonymous: Some(true), kind, told: told.0, anyway: false, held_in };
                ask(bot, who, typed, new).await.map(Answer::Change)
            }
        }
    }
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
        return Ok(form(bot, who, ws, (anonymous, kind), Told(false)));
    }
    let l = who.language;
    let id = Act::Form(kind).id(ws.id);
    let go_on = button(id, say!(l, "button-ask-all-the-same"), ButtonStyle::Danger);
    Ok(Answer::Private(Sheet::text(say!(l, "thin")).buttons(vec![go_on])))
}

fn parse(bot: &Bot, typed: &str) -> Result<Text> {
    Ok(Text::parse(typed, bot.settings.ask.max_length as usize).map_err(Refusal::Text)?)
}

fn form(bot: &Bot, who: &Person, ws: &Workshop, (anonymous, kind): (bool, Kind), told: Told) -> Answer {
    let l = who.language;
    let (way, title) = if anonymous {
        (Way::Anonymous, say!(l, "form-ask-anonymously"))
    } else {
        (Way::Named, say!(l, "form-ask-by-name", name = words::plain_name(l, &who.name)))
    };
    let id = Submit::Send(way, kind, told).id(ws.id);
    Answer::Form(Form::of_question(l, (id, title), bot.settings.ask.max_length, String::new()))
}

/// A question that was held back is sent as it is, in the place of what was held back, so that it is not sent twice.
async fn send(
    bot: &Bot,
    who: &Person,
    press: &Press<'_>,
    (kind, words): (Kind, &Digest),
    (anonymous, told, anyway): (bool, Told, bool),
) -> Result<Answer> {
    let message = press.message.id.get();
    bot.spent.check(message)?;
    let typed = guard::read_back(who, press.message, words)?;
    let (place, held_in) = (Place::In(press.id.workshop), Some(HeldIn::Sent(message)));
    let new = New { place, anonymous: Some(anonymous), kind, told: told.0, anyway, held_in };
    ask(bot, who, &typed, new).await.map(Answer::Change).map_err(|e| e.with_typed(&typed))
}

/// A question that was held back is changed first.
async fn reword(
    bot: &Bot,
    who: &Person,
    press: &Press<'_>,
    (kind, words): (Kind, &Digest),
    told: Told,
) -> Result<Answer> {
    let message = press.message.id.get();
    bot.spent.check(message)?;
    let typed = guard::read_back(who, press.message, words)?;
    let ws = who.workshop_of(&mut bot.store.read().await?, press.id.workshop).await?;
    let titled = (Submit::Resend(message, kind, told).id(ws.id), say!(who.language, "form-ask-anonymously"));
    Ok(Answer::Form(Form::of_question(who.language, titled, bot.settings.ask.max_length, typed)))
}

/// How somebody asks.
struct New {
    place: Place,
    anonymous: Option<bool>,
    kind: Kind,
    /// Whether they were told that few may ask anonymously, or that their name tells in a lockdown that they took part.
    told: bool,
    /// Whether they were shown what in it leads to a person.
    anyway: bool,
    /// In what they were held back before.
    held_in: Option<HeldIn>,
}

/// The message in which words were held back.
#[derive(Clone, Copy)]
enum HeldIn {
    /// They are sent now as they are.
    Sent(u64),
    /// Others come in their place: then they are spent.
    Reworded(u64),
}

/// Asks, and says what came of it. The answer is a promise, so it comes after the commit.
async fn ask(bot: &Bot, who: &Person, typed: &str, new: New) -> Result<Sheet> {
    let New { place, anonymous, kind, told, anyway, held_in } = new;
    let text = parse(bot, typed)?;
    let mut tx = bot.store.write().await?;
    // Another wording may have been stored while this one waited for its turn.
    let (mut spends, mut sent_otherwise) = (None, None);
    match held_in {
        Some(HeldIn::Sent(message)) => bot.spent.check(message)?,
        Some(HeldIn::Reworded(message)) => {
            (spends, sent_otherwise) = (Some(message), bot.spent.check(message).err());
        }
        None => {}
    }
    let (knows_of_few, knows_it_reveals, knows_of_leads) = (told, told, anyway);
    let new =
        acts::ask::Ask { place, text, anonymous, kind, knows_of_few, knows_it_reveals, knows_of_leads, sent_otherwise };
    let l = who.language;
    match acts::ask::ask(bot, &mut tx, who, new).await? {
        Asked::SameWords { question, thin } => Ok(receipt(l, &question, thin)),
        Asked::Thin { workshop, text } => Ok(guard::thin(who, &text, |words| Act::Same(kind, words).id(workshop))),
        Asked::Reveals { workshop, text } => {
            let id = |words| Act::SameNamed(kind, words).id(workshop);
            let label = say!(l, "button-ask-all-the-same");
            Ok(guard::reveals(l, say!(l, "ask-reveals"), (label, id), text.as_str()))
        }
        Asked::HeldBack { workshop, text, leads } => {
            let ids = |words: Digest| guard::Ids {
                edit: Act::Edit(kind, words.clone(), Told(told)).id(workshop),
                anyway: Act::Anyway(kind, words, Told(told)).id(workshop),
            };
            Ok(guard::held_back(who, &text, &leads, ids))
        }
        Asked::Stored { question, thin } => {
            store(bot, who, tx, &question, spends).await?;
            let receipt = receipt(l, &question, thin);
            // It is stored: whatever fails now, the receipt comes.
            Ok(match asking_back::unanswered(bot, who, question.workshop).await {
                Ok(Some(number)) => receipt.and_text(&say!(l, "receipt-asked-back", number = number.0)),
                Ok(None) => receipt,
                Err(error) => {
                    bot.lines.error(format!("whether the moderators asked back could not be read: {error}"));
                    receipt
                }
            })
        }
    }
}

/// Makes it durable that this question was asked, in other words than those that were held back in the message `spends`.
async fn store(bot: &Bot, who: &Person, tx: Tx, q: &Question, spends: Option<u64>) -> Result<()> {
    // Noted before the next writer's turn, who may bring what was held back.
    if let Some(message) = spends {
        bot.spent.note(message, q.workshop, q.number);
    }
    let done = tx.commit().await.inspect_err(|_| {
        if let Some(message) = spends {
            bot.spent.take_back(message);
        }
    })?;
    bot.note_asked(q.workshop, who.account());
    bot.settle(done).await;
    Ok(())
}

fn receipt(l: Language, q: &Question, thin: bool) -> Sheet {
    let head = |quoted| match &q.asker {
        Asker::Named { name, .. } => {
            let name = words::quoted(quoted, words::name(l, name));
            say!(l, "receipt-named", number = q.number.0, name = name)
        }
        _ => say!(l, "receipt-anonymous", number = q.number.0),
    };
    let first = |quoted| {
        if thin { format!("{}\n{}", head(quoted), say!(l, "receipt-thin")) } else { head(quoted) }
    };
    let mut lines = vec![match q.state {
        State::Open if !q.seen => say!(l, "receipt-open-soon"),
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
