//! What a person sees, live: first everything, then what changes, as server-sent events. A browser that reconnects gets
//! everything anew, so nothing is missed and nothing is kept for it.

use std::{convert::Infallible, time::Duration};

use axum::{
    extract::{Query, State},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures::{Stream, StreamExt as _, stream};
use serde_json::Value;
use tokio::{sync::broadcast, time};

use super::{As, Stage, nobody, sight::Sight};
use crate::{discord::Discord, snowflake::Id, state::Change};

/// Changes that come together are shown together.
const TOGETHER: Duration = Duration::from_millis(40);
/// So often an idle connection says that it is alive.
pub(super) const HEARTBEAT: Duration = Duration::from_secs(15);

pub(super) async fn events(State(stage): State<Stage>, Query(As { r#as }): Query<As>) -> Response {
    // Subscribed before looking, so that a change in between is told rather than missed.
    let changes = stage.discord.subscribe();
    let Some(sight) = Sight::of(&stage.discord, r#as) else {
        return nobody();
    };
    let first = event("snapshot", &sight.whole());
    let watch = Watch { discord: stage.discord, person: r#as, changes, sight };
    let events = stream::iter([first]).chain(watch.patches()).map(Ok::<_, Infallible>);
    Sse::new(events.take_until(stage.stop.cancelled_owned()))
        .keep_alive(KeepAlive::new().interval(HEARTBEAT))
        .into_response()
}

struct Watch {
    discord: Discord,
    person: Id,
    changes: broadcast::Receiver<Change>,
    sight: Sight,
}

impl Watch {
    fn patches(self) -> impl Stream<Item = Event> {
        stream::unfold(self, |mut watch| async {
            let news = watch.next().await?;
            Some((event("patch", &news), watch))
        })
    }

    /// Waits for something that this person sees; none when the stand-in is gone or the person is.
    async fn next(&mut self) -> Option<Value> {
        loop {
            match self.changes.recv().await {
                Ok(change) if !self.concerns(&change) => continue,
                // Whoever fell behind simply looks again.
                Ok(_) | Err(broadcast::error::RecvError::Lagged(_)) => {}
                Err(broadcast::error::RecvError::Closed) => return None,
            }
            time::sleep(TOGETHER).await;
            while !matches!(
                self.changes.try_recv(),
                Err(broadcast::error::TryRecvError::Empty | broadcast::error::TryRecvError::Closed)
            ) {}
            let now = Sight::of(&self.discord, self.person)?;
            let news = now.since(&self.sight);
            self.sight = now;
            if news.is_some() {
                return news;
            }
        }
    }

    fn concerns(&self, change: &Change) -> bool {
        match change {
            Change::Message { only_for, .. } => only_for.is_none_or(|only| only == self.person),
            Change::World | Change::Commands | Change::Gateway => true,
            Change::Answer { .. } | Change::Call => false,
        }
    }
}

fn event(name: &str, data: &Value) -> Event {
    Event::default().event(name).data(data.to_string())
}
