//! The numbers of the report, each with the sentence that defines it, and what they say in short.

use crate::view::plural;
use crate::{Report, Row, States};

/// A number.
pub(crate) struct Figure {
    pub(crate) name: &'static str,
    pub(crate) value: String,
    /// In one sentence: what was counted.
    pub(crate) meaning: String,
}

fn figure(name: &'static str, value: impl ToString, meaning: impl Into<String>) -> Figure {
    Figure { name, value: value.to_string(), meaning: meaning.into() }
}

/// All of them.
pub(crate) fn figures(r: &Report) -> Vec<Figure> {
    let (n, s, d) = (&r.numbers, &r.numbers.states, &r.numbers.declined);
    let known = if r.draft { " that moderators know of so far" } else { "" };
    let mut all = vec![
        figure(
            "Participants",
            r.participants,
            "Accounts that asked, supported, raised a hand, or pressed a button of the panel.",
        ),
        figure(
            "Submitted",
            n.submitted,
            format!("Questions, comments and statements{known}; it is the sum of the ten lines that follow."),
        ),
    ];
    all.extend(by_state(s));
    all.extend([
        figure(
            "Declined, by reason",
            format!(
                "{} duplicate, {} off-topic, {} abuse, {} exposes a person, {} not a question, {} no time",
                d.duplicate, d.off_topic, d.abuse, d.exposes_a_person, d.not_a_question, d.no_time
            ),
            "The declined ones, by the reason that their askers were told; together they are all that were declined.",
        ),
        figure(
            "Approved",
            n.approved,
            "How many reached the floor: let there by a moderator, or at once where nothing was moderated beforehand.",
        ),
        figure("On the floor at the end", n.on_the_floor, "How many this report shows with their words."),
        figure("Asked anonymously", n.anonymous, "How many of those on the floor at the end were asked anonymously."),
        figure("Brought to the stage", n.staged, "Different questions that a moderator brought to the stage, whatever became of them."),
        figure("Written answers", n.written_answers, "Questions on the floor that a moderator answered in writing."),
        figure(
            "Overrides",
            format!("{} of {}", n.overrides, n.stagings),
            "How often a moderator brought another question to the stage than the one suggested, of all times one was brought there.",
        ),
        figure(
            "Median wait",
            n.median_wait_min.map_or_else(|| "not shown".to_owned(), |m| format!("{m} min")),
            "Of the questions brought to the stage, half waited no longer than this from the minute they were asked; with \
             fewer than five of them it is not shown, for it would tell when one was asked.",
        ),
        figure("Taken back", n.taken_back, "Steps of moderators that they took back with Undo; what was taken back counts nowhere else."),
        figure(
            "Turns to speak",
            format!("{}, {} of them by people in the room", n.speaking.turns, n.speaking.from_the_room),
            "How often somebody was given the floor.",
        ),
        figure("Minutes spoken", n.speaking.minutes, "All turns together, from being called to the next or the end, rounded."),
    ]);
    all
}

fn by_state(s: &States) -> [Figure; 10] {
    [
        figure("… answered", s.answered, "Dealt with on the stage, or answered in writing."),
        figure("… unanswered", s.unanswered, "On the floor, and not dealt with when the workshop closed."),
        figure("… open", s.open, "On the floor, while the workshop runs."),
        figure("… on the stage", s.on_the_stage, "Being dealt with, while the workshop runs."),
        figure("… deferred", s.deferred, "Put off by a moderator, and not taken up again."),
        figure("… filed", s.filed, "Statements, and what a moderator put on record."),
        figure("… merged", s.merged, "Put together by a moderator with another that asks the same."),
        figure("… declined", s.declined, "Turned down by a moderator."),
        figure("… withdrawn", s.withdrawn, "Taken back by whoever asked, while that was possible."),
        figure("… waiting", s.waiting, "Never let out nor turned down by a moderator."),
    ]
}

fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

/// What happened, in sentences.
pub(crate) fn in_short(r: &Report) -> Vec<String> {
    let (n, s, d) = (&r.numbers, &r.numbers.states, &r.numbers.declined);
    let mut sentences = vec![format!(
        "{} sent in {}; {} reached the floor.",
        plural(n.submitted, "question, comment or statement was", "questions, comments and statements were"),
        plural(r.when.minutes, "minute", "minutes"),
        n.approved,
    )];
    let part = |n: u32, what: &str| (n > 0).then(|| format!("{n} {what}"));
    let was = |n: u32| if n == 1 { "was" } else { "were" };
    let dealt: Vec<String> = [
        part(s.answered, &format!("{} answered", was(s.answered))),
        part(s.unanswered, "stayed unanswered"),
        part(s.on_the_stage, "is on the stage"),
        part(s.open, &format!("{} still open", if s.open == 1 { "is" } else { "are" })),
        part(s.deferred, &format!("{} deferred", was(s.deferred))),
        part(s.filed, &format!("{} filed", was(s.filed))),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !dealt.is_empty() {
        sentences.push(format!("Of those, {}.", list(&dealt)));
    }
    let reasons: Vec<String> = [
        part(d.duplicate, "as duplicate"),
        part(d.off_topic, "as off-topic"),
        part(d.abuse, "as abuse"),
        part(d.exposes_a_person, "because it would have exposed a person"),
        part(d.not_a_question, "as not a question"),
        part(d.no_time, "for lack of time"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if s.declined > 0 {
        sentences.push(format!("Moderators declined {}: {}.", s.declined, list(&reasons)));
    }
    let rest: Vec<String> = [
        part(s.merged, &format!("{} merged with another that asks the same", was(s.merged))),
        part(s.withdrawn, &format!("{} withdrawn", was(s.withdrawn))),
        part(s.waiting, &format!("{} never decided on", was(s.waiting))),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !rest.is_empty() {
        sentences.push(format!("{}.", list(&rest)));
    }
    sentences
}

/// Whether the order was fair, in sentences.
pub(crate) fn on_order(r: &Report) -> Vec<String> {
    let n = &r.numbers;
    if n.stagings == 0 {
        return vec!["Nothing was brought to the stage, so there is no order to judge.".to_owned()];
    }
    let mut sentences = vec![
        match r.settings.order.as_str() {
            "fair" => {
                "The next question was suggested by the fair order, under which each group gets its share of the \
                       questions asked, however well another group is organised."
            }
            "first come" => "The next question was suggested by who came first.",
            _ => "The next question was suggested as the moderators had placed it.",
        }
        .to_owned(),
        if n.overrides == 0 {
            format!("Moderators followed the suggestion every time ({} of {}).", n.stagings, n.stagings)
        } else {
            format!(
                "Of {}, moderators followed the suggestion {} and chose another question {}.",
                plural(n.stagings, "choice", "choices"),
                times(n.stagings - n.overrides.min(n.stagings)),
                times(n.overrides),
            )
        },
    ];
    if let Some(c) = &r.comparison {
        sentences.push(format!(
            "{} people asked or supported a question; at least one of theirs was brought to the stage for {} of them. It would \
             have been {} in fair order, and {} in the order by most supports.",
            capital(&c.wishing.to_string()),
            c.reached.asked,
            c.reached.fair,
            c.reached.upvotes,
        ));
        let set = |which: fn(&Row) -> Option<u32>| {
            let mut numbers: Vec<u32> = c.rows.iter().filter_map(which).collect();
            numbers.sort_unstable();
            numbers
        };
        let (asked, upvotes) = (set(|r| Some(r.asked)), set(|r| r.upvotes));
        let others = upvotes.iter().filter(|n| !asked.contains(n)).count();
        let others = u32::try_from(others).unwrap_or(u32::MAX);
        sentences.push(if others == 0 {
            "The order by most supports would have asked the same questions.".to_owned()
        } else {
            let what = plural(others, "question that was not asked", "questions that were not asked");
            format!("The order by most supports would have asked {what}, and left out as many that were.")
        });
    }
    sentences
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn times(n: u32) -> String {
    match n {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{n} times"),
    }
}
