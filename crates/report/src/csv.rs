//! One row a question, for spreadsheets: UTF-8 with the mark by which they know it, and no cell that runs.

use crate::{Asker, Question, Report};

/// The byte order mark, by which spreadsheets know UTF-8.
const MARK: &str = "\u{feff}";

/// What a spreadsheet takes for the beginning of a formula, in full width too.
const BEGINS_FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// What some spreadsheets take for the end of a cell, whatever stands around it.
const ENDS_CELL: [char; 3] = [';', '\t', '\n'];

const COLUMNS: [&str; 15] = [
    "number",
    "kind",
    "state",
    "reason",
    "topic",
    "asked by",
    "supports",
    "words",
    "language",
    "edited by moderators",
    "merged into",
    "merged with it",
    "written answer",
    "on the stage (UTC)",
    "decided by",
];

impl Report {
    /// The questions as CSV.
    ///
    /// # Errors
    /// Never in practice; the writer cannot say so.
    pub fn to_csv(&self) -> Result<String, csv::Error> {
        let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        out.write_record(COLUMNS)?;
        for q in &self.questions {
            out.write_record(self.cells(q).iter().map(|cell| defused(cell)))?;
        }
        let bytes = out.into_inner().map_err(|e| e.into_error())?;
        Ok(format!("{MARK}{}", String::from_utf8_lossy(&bytes)))
    }

    fn cells(&self, q: &Question) -> [String; 15] {
        let asker = match &q.asker {
            None => "",
            Some(Asker::Anonymous) => "anonymous",
            Some(Asker::Named(name)) => name,
            Some(Asker::Room) => "somebody in the room",
            Some(Asker::Other) => "somebody elsewhere",
            Some(Asker::NotTold) => "not told",
        };
        let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
        let topic = self.agenda.iter().find(|t| Some(t.number) == q.topic);
        let merged: Vec<String> = q.merged.iter().map(ToString::to_string).collect();
        let words = q.words.as_ref();
        [
            q.number.to_string(),
            q.kind.clone(),
            q.state.clone(),
            q.reason.clone().unwrap_or_default(),
            topic.map(|t| t.title.text.clone()).unwrap_or_default(),
            asker.to_owned(),
            number(q.supports),
            words.map(|w| w.text.clone()).unwrap_or_default(),
            words.map(|w| w.language.clone()).unwrap_or_default(),
            if q.edited { "yes" } else { "" }.to_owned(),
            number(q.merged_into),
            merged.join(" "),
            q.answer.as_ref().map(|w| w.text.clone()).unwrap_or_default(),
            q.staged.as_ref().map(|at| at.as_str().replace('T', " ").replace('Z', "")).unwrap_or_default(),
            q.decided_by.clone().unwrap_or_default(),
        ]
    }
}

/// The cell with an apostrophe wherever a formula would begin.
fn defused(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len() + 1);
    let mut at_begin = true;
    for c in cell.chars() {
        if at_begin && BEGINS_FORMULA.contains(&c) {
            out.push('\'');
        }
        out.push(c);
        // Blanks and quotes may be dropped by whoever reads the cell.
        at_begin = ENDS_CELL.contains(&c) || (at_begin && (c.is_whitespace() || c == '"' || c == '\''));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::defused;

    #[test]
    fn no_cell_begins_like_a_formula() {
        for (typed, cell) in [
            ("=1+1", "'=1+1"),
            ("+SUM(A1)", "'+SUM(A1)"),
            ("-2", "'-2"),
            ("@now", "'@now"),
            ("＝cmd", "'＝cmd"),
            ("  =1", "  '=1"),
            ("\"=1\"", "\"'=1\""),
            ("a;=1", "a;'=1"),
            ("a\n=1", "a\n'=1"),
            ("a = 1 - 2", "a = 1 - 2"),
            ("Who decides?", "Who decides?"),
        ] {
            assert_eq!(defused(typed), cell);
        }
    }
}
