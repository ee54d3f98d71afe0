//! *Delete my data*: of what pieces it consists, and when each of them goes.
//!
//! A piece is there like any other until it is gone: there is no state between. Never here: who knows of it, or where it is kept.

use std::time::Duration;

use rand::Rng;
use rand::seq::SliceRandom;

use crate::order::fair::Load;
use crate::{Account, HandId, Number, Tag, Time};

/// Each piece goes within this time, at a moment of its own.
pub const WITHIN: Duration = Duration::from_mins(15);

/// Pieces that should have gone during a pause longer than this would be seen to go together.
const PAUSE: Duration = Duration::from_secs(5);

/// How the pieces go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Each at a moment of its own.
    Within,
    /// All now.
    AtOnce,
}

/// One thing that is stored about somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    /// A question: one that waits is destroyed, any other is nobody's from then on.
    Question(Number),
    /// The support of a question.
    Support(Number),
    /// The raised hand.
    Hand(HandId),
}

/// A piece that is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    /// What.
    pub piece: Piece,
    /// Whose it is, as it is stored by name.
    pub account: Account,
    /// Whose it is, as it is stored by tag.
    pub tag: Tag,
    /// When it goes.
    pub due: Time,
}

/// The bytes of a piece, as many for each, so that their number tells nothing.
const LENGTH: usize = 64;

/// How much of the time is kept at most for what comes after the moment: with slots of minutes, the moments would else be
/// too near to one another.
const SHOWN: Duration = Duration::from_mins(1);

/// A moment for a piece, which others see to be gone so long after it at the latest.
pub fn draw_moment(now: Time, shown_within: Duration, rng: &mut impl Rng) -> Time {
    let within = u64::try_from((WITHIN - shown_within.min(SHOWN)).as_millis()).unwrap_or(u64::MAX);
    now.plus(Duration::from_millis(rng.random_range(0..=within)))
}

/// What is to be done with the pieces of a workshop now, by their places.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// These go, one after another, in no order that tells anything.
    pub go: Vec<usize>,
    /// These need another moment.
    pub draw_anew: Vec<usize>,
}

/// Looks which pieces go now. `last` is when this was looked at before; `None`: not since the start. Had nobody looked for a
/// while, what should have gone meanwhile would go together: it gets new moments. So does what a clock that was set back
/// puts off. `every` is how long it is from one look to the next.
pub fn look(dues: &[Time], (last, every): (Option<Time>, Duration), now: Time, rng: &mut impl Rng) -> Round {
    let paused = last.is_none_or(|last| now < last || now.since(last) > every + PAUSE);
    let (latest, mut round) = (now.plus(WITHIN), Round::default());
    for (place, due) in dues.iter().enumerate() {
        if *due > latest || paused && *due <= now {
            round.draw_anew.push(place);
        } else if *due <= now {
            round.go.push(place);
        }
    }
    round.go.shuffle(rng);
    round
}

impl Pending {
    /// As it is locked away.
    #[must_use]
    pub fn bytes(&self) -> [u8; LENGTH] {
        let (kind, id) = match self.piece {
            Piece::Question(n) => (1, i64::from(n.0)),
            Piece::Support(n) => (2, i64::from(n.0)),
            Piece::Hand(hand) => (3, hand.0),
        };
        let mut bytes = [0; LENGTH];
        bytes[0] = kind;
        bytes[1..9].copy_from_slice(&id.to_be_bytes());
        bytes[9..17].copy_from_slice(&self.account.0.to_be_bytes());
        bytes[17..25].copy_from_slice(&self.due.ms().to_be_bytes());
        bytes[25..57].copy_from_slice(self.tag.bytes());
        bytes
    }

    /// A piece as it was locked away; `None` if these are no such bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; LENGTH] = bytes.try_into().ok()?;
        let number = |at: usize| Some(u64::from_be_bytes(bytes[at..at + 8].try_into().ok()?));
        let id = number(1)?;
        let piece = match bytes[0] {
            1 => Piece::Question(Number(id.try_into().ok()?)),
            2 => Piece::Support(Number(id.try_into().ok()?)),
            3 => Piece::Hand(HandId(id.cast_signed())),
            _ => return None,
        };
        let due = Time::from_ms(number(17)?.cast_signed());
        Some(Self { piece, account: Account(number(9)?), tag: Tag::from_bytes(&bytes[25..57])?, due })
    }
}

/// What goes on for somebody who deleted their data, until the workshop closes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// How many undecided questions they deleted: they count toward the limit.
    pub undecided: u32,
    /// What they carry in the fair order: nobody starts anew.
    pub load: Load,
    /// Whether they asked, supported or raised a hand: a lockdown still lets them in.
    pub acted: bool,
}

impl Kept {
    /// As it is locked away.
    #[must_use]
    pub fn bytes(&self) -> [u8; 13] {
        let mut bytes = [0; 13];
        bytes[..4].copy_from_slice(&self.undecided.to_be_bytes());
        bytes[4..12].copy_from_slice(&self.load.units().to_be_bytes());
        bytes[12] = u8::from(self.acted);
        bytes
    }

    /// As it was locked away; `None` if these are no such bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; 13] = bytes.try_into().ok()?;
        Some(Self {
            undecided: u32::from_be_bytes(bytes[..4].try_into().ok()?),
            load: Load::from_units(u64::from_be_bytes(bytes[4..12].try_into().ok()?)),
            acted: bytes[12] == 1,
        })
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    const NOW: Time = Time::from_ms(1_574_755_200_000);

    #[test]
    fn what_is_locked_away_is_read_back() {
        let tag = Tag::from_bytes(&[3; 32]).expect("a tag");
        for piece in [Piece::Question(Number(7)), Piece::Support(Number(u32::MAX)), Piece::Hand(HandId(9))] {
            let pending = Pending { piece, account: Account(u64::MAX), tag, due: NOW };
            assert_eq!(Pending::from_bytes(&pending.bytes()), Some(pending));
        }
        assert_eq!(Pending::from_bytes(&[0; LENGTH]), None);
        let kept = Kept { undecided: 3, load: Load::from_units(80), acted: true };
        assert_eq!(Kept::from_bytes(&kept.bytes()), Some(kept));
    }

    #[test]
    fn a_moment_comes_within_the_time_and_no_two_are_expected_together() {
        let mut rng = StdRng::seed_from_u64(1);
        let moments: Vec<i64> =
            (0..1_000).map(|_| draw_moment(NOW, Duration::ZERO, &mut rng).since(NOW).as_secs().cast_signed()).collect();
        assert!(moments.iter().all(|s| *s <= 900));
        for part in 0..10 {
            let within = moments.iter().filter(|s| (part * 90..part * 90 + 90).contains(*s)).count();
            assert!((60..140).contains(&within), "{within} of 1,000 in the {part}th tenth");
        }
    }

    #[test]
    fn pieces_go_when_they_are_due_and_a_pause_gives_new_moments() {
        let mut rng = StdRng::seed_from_u64(1);
        let at = |s: i64| Time::from_ms(NOW.ms() + s * 1_000);
        let dues = [at(-3), at(0), at(1), at(900), at(901)];
        let mut look = |last: Option<Time>, every: Duration| {
            let mut round = look(&dues, (last, every), NOW, &mut rng);
            round.go.sort_unstable();
            (round.go, round.draw_anew)
        };
        for last in [at(-1), at(-5), at(0)] {
            assert_eq!(look(Some(last), Duration::ZERO), (vec![0, 1], vec![4]), "{last:?}");
        }
        for (why, last) in [("a start", None), ("a pause", Some(at(-6))), ("a clock set back", Some(at(1)))] {
            assert_eq!(look(last, Duration::ZERO), (vec![], vec![0, 1, 4]), "{why}");
        }
        let slot = Duration::from_secs(20);
        assert_eq!(look(Some(at(-25)), slot), (vec![0, 1], vec![4]), "from border to border");
        assert_eq!(look(Some(at(-26)), slot), (vec![], vec![0, 1, 4]), "a border too late");
    }
}
