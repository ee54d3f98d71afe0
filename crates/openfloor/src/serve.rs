//! `openfloor serve`: opens what the bot needs, in an order that tells the operator one mistake at a time, runs
//! it until a signal, and ends it within five seconds.

use std::num::NonZeroUsize;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, bail};
use bot::{Clock, Vitals};
use content::Facts;
use i18n::Languages;
use tokio_util::sync::CancellationToken;

use crate::settings::{self, Settings};
use crate::{disk, health, logging, screens, stop, templates};

/// A supervisor kills after ten seconds; the bot itself gives up waiting earlier than this.
const CLEAN_END: Duration = Duration::from_secs(5);

/// Between two gateway sessions that die young.
const LONGEST_PAUSE: Duration = Duration::from_mins(10);

pub(crate) fn serve(settings: &Settings) -> anyhow::Result<ExitCode> {
    logging::start(&settings.log)?;
    runtime()?.block_on(run(settings))
}

/// Never more threads than this: people press slower than one of them answers, and each thread keeps memory.
const THREADS: usize = 4;

pub(crate) fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    let threads = std::thread::available_parallelism().map_or(1, NonZeroUsize::get).min(THREADS);
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    runtime.worker_threads(threads).enable_all().build().context("the system gives no threads")
}

async fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let token = settings.discord.token()?;
    let facts = Facts::load(&settings.content.packs).context("the briefing packs have mistakes")?;
    let templates = templates::load(settings).context("the report templates have mistakes")?;
    let languages = languages(settings)?;
    let store = disk::open(&settings.storage.path, &settings.seal.dir).await?;
    let stop = stop::on_signals().context("signals cannot be heard")?;

    let listener = health::listen(settings).await?;
    let clock = Clock::system();
    let vitals = Arc::new(Vitals::new(clock.clone(), settings.anonymous.batch_s.get()));
    let answering = tokio::spawn(health::answer(listener, Arc::clone(&vitals), store.clone(), stop.clone()));

    let screens = match settings.screen.listen {
        Some(listen) => Some(screens::serve(listen, settings.screen.address.as_deref(), &clock, &stop)?),
        None => None,
    };
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "Openfloor starts");
    let how = bot::Settings {
        screens: screens.as_ref().map(|served| served.screens.clone()),
        ..for_the_bot(settings, token, templates, languages)
    };
    let bot = bot::run(how, store, facts, clock, vitals, stop.clone());
    let ended = finish(bot, &stop).await;
    stop.cancel();
    // It ends by itself once told to; what went wrong in it has been logged.
    let _ = answering.await;
    if let Some(screens) = screens {
        screens.ended();
    }
    ended?;
    Ok(ExitCode::SUCCESS)
}

/// Waits for the bot's end; after `stop`, no longer than the promise made to supervisors.
pub(crate) async fn finish(
    bot: impl Future<Output = Result<(), bot::Error>>,
    stop: &CancellationToken,
) -> anyhow::Result<()> {
    let too_late = async {
        stop.cancelled().await;
        tokio::time::sleep(CLEAN_END).await;
    };
    tokio::select! {
        ended = bot => ended.map_err(|error| match error {
            bot::Error::Discord(_) => anyhow::Error::new(error)
                .context("the connection to Discord failed; look at the network (and at discord.api, if it is set), then start again"),
            other => other.into(),
        }),
        () = too_late => bail!("the bot did not end within {} s; what was answered is stored", CLEAN_END.as_secs()),
    }
}

/// What the interface and reports can be read in.
pub(crate) fn languages(settings: &Settings) -> anyhow::Result<Languages> {
    Languages::load(settings.i18n.dir.as_deref()).context("the languages have mistakes")
}

pub(crate) fn for_the_bot(
    settings: &Settings,
    token: secrecy::SecretString,
    templates: report::Templates,
    languages: Languages,
) -> bot::Settings {
    bot::Settings {
        token,
        api: settings.discord.api.clone(),
        ask: bot::AskSettings {
            max_length: settings.ask.max_length.get(),
            waiting_per_person: settings.ask.waiting_per_person.get(),
            cooldown_s: settings.ask.cooldown_s.get(),
        },
        anonymous_batch_s: settings.anonymous.batch_s.get(),
        retention_days: settings.retention.days.get(),
        idle_days: settings.retention.idle_days.get(),
        shards: match settings.discord.shards {
            settings::Shards::Auto => bot::Shards::Auto,
            settings::Shards::Count(count) => bot::Shards::Count(count),
        },
        gateway_pause: LONGEST_PAUSE,
        press_apart: Duration::from_millis(settings.discord.press_apart_ms.get().into()),
        drawn_apart: Duration::from_secs(1),
        screens: None,
        templates,
        languages,
        docs: settings.docs.address.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_bot_that_does_not_end_is_given_up_on_only_after_a_stop() {
        let stop = CancellationToken::new();
        finish(async { Ok(()) }, &stop).await.expect("ended by itself");
        let wrong = finish(async { Err(bot::Error::Token) }, &stop).await.expect_err("refused");
        assert!(wrong.to_string().contains("token"), "{wrong}");
    }
}
