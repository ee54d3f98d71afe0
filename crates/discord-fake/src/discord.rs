//! The handle on a running stand-in: start, stop, and what the bot needs to be told.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::{clock::Clock, server, snowflake::Id, state::State, world::World};

mod misfortune;
mod people;
mod waiting;

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
        let failed = |source| Error::Listen { address: listen, source };
        let listener = tokio::net::TcpListener::bind(listen).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        // READY names an address of its own for resumes, as Discord's does.
        let beside = SocketAddr::new(listen.ip(), 0);
        let for_resumes = tokio::net::TcpListener::bind(beside).await.map_err(failed)?;
        let resume_address = for_resumes.local_addr().map_err(failed)?;
        let clock = Arc::new(Clock::default());
        let shared = Arc::new(Shared {
            state: Mutex::new(State::new(
                world,
                Arc::clone(&clock),
                [address, resume_address].map(|one| one.to_string()),
            )),
            clock,
            address,
            stop: CancellationToken::new(),
            task: Mutex::new(None),
        });
        let task = tokio::spawn(server::serve(listener, for_resumes, Arc::clone(&shared)));
        *shared.task.lock().unwrap_or_else(PoisonError::into_inner) = Some(task);
        let stop = Arc::new(shared.stop.clone().drop_guard());
        Ok(Self { shared, _stop: stop })
    }

    /// Starts one with [`World::example`] on a free port.
    ///
    /// # Errors
    /// If no port can be listened on.
    pub async fn example() -> Result<Self, Error> {
        Self::start(SocketAddr::from(([127, 0, 0, 1], 0)), World::example()).await
    }

    /// Ends all connections and frees the port.
    pub async fn stop(&self) {
        self.shared.stop.cancel();
        let task = self.shared.task.lock().unwrap_or_else(PoisonError::into_inner).take();
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

    /// The bot's token; another one once the sessions of a day are spent.
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
