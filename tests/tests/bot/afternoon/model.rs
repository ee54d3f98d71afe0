//! What the workshop should come to, kept by the test itself, with the rule of the fair order written down once more in
//! the plainest way.

use std::collections::{BTreeMap, BTreeSet};

/// Somebody who can want a question asked, by name.
pub(crate) type Who = String;

/// One question as it should be stored.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) asker: Option<Who>,
    pub(crate) anonymous: bool,
    pub(crate) text: String,
    pub(crate) state: String,
    pub(crate) reason: Option<String>,
    pub(crate) merged_into: Option<u32>,
    pub(crate) answer: Option<String>,
    pub(crate) edited: bool,
    pub(crate) topic: Option<u32>,
    pub(crate) asked_at_ms: i64,
    pub(crate) supporters: BTreeSet<Who>,
}

/// One staging: the question and what was charged for it.
#[derive(Clone, Debug)]
pub(crate) struct Staging {
    pub(crate) number: u32,
    pub(crate) level: f64,
    pub(crate) instead_of: Option<u32>,
    charged: Vec<Who>,
}

/// All of it.
#[derive(Debug, Default)]
pub(crate) struct Model {
    pub(crate) questions: BTreeMap<u32, Question>,
    pub(crate) stagings: Vec<Staging>,
    /// Where everybody started.
    starts: BTreeMap<Who, f64>,
}

/// Closer than this, two levels are one: what rounding may do.
const SAME: f64 = 1e-9;

impl Model {
    /// The highest level that somebody was charged.
    fn highest(&self) -> f64 {
        self.stagings.iter().filter(|s| !s.charged.is_empty()).map(|s| s.level).fold(0.0, f64::max)
    }

    /// Somebody supports, perhaps for the first time.
    pub(crate) fn begins_to_support(&mut self, who: &str) {
        let highest = self.highest();
        self.starts.entry(who.to_owned()).or_insert(highest);
    }

    fn load(&self, who: &str) -> f64 {
        let charged = self.stagings.iter().filter(|s| s.charged.iter().any(|w| w == who)).map(|s| s.level);
        charged.fold(self.starts.get(who).copied().unwrap_or_default(), f64::max)
    }

    fn merged(&self, number: u32) -> usize {
        self.questions.values().filter(|q| q.merged_into == Some(number)).count()
    }

    /// Presses, and one for each question merged in.
    pub(crate) fn count(&self, number: u32) -> usize {
        self.questions[&number].supporters.len() + self.merged(number)
    }

    /// The smallest `s` at which those who want it asked have filled one unit up to `s`.
    fn level(&self, number: u32) -> f64 {
        let mut loads: Vec<f64> = self.questions[&number].supporters.iter().map(|w| self.load(w)).collect();
        // Whoever asked, it wants itself to be asked and carries nothing; so does what was merged into it.
        loads.extend(std::iter::repeat_n(0.0, 1 + self.merged(number)));
        loads.sort_by(f64::total_cmp);
        let mut sum = 1.0;
        let levels = loads.iter().zip(1u32..).map(|(load, n)| {
            sum += load;
            sum / f64::from(n)
        });
        levels.fold(f64::INFINITY, f64::min)
    }

    fn voters(&self, number: u32) -> usize {
        self.questions[&number].supporters.len() + 1 + self.merged(number)
    }

    /// Which question is next.
    pub(crate) fn suggested(&self) -> Option<u32> {
        let open = self.questions.iter().filter(|(_, q)| q.state == "open").map(|(n, q)| (*n, q.asked_at_ms));
        open.min_by(|(a, asked_a), (b, asked_b)| {
            let (x, y) = (self.level(*a), self.level(*b));
            let levels = if (x - y).abs() < SAME { std::cmp::Ordering::Equal } else { x.total_cmp(&y) };
            levels.then(self.voters(*b).cmp(&self.voters(*a))).then(asked_a.cmp(asked_b)).then(a.cmp(b))
        })
        .map(|(n, _)| n)
    }

    /// A question comes to the stage; what was there is answered.
    pub(crate) fn stages(&mut self, number: u32) {
        let instead_of = self.suggested().filter(|n| *n != number);
        let level = self.level(number);
        let supporters = &self.questions[&number].supporters;
        let charged: Vec<Who> = if supporters.len() < 3 { Vec::new() } else { supporters.iter().cloned().collect() };
        self.stagings.push(Staging { number, level, instead_of, charged });
        for q in self.questions.values_mut().filter(|q| q.state == "on the stage") {
            "answered".clone_into(&mut q.state);
        }
        self.now(number, "on the stage");
    }

    /// The latest staging is taken back, with the answering it brought.
    pub(crate) fn unstages(&mut self, answered_again: Option<u32>) {
        let last = self.stagings.pop().expect("something was staged");
        self.now(last.number, "open");
        if let Some(number) = answered_again {
            self.now(number, "on the stage");
        }
    }

    pub(crate) fn now(&mut self, number: u32, state: &str) {
        state.clone_into(&mut self.question(number).state);
    }

    pub(crate) fn question(&mut self, number: u32) -> &mut Question {
        self.questions.get_mut(&number).unwrap_or_else(|| panic!("#{number} was never asked"))
    }

    pub(crate) fn in_state(&self, state: &str) -> Vec<u32> {
        self.questions.iter().filter(|(_, q)| q.state == state).map(|(n, _)| *n).collect()
    }

    pub(crate) fn on_stage(&self) -> Option<u32> {
        self.in_state("on the stage").first().copied()
    }
}
