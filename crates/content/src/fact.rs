//! A curated fact and its parts, as types that cannot hold anything the rules for packs forbid.
//! Only [`crate::pack`] makes them; nothing here reads files or searches.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::sync::Arc;

use strum::{EnumString, IntoStaticStr, VariantNames};
use url::Url;

use crate::date::Date;
use crate::translation::Translation;

/// A text of a pack: where it stands in the program, if the pack came with it.
pub(crate) type Text = Cow<'static, str>;

/// The name of a fact, unique over all packs: lower-case letters, digits and single hyphens, at most
/// [`FactId::LIMIT`] characters, so that it fits in a custom id or as the value of a choice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(Arc<str>);

impl FactId {
    /// The longest id, in characters (all of them ASCII).
    pub const LIMIT: usize = 64;

    /// What may be written, for error messages.
    pub(crate) const FORM: &str =
        "lower-case letters a to z, digits and single hyphens between them, at most 64 characters";

    /// Reads an id; `None` if it has not the form of one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        is_name(text).then(|| Self(text.into()))
    }

    /// The id as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FactId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Borrow<str> for FactId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Whether a text has the form shared by ids and topics.
pub(crate) fn is_name(text: &str) -> bool {
    text.len() <= FactId::LIMIT
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// What class of evidence mainly carries a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Evidence {
    /// `law`: a statute or regulation.
    Law,
    /// `treaty`: an agreement between states.
    Treaty,
    /// `court`: a judgment or a court's rules.
    Court,
    /// `official-statement`: what a government says.
    OfficialStatement,
    /// `un-finding`: what a United Nations body or expert found.
    UnFinding,
    /// `academic`: research by scholars.
    Academic,
    /// `ngo-research`: research by an organisation of civil society.
    NgoResearch,
    /// `press`: reporting.
    Press,
}

impl Evidence {
    /// The word used in packs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// Whether a source is the thing itself or tells about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "lowercase")]
pub enum Kind {
    /// `primary`: the statute, the judgment, the study itself.
    Primary,
    /// `secondary`: an account of it.
    Secondary,
}

impl Kind {
    /// The word used in packs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// Where a fact comes from.
#[derive(Clone, Debug)]
pub struct Source {
    pub(crate) title: Text,
    pub(crate) publisher: Text,
    pub(crate) url: Url,
    pub(crate) kind: Kind,
    pub(crate) published: Option<Date>,
    pub(crate) locator: Option<Text>,
}

impl Source {
    /// The title of the document.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Who published it.
    #[must_use]
    pub fn publisher(&self) -> &str {
        &self.publisher
    }

    /// Its address: http or https, with the name of a host in the public name system.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The address with brackets encoded, so that it can stand in `[title](address)`.
    #[must_use]
    pub fn link(&self) -> String {
        self.url.as_str().replace('(', "%28").replace(')', "%29")
    }

    /// Primary or secondary.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// When it was published, if known.
    #[must_use]
    pub fn published(&self) -> Option<Date> {
        self.published
    }

    /// Article, section or page, if given.
    #[must_use]
    pub fn locator(&self) -> Option<&str> {
        self.locator.as_deref()
    }
}

/// One curated, sourced briefing entry. Its lengths are those of [`crate::limits`].
#[derive(Clone, Debug)]
pub struct Fact {
    pub(crate) id: FactId,
    pub(crate) pack: Arc<str>,
    pub(crate) topic: String,
    pub(crate) headline: Text,
    pub(crate) statement: Text,
    pub(crate) evidence: Evidence,
    pub(crate) as_of: Date,
    pub(crate) policy_questions: Vec<u8>,
    pub(crate) keywords: Vec<Text>,
    pub(crate) contested: Option<Text>,
    pub(crate) reviewed: Option<Date>,
    pub(crate) sources: Vec<Source>,
    pub(crate) translations: Vec<Translation>,
}

impl Fact {
    /// Its name, unique over all packs.
    #[must_use]
    pub fn id(&self) -> &FactId {
        &self.id
    }

    /// The name of the pack it belongs to.
    #[must_use]
    pub fn pack(&self) -> &str {
        &self.pack
    }

    /// What it is about, in the form of an id (`social-credit`).
    #[must_use]
    pub fn topic(&self) -> &str {
        &self.topic
    }

    /// One line, short enough to be the name of a choice.
    #[must_use]
    pub fn headline(&self) -> &str {
        &self.headline
    }

    /// What is known and who says it.
    #[must_use]
    pub fn statement(&self) -> &str {
        &self.statement
    }

    /// The class of its main evidence.
    #[must_use]
    pub fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// The date the statement refers to.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// Which of the workshop's policy questions (1 to 5) it serves: at least one, in ascending order.
    #[must_use]
    pub fn policy_questions(&self) -> &[u8] {
        &self.policy_questions
    }

    /// The words it is to be found by, in any script.
    pub fn keywords(&self) -> impl ExactSizeIterator<Item = &str> {
        self.keywords.iter().map(AsRef::as_ref)
    }

    /// The opposing position, attributed, if the fact is contested.
    #[must_use]
    pub fn contested(&self) -> Option<&str> {
        self.contested.as_deref()
    }

    /// The day of the last editorial check, if noted.
    #[must_use]
    pub fn reviewed(&self) -> Option<Date> {
        self.reviewed
    }

    pub(crate) fn translations(&self) -> &[Translation] {
        &self.translations
    }

    /// Its sources, at least one.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }
}

#[cfg(test)]
mod tests {
    use super::FactId;

    #[test]
    fn ids_are_plain() {
        for good in ["a", "csl-in-force-2017", "709", &"x".repeat(64)] {
            assert!(FactId::parse(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "a_b", "a b", "é", &"x".repeat(65)] {
            assert!(FactId::parse(bad).is_none(), "{bad}");
        }
    }
}
