//! One row a question, for spreadsheets: UTF-8 with the mark by which they know it, the separator that the reader's
//! spreadsheet expects, and no cell that runs or turns into something else.

mod cell;

use crate::language;
use crate::texts::Texts;
use crate::{Asker, Form, Question, Report};
use cell::plain;

/// The byte order mark, by which spreadsheets know UTF-8.
const MARK: &str = "\u{feff}";

const COLUMNS: [&str; 17] = [
    "csv-number",
    "csv-kind",
    "csv-state",
    "csv-reason",
    "csv-topic",
    "csv-asked-by",
    "csv-supports",
    "csv-words",
    "csv-language",
    "csv-language-tag",
    "csv-translations",
    "csv-edited",
    "csv-merged-into",
    "csv-merged",
    "csv-answer",
    "csv-staged",
    "csv-decided-by",
];

/// Discord's locales whose spreadsheets write a decimal comma, and so take no comma between cells.
const DECIMAL_COMMA: [&str; 24] = [
    "bg", "cs", "da", "de", "el", "es", "fi", "fr", "hr", "hu", "id", "it", "lt", "nb", "nl", "no", "pl", "pt", "ro",
    "ru", "sv", "tr", "uk", "vi",
];

/// What separates cells for readers with this locale. Latin America's Spanish has the decimal point of its largest country.
fn separator(locale: &str) -> u8 {
    let language = locale.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    if DECIMAL_COMMA.contains(&language.as_str()) && locale != "es-419" { b';' } else { b',' }
}

impl Report {
    /// The questions as CSV, in the room's language, for the spreadsheet of a reader.
    pub(crate) fn to_csv(&self, form: &Form<'_>) -> Result<String, csv::Error> {
        let t = Texts(form.language);
        let separator = separator(form.locale);
        let mut out =
            csv::WriterBuilder::new().delimiter(separator).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        out.write_record(COLUMNS.map(|id| t.say(id)))?;
        for q in &self.questions {
            out.write_record(self.cells(q, t))?;
        }
        let bytes = out.into_inner().map_err(|e| e.into_error())?;
        // Excel reads there which separator was meant, and shows no such row.
        let said = if separator == b',' { "" } else { "sep=;\r\n" };
        Ok(format!("{MARK}{said}{}", String::from_utf8_lossy(&bytes)))
    }

    fn cells(&self, q: &Question, t: Texts) -> [String; COLUMNS.len()] {
        let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
        let topic = self.agenda.iter().find(|t| Some(t.number) == q.topic);
        let merged: Vec<String> = q.merged.iter().map(|n| format!("#{n}")).collect();
        let words = q.words.as_ref();
        let translations: Vec<String> = q
            .translations
            .iter()
            .map(|w| &w.words)
            .map(|w| w.language_name(&t).map_or_else(|| w.text.clone(), |name| format!("{name}: {}", w.text)))
            .collect();
        let asker = match &q.asker {
            None => String::new(),
            Some(Asker::Named(name)) => plain(&t.name(name)),
            Some(_) => q.by(&t),
        };
        [
            q.number.to_string(),
            t.say(q.kind.key()),
            t.say(q.state.key()),
            q.reason.map(|r| t.say(r.key())).unwrap_or_default(),
            plain(topic.map_or("", |t| &t.title.text)),
            asker,
            number(q.supports),
            plain(words.map_or("", |w| &w.text)),
            words.map(|w| language::name(&w.language, t)).unwrap_or_default(),
            words.map(|w| w.language.clone()).unwrap_or_default(),
            plain(&translations.join("\n")),
            if q.edited { t.say("csv-yes") } else { String::new() },
            number(q.merged_into),
            merged.join(" "),
            plain(q.answer.as_ref().map_or("", |w| &w.text)),
            q.staged.as_ref().map(|at| format!("{} {}", at.day(), at.clock())).unwrap_or_default(),
            q.decided_by.clone().unwrap_or_default(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::separator;

    #[test]
    fn the_separator_is_the_one_that_the_readers_spreadsheet_expects() {
        for locale in ["de", "fr", "es-ES", "ru", "pt-BR", "sv-SE", "vi", "de_AT", "FR"] {
            assert_eq!(separator(locale), b';', "{locale}");
        }
        for locale in ["", "en-US", "en-GB", "zh-CN", "zh-TW", "ja", "ko", "th", "hi", "es-419", "nothing"] {
            assert_eq!(separator(locale), b',', "{locale}");
        }
    }
}
