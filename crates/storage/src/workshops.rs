//! Workshops: opened, paused, closed. What somebody who asks in one must know is in [`asking`].

use workshop::number::Numbers;
use workshop::{
    Account, Channel, Guild, Identity, Intake, Order, Revision, Role, Rules, Seal, Time, Word, Workshop, WorkshopId,
};

use crate::error::known;
use crate::keys::{KeyFile, KeyFolder};
use crate::row::{count, count_if};
use crate::{Doing, Error, Reads, Store, Tx};

/// What `/workshop open` says.
#[derive(Clone, Debug)]
pub struct NewWorkshop {
    /// The server.
    pub guild: Guild,
    /// The public channel.
    pub floor: Channel,
    /// The private channel.
    pub desk: Channel,
    /// The moderators' role.
    pub moderators: Role,
    /// The title.
    pub title: String,
    /// The only pack to show facts from.
    pub pack: Option<String>,
    /// How questions may be asked.
    pub identity: Identity,
    /// When it is planned to end.
    pub ends_at: Option<Time>,
}

/// The moderators who last changed what several of them change; `None` where none did, or somebody who is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastChanges {
    /// What is on the stage.
    pub stage: Option<Account>,
    /// Whether questions are taken.
    pub intake: Option<Account>,
    /// Which topic runs or would run next.
    pub agenda: Option<Account>,
    /// Who speaks or would speak next.
    pub speakers: Option<Account>,
}

struct Row {
    id: i64,
    guild_id: i64,
    floor_id: i64,
    desk_id: i64,
    moderator_role_id: i64,
    rapporteur_role_id: Option<i64>,
    title: String,
    pack: Option<String>,
    identity: String,
    intake: String,
    opened_at_ms: i64,
    ends_at_ms: Option<i64>,
    closed_at_ms: Option<i64>,
    erased_at_ms: Option<i64>,
    stage_revision: i64,
    agenda_revision: i64,
    speakers_revision: i64,
    speaker_s: i64,
    question_order: String,
    questions_per_person: Option<i64>,
    support: i64,
    premoderation: i64,
    eligible_role_id: Option<i64>,
    account_age_days: i64,
    lockdown: i64,
    alternate: i64,
    next_number: i64,
    unused_numbers: String,
    key_name: String,
    language: String,
    /// What somebody who asks has in it, where that is looked for.
    asking: Option<String>,
}

impl Row {
    fn workshop(self) -> Result<Workshop, Error> {
        Ok(Workshop {
            id: WorkshopId(self.id),
            guild: Guild(self.guild_id.cast_unsigned()),
            floor: Channel(self.floor_id.cast_unsigned()),
            desk: Channel(self.desk_id.cast_unsigned()),
            moderators: Role(self.moderator_role_id.cast_unsigned()),
            rapporteurs: self.rapporteur_role_id.map(|id| Role(id.cast_unsigned())),
            title: self.title,
            pack: self.pack,
            identity: known(Identity::from_word(&self.identity), "an identity policy")?,
            intake: known(Intake::from_word(&self.intake), "an intake")?,
            opened_at: Time::from_ms(self.opened_at_ms),
            ends_at: self.ends_at_ms.map(Time::from_ms),
            closed_at: self.closed_at_ms.map(Time::from_ms),
            erased_at: self.erased_at_ms.map(Time::from_ms),
            stage_revision: Revision(count(self.stage_revision)?),
            agenda_revision: Revision(count(self.agenda_revision)?),
            speakers_revision: Revision(count(self.speakers_revision)?),
            speaker_s: count(self.speaker_s)?,
            rules: Rules {
                order: known(Order::from_word(&self.question_order), "an order")?,
                questions_per_person: count_if(self.questions_per_person)?,
                support: self.support == 1,
                premoderation: self.premoderation == 1,
                eligible_role: self.eligible_role_id.map(|id| Role(id.cast_unsigned())),
                account_age_days: count(self.account_age_days)?,
                lockdown: self.lockdown == 1,
                alternate: self.alternate == 1,
            },
            numbers: known(
                Numbers::stored(count(self.next_number)?, &self.unused_numbers),
                "the numbers that are left",
            )?,
            key_name: self.key_name,
            language: self.language,
        })
    }
}

macro_rules! workshops {
    ($tail:literal $(, $argument:expr)*) => {
        workshops!(with r#"NULL AS "asking?: String""#, $tail $(, $argument)*)
    };
    (with $asking:literal, $tail:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            "SELECT id, guild_id, floor_id, desk_id, moderator_role_id, title, pack, identity, intake, opened_at_ms, ends_at_ms,
                    closed_at_ms, erased_at_ms, stage_revision, agenda_revision, speakers_revision, speaker_s, question_order, questions_per_person,
                    support, premoderation, eligible_role_id, account_age_days, lockdown, alternate, rapporteur_role_id, next_number, unused_numbers, key_name, language, "
                + $asking + " FROM workshop " + $tail
            $(, $argument)*
        )
    };
}

mod asking;

pub use asking::Asking;

impl Reads {
    /// A workshop by its id.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn workshop(&mut self, id: WorkshopId) -> Result<Option<Workshop>, Error> {
        let row = workshops!("WHERE id = ?", id.0).fetch_optional(self.conn()).await.doing("loading a workshop")?;
        row.map(Row::workshop).transpose()
    }

    /// The workshop whose floor or desk this is: the running one, else the latest that was closed.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn workshop_at(&mut self, channel: Channel) -> Result<Option<Workshop>, Error> {
        let channel = channel.0.cast_signed();
        let row =
            workshops!("WHERE floor_id = ?1 OR desk_id = ?1 ORDER BY intake = 'closed', id DESC LIMIT 1", channel)
                .fetch_optional(self.conn())
                .await
                .doing("looking for a channel's workshop")?;
        row.map(Row::workshop).transpose()
    }

    /// All workshops of one server, or of all of them, the latest first.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn workshops(&mut self, guild: Option<Guild>) -> Result<Vec<Workshop>, Error> {
        let guild = guild.map(|g| g.0.cast_signed());
        let rows = workshops!("WHERE ?1 IS NULL OR guild_id = ?1 ORDER BY id DESC", guild)
            .fetch_all(self.conn())
            .await
            .doing("loading the workshops")?;
        rows.into_iter().map(Row::workshop).collect()
    }

    /// All workshops that are not closed.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn running_workshops(&mut self) -> Result<Vec<Workshop>, Error> {
        let rows = workshops!("WHERE intake <> 'closed'")
            .fetch_all(self.conn())
            .await
            .doing("loading the running workshops")?;
        rows.into_iter().map(Row::workshop).collect()
    }

    /// Workshops closed at or before this time of which more than the report is left.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn to_be_erased(&mut self, closed_before: Time) -> Result<Vec<Workshop>, Error> {
        let before = closed_before.ms();
        let rows = workshops!("WHERE closed_at_ms <= ? AND erased_at_ms IS NULL", before)
            .fetch_all(self.conn())
            .await
            .doing("looking for old workshops")?;
        rows.into_iter().map(Row::workshop).collect()
    }

    /// When somebody last did something in each running workshop, and when it closes if nobody does.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn activity(&mut self) -> Result<Vec<(WorkshopId, Time, Option<Time>)>, Error> {
        let rows = sqlx::query!(
            r#"SELECT id AS "id!", max(active_at_ms, opened_at_ms) AS "active_at_ms!: i64", idle_until_ms
               FROM workshop WHERE intake <> 'closed'"#
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for idle workshops")?;
        let time = |r: Option<i64>| r.map(Time::from_ms);
        Ok(rows.into_iter().map(|r| (WorkshopId(r.id), Time::from_ms(r.active_at_ms), time(r.idle_until_ms))).collect())
    }

    /// Which moderator last changed what.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn last_changes(&mut self, id: WorkshopId) -> Result<LastChanges, Error> {
        let row = sqlx::query!(
            "SELECT stage_changed_by, intake_changed_by, agenda_changed_by, speakers_changed_by FROM workshop WHERE id = ?",
            id.0
        )
        .fetch_one(self.conn())
        .await
        .doing("looking who changed what")?;
        let by = |id: Option<i64>| id.map(|id| Account(id.cast_unsigned()));
        Ok(LastChanges {
            stage: by(row.stage_changed_by),
            intake: by(row.intake_changed_by),
            agenda: by(row.agenda_changed_by),
            speakers: by(row.speakers_changed_by),
        })
    }
}

impl Tx {
    /// Opens a workshop whose key was written before.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn open_workshop(
        &mut self,
        new: &NewWorkshop,
        (key_name, seal): (&str, &Seal),
        now: Time,
    ) -> Result<WorkshopId, Error> {
        let (guild, floor, desk) = (new.guild.0.cast_signed(), new.floor.0.cast_signed(), new.desk.0.cast_signed());
        let (role, identity, intake) = (new.moderators.0.cast_signed(), new.identity.word(), Intake::Open.word());
        let (opened, ends, check) = (now.ms(), new.ends_at.map(Time::ms), seal.check().to_vec());
        let id = sqlx::query_scalar!(
            "INSERT INTO workshop (guild_id, floor_id, desk_id, moderator_role_id, title, pack, identity, intake, opened_at_ms,
                                   ends_at_ms, key_name, key_check)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            guild,
            floor,
            desk,
            role,
            new.title,
            new.pack,
            identity,
            intake,
            opened,
            ends,
            key_name,
            check,
        )
        .fetch_one(self.conn())
        .await
        .doing("opening a workshop")?;
        sqlx::query!("DELETE FROM key_to_destroy WHERE key_name = ?", key_name)
            .execute(self.conn())
            .await
            .doing("keeping a key")?;
        Ok(WorkshopId(id))
    }

    /// Whoever has this role keeps the record of the workshop.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn set_rapporteurs(&mut self, id: WorkshopId, role: Option<Role>) -> Result<(), Error> {
        let role = role.map(|r| r.0.cast_signed());
        sqlx::query!("UPDATE workshop SET rapporteur_role_id = ? WHERE id = ?", role, id.0)
            .execute(self.conn())
            .await
            .doing("noting who keeps the record")?;
        Ok(())
    }

    /// Stores whether questions are taken, and who decided it.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn set_intake(&mut self, workshop: &Workshop, by: Account) -> Result<(), Error> {
        let (id, intake, by) = (workshop.id.0, workshop.intake.word(), by.0.cast_signed());
        sqlx::query!("UPDATE workshop SET intake = ?, intake_changed_by = ? WHERE id = ?", intake, by, id)
            .execute(self.conn())
            .await
            .doing("pausing or resuming the intake")?;
        Ok(())
    }

    /// Notes that the stage changed, and through whom.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn stage_changed(&mut self, id: WorkshopId, by: Account) -> Result<(), Error> {
        let by = by.0.cast_signed();
        sqlx::query!(
            "UPDATE workshop SET stage_revision = stage_revision + 1, stage_changed_by = ? WHERE id = ?",
            by,
            id.0
        )
        .execute(self.conn())
        .await
        .doing("noting a change of the stage")?;
        Ok(())
    }

    /// Somebody did something in these channels; `hour` is when, to the hour.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn were_active(&mut self, channels: &[Channel], hour: Time) -> Result<(), Error> {
        let hour = hour.ms();
        for channel in channels {
            let channel = channel.0.cast_signed();
            sqlx::query!(
                "UPDATE workshop SET active_at_ms = ?1, idle_until_ms = NULL
                 WHERE intake <> 'closed' AND (floor_id = ?2 OR desk_id = ?2)",
                hour,
                channel
            )
            .execute(self.conn())
            .await
            .doing("noting that a workshop is in use")?;
        }
        Ok(())
    }

    /// The desk is told that the workshop will be closed then.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn is_idle_until(&mut self, id: WorkshopId, closes: Time) -> Result<(), Error> {
        let closes = closes.ms();
        sqlx::query!("UPDATE workshop SET idle_until_ms = ? WHERE id = ?", closes, id.0)
            .execute(self.conn())
            .await
            .doing("noting that a workshop is idle")?;
        Ok(())
    }

    /// Stores the identity policy and the other settings.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn set_rules(&mut self, workshop: &Workshop) -> Result<(), Error> {
        let Workshop { id, identity, rules, .. } = workshop;
        let (identity, order) = (identity.word(), rules.order.word());
        let role = rules.eligible_role.map(|r| r.0.cast_signed());
        sqlx::query!(
            "UPDATE workshop
             SET identity = ?, question_order = ?, questions_per_person = ?, support = ?, premoderation = ?,
                 eligible_role_id = ?, account_age_days = ?, lockdown = ?, alternate = ?
             WHERE id = ?",
            identity,
            order,
            rules.questions_per_person,
            rules.support,
            rules.premoderation,
            role,
            rules.account_age_days,
            rules.lockdown,
            rules.alternate,
            id.0
        )
        .execute(self.conn())
        .await
        .doing("storing the settings")?;
        Ok(())
    }
}

impl Store {
    /// Writes a new key durably, before the workshop that it is for exists. It is noted before, so that the next start knows
    /// that it is this installation's and destroys it if no workshop came of it.
    ///
    /// # Errors
    /// If SQLite fails, or the file cannot be written.
    pub async fn new_key(&self) -> Result<(String, Seal), Error> {
        let name = KeyFolder::draw_name();
        let mut tx = self.write().await?;
        tx.destroys_key(&name).await?;
        let _ = tx.commit().await?;
        let key = self.keys.create(&name)?;
        Ok((name, Seal::new(key)))
    }

    /// The key file of an open workshop, as it lies there.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn key_file(&self, workshop: &Workshop) -> Result<KeyFile, Error> {
        self.keys.look(&workshop.key_name)
    }

    /// At the start: every open workshop must have its key, and none of a closed one may be left.
    pub(crate) async fn sort_out_keys(&self) -> Result<(), Error> {
        let mut reads = self.read().await?;
        let open = reads.running_workshops().await?;
        for workshop in &open {
            let path = self.keys.path(&workshop.key_name)?;
            let missing = || Error::KeyMissing { path, title: workshop.title.clone() };
            let seal = self.seal(workshop.id, &workshop.key_name)?.ok_or_else(missing)?;
            let check = sqlx::query_scalar!("SELECT key_check FROM workshop WHERE id = ?", workshop.id.0)
                .fetch_one(reads.conn())
                .await
                .doing("checking a key")?;
            if check != seal.check() {
                tracing::warn!(
                    workshop = workshop.id.0,
                    "the key file of this workshop was exchanged: earlier anonymous questions belong to nobody any more"
                );
            }
        }
        let closed = sqlx::query_scalar!(
            "SELECT key_name FROM workshop WHERE intake = 'closed' UNION SELECT key_name FROM key_to_destroy"
        )
        .fetch_all(reads.conn())
        .await
        .doing("looking for keys of closed workshops")?;
        drop(reads);
        let (mut ours, others): (Vec<String>, Vec<String>) =
            self.keys.names()?.into_iter().partition(|name| closed.contains(name));
        let others = others.iter().filter(|name| open.iter().all(|w| w.key_name != **name)).count();
        if others > 0 {
            tracing::warn!(
                keys = others,
                "the key folder holds keys that this database knows nothing of: they are left alone. Are storage.path and \
                 seal.dir those of one installation?"
            );
        }
        ours.extend(self.keys_to_destroy(true).await?);
        for name in ours {
            self.destroy_key_named(&name).await;
        }
        Ok(())
    }
}
