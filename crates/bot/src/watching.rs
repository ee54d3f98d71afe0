//! Channels, roles and rights change while a workshop runs: its desk is told what is new, once; of what the desk cannot be
//! told, the log is. It is looked for at times of its own, so it tells nothing of when anybody pressed. Never here: what is
//! looked at, which is in `channels`.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use workshop::{Time, Workshop, WorkshopId};

use crate::answer::Sheet;
use crate::bot::Bot;
use crate::channels::{self, Names, Place};
use crate::error::Result;
use crate::rest::Kind;
use crate::say;
use crate::texts::Language;

/// How often to look at all open workshops.
const EVERY: Duration = Duration::from_mins(10);

/// How often to see whether that long has passed.
const LOOK: Duration = Duration::from_secs(5);

/// What is known of a workshop, in the language of its room.
#[derive(Debug)]
struct Known {
    language: Language,
    sentences: BTreeSet<String>,
}

/// What was seen before. In memory only: after a start what is wrong is told again, for it still is.
#[derive(Debug)]
struct Watch {
    last: Time,
    known: HashMap<WorkshopId, Known>,
    times: u32,
}

/// Looks until the bot stops.
pub(crate) async fn run(bot: Arc<Bot>) {
    let mut watch = Watch { last: bot.clock.steady(), known: HashMap::new(), times: 0 };
    loop {
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = bot.clock.moved() => {}
            () = bot.stop.cancelled() => return,
        }
        let now = bot.clock.steady();
        if now.since(watch.last) < EVERY {
            continue;
        }
        watch.last = now;
        tokio::select! {
            looked = watch.look(&bot) => {
                if let Err(error) = looked {
                    tracing::warn!(%error, "looking at channels, roles and rights");
                }
            }
            () = bot.stop.cancelled() => return,
        }
    }
}

impl Watch {
    async fn look(&mut self, bot: &Bot) -> Result<()> {
        let running = bot.store.read().await?.running_workshops().await?;
        self.known.retain(|id, _| running.iter().any(|ws| ws.id == *id));
        for ws in &running {
            let (language, place) = (bot.room(ws), Place::of(ws));
            // Discord in trouble says nothing of rights.
            let Ok(found) = channels::find(&bot.calls, language, &place, Names::Mentions, bot.clock.now()).await else {
                continue;
            };
            // Whoever opened it read the warnings; with a fault it would not have been opened.
            let read = if self.known.contains_key(&ws.id) { Vec::new() } else { found.warnings.clone() };
            let sentences: BTreeSet<String> = found.faults.into_iter().chain(found.warnings).collect();
            let known = Known { language, sentences: sentences.clone() };
            let before = self.known.insert(ws.id, known);
            let before = match before {
                Some(before) if before.language == language => before.sentences,
                // The room speaks another language, so all is said otherwise.
                Some(_) => sentences.clone(),
                None => read.into_iter().collect(),
            };
            let new: Vec<&str> = sentences.difference(&before).map(String::as_str).collect();
            if !new.is_empty() && !self.tell(bot, ws, language, &new).await {
                // Whoever was not told is told the next time.
                self.known
                    .insert(ws.id, Known { language, sentences: before.intersection(&sentences).cloned().collect() });
            }
        }
        Ok(())
    }

    /// Whether the desk was told.
    async fn tell(&mut self, bot: &Bot, ws: &Workshop, l: Language, new: &[&str]) -> bool {
        self.times += 1;
        let (workshop, times) = (ws.id.0, self.times);
        tracing::warn!(
            workshop,
            new = new.len(),
            "channels, roles or rights are not as they were; `openfloor check` says what"
        );
        let sheet =
            Sheet::text(say!(l, "rights-changed", findings = new.join("\n"))).once(&format!("ri{workshop}-{times}"));
        let turn = bot.rest.turn(Kind::Create, ws.desk).await;
        let told = bot.rest.create(turn, &sheet, &[]).await;
        if let Err(failure) = told {
            tracing::warn!(?failure, workshop, "the desk could not be told");
        }
        told.is_ok()
    }
}
