//! Files of texts are read as they are written, and each mistake is named.

use std::fs;

use i18n::{Language, Languages};
use tempfile::TempDir;

const ENGLISH: &str = include_str!("../../bot/i18n/en.ftl");

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("makes");
        fs::write(file, text).expect("writes");
    }
    folder
}

fn head(tag: &str) -> String {
    format!("### language: {tag}\n### name: {tag}\n### direction: ltr\n### checked-by: nobody\n\n")
}

/// What is wrong with one text of a language.
fn wrong_with(tag: &str, texts: &str) -> String {
    let folder = folder(&[(&format!("{tag}.ftl"), &format!("{}{texts}\n", head(tag)))]);
    match Languages::load(Some(folder.path())) {
        Ok(_) => String::new(),
        Err(mistakes) => mistakes.to_string(),
    }
}

#[test]
fn the_programs_own_files_are_right() {
    if let Err(mistakes) = Languages::check_built_in() {
        panic!("{} mistakes:\n{mistakes}", mistakes.iter().count());
    }
    assert_eq!(Languages::built_in().english(), Language::english());
}

#[test]
fn each_mistake_is_told_with_file_text_and_what_is_allowed() {
    for (tag, texts, told) in [
        ("fi", "nothing-like-this = x", "nothing-like-this: there is no such text"),
        ("fi", "button-merge-into = Liitä", "button-merge-into: it lacks { $number }"),
        ("fi", "button-merge-into = Liitä #{ $number } { $name }", "may not have { $name }"),
        ("fi", "button-merge-into = Liitä { $number }", "#{ $number } in every language"),
        ("fi", "button-edit = { $x", "this cannot be read"),
        ("fi", "button-edit = { button-undo }", "between braces"),
        ("fi", "-term = x", "terms are not used"),
        ("fi", "button-edit = x\nbutton-edit = y", "it stands there twice"),
        ("fi", &format!("button-edit = {}", "x".repeat(81)), "81 long where 80 fit"),
        ("fi", &format!("command-ask = {}", "x".repeat(101)), "101 long where 100 fit"),
        ("fi", &format!("form-edit = {} #{{ $number }}", "x".repeat(45)), "where 45 fit"),
        ("fi", "panel-how = Kysy.", "between accents (`) it must have the same as in English: /ask"),
        ("fi", "panel-paused = **x", "** that nothing ends"),
        ("fi", "panel-paused = \u{202e}x", "not to be seen"),
        ("fi", "panel-paused = \u{2068}x", "mark of direction"),
        ("fi", "ends-line = { $when }", "is a time"),
        ("fi", "note-supports = { $count ->\n    [one] x\n   *[two] { $count }\n}", "lacks [other]"),
        ("fi", "note-supports = { $count ->\n    [few] x\n   *[other] { $count }\n}", "has [few]"),
        ("ru", "note-supports = { $count ->\n    [one] x\n   *[other] { $count }\n}", "lacks [few]"),
        ("fi", "note-supports = { $count ->\n    [\none ] x\n   *[other] { $count }\n}", "one: no text begins here"),
        ("fi", "fact-class = { $class ->\n    [law] x\n   *[press] y\n}", "choose by the same words"),
    ] {
        let wrong = wrong_with(tag, texts);
        assert!(wrong.contains(told) && wrong.contains(&format!("{tag}.ftl")), "{texts}: {wrong}");
    }
    for right in [
        "note-supports = { $count ->\n    [0] x\n    [one] y\n   *[other] { $count }\n}",
        "note-supports = { $count } x",
        "button-merge-into = #{ $number } x",
        "",
    ] {
        assert_eq!(wrong_with("fi", right), "", "{right}");
    }
    let of_three = "note-supports = { $count ->\n    [one] a\n    [few] b\n    [many] c\n   *[other] { $count }\n}";
    assert_eq!(wrong_with("ru", of_three), "");
}

#[test]
fn a_head_says_what_it_must() {
    let load = |name: &str, head: &str| {
        let folder = folder(&[(name, head)]);
        Languages::load(Some(folder.path())).map(|_| ()).map_err(|m| m.to_string())
    };
    let good = "### language: bo\n### direction: ltr\n### checked-by: native-speaker\n### checked-on: 2026-11-29\n";
    assert_eq!(load("bo.ftl", good), Ok(()));
    for (name, head, told) in [
        ("bo.ftl", "", "### language"),
        ("ug.ftl", good, "### language"),
        ("bo.ftl", &good.replace("ltr", "up"), "### direction"),
        ("bo.ftl", &good.replace("native-speaker", "me"), "checked-by"),
        ("bo.ftl", &good.replace("2026-11-29", "today"), "checked-on"),
        ("bo.ftl", &good.replace("### checked-on: 2026-11-29\n", ""), "checked-on"),
        ("bo.ftl", &format!("{good}### colour: red\n"), "colour"),
        ("bo-CN.ftl", &good.replace("bo\n", "bo-CN\n"), "without a region"),
        ("qaa.ftl", &good.replace("bo\n", "qaa\n"), "### name"),
    ] {
        let wrong = load(name, head).expect_err(told);
        assert!(wrong.contains(told), "{told}: {wrong}");
    }
    let no_folder = Languages::load(Some(std::path::Path::new("/nowhere/at/all"))).expect_err("there is none");
    assert!(no_folder.to_string().contains("/nowhere/at/all"), "{no_folder}");
}

#[test]
fn a_language_of_the_operators_says_what_it_has_and_english_the_rest() {
    let bo = "### language: bo\n### direction: ltr\n### checked-by: native-speaker\n### checked-on: 2026-11-29\n\nbutton-edit = བཟོ་བཅོས།\n";
    let ug = "### language: ug\n### direction: rtl\n### checked-by: nobody\n\nbutton-merge-into = #{ $number } غا\n";
    let folder = folder(&[("bo.ftl", bo), ("ug.ftl", ug), ("readme.txt", "x")]);
    let all = Languages::load(Some(folder.path())).unwrap_or_else(|m| panic!("{m}"));
    let (bo, ug) = (all.for_locale("bo").expect("is there"), all.for_locale("ug-CN").expect("is there"));
    assert_eq!((bo.text("button-edit", None), bo.text("button-undo", None)), ("བཟོ་བཅོས།".into(), "Undo".into()));
    assert_eq!((bo.tag(), bo.name(), bo.is_checked(), bo.runs_right_to_left()), ("bo", "བོད་ཡིག", true, false));
    assert!(ug.runs_right_to_left() && !ug.is_checked());
    let mut args = fluent_bundle::FluentArgs::new();
    args.set("number", 7);
    assert_eq!(ug.text("button-merge-into", Some(&args)), "\u{2068}#7\u{2069} غا");
    let [interface, report] = bo.missing();
    assert_eq!(
        interface.len(),
        ENGLISH.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase())).count() - 1
    );
    assert!(report.is_empty() && !bo.has_a_report());
    assert!(all.for_locale("xx").is_none() && all.for_locale("").is_none());
    assert_eq!(all.of_locale("en-GB"), all.english());
    // A file for what the program has takes its place.
    let mended = format!("{}button-edit = Mend\n", head("en"));
    let folder = self::folder(&[("en.ftl", &mended)]);
    let all = Languages::load(Some(folder.path())).unwrap_or_else(|m| panic!("{m}"));
    assert_eq!(all.english().text("button-edit", None), "Mend");
    assert_eq!(all.english().text("button-undo", None), "Undo");
    assert!(all.english().missing().iter().all(|missing| missing.is_empty()));
}

#[test]
fn locales_of_discord_find_their_languages() {
    let names = ["fr", "es", "zh-Hans", "zh-Hant", "nn", "nb"];
    let files: Vec<(String, String)> = names.iter().map(|tag| (format!("{tag}.ftl"), head(tag))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let folder = folder(&files);
    let all = Languages::load(Some(folder.path())).unwrap_or_else(|m| panic!("{m}"));
    for (locale, tag) in [
        ("fr", "fr"),
        ("es-ES", "es"),
        ("es-419", "es"),
        ("zh-CN", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("no", "nb"),
        ("nn", "nn"),
        ("en-US", "en"),
    ] {
        assert_eq!(all.of_locale(locale).tag(), tag, "{locale}");
    }
}

#[test]
fn the_programs_own_languages_lack_nothing() {
    let all = Languages::built_in();
    for language in all.iter() {
        let said = language.text("button-edit", None);
        assert!(!["", "button-edit"].contains(&said.as_str()), "{said:?}");
        assert_eq!(language.missing(), [&[] as &[String]; 2], "{language:?}");
        assert_eq!(language.written().count(), if language == all.english() { 1 } else { 2 }, "{language:?}");
    }
}
