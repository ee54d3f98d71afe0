//! Whose turn it is where more is to be drawn than Discord takes.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use storage::{View, ViewKey};
use tokio::time::Instant;
use workshop::Channel;

/// Calls count as used up until they were not for so long.
const CALM: Duration = Duration::from_secs(3);

/// What is there already, and only shows too little, comes after what is not there yet, or must disappear, and began to wait up to so
/// much later.
const THERE: Duration = Duration::from_secs(20);

/// What was not seen for so long does not wait any more.
const UNSEEN: Duration = Duration::from_mins(1);

/// Panels and boards change with every press. If each had its turn whenever it changed, what is new would wait behind drawings
/// that the next press makes old. So while calls are used up, everything has its turn by how long it waits: the earliest due
/// date first, with one for what is new and a later one for what is there.
#[derive(Debug, Default)]
pub(super) struct Turns {
    used_up: Option<Instant>,
    /// Since when each view waits, and when it was last seen to.
    waiting: HashMap<ViewKey, (Instant, Instant)>,
}

impl Turns {
    /// Calls are used up now.
    pub(super) fn used_up(&mut self, now: Instant) {
        self.used_up = Some(now);
    }

    /// A drawing of this view begins or ends: if it is stale after that, it has just begun to wait.
    pub(super) fn had(&mut self, key: ViewKey) {
        self.waiting.remove(&key);
    }

    /// What was not seen for long is not stale any more. Not each look sees everything.
    pub(super) fn tidy(&mut self, now: Instant) {
        self.waiting.retain(|_, (_, seen)| now.saturating_duration_since(*seen) < UNSEEN);
    }

    /// Puts what waits in the order in which it is drawn.
    pub(super) fn order(&mut self, views: Vec<View>, now: Instant) -> Vec<View> {
        for view in &views {
            self.waiting.entry(view.key).or_insert((now, now)).1 = now;
        }
        if self.used_up.is_none_or(|at| now.saturating_duration_since(at) >= CALM) {
            return views;
        }
        let mut due: Vec<(Instant, View)> = self.due(views, now);
        due.sort_by_key(|(at, _)| *at);
        due.into_iter().map(|(_, view)| view).collect()
    }

    /// With each view, when it is due. Of what is new in one channel, age does not decide what comes first: one who asks a lot would
    /// come before all who ask later. So a channel's due dates are given to its views in the order that they have, the new ones first.
    fn due(&self, mut views: Vec<View>, now: Instant) -> Vec<(Instant, View)> {
        let is_there = |view: &View| view.wanted && view.message.is_some();
        let own = |view: &View| {
            let since = self.waiting.get(&view.key).map_or(now, |(since, _)| *since);
            since + if is_there(view) { THERE } else { Duration::ZERO }
        };
        views.sort_by_key(is_there);
        let mut of_channels: HashMap<Channel, Vec<Instant>> = HashMap::new();
        for view in views.iter().filter(|view| !view.key.kind.follows()) {
            of_channels.entry(view.channel).or_default().push(own(view));
        }
        let mut of_channels: HashMap<Channel, VecDeque<Instant>> = of_channels
            .into_iter()
            .map(|(channel, mut due)| {
                due.sort_unstable();
                (channel, due.into())
            })
            .collect();
        let due = |view: View| {
            let given = of_channels.get_mut(&view.channel).filter(|_| !view.key.kind.follows());
            (given.and_then(VecDeque::pop_front).unwrap_or_else(|| own(&view)), view)
        };
        views.into_iter().map(due).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use storage::ViewKind::{self, Board, Card, Panel, Post};
    use workshop::{Message, WorkshopId};

    fn view(workshop: u32, kind: ViewKind, subject: u32, is_there: bool) -> View {
        View {
            key: ViewKey { workshop: WorkshopId(workshop.into()), kind, subject },
            channel: Channel(workshop.into()),
            wanted: true,
            message: is_there.then_some(Message(1)),
            posted_at: None,
            generation: 0,
            change: 1,
            drawn: 0,
            below: 0,
        }
    }

    fn order(turns: &mut Turns, views: &[View], now: Instant) -> Vec<(i64, ViewKind, u32)> {
        let views = turns.order(views.to_vec(), now);
        views.iter().map(|view| (view.key.workshop.0, view.key.kind, view.key.subject)).collect()
    }

    #[test]
    fn where_calls_are_used_up_what_is_new_comes_first_and_nothing_waits_for_ever() {
        let (mut turns, now) = (Turns::default(), Instant::now());
        let at = |seconds| now + Duration::from_secs(seconds);
        let (board, panel) = (view(1, Board, 0, true), view(2, Panel, 0, true));
        let (card, post) = (view(3, Card, 1, false), view(4, Post, 1, false));
        let all = [board, panel, card, post];
        let [b, p, c, o] = [(1, Board, 0), (2, Panel, 0), (3, Card, 1), (4, Post, 1)];
        assert_eq!(order(&mut turns, &all, now), [b, p, c, o], "where there is room, nothing changes");
        turns.used_up(at(1));
        assert_eq!(order(&mut turns, &all, at(1)), [c, o, b, p]);
        turns.had(board.key);
        turns.had(card.key);
        assert_eq!(order(&mut turns, &all, at(3)), [o, c, p, b], "the longest waiting first");
        assert_eq!(order(&mut turns, &all, at(5)), [b, p, c, o], "there is room again");
        turns.had(card.key);
        turns.had(post.key);
        turns.used_up(at(21));
        assert_eq!(order(&mut turns, &all, at(21)), [p, c, o, b], "a panel that has waited long is next");
        turns.tidy(at(82));
        turns.used_up(at(82));
        assert_eq!(order(&mut turns, &all, at(82)), [c, o, b, p], "what was seen last long ago begins to wait anew");
    }

    #[test]
    fn in_one_channel_what_is_new_comes_first_in_the_order_that_it_had() {
        let (mut turns, now) = (Turns::default(), Instant::now());
        let at = |seconds| now + Duration::from_secs(seconds);
        let flood = [view(1, Card, 1, false), view(1, Card, 2, false)];
        turns.used_up(at(1));
        order(&mut turns, &flood, now);
        // Somebody else asks later, and is put first by the rounds; another channel has waited for two seconds.
        let other = view(2, Post, 1, false);
        turns.order(vec![other], at(1));
        let all = [view(1, Card, 3, false), flood[0], other, flood[1]];
        turns.used_up(at(3));
        assert_eq!(order(&mut turns, &all, at(3)), [(1, Card, 3), (1, Card, 1), (2, Post, 1), (1, Card, 2)]);
        let all = [view(1, Post, 9, true), flood[0]];
        assert_eq!(order(&mut turns, &all, at(3)), [(1, Card, 1), (1, Post, 9)]);
    }
}
