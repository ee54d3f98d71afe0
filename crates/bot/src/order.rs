//! Which question is suggested next, with the reason, and what is charged when one comes to the stage.

use storage::{Ballot, Reads, Tx};
use workshop::order::{fair, first_come, manual};
use workshop::{Number, Order, Question, State, Workshop};

use crate::bot::Bot;
use crate::error::Result;

/// A question in the order in which it is suggested.
#[derive(Clone, Debug)]
pub(crate) struct Suggested {
    /// The question.
    pub(crate) question: Question,
    /// In fair order: how many of its supports are by people for whom nothing was asked yet.
    pub(crate) not_yet_served: Option<u32>,
}

/// The first `limit` open questions in this order.
pub(crate) async fn suggested(
    bot: &Bot,
    reads: &mut Reads,
    ws: &Workshop,
    order: Order,
    limit: usize,
) -> Result<Vec<Suggested>> {
    if ws.running().is_err() {
        return Ok(Vec::new());
    }
    if order == Order::Fair {
        let ballot = reads.ballot(ws.id, &bot.seal(ws)?).await?;
        return Ok(by_fairness(ballot, limit));
    }
    let mut open = reads.open_questions(ws.id).await?;
    if order == Order::Manual {
        manual(&mut open);
    } else {
        first_come(&mut open);
    }
    open.truncate(limit);
    Ok(open.into_iter().map(|question| Suggested { question, not_yet_served: None }).collect())
}

fn by_fairness(ballot: Ballot, limit: usize) -> Vec<Suggested> {
    let Ballot { questions, candidates, loads, not_yet_served } = ballot;
    let (open, candidates): (Vec<_>, Vec<_>) =
        questions.into_iter().zip(not_yet_served).zip(candidates).filter(|((q, _), _)| q.state == State::Open).unzip();
    let picks = fair::suggest(&candidates, &loads, limit);
    let mut open: Vec<_> = open.into_iter().map(Some).collect();
    picks
        .into_iter()
        .filter_map(|pick| open[pick.candidate].take())
        .map(|(question, n)| Suggested { question, not_yet_served: Some(n) })
        .collect()
}

/// What bringing a question to the stage costs those who want it asked, and what it passes over.
pub(crate) struct Cost {
    level: fair::Load,
    instead_of: Option<Number>,
}

/// What it costs, as long as nothing has changed.
pub(crate) async fn cost(bot: &Bot, tx: &mut Tx, ws: &Workshop, q: &Question) -> Result<Cost> {
    let suggested = suggested(bot, tx, ws, ws.rules.order, 1).await?.pop().map(|s| s.question.number);
    let ballot = tx.ballot(ws.id, &bot.seal(ws)?).await?;
    let candidate = ballot.candidates.iter().find(|c| c.number == q.number);
    let level = candidate.and_then(|c| c.level(&ballot.loads)).unwrap_or_default();
    Ok(Cost { level, instead_of: suggested.filter(|n| *n != q.number) })
}

impl Cost {
    /// Charges it.
    pub(crate) async fn charge(&self, tx: &mut Tx, step: i64, q: &Question) -> Result<()> {
        Ok(tx.staged(step, q, self.level, self.instead_of).await?)
    }
}
