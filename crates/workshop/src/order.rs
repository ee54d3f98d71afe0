//! Which open question is suggested next.
//!
//! Until the proportional order is here, more supports come first, then the earlier minute, then the lower number.

use std::cmp::Reverse;

use crate::Question;

/// Sorts open questions into the order in which they are suggested.
pub fn sort(questions: &mut [Question]) {
    questions.sort_by_key(|q| (Reverse(q.supports), q.asked_at, q.number));
}
