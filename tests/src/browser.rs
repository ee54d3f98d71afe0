//! A real Chromium on the rehearsal page, used as a person would: by the words on buttons and fields, never by what
//! the page's script keeps inside. Waits for what should be seen, and says what was there instead.

use std::{
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::{Client, ClientBuilder, Locator, elements::Element, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
};

/// How long something may take to be seen.
const PATIENCE: Duration = Duration::from_secs(10);
const FORM_FIELD: &str = "//dialog//*[self::textarea or self::input]";
const LOOK_AGAIN: Duration = Duration::from_millis(40);

/// Chromedriver on a free port; it and all its windows end with this.
#[derive(Debug)]
pub struct Driver {
    _process: Child,
    address: String,
}

impl Driver {
    /// Starts chromedriver.
    ///
    /// # Errors
    /// If it is not installed or does not start.
    pub async fn start() -> Result<Self> {
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
            let port: u16 = port
                .trim_end_matches('.')
                .parse()
                .context("chromedriver's port")?;
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok(Self {
                _process: process,
                address: format!("http://127.0.0.1:{port}"),
            });
        }
        bail!("chromedriver ended before it listened")
    }

    /// Opens a window of this size, in pixels, on the page as this person.
    ///
    /// # Errors
    /// If Chromium does not start or the page does not show the person.
    pub async fn window(
        &self,
        page: &str,
        person: &str,
        (width, height): (u32, u32),
    ) -> Result<Window> {
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
        wanted.insert(
            "goog:chromeOptions".to_owned(),
            json!({ "args": arguments }),
        );
        wanted.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&self.address)
            .await
            .context(
                "chromium does not start; apt-get install -y chromium chromium-driver brings it",
            )?;
        client.set_window_size(width, height).await?;
        client.goto(&format!("{page}/#as={person}")).await?;
        let window = Window { client };
        window
            .wait("the page's channels", || {
                window.find_all("//*[@role='tab']")
            })
            .await?;
        Ok(window)
    }
}

/// A window on the page, used by one person at a time.
#[derive(Clone, Debug)]
pub struct Window {
    client: Client,
}

impl Window {
    /// Chooses who one is.
    ///
    /// # Errors
    /// If nobody is called so.
    pub async fn be(&self, name: &str) -> Result<()> {
        let picker = self.client.find(Locator::Id("who")).await?;
        let path = format!(".//option[starts-with(., {})]", quoted(name));
        picker
            .find(Locator::XPath(&path))
            .await
            .with_context(|| format!("nobody is called {name}"))?
            .click()
            .await?;
        self.wait("the channels", || self.find_all("//*[@role='tab']"))
            .await?;
        Ok(())
    }

    /// Goes to a channel by its tab.
    ///
    /// # Errors
    /// If there is no such tab.
    pub async fn go(&self, channel: &str) -> Result<()> {
        let tab = format!("//*[@role='tab'][contains(., {})]", quoted(channel));
        self.one("the channel's tab", &tab).await?.click().await?;
        self.one("the channel", &column(channel)).await?;
        Ok(())
    }

    /// The names of the channels that can be seen.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn channels(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for tab in self.find_all("//*[@role='tab']").await? {
            names.push(tab.text().await?.trim_start_matches('#').trim().to_owned());
        }
        Ok(names)
    }

    /// Gives a slash command with these options, as labelled.
    ///
    /// # Errors
    /// If the command or an option is not offered.
    pub async fn command(
        &self,
        channel: &str,
        command: &str,
        options: &[(&str, &str)],
    ) -> Result<()> {
        self.begin(channel, command).await?;
        for (name, value) in options {
            let field = self.option(channel, name).await?;
            match field.tag_name().await?.as_str() {
                "select" => {
                    let choice = format!(
                        ".//option[. = {0} or . = concat('#', {0}) or . = concat('@', {0})]",
                        quoted(value)
                    );
                    let missing = || format!("{value} cannot be chosen for {name}");
                    field
                        .find(Locator::XPath(&choice))
                        .await
                        .with_context(missing)?
                        .click()
                        .await?;
                }
                _ => field.send_keys(value).await?,
            }
        }
        self.send(channel).await
    }

    /// Types a command's name and picks it from the list.
    ///
    /// # Errors
    /// If it is not offered.
    pub async fn begin(&self, channel: &str, command: &str) -> Result<()> {
        let line = format!("{}//form[contains(@class, 'line')]//input", column(channel));
        let line = self.one("the line to write in", &line).await?;
        line.clear().await?;
        line.send_keys(command).await?;
        let choice = format!("//*[@role='option'][.//*[. = {}]]", quoted(command));
        self.one(&format!("{command} in the list of commands"), &choice)
            .await?
            .click()
            .await?;
        Ok(())
    }

    /// Types into an option with suggestions, waits for them, and takes the first by keyboard. Gives its words.
    ///
    /// # Errors
    /// If nothing is suggested.
    pub async fn complete(&self, channel: &str, name: &str, typed: &str) -> Result<String> {
        let field = self.option(channel, name).await?;
        field.send_keys(typed).await?;
        let label = quoted(name);
        let first = format!(
            "//*[@role='listbox'][@aria-label={label}]//*[@role='option'][contains(@class, 'pointed')]"
        );
        // The list for the field while it was still empty does not count.
        let settled = || async {
            let busy = field.attr("aria-busy").await?;
            if busy.is_some() {
                Ok(Vec::new())
            } else {
                self.find_all(&first).await
            }
        };
        let words = self
            .wait("suggestions", settled)
            .await?
            .remove(0)
            .text()
            .await?;
        field.send_keys("\u{e007}").await?;
        ensure!(
            field.prop("value").await?.as_deref() == Some(&words),
            "the suggestion was not taken over"
        );
        Ok(words)
    }

    /// Sends the command that is being filled in, and waits until the page has taken it.
    ///
    /// # Errors
    /// If it is not taken.
    pub async fn send(&self, channel: &str) -> Result<()> {
        let sheet = format!("{}//form[contains(@class, 'sheet')]", column(channel));
        self.one("the button Send", &format!("{sheet}//button[. = 'Send']"))
            .await?
            .click()
            .await?;
        self.wait_until("the command was not taken", || async {
            let left = self.find_all(&format!("{sheet}[not(@hidden)]")).await?;
            Ok(left.is_empty())
        })
        .await
    }

    async fn option(&self, channel: &str, name: &str) -> Result<Element> {
        let field = format!(
            "{}//*[@data-option={}]//*[self::input or self::select or self::textarea]",
            column(channel),
            quoted(name)
        );
        self.one(&format!("the option {name}"), &field).await
    }

    /// Waits until a message with these words can be seen in a channel; gives all its words.
    ///
    /// # Errors
    /// If none comes.
    pub async fn see(&self, channel: &str, words: &str) -> Result<String> {
        Ok(self.message(channel, words).await?.text().await?)
    }

    /// Waits until a private answer with these words is there, marked as such.
    ///
    /// # Errors
    /// If none comes, or it is not marked.
    pub async fn see_privately(&self, channel: &str, words: &str) -> Result<String> {
        let found = self.message(channel, words).await?.text().await?;
        ensure!(
            found.contains("Only you can see this"),
            "seen, but not as private: {found}"
        );
        Ok(found)
    }

    /// Waits until no message in a channel has these words.
    ///
    /// # Errors
    /// If one still has.
    pub async fn see_no_more(&self, channel: &str, words: &str) -> Result<()> {
        let path = message(channel, words);
        self.wait_until(&format!("{words:?} is still there"), || async {
            Ok(self.find_all(&path).await?.is_empty())
        })
        .await
    }

    /// Waits until these words stand anywhere in a channel.
    ///
    /// # Errors
    /// If they do not appear.
    pub async fn read(&self, channel: &str, words: &str) -> Result<()> {
        let there = || async { Ok(self.all(channel).await?.contains(words)) };
        self.wait_until(&format!("{words:?} is nowhere in {channel}"), there)
            .await
    }

    /// All that can be read in a channel now.
    ///
    /// # Errors
    /// If the channel is not on the screen.
    pub async fn all(&self, channel: &str) -> Result<String> {
        Ok(self
            .one("the channel", &column(channel))
            .await?
            .text()
            .await?)
    }

    /// Presses the button with these words under the latest message with those words.
    ///
    /// # Errors
    /// If there is no such button that can be pressed.
    pub async fn press(&self, channel: &str, words: &str, button: &str) -> Result<()> {
        let label = quoted(button);
        let path = format!(
            "{}//button[normalize-space(.) = {label} and not(@disabled)]",
            message(channel, words)
        );
        self.one(&format!("the button {button} under {words:?}"), &path)
            .await?
            .click()
            .await?;
        Ok(())
    }

    /// Chooses from the select with this placeholder under a message.
    ///
    /// # Errors
    /// If it is not there or does not offer the choice.
    pub async fn choose(
        &self,
        channel: &str,
        words: &str,
        select: &str,
        choice: &str,
    ) -> Result<()> {
        let path = format!(
            "{}//button[@role='combobox'][contains(., {})]",
            message(channel, words),
            quoted(select)
        );
        self.one(&format!("the select {select}"), &path)
            .await?
            .click()
            .await?;
        let option = format!("//*[@role='option'][.//*[. = {}]]", quoted(choice));
        self.one(&format!("the choice {choice}"), &option)
            .await?
            .click()
            .await?;
        Ok(())
    }

    /// Fills in the open form's field and submits it; gives the form's title.
    ///
    /// # Errors
    /// If no form is open, or it is not taken.
    pub async fn fill_in(&self, words: &str) -> Result<String> {
        let title = self.type_into_form(words).await?;
        self.one("the button Submit", "//dialog//button[. = 'Submit']")
            .await?
            .click()
            .await?;
        self.wait_until("the form was not taken", || async {
            Ok(self.find_all("//dialog").await?.is_empty())
        })
        .await?;
        Ok(title)
    }

    /// Types into the open form's field without sending it; gives the form's title.
    ///
    /// # Errors
    /// If no form is open.
    pub async fn type_into_form(&self, words: &str) -> Result<String> {
        let title = self.one("a form", "//dialog//h2").await?.text().await?;
        let field = self.one("the form's field", FORM_FIELD).await?;
        field.clear().await?;
        field.send_keys(words).await?;
        Ok(title)
    }

    /// Submits the open form, which must not be taken; gives what it says and what is still in its field.
    ///
    /// # Errors
    /// If it says nothing or has gone.
    pub async fn submit_in_vain(&self) -> Result<String> {
        self.one("the button Submit", "//dialog//button[. = 'Submit']")
            .await?
            .click()
            .await?;
        let said = self
            .one(
                "why the form was not taken",
                "//dialog//*[@role='alert'][. != '']",
            )
            .await?
            .text()
            .await?;
        let left = self
            .one("the form's field", FORM_FIELD)
            .await?
            .prop("value")
            .await?
            .unwrap_or_default();
        Ok(format!("{said}\n{left}"))
    }

    /// Leaves the open form without sending it.
    ///
    /// # Errors
    /// If none is open.
    pub async fn leave_form(&self) -> Result<()> {
        self.one("the button Cancel", "//dialog//button[. = 'Cancel']")
            .await?
            .click()
            .await?;
        self.wait_until("the form is still open", || async {
            Ok(self.find_all("//dialog").await?.is_empty())
        })
        .await
    }

    /// Runs a script that gives its result to its last argument.
    ///
    /// # Errors
    /// If it fails.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// Keeps a picture of the window if `OPENFLOOR_PICTURES` names a folder; otherwise does nothing.
    ///
    /// # Errors
    /// If it cannot be written.
    pub async fn picture(&self, name: &str) -> Result<()> {
        let Some(folder) = std::env::var_os("OPENFLOOR_PICTURES") else {
            return Ok(());
        };
        std::fs::create_dir_all(&folder)?;
        let file = Path::new(&folder).join(format!("{name}.png"));
        let picture = self.client.screenshot().await?;
        std::fs::write(&file, picture).with_context(|| format!("writing {}", file.display()))
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

    async fn message(&self, channel: &str, words: &str) -> Result<Element> {
        self.one(
            &format!("a message with {words:?} in {channel}"),
            &message(channel, words),
        )
        .await
    }

    /// All that stands on the screen, for whoever reads why a test failed.
    async fn screen(&self) -> String {
        match self
            .client
            .execute("return document.body.innerText", vec![])
            .await
        {
            Ok(Value::String(text)) => text,
            other => format!("(nothing can be read: {other:?})"),
        }
    }

    async fn one(&self, what: &str, path: &str) -> Result<Element> {
        // The latest of several, as a person would take it.
        self.wait(what, || self.find_all(path))
            .await?
            .pop()
            .context("a list that was not empty")
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
                bail!(
                    "{what} did not appear within {PATIENCE:?}, but:\n{}",
                    self.screen().await
                );
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

fn column(channel: &str) -> String {
    format!("//section[@data-channel={}]", quoted(channel))
}

fn message(channel: &str, words: &str) -> String {
    format!(
        "{}//li[contains(@class, 'message')][contains(., {})]",
        column(channel),
        quoted(words)
    )
}

/// A string literal of XPath 1.0, which knows no escapes.
fn quoted(words: &str) -> String {
    if !words.contains('\'') {
        return format!("'{words}'");
    }
    let parts: Vec<_> = words.split('\'').map(|part| format!("'{part}'")).collect();
    format!("concat({})", parts.join(", \"'\", "))
}
