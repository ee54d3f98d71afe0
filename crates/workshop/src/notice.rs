//! Announcements of a time that comes: what they are about, where they are told, and which of several late ones.

use std::time::Duration;

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::Time;

/// What runs out of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Timed {
    /// A topic.
    Topic,
    /// A speaker.
    Speaker,
    /// A workshop that nobody uses.
    Workshop,
    /// The bot's way to the floor.
    Floor,
    /// The stage, which runs out of nothing: it changes.
    Stage,
}

/// What is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray)]
pub enum NoticeKind {
    /// A topic has two minutes left.
    #[strum(serialize = "topic ends soon")]
    TopicEndsSoon,
    /// A topic's time is up.
    #[strum(serialize = "topic ends")]
    TopicEnds,
    /// A speaker has thirty seconds left.
    #[strum(serialize = "speaker ends soon")]
    SpeakerEndsSoon,
    /// A speaker's time is up.
    #[strum(serialize = "speaker ends")]
    SpeakerEnds,
    /// The workshop will be closed, for nobody uses it.
    #[strum(serialize = "workshop closes")]
    WorkshopCloses,
    /// The bot cannot post on the floor any more.
    #[strum(serialize = "floor is shut")]
    FloorIsShut,
    /// A question came to the stage.
    #[strum(serialize = "on the stage")]
    OnTheStage,
}

impl NoticeKind {
    /// What it is about.
    #[must_use]
    pub const fn about(self) -> Timed {
        match self {
            Self::TopicEndsSoon | Self::TopicEnds => Timed::Topic,
            Self::SpeakerEndsSoon | Self::SpeakerEnds => Timed::Speaker,
            Self::WorkshopCloses => Timed::Workshop,
            Self::FloorIsShut => Timed::Floor,
            Self::OnTheStage => Timed::Stage,
        }
    }

    /// How long before the time that it speaks of it is told.
    #[must_use]
    pub const fn ahead(self) -> Duration {
        match self {
            Self::TopicEndsSoon => Duration::from_mins(2),
            Self::SpeakerEndsSoon => Duration::from_secs(30),
            Self::TopicEnds | Self::SpeakerEnds | Self::WorkshopCloses | Self::FloorIsShut | Self::OnTheStage => {
                Duration::ZERO
            }
        }
    }
}

/// Where it is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum NoticePlace {
    /// On the floor.
    Floor,
    /// At the desk.
    Desk,
}

/// One announcement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What is announced.
    pub kind: NoticeKind,
    /// The topic's, the speaker's or the question's number.
    pub subject: u32,
    /// Where.
    pub place: NoticePlace,
    /// When it is to be told.
    pub due: Time,
}

impl Notice {
    /// An announcement that speaks of the time `of`.
    #[must_use]
    pub fn new(kind: NoticeKind, subject: u32, place: NoticePlace, of: Time) -> Self {
        Self { kind, subject, place, due: of.minus(kind.ahead()) }
    }

    /// The time that it speaks of.
    #[must_use]
    pub fn speaks_of(&self) -> Time {
        self.due.plus(self.kind.ahead())
    }

    /// Whether both are about the same thing and told in the same place.
    #[must_use]
    pub fn same_thing(&self, other: &Self) -> bool {
        (self.kind.about(), self.subject, self.place) == (other.kind.about(), other.subject, other.place)
    }

    /// Whether this one need not be told any more, for a later one of `overdue` is about the same thing in the same place.
    #[must_use]
    pub fn is_outdone(&self, overdue: &[Self]) -> bool {
        overdue.iter().any(|other| self.same_thing(other) && (other.due, other.kind) > (self.due, self.kind))
    }
}

#[cfg(test)]
mod tests {
    use crate::Word;

    use super::*;

    const END: Time = Time::from_ms(1_000_000);

    #[test]
    fn each_is_told_ahead_of_the_time_it_speaks_of() {
        for (kind, ahead_s) in NoticeKind::all().zip([120, 0, 30, 0, 0, 0, 0]) {
            let notice = Notice::new(kind, 1, NoticePlace::Desk, END);
            assert_eq!(notice.due, Time::from_ms(1_000_000 - ahead_s * 1000), "{kind:?}");
            assert_eq!(notice.speaks_of(), END, "{kind:?}");
        }
    }

    #[test]
    fn of_several_overdue_for_one_thing_in_one_place_only_the_last_is_left() {
        let notice = |kind, subject, place| Notice::new(kind, subject, place, END);
        let overdue = [
            notice(NoticeKind::TopicEndsSoon, 1, NoticePlace::Desk),
            notice(NoticeKind::TopicEnds, 1, NoticePlace::Desk),
            notice(NoticeKind::TopicEnds, 1, NoticePlace::Floor),
            notice(NoticeKind::TopicEndsSoon, 2, NoticePlace::Desk),
            notice(NoticeKind::SpeakerEndsSoon, 1, NoticePlace::Desk),
        ];
        let left: Vec<usize> = (0..overdue.len()).filter(|i| !overdue[*i].is_outdone(&overdue)).collect();
        assert_eq!(left, [1, 2, 3, 4]);
    }
}
