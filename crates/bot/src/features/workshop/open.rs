//! `/workshop open`: refused, changing nothing, unless everything is as it must be.

use std::time::Duration;

use ::workshop::{Identity, Organiser, Refusal, Text, Word};
use storage::NewWorkshop;

use crate::answer::Sheet;
use crate::bot::Bot;
use crate::channels::{self, Names, Place};
use crate::error::{Error, Result};
use crate::features::Call;
use crate::person::Person;
use crate::{say, words};

pub(super) async fn open(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let l = who.language;
    Organiser::of(&who.rights)?;
    let incomplete = || Error::Said(say!(l, "unknown-command"));
    let desk = call.channel("desk").ok_or_else(incomplete)?;
    let moderators = call.role("moderators").ok_or_else(incomplete)?;
    let title = Text::parse(call.text("title").unwrap_or_default(), super::TITLE_MAX.into()).map_err(Refusal::Text)?;
    let identity = call.text("identity").and_then(Identity::from_word).unwrap_or(Identity::OpenOrAnonymous);
    let pack = call.text("pack").map(str::to_owned);
    if let Some(pack) = &pack
        && bot.facts.packs().all(|p| p != pack)
    {
        let packs: Vec<&str> = bot.facts.packs().collect();
        return Err(Error::Said(say!(l, "unknown-pack", pack = words::title(pack), packs = packs.join(", "))));
    }
    let language = match call.text("language") {
        Some(typed) => super::language::chosen(bot, who, typed)?,
        None => bot.settings.languages.of_locale(&who.server_locale),
    };
    if desk == who.channel {
        return Err(Refusal::SameChannel.into());
    }
    let rapporteurs = call.role("rapporteurs");
    let place =
        Place { guild: who.guild, floor: who.channel, desk, moderators: Some(moderators), rapporteurs, eligible: None };
    let findings = channels::find(&bot.calls.for_somebody(), l, &place, Names::Mentions, bot.clock.now()).await?;
    if !findings.faults.is_empty() {
        let mut lines = vec![say!(l, "open-refused")];
        lines.extend(findings.faults);
        return Err(Error::Said(lines.join("\n")));
    }
    let now = bot.clock.now();
    let minutes = call.integer("minutes").and_then(|m| u64::try_from(m).ok());
    let new = NewWorkshop {
        guild: who.guild,
        floor: who.channel,
        desk,
        moderators,
        title: title.as_str().to_owned(),
        pack,
        identity,
        ends_at: minutes.map(|m| now.plus(Duration::from_mins(m))),
    };
    acts::setup::nobody_has(&mut bot.store.read().await?, &new).await?;
    // A key that was written for nothing is destroyed by the next start.
    let (key_name, seal) = bot.store.new_key().await?;
    let mut tx = bot.store.write().await?;
    let id = acts::setup::open(&mut tx, &new, (rapporteurs, language.tag()), (&key_name, &seal), now).await?;
    bot.settle(tx.commit().await?).await;
    tracing::info!(workshop = id.0, "opened");
    let mut lines = vec![say!(l, "opened", title = words::title(title.as_str()), desk = format!("<#{}>", desk.0))];
    lines.extend(findings.warnings);
    Ok(Sheet::text(lines.join("\n")))
}
