//! What a person does on the page and sees there, by the words on it.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use fantoccini::{Locator, elements::Element};
use serde_json::Value;

use super::{LOOK_AGAIN, Window, column, message, quoted};

/// The keys as WebDriver writes them.
pub const TAB: &str = "\u{e004}";
/// Activates what has the focus.
pub const ENTER: &str = "\u{e007}";
/// To the last message.
pub const END: &str = "\u{e010}";

/// How long what was pressed takes to show at the most, where it may be pressed again.
const SOON: Duration = Duration::from_secs(3);

const FORM_FIELD: &str = "//dialog//*[self::textarea or self::input]";

impl Window {
    /// Chooses who one is.
    ///
    /// # Errors
    /// If nobody is called so.
    pub async fn be(&self, name: &str) -> Result<()> {
        let picker = self.client.find(Locator::Id("who")).await?;
        let path = format!(".//option[starts-with(., {})]", quoted(name));
        picker.find(Locator::XPath(&path)).await.with_context(|| format!("nobody is called {name}"))?.click().await?;
        self.wait("the channels", || self.find_all("//*[@data-tab]")).await?;
        Ok(())
    }

    /// Goes to a channel by its tab.
    ///
    /// # Errors
    /// If there is no such tab.
    pub async fn go(&self, channel: &str) -> Result<()> {
        let tab = format!("//*[@data-tab][contains(., {})]", quoted(channel));
        self.click("the channel's tab", &tab).await?;
        self.one("the channel", &column(channel)).await?;
        Ok(())
    }

    /// The names of the channels that can be seen.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn channels(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for tab in self.find_all("//*[@data-tab]").await? {
            names.push(tab.text().await?.trim_start_matches('#').trim().to_owned());
        }
        Ok(names)
    }

    /// Gives a slash command with these options, as labelled.
    ///
    /// # Errors
    /// If the command or an option is not offered.
    pub async fn command(&self, channel: &str, command: &str, options: &[(&str, &str)]) -> Result<()> {
        self.begin(channel, command).await?;
        for (name, value) in options {
            let field = self.option(channel, name).await?;
            match field.tag_name().await?.as_str() {
                "select" => {
                    let choice =
                        format!(".//option[. = {0} or . = concat('#', {0}) or . = concat('@', {0})]", quoted(value));
                    let missing = || format!("{value} cannot be chosen for {name}");
                    field.find(Locator::XPath(&choice)).await.with_context(missing)?.click().await?;
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
        self.click(&format!("{command} in the list of commands"), &choice).await?;
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
        let first =
            format!("//*[@role='listbox'][@aria-label={label}]//*[@role='option'][contains(@class, 'pointed')]");
        // The list for the field while it was still empty does not count.
        let settled = || async {
            let busy = field.attr("aria-busy").await?;
            if busy.is_some() { Ok(Vec::new()) } else { self.find_all(&first).await }
        };
        let words = self.wait("suggestions", settled).await?.remove(0).text().await?;
        field.send_keys("\u{e007}").await?;
        ensure!(field.prop("value").await?.as_deref() == Some(&words), "the suggestion was not taken over");
        Ok(words)
    }

    /// Sends the command that is being filled in, and waits until the page has taken it.
    ///
    /// # Errors
    /// If it is not taken.
    pub async fn send(&self, channel: &str) -> Result<()> {
        let sheet = format!("{}//form[contains(@class, 'sheet')]", column(channel));
        self.click("the button Send", &format!("{sheet}//button[. = 'Send']")).await?;
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
        self.message(channel, words).await
    }

    /// Waits until a private answer with these words is there, marked as such.
    ///
    /// # Errors
    /// If none comes, or it is not marked.
    pub async fn see_privately(&self, channel: &str, words: &str) -> Result<String> {
        let found = self.message(channel, words).await?;
        ensure!(found.contains("Only you can see this"), "seen, but not as private: {found}");
        Ok(found)
    }

    /// Waits until no message in a channel has these words.
    ///
    /// # Errors
    /// If one still has.
    pub async fn see_no_more(&self, channel: &str, words: &str) -> Result<()> {
        let path = message(channel, words);
        self.wait_until(&format!("{words:?} is still there"), || async { Ok(self.find_all(&path).await?.is_empty()) })
            .await
    }

    /// Waits until these words stand anywhere in a channel.
    ///
    /// # Errors
    /// If they do not appear.
    pub async fn read(&self, channel: &str, words: &str) -> Result<()> {
        let there = || async { Ok(self.all(channel).await?.contains(words)) };
        self.wait_until(&format!("{words:?} is nowhere in {channel}"), there).await
    }

    /// All that can be read in a channel now.
    ///
    /// # Errors
    /// If the channel is not on the screen.
    pub async fn all(&self, channel: &str) -> Result<String> {
        Ok(self.one("the channel", &column(channel)).await?.text().await?)
    }

    /// Presses the button with these words under the latest message with those words.
    ///
    /// # Errors
    /// If there is no such button that can be pressed.
    pub async fn press(&self, channel: &str, words: &str, button: &str) -> Result<()> {
        let label = quoted(button);
        let path = format!("{}//button[normalize-space(.) = {label} and not(@disabled)]", message(channel, words));
        self.click(&format!("the button {button} under {words:?}"), &path).await?;
        Ok(())
    }

    /// Chooses from the select with this placeholder under a message.
    ///
    /// # Errors
    /// If it is not there or does not offer the choice.
    pub async fn choose(&self, channel: &str, words: &str, select: &str, choice: &str) -> Result<()> {
        self.open_select(channel, words, select).await?;
        let option = format!("//*[@role='option'][.//*[. = {}]]", quoted(choice));
        self.click(&format!("the choice {choice}"), &option).await?;
        Ok(())
    }

    /// Opens the select with this placeholder under a message.
    ///
    /// # Errors
    /// If it is not there.
    pub async fn open_select(&self, channel: &str, words: &str, select: &str) -> Result<()> {
        let path = format!("{}//button[@role='combobox'][contains(., {})]", message(channel, words), quoted(select));
        self.click(&format!("the select {select}"), &path).await
    }

    /// Presses keys where the focus is, such as [`TAB`].
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn keys(&self, keys: &str) -> Result<()> {
        self.at_once(|| async { Ok(self.client.active_element().await?.send_keys(keys).await?) }).await
    }

    /// Waits until a script's expression is true.
    ///
    /// # Errors
    /// If it never is.
    pub async fn until(&self, what: &str, expression: &str) -> Result<()> {
        let script = format!("return Boolean({expression})");
        let so = || async { Ok(self.client.execute(&script, vec![]).await? == Value::Bool(true)) };
        self.wait_until(&format!("it is not so that {what}"), so).await
    }

    /// Whether a script's expression becomes true within three seconds.
    ///
    /// # Errors
    /// If it fails.
    pub async fn comes_to_be(&self, expression: &str) -> Result<bool> {
        let began = Instant::now();
        while self.now(&format!("Boolean({expression})")).await? != Value::Bool(true) {
            if began.elapsed() > SOON {
                return Ok(false);
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        Ok(true)
    }

    /// What a script's expression is now.
    ///
    /// # Errors
    /// If it fails.
    pub async fn now(&self, expression: &str) -> Result<Value> {
        Ok(self.client.execute(&format!("return {expression}"), vec![]).await?)
    }

    /// Ends the choosing in a select that takes several.
    ///
    /// # Errors
    /// If none is open, or nothing is chosen.
    pub async fn apply(&self) -> Result<()> {
        self.click("the button Apply", "//button[. = 'Apply' and not(@disabled)]").await
    }

    /// Fills in the open form's field and submits it; gives the form's title.
    ///
    /// # Errors
    /// If no form is open, or it is not taken.
    pub async fn fill_in(&self, words: &str) -> Result<String> {
        let title = self.type_into_form(words).await?;
        self.submit_form().await?;
        Ok(title)
    }

    /// Submits the open form as it is filled in.
    ///
    /// # Errors
    /// If no form is open, or it is not taken.
    pub async fn submit_form(&self) -> Result<()> {
        self.click("the button Submit", "//dialog//button[. = 'Submit']").await?;
        self.wait_until("the form was not taken", || async { Ok(self.find_all("//dialog").await?.is_empty()) }).await
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
        self.click("the button Submit", "//dialog//button[. = 'Submit']").await?;
        let said = self.one("why the form was not taken", "//dialog//*[@role='alert'][. != '']").await?.text().await?;
        let left = self.one("the form's field", FORM_FIELD).await?.prop("value").await?.unwrap_or_default();
        Ok(format!("{said}\n{left}"))
    }

    /// Leaves the open form without sending it.
    ///
    /// # Errors
    /// If none is open.
    pub async fn leave_form(&self) -> Result<()> {
        self.click("the button Cancel", "//dialog//button[. = 'Cancel']").await?;
        self.wait_until("the form is still open", || async { Ok(self.find_all("//dialog").await?.is_empty()) }).await
    }
}
