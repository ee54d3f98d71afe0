//! In a text that runs from right to left, what is put in keeps its place: names, numbers such as #7 and times stand among
//! themselves, between marks of Unicode's that nobody sees.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};

/// Begins what stands among itself …
const BEGIN: char = '\u{2068}';
/// … and ends it.
const END: char = '\u{2069}';

/// Sets the arguments of all texts among themselves.
pub(crate) fn resource(resource: &mut Resource<String>) {
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry
            && let Some(value) = &mut message.value
        {
            pattern(value, true);
        }
    }
}

/// `whole`: it is no variant in the middle of a text.
fn pattern(pattern: &mut Pattern<String>, whole: bool) {
    let mut elements: Vec<PatternElement<String>> = Vec::with_capacity(pattern.elements.len());
    let mut accents = 0;
    let mut open: Option<&'static str> = None;
    let mut rest = std::mem::take(&mut pattern.elements).into_iter().peekable();
    while let Some(mut element) = rest.next() {
        match &mut element {
            PatternElement::TextElement { value } => {
                if let Some(ending) = open.take() {
                    let at = value.find(ending).map_or(0, |at| at + ending.len());
                    value.insert(at, END);
                }
                *value = with_commands(value, &mut accents);
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                close(&mut elements, &mut open);
                variants.iter_mut().for_each(|variant| self::pattern(&mut variant.value, false));
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                close(&mut elements, &mut open);
                let text = |element: Option<&PatternElement<String>>| match element {
                    Some(PatternElement::TextElement { value }) => Some(value.clone()),
                    Some(PatternElement::Placeable { .. }) => Some(String::new()),
                    None => None,
                };
                // Alone on its lines it disturbs nothing, and may be a list, which begins at a line's beginning.
                let begins = text(elements.last()).map_or(whole, |before| before.ends_with('\n'));
                let ends = text(rest.peek()).map_or(whole, |after| after.starts_with('\n'));
                let is_argument = matches!(inline, InlineExpression::VariableReference { .. });
                if is_argument && accents % 2 == 0 && !(begins && ends) {
                    open = begin(&mut elements);
                }
            }
        }
        elements.push(element);
    }
    close(&mut elements, &mut open);
    pattern.elements = elements;
}

/// With what stands between accents set among itself, or its slash would stand behind it; `accents` counts them over the whole
/// text, since an argument can stand between two.
fn with_commands(text: &str, accents: &mut usize) -> String {
    let mut set = String::with_capacity(text.len());
    for letter in text.chars() {
        let opens = letter == '`' && accents.is_multiple_of(2);
        if opens {
            set.push(BEGIN);
        }
        set.push(letter);
        if letter == '`' {
            *accents += 1;
            if !opens {
                set.push(END);
            }
        }
    }
    set
}

/// Begins before the argument that comes, and before what belongs to it. Gives back with what it ends.
fn begin(elements: &mut Vec<PatternElement<String>>) -> Option<&'static str> {
    let Some(PatternElement::TextElement { value }) = elements.last_mut() else {
        elements.push(PatternElement::TextElement { value: BEGIN.to_string() });
        return Some("");
    };
    // It is set apart already, or part of an address or of a command.
    if value.ends_with([BEGIN, '/', '=']) || value.ends_with("](") {
        return None;
    }
    for (start, ending) in [("<t:", ">"), ("<#", ">"), ("<@", ">"), ("<@&", ">"), ("#", "")] {
        if value.ends_with(start) {
            value.insert(value.len() - start.len(), BEGIN);
            return Some(ending);
        }
    }
    value.push(BEGIN);
    Some("")
}

/// Ends what no text follows.
fn close(elements: &mut Vec<PatternElement<String>>, open: &mut Option<&'static str>) {
    if open.take().is_some() {
        elements.push(PatternElement::TextElement { value: END.to_string() });
    }
}

#[cfg(test)]
mod tests {
    use fluent_syntax::{parser, serializer};

    fn isolated(text: &str) -> String {
        let mut resource = parser::parse(format!("a = {text}\n")).expect("it parses");
        super::resource(&mut resource);
        let out = serializer::serialize(&resource);
        out.trim_start_matches("a =").trim().replace('\u{2068}', "«").replace('\u{2069}', "»")
    }

    #[test]
    fn what_is_put_in_stands_among_itself_with_what_belongs_to_it() {
        for (text, shown) in [
            ("x", "x"),
            ("{ $name }", "{ $name }"),
            ("x { $name } y", "x «{ $name }» y"),
            ("x { $a }{ $b }", "x «{ $a }»«{ $b }»"),
            ("Now: #{ $number } { $text }", "Now: «#{ $number }» «{ $text }»"),
            ("until <t:{ $when }:t> (<t:{ $when }:R>)", "until «<t:{ $when }:t>» («<t:{ $when }:R>»)"),
            ("**{ $title }** ends", "**«{ $title }»** ends"),
            ("`/ask number:{ $number }` or { $x }", "«`/ask number:{ $number }`» or «{ $x }»"),
            ("write `/ask` or `/brief`.", "write «`/ask`» or «`/brief`»."),
            ("[words]({ $link })", "[words]({ $link })"),
            ("x:\n    { $list }\n    y { $z }", "x:\n    { $list }\n    y «{ $z }»"),
            ("\u{2068}{ $name }\u{2069} y", "«{ $name }» y"),
        ] {
            assert_eq!(isolated(text), shown, "{text}");
        }
        let chosen = isolated("{ $n ->\n    [one] x\n   *[other] { $n } x\n } of #{ $m }");
        assert!(chosen.contains("«{ $n }» x") && chosen.contains("of «#{ $m }»"), "{chosen}");
    }
}
