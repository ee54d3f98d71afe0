//! In the program's own texts every word that stands beside a number agrees with it: "1 character", "2 characters".

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

/// The languages whose words change with a number. In Chinese none does.
const CHANGING: [&str; 6] = ["en", "de", "es", "fr", "ru", "ar"];

/// What counts something, in the texts of either crate.
const COUNTS: [(&str, &str); 2] = [
    (
        "bot",
        "anonymous answered asked count days declined fresh least length limit minutes most named objections open \
         over planned rows seconds support supports unanswered undecided used waiting",
    ),
    (
        "report",
        "added all asked floor followed from hands has minutes most n objections planned room silent support to upvotes",
    ),
];

/// What counts nothing: numbers that are names, such as #7, times, and words.
const OTHERS: [(&str, &str); 2] = [
    (
        "bot",
        "as_of asker by cards channel class closed desk findings first hash headline id into kind language last leads \
         limits line link name names next note now number numbers order other pack packs page pages path permission \
         place places position purpose reason reference role said server state text title typed until value what when who",
    ),
    ("report", "at clock date day deadline first form hash into last list month name number reason what year"),
];

/// Why words beside a number need not change with it: in which languages, and of which numbers, as `crate/text:number`.
const ALIKE: [(&str, &str, &str); 13] = [
    (
        "it is a heading: the number comes after it",
        "en de es fr ru ar",
        "bot/button-support:count bot/board-counts:waiting bot/board-counts:open bot/board-counts:answered \
         bot/board-counts:declined bot/board-closed:answered bot/board-closed:unanswered bot/board-closed:declined \
         bot/board-closed:undecided bot/round-voices:support bot/round-voices:objections report/message-voices:support \
         report/message-voices:objections report/short-reason:n",
    ),
    (
        "it is a heading: the number comes after it",
        "ru ar",
        "bot/messages-full:limit bot/notes-full:limit bot/reason-fair:fresh",
    ),
    ("it is a heading: the number comes after it", "ru", "bot/agenda-full:limit bot/too-many-translations:limit"),
    ("the unit is abbreviated", "en de es fr ru ar", "bot/button-more-minutes:minutes"),
    ("the unit is abbreviated", "en de es fr ru", "report/figure-minutes:n"),
    ("\"more\" has one form", "ru", "bot/several-more:count bot/guard-more:count bot/undeleted-more:count"),
    (
        "what became of them is said alike of one",
        "en de es fr ru ar",
        "bot/several-will-keep:count bot/board-waiting:count bot/board-waiting-new:count bot/panel-closed:unanswered \
         report/short-sent:floor",
    ),
    (
        "what became of them is said alike of one",
        "en de ru ar",
        "bot/panel-closed:asked bot/panel-closed:answered bot/screen-counts:answered",
    ),
    ("what became of them is said alike of one", "fr", "bot/panel-closed:answered bot/screen-counts:answered"),
    (
        "no word belongs to it, or one that agrees with another number",
        "en de es fr ru ar",
        "bot/topic-moved:count bot/topic-line-over:used bot/round-seconds:least bot/speaker-time:least \
         bot/text-too-long:length bot/text-too-long:limit report/order-followed:followed report/figure-of:n \
         report/figure-of:all report/figure-from-room:n report/figure-from-room:room report/figure-room-and-hands:room \
         report/figure-room-and-hands:hands report/planned-more:planned report/planned-more:added",
    ),
    (
        "it is \"fewer than 5\" or \"5 to 9\", or comes with its word",
        "en de es fr ru ar",
        "report/count-few:n report/count-few-brief:n report/count-step:from report/count-step:to \
         report/count-step-brief:from report/count-step-brief:to report/order-reached:all report/order-reached:asked \
         report/order-reached:upvotes report/message-silent:silent report/form-too-long:has report/form-too-long:most \
         report/form-one-too-long:has report/form-one-too-long:most",
    ),
    (
        "they are always more than twenty, or it is a heading",
        "en de es fr ru ar",
        "bot/several-all:count bot/several-will:count",
    ),
    (
        "it is zero or some, or a limit of the program: never one",
        "en de es fr",
        "bot/reason-fair:fresh bot/round-seconds:most bot/speaker-time:most bot/wrong-minutes:limit \
         bot/agenda-full:limit bot/too-many-translations:limit bot/messages-full:limit bot/notes-full:limit",
    ),
];

/// A file's texts.
fn texts(of: &str, language: &str) -> Vec<(String, Pattern<String>)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../{of}/i18n/{language}.ftl"));
    let written = fs::read_to_string(&file).expect("it can be read");
    let read = parser::parse(written).unwrap_or_else(|(_, wrong)| panic!("{}: {wrong:?}", file.display()));
    let messages = read.body.into_iter().filter_map(|e| if let Entry::Message(m) = e { Some(m) } else { None });
    messages.filter_map(|m| Some((m.id.name, m.value?))).collect()
}

/// What stands in a text without a choice by its number around it; what is written #7 is a name.
fn bare(pattern: &Pattern<String>, chosen: &mut Vec<String>, into: &mut BTreeSet<String>) {
    let mut before = "";
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                before = value;
                continue;
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                if let InlineExpression::VariableReference { id } = inline
                    && !chosen.contains(&id.name)
                    && !before.ends_with('#')
                {
                    into.insert(id.name.clone());
                }
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else { panic!("{selector:?}") };
                // One that tells only single numbers apart, such as 0, says all the others with the same words.
                let is_plural = variants.iter().any(|v| match &v.key {
                    VariantKey::Identifier { name } => ["zero", "one", "two", "few", "many"].contains(&name.as_str()),
                    VariantKey::NumberLiteral { .. } => false,
                });
                if is_plural {
                    chosen.push(id.name.clone());
                }
                variants.iter().for_each(|v| bare(&v.value, chosen, into));
                if is_plural {
                    chosen.pop();
                }
            }
        }
        before = "";
    }
}

fn among(lists: &[(&str, &str)], of: &str, name: &str) -> bool {
    lists.iter().any(|(known, names)| *known == of && names.split_whitespace().any(|n| n == name))
}

#[test]
fn words_beside_a_number_agree_with_it() {
    let mut alike: BTreeSet<String> = BTreeSet::new();
    for (_, languages, numbers) in ALIKE {
        for language in languages.split(' ') {
            alike.extend(numbers.split_whitespace().map(|number| format!("{language}/{number}")));
        }
    }
    let (mut wrong, mut met) = (Vec::new(), BTreeSet::new());
    for of in ["bot", "report"] {
        for language in CHANGING {
            for (text, pattern) in texts(of, language) {
                let mut names = BTreeSet::new();
                bare(&pattern, &mut Vec::new(), &mut names);
                for name in names.into_iter().filter(|name| !among(&OTHERS, of, name)) {
                    if !among(&COUNTS, of, &name) {
                        wrong.push(format!("{of}/{text}: is {{ ${name} }} a number of things? See COUNTS and OTHERS"));
                        continue;
                    }
                    let number = format!("{language}/{of}/{text}:{name}");
                    if !alike.contains(&number) {
                        wrong.push(format!("{number} does not choose by its number, and ALIKE says no reason"));
                    }
                    met.insert(number);
                }
            }
        }
    }
    wrong.extend(
        alike.difference(&met).map(|number| format!("{number} is not there, or chooses: take it out of ALIKE")),
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What people are told of one, of a few and of many, in the languages whose forms differ most.
#[test]
fn one_few_and_many_are_said_as_people_say_them() {
    let all = i18n::Languages::built_in();
    for (language, text, name, number, told) in [
        ("en", "text-too-long", "over", 1, "is 1 character too long"),
        ("en", "text-too-long", "over", 2, "is 2 characters too long"),
        ("fr", "text-too-long", "over", 1, "a 1 caractère de trop"),
        ("es", "text-too-long", "over", 1, "le sobra un carácter"),
        ("ru", "text-too-long", "over", 1, "на 1 символ ("),
        ("ru", "text-too-long", "over", 3, "на 3 символа"),
        ("ru", "text-too-long", "over", 11, "на 11 символов"),
        ("ar", "text-too-long", "over", 2, "بحرفين"),
        ("ar", "text-too-long", "over", 5, "أحرف"),
        ("ru", "speakers-have", "seconds", 121, "121 секунда"),
        ("ru", "speakers-have", "seconds", 92, "92 секунды"),
        ("ru", "speakers-have", "seconds", 120, "120 секунд."),
        ("ar", "speakers-have", "seconds", 105, "ثوانٍ"),
        ("de", "deleted-within", "minutes", 1, "über eine Minute"),
        ("fr", "guard-more", "count", 1, "et 1 autre"),
    ] {
        let mut args = fluent_bundle::FluentArgs::new();
        for other in ["over", "length", "limit", "seconds", "minutes", "count"] {
            args.set(other, if other == name { number } else { 7 });
        }
        let said = all.for_locale(language).expect("it is there").text(text, Some(&args));
        assert!(said.contains(told), "{language} {text} {number}: {said}");
    }
}
