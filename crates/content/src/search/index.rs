//! The inverted index: which term stands in which field of which fact, and how often.
//! Built once, in memory, in one segment; no writer stays around, so a document's number is its fact's place.

use std::fmt;
use std::sync::{Arc, LazyLock};

use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use tantivy::directory::RamDirectory;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings, TermInfo};
use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::store::Compressor;
use tantivy::{DocSet, IndexSettings, InvertedIndexReader, SegmentReader, TERMINATED, TantivyDocument, Term};
use tantivy_fst::Automaton;

/// What of a fact is indexed apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub(super) enum Field {
    /// Every word, as often as it counts where it stands: the vocabulary, too.
    Words,
    /// Two neighbouring words written as one.
    Pairs,
    /// A keyword as a whole.
    Keywords,
    /// The topic or a keyword as a whole, by the stems of its words.
    Names,
}

impl Field {
    pub(super) const COUNT: usize = 4;
    const NAMES: [&str; Self::COUNT] = ["words", "pairs", "keywords", "names"];
}

/// The terms of one fact, field by field, a space after each; no term has a space in it.
#[derive(Default)]
pub(super) struct Terms([String; Field::COUNT]);

impl Terms {
    /// Adds a term as if it stood there so many times.
    pub(super) fn add(&mut self, field: Field, term: &str, times: usize) {
        for part in std::iter::repeat_n([term, " "], times).flatten() {
            self.0[field as usize].push_str(part);
        }
    }
}

pub(super) struct Index {
    fields: Vec<OneField>,
    facts: u32,
}

struct OneField {
    field: tantivy::schema::Field,
    terms: Arc<InvertedIndexReader>,
    lengths: FieldNormReader,
    average: f32,
}

/// One fact in which a term stands.
pub(super) struct Place {
    pub(super) fact: usize,
    /// How often, against how long the field is: 1 for once in a field of average length.
    pub(super) density: f32,
}

/// Which mistyped words are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Like {
    /// Those with the first letter right: hardly anybody mistypes it, and this is many times faster.
    SameStart,
    /// Those, with any letters after them.
    Unfinished,
    /// All.
    Any,
}

/// How much the length of a field counts against a term in it (the `b` of BM25).
const LENGTH_COUNTS: f32 = 0.4;

/// Writing starts with tables of a size taken from this; a pack needs no more.
const WRITING_BYTES: usize = 2_000_000;

impl Index {
    /// Indexes the facts in the order given.
    pub(super) fn new(facts: impl Iterator<Item = Terms>) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("whitespace")
            .set_index_option(IndexRecordOption::WithFreqs)
            .set_fieldnorms(true);
        let options = TextOptions::default().set_indexing_options(indexing);
        let fields = Field::NAMES.map(|name| schema.add_text_field(name, options.clone()));
        // The facts themselves are kept elsewhere: nothing is stored, and no thread is started to compress it.
        let settings = IndexSettings {
            docstore_compression: Compressor::None,
            docstore_compress_dedicated_thread: false,
            ..IndexSettings::default()
        };
        let builder = tantivy::Index::builder().schema(schema.build()).settings(settings);
        let mut writer = builder.single_segment_index_writer(RamDirectory::create(), WRITING_BYTES)?;
        let mut count = 0;
        for terms in facts {
            let mut document = TantivyDocument::default();
            for (field, terms) in fields.iter().zip(&terms.0) {
                document.add_text(*field, terms);
            }
            writer.add_document(document)?;
            count += 1;
        }
        let segments = writer.finalize()?.searchable_segments()?;
        let segment = SegmentReader::open(&segments[0])?;
        let open = |field| OneField::open(&segment, field, count);
        let fields = fields.into_iter().map(open).collect::<tantivy::Result<_>>()?;
        Ok(Self { fields, facts: count })
    }

    /// How many facts are indexed.
    pub(super) fn facts(&self) -> usize {
        self.facts as usize
    }

    /// Whether any fact has this term.
    pub(super) fn knows(&self, field: Field, term: &str) -> bool {
        self.field(field).info(term).is_some()
    }

    /// The facts in which a term stands in a field.
    pub(super) fn places(&self, field: Field, term: &str) -> Vec<Place> {
        self.field(field).places(term).unwrap_or_default()
    }

    /// Up to so many words of the vocabulary that begin like this, in the order of the alphabet.
    pub(super) fn beginning_with(&self, start: &str, most: usize) -> Vec<String> {
        let terms = self.field(Field::Words).terms.terms();
        let Ok(mut stream) = terms.range().ge(start).into_stream() else { return Vec::new() };
        let mut found = Vec::new();
        while found.len() < most && stream.advance() {
            match std::str::from_utf8(stream.key()) {
                Ok(term) if term.starts_with(start) => found.push(term.to_owned()),
                _ => break,
            }
        }
        found
    }

    /// The words of the vocabulary that a word can become by so many typing errors (1 or 2), with their number.
    pub(super) fn similar_to(&self, word: &str, errors: u8, how: Like) -> Vec<(String, u8)> {
        static ERRORS: [LazyLock<LevenshteinAutomatonBuilder>; 2] = [
            LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true)),
            LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true)),
        ];
        let builder = &ERRORS[usize::from(errors > 1)];
        let automaton = match how {
            Like::Unfinished => builder.build_prefix_dfa(word),
            Like::SameStart | Like::Any => builder.build_dfa(word),
        };
        let mut terms = self.field(Field::Words).terms.terms().search(Typing(&automaton));
        if let (Like::SameStart | Like::Unfinished, Some(first)) = (how, word.chars().next()) {
            let next = char::from_u32(u32::from(first) + 1).unwrap_or(char::MAX);
            terms = terms.ge(first.to_string()).lt(next.to_string());
        }
        let Ok(mut stream) = terms.into_stream() else { return Vec::new() };
        let mut found = Vec::new();
        while stream.advance() {
            if let (Ok(term), Distance::Exact(errors)) =
                (std::str::from_utf8(stream.key()), automaton.eval(stream.key()))
            {
                found.push((term.to_owned(), errors));
            }
        }
        found
    }

    fn field(&self, field: Field) -> &OneField {
        &self.fields[field as usize]
    }
}

impl OneField {
    fn open(segment: &SegmentReader, field: tantivy::schema::Field, facts: u32) -> tantivy::Result<Self> {
        let lengths = segment.get_fieldnorms_reader(field)?;
        let total = (0..facts).map(|fact| lengths.fieldnorm(fact)).sum::<u32>();
        Ok(Self {
            field,
            terms: segment.inverted_index(field)?,
            average: (total as f32 / facts.max(1) as f32).max(1.0),
            lengths,
        })
    }

    fn info(&self, term: &str) -> Option<TermInfo> {
        // An index in memory has no file that could fail; if it does all the same, nothing is found.
        self.terms.get_term_info(&Term::from_field_text(self.field, term)).ok()?
    }

    fn places(&self, term: &str) -> Option<Vec<Place>> {
        let info = self.info(term)?;
        let mut postings = self.terms.read_postings_from_terminfo(&info, IndexRecordOption::WithFreqs).ok()?;
        let mut places = Vec::with_capacity(info.doc_freq as usize);
        let mut fact = postings.doc();
        while fact != TERMINATED {
            let length = self.lengths.fieldnorm(fact) as f32 / self.average;
            let density = postings.term_freq() as f32 / (1.0 - LENGTH_COUNTS + LENGTH_COUNTS * length);
            places.push(Place { fact: fact as usize, density });
            fact = postings.advance();
        }
        Some(places)
    }
}

/// Lets the dictionary be walked along the typing errors that are allowed.
struct Typing<'a>(&'a DFA);

impl Automaton for Typing<'_> {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}

impl fmt::Debug for Index {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Index").field("facts", &self.facts).finish_non_exhaustive()
    }
}
