//! The handler's answer, back to Discord within the time it waits: one place that answers, whatever was pressed, and
//! whatever went wrong.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures::FutureExt;
use rand::Rng;
use serde::Serialize;
use serenity::builder::{CreateActionRow, CreateAttachment};
use serenity::http::Http;
use serenity::model::application::{CommandInteraction, ComponentInteraction, ModalInteraction};
use serenity::model::id::InteractionId;
use workshop::Refusal;

use super::reading::Envelope;
use crate::answer::{Answer, Form, Redrawn, Sheet};
use crate::bot::Bot;
use crate::custom_id::CustomId;
use crate::discord::{Failure, status_of};
use crate::error::{Error, Result};
use crate::features::{self, Call};
use crate::texts::Language;
use crate::vitals::{ELSEWHERE, Kind, Outcome, Seen, outcome};
use crate::{refusals, say};

/// Discord waits this long for the first answer; a little less is left for the way.
const ANSWER_WITHIN: Duration = Duration::from_millis(2_900);

/// The pause between two tries to answer.
const AGAIN_AFTER: Duration = Duration::from_millis(250);

/// What is needed to answer an interaction.
pub(super) trait Answerable {
    fn id(&self) -> InteractionId;
    fn token(&self) -> &str;
    fn locale(&self) -> &str;
    /// Whether it only wants choices, so that a sentence would reach nobody.
    fn wants_choices(&self) -> bool {
        false
    }
    /// Whether it takes longer than Discord waits, so that a placeholder must come first.
    fn is_slow(&self) -> bool {
        false
    }
    /// Whether something on a message was pressed.
    fn is_press(&self) -> bool {
        false
    }
    /// What is sent first, where it takes longer.
    fn placeholder(&self) -> Callback<Sheet> {
        Callback { kind: 5, data: Some(Sheet::default().private()) }
    }
}

macro_rules! answerable {
    ($interaction:ty { $($more:item)* }) => {
        impl Answerable for $interaction {
            fn id(&self) -> InteractionId {
                self.id
            }
            fn token(&self) -> &str {
                &self.token
            }
            fn locale(&self) -> &str {
                &self.locale
            }
            $($more)*
        }
    };
}

answerable!(CommandInteraction {
    fn wants_choices(&self) -> bool {
        self.data.autocomplete().is_some()
    }
    fn is_slow(&self) -> bool {
        features::of_command(&self.data.name).is_some_and(|f| f.is_slow(&Call::new(self)))
    }
});
answerable!(ComponentInteraction {
    fn is_slow(&self) -> bool {
        let id = CustomId::parse(&self.data.custom_id);
        id.is_some_and(|id| features::named(id.feature).is_some_and(|f| f.is_slow_press(&id)))
    }
    fn is_press(&self) -> bool {
        true
    }
    /// The pressed message stays until it is replaced.
    fn placeholder(&self) -> Callback<Sheet> {
        Callback { kind: 6, data: None }
    }
});
answerable!(ModalInteraction {});
answerable!(Envelope {
    fn wants_choices(&self) -> bool {
        Envelope::wants_choices(self)
    }
});

/// Does it, and answers with what came of it.
pub(super) async fn answer<I: Answerable>(bot: &Bot, http: &Http, to: &I, doing: impl Future<Output = Result<Answer>>) {
    let arrived = tokio::time::Instant::now();
    let mut deferred = false;
    if to.is_slow() {
        deferred = send(bot, http, to, &to.placeholder(), &[], arrived).await;
    }
    let first = arrived.elapsed();
    let done = AssertUnwindSafe(doing).catch_unwind().await;
    let language = Language::of(to.locale());
    let came_to = match &done {
        Ok(Err(error)) if error.is_unread() => Outcome::Unread,
        Ok(Err(error)) if error.is_fault() => Outcome::Failed,
        Ok(_) => Outcome::Answered,
        Err(_) => Outcome::Failed,
    };
    let answer = match done {
        Ok(Ok(answer)) => answer,
        Ok(Err(error)) => Answer::Private(excuse(language, error)),
        Err(_) => Answer::Private(Sheet::text(fault(language, "a handler panicked", false))),
    };
    let answer =
        if to.wants_choices() && !matches!(answer, Answer::Choices(_)) { Answer::Choices(Vec::new()) } else { answer };
    let answered = if deferred {
        settle(bot, http, to, answer).await.then_some(first)
    } else {
        reply(bot, http, to, answer, arrived).await
    };
    let kind = if to.wants_choices() { Kind::Autocomplete } else { Kind::Act };
    let outcome = if answered.is_some() || came_to == Outcome::Unread { came_to } else { Outcome::Late };
    bot.vitals.saw(Seen::Interaction { kind, outcome, took: answered.unwrap_or_else(|| arrived.elapsed()) });
}

/// Answers for the first time. Returns how long that took; `None` where it did not arrive.
async fn reply<I: Answerable>(
    bot: &Bot,
    http: &Http,
    to: &I,
    answer: Answer,
    arrived: tokio::time::Instant,
) -> Option<Duration> {
    let took = |done: bool| done.then(|| arrived.elapsed());
    match answer {
        Answer::Private(sheet) => {
            let files = sheet.files.clone();
            took(send(bot, http, to, &Callback { kind: 4, data: Some(sheet.private()) }, &files, arrived).await)
        }
        Answer::Change(sheet) => {
            let files = sheet.files.clone();
            took(send(bot, http, to, &Callback { kind: 7, data: Some(sheet) }, &files, arrived).await)
        }
        Answer::Redrawn(redrawn) => {
            let Redrawn { view, change, sheet, besides, draw } = *redrawn;
            let done = send(bot, http, to, &Callback { kind: 7, data: Some(sheet) }, &[], arrived).await;
            let took = took(done);
            if let Some(draw) = draw {
                draw.end(bot, done.then_some((view, change))).await;
            }
            if let Some(besides) = besides {
                let sent = http.create_followup_message(to.token(), &besides.private(), Vec::new()).await;
                bot.vitals.saw(Seen::Answering(outcome(sent.as_ref().err().map(Failure::of).as_ref())));
                if let Err(error) = sent {
                    tracing::warn!(%error, "a follow-up was not delivered");
                }
            }
            took
        }
        Answer::Form(form) => {
            took(send(bot, http, to, &Callback { kind: 9, data: Some(Modal::from(&form)) }, &[], arrived).await)
        }
        Answer::Choices(choices) => {
            let choices = choices.into_iter().map(|(name, value)| Choice { name, value }).collect();
            took(send(bot, http, to, &Callback { kind: 8, data: Some(Choices { choices }) }, &[], arrived).await)
        }
    }
}

/// Replaces the placeholder that was sent first. What only the person is told never replaces a message that was pressed:
/// others may see that one. Returns whether it arrived.
async fn settle<I: Answerable>(bot: &Bot, http: &Http, to: &I, answer: Answer) -> bool {
    let sheet = match answer {
        Answer::Private(sheet) if to.is_press() => {
            let files = sheet.files.clone();
            let done = http.create_followup_message(to.token(), &sheet.private(), files).await;
            return settled(bot, done.map(drop));
        }
        Answer::Private(sheet) | Answer::Change(sheet) => sheet,
        Answer::Redrawn(redrawn) => {
            let Redrawn { sheet, draw, .. } = *redrawn;
            if let Some(draw) = draw {
                draw.end(bot, None).await;
            }
            sheet
        }
        Answer::Form(_) | Answer::Choices(_) => Sheet::text(say!(Language::of(to.locale()), "unknown-command")),
    };
    let done = http.edit_original_interaction_response(to.token(), &sheet, sheet.files.clone()).await;
    settled(bot, done.map(drop))
}

fn settled(bot: &Bot, done: serenity::Result<()>) -> bool {
    if let Err(error) = &done {
        tracing::warn!(%error, "a late answer was not delivered");
    }
    bot.vitals.saw(Seen::Answering(outcome(done.as_ref().err().map(Failure::of).as_ref())));
    done.is_ok()
}

#[derive(Serialize)]
pub(super) struct Callback<D> {
    #[serde(rename = "type")]
    kind: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<D>,
}

#[derive(Serialize)]
struct Modal {
    custom_id: String,
    title: String,
    components: Vec<CreateActionRow>,
}

impl From<&Form> for Modal {
    fn from(form: &Form) -> Self {
        Self { custom_id: form.id.clone(), title: form.title(), components: form.rows() }
    }
}

#[derive(Serialize)]
struct Choices {
    choices: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    name: String,
    value: String,
}

/// Sends a first answer, and again if Discord is in trouble, as long as it waits. Returns whether it arrived.
async fn send<D: Serialize + Sync>(
    bot: &Bot,
    http: &Http,
    to: &impl Answerable,
    callback: &Callback<D>,
    files: &[CreateAttachment],
    arrived: tokio::time::Instant,
) -> bool {
    let until = arrived + ANSWER_WITHIN;
    // Whether an earlier try may have arrived, so that it was this bot that answered.
    let mut tried = false;
    loop {
        let call = http.create_interaction_response(to.id(), to.token(), callback, files.to_vec());
        let done = tokio::time::timeout_at(until, call).await;
        let failure = match &done {
            Ok(done) => done.as_ref().err().map(Failure::of),
            Err(_) => Some(Failure::Unsure),
        };
        let elsewhere = failure == Some(Failure::AlreadyAnswered) && !tried;
        bot.vitals.saw(Seen::Answering(if elsewhere { ELSEWHERE } else { outcome(failure.as_ref()) }));
        tried = true;
        if let Some(status) = done.as_ref().ok().and_then(|done| status_of(done.as_ref().err()?)) {
            bot.rest.was_refused(status, false);
        }
        match done {
            Ok(Ok(())) => return true,
            Ok(Err(error)) => match Failure::of(&error) {
                Failure::AlreadyAnswered => {
                    if elsewhere && bot.vitals.answered_elsewhere() {
                        tracing::error!("another program answers with the same token; stop it, or reset the token");
                    }
                    return true;
                }
                Failure::UnknownInteraction | Failure::Malformed | Failure::NotAllowed | Failure::UnknownMessage => {
                    tracing::warn!(%error, "an answer was not delivered");
                    return false;
                }
                _ if tokio::time::Instant::now() + AGAIN_AFTER < until => tokio::time::sleep(AGAIN_AFTER).await,
                _ => {
                    tracing::warn!(%error, "an answer was not delivered in time");
                    return false;
                }
            },
            Err(_) => {
                tracing::warn!("an answer was not delivered in time");
                return false;
            }
        }
    }
}

/// What a person is told when it did not work.
fn excuse(language: Language, error: Error) -> Sheet {
    match error {
        Error::Refused { why, typed } => {
            tracing::debug!(%why, "refused");
            let sentence = refusals::sentence(language, &why);
            let typed = if why == Refusal::NotModerator { None } else { typed };
            refusals::with_typed(language, sentence, typed.as_deref())
        }
        Error::Said(sentence) => Sheet::text(sentence),
        error => {
            let sentence = fault(language, &error.to_string(), error.is_disk());
            let typed = if let Error::Lost { typed, .. } = error { Some(typed) } else { None };
            refusals::with_typed(language, sentence, typed.as_deref())
        }
    }
}

fn fault(language: Language, what: &str, disk: bool) -> String {
    let reference = format!("{:06x}", rand::rng().random_range(0..0x0100_0000));
    tracing::error!(reference, what, "something went wrong");
    if disk {
        return say!(language, "no-room", reference = reference);
    }
    say!(language, "something-went-wrong", reference = reference)
}
