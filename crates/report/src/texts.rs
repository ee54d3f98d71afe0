//! The report's own words, one Fluent file a language, and how times are written. Nothing that somebody wrote is in them.

use content::Date;
use fluent_bundle::FluentArgs;
use i18n::Language;

use crate::Minute;

/// What a report is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Texts(pub(crate) Language);

impl Texts {
    /// The text with this id, for templates; in code use [`say`].
    pub(crate) fn say(self, id: &str) -> String {
        self.text(id, None)
    }

    /// The text with this id, if there is one: for what is named by data, such as a language.
    pub(crate) fn find(self, id: &str) -> Option<String> {
        self.0.report_has(id).then(|| self.text(id, None))
    }

    /// The text with this id and the number `n` in it.
    pub(crate) fn count(self, id: &str, n: &u32) -> String {
        say!(self, id, n = *n)
    }

    /// The text with this id and one word in it, that the report itself knows: a date, a minute, a hash.
    pub(crate) fn text_with(self, id: &str, name: &str, value: &str) -> String {
        let mut args = FluentArgs::new();
        args.set(name.to_owned(), value.to_owned());
        self.text(id, Some(&args))
    }

    /// Day and minute.
    pub(crate) fn when(self, at: &Minute) -> String {
        say!(self, "time-day", day = self.day(at), clock = at.clock())
    }

    /// The day alone.
    pub(crate) fn day(self, at: &Minute) -> String {
        let [year, month, day] = at.date();
        say!(self, "date", year = year, month = month, day = day)
    }

    /// A date as exact as its source gave it; what is none, as it stands there.
    pub(crate) fn date(self, written: &str) -> String {
        let parts: Vec<&str> = written.split('-').collect();
        match (Date::parse(written), parts.as_slice()) {
            (Some(Date::Day(_)), [year, month, day]) => say!(self, "date", year = *year, month = *month, day = *day),
            (Some(Date::Month(..)), [year, month]) => say!(self, "date-month", year = *year, month = *month),
            _ => written.to_owned(),
        }
    }

    /// The minute alone.
    pub(crate) fn clock(self, at: &Minute) -> String {
        say!(self, "time-clock", clock = at.clock())
    }

    /// The tag of BCP 47.
    pub(crate) fn tag(self) -> String {
        self.0.tag().to_owned()
    }

    /// The direction in which it is written, as HTML names it.
    pub(crate) fn direction(self) -> &'static str {
        if self.0.runs_right_to_left() { "rtl" } else { "ltr" }
    }

    /// These, one after the other: "a, b and c".
    pub(crate) fn list(self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [all @ .., last] => {
                let comma = self.say("list-comma");
                // Chinese commas bring their own space.
                let gap = if comma.ends_with(['、', '，']) { "" } else { " " };
                say!(self, "list-and", first = all.join(&format!("{comma}{gap}")), last = last.as_str())
            }
        }
    }

    /// A name: in quotation marks where it could be taken for what the report itself says, such as "anonymous".
    pub(crate) fn name(self, name: &str) -> String {
        self.0.quotable(name).map_or_else(|| name.to_owned(), |name| say!(self, "name-quoted", name = name))
    }

    pub(crate) fn text(self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        self.0.report(id, args)
    }
}

/// A text of the report: `say!(texts, "supports", n = 7)`.
macro_rules! say {
    ($texts:expr, $id:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = fluent_bundle::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $texts.text($id, Some(&args))
    }};
}
pub(crate) use say;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    /// Texts that are named by data: each kind has as many as there are choices.
    const BY_DATA: [&str; 9] =
        ["language-", "identity-", "order-", "kind-", "state-", "reason-", "evidence-", "source-", "message-"];

    fn sources(folder: &Path, into: &mut String) {
        for entry in std::fs::read_dir(folder).expect("the folder is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                sources(&path, into);
            } else if !path.ends_with("texts.rs") {
                into.push_str(&std::fs::read_to_string(&path).expect("readable"));
            }
        }
    }

    #[test]
    fn every_text_is_used_and_every_text_that_is_used_is_there() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut code = String::new();
        sources(&here.join("src"), &mut code);
        sources(&here.join("templates"), &mut code);
        let written: BTreeSet<&str> = include_str!("../i18n/en.ftl")
            .lines()
            .filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|l| Some(l.split_once(" =")?.0))
            .collect();
        assert!(written.len() > 100, "{}", written.len());
        let own = ["date", "date-month", "time-day", "time-clock", "list-comma", "list-and", "name-quoted"];
        for id in &written {
            let by_data = BY_DATA.iter().any(|kind| id.starts_with(kind));
            assert!(by_data || own.contains(id) || code.contains(&format!("\"{id}\"")), "{id} is used nowhere");
        }
        for call in ["say(\"", "count(\"", "say!(t, \"", "figure(\"", "text_with(\""] {
            for (at, _) in code.match_indices(call) {
                let id = code[at + call.len()..].split('"').next().unwrap_or_default();
                assert!(written.contains(id), "{call}{id}\" is not written");
            }
        }
    }

    #[test]
    fn nobody_is_called_what_the_report_says() {
        let all = i18n::Languages::built_in();
        for t in all.iter().map(Texts) {
            for word in all.iter().flat_map(|l| ["by-anonymous", "by-room"].map(|id| Texts(l).say(id))) {
                let told = t.name(&word);
                assert!(told.contains(&word) && told != word, "{told}");
                assert!(!t.name(&format!("{word} · 7")).contains('·'), "{word}");
            }
            assert_eq!(t.name("Ann Lee"), "Ann Lee");
        }
    }

    #[test]
    fn lists_and_numbers_are_written_as_people_write_them() {
        let t = Texts(Language::english());
        let list = |parts: &[&str]| t.list(&parts.iter().map(|p| (*p).to_owned()).collect::<Vec<_>>());
        assert_eq!(
            [list(&[]), list(&["a"]), list(&["a", "b"]), list(&["a", "b", "c"])],
            ["", "a", "a and b", "a, b and c"]
        );
        assert_eq!([t.count("supports", &1), t.count("supports", &12)], ["1 support", "12 supports"]);
    }
}
