//! What axe-core, a checker of accessibility that others wrote, finds wrong with a page. It is no part of this repository:
//! `OPENFLOOR_AXE` names its file.

use anyhow::{Context as _, Result};

use super::Window;

/// Says in a line each what was found, with the first places where it is so.
const FOUND: &str = r#"
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ["violations"] }).then(
        ({ violations }) => done(violations.map((one) =>
            `${one.impact} ${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 140)).join(" | ")}`)),
        (error) => done([String(error)]));
"#;

impl Window {
    /// What axe finds wrong, of any weight; nothing is looked for where `OPENFLOOR_AXE` names no file.
    ///
    /// # Errors
    /// If the file cannot be read, or the browser does not run it.
    pub async fn axe(&self) -> Result<Vec<String>> {
        #[expect(clippy::disallowed_methods, reason = "a test, not the program, is told where a tool is")]
        let Some(file) = std::env::var_os("OPENFLOOR_AXE") else {
            return Ok(Vec::new());
        };
        let axe = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
        let found = self.script(&format!("{axe};\n{FOUND}"), Vec::new()).await?;
        let found = found.as_array().cloned().unwrap_or_default();
        Ok(found.iter().map(|one| one.as_str().map_or_else(|| one.to_string(), str::to_owned)).collect())
    }
}
