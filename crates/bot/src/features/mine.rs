//! A person's own questions, in any state: `/mine` and the panel's **My questions**, with **Edit** and **Withdraw**.

mod answering;

use ::workshop::deletion::Piece;
use ::workshop::question::Seen;
use ::workshop::{Number, Question, Reason, Refusal, Revision, State, Tag, Text, Workshop, WorkshopId, exposure};
use acts::deletion::Own;
use acts::own::{self, Shown};
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::ButtonStyle;
use storage::{AskedBack, Reads};

use super::{Call, Feature, Press, unknown};
use crate::answer::{Answer, Embed, Entry, Form, Select, Sheet, button};
use crate::bot::Bot;
use crate::commands::command;
use crate::custom_id::CustomId;
use crate::display;
use crate::error::Result;
use crate::guard;
use crate::ids::mine::{Act, Submit};
use crate::ids::{Digest, Page};
use crate::listing::{self, Turned};
use crate::person::Person;
use crate::refusals;
use crate::say;
use crate::texts::Language;
use crate::views::{bare_headline, headline, state};
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

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        vec![command("mine", say!(l, "command-mine"))]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, _: &Call<'_>) -> Result<Answer> {
        let mut reads = bot.store.read().await?;
        let ws = who.workshop_here(&mut reads).await?;
        page(bot, &mut reads, who, &ws, Page(0)).await.map(Answer::Private)
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        match Act::of(&press.id).ok_or_else(|| unknown(who))? {
            Act::Panel => {
                let mut reads = bot.store.read().await?;
                let ws = who.workshop_of(&mut reads, press.id.workshop).await?;
                let first = page(bot, &mut reads, who, &ws, Page(0)).await?;
                drop(reads);
                bot.note_present(who, &ws)?;
                Ok(Answer::Private(first))
            }
            Act::Page(wanted) => {
                let mut reads = bot.store.read().await?;
                let ws = who.workshop_of(&mut reads, press.id.workshop).await?;
                page(bot, &mut reads, who, &ws, wanted).await.map(Answer::Change)
            }
            Act::Pick => {
                let number =
                    press.values.first().and_then(|v| v.parse().ok()).map(Number).ok_or_else(|| unknown(who))?;
                let (ws, q, _) = own_question(bot, who, &press.id, number).await?;
                let asked = asked_back(bot, &mut bot.store.read().await?, who, &ws).await?;
                Ok(Answer::Change(one(who.language, &q, &asked)))
            }
            Act::Reply(number, round) => answering::open(bot, who, press, (number, round)).await,
            Act::ReplyAgain(number, round, words) => answering::reopen(bot, who, press, (number, round), &words).await,
            Act::ReplyAnyway(number, round, words) => answering::send(bot, who, press, (number, round), &words).await,
            Act::Edit(number, seen) => {
                let (ws, q, tag) = own_question(bot, who, &press.id, number).await?;
                let text = q.words.text().cloned();
                let text = text.ok_or(Refusal::NoLongerWaiting { number, state: q.state }).and_then(|text| {
                    let may = q.asker_edits(text.clone(), (who.account(), Some(tag)), Seen::At(seen));
                    may.map(|_| text)
                });
                let text = match text {
                    Err(why @ Refusal::NoLongerWaiting { .. }) => return moved_on(bot, who, &ws, &q, &why).await,
                    other => other?,
                };
                let id = Submit::Save(number, q.revision).id(q.workshop);
                Ok(form((who.language, bot.settings.ask.max_length), id, number, text.as_str().to_owned()))
            }
            Act::Anyway(number, seen, words) => {
                bot.spent.check(press.message.id.get())?;
                let typed = guard::read_back(who, press.message, &words)?;
                let saved = save(bot, who, press.id.workshop, (number, seen), &typed, Sent::Anyway).await;
                saved.map_err(|e| e.with_typed(&typed))
            }
            Act::Again(number, seen, words) => {
                own_question(bot, who, &press.id, number).await?;
                let message = press.message.id.get();
                bot.spent.check(message)?;
                let typed = guard::read_back(who, press.message, &words)?;
                let id = Submit::Resave(message, number, seen).id(press.id.workshop);
                Ok(form((who.language, bot.settings.ask.max_length), id, number, typed))
            }
            Act::Withdraw(number, _) => {
                let mut tx = bot.store.write().await?;
                let ws = who.workshop_of(&mut tx, press.id.workshop).await?;
                bot.check_not_going(ws.id, who.account(), Piece::Question(number))?;
                let tag = bot.seal(&ws)?.tag(who.account());
                let before = own::question(bot, &mut tx, who, &ws, number).await?;
                // Whoever wants their words gone wants that whatever was done to them since: a receipt's button stays good.
                let q = match before.withdraw((who.account(), Some(tag)), Seen::Now) {
                    Err(why @ Refusal::NoLongerWaiting { .. }) => {
                        drop(tx);
                        return moved_on(bot, who, &ws, &before, &why).await;
                    }
                    other => other?,
                };
                let shown = own::store(bot, &mut tx, &ws, &before, &q).await?;
                bot.settle(tx.commit().await?).await;
                let l = who.language;
                Ok(Answer::Change(Sheet::text(match shown {
                    Shown::Now => say!(l, "withdrawn", number = number.0),
                    Shown::WithNextSlot => say!(l, "withdrawn-soon", number = number.0, seconds = seconds(bot)),
                })))
            }
        }
    }

    async fn submit(&self, bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
        let ws = id.workshop;
        match Submit::of(id).ok_or_else(|| unknown(who))? {
            Submit::Save(number, seen) => save(bot, who, ws, (number, seen), typed, Sent::First).await,
            Submit::Resave(message, number, seen) => {
                save(bot, who, ws, (number, seen), typed, Sent::Changed(message)).await
            }
            Submit::Reply(number, round) => {
                answering::keep(bot, who, ws, (number, round), typed, false).await.map(Answer::Private)
            }
            Submit::Rereply(number, round) => {
                answering::keep(bot, who, ws, (number, round), typed, false).await.map(Answer::Change)
            }
        }
    }
}

/// How an asker's other words come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sent {
    /// From the form.
    First,
    /// From the form that was opened on words that were held back in this message: what comes of it takes their place.
    Changed(u64),
    /// As they were held back.
    Anyway,
}

/// The asker gives the question other words. What in those of an anonymous question leads to a person is pointed out
/// first, unless it was.
async fn save(
    bot: &Bot,
    who: &Person,
    ws: WorkshopId,
    (number, seen): (Number, Revision),
    typed: &str,
    sent: Sent,
) -> Result<Answer> {
    let answer = |sheet| if sent == Sent::First { Answer::Private(sheet) } else { Answer::Change(sheet) };
    let mut tx = bot.store.write().await?;
    let ws = who.workshop_of(&mut tx, ws).await?;
    let text = Text::parse(typed, bot.settings.ask.max_length as usize).map_err(Refusal::Text)?;
    bot.check_not_going(ws.id, who.account(), Piece::Question(number))?;
    if let Sent::Changed(message) = sent {
        bot.spent.check(message)?;
    }
    let tag = bot.seal(&ws)?.tag(who.account());
    let before = own::question(bot, &mut tx, who, &ws, number).await?;
    let q = before.asker_edits(text.clone(), (who.account(), Some(tag)), Seen::At(seen))?;
    if q.asker.is_anonymous() && sent != Sent::Anyway {
        let ids = |words: Digest| guard::Ids {
            edit: Act::Again(number, seen, words.clone()).id(ws.id),
            anyway: Act::Anyway(number, seen, words).id(ws.id),
        };
        let leads = exposure::find(text.as_str());
        if !leads.is_empty() {
            return Ok(answer(guard::held_back(who, &text, &leads, ids)));
        }
    }
    let shown = own::store(bot, &mut tx, &ws, &before, &q).await?;
    // Noted before the next writer's turn, who may bring what was held back.
    if let Sent::Changed(message) = sent {
        bot.spent.note(message, ws.id, number);
    }
    let done = tx.commit().await.inspect_err(|_| {
        if let Sent::Changed(message) = sent {
            bot.spent.take_back(message);
        }
    })?;
    bot.settle(done).await;
    let saved = || {
        Sheet::text(match shown {
            Shown::Now => say!(who.language, "mine-saved", number = number.0),
            Shown::WithNextSlot => say!(who.language, "mine-saved-soon", number = number.0, seconds = seconds(bot)),
        })
    };
    Ok(answer(saved().and_embed(embed(who.language, &q, true)).or(saved().and_embed(embed(who.language, &q, false)))))
}

/// Within how many seconds others see what is changed now.
pub(super) fn seconds(bot: &Bot) -> u64 {
    let within = bot.shown_within();
    within.as_secs() + u64::from(within.subsec_nanos() > 0)
}

fn form((l, limit): (Language, u32), id: String, number: Number, value: String) -> Answer {
    Answer::Form(Form::of_question(l, (id, say!(l, "form-edit", number = number.0)), limit, value))
}

/// A receipt, or what stands under **My questions**, offers what is not possible any more: in its place comes how the
/// question stands, with what is possible still.
async fn moved_on(bot: &Bot, who: &Person, ws: &Workshop, q: &Question, why: &Refusal) -> Result<Answer> {
    let asked = asked_back(bot, &mut bot.store.read().await?, who, ws).await?;
    Ok(Answer::Change(one(who.language, q, &asked).and_text(&refusals::sentence(who.language, why))))
}

async fn own_question(bot: &Bot, who: &Person, id: &CustomId<'_>, number: Number) -> Result<(Workshop, Question, Tag)> {
    let mut reads = bot.store.read().await?;
    let ws = who.workshop_of(&mut reads, id.workshop).await?;
    bot.check_not_going(ws.id, who.account(), Piece::Question(number))?;
    let tag = bot.seal(&ws)?.tag(who.account());
    let q = own::question(bot, &mut reads, who, &ws, number).await?;
    Ok((ws, q, tag))
}

/// What this person was asked back about their questions.
async fn asked_back(bot: &Bot, reads: &mut Reads, who: &Person, ws: &Workshop) -> Result<Vec<AskedBack>> {
    Ok(reads.asked_back_of(ws.id, bot.seal(ws)?.tag(who.account())).await?)
}

/// What of it is still to be answered about this question.
fn to_answer<'a>(q: &Question, asked: &'a [AskedBack]) -> Option<&'a AskedBack> {
    asked.iter().filter(|_| q.answer_back().is_ok()).find(|a| a.number == q.number && a.answer.is_none())
}

/// What was asked back about this question, and answered, on lines of their own.
fn talk(l: Language, q: &Question, asked: &[AskedBack]) -> String {
    let mut lines = String::new();
    for round in asked.iter().filter(|a| a.number == q.number) {
        let text = words::excerpt(round.question.as_str(), 300);
        lines.push_str(&format!("\n> {}", say!(l, "mine-asked-back", text = text)));
        if let Some(answer) = &round.answer {
            let text = words::excerpt(answer.as_str(), 300);
            lines.push_str(&format!("\n> {}", say!(l, "mine-answered-back", text = text)));
        }
    }
    lines
}

fn line(l: Language, own: &Own, asked: &[AskedBack], quoted: bool) -> String {
    let q = &own.question;
    let mut line = say!(
        l,
        "mine-line",
        number = q.number.0,
        state = state(l, q.state),
        asker = if quoted { words::asker(l, &q.asker) } else { words::bare_asker(l, &q.asker) },
        text = words::quoted(quoted, words::brief(l, q, 140))
    );
    if q.edited {
        line.push_str(&format!(" ({})", say!(l, "note-edited")));
    }
    if own.is_going {
        line.push_str(&format!(" ({})", say!(l, "mine-going")));
    }
    if let Some(next) = what_next(l, q.state) {
        line.push_str(&format!("\n-# {next}"));
    }
    if let Some(answer) = q.answer.as_ref().filter(|_| quoted) {
        line.push_str(&format!("\n> {}", words::excerpt(answer.as_str(), 300)));
    }
    if quoted {
        line.push_str(&talk(l, q, asked));
    }
    line
}

/// What an asker can do now, or what it means, where the moderators did not let a question through.
fn what_next(l: Language, state: State) -> Option<String> {
    Some(match state {
        State::Declined(Reason::Duplicate) => say!(l, "told-duplicate"),
        State::Declined(Reason::OffTopic) => say!(l, "told-off-topic"),
        State::Declined(Reason::Abuse) => say!(l, "told-abuse"),
        State::Declined(Reason::ExposesAPerson) => say!(l, "told-exposes"),
        State::Declined(Reason::NotAQuestion) => say!(l, "told-not-a-question"),
        State::Declined(Reason::NoTime) => say!(l, "told-no-time"),
        State::Merged(into) => say!(l, "told-merged", number = into.0),
        _ => return None,
    })
}

/// A page of all that this person asked, the latest first.
async fn page(bot: &Bot, reads: &mut Reads, who: &Person, ws: &Workshop, page: Page) -> Result<Sheet> {
    let own = bot.own_questions(reads, ws, who.account()).await?;
    let asked = asked_back(bot, reads, who, ws).await?;
    Ok(list(who.language, ws, (&own, &asked), page))
}

fn list(l: Language, ws: &Workshop, (own, asked): (&[Own], &[AskedBack]), page: Page) -> Sheet {
    if own.is_empty() {
        return Sheet::text(say!(l, "mine-none"));
    }
    let lines = |quoted| own.iter().rev().map(|own| line(l, own, asked, quoted)).collect::<Vec<_>>();
    let shown = lines(true);
    // No more than can be chosen from.
    let pages = listing::pages(&shown, listing::WHOLE, display::CHOICES);
    let at = Turned::to(page, pages.len());
    let on_it = at.of(&pages);
    let there: Vec<&Own> = own.iter().rev().skip(on_it.start).take(on_it.len()).collect();
    let sheet = |lines: &[String], quoted| {
        let embed = Embed::new().title(at.title(l, say!(l, "mine-title"))).lines(&lines[on_it.clone()], "\n");
        let turn = at.buttons(l, |page| Act::Page(page).id(ws.id));
        with_choice(Sheet::embed(embed), (l, ws), (&there, asked), quoted).buttons(turn)
    };
    sheet(&shown, true).or(sheet(&lines(false), false))
}

/// With what can be done with those that are listed.
fn with_choice(
    sheet: Sheet,
    (l, ws): (Language, &Workshop),
    (own, asked): (&[&Own], &[AskedBack]),
    quoted: bool,
) -> Sheet {
    let may_change = |q: &&Question| q.asker_may_withdraw() || to_answer(q, asked).is_some();
    let changeable: Vec<&Question> =
        own.iter().rev().filter(|own| !own.is_going).map(|own| &own.question).filter(may_change).collect();
    match changeable.as_slice() {
        [] => sheet,
        [q] => sheet.buttons(all_buttons(l, q, asked)),
        several => {
            let entry = |q: &&Question| {
                let label = if quoted { words::entry(q) } else { q.number.to_string() };
                Entry::new(label, q.number.0.to_string()).below(state(l, q.state))
            };
            let id = Act::Pick.id(ws.id);
            sheet.select(Select::new(id, say!(l, "mine-pick"), several.iter().map(entry).collect()))
        }
    }
}

fn one(l: Language, q: &Question, asked: &[AskedBack]) -> Sheet {
    let talk = talk(l, q, asked);
    let drawn = |quoted| Sheet::embed(embed(l, q, quoted)).buttons(all_buttons(l, q, asked));
    drawn(true).and_text(talk.trim_start()).or(drawn(false))
}

/// **Answer the moderators** where they asked something back, and what else is possible.
fn all_buttons(l: Language, q: &Question, asked: &[AskedBack]) -> Vec<serenity::builder::CreateButton> {
    let mut all = Vec::new();
    if let Some(round) = to_answer(q, asked) {
        let id = Act::Reply(q.number, round.round).id(q.workshop);
        all.push(button(id, say!(l, "button-answer-moderators"), ButtonStyle::Primary));
    }
    all.extend(buttons(l, q));
    all
}

fn embed(l: Language, q: &Question, quoted: bool) -> Embed {
    if quoted {
        return Embed::new().title(headline(l, q)).description(words::of_question(l, q));
    }
    Embed::new().title(bare_headline(l, q)).description(say!(l, "own-words-refused"))
}

/// **Edit** and **Withdraw**, as far as they are possible.
pub(super) fn buttons(l: Language, q: &Question) -> Vec<serenity::builder::CreateButton> {
    let id = |act: fn(Number, Revision) -> Act| act(q.number, q.revision).id(q.workshop);
    let mut buttons = Vec::new();
    if q.asker_may_edit() {
        buttons.push(button(id(Act::Edit), say!(l, "button-edit"), ButtonStyle::Secondary));
    }
    if q.asker_may_withdraw() {
        buttons.push(button(id(Act::Withdraw), say!(l, "button-withdraw"), ButtonStyle::Danger));
    }
    buttons
}
