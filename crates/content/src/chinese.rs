//! Chinese in simplified characters.

use std::sync::LazyLock;

use zhconv::tables::{ZH_HANS_TABLE, expand_table};

/// Traditional characters, each with the simplified one, sorted.
static SIMPLIFIED: LazyLock<Box<[(char, char)]>> = LazyLock::new(|| {
    let alone = |text: &str| {
        let mut signs = text.chars();
        signs.next().filter(|_| signs.next().is_none())
    };
    let pairs = expand_table(ZH_HANS_TABLE);
    let mut signs: Vec<_> = pairs.filter_map(|(from, to)| Some((alone(&from)?, alone(&to)?))).collect();
    signs.sort_unstable();
    signs.dedup_by_key(|(from, _)| *from);
    signs.into()
});

/// The text in simplified characters, one for one: as many as before, whichever stand beside them. So the same word is the
/// same in both scripts; for reading it would not do, for a few characters depend on their word. (What finds words of
/// several signs would take a megabyte more.)
#[must_use]
pub fn simplified(text: &str) -> String {
    let simple =
        |sign: char| SIMPLIFIED.binary_search_by_key(&sign, |(from, _)| *from).map_or(sign, |at| SIMPLIFIED[at].1);
    text.chars().map(simple).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_word_is_the_same_in_both_scripts() {
        for (traditional, plain) in [
            ("機場的人臉識別數據會保存多久？", "机场的人脸识别数据会保存多久？"),
            ("頭髮、發展、網號和網證", "头发、发展、网号和网证"),
            ("西藏 and 維吾爾, 2019", "西藏 and 维吾尔, 2019"),
        ] {
            assert_eq!((simplified(traditional).as_str(), simplified(plain).as_str()), (plain, plain));
        }
    }
}
