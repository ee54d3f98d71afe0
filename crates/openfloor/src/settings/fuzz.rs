//! Settings with anything in them, from a file and from variables: they are right, or one sentence says what is not, and
//! never a value.

use std::ffi::OsString;
use std::io::Write as _;

use ::fuzz::{anything, spoilt, tries};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

/// What nobody may ever read in an error.
const SECRET: &str = "s3cr3t-t0ken-of-the-b0t";

const DEFAULTS: &str = include_str!("../../../../config/default.toml");

/// What every setting must be, whoever set it.
fn is_right(loaded: Result<Settings, Wrong>) {
    match loaded {
        Ok(settings) => {
            assert!((1..=4_000).contains(&settings.ask.max_length.get()));
            assert!(settings.anonymous.batch_s.get() <= 600 && settings.retention.days.get() >= 1);
            assert!(!settings.storage.path.as_os_str().is_empty() && !settings.seal.dir.as_os_str().is_empty());
            assert!(!format!("{settings:?}").contains(SECRET), "the token is shown");
        }
        Err(wrong) => {
            let said = format!("{wrong} {wrong:?}");
            assert!(!said.contains(SECRET), "the token is in the error: {said}");
        }
    }
}

#[test]
fn files() {
    let whole = DEFAULTS.replace("token = \"\"", &format!("token = \"{SECRET}\""));
    let short: String = whole.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect();
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    let path = file.path().to_owned();
    let write = std::cell::RefCell::new(&mut file);
    tries("settings from a file", [], &spoilt(vec![short, whole]), |text| {
        let mut file = write.borrow_mut();
        let file = file.as_file_mut();
        file.set_len(0).expect("empties");
        std::io::Seek::rewind(file).expect("rewinds");
        file.write_all(text.as_bytes()).expect("writes");
        // Where it stands as a name, it is told like one.
        if text.matches(SECRET).count() == text.matches(&format!("token = \"{SECRET}")).count() {
            is_right(Settings::load(Some(&path), []));
        }
    });
}

fn variable() -> impl Strategy<Value = (OsString, OsString)> {
    let names = [
        "DISCORD__TOKEN",
        "DISCORD__API",
        "DISCORD__SHARDS",
        "DISCORD__PRESS_APART_MS",
        "STORAGE__PATH",
        "SEAL__DIR",
        "HTTP__LISTEN",
        "SCREEN__LISTEN",
        "SCREEN__ADDRESS",
        "LOG__FILTER",
        "LOG__FORMAT",
        "ASK__MAX_LENGTH",
        "ASK__COOLDOWN_S",
        "ANONYMOUS__BATCH_S",
        "RETENTION__DAYS",
        "CONTENT__PACKS",
        "I18N__DIR",
        "DISCORD",
        "DISCORD__",
        "__",
        "ASK____MAX_LENGTH",
    ];
    let value = prop_oneof![
        3 => select(vec!["1", "0", "-1", "99999999999999999999", "1.5", "true", "auto", "127.0.0.1:80", "[::1]:0", "http://x", "info,bot=debug", "[", "a,b,,c"]).prop_map(str::to_owned),
        2 => anything(5),
        1 => Just(SECRET.to_owned()),
    ];
    (select(names.to_vec()), value).prop_map(|(name, value)| (format!("OPENFLOOR__{name}").into(), value.into()))
}

#[test]
fn variables() {
    let input = prop::collection::vec(variable(), 0..5);
    // The library that reads it cut within a letter.
    let blank_first = vec![("OPENFLOOR__LOG__FILTER".into(), " z\u{fe0f}=x".into())];
    tries("settings from variables", [blank_first], &input, |mut variables| {
        is_right(Settings::load(None, variables.clone()).map(|mut settings| {
            // What somebody writes into another setting is that setting, and is shown as such.
            let misplaced =
                variables.drain(..).any(|(name, value)| value == SECRET && name != "OPENFLOOR__DISCORD__TOKEN");
            if misplaced {
                settings = Settings::load(None, []).expect("the defaults are right");
            }
            settings
        }));
    });
}
