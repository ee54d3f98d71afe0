//! `/workshop report`, and the files of a report as Discord takes them.

use ::report::{Format, Report};
use ::workshop::{Moderator, Word};
use serenity::builder::CreateCommandOption;
use serenity::model::application::CommandOptionType;

use super::past;
use crate::answer::Sheet;
use crate::bot::Bot;
use crate::commands::{option, sub};
use crate::error::{Error, Result};
use crate::features::Call;
use crate::person::Person;
use crate::texts::Language;
use crate::{report, say, words};

/// What Discord takes of one file, in bytes.
const UPLOAD_MAX: usize = 10 * 1024 * 1024;

/// The subcommand.
pub(super) fn command() -> CreateCommandOption {
    let l = Language::PUBLIC;
    let format = option(CommandOptionType::String, "format", say!(l, "option-format"));
    let format = Format::all().fold(format, |o, f| o.add_string_choice(f.word(), f.word()));
    sub("report", say!(l, "command-workshop-report"), vec![format, past::which()])
}

/// Attaches the report, for this person alone.
pub(super) async fn answer(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let l = who.language;
    let unknown = || Error::Said(say!(l, "unknown-command"));
    let format = call.text("format").map_or(Some(Format::Markdown), Format::from_word).ok_or_else(unknown)?;
    let mut reads = bot.store.read().await?;
    let ws = past::chosen(&mut reads, who, call).await?;
    Moderator::of(&ws, &who.rights)?;
    let title = words::title(&ws.title);
    let id = ws.id.0;
    let report = report::of(&bot.store, &mut reads, &bot.facts, ws, bot.clock.now()).await?;
    drop(reads);
    tracing::info!(workshop = id, draft = report.draft, format = format.word(), "reported");
    let sentence =
        if report.draft { say!(l, "report-draft", title = title) } else { say!(l, "report-here", title = title) };
    with_files(l, Sheet::text(sentence), &report, &[format])
}

/// The sheet with the report in these forms, each smaller if it has to be; a sentence says so.
pub(super) fn with_files(l: Language, mut sheet: Sheet, report: &Report, formats: &[Format]) -> Result<Sheet> {
    // Together they must not be more than one may be.
    let limit = UPLOAD_MAX / formats.len().max(1) - 64 * 1024;
    for format in formats {
        let file = report.file(*format, limit)?;
        let name = file.name;
        if file.bytes.len() > limit {
            sheet = sheet.and_text(&say!(l, "report-too-large", name = name));
            continue;
        }
        if file.zipped {
            sheet = sheet.and_text(&say!(l, "report-zipped", name = name.as_str()));
        }
        sheet = sheet.file(&name, file.bytes);
    }
    Ok(sheet)
}
