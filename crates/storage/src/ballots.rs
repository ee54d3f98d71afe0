//! The ballots of the running workshops, kept in memory: at 2,000 people reading all supports takes longer than a moderator
//! should wait. Which part has changed is told by versions in the rows. Only what is committed gets in here, for a version
//! that is taken back is given again to something else.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use workshop::order::ballot::{Ballot, Stands};
use workshop::order::fair::{Candidate, Load, Voter};
use workshop::{Number, Tag, Time, WorkshopId};

use crate::order::Carried;

/// What is kept of all ballots.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ballots(Arc<Mutex<HashMap<WorkshopId, Arc<Known>>>>);

impl Ballots {
    fn lock(&self) -> MutexGuard<'_, HashMap<WorkshopId, Arc<Known>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is known of this one.
    pub(crate) fn known(&self, id: WorkshopId) -> Option<Arc<Known>> {
        self.lock().get(&id).cloned()
    }

    /// This was read from what is committed.
    pub(crate) fn keep(&self, id: WorkshopId, known: Arc<Known>) {
        self.lock().insert(id, known);
    }

    /// The workshop is closed: nobody's tag stays.
    pub(crate) fn forget(&self, id: WorkshopId) {
        self.lock().remove(&id);
    }
}

/// A ballot, and from what it was made.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) rows: Rows,
    pub(crate) voters: Voters,
    pub(crate) ballot: Arc<Ballot>,
}

/// A question that can be brought to the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) number: Number,
    pub(crate) is_open: bool,
    pub(crate) asked_at: Time,
    pub(crate) supports: u32,
    pub(crate) merged: u32,
    /// Of its supporters.
    pub(crate) version: i64,
}

/// All of a ballot but who the voters are: little, and read every time.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Rows {
    /// By number.
    pub(crate) questions: Vec<Row>,
    /// The step of each staging, and the level that it charged.
    pub(crate) stagings: Vec<(i64, Load)>,
    pub(crate) starts_version: i64,
    pub(crate) charges_version: i64,
}

/// Who supports what, who started where and who was charged when: supporters are places in a list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Voters {
    places: HashMap<Tag, Voter>,
    supporters: HashMap<Number, (i64, Arc<[Voter]>)>,
    starts: Vec<(Voter, Load)>,
    charged: HashMap<i64, Arc<[Voter]>>,
}

/// What must be read before a ballot can be made.
#[derive(Debug, Default)]
pub(crate) struct Missing {
    pub(crate) supporters: Vec<Number>,
    pub(crate) starts: bool,
    pub(crate) charges: Vec<i64>,
}

impl Voters {
    /// What is known of the voters, as far as it still holds, and what is missing.
    pub(crate) fn of(known: Option<&Known>, rows: &Rows) -> (Self, Missing) {
        let mut voters = known.map(|k| k.voters.clone()).unwrap_or_default();
        let before = known.map(|k| &k.rows);
        if before.is_none_or(|b| b.charges_version != rows.charges_version) {
            voters.charged.clear();
        }
        let steps: HashSet<i64> = rows.stagings.iter().map(|(step, _)| *step).collect();
        voters.charged.retain(|step, _| steps.contains(step));
        let is_current = |row: &Row| voters.supporters.get(&row.number).is_some_and(|(v, _)| *v == row.version);
        let missing = Missing {
            supporters: rows.questions.iter().filter(|row| !is_current(row)).map(|row| row.number).collect(),
            starts: before.is_none_or(|b| b.starts_version != rows.starts_version),
            charges: steps.into_iter().filter(|step| !voters.charged.contains_key(step)).collect(),
        };
        (voters, missing)
    }

    fn place(&mut self, tag: Tag) -> Voter {
        let next = self.places.len();
        *self.places.entry(tag).or_insert(next)
    }

    fn places(&mut self, tags: Vec<Tag>) -> Arc<[Voter]> {
        tags.into_iter().map(|tag| self.place(tag)).collect()
    }

    /// A question's supporters, as of this version.
    pub(crate) fn support(&mut self, row: &Row, tags: Vec<Tag>) {
        let places = self.places(tags);
        self.supporters.insert(row.number, (row.version, places));
    }

    /// Where people started.
    pub(crate) fn start(&mut self, starts: Vec<(Load, Vec<Tag>)>) {
        self.starts.clear();
        for (level, tags) in starts {
            let places = self.places(tags);
            self.starts.extend(places.iter().map(|&voter| (voter, level)));
        }
    }

    /// Who was charged in this step.
    pub(crate) fn charge(&mut self, step: i64, tags: Vec<Tag>) {
        let places = self.places(tags);
        self.charged.insert(step, places);
    }

    /// What each voter carries.
    fn carried(&self, rows: &Rows) -> Vec<Carried> {
        let mut carried = vec![Carried::default(); self.places.len()];
        for &(voter, level) in &self.starts {
            carried[voter].load = level;
        }
        for (step, level) in &rows.stagings {
            for &voter in self.charged.get(step).into_iter().flat_map(|voters| voters.iter()) {
                carried[voter].load = carried[voter].load.max(*level);
                carried[voter].heard = true;
            }
        }
        carried
    }

    /// The ballot.
    pub(crate) fn ballot(&self, rows: &Rows) -> Ballot {
        let carried = self.carried(rows);
        let candidates = rows.questions.iter().map(|row| {
            let known = self.supporters.get(&row.number).map(|(_, voters)| voters.iter().copied());
            let supporters: Vec<Voter> = known.into_iter().flatten().collect();
            let heard = supporters.iter().filter(|&&voter| carried[voter].heard).count();
            let stands = Stands {
                is_open: row.is_open,
                supports: row.supports.saturating_add(row.merged),
                heard: u32::try_from(heard).unwrap_or(u32::MAX),
            };
            let own = 1 + row.merged as usize;
            (Candidate { number: row.number, asked_at: row.asked_at, supporters, own }, stands)
        });
        let candidates = candidates.collect();
        Ballot::new(candidates, carried.iter().map(|c| c.load).collect())
    }
}
