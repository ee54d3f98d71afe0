//! The floor list in words: who speaks, whose hands are up, who has spoken.

use workshop::{FloorList, Hand, ShownName, Speaker, WorkshopId};

use crate::answer::{Embed, Sheet};
use crate::display;
use crate::ids::{Page, hand, speaker};
use crate::listing::{self, Turned};
use crate::say;
use crate::texts::Language;
use crate::words;

/// So much of the names of those whose hands are up does the board show: one line on a phone.
const ON_THE_BOARD: usize = 40;

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
    let names: Vec<String> = hands.iter().map(|hand| name(l, Some(&hand.name))).collect();
    let names = words::quoted(quoted, display::joined(&names, ", ", ON_THE_BOARD));
    let hands = say!(l, "board-hands", count = hands.len(), names = names);
    Some(if list.is_rooms_turn() { format!("{hands} {}", say!(l, "board-rooms-turn")) } else { hands })
}

/// A page of the list as everybody may see it.
pub(crate) fn sheet((ws, l): (WorkshopId, Language), list: &FloorList, page: Page) -> Sheet {
    let shown = lines(l, list, true);
    if shown.is_empty() {
        return Sheet::text(say!(l, "hand-none"));
    }
    let pages = listing::pages(&shown, listing::WHOLE, usize::MAX);
    let at = Turned::to(page, pages.len());
    let drawn = |lines: &[String]| {
        let embed = Embed::new().title(at.title(l, title(l, list))).lines(&lines[at.of(&pages)], "\n");
        Sheet::embed(embed).buttons(at.buttons(l, |page| hand::Act::Page(page).id(ws)))
    };
    drawn(&shown).or(drawn(&lines(l, list, false)))
}

/// The same for moderators: with who has spoken so far, and for how long.
pub(crate) fn sheet_for_moderators((ws, l): (WorkshopId, Language), list: &FloorList, page: Page) -> Sheet {
    let shown = lines(l, list, true);
    let spoken: Vec<String> = list.speakers().iter().rev().filter_map(|s| spoken_line(l, s)).collect();
    if shown.is_empty() && spoken.is_empty() {
        return Sheet::text(say!(l, "hand-none"));
    }
    // Both turn together.
    let pages = [&shown, &spoken].map(|lines| listing::pages(lines, listing::HALF, usize::MAX));
    let at = Turned::to(page, pages[0].len().max(pages[1].len()));
    let hands = |lines: &[String]| match &lines[at.of(&pages[0])] {
        [] => None,
        lines => Some(Embed::new().title(at.title(l, title(l, list))).lines(lines, "\n")),
    };
    let spoken = match &spoken[at.of(&pages[1])] {
        [] => None,
        spoken => Some(Embed::new().title(at.title(l, say!(l, "spoken-title"))).lines(spoken, "\n")),
    };
    let none = || if shown.is_empty() { Sheet::text(say!(l, "hand-none")) } else { Sheet::default() };
    let whole = hands(&shown).into_iter().chain(spoken).fold(none(), Sheet::and_embed);
    let bare = hands(&lines(l, list, false)).map_or_else(|| Sheet::text(title(l, list)), Sheet::embed);
    let turn = |sheet: Sheet| sheet.buttons(at.buttons(l, |page| speaker::Act::Page(page).id(ws)));
    turn(whole).or(turn(bare))
}

fn title(l: Language, list: &FloorList) -> String {
    match list.hands().len() {
        0 => say!(l, "hand-none"),
        count => say!(l, "hand-title", count = count),
    }
}

/// Who speaks, and whose hands are up.
fn lines(l: Language, list: &FloorList, quoted: bool) -> Vec<String> {
    let hands = list.hands().iter().enumerate();
    let hands = hands.map(|(at, hand)| hand_line(l, list, at + 1, hand, quoted));
    speaking(l, list, quoted).into_iter().chain(hands).collect()
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
