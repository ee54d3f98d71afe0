//! A question's card at the desk. It never says who asked, if that was anonymous.

use content::Fact;
use serenity::builder::CreateButton;
use serenity::model::application::ButtonStyle;
use storage::AskedBack;
use workshop::translation::Translation;
use workshop::{Kind, Number, Question, Reason, Revision, State, Text, Word, Workshop};

use super::{Words, with_barer};
use crate::answer::{Embed, Entry, Select, Sheet, button};
use crate::guard;
use crate::ids::{question, review};
use crate::languages;
use crate::say;
use crate::texts::Language;
use crate::words;

/// Facts on a card, at most.
pub(super) const FACTS: usize = 3;

/// Buttons for putting the question together with another, at most: a row has five places.
const MERGES: usize = 2;

/// How much of another question is shown, in units of Discord's.
const EXCERPT: usize = 120;

/// What a card shows besides the question itself.
pub(super) struct Around<'a> {
    /// In which language it is read.
    pub(super) language: Language,
    /// The title of its topic.
    pub(super) topic: Option<Text>,
    /// Whether there is a decision to take back.
    pub(super) undo: bool,
    /// Questions that ask the same.
    pub(super) alike: Vec<Question>,
    /// Renderings of it in other languages.
    pub(super) translations: Vec<Translation>,
    /// Facts that it is about.
    pub(super) facts: Vec<&'a Fact>,
    /// What its asker was asked back.
    pub(super) asked_back: Vec<AskedBack>,
    /// Whether Discord refused the words in its post.
    pub(super) bare_post: bool,
}

/// Whether facts help with a question in this state.
pub(super) const fn shows_facts(state: State) -> bool {
    matches!(state, State::Waiting | State::Open | State::OnTheStage)
}

/// Number, kind, asker and state of a question, on one line.
pub(crate) fn headline(l: Language, q: &Question) -> String {
    headed(l, q, Words::Shown, &state(l, q.state))
}

/// The same with no name that Discord might refuse.
pub(crate) fn bare_headline(l: Language, q: &Question) -> String {
    headed(l, q, Words::Refused, &state(l, q.state))
}

fn headed(l: Language, q: &Question, words: Words, state: &str) -> String {
    let asker = asker(l, q, words);
    let kind = kind(l, q.kind);
    say!(l, "card-title", number = q.number.0, kind = kind, asker = asker, state = state)
}

/// Who asked; no name where Discord refuses words.
pub(super) fn asker(l: Language, q: &Question, words: Words) -> String {
    if words == Words::Shown { words::asker(l, &q.asker) } else { words::bare_asker(l, &q.asker) }
}

/// The name of a file with words of a question.
pub(super) fn file(what: &str, q: &Question) -> String {
    format!("{what}-{}.txt", q.number.0)
}

/// A drawing with the question's words and its answer as a file, where that is how they are shown.
pub(super) fn attached(
    sheet: Sheet,
    (q, l): (&Question, Language),
    translations: &[Translation],
    words: Words,
) -> Sheet {
    let (Words::Attached, Some(text)) = (words, q.words.text()) else { return sheet };
    let answer = q.answer.as_ref();
    let heading = say!(l, "field-answer");
    let answer = answer.map_or_else(String::new, |answer| format!("\n\n{heading}:\n{}", answer.as_str()));
    let mut all = text.as_str().to_owned();
    for t in translations {
        all.push_str(&format!("\n\n{}:\n{}", languages::name(l, &t.language), t.text.as_str()));
    }
    sheet.file(&file("question", q), format!("{all}{answer}"))
}

/// With a field for each rendering in another language; they are shortened where not all fits.
pub(super) fn translated(l: Language, embed: Embed, translations: &[Translation]) -> Embed {
    translations.iter().fold(embed, |embed, t| {
        let language = languages::name(l, &t.language);
        let name = if t.by.starts_with('M') {
            say!(l, "field-translation", language = language)
        } else {
            say!(l, "field-translation-rapporteur", language = language)
        };
        embed.yielding_field(name, words::shown(t.text.as_str()))
    })
}

/// Where a question is shown to moderators, and so what its buttons do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// On its card.
    Card,
    /// To one moderator who goes through what waits.
    Review,
}

pub(super) fn sheet(ws: &Workshop, q: &Question, around: &Around<'_>, place: Place) -> Sheet {
    with_barer(|words| drawn(ws, q, around, (words, place)))
}

fn drawn(ws: &Workshop, q: &Question, around: &Around<'_>, (words, place): (Words, Place)) -> Sheet {
    let l = around.language;
    let is_shown = words == Words::Shown;
    if !is_at_hand(q.state) {
        return small(ws, q, around, is_shown);
    }
    // Nobody waits any more in a workshop that has been closed.
    let now = match q.state {
        State::Waiting if ws.running().is_err() => say!(l, "state-undecided"),
        now => state(l, now),
    };
    let mut embed = Embed::new().title(headed(l, q, words, &now)).colour(colour(q.state)).description(match words {
        Words::Shown => words::of_question(l, q),
        Words::Attached => say!(l, "card-words-attached", number = q.number.0),
        Words::Refused => say!(l, "card-words-refused", number = q.number.0),
    });
    if let Some(answer) = q.answer.as_ref().filter(|_| is_shown) {
        embed = embed.field(say!(l, "field-answer"), words::shown(answer.as_str()), false);
    }
    if is_shown {
        embed = translated(l, embed, &around.translations);
    }
    for round in around.asked_back.iter().filter(|_| is_shown) {
        embed = embed.field(say!(l, "field-asked-back"), words::shown(round.question.as_str()), false);
        if let Some(answer) = round.answer.as_ref().filter(|_| round.shown) {
            embed = embed.field(say!(l, "field-answered-back"), words::shown(answer.as_str()), false);
        }
    }
    if !around.alike.is_empty() {
        let line = |other: &Question| {
            say!(
                l,
                "card-alike",
                number = other.number.0,
                state = state(l, other.state),
                text = words::quoted(is_shown, words::brief(l, other, EXCERPT))
            )
        };
        let lines: Vec<String> = around.alike.iter().map(line).collect();
        embed = embed.field_lines(say!(l, "field-alike"), &lines);
    }
    if is_shown && !around.facts.is_empty() {
        let line = |fact: &&Fact| {
            let as_of = fact.as_of().to_string();
            say!(l, "card-fact", headline = words::shown(fact.in_language(l.identifier()).headline.text), as_of = as_of)
        };
        let lines: Vec<String> = around.facts.iter().map(line).collect();
        embed = embed.field_lines(say!(l, "field-facts"), &lines);
    }
    if let Some(topic) = around.topic.as_ref().filter(|_| is_shown) {
        embed = embed.field(say!(l, "field-topic"), words::title(topic.as_str()), true);
    }
    let mut notes = Vec::new();
    if q.supports > 0 {
        notes.push(say!(l, "note-supports", count = q.supports));
    }
    notes.extend(written_in(l, q));
    if q.edited {
        notes.push(say!(l, "note-edited"));
    }
    if let Some(leads) = q.words.text().and_then(|text| guard::leads(l, text)) {
        notes.push(say!(l, "note-leads", leads = leads));
    }
    if around.bare_post {
        notes.push(say!(l, "note-bare-post"));
    }
    if let Some(by) = q.changed_by {
        embed = embed.field(say!(l, "field-last-change"), format!("<@{}>", by.0), true);
    }
    if !notes.is_empty() {
        embed = embed.field(say!(l, "field-notes"), notes.join(" · "), true);
    }
    let sheet = attached(Sheet::embed(embed), (q, l), &around.translations, words);
    if ws.running().is_err() {
        return sheet;
    }
    match place {
        Place::Card => buttons(sheet, (q, l), around.undo && q.words.text().is_some(), &around.alike),
        Place::Review => review_buttons(sheet, (q, l), &around.alike),
    }
}

/// Whether moderators still work with a question in this state; the card of any other shrinks to a line.
const fn is_at_hand(state: State) -> bool {
    matches!(state, State::Waiting | State::Open | State::OnTheStage)
}

/// The name of the language in which a question is written, where that can be told and it is not the reader's.
fn written_in(l: Language, q: &Question) -> Option<String> {
    let tag = report::language_of(q.words.text()?.as_str());
    if tag.is_empty() || is_read(tag, l.tag()) {
        return None;
    }
    let known = [tag, split(tag).0].into_iter().map(|tag| format!("language-{tag}")).find(|id| l.report_has(id));
    Some(known.map_or_else(|| tag.to_owned(), |id| l.report(&id, None)))
}

/// Whether who reads one language reads the other: in another script only where that of one of them is not known.
fn is_read(written: &str, read: &str) -> bool {
    let ((written, in_script), (read, script)) = (split(written), split(read));
    written == read && (in_script.is_none() || script.is_none() || in_script == script)
}

/// A language and its script, of a tag such as `zh-Hant`.
fn split(tag: &str) -> (&str, Option<&str>) {
    let mut parts = tag.split('-');
    (parts.next().unwrap_or(tag), parts.next().filter(|part| part.len() == 4))
}

/// What was dealt with, on one line, with the way back.
fn small(ws: &Workshop, q: &Question, around: &Around<'_>, is_shown: bool) -> Sheet {
    let l = around.language;
    let words = if is_shown { Words::Shown } else { Words::Refused };
    let (asker, state) = (asker(l, q, words), state(l, q.state));
    let text = words::quoted(is_shown, words::brief(l, q, EXCERPT));
    let line = say!(l, "card-line", number = q.number.0, asker = asker, state = state, text = text);
    let mut embed = Embed::new().title(line).colour(colour(q.state));
    if around.bare_post {
        embed = embed.description(say!(l, "note-bare-post"));
    }
    let sheet = Sheet::embed(embed);
    if ws.running().is_err() {
        return sheet;
    }
    buttons(sheet, (q, l), around.undo && q.words.text().is_some(), &[])
}

/// What can be decided on a waiting question that is shown alone, and **Skip**.
fn review_buttons(sheet: Sheet, (q, l): (&Question, Language), alike: &[Question]) -> Sheet {
    let id = |act: fn(Number, Revision) -> review::Act| act(q.number, q.revision).id(q.workshop);
    let mut row = vec![button(id(review::Act::Approve), say!(l, "button-approve"), ButtonStyle::Success)];
    row.extend(alike.iter().take(MERGES).map(|into| {
        let id = review::Act::Merge(q.number, q.revision, into.number).id(q.workshop);
        button(id, say!(l, "button-merge-into", number = into.number.0), ButtonStyle::Primary)
    }));
    row.push(button(id(review::Act::Edit), say!(l, "button-edit"), ButtonStyle::Secondary));
    row.push(button(id(review::Act::Skip), say!(l, "button-skip"), ButtonStyle::Secondary));
    sheet.buttons(row).select(decline(l, id(review::Act::Decline)))
}

fn buttons(sheet: Sheet, (q, l): (&Question, Language), undo: bool, alike: &[Question]) -> Sheet {
    use question::Act;
    let id = |act: fn(Number, Revision) -> Act| act(q.number, q.revision).id(q.workshop);
    let undo: Vec<CreateButton> = if undo && q.state != State::Withdrawn {
        vec![button(id(Act::Undo), say!(l, "button-undo"), ButtonStyle::Secondary)]
    } else {
        Vec::new()
    };
    let stage = || button(id(Act::Stage), say!(l, "button-to-the-stage"), ButtonStyle::Primary);
    let answer = || button(id(Act::Answer), say!(l, "button-answer"), ButtonStyle::Secondary);
    let more = || button(id(Act::More), say!(l, "button-more"), ButtonStyle::Secondary);
    match q.state {
        State::Waiting => {
            let mut row = vec![
                button(id(Act::Approve), say!(l, "button-approve"), ButtonStyle::Success),
                button(id(Act::Edit), say!(l, "button-edit"), ButtonStyle::Secondary),
            ];
            row.extend(alike.iter().take(MERGES).map(|into| {
                let id = Act::Merge(q.number, q.revision, into.number).id(q.workshop);
                button(id, say!(l, "button-merge-into", number = into.number.0), ButtonStyle::Primary)
            }));
            row.push(more());
            sheet.buttons(row).select(decline(l, id(Act::Decline)))
        }
        State::Open => {
            // Under the place of Approve lies what only opens a form: a second press there decides nothing.
            let mut row = vec![answer(), stage()];
            row.extend(undo);
            row.push(more());
            sheet.buttons(row).select(decline(l, id(Act::Decline)))
        }
        State::OnTheStage => {
            let mut row = vec![button(id(Act::Answered), say!(l, "button-answered"), ButtonStyle::Success), answer()];
            row.extend(undo);
            row.push(more());
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

fn decline(l: Language, id: String) -> Select {
    Select::new(id, say!(l, "select-decline"), reasons(l))
}

/// The reasons for declining, to choose from.
pub(crate) fn reasons(l: Language) -> Vec<Entry> {
    let entries = Reason::all().map(|r| {
        let entry = Entry::new(reason(l, r), r.word());
        if r == Reason::ExposesAPerson { entry.below(say!(l, "reason-exposes-note")) } else { entry }
    });
    entries.collect()
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

#[cfg(test)]
mod tests {
    use super::is_read;

    #[test]
    fn another_script_is_another_language_to_a_reader() {
        for (written, read) in [("de", "de"), ("zh-Hans", "zh-Hans"), ("zh", "zh-Hant"), ("pt", "pt-BR")] {
            assert!(is_read(written, read), "{written} {read}");
        }
        for (written, read) in [("zh-Hant", "zh-Hans"), ("zh-Hans", "zh-Hant"), ("de", "en"), ("bo", "zh-Hans")] {
            assert!(!is_read(written, read), "{written} {read}");
        }
    }
}
