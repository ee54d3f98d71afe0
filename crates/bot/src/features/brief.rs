//! Briefing facts: `/brief` with autocomplete, the panel's **Briefing** form, the card, **Show on the floor**.

use ::workshop::{Moderator, Text, Workshop};
use content::{Fact, FactId, Facts};
use serde_json::Value;
use serenity::async_trait;
use serenity::builder::CreateCommand;
use serenity::http::Http;
use serenity::model::application::{ActionRowComponent, Button, ButtonKind, ButtonStyle, CommandOptionType};
use serenity::model::channel::{Message, ReactionType};

use super::{CHOICES, Call, Feature, Press, moderated, moderated_here, unknown};
use crate::answer::{Answer, Entry, Form, Select, Sheet, button};
use crate::bot::Bot;
use crate::commands::{command, option};
use crate::custom_id::CustomId;
use crate::error::Result;
use crate::ids::brief::{Act, Submit};
use crate::person::Person;
use crate::texts::Language;
use crate::{refusals, say, views, words};

/// How many more facts are offered below the best one.
const MORE: usize = 4;

/// The signs of the facts that are offered with a topic.
const NUMBERS: [&str; 3] = ["1\u{fe0f}\u{20e3}", "2\u{fe0f}\u{20e3}", "3\u{fe0f}\u{20e3}"];

pub(super) struct Brief;

#[async_trait]
impl Feature for Brief {
    fn name(&self) -> &'static str {
        "brief"
    }

    fn command_names(&self) -> &'static [&'static str] {
        &["brief"]
    }

    fn is_told_again(&self, _: &str, options: &[Value]) -> bool {
        options.iter().any(|option| option["name"] == "show" && option["value"] == true)
    }

    fn commands(&self, l: Language) -> Vec<CreateCommand> {
        vec![
            command("brief", say!(l, "command-brief"))
                .add_option(
                    option(CommandOptionType::String, "search", say!(l, "option-search"))
                        .required(true)
                        .set_autocomplete(true),
                )
                .add_option(option(CommandOptionType::Boolean, "show", say!(l, "option-show"))),
        ]
    }

    async fn command(&self, bot: &Bot, _: &Http, who: &Person, call: &Call<'_>) -> Result<Answer> {
        let query = call.text("search").unwrap_or_default();
        let mut reads = bot.store.read().await?;
        if call.flag("show") != Some(true) {
            let ws = who.workshop_here(&mut reads).await?;
            return Ok(Answer::Private(found(&bot.facts, who, &ws, query)));
        }
        let (ws, moderator) = moderated_here(&mut reads, who).await?;
        drop(reads);
        match best(&bot.facts, &ws, query).first() {
            Some(fact) => show(bot, who, (&ws, moderator), fact).await.map(Answer::Private),
            None => Ok(Answer::Private(nothing(who, query))),
        }
    }

    async fn complete(
        &self,
        bot: &Bot,
        who: &Person,
        _: &Call<'_>,
        (name, typed): (&str, &str),
    ) -> Result<Vec<(String, String)>> {
        if name != "search" {
            return Ok(Vec::new());
        }
        let ws = who.workshop_here(&mut bot.store.read().await?).await?;
        let facts = bot.facts.complete(typed, ws.pack.as_deref(), CHOICES);
        Ok(facts.into_iter().map(|f| (headline(who.language, f).to_owned(), f.id().to_string())).collect())
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        let fact = |id: Option<FactId>| id.and_then(|id| bot.facts.get(&id)).ok_or_else(|| unknown(who));
        match Act::of(&press.id).ok_or_else(|| unknown(who))? {
            Act::Form => {
                let ws = who.workshop_of(&mut bot.store.read().await?, press.id.workshop).await?;
                bot.note_present(who, &ws)?;
                Ok(Answer::Form(Form {
                    id: Submit::Search.id(ws.id),
                    title: say!(who.language, "form-brief"),
                    label: say!(who.language, "form-brief-label"),
                    one_line: true,
                    ..Form::default()
                }))
            }
            Act::Pick => {
                let ws = who.workshop_of(&mut bot.store.read().await?, press.id.workshop).await?;
                let fact = fact(press.values.first().and_then(|v| FactId::parse(v)))?;
                let others = offered(&bot.facts, press.message);
                let others: Vec<&Fact> = others.into_iter().filter(|f| f.id() != fact.id()).take(MORE).collect();
                Ok(Answer::Change(card(who, &ws, fact, &others)))
            }
            Act::More(id) => {
                who.workshop_of(&mut bot.store.read().await?, press.id.workshop).await?;
                Ok(Answer::Private(views::whole_fact(who.language, fact(Some(id))?)))
            }
            Act::Look => {
                let ws = who.workshop_of(&mut bot.store.read().await?, press.id.workshop).await?;
                let fact = fact(press.values.first().and_then(|v| FactId::parse(v)))?;
                Ok(Answer::Private(card(who, &ws, fact, &[])))
            }
            Act::Show(id) => {
                let (ws, moderator) = moderated(&mut bot.store.read().await?, who, &press.id).await?;
                let fact = fact(Some(id))?;
                if press.again {
                    return Ok(Answer::Change(shown(who.language, fact)));
                }
                show(bot, who, (&ws, moderator), fact).await.map(Answer::Change)
            }
            Act::ShowOf(id) => {
                let mut reads = bot.store.read().await?;
                let (ws, moderator) = moderated(&mut reads, who, &press.id).await?;
                let fact = fact(Some(id))?;
                let latest = reads.facts_shown(ws.id).await?.pop();
                drop(reads);
                // The offer stays, so it may be pressed twice.
                if latest.as_deref() == Some(fact.id().as_str()) {
                    return Ok(Answer::Private(shown(who.language, fact)));
                }
                show(bot, who, (&ws, moderator), fact).await.map(Answer::Private)
            }
        }
    }

    async fn submit(&self, bot: &Bot, who: &Person, id: &CustomId<'_>, typed: &str) -> Result<Answer> {
        let Submit::Search = Submit::of(id).ok_or_else(|| unknown(who))?;
        let ws = who.workshop_of(&mut bot.store.read().await?, id.workshop).await?;
        Ok(Answer::Private(found(&bot.facts, who, &ws, typed)))
    }
}

/// The facts for what was typed: the one chosen from the list with others about the same, else what the search finds.
fn best<'a>(facts: &'a Facts, ws: &Workshop, query: &str) -> Vec<&'a Fact> {
    let pack = ws.pack.as_deref();
    let chosen = FactId::parse(query.trim()).and_then(|id| facts.get(&id));
    let Some(fact) = chosen.filter(|fact| pack.is_none_or(|pack| fact.pack() == pack)) else {
        return facts.search_in(query, pack, 1 + MORE);
    };
    let others = facts.search_in(fact.headline(), pack, 1 + MORE).into_iter().filter(|other| other.id() != fact.id());
    [fact].into_iter().chain(others.take(MORE)).collect()
}

/// The headline for somebody who reads this language.
fn headline(l: Language, fact: &Fact) -> &str {
    fact.in_language(l.identifier()).headline.text
}

fn found(facts: &Facts, who: &Person, ws: &Workshop, query: &str) -> Sheet {
    match best(facts, ws, query).as_slice() {
        [] => nothing(who, query),
        [fact, others @ ..] => card(who, ws, fact, others),
    }
}

fn nothing(who: &Person, query: &str) -> Sheet {
    let shown = Text::parse(query, 4_000).ok();
    refusals::with_typed(who.language, say!(who.language, "brief-nothing"), shown.as_ref().map(Text::as_str))
}

fn card(who: &Person, ws: &Workshop, fact: &Fact, others: &[&Fact]) -> Sheet {
    let l = who.language;
    let show = Moderator::of(ws, &who.rights).is_ok().then(|| {
        let id = Act::Show(fact.id().clone()).id(ws.id);
        button(id, say!(l, "button-show-on-the-floor"), ButtonStyle::Primary)
    });
    let sheet = views::fact_card((ws.id, l), fact, show);
    if others.is_empty() {
        return sheet;
    }
    sheet.select(choice(l, ws, &Act::Pick, others))
}

/// Facts that fit, numbered, each to be shown on the floor with one press, and a select to look at one before.
pub(super) fn offer(l: Language, ws: &Workshop, facts: &[&Fact], above: &[String]) -> Sheet {
    let numbered = || facts.iter().zip(NUMBERS);
    let lines = numbered().map(|(fact, sign)| format!("{sign} {}", words::shown(headline(l, fact))));
    let lines: Vec<String> = above.iter().cloned().chain(lines).collect();
    let show = numbered().map(|(fact, sign)| {
        let id = Act::ShowOf(fact.id().clone()).id(ws.id);
        let button = button(id, say!(l, "button-show-on-the-floor"), ButtonStyle::Primary);
        button.emoji(ReactionType::Unicode(sign.to_owned()))
    });
    Sheet::text(lines.join("\n")).buttons(show.collect()).select(choice(l, ws, &Act::Look, facts))
}

fn choice(l: Language, ws: &Workshop, act: &Act, facts: &[&Fact]) -> Select {
    let entries = facts.iter().map(|f| Entry::new(headline(l, f), f.id().as_str())).collect();
    Select::new(act.id(ws.id), say!(l, "brief-more"), entries)
}

/// The facts that a card offered: the one it shows, then those in its select.
fn offered<'a>(facts: &'a Facts, message: &Message) -> Vec<&'a Fact> {
    let parts = || message.components.iter().flat_map(|r| &r.components);
    let shown = parts().find_map(|c| match c {
        ActionRowComponent::Button(Button { data: ButtonKind::NonLink { custom_id, .. }, .. }) => {
            match CustomId::parse(custom_id).and_then(|id| Act::of(&id)) {
                Some(Act::More(fact) | Act::Show(fact)) => Some(fact),
                _ => None,
            }
        }
        _ => None,
    });
    let options = parts().filter_map(|c| if let ActionRowComponent::SelectMenu(m) = c { Some(m) } else { None });
    let offered = options.flat_map(|m| &m.options).filter_map(|o| FactId::parse(&o.value));
    shown.into_iter().chain(offered).filter_map(|id| facts.get(&id)).collect()
}

async fn show(bot: &Bot, who: &Person, (ws, by): (&Workshop, Moderator), fact: &Fact) -> Result<Sheet> {
    let mut tx = bot.store.write().await?;
    acts::facts::show(&mut tx, ws, fact.id().as_str(), by, bot.clock.now()).await?;
    bot.settle(tx.commit().await?).await;
    Ok(shown(who.language, fact))
}

fn shown(l: Language, fact: &Fact) -> Sheet {
    Sheet::text(say!(l, "brief-shown", headline = words::shown(headline(l, fact))))
}
