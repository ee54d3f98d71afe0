//! One connection to the gateway, made again whenever it ends: resumed where that is possible, begun anew when the budget
//! allows it, given up only for what Discord calls final. Each end is one line in the log, with what is done about it.
//!
//! The library reads frames more strictly than the bot: what it refuses is read here all the same, so the session, too, is
//! followed here; and where it panics over what Discord says, the connection has ended, not the program.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use futures::{FutureExt as _, StreamExt as _};
use rand::Rng as _;
use serde_json::Value;
use serenity::http::Http;
use storage::KeptSession;
use tokio::time::Instant;
use twilight_gateway::error::{ReceiveMessageError, ReceiveMessageErrorType};
use twilight_gateway::{CloseFrame, Config, ConfigBuilder, Message, Session, Shard, ShardId, ShardState};

use super::Ids;
use super::closing::End;
use super::identifying::{Identifying, is_address};
use crate::bot::Bot;
use crate::error::Error;

/// So many times a session is tried to be resumed without success.
const RESUMES: u32 = 3;

/// No gateway wants a pulse more often than so, in milliseconds; Discord wants one about every forty seconds.
const SHORTEST_PULSE: u64 = 50;

/// A connection, and how to make it.
pub(super) struct Connection {
    pub(super) bot: Arc<Bot>,
    pub(super) http: Arc<Http>,
    pub(super) identifying: Identifying,
    pub(super) config: Config<Identifying>,
    pub(super) id: ShardId,
}

/// What one connection leaves to the next.
#[derive(Default)]
struct Kept {
    session: Option<Followed>,
    /// Who the bot is, said when the session began.
    ids: Option<Ids>,
    /// Since when there is this session.
    since: Option<Instant>,
    /// Connections in a row that failed.
    failures: u32,
    /// Connections in a row that were made to resume the session, and ended before they did.
    resumes: u32,
}

/// The session that is gone on with, as far as the gateway's frames have told.
struct Followed {
    id: String,
    /// The number of the latest event.
    sequence: u64,
    /// Where it is to be resumed, if that is not the gateway's own address.
    resume_url: Option<String>,
}

impl Connection {
    /// Keeps it until the bot stops. Goes on with the session that an earlier run has left, if there is one, and returns the one
    /// that it leaves.
    pub(super) async fn keep(self, left: Option<KeptSession>) -> Result<Option<KeptSession>, Error> {
        let shard = self.id.number();
        let times = Times(self.bot.settings.gateway_pause);
        let mut kept = left.map(Kept::left).unwrap_or_default();
        loop {
            let waits = async {
                tokio::time::sleep(times.pause(kept.failures)).await;
                if kept.session.is_none() {
                    self.identifying.may_begin(shard).await;
                }
            };
            tokio::select! {
                () = waits => {}
                () = self.bot.stop.cancelled() => return Ok(kept.leave(self.id)),
            }
            let begun = Instant::now();
            let resuming = kept.session.is_some();
            let mut socket = self.socket(&kept);
            let (end, greeted) = self.live(&mut socket, &mut kept, times.greeting()).await;
            self.identifying.gives_back(shard);
            self.bot.vitals.lost(shard);
            if end == End::Stopped {
                if greeted {
                    goodbye(&mut socket);
                }
                return Ok(kept.leave(self.id));
            }
            kept.failures = if greeted && begun.elapsed() >= times.lived() { 0 } else { kept.failures + 1 };
            if matches!(end, End::Unreachable | End::Senseless)
                && let Some(session) = &mut kept.session
            {
                // The address may be what is wrong; the gateway's own is always there.
                session.resume_url = None;
            }
            if resuming && end != End::Unreachable {
                kept.resumes = if greeted { 0 } else { kept.resumes + 1 };
            }
            if end.loses_the_session() || kept.resumes >= RESUMES {
                kept.session = None;
                kept.resumes = 0;
            }
            let fatal = end.fatal();
            let then = match (&fatal, &kept.session) {
                (Some(_), _) => "the program ends",
                (None, Some(_)) => "the session is resumed",
                (None, None) => "a new session is begun",
            };
            // While there is no way to Discord, each try is like the last.
            if end != End::Unreachable || kept.failures.is_power_of_two() {
                let failures = kept.failures;
                tracing::warn!(shard, code = end.code(), reason = end.name(), failures, then, "disconnected");
            }
            if let Some(error) = fatal {
                return Err(error);
            }
            if kept.session.is_none()
                && let Some(since) = kept.since.take()
            {
                self.identifying.ended(shard, since.elapsed());
            }
        }
    }

    fn socket(&self, kept: &Kept) -> Shard<Identifying> {
        let mut config = ConfigBuilder::from(self.config.clone());
        if let Some(session) = &kept.session {
            config = config.session(Session::new(session.sequence, session.id.clone()));
            if let Some(url) = &session.resume_url {
                config = config.resume_url(url.clone());
            }
        }
        Shard::with_config(self.id, config.build())
    }

    /// Listens until the connection ends. Returns how, and whether the gateway had greeted the bot on it.
    async fn live(&self, socket: &mut Shard<Identifying>, kept: &mut Kept, patience: Duration) -> (End, bool) {
        let mut greeted = false;
        let mut made = false;
        let mut garbage = 0_u32;
        loop {
            let mut heard = poll_fn(|cx| match poll(socket, cx) {
                Poll::Ready(heard) => Poll::Ready(heard),
                // Where a connection ends without a word the library makes another by itself, without anybody knowing.
                Poll::Pending if made && is_off(socket) => Poll::Ready(Ok(None)),
                Poll::Pending => {
                    made |= !is_off(socket);
                    Poll::Pending
                }
            });
            let next = async {
                if greeted {
                    return Some(heard.await);
                }
                let mut until = Instant::now() + patience;
                loop {
                    if let Ok(heard) = tokio::time::timeout_at(until, &mut heard).await {
                        return Some(heard);
                    }
                    // While the connection waits to begin its session the gateway has nothing to say.
                    let waited = self.identifying.waited(self.id.number()).map(|at| at + patience);
                    until = waited.filter(|at| *at > until)?;
                }
            };
            let next = tokio::select! {
                next = next => next,
                () = self.bot.stop.cancelled() => return (End::Stopped, greeted),
            };
            let next = match next {
                None => return (End::Silent, greeted),
                Some(Err(Senseless)) => return (End::Senseless, greeted),
                Some(Ok(None)) => return (End::Broken, greeted),
                Some(Ok(Some(next))) => next,
            };
            let heard = match &next {
                Ok(Message::Close(frame)) => {
                    return (End::of_close(frame.as_ref().map(|frame| frame.code)), greeted);
                }
                Ok(Message::Text(text)) => self.heard(text, kept).unwrap_or(Heard::Other),
                Err(error) => match error.kind() {
                    ReceiveMessageErrorType::Reconnect => return (End::Unreachable, greeted),
                    ReceiveMessageErrorType::Deserializing { event } => {
                        self.heard(event, kept).unwrap_or(Heard::Garbage)
                    }
                    _ => Heard::Garbage,
                },
            };
            match heard {
                Heard::End(end) => return (end, greeted),
                Heard::Greeting => greeted = true,
                Heard::Other => {}
                // Never what it holds: that may be what somebody said.
                Heard::Garbage => {
                    garbage += 1;
                    if garbage.is_power_of_two() {
                        tracing::warn!(
                            shard = self.id.number(),
                            times = garbage,
                            "the gateway sent what cannot be read"
                        );
                    }
                }
            }
        }
    }

    /// Reads a frame leniently, whatever the library thought of it; `None` for what says nothing that the bot knows.
    fn heard(&self, text: &str, kept: &mut Kept) -> Option<Heard> {
        let mut frame = serde_json::from_str::<Value>(text).ok()?;
        match frame["op"].as_u64() {
            Some(7) => return Some(Heard::End(End::Asked)),
            // What does not say that it can be resumed cannot.
            Some(9) => return Some(Heard::End(End::Invalid { resumable: frame["d"] == true })),
            Some(10) => {
                let pulse = frame["d"]["heartbeat_interval"].as_u64();
                let senseless = pulse.is_none_or(|pulse| pulse < SHORTEST_PULSE);
                return Some(if senseless { Heard::End(End::Senseless) } else { Heard::Other });
            }
            Some(0) => {}
            _ => return None,
        }
        let (data, sequence) = (frame["d"].take(), frame["s"].as_u64());
        let event = frame["t"].as_str()?;
        if event == "READY" {
            kept.session = Followed::greeted(&data, sequence);
        } else if let (Some(session), Some(sequence)) = (&mut kept.session, sequence) {
            session.sequence = sequence;
        }
        match event {
            "READY" => {
                kept.since = Some(Instant::now());
                kept.ids = Ids::of(&data);
                super::ready(&self.bot, &self.http, self.id.number(), &data);
                Some(Heard::Greeting)
            }
            "RESUMED" => {
                tracing::info!(shard = self.id.number(), "connected again");
                self.bot.vitals.resumed(self.id.number());
                if let Some(ids) = kept.ids.filter(|_| kept.since.is_none()) {
                    super::known(&self.bot, &self.http, self.id.number(), ids);
                }
                kept.since.get_or_insert_with(Instant::now);
                self.bot.painter.wake();
                Some(Heard::Greeting)
            }
            "INTERACTION_CREATE" => {
                super::received(&self.bot, &self.http, data);
                Some(Heard::Other)
            }
            _ => None,
        }
    }
}

impl Followed {
    /// As the gateway says when it greets. Without a name it cannot be gone on with, and the next one is begun anew.
    fn greeted(greeting: &Value, sequence: Option<u64>) -> Option<Self> {
        let id = greeting["session_id"].as_str()?.to_owned();
        let resume_url = greeting["resume_gateway_url"].as_str().filter(|url| is_address(url)).map(str::to_owned);
        // The greeting is the first event of a session.
        Some(Self { id, sequence: sequence.unwrap_or(1), resume_url })
    }
}

impl Kept {
    /// What an earlier run has left.
    fn left(left: KeptSession) -> Self {
        let resume_url = left.resume_url.filter(|url| is_address(url));
        let session = Followed { id: left.session, sequence: left.sequence, resume_url };
        let ids = Ids { bot: left.bot, application: left.application };
        Self { session: Some(session), ids: Some(ids), ..Self::default() }
    }

    /// What this run leaves.
    fn leave(self, id: ShardId) -> Option<KeptSession> {
        let (session, ids) = (self.session?, self.ids?);
        Some(KeptSession {
            shard: id.number(),
            shards: id.total(),
            session: session.id,
            sequence: session.sequence,
            resume_url: session.resume_url,
            bot: ids.bot,
            application: ids.application,
        })
    }
}

/// What a frame means for the connection.
enum Heard {
    End(End),
    Greeting,
    Other,
    /// Nothing that anybody knows.
    Garbage,
}

/// The library cannot go on: what the gateway said made it panic. It must not be asked again.
struct Senseless;

/// What comes next on the connection.
fn poll(
    socket: &mut Shard<Identifying>,
    cx: &mut Context<'_>,
) -> Poll<Result<Option<Result<Message, ReceiveMessageError>>, Senseless>> {
    // A pulse of no time makes it panic, and so does an address for resuming that is none.
    match catch_unwind(AssertUnwindSafe(|| socket.poll_next_unpin(cx))) {
        Ok(polled) => polled.map(Ok),
        Err(_) => Poll::Ready(Err(Senseless)),
    }
}

fn is_off(socket: &Shard<Identifying>) -> bool {
    matches!(socket.state(), ShardState::Disconnected { .. })
}

/// Closes the connection in the way that leaves the session to the next start. What comes after that is not waited for, since
/// the library would connect again.
fn goodbye(socket: &mut Shard<Identifying>) {
    socket.close(CloseFrame::RESUME);
    let _ = poll_fn(|cx| poll(socket, cx)).now_or_never();
}

/// The times of a connection, fractions of the longest pause between two sessions (ten minutes).
#[derive(Clone, Copy)]
struct Times(Duration);

impl Times {
    /// A connection on which nothing comes for so long, before the gateway has greeted the bot, is given up: ten seconds.
    fn greeting(self) -> Duration {
        (self.0 / 60).clamp(Duration::from_secs(1), Duration::from_secs(10))
    }

    /// A connection that lived so long was no failure: ten seconds.
    fn lived(self) -> Duration {
        self.0 / 60
    }

    /// The pause before the next connection, after so many failures in a row: none, then a part of half a second, then
    /// more, up to four seconds. When Discord is back, the bot is back.
    fn pause(self, failures: u32) -> Duration {
        if failures == 0 {
            return Duration::ZERO;
        }
        let most = (self.0 / 2_400).saturating_mul(1 << failures.min(10)).min(self.0 / 150);
        most.mul_f64(rand::rng().random_range(0.25..1.0))
    }
}
