//! Packs and their translations, spoilt in any way: each file gives facts or mistakes, each mistake a line that the file
//! has, and what is read fits on a card.

use std::collections::HashMap;

use ::fuzz::{anything, spoilt, tries};

use super::{PackFiles, attach};
use crate::limits;

const LAWS: &str = include_str!("../../packs/igf2019-ws129/laws.toml");
const FRENCH: &str = include_str!("../../packs/igf2019-ws129/text.fr.toml");

/// Parts of a file that are files themselves, of a few entries each.
fn parts(file: &str, begins: &str) -> Vec<String> {
    let starts: Vec<usize> = file.match_indices(begins).map(|(start, _)| start).collect();
    let ends = starts.iter().skip(1).copied().chain([file.len()]);
    let entries: Vec<&str> = starts.iter().zip(ends).map(|(start, end)| &file[*start..end]).collect();
    entries.chunks(3).map(<[&str]>::concat).collect()
}

/// Reads a pack of these two files.
fn reads(facts: &str, texts: &str) {
    let files = [("f.toml", facts), ("text.fr.toml", texts)];
    let files: Vec<_> = files.map(|(name, text)| (name.into(), text.to_owned().into())).into();
    let pack = PackFiles { name: "p".to_owned(), files };
    let (mut placed, mut translated, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    pack.read(&mut placed, &mut translated, &mut problems);
    assert!(placed.len() + translated.len() + problems.len() > 0, "neither facts nor mistakes");
    let mut all: Vec<_> = placed.into_iter().map(|placed| placed.fact).collect();
    let ids: HashMap<_, _> = all.iter().enumerate().map(|(place, fact)| (fact.id().clone(), place)).collect();
    problems.extend(attach(translated, &mut all, &ids, &mut Vec::new()));
    for problem in &problems {
        let text = if problem.file().ends_with("f.toml") { facts } else { texts };
        let lines = text.lines().count() + 1;
        assert!(problem.line().is_none_or(|line| (1..=lines).contains(&line)), "line {:?} of {lines}", problem.line());
        assert!(!problem.reason().is_empty() && !problem.to_string().is_empty());
    }
    // A fact with a mistake in it stops the start; of one without, everything fits.
    if problems.is_empty() {
        for fact in &all {
            assert!(limits::shown_fact(fact, &fact.in_english()) <= limits::EMBED, "{}", fact.id());
            assert!(fact.headline().encode_utf16().count() <= limits::HEADLINE, "{}", fact.id());
        }
    }
}

#[test]
fn spoilt_packs() {
    let input = (spoilt(parts(LAWS, "[[fact]]")), spoilt(parts(FRENCH, "[[text]]")));
    tries("packs", [], &input, |(facts, texts)| reads(&facts, &texts));
}

#[test]
fn any_text_as_a_pack() {
    tries("any text as a pack", [], &(anything(30), anything(30)), |(facts, texts)| reads(&facts, &texts));
}
