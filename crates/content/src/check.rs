//! What there is to say about packs that are right, for `openfloor facts check`. It prints nothing itself.

use std::path::PathBuf;

use crate::facts::Facts;
use crate::pack::PackErrors;

/// What was found in packs without a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The packs, the built-in ones first.
    pub packs: Vec<PackReport>,
}

/// What one pack holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackReport {
    /// The pack's name: that of its folder.
    pub name: String,
    /// How many facts.
    pub facts: usize,
    /// How many sources in all.
    pub sources: usize,
    /// How many of the facts are contested.
    pub contested: usize,
}

/// Checks the built-in packs and these folders, as the start of the program does.
///
/// # Errors
/// Everything that is wrong with any of the packs.
pub fn check(folders: &[PathBuf]) -> Result<Report, PackErrors> {
    let facts = Facts::load(folders)?;
    let report = |name: &str| {
        let of_pack = || facts.iter().filter(|fact| fact.pack() == name);
        PackReport {
            name: name.to_owned(),
            facts: of_pack().count(),
            sources: of_pack().map(|fact| fact.sources().len()).sum(),
            contested: of_pack().filter(|fact| fact.contested().is_some()).count(),
        }
    };
    Ok(Report { packs: facts.packs().map(report).collect() })
}
