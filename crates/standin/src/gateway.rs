//! The gateway's socket: hello, identify, heartbeats, resume, and the close codes for whoever does it wrong.
//! Which events exist and who gets them is decided in `sessions`.

use std::{io::Write as _, sync::Arc, time::Duration};

use axum::{
    body::Bytes,
    extract::{
        Query, State as Shares,
        ws::{CloseFrame, Message as Frame, WebSocket, WebSocketUpgrade},
    },
    response::Response,
};
use flate2::{Compression, write::ZlibEncoder};
use serde_json::{Value, json};
use tokio::{
    sync::mpsc,
    time::{Instant, sleep_until},
};

use crate::{
    discord::Shared,
    state::{Change, State},
};

pub(crate) mod sessions;

use sessions::{Line, Out};

/// Intents that must be switched on for a bot first: members, presences, message content.
const PRIVILEGED: u64 = 1 << 1 | 1 << 8 | 1 << 15;
/// All intents of gateway version 10.
const INTENTS: u64 = 0x330_0000 | 0x1_ffff;
const GUILDS: u64 = 1;

#[derive(serde::Deserialize)]
pub(crate) struct Asked {
    v: Option<u8>,
    encoding: Option<String>,
    compress: Option<String>,
}

/// Takes a connection to the gateway.
pub(crate) async fn connect(
    Shares(shared): Shares<Arc<Shared>>,
    Query(asked): Query<Asked>,
    upgrade: WebSocketUpgrade,
) -> Response {
    upgrade.on_upgrade(move |socket| async move { run(shared, socket, asked).await })
}

/// A connection, as the reading side knows it.
struct Connection {
    line: Line,
    session: Option<String>,
    compress: bool,
    heard: Instant,
    received: u32,
    received_since: Instant,
}

async fn run(shared: Arc<Shared>, mut socket: WebSocket, asked: Asked) {
    let (out, mut outbox) = mpsc::unbounded_channel();
    let (mut connection, heartbeat) = {
        let mut state = shared.lock();
        if state.sessions.closed {
            return;
        }
        state.sessions.connections += 1;
        let line = Line { connection: state.sessions.connections, out };
        let heartbeat = state.sessions.heartbeat;
        if asked.v != Some(10) || asked.compress.is_some() || asked.encoding.is_some_and(|e| e != "json") {
            let _ = line.out.send(Out::Close(4012, "Invalid API version."));
        } else {
            let interval = crate::clock::milliseconds(heartbeat);
            let hello =
                json!({ "t": null, "s": null, "op": 10, "d": { "heartbeat_interval": interval, "_trace": ["[]"] } });
            state.send(&line, hello.to_string().into());
        }
        let now = Instant::now();
        let connection =
            Connection { line, session: None, compress: false, heard: now, received: 0, received_since: now };
        (connection, heartbeat)
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
                    let frame = if connection.compress { deflated(&json) } else { Frame::text(&*json) };
                    if socket.send(frame).await.is_err() {
                        break false;
                    }
                }
                Some(Out::Close(code, reason)) => {
                    close(&mut socket, code, reason).await;
                    break false;
                }
                Some(Out::Cut) | None => break false,
            },
        }
    };
    shared.lock().hang_up(connection.line.connection, goodbye);
}

fn deflated(json: &str) -> Frame {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(json.len() / 2), Compression::fast());
    let written = encoder.write_all(json.as_bytes()).and_then(|()| encoder.finish());
    match written {
        Ok(bytes) => Frame::Binary(Bytes::from(bytes)),
        // A Vec takes whatever is written to it.
        Err(error) => unreachable!("{error}"),
    }
}

async fn close(socket: &mut WebSocket, code: u16, reason: &'static str) {
    let frame = CloseFrame { code, reason: reason.into() };
    // The other side may have gone already.
    let _ = socket.send(Frame::Close(Some(frame))).await;
}

impl State {
    /// Acts on a payload of the bot.
    fn received(&mut self, connection: &mut Connection, text: &str) {
        let number = connection.line.connection;
        self.log_line(number, true, text.into());
        let close = |code, reason| {
            let _ = connection.line.out.send(Out::Close(code, reason));
        };
        if connection.received_since.elapsed() > Duration::from_secs(60) {
            connection.received = 0;
            connection.received_since = Instant::now();
        }
        connection.received += 1;
        if connection.received > 120 {
            return close(4008, "Rate limited.");
        }
        if text.len() > 4096 {
            return close(4002, "Payload too large.");
        }
        let Ok(payload) = serde_json::from_str::<Value>(text) else {
            return close(4002, "Error while decoding payload.");
        };
        let data = &payload["d"];
        // An invalidated session leaves its connection free to identify again.
        connection.session = connection.session.take().filter(|id| self.sessions.get(id).is_some());
        match payload["op"].as_u64() {
            Some(1) => {
                connection.heard = Instant::now();
                if !self.sessions.deaf {
                    let ack = json!({ "t": null, "s": null, "op": 11, "d": null });
                    self.send(&connection.line, ack.to_string().into());
                }
            }
            Some(2 | 6) if connection.session.is_some() => close(4005, "Already authenticated."),
            Some(2) => self.identify(connection, data),
            Some(6) => self.resume(connection, data),
            Some(3 | 4 | 8 | 31) if connection.session.is_none() => close(4003, "Not authenticated."),
            // Presence, voice state, member chunks, soundboard: taken, and nothing comes of them here.
            Some(3 | 4 | 8 | 31) => {}
            _ => close(4001, "Unknown opcode."),
        }
    }

    fn identify(&mut self, connection: &mut Connection, data: &Value) {
        let close = |code, reason| {
            let _ = connection.line.out.send(Out::Close(code, reason));
        };
        let Some(intents) = data["intents"].as_u64() else {
            return close(4013, "Invalid intent(s).");
        };
        if !data["token"].is_string() || !data["properties"].is_object() {
            return close(4002, "Error while decoding payload.");
        }
        if !self.is_token(&data["token"]) {
            return close(4004, "Authentication failed.");
        }
        let shard = match &data["shard"] {
            Value::Null => Some((0, 1)),
            shard => shard[0].as_u64().zip(shard[1].as_u64()).filter(|(own, all)| own < all),
        };
        let Some(shard) = shard else {
            return close(4010, "Invalid shard.");
        };
        if intents & !INTENTS != 0 {
            return close(4013, "Invalid intent(s).");
        }
        if intents & PRIVILEGED != 0 {
            return close(4014, "Disallowed intent(s).");
        }
        connection.compress = data["compress"] == true;
        let now = self.now_ms();
        let gap = crate::clock::milliseconds(self.limits.identify);
        if self.sessions.identified_ms.is_some_and(|last| now.saturating_sub(last) < gap) {
            return self.invalid_session(&connection.line, false);
        }
        self.sessions.identified_ms = Some(now);
        let id = self.sessions.open(shard, connection.line.clone());
        let ready = self.ready_of(&id);
        self.dispatch_to(&id, "READY", &ready);
        if intents & GUILDS != 0 && (self.guild.get() >> 22) % shard.1 == shard.0 {
            let guild = self.guild_create();
            self.dispatch_to(&id, "GUILD_CREATE", &guild);
        }
        connection.session = Some(id);
        self.changed(Change::Gateway);
    }

    fn ready_of(&self, id: &str) -> Value {
        self.sessions.list.iter().find(|session| session.id == id).map_or(Value::Null, |session| self.ready(session))
    }

    fn resume(&mut self, connection: &mut Connection, data: &Value) {
        let line = connection.line.clone();
        if !self.is_token(&data["token"]) {
            let _ = line.out.send(Out::Close(4004, "Authentication failed."));
            return;
        }
        let (id, seq) = (data["session_id"].as_str().unwrap_or(""), data["seq"].as_u64().unwrap_or(0));
        let Some(session) = self.sessions.get(id) else {
            return self.invalid_session(&line, false);
        };
        if seq > session.seq {
            let _ = line.out.send(Out::Close(4007, "Invalid seq."));
            return;
        }
        let Some(missed) = session.since(seq) else {
            return self.invalid_session(&line, false);
        };
        let before = session.line.replace(line.clone());
        connection.session = Some(id.to_owned());
        if let Some(before) = before {
            let _ = before.out.send(Out::Close(4000, "Resumed elsewhere."));
        }
        for json in missed {
            self.send(&line, json);
        }
        self.dispatch_to(id, "RESUMED", &json!({ "_trace": ["[]"] }));
        self.changed(Change::Gateway);
    }

    pub(crate) fn invalid_session(&mut self, line: &Line, resumable: bool) {
        let json = json!({ "t": null, "s": null, "op": 9, "d": resumable });
        self.send(line, json.to_string().into());
    }

    /// Whether this is the bot's token; the gateway takes it with and without `Bot `.
    fn is_token(&self, token: &Value) -> bool {
        token.as_str().is_some_and(|token| token.trim_start_matches("Bot ") == self.token)
    }
}
