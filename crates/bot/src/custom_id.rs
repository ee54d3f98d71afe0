//! A button's id is its whole memory: `1:question:approve:<workshop>:<number>:<revision>`.
//!
//! It holds the feature, the action and what is pressed on, and nothing of a person. The first part is the version of
//! the form; a version once sent stays readable.

use workshop::question::Seen;
use workshop::{Number, Revision, WorkshopId};

use crate::features;

const VERSION: &str = "1";

/// An id taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CustomId<'a> {
    /// Whose button it is.
    pub(crate) feature: &'a str,
    /// What it does.
    pub(crate) action: &'a str,
    /// In which workshop.
    pub(crate) workshop: WorkshopId,
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
        Some(Self { feature, action, workshop, rest: parts.next().unwrap_or_default() })
    }

    /// The argument at this place.
    pub(crate) fn arg(&self, place: usize) -> Option<&'a str> {
        self.rest.split(':').nth(place).filter(|a| !a.is_empty())
    }

    /// The question's number, which is the first argument.
    pub(crate) fn number(&self) -> Option<Number> {
        self.arg(0)?.parse().ok().filter(|n| *n > 0).map(Number)
    }

    /// The revision at this place.
    pub(crate) fn revision(&self, place: usize) -> Option<Revision> {
        self.arg(place)?.parse().ok().map(Revision)
    }

    /// The question's number and the revision that was shown.
    pub(crate) fn question(&self) -> Option<(Number, Seen)> {
        Some((self.number()?, Seen::At(self.revision(1)?)))
    }
}

/// Makes an id.
pub(crate) fn custom_id(feature: &str, action: &str, workshop: WorkshopId, rest: &[&dyn std::fmt::Display]) -> String {
    let mut id = format!("{VERSION}:{feature}:{action}:{workshop}");
    for part in rest {
        id.push(':');
        id.push_str(&part.to_string());
    }
    debug_assert!(id.len() <= 100, "Discord allows 100 characters");
    debug_assert!(
        features::named(feature).is_some_and(|f| f.actions().contains(&action)),
        "{feature}:{action} is not among the feature's actions"
    );
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_come_back_as_they_were_made() {
        let id = custom_id("question", "approve", WorkshopId(3), &[&7, &2]);
        assert_eq!(id, "1:question:approve:3:7:2");
        let parsed = CustomId::parse(&id).expect("made here");
        assert_eq!((parsed.feature, parsed.action, parsed.workshop), ("question", "approve", WorkshopId(3)));
        assert_eq!(parsed.question(), Some((Number(7), Seen::At(Revision(2)))));
    }

    #[test]
    fn what_no_version_made_is_nothing() {
        for id in
            ["", "1", "2:question:approve:3:7:2", "1:question:approve", "1:question:approve:x", "1:q:a:-1", "1:q:a:0"]
        {
            assert_eq!(CustomId::parse(id), None, "{id}");
        }
        let odd = CustomId::parse("1:question:approve:3:seven:2").expect("the workshop is fine");
        assert_eq!(odd.question(), None);
    }
}
