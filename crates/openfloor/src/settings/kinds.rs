//! The kinds of values a setting can have. Each says in its error what is allowed, and nothing else:
//! [`super::layers`] adds the name and the place.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use config::{Value, ValueKind};
use secrecy::SecretString;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::EnvFilter;

/// A whole number within bounds, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Between<const MIN: u32, const MAX: u32>(u32);

impl<const MIN: u32, const MAX: u32> Between<MIN, MAX> {
    /// The number.
    #[must_use]
    pub(crate) fn get(self) -> u32 {
        self.0
    }
}

impl<'de, const MIN: u32, const MAX: u32> Deserialize<'de> for Between<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        number(&Value::deserialize(source)?)
            .filter(|number| (MIN..=MAX).contains(number))
            .map(Self)
            .ok_or_else(|| D::Error::custom(format!("a whole number from {MIN} to {MAX}")))
    }
}

/// `discord.shards`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shards {
    /// As many as Discord recommends.
    Auto,
    /// So many, from 1 to 1000.
    Count(u32),
}

impl<'de> Deserialize<'de> for Shards {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(source)?;
        match number(&value) {
            Some(count @ 1..=1000) => Ok(Self::Count(count)),
            None if matches!(&value.kind, ValueKind::String(text) if text == "auto") => Ok(Self::Auto),
            _ => Err(D::Error::custom("\"auto\", or a whole number from 1 to 1000")),
        }
    }
}

/// `log.format`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// Lines for people.
    Text,
    /// One JSON object a line.
    Json,
}

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        match &*text(source)? {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err(D::Error::custom("\"text\" or \"json\"")),
        }
    }
}

/// `log.filter`: directives that were seen to parse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Filter(String);

impl Filter {
    pub(crate) fn info() -> Self {
        Self("info".to_owned())
    }

    pub(crate) fn warn() -> Self {
        Self("warn".to_owned())
    }

    /// The directives, as tracing's filter takes them.
    #[must_use]
    pub(crate) fn directives(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Filter {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        // What reads them looks from the first letter on and cuts from the first blank on.
        let directives = text(source)?.split(',').map(str::trim).collect::<Vec<_>>().join(",");
        match EnvFilter::try_new(&directives) {
            Ok(_) if directives.split(',').all(is_said) => Ok(Self(directives)),
            _ => {
                Err(D::Error::custom("off, error, warn, info, debug or trace, also by part, as in \"info,bot=debug\""))
            }
        }
    }
}

/// tracing takes a word alone that is no level for a part of which everything is to be told, and then tells nothing else: a
/// mistyped level would silence the log.
fn is_said(directive: &str) -> bool {
    let directive = directive.trim();
    !directive.is_empty() && (directive.contains(['=', '[']) || directive.parse::<LevelFilter>().is_ok())
}

pub(super) fn secret<'de, D: Deserializer<'de>>(source: D) -> Result<Option<SecretString>, D::Error> {
    Ok(Some(text(source)?).filter(|text| !text.is_empty()).map(SecretString::from))
}

pub(super) fn path<'de, D: Deserializer<'de>>(source: D) -> Result<PathBuf, D::Error> {
    optional_path(source)?.ok_or_else(|| D::Error::custom("a path, which is not empty"))
}

pub(super) fn optional_path<'de, D: Deserializer<'de>>(source: D) -> Result<Option<PathBuf>, D::Error> {
    Ok(Some(line(source)?).filter(|text| !text.is_empty()).map(PathBuf::from))
}

pub(super) fn paths<'de, D: Deserializer<'de>>(source: D) -> Result<Vec<PathBuf>, D::Error> {
    let ValueKind::Array(entries) = Value::deserialize(source)?.kind else {
        return Err(D::Error::custom(LIST_OF_FOLDERS));
    };
    entries
        .into_iter()
        .map(|entry| match entry.kind {
            ValueKind::String(text) if !text.is_empty() && is_one_line(&text) => Ok(PathBuf::from(text)),
            _ => Err(D::Error::custom(LIST_OF_FOLDERS)),
        })
        .collect()
}

/// The file of the token; who writes the token itself there must not read it in the log.
pub(super) fn token_file<'de, D: Deserializer<'de>>(source: D) -> Result<Option<PathBuf>, D::Error> {
    let file = optional_path(source)?;
    match &file {
        Some(path) if looks_like_a_token(path) => {
            Err(D::Error::custom("the path of a file with the token in it, not the token itself"))
        }
        _ => Ok(file),
    }
}

/// As Discord's tokens look: three words of letters, digits, dashes and underscores, with dots between them, and longer than the
/// name of a file.
fn looks_like_a_token(path: &Path) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    let text = path.to_string_lossy();
    text.len() >= 50 && text.split('.').count() == 3 && text.split('.').all(word)
}

fn line<'de, D: Deserializer<'de>>(source: D) -> Result<String, D::Error> {
    let text = text(source)?;
    if is_one_line(&text) { Ok(text) } else { Err(D::Error::custom("a text in quotes, on one line")) }
}

/// What is left open in a file takes in what stands below it, perhaps the token.
fn is_one_line(text: &str) -> bool {
    !text.contains(char::is_control)
}

const LIST_OF_FOLDERS: &str = "a list of folders: [\"/packs/mine\"] in a file, /packs/mine in a variable";

pub(super) fn optional_address<'de, D: Deserializer<'de>>(source: D) -> Result<Option<String>, D::Error> {
    let text = line(source)?;
    if text.is_empty() {
        return Ok(None);
    }
    match url::Url::parse(&text) {
        Ok(address) if matches!(address.scheme(), "http" | "https") && address.has_host() => Ok(Some(text)),
        _ => Err(D::Error::custom("an address that begins with http:// or https://, or nothing")),
    }
}

pub(super) fn listen<'de, D: Deserializer<'de>>(source: D) -> Result<SocketAddr, D::Error> {
    text(source)?
        .parse()
        .map_err(|_| D::Error::custom("an IP address and a port, as in \"127.0.0.1:8129\" or \"[::1]:8129\""))
}

pub(super) fn optional_listen<'de, D: Deserializer<'de>>(source: D) -> Result<Option<SocketAddr>, D::Error> {
    let text = text(source)?;
    if text.is_empty() {
        return Ok(None);
    }
    let wanted = "an IP address and a port, as in \"127.0.0.1:8131\" or \"[::1]:8131\", or nothing";
    text.parse().map(Some).map_err(|_| D::Error::custom(wanted))
}

/// Files say 20, variables can only say "20"; a file's 20.5 or true is a mistake.
fn number(value: &Value) -> Option<u32> {
    match &value.kind {
        ValueKind::I64(number) => u32::try_from(*number).ok(),
        ValueKind::String(digits) => digits.parse().ok(),
        _ => None,
    }
}

fn text<'de, D: Deserializer<'de>>(source: D) -> Result<String, D::Error> {
    match Value::deserialize(source)?.kind {
        ValueKind::String(text) => Ok(text),
        _ => Err(D::Error::custom("a text in quotes")),
    }
}
