//! `/workshop report`, and the files of a report as Discord takes them.

use ::report::{Form, Format, Report, Templates};
use ::workshop::{Rapporteur, Word};
use serenity::builder::CreateCommandOption;
use serenity::model::application::CommandOptionType;

use super::past;
use crate::answer::Sheet;
use crate::bot::Bot;
use crate::commands::{option, sub};
use crate::error::{Error, Result};
use crate::features::{CHOICES, Call};
use crate::person::Person;
use crate::texts::Language;
use crate::{say, words};

/// What Discord takes of one file, in bytes.
const UPLOAD_MAX: usize = 10 * 1024 * 1024;

/// The subcommand.
pub(super) fn command(l: Language) -> CreateCommandOption {
    let format = option(CommandOptionType::String, "format", say!(l, "option-format"));
    let format = Format::all().fold(format, |o, f| o.add_string_choice(f.word(), f.word()));
    let template = option(CommandOptionType::String, "template", say!(l, "option-template")).set_autocomplete(true);
    sub("report", say!(l, "command-workshop-report"), vec![format, template, past::which(l)])
}

/// The templates whose names have this in them, a name and the same to send.
pub(super) fn templates(bot: &Bot, typed: &str) -> Vec<(String, String)> {
    let typed = typed.trim().to_lowercase();
    let names = bot.settings.templates.names().filter(|name| name.contains(&typed)).take(CHOICES);
    names.map(|name| (name.to_owned(), name.to_owned())).collect()
}

/// Attaches the report, for this person alone.
pub(super) async fn answer(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let l = who.language;
    let unknown = || Error::Said(say!(l, "unknown-command"));
    let format = call.text("format").map_or(Some(Format::Markdown), Format::from_word).ok_or_else(unknown)?;
    let mut reads = bot.store.read().await?;
    let ws = past::chosen(&mut reads, who, call, |_| true).await?;
    Rapporteur::of(&ws, &who.rights)?;
    let name = call.text("template").unwrap_or(Templates::PLAIN);
    let template = bot.settings.templates.choose(name).ok_or_else(|| {
        let names: Vec<&str> = bot.settings.templates.names().collect();
        Error::Said(say!(l, "unknown-template", names = names.join(", ")))
    })?;
    let form = Form { language: bot.settings.languages.of_locale(&ws.language), locale: &who.locale, template };
    let title = words::title(&ws.title);
    let id = ws.id.0;
    let report = acts::closing::report(&bot.store, &mut reads, &bot.facts, ws, bot.clock.now()).await?;
    drop(reads);
    tracing::info!(workshop = id, draft = report.draft, format = format.word(), "reported");
    let sentence =
        if report.draft { say!(l, "report-draft", title = title) } else { say!(l, "report-here", title = title) };
    with_files(l, Sheet::text(sentence), (&report, &form), &[format])
}

/// The sheet with the report in these forms, each smaller if it has to be; a sentence says so. Where Discord takes no files, its
/// words are told all the same.
pub(super) fn with_files(
    l: Language,
    told: Sheet,
    (report, form): (&Report, &Form<'_>),
    formats: &[Format],
) -> Result<Sheet> {
    // Together they must not be more than one may be.
    let limit = UPLOAD_MAX / formats.len().max(1) - 64 * 1024;
    let mut sheet = told.clone();
    for format in formats {
        let file = report.file(*format, form, limit)?;
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
    let without = told.and_text(&say!(l, "report-not-attached"));
    Ok(if sheet.files.is_empty() { sheet } else { sheet.or(without) })
}
