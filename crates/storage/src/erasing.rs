//! Erasing a closed workshop: every row goes but the workshop's own and its report; the bot's messages are left to be
//! deleted one by one. And the vacuum, which leaves nothing of what was deleted in the file.

use std::path::Path;

use workshop::{Channel, Message, Time, Word, WorkshopId};

use crate::store::lock;
use crate::{Doing, Error, Reads, Store, Tx, View, ViewKey, ViewKind};

/// Since when something is due that the transaction which caused it could not date: since whoever serves the database saw it.
pub const NOT_DATED: Time = Time::from_ms(0);

impl Reads {
    /// Since when a vacuum is due, if one is.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn vacuum_due(&mut self) -> Result<Option<Time>, Error> {
        let since = sqlx::query_scalar!("SELECT since_ms FROM chore WHERE kind = 'vacuum'")
            .fetch_optional(self.conn())
            .await
            .doing("looking for a vacuum")?;
        Ok(since.map(Time::from_ms))
    }

    /// Whether the journal is to be emptied again.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn journal_due(&mut self) -> Result<bool, Error> {
        let n = sqlx::query_scalar!("SELECT count(*) FROM chore WHERE kind = 'journal'")
            .fetch_one(self.conn())
            .await
            .doing("looking for the journal")?;
        Ok(n > 0)
    }

    /// The bot's messages of an erased workshop that could not be deleted.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn undeleted(&mut self, id: WorkshopId) -> Result<Vec<(Channel, Message)>, Error> {
        let rows = sqlx::query!(
            "SELECT channel_id, message_id FROM undeleted WHERE workshop_id = ? ORDER BY channel_id, message_id",
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for what could not be deleted")?;
        Ok(rows
            .into_iter()
            .map(|r| (Channel(r.channel_id.cast_unsigned()), Message(r.message_id.cast_unsigned())))
            .collect())
    }
}

impl Tx {
    /// Erases a closed workshop but for its report. Its messages are not wanted any more.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn erase_workshop(&mut self, id: WorkshopId, now: Time) -> Result<(), Error> {
        let doing = "erasing a workshop";
        macro_rules! erase {
            ($($statement:literal),+ $(,)?) => {
                $(sqlx::query!($statement, id.0).execute(self.conn()).await.doing(doing)?;)+
            };
        }
        // What refers to questions goes before them; charges go with their staging.
        erase!(
            "DELETE FROM translation WHERE workshop_id = ?",
            "DELETE FROM note WHERE workshop_id = ?",
            "DELETE FROM voice WHERE workshop_id = ?",
            "DELETE FROM message_round WHERE workshop_id = ?",
            "DELETE FROM key_message WHERE workshop_id = ?",
            "DELETE FROM staff WHERE workshop_id = ?",
            "DELETE FROM staging WHERE workshop_id = ?",
            "DELETE FROM decision WHERE workshop_id = ?",
            "DELETE FROM alike WHERE workshop_id = ?",
            "DELETE FROM pending_support WHERE workshop_id = ?",
            "DELETE FROM support WHERE workshop_id = ?",
            "DELETE FROM pending_deletion WHERE workshop_id = ?",
            "DELETE FROM ask_back WHERE workshop_id = ?",
            "DELETE FROM question WHERE workshop_id = ?",
            "DELETE FROM participant WHERE workshop_id = ?",
            "DELETE FROM by_name WHERE workshop_id = ?",
            "DELETE FROM retired WHERE workshop_id = ?",
            "DELETE FROM kept_limit WHERE workshop_id = ?",
            "DELETE FROM kept_mute WHERE workshop_id = ?",
            "DELETE FROM mute WHERE workshop_id = ?",
            "DELETE FROM hand WHERE workshop_id = ?",
            "DELETE FROM speaker WHERE workshop_id = ?",
            "DELETE FROM topic WHERE workshop_id = ?",
            "DELETE FROM notice WHERE workshop_id = ?",
            "DELETE FROM fact_shown WHERE workshop_id = ?",
            "DELETE FROM screen WHERE workshop_id = ?",
            "UPDATE view SET wanted = 0, change = change + 1 WHERE workshop_id = ?",
        );
        for statement in
            ["DELETE FROM chosen_language WHERE workshop_id = ?", "DELETE FROM retired_tag WHERE workshop_id = ?"]
        {
            sqlx::query(statement).bind(id.0).execute(self.conn()).await.doing(doing)?;
        }
        let now = now.ms();
        sqlx::query!(
            "UPDATE workshop
             SET erased_at_ms = ?, stage_changed_by = NULL, intake_changed_by = NULL, agenda_changed_by = NULL,
                 speakers_changed_by = NULL
             WHERE id = ?",
            now,
            id.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        self.is_over(id);
        self.destroys();
        self.is_stale();
        self.plan_vacuum(Time::from_ms(now)).await
    }

    /// A message of an erased workshop cannot be deleted: it is noted, and the desk is told.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn cannot_delete(&mut self, view: &View, message: Message, desk: Channel) -> Result<(), Error> {
        let (id, channel, message_id) = (view.key.workshop.0, view.channel.0.cast_signed(), message.0.cast_signed());
        sqlx::query!(
            "INSERT INTO undeleted (workshop_id, channel_id, message_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            id,
            channel,
            message_id
        )
        .execute(self.conn())
        .await
        .doing("noting what cannot be deleted")?;
        self.gone(view.key, message, Some(view.change)).await?;
        self.show(ViewKey::of(view.key.workshop, ViewKind::Undeleted), desk).await
    }

    /// A view of an erased workshop whose message is gone is not needed any more.
    pub(crate) async fn drop_erased(&mut self, key: ViewKey) -> Result<(), Error> {
        let kind = key.kind.word();
        sqlx::query!(
            "DELETE FROM view
             WHERE workshop_id = ?1 AND kind = ?2 AND subject = ?3 AND wanted = 0 AND message_id IS NULL AND drawn >= change
               AND EXISTS (SELECT 1 FROM workshop WHERE id = ?1 AND erased_at_ms IS NOT NULL)",
            key.workshop.0,
            kind,
            key.subject
        )
        .execute(self.conn())
        .await
        .doing("dropping a view")?;
        Ok(())
    }

    /// Something was deleted of which the file itself is to show nothing any more.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn plan_vacuum(&mut self, now: Time) -> Result<(), Error> {
        let now = now.ms();
        sqlx::query!("INSERT INTO chore (kind, since_ms) VALUES ('vacuum', ?) ON CONFLICT DO NOTHING", now)
            .execute(self.conn())
            .await
            .doing("planning a vacuum")?;
        Ok(())
    }
}

impl Store {
    /// Writes the database anew without what was deleted, and empties the journal. Others wait meanwhile.
    ///
    /// # Errors
    /// If SQLite fails; then it is still due.
    pub async fn vacuum(&self) -> Result<(), Error> {
        let doing = "vacuuming";
        let mut writer = self.writer.alone().await?;
        sqlx::query("VACUUM").execute(writer.rows()).await.doing(doing)?;
        drop(writer);
        self.empty_journal().await?;
        let mut writer = self.writer.alone().await?;
        sqlx::query!("DELETE FROM chore WHERE kind = 'vacuum'").execute(writer.rows()).await.doing(doing)?;
        Ok(())
    }

    /// Does a vacuum that is due where no program serves this database and no workshop is open; else whoever serves it does
    /// it in its time.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn vacuum_if_alone(&self, database: &Path) -> Result<(), Error> {
        let _lock = match lock(database) {
            Ok(lock) => lock,
            Err(Error::InUse { .. }) => return Ok(()),
            Err(error) => return Err(error),
        };
        let mut reads = self.read().await?;
        let wanted = reads.vacuum_due().await?.is_some() && reads.running_workshops().await?.is_empty();
        drop(reads);
        if wanted { self.vacuum().await } else { Ok(()) }
    }
}
