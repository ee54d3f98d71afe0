//! `openfloor facts`: are the packs right, and what does a search find? It changes nothing and needs no database.

use std::io::{self, BufRead, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;
use content::Facts;

use crate::settings::Settings;

/// As many as Discord shows in one autocomplete.
const AT_MOST: usize = 25;

#[derive(Debug, Subcommand)]
pub(crate) enum Call {
    /// Check packs and their translations: ids, dates, links, lengths. Exit code 1 with every mistake, its file and its
    /// entry; outdated translations are listed, and are no mistake.
    Check {
        /// Folders with packs; without any, those of the setting content.packs.
        folders: Vec<PathBuf>,
    },
    /// For translators: print the id of each fact and the digests of its English, of the headline alone and of
    /// everything that can be translated, with tabs between.
    Digest,
    /// Search as /brief does; prints id, a tab and the headline, best first.
    Search {
        /// What to look for. A single - reads one query a line from standard input, and ends each answer
        /// with an empty line.
        #[arg(required = true)]
        words: Vec<String>,
    },
}

pub(crate) fn facts(settings: &Settings, call: &Call) -> anyhow::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let done = match call {
        Call::Check { folders } => {
            let folders = if folders.is_empty() { &settings.content.packs } else { folders };
            check(folders, &mut out)
        }
        Call::Digest => digest(&Facts::load(&settings.content.packs)?, &mut out),
        Call::Search { words } => {
            let facts = Facts::load(&settings.content.packs)?;
            search(&facts, words, io::stdin().lock(), &mut out)
        }
    };
    match done {
        // Whoever reads has seen enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        done => Ok(done?),
    }
}

fn check(folders: &[PathBuf], out: &mut impl Write) -> io::Result<ExitCode> {
    let code = match Facts::load(folders) {
        Ok(facts) => {
            for outdated in facts.outdated() {
                writeln!(out, "{outdated}")?;
            }
            writeln!(out, "built-in pack: right")?;
            for folder in folders {
                writeln!(out, "{}: right", folder.display())?;
            }
            ExitCode::SUCCESS
        }
        Err(problems) => {
            writeln!(out, "{problems}")?;
            ExitCode::FAILURE
        }
    };
    out.flush()?;
    Ok(code)
}

fn digest(facts: &Facts, out: &mut impl Write) -> io::Result<ExitCode> {
    for fact in facts {
        let digests = fact.digests();
        writeln!(out, "{}\t{}\t{}", fact.id(), digests.headline, digests.whole)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn search(facts: &Facts, words: &[String], queries: impl BufRead, out: &mut impl Write) -> io::Result<ExitCode> {
    if words != ["-"] {
        answer(facts, &words.join(" "), out)?;
        out.flush()?;
        return Ok(ExitCode::SUCCESS);
    }
    for query in queries.lines() {
        answer(facts, &query?, out)?;
        writeln!(out)?;
        // Another program may wait for this answer before it asks the next.
        out.flush()?;
    }
    Ok(ExitCode::SUCCESS)
}

fn answer(facts: &Facts, query: &str, out: &mut impl Write) -> io::Result<()> {
    for fact in facts.search(query, AT_MOST) {
        writeln!(out, "{}\t{}", fact.id(), fact.headline())?;
    }
    Ok(())
}
