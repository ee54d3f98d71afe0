//! The bot as a whole: what every handler may use, how it starts, and how it stops cleanly.

use std::collections::HashSet;
use std::num::NonZeroUsize;
use std::ops::Deref;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use acts::{Clock, House};
use content::Facts;
use lru::LruCache;
use secrecy::ExposeSecret;
use serenity::http::{Http, HttpBuilder};
use storage::{Committed, Store};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use workshop::{Channel, Time};

use crate::belief::Belief;
use crate::calls::Calls;
use crate::chosen::Chosen;
use crate::dealing::Dealing;
use crate::discord::{Failure, status_of};
use crate::error::Error;
use crate::gateway;
use crate::given::Given;
use crate::guard::Spent;
use crate::late::Late;
use crate::lines::Lines;
use crate::notes::Notes;
use crate::painter::{self, Painter};
use crate::presses::Presses;
use crate::rest::Rest;
use crate::scheduler;
use crate::screen;
use crate::screen::Screen;
use crate::settings::Settings;
use crate::slots;
use crate::trouble;
use crate::unheard::Unheard;
use crate::vitals::Vitals;
use crate::watching;

/// How long a stop may take until what is being answered is abandoned.
const FINISH: Duration = Duration::from_secs(4);

/// How many interactions are remembered, so that one that Discord delivers twice acts once.
const REMEMBERED: NonZeroUsize = NonZeroUsize::new(20_000).expect("not zero");

/// What every handler may use.
pub(crate) struct Bot {
    /// What acts use.
    pub(crate) house: House,
    pub(crate) settings: Settings,
    pub(crate) painter: Arc<Painter>,
    pub(crate) rest: Rest,
    pub(crate) screen: Screen,
    pub(crate) vitals: Arc<Vitals>,
    /// Counts what is being answered, so that a stop can wait for it.
    pub(crate) answering: TaskTracker,
    pub(crate) stop: CancellationToken,
    /// In steady time.
    last_act: Mutex<Time>,
    belief: Mutex<Belief>,
    /// Since when a vacuum is known to be due whose row has no date.
    vacuum: Mutex<Option<Time>>,
    /// Channels in which somebody did something that is not noted yet.
    pub(crate) active: Mutex<HashSet<Channel>>,
    seen: Mutex<LruCache<u64, ()>>,
    /// Whether the commands are being registered.
    pub(crate) registering: AtomicBool,
    pub(crate) spent: Spent,
    pub(crate) presses: Presses,
    pub(crate) unheard: Unheard,
    pub(crate) given: Given,
    pub(crate) dealing: Dealing,
    pub(crate) notes: Notes,
    /// The way of what is neither drawn nor answered.
    pub(crate) calls: Calls,
    /// The way of all answers but the first.
    pub(crate) late: Late,
    pub(crate) lines: Lines,
    pub(crate) chosen: Chosen,
}

impl Deref for Bot {
    type Target = House;

    fn deref(&self) -> &House {
        &self.house
    }
}

impl Bot {
    /// A bot that has not begun.
    pub(crate) fn new(
        settings: Settings,
        store: Store,
        facts: Arc<Facts>,
        clock: Clock,
        vitals: Arc<Vitals>,
        stop: CancellationToken,
        http: Arc<Http>,
    ) -> Self {
        let (now, belief) = (clock.steady(), Belief::in_clock(&clock));
        let house = House::new(store, facts, clock, settings.limits());
        let painter = Arc::new(Painter::woken_by(Arc::clone(&house.stale), settings.drawn_apart));
        let screen = Screen::new(settings.screens.clone());
        Self {
            house,
            painter,
            screen,
            rest: Rest::new(Arc::clone(&http), reqwest::Client::new(), Arc::clone(&vitals)),
            calls: Calls::new(http, reqwest::Client::new()),
            vitals,
            answering: TaskTracker::new(),
            stop,
            last_act: Mutex::new(now),
            belief: Mutex::new(belief),
            vacuum: Mutex::new(Some(storage::NOT_DATED)),
            active: Mutex::default(),
            seen: Mutex::new(LruCache::new(REMEMBERED)),
            registering: AtomicBool::new(false),
            spent: Spent::default(),
            dealing: Dealing::default(),
            notes: Notes::default(),
            late: Late::new(reqwest::Client::new()),
            presses: Presses::apart(settings.press_apart),
            unheard: Unheard::default(),
            given: Given::default(),
            lines: Lines::new(settings.batch().is_some()),
            chosen: Chosen::default(),
            settings,
        }
    }

    /// Whether this interaction is delivered for the first time.
    pub(crate) fn is_new(&self, interaction: u64, channel: Option<Channel>) -> bool {
        self.active.lock().unwrap_or_else(PoisonError::into_inner).extend(channel);
        *self.last_act.lock().unwrap_or_else(PoisonError::into_inner) = self.clock.steady();
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).put(interaction, ()).is_none()
    }

    /// Whether what cannot be undone may be done because of the time that it is: not while the clock has just been set.
    pub(crate) fn believes_the_clock(&self) -> bool {
        self.belief.lock().unwrap_or_else(PoisonError::into_inner).holds(&self.clock)
    }

    /// When somebody did something last, in steady time.
    pub(crate) fn last_act(&self) -> Time {
        *self.last_act.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Since when a vacuum is due, if one is: `row` is what the database says of it. What has no date is dated in memory, for a
    /// commit of its own would tell when it was seen; what was due before the start has been so for long.
    pub(crate) fn vacuum_due_since(&self, row: Option<Time>, now: Time) -> Option<Time> {
        let mut known = self.vacuum.lock().unwrap_or_else(PoisonError::into_inner);
        match row {
            Some(storage::NOT_DATED) => Some(*known.get_or_insert(now)),
            dated => {
                *known = None;
                dated
            }
        }
    }

    /// Does what follows from a commit.
    pub(crate) async fn settle(&self, committed: Committed) {
        for id in &committed.closed {
            self.spent.forget(*id);
            self.dealing.forget(*id);
        }
        if !committed.closed.is_empty() {
            self.chosen.forget_all();
        }
        self.house.settle(committed).await;
    }
}

/// Runs the bot until `stop`, then finishes what is being answered. How it is can be read from `vitals`.
///
/// # Errors
/// If Discord refuses the token, or ends a connection for good.
pub async fn run(
    settings: Settings,
    store: Store,
    facts: impl Into<Arc<Facts>>,
    clock: Clock,
    vitals: Arc<Vitals>,
    stop: CancellationToken,
) -> std::result::Result<(), Error> {
    let http = Arc::new(discord(&settings));
    let bot = Arc::new(Bot::new(settings, store, facts.into(), clock, vitals, stop.clone(), Arc::clone(&http)));
    acts::deletion::begin(&bot).await?;
    screen::begin(&bot).await?;
    let paint = tokio::spawn(painter::run(Arc::clone(&bot)));
    let keep = tokio::spawn(scheduler::run(Arc::clone(&bot)));
    let pass = tokio::spawn(slots::run(Arc::clone(&bot)));
    let look = tokio::spawn(trouble::run(Arc::clone(&bot)));
    let watch = tokio::spawn(watching::run(Arc::clone(&bot)));
    let result = gateway::run(&bot, &http).await;
    if stop.is_cancelled() {
        tracing::info!("stopping");
    }
    stop.cancel();
    bot.answering.close();
    bot.background.close();
    let finish = async {
        bot.answering.wait().await;
        bot.background.wait().await;
        let _ = paint.await;
        let _ = keep.await;
        let _ = pass.await;
        let _ = look.await;
        let _ = watch.await;
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
    // also knows no other address than Discord's. `rest` and `calls` keep to what Discord says.
    let mut http = HttpBuilder::new(token).ratelimiter_disabled(true);
    if let Some(api) = &settings.api {
        http = http.proxy(api.trim_end_matches('/'));
    }
    http.build()
}

pub(crate) fn token_or(error: serenity::Error) -> Error {
    let refused = Failure::of(&error) == Failure::NotAllowed && status_of(&error) == Some(401);
    if refused { Error::Token } else { error.into() }
}
