//! The screens, on a thread of their own: however many look, or try links that lead nowhere, people in Discord are answered as
//! before.

use std::net::SocketAddr;
use std::thread::JoinHandle;

use anyhow::Context as _;
use bot::Clock;
use screen::Screens;
use tokio_util::sync::CancellationToken;

/// The screens while they are served.
pub(crate) struct Served {
    /// What the bot hands over what is shown to.
    pub(crate) screens: Screens,
    thread: JoinHandle<()>,
}

/// Takes the address, and serves until `stop`. Links begin with `address`, or else with the address that was taken.
///
/// # Errors
/// When the address is taken, or not this machine's.
pub(crate) fn serve(
    listen: SocketAddr,
    address: Option<&str>,
    clock: &Clock,
    stop: &CancellationToken,
) -> anyhow::Result<Served> {
    let listener = screen::bind(listen).with_context(|| {
        format!(
            "{listen} (screen.listen) cannot be listened on; choose another place for the screens: \
             OPENFLOOR__SCREEN__LISTEN=127.0.0.1:8131"
        )
    })?;
    let taken = listener.local_addr().context("the screens' address")?;
    let address = address.map_or_else(|| format!("http://{taken}"), str::to_owned);
    let (clock, stop) = (clock.clone(), stop.clone());
    let screens = Screens::new(&address, move || clock.now().ms());
    let shown = screens.clone();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.context("the system gives no thread")?;
    let served = move || {
        if let Err(error) = runtime.block_on(screen::serve(listener, shown, stop)) {
            tracing::error!(%error, "the screens ended");
        }
    };
    let thread = std::thread::Builder::new().name("screens".to_owned()).spawn(served);
    let thread = thread.context("the system gives no thread")?;
    tracing::info!(address = %taken, "screens");
    Ok(Served { screens, thread })
}

impl Served {
    /// Waits until nobody is served any more, after `stop`.
    pub(crate) fn ended(self) {
        // A panic in there has been printed.
        let _ = self.thread.join();
    }
}
