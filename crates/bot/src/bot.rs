//! The bot as a whole: what every handler may use, how it starts, and how it stops cleanly.

use std::collections::{HashMap, HashSet};
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use content::Facts;
use lru::LruCache;
use secrecy::ExposeSecret;
use serenity::client::ClientBuilder;
use serenity::gateway::GatewayError;
use serenity::http::{Http, HttpBuilder};
use serenity::model::gateway::GatewayIntents;
use storage::{Committed, Reads, Store};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use workshop::{Account, Refusal, Seal, Time, Workshop, WorkshopId};

use crate::alike::Alike;
use crate::custom_id::CustomId;
use crate::error::{Error, Result};
use crate::gateway::Handler;
use crate::keeper;
use crate::painter::{self, Painter};
use crate::person::Person;
use crate::settings::{Settings, Shards};
use crate::vitals::Vitals;
use crate::{Clock, say};

/// How long a stop may take until what is being answered is abandoned.
const FINISH: Duration = Duration::from_secs(4);

/// How long somebody waits for the journal to be emptied before they are answered; Discord waits three seconds.
const WAIT_FOR_JOURNAL: Duration = Duration::from_millis(1_500);

/// How many interactions are remembered, so that one that Discord delivers twice acts once.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(20_000).expect("not zero");

/// What every handler may use.
pub(crate) struct Bot {
    pub(crate) store: Store,
    pub(crate) facts: Facts,
    pub(crate) clock: Clock,
    pub(crate) settings: Settings,
    pub(crate) painter: Arc<Painter>,
    pub(crate) alike: Alike,
    pub(crate) vitals: Arc<Vitals>,
    /// Counts what is being answered, so that a stop can wait for it.
    pub(crate) answering: TaskTracker,
    pub(crate) stop: CancellationToken,
    asked: Mutex<HashMap<(WorkshopId, Account), Time>>,
    last_act: Mutex<Time>,
    /// Who opened the form for a named question. Written down by tag, it would stand beside that question in the journal.
    present_by_name: Mutex<HashSet<(WorkshopId, Account)>>,
    seen: Mutex<LruCache<u64, ()>>,
}

impl Bot {
    /// Whether this interaction is delivered for the first time.
    pub(crate) fn is_new(&self, interaction: u64) -> bool {
        *self.last_act.lock().unwrap_or_else(PoisonError::into_inner) = self.clock.now();
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).put(interaction, ()).is_none()
    }

    /// When somebody did something last.
    pub(crate) fn last_act(&self) -> Time {
        *self.last_act.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// That this person did not ask a moment ago. Kept in memory only.
    pub(crate) fn check_cooldown(&self, ws: WorkshopId, who: Account) -> std::result::Result<(), Refusal> {
        let cooldown = Duration::from_secs(self.settings.ask.cooldown_s.into());
        let now = self.clock.now();
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(last) = asked.get(&(ws, who)) else { return Ok(()) };
        let since = now.since(*last);
        if since < cooldown { Err(Refusal::TooSoon { wait: cooldown - since }) } else { Ok(()) }
    }

    /// Notes that this person asked, and forgets whose cooldown is over.
    pub(crate) fn note_asked(&self, ws: WorkshopId, who: Account) {
        let cooldown = Duration::from_secs(self.settings.ask.cooldown_s.into());
        if cooldown.is_zero() {
            return;
        }
        let now = self.clock.now();
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.retain(|_, at| now.since(*at) < cooldown);
        asked.insert((ws, who), now);
    }

    /// Does what follows from a commit: the one place that does.
    pub(crate) async fn settle(&self, committed: Committed) {
        let Committed { stale, destroyed, closed } = committed;
        if stale {
            self.painter.wake();
        }
        for id in closed {
            self.forget(id);
        }
        if destroyed {
            self.leave_no_words().await;
        }
    }

    /// Words were destroyed: they leave the journal at once, too, and the file is written anew at a quiet moment. The next
    /// start empties the journal if this fails. Where the disk is slow it goes on while the person is answered.
    async fn leave_no_words(&self) {
        let store = self.store.clone();
        let leaving = self.answering.spawn(async move {
            if let Err(error) = store.empty_journal().await {
                tracing::error!(%error, "emptying the journal of destroyed words");
            }
        });
        let _ = tokio::time::timeout(WAIT_FOR_JOURNAL, leaving).await;
    }

    /// The running workshop of the person's channel.
    pub(crate) async fn workshop_here(&self, reads: &mut Reads, who: &Person) -> Result<Workshop> {
        let ws = reads.workshop_at(who.channel).await?.ok_or(Refusal::NoWorkshop)?;
        ws.running()?;
        Ok(ws)
    }

    /// The running workshop that a button belongs to. A button pressed where it never was is forged.
    pub(crate) async fn workshop_of(&self, reads: &mut Reads, who: &Person, id: &CustomId<'_>) -> Result<Workshop> {
        let ws = reads.workshop(id.workshop).await?;
        let ws = ws
            .filter(|w| w.guild == who.guild && (who.channel == w.floor || who.channel == w.desk))
            .ok_or_else(|| Error::Said(say!(who.language, "unknown-button")))?;
        ws.running()?;
        Ok(ws)
    }

    /// That this person may ask, support or raise a hand here.
    pub(crate) async fn admit(&self, reads: &mut Reads, who: &Person, ws: &Workshop) -> Result<()> {
        let acted = !ws.rules.lockdown || reads.acted(ws.id, who.account(), self.seal(ws)?.tag(who.account())).await?;
        Ok(ws.admit(&who.rights, acted, self.clock.now())?)
    }

    /// Notes that this person pressed a button of the panel, if they are not known yet.
    pub(crate) async fn note_present(&self, who: &Person, ws: &Workshop) -> Result<()> {
        let tag = self.seal(ws)?.tag(who.account());
        if self.store.read().await?.is_participant(ws.id, who.account(), tag).await? {
            return Ok(());
        }
        let mut tx = self.store.write().await?;
        tx.is_present(ws.id, tag).await?;
        self.settle(tx.commit().await?).await;
        Ok(())
    }

    /// Notes in memory alone that this person is about to ask by name.
    pub(crate) fn note_present_by_name(&self, who: &Person, ws: &Workshop) {
        let mut present = self.present_by_name.lock().unwrap_or_else(PoisonError::into_inner);
        present.insert((ws.id, who.account()));
    }

    /// Who opened the form for a named question.
    pub(crate) fn present_by_name(&self, ws: &Workshop) -> Vec<Account> {
        let all = self.present_by_name.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().filter(|(id, _)| *id == ws.id).map(|(_, account)| *account).collect()
    }

    /// How many people take part.
    pub(crate) async fn participants(&self, reads: &mut Reads, ws: &Workshop) -> Result<u32> {
        Ok(reads.participants(ws.id, &self.seal(ws)?, &self.present_by_name(ws)).await?)
    }

    /// The workshop is closed: what memory holds of it is not needed any more.
    fn forget(&self, id: WorkshopId) {
        self.alike.forget(id);
        self.present_by_name.lock().unwrap_or_else(PoisonError::into_inner).retain(|(ws, _)| *ws != id);
    }

    /// The seal of a running workshop.
    pub(crate) fn seal(&self, ws: &Workshop) -> Result<Seal> {
        Ok(self.store.seal(ws.id, &ws.key_name)?.ok_or(Refusal::WorkshopClosed)?)
    }
}

/// Runs the bot until `stop`, then finishes what is being answered. How it is can be read from `vitals`.
///
/// # Errors
/// If Discord refuses the token, or cannot be reached for good.
pub async fn run(
    settings: Settings,
    store: Store,
    facts: Facts,
    clock: Clock,
    vitals: Arc<Vitals>,
    stop: CancellationToken,
) -> std::result::Result<(), Error> {
    let http = discord(&settings);
    let shards = settings.shards;
    let now = clock.now();
    let bot = Arc::new(Bot {
        store,
        facts,
        clock,
        settings,
        painter: Arc::default(),
        alike: Alike::default(),
        vitals,
        answering: TaskTracker::new(),
        stop: stop.clone(),
        asked: Mutex::default(),
        last_act: Mutex::new(now),
        present_by_name: Mutex::default(),
        seen: Mutex::new(LruCache::new(REMEMBERED)),
    });
    let mut client = ClientBuilder::new_with_http(http, GatewayIntents::empty())
        .event_handler(Handler::new(Arc::clone(&bot)))
        .await
        .map_err(token_or)?;
    let manager = Arc::clone(&client.shard_manager);
    bot.vitals.watch(Arc::clone(&manager));
    let paint = tokio::spawn(painter::run(Arc::clone(&bot), Arc::clone(&client.http)));
    let keep = tokio::spawn(keeper::run(Arc::clone(&bot)));

    let connection = async {
        match shards {
            Shards::Auto => client.start_autosharded().await,
            Shards::Count(n) => client.start_shards(n).await,
        }
    };
    tokio::pin!(connection);
    let ended = tokio::select! {
        ended = &mut connection => Some(ended),
        () = stop.cancelled() => None,
    };
    let result = match ended {
        Some(Err(error)) => Err(token_or(error)),
        Some(Ok(())) => Ok(()),
        None => {
            tracing::info!("stopping");
            manager.shutdown_all().await;
            Ok(())
        }
    };
    stop.cancel();
    bot.answering.close();
    let finish = async {
        bot.answering.wait().await;
        let _ = paint.await;
        let _ = keep.await;
    };
    if tokio::time::timeout(FINISH, finish).await.is_err() {
        tracing::warn!("some answers were not finished in time");
    }
    bot.store.close().await;
    tracing::info!("stopped");
    result
}

/// The way to Discord.
pub(crate) fn discord(settings: &Settings) -> Http {
    let token = settings.token.expose_secret().trim();
    // serenity's own rate limiter would sleep for up to an hour on error 30046, and every edit of the channel with it; it
    // also knows no other address than Discord's. The painter rests a channel when Discord says so.
    let mut http = HttpBuilder::new(token).ratelimiter_disabled(true);
    if let Some(api) = &settings.api {
        http = http.proxy(api.trim_end_matches('/'));
    }
    http.build()
}

pub(crate) fn token_or(error: serenity::Error) -> Error {
    let refused = match &error {
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => true,
        serenity::Error::Http(e) => e.status_code().is_some_and(|s| s.as_u16() == 401),
        _ => false,
    };
    if refused { Error::Token } else { error.into() }
}
