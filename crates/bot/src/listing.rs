//! Long lists, page by page: as many lines as fit into an embed, and the buttons that turn the pages. Never here: what a line
//! says.

use std::ops::Range;

use serenity::builder::CreateButton;
use serenity::model::application::ButtonStyle;

use crate::answer::{Embed, Sheet, button};
use crate::ids::Page;
use crate::texts::Language;
use crate::{display, say};

/// A page in an embed of its own, in UTF-16 units, of the 4,096 that Discord takes.
pub(crate) const WHOLE: usize = 3_600;

/// A page in one of two embeds of a message, which together take 6,000.
pub(crate) const HALF: usize = 2_600;

/// Which lines stand on each page: as many as take no more than `room` units, `most` of them at most, and one at least.
pub(crate) fn pages(lines: &[String], room: usize, most: usize) -> Vec<Range<usize>> {
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut used = 0;
    for (at, line) in lines.iter().enumerate() {
        let units = display::units(line) + 1;
        match pages.last_mut().filter(|page| used + units <= room && page.len() < most) {
            Some(page) => page.end = at + 1,
            None => {
                pages.push(at..at + 1);
                used = 0;
            }
        }
        used += units;
    }
    pages
}

/// The page that is shown, of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Turned {
    page: usize,
    of: usize,
}

impl Turned {
    /// The page that is wanted, or the last one if there are fewer than there were.
    pub(crate) fn to(wanted: Page, of: usize) -> Self {
        Self { page: wanted.0.min(of.saturating_sub(1)), of }
    }

    /// Which lines stand on it.
    pub(crate) fn of(self, pages: &[Range<usize>]) -> Range<usize> {
        pages.get(self.page).cloned().unwrap_or_default()
    }

    /// What stands over it: which page it is, if there are several.
    pub(crate) fn title(self, l: Language, title: String) -> String {
        if self.of < 2 { title } else { say!(l, "list-page", title = title, page = self.page + 1, pages = self.of) }
    }

    /// The buttons to the pages before and after it.
    pub(crate) fn buttons(self, l: Language, to: impl Fn(Page) -> String) -> Vec<CreateButton> {
        let before = self.page.checked_sub(1).map(|page| (page, say!(l, "button-previous")));
        let after = (self.page + 1 < self.of).then(|| (self.page + 1, say!(l, "button-next")));
        let both = before.into_iter().chain(after);
        both.map(|(page, label)| button(to(Page(page)), label, ButtonStyle::Secondary)).collect()
    }
}

/// A list by itself.
pub(crate) fn sheet(
    l: Language,
    (title, lines): (String, &[String]),
    wanted: Page,
    to: impl Fn(Page) -> String,
) -> Sheet {
    let pages = pages(lines, WHOLE, usize::MAX);
    let at = Turned::to(wanted, pages.len());
    let embed = Embed::new().title(at.title(l, title)).lines(&lines[at.of(&pages)], "\n");
    Sheet::embed(embed).buttons(at.buttons(l, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_stands_on_one_page() {
        let lines: Vec<String> = [5, 4, 20, 1, 1, 1, 1].map(|n| "x".repeat(n)).to_vec();
        assert_eq!(pages(&lines, 11, 3), [0..2, 2..3, 3..6, 6..7], "an end of a line counts, too");
        assert_eq!(pages(&lines, 100, usize::MAX).first(), Some(&(0..7)));
        assert!(pages(&[], 100, 3).is_empty());
    }

    #[test]
    fn a_page_that_is_gone_is_the_last_one() {
        assert_eq!(Turned::to(Page(9), 3), Turned { page: 2, of: 3 });
        assert_eq!(Turned::to(Page(9), 0), Turned { page: 0, of: 0 });
        assert_eq!(Turned::to(Page(0), 0).of(&[]), 0..0);
    }
}
