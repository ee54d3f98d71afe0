//! Calls about an interaction: its first answer, each try by itself; and what comes after it, the answer in a placeholder's place,
//! what is said besides, a note that is removed. What Discord does not take of the latter is tried again, with a growing pause, as
//! long as it takes such calls at all. Each call has a time limit, only so many wait at once, and a stop ends all waiting.

use std::time::Duration;

use rand::Rng as _;
use serde_json::Value;
use serenity::http::{Http, Request};
use tokio::sync::Semaphore;
use tokio::time::Instant;

use crate::bot::Bot;
use crate::discord::{Failure, code_in, wait_in};
use crate::vitals::{Seen, outcome};

/// How long Discord takes calls about an interaction; a little less than its quarter of an hour is left for the way.
pub(crate) const LIVES: Duration = Duration::from_mins(14);

/// A call without an answer for so long is given up.
const NO_ANSWER: Duration = Duration::from_secs(10);

/// One that carries files takes longer.
const WITH_FILES: Duration = Duration::from_mins(1);

/// The first pause, which grows to the longest. A press that was not heard is remembered for a minute from each try, so no pause
/// may be longer.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));

/// So many wait at once; what comes on top of them is lost at its first failure, as all of them are without memory.
const AT_ONCE: usize = 200;

/// So often a message is sent once more, of which nobody knows whether it arrived. To be told the same twice is better than
/// not at all, but to be told it for a quarter of an hour is not.
const IN_DOUBT: u32 = 2;

/// A call under way when the bot stops has so long to end.
const LAST: Duration = Duration::from_secs(2);

/// What it means to make a call twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Twice {
    /// The same: a message is given its words.
    Same,
    /// One message more: where it may have been done already, it is done again only so often.
    More,
    /// Never: what is said would be old by then.
    Never,
}

/// The way to Discord for such calls.
#[derive(Debug)]
pub(crate) struct Late {
    client: reqwest::Client,
    waiting: Semaphore,
}

/// A call that failed.
#[derive(Debug)]
pub(crate) struct Failed {
    pub(crate) failure: Failure,
    /// Whether it is certain that nothing was done.
    pub(crate) undone: bool,
    /// How long Discord wants to be left alone.
    pub(crate) wait: Duration,
    /// In Discord's words; never with the interaction's token.
    pub(crate) why: String,
}

impl Failed {
    fn unsure(undone: bool, why: &str) -> Self {
        Self { failure: Failure::Unsure, undone, wait: Duration::ZERO, why: why.to_owned() }
    }
}

impl Late {
    /// Through this client, which has connections of its own: no drawing is before an answer.
    pub(crate) fn new(client: reqwest::Client) -> Self {
        Self { client, waiting: Semaphore::new(AT_ONCE) }
    }

    /// Makes a call until Discord takes it, or can take it no more. `waits` is told before each pause. Returns the body of what
    /// Discord says.
    pub(crate) async fn call(
        &self,
        (bot, http): (&Bot, &Http),
        (request, files): (Request<'_>, bool),
        (twice, until): (Twice, Instant),
        waits: impl Fn(),
    ) -> Result<Vec<u8>, Failure> {
        let (mut pause, longest) = PAUSES;
        let (mut doubts, mut place) = (0, None);
        loop {
            let done = self.once(bot, http, request.clone(), files).await;
            bot.vitals.saw(Seen::Answering(outcome(done.as_ref().err().map(|failed| &failed.failure))));
            let failed = match done {
                Ok(body) => return Ok(body),
                Err(failed) => failed,
            };
            doubts += u32::from(!failed.undone);
            let again = match (failed.failure, twice) {
                // Perhaps it is the files, and a form without them follows.
                (Failure::Unclear, _) if files => false,
                (Failure::Unclear, Twice::Same | Twice::More) => true,
                (Failure::TooMany | Failure::Unsure, Twice::Same) => true,
                (Failure::TooMany | Failure::Unsure, Twice::More) => doubts <= IN_DOUBT,
                _ => false,
            };
            let at = Instant::now() + failed.wait.max(pause.mul_f64(rand::rng().random_range(0.5..1.0)));
            if again && at < until && !bot.stop.is_cancelled() {
                place = place.or_else(|| self.waiting.try_acquire().ok());
                if place.is_some() {
                    waits();
                    let stopped = tokio::select! {
                        () = tokio::time::sleep_until(at) => false,
                        () = bot.stop.cancelled() => true,
                    };
                    // Whoever stops tries once more, but where Discord wants to be left alone.
                    if !stopped || failed.wait.is_zero() {
                        pause = (pause * 2).min(longest);
                        continue;
                    }
                }
            }
            bot.lines.warn(format!("a late answer was not delivered: {}", failed.why));
            return Err(failed.failure);
        }
    }

    /// Makes a call on which nothing depends.
    pub(crate) async fn try_once(&self, bot: &Bot, http: &Http, request: Request<'_>) {
        let _ = self.once(bot, http, request, false).await;
    }

    /// Makes a call once that must be over by then. A call that is still under way may have been done.
    pub(crate) async fn first(
        &self,
        bot: &Bot,
        http: &Http,
        request: Request<'_>,
        until: Instant,
    ) -> Result<(), Failed> {
        let done = tokio::time::timeout_at(until, self.made(bot, http, request)).await;
        done.unwrap_or_else(|_| Err(Failed::unsure(false, "no answer in time"))).map(drop)
    }

    async fn once(&self, bot: &Bot, http: &Http, request: Request<'_>, files: bool) -> Result<Vec<u8>, Failed> {
        let stopped = async {
            bot.stop.cancelled().await;
            tokio::time::sleep(LAST).await;
        };
        let limit = if files { WITH_FILES } else { NO_ANSWER };
        tokio::select! {
            done = tokio::time::timeout(limit, self.made(bot, http, request)) => {
                done.unwrap_or_else(|_| Err(Failed::unsure(false, "no answer in time")))
            }
            () = stopped => Err(Failed::unsure(false, "the bot stops")),
        }
    }

    async fn made(&self, bot: &Bot, http: &Http, request: Request<'_>) -> Result<Vec<u8>, Failed> {
        // Never the library's own words: there is the interaction's token in them.
        let request = request
            .build(&self.client, http.token(), http.proxy.as_deref())
            .map_err(|_| Failed { failure: Failure::Malformed, ..Failed::unsure(true, "it cannot be put together") })?;
        let response = request.send().await.map_err(|error| Failed::unsure(error.is_connect(), "no answer"))?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.bytes().await.map(|body| body.to_vec());
        if (200..300).contains(&status) {
            // Whatever is odd in what Discord gives back, it was done.
            return Ok(body.unwrap_or_default());
        }
        let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        bot.rest.was_refused(status, header("x-ratelimit-scope") == Some("shared"));
        Err(refusal(status, header("retry-after"), &body.unwrap_or_default()))
    }
}

/// What it means that Discord, or whoever stands before it, answers so.
fn refusal(status: u16, after: Option<&str>, body: &[u8]) -> Failed {
    let said: Value = serde_json::from_slice(body).unwrap_or_default();
    let code = code_in(&said);
    Failed {
        failure: Failure::of_code(code, status),
        // Where Discord itself says that it failed, or was not reached at all, it was not done. A gateway that only waited in
        // vain (504 and its like) knows nothing.
        undone: status < 500 || matches!(status, 502 | 503) || code.is_some(),
        wait: if status == 429 { wait_in(after, &said).unwrap_or(PAUSES.0) } else { Duration::ZERO },
        why: format!("{status} {}", said["message"].as_str().unwrap_or("without a reason")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_have_been_done_is_told_from_what_was_not() {
        let page = b"<html>".as_slice();
        let json = br#"{"message":"500: Internal Server Error","code":0}"#.as_slice();
        for (status, body, failure, undone) in [
            (429, page, Failure::TooMany, true),
            (500, json, Failure::Unsure, true),
            (500, page, Failure::Unsure, false),
            (502, page, Failure::Unsure, true),
            (503, page, Failure::Unsure, true),
            (504, page, Failure::Unsure, false),
            (524, page, Failure::Unsure, false),
            (404, br#"{"message":"Unknown Message","code":10008}"#, Failure::UnknownMessage, true),
            (401, br#"{"message":"Invalid Webhook Token","code":50027}"#, Failure::UnknownInteraction, true),
            (403, br#"{"message":"internal network error","code":40333}"#, Failure::Unsure, true),
        ] {
            let failed = refusal(status, None, body);
            assert_eq!((failed.failure, failed.undone), (failure, undone), "{status} {body:?}");
        }
    }

    #[test]
    fn discord_is_left_alone_as_long_as_it_wants() {
        let said = br#"{"message":"You are being rate limited.","retry_after":7.5,"code":0}"#.as_slice();
        assert_eq!(refusal(429, Some("12"), said).wait, Duration::from_secs(12));
        assert_eq!(refusal(429, None, said).wait, Duration::from_millis(7_500));
        for odd in [Some("soon"), Some("-3"), Some("1e400"), None] {
            assert_eq!(refusal(429, odd, b"").wait, PAUSES.0, "{odd:?}");
        }
    }
}
