//! What a screen shows at one moment, in words that are ready to be read. Times are absolute: whoever looks counts them.

use serde::Serialize;

/// What a screen shows at one moment.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct Scene {
    /// The language of its sentences, as HTML names it.
    pub lang: String,
    /// Where that language begins a line: "ltr" or "rtl".
    pub dir: &'static str,
    /// The workshop's title.
    pub title: String,
    /// What is to be said about the workshop as a whole, if anything: that it is paused, or closed.
    pub state: Option<String>,
    /// Whether it is over.
    pub closed: bool,
    /// The question on the stage.
    pub now: Option<Question>,
    /// The one that follows.
    pub next: Option<Question>,
    /// The topic that runs.
    pub topic: Option<Timed>,
    /// Who speaks.
    pub speaker: Option<Timed>,
    /// How many there are, in a sentence.
    pub counts: String,
    /// How to ask, in sentences.
    pub how: Vec<String>,
    /// The open questions, in their order.
    pub open: Vec<Question>,
    /// How many more there are, in a sentence.
    pub more: Option<String>,
    /// What stands over and beside all this.
    pub labels: Labels,
}

/// A question as the floor shows it.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct Question {
    /// "#7".
    pub number: String,
    /// Who asked, and what else stands beside the number.
    pub beside: Vec<String>,
    /// The original first, then its translations.
    pub words: Vec<Words>,
}

/// Words of a question in one language.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    /// The language, as HTML names it, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The words.
    pub text: String,
}

/// Something that has its time.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct Timed {
    /// What.
    pub name: String,
    /// When its time is up, in milliseconds since 1970.
    pub until: i64,
}

/// What stands over and beside what is shown.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "each is the label of what is called so")]
pub struct Labels {
    pub now: String,
    pub next: String,
    pub nothing: String,
    pub topic: String,
    pub speaking: String,
    pub left: String,
    pub over: String,
    pub open: String,
    pub ask: String,
    pub code: String,
    pub lost: String,
    pub gone: String,
}
