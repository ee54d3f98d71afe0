//! Something that plays by itself: what is told about it beside the page, and the reader's hand on its pace.
//! It knows no script; whoever plays tells each act and takes breath here.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures::{StreamExt as _, stream};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::{sync::watch, time::Instant};

use super::{Stage, live::HEARTBEAT};
use crate::snowflake::Id;

/// The slowest and the fastest that a reader may choose.
const SPEEDS: std::ops::RangeInclusive<f64> = 0.1..=1000.0;

/// What is told at one moment.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Told {
    /// Counts the acts.
    act: u64,
    /// What begins, such as "The first questions come in".
    chapter: String,
    /// Who does what.
    what: String,
    /// What came of it, as far as it was said to somebody.
    answer: String,
    who: Option<Id>,
    channel: Option<Id>,
    paused: bool,
    speed: f64,
    over: bool,
    /// Acts that may be played although it is paused.
    #[serde(skip)]
    steps: u32,
}

/// The thread between whoever plays and whoever reads along.
#[derive(Clone, Debug)]
pub struct Story {
    told: Arc<watch::Sender<Told>>,
}

impl Story {
    /// A story that nobody has begun, so many times faster than a readable pace.
    #[must_use]
    pub fn new(speed: f64) -> Self {
        let told = Told {
            act: 0,
            chapter: String::new(),
            what: String::new(),
            answer: String::new(),
            who: None,
            channel: None,
            paused: false,
            speed,
            over: false,
            steps: 0,
        };
        Self { told: Arc::new(watch::Sender::new(told)) }
    }

    /// Something begins.
    pub fn chapter(&self, words: &str) {
        self.told.send_modify(|told| {
            told.chapter = words.to_owned();
            (told.what, told.answer) = (String::new(), String::new());
            (told.who, told.channel) = (None, None);
        });
    }

    /// Somebody does something somewhere.
    pub fn act(&self, who: Id, channel: Id, words: &str) {
        self.told.send_modify(|told| {
            told.act += 1;
            told.what = words.to_owned();
            told.answer = String::new();
            (told.who, told.channel) = (Some(who), Some(channel));
        });
    }

    /// What came of it.
    pub fn answer(&self, words: &str) {
        self.told.send_modify(|told| told.answer = words.to_owned());
    }

    /// It is over.
    pub fn over(&self, words: &str) {
        self.told.send_modify(|told| {
            told.over = true;
            told.paused = false;
            told.chapter = words.to_owned();
            (told.what, told.answer) = (String::new(), String::new());
        });
    }

    /// Time to type or to read so much, at the reader's pace; none while they take it act by act.
    pub async fn reading(&self, time: Duration) {
        self.wait(time, false).await;
    }

    /// The time between two acts, and as long after it as the reader pauses.
    pub async fn breath(&self, time: Duration) {
        self.wait(time, true).await;
    }

    async fn wait(&self, mut left: Duration, stops: bool) {
        let mut changes = self.told.subscribe();
        loop {
            let (paused, speed, steps) = {
                let told = changes.borrow_and_update();
                (told.paused, told.speed, told.steps)
            };
            if paused {
                if !stops {
                    return;
                }
                if steps > 0 {
                    self.told.send_modify(|told| told.steps = told.steps.saturating_sub(1));
                    return;
                }
                if changes.changed().await.is_err() {
                    return;
                }
                continue;
            }
            let began = Instant::now();
            match tokio::time::timeout(left.div_f64(speed), changes.changed()).await {
                // The pace was changed: what is left of the time is taken at the new one.
                Ok(Ok(())) => left = left.saturating_sub(began.elapsed().mul_f64(speed)),
                Ok(Err(_)) | Err(_) => return,
            }
        }
    }
}

/// What the reader does with it.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Hand {
    Pause,
    Go,
    Step,
    Speed(f64),
}

pub(super) async fn hand(State(stage): State<Stage>, hand: Result<Json<Hand>, JsonRejection>) -> Response {
    let Some(story) = stage.story else {
        return none();
    };
    let wrong = |why: String| (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "why": why }))).into_response();
    let hand = match hand {
        Ok(Json(Hand::Speed(speed))) if !SPEEDS.contains(&speed) => {
            return wrong("A speed from 0.1 to 1000.".to_owned());
        }
        Ok(Json(hand)) => hand,
        Err(error) => return wrong(error.body_text()),
    };
    story.told.send_modify(|told| match hand {
        _ if told.over => {}
        Hand::Pause => told.paused = true,
        Hand::Go => (told.paused, told.steps) = (false, 0),
        Hand::Step => (told.paused, told.steps) = (true, told.steps + 1),
        Hand::Speed(speed) => told.speed = speed,
    });
    Json(json!({ "outcome": "answered" })).into_response()
}

/// What is told, live; first what was told last.
pub(super) async fn events(State(stage): State<Stage>) -> Response {
    let Some(story) = stage.story else {
        return none();
    };
    let changes = story.told.subscribe();
    let events = stream::unfold((changes, None::<Told>), |(mut changes, last)| async move {
        loop {
            let told = changes.borrow_and_update().clone();
            // Whether a step is left is nobody's concern but the player's.
            let told = Told { steps: 0, ..told };
            if last.as_ref() != Some(&told) {
                let event = Event::default().data(json!(told).to_string());
                return Some((Ok::<_, Infallible>(event), (changes, Some(told))));
            }
            changes.changed().await.ok()?;
        }
    });
    Sse::new(events.take_until(stage.stop.cancelled_owned()))
        .keep_alive(KeepAlive::new().interval(HEARTBEAT))
        .into_response()
}

fn none() -> Response {
    (StatusCode::NOT_FOUND, Json(json!({ "why": "Nothing plays by itself here." }))).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(3_600);
    const MOMENT: Duration = Duration::from_millis(100);

    fn does(story: &Story, hand: impl Fn(&mut Told)) {
        story.told.send_modify(hand);
    }

    async fn stands(story: &Story) -> bool {
        tokio::time::timeout(MOMENT, story.breath(Duration::ZERO)).await.is_err()
    }

    #[tokio::test]
    async fn a_breath_is_as_long_as_the_pace_says_also_one_that_was_begun() {
        Story::new(1e9).breath(LONG).await;
        let story = Story::new(1.0);
        assert!(tokio::time::timeout(MOMENT, story.breath(LONG)).await.is_err());
        let faster = async { does(&story, |told| told.speed = 1e9) };
        tokio::join!(story.breath(LONG), faster);
    }

    #[tokio::test]
    async fn who_pauses_takes_it_act_by_act() {
        let story = Story::new(1.0);
        does(&story, |told| told.paused = true);
        story.reading(LONG).await;
        assert!(stands(&story).await, "paused");
        does(&story, |told| told.steps = 1);
        story.breath(LONG).await;
        assert!(stands(&story).await, "one step is one act");
        does(&story, |told| (told.paused, told.speed) = (false, 1e9));
        story.breath(LONG).await;
    }
}
