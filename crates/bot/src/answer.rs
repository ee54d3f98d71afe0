//! Answers and messages. Handlers return an [`Answer`]; `gateway` sends it, in one place.

use serde::Serialize;
use serenity::builder::{CreateActionRow, CreateAttachment, CreateButton, CreateEmbed, CreateInputText};
use serenity::model::application::{ButtonStyle, InputTextStyle};
use storage::ViewKey;

use crate::painter::Drawing;

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
    /// What the person alone is told besides.
    pub(crate) besides: Option<Sheet>,
    /// The drawing under way, if the pressed message is the view's current one.
    pub(crate) draw: Option<Drawing>,
}

/// A message's body. Whatever it says, it mentions nobody: this is the one place that sees to it.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Sheet {
    content: String,
    embeds: Vec<CreateEmbed>,
    components: Vec<CreateActionRow>,
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

const EPHEMERAL: u64 = 1 << 6;
const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;

impl Sheet {
    /// A message of words.
    pub(crate) fn text(content: impl Into<String>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    /// A message of one embed.
    pub(crate) fn embed(embed: CreateEmbed) -> Self {
        Self { embeds: vec![embed], ..Self::default() }
    }

    /// With one more row of buttons, five at most; no row where there are none.
    pub(crate) fn buttons(mut self, buttons: Vec<CreateButton>) -> Self {
        debug_assert!(buttons.len() <= 5, "Discord allows five buttons in a row");
        if !buttons.is_empty() {
            self.components.push(CreateActionRow::Buttons(buttons));
        }
        self
    }

    /// With one more row.
    pub(crate) fn row(mut self, row: CreateActionRow) -> Self {
        self.components.push(row);
        self
    }

    /// With a sentence above the words.
    pub(crate) fn headed(mut self, sentence: String) -> Self {
        self.content = if self.content.is_empty() { sentence } else { format!("{sentence}\n{}", self.content) };
        self
    }

    /// With a sentence below the words.
    pub(crate) fn and_text(mut self, sentence: String) -> Self {
        self.content = if self.content.is_empty() { sentence } else { format!("{}\n{sentence}", self.content) };
        self
    }

    /// With one more embed.
    pub(crate) fn and_embed(mut self, embed: CreateEmbed) -> Self {
        self.embeds.push(embed);
        self
    }

    /// With one more file, ten at most.
    pub(crate) fn file(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        debug_assert!(self.files.len() < 10, "Discord allows ten files");
        self.files.push(CreateAttachment::bytes(bytes, name));
        self
    }

    /// For one person's eyes.
    pub(crate) fn private(mut self) -> Self {
        self.flags = Some(EPHEMERAL);
        self
    }

    /// Without a sound: nobody is notified.
    pub(crate) fn silent(mut self) -> Self {
        self.flags = Some(SUPPRESS_NOTIFICATIONS);
        self
    }

    /// As a reply to another message.
    pub(crate) fn reply_to(mut self, message: u64) -> Self {
        self.message_reference = Some(Reference { message_id: message.to_string(), fail_if_not_exists: false });
        self
    }

    /// Posted once, however often it is sent.
    pub(crate) fn once(mut self, nonce: String) -> Self {
        debug_assert!(nonce.len() <= 25, "Discord allows 25 characters");
        self.nonce = Some(nonce);
        self.enforce_nonce = Some(true);
        self
    }
}

/// A form of one paragraph or one line.
#[derive(Debug)]
pub(crate) struct Form {
    /// Its custom id.
    pub(crate) id: String,
    /// What stands at its top; at most 45 characters.
    pub(crate) title: String,
    /// What stands over the field; at most 45 characters.
    pub(crate) label: String,
    /// One line instead of a paragraph.
    pub(crate) one_line: bool,
    /// What stands in the field.
    pub(crate) value: String,
}

/// The one field of every form.
pub(crate) const FIELD: &str = "text";

/// Discord lets people type this much; what is too long for the workshop is given back rather than cut off.
pub(crate) const FORM_MAX: u16 = 4000;

impl Form {
    /// The form's row.
    pub(crate) fn rows(&self) -> Vec<CreateActionRow> {
        let style = if self.one_line { InputTextStyle::Short } else { InputTextStyle::Paragraph };
        let mut field = CreateInputText::new(style, cut(&self.label), FIELD).required(true).max_length(FORM_MAX);
        if !self.value.is_empty() {
            field = field.value(&self.value);
        }
        vec![CreateActionRow::InputText(field)]
    }

    /// The title, no longer than Discord allows.
    pub(crate) fn title(&self) -> String {
        cut(&self.title)
    }
}

fn cut(text: &str) -> String {
    crate::words::plain_excerpt(text, 45)
}

/// A button.
pub(crate) fn button(id: String, label: impl Into<String>, style: ButtonStyle) -> CreateButton {
    CreateButton::new(id).label(label).style(style)
}
