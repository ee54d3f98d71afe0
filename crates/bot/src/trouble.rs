//! The disk takes nothing, the database is gone, or another program holds it: the desk of each open workshop is told once, and
//! that it is over. This goes past the database, which can hold nothing then, so it is no view; it is looked for at times of
//! its own, so it tells nothing of when somebody asked.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;
use workshop::{Channel, Message, Time, Workshop};

use crate::answer::Sheet;
use crate::bot::Bot;
use crate::rest::Kind;
use crate::say;
use crate::texts::Language;

/// How often to look.
const LOOK: Duration = Duration::from_secs(4);

/// A database that takes longer than this cannot be worked with; health says so earlier, for it troubles nobody.
const WORKS_WITHIN: Duration = Duration::from_secs(4);

/// So many looks in a row must say the same: a moment is no trouble.
const IN_A_ROW: u32 = 2;

/// A desk is not told again within this time.
const REST: Duration = Duration::from_mins(10);

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    Disk,
    Gone,
    Busy,
}

impl Why {
    fn sentence(self, l: Language) -> String {
        match self {
            Self::Disk => say!(l, "trouble-disk"),
            Self::Gone => say!(l, "trouble-gone"),
            Self::Busy => say!(l, "trouble-busy"),
        }
    }
}

/// A desk that was told.
#[derive(Clone, Debug)]
struct Told {
    desk: Channel,
    message: Message,
    sentence: String,
    language: Language,
    over: bool,
}

/// What is known of it. In memory only: the database can hold nothing then.
#[derive(Debug, Default)]
struct Trouble {
    /// The open workshops, as they were when they could be read.
    open: Vec<Workshop>,
    looks: Looks,
    told: Vec<Told>,
    last: Option<Instant>,
    times: u32,
}

/// What the latest looks said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Looks {
    now: Option<Why>,
    in_a_row: u32,
    /// What is to be told; `None` while all is well.
    sure: Option<Why>,
}

impl Looks {
    /// One more look; what is to be told after it. The kind of a trouble may change without another word.
    fn see(&mut self, now: Option<Why>) -> Option<Why> {
        self.in_a_row = if self.now.is_some() == now.is_some() { self.in_a_row.saturating_add(1) } else { 1 };
        self.now = now;
        if self.in_a_row >= IN_A_ROW {
            self.sure = now.and(self.sure.or(now));
        }
        self.sure
    }
}

/// Looks until the bot stops.
pub(crate) async fn run(bot: Arc<Bot>) {
    let mut trouble = Trouble::default();
    loop {
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = bot.stop.cancelled() => return,
        }
        tokio::select! {
            () = trouble.look(&bot) => {}
            () = bot.stop.cancelled() => return,
        }
    }
}

impl Trouble {
    async fn look(&mut self, bot: &Bot) {
        if let Ok(mut reads) = bot.store.read().await
            && let Ok(open) = reads.running_workshops().await
        {
            self.open = open;
        }
        if self.open.is_empty() && self.told.is_empty() {
            return;
        }
        let why = match tokio::time::timeout(WORKS_WITHIN, bot.store.works()).await {
            Ok(Ok(())) => None,
            Ok(Err(error)) if error.is_gone() => Some(Why::Gone),
            Ok(Err(error)) if error.is_disk() => Some(Why::Disk),
            Ok(Err(_)) | Err(_) => Some(Why::Busy),
        };
        match self.looks.see(why) {
            Some(why) => self.tell(bot, why).await,
            None if self.looks.in_a_row >= IN_A_ROW => self.tell_that_over(bot).await,
            None => {}
        }
    }

    async fn tell(&mut self, bot: &Bot, why: Why) {
        // It went on, or came again at once: that was told.
        if self.told.iter().any(|told| told.over) {
            if self.last.is_some_and(|at| at.elapsed() < REST) {
                return;
            }
            self.told.clear();
        }
        for ws in self.open.clone() {
            if self.told.iter().any(|told| told.desk == ws.desk) {
                continue;
            }
            if self.told.is_empty() {
                self.times += 1;
                tracing::error!(?why, "nothing can be stored; the desks are told");
            }
            let language = bot.room(&ws);
            let sentence = why.sentence(language);
            let sheet = Sheet::text(&sentence).once(&format!("tr{}-{}", ws.id, self.times));
            let turn = bot.rest.turn(Kind::Create, ws.desk).await;
            match bot.rest.create(turn, &sheet, &[]).await {
                Ok(message) => {
                    self.last = Some(Instant::now());
                    self.told.push(Told { desk: ws.desk, message, sentence, language, over: false });
                }
                Err(failure) => tracing::warn!(?failure, workshop = ws.id.0, "a desk could not be told"),
            }
        }
    }

    async fn tell_that_over(&mut self, bot: &Bot) {
        let now: Time = bot.clock.now();
        for told in self.told.iter_mut().filter(|told| !told.over) {
            let over = say!(told.language, "trouble-over", when = now.unix_s());
            let turn = bot.rest.turn(Kind::Edit, told.desk).await;
            let sheet = Sheet::text(format!("{}\n{over}", told.sentence));
            // Whatever came of it, there is nothing more to say.
            if let Err(failure) = bot.rest.edit(turn, told.message, &sheet, &[]).await {
                tracing::warn!(?failure, "a desk could not be told that it is over");
            }
            told.over = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_no_trouble_and_no_end_of_one() {
        let mut looks = Looks::default();
        let (busy, disk) = (Some(Why::Busy), Some(Why::Disk));
        for (now, told) in [
            (None, None),
            (busy, None),
            (None, None),
            (busy, None),
            (disk, disk),
            (busy, disk),
            (None, disk),
            (busy, disk),
            (None, disk),
            (None, None),
            (None, None),
        ] {
            assert_eq!(looks.see(now), told, "{looks:?}");
        }
    }
}
