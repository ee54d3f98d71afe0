//! What stands on the buttons that a script names: scripts are written in English, and whoever plays one reads another
//! language. It holds no sentence; the interface's own files say what is written.

use discord_fake::{Message, Person};
use fluent_bundle::FluentArgs;
use i18n::{Language, Languages};

use super::reading::plain;

/// The buttons of scripts, and by which id their words stand in the interface's files.
const BUTTONS: [(&str, &str); 18] = [
    ("Answer", "button-answer"),
    ("Answered", "button-answered"),
    ("Approve", "button-approve"),
    ("Ask anonymously", "button-ask-anonymously"),
    ("Ask by name", "button-ask-by-name"),
    ("Briefing", "button-briefing"),
    ("Edit", "button-edit"),
    ("My questions", "button-my-questions"),
    ("Next question", "button-next-question"),
    ("Next speaker", "button-next-speaker"),
    ("Next topic", "button-next-topic"),
    ("Open questions", "button-open-questions"),
    ("Pause intake", "button-pause"),
    ("Privacy", "button-privacy"),
    ("Raise hand", "button-raise-hand"),
    ("Resume intake", "button-resume"),
    ("To the stage", "button-to-the-stage"),
    ("Undo", "button-undo"),
];

const MERGE_INTO: &str = "Merge into #";

/// The languages of whoever plays, and of the room.
#[derive(Debug)]
pub(super) struct Words {
    languages: Languages,
    room: Language,
}

impl Words {
    /// Where the server has this locale.
    pub(super) fn new(languages: Languages, locale: &str) -> Self {
        let room = languages.of_locale(locale);
        Self { languages, room }
    }

    /// What everybody reads.
    pub(super) const fn room(&self) -> Language {
        self.room
    }

    /// What this message is written in for them: what is theirs alone is in their own language.
    pub(super) fn of(&self, person: &Person, message: &Message) -> Language {
        if message.is_private() { self.languages.of_locale(&person.locale()) } else { self.room }
    }

    pub(super) fn reads_english(&self, person: &Person) -> bool {
        self.languages.of_locale(&person.locale()) == self.languages.english()
    }

    pub(super) fn room_reads_english(&self) -> bool {
        self.room == self.languages.english()
    }

    /// What stands on the button that a script calls by its English words.
    pub(super) fn on_button(&self, l: Language, label: &str) -> String {
        if l == self.languages.english() {
            return label.to_owned();
        }
        if let Some(number) = label.strip_prefix(MERGE_INTO) {
            return plain(&said(l, "button-merge-into", &[("number", number)]));
        }
        if label == "Support" {
            // The count behind it is anybody's guess.
            let counted = plain(&said(l, "button-support", &[("count", "0")]));
            return counted.split(" ·").next().unwrap_or_default().to_owned();
        }
        let id = BUTTONS.iter().find(|(english, _)| *english == label).map(|(_, id)| *id);
        id.map_or_else(|| label.to_owned(), |id| said(l, id, &[]))
    }

    /// How the board begins to tell which question is next.
    pub(super) fn suggestion(&self, number: u64) -> String {
        let line = said(self.room, "next-line", &[("number", &number.to_string()), ("text", "")]);
        plain(&line).trim_end().to_owned()
    }

    /// The title of a key message on the floor, and what stands on the button of those who support it or object.
    pub(super) fn key_message(&self, number: u32, supports: bool) -> (String, String) {
        let title = plain(&said(self.room, "round-title", &[("number", &number.to_string())]));
        let label = if supports { "button-support-message" } else { "button-object" };
        (title, said(self.room, label, &[]))
    }
}

fn said(l: Language, id: &str, arguments: &[(&str, &str)]) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in arguments {
        args.set((*name).to_owned(), (*value).to_owned());
    }
    l.text(id, Some(&args))
}

#[cfg(test)]
mod tests {
    use super::super::script::{Act, Script, Step};
    use super::*;

    #[test]
    fn every_button_of_the_script_is_known_by_what_stands_on_it() {
        let english = Language::english();
        for (label, id) in BUTTONS {
            assert_eq!(said(english, id, &[]), label, "{id}");
        }
        let known = |label: &str| label.starts_with(MERGE_INTO) || BUTTONS.iter().any(|(english, _)| *english == label);
        for step in Script::built_in().expect("it can be read").steps {
            if let Step::Act { act: Act::Press { label, .. }, .. } = step {
                assert!(known(&label), "nobody knows what {label:?} is called in other languages");
            }
        }
    }

    #[test]
    fn buttons_are_pressed_in_the_language_that_is_read() {
        let words = Words::new(Languages::built_in(), "de");
        let (german, english) = (words.room(), Language::english());
        assert_eq!(words.on_button(english, "Merge into #7"), "Merge into #7");
        assert!(words.on_button(german, "Merge into #7").contains("#7"));
        assert_ne!(words.on_button(german, "Approve"), "Approve");
        assert_eq!(words.on_button(german, "Support"), "Unterstützen");
        assert!(words.key_message(3, true).0.contains('3'));
        assert_eq!(words.suggestion(7), "**Als Nächstes: #7**");
    }
}
