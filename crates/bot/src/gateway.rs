//! From Discord's event to the handler: one router. What the handler says goes back in one place, [`answering`].

mod answering;

use std::sync::Arc;

use serenity::async_trait;
use serenity::client::{Context, EventHandler};
use serenity::http::Http;
use serenity::model::application::{
    ActionRowComponent, CommandInteraction, ComponentInteraction, ComponentInteractionDataKind, Interaction,
    ModalInteraction,
};
use serenity::model::event::ResumedEvent;
use serenity::model::gateway::Ready;

use crate::answer::{Answer, FIELD};
use crate::bot::Bot;
use crate::custom_id::CustomId;
use crate::error::{Error, Result};
use crate::features::{self, Call, Feature, Press};
use crate::person::Person;
use crate::texts::Language;
use crate::{commands, refusals, say};

use answering::{Answerable, answer};

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
