//! Reading one source of a fact, and what counts as a link that people can follow. No link is ever followed here.

use strum::VariantNames;
use toml::Spanned;
use toml::de::DeValue;
use url::{Host, Url};

use super::one_of;
use super::table::{File, Table};
use crate::date::Date;
use crate::fact::{Kind, Source};
use crate::limits;

/// One source, or nothing but problems.
pub(super) fn read_source<'f>(
    file: &mut File<'f>,
    source: &Spanned<DeValue<'f>>,
    entry: &str,
    ordinal: usize,
) -> Option<Source> {
    let offset = source.span().start;
    let Some(table) = source.get_ref().as_table() else {
        file.problem(offset, Some(entry), format!("source {ordinal} must be a table that begins with [[fact.source]]"));
        return None;
    };
    let mut read = Table::new(file, table, offset, entry, format!("source {ordinal}: "));
    let title = read.text("title", limits::SOURCE_TEXT);
    let publisher = read.text("publisher", limits::SOURCE_TEXT);
    let url = read.parsed("url", true, "a link that begins with http:// or https:// and names a public host", web_link);
    let kind = read.parsed("kind", true, &one_of(Kind::VARIANTS), |text| text.parse().ok());
    let published = read.parsed("published", false, Date::FORM, Date::parse);
    let locator = read.optional_text("locator", limits::LOCATOR);
    let source = match (title, publisher, url, kind) {
        (Some(title), Some(publisher), Some(url), Some(kind)) => Some(Source {
            title: read.keep(title.value),
            publisher: read.keep(publisher.value),
            url: url.value,
            kind: kind.value,
            published: published.map(|published| published.value),
            locator: locator.map(|locator| read.keep(locator.value)),
        }),
        _ => None,
    };
    if let Some(source) = &source {
        let shown = limits::shown_source(source);
        let most = limits::EMBED_FIELD - limits::AROUND_A_SOURCE;
        if shown > most {
            read.wrong(
                offset,
                format!("its texts and link take {shown} characters together; Discord leaves room for {most}"),
            );
        }
    }
    read.no_other_keys();
    source
}

/// A link that people can follow: no other scheme, no address of a private machine, no password in it.
fn web_link(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let public = match url.host()? {
        // The last part of a public name has letters; without a dot it is a name of the local network.
        Host::Domain(name) => {
            let (rest, last) = name.trim_end_matches('.').rsplit_once('.')?;
            !rest.is_empty()
                && last.len() >= 2
                && last.starts_with(|letter: char| letter.is_ascii_alphabetic())
                && !matches!(last, "local" | "localhost" | "internal" | "invalid")
        }
        Host::Ipv4(_) | Host::Ipv6(_) => false,
    };
    let plain = url.username().is_empty() && url.password().is_none();
    let no_blanks = !text.contains(|letter: char| letter.is_whitespace() || letter.is_control());
    (matches!(url.scheme(), "http" | "https") && public && plain && no_blanks).then_some(url)
}
