//! What only Chromium's own tools can do: looking at a page as it is printed or in the dark, in its whole length.

use anyhow::{Context as _, Result};
use base64::Engine as _;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::Window;

/// A call of Chromium's tools.
#[derive(Debug)]
struct Call {
    method: &'static str,
    params: Value,
}

impl WebDriverCompatibleCommand for Call {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "cmd": self.method, "params": self.params }).to_string()))
    }
}

/// What the browser has to complain about.
#[derive(Debug)]
struct Complaints;

impl WebDriverCompatibleCommand for Complaints {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// On a light screen.
    Light,
    /// On a dark screen.
    Dark,
    /// On paper.
    Print,
}

impl Window {
    async fn call(&self, method: &'static str, params: Value) -> Result<Value> {
        self.client.issue_cmd(Call { method, params }).await.with_context(|| method.to_owned())
    }

    async fn bytes(&self, method: &'static str, params: Value) -> Result<Vec<u8>> {
        let answer = self.call(method, params).await?;
        let text = answer["data"].as_str().with_context(|| format!("no data: {answer}"))?;
        Ok(base64::engine::general_purpose::STANDARD.decode(text)?)
    }

    /// From now on the page is looked at like this.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn look(&self, look: Look) -> Result<()> {
        let media = if look == Look::Print { "print" } else { "" };
        let scheme = if look == Look::Dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.call("Emulation.setEmulatedMedia", json!({ "media": media, "features": features })).await.map(drop)
    }

    /// From now on the page has exactly this much room, in pixels.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn inner(&self, (width, height): (u32, u32)) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    /// What the browser has complained about since it was asked last: what it refused to load or to run, and errors.
    ///
    /// # Errors
    /// If the browser does not say.
    pub async fn complaints(&self) -> Result<Vec<Value>> {
        let all = self.client.issue_cmd(Complaints).await?;
        Ok(all.as_array().cloned().unwrap_or_default())
    }

    /// A picture of a part of the page, in pixels from its top.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn part(&self, (from, width, height): (u32, u32, u32)) -> Result<Vec<u8>> {
        let clip = json!({ "x": 0, "y": from, "width": width, "height": height, "scale": 1 });
        let params = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        self.bytes("Page.captureScreenshot", params).await
    }

    /// The page as it is printed, a PDF.
    ///
    /// # Errors
    /// If the browser refuses.
    pub async fn printed(&self) -> Result<Vec<u8>> {
        self.bytes("Page.printToPDF", json!({ "preferCSSPageSize": true, "printBackground": false })).await
    }
}
