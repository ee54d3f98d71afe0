//! The report in the order in which people read it, for the templates of Markdown and HTML alike.

use unicode_segmentation::UnicodeSegmentation;

use crate::figures::{Figure, figures};
use crate::{Agendum, Asker, Question, Report, Row, Staged, Words};

/// What a template shows.
pub(crate) struct View<'a> {
    pub(crate) r: &'a Report,
    /// What happened, in sentences.
    pub(crate) in_short: Vec<String>,
    /// Whether the order was fair, in sentences.
    pub(crate) on_order: Vec<String>,
    /// What nobody answered, by topic.
    pub(crate) unanswered: Vec<Part<'a>>,
    /// What was asked and dealt with, by topic; and what became of the rest.
    pub(crate) topics: Vec<Part<'a>>,
    /// What was put on record.
    pub(crate) filed: Vec<&'a Question>,
    pub(crate) figures: Vec<Figure>,
    /// The questions that orders are compared by, row by row.
    pub(crate) rows: Vec<Slot<'a>>,
}

/// A topic, or what has none.
pub(crate) struct Part<'a> {
    pub(crate) topic: Option<&'a Agendum>,
    /// In full.
    pub(crate) questions: Vec<&'a Question>,
    /// Told elsewhere in full.
    pub(crate) elsewhere: Vec<&'a Question>,
    /// What did not stand on the floor at the end, without words.
    pub(crate) others: Vec<&'a Question>,
}

/// One place on the stage, in three orders.
pub(crate) struct Slot<'a> {
    pub(crate) place: usize,
    pub(crate) staged: Option<&'a Staged>,
    pub(crate) asked: Cell<'a>,
    pub(crate) fair: Option<Cell<'a>>,
    pub(crate) upvotes: Option<Cell<'a>>,
}

/// A question at one place.
pub(crate) struct Cell<'a> {
    pub(crate) number: u32,
    pub(crate) question: Option<&'a Question>,
}

/// A text as it stands in a cell: its first words.
pub(crate) struct Excerpt<'a> {
    pub(crate) text: &'a str,
    pub(crate) language: &'a str,
    pub(crate) cut: bool,
}

/// How many characters a cell shows.
const EXCERPT: usize = 90;

impl Part<'_> {
    /// What is told elsewhere, by what became of it.
    pub(crate) fn elsewhere_told(&self) -> Vec<(String, Vec<u32>)> {
        let mut told: Vec<(String, Vec<u32>)> = Vec::new();
        for q in &self.elsewhere {
            let state = &q.state;
            match told.iter_mut().find(|(other, _)| other == state) {
                Some((_, numbers)) => numbers.push(q.number),
                None => told.push((state.clone(), vec![q.number])),
            }
        }
        told
    }
}

impl Cell<'_> {
    pub(crate) fn supports(&self) -> u32 {
        self.question.and_then(|q| q.supports).unwrap_or_default()
    }

    pub(crate) fn excerpt(&self) -> Option<Excerpt<'_>> {
        let words = self.question?.words.as_ref()?;
        let end = words.text.grapheme_indices(true).nth(EXCERPT);
        let Some((end, _)) = end else {
            return Some(Excerpt { text: &words.text, language: &words.language, cut: false });
        };
        // At the end of a word; scripts without spaces are cut after any character.
        let end = words.text[..end].rfind(char::is_whitespace).filter(|at| *at > end / 2).unwrap_or(end);
        Some(Excerpt { text: words.text[..end].trim_end(), language: &words.language, cut: true })
    }
}

/// Whether a question still waits for an answer that moderators let out.
fn is_unanswered(q: &Question) -> bool {
    matches!(q.state.as_str(), "open" | "unanswered" | "deferred")
}

fn is_on_record(q: &Question) -> bool {
    q.state == "filed"
}

impl Question {
    /// Who asked, in words; a name stands alone.
    pub(crate) fn by(&self) -> &str {
        match &self.asker {
            Some(Asker::Anonymous) => "anonymous",
            Some(Asker::Named(name)) => name,
            Some(Asker::Room) => "somebody in the room",
            Some(Asker::Other) => "somebody elsewhere",
            Some(Asker::NotTold) | None => "not told",
        }
    }

    /// Its kind, where that says something.
    pub(crate) fn kind_told(&self) -> Option<&str> {
        (self.kind != "question").then_some(self.kind.as_str())
    }

    pub(crate) fn lines(&self) -> Vec<&str> {
        self.words.as_ref().map(lines).unwrap_or_default()
    }

    pub(crate) fn supports_told(&self) -> String {
        plural(self.supports.unwrap_or_default(), "support", "supports")
    }

    pub(crate) fn merged_told(&self) -> Option<String> {
        let numbers: Vec<String> = self.merged.iter().map(|n| format!("#{n}")).collect();
        (!numbers.is_empty()).then(|| numbers.join(", "))
    }

    /// What became of it, for one that did not stand on the floor at the end.
    pub(crate) fn fate(&self) -> String {
        let by = self.decided_by.as_deref().map(|m| format!(" by {m}")).unwrap_or_default();
        match (self.state.as_str(), &self.reason, self.merged_into) {
            ("declined", Some(reason), _) => format!("declined{by}: {reason}"),
            ("merged", _, Some(into)) => format!("merged{by} into #{into}"),
            (state, ..) => state.to_owned(),
        }
    }
}

impl Words {
    pub(crate) fn lines(&self) -> Vec<&str> {
        lines(self)
    }
}

fn lines(words: &Words) -> Vec<&str> {
    words.text.lines().collect()
}

pub(crate) fn plural(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

impl<'a> View<'a> {
    pub(crate) fn of(r: &'a Report) -> Self {
        let parts = |which: &dyn Fn(&Part<'_>) -> bool| {
            let topics = r.agenda.iter().map(Some).chain([None]);
            let parts = topics.map(|t| part(r, t)).filter(|p| which(p));
            parts.collect::<Vec<_>>()
        };
        let mut unanswered = parts(&|p| !p.elsewhere.is_empty());
        for part in &mut unanswered {
            part.elsewhere.retain(|q| is_unanswered(q));
        }
        unanswered.retain(|p| !p.elsewhere.is_empty());
        Self {
            r,
            in_short: crate::figures::in_short(r),
            on_order: crate::figures::on_order(r),
            unanswered,
            topics: parts(&|p| {
                p.topic.is_some() || !(p.questions.is_empty() && p.elsewhere.is_empty() && p.others.is_empty())
            }),
            filed: r.questions.iter().filter(|q| is_on_record(q)).collect(),
            figures: figures(r),
            rows: r.comparison.iter().flat_map(|c| &c.rows).enumerate().map(|(at, row)| slot(r, at, row)).collect(),
        }
    }

    pub(crate) fn identity_told(&self) -> &'static str {
        match self.r.settings.identity.as_str() {
            "anonymous_only" => "Questions could be asked anonymously only.",
            "named_only" => "Questions could be asked by name only.",
            _ => "Whoever asked chose whether by name or anonymously.",
        }
    }

    /// Whether fewer than five asked anonymously, so that nobody's name is shown.
    pub(crate) fn names_held_back(&self) -> bool {
        self.r.numbers.anonymous == crate::Count::Few
    }
}

fn part<'a>(r: &'a Report, topic: Option<&'a Agendum>) -> Part<'a> {
    let known = |n: u32| r.agenda.iter().any(|t| t.number == n);
    let own = |q: &&Question| match topic {
        Some(t) => q.topic == Some(t.number),
        None => q.topic.is_none_or(|n| !known(n)),
    };
    let mut part = Part { topic, questions: Vec::new(), elsewhere: Vec::new(), others: Vec::new() };
    for q in r.questions.iter().filter(own) {
        if is_unanswered(q) || is_on_record(q) {
            part.elsewhere.push(q);
        } else if q.supports.is_some() {
            part.questions.push(q);
        } else {
            part.others.push(q);
        }
    }
    part
}

fn slot<'a>(r: &'a Report, at: usize, row: &Row) -> Slot<'a> {
    let cell = |number: u32| Cell { number, question: r.questions.iter().find(|q| q.number == number) };
    Slot {
        place: at + 1,
        staged: r.stage.get(at),
        asked: cell(row.asked),
        fair: row.fair.map(cell),
        upvotes: row.upvotes.map(cell),
    }
}
