//! Many waiting questions turned down at once, for one reason, with one way back.

use storage::Tx;
use workshop::question::Seen;
use workshop::{Number, Question, Reason, Revision, Workshop};

use crate::decide::{Choice, decide};
use crate::undo::undo;
use crate::{By, Error, Result};

/// Which of the waiting questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that were picked, as they were listed.
    Picked,
    /// All but those that were picked.
    AllBut,
}

/// What was turned down.
#[derive(Debug, Default)]
pub struct Declined {
    /// How many.
    pub count: usize,
    /// What was picked and is no longer as it was listed.
    pub skipped: Vec<Number>,
    /// The first and the last step, by which all of it is taken back.
    pub steps: Option<(i64, i64)>,
}

/// What was taken back.
#[derive(Debug, Default)]
pub struct Back {
    /// How many.
    pub count: usize,
    /// What was decided on since, and stays.
    pub kept: Vec<Number>,
}

/// Turns waiting questions down.
///
/// # Errors
/// If the database fails.
pub async fn decline(
    tx: &mut Tx,
    ws: &Workshop,
    (which, picked): (Which, &[(Number, Revision)]),
    reason: Reason,
    by: By,
) -> Result<Declined> {
    let by = By { expected: Seen::Now, ..by };
    let waiting = tx.waiting_questions(ws.id).await?;
    let mut skipped = Vec::new();
    let chosen: Vec<&Question> = match which {
        Which::AllBut => waiting.iter().filter(|q| picked.iter().all(|(n, _)| *n != q.number)).collect(),
        Which::Picked => {
            let find = |&(number, revision): &(Number, Revision)| {
                let found = waiting.iter().find(|q| q.number == number && q.revision == revision);
                if found.is_none() {
                    skipped.push(number);
                }
                found
            };
            picked.iter().filter_map(find).collect()
        }
    };
    let mut done = Declined { count: chosen.len(), skipped, steps: None };
    for q in chosen {
        decide(tx, ws, q, Choice::Decline(reason), by).await?;
        if let Some(latest) = tx.latest_decision(ws.id, q.number).await? {
            let first = done.steps.map_or(latest.step, |(first, _)| first);
            done.steps = Some((first, latest.step));
        }
    }
    Ok(done)
}

/// Takes back what this moderator declined between these steps, except where something else was decided since.
///
/// # Errors
/// If the database fails: then nothing is taken back.
pub async fn take_back(tx: &mut Tx, ws: &Workshop, (first, last): (i64, i64), by: By) -> Result<Back> {
    let by = By { expected: Seen::Now, ..by };
    let mut back = Back::default();
    for (number, step) in tx.declined_between(ws.id, by.moderator.account(), first, last).await? {
        let is_latest = tx.latest_decision(ws.id, number).await?.is_some_and(|d| d.step == step);
        if !is_latest {
            back.kept.push(number);
            continue;
        }
        match undo(tx, ws, number, by).await {
            Ok(_) => back.count += 1,
            Err(Error::Refused(_)) => back.kept.push(number),
            Err(failed) => return Err(failed),
        }
    }
    Ok(back)
}
