//! The templates under whose headings a report can stand: those of the program, and those in the operator's folders.

use std::fs;

use anyhow::Context as _;
use report::{Template, Templates};

use crate::settings::Settings;

/// All of them; a folder's files are read in the order of their names.
pub(crate) fn load(settings: &Settings) -> anyhow::Result<Templates> {
    let mut all = Templates::built_in()?;
    for folder in &settings.content.templates {
        let cannot = || format!("reading the report templates in {}", folder.display());
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).with_context(cannot)? {
            files.push(entry.with_context(cannot)?.path());
        }
        files.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
        files.sort();
        for file in files {
            let toml = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            let template = Template::parse(&name, &toml).with_context(|| format!("in {}", file.display()))?;
            all.add(template);
        }
    }
    Ok(all)
}
