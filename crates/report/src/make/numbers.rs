//! What is counted of a workshop.

use std::collections::HashMap;

use workshop::{Chronicle, DecisionKind, Number, Past, Question as Stored, Reason, State, Time};

use super::{Decisions, anonymous, count, is_public, rounded, small};
use crate::{Count, Declined, Moderator, Numbers, OverTime, Speaking, States};

/// A chart of questions over time has at most so many steps.
const STEPS_MAX: i64 = 24;

/// How long a step can be, in minutes. The last is for workshops that were left open.
const STEPS_MIN: [u32; 9] = [5, 10, 15, 30, 60, 120, 360, 720, 1_440];

const MINUTE_MS: i64 = 60_000;

/// With fewer staged questions the median wait would tell when one of them was asked.
const MEDIAN_FROM: usize = 5;

pub(super) fn numbers(
    chronicle: &Chronicle,
    known: &[&Stored],
    past: &Decisions<'_>,
    (until, minutes): (Time, u32),
) -> Numbers {
    let state = |word: &str| count(known, |q| q.state.word() == word);
    let reason = |reason| count(known, |q| q.state == State::Declined(reason));
    let was_open = |p: &&Past| {
        p.decision.kind == DecisionKind::Approve || matches!(p.decision.from, State::Open | State::OnTheStage)
    };
    let mut first_staged: HashMap<Number, Time> = HashMap::new();
    for staging in &chronicle.stagings {
        first_staged.entry(staging.number).or_insert(staging.at);
    }
    let asked: HashMap<Number, Time> = known.iter().map(|q| (q.number, q.asked_at)).collect();
    let waits = first_staged.iter().filter_map(|(n, at)| Some(at.to_the_minute().since(*asked.get(n)?).as_secs() / 60));
    Numbers {
        submitted: small(known.len()),
        states: States {
            waiting: state("waiting"),
            open: state("open"),
            on_the_stage: state("on the stage"),
            answered: state("answered"),
            declined: state("declined"),
            merged: state("merged"),
            withdrawn: state("withdrawn"),
            deferred: state("deferred"),
            filed: state("filed"),
            unanswered: state("unanswered"),
        },
        declined: Declined {
            duplicate: reason(Reason::Duplicate),
            off_topic: reason(Reason::OffTopic),
            abuse: reason(Reason::Abuse),
            exposes_a_person: reason(Reason::ExposesAPerson),
            not_a_question: reason(Reason::NotAQuestion),
            no_time: reason(Reason::NoTime),
        },
        approved: count(known, |q| is_public(q) || past.on(q.number).iter().any(was_open)),
        staged: small(first_staged.len()),
        written_answers: count(known, |q| is_public(q) && q.answer.is_some()),
        anonymous: Count::of(anonymous(known), &[]),
        on_the_floor: count(known, |q| is_public(q)),
        stagings: small(chronicle.stagings.len()),
        overrides: count(&chronicle.stagings, |s| s.instead_of.is_some()),
        median_wait_min: median(waits.collect()),
        taken_back: taken_back(chronicle),
        speaking: speaking(chronicle, until),
        moderators: moderators(chronicle, past),
        over_time: over_time(known, chronicle.workshop.opened_at, minutes),
    }
}

/// The smallest wait that at least half of them did not exceed.
fn median(mut waits: Vec<u64>) -> Option<u32> {
    waits.sort_unstable();
    if waits.len() < MEDIAN_FROM {
        return None;
    }
    u32::try_from(waits[(waits.len() - 1) / 2]).ok()
}

fn taken_back(chronicle: &Chronicle) -> u32 {
    let mut steps: Vec<i64> = chronicle.decisions.iter().filter(|p| p.undone).map(|p| p.step).collect();
    steps.sort_unstable();
    steps.dedup();
    small(steps.len())
}

fn speaking(chronicle: &Chronicle, until: Time) -> Speaking {
    let seconds =
        chronicle.speakers.iter().map(|s| s.ended.map_or(until, |e| e.at).since(s.started_at).as_secs()).sum();
    Speaking {
        turns: small(chronicle.speakers.len()),
        from_the_room: count(&chronicle.speakers, |s| s.account.is_none()),
        minutes: rounded(seconds),
    }
}

fn moderators(chronicle: &Chronicle, past: &Decisions<'_>) -> Vec<Moderator> {
    let lasting = || chronicle.decisions.iter().filter(|p| !p.undone).map(|p| &p.decision);
    past.moderators
        .iter()
        .filter_map(|who| {
            let did = |kinds: &[DecisionKind]| count(lasting(), |d| d.by == *who && kinds.contains(&d.kind));
            Some(Moderator {
                name: past.name(*who)?,
                approved: did(&[DecisionKind::Approve]),
                declined: did(&[DecisionKind::Decline]),
                merged: did(&[DecisionKind::Merge]),
                edited: did(&[DecisionKind::Edit]),
                staged: did(&[DecisionKind::Stage]),
                answered: did(&[DecisionKind::Answered, DecisionKind::Answer]),
                set_aside: did(&[DecisionKind::Defer, DecisionKind::File]),
            })
        })
        .collect()
}

fn over_time(known: &[&Stored], opened: Time, minutes: u32) -> OverTime {
    let fits = |step: &u32| i64::from(minutes) <= i64::from(*step) * STEPS_MAX;
    let step = STEPS_MIN.into_iter().find(fits).unwrap_or(STEPS_MIN[STEPS_MIN.len() - 1]);
    let mut sent = vec![0; minutes.div_ceil(step).clamp(1, 400) as usize];
    let last = sent.len() - 1;
    for q in known {
        let after = q.asked_at.ms().saturating_sub(opened.ms()).max(0) / (MINUTE_MS * i64::from(step));
        sent[usize::try_from(after).unwrap_or(last).min(last)] += 1;
    }
    OverTime { step_min: step, sent }
}
