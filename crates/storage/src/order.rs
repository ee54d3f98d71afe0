//! What the fair order needs: who wants which question asked, what each of them carries, and what is charged.
//!
//! People are joined with their tags here in memory only: for a named question the tag is computed when it is needed.

use std::collections::{HashMap, HashSet};

use workshop::order::fair::{Candidate, Load, Voter};
use workshop::{Account, Asker, Number, Question, Seal, State, Tag, Wishes, WorkshopId};

use crate::error::known;
use crate::questions::small;
use crate::{Doing, Error, Reads, Tx};

/// All that can be brought to the stage, with those who want it asked.
#[derive(Debug, Default)]
pub struct Ballot {
    /// The questions, open or deferred.
    pub questions: Vec<Question>,
    /// The same, as the order sees them.
    pub candidates: Vec<Candidate>,
    /// What each participant carries, by the candidates' voters.
    pub loads: Vec<Load>,
    /// How many of each question's supports are by people for whom nothing was asked yet. Askers whose questions were
    /// merged count among them, as in the order itself: else the number would tell whose question that was.
    pub not_yet_served: Vec<u32>,
}

/// Everybody who counts, each once.
#[derive(Default)]
struct People {
    places: HashMap<Tag, Voter>,
    starts: Vec<Option<Load>>,
    charged: Vec<Option<Load>>,
}

impl People {
    fn place(&mut self, tag: Tag) -> Voter {
        let next = self.starts.len();
        *self.places.entry(tag).or_insert_with(|| {
            self.starts.push(None);
            self.charged.push(None);
            next
        })
    }

    fn starts_at(&mut self, tag: Tag, level: Load) {
        let place = self.place(tag);
        self.starts[place] = Some(self.starts[place].map_or(level, |before| before.min(level)));
    }

    fn is_charged(&mut self, tag: Tag, level: Load) {
        let place = self.place(tag);
        self.charged[place] = self.charged[place].max(Some(level));
    }

    fn starts(&self) -> Vec<Load> {
        self.starts.iter().map(|start| start.unwrap_or_default()).collect()
    }

    /// Someone whose data was deleted, as long as others are not to see it.
    fn nobody(&mut self, load: Load) -> Voter {
        let place = self.starts.len();
        self.starts.push(Some(load));
        self.charged.push(None);
        place
    }

    fn loads(&self) -> Vec<Load> {
        let both = self.starts.iter().zip(&self.charged);
        both.map(|(start, charged)| start.unwrap_or_default().max(charged.unwrap_or_default())).collect()
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

fn tag_of(asker: &Asker, seal: &Seal) -> Option<Tag> {
    match asker {
        Asker::Anonymous(tag) => *tag,
        Asker::Named { account: Account::NOBODY, .. } => None,
        Asker::Named { account, .. } => Some(seal.tag(*account)),
        Asker::Unlisted(_) => None,
    }
}

/// Questions as the order sees them, with those who want each asked: who asked it or what was merged into it, and who
/// supports it.
fn candidates(
    questions: &[Question],
    merged: &[Question],
    supports: &[(Number, Vec<Tag>)],
    seal: &Seal,
    people: &mut People,
) -> Vec<Candidate> {
    let places: HashMap<Number, usize> = questions.iter().enumerate().map(|(place, q)| (q.number, place)).collect();
    let mut candidates: Vec<Candidate> = questions
        .iter()
        .map(|q| Candidate {
            number: q.number,
            asked_at: q.asked_at,
            supporters: Vec::new(),
            askers: Vec::new(),
            room: 0,
        })
        .collect();
    let into = |q: &Question| q.state.merged_into().and_then(|n| places.get(&n).copied());
    let merged = merged.iter().filter_map(|q| Some((into(q)?, q)));
    for (place, q) in questions.iter().enumerate().chain(merged) {
        let candidate = &mut candidates[place];
        match tag_of(&q.asker, seal) {
            Some(tag) => {
                let voter = people.place(tag);
                if !candidate.askers.contains(&voter) {
                    candidate.askers.push(voter);
                }
            }
            // Nobody's participant, or someone whose data was deleted: one who wants it asked, all the same.
            None => candidate.room += 1,
        }
    }
    for (number, tags) in supports {
        let Some(&place) = places.get(number) else { continue };
        for tag in tags {
            let voter = people.place(*tag);
            if !candidates[place].askers.contains(&voter) {
                candidates[place].supporters.push(voter);
            }
        }
    }
    candidates
}

impl Reads {
    /// All that can be brought to the stage, with those who want it asked.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn ballot(&mut self, id: WorkshopId, seal: &Seal) -> Result<Ballot, Error> {
        let questions = self.stageable(id).await?;
        let mut people = self.people(id, seal).await?;
        let places: HashMap<Number, usize> = questions.iter().enumerate().map(|(place, q)| (q.number, place)).collect();
        let merged = self.merged_questions(id).await?;
        let supports = self.supports_of_stageable(id).await?;
        let mut candidates = candidates(&questions, &merged, &supports, seal, &mut people);
        let mut served = vec![0u32; questions.len()];
        for (number, tags) in &supports {
            let Some(&place) = places.get(number) else { continue };
            for tag in tags {
                let voter = people.place(*tag);
                served[place] += u32::from(people.charged[voter].is_some());
            }
        }
        for (number, load, was_served) in self.fading_supports(id).await? {
            let Some(&place) = places.get(&number) else { continue };
            served[place] += u32::from(was_served);
            if let Some(load) = load {
                candidates[place].supporters.push(people.nobody(load));
            }
        }
        // A named asker's own press is a mark on the question.
        for number in self.supported_by_their_asker(id).await? {
            let Some(&place) = places.get(&number) else { continue };
            let Some(tag) = tag_of(&questions[place].asker, seal) else { continue };
            let voter = people.place(tag);
            served[place] += u32::from(people.charged[voter].is_some());
        }
        let not_yet_served =
            questions.iter().zip(served).map(|(q, served)| q.supports.saturating_sub(served)).collect();
        Ok(Ballot { questions, candidates, loads: people.loads(), not_yet_served })
    }

    /// The highest level that was charged so far: where newcomers start.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn highest_level(&mut self, id: WorkshopId) -> Result<Load, Error> {
        let level =
            sqlx::query_scalar!(r#"SELECT max(level) AS "level: i64" FROM staging WHERE workshop_id = ?"#, id.0)
                .fetch_one(self.conn())
                .await
                .doing("looking for the highest level")?;
        Ok(level.map_or(Load::ZERO, load))
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
        Ok(small(n))
    }

    /// What this person carries, and whether something was asked for them.
    pub(crate) async fn carries(&mut self, id: WorkshopId, seal: &Seal, tag: Tag) -> Result<(Load, bool), Error> {
        let mut people = self.people(id, seal).await?;
        let place = people.place(tag);
        Ok((people.loads()[place], people.charged[place].is_some()))
    }

    /// Where everybody started, and what they were charged.
    async fn people(&mut self, id: WorkshopId, seal: &Seal) -> Result<People, Error> {
        let doing = "loading what participants carry";
        let mut people = People::default();
        let starts = sqlx::query!(
            r#"SELECT tag, level AS "level!: i64" FROM participant WHERE workshop_id = ? AND level IS NOT NULL"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing(doing)?;
        for row in starts {
            people.starts_at(known(Tag::from_bytes(&row.tag), "a tag")?, load(row.level));
        }
        let named = sqlx::query!(
            r#"SELECT account_id AS "account!: i64", min(start_level) AS "level!: i64" FROM question
               WHERE workshop_id = ? AND start_level IS NOT NULL GROUP BY account_id"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing(doing)?;
        for row in named {
            people.starts_at(seal.tag(Account(row.account.cast_unsigned())), load(row.level));
        }
        let charges = sqlx::query!(
            r#"SELECT c.tag AS "tag!", max(s.level) AS "level!: i64" FROM charge c JOIN staging s ON s.step = c.step
               WHERE s.workshop_id = ? GROUP BY c.tag"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing(doing)?;
        for row in charges {
            people.is_charged(known(Tag::from_bytes(&row.tag), "a tag")?, load(row.level));
        }
        let askers = sqlx::query!(
            r#"SELECT q.account_id, q.tag, max(s.level) AS "level!: i64"
               FROM charge_of_asker c JOIN staging s ON s.step = c.step
               JOIN question q ON q.workshop_id = s.workshop_id AND q.number = c.number
               WHERE s.workshop_id = ? GROUP BY q.number"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing(doing)?;
        for row in askers {
            let tag = match (row.account_id, row.tag) {
                // Someone whose data was deleted: nobody carries it any more.
                (Some(0), _) => continue,
                (Some(account), _) => seal.tag(Account(account.cast_unsigned())),
                (None, Some(tag)) => known(Tag::from_bytes(&tag), "a tag")?,
                (None, None) => continue,
            };
            people.is_charged(tag, load(row.level));
        }
        Ok(people)
    }

    /// Each question's supporters. Tags are joined by SQLite, for a row each would cost more than all the rest.
    async fn supports_of_stageable(&mut self, id: WorkshopId) -> Result<Vec<(Number, Vec<Tag>)>, Error> {
        let rows = sqlx::query!(
            r#"SELECT s.number AS "number!", group_concat(hex(s.tag), '') AS "tags!: String" FROM support s
               JOIN question q ON q.workshop_id = s.workshop_id AND q.number = s.number
               WHERE s.workshop_id = ? AND q.state IN ('open', 'deferred') GROUP BY s.number"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading the supports")?;
        rows.into_iter().map(|r| Ok((Number(small(r.number)), tags(&r.tags)?))).collect()
    }

    /// Who wants which of these questions asked, whatever became of it, and where everybody came in.
    pub(crate) async fn wishes(&mut self, id: WorkshopId, all: &[Question], seal: &Seal) -> Result<Wishes, Error> {
        let mut people = self.people(id, seal).await?;
        let rows = sqlx::query!(
            r#"SELECT number AS "number!", group_concat(hex(tag), '') AS "tags!: String" FROM support
               WHERE workshop_id = ? GROUP BY number"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading all supports")?;
        let supports: Vec<_> =
            rows.into_iter().map(|r| Ok((Number(small(r.number)), tags(&r.tags)?))).collect::<Result<_, Error>>()?;
        let (merged, own): (Vec<_>, Vec<_>) = all.iter().cloned().partition(|q| q.state.merged_into().is_some());
        let candidates = candidates(&own, &merged, &supports, seal, &mut people);
        Ok(Wishes { candidates, starts: people.starts() })
    }

    pub(crate) async fn supported_by_their_asker(&mut self, id: WorkshopId) -> Result<HashSet<Number>, Error> {
        let rows =
            sqlx::query_scalar!("SELECT number FROM question WHERE workshop_id = ? AND asker_supports = 1", id.0)
                .fetch_all(self.conn())
                .await
                .doing("loading the supports")?;
        Ok(rows.into_iter().map(|n| Number(small(n))).collect())
    }
}

impl Tx {
    /// A question came to the stage in this step: those who want it asked are charged. `suggested` is what a moderator
    /// chose against.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn staged(
        &mut self,
        step: i64,
        q: &Question,
        level: Load,
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
        sqlx::query!(
            "INSERT INTO charge (step, tag) SELECT ?1, tag FROM support WHERE workshop_id = ?2 AND number = ?3",
            step,
            q.workshop.0,
            q.number.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        sqlx::query!(
            "INSERT INTO charge_of_asker (step, number)
             SELECT ?1, number FROM question WHERE workshop_id = ?2 AND (number = ?3 OR merged_into = ?3)",
            step,
            q.workshop.0,
            q.number.0
        )
        .execute(self.conn())
        .await
        .doing(doing)?;
        Ok(())
    }

    /// Notes that this person did something that is kept by tag; the first time, where they start in the fair order.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn comes_in(&mut self, id: WorkshopId, tag: Tag) -> Result<(), Error> {
        let level = self.highest_level(id).await?.units().cast_signed();
        let tag = tag.bytes().as_slice();
        sqlx::query!(
            "INSERT INTO participant (workshop_id, tag, level, acted) VALUES (?, ?, ?, 1)
             ON CONFLICT DO UPDATE SET level = coalesce(level, excluded.level), acted = 1",
            id.0,
            tag,
            level
        )
        .execute(self.conn())
        .await
        .doing("noting a participant")?;
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
