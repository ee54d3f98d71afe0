//! What people were told: the promises that a killed program must have kept when it is looked at again.
//!
//! An act is *told* when its answer said that it happened, *refused* when the answer said no, and otherwise open: it may
//! have happened or not, but not twice.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use discord_fake::{Answer, Id};
use tests::room::number_in;

/// So many topics are taken for sure.
const TOPICS: u64 = 20;

/// Something a person does that may change what is stored.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    /// Only looks, or opens a form.
    Look,
    /// Asks; `reopened`: in a form that was open when the program was killed.
    Ask { text: String, anonymous: bool, reopened: bool },
    /// The asker changes the words.
    Rewrite { number: u32, text: String, mark: Option<Mark>, reopened: bool },
    /// The asker takes it back.
    Withdraw { number: u32 },
    /// Presses Support.
    Support { number: u32, person: Id },
    /// A moderator decides.
    Decide { number: u32, kind: Decision },
    /// A moderator changes the words.
    Edit { number: u32, text: String, mark: Option<Mark>, reopened: bool },
    /// A moderator answers in writing.
    Answer { number: u32, mark: Option<Mark>, reopened: bool },
    /// The suggested question is brought to the stage.
    Next,
    /// The question on the stage, whichever it is, is marked as answered.
    StageAnswered,
    /// A moderator takes the latest decision back.
    Undo { number: u32 },
    /// A fact is shown on the floor.
    ShowFact,
    /// A topic is added to the agenda.
    AddTopic,
    /// The agenda goes on.
    NextTopic,
    /// The next hand gets the floor.
    NextSpeaker,
}

/// A decision by one press or command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Decision {
    Approve,
    Decline { destroys: bool },
    Stage,
    Answered,
    Defer,
    File,
    Merge,
}

impl Decision {
    /// The word in the database.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Decline { .. } => "decline",
            Self::Stage => "stage",
            Self::Answered => "answered",
            Self::Defer => "defer",
            Self::File => "file",
            Self::Merge => "merge",
        }
    }
}

/// How often something was tried, and what came of it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tries {
    pub(crate) tried: u64,
    pub(crate) told: u64,
    refused: u64,
}

impl Tries {
    /// Whether it happened as often as this.
    pub(crate) fn allow(&self, happened: u64) -> bool {
        (self.told..=self.most()).contains(&happened)
    }

    /// How often it can have happened.
    pub(crate) const fn most(&self) -> u64 {
        self.tried - self.refused
    }
}

/// How often a question and the stage had been acted on when a form was opened.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    question: u64,
    stage: u64,
}

/// A receipt as it was shown.
#[derive(Clone, Debug)]
pub(crate) struct Receipt {
    pub(crate) text: String,
    pub(crate) anonymous: bool,
}

/// All that is known from the answers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    /// Words that were sent as a question, and how often.
    pub(crate) asked: HashMap<String, Tries>,
    /// By number.
    pub(crate) receipts: BTreeMap<u32, Receipt>,
    /// Words that a question was or may have been given later.
    pub(crate) rewritten: HashMap<u32, BTreeSet<String>>,
    /// What the words are without doubt.
    pub(crate) words: HashMap<u32, String>,
    /// Questions whose words may have been destroyed.
    pub(crate) destroyed: BTreeSet<u32>,
    /// Questions that were said to be withdrawn.
    pub(crate) withdrawn: BTreeSet<u32>,
    /// By question and the database's word for the decision.
    pub(crate) decisions: BTreeMap<(u32, &'static str), Tries>,
    /// Stagings of whatever was suggested.
    pub(crate) nexts: Tries,
    /// Answered on the board.
    pub(crate) stage_answered: Tries,
    pub(crate) undos: Tries,
    pub(crate) facts: Tries,
    pub(crate) topics_added: Tries,
    pub(crate) topics_begun: Tries,
    pub(crate) speakers: Tries,
    /// By question and person.
    pub(crate) supports: HashMap<(u32, Id), Tries>,
    /// How often a question was acted on, and how much of that is still open.
    touched: HashMap<u32, (u64, u64)>,
    stage: (u64, u64),
    /// Forms that were open when the program was killed, and were taken after the restart.
    pub(crate) forms_taken: u64,
    /// Acts that got no answer because the program was killed.
    pub(crate) unanswered: u64,
    /// Acts that were answered.
    pub(crate) answered: u64,
    /// What must not happen.
    pub(crate) wrong: Vec<String>,
}

impl Act {
    /// The question that it may change.
    const fn number(&self) -> Option<u32> {
        match self {
            Self::Rewrite { number, .. }
            | Self::Withdraw { number }
            | Self::Decide { number, .. }
            | Self::Edit { number, .. }
            | Self::Answer { number, .. }
            | Self::Undo { number } => Some(*number),
            _ => None,
        }
    }

    /// Whether it may change questions beyond its own, by way of the stage.
    const fn moves_the_stage(&self) -> bool {
        matches!(
            self,
            Self::Next | Self::StageAnswered | Self::Undo { .. } | Self::Decide { kind: Decision::Stage, .. }
        )
    }

    /// Whether it may change the words.
    const fn changes_words(&self) -> bool {
        matches!(self, Self::Rewrite { .. } | Self::Edit { .. } | Self::Undo { .. })
    }

    /// Whether the answer says that it happened.
    fn is_told_by(&self, answer: &Answer) -> bool {
        let text = answer.text();
        match self {
            Self::Look => !matches!(answer, Answer::Failed(_)),
            Self::Ask { .. } => text.starts_with("**#"),
            Self::Rewrite { number, .. } => text.starts_with(&format!("#{number} is changed.")),
            Self::Withdraw { number } => text.starts_with(&format!("#{number} is withdrawn,")),
            Self::Edit { number, .. } => text.starts_with(&format!("#{number} is changed and marked")),
            Self::Answer { number, .. } => plain(&text) == format!("#{number} is answered."),
            Self::Support { number, .. } => {
                let text = plain(&text);
                ["You support", "You no longer support"]
                    .iter()
                    .any(|told| text.starts_with(&format!("{told} #{number}.")))
            }
            Self::Next | Self::StageAnswered | Self::NextTopic | Self::NextSpeaker => {
                matches!(answer, Answer::Update(_))
            }
            Self::Decide { kind: Decision::Merge, .. } => {
                matches!(answer, Answer::Update(_)) || text.contains("(+1 support)")
            }
            Self::Decide { number, .. } | Self::Undo { number } => {
                let is = format!("#{number} is ");
                let sentence =
                    plain(&text).strip_prefix(&is).is_some_and(|state| state.ends_with('.') && !state.contains(';'));
                matches!(answer, Answer::Update(_)) || sentence
            }
            Self::ShowFact => text.starts_with("Shown on the floor"),
            Self::AddTopic => text.contains("of the agenda"),
        }
    }

    /// Whether the answer may say no.
    fn may_be_refused(&self, ledger: &Ledger) -> bool {
        match self {
            Self::Look | Self::Ask { .. } | Self::ShowFact => false,
            // An agenda has an end.
            Self::AddTopic => ledger.topics_added.most() > TOPICS,
            Self::Rewrite { number, mark, .. } | Self::Edit { number, mark, .. } => {
                mark.is_none_or(|m| ledger.touches(*number) != m.question + 1)
            }
            Self::Answer { number, mark, .. } => {
                mark.is_none_or(|m| ledger.touches(*number) != m.question + 1 || ledger.stage.0 != m.stage)
            }
            _ => true,
        }
    }
}

/// Without the marks that isolate right-to-left words.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

impl Ledger {
    fn touches(&self, number: u32) -> u64 {
        self.touched.get(&number).map_or(0, |t| t.0)
    }

    /// To be compared when a form that is opened now is sent; none while something else is under way.
    pub(crate) fn mark(&self, number: u32) -> Option<Mark> {
        let (touches, open) = self.touched.get(&number).copied().unwrap_or_default();
        (open == 0 && self.stage.1 == 0).then_some(Mark { question: touches, stage: self.stage.0 })
    }

    fn tries(&mut self, act: &Act) -> Option<&mut Tries> {
        Some(match act {
            Act::Look | Act::Rewrite { .. } | Act::Withdraw { .. } => return None,
            Act::Ask { text, .. } => self.asked.entry(text.clone()).or_default(),
            Act::Support { number, person } => self.supports.entry((*number, *person)).or_default(),
            Act::Decide { number, kind } => self.decisions.entry((*number, kind.word())).or_default(),
            Act::Edit { number, .. } => self.decisions.entry((*number, "edit")).or_default(),
            Act::Answer { number, .. } => self.decisions.entry((*number, "answer")).or_default(),
            Act::Next => &mut self.nexts,
            Act::StageAnswered => &mut self.stage_answered,
            Act::Undo { .. } => &mut self.undos,
            Act::ShowFact => &mut self.facts,
            Act::AddTopic => &mut self.topics_added,
            Act::NextTopic => &mut self.topics_begun,
            Act::NextSpeaker => &mut self.speakers,
        })
    }

    /// It is about to be sent.
    pub(crate) fn tried(&mut self, act: &Act) {
        if let Some(tries) = self.tries(act) {
            tries.tried += 1;
        }
        if let Some(number) = act.number() {
            let touched = self.touched.entry(number).or_default();
            *touched = (touched.0 + 1, touched.1 + 1);
            if act.changes_words() {
                self.words.remove(&number);
            }
        }
        if act.moves_the_stage() {
            self.stage = (self.stage.0 + 1, self.stage.1 + 1);
        }
        match act {
            Act::Rewrite { number, text, .. } | Act::Edit { number, text, .. } => {
                self.rewritten.entry(*number).or_default().insert(text.clone());
            }
            Act::Withdraw { number } | Act::Decide { number, kind: Decision::Decline { destroys: true } } => {
                self.destroyed.insert(*number);
                self.words.remove(number);
            }
            _ => {}
        }
    }

    /// It never left the person's client.
    pub(crate) fn not_sent(&mut self, act: &Act) {
        if let Some(tries) = self.tries(act) {
            tries.refused += 1;
        }
        self.settled(act);
    }

    fn settled(&mut self, act: &Act) {
        if let Some(touched) = act.number().and_then(|n| self.touched.get_mut(&n)) {
            touched.1 -= 1;
        }
        if act.moves_the_stage() {
            self.stage.1 -= 1;
        }
    }

    /// What came of it is known, as far as it ever will be.
    pub(crate) fn answered(&mut self, act: &Act, answer: &Answer, killed: bool) {
        self.settled(act);
        if let Answer::Failed(why) = answer {
            self.unanswered += 1;
            if !killed {
                self.wrong.push(format!("{act:?} got no answer, though nobody was killed: {why}"));
            }
            return;
        }
        self.answered += 1;
        if !act.is_told_by(answer) {
            if let Some(tries) = self.tries(act) {
                tries.refused += 1;
            }
            let is_held = answer.message().is_some_and(|m| m.button("Ask all the same").is_some());
            if !is_held && !act.may_be_refused(self) {
                self.wrong.push(format!("{act:?} was refused: {}", answer.text()));
            } else if answer.text().contains("went wrong") {
                self.wrong.push(format!("{act:?}: {}", answer.text()));
            }
            return;
        }
        if let Some(tries) = self.tries(act) {
            tries.told += 1;
        }
        self.told(act, answer);
    }

    fn told(&mut self, act: &Act, answer: &Answer) {
        match act {
            Act::Ask { text, anonymous, reopened } => {
                self.forms_taken += u64::from(*reopened);
                let said = answer.text();
                let Some(number) = number_in(&said) else { return };
                if said.contains("is sent, anonymously") != *anonymous || !said.contains(text.as_str()) {
                    self.wrong.push(format!("a receipt for {text:?} that says {said:?}"));
                }
                let receipt = Receipt { text: text.clone(), anonymous: *anonymous };
                if let Some(before) = self.receipts.insert(number, receipt)
                    && before.text != *text
                {
                    self.wrong.push(format!("#{number} was given to {:?} and to {text:?}", before.text));
                }
                if self.touches(number) == 0 {
                    self.words.insert(number, text.clone());
                }
            }
            Act::Rewrite { number, text, mark, reopened } | Act::Edit { number, text, mark, reopened } => {
                self.forms_taken += u64::from(*reopened);
                // Nobody else was at it since the form was opened.
                let alone = mark.is_some_and(|m| self.touches(*number) == m.question + 1);
                if alone && !self.destroyed.contains(number) {
                    self.words.insert(*number, text.clone());
                }
            }
            Act::Answer { reopened, .. } => self.forms_taken += u64::from(*reopened),
            Act::Withdraw { number } => {
                self.withdrawn.insert(*number);
            }
            _ => {}
        }
    }
}
