//! Hands: raised in public, kept by account, first come.

use workshop::{Account, ShownName, Text, Time, WorkshopId};

use crate::{Doing, Error, Reads, Tx};

/// A request to speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    /// Whose it is.
    pub account: Account,
    /// The name shown.
    pub name: ShownName,
    /// What it is about.
    pub note: Option<Text>,
}

impl Reads {
    /// The hands that are up, first come.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn hands(&mut self, id: WorkshopId) -> Result<Vec<Hand>, Error> {
        let rows =
            sqlx::query!("SELECT account_id, shown_name, note FROM hand WHERE workshop_id = ? ORDER BY id", id.0)
                .fetch_all(self.conn())
                .await
                .doing("loading the hands")?;
        Ok(rows
            .into_iter()
            .map(|r| Hand {
                account: Account(r.account_id.cast_unsigned()),
                name: ShownName::stored(r.shown_name),
                note: r.note.map(Text::stored),
            })
            .collect())
    }
}

impl Tx {
    /// Raises a hand. Returns whether it was down before.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn raise_hand(&mut self, id: WorkshopId, hand: &Hand, now: Time) -> Result<bool, Error> {
        let (account, name, note) =
            (hand.account.0.cast_signed(), hand.name.as_str(), hand.note.as_ref().map(Text::as_str));
        let at = now.ms();
        let done = sqlx::query!(
            "INSERT INTO hand (workshop_id, account_id, shown_name, note, raised_at_ms) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT DO NOTHING",
            id.0,
            account,
            name,
            note,
            at
        )
        .execute(self.conn())
        .await
        .doing("raising a hand")?;
        Ok(done.rows_affected() == 1)
    }

    /// Lowers a hand. Returns whether it was up.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn lower_hand(&mut self, id: WorkshopId, account: Account) -> Result<bool, Error> {
        let account = account.0.cast_signed();
        let done = sqlx::query!("DELETE FROM hand WHERE workshop_id = ? AND account_id = ?", id.0, account)
            .execute(self.conn())
            .await
            .doing("lowering a hand")?;
        Ok(done.rows_affected() == 1)
    }
}
