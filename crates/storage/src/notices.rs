//! Announcements: rows with the time when they are to be told, so that a restart loses none.
//!
//! One that was told stays, for its message is drawn from it.

use workshop::{Channel, Notice, NoticeKind, NoticePlace, Time, Timed, Word, WorkshopId};

use crate::error::known;
use crate::row::count;
use crate::{Doing, Error, Reads, Tx, ViewKey, ViewKind};

fn notice(kind: &str, subject: i64, place: &str, due_at_ms: i64) -> Result<Notice, Error> {
    Ok(Notice {
        kind: known(NoticeKind::from_word(kind), "a kind of announcement")?,
        subject: count(subject)?,
        place: known(NoticePlace::from_word(place), "a place of announcements")?,
        due: Time::from_ms(due_at_ms),
    })
}

/// The kinds that are about topics, or those about speakers.
fn kinds(about: Timed) -> (&'static str, &'static str) {
    match about {
        Timed::Topic => (NoticeKind::TopicEndsSoon.word(), NoticeKind::TopicEnds.word()),
        Timed::Speaker => (NoticeKind::SpeakerEndsSoon.word(), NoticeKind::SpeakerEnds.word()),
        Timed::Workshop => (NoticeKind::WorkshopCloses.word(), NoticeKind::WorkshopCloses.word()),
        Timed::Floor => (NoticeKind::FloorIsShut.word(), NoticeKind::FloorIsShut.word()),
        Timed::Stage => (NoticeKind::OnTheStage.word(), NoticeKind::OnTheStage.word()),
    }
}

impl Reads {
    /// An announcement, with the topic's title or the speaker's name if that is known.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn notice(&mut self, id: WorkshopId, number: u32) -> Result<Option<(Notice, Option<String>)>, Error> {
        let row = sqlx::query!(
            r#"SELECT n.kind, n.subject, n.place, n.due_at_ms, coalesce(t.title, s.shown_name) AS "called?: String"
               FROM notice n
               LEFT JOIN topic t ON n.kind IN ('topic ends soon', 'topic ends')
                                AND t.workshop_id = n.workshop_id AND t.number = n.subject
               LEFT JOIN speaker s ON n.kind IN ('speaker ends soon', 'speaker ends')
                                  AND s.workshop_id = n.workshop_id AND s.number = n.subject
               WHERE n.workshop_id = ? AND n.number = ?"#,
            id.0,
            number
        )
        .fetch_optional(self.conn())
        .await
        .doing("loading an announcement")?;
        row.map(|r| Ok((notice(&r.kind, r.subject, &r.place, r.due_at_ms)?, r.called))).transpose()
    }

    /// Whether any announcement is to be told now.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn any_notice_due(&mut self, now: Time) -> Result<bool, Error> {
        let now = now.ms();
        let n = sqlx::query_scalar!(
            "SELECT EXISTS (SELECT 1 FROM notice WHERE told_at_ms IS NULL AND due_at_ms <= ?)",
            now
        )
        .fetch_one(self.conn())
        .await
        .doing("looking for announcements")?;
        Ok(n == 1)
    }
}

impl Tx {
    /// Something is to be announced when its time comes; one that was told already is not told again.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn plan_notice(&mut self, id: WorkshopId, notice: &Notice) -> Result<(), Error> {
        let (kind, place, due) = (notice.kind.word(), notice.place.word(), notice.due.ms());
        sqlx::query!(
            "INSERT INTO notice (workshop_id, number, kind, subject, place, due_at_ms)
             SELECT ?1, (SELECT coalesce(max(number), 0) + 1 FROM notice WHERE workshop_id = ?1), ?2, ?3, ?4, ?5
             WHERE NOT EXISTS (SELECT 1 FROM notice WHERE workshop_id = ?1 AND kind = ?2 AND subject = ?3 AND place = ?4
                                                      AND due_at_ms = ?5)",
            id.0,
            kind,
            notice.subject,
            place,
            due
        )
        .execute(self.conn())
        .await
        .doing("planning an announcement")?;
        Ok(())
    }

    /// A channel, the floor or the desk, is told something now that speaks of the time in `notice`.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn tell_now(
        &mut self,
        id: WorkshopId,
        channel: Channel,
        notice: &Notice,
        now: Time,
    ) -> Result<(), Error> {
        let (kind, place, due, told) = (notice.kind.word(), notice.place.word(), notice.due.ms(), now.ms());
        let number = sqlx::query_scalar!(
            r#"INSERT INTO notice (workshop_id, number, kind, subject, place, due_at_ms, told_at_ms)
             VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM notice WHERE workshop_id = ?1), ?2, ?5, ?6, ?3, ?4)
             RETURNING number AS "number!: i64""#,
            id.0,
            kind,
            due,
            told,
            notice.subject,
            place
        )
        .fetch_one(self.conn())
        .await
        .doing("telling a channel")?;
        let key = ViewKey { workshop: id, kind: ViewKind::Notice, subject: count(number)? };
        self.show(key, channel).await
    }

    /// What was not told yet about topics, or about speakers, is not told any more.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn cancel_notices(&mut self, id: WorkshopId, about: Timed) -> Result<(), Error> {
        let (soon, end) = kinds(about);
        sqlx::query!(
            "DELETE FROM notice WHERE workshop_id = ? AND told_at_ms IS NULL AND kind IN (?, ?)",
            id.0,
            soon,
            end
        )
        .execute(self.conn())
        .await
        .doing("cancelling announcements")?;
        Ok(())
    }

    /// Announces what is to be told now. Of several about one thing in one place only the last is: earlier ones that were
    /// not told yet are dropped, and those without a message so far get none.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn tell_due(&mut self, now: Time) -> Result<(), Error> {
        let doing = "announcing what is due";
        let at = now.ms();
        let rows = sqlx::query!(
            r#"SELECT n.workshop_id AS "workshop_id!", n.number AS "number!", n.kind, n.subject, n.place, n.due_at_ms, w.floor_id, w.desk_id
             FROM notice n JOIN workshop w ON w.id = n.workshop_id
             WHERE n.told_at_ms IS NULL AND n.due_at_ms <= ? ORDER BY n.due_at_ms, n.number"#,
            at
        )
        .fetch_all(self.conn())
        .await
        .doing(doing)?;
        for row in &rows {
            let overdue = rows
                .iter()
                .filter(|r| r.workshop_id == row.workshop_id)
                .map(|r| notice(&r.kind, r.subject, &r.place, r.due_at_ms))
                .collect::<Result<Vec<_>, _>>()?;
            let this = notice(&row.kind, row.subject, &row.place, row.due_at_ms)?;
            if this.is_outdone(&overdue) {
                sqlx::query!("DELETE FROM notice WHERE workshop_id = ? AND number = ?", row.workshop_id, row.number)
                    .execute(self.conn())
                    .await
                    .doing(doing)?;
                continue;
            }
            sqlx::query!(
                "UPDATE notice SET told_at_ms = ? WHERE workshop_id = ? AND number = ?",
                at,
                row.workshop_id,
                row.number
            )
            .execute(self.conn())
            .await
            .doing(doing)?;
            let id = WorkshopId(row.workshop_id);
            self.hide_unposted(id, &this).await?;
            let channel = if this.place == NoticePlace::Floor { row.floor_id } else { row.desk_id };
            let key = ViewKey { workshop: id, kind: ViewKind::Notice, subject: count(row.number)? };
            self.show(key, Channel(channel.cast_unsigned())).await?;
        }
        Ok(())
    }

    /// Earlier announcements about the same thing in the same place that could not be posted so far.
    async fn hide_unposted(&mut self, id: WorkshopId, later: &Notice) -> Result<(), Error> {
        self.is_stale();
        let ((soon, end), place) = (kinds(later.kind.about()), later.place.word());
        sqlx::query!(
            "UPDATE view SET wanted = 0, change = change + 1
             WHERE workshop_id = ?1 AND kind = 'notice' AND wanted = 1 AND message_id IS NULL
               AND subject IN (SELECT number FROM notice
                               WHERE workshop_id = ?1 AND subject = ?2 AND place = ?3 AND kind IN (?4, ?5))",
            id.0,
            later.subject,
            place,
            soon,
            end
        )
        .execute(self.conn())
        .await
        .doing("hiding what was outdone")?;
        Ok(())
    }
}
