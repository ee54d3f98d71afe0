//! A moderator's private note after a press on the board holds the way back. When they press again, the note before it is
//! removed, so the way back is always the last message. In memory only: Discord lets it be removed for a quarter of an hour.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use lru::LruCache;
use tokio::time::Instant;
use workshop::{Account, WorkshopId};

use crate::late::LIVES;

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

/// The latest note of each moderator in each workshop.
#[derive(Debug)]
pub(crate) struct Notes(Mutex<LruCache<(Account, WorkshopId), (Note, Instant)>>);

impl Default for Notes {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(REMEMBERED)))
    }
}

impl Notes {
    /// Remembers a note. Returns the one before it, if that can still be removed.
    pub(crate) fn put(&self, of: (Account, WorkshopId), note: Note, now: Instant) -> Option<Note> {
        let before = self.0.lock().unwrap_or_else(PoisonError::into_inner).put(of, (note, now));
        before.filter(|(_, at)| now.saturating_duration_since(*at) < LIVES).map(|(note, _)| note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_note_before_is_returned_while_it_can_be_removed() {
        let (notes, now) = (Notes::default(), Instant::now());
        let note = |message: u64| Note { token: message.to_string(), message };
        let (ann, ben) = ((Account(1), WorkshopId(1)), (Account(2), WorkshopId(1)));
        assert_eq!(notes.put(ann, note(1), now), None);
        assert_eq!(notes.put(ben, note(2), now), None, "somebody else's");
        assert_eq!(notes.put(ann, note(3), now), Some(note(1)));
        assert_eq!(notes.put(ann, note(4), now + LIVES), None, "Discord takes no more calls about it");
    }
}
