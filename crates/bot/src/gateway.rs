//! From Discord's event to the handler, and the handler's answer back: one router, one place that answers.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use rand::Rng;
use serde::Serialize;
use serenity::async_trait;
use serenity::builder::{CreateActionRow, CreateAttachment};
use serenity::client::{Context, EventHandler};
use serenity::http::Http;
use serenity::model::application::{
    ActionRowComponent, CommandInteraction, ComponentInteraction, ComponentInteractionDataKind, Interaction,
    ModalInteraction,
};
use serenity::model::event::ResumedEvent;
use serenity::model::gateway::Ready;
use serenity::model::id::InteractionId;
use workshop::Refusal;

use crate::answer::{Answer, FIELD, Form, Redrawn, Sheet};
use crate::bot::Bot;
use crate::custom_id::CustomId;
use crate::discord::Failure;
use crate::error::{Error, Result};
use crate::features::{self, Call, Feature, Press};
use crate::person::{Acts, Person};
use crate::texts::Language;
use crate::vitals::{Kind, Outcome, Seen, outcome};
use crate::{commands, refusals, say};

/// Discord waits this long for the first answer; a little less is left for the way.
const ANSWER_WITHIN: Duration = Duration::from_millis(2_900);

/// The pause between two tries to answer.
const AGAIN_AFTER: Duration = Duration::from_millis(250);

/// Receives what happens in Discord.
pub(crate) struct Handler {
    bot: Arc<Bot>,
}

impl Handler {
    pub(crate) fn new(bot: Arc<Bot>) -> Self {
        Self { bot }
    }
}

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, ctx: Context, ready: Ready) {
        tracing::info!(servers = ready.guilds.len(), shard = ready.shard.map_or(0, |s| s.id.0), "connected");
        self.bot.painter.connected(ready.user.id.get());
        let (shard, of) = ready.shard.map_or((0, 1), |s| (s.id.0, s.total));
        self.bot.vitals.greeted(shard, of);
        if let Err(error) = commands::register(&self.bot, &ctx.http, ready.application.id.get()).await {
            tracing::error!(%error, "registering the commands");
        }
    }

    async fn resume(&self, _: Context, _: ResumedEvent) {
        tracing::info!("connected again");
        self.bot.vitals.resumed();
        self.bot.painter.wake();
    }

    async fn interaction_create(&self, ctx: Context, interaction: Interaction) {
        let _counted = self.bot.answering.token();
        if !self.bot.is_new(interaction.id().get()) {
            return;
        }
        match interaction {
            Interaction::Command(c) => answer(&self.bot, &ctx.http, &c, command(&self.bot, &ctx.http, &c)).await,
            Interaction::Autocomplete(c) => answer(&self.bot, &ctx.http, &c, complete(&self.bot, &c)).await,
            Interaction::Component(c) => answer(&self.bot, &ctx.http, &c, press(&self.bot, &c)).await,
            Interaction::Modal(m) => answer(&self.bot, &ctx.http, &m, submit(&self.bot, &m)).await,
            _ => {}
        }
    }
}

/// What is needed to answer an interaction.
trait Answerable: Acts {
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
        CustomId::parse(&self.data.custom_id).and_then(|id| Some(features::named(id.feature)?.is_slow_press(&id))).unwrap_or(false)
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

fn person(interaction: &impl Answerable) -> Result<Person> {
    let only_servers = || Error::Said(say!(Language::of(interaction.locale()), "only-in-a-server"));
    interaction.person().ok_or_else(only_servers)
}

async fn command(bot: &Bot, http: &Http, c: &CommandInteraction) -> Result<Answer> {
    let who = person(c)?;
    match features::of_command(&c.data.name) {
        Some(feature) => feature.command(bot, http, &who, &Call::new(c)).await,
        None => Err(Error::Said(say!(who.language, "unknown-command"))),
    }
}

async fn complete(bot: &Bot, c: &CommandInteraction) -> Result<Answer> {
    let who = person(c)?;
    let typed = c.data.autocomplete().map(|o| (o.name, o.value)).unwrap_or_default();
    match features::of_command(&c.data.name) {
        Some(feature) => Ok(Answer::Choices(feature.complete(bot, &who, &Call::new(c), typed).await?)),
        None => Ok(Answer::Choices(Vec::new())),
    }
}

/// The feature and the parts of a custom id, or the sentence for one that no version made.
fn route<'a>(who: &Person, id: &'a str) -> Result<(&'static dyn Feature, CustomId<'a>)> {
    let unknown = || Error::Said(say!(who.language, "unknown-button"));
    let id = CustomId::parse(id).ok_or_else(unknown)?;
    Ok((features::named(id.feature).ok_or_else(unknown)?, id))
}

async fn press(bot: &Bot, c: &ComponentInteraction) -> Result<Answer> {
    let who = person(c)?;
    let (feature, id) = route(&who, &c.data.custom_id)?;
    let values: &[String] = match &c.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values,
        _ => &[],
    };
    feature.press(bot, &who, &Press { id, values, message: &c.message }).await
}

async fn submit(bot: &Bot, m: &ModalInteraction) -> Result<Answer> {
    let who = person(m)?;
    let typed = typed(&m.data.components);
    let done = match route(&who, &m.data.custom_id) {
        Ok((feature, id)) => feature.submit(bot, &who, &id, typed).await,
        Err(Error::Said(sentence)) => Ok(Answer::Private(refusals::with_typed(who.language, sentence, Some(typed)))),
        Err(error) => Err(error),
    };
    done.map_err(|error| error.with_typed(typed))
}

fn typed(rows: &[serenity::model::application::ActionRow]) -> &str {
    let fields = rows.iter().flat_map(|r| &r.components);
    let field = fields.filter_map(|c| if let ActionRowComponent::InputText(t) = c { Some(t) } else { None });
    field.filter(|t| t.custom_id == FIELD).find_map(|t| t.value.as_deref()).unwrap_or_default()
}

async fn answer<I: Answerable>(bot: &Bot, http: &Http, to: &I, doing: impl Future<Output = Result<Answer>>) {
    let arrived = tokio::time::Instant::now();
    let mut deferred = false;
    if to.is_slow() {
        deferred = send(bot, http, to, &to.placeholder(), &[], arrived).await;
    }
    let first = arrived.elapsed();
    let done = AssertUnwindSafe(doing).catch_unwind().await;
    let language = Language::of(to.locale());
    let failed = match &done {
        Ok(done) => done.as_ref().is_err_and(Error::is_fault),
        Err(_) => true,
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
    let outcome = match answered {
        None => Outcome::Late,
        Some(_) if failed => Outcome::Failed,
        Some(_) => Outcome::Answered,
    };
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
struct Callback<D> {
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
    loop {
        let call = http.create_interaction_response(to.id(), to.token(), callback, files.to_vec());
        let done = tokio::time::timeout_at(until, call).await;
        let failure = match &done {
            Ok(done) => done.as_ref().err().map(Failure::of),
            Err(_) => Some(Failure::Unsure),
        };
        bot.vitals.saw(Seen::Answering(outcome(failure.as_ref())));
        match done {
            Ok(Ok(())) => return true,
            Ok(Err(error)) => match Failure::of(&error) {
                Failure::AlreadyAnswered => return true,
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
