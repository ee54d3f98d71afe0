//! `/workshop report`, and the files of a report as Discord takes them.

use ::report::{Format, Report};
use ::workshop::{Guild, Moderator, Refusal, Workshop, WorkshopId};
use serenity::builder::CreateCommandOption;
use serenity::model::application::CommandOptionType;
use storage::Reads;

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

/// As many choices as Discord shows.
const CHOICES: usize = 25;

/// The subcommand; `which` is the option that names a workshop.
pub(super) fn command(which: CreateCommandOption) -> CreateCommandOption {
    let l = Language::PUBLIC;
    let format = option(CommandOptionType::String, "format", say!(l, "option-format"));
    let format = Format::ALL.into_iter().fold(format, |o, f| o.add_string_choice(f.word(), f.word()));
    sub("report", say!(l, "command-workshop-report"), vec![format, which])
}

/// The workshops that the person may report on, the latest first.
pub(super) async fn choices(bot: &Bot, who: &Person, typed: &str) -> Result<Vec<(String, String)>> {
    let typed = typed.to_lowercase();
    let all = bot.store.read().await?.workshops(Some(who.guild)).await?;
    let own = all.iter().filter(|ws| Moderator::of(ws, &who.rights).is_ok());
    let fitting = own.filter(|ws| ws.title.to_lowercase().contains(&typed) || ws.id.to_string() == typed);
    Ok(fitting
        .take(CHOICES)
        .map(|ws| (words::choice(&format!("{} · {}", ws.id, ws.title)), ws.id.to_string()))
        .collect())
}

/// Attaches the report, for this person alone.
pub(super) async fn answer(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let l = who.language;
    let unknown = || Error::Said(say!(l, "unknown-command"));
    let format = call.text("format").map_or(Some(Format::Markdown), Format::from_word).ok_or_else(unknown)?;
    let mut reads = bot.store.read().await?;
    let ws = match call.text("workshop") {
        Some(typed) => named(&mut reads, who.guild, typed).await?.ok_or_else(|| no_such(l)),
        None => reads.workshop_at(who.channel).await?.ok_or_else(|| Refusal::NoWorkshop.into()),
    }?;
    Moderator::of(&ws, &who.rights)?;
    let title = words::shown(&ws.title);
    let id = ws.id.0;
    let report = report::of(&bot.store, &mut reads, &bot.facts, ws, bot.clock.now()).await?;
    drop(reads);
    tracing::info!(workshop = id, draft = report.draft, format = format.word(), "reported");
    let sentence =
        if report.draft { say!(l, "report-draft", title = title) } else { say!(l, "report-here", title = title) };
    with_files(l, Sheet::text(sentence), &report, &[format])
}

fn no_such(l: Language) -> Error {
    Error::Said(say!(l, "report-no-such-workshop"))
}

/// By its id, on this server.
async fn named(reads: &mut Reads, guild: Guild, typed: &str) -> Result<Option<Workshop>> {
    let Ok(id) = typed.trim().parse() else { return Ok(None) };
    Ok(reads.workshop(WorkshopId(id)).await?.filter(|ws| ws.guild == guild))
}

/// The sheet with the report in these forms, each smaller if it has to be; a sentence says so.
pub(super) fn with_files(l: Language, mut sheet: Sheet, report: &Report, formats: &[Format]) -> Result<Sheet> {
    // Together they must not be more than one may be.
    let limit = UPLOAD_MAX / formats.len().max(1) - 64 * 1024;
    for format in formats {
        let file = report.file(*format, limit)?;
        let name = file.name;
        if file.bytes.len() > limit {
            sheet = sheet.and_text(say!(l, "report-too-large", name = name));
            continue;
        }
        if file.zipped {
            sheet = sheet.and_text(say!(l, "report-zipped", name = name.as_str()));
        }
        sheet = sheet.file(&name, file.bytes);
    }
    Ok(sheet)
}
