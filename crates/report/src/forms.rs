//! Under which headings a report stands: its own, or those that a forum asks for, which are data.
//!
//! A forum's limits are checked and told, and nothing is ever cut. What it asks for and nobody here can know is a marked gap.

mod limits;
mod template;

use i18n::Language;

use crate::Report;
use crate::texts::{Texts, say};

pub(crate) use template::Part;
pub use template::{Template, TemplateError, Templates};

/// For whom, and under whose headings, a report is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Form<'a> {
    /// What it is written in: what the room reads.
    pub language: Language,
    /// The reader's locale as Discord names it, such as `de` or `pt-BR`: it decides how a table is written.
    pub locale: &'a str,
    /// A forum's template; without one the report has its own headings.
    pub template: Option<&'a Template>,
}

/// The headings with what stands under each, and what is said before the first.
pub(crate) struct Laid {
    pub(crate) sections: Vec<Section>,
    /// Of a forum's template: whose headings, where they are from, until when it is wanted, and what is not known of it.
    pub(crate) head: Vec<String>,
    pub(crate) from: Vec<String>,
}

/// A heading with what stands under it.
pub(crate) struct Section {
    pub(crate) heading: String,
    /// 2 for a part of the report, 3 for a part of its annex.
    pub(crate) level: u8,
    /// What is said before: what the forum asks for, where that was not met, what is still to be written.
    pub(crate) asked: Option<String>,
    pub(crate) warnings: Vec<String>,
    pub(crate) gap: Option<String>,
    pub(crate) parts: Vec<Part>,
}

impl Section {
    fn own(heading: String, level: u8, parts: &[Part]) -> Self {
        Self { heading, level, asked: None, warnings: Vec::new(), gap: None, parts: parts.to_vec() }
    }

    /// As Markdown marks a heading.
    pub(crate) fn hashes(&self) -> &'static str {
        if self.level == 2 { "##" } else { "###" }
    }

    pub(crate) fn is_heading_only(&self) -> bool {
        self.parts.is_empty() && self.gap.is_none()
    }
}

impl Part {
    /// The heading that it has in the report's own order.
    fn heading(self) -> &'static str {
        match self {
            Self::Short | Self::Title | Self::Date | Self::Time => "heading-short",
            Self::Dealt | Self::Issues => "heading-dealt",
            Self::Notes => "heading-notes",
            Self::Unanswered => "heading-unanswered",
            Self::Record => "heading-record",
            Self::Messages => "heading-messages",
            Self::Order => "heading-order",
            Self::Agenda => "heading-agenda",
            Self::Numbers => "heading-numbers",
            Self::NotShown => "heading-not-shown",
            Self::Facts => "heading-facts",
            Self::About => "heading-about",
        }
    }

    /// Whether there is anything to show of it; what always has a sentence has.
    fn has_something(self, r: &Report) -> bool {
        match self {
            Self::Notes => !r.notes.is_empty(),
            Self::NotShown => r.questions.iter().any(|q| q.supports.is_none()),
            _ => true,
        }
    }
}

/// What every report has, in its own order: first what it tells, then the annex.
const BODY: [Part; 8] =
    [Part::Short, Part::Dealt, Part::Notes, Part::Unanswered, Part::Record, Part::Messages, Part::Order, Part::Agenda];
const ANNEX: [Part; 4] = [Part::Numbers, Part::NotShown, Part::Facts, Part::About];

pub(crate) fn lay_out(r: &Report, form: &Form<'_>, t: Texts) -> Laid {
    let own = |part: &Part, level| Section::own(t.say(part.heading()), level, &[*part]);
    let Some(template) = form.template else {
        let body = BODY.iter().filter(|p| p.has_something(r)).map(|p| own(p, 2));
        let annex = ANNEX.iter().filter(|p| p.has_something(r)).map(|p| own(p, 3));
        let sections = body.chain([Section::own(t.say("heading-annex"), 2, &[])]).chain(annex).collect();
        return Laid { sections, head: Vec::new(), from: Vec::new() };
    };
    let mut sections: Vec<Section> = template
        .sections
        .iter()
        .map(|s| Section {
            heading: s.heading.clone(),
            level: 2,
            asked: s.asked.as_ref().map(|what| say!(t, "form-asked-for", what = what.as_str())),
            warnings: limits::exceeded(s, r, t),
            gap: s.gap.as_ref().map(|what| say!(t, "form-gap", what = what.as_str())),
            parts: s.with.clone(),
        })
        .collect();
    let used = |part: &Part| template.sections.iter().any(|s| s.with.contains(part));
    let rest: Vec<&Part> = BODY.iter().chain(&ANNEX).filter(|p| !used(p) && p.has_something(r)).collect();
    if !rest.is_empty() {
        sections.push(Section::own(t.say("form-annex"), 2, &[]));
        sections.extend(rest.into_iter().map(|p| own(p, 3)));
    }
    let mut head = vec![say!(t, "form-under", form = template.title.as_str())];
    head.extend(template.deadline.as_ref().map(|d| say!(t, "form-deadline", deadline = d.as_str())));
    head.extend(template.not_documented.as_ref().map(|what| say!(t, "form-not-documented", what = what.as_str())));
    Laid { sections, head, from: template.source.clone() }
}
