//! Which questions were revised lately, for whoever keeps something of all of them in memory: to look at what has changed
//! costs the same however many there are.
//!
//! A revision is told from before its commit until long after it, so a picture that shows it is never older than what is told.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use workshop::{Number, WorkshopId};

use crate::Tx;

/// So many are remembered, of all workshops; whoever knows less reads all.
const KEPT: usize = 4_096;

/// Which one.
pub(crate) type Which = (WorkshopId, Number);

/// What was revised lately.
#[derive(Clone, Debug)]
pub(crate) struct Revised(Arc<Mutex<Lately>>);

#[derive(Debug)]
struct Lately {
    /// Their turns are done and not committed yet, or it is not known whether they are.
    under_way: BTreeMap<Which, u32>,
    /// When the commit had come back, the earliest first.
    ended: VecDeque<(Instant, Which)>,
    /// What ended until then may be forgotten.
    forgotten: Instant,
}

impl Default for Revised {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Lately {
            under_way: BTreeMap::new(),
            ended: VecDeque::new(),
            forgotten: Instant::now(),
        })))
    }
}

impl Revised {
    fn lock(&self) -> MutexGuard<'_, Lately> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on a commit of these may be seen.
    pub(crate) fn begin(&self, these: &[Which]) {
        let mut lately = self.lock();
        for which in these {
            *lately.under_way.entry(*which).or_default() += 1;
        }
    }

    /// The commit came back, whatever became of it.
    pub(crate) fn end(&self, these: &[Which]) {
        if these.is_empty() {
            return;
        }
        let mut lately = self.lock();
        let now = Instant::now();
        for which in these {
            if let Some(turns) = lately.under_way.get_mut(which) {
                *turns -= 1;
                if *turns == 0 {
                    lately.under_way.remove(which);
                }
            }
            lately.ended.push_back((now, *which));
        }
        while lately.ended.len() > KEPT
            && let Some((at, _)) = lately.ended.pop_front()
        {
            lately.forgotten = at;
        }
    }

    /// What may differ from what a picture showed that was begun then; `None` if that is too long ago.
    pub(crate) fn since(&self, id: WorkshopId, begun: Instant) -> Option<Vec<Number>> {
        let lately = self.lock();
        if begun <= lately.forgotten {
            return None;
        }
        let from = lately.ended.partition_point(|(at, _)| *at < begun);
        let ended = lately.ended.range(from..).map(|(_, which)| *which);
        let these: BTreeSet<Number> = ended
            .chain(lately.under_way.keys().copied())
            .filter(|(of, _)| *of == id)
            .map(|(_, number)| number)
            .collect();
        Some(these.into_iter().collect())
    }
}

impl Tx {
    /// What others may know of this question is another thing with this commit.
    pub(crate) fn revises(&mut self, id: WorkshopId, number: Number) {
        self.gathered.revised.push((id, number));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: WorkshopId = WorkshopId(1);

    fn numbers(revised: &Revised, begun: Instant) -> Option<Vec<u32>> {
        revised.since(ID, begun).map(|these| these.into_iter().map(|n| n.0).collect())
    }

    /// A moment after all that was.
    fn later() -> Instant {
        let now = Instant::now();
        while Instant::now() == now {}
        Instant::now()
    }

    #[test]
    fn a_revision_is_told_from_before_its_commit_until_a_picture_shows_it() {
        let revised = Revised::default();
        let before = later();
        assert_eq!(numbers(&revised, before), Some(vec![]));
        let these = [(ID, Number(7)), (WorkshopId(2), Number(8))];
        revised.begin(&these);
        let during = later();
        assert_eq!(numbers(&revised, during), Some(vec![7]), "it may be committed already");
        revised.begin(&these[..1]);
        revised.end(&these);
        assert_eq!(numbers(&revised, later()), Some(vec![7]), "another turn revises it, too");
        revised.end(&these[..1]);
        assert_eq!(numbers(&revised, before), Some(vec![7]));
        assert_eq!(numbers(&revised, during), Some(vec![7]), "what was begun before it came back may not show it");
        assert_eq!(numbers(&revised, later()), Some(vec![]), "what is begun now shows it");
    }

    #[test]
    fn what_is_too_long_ago_is_not_told_as_if_nothing_had_changed() {
        let revised = Revised::default();
        let before = later();
        for n in 0..=u32::try_from(KEPT).expect("few") {
            revised.end(&[(ID, Number(n))]);
        }
        assert_eq!(numbers(&revised, before), None);
        assert_eq!(numbers(&revised, later()), Some(vec![]));
    }
}
