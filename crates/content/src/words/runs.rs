//! Runs of letters between which no space says where a word begins: signs, as in Chinese; letters with their vowels, as in
//! Thai; syllables, as in Tibetan. Each is cut into pieces of a few neighbours, so that a word has its own wherever it stands.

use unicode_segmentation::UnicodeSegmentation;

use super::small::{is_particle, small_within};
use super::{Shape, is_mark, is_sign, is_tsheg};

/// In which kind of script a run stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Run {
    /// Chinese characters and kana.
    #[default]
    Signs,
    /// Thai and Lao: of a letter, hardly anything can be told.
    Letters,
    /// Burmese, Khmer and their neighbours, whose letters carry most of a syllable.
    Stacks,
    /// Tibetan.
    Syllables,
}

/// A piece of a run.
pub(super) struct Piece {
    pub(super) text: String,
    /// It is a particle, or has some of a small word.
    pub(super) small: bool,
}

/// The genitive that is written onto the last syllable of a word.
const TIBETAN_GENITIVE: &str = "འི";

/// After one of these the next letter is written below: in Burmese, Khmer and Tai Tham.
const STACKERS: [char; 3] = ['\u{1039}', '\u{17D2}', '\u{1A60}'];
/// Of a Burmese letter: that no vowel follows, so that it closes a syllable.
const KILLER: char = '\u{103A}';
/// The dot below, which may stand before it.
const TONE: char = '\u{1037}';

impl Run {
    /// In which run a piece between two borders of words stands, if in any.
    pub(super) fn of(piece: &str) -> Option<Self> {
        let first = piece.chars().next()?;
        match first {
            _ if piece.chars().all(is_sign) => Some(Self::Signs),
            '\u{E01}'..='\u{EFF}' => Some(Self::Letters),
            '\u{F00}'..='\u{FFF}' => Some(Self::Syllables),
            '\u{1000}'..='\u{109F}'
            | '\u{1780}'..='\u{17FF}'
            | '\u{1950}'..='\u{19DF}'
            | '\u{1A20}'..='\u{1AAF}'
            | '\u{A9E0}'..='\u{A9FF}'
            | '\u{AA60}'..='\u{AADF}' => Some(Self::Stacks),
            _ => None,
        }
    }

    /// Whether a piece with this before it belongs to the run.
    pub(super) fn goes_on(self, between: &str) -> bool {
        between.is_empty() || self == Self::Syllables && between.chars().all(is_tsheg)
    }

    pub(super) fn shape(self) -> Shape {
        match self {
            Self::Signs | Self::Syllables => Shape::Signs,
            Self::Letters => Shape::Clusters,
            Self::Stacks => Shape::Stacks,
        }
    }

    /// Adds what a piece has of what is counted.
    pub(super) fn parts<'a>(self, piece: &'a str, all: &mut Vec<&'a str>) {
        match self {
            Self::Signs => all.extend(piece.split_inclusive(|_: char| true)),
            Self::Letters => all.extend(piece.graphemes(true)),
            Self::Stacks => all.push(piece),
            Self::Syllables => {
                let bare = piece.strip_suffix(TIBETAN_GENITIVE).filter(|rest| !rest.is_empty());
                all.push(bare.unwrap_or(piece));
            }
        }
    }

    /// The pieces of a run.
    pub(super) fn cut(self, parts: &[&str]) -> Vec<Piece> {
        match self {
            Self::Signs => neighbours(parts, 2, "").map(|text| Piece { text, small: false }).collect(),
            Self::Letters => with_small_words(parts, 3),
            Self::Stacks => with_small_words(&syllables(&parts.concat()), 2),
            Self::Syllables => between_particles(parts),
        }
    }
}

/// What belongs to one syllable each, as far as the letters say: its marks, what is written below, and what closes it.
fn syllables(run: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut start = 0;
    let mut letters = run.char_indices().peekable();
    let mut below = true;
    while let Some((at, letter)) = letters.next() {
        // A tone may stand before the sign that closes.
        let mut after = letters.clone().map(|(_, next)| next).skip_while(|next| *next == TONE);
        let closes = after.next() == Some(KILLER);
        if !(below || closes || is_mark(letter)) {
            all.push(&run[start..at]);
            start = at;
        }
        below = STACKERS.contains(&letter);
    }
    all.push(&run[start..]);
    all
}

/// So many neighbours each; what is shorter stays alone.
fn neighbours(parts: &[&str], count: usize, between: &str) -> impl Iterator<Item = String> {
    parts.windows(count.min(parts.len().max(1))).map(move |few| few.join(between))
}

fn with_small_words(parts: &[&str], count: usize) -> Vec<Piece> {
    let small = small_within(parts);
    let of_small = small.windows(count.min(parts.len().max(1))).map(|few| few.contains(&true));
    neighbours(parts, count, "").zip(of_small).map(|(text, small)| Piece { text, small }).collect()
}

/// Two syllables each of what stands between two particles: a word has mostly two.
fn between_particles(parts: &[&str]) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(parts.len());
    for stretch in parts.chunk_by(|one, next| !is_particle(one) && !is_particle(next)) {
        let small = stretch.iter().any(|syllable| is_particle(syllable));
        pieces.extend(neighbours(stretch, 2, "་").map(|text| Piece { text, small }));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burmese_syllable_ends_with_what_closes_it_and_its_tone() {
        assert_eq!(
            syllables("\u{1021}\u{1001}\u{103d}\u{1004}\u{1037}\u{103a}\u{1021}\u{101b}\u{1031}\u{1038}").len(),
            4
        );
        assert_eq!(syllables("\u{101b}\u{1015}\u{103a}\u{1010}\u{1014}\u{1037}\u{103a}").len(), 2);
    }
}
