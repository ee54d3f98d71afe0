//! The command line: which subcommands there are, and how each ends. What they do is in files of their own.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::settings::Settings;
use crate::{backup, check, close, erase, facts, health, process, rehearse, report, serve, verify};

/// A Discord bot for moderated discussions in which asking can be dangerous.
#[derive(Debug, Parser)]
#[command(name = "openfloor", version, arg_required_else_help = true)]
struct Arguments {
    /// A file with settings; variables such as OPENFLOOR__LOG__FILTER win over it.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    call: Call,
}

#[derive(Debug, Subcommand)]
enum Call {
    /// Run the bot.
    Serve,
    /// Try everything on this machine: the real bot before a small Discord of its own, with a page in the
    /// browser. Needs no account, no token and no network.
    Rehearse(rehearse::Arguments),
    /// Look at settings, packs, database, keys, token and permissions, and say what is wrong. Also while the bot runs.
    Check(check::Arguments),
    /// Copy the database to a new file, also while the bot runs. The keys are not in it.
    Backup(backup::Arguments),
    /// Ask the running bot whether it is ready: exit code 0 if it is.
    Health,
    /// Write the report of a workshop, in any form, also while the bot runs.
    Report(report::Arguments),
    /// Close a workshop whose channels or server are gone, as /workshop close does; also while the bot runs.
    Close {
        /// The workshop's number, or its title.
        workshop: String,
    },
    /// Erase a closed workshop, except its report and its moderation log; also while the bot runs.
    Erase {
        /// The workshop's number, or its title.
        workshop: String,
    },
    /// Look whether a workshop's moderation log is whole: exit code 0 if nothing in it was changed, also while the bot runs.
    Verify(verify::Arguments),
    /// Look at the briefing facts.
    #[command(subcommand)]
    Facts(facts::Call),
}

/// Runs the program with these arguments, the first of which is its own name.
///
/// The exit code is 0 when all went well, 1 when something did not (one sentence on standard error says what to
/// do), 2 when the arguments make no sense.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(help_or_mistake) => {
            // Where even this cannot be printed there is nobody to tell.
            let _ = help_or_mistake.print();
            return ExitCode::from(u8::try_from(help_or_mistake.exit_code()).unwrap_or(2));
        }
    };
    match call(arguments) {
        Ok(code) => code,
        Err(error) => {
            // Where nobody reads it there is nobody to tell.
            let _ = writeln!(std::io::stderr(), "openfloor: {}", told(&error));
            ExitCode::FAILURE
        }
    }
}

/// An error with its causes, but for those that it says itself.
fn told(error: &anyhow::Error) -> String {
    error.chain().fold(String::new(), |told, cause| match cause.to_string() {
        cause if told.is_empty() => cause,
        cause if told.contains(&cause) => told,
        cause => format!("{told}: {cause}"),
    })
}

fn call(arguments: Arguments) -> anyhow::Result<ExitCode> {
    process::keep_to_ourselves()?;
    let settings = Settings::of_this_process(arguments.config.as_deref())?;
    match arguments.call {
        Call::Serve => serve::serve(&settings),
        Call::Rehearse(how) => rehearse::rehearse(&settings, &how),
        Call::Check(how) => check::check(&settings, &how),
        Call::Backup(how) => backup::back_up(&settings, &how),
        Call::Health => health::ask(&settings),
        Call::Report(how) => report::report(&settings, &how),
        Call::Close { workshop } => close::close(&settings, &workshop),
        Call::Erase { workshop } => erase::erase(&settings, &workshop),
        Call::Verify(how) => verify::verify(&settings, &how),
        Call::Facts(call) => facts::facts(&settings, &call),
    }
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;

    use super::*;

    #[test]
    fn a_cause_is_told_once() {
        let error = std::fs::read("/nowhere/at all").context("reading: No such file or directory (os error 2)");
        let error = error.context("no backup was written").expect_err("it is not there");
        assert_eq!(told(&error), "no backup was written: reading: No such file or directory (os error 2)");
        let error = std::fs::read("/nowhere/at all").context("no backup was written").expect_err("it is not there");
        assert_eq!(told(&error), "no backup was written: No such file or directory (os error 2)");
    }
}
