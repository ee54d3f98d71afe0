//! Key messages and rough consensus: a sentence that the workshop may agree on is put to everybody for a while; who says what is
//! nobody's business, and what all said together is told when the time is up.

use std::ops::RangeInclusive;

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{Refusal, Text, Time};

/// A message's length, in grapheme clusters.
pub const LENGTH_MAX: usize = 500;

/// How many messages a workshop can have, removed ones included.
pub const MESSAGES_MAX: u32 = 50;

/// How many seconds a round may last.
pub const SECONDS: RangeInclusive<u32> = 30..=600;

/// With fewer voices it would follow who said what.
pub const VOICES_FROM: u32 = 5;

/// Where a round is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum RoundState {
    /// Voices are taken.
    Running,
    /// The time was up, and the voices were counted.
    Over,
    /// The workshop was closed before.
    #[strum(serialize = "not put")]
    NotPut,
}

/// A message that is or was put to everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The round's number in its workshop.
    pub number: u32,
    /// The message.
    pub message: u32,
    /// The message's revision when it was put.
    pub revision: u32,
    /// What it said then.
    pub text: Text,
    /// When its time is up.
    pub ends_at: Time,
    /// Where it is.
    pub state: RoundState,
    /// Voices for it, counted when it was over.
    pub support: u32,
    /// Voices against it, counted when it was over.
    pub objections: u32,
}

/// What may be told of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Nothing yet.
    Running,
    /// Too few took part.
    Few,
    /// How many said what.
    Voices {
        /// For it.
        support: u32,
        /// Against it.
        objections: u32,
    },
    /// It was not put.
    NotPut,
}

impl Round {
    /// That voices are taken now.
    ///
    /// # Errors
    /// [`Refusal::RoundOver`]
    pub fn takes_voices(&self, now: Time) -> Result<(), Refusal> {
        if self.state == RoundState::Running && now < self.ends_at { Ok(()) } else { Err(Refusal::RoundOver) }
    }

    /// What may be told of it: nothing before the time is up, and no numbers where too few took part.
    #[must_use]
    pub const fn told(&self) -> Told {
        match self.state {
            RoundState::Running => Told::Running,
            RoundState::NotPut => Told::NotPut,
            RoundState::Over if self.support.saturating_add(self.objections) < VOICES_FROM => Told::Few,
            RoundState::Over => Told::Voices { support: self.support, objections: self.objections },
        }
    }
}

/// A sentence that the workshop may agree on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyMessage {
    /// Its number, from 1. It stays when others are removed.
    pub number: u32,
    /// Changes with its words.
    pub revision: u32,
    /// What it says.
    pub text: Text,
    /// The last round that it was put in, whatever it said then.
    pub last: Option<Round>,
}

impl KeyMessage {
    /// The last round in which these words were put.
    #[must_use]
    pub fn round(&self) -> Option<&Round> {
        self.last.as_ref().filter(|round| round.revision == self.revision)
    }

    /// That it is not being put now, so that it can be changed, removed, or put again.
    ///
    /// # Errors
    /// [`Refusal::RoundRuns`]
    pub fn rests(&self) -> Result<(), Refusal> {
        match &self.last {
            Some(round) if round.state == RoundState::Running => Err(Refusal::RoundRuns { message: self.number }),
            _ => Ok(()),
        }
    }
}

/// How long a round is to last.
///
/// # Errors
/// [`Refusal::RoundSeconds`]
pub fn seconds(given: i64) -> Result<u32, Refusal> {
    u32::try_from(given).ok().filter(|s| SECONDS.contains(s)).ok_or(Refusal::RoundSeconds)
}

/// The number of a new message, after the last one that was ever given.
///
/// # Errors
/// [`Refusal::MessagesFull`]
pub fn next(last: u32) -> Result<u32, Refusal> {
    if last < MESSAGES_MAX { Ok(last + 1) } else { Err(Refusal::MessagesFull { limit: MESSAGES_MAX }) }
}

/// What a person says after a press: the same button again takes their voice back.
#[must_use]
pub fn pressed(before: Option<bool>, supports: bool) -> Option<bool> {
    if before == Some(supports) { None } else { Some(supports) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(state: RoundState, support: u32, objections: u32) -> Round {
        let text = Text::stored("Data is power.".to_owned());
        Round { number: 1, message: 1, revision: 1, text, ends_at: Time::from_ms(60_000), state, support, objections }
    }

    #[test]
    fn numbers_are_told_when_the_time_is_up_and_five_took_part() {
        use RoundState::{NotPut, Over, Running};
        for (state, support, objections, told) in [
            (Running, 0, 0, Told::Running),
            (Running, 9, 9, Told::Running),
            (Over, 0, 0, Told::Few),
            (Over, 2, 2, Told::Few),
            (Over, 5, 0, Told::Voices { support: 5, objections: 0 }),
            (Over, 3, 2, Told::Voices { support: 3, objections: 2 }),
            (NotPut, 9, 9, Told::NotPut),
        ] {
            assert_eq!(round(state, support, objections).told(), told);
        }
    }

    #[test]
    fn numbers_go_on_until_there_are_as_many_as_may_be() {
        assert_eq!((next(0), next(MESSAGES_MAX - 1)), (Ok(1), Ok(MESSAGES_MAX)));
        assert_eq!(next(MESSAGES_MAX), Err(Refusal::MessagesFull { limit: MESSAGES_MAX }));
    }

    #[test]
    fn voices_are_taken_until_the_time_is_up() {
        let running = round(RoundState::Running, 0, 0);
        assert_eq!(running.takes_voices(Time::from_ms(59_999)), Ok(()));
        assert_eq!(running.takes_voices(Time::from_ms(60_000)), Err(Refusal::RoundOver));
        assert_eq!(round(RoundState::Over, 0, 0).takes_voices(Time::from_ms(0)), Err(Refusal::RoundOver));
    }

    #[test]
    fn one_voice_can_be_changed_and_taken_back() {
        assert_eq!(pressed(None, true), Some(true));
        assert_eq!(pressed(Some(true), false), Some(false));
        assert_eq!(pressed(Some(false), false), None);
    }

    #[test]
    fn a_round_counts_for_the_words_that_were_put() {
        let text = Text::stored("Data is power.".to_owned());
        let message = |revision, last| KeyMessage { number: 1, revision, text: text.clone(), last };
        assert!(message(1, Some(round(RoundState::Over, 5, 0))).round().is_some());
        assert!(message(2, Some(round(RoundState::Over, 5, 0))).round().is_none(), "it said something else then");
        assert!(message(1, Some(round(RoundState::Running, 0, 0))).rests().is_err());
        assert!(message(1, Some(round(RoundState::NotPut, 0, 0))).rests().is_ok());
    }

    #[test]
    fn a_round_lasts_from_half_a_minute_to_ten() {
        for (given, good) in [(29, false), (30, true), (600, true), (601, false), (-30, false), (i64::MAX, false)] {
            assert_eq!(seconds(given).is_ok(), good, "{given}");
        }
    }
}
