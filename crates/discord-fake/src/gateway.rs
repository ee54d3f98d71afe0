//! The gateway's socket: takes connections, packs what goes out, keeps the time, and ends connections as it is told.
//! What a bot's payloads mean is decided in `handshake`, which events exist and who gets them in `sessions`.

use std::{sync::Arc, time::Duration};

use axum::{
    Extension,
    extract::{
        ConnectInfo, Query, State as Shares,
        ws::{CloseFrame, Message as Frame, WebSocket, WebSocketUpgrade},
    },
    response::Response,
};
use serde_json::json;
use tokio::{
    sync::mpsc,
    time::{Instant, sleep, sleep_until},
};

use crate::{
    discord::Shared,
    fault::gateway::{End, Greeting},
    state::State,
    wire::Reset,
};

pub(crate) mod budget;
mod handshake;
mod packing;
pub(crate) mod sessions;

use packing::Packing;
use sessions::{Line, Out};

/// Which of the gateway's two addresses a connection came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Door {
    /// The one that `GET /gateway` names.
    First,
    /// The one that READY names for resumes.
    Resume,
}

#[derive(serde::Deserialize)]
pub(crate) struct Asked {
    v: Option<u8>,
    encoding: Option<String>,
    compress: Option<String>,
}

/// Takes a connection to the gateway.
pub(crate) async fn connect(
    Shares(shared): Shares<Arc<Shared>>,
    Extension(door): Extension<Door>,
    ConnectInfo(reset): ConnectInfo<Reset>,
    Query(asked): Query<Asked>,
    upgrade: WebSocketUpgrade,
) -> Response {
    let greeting = shared.lock().befalling.next();
    if let Some(Greeting::Late(time)) = greeting {
        sleep(time).await;
    }
    upgrade.on_upgrade(move |socket| async move { Run { shared, door, reset, greeting }.run(socket, asked).await })
}

/// A connection, as the reading side knows it.
struct Connection {
    line: Line,
    door: Door,
    greeting: Option<Greeting>,
    session: Option<String>,
    /// Whether each payload is to be compressed by itself.
    compress: bool,
    heard: Instant,
    received: u32,
    received_since: Instant,
}

struct Run {
    shared: Arc<Shared>,
    door: Door,
    reset: Reset,
    greeting: Option<Greeting>,
}

impl Run {
    async fn run(self, mut socket: WebSocket, asked: Asked) {
        let shared = &self.shared;
        let (out, mut outbox) = mpsc::unbounded_channel();
        let transport = asked.compress.as_deref();
        let mut packing = Packing::of(transport);
        let understood = asked.v == Some(10)
            && matches!(transport, None | Some("zlib-stream"))
            && asked.encoding.is_none_or(|encoding| encoding == "json");
        let (mut connection, heartbeat) = {
            let mut state = shared.lock();
            if state.sessions.closed {
                return;
            }
            let connection = self.greet(&mut state, out, understood);
            (connection, state.sessions.heartbeat)
        };
        let patience = heartbeat + heartbeat / 2 + Duration::from_secs(1);
        let goodbye = loop {
            tokio::select! {
                () = shared.stop.cancelled() => {
                    close(&mut socket, 1001, "").await;
                    break false;
                }
                () = sleep_until(connection.heard + patience) => {
                    close(&mut socket, 4009, "Session timed out.").await;
                    break false;
                }
                frame = socket.recv() => match frame {
                    None | Some(Err(_)) => break false,
                    Some(Ok(Frame::Close(frame))) => {
                        break frame.is_some_and(|frame| matches!(frame.code, 1000 | 1001));
                    }
                    Some(Ok(Frame::Text(text))) => shared.lock().received(&mut connection, text.as_str()),
                    Some(Ok(Frame::Binary(bytes))) => {
                        shared.lock().received(&mut connection, &String::from_utf8_lossy(&bytes));
                    }
                    Some(Ok(Frame::Ping(_) | Frame::Pong(_))) => {}
                },
                out = outbox.recv() => match out {
                    Some(Out::Json(json)) => {
                        let frame = packing.frame(&json, connection.compress);
                        if socket.send(frame).await.is_err() {
                            break false;
                        }
                    }
                    Some(Out::Freeze(time)) => tokio::select! {
                        () = shared.stop.cancelled() => {}
                        () = sleep(time) => {}
                    },
                    Some(Out::Close(code, reason)) => {
                        close(&mut socket, code, reason).await;
                        break false;
                    }
                    Some(Out::Bare) => {
                        // The other side may have gone already.
                        let _ = socket.send(Frame::Close(None)).await;
                        break false;
                    }
                    Some(Out::Reset) => {
                        self.reset.wanted();
                        break false;
                    }
                    Some(Out::Cut) | None => break false,
                },
            }
        };
        shared.lock().hang_up(connection.line.connection, goodbye);
    }

    /// Notes the connection and says hello on it, or what is to be said instead.
    fn greet(&self, state: &mut State, out: mpsc::UnboundedSender<Out>, understood: bool) -> Connection {
        state.sessions.connections += 1;
        let line = Line { connection: state.sessions.connections, out };
        if !understood {
            let _ = line.out.send(Out::Close(4012, "Invalid API version."));
        } else if self.greeting != Some(Greeting::Silent) {
            let interval = crate::clock::milliseconds(state.sessions.heartbeat);
            let hello = json!({ "heartbeat_interval": interval, "_trace": ["[]"] });
            let hello = state.strangely("HELLO", hello);
            state.send(&line, json!({ "t": null, "s": null, "op": 10, "d": hello }).to_string().into());
            if let Some(Greeting::Hello(end)) = self.greeting {
                line.end(end);
            }
        }
        let now = Instant::now();
        Connection {
            line,
            door: self.door,
            greeting: self.greeting,
            session: None,
            compress: false,
            heard: now,
            received: 0,
            received_since: now,
        }
    }
}

impl Line {
    /// Ends the connection.
    pub(crate) fn end(&self, end: End) {
        // It may have ended by itself.
        let _ = self.out.send(Out::from(end));
    }
}

async fn close(socket: &mut WebSocket, code: u16, reason: &'static str) {
    let frame = CloseFrame { code, reason: reason.into() };
    // The other side may have gone already.
    let _ = socket.send(Frame::Close(Some(frame))).await;
}
