//! The board: the desk's one overview message, for a phone: what is now and next stands first, then what waits, with a
//! way to its cards; the rest is small.

use acts::order::Suggested;
use serenity::builder::CreateButton;
use serenity::model::application::ButtonStyle;
use storage::{Counts, WaitingCard};
use workshop::{Agenda, FloorList, Intake, Question, Topic, Workshop};

use super::floor_list;
use crate::answer::{Embed, Sheet, button};
use crate::display;
use crate::ids::workshop::Act;
use crate::ids::{self, Place};
use crate::say;
use crate::texts::Language;
use crate::words;

/// How much is shown of the questions that are now and next, in units of Discord's: two lines on a phone.
const EXCERPT: usize = 56;

/// The same where the reason for the order follows.
const BESIDE_A_REASON: usize = 40;

/// And of those after them, and of the topic that comes next, which share a few small lines.
const AFTER: usize = 20;

/// So much of the names of what Discord refused on the floor.
const REFUSED: usize = 120;

/// How many of the cards that wait are named.
pub(super) const LINKED: u32 = 5;

/// With more questions waiting than this, several can be declined at once.
pub(crate) const MANY: u32 = 20;

/// The minutes of one press on the button that gives the running topic more.
pub(crate) const MORE_MINUTES: u32 = 5;

/// What the board shows.
pub(super) struct Seen<'a> {
    /// The agenda.
    pub(super) agenda: &'a Agenda,
    /// How many questions there are.
    pub(super) counts: Counts,
    /// The question on the stage.
    pub(super) now: Option<&'a Question>,
    /// What follows.
    pub(super) next: &'a [Suggested],
    /// Who speaks and whose hands are up.
    pub(super) list: &'a FloorList,
    /// The cards that wait, the longest first.
    pub(super) waiting: &'a [WaitingCard],
    /// What stands on the floor without its words, for Discord refused them.
    pub(super) refused: &'a [String],
}

pub(super) fn sheet((ws, l): (&Workshop, Language), seen: &Seen<'_>) -> Sheet {
    let drawn = |quoted| {
        let embed = if ws.running().is_ok() { running((ws, l), seen, quoted) } else { closed((ws, l), seen, quoted) };
        let title = words::quoted(quoted, words::title(&ws.title));
        Sheet::embed(embed.title(title).colour(0x4a4e69))
    };
    let sheet = drawn(true).or(drawn(false));
    if ws.running().is_err() {
        return sheet;
    }
    sheet.buttons(course((ws, l))).buttons(besides((ws, l), seen))
}

fn running((ws, l): (&Workshop, Language), seen: &Seen<'_>, quoted: bool) -> Embed {
    let text = |q: &Question, most| words::quoted(quoted, words::brief(l, q, as_wide(q, most)));
    let now = |q: &Question| say!(l, "now-line", number = q.number.0, text = text(q, EXCERPT));
    let mut lines = vec![seen.now.map_or_else(|| say!(l, "now-nothing"), now)];
    let mut after = Vec::new();
    for (place, Suggested { question: q, not_heard }) in seen.next.iter().enumerate() {
        let most = match (place, q.supports) {
            (0, 0) => EXCERPT,
            (0, _) => BESIDE_A_REASON,
            _ => AFTER,
        };
        let (number, text) = (q.number.0, text(q, most));
        if place == 0 {
            lines.push(with_reason(l, say!(l, "next-line", number = number, text = text), q, *not_heard));
        } else {
            after.push(with_reason(l, say!(l, "board-after", number = number, text = text), q, *not_heard));
        }
    }
    if seen.next.is_empty() {
        lines.push(say!(l, "next-nothing"));
    }
    lines.extend(floor_list::speaking(l, seen.list, quoted));
    lines.extend(waiting(l, ws, seen));
    if ws.intake == Intake::Paused {
        lines.push(say!(l, "board-paused"));
    }
    if ws.rules.lockdown {
        lines.push(say!(l, "board-lockdown"));
    }
    lines.extend(refused(l, seen, quoted));
    // What is small is run together: each line of its own would cost a phone two.
    let counts = counts(l, seen.counts);
    let mut rest =
        vec![if ws.intake == Intake::Paused { counts } else { format!("{} · {counts}", say!(l, "board-open")) }];
    rest.extend(topic(l, seen.agenda, quoted));
    rest.extend(floor_list::hands(l, seen.list, quoted));
    rest.extend(ws.ends_at.map(|end| say!(l, "ends-line", when = end.unix_s())));
    let small = [after.join(" / "), rest.join(" · ")].into_iter().filter(|all| !all.is_empty());
    lines.extend(small.map(|all| format!("-# {all}")));
    Embed::new().lines(&lines, "\n")
}

/// How much of a question, in units of Discord's, is no wider than so much in Latin letters: Chinese ones are twice as wide.
fn as_wide(q: &Question, most: usize) -> usize {
    q.words.text().map_or(most, |text| display::no_wider(text.as_str(), most).min(most))
}

fn closed((ws, l): (&Workshop, Language), seen: &Seen<'_>, quoted: bool) -> Embed {
    let Counts { waiting, answered, declined, unanswered, .. } = seen.counts;
    let at = ws.closed_at.unwrap_or(ws.opened_at).unix_s();
    let mut lines = vec![say!(
        l,
        "board-closed",
        when = at,
        answered = answered,
        unanswered = unanswered,
        declined = declined,
        undecided = waiting
    )];
    lines.extend(refused(l, seen, quoted));
    Embed::new().lines(&lines, "\n")
}

/// That Discord refused words, here or on the floor.
fn refused(l: Language, seen: &Seen<'_>, quoted: bool) -> Vec<String> {
    let here = (!quoted).then(|| say!(l, "board-words-refused"));
    let what = display::joined(seen.refused, " · ", REFUSED);
    let there = (!seen.refused.is_empty()).then(|| say!(l, "board-floor-refused", what = what));
    here.into_iter().chain(there).collect()
}

fn counts(l: Language, counts: Counts) -> String {
    let Counts { waiting, open, answered, declined, .. } = counts;
    say!(l, "board-counts", waiting = waiting, open = open, answered = answered, declined = declined)
}

/// What waits, with a way to its cards, the longest first: since the desk knows of it, and no moment before.
fn waiting(l: Language, ws: &Workshop, seen: &Seen<'_>) -> Option<String> {
    let oldest = seen.waiting.first()?;
    let link = |card: &WaitingCard| match card.message {
        Some(message) => {
            format!("[{}](https://discord.com/channels/{}/{}/{})", card.number, ws.guild.0, ws.desk.0, message.0)
        }
        None => card.number.to_string(),
    };
    let mut cards: Vec<String> = seen.waiting.iter().take(LINKED as usize).map(link).collect();
    if seen.counts.waiting as usize > cards.len() {
        cards.push("…".to_owned());
    }
    let (count, cards) = (seen.counts.waiting, cards.join(" · "));
    Some(match oldest.seen_at {
        Some(at) => say!(l, "board-waiting", count = count, when = at.unix_s(), cards = cards),
        None => say!(l, "board-waiting-new", count = count, cards = cards),
    })
}

/// The line of a question with the reason why it stands where it stands, if there is one.
fn with_reason(l: Language, line: String, q: &Question, not_heard: Option<u32>) -> String {
    let reason = match (q.supports, not_heard) {
        (0, _) => return line,
        (supports, Some(rest)) => say!(l, "reason-fair", supports = supports, fresh = rest),
        (supports, None) => say!(l, "reason-supports", supports = supports),
    };
    say!(l, "board-reason", line = line, reason = reason)
}

/// What moves the workshop on.
fn course((ws, l): (&Workshop, Language)) -> Vec<CreateButton> {
    let stage = ws.stage_revision;
    let intake = if ws.intake == Intake::Paused {
        button(Act::Resume(Place::Board).id(ws.id), say!(l, "button-resume"), ButtonStyle::Success)
    } else {
        button(Act::Pause(Place::Board).id(ws.id), say!(l, "button-pause"), ButtonStyle::Secondary)
    };
    vec![
        button(ids::stage::Act::Next(stage).id(ws.id), say!(l, "button-next-question"), ButtonStyle::Primary),
        button(ids::stage::Act::Answered(stage).id(ws.id), say!(l, "button-answered"), ButtonStyle::Success),
        button(
            ids::speaker::Act::Next(ws.speakers_revision).id(ws.id),
            say!(l, "button-next-speaker"),
            ButtonStyle::Primary,
        ),
        button(
            ids::topic::Act::Next(ws.agenda_revision).id(ws.id),
            say!(l, "button-next-topic"),
            ButtonStyle::Secondary,
        ),
        intake,
    ]
}

/// What is needed besides, in trouble say.
fn besides((ws, l): (&Workshop, Language), seen: &Seen<'_>) -> Vec<CreateButton> {
    let lockdown = if ws.rules.lockdown {
        button(Act::Unlock(Place::Board).id(ws.id), say!(l, "button-unlock"), ButtonStyle::Success)
    } else {
        button(Act::Lock(Place::Board).id(ws.id), say!(l, "button-lock-down"), ButtonStyle::Danger)
    };
    let planned = seen.agenda.running().map_or(0, Topic::planned_minutes);
    let more = ids::topic::Act::Extend(ws.agenda_revision, planned).id(ws.id);
    let mut row = vec![
        button(ids::review::Act::Open.id(ws.id), say!(l, "button-review"), ButtonStyle::Primary),
        lockdown,
        button(ids::question::Act::Add.id(ws.id), say!(l, "button-add-from-the-room"), ButtonStyle::Secondary),
        button(more, say!(l, "button-more-minutes", minutes = MORE_MINUTES), ButtonStyle::Secondary),
    ];
    if seen.counts.waiting > MANY {
        let several = ids::several::Act::Open.id(ws.id);
        row.push(button(several, say!(l, "button-decline-several"), ButtonStyle::Danger));
    }
    row
}

/// The topic that runs with its time left, and the one after it. Discord itself counts the time, past the end too.
fn topic(l: Language, agenda: &Agenda, quoted: bool) -> Option<String> {
    let title = |topic: &Topic| words::quoted(quoted, words::title(topic.title.as_str()));
    Some(match (agenda.running(), agenda.next_up()) {
        (Some(topic), Some(next)) => {
            let when = topic.ends_at()?.unix_s();
            let next = words::quoted(quoted, words::excerpt(next.title.as_str(), AFTER));
            say!(l, "board-topic", title = title(topic), when = when, next = next)
        }
        (Some(topic), None) => {
            say!(l, "board-topic-last", title = title(topic), when = topic.ends_at()?.unix_s())
        }
        (None, Some(next)) => say!(l, "board-topic-to-come", title = title(next), minutes = next.minutes),
        (None, None) if agenda.topics().is_empty() => return None,
        (None, None) => say!(l, "board-topics-over"),
    })
}
