//! Calls to Discord that neither draw nor answer: where its gateway is, who the bot is, channels and roles, the commands. Each has a
//! time limit, and what Discord does not take at once is tried again, with a growing pause and never before Discord wants it.
//! All of them may be made twice: they ask, or they replace the whole.

use std::sync::Arc;
use std::time::Duration;

use rand::Rng as _;
use reqwest::header::RETRY_AFTER;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serenity::http::{ErrorResponse, Http, HttpError, LightMethod, Request, Route};

use crate::discord::{Failure, wait_in};

/// So often a call is made.
const TRIES: u32 = 3;

/// The first pause, of which chance takes up to a half; the next one is twice as long.
const PAUSE: Duration = Duration::from_millis(700);

/// Where Discord wants to be left alone, and does not say for how long.
const UNSAID: Duration = Duration::from_secs(1);

/// Waiting longer than this is said in the log.
const LONG: Duration = Duration::from_secs(10);

/// Who waits for what a call brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waits {
    Somebody,
    Nobody,
}

impl Waits {
    /// A call without an answer for so long is given up.
    fn for_an_answer(self) -> Duration {
        match self {
            Self::Somebody => Duration::from_secs(5),
            Self::Nobody => Duration::from_secs(10),
        }
    }

    /// Where Discord wants to be left alone for longer, the call is given up.
    fn at_most(self) -> Duration {
        match self {
            Self::Somebody => Duration::from_secs(10),
            Self::Nobody => Duration::from_hours(24),
        }
    }
}

/// The way to Discord for such calls.
#[derive(Clone, Debug)]
pub(crate) struct Calls {
    http: Arc<Http>,
    client: reqwest::Client,
    waits: Waits,
}

/// A call that failed.
#[derive(Debug)]
pub(crate) struct Failed {
    /// Why.
    pub(crate) error: serenity::Error,
    /// How long Discord wants to be left alone.
    pub(crate) wait: Duration,
}

impl From<serenity::Error> for Failed {
    fn from(error: serenity::Error) -> Self {
        Self { error, wait: Duration::ZERO }
    }
}

impl From<reqwest::Error> for Failed {
    fn from(error: reqwest::Error) -> Self {
        serenity::Error::from(HttpError::Request(error)).into()
    }
}

impl Calls {
    /// For what nobody waits for.
    pub(crate) fn new(http: Arc<Http>, client: reqwest::Client) -> Self {
        Self { http, client, waits: Waits::Nobody }
    }

    /// The same while somebody waits: sooner given up.
    pub(crate) fn for_somebody(&self) -> Self {
        Self { waits: Waits::Somebody, ..self.clone() }
    }

    /// How long somebody waits at most until a call is given up that is never answered.
    pub(crate) fn silent() -> Duration {
        Waits::Somebody.for_an_answer() * TRIES
    }

    /// Asks for something.
    ///
    /// # Errors
    /// If Discord refuses it, or it failed each time.
    pub(crate) async fn get<T: DeserializeOwned>(&self, route: Route<'_>) -> serenity::Result<T> {
        let body = self.make(Request::new(route, LightMethod::Get)).await.map_err(|failed| failed.error)?;
        Ok(serde_json::from_slice(&body)?)
    }

    /// Asks once, and waits so long.
    ///
    /// # Errors
    /// If Discord refuses it, or does not answer.
    pub(crate) async fn get_once<T: DeserializeOwned>(&self, route: Route<'_>, limit: Duration) -> Result<T, Failed> {
        let body = self.once(Request::new(route, LightMethod::Get), limit).await?;
        Ok(serde_json::from_slice(&body).map_err(serenity::Error::from)?)
    }

    /// Makes a call. Returns the body of what Discord says.
    ///
    /// # Errors
    /// If Discord refuses it, or it failed each time.
    pub(crate) async fn make(&self, request: Request<'_>) -> Result<Vec<u8>, Failed> {
        let mut pause = PAUSE;
        let mut tries = 1;
        loop {
            let Failed { error, wait } = match self.once(request.clone(), self.waits.for_an_answer()).await {
                Ok(body) => return Ok(body),
                Err(failed) => failed,
            };
            let passes = matches!(Failure::of(&error), Failure::TooMany | Failure::Unsure);
            if !passes || tries == TRIES || wait > self.waits.at_most() {
                return Err(Failed { error, wait });
            }
            if wait > LONG {
                tracing::warn!(%error, again_in_s = wait.as_secs(), "Discord wants to be left alone");
            }
            let wait = wait.max(pause.mul_f64(rand::rng().random_range(0.5..1.0)));
            tokio::time::sleep(wait).await;
            tries += 1;
            pause *= 2;
        }
    }

    async fn once(&self, request: Request<'_>, limit: Duration) -> Result<Vec<u8>, Failed> {
        let call = async {
            let method = request.method_ref().reqwest_method();
            let request = request.build(&self.client, self.http.token(), self.http.proxy.as_deref())?;
            let response = request.send().await?;
            let status = response.status();
            if status.is_success() {
                return Ok(response.bytes().await?.to_vec());
            }
            let after = response.headers().get(RETRY_AFTER).and_then(|after| after.to_str().ok());
            let after = wait_in(after, &Value::Null);
            let wait = if status.as_u16() == 429 { after.unwrap_or(UNSAID) } else { Duration::ZERO };
            let said = ErrorResponse::from_response(response, method).await;
            Err(Failed { error: HttpError::UnsuccessfulRequest(said).into(), wait })
        };
        tokio::time::timeout(limit, call).await.unwrap_or(Err(serenity::Error::Other("no answer in time").into()))
    }
}
