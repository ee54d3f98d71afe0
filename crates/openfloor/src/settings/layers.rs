//! How the three layers of settings become one, and what is said when they do not.
//!
//! The names that exist are read from `config/default.toml`, so that file and program cannot disagree.
//! Errors carry no value and no line of a file: either may hold the token.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use config::{Config, ConfigError, File, FileFormat, Map, Source, Value, ValueKind};

use super::Settings;

const DEFAULTS: &str = include_str!("../../../../config/default.toml");
const PREFIX: &str = "OPENFLOOR__";

/// What is wrong with the settings.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Wrong {
    /// The file given with `--config` is not there, or not for us.
    #[error("the settings file {file} cannot be read: {reason}", file = file.display())]
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// What the system said.
        reason: std::io::Error,
    },
    /// The file is not TOML.
    #[error("the settings file {file} is not TOML, line {line}: {reason}", file = file.display())]
    NotToml {
        /// Which file.
        file: PathBuf,
        /// Counted from 1.
        line: usize,
        /// The parser's words, without the line itself.
        reason: String,
    },
    /// A name that no setting has.
    #[error("{name} ({place}) is not a setting; {known}")]
    Unknown {
        /// The name as it was written.
        name: String,
        /// File or variable.
        place: String,
        /// The names there are.
        known: String,
    },
    /// A value that the setting cannot have.
    #[error("{name} ({place}) is set to something that is not allowed; allowed is {allowed}")]
    Malformed {
        /// The setting.
        name: String,
        /// File or variable.
        place: String,
        /// What would do.
        allowed: String,
    },
    /// A variable that would be a setting, were its underscores doubled.
    #[error("the variable {given} is not a setting; it must be written {right}, with two underscores before each part")]
    Underscores {
        /// The variable as it is there.
        given: String,
        /// The variable that would be read.
        right: String,
    },
    /// A variable of ours whose name or value is not text.
    #[error("the variable {name} is not valid UTF-8")]
    NotText {
        /// The name, as far as it can be written.
        name: String,
    },
}

pub(super) fn load(
    file: Option<&Path>,
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<Settings, Wrong> {
    let defaults = File::from_str(DEFAULTS, FileFormat::Toml);
    let known = names(&defaults);
    let mut layers = Config::builder().add_source(defaults);
    if let Some(file) = file {
        layers = layers.add_source(Layer::of_file(file, &known)?);
    }
    layers = layers.add_source(Layer::of_variables(variables, &known)?);
    let merged = layers.build().map_err(|error| malformed(&Value::new(None, ValueKind::Nil), error))?;

    let cache = merged.cache.clone();
    merged.try_deserialize().map_err(|error| malformed(&cache, error))
}

/// The settings that exist, by name, with their defaults.
type Names = BTreeMap<String, ValueKind>;

fn names(defaults: &dyn Source) -> Names {
    fn walk(prefix: &str, table: Map<String, Value>, found: &mut Names) {
        for (key, value) in table {
            match value.kind {
                ValueKind::Table(section) => walk(&format!("{prefix}{key}."), section, found),
                leaf => {
                    found.insert(format!("{prefix}{key}"), leaf);
                }
            }
        }
    }
    let mut found = Names::new();
    // What is compiled in was parsed by every test before; if it did not parse, building the layers says so.
    walk("", defaults.collect().unwrap_or_default(), &mut found);
    found
}

/// One layer with the place of each value, as it goes into the others.
#[derive(Clone, Debug)]
struct Layer(Map<String, Value>);

impl Source for Layer {
    fn clone_into_box(&self) -> Box<dyn Source + Send + Sync> {
        Box::new(self.clone())
    }

    fn collect(&self) -> Result<Map<String, Value>, ConfigError> {
        Ok(self.0.clone())
    }
}

impl Layer {
    fn of_file(file: &Path, known: &Names) -> Result<Self, Wrong> {
        let text =
            std::fs::read_to_string(file).map_err(|reason| Wrong::Unreadable { file: file.to_owned(), reason })?;
        // The parser's own error quotes the line, which may hold the token; its message alone does not.
        if let Err(error) = text.parse::<toml::Table>() {
            let before = error.span().map_or(0, |span| span.start.min(text.len()));
            return Err(Wrong::NotToml {
                file: file.to_owned(),
                line: 1 + text.as_bytes()[..before].iter().filter(|byte| **byte == b'\n').count(),
                reason: error.message().to_owned(),
            });
        }
        let place = format!("file {}", file.display());
        let parsed = File::from_str(&text, FileFormat::Toml).collect();
        let parsed = parsed.map_err(|error| malformed(&Value::new(None, ValueKind::Nil), error))?;
        let found: Map<String, Value> = parsed.into_iter().map(|(key, value)| (key, found_at(&place, value))).collect();
        found.iter().try_for_each(|(name, value)| refuse_unknown(value, name, known))?;
        Ok(Self(found))
    }

    fn of_variables(variables: impl IntoIterator<Item = (OsString, OsString)>, known: &Names) -> Result<Self, Wrong> {
        let mut layer = Map::new();
        for (variable, value) in variables {
            if !variable.as_encoded_bytes().starts_with(PREFIX.as_bytes()) {
                refuse_nearly_ours(&variable, known)?;
                continue;
            }
            let shown = variable.to_string_lossy().into_owned();
            let (Ok(variable), Ok(value)) = (variable.into_string(), value.into_string()) else {
                return Err(Wrong::NotText { name: shown });
            };
            let name = variable[PREFIX.len()..].to_lowercase().replace("__", ".");
            let place = format!("variable {variable}");
            let Some(default) = known.get(&name) else {
                return Err(unknown(&name, &place, known));
            };
            if value.is_empty() {
                continue;
            }
            let kind = match default {
                ValueKind::Array(_) => ValueKind::Array(
                    value
                        .split(',')
                        .map(|entry| Value::new(Some(&place), ValueKind::String(entry.trim().into())))
                        .collect(),
                ),
                _ => ValueKind::String(value),
            };
            layer.insert(name, Value::new(Some(&place), kind));
        }
        Ok(Self(layer))
    }
}

/// Variables with one underscore are other programs' business, but for those that somebody meant for us.
fn refuse_nearly_ours(variable: &OsStr, known: &Names) -> Result<(), Wrong> {
    let squeezed = |name: &str| name.to_uppercase().replace(['_', '.'], "");
    let Some(given) = variable.to_str().filter(|name| name.starts_with("OPENFLOOR_")) else { return Ok(()) };
    let meant = known.keys().find(|name| squeezed(given) == format!("OPENFLOOR{}", squeezed(name)));
    meant.map_or(Ok(()), |name| {
        let right = format!("{PREFIX}{}", name.to_uppercase().replace('.', "__"));
        Err(Wrong::Underscores { given: given.to_owned(), right })
    })
}

fn found_at(place: &String, value: Value) -> Value {
    let kind = match value.kind {
        ValueKind::Table(table) => {
            ValueKind::Table(table.into_iter().map(|(key, value)| (key, found_at(place, value))).collect())
        }
        ValueKind::Array(entries) => {
            ValueKind::Array(entries.into_iter().map(|entry| found_at(place, entry)).collect())
        }
        leaf => leaf,
    };
    Value::new(Some(place), kind)
}

fn refuse_unknown(value: &Value, name: &str, known: &Names) -> Result<(), Wrong> {
    let section = format!("{name}.");
    match &value.kind {
        ValueKind::Table(table) if known.keys().any(|setting| setting.starts_with(&section)) => {
            table.iter().try_for_each(|(key, value)| refuse_unknown(value, &format!("{section}{key}"), known))
        }
        _ if known.contains_key(name) => Ok(()),
        _ => Err(unknown(name, &place(value), known)),
    }
}

fn unknown(name: &str, place: &str, known: &Names) -> Wrong {
    let section = name.split('.').next().unwrap_or_default();
    let within: Vec<&str> =
        known.keys().map(String::as_str).filter(|setting| setting.split('.').next() == Some(section)).collect();
    let known = if within.is_empty() {
        let mut sections: Vec<&str> = known.keys().filter_map(|setting| setting.split('.').next()).collect();
        sections.dedup();
        format!("the sections are {}", sections.join(", "))
    } else {
        format!("the settings there are {}", within.join(", "))
    };
    Wrong::Unknown { name: name.to_owned(), place: place.to_owned(), known }
}

fn malformed(merged: &Value, error: ConfigError) -> Wrong {
    let (name, allowed) = match error {
        ConfigError::At { error, key, .. } => (key.unwrap_or_default(), error.to_string()),
        ConfigError::Type { key, expected, .. } => (key.unwrap_or_default(), expected.to_owned()),
        other => (String::new(), other.to_string()),
    };
    // An entry of a list is named by its list.
    let name = name.split('[').next().unwrap_or_default();
    let mut value = Some(merged);
    for key in name.split('.') {
        value = value.and_then(|value| match &value.kind {
            ValueKind::Table(table) => table.get(key),
            _ => None,
        });
    }
    Wrong::Malformed { name: name.to_owned(), place: value.map(place).unwrap_or_default(), allowed }
}

fn place(value: &Value) -> String {
    value.origin().unwrap_or("built in").to_owned()
}
