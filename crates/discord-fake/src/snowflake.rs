//! Discord's ids: milliseconds since 2015, then a counter. Made from the stand-in's clock, never from chance.

use std::{fmt, num::ParseIntError, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// The first millisecond of 2015, from which Discord counts.
pub(crate) const DISCORD_EPOCH_MS: u64 = 1_420_070_400_000;

/// A snowflake. In JSON it is a string, as Discord writes it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u64);

impl Id {
    /// The id with this number.
    #[must_use]
    pub const fn new(number: u64) -> Self {
        Self(number)
    }

    /// The bare number, as bots' libraries want it.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }

    /// The first id of a millisecond (Unix time).
    #[must_use]
    pub const fn at(unix_ms: u64) -> Self {
        Self(unix_ms.saturating_sub(DISCORD_EPOCH_MS) << 22)
    }

    /// When it was made, in milliseconds of Unix time.
    #[must_use]
    pub const fn made_ms(self) -> u64 {
        (self.0 >> 22) + DISCORD_EPOCH_MS
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<u64> for Id {
    fn from(number: u64) -> Self {
        Self(number)
    }
}

impl FromStr for Id {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Discord takes ids as strings and as numbers.
        let value = serde_json::Value::deserialize(deserializer)?;
        id_of(&value).ok_or_else(|| D::Error::custom("not a snowflake"))
    }
}

/// The id in a JSON value, written as a string or as a number.
pub(crate) fn id_of(value: &serde_json::Value) -> Option<Id> {
    match value {
        serde_json::Value::String(text) => text.parse().ok(),
        other => other.as_u64().map(Id::new),
    }
}

/// Makes ids that never repeat and never go back, even when the clock is shifted.
#[derive(Debug, Default)]
pub(crate) struct Snowflakes {
    last: u64,
}

impl Snowflakes {
    pub(crate) fn next(&mut self, now_ms: u64) -> Id {
        self.last = Id::at(now_ms).0.max(self.last + 1);
        Id(self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_and_tell_their_time() {
        let mut ids = Snowflakes::default();
        let first = ids.next(1_574_640_000_000);
        let same_moment = ids.next(1_574_640_000_000);
        let clock_went_back = ids.next(1_574_630_000_000);
        assert!(first < same_moment && same_moment < clock_went_back);
        assert_eq!(first.made_ms(), 1_574_640_000_000);
    }

    #[test]
    fn ids_are_strings_in_json() {
        assert_eq!(serde_json::json!(Id::new(7)), "7");
        assert_eq!(id_of(&serde_json::json!(7)), Some(Id::new(7)));
        assert_eq!(id_of(&serde_json::json!("x")), None);
    }
}
