//! Calls to Discord that draw messages, as fast as Discord itself says: buckets and the fifty a second by a limiter that
//! reads its headers, every `Retry-After` obeyed, and what it would count against the bot counted here first. Answers
//! to people do not come this way: nothing may delay them.
//!
//! What Discord answers is read leniently: of a message that was made only its id is needed.

mod invalid;
mod paced;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use serenity::builder::CreateAttachment;
use serenity::http::{Http, LightMethod, Multipart, MultipartUpload, Request, Route};
use serenity::model::channel::Message as Posted;
use serenity::model::id::{ChannelId, MessageId};
use tokio::time::Instant;
use twilight_http_ratelimiting::{Endpoint, Method, Permit, RateLimitHeaders, RateLimiter};
use workshop::{Channel, Message};

use crate::discord::{Failure, code_in, wait_in};
use crate::gateway::tidy_message;
use crate::vitals::Vitals;
use invalid::Invalid;
use paced::{Pace, Pauses};

/// A call without an answer for this long is given up, and its outcome is unknown.
const NO_ANSWER: Duration = Duration::from_secs(20);

/// When half of the refusals that Discord allows are used up, calls are at least this far apart.
const SLOWLY: Duration = Duration::from_secs(1);

/// No bucket makes a change wait for longer than this: it is the one message that takes no more, such as one that was published.
const OF_ONE_MESSAGE: Duration = Duration::from_secs(10);

/// A kind of call, which Discord counts by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// A new message.
    Create,
    /// A change of a message.
    Edit,
    /// The end of a message.
    Delete,
    /// The latest messages of a channel.
    Look,
}

/// The right to make one call.
#[derive(Debug)]
pub(crate) struct Turn {
    kind: Kind,
    channel: Channel,
    permit: Permit,
}

/// The way to Discord.
pub(crate) struct Rest {
    http: Arc<Http>,
    client: reqwest::Client,
    limiter: RateLimiter,
    pauses: Mutex<Pauses>,
    pace: Mutex<Pace>,
    invalid: Mutex<Invalid>,
    slowly: tokio::sync::Mutex<()>,
    vitals: Arc<Vitals>,
}

/// What came back.
struct Reply {
    status: u16,
    body: Vec<u8>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Rest {
    /// Must be made within the runtime.
    pub(crate) fn new(http: Arc<Http>, client: reqwest::Client, vitals: Arc<Vitals>) -> Self {
        Self {
            http,
            client,
            limiter: RateLimiter::default(),
            pauses: Mutex::default(),
            pace: Mutex::default(),
            invalid: Mutex::default(),
            slowly: tokio::sync::Mutex::default(),
            vitals,
        }
    }

    /// Waits until Discord takes such a call.
    pub(crate) async fn turn(&self, kind: Kind, channel: Channel) -> Turn {
        let begun = Instant::now();
        loop {
            let until = lock(&self.pauses).until(channel, Instant::now());
            let Some(until) = until else { break };
            tokio::time::sleep_until(until).await;
        }
        if self.is_refused_much() {
            let _one_by_one = self.slowly.lock().await;
            tokio::time::sleep(SLOWLY).await;
        }
        let permit = self.limiter.acquire(endpoint(kind, channel)).await;
        let at = lock(&self.pace).next(Instant::now());
        tokio::time::sleep_until(at).await;
        self.vitals.rests(begun.elapsed());
        Turn { kind, channel, permit }
    }

    /// How long a call would wait for those of all channels that were asked for before it.
    pub(crate) fn behind(&self) -> Duration {
        lock(&self.pace).behind(Instant::now())
    }

    /// A turn for a call of this kind: the one that is there already, if it is for such a call.
    pub(crate) async fn turn_for(&self, ready: Option<Turn>, kind: Kind, channel: Channel) -> Turn {
        match ready {
            Some(turn) if turn.kind == kind && turn.channel == channel => turn,
            other => {
                // Whoever holds one turn of a channel must not wait for another.
                drop(other);
                self.turn(kind, channel).await
            }
        }
    }

    /// Posts a message.
    pub(crate) async fn create(
        &self,
        turn: Turn,
        message: &impl Serialize,
        files: &[CreateAttachment],
    ) -> Result<Message, Failure> {
        let route = Route::ChannelMessages { channel_id: ChannelId::new(turn.channel.0) };
        let reply = self.call(turn, filled(Request::new(route, LightMethod::Post), message, files)?).await?;
        let made: Value = serde_json::from_slice(&reply.body).map_err(|_| Failure::Unsure)?;
        let id = made["id"].as_str().and_then(|id| id.parse().ok()).or_else(|| made["id"].as_u64());
        id.map(Message).ok_or(Failure::Unsure)
    }

    /// Changes a message.
    pub(crate) async fn edit(
        &self,
        turn: Turn,
        id: Message,
        message: &impl Serialize,
        files: &[CreateAttachment],
    ) -> Result<(), Failure> {
        let request = Request::new(of_message(turn.channel, id), LightMethod::Patch);
        self.call(turn, filled(request, message, files)?).await.map(drop)
    }

    /// Deletes a message.
    pub(crate) async fn delete(&self, turn: Turn, id: Message) -> Result<(), Failure> {
        let request = Request::new(of_message(turn.channel, id), LightMethod::Delete);
        self.call(turn, request).await.map(drop)
    }

    /// The latest messages of a channel, the newest first; those that cannot be read are left out.
    pub(crate) async fn latest(&self, turn: Turn, most: u8) -> Result<Vec<Posted>, Failure> {
        let route = Route::ChannelMessages { channel_id: ChannelId::new(turn.channel.0) };
        let request = Request::new(route, LightMethod::Get).params(Some(vec![("limit", most.to_string())]));
        let reply = self.call(turn, request).await?;
        let all: Vec<Value> = serde_json::from_slice(&reply.body).map_err(|_| Failure::Unsure)?;
        let read = |mut one: Value| {
            serde_json::from_value(one.clone()).ok().or_else(|| {
                tidy_message(&mut one);
                serde_json::from_value(one).ok()
            })
        };
        Ok(all.into_iter().filter_map(read).collect())
    }

    /// Whether Discord refused so much lately that it may lock the bot out.
    pub(crate) fn is_refused_much(&self) -> bool {
        lock(&self.invalid).are_many(Instant::now())
    }

    /// Discord refused something, perhaps an answer that went another way. Published with the next drawing: a figure must
    /// not tell when somebody was answered.
    pub(crate) fn was_refused(&self, status: u16, shared: bool) {
        let counts = matches!(status, 401 | 403) || (status == 429 && !shared);
        if counts && lock(&self.invalid).add(Instant::now()) {
            tracing::warn!("Discord refuses so many calls that it may lock the bot out; calls are made slowly now");
        }
    }

    async fn call(&self, turn: Turn, request: Request<'_>) -> Result<Reply, Failure> {
        let Turn { kind, channel, permit } = turn;
        let call = async {
            let request = request.build(&self.client, self.http.token(), self.http.proxy.as_deref()).map_err(drop)?;
            let response = request.send().await.map_err(drop)?;
            let status = response.status().as_u16();
            let headers = response.headers().clone();
            Ok((status, headers, response.bytes().await.map(|body| body.to_vec())))
        };
        let answered: Result<_, ()> = tokio::time::timeout(NO_ANSWER, call).await.unwrap_or(Err(()));
        let Ok((status, headers, body)) = answered else { return Err(Failure::Unsure) };
        let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        permit.complete(bucket(header));
        self.was_refused(status, header(RateLimitHeaders::SCOPE) == Some("shared"));
        self.vitals.invalid_requests(lock(&self.invalid).count(Instant::now()));
        let reply = Reply { status, body: body.unwrap_or_default() };
        if (200..300).contains(&reply.status) {
            return Ok(reply);
        }
        let said: Value = serde_json::from_slice(&reply.body).unwrap_or_default();
        let code = code_in(&said);
        let failure = Failure::of_code(code, status);
        if status == 429 {
            let wait = wait_in(header("retry-after"), &said).unwrap_or(SLOWLY);
            // What stands before Discord refuses with a page, and then everybody from this address.
            let global = said["global"] == true || header("x-ratelimit-global").is_some() || said.is_null();
            match (failure, global) {
                (Failure::TooOld(_), _) => return Err(Failure::TooOld(wait)),
                (_, true) => lock(&self.pauses).everything(Instant::now() + wait),
                (_, false) if kind == Kind::Edit && wait > OF_ONE_MESSAGE => return Err(Failure::Rests(wait)),
                (_, false) => lock(&self.pauses).channel(channel, Instant::now() + wait),
            }
        } else if let (None, 400..500) = (code, status) {
            tracing::warn!(status, ?kind, "a call was refused, but not by Discord: something stands before it");
        } else if failure == Failure::Malformed {
            let why = said["message"].as_str().unwrap_or("no reason given");
            tracing::warn!(status, code, why, ?kind, "Discord refused a message");
        }
        Err(failure)
    }
}

/// The call with a message's body, and with its files if it has some.
pub(crate) fn with<'a>(
    request: Request<'a>,
    message: &impl Serialize,
    files: &[CreateAttachment],
) -> serde_json::Result<Request<'a>> {
    let body = serde_json::to_string(message)?;
    if files.is_empty() {
        return Ok(request.body(Some(body.into_bytes())));
    }
    let upload = MultipartUpload::Attachments(files.to_vec());
    Ok(request.multipart(Some(Multipart { upload, fields: Vec::new(), payload_json: Some(body) })))
}

fn filled<'a>(
    request: Request<'a>,
    message: &impl Serialize,
    files: &[CreateAttachment],
) -> Result<Request<'a>, Failure> {
    with(request, message, files).map_err(|_| Failure::Malformed)
}

fn of_message(channel: Channel, id: Message) -> Route<'static> {
    Route::ChannelMessage { channel_id: ChannelId::new(channel.0), message_id: MessageId::new(id.0) }
}

/// What the limiter knows a call by. Discord counts by channel, whatever the message, so the message stands as one word:
/// nothing grows with the number of messages.
fn endpoint(kind: Kind, channel: Channel) -> Endpoint {
    let (method, end) = match kind {
        Kind::Create => (Method::Post, "messages"),
        Kind::Look => (Method::Get, "messages"),
        Kind::Edit => (Method::Patch, "messages/id"),
        Kind::Delete => (Method::Delete, "messages/id"),
    };
    Endpoint { method, path: format!("channels/{}/{end}", channel.0) }
}

/// What the headers say of the call's bucket, where they say it.
fn bucket<'a>(header: impl Fn(&str) -> Option<&'a str>) -> Option<RateLimitHeaders> {
    let after: f64 = header(RateLimitHeaders::RESET_AFTER)?.parse().ok()?;
    Some(RateLimitHeaders {
        bucket: header(RateLimitHeaders::BUCKET)?.as_bytes().to_vec(),
        limit: header(RateLimitHeaders::LIMIT)?.parse().ok()?,
        remaining: header(RateLimitHeaders::REMAINING)?.parse().ok()?,
        reset_at: std::time::Instant::now() + Duration::try_from_secs_f64(after).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_is_read_from_all_four_headers_or_not_at_all() {
        let all = |name: &str| {
            Some(match name {
                "x-ratelimit-bucket" => "abc",
                "x-ratelimit-limit" => "5",
                "x-ratelimit-remaining" => "4",
                "x-ratelimit-reset-after" => "1.250",
                _ => return None,
            })
        };
        let read = bucket(all).expect("all are there");
        assert_eq!((read.limit, read.remaining, &*read.bucket), (5, 4, b"abc".as_slice()));
        assert!(bucket(|name| all(name).filter(|text| *text != "abc")).is_none());
    }
}
