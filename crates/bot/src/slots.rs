//! The task that passes each slot's border, whoever is connected and whatever is pressed or drawn meanwhile.

use std::sync::Arc;

use crate::bot::Bot;

/// Passes every border until the bot stops.
pub(crate) async fn run(bot: Arc<Bot>) {
    loop {
        tokio::select! {
            () = bot.border() => {}
            () = bot.stop.cancelled() => return,
        }
        bot.lines.write();
        if let Err(error) = bot.pass_the_border().await {
            tracing::error!(%error, "passing a slot; what waits is shown with the next");
        }
    }
}
