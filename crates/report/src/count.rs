//! Numbers of people in steps that nobody can move alone, and the number of anonymous questions.
//!
//! How many people took part depends on which questions are one person's; so such a number stands only in a final report, and
//! only as a step of five, from ten on.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::texts::{Texts, say};

/// The first step begins here; below, it is only said that there were fewer.
const FROM: u32 = 10;
const STEP: u32 = 5;

/// From how many anonymous questions on their number is shown, and names beside them.
pub const SHOWN_FROM: u32 = 5;

/// How many people, in a step of five: written `"<10"`, `"10-14"`, `"15-19"`, ….
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count {
    /// Where the step begins; 0 below ten.
    from: u32,
}

impl Count {
    pub(crate) fn of(n: u32) -> Self {
        Self { from: Self::begin(n) }
    }

    /// Where the step of so many people begins. Whatever is kept of a number of people, or follows from it, is kept of this:
    /// beside what else is known exactly, such as votes, one person more or less must change nothing.
    #[must_use]
    pub const fn begin(n: u32) -> u32 {
        if n < FROM { 0 } else { n / STEP * STEP }
    }

    /// In signs, where there is little room: "10–14".
    pub(crate) fn brief(self, t: Texts) -> String {
        match self.from {
            0 => say!(t, "count-few-brief", n = FROM),
            from => say!(t, "count-step-brief", from = from, to = from + STEP - 1),
        }
    }

    /// In words, to follow a word such as "of": "10 to 14".
    pub(crate) fn told(self, t: Texts) -> String {
        match self.from {
            0 => say!(t, "count-few", n = FROM),
            from => say!(t, "count-step", from = from, to = from + STEP - 1),
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.from {
            0 => write!(f, "<{FROM}"),
            from => write!(f, "{from}-{}", from + STEP - 1),
        }
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let begin = text.split('-').next().and_then(|n| n.parse().ok()).unwrap_or(0);
        let count = Self::of(begin);
        if count.to_string() == text {
            return Ok(count);
        }
        Err(serde::de::Error::custom("a number of people is \"<10\", \"10-14\", \"15-19\" and so on"))
    }
}

/// How many questions were asked anonymously: the number, or `"<5"` for one to four.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anonymous {
    /// Exactly so many.
    Exactly(u32),
    /// One to four.
    Few,
}

impl Anonymous {
    pub(crate) fn of(n: u32) -> Self {
        if n > 0 && n < SHOWN_FROM { Self::Few } else { Self::Exactly(n) }
    }
}

impl fmt::Display for Anonymous {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exactly(n) => n.fmt(f),
            Self::Few => write!(f, "<{SHOWN_FROM}"),
        }
    }
}

impl Serialize for Anonymous {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Exactly(n) => to.serialize_u32(*n),
            Self::Few => to.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for Anonymous {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Number(u32),
            Text(String),
        }
        match Written::deserialize(from)? {
            Written::Number(n) => Ok(Self::Exactly(n)),
            Written::Text(text) if text == Self::Few.to_string() => Ok(Self::Few),
            Written::Text(_) => Err(serde::de::Error::custom("this is a number or \"<5\"")),
        }
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Count {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Count".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "How many people, in steps that nobody can move alone: \"<10\", \"10-14\", \"15-19\" and so on.",
            "type": "string",
            "pattern": "^(<10|[1-9][0-9]*[05]-[1-9][0-9]*[49]|10-14)$",
        })
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Anonymous {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Anonymous".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "How many questions were asked anonymously: a number, or \"<5\" for one to four.",
            "oneOf": [{ "type": "integer", "minimum": 0 }, { "type": "string", "const": "<5" }],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_counted_in_steps_of_five_from_ten_on() {
        for (n, written) in
            [(0, "<10"), (9, "<10"), (10, "10-14"), (14, "10-14"), (15, "15-19"), (99, "95-99"), (100, "100-104")]
        {
            assert_eq!(Count::of(n).to_string(), written, "{n}");
        }
    }

    #[test]
    fn anonymous_questions_are_counted_exactly_but_for_one_to_four() {
        for (n, written) in [(0, "0"), (1, "<5"), (4, "<5"), (5, "5"), (23, "23")] {
            assert_eq!(Anonymous::of(n).to_string(), written, "{n}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for count in [0, 10, 17, 1_234].map(Count::of) {
            let json = serde_json::to_string(&count).expect("plain");
            assert_eq!(serde_json::from_str::<Count>(&json).expect("the same"), count, "{json}");
        }
        for wrong in ["\"many\"", "12", "\"11-15\"", "\"12-14\"", "\"10-15\"", "\"5-9\""] {
            assert!(serde_json::from_str::<Count>(wrong).is_err(), "{wrong}");
        }
        for count in [0, 3, 7].map(Anonymous::of) {
            let json = serde_json::to_string(&count).expect("plain");
            assert_eq!(serde_json::from_str::<Anonymous>(&json).expect("the same"), count, "{json}");
        }
        assert!(serde_json::from_str::<Anonymous>("\"<6\"").is_err());
    }
}
