//! All facts of all packs, by id, and the ways to find them. Once loaded it never changes and never touches a file again.

use std::collections::HashMap;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use unic_langid::LanguageIdentifier;

use crate::fact::{Fact, FactId};
use crate::pack::{PackError, PackErrors, PackFiles, Placed, attach};
use crate::search::Search;

/// A pack that is compiled into the program: name, files.
type BuiltIn = (&'static str, &'static [(&'static str, &'static str)]);

// `BUILT_IN`: the folders of `packs/`, listed while building.
include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// The curated facts of all packs, searchable. Make it once and share it.
///
/// Packs of the operator's are read when it is made, as they may have mistakes. Those that come with the program are read when
/// somebody first asks for a fact, and the index of their words is made for the first search: until then neither takes memory.
#[derive(Debug)]
pub struct Facts {
    read: OnceLock<Read>,
}

/// What was read of the packs.
#[derive(Debug, Default)]
struct Read {
    facts: Vec<Fact>,
    by_id: HashMap<FactId, usize>,
    packs: Vec<(String, Range<usize>)>,
    search: OnceLock<Arc<Search>>,
    outdated: Vec<PackError>,
}

/// Among which facts to look, and for whom. By default among all, for nobody in particular.
#[derive(Clone, Copy, Debug, Default)]
pub struct Among<'a> {
    /// The pack; `None` for all.
    pub pack: Option<&'a str>,
    /// What the person who searches reads: words in this language count more.
    pub reader: Option<&'a LanguageIdentifier>,
}

impl<'a> From<Option<&'a str>> for Among<'a> {
    /// Among the facts of one pack, or of all.
    fn from(pack: Option<&'a str>) -> Self {
        Self { pack, reader: None }
    }
}

impl Facts {
    /// The facts of the packs that come with the program, read at once.
    ///
    /// # Errors
    /// What is wrong with them; the tests of this crate see to it that nothing is.
    pub fn built_in() -> Result<Self, PackErrors> {
        Ok(Self { read: Read::load(&[])?.into() })
    }

    /// The facts of the built-in packs and of these folders, each of them a pack named like its folder.
    ///
    /// # Errors
    /// Everything that is wrong with any of the packs.
    pub fn load(folders: &[PathBuf]) -> Result<Self, PackErrors> {
        let read = if folders.is_empty() { OnceLock::new() } else { Read::load(folders)?.into() };
        Ok(Self { read })
    }

    fn read(&self) -> &Read {
        // Nothing is wrong with them: see `built_in`.
        self.read.get_or_init(|| Read::load(&[]).unwrap_or_default())
    }

    /// The fact with this id.
    #[must_use]
    pub fn get(&self, id: &FactId) -> Option<&Fact> {
        let read = self.read();
        read.by_id.get(id).map(|place| &read.facts[*place])
    }

    /// Every fact, pack by pack in the order of their files.
    pub fn iter(&self) -> std::slice::Iter<'_, Fact> {
        self.read().facts.iter()
    }

    /// The names of the packs that have facts, the built-in ones first.
    pub fn packs(&self) -> impl Iterator<Item = &str> {
        self.read().packs.iter().filter(|(_, places)| !places.is_empty()).map(|(name, _)| name.as_str())
    }

    /// Translations that are not shown, as the English has changed since they were made: where they stand, and what
    /// to do.
    #[must_use]
    pub fn outdated(&self) -> &[PackError] {
        &self.read().outdated
    }

    /// The bytes that the index of all words takes, for whoever measures.
    #[must_use]
    pub fn index_bytes(&self) -> usize {
        self.words().bytes()
    }

    pub(crate) fn words(&self) -> &Arc<Search> {
        let read = self.read();
        read.search.get_or_init(|| Arc::new(Search::new(&read.facts)))
    }

    /// The facts that fit what someone typed, best first: by any word of any field, article numbers, typing errors,
    /// an unfinished last word, in any script. Empty if nothing fits.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<&Fact> {
        self.search_in(query, Among::default(), limit)
    }

    /// Like [`Self::search`], among the facts of one pack and for a reader.
    #[must_use]
    pub fn search_in<'q>(&self, query: &str, among: impl Into<Among<'q>>, limit: usize) -> Vec<&Fact> {
        let Among { pack, reader } = among.into();
        self.at(self.words().find(query, reader, &self.within(pack), limit))
    }

    /// What to offer while someone types: the facts found so far, or, as long as nothing is typed, some of every topic.
    /// A headline, in any language, fits as the name of a choice, the id as its value.
    #[must_use]
    pub fn complete<'q>(&self, typed: &str, among: impl Into<Among<'q>>, limit: usize) -> Vec<&Fact> {
        let among = among.into();
        if typed.trim().is_empty() {
            self.of_every_topic(among.pack, limit)
        } else {
            self.search_in(typed, among, limit)
        }
    }

    /// The facts that a question is plainly about, best first. Rather none than a wrong one: use it where nobody searched.
    #[must_use]
    pub fn matching(&self, question: &str, pack: Option<&str>, limit: usize) -> Vec<&Fact> {
        self.at(self.words().matching(question, &self.within(pack), limit))
    }

    /// The facts about what the title of an agenda's item names: their own topic, keywords of theirs, or something that
    /// they are plainly about. Best first; none for "Welcome" or "Discussion".
    #[must_use]
    pub fn about(&self, title: &str, pack: Option<&str>, limit: usize) -> Vec<&Fact> {
        self.at(self.words().about(title, &self.within(pack), limit))
    }

    /// The first fact of each topic, then the second of each, and so on.
    fn of_every_topic(&self, pack: Option<&str>, limit: usize) -> Vec<&Fact> {
        let mut topics: Vec<(&str, usize)> = Vec::new();
        let mut turns = Vec::new();
        for fact in &self.read().facts[self.within(pack)] {
            let topic = match topics.iter().position(|(topic, _)| *topic == fact.topic()) {
                Some(topic) => topic,
                None => {
                    topics.push((fact.topic(), 0));
                    topics.len() - 1
                }
            };
            turns.push((topics[topic].1, topic, fact));
            topics[topic].1 += 1;
        }
        turns.sort_by_key(|(turn, topic, _)| (*turn, *topic));
        turns.into_iter().map(|(_, _, fact)| fact).take(limit).collect()
    }

    /// The places of a pack's facts; an unknown pack has none.
    fn within(&self, pack: Option<&str>) -> Range<usize> {
        let read = self.read();
        match pack {
            None => 0..read.facts.len(),
            Some(pack) => read.packs.iter().find(|(name, _)| name == pack).map_or(0..0, |(_, places)| places.clone()),
        }
    }

    fn at(&self, places: Vec<usize>) -> Vec<&Fact> {
        let read = self.read();
        places.into_iter().map(|place| &read.facts[place]).collect()
    }
}

impl Read {
    fn load(folders: &[PathBuf]) -> Result<Self, PackErrors> {
        let mut problems = Vec::new();
        let built_in = BUILT_IN.iter().map(|(name, files)| PackFiles {
            name: (*name).to_owned(),
            files: files.iter().map(|(path, text)| (PathBuf::from(path), (*text).into())).collect(),
        });
        let own = folders.iter().filter_map(|folder| {
            let files = PackFiles::of_folder(folder, &mut problems)?;
            Some((Some(folder.clone()), files))
        });
        let all = built_in.map(|files| (None, files)).chain(own.collect::<Vec<_>>());

        let (mut placed, mut texts) = (Vec::new(), Vec::new());
        let mut packs: Vec<(String, Range<usize>)> = Vec::new();
        for (folder, files) in all {
            if packs.iter().any(|(name, _)| *name == files.name) {
                let reason =
                    format!("there is a pack named {:?} already; each needs a folder name of its own", files.name);
                problems.push(PackError::new(&folder.unwrap_or_default(), None, None, reason));
            }
            let first = placed.len();
            files.read(&mut placed, &mut texts, &mut problems);
            packs.push((files.name, first..placed.len()));
        }
        let by_id = by_id(&placed, &mut problems);
        let mut facts = placed.into_iter().map(|placed| placed.fact).collect::<Vec<_>>();
        let outdated = attach(texts, &mut facts, &by_id, &mut problems);
        PackErrors::or(problems, ())?;
        Ok(Self { facts, by_id, packs, search: OnceLock::new(), outdated })
    }
}

impl<'a> IntoIterator for &'a Facts {
    type Item = &'a Fact;
    type IntoIter = std::slice::Iter<'a, Fact>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The place of each fact by its id; an id that two facts claim is a problem.
fn by_id(placed: &[Placed], problems: &mut Vec<PackError>) -> HashMap<FactId, usize> {
    let mut by_id = HashMap::<FactId, usize>::with_capacity(placed.len());
    for (place, Placed { fact, file, line }) in placed.iter().enumerate() {
        if let Some(first) = by_id.get(fact.id()) {
            let Placed { file: other, line: there, .. } = &placed[*first];
            let reason = format!(
                "this id is taken by the fact at {}:{there}; ids must be unique over all packs",
                other.display()
            );
            problems.push(PackError::new(file, Some(*line), Some(&format!("fact \"{}\"", fact.id())), reason));
        } else {
            by_id.insert(fact.id().clone(), place);
        }
    }
    by_id
}
