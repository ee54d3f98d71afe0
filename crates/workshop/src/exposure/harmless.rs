//! What digits are when they lead to nobody: dates, lists, amounts, decimals, numbers of standards and cases, of books,
//! of versions and machines. Coordinates and addresses of machines count as facts: the questions are about places, not homes.

use std::sync::LazyLock;

use regex::Regex;

use super::number::Run;

/// What is counted or paid, right behind a number.
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    let signs = "%|‰|°|€|\\$|£|¥|₽|₹|₩|₺|₴|₸|元|圆|円|원|人|名|户|戶|万|萬|亿|億|条|條|件|次|部|台|册|字|家|米|公里|명|도|baht|บาท|คน";
    let words = "yuan|rmb|renminbi|cny|usd|eur|euros?|gbp|chf|hkd|jpy|dollars?|pounds?|yen|rub|roubles?|rubles?|rupees?|francs?|\
        pesos?|reais|złotych|zł|kč|kr|ft|million|millions|billion|trillion|mio|mrd|millionen|milliarden|milliards?|millones|milhões|\
        people|persons?|users?|accounts?|citizens?|inhabitants?|residents?|records?|requests?|posts?|messages?|cases?|websites?|sites?|\
        cameras?|victims?|views?|followers?|members?|workers?|students?|households?|devices?|domains?|words?|pages?|items?|\
        characters?|entries|documents?|times|years?|bytes|kb|mb|gb|tb|km|m|kg|t|hz|habitants?|personnes?|utilisateurs?|personas?|\
        habitantes?|usuarios?|pessoas?|usuários?|einwohner|menschen|nutzer|personen|konten|seiten|osób|użytkowników|lidí|\
        человек|жителей|людей|пользователей|руб|рублей|юаней|долларов|евро|млн|млрд|тыс|записей|сайтов|осіб|грн|\
        نسمة|شخص|مستخدم|يوان|دولار|مليون|مليار|نفر|تومان|ریال|یوان|میلیون|लोग|रुपये|युआन|करोड़|लाख|người|đồng|orang|kişi|lira";
    Regex::new(&format!(r"(?i)^(?:[,.٫][0-9]{{1,3}})?[ -]?(?:{signs}|(?:{words})(?:$|[^\p{{L}}]))"))
        .expect("a right expression")
});

/// What says, right before a number, that something is paid or counted.
static PAID: LazyLock<Regex> = LazyLock::new(|| {
    let words = "usd|us\\$|eur|gbp|chf|cny|rmb|hkd|hk\\$|nt\\$|jpy|rub|inr|brl|r\\$|rs\\.?|yuan|人民币|population(?: of| was| is)?|人口|\
        население|bevölkerung|población|total(?: of)?|sum of|more than|fewer than|共计|总计|合计|金额|超过|более|plus de|más de|mehr als";
    Regex::new(&format!(r"(?i)(?:[€$£¥₽₹₩₺₴]|(?:^|[^a-z])(?:{words}))[: ]*$")).expect("a right expression")
});

/// Marks of books, papers, programs and standards, right before their numbers.
static WORKS: LazyLock<Regex> = LazyLock::new(|| {
    let words = "isbn(?:-1[03])?|issn|doi|arxiv|cve-?|rfc|build|version|ver|v|版本|версия|versión";
    Regex::new(&format!(r"(?i)(?:^|[^\p{{L}}])(?:{words})[.: ]*$")).expect("a right expression")
});

/// Parts of texts and buildings, right before their numbers.
static PARTS: LazyLock<Regex> = LazyLock::new(|| {
    let words = "arts?|articles?|artículos?|artigos?|artikel|sections?|secs?|paras?|paragraphs?|pp?|pages?|seiten?|rooms?|notes?|\
        numbers?|questions?|ст|статьи|статей|стр|пункты";
    Regex::new(&format!(r"(?i)(?:(?:^|[^\p{{L}}\p{{M}}])(?:{words})|§|第|页|頁|條|条)[.]?[ #]*$"))
        .expect("a right expression")
});

/// Capitals that name a series, right before a number of it: `GB/T 7714`.
static SERIES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[A-Z]{2,}(?:/[A-Z]{1,4})*[ -]?$|(?:[Nn]os?\.|№|Nr\.) ?$").expect("a right expression")
});

fn value(group: &str) -> u32 {
    group.parse().unwrap_or(u32::MAX)
}

fn is_year(group: &str) -> bool {
    group.len() == 4 && (1800..=2199).contains(&value(group))
}

/// A year of any calendar in use.
fn is_some_year(group: &str) -> bool {
    group.len() == 4 && (1000..=2600).contains(&value(group))
}

fn is_day(group: &str) -> bool {
    group.len() <= 2 && (1..=31).contains(&value(group))
}

fn is_compact_date(group: &str) -> bool {
    let of = |year: &str, month: &str, day: &str| is_year(year) && (1..=12).contains(&value(month)) && is_day(day);
    group.len() == 8 && (of(&group[..4], &group[4..6], &group[6..]) || of(&group[4..], &group[2..4], &group[..2]))
}

/// Years and days in any order and calendar: `2017-2019`, `12.05.2019`, `20190512`, `1398/02/22`.
pub(super) fn is_date(run: &Run<'_>) -> bool {
    let groups = &run.groups;
    let of_years = groups.iter().any(|g| is_year(g)) && groups.iter().all(|g| is_year(g) || g.len() <= 2);
    let one_gap = ["-", "/", ".", ". "].iter().any(|gap| run.has_only(gap));
    let of_a_calendar = |year: &str, month: &str, day: &str| is_some_year(year) && is_day(month) && is_day(day);
    match groups.as_slice() {
        _ if groups.iter().all(|group| is_compact_date(group)) => true,
        [a, b, c] if one_gap && (of_a_calendar(a, b, c) || of_a_calendar(c, b, a)) => true,
        [from, to] if run.has_only("-") && is_some_year(from) && is_some_year(to) => {
            (1..=500).contains(&value(to).saturating_sub(value(from)))
        }
        [_, _, ..] => of_years,
        _ => false,
    }
}

/// What is followed or led by what is counted or paid.
pub(super) fn is_counted(run: &Run<'_>) -> bool {
    let units = COUNTED.is_match(run.after) || PAID.is_match(run.before);
    units && !run.is_surely_a_phone()
}

/// Numbers one after the other, as of articles. Telephone numbers in pairs begin with 0, or go up and down.
pub(super) fn is_list(run: &Run<'_>) -> bool {
    let groups = &run.groups;
    let counts_up = groups.windows(2).all(|two| (1..=50).contains(&value(two[1]).saturating_sub(value(two[0]))));
    if groups.len() > 2 && counts_up && !groups[0].starts_with('0') && groups.iter().all(|g| g.len() <= 4) {
        return groups.len() > 5 || groups.windows(2).all(|two| value(two[1]) - value(two[0]) <= 10) || !in_pairs(run);
    }
    if PARTS.is_match(run.before) && groups.iter().all(|g| g.len() <= 4) {
        return true;
    }
    if groups.len() > 2 && groups.iter().all(|g| g.len() <= 2) {
        let read_digit_by_digit = groups.iter().all(|g| g.len() == 1) && groups.len() >= 8;
        return !groups[0].starts_with('0') && !read_digit_by_digit && !in_pairs(run);
    }
    // Pages: from one to another close by.
    matches!(groups.as_slice(), [from, to] if run.has_only("-") && from.len() == to.len()
        && from.len() <= 4 && (1..=100).contains(&value(to).saturating_sub(value(from))))
}

/// Four pairs with the same between them, as of telephones from Denmark to Senegal; or five, as of Indian mobiles.
fn in_pairs(run: &Run<'_>) -> bool {
    let one_gap = run.gaps.first().is_some_and(|gap| run.has_only(gap));
    let of_india = run.groups.len() == 5 && value(run.groups[0]) >= 60;
    one_gap && (run.groups.len() == 4 || of_india) && run.groups.iter().all(|g| g.len() == 2)
}

/// Thousands in groups that end round or have decimals, round numbers, decimals, tables of them.
pub(super) fn is_amount(run: &Run<'_>) -> bool {
    let (first, rest) = (run.groups[0], &run.groups[1..]);
    if rest.is_empty() {
        let zeros = first.len() - first.trim_end_matches('0').len();
        return zeros >= 6 || zeros >= 4 && !run.is_surely_a_phone() && !first.starts_with('0');
    }
    let of_thousands = |groups: &[&str]| groups.iter().all(|g| g.len() == 3) && !groups.is_empty();
    let can_lead = first.len() <= 3 && !first.starts_with('0') && !run.text.starts_with('(');
    let one_gap = run.has_only(" ") || run.has_only(".");
    let has_cents =
        run.after.strip_prefix([',', '٫']).is_some_and(|cents| cents.starts_with(|c: char| c.is_ascii_digit()));
    if can_lead && one_gap && of_thousands(rest) && (run.groups.ends_with(&["000"]) || has_cents) {
        return true;
    }
    let (thousands, last) = rest.split_at(rest.len() - 1);
    let cents = run.gaps.last() == Some(&".") && run.gaps[..run.gaps.len() - 1].iter().all(|gap| *gap == " ");
    if can_lead && cents && last[0].len() <= 2 && of_thousands(thousands) {
        return true;
    }
    run.groups.iter().all(|g| g.ends_with("00")) && !first.starts_with('0') || is_table(run)
}

/// Decimals and years, with spaces between them.
fn is_table(run: &Run<'_>) -> bool {
    run.text.split(' ').all(|cell| match cell.split_once('.') {
        Some((whole, decimals)) => {
            let coordinate = value(whole) <= 180 && !(whole.len() > 1 && whole.starts_with('0'));
            let short = whole.len() == 1 || decimals.len() <= 7;
            coordinate && short && !decimals.is_empty() && decimals.bytes().all(|b| b.is_ascii_digit())
        }
        None => is_year(cell),
    })
}

/// Standards, laws and cases, with their year: `35273-2020`, `13.709/2018`, `12345/2018`, `2021-44228`.
pub(super) fn is_of_documents(run: &Run<'_>) -> bool {
    let is_recent = |group: &str| is_year(group) && value(group) >= 1900;
    let named = SERIES.is_match(run.before);
    match run.groups.as_slice() {
        [number, year] if is_recent(year) && number.len() <= 6 && (named || !number.starts_with('0')) => {
            run.has_only("/") || run.has_only("-") && (number.len() != 4 || named)
        }
        [year, number] if is_recent(year) && number.len() <= 7 => {
            run.has_only("/") || (run.has_only("-") && number.len() != 4) || named || run.gaps[0].contains('№')
        }
        [thousands, rest, year] => run.gaps == [".", "/"] && is_year(year) && thousands.len() <= 3 && rest.len() == 3,
        _ => false,
    }
}

/// Books, papers and programs: what says so before it, or the shape of their numbers.
pub(super) fn is_of_works(run: &Run<'_>) -> bool {
    let digits: Vec<u32> = run.groups.concat().chars().filter_map(|c| c.to_digit(10)).collect();
    let sum: u32 = digits.iter().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    let in_five_parts = run.groups.len() == 5 && run.has_only("-");
    let is_book = digits.len() == 13
        && (digits.starts_with(&[9, 7, 8]) || digits.starts_with(&[9, 7, 9]))
        && (in_five_parts || sum.is_multiple_of(10));
    let is_paper = match run.groups.as_slice() {
        ["10", registrant, ..] => {
            run.gaps.first() == Some(&".") && run.gaps.get(1) == Some(&"/") && registrant.len() >= 4
        }
        [month, number] => {
            run.has_only(".")
                && month.len() == 4
                && (4..=5).contains(&number.len())
                && (1..=12).contains(&value(&month[2..]))
        }
        _ => false,
    };
    is_book || is_paper || WORKS.is_match(run.before)
}

/// Versions, and addresses of machines with their ranges.
pub(super) fn is_of_machines(run: &Run<'_>) -> bool {
    let dotted = run.gaps.len() >= 3 && run.gaps[..3].iter().all(|gap| *gap == ".");
    let octets = run.groups.len() >= 4 && run.groups[..4].iter().all(|g| g.len() <= 3 && value(g) <= 255);
    let is_range = run.groups.len() == 4
        || run.groups.len() == 5 && run.gaps[3] == "/"
        || run.groups.len() == 8 && run.groups[4..].iter().all(|g| value(g) <= 255);
    let is_version = run.has_only(".") && run.groups.len() >= 3 && run.groups[1..].iter().any(|g| g.len() == 1);
    is_version || dotted && octets && is_range && !in_pairs(run)
}
