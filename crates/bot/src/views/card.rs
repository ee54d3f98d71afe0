//! A question's card at the desk. It never says who asked, if that was anonymous.

use content::Fact;
use serenity::builder::{
    CreateActionRow, CreateButton, CreateEmbed, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
};
use serenity::model::application::ButtonStyle;
use workshop::{Kind, Question, Reason, State, Text, Word, Workshop};

use crate::answer::{Sheet, button};
use crate::custom_id::custom_id;
use crate::guard;
use crate::say;
use crate::texts::Language;
use crate::words;

/// Facts on a card, at most.
pub(super) const FACTS: usize = 3;

/// Buttons for putting the question together with another, at most: a row has five places.
const MERGES: usize = 2;

/// How much of another question is shown, in grapheme clusters.
const EXCERPT: usize = 120;

/// What a card shows besides the question itself.
pub(super) struct Around<'a> {
    /// The title of its topic.
    pub(super) topic: Option<Text>,
    /// Whether there is a decision to take back.
    pub(super) undo: bool,
    /// Questions that ask the same.
    pub(super) alike: Vec<Question>,
    /// Facts that it is about.
    pub(super) facts: Vec<&'a Fact>,
}

/// Whether facts help with a question in this state.
pub(super) const fn shows_facts(state: State) -> bool {
    matches!(state, State::Waiting | State::Open | State::OnTheStage)
}

/// Number, kind, asker and state of a question, on one line.
pub(crate) fn headline(l: Language, q: &Question) -> String {
    say!(
        l,
        "card-title",
        number = q.number.0,
        kind = kind(l, q.kind),
        asker = words::asker(l, &q.asker),
        state = state(l, q.state)
    )
}

pub(super) fn sheet(ws: &Workshop, q: &Question, around: &Around<'_>) -> Sheet {
    let l = Language::PUBLIC;
    let mut embed =
        CreateEmbed::new().title(headline(l, q)).description(words::of_question(l, q)).colour(colour(q.state));
    if let Some(answer) = &q.answer {
        embed = embed.field(say!(l, "field-answer"), words::shown(answer.as_str()), false);
    }
    if !around.alike.is_empty() {
        let line = |other: &Question| {
            say!(
                l,
                "card-alike",
                number = other.number.0,
                state = state(l, other.state),
                text = words::brief(l, other, EXCERPT)
            )
        };
        let lines: Vec<String> = around.alike.iter().map(line).collect();
        embed = embed.field(say!(l, "field-alike"), lines.join("\n"), false);
    }
    if !around.facts.is_empty() {
        let line = |fact: &&Fact| {
            let as_of = fact.as_of().to_string();
            say!(l, "card-fact", headline = words::shown(fact.headline()), as_of = as_of)
        };
        let lines: Vec<String> = around.facts.iter().map(line).collect();
        embed = embed.field(say!(l, "field-facts"), lines.join("\n"), false);
    }
    if let Some(topic) = &around.topic {
        embed = embed.field(say!(l, "field-topic"), words::shown(topic.as_str()), true);
    }
    let mut notes = Vec::new();
    if q.supports > 0 {
        notes.push(say!(l, "note-supports", count = q.supports));
    }
    if q.edited {
        notes.push(say!(l, "note-edited"));
    }
    if let Some(leads) = q.words.text().and_then(|text| guard::leads(l, text)) {
        notes.push(say!(l, "note-leads", leads = leads));
    }
    if let Some(by) = q.changed_by {
        embed = embed.field(say!(l, "field-last-change"), format!("<@{}>", by.0), true);
    }
    if !notes.is_empty() {
        embed = embed.field(say!(l, "field-notes"), notes.join(" · "), true);
    }
    let sheet = Sheet::embed(embed);
    if ws.running().is_err() {
        return sheet;
    }
    buttons(sheet, q, around.undo && q.words.text().is_some(), &around.alike)
}

fn buttons(sheet: Sheet, q: &Question, undo: bool, alike: &[Question]) -> Sheet {
    let l = Language::PUBLIC;
    let id = |action: &str| custom_id("question", action, q.workshop, &[&q.number.0, &q.revision.0]);
    let undo: Vec<CreateButton> = if undo && q.state != State::Withdrawn {
        vec![button(id("undo"), say!(l, "button-undo"), ButtonStyle::Secondary)]
    } else {
        Vec::new()
    };
    let stage = || button(id("stage"), say!(l, "button-to-the-stage"), ButtonStyle::Primary);
    let answer = || button(id("answer"), say!(l, "button-answer"), ButtonStyle::Secondary);
    match q.state {
        State::Waiting => {
            let mut row = vec![
                button(id("approve"), say!(l, "button-approve"), ButtonStyle::Success),
                button(id("edit"), say!(l, "button-edit"), ButtonStyle::Secondary),
            ];
            row.extend(alike.iter().take(MERGES).map(|into| {
                let id = custom_id("question", "merge", q.workshop, &[&q.number.0, &q.revision.0, &into.number.0]);
                button(id, say!(l, "button-merge-into", number = into.number.0), ButtonStyle::Primary)
            }));
            row.extend(undo);
            sheet.buttons(row).row(decline(&id("decline")))
        }
        State::Open => {
            let mut row = vec![stage(), answer()];
            row.extend(undo);
            sheet.buttons(row).row(decline(&id("decline")))
        }
        State::OnTheStage => {
            let mut row = vec![button(id("answered"), say!(l, "button-answered"), ButtonStyle::Success), answer()];
            row.extend(undo);
            sheet.buttons(row)
        }
        State::Deferred => {
            let mut row = vec![stage()];
            row.extend(undo);
            sheet.buttons(row)
        }
        _ => sheet.buttons(undo),
    }
}

fn decline(id: &str) -> CreateActionRow {
    let l = Language::PUBLIC;
    let options = reasons(l);
    let menu =
        CreateSelectMenu::new(id, CreateSelectMenuKind::String { options }).placeholder(say!(l, "select-decline"));
    CreateActionRow::SelectMenu(menu)
}

/// The reasons for declining, to choose from.
pub(crate) fn reasons(l: Language) -> Vec<CreateSelectMenuOption> {
    let options = Reason::all().map(|r| {
        let option = CreateSelectMenuOption::new(reason(l, r), r.word());
        if r == Reason::ExposesAPerson { option.description(say!(l, "reason-exposes-note")) } else { option }
    });
    options.collect()
}

/// A question's kind in words.
pub(crate) fn kind(l: Language, kind: Kind) -> String {
    match kind {
        Kind::Question => say!(l, "kind-question"),
        Kind::Comment => say!(l, "kind-comment"),
        Kind::Statement => say!(l, "kind-statement"),
    }
}

/// A question's state in words.
pub(crate) fn state(l: Language, state: State) -> String {
    match state {
        State::Waiting => say!(l, "state-waiting"),
        State::Open => say!(l, "state-open"),
        State::OnTheStage => say!(l, "state-on-the-stage"),
        State::Answered => say!(l, "state-answered"),
        State::Declined(why) => say!(l, "state-declined", reason = reason(l, why)),
        State::Merged(into) => say!(l, "state-merged", number = into.0),
        State::Withdrawn => say!(l, "state-withdrawn"),
        State::Deferred => say!(l, "state-deferred"),
        State::Filed => say!(l, "state-filed"),
        State::Unanswered => say!(l, "state-unanswered"),
    }
}

/// A reason for declining in words.
pub(crate) fn reason(l: Language, reason: Reason) -> String {
    match reason {
        Reason::Duplicate => say!(l, "reason-duplicate"),
        Reason::OffTopic => say!(l, "reason-off-topic"),
        Reason::Abuse => say!(l, "reason-abuse"),
        Reason::ExposesAPerson => say!(l, "reason-exposes"),
        Reason::NotAQuestion => say!(l, "reason-not-a-question"),
        Reason::NoTime => say!(l, "reason-no-time"),
    }
}

const fn colour(state: State) -> u32 {
    match state {
        State::Waiting => 0xe0a458,
        State::Open => 0x3a86a8,
        State::OnTheStage => 0x8a4fff,
        State::Answered | State::Filed => 0x4f9d69,
        State::Declined(_) | State::Merged(_) | State::Withdrawn => 0x7d7d7d,
        State::Deferred | State::Unanswered => 0x9a8c98,
    }
}
