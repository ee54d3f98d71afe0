//! A moderator's private note after a press on the board holds the way back. When they press again, the note before it is
//! removed, so the way back is always the last message. In memory only: Discord lets it be removed for a quarter of an hour.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use lru::LruCache;
use tokio::time::Instant;
use workshop::{Account, WorkshopId};

/// How many notes are remembered.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(1_000).expect("not zero");

/// A note that one person was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    /// The token of the interaction that it answered.
    pub(crate) token: String,
    /// The message.
    pub(crate) message: u64,
}

/// The latest note of each moderator in each workshop, and until when Discord lets it be removed, which tells in what order
/// the presses came.
#[derive(Debug)]
pub(crate) struct Notes(Mutex<LruCache<(Account, WorkshopId), (Note, Instant)>>);

impl Default for Notes {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(REMEMBERED)))
    }
}

impl Notes {
    /// Remembers a note that can be removed `until` then. Returns the one of the two that is to go, if it can still be removed:
    /// that of the press before, which may have arrived after the other.
    pub(crate) fn put(&self, of: (Account, WorkshopId), note: Note, until: Instant, now: Instant) -> Option<Note> {
        let mut notes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_late = notes.peek(&of).is_some_and(|(_, newer)| *newer > until);
        let goes = if is_late { Some((note, until)) } else { notes.put(of, (note, until)) };
        goes.filter(|(_, until)| now < *until).map(|(note, _)| note)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::late::LIVES;

    #[test]
    fn the_note_before_is_returned_while_it_can_be_removed() {
        let (notes, now) = (Notes::default(), Instant::now());
        let note = |message: u64| Note { token: message.to_string(), message };
        let (ann, ben) = ((Account(1), WorkshopId(1)), (Account(2), WorkshopId(1)));
        let at = |seconds: u64| now + Duration::from_secs(seconds);
        assert_eq!(notes.put(ann, note(1), now + LIVES, now), None);
        assert_eq!(notes.put(ben, note(2), now + LIVES, now), None, "somebody else's");
        assert_eq!(notes.put(ann, note(3), at(1) + LIVES, at(1)), Some(note(1)));
        assert_eq!(
            notes.put(ann, note(4), at(1) + 2 * LIVES, at(1) + LIVES),
            None,
            "Discord takes no more calls about it"
        );
    }

    #[test]
    fn a_note_that_comes_late_gives_way_to_that_of_a_later_press() {
        let (notes, now) = (Notes::default(), Instant::now());
        let note = |message: u64| Note { token: message.to_string(), message };
        let ann = (Account(1), WorkshopId(1));
        let pressed = |seconds: u64| now + Duration::from_secs(seconds) + LIVES;
        assert_eq!(notes.put(ann, note(2), pressed(5), now), None);
        assert_eq!(notes.put(ann, note(1), pressed(0), now), Some(note(1)), "the way back of the latest press stays");
        assert_eq!(notes.put(ann, note(3), pressed(9), now), Some(note(2)));
    }
}
