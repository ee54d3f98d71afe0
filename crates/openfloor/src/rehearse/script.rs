//! The script of a rehearsal: what is written in `script/`, checked as far as it can be without playing it.
//! The format is described in `script/README.md`.

use std::collections::BTreeMap;

use anyhow::Context as _;
use serde::Deserialize;

/// A workshop that people of the stand-in play by themselves.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// What is done, in this order.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
    /// What the database must hold at the end.
    #[serde(rename = "row", default)]
    pub rows: Vec<Row>,
}

/// One thing that is done, or said about it.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Written")]
pub enum Step {
    /// A line for the terminal.
    Note(String),
    /// Somebody does something.
    Act {
        /// Their name on the server.
        who: String,
        /// What they do.
        act: Act,
        /// What comes of it.
        reply: Reply,
    },
    /// Several people support a question.
    Support {
        /// The question's name in the script.
        on: String,
        /// The people's names on the server.
        by: Vec<String>,
    },
    /// Several people say what they think of a key message that is put to everybody.
    Voice {
        /// The message's number.
        message: u32,
        /// Whether they support it, or object.
        supports: bool,
        /// The people's names on the server.
        by: Vec<String>,
    },
    /// The time of a key message is up, and the floor is told what came of it.
    Over {
        /// The message's number.
        message: u32,
        /// Words that it must say then.
        expect: Vec<String>,
    },
}

/// What somebody does.
#[derive(Debug)]
pub enum Act {
    /// They give a command.
    Command {
        /// With its subcommand: `workshop open`.
        name: String,
        /// The channel's name.
        channel: String,
        /// As they type them; questions, the desk and the moderators' role by name.
        options: BTreeMap<String, serde_json::Value>,
    },
    /// They ask a question.
    Ask {
        /// Its words.
        text: String,
        /// By name or not.
        how: How,
        /// By `/ask` rather than the panel.
        by_command: bool,
        /// What the script calls it from now on.
        name: String,
    },
    /// They press a button.
    Press {
        /// What is on it.
        label: String,
        /// `panel`, `board`, or the card of this question.
        on: String,
    },
    /// They choose a reason on a card.
    Decline {
        /// Its word.
        reason: String,
        /// The question's name in the script.
        on: String,
    },
}

/// Whether others learn who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// They do not.
    Anonymous,
    /// They do.
    Named,
}

/// What the person does with the answer, and what it must say.
#[derive(Debug, Default)]
pub struct Reply {
    /// The question that the board must suggest before the button is pressed.
    pub suggested: Option<String>,
    /// Chosen in the answer's select: the entry of this question.
    pub pick: Option<String>,
    /// Pressed on the answer: the name of its label among the interface's texts, since everybody reads answers in a
    /// language of their own.
    pub then: Option<String>,
    /// Written into the form that opens.
    pub write: Option<String>,
    /// Words that the last answer must contain.
    pub expect: Vec<String>,
}

/// A question as it must lie in the database at the end.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its name in the script.
    pub question: String,
    /// The state's word.
    pub state: String,
    /// How many supported it, where that is compared.
    pub supports: Option<u32>,
    /// Whether nobody is named, where that is compared.
    pub anonymous: Option<bool>,
}

/// A step as it stands in the file, where every key may be anywhere.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Written {
    note: Option<String>,
    who: Option<String>,
    command: Option<String>,
    r#in: Option<String>,
    options: BTreeMap<String, serde_json::Value>,
    ask: Option<String>,
    how: Option<How>,
    by_command: bool,
    name: Option<String>,
    press: Option<String>,
    decline: Option<String>,
    on: Option<String>,
    support: Option<String>,
    object: Option<String>,
    over: Option<String>,
    by: Vec<String>,
    suggested: Option<String>,
    pick: Option<String>,
    then: Option<String>,
    write: Option<String>,
    expect: Vec<String>,
}

impl TryFrom<Written> for Step {
    type Error = String;

    fn try_from(step: Written) -> Result<Self, String> {
        let needs = |what: &str| format!("a step needs {what}: {step:?}");
        if let Some(note) = &step.note {
            return Ok(Self::Note(note.clone()));
        }
        if let Some(message) = step.over.as_deref().and_then(key_message) {
            return Ok(Self::Over { message, expect: step.expect });
        }
        if let Some((on, supports)) =
            step.support.as_ref().map(|on| (on, true)).or(step.object.as_ref().map(|on| (on, false)))
        {
            let by = step.by.clone();
            return match (key_message(on), supports) {
                (Some(message), supports) => Ok(Self::Voice { message, supports, by }),
                (None, true) => Ok(Self::Support { on: on.clone(), by }),
                (None, false) => Err(needs("a key message to object to")),
            };
        }
        let who = step.who.clone().ok_or_else(|| needs("who"))?;
        let on = || step.on.clone().ok_or_else(|| needs("on"));
        let act = match (&step.command, &step.ask, &step.press, &step.decline) {
            (Some(name), None, None, None) => Act::Command {
                name: name.clone(),
                channel: step.r#in.clone().unwrap_or_else(|| "floor".to_owned()),
                options: step.options.clone(),
            },
            (None, Some(text), None, None) => Act::Ask {
                text: text.clone(),
                how: step.how.ok_or_else(|| needs("how"))?,
                by_command: step.by_command,
                name: step.name.clone().ok_or_else(|| needs("name"))?,
            },
            (None, None, Some(label), None) => Act::Press { label: label.clone(), on: on()? },
            (None, None, None, Some(reason)) => Act::Decline { reason: reason.clone(), on: on()? },
            _ => return Err(needs("one of note, command, ask, press, decline, support, object, over")),
        };
        let Written { suggested, pick, then, write, expect, .. } = step;
        let reply = Reply { suggested, pick, then, write, expect };
        Ok(Self::Act { who, act, reply })
    }
}

/// The number of `message 1`.
fn key_message(written: &str) -> Option<u32> {
    written.strip_prefix("message ")?.parse().ok()
}

impl Script {
    /// The script that comes with the program.
    ///
    /// # Errors
    /// If it has a mistake.
    pub fn built_in() -> anyhow::Result<Self> {
        toml::from_str(include_str!("../../script/ws129.toml")).context("the built-in script has a mistake")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use discord_fake::Discord;
    use i18n::Language;

    use super::*;
    use crate::rehearse::world;

    #[tokio::test]
    async fn the_built_in_script_names_only_what_is_there() {
        let script = Script::built_in().expect("it can be read");
        let discord = Discord::start(([127, 0, 0, 1], 0).into(), world::rehearsal()).await.expect("a stand-in");
        let person = |name: &str| assert!(discord.find_person(name).is_some(), "nobody is called {name}");
        let mut asked = HashSet::new();
        let known = |asked: &HashSet<&str>, on: &str| assert!(asked.contains(on), "{on} was not asked before");
        for step in &script.steps {
            match step {
                Step::Note(_) | Step::Over { .. } => {}
                Step::Voice { by, .. } => by.iter().for_each(|who| person(who)),
                Step::Support { on, by } => {
                    known(&asked, on);
                    by.iter().for_each(|who| person(who));
                }
                Step::Act { who, act, reply } => {
                    person(who);
                    match act {
                        Act::Ask { name, .. } => assert!(asked.insert(name), "{name} is asked twice"),
                        Act::Press { on, .. } if matches!(&**on, "panel" | "board") => {}
                        Act::Press { on, .. } | Act::Decline { on, .. } => known(&asked, on),
                        Act::Command { channel, .. } => {
                            assert!(discord.channels().iter().any(|one| one.name == *channel), "no channel {channel}");
                        }
                    }
                    reply.suggested.iter().chain(&reply.pick).for_each(|on| known(&asked, on));
                    if let Some(label) = &reply.then {
                        assert_ne!(Language::english().text(label, None), *label, "no button is named {label}");
                    }
                }
            }
        }
        for row in &script.rows {
            known(&asked, &row.question);
        }
        assert!(asked.len() >= 40, "only {} questions", asked.len());
        assert!(!script.rows.is_empty(), "nothing is compared at the end");
    }

    #[test]
    fn a_step_that_says_too_little_or_too_much_is_refused() {
        for step in [
            "who = 'a'",
            "press = 'Approve'",
            "who = 'a'\npress = 'Approve'",
            "who = 'a'\nask = 'x'",
            "whom = 'a'",
            "object = 'cameras'",
        ] {
            toml::from_str::<Script>(&format!("[[step]]\n{step}")).expect_err(step);
        }
    }
}
