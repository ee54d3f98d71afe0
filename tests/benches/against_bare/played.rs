//! A bot under measurement: its process, its small Discord, and the people who press.

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use acts::{By, Clock, House, order, stage};
use content::Facts;
use discord_fake::{Discord, Id, Interaction, Limits, NewPerson, Person};
use serde_json::json;
use storage::Store;
use tests::Program;
use tokio::task::JoinSet;
use workshop::question::Seen;
use workshop::{Account, Moderator, Rights, WorkshopId};

/// How many people there are.
const PEOPLE: usize = 5_000;

/// How long something may take that is waited for.
const PATIENCE: Duration = Duration::from_secs(600);

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    AskAnonymously,
    AskByName,
    Support,
    Approve,
    Next,
}

impl Act {
    pub(crate) const ALL: [Self; 5] = [Self::AskAnonymously, Self::AskByName, Self::Support, Self::Approve, Self::Next];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::AskAnonymously => "ask anonymously",
            Self::AskByName => "ask by name",
            Self::Support => "support",
            Self::Approve => "approve",
            Self::Next => "next question",
        }
    }
}

/// What one measurement found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    took: Duration,
    cpu: Duration,
    latencies: Vec<Duration>,
    pub(crate) refused: usize,
}

impl Found {
    pub(crate) fn answered(&self) -> usize {
        self.latencies.len()
    }

    pub(crate) fn rate(&self) -> f64 {
        self.answered() as f64 / self.took.as_secs_f64()
    }

    pub(crate) fn cpu_ms(&self) -> f64 {
        self.cpu.as_secs_f64() * 1_000.0 / self.answered().max(1) as f64
    }

    pub(crate) fn percentile(&self, percent: usize) -> f64 {
        let mut all = self.latencies.clone();
        all.sort_unstable();
        let at = (all.len() * percent / 100).min(all.len().saturating_sub(1));
        all.get(at).map_or(f64::NAN, |l| l.as_secs_f64() * 1_000.0)
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (p50, p99, cpu) = (self.percentile(50), self.percentile(99), self.cpu_ms());
        write!(f, "p50 {p50:.2} ms, p99 {p99:.2} ms, {cpu:.3} ms of a processor")
    }
}

/// The median of a figure.
pub(crate) fn median(all: &[Found], figure: impl Fn(&Found) -> f64) -> f64 {
    let mut all: Vec<f64> = all.iter().map(figure).collect();
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

pub(crate) fn ms(time: Duration) -> u128 {
    time.as_millis()
}

/// A bot before its own small Discord.
pub(crate) struct Played {
    discord: Discord,
    program: Program,
    people: Vec<Person>,
    moderator: Person,
    floor: Id,
    desk: Id,
    asked: AtomicUsize,
    /// How many questions moderators can decide on, and how many of them were decided on.
    decided: AtomicUsize,
    supported: AtomicUsize,
}

impl Played {
    /// Starts a bot before a Discord with these limits; ours opens a workshop.
    pub(crate) async fn start(is_ours: bool, limits: Limits) -> Self {
        let discord =
            Discord::start(([127, 0, 0, 1], 0).into(), tests::worlds::workshop().where_everyone_writes("floor"))
                .await
                .expect("a small Discord");
        discord.set_limits(limits);
        let binary = if is_ours { env!("CARGO_BIN_EXE_openfloor-under-test") } else { env!("CARGO_BIN_EXE_bare") };
        let mut program = Program::new(binary, &discord).with("OPENFLOOR__ANONYMOUS__BATCH_S", "20");
        let begun = Instant::now();
        program.start();
        discord.until(PATIENCE, |d| d.connected() > 0).await.expect("READY");
        println!("{}: gateway up after {} ms", if is_ours { "openfloor" } else { "bare bot" }, ms(begun.elapsed()));
        program.ready().await;
        let (floor, desk) = (discord.channel("floor"), discord.channel("desk"));
        let people = (0..PEOPLE).map(|i| discord.add_person(NewPerson::new(&format!("guest{i}"), "en-US"))).collect();
        let [asked, decided, supported] = [(); 3].map(|()| AtomicUsize::new(0));
        let this = Self {
            moderator: discord.person("mateo.rv"),
            discord,
            program,
            people,
            floor,
            desk,
            asked,
            decided,
            supported,
        };
        if is_ours {
            let role = json!(this.discord.role("Moderators").to_string());
            let options = [("title", json!("A workshop")), ("desk", json!(desk.to_string())), ("moderators", role)];
            let opening =
                this.discord.person("ingrid.b").command(floor, "workshop open", &options).expect("may be sent");
            assert!(opening.settled().await.failure().is_none(), "it is opened");
        }
        this
    }

    /// Somebody asks.
    pub(crate) fn ask(&self, whose: usize, anonymous: bool) -> Interaction {
        let n = self.asked.fetch_add(1, Ordering::Relaxed);
        let words = json!(format!("What becomes of proposal {n} if nobody speaks for it, and who decides on that?"));
        let options = [("question", words), ("anonymous", json!(anonymous))];
        self.people[whose % PEOPLE].command(self.floor, "ask", &options).expect("may be sent")
    }

    /// Until five may ask anonymously, and the first ask is behind it.
    pub(crate) async fn warm_up(&self) {
        for i in 0..10 {
            self.ask(i, false).answer().await;
        }
        let until = Instant::now() + PATIENCE;
        while !self.ask(20, true).answer().await.text().contains('#') {
            assert!(Instant::now() < until, "five are never enough");
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }

    /// Presses of one kind, so many in flight, for so long.
    pub(crate) async fn measure(&self, act: Act, in_flight: usize, time: Duration) -> Found {
        let rows = self.prepare(act).await;
        let begun = Instant::now();
        // What is stored has a number; whoever is told that few may ask without a name is told none.
        let says = if matches!(act, Act::AskAnonymously | Act::AskByName) { "#" } else { "" };
        self.press_for(says, in_flight, |_| (begun.elapsed() < time).then(|| self.one(act, &rows)).flatten()).await
    }

    /// So many asks by so many people, a few at a time.
    pub(crate) async fn asks(&self, how_many: usize, people: usize) -> Found {
        self.press(4, |n| (n < how_many).then(|| self.ask(n % people, n.is_multiple_of(2)))).await
    }

    /// So many questions by so many people, and all is drawn.
    pub(crate) async fn fill(&self, (questions, people): (usize, usize)) {
        let begun = Instant::now();
        self.press(64, |n| (n < questions).then(|| self.ask(n % people, n.is_multiple_of(2)))).await;
        let asked = begun.elapsed();
        let rows = self.program.rows().await;
        let stale =
            "SELECT (SELECT count(*) FROM view WHERE change > drawn) + (SELECT count(*) FROM question WHERE seen = 0)";
        while begun.elapsed() < PATIENCE
            && sqlx::query_scalar::<_, i64>(stale).fetch_one(&rows).await.expect("a count") > 0
        {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        println!(
            "{questions} questions were asked in {} s, and shown after {} s",
            asked.as_secs(),
            begun.elapsed().as_secs()
        );
    }

    /// Questions are opened, and each of so many people supports so many of them. Returns how many supports others see.
    pub(crate) async fn support_all(&self, (people, each): (usize, usize)) -> i64 {
        let questions = each * 2;
        self.press(16, |n| (n < questions).then(|| self.ask(n, false))).await;
        let rows = self.program.rows().await;
        let waiting: Vec<i64> =
            sqlx::query_scalar("SELECT number FROM question WHERE state = 'waiting' AND asker = 'named'")
                .fetch_all(&rows)
                .await
                .expect("the questions");
        self.press(16, |n| Some(self.approve(*waiting.get(n)?))).await;
        let support = |n: usize| {
            let (who, which) = (n / each, n % each);
            // Everybody supports another part of them.
            let number = waiting[(who + which) % questions];
            self.people[who].raw_press(self.floor, None, &format!("1:support:toggle:1:{number}"))
        };
        self.press(64, |n| (n < people * each).then(|| support(n))).await;
        let begun = Instant::now();
        loop {
            let (shown, left): (i64, i64) =
                sqlx::query_as("SELECT (SELECT count(*) FROM support), (SELECT count(*) FROM pending_support)")
                    .fetch_one(&rows)
                    .await
                    .expect("a count");
            if left == 0 {
                return shown;
            }
            assert!(begun.elapsed() < PATIENCE, "{left} supports are not shown");
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }

    /// So many questions are brought to the stage, one after the other.
    pub(crate) async fn next(&self, times: usize) -> Found {
        let next = |_| self.moderator.command(self.desk, "next", &[]).expect("may be sent");
        self.press(1, |n| (n < times).then(|| next(n))).await
    }

    /// The program ends, and the same is done without it: how long it keeps all others from writing, the median and the
    /// longest.
    pub(crate) async fn holds_the_writer(mut self, times: usize) -> (Duration, Duration) {
        self.program.terminate(PATIENCE).await;
        let store =
            Store::open(&self.program.database(), &self.program.seal_dir()).await.expect("it can be opened again");
        let limits = acts::Limits {
            max_length: 300,
            waiting_per_person: 100,
            cooldown: Duration::ZERO,
            batch: None,
            retention: Duration::from_hours(24),
        };
        let house = House::new(store, Facts::load(&[]).expect("nothing is read"), Clock::system(), limits);
        let mut held = Vec::new();
        for _ in 0..times {
            let mut reads = house.store.read().await.expect("reads");
            let ws = reads.workshop(WorkshopId(1)).await.expect("reads").expect("it is open");
            drop(reads);
            order::prepare(&house, &ws).await.expect("it is read before");
            let mut tx = house.store.write().await.expect("a turn");
            let begun = Instant::now();
            let ws = tx.workshop(ws.id).await.expect("reads").expect("it is open");
            let account = Account(self.moderator.id().get());
            let rights = Rights { account, roles: vec![ws.moderators], manages_server: false };
            let moderator = Moderator::of(&ws, &rights).expect("moderates");
            let by = By { moderator, expected: Seen::Now, now: house.clock.now() };
            stage::next(&mut tx, &ws, by).await.expect("something is open");
            house.settle(tx.commit().await.expect("stores")).await;
            held.push(begun.elapsed());
        }
        held.sort_unstable();
        (held[held.len() / 2], held[held.len() - 1])
    }

    /// What the act needs: questions to support or to decide on, by number.
    async fn prepare(&self, act: Act) -> Vec<i64> {
        let of = match act {
            Act::AskAnonymously | Act::AskByName => return Vec::new(),
            Act::Support | Act::Next => "SELECT number FROM question WHERE state = 'open' ORDER BY number",
            Act::Approve => "SELECT number FROM question WHERE state = 'waiting' AND seen = 1 ORDER BY number",
        };
        let (counter, least) = match act {
            Act::Support => (&self.supported, 50),
            _ => (&self.decided, 1_500),
        };
        loop {
            counter.store(0, Ordering::Relaxed);
            let rows: Vec<i64> =
                sqlx::query_scalar(of).fetch_all(&self.program.rows().await).await.expect("the questions");
            if rows.len() >= least {
                return rows;
            }
            let missing = least - rows.len();
            if act == Act::Approve {
                self.press(64, |n| (n < missing).then(|| self.ask(n, false))).await;
            } else {
                let waiting = Box::pin(self.prepare(Act::Approve)).await;
                self.press(64, |n| (n < missing).then(|| self.one(Act::Approve, &waiting)).flatten()).await;
            }
        }
    }

    /// By the command: a button stands on a card, which Discord's pace posts much later.
    fn approve(&self, number: i64) -> Interaction {
        self.moderator.command(self.desk, "question approve", &[("number", json!(number))]).expect("may be sent")
    }

    fn one(&self, act: Act, rows: &[i64]) -> Option<Interaction> {
        match act {
            Act::AskAnonymously | Act::AskByName => {
                Some(self.ask(self.asked.load(Ordering::Relaxed), act == Act::AskAnonymously))
            }
            Act::Support => {
                let n = self.supported.fetch_add(1, Ordering::Relaxed);
                let number = rows[n % rows.len()];
                Some(self.people[n % PEOPLE].raw_press(self.floor, None, &format!("1:support:toggle:1:{number}")))
            }
            Act::Approve => {
                let number = rows.get(self.decided.fetch_add(1, Ordering::Relaxed))?;
                Some(self.approve(*number))
            }
            Act::Next => {
                (self.decided.fetch_add(1, Ordering::Relaxed) < rows.len()).then_some(())?;
                Some(self.moderator.command(self.desk, "next", &[]).expect("may be sent"))
            }
        }
    }

    /// Presses, so many in flight, until there is no next one.
    async fn press(&self, in_flight: usize, next: impl Fn(usize) -> Option<Interaction>) -> Found {
        self.press_for("", in_flight, next).await
    }

    /// The same; an answer without these words is a refusal.
    async fn press_for(
        &self,
        says: &'static str,
        in_flight: usize,
        next: impl Fn(usize) -> Option<Interaction>,
    ) -> Found {
        let mut found = Found::default();
        let (cpu, begun) = (self.cpu(), Instant::now());
        let mut under_way = JoinSet::new();
        let mut sent = 0;
        loop {
            while under_way.len() < in_flight
                && let Some(interaction) = next(sent)
            {
                sent += 1;
                let at = Instant::now();
                under_way.spawn(async move {
                    // A placeholder is no answer: what counts is what comes of it.
                    let answer = interaction.settled().await;
                    let text = answer.text();
                    (at.elapsed(), answer.failure().is_some() || text.contains("went wrong") || !text.contains(says))
                });
            }
            let Some(done) = under_way.join_next().await else { break };
            let (latency, refused) = done.expect("no panic");
            found.latencies.push(latency);
            found.refused += usize::from(refused);
        }
        (found.took, found.cpu) = (begun.elapsed(), self.cpu().saturating_sub(cpu));
        found
    }

    /// The processor time that the bot has used so far.
    fn cpu(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.program.process())).expect("the system tells");
        let (_, after_its_name) = stat.rsplit_once(')').expect("a name");
        let ticks: u64 = after_its_name.split_whitespace().skip(11).take(2).filter_map(|t| t.parse::<u64>().ok()).sum();
        Duration::from_millis(ticks * 10)
    }

    pub(crate) fn memory(&self) -> String {
        let memory = self.program.memory();
        let mib = |bytes: u64| bytes as f64 / f64::from(1 << 20);
        format!("{:.1} MiB, {:.1} of them its own", mib(memory.resident), mib(memory.own))
    }
}
