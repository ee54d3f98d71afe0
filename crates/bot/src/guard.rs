//! The self-exposure guard: before an anonymous question goes to the desk, its asker is shown what in it leads to a
//! person. Until they press **Send anyway** it is stored nowhere: it stands in the private answer, and is read back from
//! the message that Discord sends with the press, whole or not at all.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use ::workshop::exposure::{self, Exposure, Lead};
use ::workshop::{Number, Refusal, Text, WorkshopId};
use lru::LruCache;
use serenity::model::application::ButtonStyle;
use serenity::model::channel::Message;
use sha2::{Digest as _, Sha256};

use crate::answer::{Embed, FORM_MAX, Sheet, button};
use crate::error::{Error, Result};
use crate::ids::Digest;
use crate::person::Person;
use crate::texts::Language;
use crate::{display, refusals, say, words};

/// How many places are named one by one.
const NAMED: usize = 5;

/// How much of a place is shown, in units of Discord's.
const EXCERPT: usize = 60;

/// The ids of the buttons under words that are held back.
pub(crate) struct Ids {
    /// Of **Edit**.
    pub(crate) edit: String,
    /// Of **Send anyway**.
    pub(crate) anyway: String,
}

/// Holds a text back in which something leads to a person, where `leads` say. `ids` makes the ids of its buttons for a digest
/// of the words.
pub(crate) fn held_back(who: &Person, text: &Text, leads: &[Exposure], ids: impl Fn(Digest) -> Ids) -> Sheet {
    let l = who.language;
    let place = |e: &Exposure| {
        let part = words::excerpt(&text.as_str()[e.place.clone()], EXCERPT);
        format!("- {}: {part}", lead(l, e.lead))
    };
    let mut places: Vec<String> = leads.iter().take(NAMED).map(place).collect();
    if leads.len() > NAMED {
        places.push(say!(l, "guard-more", count = leads.len() - NAMED));
    }
    let Ids { edit, anyway } = ids(digest(text.as_str()));
    let mut buttons = Vec::new();
    if display::units(text.as_str()) <= FORM_MAX.into() {
        buttons.push(button(edit, say!(l, "button-edit"), ButtonStyle::Primary));
    }
    buttons.push(button(anyway, say!(l, "button-send-anyway"), ButtonStyle::Danger));
    let own = Embed::new().title(say!(l, "guard-text")).description(words::shown(text.as_str()));
    let sheet = Sheet::text(say!(l, "guard", places = places.join("\n"))).and_embed(own).buttons(buttons);
    sheet.or(refusals::attached(l, say!(l, "guard-refused"), text.as_str()))
}

/// Holds a question back whose asker was not told yet that few may ask anonymously: it is sent when they say so once more.
pub(crate) fn thin(who: &Person, text: &Text, id: impl Fn(Digest) -> String) -> Sheet {
    let l = who.language;
    let button = button(id(digest(text.as_str())), say!(l, "button-ask-all-the-same"), ButtonStyle::Danger);
    let own = Embed::new().title(say!(l, "guard-text")).description(words::shown(text.as_str()));
    let sheet = Sheet::text(say!(l, "thin-held", note = say!(l, "thin"))).and_embed(own).buttons(vec![button]);
    sheet.or(refusals::attached(l, say!(l, "thin-refused", note = say!(l, "thin")), text.as_str()))
}

/// Holds back what would tell others that somebody took part anonymously, with what they typed: it is done when they say so
/// once more.
pub(crate) fn reveals(
    l: Language,
    sentence: String,
    (label, id): (String, impl Fn(Digest) -> String),
    typed: &str,
) -> Sheet {
    let button = button(id(digest(typed)), label, ButtonStyle::Danger);
    if typed.is_empty() {
        return Sheet::text(sentence).buttons(vec![button]);
    }
    // The button sends what stands above it: where that may not stand there, there is none.
    let own = Embed::new().title(say!(l, "guard-text")).description(words::shown(typed));
    let whole = Sheet::text(sentence.clone()).buttons(vec![button]).and_embed(own);
    whole.or(refusals::attached(l, sentence, typed))
}

/// What was typed and stands in a message in which it was held back; nothing, where nothing was typed.
pub(crate) fn read_back_any(who: &Person, message: &Message, words: &Digest) -> Result<Option<String>> {
    if *words == digest("") { Ok(None) } else { read_back(who, message, words).map(Some) }
}

/// The text that stands in a message in which one was held back. Its digest stands in the id of the pressed button: what is
/// not that text, whatever became of the message, is not sent.
pub(crate) fn read_back(who: &Person, message: &Message, words: &Digest) -> Result<String> {
    let shown = message.embeds.first().and_then(|embed| embed.description.as_deref());
    let text = shown.map(words::unshown).filter(|text| digest(text) == *words);
    text.ok_or_else(|| Error::Said(say!(who.language, "guard-gone")))
}

/// A digest of the words, whatever became of the spaces between them.
fn digest(text: &str) -> Digest {
    let mut sum = Sha256::new();
    text.split_whitespace().for_each(|word| sum.update(word));
    Digest(sum.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect())
}

/// What was held back, changed by its asker and sent: its old **Send anyway** sends nothing more. In memory alone, for
/// the receipt takes the message's place, and what is pressed on it was pressed before.
pub(crate) struct Spent(Mutex<LruCache<u64, (WorkshopId, Number)>>);

/// How many are remembered.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(10_000).expect("not zero");

impl Default for Spent {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(REMEMBERED)))
    }
}

impl Spent {
    /// That what was held back in this message was not sent in other words.
    pub(crate) fn check(&self, message: u64) -> std::result::Result<(), Refusal> {
        let spent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        spent.peek(&message).map_or(Ok(()), |(_, number)| Err(Refusal::SentOtherwise(*number)))
    }

    /// What was held back in this message was sent as another question.
    pub(crate) fn note(&self, message: u64, ws: WorkshopId, number: Number) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).put(message, (ws, number));
    }

    /// It was not sent after all.
    pub(crate) fn take_back(&self, message: u64) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop(&message);
    }

    /// The workshop is closed: nothing can be sent any more.
    pub(crate) fn forget(&self, id: WorkshopId) {
        let mut spent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let over: Vec<u64> = spent.iter().filter(|(_, (ws, _))| *ws == id).map(|(message, _)| *message).collect();
        for message in over {
            spent.pop(&message);
        }
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
