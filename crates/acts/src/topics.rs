//! The agenda: adding, moving, beginning and extending topics, and to which of them a question belongs.

use content::FactId;
use storage::Tx;
use workshop::log::{Entry, LogKind, Row};
use workshop::{Agenda, Question, Refusal, Text, Timed, Topic, Turn, Word, Workshop};

use crate::{By, House, Result, log};

/// How many facts are offered with a topic.
const FACTS: usize = 3;

/// A topic that begins.
#[derive(Debug)]
pub struct Begun {
    /// What ended, and what begins.
    pub turn: Turn,
    /// The facts about it that were not shown on the floor yet.
    pub facts: Vec<FactId>,
}

/// Adds a topic at the end. Returns it with its place, from 1.
///
/// # Errors
/// If there are too many, or it cannot have so many minutes.
pub async fn add(tx: &mut Tx, ws: &Workshop, by: By, title: Text, minutes: i64) -> Result<(Topic, usize)> {
    let before = tx.agenda(ws.id).await?;
    let mut after = before.clone();
    let topic = after.add(title, minutes)?.clone();
    save(tx, ws, by, (&before, &after), Entry::of(LogKind::AddTopic)).await?;
    Ok((topic, after.topics().len()))
}

/// Moves a topic that is to come. Returns its title and how many topics there are.
///
/// # Errors
/// If there is no such topic, it has begun, or nothing to come can stand there.
pub async fn move_to(tx: &mut Tx, ws: &Workshop, by: By, topic: &str, position: i64) -> Result<(Text, usize)> {
    let before = tx.agenda(ws.id).await?;
    let mut after = before.clone();
    let number = after.find(topic)?;
    after.move_to(number, position)?;
    save(tx, ws, by, (&before, &after), Entry::of(LogKind::MoveTopic)).await?;
    let title = after.topic(number).map(|t| t.title.clone()).ok_or(Refusal::UnknownTopic)?;
    Ok((title, after.topics().len()))
}

/// Removes a topic that is to come.
///
/// # Errors
/// If there is no such topic, or it has begun.
pub async fn remove(tx: &mut Tx, ws: &Workshop, by: By, topic: &str) -> Result<Topic> {
    let before = tx.agenda(ws.id).await?;
    let mut after = before.clone();
    let number = after.find(topic)?;
    let removed = after.remove(number)?.clone();
    save(tx, ws, by, (&before, &after), Entry::of(LogKind::RemoveTopic)).await?;
    Ok(removed)
}

/// A running topic that was given more minutes.
#[derive(Debug)]
pub struct Extended {
    /// The topic as it is now.
    pub topic: Topic,
    /// How many minutes it could take before.
    pub before: u32,
}

/// Gives the running topic more minutes.
///
/// # Errors
/// If none runs, or it cannot have so many.
pub async fn extend(tx: &mut Tx, ws: &Workshop, by: By, minutes: i64) -> Result<Extended> {
    let agenda = tx.agenda(ws.id).await?;
    let before = agenda.running().map_or(0, Topic::planned_minutes);
    let mut after = agenda.clone();
    let topic = after.extend(minutes, by.now)?.clone();
    save(tx, ws, by, (&agenda, &after), Entry::of(LogKind::ExtendTopic)).await?;
    Ok(Extended { topic, before })
}

/// Gives the running topic more minutes, if it runs as it was shown, with so many planned.
///
/// # Errors
/// If the agenda has moved on since, somebody else gave it more, none runs, or it cannot have so many.
pub async fn extend_seen(tx: &mut Tx, ws: &Workshop, by: By, (planned, minutes): (u32, i64)) -> Result<Extended> {
    runs_as_seen(tx, ws, by, planned).await?;
    extend(tx, ws, by, minutes).await
}

/// Takes minutes back from the running topic, if it still has as many as it was given: it may take so many as before.
///
/// # Errors
/// If the agenda has moved on since, somebody else gave it more, or none runs.
pub async fn shorten(tx: &mut Tx, ws: &Workshop, by: By, (planned, before): (u32, u32)) -> Result<Topic> {
    let agenda = runs_as_seen(tx, ws, by, planned).await?;
    let mut after = agenda.clone();
    let topic = after.shorten(before)?.clone();
    save(tx, ws, by, (&agenda, &after), Entry::of(LogKind::Undo).because(LogKind::ExtendTopic.word())).await?;
    Ok(topic)
}

/// The agenda, if the running topic runs as it was shown, with so many minutes planned.
async fn runs_as_seen(tx: &mut Tx, ws: &Workshop, by: By, planned: u32) -> Result<Agenda> {
    let agenda = unmoved(tx, ws, by).await?;
    let running = agenda.running().ok_or(Refusal::NoTopicRuns)?;
    if running.planned_minutes() != planned {
        let until = running.ends_at().unwrap_or(by.now);
        let extends = |row: &Row| {
            let extension = LogKind::ExtendTopic.word();
            row.kind == extension || row.kind == LogKind::Undo.word() && row.reason == extension
        };
        let by = log::last_by(tx, ws, extends).await?;
        return Err(Refusal::MinutesMovedOn { title: running.title.clone(), until, by }.into());
    }
    Ok(agenda)
}

/// The running topic ends and the next one begins.
///
/// # Errors
/// If the agenda has moved on since it was shown, or there is nothing to begin or end.
pub async fn next(house: &House, tx: &mut Tx, ws: &Workshop, by: By) -> Result<Begun> {
    let before = unmoved(tx, ws, by).await?;
    let mut after = before.clone();
    let turn = after.next(by.now)?;
    save(tx, ws, by, (&before, &after), Entry::of(LogKind::NextTopic)).await?;
    let mut facts = Vec::new();
    if let Some(topic) = &turn.started {
        let shown = tx.facts_shown(ws.id).await?;
        let about = house.facts.about(topic.title.as_str(), ws.pack.as_deref(), FACTS);
        facts.extend(about.iter().map(|f| f.id()).filter(|id| shown.iter().all(|s| s != id.as_str())).cloned());
    }
    Ok(Begun { turn, facts })
}

/// Takes the latest turn of the agenda back.
///
/// # Errors
/// If the agenda has moved on since, or no topic has begun.
pub async fn undo(tx: &mut Tx, ws: &Workshop, by: By) -> Result<Turn> {
    let before = unmoved(tx, ws, by).await?;
    let mut after = before.clone();
    let turn = after.take_back()?;
    save(tx, ws, by, (&before, &after), Entry::of(LogKind::TopicBack)).await?;
    Ok(turn)
}

/// The question belongs to this topic from now on. Returns the topic's title.
///
/// # Errors
/// If there is no such topic, or the question has moved on since it was shown.
pub async fn give(tx: &mut Tx, ws: &Workshop, q: &Question, topic: &str, by: By) -> Result<Text> {
    by.expected.check(q)?;
    let agenda = tx.agenda(ws.id).await?;
    let number = agenda.find(topic)?;
    tx.set_topic(ws.id, q.number, number).await?;
    log::of(tx, ws, by, Entry::on(LogKind::Topic, q.number).because(number.0.to_string())).await?;
    tx.question_changed(q, ws).await?;
    Ok(agenda.topic(number).map(|t| t.title.clone()).ok_or(Refusal::UnknownTopic)?)
}

/// The agenda, if it is as it was when it was shown.
async fn unmoved(tx: &mut Tx, ws: &Workshop, by: By) -> Result<Agenda> {
    let agenda = tx.agenda(ws.id).await?;
    if by.saw(ws.agenda_revision) {
        return Ok(agenda);
    }
    let now = agenda.running().map(|t| t.title.clone());
    let by = tx.last_changes(ws.id).await?.agenda;
    Err(Refusal::AgendaMovedOn { now, by }.into())
}

/// Stores what a moderator did to the agenda, plans anew what is to be announced, and marks what shows it.
async fn save(tx: &mut Tx, ws: &Workshop, by: By, (before, after): (&Agenda, &Agenda), entry: Entry) -> Result<()> {
    tx.save_agenda(ws.id, before, after).await?;
    log::of(tx, ws, by, entry).await?;
    if after.turned_since(before) {
        tx.agenda_changed(ws.id, by.moderator.account()).await?;
    }
    if after.running() != before.running() {
        tx.cancel_notices(ws.id, Timed::Topic).await?;
        for notice in after.notices(by.now) {
            tx.plan_notice(ws.id, &notice).await?;
        }
    }
    Ok(tx.overview_changed(ws.id).await?)
}
