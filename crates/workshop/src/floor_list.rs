//! The floor list: whose hands are up, who speaks next and who speaks now.
//!
//! Who has not spoken yet goes before who has; apart from that, first come. Where the room and Discord are called in turn, a
//! speaker from Discord is followed by someone in the room. Every change of who speaks is a *step*, named
//! by the revision that the floor list has after it; the latest step can be taken back, then the one before it.

use std::ops::RangeInclusive;
use std::time::Duration;

use crate::{Account, Refusal, Revision, ShownName, Text, Time};

/// How many seconds a speaker may be given.
pub const SECONDS: RangeInclusive<u32> = 60..=600;

/// How many they have where nobody says otherwise.
pub const USUAL_SECONDS: i64 = 120;

/// A hand, counted upwards as they are raised. A hand that is put up again keeps its id, and with it its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HandId(pub i64);

/// A request to speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    /// Which.
    pub id: HandId,
    /// Whose it is.
    pub account: Account,
    /// The name shown.
    pub name: ShownName,
    /// What it is about.
    pub note: Option<Text>,
    /// When it was raised.
    pub raised_at: Time,
}

/// Someone's turn to speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The step that called them. It is their number, too.
    pub called: Revision,
    /// Whose turn it is; `None`: someone's in the room, or forgotten.
    pub account: Option<Account>,
    /// The name shown; `None`: forgotten, or nobody said who in the room it is.
    pub name: Option<ShownName>,
    /// How long they were given, in seconds.
    pub seconds: u32,
    /// When they were called.
    pub started_at: Time,
    /// How it ended, if it did.
    pub ended: Option<Ended>,
    /// The hand that was up until they were called.
    pub hand: Option<Hand>,
}

/// The end of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// When.
    pub at: Time,
    /// The step that ended it; `None`: the workshop was closed.
    pub step: Option<Revision>,
}

impl Speaker {
    /// When their time is up. They speak on until somebody ends it.
    #[must_use]
    pub fn time_is_up(&self) -> Time {
        time_is_up(self.started_at, self.seconds)
    }
}

fn time_is_up(started_at: Time, seconds: u32) -> Time {
    started_at.plus(Duration::from_secs(seconds.into()))
}

/// Who speaks and who would like to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FloorList {
    /// In the order in which they are called.
    hands: Vec<Hand>,
    /// In the order in which they were called.
    speakers: Vec<Speaker>,
    /// Whether the room and Discord are called in turn.
    alternate: bool,
}

/// What a step changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The turn that ended.
    pub ended: Option<Speaker>,
    /// The turn that began. Its hand is down.
    pub begun: Option<Speaker>,
    /// A hand that a moderator put down.
    pub lowered: Option<Hand>,
}

/// What it means to take a step back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Back {
    /// The turn that is no more. If they had a hand up, it is up again where it was.
    pub gone: Option<Speaker>,
    /// The turn that goes on.
    pub again: Option<Speaker>,
    /// A hand raised since by the one who speaks on; whoever speaks has no hand up.
    pub lowered: Option<Hand>,
}

impl FloorList {
    /// Of the hands that are up and all turns so far, both in any order.
    #[must_use]
    pub fn new(hands: Vec<Hand>, mut speakers: Vec<Speaker>) -> Self {
        speakers.sort_by_key(|s| s.called);
        let mut list = Self { hands, speakers, alternate: false };
        list.sort();
        list
    }

    /// The same, where the room and Discord are called in turn, or not.
    #[must_use]
    pub fn alternating(self, alternate: bool) -> Self {
        Self { alternate, ..self }
    }

    /// Whether it is the room's turn before the next hand: the last one who was called came from Discord.
    #[must_use]
    pub fn is_rooms_turn(&self) -> bool {
        self.alternate && !self.hands.is_empty() && self.speakers.last().is_some_and(|s| s.account.is_some())
    }

    fn sort(&mut self) {
        let mut hands = std::mem::take(&mut self.hands);
        hands.sort_by_key(|h| (self.has_spoken(h.account), h.id));
        self.hands = hands;
    }

    /// The hands that are up, in the order in which they are called.
    #[must_use]
    pub fn hands(&self) -> &[Hand] {
        &self.hands
    }

    /// All turns so far, the earliest first.
    #[must_use]
    pub fn speakers(&self) -> &[Speaker] {
        &self.speakers
    }

    /// Who speaks now.
    #[must_use]
    pub fn speaking(&self) -> Option<&Speaker> {
        self.speakers.iter().find(|s| s.ended.is_none())
    }

    /// Whether this person was called before, or speaks now.
    #[must_use]
    pub fn has_spoken(&self, account: Account) -> bool {
        self.speakers.iter().any(|s| s.account == Some(account))
    }

    /// The hand that would be called next. Where it changes, the floor list has moved on.
    #[must_use]
    pub fn next_hand(&self) -> Option<HandId> {
        self.hands.first().map(|h| h.id)
    }

    /// The place of this person's hand, from 1; `None` if it is down.
    #[must_use]
    pub fn place_of(&self, account: Account) -> Option<usize> {
        self.hands.iter().position(|h| h.account == account).map(|at| at + 1)
    }

    /// That this person may raise a hand. Whoever speaks has the floor already; afterwards they may again.
    ///
    /// # Errors
    /// [`Refusal::SpeakingNow`]
    pub fn may_raise(&self, account: Account) -> Result<(), Refusal> {
        let speaks = self.speaking().is_some_and(|s| s.account == Some(account));
        if speaks { Err(Refusal::SpeakingNow) } else { Ok(()) }
    }

    /// A hand goes up. One person has one hand: if it is up already, nothing changes.
    pub fn put_up(&mut self, hand: Hand) {
        if self.place_of(hand.account).is_none() {
            self.hands.push(hand);
            self.sort();
        }
    }

    /// This person's hand goes down, if it is up.
    pub fn put_down(&mut self, account: Account) -> Option<Hand> {
        let at = self.place_of(account)? - 1;
        Some(self.hands.remove(at))
    }

    /// The next hand is called, or someone in the room, if it is named or the room's turn; whoever speaks now has finished. Where no hand is up
    /// and nobody is named, nobody speaks then. `step` is the revision that this makes.
    ///
    /// # Errors
    /// [`Refusal::NobodyToSpeak`] if nothing would change.
    pub fn next(&mut self, named: Option<ShownName>, seconds: u32, step: Revision, now: Time) -> Result<Step, Refusal> {
        if named.is_none() && self.hands.is_empty() && self.speaking().is_none() {
            return Err(Refusal::NobodyToSpeak);
        }
        let turn =
            |account, name, hand| Speaker { called: step, account, name, seconds, started_at: now, ended: None, hand };
        let begun = match named {
            Some(name) => Some(turn(None, Some(name), None)),
            None if self.hands.is_empty() => None,
            None if self.is_rooms_turn() => Some(turn(None, None, None)),
            None => {
                let hand = self.hands.remove(0);
                Some(turn(Some(hand.account), Some(hand.name.clone()), Some(hand)))
            }
        };
        let ended = self.end(step, now);
        self.speakers.extend(begun.clone());
        self.sort();
        Ok(Step { ended, begun, lowered: None })
    }

    /// A moderator takes someone off the list: their hand goes down; if they speak, their turn ends.
    ///
    /// # Errors
    /// [`Refusal::NotOnFloorList`] if nothing would change.
    pub fn remove(&mut self, account: Account, step: Revision, now: Time) -> Result<Step, Refusal> {
        let lowered = self.put_down(account);
        let speaks = self.speaking().is_some_and(|s| s.account == Some(account));
        let ended = if speaks { self.end(step, now) } else { None };
        if lowered.is_none() && ended.is_none() {
            return Err(Refusal::NotOnFloorList);
        }
        Ok(Step { ended, begun: None, lowered })
    }

    /// Whoever speaks now has finished.
    fn end(&mut self, step: Revision, now: Time) -> Option<Speaker> {
        let speaker = self.speakers.iter_mut().find(|s| s.ended.is_none())?;
        speaker.ended = Some(Ended { at: now, step: Some(step) });
        Some(speaker.clone())
    }

    /// Takes the latest step back: whoever it called has not spoken, and whose turn it ended speaks on.
    ///
    /// # Errors
    /// [`Refusal::NotTheLatestTurn`] if `step` is not the latest.
    pub fn take_back(&mut self, step: Revision) -> Result<Back, Refusal> {
        if self.latest_step() != Some(step) {
            let now = self.speaking().and_then(|s| s.name.clone());
            return Err(Refusal::NotTheLatestTurn { now });
        }
        let gone = self.speakers.pop_if(|s| s.called == step);
        let again = self.speakers.iter_mut().find(|s| s.ended.is_some_and(|e| e.step == Some(step)));
        let again = again.map(|s| {
            s.ended = None;
            s.clone()
        });
        let lowered = again.as_ref().and_then(|s| s.account).and_then(|account| self.put_down(account));
        self.hands.extend(gone.as_ref().and_then(|s| s.hand.clone()));
        self.sort();
        Ok(Back { gone, again, lowered })
    }

    /// The latest step that can be taken back: somebody was called, or finished.
    #[must_use]
    pub fn latest_step(&self) -> Option<Revision> {
        self.speakers.iter().flat_map(|s| [Some(s.called), s.ended.and_then(|e| e.step)]).flatten().max()
    }

    /// From now on speakers have this many seconds. It counts for whoever speaks now, too, unless their time would be
    /// over already: then they keep what they were given. Returns whose time changed.
    ///
    /// # Errors
    /// [`Refusal::SpeakerTime`] if it is out of bounds.
    pub fn give(&mut self, seconds: i64, now: Time) -> Result<(u32, Option<Speaker>), Refusal> {
        let seconds = u32::try_from(seconds).ok().filter(|s| SECONDS.contains(s)).ok_or(Refusal::SpeakerTime)?;
        let running = self.speakers.iter_mut().find(|s| s.ended.is_none());
        let changed = running.filter(|s| time_is_up(s.started_at, seconds) > now).map(|s| {
            s.seconds = seconds;
            s.clone()
        });
        Ok((seconds, changed))
    }
}

#[cfg(test)]
mod tests;
