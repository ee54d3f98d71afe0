//! What is wrong with packs: all of it at once, each with file, entry and what is allowed.

use std::fmt;
use std::path::{Path, PathBuf};

/// One thing that is wrong with a pack. Prints as one line:
/// `packs/mine/laws.toml:12: fact "no-such-law": as_of must be …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackError {
    file: PathBuf,
    line: Option<usize>,
    entry: Option<String>,
    reason: String,
}

impl PackError {
    pub(crate) fn new(file: &Path, line: Option<usize>, entry: Option<&str>, reason: String) -> Self {
        Self { file: file.to_owned(), line, entry: entry.map(str::to_owned), reason }
    }

    /// The file, or the folder where the pack as a whole is wrong.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The line, from 1, where one can be named.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.line
    }

    /// The entry: `fact "its-id"`, or `fact 3` (counted from 1) where it has no usable id.
    #[must_use]
    pub fn entry(&self) -> Option<&str> {
        self.entry.as_deref()
    }

    /// What is wrong and what is allowed, as a sentence.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(out, ":{line}")?;
        }
        if let Some(entry) = &self.entry {
            write!(out, ": {entry}")?;
        }
        write!(out, ": {}", self.reason)
    }
}

/// Everything that is wrong with a set of packs, in the order of the files; at least one problem.
/// Prints one line a problem.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct PackErrors(Vec<PackError>);

impl PackErrors {
    pub(crate) fn or<T>(problems: Vec<PackError>, right: T) -> Result<T, Self> {
        if problems.is_empty() { Ok(right) } else { Err(Self(problems)) }
    }

    /// The problems.
    pub fn iter(&self) -> std::slice::Iter<'_, PackError> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a PackErrors {
    type Item = &'a PackError;
    type IntoIter = std::slice::Iter<'a, PackError>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for PackErrors {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.0.iter().enumerate() {
            if place > 0 {
                writeln!(out)?;
            }
            write!(out, "{problem}")?;
        }
        Ok(())
    }
}
