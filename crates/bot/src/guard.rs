//! The self-exposure guard: before an anonymous question goes to the desk, its asker is shown what in it leads to a
//! person. Until they press **Send anyway** it is stored nowhere: it stands in the private answer, and is read back from
//! the message that Discord sends with the press.

use ::workshop::Text;
use ::workshop::exposure::{self, Lead};
use serenity::model::application::ButtonStyle;
use serenity::model::channel::Message;

use crate::answer::{Answer, FORM_MAX, button};
use crate::error::{Error, Result};
use crate::person::Person;
use crate::refusals::{TYPED, given_back, word_for_word};
use crate::texts::Language;
use crate::{say, words};

/// How many places are named one by one.
const NAMED: usize = 5;

/// How much of a place is shown, in grapheme clusters.
const EXCERPT: usize = 40;

/// Holds a text back if something in it leads to a person: `anyway` and `edit` are the ids of the two buttons.
pub(crate) fn held_back(who: &Person, text: &Text, anyway: String, edit: String) -> Option<Answer> {
    let l = who.language;
    let found = exposure::find(text.as_str());
    if found.is_empty() {
        return None;
    }
    let place = |e: &exposure::Exposure| {
        let part = words::excerpt(&text.as_str()[e.place.clone()], EXCERPT);
        format!("- {}: {part}", lead(l, e.lead))
    };
    let mut places: Vec<String> = found.iter().take(NAMED).map(place).collect();
    if found.len() > NAMED {
        places.push(say!(l, "guard-more", count = found.len() - NAMED));
    }
    let sentence = say!(l, "guard", places = places.join("\n"));
    let mut buttons = vec![button(anyway, say!(l, "button-send-anyway"), ButtonStyle::Danger)];
    if text.as_str().encode_utf16().count() <= FORM_MAX.into() {
        buttons.push(button(edit, say!(l, "button-edit"), ButtonStyle::Primary));
    }
    let sheet = word_for_word(&sentence, text.as_str(), &say!(l, "guard-text"), &say!(l, "guard-text-attached"));
    Some(Answer::Private(sheet.buttons(buttons)))
}

/// The text that stands in a message in which one was held back.
pub(crate) async fn read_back(who: &Person, message: &Message) -> Result<String> {
    let gone = || Error::Said(say!(who.language, "guard-gone"));
    match message.attachments.iter().find(|file| file.filename == TYPED) {
        Some(file) => String::from_utf8(file.download().await?).map_err(|_| gone()),
        None => given_back(&message.content).map(str::to_owned).ok_or_else(gone),
    }
}

/// What in a text leads to a person, in words, each kind once; `None` if nothing does.
pub(crate) fn leads(l: Language, text: &Text) -> Option<String> {
    let mut kinds: Vec<Lead> = exposure::find(text.as_str()).into_iter().map(|e| e.lead).collect();
    kinds.sort_unstable();
    kinds.dedup();
    (!kinds.is_empty()).then(|| kinds.into_iter().map(|kind| lead(l, kind)).collect::<Vec<_>>().join(", "))
}

fn lead(l: Language, lead: Lead) -> String {
    match lead {
        Lead::Phone => say!(l, "lead-phone"),
        Lead::Email => say!(l, "lead-email"),
        Lead::Link => say!(l, "lead-link"),
        Lead::Name => say!(l, "lead-name"),
        Lead::Id => say!(l, "lead-id"),
    }
}
