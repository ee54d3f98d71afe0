//! The bot without Discord, for those who check it: what people do goes in as Discord would send it; out comes what they are
//! told, what others would see and at which moments, and what is counted. Drawing and answering are the bot's own; only the
//! sending is left out. Never here: anything that the running bot uses.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use acts::{Chance, Clock};
use content::Facts;
use serde_json::{Value, json};
use serenity::http::Http;
use storage::{Commit, Store, View};
use tokio_util::sync::CancellationToken;
use workshop::{Message, Time, Word, WorkshopId};

use crate::answer::{Answer, Sheet};
use crate::bot::{Bot, discord};
use crate::error::Error;
use crate::settings::Settings;
use crate::texts::Language;
use crate::vitals::{Seen, Vitals};
use crate::{features, gateway, ids, painter, scheduler, screen, slots, views};

/// How many views are looked at in one round.
const ROUND: u32 = 1_000;

/// A bot that sends nothing.
pub struct Offline {
    bot: Arc<Bot>,
    http: Http,
    next_message: AtomicU64,
}

impl Offline {
    /// Starts it on this database.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn start(
        settings: Settings,
        store: Store,
        facts: Arc<Facts>,
        clock: Clock,
        chance: Chance,
    ) -> Result<Self, Error> {
        let http = discord(&settings);
        let vitals = Arc::new(Vitals::new(clock.clone(), settings.anonymous_batch_s));
        // Ids rise with the time, as Discord's do, over a restart too.
        let next_message = AtomicU64::new(clock.steady().ms().cast_unsigned() << 12);
        let mut bot =
            Bot::new(settings, store, facts, clock, vitals, CancellationToken::new(), Arc::new(discord_less()));
        bot.house = bot.house.drawing(chance);
        acts::deletion::begin(&bot).await?;
        screen::begin(&bot).await?;
        Ok(Self { bot: Arc::new(bot), http, next_message })
    }

    /// Somebody does something, as Discord sends it. What they are told; `null` where it cannot be answered.
    ///
    /// # Errors
    /// If noting a drawing fails.
    pub async fn act(&self, interaction: Value) -> Result<Value, Error> {
        let bot = &self.bot;
        let Some((failed, answer)) = gateway::told(bot, &self.http, interaction).await else { return Ok(Value::Null) };
        let mut told = match answer {
            Answer::Private(sheet) => json!({ "private": sheet_json(sheet) }),
            Answer::Change(sheet) => json!({ "change": sheet_json(sheet) }),
            Answer::Redrawn(redrawn) => {
                if let Some(draw) = redrawn.draw {
                    draw.end(bot, Some((redrawn.view, redrawn.change))).await;
                }
                let (kind, subject) = (redrawn.view.kind.word(), redrawn.view.subject);
                let besides = redrawn.told.besides().map(sheet_json);
                json!({ "view": [kind, subject], "message": sheet_json(redrawn.sheet), "private": besides })
            }
            Answer::Form(form) => json!({ "form": { "id": form.id, "title": form.title(), "value": form.value } }),
            Answer::Choices(choices) => json!({ "choices": choices }),
            Answer::Nothing => json!({ "nothing": true }),
        };
        if failed {
            told["failed"] = json!(true);
        }
        Ok(told)
    }

    /// The slot's border has come.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn pass_the_border(&self) -> Result<(), Error> {
        Ok(slots::pass(&self.bot).await?)
    }

    /// Deletes what is due.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn delete_due(&self) -> Result<(), Error> {
        Ok(acts::deletion::pass(&self.bot).await?)
    }

    /// When the next piece that somebody deleted goes.
    #[must_use]
    pub fn next_due(&self) -> Option<Time> {
        self.bot.next_due()
    }

    /// Looks after what is due.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn look_after(&self) -> Result<(), Error> {
        scheduler::look(&self.bot).await
    }

    /// What the painter would send now, in its order, and until when the rest waits.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn paint(&self) -> Result<Vec<Value>, Error> {
        let bot = &self.bot;
        painter::announce(bot).await?;
        let now = bot.clock.now();
        let mut reads = bot.store.read().await?;
        let mut stale = painter::stale(bot, &mut reads, ROUND, &[]).await?;
        for view in reads.following_views().await? {
            if painter::must_move(&view, now) && stale.iter().all(|v| v.key != view.key) {
                stale.push(view);
            }
        }
        let doomed = reads.doomed().await?;
        drop(reads);
        let mut seen = Vec::new();
        let mut drawn = Vec::new();
        for view in stale {
            let (kind, subject) = (view.key.kind.word(), view.key.subject);
            if let Some(at) = bot.leaves_at(view.key).filter(|at| *at > bot.clock.steady()) {
                seen.push(json!({ "view": [kind, subject], "waits_until": at.ms() }));
                continue;
            }
            let sheet = if view.wanted {
                let mut reads = bot.store.read().await?;
                views::draw(bot, &mut reads, view.key).await?
            } else {
                None
            };
            let call = match (&sheet, view.message) {
                (Some(_), Some(_)) if painter::must_move(&view, now) => "create",
                (Some(_), Some(_)) => "edit",
                (Some(_), None) => "create",
                (None, Some(_)) => "delete",
                (None, None) => "nothing",
            };
            let message = if call == "create" {
                Some(Message(self.next_message.fetch_add(1, Ordering::SeqCst)))
            } else {
                view.message
            };
            bot.screen.drew(view.key, sheet.as_ref().and_then(Sheet::shown));
            if call != "nothing" {
                let (channel, message) = (view.channel.0.to_string(), message.map(|m| m.0.to_string()));
                let sheet = sheet.map(sheet_json);
                seen.push(json!({ "view": [kind, subject], "call": call, "channel": channel, "id": message, "message": sheet }));
            }
            drawn.push((view, call, message));
        }
        for (_, message) in &doomed {
            seen.push(json!({ "call": "delete", "id": message.0.to_string() }));
        }
        if !drawn.is_empty() || !doomed.is_empty() {
            self.note(&drawn, &doomed).await?;
        }
        Ok(seen)
    }

    /// Notes what was drawn, as the painter does.
    async fn note(
        &self,
        drawn: &[(View, &str, Option<Message>)],
        doomed: &[(workshop::Channel, Message)],
    ) -> Result<(), Error> {
        let bot = &self.bot;
        let mut tx = bot.store.write().await?;
        for (view, call, message) in drawn {
            match (*call, message) {
                ("create", Some(message)) => tx.posted(view.key, *message, view.change, bot.clock.now()).await?,
                ("delete", Some(message)) => tx.gone(view.key, *message, Some(view.change)).await?,
                _ => tx.drawn(view.key, view.change).await?,
            }
        }
        for (channel, message) in doomed {
            tx.deleted(*channel, *message).await?;
        }
        bot.settle(tx.commit().await?).await;
        Ok(())
    }

    /// What the screen of a workshop shows, if it is on.
    #[must_use]
    pub fn screen(&self, workshop: i64) -> Option<Value> {
        self.bot.screen.scene(WorkshopId(workshop)).map(|scene| json!(scene))
    }

    /// All figures; how long something took counts as no time, for that is the machine's.
    #[must_use]
    pub fn figures(&self) -> String {
        let commits = self.bot.store.take_commits();
        self.bot.vitals.wrote(commits.into_iter().map(|commit| Commit { took: Duration::ZERO, ..commit }).collect());
        self.bot.vitals.figures()
    }

    /// Ends it cleanly.
    pub async fn stop(self) {
        self.bot.background.close();
        self.bot.background.wait().await;
        self.bot.store.close().await;
    }
}

/// Everything that can be done with the bot: commands as `/command sub`, each of their options behind that, and behind the
/// option each choice that it has; and the first parts of custom ids as `feature:action`.
#[must_use]
pub fn kinds() -> BTreeSet<String> {
    let mut all: BTreeSet<String> = ids::ALL.iter().map(|(feature, action)| format!("{feature}:{action}")).collect();
    for command in commands() {
        let name = command["name"].as_str().unwrap_or_default();
        let subs: Vec<&Value> = listed(&command["options"]).filter(|option| option["type"] == 1).collect();
        if subs.is_empty() {
            all.extend(ways_to_call(&format!("/{name}"), &command));
        }
        for sub in subs {
            all.extend(ways_to_call(&format!("/{name} {}", sub["name"].as_str().unwrap_or_default()), sub));
        }
    }
    all
}

/// The commands as Discord knows them, in English.
#[must_use]
pub fn commands() -> Vec<Value> {
    let all = features::ALL.iter().flat_map(|feature| feature.commands(Language::english()));
    all.filter_map(|command| serde_json::to_value(&command).ok()).collect()
}

fn listed(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

/// A command, and behind it its options with their choices.
fn ways_to_call(command: &str, about: &Value) -> BTreeSet<String> {
    let mut all = BTreeSet::from([command.to_owned()]);
    for option in listed(&about["options"]) {
        let name = format!("{command} {}", option["name"].as_str().unwrap_or_default());
        all.extend(listed(&option["choices"]).filter_map(|c| Some(format!("{name} {}", c["value"].as_str()?))));
        all.insert(name);
    }
    all
}

/// For the painter's calls, of which there are none.
fn discord_less() -> Http {
    Http::new("")
}

/// A message with all its barer forms and its files.
fn sheet_json(sheet: Sheet) -> Value {
    let mut forms = Vec::new();
    let mut next = Some(sheet);
    while let Some(mut form) = next {
        next = form.take_barer();
        let mut json = serde_json::to_value(&form).unwrap_or_default();
        let file = |file: &serenity::builder::CreateAttachment| json!({ "name": file.filename, "bytes": String::from_utf8_lossy(&file.data) });
        json["files"] = form.files.iter().map(file).collect();
        forms.push(json);
    }
    let mut forms = forms.into_iter();
    let mut first = forms.next().unwrap_or_default();
    first["barer"] = forms.collect();
    first
}

/// What is counted of an act.
pub(crate) fn saw(kind: crate::vitals::Kind, outcome: crate::vitals::Outcome) -> Seen {
    Seen::Interaction { kind, outcome, took: Duration::ZERO }
}
