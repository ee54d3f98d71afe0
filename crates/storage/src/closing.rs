//! The end of a workshop: what becomes of its questions, and that nobody can be found behind them any more.

use std::sync::PoisonError;
use std::time::Duration;

use sqlx::AssertSqlSafe;
use workshop::{Intake, Time, Word, Workshop, WorkshopId};

use crate::{Doing, Error, Store, Tx};

impl Tx {
    /// Ends the workshop: open questions become unanswered, what waits for its slot is never shown, and every tag is
    /// emptied. The key goes after the commit,
    /// with [`Store::destroy_key`]. `participants` is how many there were.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn close_workshop(&mut self, id: WorkshopId, participants: u32, now: Time) -> Result<(), Error> {
        let (closed, closed_at) = (Intake::Closed.word(), now.ms());
        let doing = "closing a workshop";
        self.end_agenda(id, now).await?;
        self.end_hidden(id).await?;
        sqlx::query!(
            "UPDATE workshop
             SET intake = ?, closed_at_ms = ?, stage_revision = stage_revision + 1, participants = ?
             WHERE id = ?",
            closed,
            closed_at,
            participants,
            id.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        sqlx::query!(
            "UPDATE question
             SET tag = NULL, round = 1, revision = revision + 1,
                 state = CASE state WHEN 'open' THEN 'unanswered' WHEN 'on the stage' THEN 'answered' ELSE state END
             WHERE workshop_id = ?",
            id.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        // What waits for its slot is never shown: the closing would tell who pressed a moment before.
        sqlx::query!("DELETE FROM pending_support WHERE workshop_id = ?", id.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        sqlx::query!("DELETE FROM support WHERE workshop_id = ?", id.0).execute(self.conn()).await.doing(doing)?;
        sqlx::query!("DELETE FROM alike WHERE workshop_id = ?", id.0).execute(self.conn()).await.doing(doing)?;
        sqlx::query!("DELETE FROM mute WHERE workshop_id = ?", id.0).execute(self.conn()).await.doing(doing)?;
        sqlx::query!("DELETE FROM charge WHERE step IN (SELECT step FROM staging WHERE workshop_id = ?)", id.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        for statement in [
            "DELETE FROM pending_deletion WHERE workshop_id = ?",
            "DELETE FROM retired WHERE workshop_id = ?",
            "DELETE FROM kept_limit WHERE workshop_id = ?",
            "DELETE FROM kept_mute WHERE workshop_id = ?",
        ] {
            sqlx::query(statement).bind(id.0).execute(self.conn()).await.doing(doing)?;
        }
        sqlx::query!("DELETE FROM participant WHERE workshop_id = ?", id.0).execute(self.conn()).await.doing(doing)?;
        sqlx::query!("DELETE FROM by_name WHERE workshop_id = ?", id.0).execute(self.conn()).await.doing(doing)?;
        sqlx::query!("DELETE FROM hand WHERE workshop_id = ?", id.0).execute(self.conn()).await.doing(doing)?;
        sqlx::query!("DELETE FROM notice WHERE workshop_id = ? AND told_at_ms IS NULL", id.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        self.forget_speakers(id, now).await?;
        sqlx::query!("UPDATE decision SET text_before = NULL WHERE workshop_id = ?", id.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        sqlx::query!("UPDATE view SET change = change + 1 WHERE workshop_id = ? AND kind <> 'notice'", id.0)
            .execute(self.conn())
            .await
            .doing(doing)?;
        self.is_over(id);
        self.destroys();
        self.is_stale();
        self.plan_vacuum(now).await
    }
}

/// How often emptying the journal is tried while somebody reads, and how long after one another; people wait for it.
const TRIES: u32 = 100;
const BETWEEN: Duration = Duration::from_millis(10);

impl Store {
    /// Destroys a closed workshop's key, in memory and on disk.
    ///
    /// # Errors
    /// If the file cannot be destroyed.
    pub fn destroy_key(&self, workshop: &Workshop) -> Result<(), Error> {
        self.ballots.forget(workshop.id);
        self.seals.lock().unwrap_or_else(PoisonError::into_inner).remove(&workshop.id);
        self.keys.destroy(&workshop.key_name)
    }

    /// Writes the journal into the database and cuts it to nothing, so that what was deleted is not left in it. Waits
    /// its turn as a writer; where readers are in the way, the next call does it.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn empty_journal(&self) -> Result<(), Error> {
        let patience = format!("PRAGMA busy_timeout = {}", self.writer.busy_timeout().as_millis());
        for _ in 0..TRIES {
            let mut writer = self.writer.alone().await?;
            // Whoever reads may be waiting for the writer, and would do so for as long as the writer waited for them.
            sqlx::query("PRAGMA busy_timeout = 0").execute(writer.rows()).await.doing("emptying the journal")?;
            let busy = sqlx::query_scalar::<_, i64>("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(writer.rows()).await;
            sqlx::query(AssertSqlSafe(patience.clone())).execute(writer.rows()).await.doing("emptying the journal")?;
            if busy.doing("emptying the journal")? == 0 {
                break;
            }
            drop(writer);
            tokio::time::sleep(BETWEEN).await;
        }
        Ok(())
    }
}
