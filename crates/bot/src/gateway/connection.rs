//! One connection to the gateway, made again whenever it ends: resumed where that is possible, begun anew when the budget
//! allows it, given up only for what Discord calls final. Each end is one line in the log, with what is done about it.

use std::future::poll_fn;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use futures::{FutureExt as _, StreamExt as _};
use rand::Rng as _;
use serde_json::Value;
use serenity::http::Http;
use storage::KeptSession;
use tokio::time::Instant;
use twilight_gateway::error::ReceiveMessageErrorType;
use twilight_gateway::{CloseFrame, Config, ConfigBuilder, Message, Session, Shard, ShardId, ShardState};

use super::Ids;
use super::closing::End;
use super::identifying::Identifying;
use crate::bot::Bot;
use crate::error::Error;

/// So many times a session is tried to be resumed without success.
const RESUMES: u32 = 3;

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
    session: Option<(Session, Option<String>)>,
    /// Who the bot is, said when the session began.
    ids: Option<Ids>,
    /// Since when there is this session.
    since: Option<Instant>,
    /// Connections in a row that failed.
    failures: u32,
    /// Connections in a row that were made to resume the session, and ended before they did.
    resumes: u32,
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
            self.bot.vitals.lost(shard);
            if end == End::Stopped {
                kept.session = session(&socket);
                if greeted {
                    goodbye(&mut socket);
                }
                return Ok(kept.leave(self.id));
            }
            kept.failures = if greeted && begun.elapsed() >= times.lived() { 0 } else { kept.failures + 1 };
            kept.session = session(&socket);
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
        if let Some((session, resume_url)) = &kept.session {
            config = config.session(session.clone());
            if let Some(url) = resume_url {
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
            let heard = poll_fn(|cx| match socket.poll_next_unpin(cx) {
                Poll::Ready(heard) => Poll::Ready(heard),
                // Where a connection ends without a word the library makes another by itself, without anybody knowing.
                Poll::Pending if made && is_off(socket) => Poll::Ready(None),
                Poll::Pending => {
                    made |= !is_off(socket);
                    Poll::Pending
                }
            });
            let next = async { if greeted { Ok(heard.await) } else { tokio::time::timeout(patience, heard).await } };
            let next = tokio::select! {
                next = next => next,
                () = self.bot.stop.cancelled() => return (End::Stopped, greeted),
            };
            match next {
                Err(_) => return (End::Silent, greeted),
                Ok(None) => return (End::Broken, greeted),
                Ok(Some(Ok(Message::Close(frame)))) => {
                    return (End::of_close(frame.map(|frame| frame.code)), greeted);
                }
                Ok(Some(Ok(Message::Text(text)))) => match self.heard(&text, kept) {
                    Heard::End(end) => return (end, greeted),
                    Heard::Greeting => greeted = true,
                    Heard::Other => {}
                },
                Ok(Some(Err(error))) if matches!(error.kind(), ReceiveMessageErrorType::Reconnect) => {
                    return (End::Unreachable, greeted);
                }
                // Never what it holds: that may be what somebody said.
                Ok(Some(Err(_))) => {
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

    fn heard(&self, text: &str, kept: &mut Kept) -> Heard {
        let Ok(mut frame) = serde_json::from_str::<Value>(text) else { return Heard::Other };
        match frame["op"].as_u64() {
            Some(7) => return Heard::End(End::Asked),
            Some(9) => return Heard::End(End::Invalid { resumable: frame["d"] == true }),
            Some(0) => {}
            _ => return Heard::Other,
        }
        let data = frame["d"].take();
        match frame["t"].as_str() {
            Some("READY") => {
                kept.since = Some(Instant::now());
                kept.ids = Ids::of(&data);
                super::ready(&self.bot, &self.http, self.id.number(), &data);
                Heard::Greeting
            }
            Some("RESUMED") => {
                tracing::info!(shard = self.id.number(), "connected again");
                self.bot.vitals.resumed(self.id.number());
                if let Some(ids) = kept.ids.filter(|_| kept.since.is_none()) {
                    super::known(&self.bot, &self.http, self.id.number(), ids);
                }
                kept.since.get_or_insert_with(Instant::now);
                self.bot.painter.wake();
                Heard::Greeting
            }
            Some("INTERACTION_CREATE") => {
                super::received(&self.bot, &self.http, data);
                Heard::Other
            }
            _ => Heard::Other,
        }
    }
}

impl Kept {
    /// What an earlier run has left.
    fn left(left: KeptSession) -> Self {
        let session = Session::new(left.sequence, left.session);
        let ids = Ids { bot: left.bot, application: left.application };
        Self { session: Some((session, left.resume_url)), ids: Some(ids), ..Self::default() }
    }

    /// What this run leaves.
    fn leave(self, id: ShardId) -> Option<KeptSession> {
        let ((session, resume_url), ids) = (self.session?, self.ids?);
        Some(KeptSession {
            shard: id.number(),
            shards: id.total(),
            session: session.id().to_owned(),
            sequence: session.sequence(),
            resume_url,
            bot: ids.bot,
            application: ids.application,
        })
    }
}

/// The session on this connection, and where it is to be resumed.
fn session(socket: &Shard<Identifying>) -> Option<(Session, Option<String>)> {
    socket.session().cloned().map(|session| (session, socket.resume_url().map(str::to_owned)))
}

/// What a frame means for the connection.
enum Heard {
    End(End),
    Greeting,
    Other,
}

fn is_off(socket: &Shard<Identifying>) -> bool {
    matches!(socket.state(), ShardState::Disconnected { .. })
}

/// Closes the connection in the way that leaves the session to the next start. What comes after that is not waited for, since
/// the library would connect again.
fn goodbye(socket: &mut Shard<Identifying>) {
    socket.close(CloseFrame::RESUME);
    let _ = socket.next().now_or_never();
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
