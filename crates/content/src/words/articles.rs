//! How articles of statutes are written: "Art. 35", "artículo 35", "第三十五条". It knows no statute.

/// What "article" is called where a number may follow; statutes are cited like this in the languages of the interface, and
/// in those that are expected in a room.
const ARTICLE_WORDS: [&str; 29] = [
    "art",
    "arts",
    "article",
    "articles",
    "artikel",
    "articulo",
    "articulos",
    "artigo",
    "articolo",
    "section",
    "sections",
    "статья",
    "статьи",
    "ст",
    "المادة",
    "مادة",
    "والمادة",
    "للمادة",
    "بالمادة",
    "المادتان",
    "المادتين",
    "المواد",
    "مواد",
    "ماده",
    "ماددا",
    "ماددىسى",
    "ماددىسىدا",
    "དོན་ཚན",
    "अनुच्छेद",
];

/// Whether a folded word says that an article's number follows.
pub(super) fn is_article_word(word: &str) -> bool {
    ARTICLE_WORDS.contains(&word)
}

/// Whether a folded word may stand between the numbers of two articles.
pub(super) fn goes_between_articles(word: &str) -> bool {
    matches!(word, "and" | "to" | "et" | "y" | "und" | "bis" | "и" | "و" | "إلى" | "الى" | "ۋە" | "དང")
}

/// "第三十五条" reads "article 35": the numbers of articles are the same in any language.
pub(super) fn numbered_articles(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('第') {
        let (before, after) = rest.split_at(start);
        let after = &after['第'.len_utf8()..];
        let digits = after.find(|letter: char| chinese_digit(letter).is_none()).unwrap_or(after.len());
        let (number, end) = after.split_at(digits);
        out.push_str(before);
        match (chinese_number(number), end.strip_prefix('条')) {
            (Some(number), Some(end)) => {
                out.push_str(" article ");
                out.push_str(&number.to_string());
                out.push(' ');
                rest = end;
            }
            _ => {
                out.push('第');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The value of a digit or, above nine, of a unit.
fn chinese_digit(letter: char) -> Option<u32> {
    Some(match letter {
        '0'..='9' => letter.to_digit(10)?,
        '零' | '〇' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => return None,
    })
}

/// "三十五" is 35, "一千零三十四" is 1034, "一〇三" is 103.
fn chinese_number(text: &str) -> Option<u32> {
    let (mut sum, mut digits) = (0_u32, None);
    for letter in text.chars() {
        let value = chinese_digit(letter)?;
        if value < 10 {
            digits = Some(digits.unwrap_or(0_u32).checked_mul(10)?.checked_add(value)?);
        } else {
            sum = sum.checked_add(digits.take().unwrap_or(1).max(1).checked_mul(value)?)?;
        }
    }
    (!text.is_empty()).then(|| sum.checked_add(digits.unwrap_or(0)))?
}

#[cfg(test)]
mod tests {
    use super::{chinese_number, numbered_articles};

    #[test]
    fn chinese_numbers_are_read() {
        for (text, number) in
            [("三十五", 35), ("十", 10), ("一百零三", 103), ("一千零三十四", 1034), ("一〇三", 103), ("35", 35)]
        {
            assert_eq!(chinese_number(text), Some(number), "{text}");
        }
        assert_eq!(chinese_number(""), None);
        assert_eq!(chinese_number(&"九".repeat(40)), None);
        assert_eq!(chinese_number(&"千".repeat(40)), Some(40_000));
    }

    #[test]
    fn only_articles_are_rewritten() {
        assert_eq!(numbered_articles("宪法第四十条。第三次"), "宪法 article 40 。第三次");
        assert_eq!(numbered_articles("第第五条"), "第 article 5 ");
    }
}
