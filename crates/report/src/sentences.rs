//! What the numbers say, in sentences; and what became of the questions that are not shown.

use crate::terms::State;
use crate::texts::{Texts, say};
use crate::{Question, Report, Row};

/// Questions that share what became of them.
pub(crate) struct Fate {
    /// What.
    pub(crate) told: String,
    /// Which, each with who decided.
    pub(crate) numbers: Vec<String>,
}

/// What happened, in sentences.
pub(crate) fn in_short(r: &Report, t: Texts) -> Vec<String> {
    let (n, s, d) = (&r.numbers, &r.numbers.states, &r.numbers.declined);
    let mut sentences = vec![say!(t, "short-sent", n = n.submitted, minutes = r.when.minutes, floor = n.approved)];
    let dealt: Vec<String> = [
        (s.answered, "short-answered"),
        (s.unanswered, "short-unanswered"),
        (s.open, "short-open"),
        (s.on_the_stage, "short-on-the-stage"),
        (s.deferred, "short-deferred"),
        (s.filed, "short-filed"),
    ]
    .into_iter()
    .filter(|(n, _)| *n > 0)
    .map(|(n, id)| t.count(id, &n))
    .collect();
    if !dealt.is_empty() {
        sentences.push(say!(t, "short-of-those", list = t.list(&dealt)));
    }
    let reasons: Vec<String> = [
        (d.duplicate, "reason-duplicate"),
        (d.off_topic, "reason-off-topic"),
        (d.abuse, "reason-abuse"),
        (d.exposes_a_person, "reason-exposes-a-person"),
        (d.not_a_question, "reason-not-a-question"),
        (d.no_time, "reason-no-time"),
    ]
    .into_iter()
    .filter(|(n, _)| *n > 0)
    .map(|(n, id)| say!(t, "short-reason", n = n, reason = t.say(id)))
    .collect();
    if s.declined > 0 {
        sentences.push(say!(t, "short-declined", n = s.declined, list = t.list(&reasons)));
    }
    sentences
}

/// What each order asked, whatever the place.
fn asked(rows: &[Row], which: fn(&Row) -> Option<u32>) -> Vec<u32> {
    let mut numbers: Vec<u32> = rows.iter().filter_map(which).collect();
    numbers.sort_unstable();
    numbers
}

/// How many questions an order would have asked that were not asked.
fn others(rows: &[Row], which: fn(&Row) -> Option<u32>) -> u32 {
    let was = asked(rows, |r| Some(r.asked));
    let others = asked(rows, which).into_iter().filter(|n| was.binary_search(n).is_err()).count();
    u32::try_from(others).unwrap_or(u32::MAX)
}

/// Whether every order would have asked the same questions, perhaps one before the other.
pub(crate) fn orders_agree(r: &Report) -> bool {
    r.comparison.as_ref().is_none_or(|c| {
        let was = asked(&c.rows, |r| Some(r.asked));
        was == asked(&c.rows, |r| r.fair) && was == asked(&c.rows, |r| r.upvotes)
    })
}

/// Whether the order was fair, in sentences.
pub(crate) fn on_order(r: &Report, t: Texts) -> Vec<String> {
    let n = &r.numbers;
    if n.stagings == 0 {
        return vec![t.say("order-nothing")];
    }
    let followed = n.stagings.saturating_sub(n.overrides);
    let mut sentences = Vec::new();
    if n.stagings > 1 || followed == 1 {
        sentences.push(say!(t, "order-followed", n = n.stagings, followed = followed));
    }
    let Some(c) = &r.comparison else {
        sentences.push(t.say(if r.draft { "order-draft" } else { "order-unknown" }));
        return sentences;
    };
    if orders_agree(r) {
        sentences.push(t.say("order-same"));
        return sentences;
    }
    let [all, asked, upvotes] = [c.wishing, c.reached.asked, c.reached.upvotes].map(|n| n.told(t));
    sentences.push(say!(t, "order-reached", all = all, asked = asked, upvotes = upvotes));
    for (n, id) in
        [(others(&c.rows, |r| r.upvotes), "order-others"), (others(&c.rows, |r| r.fair), "order-fair-others")]
    {
        if n > 0 {
            sentences.push(t.count(id, &n));
        }
    }
    sentences
}

/// What became of a question: its place among the fates, and the words for it.
type FateKey = (u8, String);

/// A question's number, and how it is told.
type Told = (u32, String);

/// What did not stand on the floor at the end, by what became of it: in the order of the reasons, then merged, withdrawn,
/// and never decided on.
pub(crate) fn not_shown(r: &Report, t: Texts) -> Vec<Fate> {
    let mut fates: Vec<(FateKey, Vec<Told>)> = Vec::new();
    for q in r.questions.iter().filter(|q| q.supports.is_none()) {
        let key = fate(q, t);
        let number = match (q.merged_into, &q.decided_by) {
            (Some(into), Some(by)) => format!("{} ({by})", say!(t, "into", number = q.number, into = into)),
            (Some(into), None) => say!(t, "into", number = q.number, into = into),
            (None, Some(by)) => format!("#{} ({by})", q.number),
            (None, None) => format!("#{}", q.number),
        };
        match fates.iter_mut().find(|(other, _)| *other == key) {
            Some((_, numbers)) => numbers.push((q.number, number)),
            None => fates.push((key, vec![(q.number, number)])),
        }
    }
    fates.sort_by(|(a, _), (b, _)| a.cmp(b));
    let fates = fates.into_iter().map(|((_, told), mut numbers)| {
        numbers.sort();
        Fate { told, numbers: numbers.into_iter().map(|(_, told)| told).collect() }
    });
    fates.collect()
}

fn fate(q: &Question, t: Texts) -> FateKey {
    let state = t.say(q.state.key());
    match (q.state, q.reason) {
        (State::Declined, Some(reason)) => (0, say!(t, "fate-declined", reason = t.say(reason.key()))),
        (State::Declined, None) => (1, state),
        (State::Merged, _) => (2, state),
        (State::Withdrawn, _) => (3, state),
        (State::Waiting, _) => (4, t.say("fate-waiting")),
        _ => (4, state),
    }
}
