//! What came of what people did: how long answers took, and what was refused.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::time::Duration;

use super::Act;

/// One answer.
#[derive(Clone, Debug)]
pub struct Answered {
    /// To what.
    pub act: Act,
    /// How long it took until the answer itself was there.
    pub took: Duration,
    /// Whether a placeholder came first.
    pub late: bool,
    /// The question that there is a receipt for: its workshop's number in order, and its own.
    pub receipt: Option<(i64, u32)>,
    /// Why there was none, or what went wrong.
    pub failed: Option<String>,
}

/// All answers.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// How long people acted, until the last answer.
    pub took: Duration,
    /// How long each took.
    pub latencies: Vec<Duration>,
    /// How many began with a placeholder.
    pub late: usize,
    /// What went wrong, and how often.
    pub failed: BTreeMap<String, usize>,
    /// The questions that there are receipts for.
    pub receipts: BTreeSet<(i64, u32)>,
    /// What could not be done: there was no question for it.
    pub left_out: usize,
}

impl Answers {
    /// One more.
    pub fn take(&mut self, one: Answered) {
        self.latencies.push(one.took);
        self.late += usize::from(one.late);
        self.receipts.extend(one.receipt);
        if let Some(why) = one.failed {
            *self.failed.entry(format!("{:?}: {}", one.act, why.chars().take(160).collect::<String>())).or_default() +=
                1;
        }
    }
}

impl fmt::Display for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = self.latencies.len();
        write!(
            f,
            "{:.1} acts a second: answers p50 {}, p99 {}, longest {}; {} of {n} after a placeholder, {} failed",
            n as f64 / self.took.as_secs_f64(),
            Ms(percentile(&self.latencies, 50.0)),
            Ms(percentile(&self.latencies, 99.0)),
            Ms(percentile(&self.latencies, 100.0)),
            self.late,
            self.failed.values().sum::<usize>(),
        )
    }
}

/// A time, as people read it.
#[derive(Clone, Copy, Debug)]
pub struct Ms(pub Duration);

impl fmt::Display for Ms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = self.0.as_secs_f64() * 1_000.0;
        if ms < 10_000.0 { write!(f, "{ms:.0} ms") } else { write!(f, "{:.1} s", ms / 1_000.0) }
    }
}

/// So many of a hundred took no longer.
#[must_use]
pub fn percentile(all: &[Duration], percent: f64) -> Duration {
    let mut all = all.to_vec();
    all.sort_unstable();
    let at = (all.len() as f64 * percent / 100.0) as usize;
    all.get(at.min(all.len().saturating_sub(1))).copied().unwrap_or_default()
}
