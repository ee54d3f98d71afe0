//! One act of a person and what the bot makes of it: sent over the gateway, answered over REST within three seconds.

use std::{sync::Arc, time::Duration};

use serde_json::Value;
use tokio::{sync::Notify, time::Instant};

use crate::{
    discord::Discord,
    message::{Message, Modal},
    snowflake::Id,
    state::{Change, State},
};

pub(crate) mod payload;

/// The first answer must come within this time.
pub(crate) const FIRST_ANSWER_MS: u64 = 3_000;
/// After the first answer the token is good for this time.
pub(crate) const TOKEN_MS: u64 = 15 * 60 * 1000;
/// So many interactions are remembered.
const REMEMBERED: usize = 50_000;
/// How long a test waits for a deferred answer or a follow-up.
const PATIENCE: Duration = Duration::from_secs(20);

/// What the bot answered.
#[derive(Clone, Debug)]
pub enum Answer {
    /// A new message (type 4).
    Message(Message),
    /// The pressed message was changed (type 7).
    Update(Message),
    /// A form was opened (type 9).
    Modal(Modal),
    /// "… is thinking" (type 5); see [`Interaction::settled`].
    Deferred,
    /// Nothing visible yet (type 6); see [`Interaction::settled`].
    DeferredUpdate,
    /// Suggestions for an option (type 8).
    Choices(Vec<Choice>),
    /// What the client shows instead of an answer.
    Failed(String),
}

impl Answer {
    /// The message that was made or changed, if any.
    #[must_use]
    pub fn message(&self) -> Option<&Message> {
        match self {
            Self::Message(message) | Self::Update(message) => Some(message),
            _ => None,
        }
    }

    /// The form that was opened, if any.
    #[must_use]
    pub fn modal(&self) -> Option<&Modal> {
        match self {
            Self::Modal(modal) => Some(modal),
            _ => None,
        }
    }

    /// All text of the message; empty without one.
    #[must_use]
    pub fn text(&self) -> String {
        self.message().map(Message::text).unwrap_or_default()
    }

    /// Why it failed, if it did.
    #[must_use]
    pub fn failure(&self) -> Option<&str> {
        match self {
            Self::Failed(reason) => Some(reason),
            _ => None,
        }
    }
}

/// A suggestion for an option.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is shown.
    pub name: String,
    /// What is sent.
    pub value: Value,
}

/// What kind of act it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Command,
    Component,
    Autocomplete,
    Modal,
}

/// An interaction as it is kept.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) token: String,
    pub(crate) person: Id,
    pub(crate) channel: Id,
    pub(crate) kind: Kind,
    pub(crate) made_ms: u64,
    /// The message that was pressed, or under which the form was opened.
    pub(crate) message: Option<Id>,
    /// What messages made by it say about their origin.
    pub(crate) metadata: Value,
    pub(crate) payload: Arc<Value>,
    /// Whether any session took it.
    pub(crate) delivered: bool,
    pub(crate) answer: Option<Answer>,
    /// The message that `@original` stands for.
    pub(crate) original: Option<Id>,
    pub(crate) followups: Vec<Id>,
    /// How often the answer was changed afterwards.
    pub(crate) edits: u32,
    pub(crate) notify: Arc<Notify>,
}

impl Record {
    /// Whether the bot may still give the first answer.
    pub(crate) fn awaits_answer(&self, now_ms: u64) -> bool {
        now_ms.saturating_sub(self.made_ms) < FIRST_ANSWER_MS
    }

    pub(crate) fn token_is_good(&self, now_ms: u64) -> bool {
        now_ms.saturating_sub(self.made_ms) < TOKEN_MS
    }
}

/// A handle on one act.
#[derive(Clone, Debug)]
pub struct Interaction {
    discord: Discord,
    id: Id,
    notify: Arc<Notify>,
}

impl Interaction {
    pub(crate) fn new(discord: Discord, id: Id, notify: Arc<Notify>) -> Self {
        Self { discord, id, notify }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }

    /// The payload as the gateway carried it.
    #[must_use]
    pub fn payload(&self) -> Arc<Value> {
        let state = self.discord.lock();
        state.interactions.get(&self.id).map(|record| Arc::clone(&record.payload)).unwrap_or_default()
    }

    /// The bot's first answer, or why there is none. Waits until it is there or its three seconds are over.
    pub async fn answer(&self) -> Answer {
        loop {
            let changed = self.notify.notified();
            tokio::pin!(changed);
            changed.as_mut().enable();
            let left_ms = {
                let mut state = self.discord.lock();
                if let Some(answer) = state.answer_or_failure(self.id) {
                    return answer;
                }
                let now_ms = state.now_ms();
                let made_ms = state.interactions.get(&self.id).map_or(0, |record| record.made_ms);
                (made_ms + FIRST_ANSWER_MS).saturating_sub(now_ms) + 1
            };
            tokio::select! {
                () = changed => {}
                () = tokio::time::sleep(Duration::from_millis(left_ms)) => {}
            }
        }
    }

    /// The answer once it is more than a promise: for a deferred one the finished message or a first follow-up.
    /// Gives up after 20 s.
    pub async fn settled(&self) -> Answer {
        let first = self.answer().await;
        let look = |state: &State| -> Option<Answer> {
            let record = state.interactions.get(&self.id)?;
            let shown = |id: Option<Id>| Some(state.stored(record.channel, id?)?.message.clone());
            match first {
                Answer::Deferred => shown(record.original).filter(|message| !message.is_loading()).map(Answer::Message),
                Answer::DeferredUpdate if record.edits > 0 => shown(record.message).map(Answer::Update),
                Answer::DeferredUpdate => shown(record.followups.first().copied()).map(Answer::Message),
                _ => Some(first.clone()),
            }
        };
        let given_up = || Answer::Failed("The promised answer never came".to_owned());
        self.wait(look).await.unwrap_or_else(given_up)
    }

    /// The follow-ups so far that have not been deleted, in order.
    #[must_use]
    pub fn followups(&self) -> Vec<Message> {
        self.discord.lock().followups(self.id)
    }

    /// The first follow-up that has not been deleted; waits for it, but no longer than 20 s.
    pub async fn followup(&self) -> Option<Message> {
        self.wait(|state| state.followups(self.id).into_iter().next()).await
    }

    /// The answer's message as it is now; none if it was deleted or there is none.
    #[must_use]
    pub fn original(&self) -> Option<Message> {
        let state = self.discord.lock();
        let record = state.interactions.get(&self.id)?;
        Some(state.stored(record.channel, record.original?)?.message.clone())
    }

    async fn wait<T>(&self, look: impl Fn(&State) -> Option<T>) -> Option<T> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let changed = self.notify.notified();
            tokio::pin!(changed);
            changed.as_mut().enable();
            if let Some(found) = look(&self.discord.lock()) {
                return Some(found);
            }
            if tokio::time::timeout_at(deadline, changed).await.is_err() {
                return None;
            }
        }
    }
}

impl State {
    fn followups(&self, interaction: Id) -> Vec<Message> {
        let Some(record) = self.interactions.get(&interaction) else {
            return Vec::new();
        };
        let shown = |id: &Id| self.stored(record.channel, *id).map(|stored| stored.message.clone());
        record.followups.iter().filter_map(shown).collect()
    }

    /// Takes an act to the bot.
    pub(crate) fn deliver(&mut self, id: Id) {
        let Some(record) = self.interactions.get(&id) else {
            return;
        };
        let payload = Arc::clone(&record.payload);
        let sent = self.dispatch("INTERACTION_CREATE", &payload) > 0;
        if let Some(record) = self.interactions.get_mut(&id) {
            record.delivered |= sent;
        }
        if !sent {
            self.answered(id, Answer::Failed("The application did not respond".to_owned()));
        }
    }

    pub(crate) fn remember(&mut self, id: Id, record: Record) {
        while self.interactions.len() >= REMEMBERED {
            let Some((_, oldest)) = self.interactions.pop_first() else {
                break;
            };
            self.tokens.remove(&oldest.token);
        }
        self.tokens.insert(record.token.clone(), id);
        self.interactions.insert(id, record);
    }

    /// Notes the first answer and tells whoever waits.
    pub(crate) fn answered(&mut self, id: Id, answer: Answer) {
        let Some(record) = self.interactions.get_mut(&id) else {
            return;
        };
        record.answer = Some(answer);
        record.notify.notify_waiters();
        let person = record.person;
        self.changed(Change::Answer { interaction: id, person });
    }

    /// Tells whoever waits that something about an interaction has changed.
    pub(crate) fn interaction_moved(&mut self, id: Id) {
        if let Some(record) = self.interactions.get_mut(&id) {
            record.notify.notify_waiters();
        }
    }

    /// The first answer; notes the failure when the three seconds are over.
    fn answer_or_failure(&mut self, id: Id) -> Option<Answer> {
        let now_ms = self.now_ms();
        match self.interactions.get(&id) {
            None => Some(Answer::Failed("This interaction was forgotten".to_owned())),
            Some(record) if record.answer.is_some() => record.answer.clone(),
            Some(record) if record.awaits_answer(now_ms) => None,
            Some(record) => {
                let words = match record.kind {
                    Kind::Command => "The application did not respond",
                    Kind::Autocomplete => "Loading options failed",
                    Kind::Component | Kind::Modal => "This interaction failed",
                };
                self.answered(id, Answer::Failed(words.to_owned()));
                self.interactions.get(&id).and_then(|record| record.answer.clone())
            }
        }
    }
}
