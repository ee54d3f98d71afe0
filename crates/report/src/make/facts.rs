//! The facts that were shown, as the briefing has them when the report is made.

use content::{FactId, Facts};
use workshop::Time;

use crate::words::clean;
use crate::{FactShown, Minute, Source, Words};

/// One of them; with its id alone, if the briefing has it no more.
pub(super) fn shown(facts: &Facts, id: &str, at: Time) -> FactShown {
    let shown = Minute::of(at);
    let Some(fact) = FactId::parse(id).and_then(|id| facts.get(&id)) else {
        let nothing = String::new;
        return FactShown {
            id: clean(id),
            shown,
            headline: nothing(),
            headlines: Vec::new(),
            statement: nothing(),
            evidence: nothing(),
            as_of: nothing(),
            contested: None,
            sources: Vec::new(),
        };
    };
    let sources = fact.sources().iter();
    let headline = |language| {
        let said = fact.in_language(language).headline;
        Words { text: clean(said.text), language: said.language.to_string() }
    };
    FactShown {
        id: fact.id().to_string(),
        shown,
        headline: clean(fact.headline()),
        headlines: fact.languages().map(headline).collect(),
        statement: clean(fact.statement()),
        evidence: fact.evidence().as_str().to_owned(),
        as_of: fact.as_of().to_string(),
        contested: fact.contested().map(clean),
        sources: sources
            .map(|s| Source {
                title: clean(s.title()),
                publisher: clean(s.publisher()),
                url: s.link(),
                kind: s.kind().into(),
                published: s.published().map(|d| d.to_string()),
                locator: s.locator().map(clean),
            })
            .collect(),
    }
}
