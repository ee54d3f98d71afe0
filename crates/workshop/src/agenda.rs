//! The agenda: topics that run one after another, and the minutes they take.
//!
//! By place, topics that are over come first, then the one that runs, then those still to come. At most one runs.

#[cfg(test)]
mod tests;

use std::time::Duration;

use crate::{Notice, NoticeKind, NoticePlace, Refusal, Text, Time, TopicNumber, Word};

/// A title's length, in characters as people count them.
pub const TITLE_MAX: usize = 100;

/// Minutes that can be planned for a topic, or given to it while it runs, at once: up to eight hours.
pub const MINUTES_MAX: u32 = 480;

/// Topics of one workshop: what one message can list.
pub const TOPICS_MAX: usize = 50;

/// Topics that get shorter than this many minutes are not announced before their end.
const ANNOUNCED_FROM: u32 = 3;

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// It stays, whatever the topic's place.
    pub number: TopicNumber,
    /// Where it stands in the agenda: places grow, and need not follow on each other.
    pub place: u32,
    /// What it is called, on one line.
    pub title: Text,
    /// How long it is planned to take.
    pub minutes: u32,
    /// Minutes that were given to it while it ran.
    pub extended: u32,
    /// When it began to run.
    pub started_at: Option<Time>,
    /// When it was over; never before it began.
    pub ended_at: Option<Time>,
}

impl Topic {
    /// Whether it runs now.
    #[must_use]
    pub const fn runs(&self) -> bool {
        self.started_at.is_some() && self.ended_at.is_none()
    }

    /// Whether it is still to come.
    #[must_use]
    pub const fn is_to_come(&self) -> bool {
        self.started_at.is_none()
    }

    /// How many minutes it may take by now.
    #[must_use]
    pub const fn planned_minutes(&self) -> u32 {
        self.minutes.saturating_add(self.extended)
    }

    /// How long it may take by now.
    #[must_use]
    pub fn length(&self) -> Duration {
        Duration::from_mins(self.planned_minutes().into())
    }

    /// When its time is up; `None` before it begins.
    #[must_use]
    pub fn ends_at(&self) -> Option<Time> {
        Some(self.started_at?.plus(self.length()))
    }
}

/// What **Next topic** did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The topic that is over now.
    pub ended: Option<Topic>,
    /// The topic that runs now.
    pub started: Option<Topic>,
}

/// The topics of a workshop, by place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    topics: Vec<Topic>,
}

/// A title as it was typed, on one line.
///
/// # Errors
/// If nothing visible is in it, or it is longer than [`TITLE_MAX`].
pub fn title(typed: &str) -> Result<Text, Refusal> {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(Text::parse(&line, TITLE_MAX)?)
}

/// Minutes for a topic.
///
/// # Errors
/// If there are none, or more than [`MINUTES_MAX`].
fn minutes(given: i64) -> Result<u32, Refusal> {
    let minutes = u32::try_from(given).ok().filter(|m| (1..=MINUTES_MAX).contains(m));
    minutes.ok_or(Refusal::WrongMinutes { limit: MINUTES_MAX })
}

impl Agenda {
    /// The agenda with these topics.
    #[must_use]
    pub fn new(mut topics: Vec<Topic>) -> Self {
        topics.sort_by_key(|t| t.place);
        Self { topics }
    }

    /// The topics, by place.
    #[must_use]
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// The topic that runs.
    #[must_use]
    pub fn running(&self) -> Option<&Topic> {
        self.topics.iter().find(|t| t.runs())
    }

    /// The topic that would run next.
    #[must_use]
    pub fn next_up(&self) -> Option<&Topic> {
        self.topics.iter().find(|t| t.is_to_come())
    }

    /// The topic with this number.
    #[must_use]
    pub fn topic(&self, number: TopicNumber) -> Option<&Topic> {
        self.topics.iter().find(|t| t.number == number)
    }

    /// The topic that someone means by its number or its title, whatever its case. Of several with one title the first
    /// that is not over, if there is one.
    ///
    /// # Errors
    /// If there is none.
    pub fn find(&self, typed: &str) -> Result<TopicNumber, Refusal> {
        let typed = typed.trim();
        if let Some(topic) = typed.parse().ok().and_then(|n| self.topic(TopicNumber(n))) {
            return Ok(topic.number);
        }
        let line = typed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let named = || self.topics.iter().filter(|t| t.title.as_str().to_lowercase() == line);
        let found = named().find(|t| t.ended_at.is_none()).or_else(|| named().next());
        found.map(|t| t.number).ok_or(Refusal::UnknownTopic)
    }

    /// Whether another topic runs, or would run next, than in `before`. The first one that is added where there was none is no
    /// such turn: nobody who saw none can have meant another.
    #[must_use]
    pub fn turned_since(&self, before: &Self) -> bool {
        let heads = |a: &Self| (a.running().map(|t| t.number), a.next_up().map(|t| t.number));
        let is_first = heads(before) == (None, None) && self.running().is_none();
        heads(self) != heads(before) && !is_first
    }

    /// Adds a topic at the end.
    ///
    /// # Errors
    /// If the minutes are not allowed, or the agenda is full.
    pub fn add(&mut self, title: Text, given: i64) -> Result<&Topic, Refusal> {
        let minutes = minutes(given)?;
        if self.topics.len() >= TOPICS_MAX {
            return Err(Refusal::AgendaFull { limit: TOPICS_MAX });
        }
        let number = self.topics.iter().map(|t| t.number.0).max().unwrap_or(0) + 1;
        let place = self.topics.last().map_or(1, |t| t.place + 1);
        let number = TopicNumber(number);
        self.topics.push(Topic { number, place, title, minutes, extended: 0, started_at: None, ended_at: None });
        Ok(&self.topics[self.topics.len() - 1])
    }

    /// Takes a topic off the agenda.
    ///
    /// # Errors
    /// If there is no such topic, or it is not still to come.
    pub fn remove(&mut self, number: TopicNumber) -> Result<Topic, Refusal> {
        let at = self.to_come(number)?;
        Ok(self.topics.remove(at))
    }

    /// Moves a topic to another position in the agenda, counted from 1, among those still to come.
    ///
    /// # Errors
    /// If there is no such topic, it is not still to come, or that position is not one of those still to come.
    pub fn move_to(&mut self, number: TopicNumber, position: i64) -> Result<(), Refusal> {
        let from = self.to_come(number)?;
        let first = self.topics.iter().take_while(|t| !t.is_to_come()).count();
        let to = usize::try_from(position).ok().filter(|p| (first + 1..=self.topics.len()).contains(p));
        let Some(to) = to else {
            return Err(Refusal::WrongPosition { first: first + 1, last: self.topics.len() });
        };
        let topic = self.topics.remove(from);
        self.topics.insert(to - 1, topic);
        for (place, topic) in (1..).zip(&mut self.topics) {
            topic.place = place;
        }
        Ok(())
    }

    /// Gives the running topic more minutes: from its end on, or from now on if its time is up already (then the last
    /// minute is begun anew, for topics take whole minutes).
    ///
    /// # Errors
    /// If the minutes are not allowed, or no topic runs.
    pub fn extend(&mut self, given: i64, now: Time) -> Result<&Topic, Refusal> {
        let more = minutes(given)?;
        let topic = self.topics.iter_mut().find(|t| t.runs()).ok_or(Refusal::NoTopicRuns)?;
        let late = topic.ends_at().map_or(Duration::ZERO, |end| now.since(end));
        let late = u32::try_from(late.as_millis().div_ceil(60_000)).unwrap_or(u32::MAX);
        topic.extended = topic.extended.saturating_add(late).saturating_add(more);
        Ok(topic)
    }

    /// Takes minutes back that the running topic was given: it may take so many as before.
    ///
    /// # Errors
    /// If no topic runs.
    pub fn shorten(&mut self, planned: u32) -> Result<&Topic, Refusal> {
        let topic = self.topics.iter_mut().find(|t| t.runs()).ok_or(Refusal::NoTopicRuns)?;
        topic.extended = planned.saturating_sub(topic.minutes).min(topic.extended);
        Ok(topic)
    }

    /// Ends the running topic and begins the next one. After the last one nothing runs.
    ///
    /// # Errors
    /// If there is no topic at all, or all are over.
    pub fn next(&mut self, now: Time) -> Result<Turn, Refusal> {
        if self.topics.is_empty() {
            return Err(Refusal::NoTopics);
        }
        let ended = self.topics.iter_mut().find(|t| t.runs());
        // A clock that was set back ends nothing before it began, and both happen at the same time.
        let now = ended.as_ref().and_then(|t| t.started_at).map_or(now, |started| started.max(now));
        let ended = ended.map(|topic| {
            topic.ended_at = Some(now);
            topic.clone()
        });
        let started = self.topics.iter_mut().find(|t| t.is_to_come()).map(|topic| {
            topic.started_at = Some(now);
            topic.clone()
        });
        if ended.is_none() && started.is_none() {
            return Err(Refusal::AgendaOver);
        }
        Ok(Turn { ended, started })
    }

    /// Takes the latest [`Self::next`] back: what it began has not begun, and what it ended runs on, as if it had never
    /// been over. Minutes given meanwhile to the topic that has not begun are taken back with it.
    ///
    /// # Errors
    /// If no topic has begun yet.
    pub fn take_back(&mut self) -> Result<Turn, Refusal> {
        let started = self.topics.iter().position(Topic::runs);
        let last_over = self.topics.iter().rposition(|t| t.ended_at.is_some());
        let at = started.and_then(|i| self.topics[i].started_at);
        let ended = last_over.filter(|i| started.is_none() || self.topics[*i].ended_at == at);
        if started.is_none() && ended.is_none() {
            return Err(Refusal::NoTopicBegan);
        }
        if let Some(i) = started {
            (self.topics[i].started_at, self.topics[i].extended) = (None, 0);
        }
        if let Some(i) = ended {
            self.topics[i].ended_at = None;
        }
        Ok(Turn { ended: started.map(|i| self.topics[i].clone()), started: ended.map(|i| self.topics[i].clone()) })
    }

    /// The workshop closes: the running topic is over.
    pub(crate) fn close(&mut self, now: Time) {
        if let Some(topic) = self.topics.iter_mut().find(|t| t.runs()) {
            topic.ended_at = topic.started_at.max(Some(now));
        }
    }

    /// What is to be announced of the running topic from `now` on: two minutes before its end at the desk, and its end,
    /// even if that is past, at the desk and on the floor.
    #[must_use]
    pub fn notices(&self, now: Time) -> Vec<Notice> {
        let Some((topic, end)) = self.running().and_then(|t| Some((t, t.ends_at()?))) else { return Vec::new() };
        let notice = |kind, place| Notice::new(kind, topic.number.0, place, end);
        let mut notices = Vec::new();
        let soon = notice(NoticeKind::TopicEndsSoon, NoticePlace::Desk);
        if topic.minutes + topic.extended >= ANNOUNCED_FROM && soon.due > now {
            notices.push(soon);
        }
        notices.extend(NoticePlace::all().map(|place| notice(NoticeKind::TopicEnds, place)));
        notices
    }

    /// Where a topic stands that is still to come.
    fn to_come(&self, number: TopicNumber) -> Result<usize, Refusal> {
        let at = self.topics.iter().position(|t| t.number == number).ok_or(Refusal::UnknownTopic)?;
        let topic = &self.topics[at];
        if topic.is_to_come() {
            return Ok(at);
        }
        Err(Refusal::TopicBegan { title: topic.title.clone(), runs: topic.runs() })
    }
}
