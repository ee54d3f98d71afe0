//! The one clock: the system's, or one that a test sets. What time it is can be set by whoever runs the machine; what must not
//! be moved by that asks for the steady time.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use tokio::sync::watch;
use workshop::Time;

/// Tells the time.
#[derive(Clone, Debug)]
pub struct Clock(Kind);

#[derive(Clone, Debug)]
enum Kind {
    /// The system's, and when it was first asked.
    System(Instant, Time),
    Set(watch::Sender<Hands>),
}

/// Where a set clock stands.
#[derive(Clone, Copy, Debug)]
struct Hands {
    time: Time,
    steady: Time,
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the system for the time")]
fn system() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Time::from_ms(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

impl Clock {
    /// The system's clock.
    #[must_use]
    pub fn system() -> Self {
        Self(Kind::System(Instant::now(), system()))
    }

    /// A clock that stands at `time` until it is moved. Clones move together.
    #[must_use]
    pub fn set_to(time: Time) -> Self {
        Self(Kind::Set(watch::Sender::new(Hands { time, steady: time })))
    }

    /// Time passes on a set clock; the system's clock is left alone.
    pub fn advance(&self, by: Duration) {
        self.turn(|hands| *hands = Hands { time: hands.time.plus(by), steady: hands.steady.plus(by) });
    }

    /// Somebody sets a set clock to another time, and none passes; the system's clock is left alone.
    pub fn reset(&self, time: Time) {
        self.turn(|hands| hands.time = time);
    }

    fn turn(&self, turn: impl FnOnce(&mut Hands)) {
        if let Kind::Set(hands) = &self.0 {
            hands.send_modify(turn);
        }
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> Time {
        match &self.0 {
            Kind::System(..) => system(),
            Kind::Set(hands) => hands.borrow().time,
        }
    }

    /// The time that nobody can set: what time it was at the start, and what has passed since.
    #[must_use]
    pub fn steady(&self) -> Time {
        match &self.0 {
            Kind::System(start, at) => at.plus(start.elapsed()),
            Kind::Set(hands) => hands.borrow().steady,
        }
    }

    /// How far what time it is lies after the steady time, in milliseconds: it changes when somebody sets the clock.
    #[must_use]
    pub fn off_ms(&self) -> i64 {
        let (time, steady) = match &self.0 {
            Kind::System(start, at) => (system(), at.plus(start.elapsed())),
            // Both at once: it may be moved in between.
            Kind::Set(hands) => {
                let hands = hands.borrow();
                (hands.time, hands.steady)
            }
        };
        time.ms().saturating_sub(steady.ms())
    }

    /// Waits until somebody moves a set clock; for ever with the system's, which nobody has to look at for that.
    pub async fn moved(&self) {
        match &self.0 {
            Kind::System(..) => std::future::pending().await,
            // It cannot be closed while this one is here.
            Kind::Set(hands) => drop(hands.subscribe().changed().await),
        }
    }

    /// Waits until the steady time has come.
    pub async fn until(&self, steady: Time) {
        match &self.0 {
            Kind::System(..) => {
                while self.steady() < steady {
                    tokio::time::sleep(steady.since(self.steady())).await;
                }
            }
            Kind::Set(hands) => {
                // It cannot be closed while this one is here.
                let _ = hands.subscribe().wait_for(|hands| hands.steady >= steady).await;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn setting_a_clock_moves_no_steady_time() {
        let clock = Clock::set_to(Time::from_ms(60_000));
        clock.reset(Time::from_ms(0));
        assert_eq!((clock.now(), clock.steady()), (Time::from_ms(0), Time::from_ms(60_000)));
        clock.advance(Duration::from_secs(1));
        assert_eq!((clock.now(), clock.steady()), (Time::from_ms(1_000), Time::from_ms(61_000)));
        clock.until(Time::from_ms(61_000)).await;
        let system = Clock::system();
        let soon = system.steady().plus(Duration::from_millis(3));
        system.until(soon).await;
        assert!(system.steady() >= soon);
    }
}
