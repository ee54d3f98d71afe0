//! `openfloor backup`: a copy of the database, beside the running bot or without one. The key folder is never in it.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use storage::Store;

use crate::identity::Identity;
use crate::serve;
use crate::settings::Settings;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The new file; one that is there already is left alone.
    file: PathBuf,
}

pub(crate) fn back_up(settings: &Settings, how: &Arguments) -> anyhow::Result<ExitCode> {
    let file = how.file.as_path();
    let shown = file.display();
    if file.exists() {
        bail!(
            "{shown} is there already, and a backup never takes another file's place: give a new name, with the date say"
        );
    }
    serve::runtime()?.block_on(async {
        Store::back_up(&settings.storage.path, file).await.with_context(|| {
            format!("no backup was written to {shown} (Openfloor runs as {})", Identity::of_this_process())
        })
    })?;
    let size = file.metadata().map_or(0, |about| about.len().div_ceil(1_000));
    tell!("{shown}: {size} kB, checked. The keys of open workshops are not in it.");
    Ok(ExitCode::SUCCESS)
}
