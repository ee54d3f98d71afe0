//! A date as exact as its source gave it: a year, a month or a day.
//! It never guesses the missing part.

use std::fmt;

use jiff::civil;

/// A date of the calendar with the precision it was written in: `2022`, `2022-09` or `2022-09-01`.
///
/// Prints itself the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// Only the year is known.
    Year(i16),
    /// Year and month (1 to 12) are known.
    Month(i16, i8),
    /// The day is known.
    Day(civil::Date),
}

impl Date {
    /// What may be written, for error messages.
    pub(crate) const FORM: &str =
        "a year, month or day of the calendar in quotes: \"2022\", \"2022-09\" or \"2022-09-01\"";

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nothing else, and no day that the calendar lacks.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let parts = text.split('-').collect::<Vec<_>>();
        match *parts.as_slice() {
            [year] => Some(Self::Year(number(year, 4)?)),
            [year, month] => {
                let first = civil::Date::new(number(year, 4)?, small(month)?, 1).ok()?;
                Some(Self::Month(first.year(), first.month()))
            }
            [year, month, day] => civil::Date::new(number(year, 4)?, small(month)?, small(day)?).ok().map(Self::Day),
            _ => None,
        }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(day) => day.year(),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(out, "{year:04}"),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Self::Day(day) => write!(out, "{day}"),
        }
    }
}

/// A number of exactly so many digits: "22" is no year and "9" no month.
fn number(text: &str, digits: usize) -> Option<i16> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn small(text: &str) -> Option<i8> {
    number(text, 2).and_then(|number| i8::try_from(number).ok())
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn dates_keep_their_precision() {
        for written in ["2022", "2022-09", "2024-02-29", "0987-01"] {
            let date = Date::parse(written).expect(written);
            assert_eq!(date.to_string(), written);
        }
        assert_eq!(Date::parse("2022-09"), Some(Date::Month(2022, 9)));
    }

    #[test]
    fn what_the_calendar_lacks_is_no_date() {
        for written in [
            "",
            "22",
            "20222",
            "2022-13",
            "2022-00",
            "2023-02-29",
            "2022-04-31",
            "2022-9",
            "2022-09-1",
            "2022-09-01-01",
            "2022/09/01",
            "+202",
            "-2022",
            "２０２２",
            " 2022",
            "2022-",
            "soon",
        ] {
            assert_eq!(Date::parse(written), None, "{written:?}");
        }
    }
}
