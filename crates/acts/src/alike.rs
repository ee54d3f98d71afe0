//! Which questions ask what a waiting one asks. The words are compared in memory and taken from what is stored whenever
//! they are needed: no index of them lies on the disk, and a restart loses nothing.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Mutex, MutexGuard, PoisonError};

use content::{Facts, Likeness};
use storage::{Reads, Standing};
use workshop::{Number, Question, Revision, State, Text, Workshop, WorkshopId};

use crate::{House, Result};

/// The words of the running workshops.
#[derive(Default)]
pub(crate) struct Alike(Mutex<HashMap<WorkshopId, Known>>);

/// The words of one workshop.
struct Known {
    likeness: Likeness<Number>,
    revisions: HashMap<Number, (Revision, Words)>,
    hasher: RandomState,
}

/// Which words a question had, as far as it matters whether they are still the same.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Words(u64);

impl Known {
    fn new(facts: &Facts) -> Self {
        Self { likeness: Likeness::new(facts), revisions: HashMap::new(), hasher: RandomState::new() }
    }

    /// Forgets what is no longer there, and says what is there in words that are not known yet.
    fn unknown(&mut self, standing: &[Standing]) -> Vec<Number> {
        let there: HashSet<Number> = standing.iter().map(|s| s.number).collect();
        let gone: Vec<Number> = self.revisions.keys().filter(|n| !there.contains(n)).copied().collect();
        for number in gone {
            self.revisions.remove(&number);
            self.likeness.remove(number);
        }
        let news = standing.iter().filter(|s| self.revisions.get(&s.number).is_none_or(|(r, _)| *r < s.revision));
        news.map(|s| s.number).collect()
    }

    fn learn(&mut self, of: Standing, text: &Text) {
        let words = Words(self.hasher.hash_one(text.as_str()));
        let before = self.revisions.get(&of.number);
        if before.is_some_and(|(revision, _)| *revision >= of.revision) {
            return;
        }
        // Most decisions change nothing about the words.
        if before.is_none_or(|(_, known)| *known != words) {
            self.likeness.put(of.number, text.as_str());
        }
        self.revisions.insert(of.number, (of.revision, words));
    }
}

impl Alike {
    fn lock(&self) -> MutexGuard<'_, HashMap<WorkshopId, Known>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The workshop is closed: its words are not needed any more.
    pub(crate) fn forget(&self, id: WorkshopId) {
        self.lock().remove(&id);
    }
}

/// The questions that ask what this waiting one asks, the likest first, be they on the floor or waiting themselves. Notes
/// that the card shows them. The caller holds no transaction.
///
/// # Errors
/// If the database fails.
pub async fn alike(house: &House, reads: &mut Reads, ws: &Workshop, q: &Question) -> Result<Vec<Question>> {
    let Some(text) = q.words.text().filter(|_| q.state == State::Waiting && ws.running().is_ok()) else {
        return Ok(Vec::new());
    };
    let standing = reads.standing(ws.id).await?;
    let unknown = house.alike.lock().entry(ws.id).or_insert_with(|| Known::new(&house.facts)).unknown(&standing);
    let words = reads.words_of(ws.id, &unknown).await?;
    if let Some(known) = house.alike.lock().get_mut(&ws.id) {
        words.iter().for_each(|(of, text)| known.learn(*of, text));
    }
    let like = |known: &Known| known.likeness.like(text.as_str(), |number| number != q.number);
    let found = house.alike.lock().get(&ws.id).map(like).unwrap_or_default();
    if found == reads.shown_alike(ws.id, q.number).await? {
        return load(reads, ws, &found).await;
    }
    // Whoever changes one of them from now on knows that this card shows it, and what changed before is seen here.
    let mut tx = house.store.write().await?;
    let others = load(&mut tx, ws, &found).await?;
    let numbers: Vec<Number> = others.iter().map(|o| o.number).collect();
    tx.show_alike(ws.id, q.number, &numbers).await?;
    house.settle(tx.commit().await?).await;
    Ok(others)
}

async fn load(reads: &mut Reads, ws: &Workshop, numbers: &[Number]) -> Result<Vec<Question>> {
    let mut found = Vec::with_capacity(numbers.len());
    for number in numbers {
        let q = reads.question(ws.id, *number).await?;
        found.extend(q.filter(|q| q.state.takes_merged() && q.words.text().is_some()));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_loaded_once_a_revision_and_forgotten_with_their_question() {
        let facts = Facts::built_in().expect("the facts are good");
        let mut known = Known::new(&facts);
        let at = |n, revision| Standing { number: Number(n), revision: Revision(revision) };
        let text = |words: &str| Text::stored(words.to_owned());
        let like = |known: &Known, words| known.likeness.like(words, |_| true);
        let (before, after) = ("How long are faces at the airport stored?", "Who may read the letters of prisoners?");
        assert_eq!(known.unknown(&[at(1, 1), at(2, 1)]), [Number(1), Number(2)]);
        known.learn(at(1, 1), &text(before));
        assert_eq!(known.unknown(&[at(1, 1), at(2, 1)]), [Number(2)]);
        assert_eq!(like(&known, before), [Number(1)]);
        assert_eq!(known.unknown(&[at(1, 2)]), [Number(1)], "its words changed");
        known.learn(at(1, 2), &text(after));
        known.learn(at(1, 1), &text(before));
        assert_eq!(
            (like(&known, before), like(&known, after)),
            (vec![], vec![Number(1)]),
            "what was read before comes late"
        );
        assert_eq!(known.unknown(&[]), []);
        assert_eq!(like(&known, after), []);
        assert_eq!(known.unknown(&[at(1, 2)]), [Number(1)]);
    }
}
