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

/// What the browser loads: path, type, bytes.
const FILES: [(&str, &str, &str); 12] = [
    (
        "/",
        "text/html; charset=utf-8",
        include_str!("../page/index.html"),
    ),
    (
        "/style.css",
        "text/css; charset=utf-8",
        include_str!("../page/style.css"),
    ),
    (
        "/icon.svg",
        "image/svg+xml",
        include_str!("../page/icon.svg"),
    ),
    ("/app.js", SCRIPT, include_str!("../page/app.js")),
    ("/column.js", SCRIPT, include_str!("../page/column.js")),
    ("/composer.js", SCRIPT, include_str!("../page/composer.js")),
    ("/form.js", SCRIPT, include_str!("../page/form.js")),
    ("/listbox.js", SCRIPT, include_str!("../page/listbox.js")),
    ("/live.js", SCRIPT, include_str!("../page/live.js")),
    ("/markdown.js", SCRIPT, include_str!("../page/markdown.js")),
    ("/message.js", SCRIPT, include_str!("../page/message.js")),
    ("/options.js", SCRIPT, include_str!("../page/options.js")),
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
        self.task
            .await
            .unwrap_or_else(|error| Err(io::Error::other(error)))
    }
}

/// What every handler knows.
#[derive(Clone, Debug)]
struct Stage {
    discord: Discord,
    stop: CancellationToken,
}

/// Serves the page until `stop`. Once this has returned, the address is taken and the page can be opened.
///
/// # Errors
/// If the address cannot be listened on.
pub async fn serve(
    listen: SocketAddr,
    discord: Discord,
    stop: CancellationToken,
) -> io::Result<Page> {
    let listener = TcpListener::bind(listen).await?;
    let address = listener.local_addr()?;
    let router = router(
        address,
        Stage {
            discord,
            stop: stop.clone(),
        },
    );
    let server = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned());
    Ok(Page {
        address,
        task: tokio::spawn(server.into_future()),
    })
}

fn router(address: SocketAddr, stage: Stage) -> Router {
    let mut router = Router::new();
    for (path, kind, text) in FILES {
        router = router.route(
            path,
            get(move || async move { ([(header::CONTENT_TYPE, kind)], text) }),
        );
    }
    router
        .route("/api/people", get(people))
        .route("/api/state", get(state))
        .route("/api/events", get(live::events))
        .route("/api/file", get(file))
        .route("/api/command", post(act::command))
        .route("/api/press", post(act::press))
        .route("/api/submit", post(act::submit))
        .route("/api/message", post(act::message))
        .route("/api/dismiss", post(act::dismiss))
        .with_state(stage)
        .layer(middleware::from_fn_with_state(
            Arc::new(guard::Hosts::of(address)),
            guard::guard,
        ))
}

#[derive(Deserialize)]
struct As {
    r#as: Id,
}

async fn people(State(stage): State<Stage>) -> Json<Value> {
    Json(json!({ "people": sight::people(&stage.discord) }))
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
    let message = sight::Sight::of(&stage.discord, wanted.r#as)
        .and_then(|sight| sight.message(wanted.message).cloned());
    let bytes = message
        .filter(|message| message.channel() == wanted.channel)
        .and_then(|m| stage.discord.file(&m, wanted.file));
    match bytes {
        // Never shown by the browser itself, whatever is in it.
        Some(bytes) => (
            [
                (header::CONTENT_TYPE, "application/octet-stream"),
                (header::CONTENT_DISPOSITION, "attachment"),
            ],
            bytes.to_vec(),
        )
            .into_response(),
        None => (
            StatusCode::NOT_FOUND,
            "There is no such file that you can see.",
        )
            .into_response(),
    }
}

fn nobody() -> Response {
    (
        StatusCode::NOT_FOUND,
        Json(json!({ "why": "There is nobody with this id here." })),
    )
        .into_response()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::{
        io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
        net::TcpStream,
        time::timeout,
    };

    use super::*;

    const LIMIT: Duration = Duration::from_secs(10);

    async fn open() -> (Discord, Page, CancellationToken) {
        let discord = Discord::workshop().await.expect("a free port");
        let stop = CancellationToken::new();
        let page = serve(
            SocketAddr::from(([127, 0, 0, 1], 0)),
            discord.clone(),
            stop.clone(),
        )
        .await
        .expect("a free port");
        (discord, page, stop)
    }

    async fn send(page: &Page, request: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(page.address())
            .await
            .expect("the page listens");
        stream
            .write_all(request.as_bytes())
            .await
            .expect("the page reads");
        BufReader::new(stream)
    }

    /// The whole answer, head and body.
    async fn ask(
        page: &Page,
        method: &str,
        path: &str,
        origin: Option<&str>,
        body: &str,
    ) -> String {
        let origin = origin
            .map(|origin| format!("origin: {origin}\r\n"))
            .unwrap_or_default();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-type: application/json\r\n\
             {origin}content-length: {}\r\n\r\n{body}",
            page.address(),
            body.len(),
        );
        let mut answer = String::new();
        let reading = async {
            send(page, &request)
                .await
                .read_to_string(&mut answer)
                .await
                .expect("an answer in UTF-8")
        };
        timeout(LIMIT, reading).await.expect("in time");
        answer
    }

    #[tokio::test]
    async fn everything_the_page_names_is_served_with_a_strict_policy() {
        let (_discord, page, _stop) = open().await;
        for (path, kind, text) in FILES {
            let answer = ask(&page, "GET", path, None, "").await;
            assert!(answer.starts_with("HTTP/1.1 200 "), "{path}: {answer}");
            assert!(
                answer.contains(&format!("content-type: {kind}\r\n")),
                "{path}"
            );
            assert!(
                answer.contains("content-security-policy: default-src 'self';"),
                "{path}"
            );
            assert!(answer.contains("cache-control: no-store\r\n"), "{path}");
            let quoted = text.split('"').skip(1).step_by(2);
            for other in quoted.filter(|word| {
                word.ends_with(".js") || word.ends_with(".css") || word.ends_with(".svg")
            }) {
                let other = other.trim_start_matches('.');
                assert!(
                    FILES.iter().any(|(path, ..)| *path == other),
                    "{path} names {other}, which is not served"
                );
            }
        }
    }

    #[tokio::test]
    async fn a_busy_port_is_an_error_at_once() {
        let (discord, page, stop) = open().await;
        let error = serve(page.address(), discord, stop)
            .await
            .expect_err("it is taken");
        assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
    }

    #[tokio::test]
    async fn people_write_from_the_page_alone_and_where_they_may() {
        let (discord, page, _stop) = open().await;
        let (tashi, lobby) = (discord.person("Tashi").id(), discord.channel("lobby"));
        let own = format!("http://{}", page.address());
        let say = |channel: Id, words: &str| {
            json!({ "as": tashi, "channel": channel, "content": words }).to_string()
        };
        let answer = ask(
            &page,
            "POST",
            "/api/message",
            Some("http://evil.example"),
            &say(lobby, "forged"),
        )
        .await;
        assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
        let answer = ask(
            &page,
            "POST",
            "/api/message",
            Some(&own),
            &say(discord.channel("desk"), "hidden"),
        )
        .await;
        assert!(
            answer.starts_with("HTTP/1.1 409 ") && answer.contains("You may not do this here"),
            "{answer}"
        );
        let answer = ask(
            &page,
            "POST",
            "/api/message",
            Some(&own),
            &say(lobby, "hello"),
        )
        .await;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
        let said: Vec<_> = discord
            .messages(lobby)
            .iter()
            .map(|message| message.content().to_owned())
            .collect();
        assert_eq!(said, ["hello"]);
        let answer = ask(&page, "POST", "/api/message", Some(&own), "{}").await;
        assert!(answer.starts_with("HTTP/1.1 422 "), "{answer}");
    }

    #[tokio::test]
    async fn what_happens_is_told_live_and_the_end_ends_it() {
        let (discord, page, stop) = open().await;
        let tashi = discord.person("Tashi");
        let request = format!(
            "GET /api/events?as={} HTTP/1.1\r\nhost: {}\r\n\r\n",
            tashi.id(),
            page.address()
        );
        let mut lines = send(&page, &request).await.lines();
        let mut next = async |start: &str| {
            let reading = async {
                loop {
                    match lines.next_line().await.expect("a connection") {
                        Some(line) if line.starts_with(start) => return Some(line),
                        Some(_) => {}
                        None => return None,
                    }
                }
            };
            timeout(LIMIT, reading).await.expect("in time")
        };
        let snapshot = next("data: {").await.expect("a snapshot");
        assert!(
            snapshot.contains(r#""name":"floor""#) && !snapshot.contains("hello"),
            "{snapshot}"
        );
        tashi
            .says(discord.channel("lobby"), "hello")
            .expect("she may");
        let patch = next("data: {").await.expect("a patch");
        assert!(
            patch.contains("hello") && !patch.contains(r#""name":"floor""#),
            "{patch}"
        );
        stop.cancel();
        assert_eq!(next("data: {").await, None, "the stream ends");
        timeout(LIMIT, page.ended())
            .await
            .expect("in time")
            .expect("without an error");
    }
}
