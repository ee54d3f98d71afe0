//! The sessions with Discord's gateway that one run of the program leaves to the next.

use workshop::Time;

use crate::{Doing, Error, Reads, Tx};

/// A session that can be resumed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSession {
    /// Which connection's.
    pub shard: u32,
    /// Of so many.
    pub shards: u32,
    /// Discord's name of it.
    pub session: String,
    /// The last event that came.
    pub sequence: u64,
    /// Where to resume it.
    pub resume_url: Option<String>,
    /// The bot's account.
    pub bot: u64,
    /// The bot's application.
    pub application: u64,
}

impl Reads {
    /// Whether an earlier run has left any.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn any_kept_session(&mut self) -> Result<bool, Error> {
        let any = sqlx::query_scalar!(r#"SELECT EXISTS (SELECT 1 FROM kept_session) AS "any: bool""#)
            .fetch_one(self.conn())
            .await
            .doing("looking for gateway sessions")?;
        Ok(any)
    }
}

impl Tx {
    /// Keeps these for the next start, and no others.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn keep_sessions(&mut self, sessions: &[KeptSession], now: Time) -> Result<(), Error> {
        self.forget_sessions().await?;
        let now = now.ms();
        for kept in sessions {
            let (bot, application) = (kept.bot.cast_signed(), kept.application.cast_signed());
            let sequence = kept.sequence.cast_signed();
            sqlx::query!(
                "INSERT INTO kept_session (shard, shards, session, sequence, resume_url, bot, application, kept_at_ms)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                kept.shard,
                kept.shards,
                kept.session,
                sequence,
                kept.resume_url,
                bot,
                application,
                now
            )
            .execute(self.conn())
            .await
            .doing("keeping a gateway session")?;
        }
        Ok(())
    }

    /// Takes out what was kept since then, of so many connections; all others are forgotten. Whoever crashes after this begins
    /// new ones: resumed twice, a session would bring again what was already done.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn take_sessions(&mut self, shards: u32, since: Time, now: Time) -> Result<Vec<KeptSession>, Error> {
        let (since, now) = (since.ms(), now.ms());
        let rows = sqlx::query!(
            r#"SELECT shard AS "shard: u32", session, sequence, resume_url, bot, application FROM kept_session
               WHERE shards = ? AND kept_at_ms >= ? AND kept_at_ms <= ? ORDER BY shard"#,
            shards,
            since,
            now
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for gateway sessions")?;
        self.forget_sessions().await?;
        let kept = rows.into_iter().map(|row| KeptSession {
            shard: row.shard,
            shards,
            session: row.session,
            sequence: row.sequence.cast_unsigned(),
            resume_url: row.resume_url,
            bot: row.bot.cast_unsigned(),
            application: row.application.cast_unsigned(),
        });
        Ok(kept.collect())
    }

    async fn forget_sessions(&mut self) -> Result<(), Error> {
        sqlx::query!("DELETE FROM kept_session").execute(self.conn()).await.doing("forgetting gateway sessions")?;
        Ok(())
    }
}
