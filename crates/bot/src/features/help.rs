//! `/help`: three lines, and the commands one may use.

use ::workshop::{Moderator, Organiser, Rapporteur, Refusal};
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;

use super::{ALL, Call, Feature};
use crate::answer::{Answer, Sheet};
use crate::bot::Bot;
use crate::commands::command;
use crate::error::Result;
use crate::person::Person;
use crate::texts::Language;
use crate::{pages, refusals, say};

/// Commands that only staff may use.
const STAFF: [&str; 7] = ["question", "next", "workshop", "topic", "speaker", "note", "message"];

/// Those of them that rapporteurs may use, too.
const RECORD: [&str; 5] = ["note", "message", "question translate", "workshop report", "workshop status"];

pub(super) struct Help;

#[async_trait]
impl Feature for Help {
    fn name(&self) -> &'static str {
        "help"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["help"]
    }

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        vec![command("help", say!(l, "command-help"))]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, _: &Call<'_>) -> Result<Answer> {
        let here = bot.store.read().await?.workshop_at(who.channel).await?;
        let staff = Organiser::of(&who.rights).is_ok()
            || here.as_ref().is_some_and(|ws| Moderator::of(ws, &who.rights).is_ok());
        let records = here.as_ref().is_some_and(|ws| Rapporteur::of(ws, &who.rights).is_ok());
        let names = ALL.into_iter().flat_map(Feature::command_names).filter(|name| staff || !STAFF.contains(name));
        let record = RECORD.iter().filter(|_| records && !staff);
        let names: Vec<String> = names.chain(record).map(|name| format!("`/{name}`")).collect();
        let l = who.language;
        let help = match (staff, records) {
            (true, _) => say!(l, "help-staff"),
            (false, true) => say!(l, "help-rapporteur"),
            (false, false) => say!(l, "help"),
        };
        let mut lines = vec![help, names.join(" ")];
        match here.map(|ws| ws.running()) {
            Some(Ok(())) => {}
            Some(Err(why)) => lines.push(refusals::sentence(l, &why)),
            None => lines.push(refusals::sentence(l, &Refusal::NoWorkshop)),
        }
        let sheet = Sheet::text(lines.join("\n"));
        Ok(Answer::Private(match pages::button(bot, l, "participants") {
            // What Discord does not take for an address is no button.
            Some(page) => sheet.clone().buttons(vec![page]).or(sheet),
            None => sheet,
        }))
    }
}
