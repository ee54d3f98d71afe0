//! Hands: raised in public, kept by account.

use workshop::{Account, Hand, HandId, ShownName, Text, Time, WorkshopId};

use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// The hands that are up, in the order in which they were raised.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn hands(&mut self, id: WorkshopId) -> Result<Vec<Hand>, Error> {
        let rows = sqlx::query!(
            "SELECT id, account_id, shown_name, note, raised_at_ms FROM hand WHERE workshop_id = ? ORDER BY id",
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading the hands")?;
        let hands = rows
            .into_iter()
            .map(|r| Hand {
                id: HandId(r.id),
                account: Account(r.account_id.cast_unsigned()),
                name: ShownName::stored(r.shown_name),
                note: r.note.map(Text::stored),
                raised_at: Time::from_ms(r.raised_at_ms),
            })
            .collect();
        Ok(hands)
    }

    /// Whether this person's hand is up.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn hand_is_up(&mut self, id: WorkshopId, account: Account) -> Result<bool, Error> {
        let account = account.0.cast_signed();
        let n =
            sqlx::query_scalar!("SELECT count(*) FROM hand WHERE workshop_id = ? AND account_id = ?", id.0, account)
                .fetch_one(self.conn())
                .await
                .doing("looking for a hand")?;
        Ok(n > 0)
    }
}

impl Tx {
    /// Raises a hand that is down.
    ///
    /// # Errors
    /// If SQLite fails, or the hand is up.
    pub async fn raise_hand(
        &mut self,
        id: WorkshopId,
        account: Account,
        name: &ShownName,
        note: Option<&Text>,
        now: Time,
    ) -> Result<Hand, Error> {
        let (whose, shown, about, at) = (account.0.cast_signed(), name.as_str(), note.map(Text::as_str), now.ms());
        // A place once given is not given again while its hand may come back (see `turns_taken_back`).
        let raised = sqlx::query_scalar!(
            r#"INSERT INTO hand (id, workshop_id, account_id, shown_name, note, raised_at_ms)
             VALUES ((SELECT 1 + max(coalesce((SELECT max(id) FROM hand), 0), coalesce((SELECT max(hand_id) FROM speaker), 0))),
                     ?, ?, ?, ?, ?) RETURNING id AS "id!: i64""#,
            id.0,
            whose,
            shown,
            about,
            at
        )
        .fetch_one(self.conn())
        .await
        .doing("raising a hand")?;
        self.gathered.follows.in_public.push((id, account));
        Ok(Hand { id: HandId(raised), account, name: name.clone(), note: note.cloned(), raised_at: now })
    }

    /// A raised hand is about something else now. Its place stays.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn note_hand(&mut self, id: WorkshopId, account: Account, note: &Text) -> Result<(), Error> {
        let (account, note) = (account.0.cast_signed(), note.as_str());
        sqlx::query!("UPDATE hand SET note = ? WHERE workshop_id = ? AND account_id = ?", note, id.0, account)
            .execute(self.conn())
            .await
            .doing("changing a hand's note")?;
        Ok(())
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

    /// A hand is up again where it was.
    pub(crate) async fn put_up_again(&mut self, id: WorkshopId, hand: &Hand) -> Result<(), Error> {
        let (account, name, at) = (hand.account.0.cast_signed(), hand.name.as_str(), hand.raised_at.ms());
        let note = hand.note.as_ref().map(Text::as_str);
        sqlx::query!(
            "INSERT INTO hand (id, workshop_id, account_id, shown_name, note, raised_at_ms) VALUES (?, ?, ?, ?, ?, ?)",
            hand.id.0,
            id.0,
            account,
            name,
            note,
            at
        )
        .execute(self.conn())
        .await
        .doing("putting a hand up again")?;
        Ok(())
    }
}
