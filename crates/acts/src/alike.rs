//! Which questions ask what a waiting one asks. The words are compared in memory and taken from what is stored whenever
//! they are needed: no index of them lies on the disk, and a restart loses nothing.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use content::{Facts, Likeness};
use storage::{Reads, Standing};
use workshop::{Number, Question, Revision, State, Text, Workshop, WorkshopId};

use crate::{House, Result};

/// The words of the running workshops; nothing of those that were closed.
#[derive(Default)]
pub(crate) struct Alike(Mutex<HashMap<WorkshopId, Option<Known>>>);

/// The words of one workshop.
struct Known {
    likeness: Likeness<Number>,
    revisions: HashMap<Number, (Revision, Words)>,
    hasher: RandomState,
    /// The picture that all of this was in was begun then; `None` while all is still to be read.
    as_of: Option<Instant>,
}

/// Which words a question had, as far as it matters whether they are still the same.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Words(u64);

impl Known {
    fn new(facts: &Facts) -> Self {
        let (likeness, hasher) = (Likeness::new(facts), RandomState::new());
        Self { likeness, revisions: HashMap::new(), hasher, as_of: None }
    }

    /// What is not known as it stands here: it is new, has other words, or is no longer there.
    fn differing(&self, standing: &[Standing]) -> Vec<Number> {
        let there: HashSet<Number> = standing.iter().map(|s| s.number).collect();
        let gone = self.revisions.keys().filter(|n| !there.contains(n)).copied();
        let is_news = |s: &&Standing| self.revisions.get(&s.number).is_none_or(|(r, _)| *r < s.revision);
        gone.chain(standing.iter().filter(is_news).map(|s| s.number)).collect()
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

    /// Of the questions that were asked for, these are there.
    fn see(&mut self, asked_for: &[Number], found: &[(Standing, Text)]) {
        let there: HashSet<Number> = found.iter().map(|(of, _)| of.number).collect();
        for number in asked_for.iter().filter(|n| !there.contains(n)) {
            self.revisions.remove(number);
            self.likeness.remove(*number);
        }
        found.iter().for_each(|(of, text)| self.learn(*of, text));
    }
}

impl Alike {
    fn lock(&self) -> MutexGuard<'_, HashMap<WorkshopId, Option<Known>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is known of this workshop, unless it is closed.
    fn of<T>(&self, id: WorkshopId, then: impl FnOnce(&mut Known) -> T) -> Option<T> {
        self.lock().get_mut(&id).and_then(Option::as_mut).map(then)
    }

    /// As of when its words are known, if any are; `None` if it is closed.
    fn as_of(&self, id: WorkshopId, facts: &Facts) -> Option<Option<Instant>> {
        self.lock().entry(id).or_insert_with(|| Some(Known::new(facts))).as_ref().map(|known| known.as_of)
    }

    /// The workshop is closed: its words are not needed any more, and are not learnt again.
    pub(crate) fn forget(&self, id: WorkshopId) {
        self.lock().insert(id, None);
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
    catch_up(house, reads, ws.id).await?;
    let like = |known: &mut Known| known.likeness.like(text.as_str(), |number| number != q.number);
    let found = house.alike.of(ws.id, like).unwrap_or_default();
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

/// Whatever this picture shows is known: what was revised since the picture before it is read, or all.
async fn catch_up(house: &House, reads: &mut Reads, id: WorkshopId) -> Result<()> {
    let begun = reads.begun();
    loop {
        let Some(as_of) = house.alike.as_of(id, &house.facts) else { return Ok(()) };
        if as_of.is_some_and(|as_of| as_of > begun) {
            return Ok(());
        }
        let asked_for = match as_of.and_then(|as_of| reads.revised_since(id, as_of)) {
            Some(revised) => revised,
            None => {
                let standing = reads.standing(id).await?;
                house.alike.of(id, |known| known.differing(&standing)).unwrap_or_default()
            }
        };
        let found = reads.words_of(id, &asked_for).await?;
        let caught_up = house.alike.of(id, |known| {
            // Else another picture was seen meanwhile, and this is not what differs from that one.
            let is_the_same = known.as_of == as_of;
            if is_the_same {
                known.see(&asked_for, &found);
                known.as_of = Some(begun);
            }
            is_the_same
        });
        if caught_up != Some(false) {
            return Ok(());
        }
    }
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
        assert_eq!(known.differing(&[at(1, 1), at(2, 1)]), [Number(1), Number(2)]);
        known.see(&[Number(1)], &[(at(1, 1), text(before))]);
        assert_eq!(known.differing(&[at(1, 1), at(2, 1)]), [Number(2)]);
        assert_eq!(like(&known, before), [Number(1)]);
        assert_eq!(known.differing(&[at(1, 2)]), [Number(1)], "its words changed");
        known.learn(at(1, 2), &text(after));
        known.learn(at(1, 1), &text(before));
        assert_eq!(
            (like(&known, before), like(&known, after)),
            (vec![], vec![Number(1)]),
            "what was read before comes late"
        );
        assert_eq!(known.differing(&[]), [Number(1)], "it is gone");
        known.see(&[Number(1)], &[]);
        assert_eq!(like(&known, after), []);
        assert_eq!(known.differing(&[at(1, 2)]), [Number(1)]);
    }
}
