//! **More…** on a card: a private message with a button for each thing else that can be done with the question now. Looking
//! decides nothing; each button works like its command.

use ::workshop::{Asker, Number, Question, Revision, State, Topic, Workshop};
use acts::{By, decide, mutes, topics};
use serenity::model::application::ButtonStyle;
use storage::{Reads, Tx};

use crate::answer::{Answer, Entry, Select, Sheet, button};
use crate::bot::Bot;
use crate::error::Result;
use crate::ids::Page;
use crate::ids::question::Act;
use crate::person::Person;
use crate::texts::Language;
use crate::{display, say, words};

/// What else can be done with this question.
pub(super) async fn offer(reads: &mut Reads, who: &Person, ws: &Workshop, number: Number) -> Result<Answer> {
    let l = who.language;
    let q = decide::visible(reads, ws, number).await?;
    let id = |act: fn(Number, Revision) -> Act| act(q.number, q.revision).id(q.workshop);
    let plain = |act, label: String| button(id(act), label, ButtonStyle::Secondary);
    let mut row = Vec::new();
    if matches!(q.state, State::Open | State::OnTheStage) {
        if q.words.text().is_some() {
            row.push(plain(Act::Edit, say!(l, "button-edit")));
        }
        row.push(plain(Act::Defer, say!(l, "button-defer")));
        row.push(plain(Act::File, say!(l, "button-file")));
    } else if q.state == State::Waiting && reads.latest_decision(ws.id, number).await?.is_some() {
        row.push(plain(Act::Undo, say!(l, "button-undo")));
    }
    if !reads.agenda(ws.id).await?.topics().is_empty() {
        row.push(plain(Act::Topic, say!(l, "button-topic")));
    }
    if Question::is_translatable(q.state) && q.words.text().is_some() {
        row.push(plain(Act::Translate, say!(l, "button-translate")));
    }
    let rounds = reads.asked_back(ws.id, number).await?.len();
    if q.ask_back(u32::try_from(rounds).unwrap_or(u32::MAX)).is_ok() {
        row.push(plain(Act::AskBack, say!(l, "button-ask-back")));
    }
    if !matches!(q.asker, Asker::Unlisted(_)) {
        row.push(button(id(Act::Mute), say!(l, "button-mute"), ButtonStyle::Danger));
    }
    if row.is_empty() {
        return Ok(Answer::Private(Sheet::text(say!(l, "more-nothing", number = q.number.0))));
    }
    // A row has five places.
    let rest = row.split_off(row.len().min(4));
    Ok(Answer::Private(Sheet::text(say!(l, "more", number = q.number.0)).buttons(row).buttons(rest)))
}

/// The topics that the question can belong to.
pub(super) async fn choose_topic(reads: &mut Reads, who: &Person, ws: &Workshop, number: Number) -> Result<Answer> {
    let l = who.language;
    let q = decide::visible(reads, ws, number).await?;
    let agenda = reads.agenda(ws.id).await?;
    let sheet = Sheet::text(say!(l, "more-topic", number = q.number.0));
    let selects = agenda.topics().chunks(display::CHOICES).enumerate().map(|(part, some)| {
        let id = Act::Give(q.number, q.revision, Page(part)).id(q.workshop);
        Select::new(id, say!(l, "select-topic"), some.iter().map(|topic| entry(topic, &q)).collect())
    });
    Ok(Answer::Change(selects.fold(sheet, Sheet::select)))
}

fn entry(topic: &Topic, q: &Question) -> Entry {
    let number = topic.number.0.to_string();
    Entry::new(topic.title.as_str(), number).marked(q.topic == Some(topic.number))
}

/// The question belongs to the topic that was chosen.
pub(super) async fn give(
    bot: &Bot,
    mut tx: Tx,
    who: &Person,
    (ws, by): (&Workshop, By),
    number: Number,
    topic: &str,
) -> Result<Answer> {
    let q = decide::visible(&mut tx, ws, number).await?;
    let title = topics::give(&mut tx, ws, &q, topic, by).await?;
    bot.settle(tx.commit().await?).await;
    let title = words::title(title.as_str());
    Ok(Answer::Change(Sheet::text(say!(who.language, "topic-given", number = number.0, title = title))))
}

/// Stops further questions of whoever asked this one. The answer tells nothing about them.
pub(super) async fn mute(
    bot: &Bot,
    mut tx: Tx,
    who: &Person,
    (ws, by): (&Workshop, By),
    q: &Question,
) -> Result<Sheet> {
    mutes::mute(&mut tx, ws, q, by).await?;
    bot.settle(tx.commit().await?).await;
    Ok(Sheet::text(muted(who.language, q)))
}

fn muted(l: Language, q: &Question) -> String {
    if q.asker.is_anonymous() {
        say!(l, "muted-now-anonymous", number = q.number.0)
    } else {
        say!(l, "muted-now", number = q.number.0)
    }
}
