//! The moderation log, and who is M1 in it. It only grows, with the transaction of what it tells of, and outlives the rest.

use workshop::log::{Entry, NOBODY, Row};
use workshop::{Account, Staff, Time, WorkshopId};

use crate::row::{count, count_if};
use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// The whole log, in its order.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn log(&mut self, id: WorkshopId) -> Result<Vec<Row>, Error> {
        let rows = sqlx::query!(
            r#"SELECT number AS "number!", kind, by, question, reason, minute, before, hash
               FROM log_entry WHERE workshop_id = ? ORDER BY number"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading the moderation log")?;
        rows.into_iter()
            .map(|r| {
                Ok(Row {
                    number: count(r.number)?,
                    kind: r.kind,
                    by: r.by,
                    question: count_if(r.question)?,
                    reason: r.reason,
                    minute: r.minute,
                    before: r.before,
                    hash: r.hash,
                })
            })
            .collect()
    }

    /// How many rows the log has, and the hash of the last one.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn log_end(&mut self, id: WorkshopId) -> Result<Option<(u32, String)>, Error> {
        let row = sqlx::query!("SELECT log_entries, log_hash FROM workshop WHERE id = ?", id.0)
            .fetch_one(self.conn())
            .await
            .doing("looking for the end of the moderation log")?;
        row.log_hash.map(|hash| Ok((count(row.log_entries)?, hash))).transpose()
    }

    /// Who is M1, M2, … and R1, R2, … in the log and the report.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn staff(&mut self, id: WorkshopId) -> Result<Vec<(Account, String)>, Error> {
        let rows = sqlx::query!(
            r#"SELECT account_id, letter || number AS "name!: String" FROM staff WHERE workshop_id = ?
               ORDER BY letter, number"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("looking who is M1")?;
        Ok(rows.into_iter().map(|r| (Account(r.account_id.cast_unsigned()), r.name)).collect())
    }
}

impl Tx {
    /// M1, or R2: whoever has no number yet gets the next one.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn staff_name(&mut self, id: WorkshopId, staff: Staff) -> Result<String, Error> {
        let (letter, account) = (staff.letter(), staff.account().0.cast_signed());
        let number = sqlx::query_scalar!(
            r#"INSERT INTO staff (workshop_id, letter, number, account_id)
               VALUES (?1, ?2, (SELECT count(*) + 1 FROM staff WHERE workshop_id = ?1 AND letter = ?2), ?3)
               ON CONFLICT (workshop_id, letter, account_id) DO UPDATE SET account_id = account_id
               RETURNING number AS "number!: i64""#,
            id.0,
            letter,
            account
        )
        .fetch_one(self.conn())
        .await
        .doing("naming somebody of the staff")?;
        Ok(format!("{letter}{number}"))
    }

    /// Writes into the log what the staff decided; `None`: nobody of them.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn log_decision(
        &mut self,
        id: WorkshopId,
        by: Option<Staff>,
        entry: &Entry,
        now: Time,
    ) -> Result<(), Error> {
        let (letter, account) = (by.map(Staff::letter), by.map(|staff| staff.account().0.cast_signed()));
        let there = sqlx::query!(
            r#"SELECT log_entries, log_hash,
                      (SELECT letter || number FROM staff s
                       WHERE s.workshop_id = w.id AND s.letter = ?2 AND s.account_id = ?3) AS "name?: String"
               FROM workshop w WHERE id = ?1"#,
            id.0,
            letter,
            account
        )
        .fetch_one(self.conn())
        .await
        .doing("looking for the end of the moderation log")?;
        let by = match (by, there.name) {
            (None, _) => NOBODY.to_owned(),
            (Some(_), Some(name)) => name,
            (Some(staff), None) => self.staff_name(id, staff).await?,
        };
        let last = there.log_hash.map(|hash| Ok::<_, Error>((count(there.log_entries)?, hash))).transpose()?;
        let row = Row::after(id, last, entry, by, now);
        // A trigger notes it as the end of the log.
        sqlx::query!(
            "INSERT INTO log_entry (workshop_id, number, kind, by, question, reason, minute, before, hash)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id.0,
            row.number,
            row.kind,
            row.by,
            row.question,
            row.reason,
            row.minute,
            row.before,
            row.hash
        )
        .execute(self.conn())
        .await
        .doing("writing into the moderation log")?;
        Ok(())
    }
}
