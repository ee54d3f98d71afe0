//! What is wrong with files of texts: all of it at once, each with file, text and what is allowed.

use std::fmt;
use std::path::{Path, PathBuf};

/// One thing that is wrong. Prints as one line: `texts/bo.ftl: button-ask: it lacks { $number }`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    file: PathBuf,
    id: Option<String>,
    reason: String,
}

impl Mistake {
    /// The file, or the folder where that as a whole is wrong.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Which of its texts, where one can be named.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// What is wrong and what is allowed, as a sentence.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.file.display())?;
        if let Some(id) = &self.id {
            write!(out, ": {id}")?;
        }
        write!(out, ": {}", self.reason)
    }
}

/// Everything that is wrong, in the order of the files; at least one mistake. Prints one line a mistake.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Mistakes(Vec<Mistake>);

impl Mistakes {
    /// The mistakes.
    pub fn iter(&self) -> std::slice::Iter<'_, Mistake> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Mistakes {
    type Item = &'a Mistake;
    type IntoIter = std::slice::Iter<'a, Mistake>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, mistake) in self.0.iter().enumerate() {
            if place > 0 {
                writeln!(out)?;
            }
            write!(out, "{mistake}")?;
        }
        Ok(())
    }
}

/// The mistakes found so far in one file after another.
#[derive(Debug, Default)]
pub(crate) struct Found {
    file: PathBuf,
    all: Vec<Mistake>,
}

impl Found {
    /// What follows is in this file.
    pub(crate) fn look_at(&mut self, file: &Path) {
        file.clone_into(&mut self.file);
    }

    /// Something about the file as a whole.
    pub(crate) fn file(&mut self, reason: impl Into<String>) {
        self.all.push(Mistake { file: self.file.clone(), id: None, reason: reason.into() });
    }

    /// Something about one of its texts.
    pub(crate) fn text(&mut self, id: &str, reason: impl Into<String>) {
        let mistake = Mistake { file: self.file.clone(), id: Some(id.to_owned()), reason: reason.into() };
        if !self.all.contains(&mistake) {
            self.all.push(mistake);
        }
    }

    pub(crate) fn or<T>(self, right: T) -> Result<T, Mistakes> {
        if self.all.is_empty() { Ok(right) } else { Err(Mistakes(self.all)) }
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }
}
