//! Whether what stands under a forum's heading is as long as the forum wants it. It is told, and nothing is cut.

use unicode_segmentation::UnicodeSegmentation;

use super::template::{Heading, Limit, Part, Unit};
use crate::texts::{Texts, say};
use crate::{Question, Report, Words};

/// A text that is counted, with what it is called.
struct Counted<'a> {
    called: String,
    texts: Vec<&'a str>,
}

/// A sentence for each limit that was exceeded.
pub(super) fn exceeded(section: &Heading, r: &Report, t: Texts) -> Vec<String> {
    let Some(limit) = section.limit else { return Vec::new() };
    let counted: Vec<Counted<'_>> = section.with.iter().flat_map(|part| texts(*part, r, t)).collect();
    let most = told(limit.unit, limit.at_most, t);
    let length = |c: &Counted<'_>| c.texts.iter().map(|text| length(limit, text)).fold(0, u32::saturating_add);
    if limit.each {
        let long = counted.iter().filter(|c| length(c) > limit.at_most);
        let long = long.map(|c| {
            let has = told(limit.unit, length(c), t);
            say!(t, "form-one-too-long", number = c.called.as_str(), has = has, most = most.as_str())
        });
        return long.collect();
    }
    let all = counted.iter().map(length).fold(0, u32::saturating_add);
    if all <= limit.at_most {
        return Vec::new();
    }
    vec![say!(t, "form-too-long", has = told(limit.unit, all, t), most = most)]
}

fn told(unit: Unit, n: u32, t: Texts) -> String {
    let id = match unit {
        Unit::Words => "form-unit-words",
        Unit::Paragraphs => "form-unit-paragraphs",
        Unit::Sentences => "form-unit-sentences",
    };
    t.count(id, &n)
}

fn length(limit: Limit, text: &str) -> u32 {
    let n = match limit.unit {
        Unit::Words => text.unicode_words().count(),
        Unit::Paragraphs => text.lines().filter(|line| !line.trim().is_empty()).count(),
        Unit::Sentences => text.unicode_sentences().filter(|s| s.chars().any(char::is_alphanumeric)).count(),
    };
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What people wrote of a part; what the report itself says is not counted.
fn texts(part: Part, r: &Report, t: Texts) -> Vec<Counted<'_>> {
    let questions = |which: fn(&Question) -> bool, answers: bool| {
        let questions = r.questions.iter().filter(|q| which(q));
        let questions = questions.map(|q| {
            let answer = q.answer.as_ref().filter(|_| answers);
            let texts = q.words.iter().chain(answer).map(|w: &Words| w.text.as_str()).collect();
            Counted { called: format!("#{}", q.number), texts }
        });
        questions.collect::<Vec<_>>()
    };
    match part {
        Part::Issues => questions(Question::is_dealt_with, false),
        Part::Dealt => questions(Question::is_dealt_with, true),
        Part::Unanswered => questions(Question::is_unanswered, false),
        Part::Record => questions(|q| q.state == crate::State::Filed, false),
        Part::Notes => {
            let notes = r.notes.iter().map(|n| Counted { called: t.say("form-one-note"), texts: vec![&n.words.text] });
            notes.collect()
        }
        Part::Messages => {
            let messages = r.messages.iter();
            messages.map(|m| Counted { called: format!("{}.", m.number), texts: vec![&m.words.text] }).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_sentences_and_paragraphs_are_counted_in_any_script() {
        let n = |unit, text: &str| length(Limit { at_most: 1, unit, each: false }, text);
        assert_eq!(n(Unit::Words, "Who decides, and why?"), 4);
        assert_eq!(n(Unit::Sentences, "Who decides? And why? "), 2);
        assert_eq!(n(Unit::Sentences, "谁决定？为什么？"), 2);
        assert_eq!(n(Unit::Sentences, "…!"), 0);
        assert_eq!(n(Unit::Paragraphs, "one\n\ntwo\nthree\n"), 3);
    }
}
