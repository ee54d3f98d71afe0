//! The moment at which a card may leave tells nothing of the press behind it: five hundred slots, with people who ask in the
//! first second, in the last one, and while somebody provokes them; and the same statistic on the moments of a program that
//! shows what is new at its next look, where it must speak.

use std::sync::Arc;
use std::time::Duration;

use acts::{Chance, Clock, House};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use storage::{NewQuestion, ViewKey, ViewKind};
use workshop::{Account, Asker, Kind, Number, Text, Time, WorkshopId};

const SLOT: Duration = Duration::from_secs(20);
const SLOTS: usize = 500;
const START: Time = Time::from_ms(1_574_755_200_000);

/// A press, and when its card may leave; both in milliseconds from the beginning of the first slot.
#[derive(Clone, Copy, Debug)]
struct Shown {
    pressed: i64,
    leaves: i64,
}

/// How people press in a slot.
#[derive(Clone, Copy, Debug)]
enum When {
    FirstSecond,
    LastSecond,
    AnyTime,
    /// After the border, while the task that passes it is late, since somebody keeps the program busy.
    Provoked,
}

async fn asks(house: &House, clock: &Clock, id: WorkshopId, account: u64) -> Number {
    house.after_the_border().await;
    let mut tx = house.store.write().await.expect("writes");
    let ws = tx.workshop(id).await.expect("reads").expect("is there");
    let asker = Asker::Anonymous(Some(house.seal(&ws).expect("a key").tag(Account(account))));
    let text = Text::parse(&format!("Who decides {account}?"), 500).expect("a good text");
    let number = ws.numbers.draw(workshop::number::Draw::AmongLowest, &mut StdRng::seed_from_u64(account));
    let new = NewQuestion { workshop: id, number, asker, kind: Kind::Question, text, seen: false, open: false };
    let q = tx.ask(new, clock.now()).await.expect("stores");
    let _ = tx.commit().await.expect("commits");
    q.number
}

/// One press in each of so many slots, beside one of an attacker's, so that it never waits for company.
async fn played(when: impl Fn(usize) -> When) -> Vec<Shown> {
    let clock = Clock::set_to(START);
    let (_home, house, id) = crate::acts::house(clock.clone(), START, Some(SLOT)).await;
    let house = Arc::new(house.drawing(Chance::seeded(3)));
    let mut rng = StdRng::seed_from_u64(4);
    let mut all = Vec::new();
    for slot in 0..SLOTS {
        let account = 10 * slot as u64 + 1;
        asks(&house, &clock, id, account).await;
        let after = match when(slot) {
            When::FirstSecond => rng.random_range(1..1_000),
            When::LastSecond => rng.random_range(19_000..20_000),
            When::AnyTime => rng.random_range(1..20_000),
            When::Provoked => 20_000 + rng.random_range(1..900),
        };
        clock.advance(Duration::from_millis(after));
        let pressed = clock.steady().since(START).as_millis() as i64;
        let late = after >= 20_000;
        let presses = tokio::spawn({
            let (house, clock) = (Arc::clone(&house), clock.clone());
            async move { asks(&house, &clock, id, account + 1).await }
        });
        let number = if late {
            tokio::task::yield_now().await;
            passes(&house).await;
            presses.await.expect("asks")
        } else {
            let number = presses.await.expect("asks");
            clock.advance(SLOT - Duration::from_millis(after));
            passes(&house).await;
            number
        };
        let card = ViewKey { workshop: id, kind: ViewKind::Card, subject: number.0 };
        if late {
            assert_eq!(house.leaves_at(card), None, "it is shown with the slot before its own");
            // The attacker's of this slot keeps it company.
            asks(&house, &clock, id, account + 2).await;
            clock.advance(clock.steady().next_slot(SLOT).since(clock.steady()));
            passes(&house).await;
        }
        let leaves = house.leaves_at(card).expect("with this slot").since(START).as_millis() as i64;
        all.push(Shown { pressed, leaves });
        // Each slot begins alike.
        clock.advance(clock.steady().next_slot(SLOT).since(clock.steady()));
        passes(&house).await;
    }
    all
}

async fn passes(house: &House) {
    house.pass_the_border().await.expect("passes");
}

/// What the moments tell of the presses: nothing, or in what way they do.
fn tells(all: &[Shown]) -> Vec<String> {
    let slot = SLOT.as_millis() as i64;
    let n = all.len() as f64;
    let mut told = Vec::new();
    // A card leaves with the slot after its press, however early or late in its own that was.
    let early = all.iter().filter(|s| s.leaves.div_euclid(slot) != s.pressed.div_euclid(slot) + 1).count();
    if early > 0 {
        told.push(format!("{early} cards leave in another slot than the one after their press"));
    }
    // The same fraction of the second: the length of the mean of all differences, as arrows on a dial.
    let turn = |ms: i64| (ms.rem_euclid(1_000)) as f64 / 1_000.0 * std::f64::consts::TAU;
    let (sin, cos) = all.iter().fold((0.0, 0.0), |(sin, cos), s| {
        let difference = turn(s.leaves - s.pressed);
        (sin + difference.sin(), cos + difference.cos())
    });
    let length = f64::hypot(sin, cos) / n;
    // By chance longer than this once in a million.
    if length > (13.8 / n).sqrt() {
        told.push(format!("fractions of the second agree: {length:.3}"));
    }
    // The later in its slot, the later in the next.
    let within = |ms: i64| ms.rem_euclid(slot) as f64;
    let pairs: Vec<(f64, f64)> = all.iter().map(|s| (within(s.pressed), within(s.leaves))).collect();
    let r = correlation(&pairs);
    if r.abs() > 4.9 / n.sqrt() {
        told.push(format!("late presses leave later: {r:.3}"));
    }
    told
}

fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let n = pairs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / n;
    let (x, y) = (mean(|p| p.0), mean(|p| p.1));
    let sum = |of: &dyn Fn(f64, f64) -> f64| pairs.iter().map(|p| of(p.0 - x, p.1 - y)).sum::<f64>();
    let spread = (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt();
    if spread == 0.0 { 0.0 } else { sum(&|x, y| x * y) / spread }
}

#[tokio::test]
async fn a_moment_tells_nothing_of_the_press() {
    let nothing: Vec<String> = Vec::new();
    assert_eq!(tells(&played(|_| When::AnyTime).await), nothing, "at any time");
    let ends = |slot: usize| if slot.is_multiple_of(2) { When::FirstSecond } else { When::LastSecond };
    assert_eq!(tells(&played(ends).await), nothing, "in the first and in the last second");
    assert_eq!(tells(&played(|_| When::Provoked).await), nothing, "while the border is passed late");
}

/// A program that looks once a second and whenever somebody presses: what it shows comes with the fraction of the second of
/// the press, and what was asked just after a border comes at once.
#[test]
fn the_same_statistic_speaks_where_what_is_new_is_shown_at_the_next_look() {
    let mut rng = StdRng::seed_from_u64(5);
    let mut shown = |first_second: bool| -> Vec<Shown> {
        let slot = SLOT.as_millis() as i64;
        (0..SLOTS as i64)
            .map(|n| {
                let after = if first_second { rng.random_range(0..1_000) } else { rng.random_range(1_000..20_000) };
                let pressed = n * slot + after;
                let border = if first_second { n * slot } else { (n + 1) * slot };
                // Looks come in whole seconds after the press; drawing takes some milliseconds.
                let looks = (border - pressed).div_euclid(1_000) + i64::from((border - pressed).rem_euclid(1_000) > 0);
                Shown { pressed, leaves: pressed + 1_000 * looks.max(0) + rng.random_range(15..60) }
            })
            .collect()
    };
    let (any, early) = (tells(&shown(false)), tells(&shown(true)));
    assert!(any.iter().any(|what| what.starts_with("fractions of the second agree")), "{any:?}");
    assert!(early.iter().any(|what| what.contains("another slot")), "{early:?}");
    assert!(early.iter().any(|what| what.starts_with("fractions of the second agree")), "{early:?}");
}
