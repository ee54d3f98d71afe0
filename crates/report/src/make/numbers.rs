//! What is counted of a workshop.

use std::collections::HashMap;

use workshop::{
    Account, Chronicle, Decision, DecisionKind, Number, Past, Question as Stored, Reason, Speaker,
    State as StoredState, Time,
};

use super::{Decisions, anonymous, count, is_public, rounded, small};
use crate::{Anonymous, Declined, Moderator, Numbers, Speaking, State, States};

/// With fewer staged questions the median wait would tell when one of them was asked.
const MEDIAN_FROM: usize = 5;

pub(super) fn numbers(chronicle: &Chronicle, known: &[&Stored], past: &Decisions<'_>, until: Time) -> Numbers {
    let state = |state: State| count(known, |q| State::from(q.state) == state);
    let reason = |reason| count(known, |q| q.state == StoredState::Declined(reason));
    let was_open = |p: &&Past| {
        p.decision.kind == DecisionKind::Approve
            || matches!(p.decision.from, StoredState::Open | StoredState::OnTheStage)
    };
    let mut first_staged: HashMap<Number, Time> = HashMap::new();
    for staging in &chronicle.stagings {
        first_staged.entry(staging.number).or_insert(staging.at);
    }
    let asked: HashMap<Number, Time> = known.iter().map(|q| (q.number, q.asked_at)).collect();
    let waits = first_staged.iter().filter_map(|(n, at)| Some(at.to_the_minute().since(*asked.get(n)?).as_secs() / 60));
    // In a draft, each new wait could be told from the last.
    let closed = chronicle.workshop.closed_at.is_some();
    Numbers {
        submitted: small(known.len()),
        states: States {
            waiting: state(State::Waiting),
            open: state(State::Open),
            on_the_stage: state(State::OnTheStage),
            answered: state(State::Answered),
            declined: state(State::Declined),
            merged: state(State::Merged),
            withdrawn: state(State::Withdrawn),
            deferred: state(State::Deferred),
            filed: state(State::Filed),
            unanswered: state(State::Unanswered),
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
        anonymous: Anonymous::of(anonymous(known)),
        on_the_floor: count(known, |q| is_public(q)),
        stagings: small(chronicle.stagings.len()),
        overrides: count(&chronicle.stagings, |s| s.instead_of.is_some()),
        median_wait_min: median(waits.collect()).filter(|_| closed),
        taken_back: taken_back(chronicle),
        speaking: speaking(chronicle, until),
        moderators: moderators(chronicle, past),
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
    let lasted = |s: &&Speaker| s.ended.map_or(until, |e| e.at).since(s.started_at).as_secs();
    let of = |room: bool| chronicle.speakers.iter().filter(|s| s.account.is_none() == room).map(|s| lasted(&s)).sum();
    let (room, hands): (u64, u64) = (of(true), of(false));
    Speaking {
        turns: small(chronicle.speakers.len()),
        from_the_room: count(&chronicle.speakers, |s| s.account.is_none()),
        minutes: rounded(room + hands),
        room_minutes: rounded(room),
        hand_minutes: rounded(hands),
    }
}

fn moderators(chronicle: &Chronicle, past: &Decisions<'_>) -> Vec<Moderator> {
    let lasting = || chronicle.decisions.iter().filter(|p| !p.undone).map(|p| &p.decision);
    let decides = |p: &&Past| p.decision.kind != DecisionKind::Translate;
    let decided = |who: &&Account| chronicle.decisions.iter().filter(decides).any(|p| p.decision.by == **who);
    past.moderators
        .iter()
        .filter(decided)
        .filter_map(|who| {
            // What went along with what it was merged into is no decision more.
            let chosen = |d: &Decision| d.from.merged_into().is_none();
            let did =
                |kinds: &[DecisionKind]| count(lasting(), |d| d.by == *who && kinds.contains(&d.kind) && chosen(d));
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
