//! Numbers of people, so that no small group can be made out.
//!
//! A group of one to four is shown as `<5`. Where a group of one to four would be left beside a shown number, the number is
//! shown rounded down, as `>=15`; so a hidden number does not follow from the others.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// From how many people on a group is shown.
pub const SHOWN_FROM: u32 = 5;

/// How many people, as far as that may be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Exactly so many.
    Exactly(u32),
    /// One to four.
    Few,
    /// At least so many, a multiple of five; how many more would tell of a small group.
    AtLeast(u32),
}

impl Count {
    /// A part of these other numbers that are shown, too.
    pub(crate) fn of(n: u32, parts_of: &[u32]) -> Self {
        let small = |n: u32| n > 0 && n < SHOWN_FROM;
        if small(n) {
            return Self::Few;
        }
        if parts_of.iter().any(|whole| small(whole.saturating_sub(n))) {
            return Self::AtLeast(n / SHOWN_FROM * SHOWN_FROM);
        }
        Self::Exactly(n)
    }

    /// What is known of it at least, for a chart.
    pub(crate) fn at_least(self) -> Option<u32> {
        match self {
            Self::Exactly(n) | Self::AtLeast(n) => Some(n),
            Self::Few => None,
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exactly(n) => n.fmt(f),
            Self::Few => write!(f, "<{SHOWN_FROM}"),
            Self::AtLeast(n) => write!(f, "at least {n}"),
        }
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Exactly(n) => to.serialize_u32(*n),
            Self::Few => to.serialize_str("<5"),
            Self::AtLeast(n) => to.collect_str(&format_args!(">={n}")),
        }
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Number(u32),
            Text(String),
        }
        let text = match Written::deserialize(from)? {
            Written::Number(n) => return Ok(Self::Exactly(n)),
            Written::Text(text) => text,
        };
        if text == "<5" {
            return Ok(Self::Few);
        }
        let n = text.strip_prefix(">=").and_then(|n| n.parse().ok());
        n.map(Self::AtLeast)
            .ok_or_else(|| serde::de::Error::custom("a number of people is a number, \"<5\" or \">=…\""))
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Count {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Count".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "How many people: a number; \"<5\" for one to four; or \">=15\", rounded down to a multiple of five, \
                            where the exact number would tell of a group of one to four beside it.",
            "oneOf": [
                { "type": "integer", "minimum": 0 },
                { "type": "string", "pattern": "^(<5|>=[0-9]*[05])$" },
            ],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_groups_are_hidden_and_do_not_follow_from_what_is_shown() {
        for (n, wholes, shown) in [
            (0, &[20][..], "0"),
            (1, &[20], "<5"),
            (4, &[20], "<5"),
            (5, &[20], "5"),
            (15, &[20], "15"),
            (16, &[20], "at least 15"),
            (19, &[20, 19], "at least 15"),
            (20, &[20], "20"),
            (18, &[25, 20], "at least 15"),
            (3, &[], "<5"),
        ] {
            assert_eq!(Count::of(n, wholes).to_string(), shown, "{n} of {wholes:?}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for count in [Count::Exactly(0), Count::Exactly(7), Count::Few, Count::AtLeast(15)] {
            let json = serde_json::to_string(&count).expect("plain");
            assert_eq!(serde_json::from_str::<Count>(&json).expect("the same"), count, "{json}");
        }
        assert!(serde_json::from_str::<Count>("\"many\"").is_err());
    }
}
