//! A select whose entries never take more than Discord allows, whatever is put into them.

use serenity::builder::{CreateActionRow, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption};

use crate::display;

/// A select, one value of which can be chosen.
#[derive(Clone, Debug)]
pub(crate) struct Select {
    id: String,
    placeholder: String,
    entries: Vec<Entry>,
    many: bool,
    disabled: bool,
}

/// What can be chosen. Discord renders no markdown here.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    label: String,
    value: String,
    below: Option<String>,
    marked: bool,
}

impl Entry {
    pub(crate) fn new(label: impl AsRef<str>, value: impl Into<String>) -> Self {
        let label = display::plain(label.as_ref(), display::CHOICE);
        Self { label, value: value.into(), below: None, marked: false }
    }

    /// With smaller words below it.
    pub(crate) fn below(self, words: impl AsRef<str>) -> Self {
        Self { below: Some(display::plain(words.as_ref(), display::CHOICE)), ..self }
    }

    /// Whether it is chosen already.
    pub(crate) fn marked(self, marked: bool) -> Self {
        Self { marked, ..self }
    }

    pub(super) fn read(&self) -> impl Iterator<Item = &str> {
        [self.label.as_str()].into_iter().chain(self.below.as_deref())
    }
}

impl Select {
    /// A select of the first entries that Discord takes.
    pub(crate) fn new(id: String, placeholder: impl AsRef<str>, mut entries: Vec<Entry>) -> Self {
        entries.truncate(display::CHOICES);
        let placeholder = display::plain(placeholder.as_ref(), display::PLACEHOLDER);
        Self { id, placeholder, entries, many: false, disabled: false }
    }

    /// As many as one likes can be chosen, none too.
    pub(crate) fn many(self) -> Self {
        Self { many: true, ..self }
    }

    /// Whether nothing can be chosen for now.
    pub(crate) fn disabled(self, disabled: bool) -> Self {
        Self { disabled, ..self }
    }

    pub(super) fn read(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().flat_map(Entry::read)
    }

    pub(super) fn row(self) -> CreateActionRow {
        let most = if self.many { u8::try_from(self.entries.len()).unwrap_or(1) } else { 1 };
        let options = self.entries.into_iter().map(|entry| {
            let option = CreateSelectMenuOption::new(entry.label, entry.value).default_selection(entry.marked);
            if let Some(below) = entry.below { option.description(below) } else { option }
        });
        let menu = CreateSelectMenu::new(self.id, CreateSelectMenuKind::String { options: options.collect() });
        let menu = menu.placeholder(self.placeholder).disabled(self.disabled);
        CreateActionRow::SelectMenu(if self.many { menu.min_values(0).max_values(most) } else { menu })
    }
}
