//! The handle on a running stand-in: start and stop, the world, waiting, misfortune, and what went over the wire.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::{sync::broadcast, task::JoinHandle, time::Instant};
use tokio_util::sync::CancellationToken;

use crate::{
    clock::Clock,
    fault::Fault,
    gateway::sessions::Out,
    interaction::Interaction,
    message::Message,
    permissions::{Overwrite, Permissions},
    person::Person,
    record::{Call, GatewayLine},
    server,
    snowflake::Id,
    state::{Change, Channel, Role, State},
    world::{Limits, NewChannel, NewPerson, NewRole, Who, World},
};

/// Why the stand-in did not start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address cannot be listened on.
    #[error("cannot listen on {address}")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
    /// Only this machine may reach the stand-in.
    #[error("{0} is not a loopback address; the stand-in is for this machine alone")]
    NotLoopback(SocketAddr),
}

/// Too much time has passed.
#[derive(Debug, thiserror::Error)]
#[error("not within {0:?}")]
pub struct TooLate(pub Duration);

#[derive(Debug)]
pub(crate) struct Shared {
    state: Mutex<State>,
    clock: Arc<Clock>,
    address: SocketAddr,
    pub(crate) stop: CancellationToken,
    task: Mutex<Option<JoinHandle<()>>>,
}

impl Shared {
    /// The state; a panic elsewhere must not silence the tests that look at what led to it.
    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running stand-in. Clones are handles on the same one; it ends with [`Discord::stop`] or with the last handle.
#[derive(Clone, Debug)]
pub struct Discord {
    shared: Arc<Shared>,
    // The server's task holds `shared` too, so the end is tied to this.
    _stop: Arc<tokio_util::sync::DropGuard>,
}

impl Discord {
    /// Starts a stand-in on a loopback address; port 0 takes a free one.
    ///
    /// # Errors
    /// If the address is not loopback or cannot be listened on.
    ///
    /// # Panics
    /// If the world refers to a role or person it does not have.
    pub async fn start(listen: SocketAddr, world: World) -> Result<Self, Error> {
        if !listen.ip().is_loopback() {
            return Err(Error::NotLoopback(listen));
        }
        let failed = |source| Error::Listen {
            address: listen,
            source,
        };
        let listener = tokio::net::TcpListener::bind(listen)
            .await
            .map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let clock = Arc::new(Clock::default());
        let shared = Arc::new(Shared {
            state: Mutex::new(State::new(world, Arc::clone(&clock), address.to_string())),
            clock,
            address,
            stop: CancellationToken::new(),
            task: Mutex::new(None),
        });
        let task = tokio::spawn(server::serve(listener, Arc::clone(&shared)));
        *shared.task.lock().unwrap_or_else(PoisonError::into_inner) = Some(task);
        let stop = Arc::new(shared.stop.clone().drop_guard());
        Ok(Self {
            shared,
            _stop: stop,
        })
    }

    /// Starts one with [`World::workshop`] on a free port.
    ///
    /// # Errors
    /// If no port can be listened on.
    pub async fn workshop() -> Result<Self, Error> {
        Self::start(SocketAddr::from(([127, 0, 0, 1], 0)), World::workshop()).await
    }

    /// Ends all connections and frees the port.
    pub async fn stop(&self) {
        self.shared.stop.cancel();
        let task = self
            .shared
            .task
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(task) = task {
            // It ends by itself once told to; a panic in it has been printed already.
            let _ = task.await;
        }
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.shared.lock()
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.shared.address
    }

    /// The base address to give the bot instead of Discord's own.
    #[must_use]
    pub fn api(&self) -> String {
        format!("http://{}", self.shared.address)
    }

    /// The bot's token.
    #[must_use]
    pub fn token(&self) -> String {
        self.lock().token.clone()
    }

    /// The bot's account, which is also its application's id.
    #[must_use]
    pub fn bot(&self) -> Id {
        self.lock().bot
    }

    /// The server's id, which is also the role @everyone's.
    #[must_use]
    pub fn guild(&self) -> Id {
        self.lock().guild
    }

    /// The server's name.
    #[must_use]
    pub fn name(&self) -> String {
        self.lock().name.clone()
    }
}

/// People, roles and channels.
impl Discord {
    /// The person with this account name, global name or nick.
    ///
    /// # Panics
    /// If nobody has it.
    #[must_use]
    pub fn person(&self, name: &str) -> Person {
        self.find_person(name)
            .unwrap_or_else(|| panic!("nobody is called {name:?}"))
    }

    /// The person with this account name, global name or nick, if there is one.
    #[must_use]
    pub fn find_person(&self, name: &str) -> Option<Person> {
        let id = self.lock().person_named(name)?;
        Some(Person::new(self.clone(), id))
    }

    /// The person with this id, if there is one.
    #[must_use]
    pub fn person_by_id(&self, id: Id) -> Option<Person> {
        let known = self.lock().people.contains(&id);
        known.then(|| Person::new(self.clone(), id))
    }

    /// Everyone, in the order they were added; without the bot and the server's owner.
    #[must_use]
    pub fn people(&self) -> Vec<Person> {
        let ids = self.lock().people.clone();
        ids.into_iter()
            .map(|id| Person::new(self.clone(), id))
            .collect()
    }

    /// Someone joins the server.
    pub fn add_person(&self, person: NewPerson) -> Person {
        let id = self.lock().add_person(person);
        Person::new(self.clone(), id)
    }

    /// A role is made.
    pub fn add_role(&self, role: NewRole) -> Id {
        self.lock().add_role(role)
    }

    /// A channel is made.
    pub fn add_channel(&self, channel: NewChannel) -> Id {
        self.lock().add_channel(channel)
    }

    /// A channel is deleted, with all that was in it.
    pub fn remove_channel(&self, channel: Id) {
        let mut state = self.lock();
        state.channels.retain(|one| one.id != channel);
        state.messages.remove(&channel);
        state.changed(Change::World);
    }

    /// The role with this name.
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    pub fn role(&self, name: &str) -> Id {
        self.lock().role_named(name).id
    }

    /// All roles, lowest first, beginning with @everyone.
    #[must_use]
    pub fn roles(&self) -> Vec<Role> {
        self.lock().roles.clone()
    }

    /// The channel with this name.
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    pub fn channel(&self, name: &str) -> Id {
        let state = self.lock();
        let found = state.channels.iter().find(|channel| channel.name == name);
        found
            .unwrap_or_else(|| panic!("no channel is called {name:?}"))
            .id
    }

    /// All channels, top to bottom.
    #[must_use]
    pub fn channels(&self) -> Vec<Channel> {
        self.lock().channels.clone()
    }

    /// Changes what a role may in the whole server.
    pub fn set_role_permissions(&self, role: Id, permissions: Permissions) {
        let mut state = self.lock();
        if let Some(role) = state.roles.iter_mut().find(|one| one.id == role) {
            role.permissions = permissions;
        }
        state.changed(Change::World);
    }

    /// The bot's own role.
    #[must_use]
    pub fn bot_role(&self) -> Id {
        let state = self.lock();
        let own = state.roles.iter().find(|role| role.bot.is_some());
        own.map_or(state.guild, |role| role.id)
    }

    /// Sets what a channel grants and denies someone; nothing of both removes the overwrite.
    pub fn set_overwrite(&self, channel: Id, who: &Who, allow: Permissions, deny: Permissions) {
        let mut state = self.lock();
        let (who, is_role) = state.whom(who);
        if let Some(channel) = state.channels.iter_mut().find(|one| one.id == channel) {
            channel.overwrites.retain(|overwrite| overwrite.who != who);
            if allow != Permissions::NONE || deny != Permissions::NONE {
                channel.overwrites.push(Overwrite {
                    who,
                    is_role,
                    allow,
                    deny,
                });
            }
        }
        state.changed(Change::World);
    }

    /// What the bot may in a channel.
    #[must_use]
    pub fn bot_permissions(&self, channel: Id) -> Permissions {
        let state = self.lock();
        state.permissions_in(state.bot, channel)
    }

    /// The bot's commands, the server's own and the global ones, in Discord's JSON.
    #[must_use]
    pub fn commands(&self) -> Vec<serde_json::Value> {
        let state = self.lock();
        state
            .guild_commands
            .iter()
            .chain(&state.commands)
            .cloned()
            .collect()
    }
}

/// Messages.
impl Discord {
    /// A message, private ones included.
    #[must_use]
    pub fn message(&self, channel: Id, message: Id) -> Option<Message> {
        self.lock()
            .stored(channel, message)
            .map(|stored| stored.message.clone())
    }

    /// The public messages of a channel, oldest first.
    #[must_use]
    pub fn messages(&self, channel: Id) -> Vec<Message> {
        let state = self.lock();
        let all = state
            .messages
            .get(&channel)
            .into_iter()
            .flat_map(|messages| messages.values());
        all.map(|stored| stored.message.clone())
            .filter(|message| !message.is_private())
            .collect()
    }

    /// A file's bytes, by its attachment's id.
    #[must_use]
    pub fn file(&self, message: &Message, attachment: Id) -> Option<Arc<[u8]>> {
        let state = self.lock();
        let stored = state.stored(message.channel(), message.id())?;
        stored
            .files
            .iter()
            .find(|(id, _)| *id == attachment)
            .map(|(_, bytes)| Arc::clone(bytes))
    }

    /// Someone with the right to do so deletes a message; whether it was there.
    pub fn delete_message(&self, channel: Id, message: Id) -> bool {
        self.lock().remove(channel, message).is_some()
    }
}

/// Time and waiting.
impl Discord {
    /// The stand-in's time, in milliseconds of Unix time.
    #[must_use]
    pub fn now_ms(&self) -> u64 {
        self.shared.clock.now_ms()
    }

    /// Sets the clock forward: messages grow older, limits are refilled, tokens run out.
    pub fn advance(&self, by: Duration) {
        self.shared.clock.advance(by);
        let state = self.lock();
        for record in state.interactions.values() {
            record.notify.notify_waiters();
        }
        state.changed(Change::World);
    }

    /// Waits until a condition holds, looking again after every change.
    ///
    /// # Errors
    /// If it does not hold within `limit` (real time).
    pub async fn until(
        &self,
        limit: Duration,
        condition: impl Fn(&Self) -> bool,
    ) -> Result<(), TooLate> {
        self.until_some(limit, |discord| condition(discord).then_some(()))
            .await
    }

    /// Waits until something can be found, looking again after every change.
    ///
    /// # Errors
    /// If it cannot be found within `limit` (real time).
    pub async fn until_some<T>(
        &self,
        limit: Duration,
        find: impl Fn(&Self) -> Option<T>,
    ) -> Result<T, TooLate> {
        let mut changes = self.lock().generation.subscribe();
        let deadline = Instant::now() + limit;
        loop {
            changes.borrow_and_update();
            if let Some(found) = find(self) {
                return Ok(found);
            }
            match tokio::time::timeout_at(deadline, changes.changed()).await {
                Ok(Ok(())) => {}
                Ok(Err(_)) | Err(_) => return Err(TooLate(limit)),
            }
        }
    }

    /// Waits until the bot is connected and has registered its commands.
    ///
    /// # Errors
    /// If it has not within `limit` (real time).
    pub async fn ready(&self, limit: Duration) -> Result<(), TooLate> {
        self.until(limit, |discord| {
            discord.connected() > 0 && !discord.commands().is_empty()
        })
        .await
    }

    /// Changes from now on. A subscriber that falls 4,096 changes behind misses the oldest.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Change> {
        self.lock().changes.subscribe()
    }
}

/// Misfortune.
impl Discord {
    /// Gives the next calls of a kind their fate.
    pub fn befall(&self, fault: Fault) {
        self.lock().faults.push(fault);
    }

    /// Calls are answered as usual again.
    pub fn clear_faults(&self) {
        self.lock().faults.clear();
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

    /// The gateway asks all connections to reconnect and resume (op 7).
    pub fn ask_to_reconnect(&self) {
        let json: Arc<str> = r#"{"t":null,"s":null,"op":7,"d":null}"#.into();
        self.lock()
            .every_connection(|| Out::Json(Arc::clone(&json)));
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
        self.calls()
            .into_iter()
            .filter(|call| call.is(method, pattern))
            .collect()
    }

    /// Everything the gateway sent and received that is remembered, oldest first.
    #[must_use]
    pub fn gateway_log(&self) -> Vec<GatewayLine> {
        self.lock().gateway_log.all()
    }

    /// Forgets calls and gateway payloads.
    pub fn forget_log(&self) {
        let mut state = self.lock();
        state.calls.clear();
        state.gateway_log.clear();
    }
}
