//! The floor list in words: who speaks, whose hands are up, who has spoken.

use serenity::builder::CreateEmbed;
use workshop::{FloorList, Hand, ShownName, Speaker};

use crate::answer::Sheet;
use crate::say;
use crate::texts::Language;
use crate::words;

/// How many names the board shows.
const ON_THE_BOARD: usize = 10;

/// A name as it is shown, or that it is forgotten.
pub(crate) fn name(l: Language, name: Option<&ShownName>) -> String {
    name.map_or_else(|| say!(l, "speaker-forgotten"), |n| words::excerpt(n.as_str(), ShownName::MAX))
}

/// Who speaks now, and until when.
pub(crate) fn speaking(l: Language, list: &FloorList) -> Option<String> {
    list.speaking().map(|s| speaking_line(l, s))
}

fn speaking_line(l: Language, speaker: &Speaker) -> String {
    say!(l, "speaking-line", name = name(l, speaker.name.as_ref()), until = speaker.time_is_up().unix_s())
}

/// Who speaks now and whose hands are up, as the board has it.
pub(super) fn on_the_board(l: Language, list: &FloorList) -> Vec<String> {
    let mut lines: Vec<String> = speaking(l, list).into_iter().collect();
    let hands = list.hands();
    if !hands.is_empty() {
        let mut names: Vec<String> = hands.iter().take(ON_THE_BOARD).map(|h| name(l, Some(&h.name))).collect();
        if hands.len() > ON_THE_BOARD {
            names.push("…".to_owned());
        }
        lines.push(say!(l, "board-hands", count = hands.len(), names = names.join(", ")));
    }
    lines
}

/// The whole list as everybody may see it.
pub(crate) fn sheet(l: Language, list: &FloorList) -> Sheet {
    embed(l, list).map_or_else(|| Sheet::text(say!(l, "hand-none")), Sheet::embed)
}

/// The same for moderators: with who has spoken so far, and for how long.
pub(crate) fn sheet_for_moderators(l: Language, list: &FloorList) -> Sheet {
    let spoken: Vec<String> = list.speakers().iter().rev().filter_map(|s| spoken_line(l, s)).collect();
    let sheet = sheet(l, list);
    if spoken.is_empty() {
        return sheet;
    }
    sheet.and_embed(CreateEmbed::new().title(say!(l, "spoken-title")).description(words::fitting(l, spoken)))
}

fn embed(l: Language, list: &FloorList) -> Option<CreateEmbed> {
    let mut lines: Vec<String> = speaking(l, list).into_iter().collect();
    lines.extend(list.hands().iter().enumerate().map(|(at, hand)| hand_line(l, list, at + 1, hand)));
    if lines.is_empty() {
        return None;
    }
    let title = match list.hands().len() {
        0 => say!(l, "hand-none"),
        count => say!(l, "hand-title", count = count),
    };
    Some(CreateEmbed::new().title(title).description(words::fitting(l, lines)))
}

fn hand_line(l: Language, list: &FloorList, place: usize, hand: &Hand) -> String {
    let mut line = format!("{place}. {}", name(l, Some(&hand.name)));
    if list.has_spoken(hand.account) {
        line.push_str(&format!(" ({})", say!(l, "has-spoken")));
    }
    if let Some(note) = &hand.note {
        line.push_str(&format!(": {}", words::excerpt(note.as_str(), 100)));
    }
    line
}

fn spoken_line(l: Language, speaker: &Speaker) -> Option<String> {
    let s = speaker.ended?.at.since(speaker.started_at).as_secs();
    Some(format!("{} ({}:{:02})", name(l, speaker.name.as_ref()), s / 60, s % 60))
}
