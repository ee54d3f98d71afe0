//! The floor list in words: who speaks, whose hands are up, who has spoken.

use workshop::{FloorList, Hand, ShownName, Speaker};

use crate::answer::{Embed, Sheet};
use crate::say;
use crate::texts::Language;
use crate::words;

/// How many names the board shows.
const ON_THE_BOARD: usize = 10;

/// A name as it is shown, or that it is forgotten.
pub(crate) fn name(l: Language, name: Option<&ShownName>) -> String {
    name.map_or_else(|| say!(l, "speaker-forgotten"), |name| words::name(l, name))
}

/// Who speaks now, and until when.
pub(super) fn speaking(l: Language, list: &FloorList, quoted: bool) -> Option<String> {
    let name = |s: &Speaker| words::quoted(quoted, name(l, s.name.as_ref()));
    list.speaking().map(|s| say!(l, "speaking-line", name = name(s), until = s.time_is_up().unix_s()))
}

/// Whose hands are up, as the board has it.
pub(super) fn hands(l: Language, list: &FloorList, quoted: bool) -> Option<String> {
    let hands = list.hands();
    if hands.is_empty() {
        return None;
    }
    let shown = if quoted { ON_THE_BOARD } else { 0 };
    let mut names: Vec<String> = hands.iter().take(shown).map(|h| name(l, Some(&h.name))).collect();
    if hands.len() > shown {
        names.push("…".to_owned());
    }
    let hands = say!(l, "board-hands", count = hands.len(), names = names.join(", "));
    Some(if list.is_rooms_turn() { format!("{hands} {}", say!(l, "board-rooms-turn")) } else { hands })
}

/// The whole list as everybody may see it.
pub(crate) fn sheet(l: Language, list: &FloorList) -> Sheet {
    drawn(l, list, true).or(drawn(l, list, false))
}

fn drawn(l: Language, list: &FloorList, quoted: bool) -> Sheet {
    embed(l, list, quoted).map_or_else(|| Sheet::text(say!(l, "hand-none")), Sheet::embed)
}

/// The same for moderators: with who has spoken so far, and for how long.
pub(crate) fn sheet_for_moderators(l: Language, list: &FloorList) -> Sheet {
    let spoken: Vec<String> = list.speakers().iter().rev().filter_map(|s| spoken_line(l, s)).collect();
    let whole = drawn(l, list, true);
    if spoken.is_empty() {
        return whole.or(drawn(l, list, false));
    }
    let spoken = Embed::new().title(say!(l, "spoken-title")).description(words::fitting(l, spoken));
    whole.and_embed(spoken).or(drawn(l, list, false))
}

fn embed(l: Language, list: &FloorList, quoted: bool) -> Option<Embed> {
    let mut lines: Vec<String> = speaking(l, list, quoted).into_iter().collect();
    lines.extend(list.hands().iter().enumerate().map(|(at, hand)| hand_line(l, list, at + 1, hand, quoted)));
    if lines.is_empty() {
        return None;
    }
    let title = match list.hands().len() {
        0 => say!(l, "hand-none"),
        count => say!(l, "hand-title", count = count),
    };
    Some(Embed::new().title(title).description(words::fitting(l, lines)))
}

fn hand_line(l: Language, list: &FloorList, place: usize, hand: &Hand, quoted: bool) -> String {
    let mut line = format!("{place}. {}", words::quoted(quoted, name(l, Some(&hand.name))));
    if list.has_spoken(hand.account) {
        line.push_str(&format!(" ({})", say!(l, "has-spoken")));
    }
    if let Some(note) = hand.note.as_ref().filter(|_| quoted) {
        line.push_str(&format!(": {}", words::excerpt(note.as_str(), 100)));
    }
    line
}

fn spoken_line(l: Language, speaker: &Speaker) -> Option<String> {
    let s = speaker.ended?.at.since(speaker.started_at).as_secs();
    Some(format!("{} ({}:{:02})", name(l, speaker.name.as_ref()), s / 60, s % 60))
}
