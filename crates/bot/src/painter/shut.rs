//! Channels that are closed to the bot. A right that is taken away closes a channel to some calls and not to others, so only
//! a call of the kind that was refused shows that it is open again.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use storage::{View, ViewKind};
use workshop::{Channel, Notice, NoticeKind, NoticePlace, Time};

use super::lock;
use crate::bot::Bot;
use crate::discord::Failure;
use crate::error::Result;
use crate::rest::Kind;

/// Where nothing can be posted, panel and board are posted anew only after so long: until then they are changed where they are.
const TRY_AGAIN: Duration = Duration::from_mins(2);

/// What a call needs a right for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Needs {
    /// The kind of call.
    kind: Kind,
    /// Whether there is more than words in it, which is another right.
    embeds: bool,
}

/// What all channels refuse.
#[derive(Debug, Default)]
pub(super) struct Shut {
    /// When it was refused the last time, in steady time.
    refused: HashMap<(Channel, Needs), Time>,
    /// Of which channels the desk was told.
    told: HashSet<Channel>,
}

impl Shut {
    /// The channel refuses such calls.
    fn refuses(&mut self, channel: Channel, needs: Needs, now: Time) {
        self.refused.insert((channel, needs), now);
    }

    /// The channel takes such calls. Of what needs more this says nothing.
    fn takes(&mut self, channel: Channel, needs: Needs) {
        let shown = |other: &Needs| other.kind == needs.kind && (needs.embeds || !other.embeds);
        self.refused.retain(|(at, other), _| *at != channel || !shown(other));
        if self.refused.keys().all(|(at, _)| *at != channel) {
            self.told.remove(&channel);
        }
    }

    /// Whether the desk is to be told now: once, until the channel has been open again.
    fn is_news(&mut self, channel: Channel) -> bool {
        self.refused.keys().any(|(at, _)| *at == channel) && self.told.insert(channel)
    }

    /// Whether nothing like this could be posted a moment ago.
    fn refused_lately(&self, channel: Channel, needs: Needs, now: Time) -> bool {
        self.refused.get(&(channel, needs)).is_some_and(|at| now.since(*at) < TRY_AGAIN)
    }
}

/// Keeps what a channel refuses the bot, or takes.
pub(super) fn heard<T>(bot: &Bot, view: &View, kind: Kind, done: &std::result::Result<T, Failure>) {
    let (mut shut, needs) = (lock(&bot.painter.shut), needs(view, kind));
    match done {
        Ok(_) => shut.takes(view.channel, needs),
        Err(Failure::NotAllowed | Failure::ChannelGone) => shut.refuses(view.channel, needs, bot.clock.steady()),
        Err(_) => {}
    }
}

/// Whether nothing like it could be posted in its channel a moment ago.
pub(super) fn no_post_lately(bot: &Bot, view: &View) -> bool {
    lock(&bot.painter.shut).refused_lately(view.channel, needs(view, Kind::Create), bot.clock.steady())
}

/// What a call for this view needs. Announcements alone are but words, and to look takes no more for one than for another.
fn needs(view: &View, kind: Kind) -> Needs {
    Needs { kind, embeds: kind != Kind::Look && view.key.kind != ViewKind::Notice }
}

/// The desk is told once that the floor is closed to the bot; of the desk itself only the log can tell.
pub(super) async fn tell_that_shut(bot: &Bot, view: &View) {
    let is_news = lock(&bot.painter.shut).is_news(view.channel);
    if is_news && let Err(error) = tell_desk(bot, view).await {
        tracing::error!(%error, "telling the desk that the floor is closed to the bot");
    }
}

async fn tell_desk(bot: &Bot, view: &View) -> Result<()> {
    let now = bot.clock.now();
    let mut tx = bot.store.write().await?;
    let Some(ws) = tx.workshop(view.key.workshop).await? else { return Ok(()) };
    if ws.running().is_ok() && view.channel == ws.floor {
        let notice = Notice::new(NoticeKind::FloorIsShut, 0, NoticePlace::Desk, now);
        tx.tell_now(ws.id, ws.desk, &notice, now).await?;
        bot.settle(tx.commit().await?).await;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLOOR: Channel = Channel(1);
    const POST: Needs = Needs { kind: Kind::Create, embeds: true };
    const LINE: Needs = Needs { kind: Kind::Create, embeds: false };
    const EDIT: Needs = Needs { kind: Kind::Edit, embeds: true };

    fn at(seconds: i64) -> Time {
        Time::from_ms(1_574_755_200_000 + seconds * 1_000)
    }

    #[test]
    fn a_channel_is_open_again_when_it_takes_what_it_refused() {
        let mut shut = Shut::default();
        shut.refuses(FLOOR, POST, at(0));
        assert!(shut.is_news(FLOOR) && !shut.is_news(FLOOR));
        shut.takes(FLOOR, EDIT);
        shut.takes(FLOOR, LINE);
        shut.takes(Channel(2), POST);
        assert!(!shut.is_news(FLOOR), "what was refused is refused still");
        shut.takes(FLOOR, POST);
        assert!(!shut.is_news(FLOOR), "it is open");
        shut.refuses(FLOOR, POST, at(1));
        assert!(shut.is_news(FLOOR), "it was open in between");
    }

    #[test]
    fn all_that_was_refused_must_be_taken() {
        let mut shut = Shut::default();
        for needs in [POST, LINE, EDIT] {
            shut.refuses(FLOOR, needs, at(0));
        }
        assert!(shut.is_news(FLOOR));
        shut.takes(FLOOR, EDIT);
        assert!(!shut.is_news(FLOOR));
        shut.takes(FLOOR, POST);
        shut.refuses(FLOOR, LINE, at(1));
        assert!(shut.is_news(FLOOR), "who may post more than words may post words");
    }

    #[test]
    fn what_could_not_be_posted_is_not_tried_again_at_once() {
        let mut shut = Shut::default();
        shut.refuses(FLOOR, POST, at(0));
        assert!(shut.refused_lately(FLOOR, POST, at(119)) && !shut.refused_lately(FLOOR, POST, at(120)));
        assert!(!shut.refused_lately(Channel(2), POST, at(1)));
        shut.takes(FLOOR, POST);
        assert!(!shut.refused_lately(FLOOR, POST, at(1)));
    }
}
