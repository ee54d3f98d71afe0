//! What other orders would have asked: the same questions and supports, put in fair order and in the order by most supports.
//!
//! As many are taken as were brought to the stage, each among those that could be chosen at that moment: on the floor by
//! then, and not yet answered in writing or put aside. Supports carry no time, so they count as they were at the end.
//! Who supported what stays in here; only numbers leave, and nothing in here knows who asked.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};

use workshop::order::fair::{Candidate, Queue};
use workshop::{Chronicle, DecisionKind, Number, Question, State, Time};

use crate::make::{Decisions, is_public};
use crate::{Comparison, Count, Reached, Row};

/// When a question could be chosen.
struct Choosable {
    place: usize,
    from: Time,
    until: Option<Time>,
}

/// The comparison; `None` where nobody knows any more who wanted what.
pub(crate) fn compare(chronicle: &Chronicle, past: &Decisions<'_>) -> Option<Comparison> {
    let wishes = chronicle.wishes.as_ref()?;
    let questions: HashMap<Number, &Question> = chronicle.questions.iter().map(|q| (q.number, q)).collect();
    let staged: HashSet<Number> = chronicle.stagings.iter().map(|s| s.number).collect();
    let mut choosable: Vec<Choosable> = Vec::new();
    for (place, candidate) in wishes.candidates.iter().enumerate() {
        let Some(q) = questions.get(&candidate.number).filter(|q| is_public(q)) else { continue };
        let approved = past.on(q.number).iter().find(|p| p.decision.kind == DecisionKind::Approve);
        let from = approved.map_or(q.asked_at, |p| p.decision.at);
        let until = if staged.contains(&q.number) { None } else { left_at(q, past, from) };
        choosable.push(Choosable { place, from, until });
    }
    choosable.sort_by_key(|c| (c.from, wishes.candidates[c.place].number));

    let fair = fair(&choosable, &wishes.candidates, wishes.starts.clone(), chronicle);
    let upvotes = upvotes(&choosable, &wishes.candidates, &questions, chronicle);
    let places: HashMap<Number, usize> = wishes.candidates.iter().enumerate().map(|(i, c)| (c.number, i)).collect();
    let asked: Vec<Option<usize>> = chronicle.stagings.iter().map(|s| places.get(&s.number).copied()).collect();
    let number = |place: Option<usize>| place.map(|p| wishes.candidates[p].number.0);
    let rows = chronicle.stagings.iter().zip(fair.iter().zip(&upvotes));
    let rows = rows.map(|(s, (f, u))| Row { asked: s.number.0, fair: number(*f), upvotes: number(*u) }).collect();

    let wishing = voters(choosable.iter().map(|c| &wishes.candidates[c.place]));
    let reached = |places: &[Option<usize>]| {
        let n = voters(places.iter().flatten().map(|p| &wishes.candidates[*p]));
        Count::of(n)
    };
    Some(Comparison {
        rows,
        wishing: Count::of(wishing),
        reached: Reached { asked: reached(&asked), fair: reached(&fair), upvotes: reached(&upvotes) },
    })
}

/// When a question that never came to the stage could no longer be chosen.
fn left_at(q: &Question, past: &Decisions<'_>, from: Time) -> Option<Time> {
    if !matches!(q.state, State::Answered | State::Deferred | State::Filed) {
        return None;
    }
    let leaves =
        |kind| matches!(kind, DecisionKind::Answer | DecisionKind::Answered | DecisionKind::Defer | DecisionKind::File);
    // A statement leaves with its approval: nobody chooses one.
    Some(past.on(q.number).iter().rfind(|p| leaves(p.decision.kind)).map_or(from, |p| p.decision.at))
}

/// How many voters of the fair order want at least one of these: whoever supports one, and each question's own, so that
/// it makes no difference who asked which.
fn voters<'a>(candidates: impl Iterator<Item = &'a Candidate>) -> u32 {
    let (mut supporters, mut own) = (HashSet::new(), 0_usize);
    for candidate in candidates {
        supporters.extend(candidate.supporters.iter().copied());
        own += candidate.own;
    }
    u32::try_from(supporters.len() + own).unwrap_or(u32::MAX)
}

/// Those that can be chosen from one staging on and could not be before.
fn come_in<'a>(rest: &mut &'a [Choosable], at: Time) -> &'a [Choosable] {
    let (new, later) = rest.split_at(rest.partition_point(|c| c.from <= at));
    *rest = later;
    new
}

fn fair(
    choosable: &[Choosable],
    candidates: &[Candidate],
    starts: Vec<workshop::order::fair::Load>,
    chronicle: &Chronicle,
) -> Vec<Option<usize>> {
    let until: HashMap<usize, Option<Time>> = choosable.iter().map(|c| (c.place, c.until)).collect();
    let mut queue = Queue::new(candidates, starts);
    let mut rest = choosable;
    let slots = chronicle.stagings.iter();
    slots
        .map(|slot| {
            come_in(&mut rest, slot.at).iter().for_each(|c| queue.add(c.place));
            let may = |place: usize| until.get(&place).copied().flatten().is_none_or(|until| slot.at < until);
            queue.next(may).map(|pick| pick.candidate)
        })
        .collect()
}

fn upvotes(
    choosable: &[Choosable],
    candidates: &[Candidate],
    questions: &HashMap<Number, &Question>,
    chronicle: &Chronicle,
) -> Vec<Option<usize>> {
    let mut heap = BinaryHeap::new();
    let mut rest = choosable;
    let slots = chronicle.stagings.iter();
    slots
        .map(|slot| {
            for c in come_in(&mut rest, slot.at) {
                let candidate = &candidates[c.place];
                let supports = questions.get(&candidate.number).map_or(0, |q| q.supports);
                heap.push((supports, Reverse((candidate.asked_at, candidate.number)), c.place, c.until));
            }
            while let Some((_, _, place, until)) = heap.pop() {
                if until.is_none_or(|until| slot.at < until) {
                    return Some(place);
                }
            }
            None
        })
        .collect()
}
