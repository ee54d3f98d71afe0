//! `openfloor verify`: whether the moderation log of a workshop is whole, also while the bot runs. It changes nothing.

use std::process::ExitCode;

use anyhow::{Context as _, bail};
use report::Report;
use storage::Store;
use workshop::log::{self, FIRST};

use crate::settings::Settings;
use crate::{serve, which};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The workshop's number or its title.
    workshop: String,
    /// A hash of one of its rows that was told before: in a report, at the desk.
    hash: Option<String>,
}

pub(crate) fn verify(settings: &Settings, how: &Arguments) -> anyhow::Result<ExitCode> {
    serve::runtime()?.block_on(run(settings, how))
}

async fn run(settings: &Settings, how: &Arguments) -> anyhow::Result<ExitCode> {
    let told = how.hash.as_ref().map(|hash| hash.trim().to_lowercase());
    if told.as_ref().is_some_and(|hash| hash.len() != 64 || !hash.bytes().all(|b| b.is_ascii_hexdigit())) {
        bail!("a hash of the log has 64 hexadecimal digits, as it stands in the report");
    }
    let store = Store::beside(&settings.storage.path, &settings.seal.dir).await?;
    let ws = which::workshop(&store, &how.workshop).await?;
    let mut reads = store.read().await?;
    let rows = reads.log(ws.id).await?;
    let noted = reads.log_end(ws.id).await?;
    let kept = reads.report(ws.id).await?.map(|json| Report::from_json(&json)).transpose()?;
    drop(reads);
    store.close().await;
    let noted = noted.map_or_else(|| FIRST.to_owned(), |(_, hash)| hash);
    let reported = kept.and_then(|report| report.log);
    let ends: Vec<&str> = [Some(noted.as_str()), reported.as_deref()].into_iter().flatten().collect();
    let told: Vec<&str> = told.as_deref().into_iter().collect();
    log::verify(ws.id, &rows, &ends, &told)
        .with_context(|| format!("the moderation log of workshop {} is not whole", ws.id))?;
    let count = rows.len();
    tell!("The moderation log of workshop {} is whole: {count} rows, the last hash is {noted}.", ws.id);
    if reported.is_some() {
        tell!("It ends with the row that the report was made with.");
    }
    Ok(ExitCode::SUCCESS)
}
