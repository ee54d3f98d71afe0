//! The report in the order in which people read it, for the templates of Markdown and HTML alike.

use unicode_segmentation::UnicodeSegmentation;

use crate::figures::{Figure, figures};
use crate::forms::{Form, Laid, lay_out};
use crate::terms::State;
use crate::texts::{Texts, say};
use crate::{Agendum, Asker, FactShown, KeyMessage, Note, Question, Report, Row, Staged, Words, sentences};

/// What a template shows.
pub(crate) struct View<'a> {
    pub(crate) r: &'a Report,
    pub(crate) t: Texts,
    /// The headings with what stands under each.
    pub(crate) laid: Laid,
    /// What happened, in sentences.
    pub(crate) in_short: Vec<String>,
    /// How the next question was suggested, in some words; and whether that was fair, in sentences.
    pub(crate) order_lead: String,
    pub(crate) on_order: Vec<String>,
    /// What was dealt with, in that order.
    pub(crate) dealt: Vec<&'a Question>,
    /// What nobody answered, by topic.
    pub(crate) unanswered: Vec<Part<'a, Question>>,
    /// What was put on record.
    pub(crate) filed: Vec<&'a Question>,
    /// What was noted, by topic.
    pub(crate) notes: Vec<Part<'a, Note>>,
    pub(crate) figures: Vec<Figure>,
    /// What did not stand on the floor at the end.
    pub(crate) not_shown: Vec<sentences::Fate>,
    /// The questions that orders are compared by, row by row; empty where they agree.
    pub(crate) rows: Vec<Slot<'a>>,
}

/// A topic, or what has none.
pub(crate) struct Part<'a, Of> {
    pub(crate) topic: Option<&'a Agendum>,
    pub(crate) of: Vec<&'a Of>,
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
    /// Whether it stands there because that was asked: its words stand in the row already, and what differs is seen.
    pub(crate) as_it_was: bool,
}

/// A text as it stands in a cell: its first words.
pub(crate) struct Excerpt<'a> {
    pub(crate) text: &'a str,
    pub(crate) words: &'a Words,
    pub(crate) cut: bool,
}

/// How many characters a cell shows.
const EXCERPT: usize = 90;

impl Cell<'_> {
    pub(crate) fn supports(&self) -> u32 {
        self.question.and_then(|q| q.supports).unwrap_or_default()
    }

    pub(crate) fn excerpt(&self) -> Option<Excerpt<'_>> {
        let words = self.question.filter(|_| !self.as_it_was)?.words.as_ref()?;
        let Some((end, _)) = words.text.grapheme_indices(true).nth(EXCERPT) else {
            return Some(Excerpt { text: &words.text, words, cut: false });
        };
        // At the end of a word; scripts without spaces are cut after any character.
        let end = words.text[..end].rfind(char::is_whitespace).filter(|at| *at > end / 2).unwrap_or(end);
        Some(Excerpt { text: words.text[..end].trim_end(), words, cut: true })
    }
}

impl Question {
    /// Whether it still waits for an answer that moderators let out.
    pub(crate) fn is_unanswered(&self) -> bool {
        matches!(self.state, State::Open | State::Unanswered | State::Deferred)
    }

    pub(crate) fn is_dealt_with(&self) -> bool {
        matches!(self.state, State::Answered | State::OnTheStage)
    }

    /// Whether it was answered on the stage and nothing of that was written down.
    pub(crate) fn is_aloud(&self) -> bool {
        self.state == State::Answered && self.answer.is_none()
    }

    pub(crate) fn is_on_the_stage(&self) -> bool {
        self.state == State::OnTheStage
    }

    /// The name of who asked, where it is told.
    pub(crate) fn asker_named(&self, t: &Texts) -> Option<String> {
        if let Some(Asker::Named(name)) = &self.asker { Some(t.name(name)) } else { None }
    }

    /// Who asked, in words, where it is nobody by name.
    pub(crate) fn by(&self, t: &Texts) -> String {
        match &self.asker {
            Some(Asker::Anonymous) => t.say("by-anonymous"),
            Some(Asker::Named(name)) => t.name(name),
            Some(Asker::Room) => t.say("by-room"),
            Some(Asker::Other) => t.say("by-other"),
            Some(Asker::NotTold) | None => t.say("by-not-told"),
        }
    }

    /// What else is to be said of it, in some words each.
    pub(crate) fn facets(&self, t: &Texts) -> Vec<String> {
        let t = *t;
        let mut facets = vec![say!(t, "supports", n = self.supports.unwrap_or_default())];
        if self.kind != crate::Kind::Question {
            facets.push(t.say(self.kind.key()));
        }
        if self.state == State::Deferred {
            facets.push(t.say(self.state.key()));
        }
        if self.edited {
            facets.push(t.say("edited"));
        }
        if !self.merged.is_empty() {
            let numbers: Vec<String> = self.merged.iter().map(|n| format!("#{n}")).collect();
            facets.push(say!(t, "merged-with", list = t.list(&numbers)));
        }
        facets
    }
}

impl FactShown {
    /// Its headline in the report's language, as far as it is translated.
    pub(crate) fn headline_in(&self, t: &Texts) -> Words {
        let translated = self.headlines.iter().find(|words| words.language == t.tag()).cloned();
        translated.unwrap_or_else(|| Words { text: self.headline.clone(), language: "en".to_owned() })
    }

    /// The class of its main evidence, in words.
    pub(crate) fn evidence_in(&self, t: &Texts) -> String {
        t.find(&format!("evidence-{}", self.evidence)).unwrap_or_else(|| self.evidence.clone())
    }

    /// Of which date it is.
    pub(crate) fn as_of_in(&self, t: &Texts) -> String {
        t.text_with("fact-as-of", "date", &t.date(&self.as_of))
    }
}

impl KeyMessage {
    /// What became of it, in some words each.
    pub(crate) fn facets(&self, t: &Texts) -> Vec<String> {
        let t = *t;
        let mut facets = vec![t.say(self.outcome.key())];
        if let (Some(support), Some(objections)) = (self.support, self.objections) {
            facets.push(say!(t, "message-voices", support = support, objections = objections));
        }
        if let Some(silent) = self.silent {
            facets.push(say!(t, "message-silent", silent = silent.told(t)));
        }
        facets
    }
}

impl<'a> View<'a> {
    pub(crate) fn of(r: &'a Report, form: &Form<'_>) -> Self {
        let t = Texts(form.language);
        let compared = r.comparison.iter().filter(|_| !sentences::orders_agree(r));
        let mut dealt: Vec<&Question> = r.questions.iter().filter(|q| q.is_dealt_with()).collect();
        let place = |q: &Question| r.stage.iter().rposition(|s| s.number == q.number);
        dealt.sort_by_key(|q| (q.staged.clone().or_else(|| q.answered.clone()), place(q), q.number));
        let unanswered = by_topic(r, r.questions.iter().filter(|q| q.is_unanswered()), |q| q.topic);
        Self {
            r,
            t,
            laid: lay_out(r, form, t),
            in_short: sentences::in_short(r, t),
            order_lead: t.say(r.settings.order.key()),
            on_order: sentences::on_order(r, t),
            dealt,
            unanswered,
            filed: r.questions.iter().filter(|q| q.state == State::Filed).collect(),
            notes: by_topic(r, r.notes.iter(), |n| n.topic),
            figures: figures(r, t),
            not_shown: sentences::not_shown(r, t),
            rows: compared.flat_map(|c| &c.rows).enumerate().map(|(at, row)| slot(r, at, row)).collect(),
        }
    }

    /// Whether fewer than five asked anonymously, so that nobody's name is shown.
    pub(crate) fn names_held_back(&self) -> bool {
        self.r.numbers.anonymous == crate::Anonymous::Few
    }

    /// How many stood on the floor and were not dealt with.
    pub(crate) fn left(&self) -> u32 {
        let s = &self.r.numbers.states;
        s.unanswered + s.open + s.deferred
    }

    pub(crate) fn people(&self) -> Option<String> {
        self.r.participants.map(|n| n.brief(self.t))
    }

    /// The topic that a question came up under, where it is not told by a heading.
    pub(crate) fn topic(&self, q: &Question) -> Option<&'a Agendum> {
        self.r.agenda.iter().find(|topic| Some(topic.number) == q.topic)
    }

    /// Opened, closed and how long that took.
    pub(crate) fn times(&self) -> String {
        let (t, when) = (self.t, &self.r.when);
        let until = if self.r.draft { "draft-until" } else { "closed-at" };
        let mut times = vec![
            say!(t, "opened-at", at = t.when(&when.opened)),
            say!(t, until, at = t.when(&when.until)),
            t.count("lasted", &when.minutes),
        ];
        times.extend(when.planned_end.as_ref().map(|at| say!(t, "planned-end", at = t.when(at))));
        times.join(" · ")
    }

    pub(crate) fn planned(&self, topic: &Agendum) -> String {
        match topic.added_min {
            0 => topic.planned_min.to_string(),
            added => say!(self.t, "planned-more", planned = topic.planned_min, added = added),
        }
    }
}

fn by_topic<'a, Of>(
    r: &'a Report,
    all: impl Iterator<Item = &'a Of>,
    topic: impl Fn(&Of) -> Option<u32>,
) -> Vec<Part<'a, Of>> {
    let mut parts: Vec<Part<'_, Of>> =
        r.agenda.iter().map(Some).chain([None]).map(|topic| Part { topic, of: Vec::new() }).collect();
    let last = parts.len() - 1;
    for one in all {
        let place = topic(one).and_then(|n| r.agenda.iter().position(|t| t.number == n));
        parts[place.unwrap_or(last)].of.push(one);
    }
    parts.retain(|p| !p.of.is_empty());
    parts
}

fn slot<'a>(r: &'a Report, at: usize, row: &Row) -> Slot<'a> {
    let cell = |number: u32, as_it_was: bool| {
        let question = r.questions.iter().find(|q| q.number == number);
        Cell { number, question, as_it_was }
    };
    let other = |number: u32| cell(number, number == row.asked);
    Slot {
        place: at + 1,
        staged: r.stage.get(at),
        asked: cell(row.asked, false),
        fair: row.fair.map(other),
        upvotes: row.upvotes.map(other),
    }
}
