//! What those do who may be the authors: asking, giving other words, taking back, answering what was asked back, supporting. What
//! they are told themselves is not compared.

use serde_json::json;

use super::{Quiet, World, button, form, receipt, text};
use crate::noninterference::room::{DESK, FLOOR, SLOT, Who};

/// How many ask at once, so that more wait than a board shows cards of.
const FLOOD: u64 = 22;

/// Marks that nobody sees, and spaces that look alike: what somebody handed out could have different ones for each, who then
/// copies them.
const MARKS: [(&str, char); 6] = [
    ("", ' '),
    ("\u{fe00}", '\u{a0}'),
    ("\u{fe01}", '\u{2009}'),
    ("\u{fe0e}", ' '),
    ("", '\u{202f}'),
    ("\u{fe0f}", ' '),
];

/// The words as this person copied them.
fn copied(text: &str, author: u8) -> String {
    let (mark, space) = MARKS[usize::from(author) % MARKS.len()];
    let (first, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    let spaced: String = rest.chars().map(|c| if c == ' ' { space } else { c }).collect();
    format!("{first}{mark}{spaced}")
}

impl World {
    /// Somebody who is not muted, if there is anybody for certain, whoever the muted ones are.
    pub(super) fn may_ask(&self, first: u8) -> Option<u8> {
        if self.muted.len() >= usize::from(self.people) {
            return None;
        }
        (0..self.people)
            .map(|n| (first % self.people + n) % self.people)
            .find(|who| self.muted.values().all(|m| m != who))
    }

    pub(super) async fn asks(&mut self, author: u8, words: u8, way: u8) {
        let Some(author) = self.may_ask(author) else { return };
        let text = self.text(words);
        let number = self.ask(author, &text, way).await;
        // The number is public with its slot; so it is the same, whoever asked.
        self.sees(format!("asked: {number:?}"));
        self.asked.extend(number.map(|number| (number, author)));
    }

    /// More ask than a board shows cards of.
    pub(super) async fn flood(&mut self, authors: u64) {
        for n in 0..FLOOD {
            let author = authors.rotate_right(u32::try_from(3 * n).expect("few"));
            let Some(author) = self.may_ask(author.to_le_bytes()[0]) else { return };
            let text = format!("What about matter {} {n}?", self.at);
            let number = self.ask(author, &text, 0).await;
            self.sees(format!("asked: {number:?}"));
            self.asked.extend(number.map(|number| (number, author)));
        }
    }

    /// Four ask, all of it is approved, and those present support what their bits say.
    pub(super) async fn open_four(&mut self, authors: u32, words: u8, supported: u32) {
        let before = self.asked.len();
        for (n, author) in (0..).zip(authors.to_le_bytes()) {
            let Some(author) = self.may_ask(author) else { break };
            let text = format!("{} or {n}", text(words.wrapping_add(n), self.at));
            let number = self.ask(author, &text, 1).await;
            self.sees(format!("asked: {number:?}"));
            self.asked.extend(number.map(|number| (number, author)));
        }
        self.pass(SLOT.as_secs() * 2).await;
        let numbers: Vec<u64> = self.asked[before..].iter().map(|(number, _)| *number).collect();
        for number in &numbers {
            let told =
                self.command(Who::Moderator, DESK, "question", Some("approve"), &[("number", json!(number))]).await;
            self.sees(format!("approving {number}: {told}"));
        }
        for (n, number) in numbers.iter().enumerate() {
            for who in (0..self.people).filter(|who| supported >> (8 * n + usize::from(*who)) & 1 == 1) {
                self.quietly(Quiet::Support { who, number: *number }).await;
            }
        }
        self.pass(SLOT.as_secs() * 2).await;
    }

    /// Asks anonymously. The number, if it was stored.
    pub(super) async fn ask(&mut self, author: u8, text: &str, way: u8) -> Option<u64> {
        let who = Who::Present(author);
        self.texts.push((text.to_owned(), author));
        let typed = copied(text, author);
        let kind = self.kind();
        let mut told = match way % 3 {
            0 => {
                let options = [("question", json!(typed)), ("anonymous", json!(true)), ("kind", json!(kind))];
                self.command(who, FLOOR, "ask", None, &options).await
            }
            1 => self.submit(who, FLOOR, &format!("1:ask:send:1:anonymous:{kind}:untold"), &typed, None).await,
            _ => {
                let mut told = self.press(who, FLOOR, "1:ask:anonymous:1", &[], None).await;
                if let Some(id) = button(&told["private"], "1:ask:form:") {
                    told = self.press(who, FLOOR, &id, &[], Some(&told["private"])).await;
                }
                let id = form(&told)?;
                self.submit(who, FLOOR, &id, &typed, None).await
            }
        };
        // Few may ask, or something in it leads to a person: all the same, or in other words.
        for _ in 0..3 {
            let sheet = if told["change"].is_null() { told["private"].clone() } else { told["change"].clone() };
            if let Some(id) = button(&sheet, "1:ask:edit:").filter(|_| way >= 3) {
                let opened = self.press(who, FLOOR, &id, &[], Some(&sheet)).await;
                let id = form(&opened)?;
                told = self.submit(who, FLOOR, &id, &format!("In other words: {}?", self.at), Some(&sheet)).await;
                continue;
            }
            let held = ["1:ask:same:", "1:ask:anyway:"].into_iter().find_map(|id| button(&sheet, id));
            let Some(id) = held else { break };
            told = self.press(who, FLOOR, &id, &[], Some(&sheet)).await;
        }
        receipt(&told)
    }

    /// An act that others see with the slot.
    pub(super) async fn quietly(&mut self, act: Quiet) {
        if self.late { self.waiting.push(act) } else { self.quiet(act).await }
    }

    /// What was put off is done.
    pub(super) async fn catch_up(&mut self) {
        for act in std::mem::take(&mut self.waiting) {
            self.quiet(act).await;
        }
    }

    async fn quiet(&mut self, act: Quiet) {
        match act {
            Quiet::Edit { number, author, words, at, way } => {
                self.other_words((number, author), "1:mine:edit:", &text(words, at), way).await;
            }
            Quiet::Reply { number, author, words, at, way } => {
                self.other_words((number, author), "1:mine:reply:", &text(words, at), way).await;
            }
            Quiet::Withdraw { number, author } => {
                let who = Who::Present(author);
                let picked = self.press(who, FLOOR, "1:mine:pick:1", &[number.to_string()], None).await;
                if let Some(id) = button(&picked["change"], "1:mine:withdraw:") {
                    self.press(who, FLOOR, &id, &[], Some(&picked["change"])).await;
                }
            }
            Quiet::Support { who, number } => {
                self.press(Who::Present(who), FLOOR, &format!("1:support:toggle:1:{number}"), &[], None).await;
            }
        }
    }

    /// The author opens a form on their question and sends it; what is held back is sent all the same, or in other words.
    async fn other_words(&mut self, (number, author): (u64, u8), opens: &str, text: &str, way: u8) {
        let who = Who::Present(author);
        let picked = self.press(who, FLOOR, "1:mine:pick:1", &[number.to_string()], None).await;
        let Some(id) = button(&picked["change"], opens) else { return };
        let opened = self.press(who, FLOOR, &id, &[], Some(&picked["change"])).await;
        let Some(id) = form(&opened) else { return };
        let told = self.submit(who, FLOOR, &id, &copied(text, author), None).await;
        let held = |ids: [&str; 2]| ids.into_iter().find_map(|id| button(&told["private"], id));
        if let Some(id) = held(["1:mine:again:", "1:mine:reply-again:"]).filter(|_| way.is_multiple_of(2)) {
            let opened = self.press(who, FLOOR, &id, &[], Some(&told["private"])).await;
            let Some(id) = form(&opened) else { return };
            self.submit(who, FLOOR, &id, &format!("In other words: {number}?"), Some(&told["private"])).await;
        } else if let Some(id) = held(["1:mine:anyway:", "1:mine:reply-anyway:"]) {
            self.press(who, FLOOR, &id, &[], Some(&told["private"])).await;
        }
    }
}
