//! The end of a workshop: what becomes of its questions, and that nobody can be found behind them any more.

use std::path::PathBuf;
use std::sync::PoisonError;
use std::time::Duration;

use sqlx::AssertSqlSafe;
use workshop::{Intake, Time, Word, Workshop, WorkshopId};

use crate::{Doing, Error, Store, Tx};

impl Tx {
    /// Ends the workshop: open questions become unanswered, what waits for its slot is never shown, and every tag is
    /// emptied. The key goes after the commit,
    /// with [`Store::destroy_key`]. `participants` is how many there were, in steps that no single person can move.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn close_workshop(&mut self, id: WorkshopId, participants: u32, now: Time) -> Result<(), Error> {
        let (closed, closed_at) = (Intake::Closed.word(), now.ms());
        let doing = "closing a workshop";
        self.end_agenda(id, now).await?;
        self.end_hidden(id).await?;
        self.abandon_rounds(id).await?;
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
            "DELETE FROM ask_back WHERE workshop_id = ?",
            "DELETE FROM pending_deletion WHERE workshop_id = ?",
            "DELETE FROM retired WHERE workshop_id = ?",
            "DELETE FROM retired_tag WHERE workshop_id = ?",
            "DELETE FROM kept_limit WHERE workshop_id = ?",
            "DELETE FROM kept_mute WHERE workshop_id = ?",
            "DELETE FROM chosen_language WHERE workshop_id = ?",
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
        let name = sqlx::query_scalar!("SELECT key_name FROM workshop WHERE id = ?", id.0)
            .fetch_one(self.conn())
            .await
            .doing(doing)?;
        self.destroys_key(&name).await?;
        self.is_over(id);
        self.destroys();
        self.is_stale();
        self.plan_vacuum(now).await
    }

    /// The file of this key must not stay.
    pub(crate) async fn destroys_key(&mut self, name: &str) -> Result<(), Error> {
        sqlx::query!("INSERT INTO key_to_destroy (key_name) VALUES (?) ON CONFLICT DO NOTHING", name)
            .execute(self.conn())
            .await
            .doing("noting a key that must not stay")?;
        Ok(())
    }

    /// Another program closed these workshops: memory forgets them.
    pub fn were_closed(&mut self, ids: &[WorkshopId]) {
        for id in ids {
            self.is_over(*id);
        }
        self.is_stale();
    }
}

/// How often emptying the journal is tried while somebody reads, and how long after one another; people wait for it.
const TRIES: u32 = 100;
const BETWEEN: Duration = Duration::from_millis(10);

impl Store {
    /// Destroys a closed workshop's key, in memory and on disk. Where the file cannot be destroyed, gives back its path: it is
    /// noted, and to be tried again.
    pub async fn destroy_key(&self, workshop: &Workshop) -> Option<PathBuf> {
        self.ballots.forget(workshop.id);
        self.seals.lock().unwrap_or_else(PoisonError::into_inner).remove(&workshop.id);
        self.destroy_key_named(&workshop.key_name).await
    }

    /// Tries again to destroy the files of closed workshops' keys, and gives back those that are still there.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn destroy_keys(&self) -> Result<Vec<PathBuf>, Error> {
        let mut left = Vec::new();
        for name in self.keys_to_destroy(false).await? {
            left.extend(self.destroy_key_named(&name).await);
        }
        Ok(left)
    }

    /// The files of closed workshops' keys that are still there.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn keys_left(&self) -> Result<Vec<PathBuf>, Error> {
        let names = self.keys_to_destroy(false).await?;
        Ok(names.iter().filter_map(|name| self.keys.path(name).ok()).filter(|path| path.exists()).collect())
    }

    /// What is wrong with the key files, in sentences for operators: those that must not stay, those of open workshops that are
    /// gone, and a folder that takes none.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn keys_complain(&self) -> Result<Vec<String>, Error> {
        let left = self
            .keys_left()
            .await?
            .into_iter()
            .map(|path| format!("the key of a closed workshop could not be destroyed: {}", path.display()));
        let mut complaints: Vec<String> = left.collect();
        for ws in self.read().await?.running_workshops().await? {
            let path = self.keys.path(&ws.key_name)?;
            if !path.is_file() {
                let why = "it is still in memory, but the next start would be refused";
                complaints.push(format!("the key of an open workshop is gone: {} ({why})", path.display()));
            }
        }
        let keys = self.keys.clone();
        let takes = tokio::task::spawn_blocking(move || keys.takes_files()).await.map_err(|_| Error::Closed)?;
        complaints.extend(takes.err().map(|error| error.to_string()));
        Ok(complaints)
    }

    /// The names of keys that must not stay; at the start also of those from which no workshop came.
    pub(crate) async fn keys_to_destroy(&self, at_the_start: bool) -> Result<Vec<String>, Error> {
        sqlx::query_scalar!(
            "SELECT key_name FROM key_to_destroy
             WHERE ? OR key_name IN (SELECT key_name FROM workshop WHERE intake = 'closed')",
            at_the_start
        )
        .fetch_all(self.read().await?.conn())
        .await
        .doing("looking for keys that must not stay")
    }

    /// The path of the file, if it is still there.
    pub(crate) async fn destroy_key_named(&self, name: &str) -> Option<PathBuf> {
        let destroyed = self.keys.destroy(name);
        let path = self.keys.path(name).ok();
        let noted = async {
            destroyed?;
            let mut tx = self.write().await?;
            sqlx::query!("DELETE FROM key_to_destroy WHERE key_name = ?", name)
                .execute(tx.conn())
                .await
                .doing("noting that a key is destroyed")?;
            tx.commit().await.map(|_| ())
        };
        if let Err(error) = noted.await {
            tracing::error!(%error, "a closed workshop's key could not be destroyed; it is tried again");
        }
        path.filter(|path| path.exists())
    }

    /// The workshops whose keys are in memory.
    #[must_use]
    pub fn sealed(&self) -> Vec<WorkshopId> {
        self.seals.lock().unwrap_or_else(PoisonError::into_inner).keys().copied().collect()
    }

    /// Another program closed these workshops: their keys leave memory.
    pub fn forget_keys(&self, ids: &[WorkshopId]) {
        self.seals.lock().unwrap_or_else(PoisonError::into_inner).retain(|id, _| !ids.contains(id));
    }

    /// Writes the journal into the database and cuts it to nothing, so that what was deleted is not left in it. Waits
    /// its turn as a writer; where readers are in the way, that is noted and said, and to be done again.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn empty_journal(&self) -> Result<(), Error> {
        if !self.empty_journal_unsaid().await? {
            tracing::warn!(
                "destroyed words are still in the database's journal, for another program reads it; they leave it when that ends"
            );
        }
        Ok(())
    }

    /// The same without a line in the log, for what one person does at a moment that is theirs alone. Returns whether nothing
    /// is left.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn empty_journal_unsaid(&self) -> Result<bool, Error> {
        let doing = "emptying the journal";
        let patience = format!("PRAGMA busy_timeout = {}", self.writer.busy_timeout().as_millis());
        for _ in 0..TRIES {
            let mut writer = self.writer.alone().await?;
            // Whoever reads may be waiting for the writer, and would do so for as long as the writer waited for them.
            sqlx::query("PRAGMA busy_timeout = 0").execute(writer.rows()).await.doing(doing)?;
            let busy = sqlx::query_scalar::<_, i64>("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(writer.rows()).await;
            sqlx::query(AssertSqlSafe(patience.clone())).execute(writer.rows()).await.doing(doing)?;
            if busy.doing(doing)? == 0 {
                return Ok(true);
            }
            drop(writer);
            tokio::time::sleep(BETWEEN).await;
        }
        let mut writer = self.writer.alone().await?;
        sqlx::query!("INSERT INTO chore (kind, since_ms) VALUES ('journal', 0) ON CONFLICT DO NOTHING")
            .execute(writer.rows())
            .await
            .doing(doing)?;
        Ok(false)
    }

    /// Empties the journal again where somebody read it before, and forgets that once it is done.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn empty_journal_again(&self) -> Result<(), Error> {
        let doing = "emptying the journal again";
        let mut writer = self.writer.alone().await?;
        sqlx::query!("DELETE FROM chore WHERE kind = 'journal'").execute(writer.rows()).await.doing(doing)?;
        drop(writer);
        self.empty_journal().await
    }
}
