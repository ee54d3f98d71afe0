//! The picture in ARCHITECTURE.md as a test: which crate may use which, and who is alone with what.
//! A new arrow is a decision; whoever draws one changes this file and says why.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};

/// Each crate with those of ours that it may use.
const ARROWS: [(&str, &[&str]); 12] = [
    ("workshop", &[]),
    // Of the tests: what comes in is tried with anything.
    ("fuzz", &[]),
    ("content", &["fuzz"]),
    ("discord-fake", &[]),
    ("screen", &[]),
    ("i18n", &["content", "fuzz"]),
    ("storage", &["workshop"]),
    ("report", &["workshop", "content", "i18n"]),
    ("acts", &["workshop", "content", "storage", "report"]),
    ("bot", &["workshop", "content", "i18n", "storage", "report", "acts", "screen"]),
    (
        "openfloor",
        &["workshop", "content", "i18n", "storage", "report", "acts", "bot", "discord-fake", "screen", "fuzz"],
    ),
    (
        "tests",
        &[
            "workshop",
            "content",
            "i18n",
            "storage",
            "report",
            "acts",
            "bot",
            "discord-fake",
            "screen",
            "openfloor",
            "fuzz",
        ],
    ),
];

/// Crates that only one of ours may know, so that what they stand for stays in one place.
const ALONE: [(&str, &str); 10] = [
    ("sqlx", "storage"),
    ("serenity", "bot"),
    ("twilight-gateway", "bot"),
    ("twilight-http-ratelimiting", "bot"),
    ("prometheus-client", "bot"),
    ("hmac", "workshop"),
    ("askama", "report"),
    ("qrcode", "screen"),
    ("config", "openfloor"),
    ("clap", "openfloor"),
];

/// Modules of the bot with those above them, for which they never reach: what is pressed comes in by the gateway, a feature
/// answers it, a view shows it, the painter paints views. What is said in an id lies below all that make or read one.
const BELOW: [(&str, &[&str]); 6] = [
    ("custom_id", &["bot", "features", "gateway", "painter", "views"]),
    ("ids", &["bot", "features", "gateway", "painter", "views"]),
    ("texts", &["bot", "features", "gateway", "painter", "views"]),
    ("views", &["features", "gateway", "painter"]),
    ("painter", &["features", "gateway"]),
    ("features", &["gateway", "painter"]),
];

/// What the rules never touch: files, time, network, threads.
const NOTHING_OF_THE_WORLD: [&str; 6] = ["tokio", "sqlx", "serenity", "axum", "tracing", "jiff"];

fn workspace() -> Metadata {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
    let mut command = MetadataCommand::new();
    command.manifest_path(manifest).no_deps().other_options(["--offline".to_owned()]);
    command.exec().expect("cargo describes the workspace")
}

fn uses(package: &Package, also_in_tests: bool) -> BTreeSet<&str> {
    let used = package.dependencies.iter().filter(|one| also_in_tests || one.kind != DependencyKind::Development);
    used.map(|one| one.name.as_str()).collect()
}

#[test]
fn the_arrows_between_our_crates_are_those_in_the_picture() {
    let workspace = workspace();
    let ours: BTreeSet<&str> = workspace.packages.iter().map(|package| package.name.as_str()).collect();
    let drawn: BTreeMap<&str, BTreeSet<&str>> =
        ARROWS.into_iter().map(|(from, to)| (from, to.iter().copied().collect())).collect();
    assert_eq!(ours, drawn.keys().copied().collect(), "a crate is missing in the picture, or drawn but not there");
    for package in &workspace.packages {
        let name = package.name.as_str();
        let arrows: BTreeSet<&str> = uses(package, true).intersection(&ours).copied().collect();
        let undrawn: Vec<&&str> = arrows.difference(&drawn[name]).collect();
        assert!(undrawn.is_empty(), "{name} uses {undrawn:?}, which the picture does not show");
    }
}

#[test]
fn one_crate_alone_knows_the_database_and_one_alone_discord() {
    for package in &workspace().packages {
        for (library, owner) in ALONE {
            let name = package.name.as_str();
            // The end-to-end tests may look at anything; nothing they use is in the program.
            let allowed = name == owner || name == "tests";
            // The stand-in's examples are other people's bots, made with what such bots are made with.
            let also_in_tests = name != "discord-fake";
            assert!(
                allowed || !uses(package, also_in_tests).contains(library),
                "{name} uses {library}, which is for {owner} alone"
            );
        }
    }
}

#[test]
fn the_rules_know_nothing_of_the_world() {
    let workspace = workspace();
    let rules = workspace.packages.iter().find(|package| package.name.as_str() == "workshop").expect("the rules");
    for library in NOTHING_OF_THE_WORLD {
        assert!(!uses(rules, true).contains(library), "workshop uses {library}");
    }
}

#[test]
fn the_report_is_made_of_what_it_is_handed_and_nothing_else() {
    let workspace = workspace();
    let report = workspace.packages.iter().find(|package| package.name.as_str() == "report").expect("the report");
    for library in ["tokio", "sqlx", "serenity", "axum", "tracing", "rand"] {
        assert!(!uses(report, false).contains(library), "report uses {library}");
    }
}

/// All sources of a folder, and of the file beside it with its name.
fn sources(module: &Path) -> Vec<String> {
    let mut found = vec![module.with_extension("rs")];
    let mut folders = vec![module.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in folder.read_dir().into_iter().flatten() {
            let path = entry.expect("our own folder").path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.iter().map(|file| std::fs::read_to_string(file).expect("our own file")).collect()
}

/// What a source names right after `crate::`, alone or in braces.
fn named(source: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for after in source.split("crate::").skip(1) {
        let all = after.strip_prefix('{').map_or(after, |list| list.split("};").next().unwrap_or_default());
        let words = all.split(|letter: char| !letter.is_ascii_lowercase() && letter != '_').filter(|w| !w.is_empty());
        names.extend(words.take(if after.starts_with('{') { usize::MAX } else { 1 }));
    }
    names
}

#[test]
fn inside_the_bot_no_arrow_points_up() {
    let bot = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/bot/src");
    for (module, above) in BELOW {
        let sources = sources(&bot.join(module));
        let names: BTreeSet<&str> = sources.iter().flat_map(|source| named(source)).collect();
        let up: Vec<&&str> = above.iter().filter(|name| names.contains(**name)).collect();
        assert!(up.is_empty(), "{module} uses {up:?}, which stand above it");
        let is_low = ["custom_id", "ids", "texts"].contains(&module);
        assert!(is_low || names.contains("texts") || names.contains("views"), "{module}: {names:?}");
    }
    assert!(named("use crate::{say, views::{board, card}};").contains("views"), "lists are read");
}

#[test]
fn a_folder_is_named_like_its_package() {
    for package in &workspace().packages {
        let folder = package.manifest_path.parent().and_then(|folder| folder.file_name());
        assert_eq!(folder, Some(package.name.as_str()));
    }
}

#[test]
fn the_image_is_built_of_every_crate() {
    let image = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../Dockerfile")).expect("ours");
    for package in &workspace().packages {
        let manifest =
            if *package.name == "tests" { "COPY tests/".to_owned() } else { format!("COPY crates/{}/", package.name) };
        assert!(image.contains(&manifest), "{}: its manifest is not copied", package.name);
    }
}

#[test]
fn modules_have_files_of_their_own_name() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut folders = vec![root.join("crates"), root.join("tests")];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in folder.read_dir().expect("our own folder") {
            let path = entry.expect("our own folder").path();
            if path.is_dir() && !path.ends_with("target") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                seen += 1;
                assert!(!path.ends_with("mod.rs"), "{}: name it like its folder", path.display());
            }
        }
    }
    assert!(seen > 20, "only {seen} files were looked at");
}
