//! A button's id is its whole memory: `1:question:approve:<workshop>:<number>:<revision>`.
//!
//! It holds the feature, the action and what is pressed on, and nothing of a person. The first part is the version of
//! the form; a version once sent stays readable. What can stand behind it is listed in [`crate::ids`].

use content::FactId;
use workshop::translation::LanguageTag;
use workshop::{Kind, Number, Revision, Word, WorkshopId};

const VERSION: &str = "1";

/// An id taken apart as far as every one of them is alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CustomId<'a> {
    /// Whose button it is.
    pub(crate) feature: &'a str,
    /// In which workshop.
    pub(crate) workshop: WorkshopId,
    action: &'a str,
    rest: &'a str,
}

impl<'a> CustomId<'a> {
    /// Takes an id apart; `None` for what no version ever made.
    pub(crate) fn parse(id: &'a str) -> Option<Self> {
        let mut parts = id.splitn(5, ':');
        if parts.next()? != VERSION {
            return None;
        }
        let (feature, action) = (parts.next()?, parts.next()?);
        let workshop = WorkshopId(parts.next()?.parse().ok().filter(|n| *n > 0)?);
        Some(Self { feature, workshop, action, rest: parts.next().unwrap_or_default() })
    }

    /// What it does, with its arguments, if it is this feature's.
    pub(crate) fn of(&self, feature: &str) -> Option<Parts<'a>> {
        (self.feature == feature).then(|| Parts { action: self.action, args: self.rest.split(':') })
    }
}

/// What stands in an id for one feature alone.
pub(crate) struct Parts<'a> {
    /// What it does.
    pub(crate) action: &'a str,
    args: std::str::Split<'a, char>,
}

impl Parts<'_> {
    /// The next argument, as what it must be. Those behind the last that is asked for are left alone.
    pub(crate) fn next<T: Arg>(&mut self) -> Option<T> {
        T::read(self.args.next().filter(|part| !part.is_empty()))
    }
}

/// An argument in an id.
pub(crate) trait Arg {
    /// What stands in the id. Where that is nothing, it is left out; only the last one may be.
    fn written(&self) -> String;

    /// It again, from what stands in its place, if anything does; `None` for what no version made.
    fn read(there: Option<&str>) -> Option<Self>
    where
        Self: Sized;
}

/// Makes an id.
pub(crate) fn made((feature, action): (&str, &str), workshop: WorkshopId, args: &[&dyn Arg]) -> String {
    let mut id = format!("{VERSION}:{feature}:{action}:{workshop}");
    for part in args.iter().map(|arg| arg.written()).filter(|part| !part.is_empty()) {
        id.push(':');
        id.push_str(&part);
    }
    debug_assert!(id.len() <= 100, "Discord allows 100 characters");
    id
}

/// Arguments that stand in an id as they are written everywhere.
macro_rules! plain {
    ($($kind:ty),+) => {
        $(impl Arg for $kind {
            fn written(&self) -> String {
                self.to_string()
            }
            fn read(there: Option<&str>) -> Option<Self> {
                there?.parse().ok()
            }
        })+
    };
}

plain!(u32, u64, i64, usize, String);

/// Counted from 1; without the `#` with which people read it.
impl Arg for Number {
    fn written(&self) -> String {
        self.0.to_string()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        there?.parse().ok().filter(|n| *n > 0).map(Self)
    }
}

impl Arg for Revision {
    fn written(&self) -> String {
        self.0.to_string()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        there?.parse().ok().map(Self)
    }
}

impl Arg for Kind {
    fn written(&self) -> String {
        self.word().to_owned()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        Self::from_word(there?)
    }
}

impl Arg for FactId {
    fn written(&self) -> String {
        self.to_string()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        Self::parse(there?)
    }
}

impl Arg for LanguageTag {
    fn written(&self) -> String {
        self.to_string()
    }
    fn read(there: Option<&str>) -> Option<Self> {
        Self::parse(there?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_its_parts_and_what_is_left_out_leaves_nothing_behind() {
        let of = ("question", "approve");
        assert_eq!(made(of, WorkshopId(3), &[&Number(7), &Revision(2)]), "1:question:approve:3:7:2");
        assert_eq!(made(of, WorkshopId(3), &[&Number(7), &String::new()]), "1:question:approve:3:7");
        assert_eq!(made(of, WorkshopId(3), &[]), "1:question:approve:3");
    }

    #[test]
    fn what_no_version_made_is_nothing() {
        for id in
            ["", "1", "2:question:approve:3:7:2", "1:question:approve", "1:question:approve:x", "1:q:a:-1", "1:q:a:0"]
        {
            assert_eq!(CustomId::parse(id), None, "{id}");
        }
    }

    #[test]
    fn arguments_are_read_in_their_order_and_nothing_stands_for_another() {
        let id = CustomId::parse("1:question:approve:3:7::seven:0").expect("the workshop is fine");
        assert!(id.of("questions").is_none(), "another feature's");
        let mut parts = id.of("question").expect("its own");
        assert_eq!(parts.action, "approve");
        assert_eq!(parts.next(), Some(Number(7)));
        assert_eq!(parts.next::<String>(), None, "an empty one is as good as none");
        assert_eq!(parts.next::<Revision>(), None, "not a number");
        assert_eq!(parts.next::<Number>(), None, "counted from 1");
        assert_eq!(parts.next::<Revision>(), None, "there is no more");
    }
}
