//! The interface's texts: what is said, by the ids that stand in `i18n/LANGUAGE.ftl`. What people wrote is not isolated here
//! but where it is made showable, in `words`: a number such as #7 must stay plain text.

pub(crate) use i18n::Language;

/// A text of the interface: `say!(language, "receipt", number = 7)`.
#[macro_export]
macro_rules! say {
    ($language:expr, $id:literal) => { $language.text($id, None) };
    ($language:expr, $id:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = fluent_bundle::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $language.text($id, Some(&args))
    }};
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use fluent_syntax::ast;

    /// Every id and argument that the code uses is in each language's file, and nothing else is.
    #[test]
    fn the_code_and_the_texts_agree() {
        let mut used = BTreeMap::new();
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut used);
        assert!(used.len() > 50, "only {} texts found in the code", used.len());
        let source = include_str!("../i18n/en.ftl");
        let resource = fluent_syntax::parser::parse(source).expect("English parses");
        let mut written = BTreeMap::new();
        for entry in &resource.body {
            if let ast::Entry::Message(m) = entry {
                let mut args = BTreeSet::new();
                if let Some(pattern) = &m.value {
                    variables(pattern, &mut args);
                }
                written.insert(m.id.name.to_owned(), args);
            }
        }
        assert_eq!(used, written);
    }

    /// Discord writes a time as "in 3 minutes" in words and steps of its own: it stands alone in brackets, never in a sentence.
    #[test]
    fn no_sentence_holds_a_relative_time() {
        let source = include_str!("../i18n/en.ftl");
        for (at, _) in source.match_indices(":R>") {
            let begin = source[..at].rfind('<').expect("a time begins");
            let alone = source[..begin].ends_with('(') && source[at..].starts_with(":R>)");
            assert!(alone, "{}", &source[begin..at + 3]);
        }
    }

    fn collect(folder: &Path, used: &mut BTreeMap<String, BTreeSet<String>>) {
        for entry in std::fs::read_dir(folder).expect("the folder is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                collect(&path, used);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("texts.rs") {
                find(&std::fs::read_to_string(&path).expect("readable"), used);
            }
        }
    }

    /// Finds `say!(…, "id", name = …)`, by counting brackets outside of strings.
    fn find(source: &str, used: &mut BTreeMap<String, BTreeSet<String>>) {
        for (at, _) in source.match_indices("say!(") {
            let call = arguments(&source[at + "say!(".len()..]);
            let id = call.get(1).expect("a text id").trim_matches('"').to_owned();
            let names = call[2..]
                .iter()
                .filter(|a| !a.is_empty())
                .map(|a| a.split('=').next().expect("a name").trim().to_owned())
                .collect();
            let before = used.insert(id.clone(), BTreeSet::clone(&names));
            assert!(before.is_none_or(|b| b == names), "{id} is used with different arguments");
        }
    }

    fn arguments(rest: &str) -> Vec<String> {
        let (mut depth, mut quoted, mut parts) = (0, false, vec![String::new()]);
        let mut chars = rest.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' if quoted => {
                    parts.last_mut().expect("never empty").push(c);
                    parts.last_mut().expect("never empty").extend(chars.next());
                    continue;
                }
                '"' => quoted = !quoted,
                '(' | '[' | '{' if !quoted => depth += 1,
                ')' if !quoted && depth == 0 => break,
                ')' | ']' | '}' if !quoted => depth -= 1,
                ',' if !quoted && depth == 0 => {
                    parts.push(String::new());
                    continue;
                }
                _ => {}
            }
            parts.last_mut().expect("never empty").push(c);
        }
        parts.into_iter().map(|p| p.trim().to_owned()).collect()
    }

    fn variables(pattern: &ast::Pattern<&str>, into: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                match expression {
                    ast::Expression::Inline(e) => inline(e, into),
                    ast::Expression::Select { selector, variants } => {
                        inline(selector, into);
                        variants.iter().for_each(|v| variables(&v.value, into));
                    }
                }
            }
        }
    }

    fn inline(expression: &ast::InlineExpression<&str>, into: &mut BTreeSet<String>) {
        if let ast::InlineExpression::VariableReference { id } = expression {
            into.insert(id.name.to_owned());
        }
    }
}
