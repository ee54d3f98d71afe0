//! What the fair order needs: who supports which question, what each of them carries, and what is charged. It knows
//! nothing of who asked.

use std::collections::HashMap;

use workshop::order::fair::{Candidate, Load, Voter};
use workshop::{Number, Question, State, Tag, Time, Wishes, WorkshopId};

use crate::error::known;
use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

/// A question that can be brought to the stage, and how it stands.
#[derive(Clone, Debug)]
pub struct Stageable {
    /// The question, as the order sees it.
    pub candidate: Candidate,
    /// Whether it is open; else it was deferred.
    pub is_open: bool,
    /// How many supports it is shown with.
    pub supports: u32,
    /// How many of these are by people who were charged for a question.
    pub heard: u32,
}

/// All that can be brought to the stage, by number.
#[derive(Clone, Debug, Default)]
pub struct Ballot {
    /// The questions.
    pub questions: Vec<Stageable>,
    /// What each supporter carries, by the candidates' voters.
    pub loads: Vec<Load>,
}

/// What somebody carries.
#[derive(Clone, Copy, Debug, Default)]
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
    bytes.chunks_exact(32).map(|t| known(Tag::from_bytes(t), "a tag")).collect()
}

fn load(units: i64) -> Load {
    Load::from_units(units.cast_unsigned())
}

impl Reads {
    /// All that can be brought to the stage, with those who want it asked.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn ballot(&mut self, id: WorkshopId) -> Result<Ballot, Error> {
        let rows = sqlx::query!(
            r#"SELECT q.number AS "number!", q.state, q.asked_at_ms, q.supports,
                      (SELECT count(*) FROM question m WHERE m.workshop_id = q.workshop_id AND m.merged_into = q.number)
                        AS "merged!: i64"
               FROM question q INDEXED BY question_of_state
               WHERE q.workshop_id = ? AND q.state IN ('open', 'deferred') AND q.seen = 1 ORDER BY q.number"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading what can be brought to the stage")?;
        let standing = rows.into_iter().map(|r| {
            let merged = count(r.merged)?;
            let (number, asked_at) = (Number(count(r.number)?), Time::from_ms(r.asked_at_ms));
            let candidate = Candidate { number, asked_at, supporters: Vec::new(), own: 1 + merged as usize };
            let is_open = r.state == State::Open.word();
            Ok(Stageable { candidate, is_open, supports: count(r.supports)?.saturating_add(merged), heard: 0 })
        });
        let mut questions: Vec<Stageable> = standing.collect::<Result<_, Error>>()?;
        let places: HashMap<Number, usize> =
            questions.iter().enumerate().map(|(place, q)| (q.candidate.number, place)).collect();

        let mut supporters = Supporters { known: self.carried(id).await?, ..Supporters::default() };
        for (number, tags) in self.supports_of_stageable(id).await? {
            let Some(&place) = places.get(&number) else { continue };
            questions[place].candidate.supporters.extend(tags.into_iter().map(|tag| supporters.place(tag)));
        }
        for q in &mut questions {
            let heard = q.candidate.supporters.iter().filter(|&&voter| supporters.carried[voter].heard);
            q.heard = u32::try_from(heard.count()).unwrap_or(u32::MAX);
        }
        Ok(Ballot { questions, loads: supporters.loads() })
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
        Ok(Carried { load: load(row.start.max(row.charged).unwrap_or_default()), heard: row.charged.is_some() })
    }

    /// What those carry who carry something: where they started, or what they were charged.
    async fn carried(&mut self, id: WorkshopId) -> Result<HashMap<Tag, Carried>, Error> {
        let rows = sqlx::query!(
            r#"SELECT tag AS "tag!: Vec<u8>", max(level) AS "level!: i64", max(heard) AS "heard!: bool"
               FROM (SELECT tag, level, 0 AS heard FROM participant INDEXED BY participant_started
                     WHERE workshop_id = ?1 AND level > 0
                     UNION ALL
                     SELECT c.tag, s.level, 1 FROM staging s JOIN charge c ON c.step = s.step WHERE s.workshop_id = ?1)
               GROUP BY tag"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading what supporters carry")?;
        let each = rows.into_iter().map(|row| {
            let tag = known(Tag::from_bytes(&row.tag), "a tag")?;
            Ok((tag, Carried { load: load(row.level), heard: row.heard }))
        });
        each.collect()
    }

    /// Each question's supporters. Tags are joined by SQLite, for a row each would cost more than all the rest.
    async fn supports_of_stageable(&mut self, id: WorkshopId) -> Result<Vec<(Number, Vec<Tag>)>, Error> {
        let rows = sqlx::query!(
            r#"SELECT q.number AS "number!", group_concat(hex(s.tag), '') AS "tags!: String"
               FROM question q INDEXED BY question_of_state
               CROSS JOIN support s ON s.workshop_id = q.workshop_id AND s.number = q.number
               WHERE q.workshop_id = ? AND q.state IN ('open', 'deferred') GROUP BY q.number"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading the supports")?;
        rows.into_iter().map(|r| Ok((Number(count(r.number)?), tags(&r.tags)?))).collect()
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
            supporters.known.insert(tag, Carried { load: load(row.level), heard: false });
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
