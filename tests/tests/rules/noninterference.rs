//! What anybody but the asker can see does not depend on who asked. Random histories of a workshop with an adversarial
//! moderator are played twice under one seed, with other authors of the anonymous questions each time, and everything that
//! others see is compared: byte for byte, moment for moment.
//!
//! `OPENFLOOR_HISTORIES=100000 cargo test -p tests --test rules noninterference -- --ignored` plays more of them, and others each
//! time; `OPENFLOOR_SEED` plays the same again. What a failure prints is the smallest history that tells.

mod files;
mod history;
mod joins;
pub(crate) mod room;
mod world;

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use history::{History, Op};
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use workshop::Time;
use world::{Seen, World};

/// How many histories each run plays.
const HISTORIES: u64 = 1_000;

/// So many do everything that can be done.
const ENOUGH: u32 = 1_000;

/// What no history does. The first two ask Discord, and nobody has asked anything yet where they are given; the others are
/// for whoever is let into a lockdown for an anonymous question alone, and says once more that others may see so.
const NOT_DONE: [&str; 4] = ["/workshop check", "/workshop open", "ask:same_named", "hand:anyway"];

/// How many threads play.
const AT_ONCE: u64 = 2;

/// All that others saw of a playing, act by act, and until when that is to be compared.
struct Played {
    acts: Vec<(String, Vec<Seen>)>,
    until: Option<Time>,
}

/// Plays a history with the first or the second authors.
fn played(history: &History, side: usize) -> Played {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let log = room::Log::default();
    let _listens = tracing::subscriber::set_default(log.subscriber());
    runtime.block_on(async {
        let mut world = World::open(history, side, log).await;
        let mut acts = vec![("the beginning".to_owned(), world.begin().await)];
        for op in &history.ops {
            acts.push((format!("{op:?}"), world.play(op).await));
        }
        acts.push(("the end".to_owned(), world.end().await));
        Played { acts, until: world.until() }
    })
}

/// The first thing that tells the two authorships apart.
fn told(history: &History) -> Option<String> {
    differs(&played(history, 0), &played(history, 1))
}

fn differs(one: &Played, other: &Played) -> Option<String> {
    let until = one.until.into_iter().chain(other.until).min();
    let compared = |seen: &[Seen]| -> Vec<String> {
        seen.iter().filter(|(at, _)| until.is_none_or(|until| *at < until)).map(|(_, what)| what.clone()).collect()
    };
    for (at, ((op, one), (_, other))) in one.acts.iter().zip(&other.acts).enumerate() {
        let (one, other) = (compared(one), compared(other));
        if one == other {
            continue;
        }
        let place = one.iter().zip(&other).position(|(a, b)| a != b).unwrap_or_else(|| one.len().min(other.len()));
        let nothing = "(nothing)".to_owned();
        let [first, second] = [&one, &other].map(|seen| seen.get(place).unwrap_or(&nothing));
        let from = first.bytes().zip(second.bytes()).position(|(a, b)| a != b).unwrap_or_default().saturating_sub(150);
        let [first, second] = [first, second].map(|seen| {
            let end: String =
                String::from_utf8_lossy(&seen.as_bytes()[from.min(seen.len())..]).chars().take(500).collect();
            format!("{}… {end}", seen.chars().take(60).collect::<String>())
        });
        return Some(format!("at {at} ({op}), others see:\n  {first}\nor, with other authors:\n  {second}"));
    }
    None
}

/// Plays so many histories; the smallest that tells is a failure, with how many were played until one was found.
fn play(histories: u32, seed: Option<u64>) -> Result<(), String> {
    let tried = AtomicU64::new(0);
    let one = |part: u64| {
        let config = Config {
            cases: histories / u32::try_from(AT_ONCE).expect("few"),
            failure_persistence: None,
            max_shrink_iters: 400,
            rng_seed: seed.map_or(RngSeed::Random, |seed| RngSeed::Fixed(seed * AT_ONCE + part)),
            ..Config::default()
        };
        let found = std::cell::Cell::new(None);
        let done = TestRunner::new(config).run(&history::any(), |history| {
            if found.get().is_none() {
                tried.fetch_add(1, Ordering::Relaxed);
            }
            told(&history).map_or(Ok(()), |what| {
                if found.get().is_none() {
                    let tried = tried.load(Ordering::Relaxed);
                    eprintln!("one of {tried} histories tells; now for the smallest that does. {what}");
                    found.set(Some(tried));
                }
                Err(TestCaseError::fail(what))
            })
        });
        done.map_err(|failure| format!("after {:?} histories: {failure}", found.get()))
    };
    thread::scope(|scope| {
        let parts: Vec<_> = (0..AT_ONCE).map(|part| scope.spawn(move || one(part))).collect();
        parts.into_iter().try_for_each(|part| part.join().expect("it ends"))
    })
}

#[expect(clippy::disallowed_methods, reason = "how long a test runs is no setting of the program")]
fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|value| value.parse().expect("a number"))
}

#[test]
fn nothing_others_see_depends_on_who_asked() {
    let many = u32::try_from(number("OPENFLOOR_HISTORIES").unwrap_or(HISTORIES)).expect("a number of histories");
    if let Err(told) = play(many, Some(number("OPENFLOOR_SEED").unwrap_or(1))) {
        panic!("{told}");
    }
    if many >= ENOUGH {
        everything_was_done();
    }
}

/// That the histories did whatever can be done.
fn everything_was_done() {
    let kinds = bot::offline::kinds();
    let expected = kinds.iter().filter(|kind| !NOT_DONE.iter().any(|not| kind.starts_with(not)));
    let done = world::done();
    let never: Vec<&String> = expected.filter(|kind| !done.contains(*kind)).collect();
    assert!(never.is_empty(), "what no history does tells nothing here: {never:?}");
}

#[test]
#[ignore = "as many as OPENFLOOR_HISTORIES says"]
fn nothing_others_see_depends_on_who_asked_in_many_histories() {
    let many = u32::try_from(number("OPENFLOOR_HISTORIES").unwrap_or(10_000)).expect("a number of histories");
    if let Err(told) = play(many, number("OPENFLOOR_SEED")) {
        panic!("{told}");
    }
    if many >= ENOUGH {
        everything_was_done();
    }
}

/// The comparison itself is sharp: what differs by one word of one question is found.
#[test]
fn the_comparison_sees_a_difference() {
    let ask = |words| Op::Ask { authors: [0, 1], words, way: 0 };
    let history = |words| History {
        people: 5,
        seed: 1,
        premoderation: true,
        late: false,
        ops: vec![ask(words), ask(3), Op::Slots(2)],
    };
    assert_eq!(told(&history(1)), None);
    let [one, other] = [1, 2].map(|words| played(&history(words), 0));
    let what = differs(&one, &other).expect("other words");
    assert!(what.contains("Who will pay the repair of the dam"), "{what}");
}
