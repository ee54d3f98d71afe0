//! From Discord's gateway to the handler: connections that come back, events read leniently, one router. What the handler
//! says goes back in one place, [`answering`], and what is said after the first answer in [`later`].

mod answering;
mod budget;
mod closing;
mod connection;
mod identifying;
mod later;
mod reading;
mod tidying;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use rand::Rng as _;
use secrecy::ExposeSecret as _;
use serde_json::Value;
use serenity::http::Http;
use serenity::model::application::{
    ActionRowComponent, CommandInteraction, ComponentInteraction, ComponentInteractionDataKind, Interaction,
    ModalInteraction,
};
use serenity::model::id::ApplicationId;
use storage::KeptSession;
use tokio::task::JoinSet;
use tokio::time::Instant;
use twilight_gateway::{ConfigBuilder, Intents, ShardId};

use crate::answer::{Answer, FIELD};
use crate::bot::{Bot, token_or};
use crate::calls::Failed;
use crate::custom_id::CustomId;
use crate::discord::Application;
use crate::error::{Error, Result};
use crate::features::{self, Call, Feature, Press};
use crate::given::Turn;
use crate::person::{Acts, Person};
use crate::settings::Shards;
use crate::texts::Language;
use crate::{commands, say};

use answering::answer;
use connection::Connection;
use identifying::{Gateway, Identifying, NO_ANSWER};
use reading::Envelope;
pub(crate) use tidying::message as tidy_message;

/// The options of commands in which people write in their own words: whatever goes wrong, they get them back.
const OWN_WORDS: [&str; 6] = ["question", "text", "title", "note", "name", "topic"];

/// The pause after Discord was asked in vain for the first time where its gateway is, and the longest; chance takes up to a half.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));

/// Connects to the gateway, with as many connections as there should be, and keeps them until the bot stops.
///
/// # Errors
/// If Discord does not accept the token, or ends a connection for good.
pub(crate) async fn run(bot: &Arc<Bot>, http: &Arc<Http>) -> Result<()> {
    let gateway = tokio::select! {
        gateway = found(bot) => gateway?,
        () = bot.stop.cancelled() => return Ok(()),
    };
    tokio::spawn(look_at_the_application(Arc::clone(bot)));
    let shards = match bot.settings.shards {
        Shards::Auto => gateway.shards,
        Shards::Count(n) => n,
    };
    bot.vitals.wants(shards);
    let identifying = Identifying::new(bot, gateway.limit).await?;
    let token = bot.settings.token.expose_secret().trim().to_owned();
    let config = ConfigBuilder::new(token, Intents::empty()).proxy_url(gateway.url).queue(identifying.clone()).build();
    let left = take_sessions(bot, shards).await?;
    if let Some(kept) = left.first() {
        // What a session brings again comes before it is greeted.
        http.set_application_id(ApplicationId::new(kept.application));
    }
    let mut left: HashMap<u32, KeptSession> = left.into_iter().map(|kept| (kept.shard, kept)).collect();
    let mut all = JoinSet::new();
    for n in 0..shards {
        let connection = Connection {
            bot: Arc::clone(bot),
            http: Arc::clone(http),
            identifying: identifying.clone(),
            config: config.clone(),
            id: ShardId::new(n, shards),
        };
        all.spawn(connection.keep(left.remove(&n)));
    }
    let mut leaves = Vec::new();
    while let Some(ended) = all.join_next().await {
        match ended {
            Ok(ended) => leaves.extend(ended?),
            Err(broken) if broken.is_panic() => std::panic::resume_unwind(broken.into_panic()),
            Err(_) => {}
        }
    }
    keep_sessions(bot, &leaves).await;
    Ok(())
}

/// Asks Discord where its gateway is until it says so.
async fn found(bot: &Bot) -> Result<Gateway> {
    const WHY: &str = "Discord does not say where its gateway is";
    let (mut pause, longest) = PAUSES;
    loop {
        let Failed { error, wait } = match Gateway::ask(&bot.calls, NO_ANSWER).await {
            Ok(gateway) => return Ok(gateway),
            Err(failed) => failed,
        };
        let error = match token_or(error) {
            Error::Token => return Err(Error::Token),
            error => error,
        };
        let wait = wait.max(pause.mul_f64(rand::rng().random_range(0.5..1.0)));
        tracing::warn!(%error, again_in_s = wait.as_secs(), "{WHY}");
        let at = Instant::now() + wait;
        let _waiting = bot.vitals.waits(WHY, at);
        tokio::time::sleep_until(at).await;
        pause = (pause * 2).min(longest);
    }
}

/// Says what in Discord's developer portal keeps everything from the bot.
async fn look_at_the_application(bot: Arc<Bot>) {
    let application = tokio::select! {
        application = Application::ask(&bot.calls) => application,
        () = bot.stop.cancelled() => return,
    };
    if let Ok(application) = application {
        if application.is_deaf {
            tracing::error!("{}", Application::DEAF);
        }
        if application.needs_grant {
            tracing::warn!("{}", Application::GRANT);
        }
    }
}

/// The sessions that an earlier run has left not long ago.
async fn take_sessions(bot: &Bot, shards: u32) -> Result<Vec<KeptSession>> {
    // Nobody knows how long Discord keeps one. Longer than this nobody waits for an answer.
    let (now, kept) = (bot.clock.now(), bot.settings.gateway_pause / 2);
    if !bot.store.read().await?.any_kept_session().await? {
        return Ok(Vec::new());
    }
    let mut tx = bot.store.write().await?;
    let sessions = tx.take_sessions(shards, now.minus(kept), now).await?;
    bot.settle(tx.commit().await?).await;
    Ok(sessions)
}

/// Leaves sessions to the next start; without them it begins new ones.
async fn keep_sessions(bot: &Bot, sessions: &[KeptSession]) {
    let keep = async {
        let mut tx = bot.store.write().await?;
        tx.keep_sessions(sessions, bot.clock.now()).await?;
        bot.settle(tx.commit().await?).await;
        Ok::<_, storage::Error>(())
    };
    if let Err(error) = keep.await {
        tracing::warn!(%error, "the next start begins new gateway sessions");
    }
}

/// Who the bot is.
#[derive(Clone, Copy, Debug)]
struct Ids {
    bot: u64,
    application: u64,
}

impl Ids {
    /// As the gateway says when it greets.
    fn of(greeting: &Value) -> Option<Self> {
        let id = |value: &Value| value.as_str().and_then(|id| id.parse::<u64>().ok()).filter(|id| *id > 0);
        let bot = id(&greeting["user"]["id"])?;
        Some(Self { bot, application: id(&greeting["application"]["id"]).unwrap_or(bot) })
    }
}

/// The gateway greets a connection.
fn ready(bot: &Arc<Bot>, http: &Arc<Http>, shard: u32, greeting: &Value) {
    tracing::info!(servers = greeting["guilds"].as_array().map_or(0, Vec::len), shard, "connected");
    bot.vitals.greeted(shard);
    if let Some(ids) = Ids::of(greeting) {
        known(bot, http, shard, ids);
    }
}

/// From now on Discord can be called.
fn known(bot: &Arc<Bot>, http: &Arc<Http>, shard: u32, Ids { bot: me, application }: Ids) {
    // Commands are registered and later answers given in its name.
    http.set_application_id(ApplicationId::new(application));
    bot.painter.connected(me);
    if shard == 0 {
        let bot = Arc::clone(bot);
        tokio::spawn(async move { commands::keep_registered(&bot, application).await });
    }
}

/// Somebody did something.
fn received(bot: &Arc<Bot>, http: &Arc<Http>, data: Value) {
    let Some(envelope) = Envelope::of(&data) else {
        tracing::warn!("the gateway sent an interaction that cannot be answered");
        return;
    };
    let channel = data["channel_id"].as_str().and_then(|id| id.parse().ok()).map(::workshop::Channel);
    if !bot.is_new(envelope.id.get(), channel) {
        return;
    }
    let turn = bot.given.arrives(envelope.id.get(), &data);
    let (counted, bot, http) = (bot.answering.token(), Arc::clone(bot), Arc::clone(http));
    tokio::spawn(async move {
        let _counted = counted;
        act(&bot, &http, data, &envelope, turn).await;
    });
}

async fn act(bot: &Bot, http: &Http, data: Value, envelope: &Envelope, turn: Option<Turn>) {
    let l = bot.reader(&data, &envelope.locale).await;
    match reading::read(data, envelope, &bot.lines) {
        Ok(Interaction::Command(c)) => answer(bot, http, (&c, l), command(bot, http, (&c, l), turn.as_ref())).await,
        Ok(Interaction::Autocomplete(c)) => answer(bot, http, (&c, l), complete(bot, (&c, l))).await,
        Ok(Interaction::Component(c)) => answer(bot, http, (&c, l), press(bot, (&c, l))).await,
        Ok(Interaction::Modal(m)) => answer(bot, http, (&m, l), submit(bot, (&m, l), turn.as_ref())).await,
        Ok(_) => {}
        Err(unread) => {
            let error = Error::Unread(unread.what);
            let error = match unread.typed {
                Some(typed) => error.with_typed(&typed),
                None => error,
            };
            answer(bot, http, (envelope, l), async { Err(error) }).await;
        }
    }
}

/// What somebody is told who did this: whether something failed, and the answer as it would be sent.
#[cfg(feature = "offline")]
pub(crate) async fn told(bot: &Bot, http: &Http, data: Value) -> Option<(bool, Answer)> {
    use crate::vitals::{Kind, Outcome};

    let envelope = Envelope::of(&data)?;
    let l = bot.reader(&data, &envelope.locale).await;
    let (outcome, answer) = match reading::read(data, &envelope, &bot.lines).ok()? {
        Interaction::Command(c) => answering::done(bot, (&c, l), command(bot, http, (&c, l), None)).await,
        Interaction::Autocomplete(c) => answering::done(bot, (&c, l), complete(bot, (&c, l))).await,
        Interaction::Component(c) => answering::done(bot, (&c, l), press(bot, (&c, l))).await,
        Interaction::Modal(m) => answering::done(bot, (&m, l), submit(bot, (&m, l), None)).await,
        _ => return None,
    };
    let kind = if envelope.wants_choices() { Kind::Autocomplete } else { Kind::Act };
    bot.vitals.saw(crate::offline::saw(kind, outcome));
    Some((outcome != Outcome::Answered, answer))
}

fn person(interaction: &impl Acts, l: Language) -> Result<Person> {
    interaction.person(l).ok_or_else(|| Error::Said(say!(l, "only-in-a-server")))
}

/// What the same command or form did before, where whoever gave it was not told.
async fn done_before(turn: Option<&Turn>, l: Language) -> Option<Answer> {
    let sheet = turn?.unheard().await?;
    Some(Answer::Private(sheet.and_text(&say!(l, "told-again"))))
}

async fn command(
    bot: &Bot,
    http: &Http,
    (c, l): (&CommandInteraction, Language),
    turn: Option<&Turn>,
) -> Result<Answer> {
    let who = person(c, l)?;
    if let Some(answer) = done_before(turn, l).await {
        return Ok(answer);
    }
    let call = Call::new(c);
    let done = match features::of_command(&c.data.name) {
        Some(feature) => feature.command(bot, http, &who, &call).await,
        None => Err(Error::Said(say!(who.language, "unknown-command"))),
    };
    if let Some(turn) = turn {
        turn.did(&done);
    }
    match OWN_WORDS.iter().find_map(|name| call.text(name)) {
        Some(typed) => done.map_err(|error| error.with_typed(typed)),
        None => done,
    }
}

async fn complete(bot: &Bot, (c, l): (&CommandInteraction, Language)) -> Result<Answer> {
    let who = person(c, l)?;
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

async fn press(bot: &Bot, (c, l): (&ComponentInteraction, Language)) -> Result<Answer> {
    let who = person(c, l)?;
    if !bot.presses.counts(who.account(), c.message.id.get(), Instant::now()) {
        return Ok(Answer::Nothing);
    }
    let (feature, id) = route(&who, &c.data.custom_id)?;
    let values: &[String] = match &c.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values,
        _ => &[],
    };
    let again = bot.unheard.take(who.account(), &c.data.custom_id, Instant::now());
    feature.press(bot, &who, &Press { id, values, message: &c.message, again }).await
}

async fn submit(bot: &Bot, (m, l): (&ModalInteraction, Language), turn: Option<&Turn>) -> Result<Answer> {
    let who = person(m, l)?;
    if let Some(answer) = done_before(turn, l).await {
        return Ok(answer);
    }
    let typed = typed(&m.data.components);
    let done = async {
        let (feature, id) = route(&who, &m.data.custom_id)?;
        feature.submit(bot, &who, &id, typed).await
    };
    let done = done.await;
    if let Some(turn) = turn {
        turn.did(&done);
    }
    done.map_err(|error| error.with_typed(typed))
}

fn typed(rows: &[serenity::model::application::ActionRow]) -> &str {
    let fields = rows.iter().flat_map(|r| &r.components);
    let field = fields.filter_map(|c| if let ActionRowComponent::InputText(t) = c { Some(t) } else { None });
    field.filter(|t| t.custom_id == FIELD).find_map(|t| t.value.as_deref()).unwrap_or_default()
}
