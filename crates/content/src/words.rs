//! From text to the words that are indexed and looked up: the same for facts and for what people type.
//! Any script; traditional Chinese becomes simplified, accents and case fall away, article numbers are recognised. Where no
//! space parts the words, pieces of two or three neighbours stand for them.

mod articles;
mod digits;
mod runs;
mod small;

use std::borrow::Cow;
use std::cell::OnceCell;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::chinese::simplified;
use articles::{goes_between_articles, is_article_word, numbered_articles};
use runs::Run;
use small::{has_small_sign, is_small};

/// One word of a text, or a few neighbouring signs of a text without spaces.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Word {
    /// As it is compared: folded. Of a Chinese run two neighbouring signs, of a Tibetan one two syllables.
    pub(crate) text: String,
    pub(crate) shape: Shape,
    /// Written in capitals only, as abbreviations are.
    pub(crate) capitals: bool,
    /// A particle, or with a small word in it.
    pub(crate) small: bool,
    /// Nothing but spaces, hyphens and tshegs before it, so that it forms a phrase with the word before.
    pub(crate) joined: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Shape {
    /// A word of a script that separates words.
    Letters,
    /// A word that begins with a digit.
    Number,
    /// A number that says which article is meant.
    Article,
    /// "Article", "Art." and the like.
    ArticleWord,
    /// Signs of a script that does not separate words, or syllables of one that separates them alone.
    Signs,
    /// Letters of a script that does not separate words, with the vowels written onto them. A word has several.
    Clusters,
    /// Syllables of a script that does not separate them. Two are nearly a word.
    Stacks,
}

impl Shape {
    /// Whether it is cut out of a run of which nobody knows where its words begin.
    pub(crate) fn is_cut(self) -> bool {
        matches!(self, Self::Signs | Self::Clusters | Self::Stacks)
    }
}

/// The longest span of articles that is spelt out: "Articles 38 to 40" is found by 39.
const LONGEST_SPAN: u32 = 30;

impl Word {
    /// The stem of a word in a script whose stems are known.
    pub(crate) fn stem(&self) -> Option<String> {
        if self.shape == Shape::Letters { stem_of(&self.text) } else { None }
    }

    /// Whether an indexed term is the number of an article rather than a word as written.
    pub(crate) fn is_mark(term: &str) -> bool {
        term.starts_with('§')
    }

    /// The term under which an article of this number is indexed.
    pub(crate) fn article(&self) -> String {
        format!("§{}", self.text)
    }

    /// The word as two texts are compared by: by its stem, an article by its number.
    pub(crate) fn as_compared(&self) -> String {
        match self.shape {
            Shape::Article => self.article(),
            _ => self.stem().unwrap_or_else(|| self.text.clone()),
        }
    }

    /// Whether the word carries so little that its absence means nothing. An abbreviation never does
    /// ("UN", "IT"), nor a sign.
    pub(crate) fn is_light(&self) -> bool {
        self.shape == Shape::ArticleWord || self.small || !self.capitals && is_small(&self.text)
    }

    /// Whether it is a pair of signs with a small word of Chinese in it: two words that stand together by chance.
    pub(crate) fn is_joint(&self) -> bool {
        self.shape == Shape::Signs && has_small_sign(&self.text)
    }
}

/// The stem of a folded word: by the rules of English for all Latin letters, as nobody says in which language a word
/// of a query is, and of Russian for Cyrillic ones.
pub(crate) fn stem_of(word: &str) -> Option<String> {
    let algorithm = match word.chars().next()? {
        'a'..='z' => Algorithm::English,
        'а'..='я' => Algorithm::Russian,
        _ => return None,
    };
    thread_local! {
        static STEMMERS: [OnceCell<Stemmer>; 2] = const { [OnceCell::new(), OnceCell::new()] };
    }
    let place = usize::from(matches!(algorithm, Algorithm::Russian));
    STEMMERS.with(|stemmers| {
        let stemmer = stemmers[place].get_or_init(|| Stemmer::create(algorithm));
        Some(stemmer.stem(word).into_owned())
    })
}

/// The words of a text in their order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut text = Cow::Borrowed(text);
    if !text.is_ascii() {
        text = text.nfkc().map(digits::plain).collect();
    }
    if text.contains(is_sign) {
        text = numbered_articles(&simplified(&text)).into();
    }
    let mut words = Words::default();
    let mut end = 0;
    for (start, piece) in text.unicode_word_indices() {
        let between = &text[end..start];
        end = start + piece.len();
        match Run::of(piece) {
            Some(run) => words.cut(run, piece, between),
            None => words.piece(piece, between),
        }
    }
    words.end_run();
    words.all
}

/// Words as they are found, with what has to be known of those before.
#[derive(Default)]
struct Words<'a> {
    all: Vec<Word>,
    /// What stands without spaces, and in which kind of script.
    run: (Run, Vec<&'a str>),
    /// Whether an article word stands before, with nothing but numbers and small words between.
    after_article: bool,
    /// The number just before, if it is one of an article.
    last_article: Option<u32>,
}

impl<'a> Words<'a> {
    fn cut(&mut self, run: Run, piece: &'a str, between: &str) {
        if self.run.0 != run || !run.goes_on(between) {
            self.end_run();
        }
        self.run.0 = run;
        run.parts(piece, &mut self.run.1);
    }

    /// A run becomes its pieces, of as many neighbours as its script needs.
    fn end_run(&mut self) {
        let (run, parts) = std::mem::take(&mut self.run);
        for (place, piece) in run.cut(&parts).into_iter().enumerate() {
            let shape = if is_article_word(&piece.text) { Shape::ArticleWord } else { run.shape() };
            let word = Word { text: piece.text, shape, capitals: false, small: piece.small, joined: place > 0 };
            self.push(word, "");
        }
    }

    fn piece(&mut self, piece: &str, between: &str) {
        self.end_run();
        let joined =
            !between.is_empty() && between.chars().all(|letter| letter == ' ' || is_hyphen(letter) || is_tsheg(letter));
        let capitals = piece.chars().filter(|letter| letter.is_alphabetic()).count() > 1
            && piece.chars().any(char::is_uppercase)
            && piece.chars().all(|letter| !letter.is_lowercase());
        let folded = plain(piece);
        let parts = parts(digits::alone(&folded));
        for (place, text) in parts.into_iter().enumerate() {
            let shape = if text.starts_with(|letter: char| letter.is_ascii_digit()) {
                Shape::Number
            } else if is_article_word(&text) {
                Shape::ArticleWord
            } else {
                Shape::Letters
            };
            self.push(Word { text, shape, capitals, small: false, joined: joined || place > 0 }, between);
        }
    }

    fn push(&mut self, mut word: Word, between: &str) {
        match word.shape {
            Shape::ArticleWord => {
                self.after_article = true;
                self.last_article = None;
                // Uyghur writes the number first: "35-ماددا".
                if let (Some(number), true) = (self.all.last_mut(), is_one_hyphen(between))
                    && number.shape == Shape::Number
                {
                    number.shape = Shape::Article;
                }
            }
            Shape::Number if self.after_article => {
                let number = word.text.parse::<u32>().ok();
                let span = is_one_hyphen(between);
                if let (true, Some(first), Some(last)) = (span, self.last_article, number)
                    && first < last
                    && last - first <= LONGEST_SPAN
                {
                    let between = (first + 1..last).map(|number| Word {
                        text: number.to_string(),
                        shape: Shape::Article,
                        capitals: false,
                        small: false,
                        joined: false,
                    });
                    self.all.extend(between);
                }
                self.last_article = number;
                word.shape = Shape::Article;
            }
            _ if self.after_article && goes_between_articles(&word.text) => {}
            _ => self.after_article = false,
        }
        self.all.push(word);
    }
}

/// Case, width, accents, and the short vowels and the stretched lines of Arabic fall away.
pub(crate) fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    if lower.is_ascii() {
        return lower.replace(',', "");
    }
    let marks =
        |letter: &char| !matches!(letter, '\u{300}'..='\u{36F}' | '\u{640}' | '\u{64B}'..='\u{652}' | '\u{670}');
    lower.nfkd().filter(marks).nfc().filter(|letter| *letter != ',').collect()
}

/// A folded piece without the signs within it: "people's" is "people", "l'europe" is "l" and "europe", "u.s" is "us".
fn parts(folded: &str) -> Vec<String> {
    if folded.starts_with(|letter: char| letter.is_ascii_digit()) {
        return vec![folded.to_owned()];
    }
    let split = folded.split(|letter: char| !letter.is_alphanumeric() && !is_mark(letter));
    let parts = split.filter(|part| !part.is_empty()).collect::<Vec<_>>();
    if parts.len() > 1 && parts.iter().all(|part| part.chars().count() == 1) {
        return vec![parts.concat()];
    }
    let genitive = |place: usize, part: &str| place > 0 && part == "s";
    parts
        .iter()
        .enumerate()
        .filter(|(place, part)| !genitive(*place, part))
        .map(|(_, part)| (*part).to_owned())
        .collect()
}

/// Marks that belong to a word: vowel signs of Tibetan, Arabic, Indic scripts.
fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2014}')
}

fn is_one_hyphen(between: &str) -> bool {
    between.chars().count() == 1 && between.chars().all(is_hyphen)
}

/// What stands between the syllables of a Tibetan word, and of its neighbour.
fn is_tsheg(letter: char) -> bool {
    matches!(letter, '\u{F0B}' | '\u{F0C}')
}

/// Signs of scripts that do not separate words: Chinese characters and kana.
fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '々' | '〇')
}

#[cfg(test)]
mod tests {
    use super::{Shape, words};

    fn texts(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn case_accents_width_and_genitive_fall_away() {
        assert_eq!(
            texts("Türk's ＣＳＬ: l’Europe, 1,317 U.S. firms"),
            ["turk", "csl", "l", "europe", "1317", "us", "firms"]
        );
    }

    #[test]
    fn traditional_signs_become_simplified_pairs() {
        assert_eq!(texts("國家情報法"), ["国家", "家情", "情报", "报法"]);
        assert_eq!(texts("法 PIPL法"), ["法", "pipl", "法"]);
    }

    #[test]
    fn other_scripts_keep_their_words() {
        assert_eq!(texts("བོད་ཡིག"), texts("བོད་ཡིག།"));
        assert_eq!(texts("Закон о данных").len(), 3);
        assert_eq!(texts("قانۇن ۋە ئۇچۇر").len(), 3);
    }

    #[test]
    fn what_is_written_without_spaces_is_cut_into_neighbours() {
        assert_eq!(texts("རང་སྐྱོང་ལྗོངས་ཀྱི་སྐད།"), ["རང་སྐྱོང", "སྐྱོང་ལྗོངས", "ཀྱི", "སྐད"]);
        assert_eq!(texts("སློབ་གྲྭའི་ནང"), ["སློབ་གྲྭ", "ནང"]);
        assert_eq!(texts("ประชา"), ["ประ", "ระช", "ะชา"]);
        assert_eq!(texts("မြန်မာ"), ["မြန်မာ"]);
        assert!(words("ที่ไหน").iter().all(super::Word::is_light) && !words("กล้องวงจรปิด")[2].is_light());
        assert!(words("من الذي في").iter().all(|word| word.is_light() && !word.capitals));
        assert_eq!(texts("مُحَمَّد كتـــاب"), ["محمد", "كتاب"]);
    }

    #[test]
    fn articles_are_recognised_in_several_languages() {
        for text in [
            "Art. 35",
            "arts 35 and 36",
            "第三十五条",
            "artículo 35",
            "статья 35",
            "§ Article 35",
            "المادة ٣٥",
            "المـادّة 35",
            "المواد ٣٤ و٣٥",
            "المواد ٣٤ إلى ٣٥",
            "ماده ۳۵",
            "35-ماددا",
            "ماددا ٣٥",
            "དོན་ཚན་༣༥པ།",
            "བཅའ་ཁྲིམས་དོན་ཚན་ ༣༤ དང་ ༣༥",
            "अनुच्छेद ३५",
        ] {
            let found = words(text).into_iter().any(|word| word.shape == Shape::Article && word.text == "35");
            assert!(found, "{text}");
        }
        let span = words("PIPL Articles 38-40").into_iter().filter(|word| word.shape == Shape::Article);
        assert_eq!(span.map(|word| word.text).collect::<Vec<_>>(), ["38", "39", "40"]);
        assert!(words("by 35 countries").iter().all(|word| word.shape != Shape::Article));
        assert_eq!(words("第一千零三十四条")[1].text, "1034");
        assert_eq!(texts("第三次"), ["第三", "三次"]);
    }
}
