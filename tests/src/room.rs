//! A [`Room`]: a small Discord with the real bot connected to it and a database in a folder of its own.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bot::{AskSettings, Clock, Languages, Settings, Shards, Vitals};
use discord_fake::{Answer, Discord, Id, Limits, Message, Modal, NewPerson, Person, World};
use screen::Screens;
use secrecy::SecretString;
use serde_json::{Value, json};
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use tempfile::TempDir;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use workshop::Time;

/// Nothing that a test waits for takes longer than this.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Reading them takes longer than most tests.
static FACTS: OnceLock<Arc<content::Facts>> = OnceLock::new();

/// How the bot is set up.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Seconds of a slot for anonymous questions; 0 shows them at once.
    pub batch_s: u32,
    /// Seconds between two questions of one person.
    pub cooldown_s: u32,
    /// Undecided questions of one person at once.
    pub waiting_per_person: u32,
    /// Whether Discord's rate limits hold.
    pub rate_limits: bool,
    /// A clock that stands until it is moved, instead of the system's.
    pub set_clock: bool,
    /// What is different about this Discord.
    pub world: fn(&mut World),
    /// What befalls Discord before the bot comes.
    pub before: fn(&Discord),
    /// How many gateway connections the bot makes.
    pub shards: u32,
    /// The longest pause between gateway sessions that die young.
    pub gateway_pause: Duration,
    /// Within this time a second press by the same person on the same message does nothing: most tests press at once.
    pub press_apart: Duration,
    /// Two drawings of one message are so far apart. A test of many steps need not wait a second for each.
    pub drawn_apart: Duration,
    /// A floor as it is recommended: not everyone may write there, and who may not has no slash commands.
    pub quiet_floor: bool,
    /// What can be read: tests read English, whatever else there is.
    pub languages: Languages,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            batch_s: 0,
            cooldown_s: 0,
            waiting_per_person: 100,
            rate_limits: false,
            set_clock: false,
            world: |_| {},
            before: |_| {},
            shards: 1,
            gateway_pause: Duration::from_secs(6),
            press_apart: Duration::ZERO,
            drawn_apart: Duration::from_secs(1),
            quiet_floor: false,
            languages: Languages::only_english(),
        }
    }
}

/// The bot, running.
struct Running {
    stop: CancellationToken,
    task: JoinHandle<Result<(), bot::Error>>,
    vitals: Arc<Vitals>,
}

/// Everything a test needs.
pub struct Room {
    /// The small Discord.
    pub discord: Discord,
    /// The public channel.
    pub floor: Id,
    /// The moderators' channel.
    pub desk: Id,
    /// The bot's clock.
    pub clock: Clock,
    setup: Setup,
    folder: TempDir,
    running: Option<Running>,
    screens: Screens,
    screens_at: std::net::SocketAddr,
    screens_stop: CancellationToken,
}

/// A bot that was left running would look for its Discord for ever, and might find the next test's at the same port.
impl Drop for Room {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            running.stop.cancel();
            running.task.abort();
        }
        self.screens_stop.cancel();
    }
}

impl Room {
    /// A room with the bot connected and no workshop open.
    pub async fn new() -> Self {
        Self::with(Setup::default()).await
    }

    /// The same, set up differently.
    ///
    /// # Panics
    /// If the bot does not start.
    pub async fn with(setup: Setup) -> Self {
        let filter = tracing_subscriber::EnvFilter::from_default_env();
        let _ = tracing_subscriber::fmt().with_env_filter(filter).with_test_writer().try_init();
        let mut world = crate::worlds::workshop();
        if !setup.quiet_floor {
            world = world.where_everyone_writes("floor");
        }
        (setup.world)(&mut world);
        let discord = Discord::start(([127, 0, 0, 1], 0).into(), world).await.expect("a small Discord");
        if !setup.rate_limits {
            discord.set_limits(Limits::off());
        }
        (setup.before)(&discord);
        let clock = if setup.set_clock { Clock::set_to(Time::from_ms(1_574_755_200_000)) } else { Clock::system() };
        let (floor, desk) = (discord.channel("floor"), discord.channel("desk"));
        let folder = tempfile::tempdir().expect("a folder");
        // Links begin with a path, as behind a proxy.
        let (listener, time) = (screen::bind(([127, 0, 0, 1], 0).into()).expect("a free port"), clock.clone());
        let screens_at = listener.local_addr().expect("an address");
        let screens = Screens::new(&format!("http://{screens_at}/some/path"), move || time.now().ms());
        let screens_stop = CancellationToken::new();
        tokio::spawn(screen::serve(listener, screens.clone(), screens_stop.clone()));
        let running = None;
        let mut room = Self { discord, floor, desk, clock, setup, folder, running, screens, screens_at, screens_stop };
        crate::fresh::database(&room.database()).await;
        room.start().await;
        room
    }

    /// A room with an open workshop: panel on the floor, board at the desk.
    pub async fn open() -> Self {
        Self::open_with(Setup::default(), &[]).await
    }

    /// The same, set up differently, with more options for `/workshop open`.
    ///
    /// # Panics
    /// If the workshop does not open.
    pub async fn open_with(setup: Setup, options: &[(&str, Value)]) -> Self {
        let room = Self::with(setup).await;
        room.open_workshop(options).await;
        room
    }

    /// Opens a workshop as the organiser, and waits for panel and board.
    ///
    /// # Panics
    /// If it does not open.
    pub async fn open_workshop(&self, options: &[(&str, Value)]) {
        let (desk, role) = (self.desk.to_string(), self.discord.role("Moderators").to_string());
        let mut all = vec![
            ("title", json!("Human rights and data governance")),
            ("desk", json!(desk)),
            ("moderators", json!(role)),
        ];
        all.extend_from_slice(options);
        let opening = self.organiser().command(self.floor, "workshop open", &all).expect("may be sent");
        let said = opening.settled().await.text();
        assert!(said.contains("is open"), "{said}");
        self.until("panel and board", |r| r.panel().is_some() && r.board().is_some()).await;
    }

    /// Where the database is.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.folder.path().join("openfloor.db")
    }

    /// Where the keys are.
    #[must_use]
    pub fn seal_dir(&self) -> PathBuf {
        self.folder.path().join("seal")
    }

    /// The seal of the only open workshop, from its key file.
    ///
    /// # Panics
    /// If there is no key, or more than one.
    #[must_use]
    pub fn seal(&self) -> workshop::Seal {
        let keys: Vec<_> = std::fs::read_dir(self.seal_dir()).expect("the folder of the keys").flatten().collect();
        let [key] = keys.as_slice() else { panic!("{} keys", keys.len()) };
        let bytes = std::fs::read(key.path()).expect("readable");
        workshop::Seal::new(workshop::Key::from_bytes(&bytes).expect("a key"))
    }

    /// Starts the bot and waits until it is connected.
    ///
    /// # Panics
    /// If it does not start.
    pub async fn start(&mut self) {
        let store = self.store().await;
        let facts = FACTS.get_or_init(|| Arc::new(content::Facts::built_in().expect("the facts are good")));
        let settings = Settings {
            token: SecretString::from(self.discord.token()),
            api: Some(self.discord.api()),
            ask: AskSettings {
                max_length: 500,
                waiting_per_person: self.setup.waiting_per_person,
                cooldown_s: self.setup.cooldown_s,
            },
            anonymous_batch_s: self.setup.batch_s,
            retention_days: 30,
            idle_days: 14,
            shards: Shards::Count(self.setup.shards),
            gateway_pause: self.setup.gateway_pause,
            press_apart: self.setup.press_apart,
            drawn_apart: self.setup.drawn_apart,
            screens: Some(self.screens.clone()),
            templates: report::Templates::built_in().expect("they are right"),
            languages: self.setup.languages.clone(),
            docs: Some("https://example.org/docs".to_owned()),
        };
        let stop = CancellationToken::new();
        let vitals = Arc::new(Vitals::new(self.clock.clone(), self.setup.batch_s));
        let task = tokio::spawn(bot::run(
            settings,
            store,
            Arc::clone(facts),
            self.clock.clone(),
            Arc::clone(&vitals),
            stop.clone(),
        ));
        let connected = self.discord.ready(PATIENCE).await;
        if connected.is_err() {
            stop.cancel();
            panic!("the bot did not connect: {:?}; calls: {:?}", task.await, self.discord.calls());
        }
        self.running = Some(Running { stop, task, vitals });
        self.until("the commands", |r| !r.discord.commands().is_empty()).await;
    }

    /// The database. What a stopped bot has left running in this process may hold it for a moment longer.
    async fn store(&self) -> storage::Store {
        let until = tokio::time::Instant::now() + PATIENCE;
        loop {
            match storage::Store::open(&self.database(), &self.seal_dir()).await {
                Err(storage::Error::InUse { .. }) if tokio::time::Instant::now() < until => {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                opened => return opened.expect("the database opens"),
            }
        }
    }

    /// Stops the bot as SIGTERM does, and waits for its end.
    ///
    /// # Panics
    /// If it does not end well.
    pub async fn stop(&mut self) {
        let Some(running) = self.running.take() else { return };
        running.stop.cancel();
        running.task.await.expect("no panic").expect("ends well");
    }

    /// Waits for an end that the bot finds by itself.
    ///
    /// # Panics
    /// If it does not end, or breaks down.
    pub async fn ended(&mut self) -> Result<(), bot::Error> {
        let running = self.running.take().expect("it is running");
        tokio::time::timeout(PATIENCE, running.task).await.expect("it ends").expect("no panic")
    }

    /// The screens' server is gone, as when the program ends.
    pub fn stop_screens(&mut self) {
        self.screens_stop.cancel();
    }

    /// The screens' server is back at its address.
    ///
    /// # Panics
    /// If something else has it.
    pub async fn serve_screens_again(&mut self) {
        let until = tokio::time::Instant::now() + PATIENCE;
        self.screens_stop = CancellationToken::new();
        let listener = loop {
            match screen::bind(self.screens_at) {
                Err(_) if tokio::time::Instant::now() < until => tokio::time::sleep(Duration::from_millis(20)).await,
                bound => break bound.expect("its address"),
            }
        };
        tokio::spawn(screen::serve(listener, self.screens.clone(), self.screens_stop.clone()));
    }

    /// Stops and starts again on the same database.
    pub async fn restart(&mut self) {
        self.stop().await;
        self.start().await;
    }

    /// How the bot says it is.
    ///
    /// # Panics
    /// If it is not running.
    #[must_use]
    pub fn vitals(&self) -> &Vitals {
        &self.running.as_ref().expect("it is running").vitals
    }

    /// Waits until something is so.
    ///
    /// # Panics
    /// If it is not so in time.
    pub async fn until(&self, what: &str, so: impl Fn(&Self) -> bool) {
        if self.discord.until(PATIENCE, |_| so(self)).await.is_err() {
            let mut seen = String::new();
            for channel in [self.floor, self.desk] {
                for message in self.discord.messages(channel) {
                    seen.push_str(&format!("--- {}\n", message.text()));
                }
            }
            panic!("waited in vain for {what}; there is\n{seen}");
        }
    }

    /// The organiser.
    #[must_use]
    pub fn organiser(&self) -> Person {
        self.discord.person("ingrid.b")
    }

    /// The first moderator.
    #[must_use]
    pub fn moderator(&self) -> Person {
        self.discord.person("mateo.rv")
    }

    /// The second moderator.
    #[must_use]
    pub fn other_moderator(&self) -> Person {
        self.discord.person("aiko_m")
    }

    /// A participant whose client speaks English.
    #[must_use]
    pub fn tashi(&self) -> Person {
        self.discord.person("tashi88")
    }

    /// Another participant.
    #[must_use]
    pub fn jonas(&self) -> Person {
        self.discord.person("jonas_w")
    }

    /// A new participant.
    #[must_use]
    pub fn newcomer(&self, name: &str) -> Person {
        self.discord.add_person(NewPerson::new(name, "en-US"))
    }

    /// The panel, as it is now.
    #[must_use]
    pub fn panel(&self) -> Option<Message> {
        self.discord
            .messages(self.floor)
            .into_iter()
            .rev()
            .find(|m| m.button("My questions").is_some() || m.text().contains("**This workshop is closed.**"))
    }

    /// The board, as it is now.
    #[must_use]
    pub fn board(&self) -> Option<Message> {
        self.discord.messages(self.desk).into_iter().rev().find(|m| m.button("Next question").is_some())
    }

    /// A question's card, as it is now.
    #[must_use]
    pub fn card(&self, number: u32) -> Option<Message> {
        self.discord
            .messages(self.desk)
            .into_iter()
            .rev()
            .find(|m| m.only_for().is_none() && m.text().starts_with(&format!("#{number} ")))
    }

    /// A question's post, as it is now.
    #[must_use]
    pub fn post(&self, number: u32) -> Option<Message> {
        self.discord
            .messages(self.floor)
            .into_iter()
            .rev()
            .find(|m| m.only_for().is_none() && m.text().starts_with(&format!("#{number} ")))
    }

    /// Asks through the panel's button and form, and returns the number on the receipt. What is held back because it leads
    /// to a person, or tells in a lockdown that they asked before, is sent all the same.
    ///
    /// # Panics
    /// If there is no receipt.
    pub async fn asks(&self, person: &Person, text: &str, anonymously: bool) -> u32 {
        let mut receipt = self.sends(person, text, anonymously).await;
        for all_the_same in ["Send anyway", "Ask all the same"] {
            if let Some(held_back) = receipt.message().filter(|m| m.button(all_the_same).is_some()) {
                receipt = person.press_label(held_back, all_the_same).expect("just seen").settled().await;
            }
        }
        number_in(&receipt.text()).unwrap_or_else(|| panic!("no receipt: {receipt:?}"))
    }

    /// Asks with `/ask`, by name, and returns the number on the receipt.
    ///
    /// # Panics
    /// If there is no receipt.
    pub async fn asks_by_command(&self, person: &Person, text: &str) -> u32 {
        let options = [("question", json!(text)), ("anonymous", json!(false))];
        let receipt = self.command(person, self.floor, "ask", &options).await;
        number_in(&receipt.text()).unwrap_or_else(|| panic!("no receipt: {receipt:?}"))
    }

    /// Asks through the panel's button and form, and returns the answer.
    pub async fn sends(&self, person: &Person, text: &str, anonymously: bool) -> Answer {
        let form = self.ask_form(person, anonymously).await;
        person.submit(&form, &[("text", text)]).expect("may be sent").settled().await
    }

    /// Opens the form behind one of the panel's ask buttons.
    ///
    /// # Panics
    /// If no form opens.
    pub async fn ask_form(&self, person: &Person, anonymously: bool) -> Modal {
        let label = if anonymously { "Ask anonymously" } else { "Ask by name" };
        let panel = self.panel().expect("there is a panel");
        let answer = person.press_label(&panel, label).expect("the button is there").answer().await;
        let answer = all_the_same(person, answer).await;
        answer.modal().cloned().unwrap_or_else(|| panic!("no form: {answer:?}"))
    }

    /// Presses a button on a question's card, waiting for the card first.
    pub async fn on_card(&self, moderator: &Person, number: u32, label: &str) -> Answer {
        self.until(&format!("{label} on #{number}"), |r| r.card(number).is_some_and(|c| c.button(label).is_some()))
            .await;
        let card = self.card(number).expect("just seen");
        moderator.press_label(&card, label).expect("the button is there").settled().await
    }

    /// Approves a question and waits for its post.
    ///
    /// # Panics
    /// If it is not approved.
    pub async fn approves(&self, moderator: &Person, number: u32) -> Message {
        let answer = self.on_card(moderator, number, "Approve").await;
        assert!(matches!(answer, Answer::Update(_)), "{answer:?}");
        self.until(&format!("the post of #{number}"), |r| r.post(number).is_some()).await;
        self.post(number).expect("just seen")
    }

    /// Gives a command and returns the final answer. Whoever asks does so all the same, however few there are.
    pub async fn command(&self, person: &Person, channel: Id, name: &str, options: &[(&str, Value)]) -> Answer {
        let answer = person.command(channel, name, options).expect("may be sent").settled().await;
        if name == "ask" { all_the_same(person, answer).await } else { answer }
    }

    /// One number from the database.
    ///
    /// # Panics
    /// If the query is wrong.
    pub async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&self.rows().await).await.expect("a number")
    }

    /// Waits until a number from the database is this.
    ///
    /// # Panics
    /// If it is not so in time.
    pub async fn until_count(&self, sql: &'static str, wanted: i64) {
        let until = tokio::time::Instant::now() + PATIENCE;
        while self.count(sql).await != wanted {
            assert!(tokio::time::Instant::now() < until, "waited in vain for {wanted} of {sql}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// One text from the database.
    ///
    /// # Panics
    /// If the query is wrong.
    pub async fn word(&self, sql: &'static str) -> Option<String> {
        sqlx::query_scalar(sql).fetch_optional(&self.rows().await).await.expect("a text").flatten()
    }

    /// The database, to look into.
    ///
    /// # Panics
    /// If it cannot be opened.
    pub async fn rows(&self) -> SqlitePool {
        let options = SqliteConnectOptions::new().filename(self.database()).read_only(true);
        SqlitePoolOptions::new().max_connections(1).connect_with(options).await.expect("the database opens")
    }
}

/// The select that has such an option, and the option's value.
///
/// # Panics
/// If there is none.
#[must_use]
pub fn choice(message: &Message, wanted: impl Fn(&str) -> bool) -> (String, String) {
    message
        .selects()
        .into_iter()
        .find_map(|s| s.options.iter().find(|o| wanted(&o.label)).map(|o| (s.custom_id.clone(), o.value.clone())))
        .unwrap_or_else(|| panic!("nothing to choose: {}", message.text()))
}

/// Asks all the same, where fewer than five may ask anonymously and this answer says so.
///
/// # Panics
/// If the button cannot be pressed.
pub async fn all_the_same(person: &Person, answer: Answer) -> Answer {
    let goes_on = |id: &String| id.contains(":ask:form:") || id.contains(":ask:same:");
    let id = answer.message().into_iter().flat_map(Message::buttons).filter_map(|b| b.custom_id).find(goes_on);
    match (answer.message(), id) {
        (Some(note), Some(id)) => person.press(note, &id).expect("just seen").settled().await,
        _ => answer,
    }
}

/// The first number written as `#7`.
#[must_use]
pub fn number_in(text: &str) -> Option<u32> {
    let at = text.find('#')? + 1;
    let digits: String = text[at..].chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// The rehearsal's world in which all read this language. A strange Discord may leave out which languages people and servers
/// have.
pub fn speaking(world: &mut World, locale: &str) {
    *world = World { strange: false, ..crate::worlds::rehearsal() }.in_language(locale);
}
