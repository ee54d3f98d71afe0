//! Lines of the log that belong to one person's press: a line at the moment of a press would tell whoever reads the log later
//! when somebody asked. They are written when the slot is over, each sentence once and how often it was so. Never here: a line
//! that names a person or what they wrote.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What happened in this slot.
#[derive(Debug)]
pub(crate) struct Lines {
    /// Whether there are slots at all.
    held: bool,
    waiting: Mutex<BTreeMap<Line, u32>>,
}

/// A line: whether it is an error, and what it says.
type Line = (bool, String);

impl Lines {
    /// Lines that wait for their slot, where there are slots.
    pub(crate) fn new(held: bool) -> Self {
        Self { held, waiting: Mutex::default() }
    }

    /// Something went wrong that operators must know of.
    pub(crate) fn error(&self, what: String) {
        self.add((true, what));
    }

    /// Something went wrong that the bot can live with.
    pub(crate) fn warn(&self, what: String) {
        self.add((false, what));
    }

    fn add(&self, line: Line) {
        if !self.held {
            return write(&line, 1);
        }
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner).entry(line).or_default() += 1;
    }

    /// The slot is over.
    pub(crate) fn write(&self) {
        let waiting = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        for (line, times) in waiting {
            write(&line, times);
        }
    }
}

fn write((error, what): &Line, times: u32) {
    if *error {
        tracing::error!(times, "{what}");
    } else {
        tracing::warn!(times, "{what}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_wait_for_their_slot_and_are_counted() {
        let lines = Lines::new(true);
        for what in ["b", "a", "b"] {
            lines.warn(what.to_owned());
        }
        lines.error("c".to_owned());
        let counts: Vec<u32> = lines.waiting.lock().expect("nobody panicked").values().copied().collect();
        assert_eq!(counts, [1, 2, 1]);
        lines.write();
        assert!(lines.waiting.lock().expect("nobody panicked").is_empty());
        let at_once = Lines::new(false);
        at_once.warn("a".to_owned());
        assert!(at_once.waiting.lock().expect("nobody panicked").is_empty());
    }
}
