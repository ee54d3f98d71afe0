//! The head of a file: which language it is in, and who has checked it. It is the file's comments with three marks:
//! `### language: fr`.

use std::path::Path;

use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use crate::mistakes::Found;
use crate::names;

/// What the head of a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) language: LanguageIdentifier,
    /// The language's own name.
    pub(crate) name: String,
    pub(crate) right_to_left: bool,
    /// Whether somebody who speaks it has checked the file.
    pub(crate) checked: bool,
}

impl Head {
    /// Reads it; what is wrong with it is noted.
    pub(crate) fn of(resource: &ast::Resource<String>, file: &Path, found: &mut Found) -> Option<Self> {
        let before = found.len();
        let lines = resource.body.iter().filter_map(|entry| {
            if let ast::Entry::ResourceComment(comment) = entry { Some(&comment.content) } else { None }
        });
        let [mut language, mut name, mut direction, mut by, mut on] = [const { None::<String> }; 5];
        for line in lines.flatten().filter(|line| !line.trim().is_empty()) {
            let (key, value) = line.split_once(':').unwrap_or((line, ""));
            let place = match key.trim() {
                "language" => &mut language,
                "name" => &mut name,
                "direction" => &mut direction,
                "checked-by" => &mut by,
                "checked-on" => &mut on,
                other => {
                    let keys = "language, name, direction, checked-by and checked-on";
                    found.file(format!("its head says “{other}”; a head says {keys}"));
                    continue;
                }
            };
            if place.replace(value.trim().to_owned()).is_some() {
                found.file(format!("its head says {} twice", key.trim()));
            }
        }
        let tag = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let parsed = language.as_deref().and_then(|l| l.parse::<LanguageIdentifier>().ok());
        let language = parsed.filter(|l| l.to_string() == tag && l.region.is_none() && !l.language.is_empty());
        if language.is_none() {
            found.file(
                "its head must begin with “### language: ” and the language by which the file is named, as BCP 47 writes \
                 it, without a region, Chinese with its script: fr, ug, zh-Hans",
            );
        }
        let right_to_left = match direction.as_deref() {
            Some("ltr") => false,
            Some("rtl") => true,
            _ => {
                found.file("its head must say “### direction: ltr” or “### direction: rtl”");
                false
            }
        };
        let checked = match (by.as_deref(), on.as_deref()) {
            (Some("nobody"), None) => false,
            (Some("native-speaker" | "translator"), Some(day)) if is_day(day) => true,
            _ => {
                found.file(
                    "its head must say “### checked-by: nobody”, or “### checked-by: native-speaker” (or translator) and \
                     “### checked-on: ” with a day such as 2026-11-29",
                );
                false
            }
        };
        let name = name.filter(|name| !name.is_empty()).or_else(|| names::of(&tag).map(str::to_owned));
        if name.is_none() && language.is_some() {
            found.file("its head must say “### name: ” and what the language calls itself");
        }
        if found.len() > before {
            return None;
        }
        Some(Self { language: language?, name: name?, right_to_left, checked })
    }
}

fn is_day(day: &str) -> bool {
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number = |text: &str, digits: usize, most: u32| {
        text.len() == digits && text.parse::<u32>().is_ok_and(|n| (1..=most).contains(&n))
    };
    number(year, 4, 9_999) && number(month, 2, 12) && number(day, 2, 31)
}
