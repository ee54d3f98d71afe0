//! The settings: `config/default.toml`, then a file, then variables, parsed into one typed tree.
//!
//! Whoever holds a [`Settings`] holds values that were checked; nothing behind it checks a range again.
//! The only place that reads the process's variables. It never shows a setting's value in an error, since
//! what stands in the wrong place may be a secret.

#[cfg(test)]
mod fuzz;
mod kinds;
mod layers;
mod token;

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use secrecy::SecretString;
use serde::Deserialize;

pub(crate) use self::kinds::{Between, Filter, Format, Shards};
pub(crate) use self::layers::Wrong;

/// Everything that can be set; the comments of `config/default.toml` say what each is for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    /// `[discord]`
    pub(crate) discord: Discord,
    /// `[storage]`
    pub(crate) storage: Storage,
    /// `[seal]`
    pub(crate) seal: Seal,
    /// `[http]`
    pub(crate) http: Http,
    /// `[rehearse]`
    pub(crate) rehearse: Rehearse,
    /// `[screen]`
    pub(crate) screen: Screen,
    /// `[docs]`
    pub(crate) docs: Docs,
    /// `[log]`
    pub(crate) log: Log,
    /// `[ask]`
    pub(crate) ask: Ask,
    /// `[anonymous]`
    pub(crate) anonymous: Anonymous,
    /// `[retention]`
    pub(crate) retention: Retention,
    /// `[content]`
    pub(crate) content: Content,
    /// `[i18n]`
    pub(crate) i18n: I18n,
}

/// `[discord]`: whom the bot is, and where Discord is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Discord {
    #[serde(deserialize_with = "kinds::secret")]
    token: Option<SecretString>,
    #[serde(deserialize_with = "kinds::token_file")]
    token_file: Option<PathBuf>,
    /// Base address of a stand-in; `None` is Discord's own.
    #[serde(deserialize_with = "kinds::optional_address")]
    pub(crate) api: Option<String>,
    /// How many gateway connections.
    pub(crate) shards: Shards,
    /// Within so many milliseconds a second press by the same person on the same message does nothing.
    pub(crate) press_apart_ms: Between<0, 10_000>,
}

/// `[storage]`: where the database is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Storage {
    /// The database file.
    #[serde(deserialize_with = "kinds::path")]
    pub(crate) path: PathBuf,
}

/// `[seal]`: where the keys are.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Seal {
    /// The folder with one key file a workshop.
    #[serde(deserialize_with = "kinds::path")]
    pub(crate) dir: PathBuf,
}

/// `[http]`: where the bot says how it is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Http {
    /// Address and port.
    #[serde(deserialize_with = "kinds::listen")]
    pub(crate) listen: SocketAddr,
}

/// `[rehearse]`: where the rehearsal's page is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rehearse {
    /// Address and port.
    #[serde(deserialize_with = "kinds::listen")]
    pub(crate) listen: SocketAddr,
}

/// `[docs]`: where the pages for people can be read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Docs {
    /// The folder's address; `None` leads nobody there.
    #[serde(deserialize_with = "kinds::optional_address")]
    pub(crate) address: Option<String>,
}

/// `[screen]`: where screens are served, if they are.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Screen {
    /// Address and port; `None` serves none.
    #[serde(deserialize_with = "kinds::optional_listen")]
    pub(crate) listen: Option<SocketAddr>,
    /// What links begin with, where that is not the address itself.
    #[serde(deserialize_with = "kinds::optional_address")]
    pub(crate) address: Option<String>,
}

/// `[log]`: how much is told, and in which form.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Log {
    /// For people or for machines.
    pub(crate) format: Format,
    /// What is logged.
    pub(crate) filter: Filter,
}

/// `[ask]`: the limits of asking.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ask {
    /// Longest question, in characters as people count them.
    pub(crate) max_length: Between<1, 4000>,
    /// Undecided questions a person may have at once.
    pub(crate) waiting_per_person: Between<1, 100>,
    /// Seconds between two questions of one person.
    pub(crate) cooldown_s: Between<0, 3600>,
}

/// `[anonymous]`: how the moment of asking is hidden.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Anonymous {
    /// Seconds between two batches; 0 is none.
    pub(crate) batch_s: Between<0, 600>,
}

/// `[retention]`: erasing by age.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Retention {
    /// Days after a workshop's close.
    pub(crate) days: Between<1, 3650>,
    /// Days without an act by anybody after which a workshop is closed.
    pub(crate) idle_days: Between<1, 3650>,
}

/// `[content]`: briefing packs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Content {
    /// Folders with packs of the operator's own.
    #[serde(deserialize_with = "kinds::paths")]
    pub(crate) packs: Vec<PathBuf>,
    /// Folders with report templates of the operator's own.
    #[serde(deserialize_with = "kinds::paths")]
    pub(crate) templates: Vec<PathBuf>,
}

/// `[i18n]`: languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct I18n {
    /// A folder with languages of the operator's own.
    #[serde(deserialize_with = "kinds::optional_path")]
    pub(crate) dir: Option<PathBuf>,
}

impl Settings {
    /// Reads all three layers; `variables` are the process's, or a test's.
    ///
    /// # Errors
    /// A sentence with the setting's name, where it was found, and what is allowed.
    pub(crate) fn load(
        file: Option<&Path>,
        variables: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Self, Wrong> {
        layers::load(file, variables)
    }

    /// Reads all three layers, the third from this process's variables.
    ///
    /// # Errors
    /// As [`Settings::load`].
    #[expect(clippy::disallowed_methods, reason = "the one place that reads variables")]
    pub(crate) fn of_this_process(file: Option<&Path>) -> Result<Self, Wrong> {
        Self::load(file, std::env::vars_os())
    }
}

impl Log {
    /// For a rehearsal, whose terminal is for reading along: warnings only, unless somebody asked for something
    /// else than what is built in.
    pub(crate) fn quieter(&self) -> Self {
        let filter = if self.filter == Filter::info() { Filter::warn() } else { self.filter.clone() };
        Self { format: self.format, filter }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(variables: &[(&str, &str)]) -> Result<Settings, Wrong> {
        Settings::load(None, variables.iter().map(|(name, value)| ((*name).into(), (*value).into())))
    }

    fn with_file(text: &str, variables: &[(&str, &str)]) -> Result<Settings, Wrong> {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("openfloor.toml");
        std::fs::write(&file, text).expect("written");
        let variables = variables.iter().map(|(name, value)| ((*name).into(), (*value).into()));
        Settings::load(Some(&file), variables)
    }

    #[test]
    fn the_built_in_settings_are_those_that_the_documents_name() {
        let settings = load(&[]).expect("the built-in settings are right");
        assert_eq!(settings.storage.path, Path::new("data/openfloor.db"));
        assert_eq!(settings.seal.dir, Path::new("data/seal"));
        assert_eq!(settings.http.listen.to_string(), "127.0.0.1:8130");
        assert_eq!(settings.rehearse.listen.to_string(), "127.0.0.1:8129");
        assert_eq!(settings.ask.max_length.get(), 500);
        assert_eq!(settings.ask.waiting_per_person.get(), 3);
        assert_eq!(settings.ask.cooldown_s.get(), 20);
        assert_eq!(settings.anonymous.batch_s.get(), 20);
        assert_eq!(settings.retention.days.get(), 30);
        assert_eq!(settings.retention.idle_days.get(), 14);
        assert_eq!(settings.discord.shards, Shards::Auto);
        assert_eq!(settings.log.format, Format::Text);
        assert_eq!(settings.discord.api, None);
        assert_eq!((settings.screen.listen, settings.screen.address, settings.docs.address), (None, None, None));
        assert!(settings.content.packs.is_empty());
    }

    #[test]
    fn a_variable_wins_over_the_file_and_the_file_over_what_is_built_in() {
        let settings = with_file("[ask]\nmax_length = 300\ncooldown_s = 5\n", &[("OPENFLOOR__ASK__COOLDOWN_S", "7")])
            .expect("all allowed");
        assert_eq!(settings.ask.max_length.get(), 300);
        assert_eq!(settings.ask.cooldown_s.get(), 7);
        assert_eq!(settings.ask.waiting_per_person.get(), 3);
    }

    #[test]
    fn lists_stand_in_one_variable() {
        let settings = load(&[("OPENFLOOR__CONTENT__PACKS", "/packs/a, /packs/b")]).expect("two folders");
        assert_eq!(settings.content.packs, [Path::new("/packs/a"), Path::new("/packs/b")]);
    }

    #[test]
    fn blanks_between_the_parts_of_a_filter_are_nothing() {
        let settings = load(&[("OPENFLOOR__LOG__FILTER", " info , bot=debug\t")]).expect("right");
        assert_eq!(settings.log.filter.directives(), "info,bot=debug");
    }

    #[test]
    fn an_empty_variable_is_not_set() {
        let settings = load(&[("OPENFLOOR__ASK__MAX_LENGTH", "")]).expect("as if it were not there");
        assert_eq!(settings.ask.max_length.get(), 500);
    }

    #[test]
    fn other_programs_variables_are_no_business_of_ours() {
        load(&[("OPENFLOOR_OPENAPI", "x"), ("PATH", "/bin"), ("LANG", "")]).expect("ignored");
    }

    #[test]
    fn a_variable_with_too_few_underscores_is_told_how_it_is_written() {
        for given in ["OPENFLOOR_DISCORD_TOKEN_FILE", "OPENFLOOR_DISCORD__TOKEN_FILE"] {
            let wrong = load(&[(given, "s3cr3t")]).expect_err("it would be ignored").to_string();
            assert!(wrong.contains(given) && wrong.contains("OPENFLOOR__DISCORD__TOKEN_FILE"), "{wrong}");
            assert!(!wrong.contains("s3cr3t"), "{wrong}");
        }
    }

    #[test]
    fn an_unknown_name_is_told_with_its_place_and_the_names_there_are() {
        let wrong = with_file("[ask]\nmax_lenght = 3\n", &[]).expect_err("misspelt").to_string();
        for part in ["ask.max_lenght", "openfloor.toml", "ask.max_length", "ask.cooldown_s"] {
            assert!(wrong.contains(part), "{part} is missing: {wrong}");
        }
        let wrong = load(&[("OPENFLOOR__ASKS__MAX_LENGTH", "3")]).expect_err("misspelt").to_string();
        for part in ["OPENFLOOR__ASKS__MAX_LENGTH", "ask", "discord", "content"] {
            assert!(wrong.contains(part), "{part} is missing: {wrong}");
        }
        for text in ["[asks]\nx = 1", "[ask.more]\nx = 1", "\"a.b\" = 1", "[Ask]\nmax_length = 1"] {
            let wrong = with_file(text, &[]).expect_err(text).to_string();
            assert!(wrong.contains("(file ") && wrong.contains("openfloor.toml"), "{wrong}");
        }
        // even where it is empty: a name nobody knows is a mistake
        load(&[("OPENFLOOR__ASK__LENGTH", "")]).expect_err("unknown");
        with_file("[asks]\n", &[]).expect_err("an unknown section without a setting");
        with_file("asks = 3\n", &[]).expect_err("a setting without a section");
        with_file("discord = 3\n", &[]).expect_err("a section that is a number");
    }

    #[test]
    fn a_malformed_value_is_told_with_name_place_and_what_is_allowed() {
        for (name, value, allowed) in [
            ("ASK__MAX_LENGTH", "0", "from 1 to 4000"),
            ("ASK__MAX_LENGTH", "4001", "from 1 to 4000"),
            ("ASK__MAX_LENGTH", "many", "from 1 to 4000"),
            ("ASK__MAX_LENGTH", "-1", "from 1 to 4000"),
            ("ASK__MAX_LENGTH", "1.5", "from 1 to 4000"),
            ("ASK__WAITING_PER_PERSON", "0", "from 1 to 100"),
            ("ASK__COOLDOWN_S", "3601", "from 0 to 3600"),
            ("ANONYMOUS__BATCH_S", "601", "from 0 to 600"),
            ("RETENTION__DAYS", "0", "from 1 to 3650"),
            ("DISCORD__SHARDS", "0", "\"auto\""),
            ("DISCORD__SHARDS", "several", "\"auto\""),
            ("DISCORD__API", "discord", "http"),
            ("DISCORD__API", "ftp://example.org", "http"),
            ("LOG__FORMAT", "xml", "\"json\""),
            ("LOG__FILTER", "info,bot=loud", "debug"),
            ("LOG__FILTER", "inof", "debug"),
            ("LOG__FILTER", "info,", "debug"),
            ("REHEARSE__LISTEN", "localhost", "port"),
            ("HTTP__LISTEN", "8130", "port"),
            ("SCREEN__LISTEN", "8131", "port"),
            ("SCREEN__ADDRESS", "example.org/screen", "https://"),
            ("DOCS__ADDRESS", "example.org/docs", "https://"),
        ] {
            let variable = format!("OPENFLOOR__{name}");
            let wrong = load(&[(&variable, value)]).expect_err(value).to_string();
            let setting = name.to_lowercase().replace("__", ".");
            for part in [&*setting, &variable, allowed] {
                assert!(wrong.contains(part), "{part} is missing for {value}: {wrong}");
            }
        }
    }

    #[test]
    fn a_file_may_not_say_a_number_in_words_or_a_text_as_a_number() {
        for (text, name, allowed) in [
            ("[ask]\nmax_length = 1.5", "ask.max_length", "whole number"),
            ("[ask]\nmax_length = true", "ask.max_length", "whole number"),
            ("[ask]\nmax_length = [1]", "ask.max_length", "whole number"),
            ("[storage]\npath = 1", "storage.path", "text"),
            ("[storage]\npath = \"\"", "storage.path", "path"),
            ("[log]\nfilter = \"\"", "log.filter", "debug"),
            ("[discord]\ntoken = 1", "discord.token", "text"),
            ("[content]\npacks = \"a\"", "content.packs", "list"),
            ("[content]\npacks = [1]", "content.packs", "list"),
        ] {
            let wrong = with_file(text, &[]).expect_err(text).to_string();
            for part in [name, allowed, "openfloor.toml"] {
                assert!(wrong.contains(part), "{part} is missing: {wrong}");
            }
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_or_parsed_is_told_by_name_and_line() {
        let missing = Settings::load(Some(Path::new("/nowhere/at all.toml")), []).expect_err("missing");
        assert!(missing.to_string().contains("/nowhere/at all.toml"), "{missing}");

        let wrong = with_file("[discord]\ntoken = s3cr3t\"\n", &[]).expect_err("half quoted");
        let sentence = format!("{wrong} {wrong:?}");
        assert!(wrong.to_string().contains("line 2"), "{wrong}");
        assert!(!sentence.contains("s3cr3t"), "the token is in the error: {sentence}");
    }

    #[test]
    fn secrets_are_never_printed() {
        let settings = load(&[("OPENFLOOR__DISCORD__TOKEN", "s3cr3t")]).expect("allowed");
        let printed = format!("{settings:?} {settings:#?}");
        assert!(!printed.contains("s3cr3t"), "{printed}");
        assert!(printed.contains("REDACTED"), "{printed}");

        for (name, value) in [("DISCORD__API", "s3cr3t"), ("LOG__FORMAT", "s3cr3t"), ("TOKEN", "s3cr3t")] {
            let wrong = load(&[(&format!("OPENFLOOR__{name}"), value)]).expect_err("in the wrong place");
            assert!(!format!("{wrong} {wrong:?}").contains("s3cr3t"), "{wrong}");
        }
    }
}
