//! Which question is suggested next, with the reason; where moderators place one; what is charged when one comes to the stage.

use storage::{Reads, Tx};
use workshop::log::{Entry, LogKind};
use workshop::order::ballot::{Ballot, FIRST};
use workshop::order::{fair, first_come, manual, moved};
use workshop::{Number, Order, Question, Refusal, Workshop};

use crate::{By, House, Result, log};

/// A place in the order of the open questions.
#[derive(Clone, Copy, Debug)]
pub struct Ranked {
    number: Number,
    /// In fair order, where it may be told: how many of its supports are from people not heard yet.
    not_heard: Option<u32>,
}

/// A question in the order in which it is suggested.
#[derive(Clone, Debug)]
pub struct Suggested {
    /// The question.
    pub question: Question,
    /// In fair order, where it may be told: how many of its supports are from people not heard yet.
    pub not_heard: Option<u32>,
}

/// The first `limit` open questions in this order.
///
/// # Errors
/// If the database fails.
pub async fn ranking(reads: &mut Reads, ws: &Workshop, order: Order, limit: usize) -> Result<Vec<Ranked>> {
    if ws.running().is_err() {
        return Ok(Vec::new());
    }
    if order == Order::Fair {
        return Ok(by_fairness(&*reads.ballot(ws.id).await?, limit));
    }
    let mut open = reads.open_questions(ws.id).await?;
    if order == Order::Manual {
        manual(&mut open);
    } else {
        first_come(&mut open);
    }
    Ok(open.iter().take(limit).map(|q| Ranked { number: q.number, not_heard: None }).collect())
}

fn by_fairness(ballot: &Ballot, limit: usize) -> Vec<Ranked> {
    let ranked = ballot.suggest(limit).into_iter().map(|pick| {
        let stands = ballot.stands(pick.candidate);
        let not_heard = fair::not_heard(stands.supports, stands.heard);
        Ranked { number: ballot.candidates()[pick.candidate].number, not_heard }
    });
    ranked.collect()
}

/// Works the order out before somebody takes a turn to write, so that nobody waits for that turn meanwhile.
///
/// # Errors
/// If the database fails.
pub async fn prepare(house: &House, ws: &Workshop) -> Result<()> {
    if ws.rules.order == Order::Fair {
        let _worked_out = house.store.read().await?.ballot(ws.id).await?.suggest(FIRST);
    }
    Ok(())
}

/// The questions at these places.
///
/// # Errors
/// If the database fails.
pub async fn questions(reads: &mut Reads, ws: &Workshop, places: &[Ranked]) -> Result<Vec<Suggested>> {
    let mut questions = Vec::with_capacity(places.len());
    for Ranked { number, not_heard } in places {
        let question = reads.question(ws.id, *number).await?;
        questions.extend(question.map(|question| Suggested { question, not_heard: *not_heard }));
    }
    Ok(questions)
}

/// The first `limit` open questions in the workshop's order.
///
/// # Errors
/// If the database fails.
pub async fn suggested(reads: &mut Reads, ws: &Workshop, limit: usize) -> Result<Vec<Suggested>> {
    let places = ranking(reads, ws, ws.rules.order, limit).await?;
    questions(reads, ws, &places).await
}

/// Gives an open question its place in manual order. Returns the place, from 1, and how many are open.
///
/// # Errors
/// If the order is not manual, or the question is not open.
pub async fn place(tx: &mut Tx, ws: &Workshop, q: &Question, position: u32, by: By) -> Result<(usize, usize)> {
    if ws.rules.order != Order::Manual {
        return Err(Refusal::NotManualOrder { order: ws.rules.order }.into());
    }
    let mut open = tx.open_questions(ws.id).await?;
    if open.iter().all(|o| o.number != q.number) {
        return Err(Refusal::NotPossible { number: q.number, state: q.state }.into());
    }
    manual(&mut open);
    let placed = moved(open.iter().map(|o| o.number).collect(), q.number, position);
    tx.place(ws.id, &placed).await?;
    log::of(tx, ws, by, Entry::on(LogKind::Move, q.number)).await?;
    tx.overview_changed(ws.id).await?;
    let place = placed.iter().position(|n| *n == q.number).map_or(0, |at| at + 1);
    Ok((place, placed.len()))
}

/// What bringing a question to the stage costs those who support it, and what it passes over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    level: fair::Load,
    is_charged: bool,
    instead_of: Option<Number>,
}

/// What it costs, as long as nothing has changed.
pub(crate) async fn cost(tx: &mut Tx, ws: &Workshop, q: &Question) -> Result<Cost> {
    let ballot = tx.ballot(ws.id).await?;
    let next = match ws.rules.order {
        Order::Fair => by_fairness(&ballot, 1),
        order => ranking(tx, ws, order, 1).await?,
    };
    let candidate = ballot.find(q.number);
    Ok(Cost {
        level: candidate.and_then(|c| c.level(ballot.loads())).unwrap_or_default(),
        is_charged: candidate.is_some_and(fair::Candidate::is_charged),
        instead_of: next.first().map(|next| next.number).filter(|n| *n != q.number),
    })
}

impl Cost {
    /// Charges it.
    pub(crate) async fn charge(self, tx: &mut Tx, step: i64, q: &Question) -> Result<()> {
        Ok(tx.staged(step, q, (self.level, self.is_charged), self.instead_of).await?)
    }
}
