//! The self-exposure guard: what in a text leads to a person. Telephone numbers, e-mail addresses, links, `@names` and
//! Discord ids are found; years, dates, article numbers and amounts are not.

use std::ops::Range;
use std::sync::LazyLock;

use linkify::{LinkFinder, LinkKind};
use regex::Regex;

/// What leads to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lead {
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A link.
    Link,
    /// An `@name`.
    Name,
    /// A number as long as Discord's ids are, or an identity card's.
    Id,
}

/// A place of a text that leads to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exposure {
    /// How.
    pub lead: Lead,
    /// Where, in bytes.
    pub place: Range<usize>,
}

/// A telephone number has at most so many digits (E.164), with its country's code …
const PHONE_MOST: usize = 15;
/// … and no fewer than these: with the country's code, and without.
const ABROAD_LEAST: usize = 7;
const AT_HOME_LEAST: usize = 8;
/// Discord's ids have 17 to 20 digits.
const ID: std::ops::RangeInclusive<usize> = 16..=20;

static NUMBERS: LazyLock<Regex> = LazyLock::new(|| {
    // With a country's code brackets may stand anywhere, else only around the first digits.
    let abroad = r"\+[ \u{A0}]?\p{Nd}[\p{Nd} \u{A0}().\-–/]*\p{Nd}";
    let at_home = r"\(?\p{Nd}[\p{Nd} \u{A0}.\-–/]*\)?[\p{Nd} \u{A0}.\-–/]*\p{Nd}";
    Regex::new(&format!("{abroad}|{at_home}")).expect("a right expression")
});

static NAMES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^A-Za-z0-9_@＠.-])([@＠][\p{L}\p{N}_.]*[\p{L}\p{N}_])").expect("a right expression")
});

/// The places of a text that lead to a person, in their order.
#[must_use]
pub fn find(text: &str) -> Vec<Exposure> {
    let mut found = links(text);
    let free = |found: &[Exposure], place: &Range<usize>| {
        found.iter().all(|other| other.place.end <= place.start || place.end <= other.place.start)
    };
    for name in NAMES.captures_iter(text).filter_map(|c| c.get(1)) {
        if free(&found, &name.range()) {
            found.push(Exposure { lead: Lead::Name, place: name.range() });
        }
    }
    for number in NUMBERS.find_iter(text) {
        if let Some(lead) = lead_of(number.as_str())
            && free(&found, &number.range())
        {
            found.push(Exposure { lead, place: number.range() });
        }
    }
    found.sort_by_key(|exposure| exposure.place.start);
    found
}

/// Whether one of the places of `before` is no longer in `after`: an edit took it out.
#[must_use]
pub fn is_taken_out(before: &str, after: &str) -> bool {
    find(before).into_iter().any(|exposure| !after.contains(&before[exposure.place]))
}

fn links(text: &str) -> Vec<Exposure> {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false).kinds(&[LinkKind::Url, LinkKind::Email]);
    let leads = finder.links(text).filter_map(|link| {
        let lead = match link.kind() {
            LinkKind::Email => Lead::Email,
            LinkKind::Url if is_link(link.as_str()) => Lead::Link,
            _ => return None,
        };
        Some(Exposure { lead, place: link.start()..link.end() })
    });
    leads.collect()
}

/// Two sentences without a space between them look like a host's name; without a scheme it must look meant.
fn is_link(found: &str) -> bool {
    let lower = found.to_lowercase();
    if lower.contains("://") || lower.starts_with("www.") {
        return true;
    }
    let host = found.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let ascii = host.is_ascii() && host.chars().any(|c| c.is_ascii_alphabetic());
    let last = host.rsplit('.').next().unwrap_or_default();
    let is_country_or_known = last.len() == 2 || ["com", "org", "net", "info", "onion"].contains(&last);
    ascii && (host.len() < found.len() || host == host.to_lowercase() && is_country_or_known)
}

/// What a run of digits, with what stands between them, leads to.
fn lead_of(run: &str) -> Option<Lead> {
    let groups: Vec<&str> = run.split(|c: char| !c.is_numeric()).filter(|g| !g.is_empty()).collect();
    let digits = groups.iter().map(|g| g.chars().count()).sum::<usize>();
    if run.starts_with('+') || groups[0].starts_with("00") {
        return (ABROAD_LEAST..=PHONE_MOST + 2).contains(&digits).then_some(Lead::Phone);
    }
    if groups.len() == 1 && ID.contains(&digits) {
        return Some(Lead::Id);
    }
    let is_phone = (AT_HOME_LEAST..=PHONE_MOST).contains(&digits)
        && !is_list(&groups)
        && !is_amount(run, &groups)
        && !is_of_dates(&groups);
    is_phone.then_some(Lead::Phone)
}

/// Small numbers one after the other, as of articles. Telephone numbers in pairs begin with 0.
fn is_list(groups: &[&str]) -> bool {
    groups.len() > 2 && groups.iter().all(|g| g.chars().count() <= 2) && !groups[0].starts_with('0')
}

/// Thousands in groups, or one round number.
fn is_amount(run: &str, groups: &[&str]) -> bool {
    let (first, rest) = (groups[0], &groups[1..]);
    let of_three = first.chars().count() <= 3 && !first.starts_with('0') && !run.starts_with('(');
    let grouped = of_three && !rest.is_empty() && rest.iter().all(|g| g.chars().count() == 3);
    grouped || rest.is_empty() && first.ends_with("0000")
}

/// Years and days: `2017-2019`, `12.05.2019`, `20190512`.
fn is_of_dates(groups: &[&str]) -> bool {
    let is_year = |g: &str| g.parse().is_ok_and(|year: u32| (1800..=2199).contains(&year));
    let part = |g: &&str| is_year(g) || g.len() <= 2;
    match groups {
        [day] if day.len() == 8 => {
            let month = day.get(4..6).and_then(|m| m.parse::<u32>().ok());
            day.get(..4).is_some_and(is_year) && month.is_some_and(|m| (1..=12).contains(&m))
        }
        [_, ..] => groups.iter().any(|g| is_year(g)) && groups.iter().all(part),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leads(text: &str) -> Vec<(Lead, &str)> {
        find(text).into_iter().map(|e| (e.lead, &text[e.place])).collect()
    }

    #[test]
    fn what_leads_to_a_person_is_found() {
        for (text, lead, part) in [
            ("Call +1 202 555 0143, he knows", Lead::Phone, "+1 202 555 0143"),
            ("Call +44 (20) 7946-0958.", Lead::Phone, "+44 (20) 7946-0958"),
            ("tel 0041 44 668 18 00!", Lead::Phone, "0041 44 668 18 00"),
            ("call (202) 555-0143 now", Lead::Phone, "(202) 555-0143"),
            ("au 06 12 34 56 78, merci", Lead::Phone, "06 12 34 56 78"),
            ("请打13800138000联系他", Lead::Phone, "13800138000"),
            ("请打１３８００１３８０１４联系他", Lead::Phone, "１３８００１３８０１４"),
            ("138 0013 8015 is his", Lead::Phone, "138 0013 8015"),
            ("напишите kollega@example.org, он", Lead::Email, "kollega@example.org"),
            ("see https://example.org/a?b=c.", Lead::Link, "https://example.org/a?b=c"),
            ("see www.example.org", Lead::Link, "www.example.org"),
            ("join discord.gg/abcdef today", Lead::Link, "discord.gg/abcdef"),
            ("it is on example.org, too", Lead::Link, "example.org"),
            ("@wenli works for them", Lead::Name, "@wenli"),
            ("ask (@d.orlov) about it", Lead::Name, "@d.orlov"),
            ("问＠文丽", Lead::Name, "＠文丽"),
            ("that is <@397177104894656513>", Lead::Name, "@397177104894656513"),
            ("account 397177104894656513 did", Lead::Id, "397177104894656513"),
            ("his card is 110101199003078515", Lead::Id, "110101199003078515"),
        ] {
            assert_eq!(leads(text), [(lead, part)], "{text}");
        }
        let both = leads("+1 202 555 0143 or a@example.org");
        assert_eq!(both, [(Lead::Phone, "+1 202 555 0143"), (Lead::Email, "a@example.org")]);
    }

    #[test]
    fn years_articles_amounts_and_sentences_are_not() {
        for text in [
            "What changed from 2017 to 2019?",
            "In 2017-2019, and in 2020/21?",
            "On 12.05.2019, on 2019-05-12, on 20190512 and on 12/5/2019?",
            "Articles 38-40 and 13, 14, 15 of the PIPL, § 7.1.2",
            "Articles 13 14 15 16 17 18?",
            "A fine of 8,026,000,000 yuan, 8 026 000 000 yuan or 1.000.000.000 €?",
            "10000000 people; 1 400 000 000 people",
            "A/HRC/51/17 and A/HRC/RES/48/141",
            "At 10:30, 45 % of 22,5",
            "the judgment (2019) 京 0105 民初 1234",
            "the U.S. and the E.U., e.g. in the law.However they say",
            "S/RES/2231 and 2758 (XXVI)",
            "what is @ in an address? 5 @ 3",
            "网号网证自2025年7月15日起施行",
            "9 of 10, 99.99 %",
        ] {
            assert_eq!(leads(text), [], "{text}");
        }
    }

    #[test]
    fn it_is_taken_out_when_it_is_no_longer_there() {
        assert!(is_taken_out("Call +1 202 555 0143 now", "Call him now"));
        assert!(is_taken_out("a@example.org and b@example.org", "only a@example.org"));
        assert!(!is_taken_out("Call +1 202 555 0143 now", "Please call +1 202 555 0143"));
        assert!(!is_taken_out("Nothing in it", "Still nothing"));
    }
}
