//! Notes for the report: to which topic one belongs, and how long it may be.

use crate::{Agenda, Refusal, Text, TopicNumber};

/// A note's length, in grapheme clusters.
pub const LENGTH_MAX: usize = 1_000;

/// How many notes a workshop can have, removed ones included.
pub const NOTES_MAX: u32 = 500;

/// A rapporteur's or moderator's note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its number, from 1. It stays when others are removed.
    pub number: u32,
    /// The topic it belongs to.
    pub topic: Option<TopicNumber>,
    /// Who wrote it: M1, R2.
    pub by: String,
    /// What it says.
    pub text: Text,
}

/// The topic of a new note: the one that was typed or chosen, else the one that runs.
///
/// # Errors
/// [`Refusal::UnknownTopic`]
pub fn topic(agenda: &Agenda, typed: Option<&str>) -> Result<Option<TopicNumber>, Refusal> {
    match typed {
        Some(typed) => agenda.find(typed).map(Some),
        None => Ok(agenda.running().map(|topic| topic.number)),
    }
}

/// The number of a new note, after the last one that was ever given.
///
/// # Errors
/// [`Refusal::NotesFull`]
pub fn next(last: u32) -> Result<u32, Refusal> {
    if last < NOTES_MAX { Ok(last + 1) } else { Err(Refusal::NotesFull { limit: NOTES_MAX }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Time;

    #[test]
    fn a_note_belongs_to_what_was_said_or_to_what_runs() {
        let mut agenda = Agenda::default();
        assert_eq!(topic(&agenda, None), Ok(None));
        for title in ["Data", "Courts"] {
            agenda.add(Text::stored(title.to_owned()), 10).expect("there is room");
        }
        assert_eq!(topic(&agenda, None), Ok(None), "none runs yet");
        agenda.next(Time::from_ms(0)).expect("a topic");
        assert_eq!(topic(&agenda, None), Ok(Some(TopicNumber(1))));
        assert_eq!(topic(&agenda, Some("courts")), Ok(Some(TopicNumber(2))));
        assert_eq!(topic(&agenda, Some("Trade")), Err(Refusal::UnknownTopic));
    }

    #[test]
    fn numbers_go_up_to_a_limit() {
        assert_eq!((next(0), next(NOTES_MAX - 1)), (Ok(1), Ok(NOTES_MAX)));
        assert!(next(NOTES_MAX).is_err());
    }
}
