//! The rehearsal page: a small Discord in the browser, for whoever chooses to be one of the stand-in's people.
//! It shows what that person would see and does what that person would do; it decides nothing itself, keeps nothing,
//! and loads nothing from elsewhere.

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
mod live;
mod sight;
mod story;
#[cfg(test)]
mod tests;

pub use story::Story;

/// What the browser loads: path, type, bytes.
const FILES: [(&str, &str, &str); 13] = [
    ("/", "text/html; charset=utf-8", include_str!("../page/index.html")),
    ("/style.css", "text/css; charset=utf-8", include_str!("../page/style.css")),
    ("/icon.svg", "image/svg+xml", include_str!("../page/icon.svg")),
    ("/app.js", SCRIPT, include_str!("../page/app.js")),
    ("/column.js", SCRIPT, include_str!("../page/column.js")),
    ("/composer.js", SCRIPT, include_str!("../page/composer.js")),
    ("/form.js", SCRIPT, include_str!("../page/form.js")),
    ("/listbox.js", SCRIPT, include_str!("../page/listbox.js")),
    ("/live.js", SCRIPT, include_str!("../page/live.js")),
    ("/markdown.js", SCRIPT, include_str!("../page/markdown.js")),
    ("/message.js", SCRIPT, include_str!("../page/message.js")),
    ("/options.js", SCRIPT, include_str!("../page/options.js")),
    ("/story.js", SCRIPT, include_str!("../page/story.js")),
];
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
    /// What is told beside the page, where a workshop plays by itself.
    story: Option<Story>,
    stop: CancellationToken,
}

/// Serves the page until `stop`. Once this has returned, the address is taken and the page can be opened.
///
/// # Errors
/// If the address cannot be listened on.
pub async fn serve(listen: SocketAddr, discord: Discord, stop: CancellationToken) -> io::Result<Page> {
    serve_telling(listen, discord, None, stop).await
}

/// The same with a bar on the page that tells a story, if there is one.
///
/// # Errors
/// If the address cannot be listened on.
pub async fn serve_telling(
    listen: SocketAddr,
    discord: Discord,
    story: Option<Story>,
    stop: CancellationToken,
) -> io::Result<Page> {
    let listener = TcpListener::bind(listen).await?;
    let address = listener.local_addr()?;
    let router = router(address, Stage { discord, story, stop: stop.clone() });
    let server = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned());
    Ok(Page { address, task: tokio::spawn(server.into_future()) })
}

fn router(address: SocketAddr, stage: Stage) -> Router {
    let mut router = Router::new();
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
    Json(json!({ "people": sight::people(&stage.discord), "story": stage.story.is_some() }))
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
