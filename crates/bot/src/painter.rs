//! The painter: draws what is stale. Nothing else touches a view but the answer to a press on it; what troubles the desk
//! is posted by `watching` and `trouble`.
//!
//! A view is marked in the transaction that changes what it shows; the painter creates, changes, moves or deletes the
//! message, at most once a second each, the most urgent first. After a restart it simply goes on.

mod draw;
mod form;
mod old;
mod pace;
mod shut;
mod turns;

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rand::Rng as _;
use storage::{Reads, Shuffle, View, ViewKey};
use tokio::sync::Notify;
use tokio::time::Instant;
use workshop::{Channel, Message, Time, WorkshopId};

use crate::bot::Bot;
use crate::error::Result;
use old::Old;
use pace::Pace;
use shut::{Shut, no_post_lately};
use turns::Turns;

/// What people change makes the painter look at most this often: each look reads all that is stale, however many press.
const LOOKS_APART: Duration = Duration::from_millis(100);

/// What can be drawn at once makes it look at once, but not before this many times as long as the last look took: all looks
/// together take a twentieth of the time at most, …
const RESTS: u32 = 19;
/// … unless that would be later than this: a look begins [`BEGUN`] drawings at most, and Discord takes fifty a second.
const LONGEST_REST: Duration = Duration::from_secs(1);

/// How often to look, when nobody wakes the painter; and how often to look at everything that is stale, panels and boards that
/// moved, and what waits for long. In between only channels count in which a drawing could begin.
const LOOK: Duration = Duration::from_secs(1);

/// How many drawings in one channel may be under way at once. Each waits for its turn before it looks what to draw, so more
/// of them would only wait longer; `rest` knows what Discord takes.
const AT_ONCE_PER_CHANNEL: usize = 2;

/// How many stale views are looked at in one round.
const ROUND: u32 = 1_000;

/// Panel and board are posted anew when this many of the bot's messages lie below them …
const BELOW: u32 = 10;
/// … or when they are this old, for Discord throttles edits of messages older than an hour …
const OLD: Duration = Duration::from_mins(50);
/// … but not more often than this.
const MOVE_APART: Duration = Duration::from_mins(1);

/// Panel and board are drawn at least this often, for nobody tells the bot when someone deletes them …
const CHECK: Duration = Duration::from_mins(1);
/// … but all of them together at most so many times a second: a tenth of what Discord takes.
const CHECKS_A_SECOND: u32 = 5;

/// Nothing more is begun while calls wait so long for those of other channels: what is chosen later is what is most urgent then.
const BEHIND: Duration = Duration::from_secs(1);
/// So many drawings are begun in one look: about as many as Discord takes while others wait no longer than that.
const BEGUN: usize = 50;

/// What the painter knows that need not outlive a restart.
#[derive(Debug, Default)]
pub(crate) struct Painter {
    /// When everything was last looked at.
    looked: Mutex<Option<Instant>>,
    /// Something can be drawn that could not be drawn before.
    wake: Notify,
    /// Something that people did made messages stale.
    stale: Arc<Notify>,
    /// Two drawings of one message are at least this far apart.
    apart: Duration,
    turns: Mutex<Turns>,
    connected: AtomicBool,
    me: Mutex<Option<u64>>,
    views: Mutex<HashMap<ViewKey, Pace>>,
    /// How many drawings are under way in each channel.
    channels: Mutex<HashMap<Channel, usize>>,
    old: Mutex<Old>,
    deleting: Mutex<HashSet<Message>>,
    shut: Mutex<Shut>,
    /// When panels and boards were last seen to be there, in steady time.
    checked: Mutex<HashMap<ViewKey, Time>>,
    /// Views that Discord took only in a barer form: the digest of what it refused, and which form it took, or none.
    bare: Mutex<HashMap<ViewKey, (u64, usize)>>,
    /// Views whose message may exist without having been noted: after a restart, or a call without an answer.
    unsure: Mutex<HashSet<ViewKey>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A drawing of one view under way, by the painter or as the answer to a press.
#[derive(Debug)]
pub(crate) struct Drawing {
    painter: Arc<Painter>,
    key: ViewKey,
    ended: bool,
}

impl Painter {
    /// A painter that looks when this is notified, and draws one message no more often than so far `apart`.
    pub(crate) fn woken_by(stale: Arc<Notify>, apart: Duration) -> Self {
        Self { stale, apart, ..Self::default() }
    }

    /// There is something to be drawn now.
    pub(crate) fn wake(&self) {
        self.wake.notify_one();
    }

    /// The gateway is there, so Discord can be called.
    pub(crate) fn connected(&self, me: u64) {
        *lock(&self.me) = Some(me);
        self.connected.store(true, Ordering::SeqCst);
        self.wake();
    }

    /// Begins to draw a view. Drawings of one view that overlap may reach Discord in any order, so none of them proves
    /// what the message shows: then the view stays stale and is drawn once more after the last of them.
    pub(crate) fn begin(self: &Arc<Self>, key: ViewKey) -> Drawing {
        lock(&self.views).entry(key).or_default().begin(Instant::now());
        lock(&self.turns).had(key);
        Drawing { painter: Arc::clone(self), key, ended: false }
    }

    /// Whether Discord refused this view with its words.
    pub(crate) fn is_bare(&self, key: ViewKey) -> bool {
        lock(&self.bare).contains_key(&key)
    }

    /// What the board says that Discord refused on the floor with its words.
    pub(crate) fn bare_on_the_floor(&self, id: WorkshopId) -> Vec<ViewKey> {
        let is_said = |key: &&ViewKey| key.workshop == id && form::is_said_on_the_board(key.kind);
        let mut bare: Vec<ViewKey> = lock(&self.bare).keys().filter(is_said).copied().collect();
        bare.sort_unstable();
        bare
    }

    /// How many forms of this view Discord refused before the one that it took, as far as that is known.
    pub(crate) fn refused_forms(&self, key: ViewKey) -> usize {
        lock(&self.bare).get(&key).map_or(0, |(_, form)| *form)
    }

    /// Whether this panel or board, one of so many, was not seen to be there for a while.
    fn unchecked(&self, key: ViewKey, among: usize, now: Time) -> bool {
        let all = Duration::from_secs(1) * u32::try_from(among).unwrap_or(u32::MAX) / CHECKS_A_SECOND;
        now.since(*lock(&self.checked).entry(key).or_insert(now)) >= CHECK.max(all)
    }

    /// The channels in which no drawing can begin now; none where it is time to look at everything.
    fn busy(&self, now: Instant) -> Option<Vec<Channel>> {
        let mut looked = lock(&self.looked);
        if looked.is_none_or(|at| now.saturating_duration_since(at) >= LOOK) {
            *looked = Some(now);
            return None;
        }
        let full = |(channel, under_way): (&Channel, &usize)| (*under_way >= AT_ONCE_PER_CHANNEL).then_some(*channel);
        Some(lock(&self.channels).iter().filter_map(full).collect())
    }

    fn end(&self, key: ViewKey) -> bool {
        lock(&self.turns).had(key);
        lock(&self.views).get_mut(&key).is_none_or(Pace::end)
    }
}

impl Drawing {
    /// Ends the drawing. `shown` is what the message now shows, if that is known. The view is cleared unless another
    /// drawing of it was under way.
    pub(crate) async fn end(mut self, bot: &Bot, shown: Option<(ViewKey, i64)>) {
        self.ended = true;
        let alone = bot.painter.end(self.key);
        if let (true, Some((key, change))) = (alone, shown)
            && let Err(error) = note_drawn(bot, key, change).await
        {
            tracing::error!(%error, "noting a drawn message");
        }
        bot.painter.wake();
    }
}

/// A drawing that is given up, by a panic say, proves nothing, and must not keep the view from being drawn again.
impl Drop for Drawing {
    fn drop(&mut self) {
        if !self.ended {
            self.painter.end(self.key);
            self.painter.wake();
        }
    }
}

async fn note_drawn(bot: &Bot, key: ViewKey, change: i64) -> Result<()> {
    let mut tx = bot.store.write().await?;
    tx.drawn(key, change).await?;
    bot.settle(tx.commit().await?).await;
    Ok(())
}

/// Paints until the bot stops, then waits for the calls that are under way.
pub(crate) async fn run(bot: Arc<Bot>) {
    let mut first = true;
    let calls = tokio_util::task::TaskTracker::new();
    while !bot.stop.is_cancelled() {
        let begun = Instant::now();
        bot.vitals.wrote(bot.store.take_commits());
        if bot.painter.connected.load(Ordering::SeqCst) {
            let round = async {
                announce(&bot).await?;
                if first {
                    note_unsure(&bot).await?;
                    first = false;
                }
                start_calls(&bot, &calls).await
            };
            let pause = round.await.unwrap_or_else(|error: crate::Error| {
                tracing::error!(%error, "painting");
                LOOK
            });
            let (took, ended) = (begun.elapsed(), Instant::now());
            let rest = (took * RESTS).min(LONGEST_REST);
            tokio::select! {
                () = bot.painter.wake.notified() => {}
                () = becomes_stale(&bot.painter, begun, took) => {}
                () = tokio::time::sleep(pause) => {}
                () = bot.clock.moved() => *lock(&bot.painter.looked) = None,
                () = bot.stop.cancelled() => {}
            }
            tokio::select! {
                () = tokio::time::sleep_until(ended + rest) => {}
                () = bot.stop.cancelled() => {}
            }
        } else {
            tokio::select! {
                () = bot.painter.wake.notified() => {}
                () = bot.stop.cancelled() => {}
            }
        }
    }
    calls.close();
    calls.wait().await;
}

/// Waits until people changed something since the look that `begun` then and `took` so long, and until the next may begin:
/// where thousands of messages are stale, which Discord takes one a second, looking takes a fiftieth of the time, not all of it.
async fn becomes_stale(painter: &Painter, begun: Instant, took: Duration) {
    painter.stale.notified().await;
    tokio::time::sleep_until(begun + LOOKS_APART.max((took * 50).min(LOOK))).await;
}

/// Announcements whose time has come become messages. Drawn at once they are in time; nobody announces anything while Discord is
/// not to be reached.
pub(crate) async fn announce(bot: &Bot) -> Result<()> {
    let now = bot.clock.now();
    if bot.store.read().await?.any_notice_due(now).await? {
        let mut tx = bot.store.write().await?;
        tx.tell_due(now).await?;
        bot.settle(tx.commit().await?).await;
    }
    Ok(())
}

/// After a start, whatever was to be drawn and has no message may have been posted just before the end, even if it is no
/// longer wanted; panel and board may have been posted anew.
async fn note_unsure(bot: &Bot) -> Result<()> {
    let mut reads = bot.store.read().await?;
    let stale = stale(bot, &mut reads, u32::MAX, &[]).await?;
    let following = reads.following_views().await?;
    let mut unsure = lock(&bot.painter.unsure);
    unsure.extend(stale.iter().filter(|v| v.message.is_none()).map(|v| v.key));
    unsure.extend(following.iter().map(|v| v.key));
    Ok(())
}

/// The stale views as they are to be drawn, without those in these channels; what is equally urgent in an order that is drawn.
pub(crate) async fn stale(bot: &Bot, reads: &mut Reads, limit: u32, busy: &[Channel]) -> Result<Vec<View>> {
    let mut chance = bot.draw.at("order", &[bot.clock.steady().ms()]);
    let drawn = Shuffle::of(chance.random(), chance.random());
    Ok(reads.stale_views(Old::before(bot.clock.now()), limit, drawn, busy).await?)
}

/// Starts what may start now, and says how long to wait for the rest.
async fn start_calls(bot: &Arc<Bot>, calls: &tokio_util::task::TaskTracker) -> Result<Duration> {
    let mut reads = bot.store.read().await?;
    let doomed = reads.doomed().await?;
    let busy = bot.painter.busy(Instant::now());
    let mut views = stale(bot, &mut reads, ROUND, busy.as_deref().unwrap_or_default()).await?;
    if busy.is_none() {
        bot.vitals.looked(&drawable(&bot.painter, &views));
        let known: HashSet<ViewKey> = views.iter().map(|view| view.key).collect();
        let following = reads.following_views().await?;
        let among = following.len();
        for view in following.into_iter().filter(|view| !known.contains(&view.key)) {
            let unsure = lock(&bot.painter.unsure).contains(&view.key);
            if unsure || moves(bot, &view) || bot.painter.unchecked(view.key, among, bot.clock.steady()) {
                views.push(view);
            }
        }
        lock(&bot.painter.turns).tidy(Instant::now());
    }
    drop(reads);
    let mut pause = LOOK;
    if let Some(too_long) = bot.rest.behind().checked_sub(BEHIND) {
        lock(&bot.painter.turns).used_up(Instant::now());
        return Ok(pause.min(too_long + BEHIND / 4));
    }
    let now = Instant::now();
    let views = lock(&bot.painter.turns).order(views, now);
    lock(&bot.painter.views).retain(|_, pace| !pace.is_idle(now, bot.painter.apart));
    let mut begun = 0;
    for view in views {
        if begun == BEGUN {
            pause = LOOKS_APART;
            break;
        }
        let wait = {
            let mut views = lock(&bot.painter.views);
            let pace = views.entry(view.key).or_default();
            pace.moves_on(view.change);
            pace.wait(Instant::now(), bot.painter.apart).map(|wait| wait.max(bot.leaves_in(view.key)))
        };
        match wait {
            Some(Duration::ZERO) => {}
            Some(wait) => {
                pause = pause.min(wait);
                continue;
            }
            None => continue,
        }
        let (old, now) = (Old::is_old(&view, bot.clock.now()), bot.clock.steady());
        if old && !lock(&bot.painter.old).may_change(view.channel, now) {
            let bot = Arc::clone(bot);
            if lock(&bot.painter.old).waits(view.key, now) {
                calls.spawn(async move { draw::waits_too_long(&bot, &view).await });
            }
            continue;
        }
        let Some(place) = Place::take(bot, view.channel) else { continue };
        if old {
            lock(&bot.painter.old).begin(view.channel, now);
        }
        begun += 1;
        let drawing = bot.painter.begin(view.key);
        let bot = Arc::clone(bot);
        calls.spawn(async move {
            draw::view(&bot, view, drawing).await;
            drop(place);
        });
    }
    for (channel, message) in doomed {
        // A place given back wakes the painter, so none is taken for what must wait.
        if lock(&bot.painter.deleting).contains(&message) {
            continue;
        }
        let Some(place) = Place::take(bot, channel) else { continue };
        lock(&bot.painter.deleting).insert(message);
        let bot = Arc::clone(bot);
        calls.spawn(async move {
            let pause = draw::delete_doomed(&bot, channel, message).await;
            drop(place);
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = bot.stop.cancelled() => {}
            }
            lock(&bot.painter.deleting).remove(&message);
        });
    }
    Ok(pause)
}

/// The views that Discord would take. What it refuses stays stale until somebody gives the bot its permissions back, and
/// old messages have their own pace.
fn drawable(painter: &Painter, stale: &[View]) -> Vec<View> {
    let (paces, old) = (lock(&painter.views), lock(&painter.old));
    let waits = |view: &View| paces.get(&view.key).is_some_and(Pace::is_refused) || old.is_waiting(&view.key);
    stale.iter().filter(|view| !waits(view)).copied().collect()
}

/// Whether panel or board must be posted anew at the end of its channel.
pub(crate) fn must_move(view: &View, now: Time) -> bool {
    let (true, true, Some(posted)) = (view.key.kind.follows(), view.wanted, view.posted_at) else { return false };
    let age = now.since(posted);
    age >= MOVE_APART && (view.below > BELOW || age >= OLD)
}

/// Whether panel or board is posted anew now. Where nothing could be posted a moment ago it stays where it is, and is true there.
fn moves(bot: &Bot, view: &View) -> bool {
    must_move(view, bot.clock.now()) && !no_post_lately(bot, view)
}

/// One of the few drawings that may be under way in a channel; given back when dropped.
struct Place {
    bot: Arc<Bot>,
    channel: Channel,
}

impl Place {
    fn take(bot: &Arc<Bot>, channel: Channel) -> Option<Self> {
        let mut channels = lock(&bot.painter.channels);
        let under_way = channels.entry(channel).or_default();
        if *under_way >= AT_ONCE_PER_CHANNEL {
            return None;
        }
        *under_way += 1;
        Some(Self { bot: Arc::clone(bot), channel })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut channels = lock(&self.bot.painter.channels);
        if let Some(under_way) = channels.get_mut(&self.channel) {
            *under_way -= 1;
            if *under_way == 0 {
                channels.remove(&self.channel);
            }
        }
        drop(channels);
        self.bot.painter.wake();
    }
}
