//! Which form a language takes for a number, where the library that Fluent asks has it wrong: of a rule such as "the number's
//! last two digits are 3 to 10" it keeps "the number is 3 to 10" (intl_pluralrules 7.0.2).

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use unic_langid::LanguageIdentifier;

/// The plural category of a whole number by the rules of CLDR; none where the library has the language right.
pub(crate) fn category(language: &LanguageIdentifier, n: u64) -> Option<&'static str> {
    let (ten, hundred) = (n % 10, n % 100);
    let teen = (11..=19).contains(&hundred);
    let category = match language.language.as_str() {
        "ar" | "ars" => match (n, hundred) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..=99) => "many",
            _ => "other",
        },
        "be" => match ten {
            1 if hundred != 11 => "one",
            2..=4 if !(12..=14).contains(&hundred) => "few",
            _ => "many",
        },
        "lt" => match ten {
            1 if !teen => "one",
            2..=9 if !teen => "few",
            _ => "other",
        },
        "lv" => match ten {
            0 => "zero",
            _ if teen => "zero",
            1 => "one",
            _ => "other",
        },
        "mt" => match (n, hundred) {
            (1, _) => "one",
            (0, _) | (_, 2..=10) => "few",
            (_, 11..=19) => "many",
            _ => "other",
        },
        "ro" | "mo" => match (n, hundred) {
            (1, _) => "one",
            (0, _) | (_, 1..=19) => "few",
            _ => "other",
        },
        _ => return None,
    };
    Some(category)
}

/// Leaves only the variants that are said, where a text chooses by a number and the library has its language wrong.
pub(crate) fn choose(pattern: &mut Pattern<&str>, language: &LanguageIdentifier, args: &FluentArgs<'_>) {
    if category(language, 0).is_none() {
        return;
    }
    let mut elements = Vec::with_capacity(pattern.elements.len());
    for element in std::mem::take(&mut pattern.elements) {
        match element {
            PatternElement::Placeable { expression: Expression::Select { selector, mut variants } } => {
                if let Some(mut said) = said(&selector, &mut variants, language, args) {
                    choose(&mut said, language, args);
                    elements.append(&mut said.elements);
                } else {
                    variants.iter_mut().for_each(|v| choose(&mut v.value, language, args));
                    elements.push(PatternElement::Placeable { expression: Expression::Select { selector, variants } });
                }
            }
            other => elements.push(other),
        }
    }
    pattern.elements = elements;
}

fn said<'t>(
    selector: &InlineExpression<&str>,
    variants: &mut Vec<Variant<&'t str>>,
    language: &LanguageIdentifier,
    args: &FluentArgs<'_>,
) -> Option<Pattern<&'t str>> {
    let InlineExpression::VariableReference { id } = selector else { return None };
    let FluentValue::Number(number) = args.get(id.name)? else { return None };
    let n = number.as_string().parse().ok()?;
    let category = category(language, n)?;
    let at = |wanted: &dyn Fn(&Variant<&str>) -> bool| variants.iter().position(wanted);
    let exactly = |v: &Variant<&str>| matches!(v.key, VariantKey::NumberLiteral { value } if value.parse() == Ok(n));
    let in_category = |v: &Variant<&str>| matches!(v.key, VariantKey::Identifier { name } if name == category);
    let at = at(&exactly).or_else(|| at(&in_category)).or_else(|| at(&|v| v.default))?;
    Some(variants.swap_remove(at).value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_digits_count() {
        for (language, category, numbers) in [
            ("ar", "few", [3, 10, 103, 110, 1_005]),
            ("ar", "many", [11, 99, 111, 199, 1_011]),
            ("ar", "other", [100, 101, 102, 200, 1_000]),
            ("be", "one", [1, 21, 31, 101, 121]),
            ("be", "many", [0, 5, 11, 25, 112]),
            ("lt", "few", [2, 9, 22, 102, 129]),
            ("lv", "zero", [0, 10, 11, 111, 120]),
            ("mt", "few", [0, 2, 10, 102, 110]),
            ("ro", "few", [0, 2, 19, 101, 119]),
        ] {
            let language: LanguageIdentifier = language.parse().expect("a tag");
            for n in numbers {
                assert_eq!(super::category(&language, n), Some(category), "{language} {n}");
            }
        }
        assert_eq!(category(&"ru".parse().expect("a tag"), 21), None);
    }
}
