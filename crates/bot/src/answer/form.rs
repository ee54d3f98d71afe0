//! Forms: one field each, in the shape that every Discord knows, and in the newer one, in which a label holds the field.

use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serenity::builder::{CreateActionRow, CreateInputText};
use serenity::model::application::InputTextStyle;

use crate::texts::Language;
use crate::{display, say};

/// A form of one paragraph or one line.
#[derive(Debug, Default)]
pub(crate) struct Form {
    /// Its custom id.
    pub(crate) id: String,
    /// What stands at its top.
    pub(crate) title: String,
    /// What stands over the field.
    pub(crate) label: String,
    /// One line instead of a paragraph.
    pub(crate) one_line: bool,
    /// What stands in the field.
    pub(crate) value: String,
    /// What stands in the field while it is empty.
    pub(crate) placeholder: String,
    /// How many of Discord's characters can be typed, if fewer than a form takes.
    pub(crate) most: Option<u16>,
}

/// The one field of every form.
pub(crate) const FIELD: &str = "text";

/// Discord lets people type this much; what is too long for the workshop is given back rather than cut off.
pub(crate) const FORM_MAX: u16 = 4000;

impl Form {
    /// A form for a question of at most so many characters, as people count them.
    pub(crate) fn of_question(l: Language, (id, title): (String, String), limit: u32, value: String) -> Self {
        // One character may be several of Discord's.
        let most = u16::try_from(limit.saturating_mul(4)).unwrap_or(FORM_MAX);
        let held = u16::try_from(display::units(&value)).unwrap_or(FORM_MAX);
        Self {
            id,
            title,
            label: say!(l, "form-your-question", limit = limit),
            one_line: false,
            value,
            placeholder: say!(l, "form-your-question-placeholder"),
            most: Some(most.max(held)),
        }
    }

    /// The same without a word of people's, for when Discord refuses those: its title is what stands over the field.
    pub(crate) fn bare(&self) -> Self {
        let (id, label) = (self.id.clone(), self.label.clone());
        let title = label.clone();
        Self { id, title, label, one_line: self.one_line, most: self.most, ..Self::default() }
    }

    fn label(&self) -> String {
        display::plain(&self.label, display::FORM)
    }

    fn field(&self) -> CreateInputText {
        let style = if self.one_line { InputTextStyle::Short } else { InputTextStyle::Paragraph };
        let label = self.label();
        let most = self.most.map_or(FORM_MAX, |most| most.min(FORM_MAX));
        let mut field = CreateInputText::new(style, label, FIELD).required(true).max_length(most);
        if !self.placeholder.is_empty() {
            field = field.placeholder(display::plain(&self.placeholder, display::FORM_PLACEHOLDER));
        }
        if !self.value.is_empty() {
            field = field.value(display::plain(&self.value, most.into()));
        }
        field
    }

    /// The form's row.
    pub(crate) fn row(&self) -> CreateActionRow {
        CreateActionRow::InputText(self.field())
    }

    /// The same field in the newer shape, in which the label holds it.
    pub(crate) fn labelled(&self) -> Labelled {
        Labelled { kind: 18, label: self.label(), component: Unlabelled(self.field()) }
    }

    /// The title, no longer than Discord allows.
    pub(crate) fn title(&self) -> String {
        display::plain(&self.title, display::FORM)
    }
}

/// A field of a form under its label.
#[derive(Serialize)]
pub(crate) struct Labelled {
    #[serde(rename = "type")]
    kind: u8,
    label: String,
    component: Unlabelled,
}

/// A field of a form without a label of its own.
struct Unlabelled(CreateInputText);

impl Serialize for Unlabelled {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = serde_json::to_value(&self.0).map_err(S::Error::custom)?;
        if let Some(field) = json.as_object_mut() {
            field.remove("label");
        }
        json.serialize(serializer)
    }
}
