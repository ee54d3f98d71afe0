//! The board: the desk's one overview message.

use serenity::model::application::ButtonStyle;
use storage::Counts;
use workshop::{Agenda, FloorList, Intake, Question, Topic, Workshop};

use super::floor_list;
use crate::answer::{Embed, Sheet, button};
use crate::custom_id::custom_id;
use crate::say;
use crate::texts::Language;
use crate::words;
use acts::order::Suggested;

/// The line of a question with the reason why it stands where it stands, if there is one.
fn with_reason(l: Language, line: String, q: &Question, not_heard: Option<u32>) -> String {
    let reason = match (q.supports, not_heard) {
        (0, _) => return line,
        (supports, Some(rest)) => say!(l, "reason-fair", supports = supports, fresh = rest),
        (supports, None) => say!(l, "reason-supports", supports = supports),
    };
    say!(l, "board-reason", line = line, reason = reason)
}

/// With more questions waiting than this, several can be declined at once.
pub(crate) const MANY: u32 = 20;

pub(super) fn sheet(
    (ws, l): (&Workshop, Language),
    agenda: &Agenda,
    counts: Counts,
    now: Option<&Question>,
    next: &[Suggested],
    list: &FloorList,
) -> Sheet {
    let drawn = |quoted| drawn((ws, l), agenda, counts, (now, next), list, quoted);
    drawn(true).or(drawn(false))
}

fn drawn(
    (ws, l): (&Workshop, Language),
    agenda: &Agenda,
    counts: Counts,
    (now, next): (Option<&Question>, &[Suggested]),
    list: &FloorList,
    quoted: bool,
) -> Sheet {
    let text = |q, most| words::quoted(quoted, words::brief(l, q, most));
    let mut lines = vec![match ws.intake {
        Intake::Open => say!(l, "board-open"),
        Intake::Paused => say!(l, "board-paused"),
        Intake::Closed => say!(l, "board-closed"),
    }];
    if ws.rules.lockdown && ws.running().is_ok() {
        lines.push(say!(l, "board-lockdown"));
    }
    if let (Some(end), true) = (ws.ends_at, ws.running().is_ok()) {
        lines.push(say!(l, "ends-line", when = end.unix_s()));
    }
    if !quoted {
        lines.push(say!(l, "board-words-refused"));
    }
    lines.extend(topic(l, agenda, quoted));
    lines.push(say!(
        l,
        "board-counts",
        waiting = counts.waiting,
        open = counts.open,
        answered = counts.answered,
        declined = counts.declined
    ));
    lines.push(
        now.map_or_else(|| say!(l, "now-nothing"), |q| say!(l, "now-line", number = q.number.0, text = text(q, 160))),
    );
    if next.is_empty() && ws.running().is_ok() {
        lines.push(say!(l, "next-nothing"));
    }
    for (place, Suggested { question: q, not_heard }) in next.iter().enumerate() {
        let (number, text) = (q.number.0, text(q, 120));
        let line = if place == 0 {
            say!(l, "next-line", number = number, text = text)
        } else {
            say!(l, "board-after", number = number, text = text)
        };
        lines.push(with_reason(l, line, q, *not_heard));
    }
    lines.extend(floor_list::on_the_board(l, list, quoted));
    let title = words::quoted(quoted, words::title(&ws.title));
    let embed = Embed::new().title(title).lines(&lines, "\n").colour(0x4a4e69);
    if ws.running().is_err() {
        return Sheet::embed(embed);
    }
    let stage = ws.stage_revision.0;
    let intake = if ws.intake == Intake::Paused {
        button(custom_id("workshop", "resume", ws.id, &[]), say!(l, "button-resume"), ButtonStyle::Success)
    } else {
        button(custom_id("workshop", "pause", ws.id, &[]), say!(l, "button-pause"), ButtonStyle::Secondary)
    };
    let sheet = Sheet::embed(embed).buttons(vec![
        button(custom_id("stage", "next", ws.id, &[&stage]), say!(l, "button-next-question"), ButtonStyle::Primary),
        button(custom_id("stage", "answered", ws.id, &[&stage]), say!(l, "button-answered"), ButtonStyle::Success),
        button(
            custom_id("speaker", "next", ws.id, &[&ws.speakers_revision.0]),
            say!(l, "button-next-speaker"),
            ButtonStyle::Primary,
        ),
        button(
            custom_id("topic", "next", ws.id, &[&ws.agenda_revision.0]),
            say!(l, "button-next-topic"),
            ButtonStyle::Secondary,
        ),
        intake,
    ]);
    if counts.waiting <= MANY {
        return sheet;
    }
    let several = custom_id("several", "open", ws.id, &[]);
    sheet.buttons(vec![button(several, say!(l, "button-decline-several"), ButtonStyle::Danger)])
}

/// The topic that runs with its time left, and the one after it. Discord itself counts the time, past the end too.
fn topic(l: Language, agenda: &Agenda, quoted: bool) -> Option<String> {
    let title = |topic: &Topic| words::quoted(quoted, words::title(topic.title.as_str()));
    Some(match (agenda.running(), agenda.next_up()) {
        (Some(topic), Some(next)) => {
            let when = topic.ends_at()?.unix_s();
            say!(l, "board-topic", title = title(topic), when = when, next = title(next))
        }
        (Some(topic), None) => {
            say!(l, "board-topic-last", title = title(topic), when = topic.ends_at()?.unix_s())
        }
        (None, Some(next)) => say!(l, "board-topic-to-come", title = title(next), minutes = next.minutes),
        (None, None) if agenda.topics().is_empty() => return None,
        (None, None) => say!(l, "board-topics-over"),
    })
}
