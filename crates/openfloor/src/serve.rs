//! `openfloor serve`: opens what the bot needs, in an order that tells the operator one mistake at a time, runs
//! it until a signal, and ends it within five seconds.

use std::fs::OpenOptions;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, bail};
use bot::Clock;
use content::Facts;
use storage::Store;
use tokio_util::sync::CancellationToken;

use crate::identity::Identity;
use crate::settings::{self, Settings};
use crate::{logging, stop};

/// A supervisor kills after ten seconds; the bot itself gives up waiting earlier than this.
const CLEAN_END: Duration = Duration::from_secs(5);

pub(crate) fn serve(settings: &Settings) -> anyhow::Result<ExitCode> {
    logging::start(&settings.log)?;
    runtime()?.block_on(run(settings))
}

pub(crate) fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("the system gives no threads")
}

async fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let token = settings.discord.token()?;
    let facts = Facts::load(&settings.content.packs).context("the briefing packs have mistakes")?;
    let store = open(&settings.storage.path, &settings.seal.dir).await?;
    let stop = stop::on_signals().context("signals cannot be heard")?;

    tracing::info!(version = env!("CARGO_PKG_VERSION"), "Openfloor starts");
    let bot = bot::run(for_the_bot(settings, token), store, facts, Clock::system(), stop.clone());
    finish(bot, &stop).await?;
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

pub(crate) fn for_the_bot(settings: &Settings, token: secrecy::SecretString) -> bot::Settings {
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
        shards: match settings.discord.shards {
            settings::Shards::Auto => bot::Shards::Auto,
            settings::Shards::Count(count) => bot::Shards::Count(count),
        },
    }
}

/// Opens the database, after making sure that it can be written to: SQLite's own words for that help nobody.
pub(crate) async fn open(database: &Path, keys: &Path) -> anyhow::Result<Store> {
    let folder = match database.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    writable_folder(folder, "storage.path")?;
    if database.exists() {
        OpenOptions::new().append(true).open(database).map_err(|reason| not_ours(database, "storage.path", &reason))?;
    }
    writable_folder(keys, "seal.dir")?;
    Ok(Store::open(database, keys).await?)
}

fn writable_folder(folder: &Path, setting: &str) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder)
        .and_then(|()| tempfile::tempfile_in(folder))
        .map(|_| ())
        .map_err(|reason| not_ours(folder, setting, &reason))
}

/// The sentence for a path that this user cannot write to: whose it is, who we are, what to type.
fn not_ours(path: &Path, setting: &str, reason: &io::Error) -> anyhow::Error {
    let us = Identity::of_this_process();
    let there = path.metadata();
    let path = path.display();
    let (whose, cure) = match there {
        Ok(about) => (format!("It belongs to {}:{}", about.uid(), about.gid()), format!("`chown {us} {path}`")),
        Err(_) => ("It is not there".to_owned(), format!("`mkdir -p {path} && chown {us} {path}`")),
    };
    anyhow::anyhow!(
        "{path} ({setting}) cannot be written to: {reason}. {whose}, and Openfloor runs as {us}: give it to Openfloor, \
         {cure}, or set {setting} to a place of its own"
    )
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

    #[test]
    fn what_cannot_be_written_to_is_told_with_owner_user_and_command() {
        let sentence =
            not_ours(Path::new("/proc/openfloor/deep"), "storage.path", &io::ErrorKind::PermissionDenied.into());
        let us = Identity::of_this_process().to_string();
        for part in ["/proc/openfloor/deep", "storage.path", &us, "`mkdir -p /proc/openfloor/deep && chown"] {
            assert!(sentence.to_string().contains(part), "{part} is missing: {sentence}");
        }
        let sentence = not_ours(Path::new("/proc"), "seal.dir", &io::ErrorKind::PermissionDenied.into());
        for part in ["It belongs to 0:0", "seal.dir", "`chown ", " /proc`"] {
            assert!(sentence.to_string().contains(part), "{part} is missing: {sentence}");
        }
    }
}
