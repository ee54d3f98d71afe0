//! The self-exposure guard: what in a text leads to a person. Telephone numbers, e-mail addresses, links, names in
//! messengers, numbers of papers, cards and accounts are found, in whatever digits and groups they are written; years,
//! dates, articles, standards, amounts, coordinates and addresses of machines are not.
//!
//! Everything looks at one folded copy of the text (`Folded`). Never here: what becomes of what was found.

mod address;
mod fold;
mod harmless;
mod number;
mod paper;
#[cfg(test)]
mod tests;

use std::ops::Range;

use fold::Folded;

/// What leads to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lead {
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A link.
    Link,
    /// An `@name`, or a name in a messenger.
    Name,
    /// A number of an account, a card, or a paper: of Discord, of a bank, of a state.
    Id,
}

/// A place of a text that leads to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exposure {
    /// How.
    pub lead: Lead,
    /// Where, in bytes.
    pub place: Range<usize>,
}

/// The places of a text that lead to a person, in their order.
#[must_use]
pub fn find(text: &str) -> Vec<Exposure> {
    let folded = Folded::of(text);
    let mut found: Vec<Exposure> = Vec::new();
    for search in [address::find, paper::find, number::find] {
        for exposure in search(folded.as_str()) {
            let is_apart =
                |other: &Exposure| other.place.end <= exposure.place.start || exposure.place.end <= other.place.start;
            if found.iter().all(is_apart) {
                found.push(exposure);
            }
        }
    }
    found.sort_by_key(|exposure| exposure.place.start);
    found.into_iter().map(|e| Exposure { lead: e.lead, place: folded.place(&e.place) }).collect()
}

/// Whether one of the places of `before` is no longer in `after`: an edit took it out.
#[must_use]
pub fn is_taken_out(before: &str, after: &str) -> bool {
    find(before).into_iter().any(|exposure| !after.contains(&before[exposure.place]))
}
