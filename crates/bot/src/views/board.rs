//! The board: the desk's one overview message.

use serenity::builder::CreateEmbed;
use serenity::model::application::ButtonStyle;
use storage::{Counts, Hand};
use workshop::{Intake, Question, Workshop};

use crate::answer::{Sheet, button};
use crate::custom_id::custom_id;
use crate::say;
use crate::texts::Language;
use crate::words;

const HANDS_SHOWN: usize = 10;

pub(super) fn sheet(ws: &Workshop, counts: Counts, now: Option<&Question>, next: &[Question], hands: &[Hand]) -> Sheet {
    let l = Language::PUBLIC;
    let mut lines = vec![match ws.intake {
        Intake::Open => say!(l, "board-open"),
        Intake::Paused => say!(l, "board-paused"),
        Intake::Closed => say!(l, "board-closed"),
    }];
    if let (Some(end), true) = (ws.ends_at, ws.running().is_ok()) {
        lines.push(say!(l, "ends-line", when = end.unix_s()));
    }
    lines.push(say!(
        l,
        "board-counts",
        waiting = counts.waiting,
        open = counts.open,
        answered = counts.answered,
        declined = counts.declined
    ));
    lines.push(now.map_or_else(
        || say!(l, "now-nothing"),
        |q| say!(l, "now-line", number = q.number.0, text = words::brief(l, q, 160)),
    ));
    if next.is_empty() && ws.running().is_ok() {
        lines.push(say!(l, "next-nothing"));
    }
    for (place, q) in next.iter().enumerate() {
        let text = words::brief(l, q, 120);
        lines.push(if place == 0 {
            say!(l, "board-next", number = q.number.0, text = text, supports = q.supports)
        } else {
            say!(l, "board-after", number = q.number.0, text = text, supports = q.supports)
        });
    }
    if !hands.is_empty() {
        let mut names: Vec<String> =
            hands.iter().take(HANDS_SHOWN).map(|h| words::excerpt(h.name.as_str(), 32)).collect();
        if hands.len() > HANDS_SHOWN {
            names.push("…".to_owned());
        }
        lines.push(say!(l, "board-hands", count = hands.len(), names = names.join(", ")));
    }
    let embed = CreateEmbed::new().title(words::excerpt(&ws.title, 200)).description(lines.join("\n")).colour(0x4a4e69);
    if ws.running().is_err() {
        return Sheet::embed(embed);
    }
    let stage = ws.stage_revision.0;
    let intake = if ws.intake == Intake::Paused {
        button(custom_id("workshop", "resume", ws.id, &[]), say!(l, "button-resume"), ButtonStyle::Success)
    } else {
        button(custom_id("workshop", "pause", ws.id, &[]), say!(l, "button-pause"), ButtonStyle::Secondary)
    };
    Sheet::embed(embed).buttons(vec![
        button(custom_id("stage", "next", ws.id, &[&stage]), say!(l, "button-next-question"), ButtonStyle::Primary),
        button(custom_id("stage", "answered", ws.id, &[&stage]), say!(l, "button-answered"), ButtonStyle::Success),
        intake,
    ])
}
