//! axe-core in the browser: what its rules find wrong for people who see little, hear the page or use no mouse.

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::Window;

/// Runs all its rules and gives what they found, a line each.
const RUN: &str = r"
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => done(violations.map((one) =>
  `${one.impact}: ${one.id}: ${one.help}: ${one.nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 160)}`).join(' | ')}`)),
  (error) => done([String(error)]));
";

impl Window {
    /// What axe-core, given as its source, finds wrong with the page as it is now.
    ///
    /// # Errors
    /// If it cannot be run.
    pub async fn violations(&self, axe: &str) -> Result<Vec<String>> {
        if self.now("typeof axe === 'undefined'").await? == Value::Bool(true) {
            self.client.execute(axe, vec![]).await?;
        }
        let found = self.script(RUN, vec![]).await?;
        let found = found.as_array().with_context(|| format!("a list, not {found}"))?;
        Ok(found.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect())
    }
}
