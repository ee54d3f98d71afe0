//! Topics: the agenda of a workshop, and which topic a question belongs to.

use workshop::{Account, Agenda, Number, Text, Time, Topic, TopicNumber, WorkshopId};

use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

struct Row {
    number: i64,
    place: i64,
    title: String,
    minutes: i64,
    extended: i64,
    started_at_ms: Option<i64>,
    ended_at_ms: Option<i64>,
}

impl Row {
    fn topic(self) -> Result<Topic, Error> {
        Ok(Topic {
            number: TopicNumber(count(self.number)?),
            place: count(self.place)?,
            title: Text::stored(self.title),
            minutes: count(self.minutes)?,
            extended: count(self.extended)?,
            started_at: self.started_at_ms.map(Time::from_ms),
            ended_at: self.ended_at_ms.map(Time::from_ms),
        })
    }
}

impl Reads {
    /// A workshop's agenda.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn agenda(&mut self, id: WorkshopId) -> Result<Agenda, Error> {
        let rows = sqlx::query_as!(
            Row,
            "SELECT number, place, title, minutes, extended, started_at_ms, ended_at_ms FROM topic WHERE workshop_id = ?",
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading the agenda")?;
        Ok(Agenda::new(rows.into_iter().map(Row::topic).collect::<Result<_, _>>()?))
    }

    /// What a topic is called.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn topic_title(&mut self, id: WorkshopId, number: TopicNumber) -> Result<Option<Text>, Error> {
        let title = sqlx::query_scalar!("SELECT title FROM topic WHERE workshop_id = ? AND number = ?", id.0, number.0)
            .fetch_optional(self.conn())
            .await
            .doing("looking for a topic's title")?;
        Ok(title.map(Text::stored))
    }
}

impl Tx {
    /// Stores what changed of an agenda. Questions of a topic that was taken off it belong to none any more.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn save_agenda(&mut self, id: WorkshopId, before: &Agenda, after: &Agenda) -> Result<(), Error> {
        for gone in before.topics().iter().filter(|t| after.topic(t.number).is_none()) {
            self.remove_topic(id, gone.number).await?;
        }
        let changed = after.topics().iter().filter(|t| before.topic(t.number) != Some(*t));
        // Only one topic can run: what runs no longer goes first.
        let (running, others): (Vec<_>, Vec<_>) = changed.partition(|t| t.runs());
        for topic in others.into_iter().chain(running) {
            self.save_topic(id, topic).await?;
        }
        Ok(())
    }

    async fn save_topic(&mut self, id: WorkshopId, topic: &Topic) -> Result<(), Error> {
        let (title, started, ended) =
            (topic.title.as_str(), topic.started_at.map(Time::ms), topic.ended_at.map(Time::ms));
        sqlx::query!(
            "INSERT INTO topic (workshop_id, number, place, title, minutes, extended, started_at_ms, ended_at_ms)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET place = excluded.place, extended = excluded.extended,
                                       started_at_ms = excluded.started_at_ms, ended_at_ms = excluded.ended_at_ms",
            id.0,
            topic.number.0,
            topic.place,
            title,
            topic.minutes,
            topic.extended,
            started,
            ended
        )
        .execute(self.conn())
        .await
        .doing("saving a topic")?;
        Ok(())
    }

    async fn remove_topic(&mut self, id: WorkshopId, number: TopicNumber) -> Result<(), Error> {
        let doing = "removing a topic";
        self.is_stale();
        sqlx::query!(
            "UPDATE view SET change = change + 1
             WHERE workshop_id = ?1 AND kind = 'card'
               AND subject IN (SELECT number FROM question WHERE workshop_id = ?1 AND topic = ?2 AND seen = 1)",
            id.0,
            number.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        sqlx::query!("UPDATE question SET topic = NULL WHERE workshop_id = ? AND topic = ?", id.0, number.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        sqlx::query!("DELETE FROM topic WHERE workshop_id = ? AND number = ?", id.0, number.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        Ok(())
    }

    /// Notes that another topic runs or would run next, and through whom.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn agenda_changed(&mut self, id: WorkshopId, by: Account) -> Result<(), Error> {
        let by = by.0.cast_signed();
        sqlx::query!(
            "UPDATE workshop SET agenda_revision = agenda_revision + 1, agenda_changed_by = ? WHERE id = ?",
            by,
            id.0
        )
        .execute(self.conn())
        .await
        .doing("noting a change of the agenda")?;
        Ok(())
    }

    /// The workshop closes: the running topic is over.
    pub(crate) async fn end_agenda(&mut self, id: WorkshopId, now: Time) -> Result<(), Error> {
        let (doing, now) = ("ending the agenda", now.ms());
        sqlx::query!(
            "UPDATE topic SET ended_at_ms = max(started_at_ms, ?1)
             WHERE workshop_id = ?2 AND started_at_ms IS NOT NULL AND ended_at_ms IS NULL",
            now,
            id.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        Ok(())
    }

    /// The question belongs to this topic.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn set_topic(&mut self, id: WorkshopId, number: Number, topic: TopicNumber) -> Result<(), Error> {
        sqlx::query!("UPDATE question SET topic = ? WHERE workshop_id = ? AND number = ?", topic.0, id.0, number.0)
            .execute(self.conn())
            .await
            .doing("giving a question its topic")?;
        Ok(())
    }
}
