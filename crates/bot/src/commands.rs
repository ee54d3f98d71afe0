//! The commands as Discord knows them: all features' together, registered with one overwrite, only when changed.

use std::sync::atomic::Ordering;
use std::time::Duration;

use i18n::Languages;
use serde_json::Value;
use serenity::builder::{CreateCommand, CreateCommandOption};
use serenity::http::{LightMethod, Request, Route};
use serenity::model::application::{CommandOptionType, InstallationContext, InteractionContext};
use serenity::model::id::ApplicationId;
use serenity::model::permissions::Permissions;
use sha2::{Digest, Sha256};

use crate::bot::Bot;
use crate::calls::Failed;
use crate::error::{Error, Result};
use crate::features;
use crate::texts::Language;

/// The pause after the first registration that failed …
const AGAIN: Duration = Duration::from_secs(2);
/// … and the longest.
const LONGEST: Duration = Duration::from_mins(10);

/// A command for participants.
pub(crate) fn command(name: &str, description: String) -> CreateCommand {
    CreateCommand::new(name)
        .description(description)
        .contexts(vec![InteractionContext::Guild])
        .integration_types(vec![InstallationContext::Guild])
}

/// A command for staff: others don't see it in their lists. The bot checks all the same.
pub(crate) fn staff_command(name: &str, description: String) -> CreateCommand {
    command(name, description).default_member_permissions(Permissions::MANAGE_MESSAGES)
}

/// An option.
pub(crate) fn option(kind: CommandOptionType, name: &str, description: String) -> CreateCommandOption {
    CreateCommandOption::new(kind, name, description)
}

/// A subcommand.
pub(crate) fn sub(name: &str, description: String, options: Vec<CreateCommandOption>) -> CreateCommandOption {
    CreateCommandOption::new(CommandOptionType::SubCommand, name, description).set_sub_options(options)
}

/// Discord's locales.
const LOCALES: [&str; 32] = [
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR",
    "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
];

/// All commands as Discord takes them: described in English, and for its locales in the languages that there are.
fn all(languages: &Languages) -> serde_json::Result<Vec<Value>> {
    let english = languages.english();
    let mut commands = said(english)?;
    for locale in LOCALES {
        if let Some(language) = languages.for_locale(locale).filter(|l| *l != english) {
            commands.iter_mut().zip(said(language)?).for_each(|(to, from)| localise(to, &from, locale));
        }
    }
    Ok(commands)
}

/// All commands in one language.
fn said(l: Language) -> serde_json::Result<Vec<Value>> {
    features::ALL.iter().flat_map(|f| f.commands(l)).map(|command| serde_json::to_value(&command)).collect()
}

/// Adds what is said in another language: of commands and options the descriptions, of choices the names.
fn localise(to: &mut Value, from: &Value, locale: &str) {
    let field = if to.get("description").is_some() { "description" } else { "name" };
    if to[field] != from[field] {
        to[format!("{field}_localizations")][locale] = from[field].clone();
    }
    for list in ["options", "choices"] {
        if let (Some(to), Some(from)) = (to.get_mut(list).and_then(Value::as_array_mut), from[list].as_array()) {
            to.iter_mut().zip(from).for_each(|(to, from)| localise(to, from, locale));
        }
    }
}

/// Registers the commands, and tries again until it is done.
pub(crate) async fn keep_registered(bot: &Bot, application: u64) {
    if bot.registering.swap(true, Ordering::SeqCst) {
        return;
    }
    let mut pause = AGAIN;
    while let Err(Undone { error, wait }) = register(bot, application).await {
        // What the end cut off is done by the next start.
        if bot.stop.is_cancelled() {
            return;
        }
        let wait = pause.max(wait);
        tracing::error!(%error, again_in_s = wait.as_secs(), "registering the commands");
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = bot.stop.cancelled() => return,
        }
        pause = (pause * 2).min(LONGEST);
    }
    bot.registering.store(false, Ordering::SeqCst);
}

/// The commands are not registered.
struct Undone {
    error: Error,
    /// How long Discord wants to be left alone.
    wait: Duration,
}

impl From<Error> for Undone {
    fn from(error: Error) -> Self {
        Self { error, wait: Duration::ZERO }
    }
}

impl From<Failed> for Undone {
    fn from(failed: Failed) -> Self {
        Self { error: failed.error.into(), wait: failed.wait }
    }
}

/// Registers the commands, if they are not what was registered last.
async fn register(bot: &Bot, application: u64) -> std::result::Result<(), Undone> {
    let Some((digest, commands)) = unregistered(bot, application).await? else { return Ok(()) };
    let body = serde_json::to_vec(&commands).map_err(|error| Error::from(serenity::Error::Json(error)))?;
    let number = commands.len();
    drop(commands);
    // What Discord gives back is not read: once it has taken them they are registered, and tries are counted there.
    let route = Route::Commands { application_id: ApplicationId::new(application) };
    let request = Request::new(route, LightMethod::Put).body(Some(body));
    tokio::select! {
        made = bot.calls.make(request) => drop(made?),
        // The next start does it.
        () = bot.stop.cancelled() => return Ok(()),
    }
    note(bot, application, &digest).await?;
    tracing::info!(commands = number, "commands registered");
    Ok(())
}

/// The commands and what stands for them, if they are not what was registered last.
async fn unregistered(bot: &Bot, application: u64) -> Result<Option<(String, Vec<Value>)>> {
    let languages = &bot.settings.languages;
    let digest = digest(languages).map_err(serenity::Error::Json)?;
    if bot.store.read().await?.registered(application).await?.as_deref() == Some(digest.as_str()) {
        return Ok(None);
    }
    Ok(Some((digest, all(languages).map_err(serenity::Error::Json)?)))
}

async fn note(bot: &Bot, application: u64, digest: &str) -> Result<()> {
    let mut tx = bot.store.write().await?;
    tx.note_registered(application, digest).await?;
    bot.settle(tx.commit().await?).await;
    Ok(())
}

/// What stands for the commands: they are the same while the English ones are and nothing is written otherwise in any
/// language. To make them in all languages at every start would take longer, and more memory than all else.
fn digest(languages: &Languages) -> serde_json::Result<String> {
    let mut digest = Sha256::new();
    digest.update(serde_json::to_vec(&said(languages.english())?)?);
    for language in languages.iter() {
        digest.update(language.tag());
        language.written().for_each(|file| digest.update(file));
    }
    LOCALES.iter().for_each(|locale| digest.update(locale));
    Ok(digest.finalize().iter().map(|b| format!("{b:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What Discord takes of one command, in characters.
    const SIZE: usize = 8_000;

    /// As Discord counts: names, descriptions and values, of each the longest of its languages.
    fn size(json: &Value) -> usize {
        let longest = |field: &str| {
            let said = json[format!("{field}_localizations")].as_object();
            let all = said.into_iter().flat_map(|all| all.values()).chain([&json[field]]);
            all.filter_map(Value::as_str).map(|text| text.chars().count()).max().unwrap_or_default()
        };
        let inner = ["options", "choices"].into_iter().filter_map(|list| json[list].as_array()).flatten();
        longest("name") + longest("description") + longest("value") + inner.map(size).sum::<usize>()
    }

    #[test]
    fn every_command_is_small_enough_in_all_languages() {
        let commands = all(&Languages::built_in()).expect("they can be written");
        assert!(commands.len() >= 12, "{}", commands.len());
        for command in &commands {
            assert!(size(command) <= SIZE, "{}: {}", command["name"], size(command));
        }
    }

    #[test]
    fn what_is_said_otherwise_is_added_and_nothing_else() {
        let of = |what: &str, choice: &str| {
            serde_json::json!({
                "name": "a", "description": what,
                "options": [{ "name": "b", "description": "same", "choices": [{ "name": choice, "value": "v" }] }],
            })
        };
        let mut to = of("what", "choice");
        localise(&mut to, &of("was", "Wahl"), "de");
        localise(&mut to, &of("what", "choix"), "fr");
        let mut wanted = of("what", "choice");
        wanted["description_localizations"] = serde_json::json!({ "de": "was" });
        wanted["options"][0]["choices"][0]["name_localizations"] = serde_json::json!({ "de": "Wahl", "fr": "choix" });
        assert_eq!(to, wanted);
    }
}
