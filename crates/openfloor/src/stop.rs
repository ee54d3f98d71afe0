//! How the program is told to end: SIGTERM or SIGINT once, cleanly; a second one, at once. SIGHUP ends nothing.

use std::io;

use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

/// The exit code after a second signal, by which a supervisor can tell it from a clean end.
const CUT_SHORT: i32 = 1;

/// A token that the first signal cancels. From the call on, signals no longer end the process by themselves.
///
/// # Errors
/// When the system lets no handler be set.
pub(crate) fn on_signals() -> io::Result<CancellationToken> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    // A terminal that is closed ends nothing: from the first listener on, nobody need hear it.
    drop(signal(SignalKind::hangup())?);
    let stop = CancellationToken::new();
    let told = stop.clone();
    tokio::spawn(async move {
        let mut next = async || {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        };
        next().await;
        told.cancel();
        next().await;
        cut_short();
    });
    Ok(stop)
}

#[expect(clippy::disallowed_methods, reason = "somebody who asks twice does not want to wait for the clean end")]
fn cut_short() -> ! {
    std::process::exit(CUT_SHORT)
}
