//! Runs of digits, with what stands between them: telephone numbers, and the long numbers of cards, accounts and papers.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{Exposure, Lead, harmless};

/// A telephone number has at most so many digits (E.164), with its country's code …
const PHONE_MOST: usize = 15;
/// … and no fewer than these: with the country's code, without, and behind a word that announces it.
const ABROAD_LEAST: usize = 7;
const AT_HOME_LEAST: usize = 8;
const ANNOUNCED_LEAST: usize = 6;
/// The longest number of an account has no more digits; beyond, a run is a table.
const MOST: usize = 34;

static RUNS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?:\(?\+ ?)?\(?[0-9]+(?:[ ./()№-]{1,3}[0-9]+)*").expect("a right expression"));

/// Words that announce somebody's number, at the end of what stands before it.
static ANNOUNCED: LazyLock<Regex> = LazyLock::new(|| {
    let phones = "tel|telefon|teléfono|téléphone|telefono|telefone|phone|call|text|mobile|cell|fax|whatsapp|signal|viber|\
        zalo|sms|handy|ring|dzwoń|appelez|llame|llama|hubungi|gọi|тел|телефон|звоните|позвоните|звони|моб|\
        फ़ोन|फोन|ফোন|هاتف|جوال|اتصل|تلفن|شماره|טלפון|ስልክ|утас";
    let phones_unspaced = "电话|電話|手机|手機|致电|打给|전화|โทร|ཁ་པར་";
    let papers = "passport|паспорт|pasaporte|reisepass|passeport|id|ssn|nin|nik|nino|dni|nie|cpf|rut|curp|pan|tfn|bsn|\
        pesel|oib|инн|снилс|aadhaar|cnic|cccd|cmnd|hkid|nric|qq|iban|card|account|konto|счёт|карта|ת\\.ז";
    let papers_unspaced = "护照|護照|身份证|身分證|身份证号|证件|账号|帳號|卡号|银行卡";
    let link = r"[.:]?(?: ?(?:no|nr|№|#|号|號|:|is|at|me at|al|au|me)[.:]?)?[ :(#№]*$";
    let start = r"(?:^|[^\p{L}\p{M}])";
    let phone = format!("(?P<phone>{start}(?:{phones})|{phones_unspaced})");
    let paper = format!("(?P<paper>{start}(?:{papers})|{papers_unspaced})");
    Regex::new(&format!("(?i)(?:{phone}|{paper}){link}")).expect("a right expression")
});

/// A number that is written like a Chinese mobile's, alone.
static MOBILE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^1[3-9][0-9][ .-]?[0-9]{4}[ .-]?[0-9]{4}$").expect("a right expression"));

static YEAR_BEFORE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^\((?:1[89]|20)[0-9]{2}\) ?").expect("a right expression"));
static YEAR_BEHIND: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r" ?\((?:1[89]|20)[0-9]{2}$").expect("a right expression"));

/// A run of digits and what it stands in.
pub(super) struct Run<'a> {
    /// All of it.
    pub(super) text: &'a str,
    /// Its groups of digits.
    pub(super) groups: Vec<&'a str>,
    /// What stands between them.
    pub(super) gaps: Vec<&'a str>,
    /// What stands before it …
    pub(super) before: &'a str,
    /// … and behind it.
    pub(super) after: &'a str,
}

impl<'a> Run<'a> {
    fn of(text: &'a str, place: Range<usize>) -> Self {
        let run = &text[place.clone()];
        let groups = run.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
        let inner = run.trim_matches(|c: char| !c.is_ascii_digit());
        let gaps = inner.split(|c: char| c.is_ascii_digit()).filter(|gap| !gap.is_empty()).collect();
        Self { text: run, groups, gaps, before: &text[..place.start], after: &text[place.end..] }
    }

    /// How many digits it has.
    pub(super) fn digits(&self) -> usize {
        self.groups.iter().map(|group| group.len()).sum()
    }

    /// Whether all its gaps are this one.
    pub(super) fn has_only(&self, gap: &str) -> bool {
        self.gaps.iter().all(|other| *other == gap)
    }

    /// Whether nothing but a telephone number begins or is grouped like this.
    pub(super) fn is_surely_a_phone(&self) -> bool {
        let from_zero = self.groups[0].starts_with('0') && self.groups[0].len() > 1 && self.digits() >= 9;
        MOBILE.is_match(self.text) || from_zero
    }
}

/// The numbers of a folded text.
pub(super) fn find(text: &str) -> Vec<Exposure> {
    let places = RUNS.find_iter(text).flat_map(|run| sentences(text, run.range()));
    places.filter_map(|place| Some(Exposure { lead: lead_of(&Run::of(text, place.clone()))?, place })).collect()
}

/// A run's parts, where a full stop ends a sentence within it; that of an ordinal (`12. 5. 2019`) does not. A year in
/// brackets is no part of the number before or behind it.
fn sentences(text: &str, run: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut run = run;
    if let Some(year) = YEAR_BEFORE.find(&text[run.clone()]) {
        run.start += year.end();
    }
    if text[run.end..].starts_with(')')
        && let Some(year) = YEAR_BEHIND.find(&text[run.clone()])
    {
        run.end = run.start + year.start();
    }
    let mut start = run.start;
    let ends = text[run.clone()].match_indices(". ").map(|(at, _)| run.start + at);
    for end in ends {
        let group = text[start..end].rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        if group.len() > 2 {
            parts.push(start..end);
            start = end + 2;
        }
    }
    parts.push(start..run.end);
    let is_digit = |c: char| c.is_ascii_digit();
    parts.retain(|part| text[part.clone()].contains(is_digit));
    parts
}

fn lead_of(run: &Run<'_>) -> Option<Lead> {
    let digits = run.digits();
    let near = run.before.char_indices().rev().nth(30).map_or(run.before, |(at, _)| &run.before[at..]);
    let announced = ANNOUNCED.captures(near);
    let is_paper = announced.as_ref().is_some_and(|words| words.name("paper").is_some());
    let glued = run.before.ends_with(|c: char| c.is_ascii_alphanumeric());
    if run.text.trim_start_matches('(').starts_with('+') && (!glued || announced.is_some()) {
        let is_phone = (ABROAD_LEAST..=PHONE_MOST + 2).contains(&digits) && !harmless::is_counted(run);
        return is_phone.then_some(Lead::Phone);
    }
    let within_a_word = glued && announced.is_none() || run.after.starts_with(|c: char| c.is_ascii_alphabetic());
    if within_a_word && !MOBILE.is_match(run.text) {
        return None;
    }
    let least = if announced.is_some() { ANNOUNCED_LEAST } else { AT_HOME_LEAST };
    if digits < least || digits > MOST {
        let long = run.groups.iter().any(|group| digits > MOST && group.len() > AT_HOME_LEAST);
        return long.then_some(Lead::Id);
    }
    if harmless::is_date(run)
        || harmless::is_counted(run)
        || harmless::is_of_works(run)
        || harmless::is_of_machines(run)
    {
        return None;
    }
    if (announced.is_none() || run.groups.len() > 1) && harmless::is_amount(run) {
        return None;
    }
    if announced.is_none() && (harmless::is_list(run) || harmless::is_of_documents(run)) {
        return None;
    }
    Some(if is_paper || digits > PHONE_MOST { Lead::Id } else { Lead::Phone })
}
