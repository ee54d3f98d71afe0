//! Serves the pages and their events. Whatever stands before the token in a path is the reverse proxy's business, so a screen
//! works under any path. A wrong link is answered like any other wrong one, and costs as much as a right one; no line of a
//! log tells who looks.

use std::convert::Infallible;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use futures::{Stream, stream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio_util::sync::CancellationToken;

use crate::page;
use crate::screens::{Frame, Screens};

/// How many may look at all screens together.
pub const PLACES: usize = 2_000;

/// Proxies give up what is silent for longer.
const STILL_HERE: Duration = Duration::from_secs(20);

/// The last part of the path of a screen's events.
const EVENTS: &str = "events";

/// Takes the address.
///
/// # Errors
/// When it is taken, or not this machine's.
pub fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

#[derive(Clone)]
struct Door {
    screens: Screens,
    places: Arc<Semaphore>,
    stop: CancellationToken,
}

/// Serves until `stop`. Nobody is answered before the screens are ready.
///
/// # Errors
/// When the server fails.
pub async fn serve(listener: TcpListener, screens: Screens, stop: CancellationToken) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    tokio::select! {
        () = screens.until_ready() => {}
        () = stop.cancelled() => return Ok(()),
    }
    let door = Door { screens, places: Arc::new(Semaphore::new(PLACES)), stop: stop.clone() };
    let router = Router::new().fallback(answer).with_state(door);
    tokio::select! {
        ended = async { axum::serve(listener, router).await } => ended,
        () = stop.cancelled() => Ok(()),
    }
}

async fn answer(State(door): State<Door>, method: Method, uri: Uri) -> Response {
    let path = uri.path().trim_end_matches('/');
    let (path, events) = match path.rsplit_once('/') {
        Some((before, EVENTS)) => (before, true),
        _ => (path, false),
    };
    let token = path.rsplit('/').next().unwrap_or_default();
    let seen = door.screens.look(token).filter(|_| method == Method::GET || method == Method::HEAD);
    let mut response = match seen {
        Some(seen) if events => match Arc::clone(&door.places).try_acquire_owned() {
            Ok(place) => {
                let events = Events { frames: seen.frames, now: door.screens.now(), stop: door.stop, _place: place };
                ([(header::CONTENT_TYPE, "text/event-stream")], Body::from_stream(events.stream())).into_response()
            }
            Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        },
        Some(seen) => {
            let frame = Arc::clone(&seen.frames.borrow());
            ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page::html(&seen, &frame)).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if let Ok(policy) = HeaderValue::from_str(&page::POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// What every answer says: keep nothing, tell nobody where one came from, let no search engine list it, and (for a proxy)
/// hold back nothing.
const HEADERS: [(&str, &str); 6] = [
    ("cache-control", "no-store"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-robots-tag", "noindex, nofollow"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ("x-accel-buffering", "no"),
];

/// What one who looks is told, until the screen is off or the program ends. Whoever reads slowly misses what was shown for
/// a moment only, and nothing is kept for them.
struct Events {
    frames: watch::Receiver<Arc<Frame>>,
    now: i64,
    stop: CancellationToken,
    _place: OwnedSemaphorePermit,
}

impl Events {
    fn stream(mut self) -> impl Stream<Item = Result<Bytes, Infallible>> {
        let shown = Arc::clone(&self.frames.borrow_and_update());
        // What the time is, for the clock of whoever looks may be wrong.
        let first = Bytes::from(format!("retry: 2000\nevent: time\ndata: {}\n\n", self.now));
        let told = [first, shown.event.clone()].into_iter().map(Ok);
        let rest = stream::unfold(self, |mut events| async move {
            let bytes = tokio::select! {
                changed = events.frames.changed() => {
                    changed.ok()?;
                    events.frames.borrow_and_update().event.clone()
                }
                () = tokio::time::sleep(STILL_HERE) => Bytes::from_static(b":\n\n"),
                () = events.stop.cancelled() => return None,
            };
            Some((Ok(bytes), events))
        });
        futures::StreamExt::chain(stream::iter(told), rest)
    }
}
