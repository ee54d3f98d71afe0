//! **Review**: one private message shows one waiting question at a time and moves on by itself. Two moderators who review
//! are dealt different ones.

use ::workshop::question::Seen;
use ::workshop::text::UNITS;
use ::workshop::{Number, Question, Reason, Refusal, State, Text, Word, Workshop};
use acts::By;
use acts::decide::{self, Choice, Original, decide, visible};
use acts::undo::undo;
use serenity::async_trait;
use serenity::model::application::ButtonStyle;
use tokio::time::Instant;

use super::{Feature, Press, moderated, unknown};
use crate::answer::{Answer, Form, Sheet, button};
use crate::bot::Bot;
use crate::custom_id::CustomId;
use crate::dealing::Hand;
use crate::error::{Error, Result};
use crate::ids::review::{Act, Submit};
use crate::person::Person;
use crate::texts::Language;
use crate::{refusals, say, views};

/// How many of what waits are looked at to deal the next: what nobody could get through is not looked at.
const LOOKED_AT: u32 = 500;

pub(super) struct Review;

#[async_trait]
impl Feature for Review {
    fn name(&self) -> &'static str {
        "review"
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let act = Act::of(&press.id).ok_or_else(|| unknown(who))?;
        let (ws, moderator) = moderated(&mut bot.store.read().await?, who, &press.id).await?;
        let (number, seen, choice) = match act {
            Act::Open => {
                bot.dealing.begin(ws.id, who.account());
                return next(bot, who, &ws).await.map(Answer::Private);
            }
            Act::Again => {
                bot.dealing.begin(ws.id, who.account());
                return next(bot, who, &ws).await.map(Answer::Change);
            }
            Act::Skip(number, _) => {
                bot.dealing.skip(ws.id, who.account(), number);
                return next(bot, who, &ws).await.map(Answer::Change);
            }
            Act::Edit(number, seen) => return form(bot, who, &ws, (number, Seen::At(seen))).await,
            Act::Undo(number, seen) => {
                let by = By { moderator, expected: Seen::At(seen), now: bot.clock.now() };
                let told = tell(who, number, take_back(bot, who.language, &ws, (number, by)).await)?;
                return Ok(go_on(bot, who, &ws, told).await);
            }
            Act::Destroy(number, seen) => {
                let by = By { moderator, expected: Seen::At(seen), now: bot.clock.now() };
                let told = tell(who, number, destroy(bot, who.language, &ws, (number, by)).await)?;
                return Ok(go_on(bot, who, &ws, told).await);
            }
            Act::Approve(number, seen) => (number, seen, Choice::Approve),
            Act::Decline(number, seen) => {
                let reason = press.values.first().and_then(|v| Reason::from_word(v));
                (number, seen, Choice::Decline(reason.ok_or_else(|| unknown(who))?))
            }
            Act::Merge(number, seen, into) => (number, seen, Choice::Merge(into)),
        };
        let told = tell(who, number, choose(bot, who, &press.id, (number, choice), Seen::At(seen)).await)?;
        Ok(go_on(bot, who, &ws, told).await)
    }

    async fn submit(&self, bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
        let Submit::Edit(number, seen) = Submit::of(id).ok_or_else(|| unknown(who))?;
        let text = Text::parse_within(typed, bot.settings.ask.max_length as usize, UNITS).map_err(Refusal::Text)?;
        let mut tx = bot.store.write().await?;
        let (ws, moderator) = moderated(&mut tx, who, id).await?;
        let by = By { moderator, expected: Seen::At(seen), now: bot.clock.now() };
        let edited = decide::edit(&mut tx, &ws, number, text, false, by).await?;
        bot.settle(tx.commit().await?).await;
        let l = who.language;
        let (sentence, back) = match edited.original {
            Original::LedToAPerson => (say!(l, "original-destroyed-leads", number = number.0), Back::None),
            Original::Kept => (say!(l, "edited", number = number.0), Back::UndoOrDestroy(edited.question)),
            Original::Destroyed => (say!(l, "original-destroyed", number = number.0), Back::None),
        };
        Ok(go_on(bot, who, &ws, Told { sentence, back }).await)
    }
}

/// What came of the press before, said above the next question, with the way back.
struct Told {
    sentence: String,
    back: Back,
}

/// The way back.
enum Back {
    None,
    Undo(Question),
    /// The same, or the original of what was edited is destroyed.
    UndoOrDestroy(Question),
}

/// What a moderator is told; a refusal that concerns this question alone keeps nobody from the next one.
fn tell(who: &Person, number: Number, done: Result<Told>) -> Result<Told> {
    let concerns_it = |why: &Refusal| match why {
        Refusal::MovedOn { number: n, .. }
        | Refusal::NotPossible { number: n, .. }
        | Refusal::NothingToUndo(n)
        | Refusal::WordsDestroyed(n)
        | Refusal::NoOriginal(n)
        | Refusal::UnknownQuestion(n) => *n == number,
        Refusal::NotMergeable { .. } | Refusal::UndoBlocked { .. } => true,
        _ => false,
    };
    match done {
        Err(Error::Refused { why, .. }) if concerns_it(&why) => {
            Ok(Told { sentence: refusals::sentence(who.language, &why), back: Back::None })
        }
        done => done,
    }
}

async fn choose(
    bot: &Bot,
    who: &Person,
    id: &CustomId<'_>,
    (number, choice): (Number, Choice),
    expected: Seen,
) -> Result<Told> {
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated(&mut tx, who, id).await?;
    let by = By { moderator, expected, now: bot.clock.now() };
    let q = visible(&mut tx, &ws, number).await?;
    let q = decide(&mut tx, &ws, &q, choice, by).await?;
    bot.settle(tx.commit().await?).await;
    let sentence = decided(who.language, &q);
    let back = if q.words.text().is_some() { Back::Undo(q) } else { Back::None };
    Ok(Told { sentence, back })
}

async fn take_back(bot: &Bot, l: Language, ws: &Workshop, (number, by): (Number, By)) -> Result<Told> {
    let mut tx = bot.store.write().await?;
    let q = undo(&mut tx, ws, number, by).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Told { sentence: decided(l, &q), back: Back::None })
}

/// What it was before an edit leaves no trace.
async fn destroy(bot: &Bot, l: Language, ws: &Workshop, (number, by): (Number, By)) -> Result<Told> {
    let mut tx = bot.store.write().await?;
    decide::destroy_original(&mut tx, ws, number, by).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Told { sentence: say!(l, "original-destroyed", number = number.0), back: Back::None })
}

fn decided(l: Language, q: &Question) -> String {
    match q.state {
        State::Merged(into) => say!(l, "decided-merged", number = q.number.0, into = into.0),
        now => say!(l, "decided", number = q.number.0, state = views::state(l, now)),
    }
}

async fn form(bot: &Bot, who: &Person, ws: &Workshop, (number, seen): (Number, Seen)) -> Result<Answer> {
    let q = visible(&mut bot.store.read().await?, ws, number).await?;
    seen.check(&q)?;
    q.may_be_edited()?;
    let l = who.language;
    let value = q.words.text().ok_or(Refusal::WordsDestroyed(number))?.as_str().to_owned();
    Ok(Answer::Form(Form {
        id: Submit::Edit(number, q.revision).id(ws.id),
        title: say!(l, "form-edit", number = number.0),
        label: say!(l, "form-edit-label"),
        value,
        ..Form::default()
    }))
}

/// The next question that waits, or that there is none.
async fn next(bot: &Bot, who: &Person, ws: &Workshop) -> Result<Sheet> {
    let l = who.language;
    let mut reads = bot.store.read().await?;
    let waiting: Vec<Number> = reads.waiting_cards(ws.id, LOOKED_AT).await?.iter().map(|card| card.number).collect();
    Ok(match bot.dealing.deal(ws.id, who.account(), &waiting, Instant::now()) {
        Hand::Question(number) => {
            let q = visible(&mut reads, ws, number).await?;
            let sheet = views::review_of(bot, &mut reads, (ws, l), &q).await?;
            sheet.headed(&say!(l, "review-left", count = waiting.len()))
        }
        Hand::Nothing { .. } if waiting.is_empty() => Sheet::text(say!(l, "review-none")),
        Hand::Nothing { skipped: 0 } => Sheet::text(say!(l, "review-others", count = waiting.len())),
        Hand::Nothing { skipped } => {
            let again = Act::Again.id(ws.id);
            let again = button(again, say!(l, "button-show-again"), ButtonStyle::Primary);
            Sheet::text(say!(l, "review-skipped", count = skipped)).buttons(vec![again])
        }
    })
}

/// What came of the press, with the way back, and the next question. The press is stored by then: where the next question
/// cannot be read, what came of it is said no less.
async fn go_on(bot: &Bot, who: &Person, ws: &Workshop, told: Told) -> Answer {
    let l = who.language;
    let sheet = match next(bot, who, ws).await {
        Ok(sheet) => sheet,
        Err(error) => {
            bot.lines.error(format!("the next question to review could not be read: {error}"));
            let again = button(Act::Again.id(ws.id), say!(l, "button-review"), ButtonStyle::Primary);
            Sheet::text(say!(l, "review-next")).buttons(vec![again])
        }
    };
    let sheet = sheet.headed(&told.sentence);
    let (q, destroys) = match told.back {
        Back::None => return Answer::Change(sheet),
        Back::Undo(q) => (q, false),
        Back::UndoOrDestroy(q) => (q, true),
    };
    let undo = Act::Undo(q.number, q.revision).id(ws.id);
    let mut row = vec![button(undo, say!(l, "button-undo-of", number = q.number.0), ButtonStyle::Secondary)];
    if destroys {
        let destroy = Act::Destroy(q.number, q.revision).id(ws.id);
        row.push(button(destroy, say!(l, "button-destroy-original"), ButtonStyle::Danger));
    }
    Answer::Change(sheet.buttons(row))
}
