//! axe-core in the browser: what its rules find wrong for people who see little, hear the page or use no mouse.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use tokio::{process::Command, sync::OnceCell};

use super::Window;

const AXE: &str = "axe-core@4.14.1";

/// Its source, fetched once and kept among what is built.
async fn axe() -> Result<&'static str> {
    static AXE_CORE: OnceCell<String> = OnceCell::const_new();
    let source = AXE_CORE.get_or_try_init(|| async {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/tmp")).join(AXE);
        let file = folder.join("node_modules/axe-core/axe.min.js");
        if !file.exists() {
            std::fs::create_dir_all(&folder)?;
            let install = ["install", "--no-audit", "--no-fund", "--silent", AXE];
            let done = Command::new("npm").current_dir(&folder).args(install).status().await.context("no npm")?;
            ensure!(done.success(), "npm: {done}");
        }
        std::fs::read_to_string(&file).with_context(|| file.display().to_string())
    });
    Ok(source.await?)
}

/// Runs all its rules and gives what they found, a line each.
const RUN: &str = r"
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => done(violations.map((one) =>
  `${one.impact}: ${one.id}: ${one.help}: ${one.nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 160)}`).join(' | ')}`)),
  (error) => done([String(error)]));
";

impl Window {
    /// What axe-core finds wrong with the page as it is now, of any weight.
    ///
    /// # Errors
    /// If it cannot be fetched or run.
    pub async fn violations(&self) -> Result<Vec<String>> {
        if self.now("typeof axe === 'undefined'").await? == Value::Bool(true) {
            self.client.execute(axe().await?, vec![]).await?;
        }
        let found = self.script(RUN, vec![]).await?;
        let found = found.as_array().with_context(|| format!("a list, not {found}"))?;
        Ok(found.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect())
    }
}
