//! `/workshop check`: says what a workshop here would lack, and changes nothing.

use ::workshop::{Organiser, Refusal};

use crate::answer::Sheet;
use crate::bot::Bot;
use crate::channels::{self, Names, Place};
use crate::error::{Error, Result};
use crate::features::{Call, moderated_here};
use crate::person::Person;
use crate::say;

/// `/workshop check`: works without an open workshop.
pub(super) async fn answer(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let (floor, open) = match moderated_here(&mut bot.store.read().await?, who).await {
        Ok((ws, _)) => (ws.floor, Some(ws)),
        Err(Error::Refused { why: Refusal::NoWorkshop | Refusal::WorkshopClosed, .. }) => {
            Organiser::of(&who.rights)?;
            (who.channel, None)
        }
        Err(error) => return Err(error),
    };
    let l = who.language;
    let given = call.channel("desk").or(open.as_ref().map(|ws| ws.desk));
    let desk = given.ok_or_else(|| Error::Said(say!(l, "check-which-desk")))?;
    if desk == floor {
        return Err(Refusal::SameChannel.into());
    }
    let moderators = open.as_ref().map(|ws| ws.moderators);
    let rapporteurs = open.as_ref().and_then(|ws| ws.rapporteurs);
    let eligible = open.and_then(|ws| ws.rules.eligible_role);
    let place = Place { guild: who.guild, floor, desk, moderators, rapporteurs, eligible };
    let findings = channels::find(&bot.calls.for_somebody(), l, &place, Names::Mentions, bot.clock.now()).await?;
    let mut lines = Vec::new();
    if findings.faults.is_empty() {
        lines.push(say!(l, "check-good"));
    }
    lines.extend(findings.faults);
    lines.extend(findings.warnings);
    Ok(Sheet::text(lines.join("\n")))
}
