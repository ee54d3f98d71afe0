//! Many workshops at once, before a small Discord with Discord's limits: the program as a process, its workshops, and people who
//! ask, support and decide at the rates of the scripted workshop. For the benches alone; what is measured is in `behind`.

pub mod behind;
pub mod found;

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use discord_fake::{
    Discord, Id, Interaction, Limits, NewChannel, NewOverwrite, NewPerson, Permissions, Person, Who, World,
};
use openfloor::script::{Act as Scripted, Script, Step};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _};
use serde_json::json;
use tokio::task::JoinSet;

use crate::Program;
use crate::room::number_in;
use found::{Answered, Answers};

/// How long something may take that is waited for.
const PATIENCE: Duration = Duration::from_secs(900);

/// The length of a slot, as it is installed.
const SLOT: Duration = Duration::from_secs(20);

/// How long the scripted workshop takes.
const SCRIPTED: Duration = Duration::from_mins(90);

/// How many questions there are in a workshop at first, and how many of them are open.
const FIRST: (usize, usize) = (12, 8);

/// So much is done at once while all is made ready.
const AT_ONCE: usize = 32;

/// How large it is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// The servers that the bot is in.
    pub servers: usize,
    /// The workshops that run, each in a server of its own while there are enough.
    pub workshops: usize,
    /// The people of each.
    pub people: usize,
}

/// What somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Asks without a name.
    AskAnonymously,
    /// Asks by name.
    AskByName,
    /// Supports a question, or no longer.
    Support,
    /// A moderator opens a question.
    Approve,
    /// A moderator brings the next question to the stage.
    Next,
    /// Looks at something: a list, a help.
    Look,
}

/// How often each is done in one workshop, in a second.
#[derive(Clone, Debug)]
pub struct Rates(Vec<(Act, f64)>);

impl Rates {
    /// As in the scripted workshop: one room's questions and decisions, whoever is in it; and so many people who support as
    /// often as its people do.
    ///
    /// # Panics
    /// If the script has a mistake.
    #[must_use]
    pub fn scripted(people: usize) -> Self {
        let (mut anonymous, mut named, mut support, mut decided, mut next, mut look) = (0, 0, 0, 0, 0, 0);
        let mut players = std::collections::HashSet::new();
        for step in Script::built_in().expect("the script is right").steps {
            match step {
                Step::Act { who, act: Scripted::Ask { how, .. }, .. } => {
                    players.insert(who);
                    match how {
                        openfloor::script::How::Anonymous => anonymous += 1,
                        openfloor::script::How::Named => named += 1,
                    }
                }
                Step::Support { by, .. } => support += by.len(),
                Step::Act { act: Scripted::Press { label, .. }, .. } => match label.as_str() {
                    "Next question" | "To the stage" | "Answered" => next += 1,
                    "Approve" | "Answer" | "Undo" => decided += 1,
                    _ => look += 1,
                },
                Step::Act { act: Scripted::Decline { .. }, .. } => decided += 1,
                Step::Act { .. } => look += 1,
                _ => {}
            }
        }
        let scale = people as f64 / players.len().max(1) as f64;
        let a_second = |times: f64| times / SCRIPTED.as_secs_f64();
        Self(vec![
            (Act::AskAnonymously, a_second(f64::from(anonymous))),
            (Act::AskByName, a_second(f64::from(named))),
            (Act::Support, a_second(support as f64 * scale)),
            (Act::Approve, a_second(f64::from(decided))),
            (Act::Next, a_second(f64::from(next))),
            (Act::Look, a_second(f64::from(look) * scale)),
        ])
    }

    /// So many times as often.
    #[must_use]
    pub fn times(mut self, times: f64) -> Self {
        self.0.iter_mut().for_each(|(_, rate)| *rate *= times);
        self
    }

    /// All of it together.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.0.iter().map(|(_, rate)| rate).sum()
    }
}

/// One workshop.
struct Hall {
    floor: Id,
    desk: Id,
    people: Vec<Person>,
    known: Mutex<Known>,
}

/// What its people know of its questions.
#[derive(Default)]
struct Known {
    /// Moderators see these from then on.
    waiting: Vec<(u32, Instant)>,
    open: Vec<u32>,
}

impl Hall {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The program with its workshops.
pub struct Halls {
    /// Its Discord.
    pub discord: Discord,
    /// The program.
    pub program: Program,
    halls: Vec<Arc<Hall>>,
    moderator: Person,
    asked: AtomicUsize,
}

impl Halls {
    /// Starts the program and opens the workshops, with a few questions in each; then nothing waits to be drawn, and
    /// Discord's limits hold.
    ///
    /// # Panics
    /// If the program does not do its part.
    pub async fn open(binary: impl AsRef<Path>, size: Size, slot: Option<Duration>) -> Self {
        let world = World {
            servers: size.servers,
            remember: 2_000,
            ..crate::worlds::workshop().where_everyone_writes("floor")
        };
        let discord = Discord::start(([127, 0, 0, 1], 0).into(), world).await.expect("a small Discord");
        discord.set_limits(Limits::off());
        let batch = slot.unwrap_or(SLOT).as_secs().to_string();
        let mut program = Program::new(binary, &discord).with("OPENFLOOR__ANONYMOUS__BATCH_S", &batch);
        program.start();
        program.ready().await;
        let moderator = discord.person("mateo.rv");
        let mut this = Self { moderator, discord, program, halls: Vec::new(), asked: AtomicUsize::new(0) };
        for n in 0..size.workshops {
            this.open_one(n, size).await;
        }
        this.fill().await;
        this.rest().await;
        this.discord.set_limits(Limits::default());
        this
    }

    async fn open_one(&mut self, n: usize, size: Size) {
        let private = |who, allow, deny| NewOverwrite { who, allow, deny };
        let (all, none) = (Permissions::ALL, Permissions::NONE);
        let server = n % size.servers;
        let everyone = vec![private(Who::Everyone, Permissions::SEND_MESSAGES, none)];
        let floor = NewChannel { overwrites: everyone, server, ..NewChannel::new(&format!("floor-{n}")) };
        let overwrites = vec![
            private(Who::Everyone, none, Permissions::VIEW_CHANNEL),
            private(Who::Role("Moderators".to_owned()), all, none),
            private(Who::Bot, all, none),
        ];
        let desk = NewChannel { overwrites, server, ..NewChannel::new(&format!("desk-{n}")) };
        let (floor, desk) = (self.discord.add_channel(floor), self.discord.add_channel(desk));
        let options = [
            ("title", json!(format!("Workshop {n}"))),
            ("desk", json!(desk.to_string())),
            ("moderators", json!(self.discord.role("Moderators").to_string())),
        ];
        let organiser = self.discord.person("ingrid.b");
        let opened = organiser.command(floor, "workshop open", &options).expect("may be sent").settled().await;
        assert!(opened.text().contains("is open"), "{opened:?}");
        let person = |p| self.discord.add_person(NewPerson::new(&format!("guest{n}.{p}"), "en-US"));
        let people = (0..size.people).map(person).collect();
        self.halls.push(Arc::new(Hall { floor, desk, people, known: Mutex::default() }));
    }

    /// A few questions in each, some of them open: enough people have taken part that five may ask anonymously.
    async fn fill(&self) {
        let (asked, open) = FIRST;
        let by_name = (0..self.halls.len() * asked).map(|n| (n % self.halls.len(), Act::AskByName));
        self.all(by_name.collect()).await;
        let approved = (0..self.halls.len() * open).map(|n| (n % self.halls.len(), Act::Approve));
        self.all(approved.collect()).await;
    }

    /// All of this, a few at a time, and all of it is answered.
    async fn all(&self, acts: Vec<(usize, Act)>) {
        let mut under_way = JoinSet::new();
        for (n, (hall, act)) in acts.into_iter().enumerate() {
            if under_way.len() >= AT_ONCE {
                under_way.join_next().await;
            }
            let mut rng = StdRng::seed_from_u64(n as u64);
            if let Some(answered) = self.act(hall, act, &mut rng) {
                under_way.spawn(answered);
            }
        }
        while let Some(done) = under_way.join_next().await {
            let done = done.expect("no panic");
            assert!(done.failed.is_none(), "{done:?}");
        }
    }

    /// Waits until nothing waits to be drawn.
    ///
    /// # Panics
    /// If that takes too long.
    pub async fn rest(&self) {
        let rows = self.program.rows().await;
        let waits = "SELECT (SELECT count(*) FROM view WHERE change > drawn) + (SELECT count(*) FROM doomed)
                          + (SELECT count(*) FROM question WHERE seen = 0) + (SELECT count(*) FROM pending_support)";
        let until = Instant::now() + PATIENCE;
        loop {
            let left: i64 = sqlx::query_scalar(waits).fetch_one(&rows).await.expect("a count");
            if left == 0 {
                return;
            }
            assert!(Instant::now() < until, "{left} still wait\n{}", self.program.log());
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    }

    /// People act at these rates for so long, whatever the answers take; what came of it.
    pub async fn live(&self, rates: &Rates, time: Duration, seed: u64) -> Answers {
        let mut rng = StdRng::seed_from_u64(seed);
        let (begun, mut next) = (Instant::now(), Duration::ZERO);
        let a_second = rates.total() * self.halls.len() as f64;
        let mut under_way = JoinSet::new();
        let mut answers = Answers::default();
        loop {
            // Between two acts that have nothing to do with each other.
            next += Duration::from_secs_f64(-rng.random_range(f64::MIN_POSITIVE..1.0).ln() / a_second);
            if next > time {
                break;
            }
            tokio::time::sleep_until((begun + next).into()).await;
            let (hall, act) = (rng.random_range(0..self.halls.len()), rates.draw(&mut rng));
            match self.act(hall, act, &mut rng) {
                Some(answered) => {
                    under_way.spawn(answered);
                }
                None => answers.left_out += 1,
            }
            while let Some(done) = under_way.try_join_next() {
                answers.take(done.expect("no panic"));
            }
        }
        while let Some(done) = under_way.join_next().await {
            answers.take(done.expect("no panic"));
        }
        answers.took = begun.elapsed();
        answers
    }

    /// Somebody does something in a workshop, where there is anything to do it with.
    fn act(&self, at: usize, act: Act, rng: &mut StdRng) -> Option<impl Future<Output = Answered> + Send + use<>> {
        let hall = Arc::clone(&self.halls[at]);
        let mut number = None;
        let who = hall.people.choose(rng)?;
        let sent = match act {
            Act::AskAnonymously | Act::AskByName => {
                let n = self.asked.fetch_add(1, Ordering::Relaxed);
                let options = [("question", json!(words(n, rng))), ("anonymous", json!(act == Act::AskAnonymously))];
                // So that five have asked after five asks.
                let who = &hall.people[n / self.halls.len() % hall.people.len()];
                who.command(hall.floor, "ask", &options)
            }
            Act::Support => {
                let on = *hall.known().open.choose(rng)?;
                number = Some(on);
                Ok(who.raw_press(hall.floor, None, &format!("1:support:toggle:{}:{on}", at + 1)))
            }
            Act::Approve => {
                let now = Instant::now();
                let mut known = hall.known();
                let which = known.waiting.iter().position(|(_, seen)| *seen <= now)?;
                let (approved, _) = known.waiting.swap_remove(which);
                drop(known);
                number = Some(approved);
                self.moderator.command(hall.desk, "question approve", &[("number", json!(approved))])
            }
            Act::Next => {
                hall.known().open.first()?;
                self.moderator.command(hall.desk, "next", &[])
            }
            Act::Look => who.command(hall.floor, ["questions", "mine", "help"].choose(rng)?, &[]),
        };
        let sent: Interaction = sent.unwrap_or_else(|why| panic!("{act:?}: {why}"));
        let (begun, workshop) = (Instant::now(), at as i64 + 1);
        Some(async move {
            let first = sent.answer().await;
            let answer = sent.settled().await;
            let took = begun.elapsed();
            let text = answer.text();
            if answer.failure().is_none() {
                hall.learn(act, number, &text, begun);
            }
            let wrong = text.contains("went wrong") || text.contains("Nothing was stored");
            let failed = answer.failure().map(str::to_owned).or_else(|| wrong.then(|| text.clone()));
            let asks = matches!(act, Act::AskAnonymously | Act::AskByName) && failed.is_none();
            let receipt = asks.then(|| number_in(&text)).flatten().map(|number| (workshop, number));
            Answered { act, took, late: matches!(first, discord_fake::Answer::Deferred), receipt, failed }
        })
    }
}

impl Rates {
    fn draw(&self, rng: &mut StdRng) -> Act {
        self.0.choose_weighted(rng, |(_, rate)| *rate).expect("something is done").0
    }
}

impl Hall {
    fn learn(&self, act: Act, number: Option<u32>, text: &str, at: Instant) {
        let mut known = self.known();
        match (act, number.or_else(|| number_in(text))) {
            (Act::AskByName, Some(number)) => known.waiting.push((number, at)),
            // Nobody sees it before the end of its slot.
            (Act::AskAnonymously, Some(number)) => known.waiting.push((number, at + SLOT * 2)),
            (Act::Approve, Some(number)) => known.open.push(number),
            (Act::Next, Some(number)) => known.open.retain(|open| *open != number),
            _ => {}
        }
    }
}

/// A question of its own, that asks the same as few others.
fn words(n: usize, rng: &mut StdRng) -> String {
    const OF: [&str; 48] = [
        "archive",
        "bridge",
        "camera",
        "census",
        "charter",
        "cinema",
        "climate",
        "coast",
        "court",
        "currency",
        "desert",
        "diploma",
        "election",
        "factory",
        "farmer",
        "ferry",
        "festival",
        "forest",
        "glacier",
        "harbour",
        "hospital",
        "island",
        "journal",
        "kitchen",
        "library",
        "market",
        "mineral",
        "mosque",
        "museum",
        "nursery",
        "orchard",
        "passport",
        "pension",
        "pipeline",
        "prison",
        "railway",
        "river",
        "satellite",
        "school",
        "server",
        "stadium",
        "statute",
        "theatre",
        "tribunal",
        "union",
        "valley",
        "village",
        "workshop",
    ];
    const DOES: [&str; 12] = [
        "pay for",
        "inspect",
        "protect",
        "measure",
        "close",
        "publish",
        "repair",
        "defend",
        "replace",
        "license",
        "visit",
        "translate",
    ];
    let mut one = |all: &[&'static str]| *all.choose(rng).expect("there are some");
    format!("Case {n}: who will {} the {} of the {} {}, and when?", one(&DOES), one(&OF), one(&OF), one(&OF))
}
