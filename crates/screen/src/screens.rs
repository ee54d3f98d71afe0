//! The screens that are on: which link leads to which, and what each shows. A scene is written out once, however many look.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use rand::RngCore as _;
use sha2::{Digest, Sha256};
use tokio::sync::watch;

use crate::page;
use crate::scene::Scene;

/// What a link ends with: 128 random bits.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one.
    #[must_use]
    pub fn draw() -> Self {
        let mut bits = [0; 16];
        rand::rng().fill_bytes(&mut bits);
        Self(hex::encode(bits))
    }

    /// One that was drawn before.
    #[must_use]
    pub fn stored(hex: &str) -> Self {
        Self(hex.to_owned())
    }

    /// Its 32 hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Who reads a log must not be able to open the screen.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

/// What is known of a token in memory. What is compared is never what somebody typed, so how long it takes tells nothing.
type Digested = [u8; 32];

fn digested(token: &str) -> Digested {
    // A longer one is wrong anyhow, and must not take longer.
    let bytes = token.as_bytes();
    Sha256::digest(bytes.get(..64).unwrap_or(bytes)).into()
}

/// A scene, written out.
#[derive(Default)]
pub(crate) struct Frame {
    /// Counts what this screen has shown.
    pub(crate) count: u64,
    pub(crate) lang: String,
    pub(crate) dir: &'static str,
    pub(crate) title: String,
    /// Its JSON, without anything that HTML would take for its own.
    pub(crate) json: String,
    /// The same as an event.
    pub(crate) event: Bytes,
}

impl Frame {
    fn of(scene: &Scene, count: u64) -> Self {
        let json = serde_json::to_string(scene).unwrap_or_default().replace('<', "\\u003c");
        let event = Bytes::from(format!("id: {count}\ndata: {json}\n\n"));
        Self { count, lang: scene.lang.clone(), dir: scene.dir, title: scene.title.clone(), json, event }
    }
}

/// One screen that is on.
struct Screen {
    digest: Digested,
    /// A drawing of the floor's address.
    code: Arc<str>,
    frames: watch::Sender<Arc<Frame>>,
}

/// What somebody with the right link gets.
pub(crate) struct Seen {
    pub(crate) code: Arc<str>,
    pub(crate) frames: watch::Receiver<Arc<Frame>>,
}

#[derive(Default)]
struct All {
    screens: HashMap<i64, Screen>,
    by_digest: HashMap<Digested, i64>,
}

struct Shared {
    address: String,
    now: Box<dyn Fn() -> i64 + Send + Sync>,
    all: Mutex<All>,
    ready: watch::Sender<bool>,
}

/// The screens that are on, by the number of their workshop. Cheap to clone.
#[derive(Clone)]
pub struct Screens(Arc<Shared>);

impl fmt::Debug for Screens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Screens").field("address", &self.0.address).finish_non_exhaustive()
    }
}

impl Screens {
    /// None yet. Their links begin with `address`; `now` tells the time, in milliseconds since 1970.
    pub fn new(address: &str, now: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        let address = address.trim_end_matches('/').to_owned();
        let ready = watch::Sender::new(false);
        Self(Arc::new(Shared { address, now: Box::new(now), all: Mutex::default(), ready }))
    }

    fn all(&self) -> MutexGuard<'_, All> {
        self.0.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The link to a screen.
    #[must_use]
    pub fn link(&self, token: &Token) -> String {
        format!("{}/{}", self.0.address, token.0)
    }

    /// Switches a screen on under this link alone; its other links are dead from now on, and whoever looked through one sees
    /// nothing more. `floor` is the address that its code leads to.
    pub fn switch_on(&self, workshop: i64, token: &Token, floor: &str, scene: &Scene) {
        let (digest, code) = (digested(&token.0), page::code(floor).into());
        let mut all = self.all();
        let count = all.remove(workshop).map_or(1, |before| before.frames.borrow().count + 1);
        let frames = watch::Sender::new(Arc::new(Frame::of(scene, count)));
        all.by_digest.insert(digest, workshop);
        all.screens.insert(workshop, Screen { digest, code, frames });
    }

    /// Switches a screen off: its link is dead from now on, and whoever looks sees nothing more.
    pub fn switch_off(&self, workshop: i64) {
        self.all().remove(workshop);
    }

    /// What a screen shows from now on, if it is on.
    pub fn show(&self, workshop: i64, scene: &Scene) {
        let all = self.all();
        let Some(screen) = all.screens.get(&workshop) else { return };
        let frame = Frame::of(scene, screen.frames.borrow().count + 1);
        screen.frames.send_if_modified(|shown| {
            let new = frame.json != shown.json;
            if new {
                *shown = Arc::new(frame);
            }
            new
        });
    }

    /// All screens that are to be on are on: from now on an unknown link is a dead one.
    pub fn are_ready(&self) {
        self.0.ready.send_replace(true);
    }

    pub(crate) async fn until_ready(&self) {
        // The sender is in the same place, so it cannot be gone.
        let _ = self.0.ready.subscribe().wait_for(|ready| *ready).await;
    }

    /// What this link leads to. A wrong one takes as long as a right one.
    pub(crate) fn look(&self, token: &str) -> Option<Seen> {
        let digest = digested(token);
        let all = self.all();
        let screen = all.screens.get(all.by_digest.get(&digest)?)?;
        Some(Seen { code: Arc::clone(&screen.code), frames: screen.frames.subscribe() })
    }

    pub(crate) fn now(&self) -> i64 {
        (self.0.now)()
    }
}

impl All {
    fn remove(&mut self, workshop: i64) -> Option<Screen> {
        let screen = self.screens.remove(&workshop)?;
        self.by_digest.remove(&screen.digest);
        Some(screen)
    }
}
