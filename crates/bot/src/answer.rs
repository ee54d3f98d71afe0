//! Answers and messages. Handlers return an [`Answer`]; `gateway` sends it, in one place.
//!
//! Whatever is put into them, they take no more than Discord allows: every part bounds itself, by `display`.

mod embed;
mod form;
mod select;

use std::hash::{DefaultHasher, Hash, Hasher};

use serde::Serialize;
use serenity::builder::{CreateActionRow, CreateAttachment, CreateButton};
use serenity::model::application::ButtonStyle;
use storage::ViewKey;
use workshop::Account;

use crate::discord::Failure;
use crate::display;
use crate::painter::Drawing;
use crate::screen::Shown;

pub(crate) use embed::Embed;
pub(crate) use form::{FIELD, FORM_MAX, Form, Labelled};
pub(crate) use select::{Entry, Select};

/// What a handler wants to be sent.
#[derive(Debug)]
pub(crate) enum Answer {
    /// A message that only the person sees.
    Private(Sheet),
    /// The pressed message changes; it was private.
    Change(Sheet),
    /// The pressed message is a view and changes at once; a private message may follow.
    Redrawn(Box<Redrawn>),
    /// A form opens.
    Form(Form),
    /// Choices for an option that is being typed.
    Choices(Vec<(String, String)>),
    /// Nothing: the pressed message stays as it is, and nobody is told anything.
    Nothing,
}

impl Answer {
    /// Takes all files but the first out of it, each as a message of its own: the library that calls Discord gives all files
    /// of a call the same number, and Discord knows them by it.
    pub(crate) fn take_further_files(&mut self) -> Vec<Sheet> {
        let (Self::Private(sheet) | Self::Change(sheet)) = self else { return Vec::new() };
        sheet.attachments.truncate(1);
        let further = sheet.files.split_off(sheet.files.len().min(1));
        further.into_iter().map(|file| Sheet::default().file(&file.filename, file.data)).collect()
    }
}

/// A view drawn as the answer to a press on it.
#[derive(Debug)]
pub(crate) struct Redrawn {
    /// Which view.
    pub(crate) view: ViewKey,
    /// The change that it shows.
    pub(crate) change: i64,
    /// How it looks now.
    pub(crate) sheet: Sheet,
    /// What the person alone is told of what they did.
    pub(crate) told: Told,
    /// Whose earlier note of such a kind is removed.
    pub(crate) by: Option<Account>,
    /// The drawing under way, if the pressed message is the view's current one.
    pub(crate) draw: Option<Drawing>,
}

/// What a person alone is told of what they did with a message that others see too. It is stored by then, so whatever
/// happens to the message, they are told that it is done.
#[derive(Debug)]
pub(crate) enum Told {
    /// Besides the changed message, which does not say it.
    Besides(Sheet),
    /// The changed message says it: only where that cannot be drawn.
    Instead(Sheet),
}

impl Told {
    /// What is said though the message was drawn.
    pub(crate) fn besides(self) -> Option<Sheet> {
        match self {
            Self::Besides(sheet) => Some(sheet),
            Self::Instead(_) => None,
        }
    }

    /// What is said where the message could not be drawn.
    pub(crate) fn alone(self) -> Sheet {
        let (Self::Besides(sheet) | Self::Instead(sheet)) = self;
        sheet
    }
}

/// A message's body. Whatever it says, it mentions nobody: this is the one place that sees to it.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Sheet {
    content: String,
    embeds: Vec<Embed>,
    components: Vec<CreateActionRow>,
    /// The files, by their places: a message that changes keeps no others.
    attachments: Vec<Attached>,
    allowed_mentions: Nobody,
    #[serde(skip_serializing_if = "Option::is_none")]
    flags: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nonce: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    enforce_nonce: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_reference: Option<Reference>,
    #[serde(skip)]
    pub(crate) files: Vec<CreateAttachment>,
    /// What can be read on its selects.
    #[serde(skip)]
    entries: Vec<String>,
    /// What it shows on the floor, for the screen.
    #[serde(skip)]
    shown: Option<Shown>,
    /// The same with fewer of people's words, for when Discord refuses this one.
    #[serde(skip)]
    barer: Option<Box<Sheet>>,
}

#[derive(Clone, Debug, Serialize)]
struct Attached {
    id: String,
    filename: String,
}

#[derive(Clone, Debug, Serialize)]
struct Reference {
    message_id: String,
    fail_if_not_exists: bool,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Nobody {
    parse: [(); 0],
}

const NONE: u64 = 0;
const EPHEMERAL: u64 = 1 << 6;
const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;

impl Sheet {
    /// A message of words.
    pub(crate) fn text(content: impl AsRef<str>) -> Self {
        Self { content: display::marked(content.as_ref(), display::CONTENT), ..Self::default() }
    }

    /// A message of one embed.
    pub(crate) fn embed(embed: Embed) -> Self {
        Self::default().and_embed(embed)
    }

    /// With one more row of buttons, five at most; no row where there are none.
    pub(crate) fn buttons(self, buttons: Vec<CreateButton>) -> Self {
        debug_assert!(buttons.len() <= 5, "Discord allows five buttons in a row");
        if buttons.is_empty() {
            return self;
        }
        self.each(|sheet| sheet.components.push(CreateActionRow::Buttons(buttons.clone())))
    }

    /// Only what is to be read.
    pub(crate) fn without_buttons(self) -> Self {
        self.each(|sheet| {
            sheet.entries.clear();
            sheet.components.clear();
        })
    }

    /// With one more select.
    pub(crate) fn select(self, select: Select) -> Self {
        self.each(|sheet| {
            sheet.entries.extend(select.read().map(str::to_owned));
            sheet.components.push(select.clone().row());
        })
    }

    /// With a sentence above the words.
    pub(crate) fn headed(self, sentence: &str) -> Self {
        let headed = |own: &str| if own.is_empty() { sentence.to_owned() } else { format!("{sentence}\n{own}") };
        self.each(|sheet| sheet.content = display::marked(&headed(&sheet.content), display::CONTENT))
    }

    /// With a sentence below the words.
    pub(crate) fn and_text(self, sentence: &str) -> Self {
        let ended = |own: &str| if own.is_empty() { sentence.to_owned() } else { format!("{own}\n{sentence}") };
        self.each(|sheet| sheet.content = display::marked(&ended(&sheet.content), display::CONTENT))
    }

    /// With one more embed.
    pub(crate) fn and_embed(mut self, embed: Embed) -> Self {
        self.embeds.push(embed);
        embed::fit(&mut self.embeds);
        self
    }

    /// With one more file; in a public message it is the only one.
    pub(crate) fn file(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let name = display::plain(name, display::FILE);
        self.attachments.push(Attached { id: self.files.len().to_string(), filename: name.clone() });
        self.files.push(CreateAttachment::bytes(bytes, name));
        self
    }

    /// With what it shows on the floor, for the screen.
    pub(crate) fn showing(mut self, shown: Shown) -> Self {
        self.shown = Some(shown);
        self
    }

    /// What it shows on the floor.
    pub(crate) fn shown(&self) -> Option<Shown> {
        self.shown.clone()
    }

    /// With a form of it that has fewer of people's words, for when Discord refuses this one.
    pub(crate) fn or(mut self, barer: Self) -> Self {
        match self.barer.take() {
            Some(first) => self.barer = Some(Box::new(first.or(barer))),
            None => self.barer = Some(Box::new(barer)),
        }
        self
    }

    /// Without a sound: nobody is notified.
    pub(crate) fn silent(self) -> Self {
        self.each(|sheet| sheet.flags = Some(SUPPRESS_NOTIFICATIONS))
    }

    /// Takes the form out of it that comes next after Discord refused it so, if one may help: for its words any barer one does,
    /// for its files one without.
    pub(crate) fn take_next(&mut self, refused: Failure) -> Option<Self> {
        if refused == Failure::Malformed {
            return self.take_barer();
        }
        let for_its_files = !self.files.is_empty() && refused.may_be_for_its_files();
        self.take_barer().filter(|_| for_its_files)?.without_files().1
    }

    /// The first without files of it and its barer forms, if there is one, and how many are before it.
    pub(crate) fn without_files(self) -> (usize, Option<Self>) {
        let (mut before, mut form) = (0, Some(self));
        while let Some(mut with) = form.take_if(|form| !form.files.is_empty()) {
            before += 1;
            form = with.take_barer();
        }
        (before, form)
    }

    /// Takes the next barer form out of it, if there is one.
    pub(crate) fn take_barer(&mut self) -> Option<Self> {
        self.barer.take().map(|barer| *barer)
    }

    /// A digest of what can be read on it but for its figures: whether it would be refused again.
    pub(crate) fn worded(&self) -> u64 {
        let mut digest = DefaultHasher::new();
        let read = self.embeds.iter().flat_map(Embed::read).chain(self.entries.iter().map(String::as_str));
        for part in read.chain([self.content.as_str()]) {
            part.chars().filter(|c| !c.is_ascii_digit()).for_each(|c| c.hash(&mut digest));
        }
        digest.finish()
    }

    /// Does the same to it and to each of its barer forms.
    fn each(mut self, change: impl Fn(&mut Self)) -> Self {
        let mut form = Some(&mut self);
        while let Some(sheet) = form {
            change(sheet);
            form = sheet.barer.as_deref_mut();
        }
        self
    }

    /// As a change of a message that all see: whoever hid its embeds, which are its words, hides them until then.
    pub(crate) fn shown_again(self) -> Self {
        self.each(|sheet| sheet.flags = Some(NONE))
    }

    /// For one person's eyes.
    pub(crate) fn private(self) -> Self {
        self.each(|sheet| sheet.flags = Some(EPHEMERAL))
    }

    /// As a reply to another message.
    pub(crate) fn reply_to(self, message: u64) -> Self {
        self.each(|sheet| {
            sheet.message_reference = Some(Reference { message_id: message.to_string(), fail_if_not_exists: false });
        })
    }

    /// As a message of its own.
    pub(crate) fn reply_to_nothing(self) -> Self {
        self.each(|sheet| sheet.message_reference = None)
    }

    /// Posted once, however often it is sent.
    pub(crate) fn once(self, nonce: &str) -> Self {
        debug_assert!(nonce.len() <= 25, "Discord allows 25 characters");
        self.each(|sheet| {
            sheet.nonce = Some(nonce.to_owned());
            sheet.enforce_nonce = Some(true);
        })
    }
}

/// A button.
pub(crate) fn button(id: String, label: impl AsRef<str>, style: ButtonStyle) -> CreateButton {
    CreateButton::new(id).label(display::plain(label.as_ref(), display::BUTTON)).style(style)
}

/// What can be chosen for an option that is being typed: what is shown, and what it stands for.
pub(crate) fn choices(choices: Vec<(String, String)>) -> impl Iterator<Item = (String, String)> {
    let bounded = |(name, value): (String, String)| (display::plain(&name, display::CHOICE), value);
    choices.into_iter().take(display::CHOICES).map(bounded)
}
