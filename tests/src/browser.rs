//! A real Chromium on the rehearsal page, used as a person would: by the words on buttons and fields, never by what
//! the page's script keeps inside. Waits for what should be seen, and says what was there instead.

use std::{
    path::PathBuf,
    process::Stdio,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use fantoccini::{Client, ClientBuilder, Locator, elements::Element, error::CmdError, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
    sync::{Semaphore, SemaphorePermit},
};

mod accessible;
mod acts;
mod devtools;

pub use acts::{END, ENTER, TAB};
pub use devtools::Look;

/// How long something may take to be seen. What is found here is that it never comes; how fast it is, others measure.
const PATIENCE: Duration = Duration::from_secs(60);
const LOOK_AGAIN: Duration = Duration::from_millis(40);
/// How often chromedriver may end before it listens.
const STARTS: usize = 5;

/// As many browsers as a machine of two processors draws at once without any of them falling behind.
static BROWSERS: Semaphore = Semaphore::const_new(2);

/// Chromedriver on a free port; it and all its windows end with this.
#[derive(Debug)]
pub struct Driver {
    _process: Child,
    address: String,
    _turn: SemaphorePermit<'static>,
}

impl Driver {
    /// Starts chromedriver as soon as fewer than two are at work in this process.
    ///
    /// # Errors
    /// If it is not installed or does not start.
    pub async fn start() -> Result<Self> {
        let turn = BROWSERS.acquire().await?;
        for _ in 0..STARTS {
            if let Some((process, address)) = listening().await? {
                return Ok(Self { _process: process, address, _turn: turn });
            }
        }
        bail!("chromedriver ended {STARTS} times before it listened")
    }

    /// Opens a window of this size, in pixels, on the page as this person.
    ///
    /// # Errors
    /// If Chromium does not start or the page does not show the person.
    pub async fn window(&self, page: &str, person: &str, size: (u32, u32)) -> Result<Window> {
        let window = self.open(&format!("{page}/#as={person}"), size).await?;
        window.wait("the page's channels", || window.find_all("//*[@data-tab]")).await?;
        Ok(window)
    }

    /// Opens a window of this size, in pixels, on any address.
    ///
    /// # Errors
    /// If Chromium does not start or does not find it.
    pub async fn open(&self, address: &str, (width, height): (u32, u32)) -> Result<Window> {
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-prefers-reduced-motion",
        ];
        let mut wanted = Capabilities::new();
        wanted.insert("goog:chromeOptions".to_owned(), json!({ "args": arguments }));
        wanted.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&self.address)
            .await
            .context("chromium does not start; apt-get install -y chromium chromium-driver brings it")?;
        client.set_window_size(width, height).await?;
        client.goto(address).await?;
        Ok(Window { client })
    }
}

/// A chromedriver and its address, or nothing if it ended before it listened: it chooses a free port for one family of
/// addresses, takes the same port for the other, and gives up if a neighbour has it there.
async fn listening() -> Result<Option<(Child, String)>> {
    let mut process = Command::new("chromedriver")
        .arg("--port=0")
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .context("chromedriver does not start; apt-get install -y chromium chromium-driver brings it")?;
    let output = process.stdout.take().context("chromedriver's output")?;
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next_line().await? {
        // "ChromeDriver was started successfully on port 40231."
        let Some((_, port)) = line.split_once("successfully on port ") else {
            continue;
        };
        let port: u16 = port.trim_end_matches('.').parse().context("chromedriver's port")?;
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        return Ok(Some((process, format!("http://127.0.0.1:{port}"))));
    }
    Ok(None)
}

/// The folder that `OPENFLOOR_PICTURES` names.
fn pictures() -> Option<PathBuf> {
    #[expect(clippy::disallowed_methods, reason = "a test, not the program, is told where pictures go")]
    std::env::var_os("OPENFLOOR_PICTURES").map(PathBuf::from)
}

/// Keeps a file in the folder that `OPENFLOOR_PICTURES` names; without it does nothing.
///
/// # Errors
/// If it cannot be written.
pub fn keep(name: &str, bytes: &[u8]) -> Result<()> {
    let Some(folder) = pictures() else { return Ok(()) };
    std::fs::create_dir_all(&folder)?;
    let file = folder.join(name);
    std::fs::write(&file, bytes).with_context(|| format!("writing {}", file.display()))
}

/// A window on the page, used by one person at a time.
#[derive(Clone, Debug)]
pub struct Window {
    client: Client,
}

impl Window {
    /// Runs a script that gives its result to its last argument.
    ///
    /// # Errors
    /// If it fails.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// A picture of the window, as a PNG file.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn screenshot(&self) -> Result<Vec<u8>> {
        Ok(self.client.screenshot().await?)
    }

    /// Keeps a picture of the window if `OPENFLOOR_PICTURES` names a folder; otherwise does nothing.
    ///
    /// # Errors
    /// If it cannot be written.
    pub async fn picture(&self, name: &str) -> Result<()> {
        if pictures().is_some() {
            keep(&format!("{name}.png"), &self.screenshot().await?)?;
        }
        Ok(())
    }

    /// Changes the window's size, in pixels.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        Ok(self.client.set_window_size(width, height).await?)
    }

    /// Closes the window.
    ///
    /// # Errors
    /// If the browser has gone already.
    pub async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
    }

    /// All words of the latest message with these in it.
    async fn message(&self, channel: &str, words: &str) -> Result<String> {
        let what = format!("a message with {words:?} in {channel}");
        let path = message(channel, words);
        self.at_once(|| async { Ok(self.one(&what, &path).await?.text().await?) }).await
    }

    async fn click(&self, what: &str, path: &str) -> Result<()> {
        self.at_once(|| async { Ok(self.one(what, path).await?.click().await?) }).await
    }

    /// Does something with an element as soon as it is not redrawn between finding and doing.
    async fn at_once<T, F>(&self, act: impl Fn() -> F) -> Result<T>
    where
        F: Future<Output = Result<T>>,
    {
        let began = Instant::now();
        loop {
            match act().await {
                Err(error) if is_redrawn(&error) && began.elapsed() < PATIENCE => {}
                done => return done,
            }
        }
    }

    /// All that stands on the screen, for whoever reads why a test failed.
    async fn screen(&self) -> String {
        match self.client.execute("return document.body.innerText", vec![]).await {
            Ok(Value::String(text)) => text,
            other => format!("(nothing can be read: {other:?})"),
        }
    }

    async fn one(&self, what: &str, path: &str) -> Result<Element> {
        // The latest of several, as a person would take it.
        self.wait(what, || self.find_all(path)).await?.pop().context("a list that was not empty")
    }

    async fn find_all(&self, path: &str) -> Result<Vec<Element>> {
        let mut shown = Vec::new();
        for element in self.client.find_all(Locator::XPath(path)).await? {
            // What is redrawn between finding and asking is simply not there any more.
            if element.is_displayed().await.unwrap_or(false) {
                shown.push(element);
            }
        }
        Ok(shown)
    }

    async fn wait<F>(&self, what: &str, look: impl Fn() -> F) -> Result<Vec<Element>>
    where
        F: Future<Output = Result<Vec<Element>>>,
    {
        let began = Instant::now();
        loop {
            let found = look().await?;
            if !found.is_empty() {
                return Ok(found);
            }
            if began.elapsed() > PATIENCE {
                bail!("{what} did not appear within {PATIENCE:?}, but:\n{}", self.screen().await);
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    async fn wait_until<F>(&self, otherwise: &str, look: impl Fn() -> F) -> Result<()>
    where
        F: Future<Output = Result<bool>>,
    {
        let began = Instant::now();
        while !look().await? {
            if began.elapsed() > PATIENCE {
                bail!("{otherwise} after {PATIENCE:?}:\n{}", self.screen().await);
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        Ok(())
    }
}

fn is_redrawn(error: &anyhow::Error) -> bool {
    error.downcast_ref::<CmdError>().is_some_and(CmdError::is_stale_element_reference)
}

fn column(channel: &str) -> String {
    format!("//section[@data-channel={}]", quoted(channel))
}

fn message(channel: &str, words: &str) -> String {
    format!("{}//li[contains(@class, 'message')][contains(., {})]", column(channel), quoted(words))
}

/// A string literal of XPath 1.0, which knows no escapes.
fn quoted(words: &str) -> String {
    if !words.contains('\'') {
        return format!("'{words}'");
    }
    let parts: Vec<_> = words.split('\'').map(|part| format!("'{part}'")).collect();
    format!("concat({})", parts.join(", \"'\", "))
}
