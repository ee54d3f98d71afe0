//! `openfloor erase`: all of a closed workshop but its report, at once, also while the bot runs. The bot deletes its own
//! messages, since only it is connected to Discord.

use std::process::ExitCode;

use anyhow::bail;
use bot::Clock;
use storage::Store;
use workshop::Refusal;

use crate::settings::Settings;
use crate::{serve, which};

pub(crate) fn erase(settings: &Settings, given: &str) -> anyhow::Result<ExitCode> {
    serve::runtime()?.block_on(run(settings, given))
}

async fn run(settings: &Settings, given: &str) -> anyhow::Result<ExitCode> {
    let store = Store::beside(&settings.storage.path, &settings.seal.dir).await?;
    let ws = which::workshop(&store, given).await?;
    let mut tx = store.write_alone().await?;
    let ws = tx.workshop(ws.id).await?.unwrap_or(ws);
    match ws.may_be_erased() {
        Ok(()) => {}
        Err(Refusal::StillRunning) => {
            bail!(
                "workshop {} is still running; close it first, with /workshop close, or with `openfloor close`",
                ws.id
            )
        }
        Err(_) => bail!("workshop {} was erased before; only its report is left", ws.id),
    }
    tx.erase_workshop(ws.id, Clock::system().now()).await?;
    let destroyed = tx.commit().await?.destroyed;
    let cleaned = async {
        if destroyed {
            store.empty_journal().await?;
        }
        store.vacuum_if_alone(&settings.storage.path).await
    };
    let cleaned = cleaned.await;
    store.close().await;
    tell!(
        "Workshop {} is erased, except its report and its moderation log. The bot deletes its messages about it one by one; \
         if it is not running, when it runs next.",
        ws.id
    );
    if let Err(error) = cleaned {
        // It is erased all the same.
        tell!("The database could not be cleaned of what was deleted; the bot does it when it can: {error}");
    }
    Ok(ExitCode::SUCCESS)
}
