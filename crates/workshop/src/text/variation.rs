//! Where a variation selector or a joiner has something to choose: the sequences that Unicode's lists name.
//!
//! The facts are those of `StandardizedVariants.txt`, `emoji-variation-sequences.txt` and `emoji-zwj-sequences.txt`
//! (Unicode 15.0, with what 15.1 to 17.0 added). Left out is what carries no spelling and hardly any font shows: variants of
//! digits outside a keycap, of punctuation, of ideographs, and the coloured form of what is coloured by itself; and
//! scripts that nobody alive writes.

use icu_properties::CodePointSetData;
use icu_properties::props::{Emoji, EmojiModifier, EmojiPresentation};

/// The last part of a keycap, as in `1️⃣`.
pub(super) const KEYCAP: char = '\u{20e3}';
/// Asks for the coloured picture.
pub(super) const PICTURE: char = '\u{fe0f}';

/// Emoji that are pictures of themselves and all the same have a plain form.
#[rustfmt::skip]
const PICTURES_WITH_A_PLAIN_FORM: &[(u32, u32)] = &[
    (0x231a, 0x231b), (0x23e9, 0x23ea), (0x23f3, 0x23f3), (0x25fd, 0x25fe), (0x2614, 0x2615), (0x2648, 0x2653),
    (0x267f, 0x267f), (0x2693, 0x2693), (0x26a1, 0x26a1), (0x26aa, 0x26ab), (0x26bd, 0x26be), (0x26c4, 0x26c5),
    (0x26d4, 0x26d4), (0x26ea, 0x26ea), (0x26f2, 0x26f3), (0x26f5, 0x26f5), (0x26fa, 0x26fa), (0x26fd, 0x26fd),
    (0x2753, 0x2753), (0x2757, 0x2757), (0x2b1b, 0x2b1c), (0x2b50, 0x2b50), (0x2b55, 0x2b55), (0x1f004, 0x1f004),
    (0x1f21a, 0x1f21a), (0x1f22f, 0x1f22f), (0x1f30d, 0x1f30f), (0x1f315, 0x1f315), (0x1f31c, 0x1f31c), (0x1f378,
    0x1f378), (0x1f393, 0x1f393), (0x1f3a7, 0x1f3a7), (0x1f3ac, 0x1f3ae), (0x1f3c2, 0x1f3c2), (0x1f3c4, 0x1f3c4),
    (0x1f3c6, 0x1f3c6), (0x1f3ca, 0x1f3ca), (0x1f3e0, 0x1f3e0), (0x1f3ed, 0x1f3ed), (0x1f408, 0x1f408), (0x1f415,
    0x1f415), (0x1f41f, 0x1f41f), (0x1f426, 0x1f426), (0x1f442, 0x1f442), (0x1f446, 0x1f449), (0x1f44d, 0x1f44e),
    (0x1f453, 0x1f453), (0x1f46a, 0x1f46a), (0x1f47d, 0x1f47d), (0x1f4a3, 0x1f4a3), (0x1f4b0, 0x1f4b0), (0x1f4b3,
    0x1f4b3), (0x1f4bb, 0x1f4bb), (0x1f4bf, 0x1f4bf), (0x1f4cb, 0x1f4cb), (0x1f4da, 0x1f4da), (0x1f4df, 0x1f4df),
    (0x1f4e4, 0x1f4e6), (0x1f4ea, 0x1f4ed), (0x1f4f7, 0x1f4f7), (0x1f4f9, 0x1f4fb), (0x1f508, 0x1f508), (0x1f50d,
    0x1f50d), (0x1f512, 0x1f513), (0x1f550, 0x1f567), (0x1f610, 0x1f610), (0x1f687, 0x1f687), (0x1f68d, 0x1f68d),
    (0x1f691, 0x1f691), (0x1f694, 0x1f694), (0x1f698, 0x1f698), (0x1f6ad, 0x1f6ad), (0x1f6b2, 0x1f6b2), (0x1f6b9,
    0x1f6ba), (0x1f6bc, 0x1f6bc),
];

/// Characters with the variants that they have: 1 for the first selector, 3 for the first two.
#[rustfmt::skip]
const WITH_VARIANTS: &[(u32, u32, u32)] = &[
    (0x1000, 0x1000, 1), (0x1002, 0x1002, 1), (0x1004, 0x1004, 1), (0x1010, 0x1011, 1), (0x1015, 0x1015, 1),
    (0x1019, 0x101a, 1), (0x101c, 0x101d, 1), (0x1022, 0x1022, 1), (0x1031, 0x1031, 1), (0x1075, 0x1075, 1),
    (0x1078, 0x1078, 1), (0x107a, 0x107a, 1), (0x1080, 0x1080, 1), (0x210b, 0x210b, 3), (0x2110, 0x2110, 3), (0x2112, 0x2112, 3), (0x211b, 0x211b, 3), (0x212c, 0x212c, 3),
    (0x2130, 0x2131, 3), (0x2133, 0x2133, 3), (0x2205, 0x2205, 1), (0x2229, 0x222a, 1), (0x2268, 0x2269, 1),
    (0x2272, 0x2273, 1), (0x228a, 0x228b, 1), (0x2293, 0x2295, 1), (0x2297, 0x2297, 1), (0x229c, 0x229c, 1),
    (0x22da, 0x22db, 1), (0x2a3c, 0x2a3d, 1), (0x2a9d, 0x2a9e, 1), (0x2aac, 0x2aad, 1), (0x2acb, 0x2acc, 1),
    (0xa856, 0xa856, 1), (0xa85c, 0xa85c, 1), (0xa85e, 0xa860, 1), (0xa868, 0xa868, 1),
    (0xaa60, 0xaa66, 1), (0xaa6b, 0xaa6c, 1), (0xaa6f, 0xaa6f, 1), (0xaa7a, 0xaa7a, 1), (0x10ac5, 0x10ac6, 1),
    (0x10ad6, 0x10ad7, 1), (0x10ae1, 0x10ae1, 1), (0x1d49c, 0x1d49c, 3), (0x1d49e, 0x1d49f, 3), (0x1d4a2, 0x1d4a2,
    3), (0x1d4a5, 0x1d4a6, 3), (0x1d4a9, 0x1d4ac, 3), (0x1d4ae, 0x1d4b5, 3),
];

/// What follows a joiner, and what may stand before it, skin tones and [`PICTURE`] aside.
const JOINED: &[(&str, &str)] = &[
    ("♀♂", "⛹🏃🏄🏊🏋🏌👮👯👰👱👳👷💁💂💆💇🕵🙅🙆🙇🙋🙍🙎🚣🚴🚵🚶🤦🤵🤷🤸🤹🤼🤽🤾🦸🦹🧍🧎🧏🧔🧖🧗🧘🧙🧚🧛🧜🧝🧞🧟"),
    ("⚕⚖✈🌾🍳🍼🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🦯🦼🦽🦰🦱🦲🦳🤝❤🐰🫯", "👨👩🧑"),
    ("👨👩", "❤👨👩💋🤝🐰🫯"),
    ("👦👧", "👦👧👨👩"),
    ("🧑", "❤💋🤝🧑🐰🫯"),
    ("🧒", "🧑🧒"),
    ("🎄🩰", "🧑"),
    ("➡", "🚶🏃🧎🦯🦼🦽♀♂"),
    ("↔↕", "🙂"),
    ("💋🔥🩹", "❤"),
    ("⬛", "🐈🐦"),
    ("🔥", "🐦"),
    ("🌈⚧", "🏳"),
    ("☠", "🏴"),
    ("🫲", "🫱"),
    ("🦺", "🐕"),
    ("❄", "🐻"),
    ("🗨", "👁"),
    ("💨", "😮"),
    ("💫", "😵"),
    ("🌫", "😶"),
    ("🟩", "🍋"),
    ("🟫", "🍄"),
    ("💥", "⛓"),
];

/// Flags that are spelt with tags behind a black flag: England, Scotland, Wales.
const FLAGS: [&str; 3] = ["gbeng", "gbsct", "gbwls"];

/// Whether `selector`, U+FE00 to U+FE0F, chooses a form of the character before it.
pub(super) fn chooses(before: char, selector: char, after: &[char]) -> bool {
    let number = u32::from(selector) - 0xfe00;
    match selector {
        PICTURE if is_key(before) => after.first() == Some(&KEYCAP),
        PICTURE => has_two_forms(before) && !CodePointSetData::new::<EmojiPresentation>().contains(before),
        '\u{fe0e}' => has_two_forms(before),
        _ => variants(before) >> number & 1 == 1,
    }
}

/// Whether a character is the first part of a keycap.
pub(super) fn is_key(c: char) -> bool {
    matches!(c, '0'..='9' | '#' | '*')
}

fn has_two_forms(c: char) -> bool {
    let point = u32::from(c);
    let listed = PICTURES_WITH_A_PLAIN_FORM.iter().any(|(first, last)| (*first..=*last).contains(&point));
    let plain =
        CodePointSetData::new::<Emoji>().contains(c) && !CodePointSetData::new::<EmojiPresentation>().contains(c);
    !is_key(c) && (plain || listed)
}

fn variants(c: char) -> u32 {
    let point = u32::from(c);
    WITH_VARIANTS
        .iter()
        .find(|(first, last, _)| (*first..=*last).contains(&point))
        .map_or(0, |(.., variants)| *variants)
}

/// Whether a joiner between these two makes one picture of them.
pub(super) fn is_one_picture(before: &[char], after: &[char]) -> bool {
    let tones = CodePointSetData::new::<EmojiModifier>();
    let left = before.iter().rev().take(3).find(|c| **c != PICTURE && !tones.contains(**c));
    let (Some(left), Some(right)) = (left, after.first()) else { return false };
    JOINED.iter().any(|(rights, lefts)| rights.contains(*right) && lefts.contains(*left))
}

/// The tags that make a flag of the black flag before them, if they do.
pub(super) fn flag(after: &[char]) -> Option<&[char]> {
    let tag = |letter: char| char::from_u32(0xe0000 + u32::from(letter));
    FLAGS.iter().find_map(|flag| {
        let tags = after.get(..=flag.len())?;
        let spelt = flag.chars().map(tag).chain([Some('\u{e007f}')]);
        spelt.eq(tags.iter().map(|c| Some(*c))).then_some(tags)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selector_chooses_only_where_there_is_a_choice() {
        for (before, selector) in
            [('❤', '\u{fe0f}'), ('❤', '\u{fe0e}'), ('⌚', '\u{fe0e}'), ('∩', '\u{fe00}'), ('\u{1075}', '\u{fe00}')]
        {
            assert!(chooses(before, selector, &[]), "{before} {selector:?}");
        }
        for (before, selector) in [
            ('a', '\u{fe0f}'),
            ('1', '\u{fe0f}'),
            ('0', '\u{fe00}'),
            ('❤', '\u{fe00}'),
            ('😀', '\u{fe0f}'),
            ('👍', '\u{fe0f}'),
            ('⌚', '\u{fe0f}'),
            ('。', '\u{fe01}'),
            ('不', '\u{fe00}'),
            ('行', '\u{fe00}'),
            ('∩', '\u{fe01}'),
            ('字', '\u{fe00}'),
            ('不', '\u{fe01}'),
            ('ب', '\u{fe0e}'),
        ] {
            assert!(!chooses(before, selector, &[]), "{before} {selector:?}");
        }
        assert!(chooses('1', PICTURE, &[KEYCAP]));
        assert!(!chooses('1', '\u{fe0e}', &[KEYCAP]));
    }
}
