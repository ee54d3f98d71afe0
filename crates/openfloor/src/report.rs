//! `openfloor report`: the report of a workshop as a file or on standard output, also while the bot runs. It changes nothing.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use bot::Clock;
use content::Facts;
use report::{Form, Format, Report, Templates};
use storage::Store;
use workshop::Word;

use crate::settings::Settings;
use crate::{serve, templates, which};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The workshop's number or its title.
    workshop: String,
    /// In which form: markdown, html, csv or json.
    #[arg(long, default_value = "markdown", value_parser = format)]
    format: Format,
    /// Under whose headings: plain are its own.
    #[arg(long, default_value = Templates::PLAIN)]
    template: String,
    /// The reader's locale, such as de or pt-BR: where a comma is the decimal sign, CSV is separated by semicolons.
    #[arg(long)]
    locale: Option<String>,
    /// The file to write; without it, standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

fn format(word: &str) -> Result<Format, String> {
    let words = Format::all().map(Format::word).collect::<Vec<_>>().join(", ");
    Format::from_word(word).ok_or_else(|| format!("it can be {words}"))
}

pub(crate) fn report(settings: &Settings, how: &Arguments) -> anyhow::Result<ExitCode> {
    if let Some(path) = how.out.as_ref().filter(|path| path.exists()) {
        bail!("{} is there already, and a report never takes another file's place: give a new name", path.display());
    }
    let all = templates::load(settings).context("the report templates have mistakes")?;
    let template = all.choose(&how.template).with_context(|| {
        let names: Vec<&str> = all.names().collect();
        format!("there is no report template {}; there are {}", how.template, names.join(", "))
    })?;
    let facts = Facts::load(&settings.content.packs).context("the briefing packs have mistakes")?;
    let languages = serve::languages(settings)?;
    let (report, language) = serve::runtime()?.block_on(read(settings, &facts, &how.workshop))?;
    let language = languages.of_locale(&language);
    let locale = how.locale.as_deref().unwrap_or_default();
    let text = report.text(how.format, &Form { language, locale, template })?;
    if let Some(path) = &how.out {
        // Somebody may have made one meanwhile.
        let made = OpenOptions::new().write(true).create_new(true).open(path);
        made.and_then(|mut file| file.write_all(text.as_bytes()))
            .with_context(|| format!("writing the report to {}", path.display()))?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // Whoever reads has seen enough, as `head` does.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// The report, and what the room reads.
async fn read(settings: &Settings, facts: &Facts, wanted: &str) -> anyhow::Result<(Report, String)> {
    let store = Store::beside(&settings.storage.path, &settings.seal.dir).await?;
    let ws = which::workshop(&store, wanted).await?;
    let language = ws.language.clone();
    let mut reads = store.read().await?;
    let report = acts::closing::report(&store, &mut reads, facts, ws, Clock::system().now()).await;
    drop(reads);
    store.close().await;
    Ok((report?, language))
}
