//! Addresses: e-mail, with its sign or spelled out; links; `@names`, and names that a messenger's word announces.

use std::sync::LazyLock;

use linkify::{LinkFinder, LinkKind};
use regex::Regex;

use super::{Exposure, Lead};

/// Ends of addresses that are no words of a sentence in the languages below.
const ENDS: &str = "com|org|net|info|edu|gov|int|io|cn|ru|su|de|fr|es|pt|uk|br|mx|ar|cl|co|pe|pl|cz|sk|hu|ro|bg|gr|rs|hr|si|\
    tr|jp|kr|tw|hk|mo|sg|th|vn|ph|pk|bd|np|ir|iq|il|eg|sa|ae|tn|dz|ng|za|ke|gh|ch|nl|lu|se|dk|fi|ee|lv|lt|ua|kz|ge|az|\
    uz|kg|mn|ca|au|nz|ie|eu|asia|app|dev|xyz|ком|орг|нет|ру|рф|укр|中国|中國|公司|网络|網路|コム|한국|컴";
/// Ends that are words, too: only behind a sign's name that is none in English.
const WORDS_AT_THE_END: &str = "it|is|no|in|us|at|be|am|me|id|my|ma";

/// How the sign is called, where the word stands between spaces or in brackets.
const SIGNS: &str = "arroba|arobase|arrobas|chiocciola|kukac|zavináč|zavinac|małpa|malpa|snabel-a|snabela|apenstaartje|\
    klammeraffe|ät|et işareti|a còng|a cong|собака|собачка|собачкой|равлик|маймунка|παπάκι|آت|أت|ات|ایت|שטרודל|כרוכית|एट|แอท|แอ็ด";
/// The same, where no space stands around words.
const SIGNS_UNSPACED: &str = "艾特|圈a|小老鼠|小老鼠符号|アットマーク|アット|골뱅이";
/// How the dot is called.
const DOTS: &str = "dot|punto|punt|ponto|point|punkt|pont|punct|nokta|kropka|tečka|tecka|bodka|piste|prikk|prik|точка|тчк|крапка|\
    кропка|τελεία|نقطة|نقطه|נקודה|डॉट|จุด";
const DOTS_UNSPACED: &str = "点|點|ドット|닷|점";

static EMAILS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let part = r"[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*";
    let local = r"[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_.+-]*[\p{L}\p{M}\p{N}_-])?";
    let dot = format!(
        r"(?:\.| \. | ?[\[({{<] ?(?:\.|{DOTS}|{DOTS_UNSPACED}) ?[\])}}>] ?| (?:{DOTS}) | ?(?:{DOTS_UNSPACED}) ?)"
    );
    let said = r"(?: \. | ?[\[({<] ?(?:\.|dot|punkt|point) ?[\])}>] ?| (?:dot|punkt) )";
    let bracketed = format!(r" ?[\[({{<] ?(?:at|@|{SIGNS}|{SIGNS_UNSPACED}) ?[\])}}>] ?");
    let named = format!(r"(?: (?:{SIGNS}) | ?(?:{SIGNS_UNSPACED}) ?)");
    let article = "(?:the|this|that|a|an|any|some|one|what|which|each|every|no)";
    [
        r"[a-z0-9][a-z0-9._%+'-]* ?@ ?(?:[a-z0-9-]+(?:\.| \. ))+[a-z]{2,24}".to_owned(),
        format!(r"{local} ?@ ?(?:{part}(?:\.| \. ))+\p{{L}}{{2,24}}"),
        format!(r"{local}{bracketed}{part}(?:{dot}{part})*"),
        format!(r"{local}\(a\)(?:{part}\.)+\p{{L}}{{2,24}}"),
        format!(r"{local}{named}{part}(?:{dot}{part})*?{dot}(?:{ENDS}|{WORDS_AT_THE_END})(?:$|[^a-zа-я])"),
        format!(r"{local} at (?:{article} )?{part}(?:{said}{part})*?{said}(?:{ENDS})(?:$|[^a-zа-я])"),
        format!(
            r"{local} (?:et|a|à) {part}(?:(?:\.| nokta | point ){part})*? (?:nokta|point) (?:{ENDS})(?:$|[^a-zа-я])"
        ),
    ]
    .iter()
    .map(|pattern| Regex::new(&format!("(?i){pattern}")).expect("a right expression"))
    .collect()
});

static NAMES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^A-Za-z0-9_@.-])(@[\p{L}\p{M}\p{N}_.]*[\p{L}\p{M}\p{N}_])").expect("a right expression")
});

/// A messenger's word, "id" or a colon, and a name that is no word: it has a letter, and a digit or an underscore.
static MESSENGERS: LazyLock<Regex> = LazyLock::new(|| {
    let messengers = "微信|电报|電報|飞机|wechat|weixin|telegram|whatsapp|signal|threema|skype|kakao|kakaotalk|zalo|viber|line|\
        instagram|insta|twitter|weibo|微博|tiktok|douyin|抖音|vx|wx|телеграм|вконтакте";
    let id = "id|号|號|账号|帳號|name|user|username|handle|account";
    let pattern = format!(
        r"(?i)(?:^|[^a-z])(?:{messengers}) ?(?:(?:{id}) ?(?:is )?[:=]?|[:=]) ?([a-z0-9_][a-z0-9_.-]{{3,}}[a-z0-9_])"
    );
    Regex::new(&pattern).expect("a right expression")
});

/// The addresses of a folded text.
pub(super) fn find(text: &str) -> Vec<Exposure> {
    let emails = EMAILS.iter().flat_map(|email| email.find_iter(text)).map(|found| {
        let end = found.as_str().trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        Exposure { lead: Lead::Email, place: found.start()..found.start() + end }
    });
    let names = NAMES.captures_iter(text).filter_map(|c| c.get(1)).map(|found| found.range());
    let messengers = MESSENGERS.captures_iter(text).filter_map(|c| c.get(1)).filter(|found| {
        let name = found.as_str();
        name.contains(|c: char| c.is_ascii_alphabetic()) && name.contains(|c: char| c.is_ascii_digit() || c == '_')
    });
    let names = names.chain(messengers.map(|found| found.range()));
    emails.chain(links(text)).chain(names.map(|place| Exposure { lead: Lead::Name, place })).collect()
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
