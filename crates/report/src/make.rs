//! From what is stored to the report. What may not be told is left out here, so that no format can tell it.

mod facts;
mod numbers;

use std::collections::HashMap;

use content::Facts;
use workshop::{
    Account, Asker as StoredAsker, Chronicle, DecisionKind, Number, Past, Question as Stored, Source as From, State,
    Time,
};

use crate::records::{MessageRecord, NoteRecord, Records};
use crate::words::clean;
use crate::{
    Agendum, Anonymous, Asker, Count, KeyMessage, Minute, Note, Outcome, Question, Report, Settings, Staged,
    Translation, VERSION, When, Words, compare,
};

/// With fewer voices it would follow who said what.
const VOICES_FROM: u32 = 5;

impl Report {
    /// The report of what happened until the workshop closed or, as a draft, until now.
    #[must_use]
    pub fn of(chronicle: &Chronicle, facts: &Facts, now: Time) -> Self {
        Self::with_records(chronicle, &Records::default(), facts, now)
    }

    /// The same, with what was written for it.
    #[must_use]
    pub fn with_records(chronicle: &Chronicle, records: &Records, facts: &Facts, now: Time) -> Self {
        let ws = &chronicle.workshop;
        let draft = ws.closed_at.is_none();
        let until = ws.closed_at.unwrap_or(now);
        // A draft knows what the moderators know.
        let known: Vec<&Stored> = chronicle.questions.iter().filter(|q| q.seen).collect();
        let past = Decisions::of(chronicle, records);
        let minutes = u32::try_from(until.since(ws.opened_at).as_secs().div_ceil(60)).unwrap_or(u32::MAX);
        Self {
            version: VERSION,
            draft,
            workshop: ws.id.0,
            title: Words::of(&ws.title),
            when: When {
                opened: Minute::of(ws.opened_at),
                until: Minute::of(until),
                planned_end: ws.ends_at.map(Minute::of),
                minutes,
            },
            settings: Settings {
                identity: ws.identity.into(),
                order: ws.rules.order.into(),
                premoderation: ws.rules.premoderation,
                support: ws.rules.support,
                role_needed: ws.rules.eligible_role.is_some(),
                account_age_days: ws.rules.account_age_days,
            },
            // In a draft, a number of people could be watched while it grows.
            participants: (!draft).then(|| Count::of(chronicle.participants)),
            agenda: agenda(chronicle, until),
            questions: questions(chronicle, records, &known, &past),
            stage: stage(chronicle),
            comparison: if draft { None } else { compare::compare(chronicle, &past) },
            notes: notes(chronicle, &records.notes),
            messages: records.messages.iter().map(|m| message(m, (!draft).then_some(chronicle.participants))).collect(),
            numbers: numbers::numbers(chronicle, &known, &past, until),
            facts: chronicle.facts.iter().map(|(id, at)| facts::shown(facts, id, *at)).collect(),
            log: records.log.clone(),
        }
    }
}

/// The decisions that were not taken back, by question; and who is M1.
pub(crate) struct Decisions<'a> {
    by_question: HashMap<Number, Vec<&'a Past>>,
    moderators: Vec<Account>,
}

impl<'a> Decisions<'a> {
    fn of(chronicle: &'a Chronicle, records: &Records) -> Self {
        let mut by_question: HashMap<Number, Vec<&Past>> = HashMap::new();
        // The log knows who did something first; what is older than the log follows its decisions.
        let named = records.staff.iter().filter(|(_, name)| name.starts_with('M'));
        let mut moderators: Vec<Account> = named.map(|(account, _)| *account).collect();
        for past in &chronicle.decisions {
            // Translations decide on nothing: rapporteurs give them, too.
            if past.decision.kind != DecisionKind::Translate && !moderators.contains(&past.decision.by) {
                moderators.push(past.decision.by);
            }
            if !past.undone {
                by_question.entry(past.decision.number).or_default().push(past);
            }
        }
        Self { by_question, moderators }
    }

    /// On this question, the first first.
    pub(crate) fn on(&self, number: Number) -> &[&'a Past] {
        self.by_question.get(&number).map_or(&[], Vec::as_slice)
    }

    fn name(&self, who: Account) -> Option<String> {
        self.moderators.iter().position(|m| *m == who).map(|place| format!("M{}", place + 1))
    }
}

/// Whether the question stands on the floor. Only then are its words told: nobody let the others out, or somebody took
/// them back.
pub(crate) fn is_public(q: &Stored) -> bool {
    q.seen && q.state.is_public()
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn count<T>(of: impl IntoIterator<Item = T>, which: impl Fn(&T) -> bool) -> u32 {
    small(of.into_iter().filter(which).count())
}

fn agenda(chronicle: &Chronicle, until: Time) -> Vec<Agendum> {
    let topics = chronicle.agenda.topics().iter();
    topics
        .map(|t| Agendum {
            number: t.number.0,
            title: Words::of(t.title.as_str()),
            planned_min: t.minutes,
            added_min: t.extended,
            used_min: t.started_at.map(|at| rounded(t.ended_at.unwrap_or(until).since(at).as_secs())),
            began: t.started_at.map(Minute::of),
            ended: t.ended_at.map(Minute::of),
        })
        .collect()
}

fn rounded(seconds: u64) -> u32 {
    u32::try_from((seconds + 30) / 60).unwrap_or(u32::MAX)
}

fn stage(chronicle: &Chronicle) -> Vec<Staged> {
    let stagings = chronicle.stagings.iter();
    stagings
        .map(|s| Staged { number: s.number.0, at: Minute::of(s.at), instead_of: s.instead_of.map(|n| n.0) })
        .collect()
}

fn questions(chronicle: &Chronicle, records: &Records, known: &[&Stored], past: &Decisions<'_>) -> Vec<Question> {
    let mut merged: HashMap<Number, Vec<u32>> = HashMap::new();
    for q in known {
        if let Some(into) = q.state.merged_into() {
            merged.entry(into).or_default().push(q.number.0);
        }
    }
    let staged: HashMap<Number, Time> = chronicle.stagings.iter().map(|s| (s.number, s.at)).collect();
    let names_told = Anonymous::of(anonymous(known)) != Anonymous::Few;
    let asker = |q: &Stored| match &q.asker {
        StoredAsker::Unlisted(From::Room) => Asker::Room,
        StoredAsker::Unlisted(From::Other) => Asker::Other,
        StoredAsker::Anonymous(_) if names_told => Asker::Anonymous,
        StoredAsker::Named { name, .. }
            if names_told && !name.is_removed() && chronicle.workshop.identity.allows_named() =>
        {
            Asker::Named(clean(name.as_str()))
        }
        StoredAsker::Anonymous(_) | StoredAsker::Named { .. } => Asker::NotTold,
    };
    let answered = |past: &Decisions<'_>, q: &Stored| {
        let answers = |kind| matches!(kind, DecisionKind::Answer | DecisionKind::Answered);
        let last = past.on(q.number).iter().rfind(|p| answers(p.decision.kind));
        last.filter(|_| q.state == State::Answered).map(|p| p.decision.at)
    };
    let mut told: Vec<Question> = known
        .iter()
        .map(|q| {
            let public = is_public(q);
            let mut merged = merged.remove(&q.number).unwrap_or_default();
            merged.sort_unstable();
            let decided = past.on(q.number).iter().rfind(|p| match q.state {
                State::Declined(_) => p.decision.kind == DecisionKind::Decline,
                State::Merged(_) => p.decision.kind == DecisionKind::Merge,
                _ => false,
            });
            Question {
                number: q.number.0,
                kind: q.kind.into(),
                state: q.state.into(),
                reason: q.state.reason().map(Into::into),
                merged_into: q.state.merged_into().map(|n| n.0),
                merged,
                topic: q.topic.map(|t| t.0),
                words: q.words.text().filter(|_| public).map(|t| Words::of(t.as_str())),
                edited: public && q.edited,
                asker: public.then(|| asker(q)),
                supports: public.then_some(q.supports),
                answer: q.answer.as_ref().filter(|_| public).map(|t| Words::of(t.as_str())),
                translations: translations(records, q).filter(|_| public).collect(),
                staged: staged.get(&q.number).filter(|_| public).map(|at| Minute::of(*at)),
                answered: answered(past, q).filter(|_| public).map(Minute::of),
                decided_by: decided.and_then(|p| past.name(p.decision.by)),
            }
        })
        .collect();
    let place = |q: &Question| place_of(chronicle, q.topic);
    told.sort_by(|a, b| {
        let key = |q: &Question| (place(q), std::cmp::Reverse(q.supports));
        let text = |q: &Question| q.words.as_ref().map(|w| w.text.clone());
        key(a).cmp(&key(b)).then_with(|| text(a).cmp(&text(b))).then_with(|| a.number.cmp(&b.number))
    });
    told
}

fn anonymous(known: &[&Stored]) -> u32 {
    count(known, |q| is_public(q) && q.asker.is_anonymous())
}

/// Where a topic stands in the agenda; what has none comes last.
fn place_of(chronicle: &Chronicle, topic: Option<u32>) -> usize {
    let place = topic.and_then(|t| chronicle.agenda.topics().iter().position(|other| other.number.0 == t));
    place.unwrap_or(usize::MAX)
}

fn translations(records: &Records, q: &Stored) -> impl Iterator<Item = Translation> {
    let own = records.translations.iter().filter(|t| t.number == q.number);
    own.map(|t| Translation { by: t.by.clone(), words: Words::in_language(t.text.as_str(), &t.language) })
}

fn notes(chronicle: &Chronicle, written: &[NoteRecord]) -> Vec<Note> {
    let notes = written.iter();
    let mut notes: Vec<Note> = notes
        .map(|n| Note { by: n.by.clone(), topic: n.topic.map(|t| t.0), words: Words::of(n.text.as_str()) })
        .collect();
    notes.sort_by_key(|n| place_of(chronicle, n.topic));
    notes
}

/// A key message; how many said nothing follows from the participants, where they may be counted.
fn message(m: &MessageRecord, participants: Option<u32>) -> KeyMessage {
    let voices = m.round.map(|r| r.support.saturating_add(r.objections));
    let told = m.round.filter(|_| voices.is_some_and(|n| n >= VOICES_FROM));
    let silent = participants.zip(voices).map(|(all, spoke)| Count::of(Count::begin(all).saturating_sub(spoke)));
    KeyMessage {
        number: m.number,
        words: Words::of(m.text.as_str()),
        outcome: match (m.round, told) {
            (None, _) => Outcome::NotPut,
            (Some(_), None) => Outcome::FewTookPart,
            (_, Some(round)) if round.objections == 0 => Outcome::Agreed,
            (_, Some(_)) => Outcome::ObjectionsRemain,
        },
        ended: m.round.map(|r| Minute::of(r.ended)),
        support: told.map(|r| r.support),
        objections: told.map(|r| r.objections),
        silent: told.and(silent),
    }
}
