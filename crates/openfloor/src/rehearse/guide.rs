//! What the rehearsal's page says of Openfloor: `script/tour.toml`, with what its buttons say in every language.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;
use discord_fake::page::Guide;
use fluent_bundle::FluentArgs;
use i18n::{Language, Languages};

use super::reading::plain;

/// Stands for a count in a label, as the page takes it.
const ANYTHING: &str = "*";

/// The page's title, groups and tours, for whoever reads one of these languages.
///
/// # Errors
/// If what was compiled in cannot be read, or names a button that there is not.
pub fn guide(languages: &Languages) -> anyhow::Result<Guide> {
    let mut guide: Guide = toml::from_str(include_str!("../../script/tour.toml")).context("script/tour.toml")?;
    let known = buttons(languages.english());
    let mut also = BTreeMap::new();
    for label in guide.labels() {
        let ids = known.get(label).with_context(|| format!("script/tour.toml: no button is called {label:?}"))?;
        let said = |l: Language| ids.iter().map(move |id| says(l, id));
        also.insert(label.to_owned(), languages.iter().flat_map(said).filter(|words| words != label).collect());
    }
    guide.also = also;
    Ok(guide)
}

/// What stands on buttons and selects, with the ids of those on which it stands.
fn buttons(english: Language) -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut all: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for id in english.written().flat_map(str::lines).filter_map(|line| line.split_once(" =")).map(|(id, _)| id) {
        if id.starts_with("button-") || id.starts_with("select-") {
            all.entry(says(english, id)).or_default().insert(id);
        }
    }
    all
}

fn says(l: Language, id: &str) -> String {
    let mut args = FluentArgs::new();
    for name in ["count", "number", "minutes"] {
        args.set(name, ANYTHING);
    }
    plain(&l.text(id, Some(&args)))
}

#[cfg(test)]
mod tests {
    use discord_fake::Discord;

    use super::*;
    use crate::rehearse::world;

    /// What the page itself says on its buttons.
    const THE_PAGES_OWN: [&str; 3] = ["Next", "Open a workshop here", "Send"];

    fn read() -> Guide {
        guide(&Languages::built_in()).expect("it can be read")
    }

    #[test]
    fn every_button_is_known_by_its_words_in_every_language() {
        let guide = read();
        let support = &guide.also["Support · *"];
        assert!(support.contains("Unterstützen · *"), "{support:?}");
        let others = Languages::built_in().iter().len() - 1;
        assert!(guide.also.values().any(|words| words.len() == others), "{:?}", guide.also);
        let unknown = toml::from_str::<Guide>("[[tour]]\ngroup = 'a'\n[[tour.step]]\nsay = ''\nchanel = 'floor'");
        assert!(unknown.is_err(), "a key that is not known is refused");
    }

    #[test]
    fn every_word_in_bold_stands_on_a_button() {
        let known = buttons(Language::english());
        let mut bold = 0;
        for step in read().tours.iter().flat_map(|tour| &tour.steps) {
            for word in step.say.split("**").skip(1).step_by(2) {
                bold += 1;
                assert!(known.contains_key(word) || THE_PAGES_OWN.contains(&word), "{word:?} in {:?}", step.say);
            }
            let sentences = step.say.matches(['.', '?', ':']).count();
            assert!(sentences <= 3 && step.say.chars().count() <= 160, "too long: {:?}", step.say);
        }
        assert!(bold >= 15, "only {bold}");
    }

    #[tokio::test]
    async fn every_place_role_and_group_is_there() {
        let guide = read();
        let discord = Discord::start(([127, 0, 0, 1], 0).into(), world::rehearsal()).await.expect("a stand-in");
        let channels = discord.channels();
        let channel = |name: &str| assert!(channels.iter().any(|one| one.name == name), "no channel {name}");
        let group = |name: &str| assert!(guide.groups.iter().any(|one| one.name == name), "no group {name}");
        for empty in &guide.empty {
            empty.channel.iter().for_each(|name| channel(name));
            empty.group.iter().chain(&empty.becomes).for_each(|name| group(name));
        }
        for tour in &guide.tours {
            group(&tour.group);
            assert!((4..=7).contains(&tour.steps.len()), "{} steps for a {}", tour.steps.len(), tour.group);
            for step in &tour.steps {
                channel(&step.channel);
                step.becomes.iter().for_each(|name| group(name));
            }
        }
        let groups: BTreeSet<&str> = guide.tours.iter().map(|tour| &*tour.group).collect();
        assert_eq!(groups, ["moderator", "organiser", "participant"].into());
    }
}
