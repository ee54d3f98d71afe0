//! Language files, spoilt in any way: each is read or named with what is wrong, and what is read without a mistake can be
//! said, whatever is put into it.

use std::sync::LazyLock;

use ::fuzz::{anything, spoilt, tries};
use fluent_bundle::{FluentArgs, FluentValue};

use super::*;
use crate::language::said;

const ENGLISH_FILE: &str = include_str!("../../../bot/i18n/en.ftl");
const FRENCH: &str = include_str!("../../../bot/i18n/fr.ftl");
const ARABIC: &str = include_str!("../../../bot/i18n/ar.ftl");

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    let mut found = Found::default();
    let english = file(Of::Interface, Path::new("en.ftl"), ENGLISH_FILE.to_owned(), None, &mut found);
    english.expect("its own file").1
});

/// The head of a file, and after it some of its texts: so many files.
fn parts(whole: &str) -> Vec<String> {
    let head: String =
        whole.lines().take_while(|line| line.starts_with("###")).map(|line| format!("{line}\n")).collect();
    let texts: Vec<&str> = whole[head.len()..].split("\n\n").filter(|part| part.contains(" =")).collect();
    texts.chunks(2).map(|some| format!("{head}\n{}\n", some.join("\n\n"))).collect()
}

/// Reads it as the interface in this language.
fn reads(language: &str, text: &str) {
    let mut found = Found::default();
    let read = file(Of::Interface, Path::new(&format!("{language}.ftl")), text.to_owned(), Some(&SHAPES), &mut found);
    assert!(read.is_some() || found.len() > 0, "it is not read, and nothing is wrong with it");
    let Some((read, shapes)) = read.filter(|_| found.len() == 0) else { return };
    for (id, shape) in &shapes {
        for value in [FluentValue::from(0), FluentValue::from(3), FluentValue::from("x { $y } \u{2068}")] {
            let args: FluentArgs<'_> = shape.arguments.iter().map(|name| (name.clone(), value.clone())).collect();
            // It would panic where something could not be said.
            said(Some(&read.texts), id, Some(&args));
        }
    }
}

#[test]
fn spoilt_languages() {
    tries("language files, French", [], &spoilt(parts(FRENCH)), |text| reads("fr", &text));
}

#[test]
fn spoilt_languages_from_right_to_left() {
    tries("language files, Arabic", [], &spoilt(parts(ARABIC)), |text| reads("ar", &text));
}

#[test]
fn any_text_as_a_language() {
    let head = "### language: fi\n### name: suomi\n### direction: ltr\n### checked-by: nobody\n\n";
    let found = [
        format!("button-edit = {}", "{".repeat(20_000)),
        format!("button-edit = {}", "{ $number ->\n [one] x\n *[other] y\n }".repeat(40)),
        "button-edit = { \"\\u12\u{fe0f}\" }".to_owned(),
    ];
    tries("any text as a language", found, &anything(30), |text| reads("fi", &format!("{head}{text}")));
}
