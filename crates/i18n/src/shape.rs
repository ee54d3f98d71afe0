//! What a text is made of, as far as translations must keep to it: its arguments, the words it chooses by, its commands, and
//! how long it can become.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use crate::places;

/// A choice by an argument: its keys, and which of them is taken for all else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) argument: String,
    pub(crate) keys: Vec<Key>,
    pub(crate) default: usize,
}

/// By what a variant is chosen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Key {
    /// A plural category, or a word of the rules.
    Word(String),
    /// Exactly this number.
    Number(String),
}

impl Key {
    /// As it is written.
    pub(crate) fn as_str(&self) -> &str {
        let (Self::Word(text) | Self::Number(text)) = self;
        text
    }
}

/// The plural categories of all languages.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Choice {
    /// Whether it chooses by how many, and not by a word of the rules.
    pub(crate) fn is_by_number(&self) -> bool {
        self.keys.iter().all(|key| match key {
            Key::Number(_) => true,
            Key::Word(word) => CATEGORIES.contains(&word.as_str()),
        })
    }
}

/// A text as its translations must have it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    pub(crate) arguments: BTreeSet<String>,
    /// Arguments that are numbers of questions: `#{ $number }`.
    pub(crate) numbers: BTreeSet<String>,
    pub(crate) choices: Vec<Choice>,
    /// Commands and the like: what stands between accents.
    pub(crate) commands: BTreeSet<String>,
    /// What makes a time of an argument: `<t:{ $when }:t>`.
    pub(crate) times: BTreeSet<String>,
    /// The most it can become, in Discord's units.
    pub(crate) longest: usize,
    /// What a text may not have.
    pub(crate) wrong: Vec<String>,
}

impl Shape {
    /// Of a text.
    pub(crate) fn of(pattern: &Pattern<String>) -> Self {
        let mut shape = Self::default();
        shape.longest = shape.read(pattern);
        let written = written(pattern);
        if written.len() >= VARIANTS {
            shape.wrong.push(format!("its choices together have {VARIANTS} variants or more"));
        }
        for variant in &written {
            shape.commands.extend(variant.split('`').skip(1).step_by(2).map(str::to_owned));
            if variant.matches('`').count() % 2 == 1 {
                shape.wrong.push("it has an accent (`) that nothing ends".to_owned());
            }
            if variant.matches("**").count() % 2 == 1 {
                shape.wrong.push("it has ** that nothing ends".to_owned());
            }
            let depth = variant.chars().try_fold(0_u32, |depth, c| match c {
                '\u{2066}'..='\u{2068}' => Some(depth + 1),
                '\u{2069}' => depth.checked_sub(1),
                _ => Some(depth),
            });
            if depth != Some(0) {
                shape.wrong.push("it has a mark of direction that nothing ends, or one that ends nothing".to_owned());
            }
            let odd = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{feff}');
            if variant.contains(odd) {
                shape.wrong.push("it has a character that is not to be seen and may hide or turn others".to_owned());
            }
        }
        shape.wrong.dedup();
        shape
    }

    /// Reads a pattern; gives back how long it can become.
    fn read(&mut self, pattern: &Pattern<String>) -> usize {
        let mut longest = 0;
        let mut before = "";
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    longest += places::units(value);
                    before = value;
                    continue;
                }
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    longest += self.inline(inline, before);
                }
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    longest += self.choice(selector, variants);
                }
            }
            before = "";
        }
        longest
    }

    fn inline(&mut self, inline: &InlineExpression<String>, before: &str) -> usize {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.clone());
                if before.ends_with('#') {
                    self.numbers.insert(id.name.clone());
                }
                if before.ends_with("<t:") {
                    self.times.insert(id.name.clone());
                }
                places::argument(&id.name)
            }
            InlineExpression::StringLiteral { value } => places::units(value),
            _ => {
                self.wrong
                    .push("between braces it may have { $arguments }, choices by them, and { \"texts\" }".to_owned());
                0
            }
        }
    }

    fn choice(&mut self, selector: &InlineExpression<String>, variants: &[Variant<String>]) -> usize {
        let longest = variants.iter().map(|v| self.read(&v.value)).max().unwrap_or_default();
        let InlineExpression::VariableReference { id } = selector else {
            self.wrong.push("it may choose by { $arguments } only".to_owned());
            return longest;
        };
        self.arguments.insert(id.name.clone());
        let key = |v: &Variant<String>| match &v.key {
            VariantKey::Identifier { name } => Key::Word(name.clone()),
            VariantKey::NumberLiteral { value } => Key::Number(value.clone()),
        };
        self.choices.push(Choice {
            argument: id.name.clone(),
            keys: variants.iter().map(key).collect(),
            default: variants.iter().position(|v| v.default).unwrap_or_default(),
        });
        longest
    }

    /// The words by which it chooses, argument by argument; those of numbers are the languages' own.
    pub(crate) fn words(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut words: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for choice in self.choices.iter().filter(|choice| !choice.is_by_number()) {
            words.entry(&choice.argument).or_default().extend(choice.keys.iter().map(Key::as_str));
        }
        words
    }
}

/// How many variants of a text there may be, all its choices together.
const VARIANTS: usize = 1_000;

/// The text as it is written, once for each of its variants, the arguments left out; of very many only the first.
fn written(pattern: &Pattern<String>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => all.iter_mut().for_each(|text| text.push_str(value)),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                let before = std::mem::take(&mut all);
                for variant in variants.iter().flat_map(|v| written(&v.value)).take(VARIANTS) {
                    all.extend(before.iter().map(|text| format!("{text}{variant}")));
                }
                all.truncate(VARIANTS);
            }
            PatternElement::Placeable { .. } => {}
        }
    }
    all
}
