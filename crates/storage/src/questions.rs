//! Questions: found, saved, counted. How they are asked is in [`asking`], what of them waits for its slot in [`pending`].

mod asking;
mod pending;

use workshop::{
    Account, Asker, Kind, Message, Number, Question, Reason, Revision, ShownName, Source, State, Tag, Text, Time,
    TopicNumber, Word, Words, WorkshopId,
};

pub use asking::NewQuestion;
pub(crate) use pending::change;

use crate::error::known;
use crate::order::array;
use crate::row::{count, count_if};
use crate::{Doing, Error, Reads, Tx};

/// How many questions moderators know of, by what is left to do with them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// To be decided on.
    pub waiting: u32,
    /// On the floor.
    pub open: u32,
    /// Dealt with.
    pub answered: u32,
    /// Turned down.
    pub declined: u32,
    /// Open when the workshop was closed.
    pub unanswered: u32,
    /// In whatever state.
    pub all: u32,
}

/// A question that waits for a decision, and its card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitingCard {
    /// Which.
    pub number: Number,
    /// Its card, if it is there already.
    pub message: Option<Message>,
    /// When its card was posted: since then the desk knows of it.
    pub seen_at: Option<Time>,
}

#[derive(serde::Deserialize)]
pub(crate) struct Row {
    workshop_id: i64,
    number: i64,
    revision: i64,
    asker: String,
    #[serde(skip)]
    tag: Option<Vec<u8>>,
    #[serde(skip)]
    source: Option<String>,
    account_id: Option<i64>,
    shown_name: Option<String>,
    kind: String,
    state: String,
    #[serde(skip)]
    reason: Option<String>,
    #[serde(skip)]
    merged_into: Option<i64>,
    text: Option<String>,
    edited: i64,
    answer: Option<String>,
    supports: i64,
    topic: Option<i64>,
    place: Option<i64>,
    asked_at_ms: i64,
    seen: i64,
    changed_by: Option<i64>,
}

pub(crate) fn state(word: &str, reason: Option<&str>, into: Option<i64>) -> Result<State, Error> {
    let reason = reason.map(|r| known(Reason::from_word(r), "a reason")).transpose()?;
    known(State::from_word(word, reason, count_if(into)?.map(Number)), "a state")
}

impl Row {
    pub(crate) fn question(self) -> Result<Question, Error> {
        let tag = self.tag.map(|t| known(Tag::from_bytes(&t), "a tag")).transpose()?;
        let asker = match (self.asker.as_str(), self.account_id, self.shown_name) {
            ("named", Some(account), Some(name)) => {
                Asker::Named { account: Account(account.cast_unsigned()), name: ShownName::stored(name) }
            }
            ("room", ..) => {
                let source = self.source.map(|s| known(Source::from_word(&s), "a source")).transpose()?;
                Asker::Unlisted(source.unwrap_or_default())
            }
            ("anonymous", ..) => Asker::Anonymous(tag),
            _ => return Err(Error::Unknown("whose a question is".to_owned())),
        };
        Ok(Question {
            workshop: WorkshopId(self.workshop_id),
            number: Number(count(self.number)?),
            revision: Revision(count(self.revision)?),
            asker,
            kind: known(Kind::from_word(&self.kind), "a kind of question")?,
            state: state(&self.state, self.reason.as_deref(), self.merged_into)?,
            words: self.text.map_or(Words::Destroyed, |t| Words::Are(Text::stored(t))),
            edited: self.edited == 1,
            answer: self.answer.map(Text::stored),
            supports: count(self.supports)?,
            topic: count_if(self.topic)?.map(TopicNumber),
            place: count_if(self.place)?,
            asked_at: Time::from_ms(self.asked_at_ms),
            seen: self.seen == 1,
            changed_by: self.changed_by.map(|id| Account(id.cast_unsigned())),
        })
    }
}

fn all(rows: Vec<Row>) -> Result<Vec<Question>, Error> {
    rows.into_iter().map(Row::question).collect()
}

macro_rules! questions {
    ($tail:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT workshop_id AS "workshop_id!", number AS "number!", revision, asker, tag, source, account_id, shown_name, kind,
                      state, reason, merged_into, text, edited, answer,
                      supports + (SELECT count(*) FROM question AS m
                                  WHERE m.workshop_id = question.workshop_id AND m.merged_into = question.number)
                        AS "supports!: i64",
                      topic, place, asked_at_ms, seen, changed_by
               FROM question "# + $tail
            $(, $argument)*
        )
    };
}

impl Reads {
    /// One question.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn question(&mut self, id: WorkshopId, number: Number) -> Result<Option<Question>, Error> {
        let row = questions!("WHERE workshop_id = ? AND number = ?", id.0, number.0)
            .fetch_optional(self.conn())
            .await
            .doing("loading a question")?;
        row.map(Row::question).transpose()
    }

    /// These questions, in no order.
    pub(crate) async fn these_questions(&mut self, id: WorkshopId, numbers: &[u32]) -> Result<Vec<Question>, Error> {
        let numbers = array(numbers);
        let rows = questions!("WHERE workshop_id = ? AND number IN (SELECT value FROM json_each(?))", id.0, numbers)
            .fetch_all(self.conn())
            .await
            .doing("loading questions")?;
        all(rows)
    }

    /// All questions, in any state, by number.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn all_questions(&mut self, id: WorkshopId) -> Result<Vec<Question>, Error> {
        let rows = questions!("WHERE workshop_id = ? ORDER BY number", id.0)
            .fetch_all(self.conn())
            .await
            .doing("loading all questions")?;
        all(rows)
    }

    /// The open questions, in no order that tells anything but their number.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn open_questions(&mut self, id: WorkshopId) -> Result<Vec<Question>, Error> {
        let rows = questions!("WHERE workshop_id = ? AND state = 'open' AND seen = 1", id.0)
            .fetch_all(self.conn())
            .await
            .doing("loading the open questions")?;
        all(rows)
    }

    /// What waits for a decision, by number: no other order of a list tells nothing of who asked.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn waiting_questions(&mut self, id: WorkshopId) -> Result<Vec<Question>, Error> {
        let rows = questions!("WHERE workshop_id = ? AND state = 'waiting' AND seen = 1 ORDER BY number", id.0)
            .fetch_all(self.conn())
            .await
            .doing("loading what waits")?;
        all(rows)
    }

    /// What waits for a decision, in the order in which the desk saw it, the number breaking ties: `limit` of it.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn waiting_cards(&mut self, id: WorkshopId, limit: u32) -> Result<Vec<WaitingCard>, Error> {
        let rows = sqlx::query!(
            r#"SELECT q.number AS "number!", v.message_id, v.posted_at_ms
               FROM question q
               LEFT JOIN view v ON v.workshop_id = q.workshop_id AND v.kind = 'card' AND v.subject = q.number
               WHERE q.workshop_id = ? AND q.state = 'waiting' AND q.seen = 1
               ORDER BY v.posted_at_ms IS NULL, v.posted_at_ms, q.number LIMIT ?"#,
            id.0,
            limit
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for the cards of what waits")?;
        let card = |number, message: Option<i64>, at: Option<i64>| {
            let message = message.map(|id| Message(id.cast_unsigned()));
            Ok(WaitingCard { number: Number(count(number)?), message, seen_at: at.map(Time::from_ms) })
        };
        rows.into_iter().map(|r| card(r.number, r.message_id, r.posted_at_ms)).collect()
    }

    /// The questions that were merged into this one.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn merged_into(&mut self, id: WorkshopId, number: Number) -> Result<Vec<Number>, Error> {
        let rows = sqlx::query_scalar!(
            r#"SELECT number AS "number!" FROM question WHERE workshop_id = ? AND merged_into = ? ORDER BY number"#,
            id.0,
            number.0
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for merged questions")?;
        rows.into_iter().map(|n| count(n).map(Number)).collect()
    }

    /// The question on the stage.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn on_stage(&mut self, id: WorkshopId) -> Result<Option<Question>, Error> {
        let row = questions!("WHERE workshop_id = ? AND state = 'on the stage'", id.0)
            .fetch_optional(self.conn())
            .await
            .doing("loading the stage")?;
        row.map(Row::question).transpose()
    }

    /// A person's own questions as they see them: the named ones by account, the anonymous ones by tag. The two meet in memory
    /// only.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn questions_of(
        &mut self,
        id: WorkshopId,
        account: Account,
        tag: Option<Tag>,
    ) -> Result<Vec<Question>, Error> {
        let (account, tag) = (account.0.cast_signed(), tag.map(|t| t.bytes().to_vec()));
        let rows =
            questions!("WHERE workshop_id = ?1 AND (account_id = ?2 OR tag = ?3) ORDER BY number", id.0, account, tag)
                .fetch_all(self.conn())
                .await
                .doing("loading a person's questions")?;
        let own = all(rows)?;
        self.as_asker_sees(own, tag.as_deref()).await
    }

    /// How many questions moderators know of.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn counts(&mut self, id: WorkshopId) -> Result<Counts, Error> {
        let rows = sqlx::query!(
            "SELECT state, count(*) AS n FROM question WHERE workshop_id = ? AND seen = 1 GROUP BY state",
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("counting questions")?;
        let n = |word: &str| rows.iter().find(|r| r.state == word).map_or(Ok(0), |r| count(r.n));
        Ok(Counts {
            waiting: n("waiting")?,
            open: n("open")?,
            answered: n("answered")?,
            declined: n("declined")?,
            unanswered: n("unanswered")?,
            all: count(rows.iter().map(|r| r.n).sum())?,
        })
    }
}

impl Tx {
    /// Stores what a decision or an edit changed.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn save(&mut self, q: &Question) -> Result<(), Error> {
        let (state, reason, into) =
            (q.state.word(), q.state.reason().map(Reason::word), q.state.merged_into().map(|n| n.0));
        let (text, answer) = (q.words.text().map(Text::as_str), q.answer.as_ref().map(Text::as_str));
        let by = q.changed_by.map(|a| a.0.cast_signed());
        if text.is_none() {
            self.destroys();
        }
        sqlx::query!(
            "UPDATE question
             SET revision = ?, state = ?, reason = ?, merged_into = ?, text = ?, edited = ?, answer = ?, changed_by = ?
             WHERE workshop_id = ? AND number = ?",
            q.revision.0,
            state,
            reason,
            into,
            text,
            q.edited,
            answer,
            by,
            q.workshop.0,
            q.number.0,
        )
        .execute(self.conn())
        .await
        .doing("saving a question")?;
        self.revises(q.workshop, q.number);
        Ok(())
    }
}
