//! What a bot's payloads mean: identify, resume, heartbeats, and the close codes for whoever does it wrong.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::{
    Connection, Door,
    sessions::{Line, Out},
};
use crate::{
    fault::gateway::{Greeting, one_of},
    record::Mistake,
    state::{Change, State},
};

/// Intents that must be switched on for a bot first: members, presences, message content.
const PRIVILEGED: u64 = 1 << 1 | 1 << 8 | 1 << 15;
/// All intents of gateway version 10.
const INTENTS: u64 = 0x330_0000 | 0x1_ffff;
const GUILDS: u64 = 1;

impl State {
    /// Acts on a payload of the bot.
    pub(super) fn received(&mut self, connection: &mut Connection, text: &str) {
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
            Some(2 | 6) if self.greeted(connection) => {}
            Some(2) => self.identify(connection, data),
            Some(6) => self.resume(connection, data),
            Some(3 | 4 | 8 | 31) if connection.session.is_none() => close(4003, "Not authenticated."),
            // Presence, voice state, member chunks, soundboard: taken, and nothing comes of them here.
            Some(3 | 4 | 8 | 31) => {}
            _ => close(4001, "Unknown opcode."),
        }
    }

    /// Whether identify or resume is answered by a fault instead.
    fn greeted(&mut self, connection: &Connection) -> bool {
        match connection.greeting {
            Some(Greeting::Invalid { resumable }) => self.invalid_session(&connection.line, resumable),
            Some(Greeting::Refused(end)) => connection.line.end(end),
            Some(Greeting::Silent) => {}
            _ => return false,
        }
        true
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
        let now_ms = self.now_ms();
        if self.budget.too_soon(&self.limits, shard.0, now_ms) {
            self.mistake(Mistake::IdentifiedTooSoon);
            return self.invalid_session(&connection.line, false);
        }
        if !self.budget.start(&self.limits, shard.0, now_ms) {
            self.reset_token();
            return close(4004, "Authentication failed.");
        }
        let id = self.sessions.open(shard, connection.line.clone());
        let ready = self.ready_of(&id);
        self.dispatch_to(&id, "READY", &ready);
        if intents & GUILDS != 0 && (self.guild.get() >> 22) % shard.1 == shard.0 {
            let guild = self.guild_create();
            self.dispatch_to(&id, "GUILD_CREATE", &guild);
        }
        connection.session = Some(id);
        welcomed(connection);
        self.changed(Change::Gateway);
    }

    fn ready_of(&self, id: &str) -> Value {
        self.sessions.list.iter().find(|session| session.id == id).map_or(Value::Null, |session| self.ready(session))
    }

    fn resume(&mut self, connection: &mut Connection, data: &Value) {
        let line = connection.line.clone();
        if connection.door == Door::First {
            // Taken all the same, as on Discord, where such sessions are only disconnected more often.
            self.mistake(Mistake::ResumedElsewhere);
        }
        if !self.is_token(&data["token"]) {
            let _ = line.out.send(Out::Close(4004, "Authentication failed."));
            return;
        }
        if one_of(&mut self.befalling.refused_resumes) {
            return self.invalid_session(&line, false);
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
        welcomed(connection);
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

/// Ends a connection that is to end once it has been welcomed.
fn welcomed(connection: &Connection) {
    if let Some(Greeting::Welcome(end)) = connection.greeting {
        connection.line.end(end);
    }
}
