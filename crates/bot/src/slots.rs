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
        if let Err(error) = pass(&bot).await {
            tracing::error!(%error, "passing a slot; what waits is shown with the next");
        }
    }
}

/// The border has come.
pub(crate) async fn pass(bot: &Bot) -> acts::Result<()> {
    say_what_was_slow(bot);
    bot.lines.write();
    bot.pass_the_border().await
}

/// Turns of writing that took long, with no word of when.
pub(crate) fn say_what_was_slow(bot: &Bot) {
    if let Some(took) = bot.store.longest_turn() {
        tracing::warn!(took_ms = took.as_millis(), "a turn of writing took long");
    }
}
