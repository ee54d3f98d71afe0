//! A question comes: it is stored under its number, and moderators see it with its slot, in no order.

use std::collections::BTreeMap;

use workshop::number::Drawn;
use workshop::{Asker, Kind, Question, Text, Time, TopicNumber, Word, WorkshopId};

use crate::row::{count, count_if};
use crate::{Doing, Error, Tx};

/// A question about to be stored.
#[derive(Clone, Debug)]
pub struct NewQuestion {
    /// Its workshop.
    pub workshop: WorkshopId,
    /// Its number, drawn from those that the workshop has in this transaction.
    pub number: Drawn,
    /// Who asks.
    pub asker: Asker,
    /// Question, comment or statement.
    pub kind: Kind,
    /// The words.
    pub text: Text,
    /// Whether moderators may know of it at once.
    pub seen: bool,
    /// Whether it is open at once.
    pub open: bool,
}

impl Tx {
    /// Stores a new question. It belongs to the topic that runs; one that moderators may not know of yet gets its topic
    /// when they may, for otherwise the topic would tell more of the time of asking than the minute. So it is with its state:
    /// whether it waits or is open is decided then, for all of a slot alike.
    ///
    /// # Errors
    /// If SQLite fails, or if the number was drawn from numbers of another time.
    pub async fn ask(&mut self, new: NewQuestion, now: Time) -> Result<Question, Error> {
        let Drawn { number, rest } = new.number;
        let mut q = Question::new(new.workshop, number, new.asker, new.kind, new.text, new.open, now);
        q.seen = new.seen;
        let source = if let Asker::Unlisted(source) = q.asker { Some(source.word()) } else { None };
        let (asker, tag, account, name) = match &q.asker {
            Asker::Anonymous(tag) => ("anonymous", tag.map(|t| t.bytes().to_vec()), None, None),
            Asker::Named { account, name } => ("named", None, Some(account.0.cast_signed()), Some(name.as_str())),
            Asker::Unlisted(_) => ("room", None, None, None),
        };
        let (kind, state, text, asked_at) =
            (q.kind.word(), q.state.word(), q.words.text().map(Text::as_str), q.asked_at.ms());
        let (next, left) = (rest.next(), rest.left());
        // Two statements in one hand-over; the row that comes back is the last of it.
        let topic = sqlx::query_scalar!(
            "UPDATE workshop SET next_number = ?, unused_numbers = ? WHERE id = ?;
             INSERT INTO question (workshop_id, number, revision, asker, tag, account_id, shown_name, kind, state, text, edited,
                                   supports, asked_at_ms, seen, source, round, topic)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?,
                     1 + (SELECT count(*) FROM question INDEXED BY question_of_account
                          WHERE workshop_id = ? AND account_id = ? AND state = 'waiting'),
                     (SELECT number FROM topic WHERE workshop_id = ? AND ? = 1
                                                 AND started_at_ms IS NOT NULL AND ended_at_ms IS NULL))
             RETURNING topic",
            next,
            left,
            q.workshop.0,
            q.workshop.0,
            q.number.0,
            q.revision.0,
            asker,
            tag,
            account,
            name,
            kind,
            state,
            text,
            asked_at,
            q.seen,
            source,
            q.workshop.0,
            account,
            q.workshop.0,
            q.seen,
        )
        .fetch_one(self.conn())
        .await
        .doing("storing a question")?;
        q.topic = count_if(topic)?.map(TopicNumber);
        if q.seen {
            self.revises(q.workshop, q.number);
        }
        if let Asker::Named { account, .. } = &q.asker {
            self.gathered.follows.in_public.push((q.workshop, *account));
        }
        Ok(q)
    }

    /// A slot has come: moderators may know of the anonymous questions that were asked since the last one. A workshop with only
    /// one of them that is still to be shown lets it wait one slot more. They belong to the topic that runs now. Returns what
    /// became visible, by workshop and number.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn slot(&mut self) -> Result<Vec<Question>, Error> {
        let doing = "showing a batch of questions";
        let rows = sqlx::query!(
            r#"UPDATE question INDEXED BY question_hidden
               SET seen = (waited OR new.size > 1), waited = 1,
                   topic = (SELECT number FROM topic t WHERE t.workshop_id = question.workshop_id
                                                         AND t.started_at_ms IS NOT NULL AND t.ended_at_ms IS NULL)
               FROM (SELECT workshop_id AS id, count(*) AS size FROM question INDEXED BY question_hidden
                     WHERE seen = 0 AND state <> 'withdrawn' GROUP BY workshop_id) new
               WHERE workshop_id = new.id AND seen = 0 AND state <> 'withdrawn'
               RETURNING workshop_id AS "workshop_id!", number AS "number!", seen AS "seen!""#
        )
        .fetch_all(self.conn())
        .await
        .doing(doing)?;
        let mut numbers: BTreeMap<i64, Vec<u32>> = BTreeMap::new();
        for row in rows.into_iter().filter(|row| row.seen == 1) {
            numbers.entry(row.workshop_id).or_default().push(count(row.number)?);
        }
        let mut shown = Vec::new();
        for (id, numbers) in numbers {
            shown.extend(self.these_questions(WorkshopId(id), &numbers).await?);
        }
        for q in &shown {
            self.revises(q.workshop, q.number);
        }
        shown.sort_by_key(|q| (q.workshop, q.number));
        Ok(shown)
    }
}
