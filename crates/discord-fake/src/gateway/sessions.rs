//! Gateway sessions: who is connected, what each has been sent, what can be replayed. No sockets here.

use std::{collections::VecDeque, sync::Arc, time::Duration};

use serde_json::Value;
use tokio::sync::mpsc::UnboundedSender;

use crate::{
    clock::milliseconds,
    fault::gateway::{End, one_of},
    record::GatewayLine,
    snowflake::Id,
    state::{Change, State},
};

/// A session remembers this many events for a resume.
const REPLAYED: usize = 2000;

/// What a connection's task is to do next.
#[derive(Debug)]
pub(crate) enum Out {
    Json(Arc<str>),
    Close(u16, &'static str),
    /// The connection breaks without a word.
    Cut,
    /// It is reset.
    Reset,
    /// It is closed without a code.
    Bare,
    /// For this time nothing is read and nothing is sent.
    Freeze(Duration),
}

impl From<End> for Out {
    fn from(end: End) -> Self {
        match end {
            End::Cut => Self::Cut,
            End::Reset => Self::Reset,
            End::Bare => Self::Bare,
            End::Close(code) => Self::Close(code, ""),
        }
    }
}

/// The sending half of a connection.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) connection: u64,
    pub(crate) out: UnboundedSender<Out>,
}

#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) id: String,
    /// Number and count of shards.
    pub(crate) shard: (u64, u64),
    pub(crate) seq: u64,
    events: VecDeque<(u64, Arc<str>)>,
    pub(crate) line: Option<Line>,
    lost_ms: u64,
}

#[derive(Debug)]
pub(crate) struct Sessions {
    pub(crate) list: Vec<Session>,
    pub(crate) heartbeat: Duration,
    pub(crate) resumable_for: Duration,
    /// New connections are turned away.
    pub(crate) closed: bool,
    /// Heartbeats are not acknowledged.
    pub(crate) deaf: bool,
    pub(crate) connections: u64,
    made: u64,
}

impl Sessions {
    pub(crate) fn new(heartbeat: Duration, resumable_for: Duration) -> Self {
        Self { list: Vec::new(), heartbeat, resumable_for, closed: false, deaf: false, connections: 0, made: 0 }
    }

    pub(crate) fn get(&mut self, id: &str) -> Option<&mut Session> {
        self.list.iter_mut().find(|session| session.id == id)
    }

    pub(crate) fn connected(&self) -> usize {
        self.list.iter().filter(|session| session.line.is_some()).count()
    }

    /// Opens a session on a connection.
    pub(crate) fn open(&mut self, shard: (u64, u64), line: Line) -> String {
        self.made += 1;
        let id = format!("{:016x}{:016x}", rand::random::<u64>(), self.made);
        self.list.push(Session {
            id: id.clone(),
            shard,
            seq: 0,
            events: VecDeque::new(),
            line: Some(line),
            lost_ms: 0,
        });
        id
    }

    fn forget_the_lost(&mut self, now_ms: u64) {
        let most = milliseconds(self.resumable_for);
        self.list.retain(|session| session.line.is_some() || now_ms.saturating_sub(session.lost_ms) < most);
    }
}

impl Session {
    /// Events after `seq`, if all of them are still known.
    pub(crate) fn since(&self, seq: u64) -> Option<Vec<Arc<str>>> {
        let missed = self.seq.checked_sub(seq)?;
        let missed = usize::try_from(missed).ok()?;
        let from = self.events.len().checked_sub(missed)?;
        Some(self.events.iter().skip(from).map(|(_, json)| Arc::clone(json)).collect())
    }

    fn event(&mut self, name: &str, data: &str) -> Arc<str> {
        self.seq += 1;
        let json: Arc<str> = format!(r#"{{"t":"{name}","s":{},"op":0,"d":{data}}}"#, self.seq).into();
        if self.events.len() >= REPLAYED {
            self.events.pop_front();
        }
        self.events.push_back((self.seq, Arc::clone(&json)));
        json
    }
}

impl State {
    /// Sends an event to one session, or keeps it for the session's resume. A strange Discord has others in between.
    pub(crate) fn dispatch_to(&mut self, session: &str, name: &str, data: &Value) {
        if name != "READY"
            && let Some((name, data)) = self.unheard_of_event()
        {
            self.dispatch_one(session, name, &data);
        }
        let data = if name == "INTERACTION_CREATE" { data.clone() } else { self.strangely(name, data.clone()) };
        self.dispatch_one(session, name, &data);
    }

    fn dispatch_one(&mut self, session: &str, name: &str, data: &Value) {
        let data = data.to_string();
        let Some(session) = self.sessions.get(session) else {
            return;
        };
        let json = session.event(name, &data);
        if let Some(line) = session.line.clone() {
            if one_of(&mut self.befalling.doubled) {
                self.send(&line, Arc::clone(&json));
            }
            self.send(&line, json);
        }
    }

    /// Sends an event to every session of the shard of the server that it is about; how many sessions there were, connected or to be resumed.
    pub(crate) fn dispatch(&mut self, name: &str, data: &Value) -> usize {
        self.sessions.forget_the_lost(self.clock.now_ms());
        let server = crate::snowflake::id_of(&data["guild_id"]).unwrap_or(self.guild).get() >> 22;
        let sessions: Vec<String> = self
            .sessions
            .list
            .iter()
            .filter(|session| server % session.shard.1 == session.shard.0)
            .map(|session| session.id.clone())
            .collect();
        for session in &sessions {
            self.dispatch_to(session, name, data);
        }
        sessions.len()
    }

    /// Puts a payload on a connection.
    pub(crate) fn send(&mut self, line: &Line, json: Arc<str>) {
        let json = self.befalling.garbled(json);
        self.log_line(line.connection, false, Arc::clone(&json));
        // A connection that has just broken loses what is in flight; the session replays it.
        let _ = line.out.send(Out::Json(json));
    }

    pub(crate) fn log_line(&mut self, connection: u64, from_bot: bool, json: Arc<str>) {
        let at_ms = self.now_ms();
        self.gateway_log.push(GatewayLine { connection, from_bot, json, at_ms });
    }

    /// A connection has ended; its session waits to be resumed unless the bot said goodbye.
    pub(crate) fn hang_up(&mut self, connection: u64, goodbye: bool) {
        let now_ms = self.now_ms();
        let on_it = |session: &Session| session.line.as_ref().is_some_and(|line| line.connection == connection);
        if goodbye {
            self.sessions.list.retain(|session| !on_it(session));
        }
        for session in self.sessions.list.iter_mut().filter(|session| on_it(session)) {
            session.line = None;
            session.lost_ms = now_ms;
        }
        self.sessions.forget_the_lost(now_ms);
        self.changed(Change::Gateway);
    }

    /// Tells every connection the same.
    pub(crate) fn every_connection(&mut self, tell: impl Fn() -> Out) {
        self.connections_where(|_| true, tell);
    }

    pub(crate) fn connections_where(&mut self, wanted: impl Fn(&Session) -> bool, tell: impl Fn() -> Out) {
        for session in self.sessions.list.iter().filter(|session| wanted(session)) {
            if let Some(line) = &session.line {
                let _ = line.out.send(tell());
            }
        }
    }

    pub(crate) fn ready(&self, session: &Session) -> Value {
        serde_json::json!({
            "v": 10,
            "user_settings": {},
            "user": self.own_user(),
            "session_type": "normal",
            "session_id": session.id,
            "resume_gateway_url": format!("ws://{}", self.resume_address),
            "shard": [session.shard.0, session.shard.1],
            "relationships": [],
            "private_channels": [],
            "presences": [],
            "guilds": self.guilds_of(session.shard),
            "guild_join_requests": [],
            "geo_ordered_rtc_regions": [],
            "application": { "id": self.bot, "flags": 0 },
            "_trace": ["[\"stand-in\",{\"micros\":0}]"],
        })
    }

    fn guilds_of(&self, shard: (u64, u64)) -> Vec<Value> {
        let mine = |id: &Id| (id.get() >> 22) % shard.1 == shard.0;
        let unavailable = |id: Id| serde_json::json!({ "id": id, "unavailable": true });
        (0..self.servers).map(|number| self.server(number)).filter(mine).map(unavailable).collect()
    }
}
