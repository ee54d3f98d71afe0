//! What a world stands on: a copy of one prepared database with its key, a log that is kept line by line, and what people's
//! clients send.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use acts::{Chance, Clock};
use bot::offline::Offline;
use bot::{AskSettings, Settings, Shards};
use content::Facts;
use report::Templates;
use screen::Screens;
use secrecy::SecretString;
use serde_json::{Value, json};
use storage::{NewWorkshop, Store, ViewKey, ViewKind};
use tempfile::TempDir;
use tracing::Subscriber;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt as _;
use workshop::{Channel, Guild, Identity, Role, Time};

pub(crate) const START: Time = Time::from_ms(1_574_755_200_000);
pub(crate) const SLOT: Duration = Duration::from_secs(20);
pub(crate) const FLOOR: u64 = 1_000_000_000_000_002;
pub(crate) const DESK: u64 = 1_000_000_000_000_003;
const GUILD: u64 = 1_000_000_000_000_001;
const MODERATORS: u64 = 1_000_000_000_000_004;
/// A role that everybody present has.
pub(crate) const PRESENT: u64 = 1_000_000_000_000_005;
/// What the links to screens begin with.
pub(crate) const SCREENS: &str = "https://screens.example";
/// The first account; the others follow.
const FIRST: u64 = 1_000_000_000_001_000;

/// Somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Who {
    /// One of those present, who may be the authors.
    Present(u8),
    /// Moderates, organises, and is after the authors.
    Moderator,
    /// Takes part, and is after the authors.
    Stranger,
}

impl Who {
    pub(crate) fn account(self) -> u64 {
        match self {
            Self::Present(place) => FIRST + u64::from(place),
            Self::Moderator => FIRST + 1_000,
            Self::Stranger => FIRST + 2_000,
        }
    }

    fn member(self) -> Value {
        let (roles, permissions) = match self {
            Self::Moderator => (vec![MODERATORS.to_string(), PRESENT.to_string()], "32"),
            _ => (vec![PRESENT.to_string()], "0"),
        };
        let id = self.account().to_string();
        json!({
            "user": user(&id), "nick": null, "roles": roles, "permissions": permissions, "flags": 0, "mute": false, "deaf": false,
            "joined_at": "2019-01-01T00:00:00.000000+00:00", "avatar": null, "pending": false, "premium_since": null,
            "communication_disabled_until": null,
        })
    }

    /// What Discord sends when they do something here.
    pub(crate) fn does(self, kind: u8, channel: u64, data: Value, message: Option<Value>) -> Value {
        let mut sent = json!({
            "version": 1, "type": kind, "token": "token", "member": self.member(), "locale": "en-GB", "id": "77",
            "guild_locale": "en-GB", "guild_id": GUILD.to_string(), "entitlements": [], "data": data, "context": 0,
            "channel_id": channel.to_string(), "authorizing_integration_owners": {}, "attachment_size_limit": 10_485_760,
            "application_id": "78", "app_permissions": "0",
        });
        if let Some(message) = message {
            sent["message"] = message;
        }
        sent
    }
}

/// An account as Discord would give it.
pub(crate) fn user(id: &str) -> Value {
    json!({
        "id": id, "username": format!("name{id}"), "avatar": null, "discriminator": "0", "public_flags": 0, "flags": 0,
        "banner": null, "accent_color": null, "global_name": null,
    })
}

/// A message as Discord would give it back.
pub(crate) fn message(id: &str, channel: u64, private: bool, sheet: &Value) -> Value {
    json!({
        "id": id, "type": 0, "channel_id": channel.to_string(), "content": sheet["content"], "embeds": embeds(sheet),
        "components": sheet["components"], "timestamp": "2019-11-26T08:00:00.000000+00:00", "edited_timestamp": null,
        "author": { "id": "78", "username": "bot", "avatar": null, "discriminator": "1234", "global_name": null, "bot": true },
        "mentions": [], "mention_roles": [], "mention_everyone": false, "attachments": [], "pinned": false, "tts": false,
        "flags": if private { 64 } else { 0 },
    })
}

fn embeds(sheet: &Value) -> Value {
    let mut embeds = sheet["embeds"].clone();
    for embed in embeds.as_array_mut().into_iter().flatten() {
        embed["type"] = json!("rich");
    }
    embeds
}

/// The files of a workshop that has just been opened.
fn prepared() -> &'static [(String, Vec<u8>)] {
    static PREPARED: OnceLock<Vec<(String, Vec<u8>)>> = OnceLock::new();
    PREPARED.get_or_init(|| std::thread::spawn(prepare).join().expect("it is prepared"))
}

fn prepare() -> Vec<(String, Vec<u8>)> {
    let home = folder();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let store = open(home.path()).await;
        let (name, seal) = store.new_key().await.expect("a key");
        let new = NewWorkshop {
            guild: Guild(GUILD),
            floor: Channel(FLOOR),
            desk: Channel(DESK),
            moderators: Role(MODERATORS),
            title: "The dam".into(),
            pack: None,
            identity: Identity::OpenOrAnonymous,
            ends_at: None,
        };
        let mut tx = store.write().await.expect("writes");
        let id = tx.open_workshop(&new, (&name, &seal), START).await.expect("opens");
        tx.show(ViewKey::of(id, ViewKind::Panel), new.floor).await.expect("shows");
        tx.show(ViewKey::of(id, ViewKind::Board), new.desk).await.expect("shows");
        let _ = tx.commit().await.expect("commits");
        store.close().await;
    });
    let mut files = Vec::new();
    for file in ["o.db", "o.db-wal"] {
        files.extend(fs::read(home.path().join(file)).ok().map(|bytes| (file.to_owned(), bytes)));
    }
    for key in fs::read_dir(home.path().join("seal")).expect("a folder").flatten() {
        let name = format!("seal/{}", key.file_name().to_string_lossy());
        files.push((name, fs::read(key.path()).expect("a key")));
    }
    files
}

/// A folder in memory, where there is such a place.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.expect("a folder")
}

/// A folder with a workshop that has just been opened: the same each time, its key as well.
pub(crate) fn home() -> TempDir {
    let home = folder();
    fs::create_dir(home.path().join("seal")).expect("a folder");
    for (name, bytes) in prepared() {
        fs::write(home.path().join(name), bytes).expect("writes");
    }
    home
}

async fn open(home: &Path) -> Store {
    Store::open_for_one(&home.join("o.db"), &home.join("seal")).await.expect("opens")
}

/// The templates of the report.
pub(crate) fn templates() -> &'static Templates {
    static TEMPLATES: OnceLock<Templates> = OnceLock::new();
    TEMPLATES.get_or_init(|| Templates::built_in().expect("they are right"))
}

/// Starts the bot in this folder.
pub(crate) async fn start(home: &Path, clock: &Clock, seed: u64) -> Offline {
    static FACTS: OnceLock<Arc<Facts>> = OnceLock::new();
    let facts = FACTS.get_or_init(|| Arc::new(Facts::built_in().expect("the facts are good")));
    let now = clock.clone();
    let settings = Settings {
        token: SecretString::from("none"),
        api: None,
        ask: AskSettings { max_length: 500, waiting_per_person: 1_000, cooldown_s: 0 },
        anonymous_batch_s: u32::try_from(SLOT.as_secs()).expect("short"),
        retention_days: 30,
        idle_days: 14,
        shards: Shards::Count(1),
        gateway_pause: Duration::from_secs(1),
        press_apart: Duration::ZERO,
        drawn_apart: Duration::from_secs(1),
        screens: Some(Screens::new(SCREENS, move || now.steady().ms())),
        templates: templates().clone(),
        languages: bot::Languages::built_in(),
        docs: None,
    };
    let started = Offline::start(settings, open(home).await, Arc::clone(facts), clock.clone(), Chance::seeded(seed));
    started.await.expect("starts")
}

/// What our crates log, at any level; what the libraries say is never written.
#[derive(Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    pub(crate) fn subscriber(&self) -> impl Subscriber + Send + Sync + use<> {
        let ours = ["acts", "bot", "content", "report", "storage", "workshop"].map(|name| (name, LevelFilter::TRACE));
        let lines = tracing_subscriber::fmt::layer().without_time().with_ansi(false).with_writer(self.clone());
        tracing_subscriber::registry().with(lines.with_filter(Targets::new().with_targets(ours)))
    }

    /// The lines since the last time, but for those on how long the machine took.
    pub(crate) fn take(&self) -> Vec<String> {
        let bytes = std::mem::take(&mut *self.0.lock().expect("whole"));
        let lines = String::from_utf8_lossy(&bytes);
        lines.lines().filter(|line| !line.contains(" took_ms=")).map(str::to_owned).collect()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("whole").write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'line> MakeWriter<'line> for Log {
    type Writer = Self;

    fn make_writer(&'line self) -> Self {
        self.clone()
    }
}
