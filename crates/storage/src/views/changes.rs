//! What happens to views: what they show changes, they are drawn, their messages disappear.

use workshop::{Channel, Message, Question, Revision, Time, Word, Workshop, WorkshopId};

use super::{ViewKey, ViewKind};
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
        self.marks(ViewKey::of(id, ViewKind::Panel));
        self.marks(ViewKey::of(id, ViewKind::Board));
        self.marks(ViewKey { workshop: id, kind: ViewKind::Reply, subject: number });
        sqlx::query!(
            "UPDATE view SET change = change + 1
             WHERE workshop_id = ? AND (kind IN ('panel', 'board') OR (kind = 'reply' AND subject = ?))",
            id.0,
            number
        )
        .execute(self.conn())
        .await
        .doing("marking panel and board")?;
        Ok(())
    }

    /// Everything that shows this question changed: its card, its post if it has one, panel and board.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn question_changed(&mut self, q: &Question, workshop: &Workshop) -> Result<(), Error> {
        if !q.seen {
            return Ok(());
        }
        self.show(ViewKey::question(q, ViewKind::Card), workshop.desk).await?;
        let post = ViewKey::question(q, ViewKind::Post);
        if q.has_post() {
            self.show(post, workshop.floor).await?;
        } else if q.revision > Revision::FIRST {
            // One that is as it was asked has never had a post that could be hidden.
            self.hide(post).await?;
        }
        self.changed_where_alike(q).await?;
        self.changed_around(q.workshop, q.number.0).await
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
