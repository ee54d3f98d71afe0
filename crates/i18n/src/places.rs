//! How long a text may be where it goes, in Discord's units (UTF-16): what is longer Discord refuses, or it would be cut.

/// How long what is put into a text is taken to be: numbers, mostly.
pub(crate) const ARGUMENT: usize = 6;

/// A name, a little longer than most are. A longer one is cut where it is shown.
const NAME: usize = 12;

/// Discord's limit on a message's words, less a little room.
const MESSAGE: usize = 1_900;

/// The lengths by how ids begin; the first that fits counts.
const PLACES: [(&str, usize); 8] = [
    ("command-", 100),
    ("option-", 100),
    ("choice-", 100),
    ("button-", 80),
    ("placeholder-", 100),
    ("form-", 45),
    ("select-", 100),
    ("pick-", 100),
];

/// Texts that stand in a select or above one, whatever their ids begin with.
const SELECTS: [(&str, usize); 7] = [
    ("mine-pick", 150),
    ("brief-more", 150),
    ("several-choose", 150),
    ("several-reason", 150),
    ("several-all", 100),
    ("several-all-note", 100),
    ("reason-exposes-note", 100),
];

/// Messages that are made of several texts: all of them together.
pub(crate) const TOGETHER: [(&str, usize); 1] = [("privacy-", MESSAGE)];

/// How long the interface's text with this id may be.
pub(crate) fn most(id: &str) -> usize {
    if let Some((_, most)) = SELECTS.iter().find(|(known, _)| *known == id) {
        return *most;
    }
    // What stands in a field before anything is typed.
    if id.ends_with("-placeholder") {
        return 100;
    }
    PLACES.iter().find(|(start, _)| id.starts_with(start)).map_or(MESSAGE, |(_, most)| *most)
}

/// How long an argument may become in it.
pub(crate) fn argument(name: &str) -> usize {
    if name == "name" { NAME } else { ARGUMENT }
}

/// A text's length as Discord counts it.
pub(crate) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
