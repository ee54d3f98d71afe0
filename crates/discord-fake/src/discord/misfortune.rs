//! Misfortune on a test's word, and the log of what went over the wire.

use std::{sync::Arc, time::Duration};

use super::Discord;
use crate::{
    fault::{
        Fault,
        gateway::{Befalling, End, Greeting},
    },
    gateway::sessions::Out,
    interaction::Interaction,
    record::{Call, GatewayLine, Mistake},
    state::Change,
    world::Limits,
};

/// Misfortune.
impl Discord {
    /// Gives the next calls of a kind their fate.
    pub fn befall(&self, fault: Fault) {
        self.lock().faults.push(fault);
    }

    /// Calls are answered, and connections greeted, as usual again.
    pub fn clear_faults(&self) {
        let mut state = self.lock();
        state.faults.clear();
        state.befalling = Befalling::default();
    }

    /// The gateway delivers an interaction once more.
    pub fn deliver_again(&self, interaction: &Interaction) {
        self.lock().deliver(interaction.id());
    }

    /// All gateway connections break without a word; their sessions can be resumed.
    pub fn cut_gateway(&self) {
        self.lock().every_connection(|| Out::Cut);
    }

    /// The gateway closes all connections with this code, such as 4000 ("unknown error", reconnect) or 4004.
    pub fn close_gateway(&self, code: u16) {
        self.lock().every_connection(|| Out::Close(code, ""));
    }

    /// The gateway ends all connections in this way.
    pub fn end_gateway(&self, end: End) {
        self.lock().every_connection(|| Out::from(end));
    }

    /// Ends the connections of one shard only.
    pub fn end_shard(&self, shard: u64, end: End) {
        self.lock().connections_where(|session| session.shard.0 == shard, || Out::from(end));
    }

    /// For this time nothing is read from any connection, and nothing is sent.
    pub fn freeze_gateway(&self, time: Duration) {
        self.lock().every_connection(|| Out::Freeze(time));
    }

    /// Gives the next so many new connections their fate; `u32::MAX`: all of them, until faults are cleared.
    pub fn greet(&self, times: u32, greeting: Greeting) {
        self.lock().befalling.greet(times, greeting);
    }

    /// The next so many resumes are answered by op 9 and lead to a new session.
    pub fn refuse_resumes(&self, times: u32) {
        self.lock().befalling.refused_resumes = times;
    }

    /// The next so many events are sent twice, with the same sequence number.
    pub fn double_events(&self, times: u32) {
        self.lock().befalling.doubled = times;
    }

    /// The next so many payloads of a kind leave the gateway as `change` makes them, whoever they go to; it is shown each payload,
    /// with its op code, and says whether it was such a one. What it leaves alone it must not change.
    pub fn garble(&self, times: u32, change: impl Fn(&mut serde_json::Value) -> bool + Send + Sync + 'static) {
        self.lock().befalling.garble(times, change);
    }

    /// The gateway sends this on every connection, as it is: broken JSON, an op code or an event that nobody knows.
    pub fn send_raw(&self, text: &str) {
        let text: Arc<str> = text.into();
        self.lock().every_connection(|| Out::Json(Arc::clone(&text)));
    }

    /// The gateway delivers a payload that someone has changed, as a new act like `interaction`: it gets an id and a token
    /// of its own where it has such, and an answer to them is taken.
    pub fn deliver_raw(&self, interaction: &Interaction, payload: serde_json::Value) -> Interaction {
        let (id, notify) = self.lock().act_like(interaction.id(), payload);
        Interaction::new(self.clone(), id, notify)
    }

    /// The gateway asks all connections to reconnect and resume (op 7).
    pub fn ask_to_reconnect(&self) {
        let json: Arc<str> = r#"{"t":null,"s":null,"op":7,"d":null}"#.into();
        self.lock().every_connection(|| Out::Json(Arc::clone(&json)));
    }

    /// The gateway declares all sessions invalid (op 9); resumable ones may be resumed, the others are forgotten.
    pub fn invalidate_sessions(&self, resumable: bool) {
        let json: Arc<str> = format!(r#"{{"t":null,"s":null,"op":9,"d":{resumable}}}"#).into();
        let mut state = self.lock();
        state.every_connection(|| Out::Json(Arc::clone(&json)));
        if !resumable {
            state.sessions.list.clear();
        }
        state.changed(Change::Gateway);
    }

    /// Whether new gateway connections are taken.
    pub fn open_gateway(&self, open: bool) {
        self.lock().sessions.closed = !open;
    }

    /// Whether heartbeats are acknowledged.
    pub fn acknowledge_heartbeats(&self, acknowledge: bool) {
        self.lock().sessions.deaf = !acknowledge;
    }

    /// How many sessions have a connection.
    #[must_use]
    pub fn connected(&self) -> usize {
        self.lock().sessions.connected()
    }

    /// How many connections the gateway has taken since the start.
    #[must_use]
    pub fn connections(&self) -> u64 {
        self.lock().sessions.connections
    }

    /// Whether forms may still have their fields in rows (component type 1) rather than in labels (type 18); at first they may.
    pub fn take_rows_in_forms(&self, take: bool) {
        self.lock().rows_in_forms = take;
    }

    /// Changes rate limits and the like from now on; what was used up is forgotten.
    pub fn set_limits(&self, limits: Limits) {
        let mut state = self.lock();
        state.limits = limits;
        state.buckets = crate::ratelimit::Buckets::default();
    }
}

/// What went over the wire.
impl Discord {
    /// All REST calls that are remembered, oldest first.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        self.lock().calls.all()
    }

    /// The calls with this method and path, as in [`Call::is`].
    #[must_use]
    pub fn calls_to(&self, method: &str, pattern: &str) -> Vec<Call> {
        self.calls().into_iter().filter(|call| call.is(method, pattern)).collect()
    }

    /// Everything the gateway sent and received that is remembered, oldest first.
    #[must_use]
    pub fn gateway_log(&self) -> Vec<GatewayLine> {
        self.lock().gateway_log.all()
    }

    /// What the bot did that Discord forgives and counts, in order.
    #[must_use]
    pub fn mistakes(&self) -> Vec<Mistake> {
        self.lock().mistakes.all()
    }

    /// How many answers 401, 403 and 429 count at the moment; ten thousand of them get an address banned.
    #[must_use]
    pub fn invalid_requests(&self) -> usize {
        self.lock().invalid_now()
    }

    /// Forgets calls and gateway payloads.
    pub fn forget_log(&self) {
        let mut state = self.lock();
        state.calls.clear();
        state.gateway_log.clear();
    }
}
