//! What happens to views: what they show changes, they are drawn, their messages disappear.

use workshop::{Channel, Message, Question, Revision, Time, Word, Workshop, WorkshopId};

use super::{ViewKey, ViewKind};
use crate::order::array;
use crate::row::count;
use crate::{Doing, Error, Tx};

impl Tx {
    /// There should be a message that shows this, drawn anew.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn show(&mut self, key: ViewKey, channel: Channel) -> Result<(), Error> {
        self.marks(key);
        let (kind, channel) = (key.kind.word(), channel.0.cast_signed());
        sqlx::query!(
            "INSERT INTO view (workshop_id, kind, subject, channel_id, wanted, generation) VALUES (?, ?, ?, ?, 1, 0)
             ON CONFLICT DO UPDATE SET wanted = 1, change = change + 1",
            key.workshop.0,
            kind,
            key.subject,
            channel
        )
        .execute(self.conn())
        .await
        .doing("showing a view")?;
        Ok(())
    }

    /// There should be no such message any more.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn hide(&mut self, key: ViewKey) -> Result<(), Error> {
        self.marks(key);
        let kind = key.kind.word();
        sqlx::query!(
            "UPDATE view SET wanted = 0, change = change + 1 WHERE workshop_id = ? AND kind = ? AND subject = ? AND wanted = 1",
            key.workshop.0,
            kind,
            key.subject
        )
        .execute(self.conn())
        .await
        .doing("hiding a view")?;
        Ok(())
    }

    /// The workshop's panel and board show something that changed.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn overview_changed(&mut self, id: WorkshopId) -> Result<(), Error> {
        self.changed_around(id, 0).await
    }

    /// Every post of the workshop shows something that changed.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn posts_changed(&mut self, id: WorkshopId) -> Result<(), Error> {
        self.is_stale();
        sqlx::query!(
            "UPDATE view SET change = change + 1 WHERE workshop_id = ? AND kind = 'post' AND wanted = 1",
            id.0
        )
        .execute(self.conn())
        .await
        .doing("marking the posts")?;
        Ok(())
    }

    /// Panel, board, and the reply to a question's post if there is one, show something that changed.
    async fn changed_around(&mut self, id: WorkshopId, number: u32) -> Result<(), Error> {
        self.marks_around(id, number);
        sqlx::query!(
            "UPDATE view SET change = change + 1
             WHERE workshop_id = ? AND kind IN ('panel', 'board', 'reply') AND subject IN (0, ?)",
            id.0,
            number
        )
        .execute(self.conn())
        .await
        .doing("marking panel and board")?;
        Ok(())
    }

    fn marks_around(&mut self, id: WorkshopId, number: u32) {
        self.marks(ViewKey::of(id, ViewKind::Panel));
        self.marks(ViewKey::of(id, ViewKind::Board));
        self.marks(ViewKey { workshop: id, kind: ViewKind::Reply, subject: number });
    }

    /// Everything that shows this question changed: its card, its post if it has one, panel and board.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn question_changed(&mut self, q: &Question, workshop: &Workshop) -> Result<(), Error> {
        if !q.seen {
            return Ok(());
        }
        let (card, post) = (ViewKey::question(q, ViewKind::Card), ViewKey::question(q, ViewKind::Post));
        let (desk, floor) = (workshop.desk.0.cast_signed(), workshop.floor.0.cast_signed());
        let (id, number) = (q.workshop.0, q.number.0);
        let shows = q.has_post();
        // One that is as it was asked has never had a post that could be hidden.
        let hides = !shows && q.revision > Revision::FIRST;
        self.marks(card);
        if shows || hides {
            self.marks(post);
        }
        self.marks_around(q.workshop, number);
        // Five statements in one hand-over; the rows that come back are the cards that show the question's words.
        let cards = sqlx::query_scalar!(
            "INSERT INTO view (workshop_id, kind, subject, channel_id, wanted, generation) VALUES (?, 'card', ?, ?, 1, 0)
             ON CONFLICT DO UPDATE SET wanted = 1, change = change + 1;
             INSERT INTO view (workshop_id, kind, subject, channel_id, wanted, generation) SELECT ?, 'post', ?, ?, 1, 0 WHERE ?
             ON CONFLICT DO UPDATE SET wanted = 1, change = change + 1;
             UPDATE view SET wanted = 0, change = change + 1
             WHERE workshop_id = ? AND kind = 'post' AND subject = ? AND wanted = 1 AND ?;
             UPDATE view SET change = change + 1
             WHERE workshop_id = ? AND kind IN ('panel', 'board', 'reply') AND subject IN (0, ?);
             UPDATE view SET change = change + 1
             WHERE workshop_id = ? AND kind = 'card'
               AND subject IN (SELECT a.number FROM alike a CROSS JOIN question q USING (workshop_id, number)
                               WHERE a.workshop_id = ? AND a.other = ? AND q.state = 'waiting')
             RETURNING subject",
            id,
            number,
            desk,
            id,
            number,
            floor,
            shows,
            id,
            number,
            hides,
            id,
            number,
            id,
            id,
            number,
        )
        .fetch_all(self.conn())
        .await
        .doing("marking what shows a question")?;
        for card in cards {
            self.marks(ViewKey { workshop: q.workshop, kind: ViewKind::Card, subject: count(card)? });
        }
        Ok(())
    }

    /// These questions of one workshop are known to others from now on: all that shows them is drawn. No card shows their
    /// words yet, and none had a post.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn questions_appeared(&mut self, questions: &[Question], workshop: &Workshop) -> Result<(), Error> {
        let (id, desk, floor) = (workshop.id, workshop.desk.0.cast_signed(), workshop.floor.0.cast_signed());
        for q in questions {
            self.marks(ViewKey::question(q, ViewKind::Card));
            if q.has_post() {
                self.marks(ViewKey::question(q, ViewKind::Post));
            }
        }
        self.marks_around(id, 0);
        let cards = array(questions.iter().map(|q| q.number.0));
        let posts = array(questions.iter().filter(|q| q.has_post()).map(|q| q.number.0));
        // Three statements in one hand-over.
        sqlx::query!(
            "INSERT INTO view (workshop_id, kind, subject, channel_id, wanted, generation)
             SELECT ?, 'card', value, ?, 1, 0 FROM json_each(?) WHERE true
             ON CONFLICT DO UPDATE SET wanted = 1, change = change + 1;
             INSERT INTO view (workshop_id, kind, subject, channel_id, wanted, generation)
             SELECT ?, 'post', value, ?, 1, 0 FROM json_each(?) WHERE true
             ON CONFLICT DO UPDATE SET wanted = 1, change = change + 1;
             UPDATE view SET change = change + 1 WHERE workshop_id = ? AND kind IN ('panel', 'board') AND subject = 0",
            id.0,
            desk,
            cards,
            id.0,
            floor,
            posts,
            id.0,
        )
        .execute(self.conn())
        .await
        .doing("marking what shows new questions")?;
        Ok(())
    }

    /// The message was posted and shows `change`. An earlier message of the same view is to be deleted.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn posted(&mut self, key: ViewKey, message: Message, change: i64, now: Time) -> Result<(), Error> {
        let (kind, message, at) = (key.kind.word(), message.0.cast_signed(), now.ms());
        let doing = "noting a posted message";
        sqlx::query!(
            "INSERT INTO doomed (channel_id, message_id)
             SELECT channel_id, message_id FROM view
             WHERE workshop_id = ?1 AND kind = ?2 AND subject = ?3 AND message_id IS NOT NULL AND message_id <> ?4
             ON CONFLICT DO NOTHING",
            key.workshop.0,
            kind,
            key.subject,
            message
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        sqlx::query!(
            "UPDATE view SET message_id = ?4, posted_at_ms = ?5, generation = generation + 1, drawn = max(drawn, ?6)
             WHERE workshop_id = ?1 AND kind = ?2 AND subject = ?3",
            key.workshop.0,
            kind,
            key.subject,
            message,
            at,
            change
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        if key.kind == ViewKind::Card { self.card_came(key).await } else { Ok(()) }
    }

    /// The board leads to the card of a question that waits.
    async fn card_came(&mut self, card: ViewKey) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE view SET change = change + 1
             WHERE workshop_id = ?1 AND kind = 'board'
               AND EXISTS (SELECT 1 FROM question q WHERE q.workshop_id = ?1 AND q.number = ?2 AND q.state = 'waiting')",
            card.workshop.0,
            card.subject
        )
        .execute(self.conn())
        .await
        .doing("marking the board")?;
        if done.rows_affected() > 0 {
            self.marks(ViewKey::of(card.workshop, ViewKind::Board));
        }
        Ok(())
    }

    /// The message shows `change`.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn drawn(&mut self, key: ViewKey, change: i64) -> Result<(), Error> {
        let kind = key.kind.word();
        sqlx::query!(
            "UPDATE view SET drawn = max(drawn, ?4) WHERE workshop_id = ?1 AND kind = ?2 AND subject = ?3",
            key.workshop.0,
            kind,
            key.subject,
            change
        )
        .execute(self.conn())
        .await
        .doing("noting a drawn message")?;
        self.drop_erased(key).await
    }

    /// The message is gone: taken away by the bot (then `change` is shown by its absence), or by someone (`None`), and
    /// then it is posted anew if it is wanted.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn gone(&mut self, key: ViewKey, message: Message, change: Option<i64>) -> Result<(), Error> {
        if change.is_none() {
            self.is_stale();
        }
        let (kind, message) = (key.kind.word(), message.0.cast_signed());
        sqlx::query!(
            "UPDATE view
             SET message_id = NULL, posted_at_ms = NULL, drawn = coalesce(max(drawn, ?5), drawn),
                 change = change + (?5 IS NULL)
             WHERE workshop_id = ?1 AND kind = ?2 AND subject = ?3 AND message_id = ?4",
            key.workshop.0,
            kind,
            key.subject,
            message,
            change
        )
        .execute(self.conn())
        .await
        .doing("noting a message that is gone")?;
        self.drop_erased(key).await
    }

    /// A message that was to be deleted is deleted.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn deleted(&mut self, channel: Channel, message: Message) -> Result<(), Error> {
        let (channel, message) = (channel.0.cast_signed(), message.0.cast_signed());
        sqlx::query!("DELETE FROM doomed WHERE channel_id = ? AND message_id = ?", channel, message)
            .execute(self.conn())
            .await
            .doing("noting a deleted message")?;
        Ok(())
    }
}
