//! What the fair order needs: who supports which question, what each of them carries, and what is charged. It knows
//! nothing of who asked.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use workshop::order::ballot::Ballot;
use workshop::order::fair::{Candidate, Load, Voter};
use workshop::{Number, Question, State, Tag, Time, Wishes, WorkshopId};

use crate::ballots::{Known, Row, Rows, Voters};
use crate::error::known;
use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

/// What somebody carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Carried {
    /// The load.
    pub(crate) load: Load,
    /// Whether they were charged for a question.
    pub(crate) heard: bool,
}

/// Supporters, each once, and what they carry.
#[derive(Default)]
struct Supporters {
    known: HashMap<Tag, Carried>,
    places: HashMap<Tag, Voter>,
    carried: Vec<Carried>,
}

impl Supporters {
    fn place(&mut self, tag: Tag) -> Voter {
        let Self { known, places, carried } = self;
        *places.entry(tag).or_insert_with(|| {
            carried.push(known.get(&tag).copied().unwrap_or_default());
            carried.len() - 1
        })
    }

    fn loads(&self) -> Vec<Load> {
        self.carried.iter().map(|c| c.load).collect()
    }
}

/// Tags that SQLite has joined.
fn tags(joined: &str) -> Result<Vec<Tag>, Error> {
    let bytes = known(hex::decode(joined).ok(), "tags")?;
    bytes.chunks(32).map(|t| known(Tag::from_bytes(t), "a tag")).collect()
}

/// Lists of numbers that SQLite has joined.
pub(crate) fn lists(joined: Option<&str>) -> Result<Vec<Vec<i64>>, Error> {
    let list = |row: &str| row.split(' ').map(|n| known(n.parse().ok(), "a joined row")).collect();
    joined.into_iter().flat_map(|joined| joined.split(',')).map(list).collect()
}

/// Numbers as SQLite takes many of them at once.
pub(crate) fn array(numbers: impl IntoIterator<Item = impl std::fmt::Display>) -> String {
    let numbers: Vec<String> = numbers.into_iter().map(|n| n.to_string()).collect();
    format!("[{}]", numbers.join(","))
}

fn load(units: i64) -> Result<Load, Error> {
    Ok(Load::from_units(known(units.try_into().ok(), "a load")?))
}

impl Reads {
    /// All that can be brought to the stage, with those who want it asked. What has not changed since it was read last comes
    /// from memory.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn ballot(&mut self, id: WorkshopId) -> Result<Arc<Ballot>, Error> {
        let rows = self.ballot_rows(id).await?;
        let known = self.ballots.known(id);
        if let Some(known) = known.as_ref().filter(|known| known.rows == rows) {
            return Ok(Arc::clone(&known.ballot));
        }
        let (mut voters, missing) = Voters::of(known.as_deref(), &rows);
        if missing.starts {
            voters.start(self.starts(id).await?);
        }
        let mut supporters: HashMap<Number, Vec<Tag>> =
            self.supporters(id, &missing.supporters).await?.into_iter().collect();
        let stale: HashSet<Number> = missing.supporters.into_iter().collect();
        for row in rows.questions.iter().filter(|row| stale.contains(&row.number)) {
            voters.support(row, supporters.remove(&row.number).unwrap_or_default());
        }
        let mut charged: HashMap<i64, Vec<Tag>> = self.charged(&missing.charges).await?.into_iter().collect();
        for step in missing.charges {
            voters.charge(step, charged.remove(&step).unwrap_or_default());
        }
        let ballot = Arc::new(voters.ballot(&rows));
        if self.is_committed() {
            self.ballots.keep(id, Arc::new(Known { rows, voters, ballot: Arc::clone(&ballot) }));
        }
        Ok(ballot)
    }

    /// All of a ballot but who the voters are. The questions come as one text, for a row each would cost more than all the
    /// rest.
    async fn ballot_rows(&mut self, id: WorkshopId) -> Result<Rows, Error> {
        let doing = "loading what can be brought to the stage";
        let head = sqlx::query!(
            r#"SELECT w.starts_version, w.charges_version,
                      (SELECT group_concat(s.step || ' ' || s.level, ',') FROM staging s WHERE s.workshop_id = w.id)
                        AS "stagings: String",
                      (SELECT group_concat(q.number || ' ' || (q.state = 'open') || ' ' || q.asked_at_ms || ' ' || q.supports
                                           || ' ' || q.supporters_version || ' '
                                           || (SELECT count(*) FROM question m
                                               WHERE m.workshop_id = q.workshop_id AND m.merged_into = q.number), ',')
                       FROM question q INDEXED BY question_of_state
                       WHERE q.workshop_id = w.id AND q.state IN ('open', 'deferred') AND q.seen = 1)
                        AS "questions: String"
               FROM workshop w WHERE w.id = ?"#,
            id.0
        )
        .fetch_optional(self.conn())
        .await
        .doing(doing)?;
        let Some(head) = head else { return Ok(Rows::default()) };
        let mut questions = Vec::new();
        for row in lists(head.questions.as_deref())? {
            let [number, is_open, asked_at, supports, version, merged] =
                known(row.try_into().ok(), "a question's row")?;
            questions.push(Row {
                number: Number(count(number)?),
                is_open: is_open == 1,
                asked_at: Time::from_ms(asked_at),
                supports: count(supports)?,
                merged: count(merged)?,
                version,
            });
        }
        questions.sort_by_key(|row| row.number);
        let mut stagings = Vec::new();
        for row in lists(head.stagings.as_deref())? {
            let [step, level] = known(row.try_into().ok(), "a staging's row")?;
            stagings.push((step, load(level)?));
        }
        let (starts_version, charges_version) = (head.starts_version, head.charges_version);
        Ok(Rows { questions, stagings, starts_version, charges_version })
    }

    /// Where those started who did not start with nothing.
    async fn starts(&mut self, id: WorkshopId) -> Result<Vec<(Load, Vec<Tag>)>, Error> {
        let rows = sqlx::query!(
            r#"SELECT level AS "level!: i64", group_concat(hex(tag), '') AS "tags!: String"
               FROM participant INDEXED BY participant_started WHERE workshop_id = ? AND level > 0 GROUP BY level"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading where supporters started")?;
        rows.into_iter().map(|r| Ok((load(r.level)?, tags(&r.tags)?))).collect()
    }

    /// These questions' supporters. Tags are joined by SQLite, for a row each would cost more than all the rest.
    async fn supporters(&mut self, id: WorkshopId, numbers: &[Number]) -> Result<Vec<(Number, Vec<Tag>)>, Error> {
        if numbers.is_empty() {
            return Ok(Vec::new());
        }
        let numbers = array(numbers.iter().map(|n| n.0));
        let rows = sqlx::query!(
            r#"SELECT s.number AS "number!", group_concat(hex(s.tag), '') AS "tags!: String"
               FROM json_each(?2) j CROSS JOIN support s ON s.workshop_id = ?1 AND s.number = j.value GROUP BY s.number"#,
            id.0,
            numbers
        )
        .fetch_all(self.conn())
        .await
        .doing("loading the supports")?;
        rows.into_iter().map(|r| Ok((Number(count(r.number)?), tags(&r.tags)?))).collect()
    }

    /// Who was charged in these steps.
    async fn charged(&mut self, steps: &[i64]) -> Result<Vec<(i64, Vec<Tag>)>, Error> {
        if steps.is_empty() {
            return Ok(Vec::new());
        }
        let steps = array(steps);
        let rows = sqlx::query!(
            r#"SELECT c.step AS "step!", group_concat(hex(c.tag), '') AS "tags!: String"
               FROM json_each(?) j CROSS JOIN charge c ON c.step = j.value GROUP BY c.step"#,
            steps
        )
        .fetch_all(self.conn())
        .await
        .doing("loading who was charged")?;
        rows.into_iter().map(|r| Ok((r.step, tags(&r.tags)?))).collect()
    }

    /// How often a moderator chose another question than the suggested one.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn overrides(&mut self, id: WorkshopId) -> Result<u32, Error> {
        let n =
            sqlx::query_scalar!("SELECT count(*) FROM staging WHERE workshop_id = ? AND suggested IS NOT NULL", id.0)
                .fetch_one(self.conn())
                .await
                .doing("counting overrides")?;
        count(n)
    }

    /// What this person carries.
    pub(crate) async fn carries(&mut self, id: WorkshopId, tag: Tag) -> Result<Carried, Error> {
        let tag = tag.bytes().as_slice();
        let row = sqlx::query!(
            r#"SELECT (SELECT level FROM participant WHERE workshop_id = ?1 AND tag = ?2) AS "start: i64",
                      (SELECT max(s.level) FROM staging s JOIN charge c ON c.step = s.step
                       WHERE s.workshop_id = ?1 AND c.tag = ?2) AS "charged: i64""#,
            id.0,
            tag
        )
        .fetch_one(self.conn())
        .await
        .doing("looking what somebody carries")?;
        Ok(Carried { load: load(row.start.max(row.charged).unwrap_or_default())?, heard: row.charged.is_some() })
    }

    /// Who wants which of these questions asked, whatever became of it, and where each supporter came in.
    pub(crate) async fn wishes(&mut self, id: WorkshopId, all: &[Question]) -> Result<Wishes, Error> {
        let doing = "loading all supports";
        let starts = sqlx::query!(
            r#"SELECT tag AS "tag!", level AS "level!: i64" FROM participant INDEXED BY participant_started
               WHERE workshop_id = ? AND level > 0"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing(doing)?;
        let mut supporters = Supporters::default();
        for row in starts {
            let tag = known(Tag::from_bytes(&row.tag), "a tag")?;
            supporters.known.insert(tag, Carried { load: load(row.level)?, heard: false });
        }
        let rows = sqlx::query!(
            r#"SELECT number AS "number!", group_concat(hex(tag), '') AS "tags!: String" FROM support
               WHERE workshop_id = ? GROUP BY number"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing(doing)?;
        let mut of: HashMap<Number, Vec<Voter>> = HashMap::new();
        for row in rows {
            let voters = tags(&row.tags)?.into_iter().map(|tag| supporters.place(tag)).collect();
            of.insert(Number(count(row.number)?), voters);
        }
        let mut own: HashMap<Number, usize> = HashMap::new();
        for q in all {
            *own.entry(q.state.merged_into().unwrap_or(q.number)).or_default() += 1;
        }
        let candidates = all.iter().filter(|q| q.state.merged_into().is_none()).map(|q| Candidate {
            number: q.number,
            asked_at: q.asked_at,
            supporters: of.remove(&q.number).unwrap_or_default(),
            own: own.get(&q.number).copied().unwrap_or(1),
        });
        Ok(Wishes { candidates: candidates.collect(), starts: supporters.loads() })
    }
}

impl Tx {
    /// A question came to the stage in this step. If it `is_charged`, its supporters are charged. `suggested` is what a
    /// moderator chose against.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn staged(
        &mut self,
        step: i64,
        q: &Question,
        (level, is_charged): (Load, bool),
        suggested: Option<Number>,
    ) -> Result<(), Error> {
        let doing = "charging for a question";
        debug_assert_eq!(q.state, State::OnTheStage);
        let (units, suggested) = (level.units().cast_signed(), suggested.map(|n| n.0));
        sqlx::query!(
            "INSERT INTO staging (step, workshop_id, number, level, suggested) VALUES (?, ?, ?, ?, ?)",
            step,
            q.workshop.0,
            q.number.0,
            units,
            suggested
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        if is_charged {
            sqlx::query!(
                "INSERT INTO charge (step, tag) SELECT ?1, tag FROM support WHERE workshop_id = ?2 AND number = ?3",
                step,
                q.workshop.0,
                q.number.0
            )
            .execute(self.conn())
            .await
            .doing(doing)?;
        }
        Ok(())
    }

    /// Places all that is open as moderators want it.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn place(&mut self, id: WorkshopId, order: &[Number]) -> Result<(), Error> {
        for (place, number) in (1u32..).zip(order) {
            sqlx::query!("UPDATE question SET place = ? WHERE workshop_id = ? AND number = ?", place, id.0, number.0)
                .execute(self.conn())
                .await
                .doing("placing questions")?;
        }
        Ok(())
    }
}
