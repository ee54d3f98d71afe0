//! What an operator wants to know before people come: whether Discord knows the bot, and whether the bot may do what it
//! must in the channels of open workshops. It changes nothing and posts nothing.

use std::sync::Arc;
use std::time::Duration;

use acts::Clock;
use workshop::Workshop;

use crate::bot::{discord, token_or};
use crate::calls::Calls;
use crate::channels::{self, Names, Place};
use crate::discord::{Application, me};
use crate::error::Error;
use crate::settings::Settings;
use crate::texts::Language;
use crate::words;

/// Discord answers within a second or two; for many workshops, and where it is in trouble, it takes longer.
const PATIENCE: Duration = Duration::from_mins(1);

/// What was found, in sentences.
#[derive(Clone, Debug, Default)]
pub struct Inspected {
    /// The bot's name at Discord.
    pub name: String,
    /// What makes a workshop impossible or unsafe.
    pub faults: Vec<String>,
    /// What should be known.
    pub warnings: Vec<String>,
}

/// Asks Discord about the token, the application, and the channels of these workshops.
///
/// # Errors
/// If Discord does not accept the token, or cannot be reached.
pub async fn inspect(settings: &Settings, open: &[Workshop]) -> Result<Inspected, Error> {
    tokio::time::timeout(PATIENCE, ask(settings, open)).await.map_err(|_| Error::Silent(PATIENCE))?
}

async fn ask(settings: &Settings, open: &[Workshop]) -> Result<Inspected, Error> {
    let calls = Calls::new(Arc::new(discord(settings)), reqwest::Client::new()).for_somebody();
    let me = me(&calls).await.map_err(silent_or)?;
    let mut found = Inspected { name: words::for_a_terminal(&me.username), ..Inspected::default() };
    let application = Application::ask(&calls).await.map_err(silent_or)?;
    if application.is_deaf {
        found.faults.push(Application::DEAF.to_owned());
    }
    if application.needs_grant {
        found.warnings.push(Application::GRANT.to_owned());
    }
    for ws in open {
        let findings =
            channels::find(&calls, Language::english(), &Place::of(ws), Names::Plain, Clock::system().now()).await?;
        found.faults.extend(findings.faults);
        found.warnings.extend(findings.warnings);
    }
    Ok(found)
}

/// Why Discord was asked in vain.
fn silent_or(error: serenity::Error) -> Error {
    match error {
        serenity::Error::Other(_) => Error::Silent(Calls::silent()),
        error => token_or(error),
    }
}
