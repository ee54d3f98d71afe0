//! Which workshop is meant: the one that was chosen or named, else this channel's latest.

use ::workshop::{Refusal, Workshop};
use serenity::builder::CreateCommandOption;
use serenity::model::application::CommandOptionType;
use storage::Reads;

use crate::commands::option;
use crate::error::{Error, Result};
use crate::features::{CHOICES, Call};
use crate::person::Person;
use crate::texts::Language;
use crate::{say, words};

/// The option.
pub(super) fn which(l: Language) -> CreateCommandOption {
    option(CommandOptionType::String, "workshop", say!(l, "option-workshop")).set_autocomplete(true)
}

/// The option, where it means one that is open.
pub(super) fn which_open(l: Language) -> CreateCommandOption {
    option(CommandOptionType::String, "workshop", say!(l, "option-workshop-open")).set_autocomplete(true)
}

/// The fitting workshops of the person's server whose number or title has what was typed, the latest first.
pub(super) async fn choices(
    reads: &mut Reads,
    who: &Person,
    typed: &str,
    fits: impl Fn(&Workshop) -> bool,
) -> Result<Vec<(String, String)>> {
    let typed = typed.trim();
    let all = reads.workshops(Some(who.guild)).await?;
    let fitting = all.iter().filter(|w| w.title_has(typed) || w.id.to_string() == typed);
    let fitting = fitting.filter(|w| fits(w)).take(CHOICES);
    Ok(fitting.map(|w| (format!("{} · {}", w.id, words::on_one_line(&w.title)), w.id.to_string())).collect())
}

/// The workshop that the option names, by its number, or by its title where only one has it; without the option, this
/// channel's latest. Of several with one title it is the one that fits.
pub(super) async fn chosen(
    reads: &mut Reads,
    who: &Person,
    call: &Call<'_>,
    fits: impl Fn(&Workshop) -> bool,
) -> Result<Workshop> {
    let Some(typed) = call.text("workshop") else {
        return Ok(reads.workshop_at(who.channel).await?.ok_or(Refusal::NoWorkshop)?);
    };
    let all = reads.workshops(Some(who.guild)).await?;
    let wanted = typed.trim();
    let called = || all.iter().filter(|w| w.is_called(wanted));
    let found = all
        .iter()
        .find(|w| w.id.to_string() == wanted)
        .or_else(|| only(called().filter(|w| fits(w))))
        .or_else(|| only(called()));
    found
        .cloned()
        .ok_or_else(|| Error::Said(say!(who.language, "no-such-workshop", typed = words::excerpt(typed, 100))))
}

/// The one there is, if there is one and no other.
fn only<'a>(mut all: impl Iterator<Item = &'a Workshop>) -> Option<&'a Workshop> {
    all.next().filter(|_| all.next().is_none())
}
