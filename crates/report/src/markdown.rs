//! Markdown that shows what people wrote as they wrote it, whatever is in it.

use std::fmt;

use askama::Template;
use workshop::Text;

use crate::Report;
use crate::forms::{Form, Part};
use crate::view::View;

#[derive(Template)]
#[template(path = "report.md")]
struct Page<'a> {
    v: View<'a>,
}

impl Report {
    /// The report as Markdown (CommonMark, with the tables of GitHub's).
    pub(crate) fn to_markdown(&self, form: &Form<'_>) -> Result<String, fmt::Error> {
        Page { v: View::of(self, form) }.render().map_err(|_| fmt::Error)
    }
}

/// Writes a text so that Markdown takes none of it for its own. One line at a time: a template that shows more asks for the
/// lines.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Escaped;

impl askama::filters::Escaper for Escaped {
    fn write_escaped_str<W: fmt::Write>(&self, mut to: W, text: &str) -> fmt::Result {
        escape(&mut to, text)
    }

    fn write_escaped_char<W: fmt::Write>(&self, mut to: W, c: char) -> fmt::Result {
        escape(&mut to, c.encode_utf8(&mut [0; 4]))
    }
}

fn escape(to: &mut impl fmt::Write, text: &str) -> fmt::Result {
    // What runs from right to left does not disturb what stands around it.
    let isolated = Text::runs_right_to_left(text);
    if isolated {
        to.write_char('\u{2068}')?;
    }
    // A number and a point begin a list, some marks a list, a heading or a rule.
    let list = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let after_digits = if list.len() < text.len() { text.len() - list.len() } else { usize::MAX };
    for (at, c) in text.char_indices() {
        let always = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '@');
        let begins = at == 0 && matches!(c, '+' | '-' | '=' | '#');
        let numbers = at == after_digits && matches!(c, '.' | ')');
        // Addresses are made links without being asked.
        let links = (c == ':' && text[at..].starts_with("://"))
            || (c == '.' && text[..at].to_ascii_lowercase().ends_with("www"));
        if always || begins || numbers || links {
            to.write_char('\\')?;
        }
        to.write_char(if c == '\n' || c == '\r' { ' ' } else { c })?;
    }
    if isolated {
        to.write_char('\u{2069}')?;
    }
    Ok(())
}
