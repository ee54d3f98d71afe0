//! Which open question is suggested next.

pub mod ballot;
pub mod fair;

use std::cmp::Reverse;

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::Question;

/// How the next question is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum Order {
    /// Proportionally: see [`fair`].
    Fair,
    /// The earlier minute, then the lower number.
    #[strum(serialize = "first come")]
    FirstCome,
    /// As moderators placed them; what they did not place comes after, oldest first.
    Manual,
}

/// Sorts by the minute of asking, then by number.
pub fn first_come(questions: &mut [Question]) {
    questions.sort_by_key(|q| (q.asked_at, q.number));
}

/// Sorts by the latest minute of asking; within a minute the higher number comes first.
pub fn newest(questions: &mut [Question]) {
    questions.sort_by_key(|q| Reverse((q.asked_at, q.number)));
}

/// Sorts by place; what has none comes after, oldest first.
pub fn manual(questions: &mut [Question]) {
    questions.sort_by_key(|q| (q.place.unwrap_or(u32::MAX), q.asked_at, q.number));
}

/// Where one question moves to `position` (from 1) among the others: their new order. A position past the end is the
/// end.
#[must_use]
pub fn moved(mut order: Vec<crate::Number>, number: crate::Number, position: u32) -> Vec<crate::Number> {
    order.retain(|n| *n != number);
    let at = (position.max(1) as usize - 1).min(order.len());
    order.insert(at, number);
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::State;
    use crate::question::testing::question;
    use crate::{Number, Time};

    fn asked(number: u32, minute: i64, place: Option<u32>) -> Question {
        Question { number: Number(number), asked_at: Time::from_ms(minute * 60_000), place, ..question(State::Open) }
    }

    fn numbers(questions: &[Question]) -> Vec<u32> {
        questions.iter().map(|q| q.number.0).collect()
    }

    #[test]
    fn first_come_goes_by_the_minute_then_by_number() {
        let mut questions = [asked(3, 1, None), asked(9, 0, None), asked(2, 1, Some(1))];
        first_come(&mut questions);
        assert_eq!(numbers(&questions), [9, 2, 3]);
    }

    #[test]
    fn the_newest_is_of_the_latest_minute_and_in_it_of_the_highest_number() {
        let mut questions = [asked(3, 1, None), asked(9, 0, None), asked(12, 1, None), asked(4, 2, None)];
        newest(&mut questions);
        assert_eq!(numbers(&questions), [4, 12, 3, 9]);
    }

    #[test]
    fn placed_questions_come_first_then_the_oldest() {
        let mut questions = [asked(3, 1, None), asked(9, 0, None), asked(2, 5, Some(2)), asked(4, 7, Some(1))];
        manual(&mut questions);
        assert_eq!(numbers(&questions), [4, 2, 9, 3]);
    }

    #[test]
    fn moving_one_leaves_the_others_in_their_order() {
        let order = || [1, 2, 3, 4].map(Number).to_vec();
        assert_eq!(moved(order(), Number(4), 1), [4, 1, 2, 3].map(Number));
        assert_eq!(moved(order(), Number(1), 3), [2, 3, 1, 4].map(Number));
        assert_eq!(moved(order(), Number(2), 99), [1, 3, 4, 2].map(Number));
        assert_eq!(moved(order(), Number(2), 0), [2, 1, 3, 4].map(Number));
    }
}
