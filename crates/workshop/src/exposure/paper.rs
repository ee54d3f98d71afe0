//! Numbers that have letters in them: of accounts (IBAN), identity cards, passports, taxpayers.

use std::sync::LazyLock;

use regex::Regex;

use super::{Exposure, Lead};

/// An IBAN has at least so many digits among its letters.
const IBAN_DIGITS: usize = 10;

/// Shapes, most of them shared by several states. The checksum does not matter: a number with a slip leads to a person, too.
static SHAPES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        &[
            r"\d{6}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3} ?[Xx]", // China's identity card
            r"[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]",      // Britain's national insurance
            r"[A-Z]{1,2}\d{6}\([0-9A]",                   // Hong Kong
            r"[A-Z]{1,2}\d{7,9}[A-Z]?",                   // passports; Taiwan, Singapore, foreigners in Spain
            r"\d{1,2}\.\d{3}\.\d{3}-[0-9A-Zk]",           // Chile, Spain with dots
            r"\d{7,9}-?[A-Z]{1,2}",                       // Spain, Ireland, Sri Lanka
            r"\d{6}[-+A]\d{3}[0-9A-Y]",                   // Finland
            r"[A-Z]{5}\d{4}[A-Z]",                        // India's taxpayers
            r"[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d",      // Mexico
            r"[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]",    // Italy
            r"[CFGHJ-NPRTV-Z][0-9CFGHJ-NPRTV-Z]{8}\d",    // Germany's identity card
        ]
        .map(|shape| format!(r"(?-u:\b)(?:{shape})(?:(?-u:\b)|$)"))
        .join("|"),
    )
    .expect("a right expression")
});

static IBANS: LazyLock<Regex> = LazyLock::new(|| {
    let written_small = r"[a-z]{2}\d{2}(?:[ -]?[a-z]{4})?(?:[ -]?\d){10,26}";
    let usual = r"[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}";
    Regex::new(&format!(r"(?-u:\b)(?:{usual}|{written_small})")).expect("a right expression")
});

/// The papers and accounts of a folded text.
pub(super) fn find(text: &str) -> Vec<Exposure> {
    let digits = |found: &str| found.chars().filter(char::is_ascii_digit).count();
    let ibans = IBANS.find_iter(text).filter(|found| digits(found.as_str()) >= IBAN_DIGITS);
    // Seven digits and a letter can be millions.
    let is_amount = |found: &str| found.trim_end_matches(|c: char| c.is_ascii_alphabetic()).ends_with("000");
    let papers = SHAPES.find_iter(text).filter(|found| digits(found.as_str()) >= 4 && !is_amount(found.as_str()));
    ibans.chain(papers).map(|found| Exposure { lead: Lead::Id, place: found.range() }).collect()
}
