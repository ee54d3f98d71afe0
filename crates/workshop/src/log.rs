//! The moderation log: what the staff decided, row by row, each with the hash of the row before, so that anybody can tell
//! whether a row was changed, removed or put in since. docs/moderation-log.md says how, for others to do the same.
//!
//! Nothing in it names a person or holds a question's words.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{DecisionKind, Number, Time, Word, WorkshopId};

/// With what every hashed line begins: another form of it would begin with another number.
const FORM: &str = "openfloor-log 1";

/// The hash before the first row.
pub const FIRST: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Who decided what nobody of the staff did.
pub const NOBODY: &str = "-";

const MINUTE_MS: i64 = 60_000;

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum LogKind {
    /// A question was let onto the floor.
    Approve,
    /// A question was turned down, for the reason given.
    Decline,
    /// A question was put together with the one given as the reason.
    Merge,
    /// A question's words were changed.
    Edit,
    /// The asker's own words were destroyed.
    #[strum(serialize = "destroy original")]
    DestroyOriginal,
    /// A question was brought to the stage.
    Stage,
    /// A question was marked as dealt with.
    Answered,
    /// A question was answered in writing.
    Answer,
    /// A question was put off.
    Defer,
    /// A question was put on record.
    File,
    /// A question was rendered in the language given.
    Translate,
    /// The decision given as the reason was taken back.
    Undo,
    /// Whoever asked a question was asked something back.
    #[strum(serialize = "ask back")]
    AskBack,
    /// Further questions of whoever asked this one were stopped.
    Mute,
    /// That was lifted.
    Unmute,
    /// A question was given to the topic with this number.
    Topic,
    /// A question got another place in manual order.
    Move,
    /// A question was written down for somebody.
    Add,
    /// The intake was paused.
    Pause,
    /// The intake was resumed.
    Resume,
    /// The settings given were changed.
    Settings,
    /// Only those who had acted could act from then on.
    Lockdown,
    /// The lockdown was ended.
    #[strum(serialize = "end lockdown")]
    EndLockdown,
    /// A topic was added to the agenda.
    #[strum(serialize = "add topic")]
    AddTopic,
    /// A topic got another place.
    #[strum(serialize = "move topic")]
    MoveTopic,
    /// A topic was taken off the agenda.
    #[strum(serialize = "remove topic")]
    RemoveTopic,
    /// The running topic got more minutes.
    #[strum(serialize = "extend topic")]
    ExtendTopic,
    /// The next topic began.
    #[strum(serialize = "next topic")]
    NextTopic,
    /// That was taken back.
    #[strum(serialize = "topic back")]
    TopicBack,
    /// Somebody was called to speak, or whoever spoke had finished.
    #[strum(serialize = "next speaker")]
    NextSpeaker,
    /// Somebody was taken off the list of speakers.
    #[strum(serialize = "remove speaker")]
    RemoveSpeaker,
    /// Speakers got another time, in seconds.
    #[strum(serialize = "speaker time")]
    SpeakerTime,
    /// The latest step of the speakers was taken back.
    #[strum(serialize = "speaker back")]
    SpeakerBack,
    /// The fact given was shown on the floor.
    #[strum(serialize = "show fact")]
    ShowFact,
    /// The key message with this number was drafted.
    #[strum(serialize = "draft message")]
    DraftMessage,
    /// The key message with this number got other words.
    #[strum(serialize = "edit message")]
    EditMessage,
    /// The key message with this number was put to everybody.
    #[strum(serialize = "put message")]
    PutMessage,
    /// The key message with this number was taken away.
    #[strum(serialize = "remove message")]
    RemoveMessage,
    /// The note for the report with this number was written.
    #[strum(serialize = "add note")]
    AddNote,
    /// The note with this number was taken away.
    #[strum(serialize = "remove note")]
    RemoveNote,
    /// The page that shows the floor was switched on, off, or given another link.
    Screen,
    /// The workshop was closed.
    Close,
}

impl From<DecisionKind> for LogKind {
    fn from(kind: DecisionKind) -> Self {
        match kind {
            DecisionKind::Approve => Self::Approve,
            DecisionKind::Decline => Self::Decline,
            DecisionKind::Merge => Self::Merge,
            DecisionKind::Edit => Self::Edit,
            DecisionKind::Stage => Self::Stage,
            DecisionKind::Answered => Self::Answered,
            DecisionKind::Answer => Self::Answer,
            DecisionKind::Defer => Self::Defer,
            DecisionKind::File => Self::File,
            DecisionKind::Translate => Self::Translate,
        }
    }
}

/// What is to be written into the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    kind: LogKind,
    question: Option<Number>,
    reason: String,
}

impl Entry {
    /// A decision on a question.
    #[must_use]
    pub const fn on(kind: LogKind, question: Number) -> Self {
        Self { kind, question: Some(question), reason: String::new() }
    }

    /// A decision on something else.
    #[must_use]
    pub const fn of(kind: LogKind) -> Self {
        Self { kind, question: None, reason: String::new() }
    }

    /// With a reason of a few fixed words; what is none is left out.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        if is_field(&reason) {
            self.reason = reason;
        }
        self
    }
}

/// A row of the log, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number, from 1.
    pub number: u32,
    /// What was decided.
    pub kind: String,
    /// Who did: M1, R2; [`NOBODY`].
    pub by: String,
    /// On which question.
    pub question: Option<u32>,
    /// Why, or what it was about, if there is something to say.
    pub reason: String,
    /// In which minute since 1970.
    pub minute: i64,
    /// The hash of the row before.
    pub before: String,
    /// The hash of this one.
    pub hash: String,
}

/// What is wrong with a log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// A row is not where it should be.
    #[error("row {expected} is missing: row {found} stands in its place")]
    Missing {
        /// The number that should be there.
        expected: u32,
        /// The one that is.
        found: u32,
    },
    /// A row says something else than when it was written, or followed another row.
    #[error("row {0} was changed, or what stood before it")]
    Changed(u32),
    /// The log ends before or behind where it ended when it was noted.
    #[error(
        "the log ends with row {last}, but the hash noted of its end is of another row: rows were cut off, put in or changed"
    )]
    OtherEnd {
        /// The last row.
        last: u32,
    },
    /// A hash that was told before is of none of the rows.
    #[error("no row has the hash that was given: rows were cut off or changed since it was told")]
    Unknown,
}

impl Row {
    /// The row after `last`, hashed.
    #[must_use]
    pub fn after(workshop: WorkshopId, last: Option<(u32, String)>, entry: &Entry, by: String, now: Time) -> Self {
        let (number, before) = last.map_or_else(|| (1, FIRST.to_owned()), |(number, hash)| (number + 1, hash));
        let mut row = Self {
            number,
            kind: entry.kind.word().to_owned(),
            by,
            question: entry.question.map(|n| n.0),
            reason: entry.reason.clone(),
            minute: now.ms().div_euclid(MINUTE_MS),
            before,
            hash: String::new(),
        };
        row.hash = row.hashed(workshop);
        row
    }

    /// The line that is hashed: the fields with bars between, a minus for what is empty.
    #[must_use]
    pub fn line(&self, workshop: WorkshopId) -> String {
        let question = self.question.map_or_else(|| "-".to_owned(), |n| n.to_string());
        let reason = if self.reason.is_empty() { "-" } else { &self.reason };
        let Self { number, kind, by, minute, before, .. } = self;
        format!("{FORM}|{workshop}|{number}|{kind}|{by}|{question}|{reason}|{minute}|{before}")
    }

    fn hashed(&self, workshop: WorkshopId) -> String {
        Sha256::digest(self.line(workshop)).iter().fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }

    /// Whether each field can be told from the others in the line.
    fn is_plain(&self) -> bool {
        LogKind::from_word(&self.kind).is_some()
            && (self.by == NOBODY || is_field(&self.by))
            && (self.reason.is_empty() || is_field(&self.reason) && self.reason != "-")
    }
}

/// Letters, digits and what stands in tags, ids and reasons; nothing that parts fields.
fn is_field(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b' ' | b'#' | b'-' | b'_' | b'.' | b':'))
}

/// Looks through a whole log. `ends` are the hashes of its end, wherever they were noted; `told` are hashes of any of its rows.
///
/// # Errors
/// What is wrong first.
pub fn verify(workshop: WorkshopId, rows: &[Row], ends: &[&str], told: &[&str]) -> Result<(), Broken> {
    let mut before = FIRST;
    for (expected, row) in (1..).zip(rows) {
        if row.number != expected {
            return Err(Broken::Missing { expected, found: row.number });
        }
        if row.before != before || !row.is_plain() || row.hash != row.hashed(workshop) {
            return Err(Broken::Changed(row.number));
        }
        before = &row.hash;
    }
    let last = rows.last().map_or(0, |row| row.number);
    if ends.iter().any(|end| *end != before) {
        return Err(Broken::OtherEnd { last });
    }
    let is_there = |hash: &&str| rows.iter().any(|row| row.hash == **hash);
    if told.iter().all(is_there) { Ok(()) } else { Err(Broken::Unknown) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WORKSHOP: WorkshopId = WorkshopId(3);

    fn log(rows: u32) -> Vec<Row> {
        let mut all: Vec<Row> = Vec::new();
        let kinds: Vec<LogKind> = LogKind::all().collect();
        for n in 0..rows {
            let kind = kinds[n as usize % kinds.len()];
            let entry = if n % 3 == 0 { Entry::of(kind) } else { Entry::on(kind, Number(n)).because("off-topic") };
            let last = all.last().map(|row| (row.number, row.hash.clone()));
            let now = Time::from_ms(1_574_755_200_000 + i64::from(n) * 20_000);
            all.push(Row::after(WORKSHOP, last, &entry, format!("M{}", n % 2 + 1), now));
        }
        all
    }

    /// docs/moderation-log.md shows this row.
    #[test]
    fn the_documented_row_has_the_documented_hash() {
        let entry = Entry::on(LogKind::Decline, Number(12)).because("off-topic");
        let row = Row::after(WORKSHOP, None, &entry, "M1".to_owned(), Time::from_ms(1_574_755_200_000));
        let docs = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/moderation-log.md"));
        let docs = docs.expect("readable");
        assert!(docs.contains(&row.line(WORKSHOP)) && docs.contains(&row.hash), "{}\n{}", row.line(WORKSHOP), row.hash);
        for kind in LogKind::all() {
            assert!(docs.contains(&format!("`{}`", kind.word())), "{} is not in the documentation", kind.word());
        }
    }

    #[test]
    fn a_whole_log_is_whole_and_an_empty_one_too() {
        let rows = log(40);
        let (end, some) = (rows[39].hash.as_str(), rows[7].hash.as_str());
        assert_eq!(verify(WORKSHOP, &rows, &[end], &[some, end]), Ok(()));
        assert_eq!(verify(WORKSHOP, &[], &[FIRST], &[]), Ok(()));
        assert_eq!(verify(WORKSHOP, &rows[..39], &[end], &[]), Err(Broken::OtherEnd { last: 39 }));
        assert_eq!(verify(WORKSHOP, &rows[..39], &[], &[end]), Err(Broken::Unknown));
        assert!(verify(WorkshopId(4), &rows, &[end], &[]).is_err(), "of another workshop");
    }

    #[test]
    fn no_words_come_into_it() {
        let entry = Entry::on(LogKind::Decline, Number(1)).because("who|decides\n?");
        assert_eq!(entry.reason, "");
    }

    #[test]
    fn no_field_holds_what_parts_them() {
        let row = || log(2).remove(1);
        assert!(row().is_plain() && Row { by: NOBODY.to_owned(), ..row() }.is_plain());
        assert!(Row { reason: String::new(), ..row() }.is_plain());
        for by in ["M1|7", "", "M1\n"] {
            assert!(!Row { by: by.to_owned(), ..row() }.is_plain(), "{by:?}");
        }
        for reason in ["-", "off|topic", "ö"] {
            assert!(!Row { reason: reason.to_owned(), ..row() }.is_plain(), "{reason:?}");
        }
        assert!(!Row { kind: "approved".to_owned() + "|", ..row() }.is_plain());
    }

    /// What somebody with the file might do to a log.
    fn tampered(mut rows: Vec<Row>, how: usize, at: usize, to: usize) -> Vec<Row> {
        let (at, to) = (at % rows.len(), to % rows.len());
        match how {
            0 => rows[at].kind = "undo ".to_owned() + &rows[at].kind,
            1 => rows[at].kind = LogKind::all().find(|k| k.word() != rows[at].kind).map_or("", Word::word).to_owned(),
            2 => rows[at].by = "M9".to_owned(),
            3 => rows[at].question = rows[at].question.map_or(Some(1), |_| None),
            4 => rows[at].reason = "abuse".to_owned(),
            5 => rows[at].minute += 1,
            6 => rows[at].hash = FIRST.replace('0', "a"),
            7 => rows[at].before = FIRST.replace('0', "b"),
            8 => {
                rows.remove(at);
            }
            9 => rows.truncate(at),
            10 => {
                let row = rows[at].clone();
                rows.insert(to, row);
            }
            11 if at != to => rows.swap(at, to),
            12 => {
                // Fields that run into one another.
                let kind = rows[at].kind.clone();
                rows[at].by = format!("{}|{}", kind, rows[at].by);
            }
            13 => {
                // Removed, and all behind it counted and hashed anew.
                rows.remove(at);
                hashed_anew(&mut rows);
            }
            14 => {
                // Changed, and all behind it hashed anew.
                rows[at].minute += 5;
                hashed_anew(&mut rows);
            }
            15 if at != to => {
                rows.swap(at, to);
                hashed_anew(&mut rows);
            }
            _ => rows.clear(),
        }
        rows
    }

    fn hashed_anew(rows: &mut [Row]) {
        let mut before = FIRST.to_owned();
        for (number, row) in (1..).zip(rows) {
            (row.number, row.before) = (number, before);
            row.hash = row.hashed(WORKSHOP);
            before = row.hash.clone();
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn whatever_is_done_to_a_log_is_found(rows in 1u32..60, how in 0usize..17, at: usize, to: usize) {
            let whole = log(rows);
            let end = whole.last().expect("not empty").hash.clone();
            let after = tampered(whole.clone(), how, at, to);
            prop_assume!(after != whole);
            prop_assert!(verify(WORKSHOP, &after, &[&end], &[]).is_err(), "{how} at {at}");
        }
    }
}
