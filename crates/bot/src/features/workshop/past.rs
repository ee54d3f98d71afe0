//! Which closed workshop is meant: the one that was chosen, else this channel's latest.

use ::workshop::{Refusal, Workshop};
use storage::Reads;

use crate::error::{Error, Result};
use crate::features::Call;
use crate::person::Person;
use crate::{say, words};

/// As many as Discord shows.
const CHOICES: usize = 25;

/// The closed workshops of the person's server whose title has what was typed, the latest first.
pub(super) async fn choices(reads: &mut Reads, who: &Person, typed: &str) -> Result<Vec<(String, String)>> {
    let typed = typed.to_lowercase();
    let all = reads.closed_workshops(Some(who.guild)).await?;
    let fit = all.iter().filter(|w| w.erased_at.is_none() && w.title.to_lowercase().contains(&typed));
    Ok(fit.take(CHOICES).map(|w| (words::choice(&format!("{} ({})", w.title, w.id)), w.id.to_string())).collect())
}

/// The workshop that the option names, by its id or its title; without the option, this channel's latest.
pub(super) async fn chosen(reads: &mut Reads, who: &Person, call: &Call<'_>) -> Result<Workshop> {
    let Some(typed) = call.text("workshop") else {
        return Ok(reads.workshop_at(who.channel).await?.ok_or(Refusal::NoWorkshop)?);
    };
    let all = reads.closed_workshops(Some(who.guild)).await?;
    let wanted = typed.trim().to_lowercase();
    let found = all.iter().find(|w| w.id.to_string() == wanted).or_else(|| {
        let mut named = all.iter().filter(|w| w.title.to_lowercase() == wanted);
        named.next().filter(|_| named.next().is_none())
    });
    found
        .cloned()
        .ok_or_else(|| Error::Said(say!(who.language, "no-such-workshop", typed = words::excerpt(typed, 100))))
}
