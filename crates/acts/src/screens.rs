//! Switching the page that shows the floor: on, off, or onto another link.

use storage::Tx;
use workshop::log::{Entry, LogKind};
use workshop::{Moderator, Time, Workshop};

use crate::{Result, log};

/// What a moderator wishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// There is to be one, under the link that there is.
    On,
    /// There is to be none.
    Off,
    /// There is to be one under another link.
    Renew,
}

/// What there is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Switched {
    /// A page, under a link that ends with this.
    On {
        /// What the link ends with.
        token: String,
        /// Whether it is another link than before.
        new: bool,
    },
    /// None any more.
    Off,
    /// None, as before.
    WasOff,
}

/// Switches it. `draw` makes what a new link ends with. It outlives the close of its workshop, and can be switched off after it.
///
/// # Errors
/// If it is to be switched on after the close, or the database fails.
pub async fn switch(
    tx: &mut Tx,
    ws: &Workshop,
    wish: Wish,
    draw: impl FnOnce() -> String,
    (by, now): (Moderator, Time),
) -> Result<Switched> {
    let (switched, word) = match (wish, tx.screen(ws.id).await?) {
        (Wish::Off, None) => return Ok(Switched::WasOff),
        (Wish::On, Some(token)) => return Ok(Switched::On { token, new: false }),
        (Wish::Off, Some(_)) => (Switched::Off, "off"),
        (Wish::On | Wish::Renew, before) => {
            ws.running()?;
            (Switched::On { token: draw(), new: true }, if before.is_some() { "renew" } else { "on" })
        }
    };
    let link = if let Switched::On { token, .. } = &switched { Some(token.as_str()) } else { None };
    tx.set_screen(ws.id, link).await?;
    // The close is the last row of the log.
    if ws.running().is_ok() {
        log::write(tx, ws, by, Entry::of(LogKind::Screen).because(word), now).await?;
    }
    Ok(switched)
}
