//! The page: a small Discord in the browser, for whoever chooses to be one of the stand-in's people.
//! It shows what that person would see and does what that person would do; it decides nothing itself, keeps nothing,
//! and loads nothing from elsewhere. What it says of a bot, its [`Guide`] says.

use std::{io, net::SocketAddr, sync::Arc};

use axum::{
    Json, Router,
    extract::{Query, State},
    http::{StatusCode, header},
    middleware,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::CancellationToken;

use crate::{discord::Discord, snowflake::Id};

mod act;
mod guard;
mod guide;
mod live;
mod sight;
mod story;
#[cfg(test)]
mod tests;

pub use guide::{Begun, Done, Empty, Group, Guide, May, Step, Tour};
pub use story::Story;

/// What the browser loads: path, type, bytes.
const FILES: [(&str, &str, &str); 16] = [
    ("/style.css", "text/css; charset=utf-8", include_str!("../page/style.css")),
    ("/icon.svg", "image/svg+xml", include_str!("../page/icon.svg")),
    ("/app.js", SCRIPT, include_str!("../page/app.js")),
    ("/column.js", SCRIPT, include_str!("../page/column.js")),
    ("/composer.js", SCRIPT, include_str!("../page/composer.js")),
    ("/form.js", SCRIPT, include_str!("../page/form.js")),
    ("/listbox.js", SCRIPT, include_str!("../page/listbox.js")),
    ("/live.js", SCRIPT, include_str!("../page/live.js")),
    ("/locales.js", SCRIPT, include_str!("../page/locales.js")),
    ("/markdown.js", SCRIPT, include_str!("../page/markdown.js")),
    ("/message.js", SCRIPT, include_str!("../page/message.js")),
    ("/options.js", SCRIPT, include_str!("../page/options.js")),
    ("/point.js", SCRIPT, include_str!("../page/point.js")),
    ("/story.js", SCRIPT, include_str!("../page/story.js")),
    ("/tour.js", SCRIPT, include_str!("../page/tour.js")),
    ("/welcome.js", SCRIPT, include_str!("../page/welcome.js")),
];
/// The page itself, with places for its title.
const PAGE: &str = include_str!("../page/index.html");
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The page while it is served.
#[derive(Debug)]
pub struct Page {
    address: SocketAddr,
    task: JoinHandle<io::Result<()>>,
}

impl Page {
    /// Where it listens; the port that was found free if port 0 was asked for.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Waits until it has been stopped and all its connections have ended.
    ///
    /// # Errors
    /// If the server failed.
    pub async fn ended(self) -> io::Result<()> {
        self.task.await.unwrap_or_else(|error| Err(io::Error::other(error)))
    }
}

/// What every handler knows.
#[derive(Clone, Debug)]
struct Stage {
    discord: Discord,
    guide: Arc<Guide>,
    /// What is told beside the page, where something plays by itself.
    story: Option<Story>,
    stop: CancellationToken,
}

/// Serves the page until `stop`, without a word about any bot. Once this has returned, the address is taken and the page
/// can be opened.
///
/// # Errors
/// If the address cannot be listened on.
pub async fn serve(listen: SocketAddr, discord: Discord, stop: CancellationToken) -> io::Result<Page> {
    serve_with(listen, discord, Guide::default(), None, stop).await
}

/// The same with the words of a guide and, if there is one, a bar that tells a story.
///
/// # Errors
/// If the address cannot be listened on.
pub async fn serve_with(
    listen: SocketAddr,
    discord: Discord,
    guide: Guide,
    story: Option<Story>,
    stop: CancellationToken,
) -> io::Result<Page> {
    let listener = TcpListener::bind(listen).await?;
    let address = listener.local_addr()?;
    let router = router(address, Stage { discord, guide: Arc::new(guide), story, stop: stop.clone() });
    let server = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned());
    Ok(Page { address, task: tokio::spawn(server.into_future()) })
}

fn router(address: SocketAddr, stage: Stage) -> Router {
    let page = stage.guide.heads(PAGE);
    let html = move || async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page) };
    let mut router = Router::new().route("/", get(html));
    for (path, kind, text) in FILES {
        router = router.route(path, get(move || async move { ([(header::CONTENT_TYPE, kind)], text) }));
    }
    router
        .route("/api/people", get(people))
        .route("/api/state", get(state))
        .route("/api/events", get(live::events))
        .route("/api/file", get(file))
        .route("/api/story", get(story::events).post(story::hand))
        .route("/api/command", post(act::command))
        .route("/api/press", post(act::press))
        .route("/api/submit", post(act::submit))
        .route("/api/message", post(act::message))
        .route("/api/dismiss", post(act::dismiss))
        .route("/api/locale", post(act::locale))
        .with_state(stage)
        .layer(middleware::from_fn_with_state(Arc::new(guard::Hosts::of(address)), guard::guard))
}

#[derive(Deserialize)]
struct As {
    r#as: Id,
}

async fn people(State(stage): State<Stage>) -> Json<Value> {
    let people = sight::people(&stage.discord, &stage.guide.groups);
    Json(json!({ "people": people, "guide": *stage.guide, "story": stage.story.is_some() }))
}

/// What a person sees now, in one piece; the events carry the same.
async fn state(State(stage): State<Stage>, Query(As { r#as }): Query<As>) -> Response {
    match sight::Sight::of(&stage.discord, r#as) {
        Some(sight) => Json(sight.whole()).into_response(),
        None => nobody(),
    }
}

#[derive(Deserialize)]
struct File {
    r#as: Id,
    channel: Id,
    message: Id,
    file: Id,
}

async fn file(State(stage): State<Stage>, Query(wanted): Query<File>) -> Response {
    let message =
        sight::Sight::of(&stage.discord, wanted.r#as).and_then(|sight| sight.message(wanted.message).cloned());
    let bytes =
        message.filter(|message| message.channel() == wanted.channel).and_then(|m| stage.discord.file(&m, wanted.file));
    match bytes {
        // Never shown by the browser itself, whatever is in it.
        Some(bytes) => (
            [(header::CONTENT_TYPE, "application/octet-stream"), (header::CONTENT_DISPOSITION, "attachment")],
            bytes.to_vec(),
        )
            .into_response(),
        None => (StatusCode::NOT_FOUND, "There is no such file that you can see.").into_response(),
    }
}

fn nobody() -> Response {
    (StatusCode::NOT_FOUND, Json(json!({ "why": "There is nobody with this id here." }))).into_response()
}
