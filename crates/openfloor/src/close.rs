//! `openfloor close`: ends a workshop whose channels or server are gone, or that nobody else can end, at once, also while the
//! bot runs. What happens is what `/workshop close` does; the messages are the bot's to change.

use std::process::ExitCode;

use anyhow::{Context as _, bail};
use bot::Clock;
use content::Facts;
use storage::Store;

use crate::settings::Settings;
use crate::{serve, which};

pub(crate) fn close(settings: &Settings, given: &str) -> anyhow::Result<ExitCode> {
    serve::runtime()?.block_on(run(settings, given))
}

async fn run(settings: &Settings, given: &str) -> anyhow::Result<ExitCode> {
    let facts = Facts::load(&settings.content.packs).context("the briefing packs have mistakes")?;
    let store = Store::beside(&settings.storage.path, &settings.seal.dir).await?;
    let ws = which::workshop(&store, given).await?;
    if ws.running().is_err() {
        bail!("workshop {} is closed already", ws.id);
    }
    let closed = acts::closing::close_beside(&store, &facts, ws.id, Clock::system().now()).await?;
    let vacuumed = store.vacuum_if_alone(&settings.storage.path).await;
    store.close().await;
    tell!("Workshop {} is closed. `openfloor report {}` writes its report.", ws.id, ws.id);
    if let Err(error) = vacuumed {
        // It is closed all the same.
        tell!("The database could not be cleaned of what was deleted; the bot does it when it can: {error}");
    }
    if let Some(path) = closed.key_left {
        bail!(
            "the workshop is closed, but its key could not be destroyed: remove the file {} yourself; with it and an old \
             backup of the database it can still be found out who asked",
            path.display()
        );
    }
    tell!("Its key is destroyed: nobody can link a person to an anonymous question, a support or a hand any more.");
    Ok(ExitCode::SUCCESS)
}
