//! What an operator wants to know before people come: whether Discord knows the bot, and whether the bot may do what it
//! must in the channels of open workshops. It changes nothing and posts nothing.

use std::time::Duration;

use acts::Clock;
use workshop::Workshop;

use crate::bot::{discord, token_or};
use crate::channels::{self, Names, Place};
use crate::error::Error;
use crate::settings::Settings;
use crate::texts::Language;
use crate::words;

/// Discord answers within a second or two.
const PATIENCE: Duration = Duration::from_secs(20);

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

/// Asks Discord about the token and about the channels of these workshops.
///
/// # Errors
/// If Discord does not accept the token, or cannot be reached.
pub async fn inspect(settings: &Settings, open: &[Workshop]) -> Result<Inspected, Error> {
    tokio::time::timeout(PATIENCE, ask(settings, open)).await.map_err(|_| Error::Silent(PATIENCE))?
}

async fn ask(settings: &Settings, open: &[Workshop]) -> Result<Inspected, Error> {
    let http = discord(settings);
    let me = crate::discord::me(&http).await.map_err(token_or)?;
    let mut found = Inspected { name: words::for_a_terminal(&me.username), ..Inspected::default() };
    for ws in open {
        let findings =
            channels::find(&http, Language::english(), &Place::of(ws), Names::Plain, Clock::system().now()).await?;
        found.faults.extend(findings.faults);
        found.warnings.extend(findings.warnings);
    }
    Ok(found)
}
