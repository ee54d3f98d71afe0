//! The public messages, drawn from what is stored. Nothing here sends anything: the painter does, or the answer to a
//! press on the message itself.

mod board;
mod card;
mod fact;
pub(crate) mod floor_list;
pub(crate) mod notice;
mod panel;
mod post;
mod round;
mod undeleted;

use serenity::model::Timestamp;
use storage::{Reads, View, ViewKey, ViewKind};
use workshop::{Number, Question, State, Workshop};

use crate::answer::Sheet;
use crate::bot::Bot;
use crate::custom_id::CustomId;
use crate::error::Result;
use crate::ids::{RoundNumber, message, mine, question, stage, support};
use crate::say;
use crate::texts::Language;
use acts::{alike, order};

pub(crate) use board::{MANY, MORE_MINUTES};
pub(crate) use card::{bare_headline, headline, kind, reason, reasons, state};
pub(crate) use fact::{all as whole_fact, card as fact_card};
pub(crate) use round::outcome;

/// How many questions the board shows in order.
const NEXT_SHOWN: usize = 5;

/// Where a question's words stand in a drawing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Words {
    /// In it.
    Shown,
    /// In a file, for Discord refused to show them.
    Attached,
    /// Nowhere, for Discord refused the file, too.
    Refused,
}

/// The drawing of a question, with its barer forms.
fn with_barer(draw: impl Fn(Words) -> Sheet) -> Sheet {
    draw(Words::Shown).or(draw(Words::Attached)).or(draw(Words::Refused))
}

/// Draws a view as it should look now, in the language of the room; `None` where there is nothing to show.
pub(crate) async fn draw(bot: &Bot, reads: &mut Reads, key: ViewKey) -> Result<Option<Sheet>> {
    let Some(ws) = reads.workshop(key.workshop).await? else { return Ok(None) };
    draw_in(bot, reads, key, (&ws, bot.room(&ws))).await
}

/// The same for a message that was just pressed: it is there, whether or not that is known yet.
pub(crate) async fn draw_pressed(bot: &Bot, reads: &mut Reads, key: ViewKey) -> Result<Option<Sheet>> {
    if key.kind != ViewKind::Card {
        return draw(bot, reads, key).await;
    }
    let (ws, q) = (reads.workshop(key.workshop).await?, reads.question(key.workshop, Number(key.subject)).await?);
    match (ws, q.filter(|q| q.seen)) {
        (Some(ws), Some(q)) => Ok(Some(card_of(bot, reads, (&ws, bot.room(&ws)), &q).await?)),
        _ => Ok(None),
    }
}

/// The same in some language, for somebody who alone sees it.
pub(crate) async fn draw_in(
    bot: &Bot,
    reads: &mut Reads,
    key: ViewKey,
    (ws, l): (&Workshop, Language),
) -> Result<Option<Sheet>> {
    Ok(match key.kind {
        ViewKind::Panel if ws.running().is_err() => {
            let erased_at = ws.closed_at.unwrap_or(ws.opened_at).plus(bot.settings.retention());
            Some(panel::closed((ws, l), reads.counts(ws.id).await?, erased_at))
        }
        ViewKind::Panel => {
            let now = reads.on_stage(ws.id).await?;
            let next = order::suggested(reads, ws, 1).await?.pop();
            let agenda = reads.agenda(ws.id).await?;
            let list = reads.floor_list(ws.id).await?.alternating(ws.rules.alternate);
            Some(panel::sheet((ws, l), &agenda, now.as_ref(), next.as_ref().map(|s| &s.question), &list))
        }
        ViewKind::Board => {
            let now = reads.on_stage(ws.id).await?;
            let next = order::suggested(reads, ws, NEXT_SHOWN).await?;
            let counts = reads.counts(ws.id).await?;
            let list = reads.floor_list(ws.id).await?.alternating(ws.rules.alternate);
            let agenda = reads.agenda(ws.id).await?;
            let waiting = reads.waiting_cards(ws.id, board::LINKED).await?;
            let refused = refused_on_the_floor(bot, reads, (ws, l)).await?;
            let (now, refused) = (now.as_ref(), refused.as_slice());
            let seen =
                board::Seen { agenda: &agenda, counts, now, next: &next, list: &list, waiting: &waiting, refused };
            let board = board::sheet((ws, l), &seen);
            let end = if ws.running().is_err() { reads.log_end(ws.id).await? } else { None };
            Some(match end {
                Some((rows, hash)) => board.and_text(&say!(l, "board-log", rows = rows, hash = hash)),
                None => board,
            })
        }
        ViewKind::Card => match reads.question(ws.id, Number(key.subject)).await? {
            // What was decided before its card was there needs none: a flood that was turned down does not fill the desk.
            Some(q)
                if q.seen && (is_of_use(q.state) || reads.view(key).await?.is_some_and(|v| v.message.is_some())) =>
            {
                Some(card_of(bot, reads, (ws, l), &q).await?)
            }
            _ => None,
        },
        ViewKind::Post => {
            let q = reads.question(ws.id, Number(key.subject)).await?;
            match q.filter(Question::has_post) {
                Some(q) => Some(post::sheet((ws, l), &q, &reads.translations(ws.id, q.number).await?)),
                None => None,
            }
        }
        ViewKind::Reply => {
            let q = reads.question(ws.id, Number(key.subject)).await?;
            q.as_ref().and_then(|q| post::reply(l, q))
        }
        ViewKind::Fact => {
            let shown = reads.fact_shown(ws.id, key.subject).await?;
            shown.and_then(|(id, at)| Some(fact::shown((ws.id, l), bot.facts.get(&content::FactId::parse(&id)?)?, at)))
        }
        ViewKind::Notice => notice::sheet(reads, key, l).await?,
        ViewKind::Round => reads.message_round(ws.id, key.subject).await?.map(|r| round::sheet((ws, l), &r)),
        ViewKind::Undeleted => {
            let messages = reads.undeleted(ws.id).await?;
            (!messages.is_empty()).then(|| undeleted::sheet((ws, l), &messages))
        }
    })
}

/// What stands on the floor without its words, for Discord refused them; each post's card says so itself.
async fn refused_on_the_floor(bot: &Bot, reads: &mut Reads, (ws, l): (&Workshop, Language)) -> Result<Vec<String>> {
    let mut refused = Vec::new();
    for key in bot.painter.bare_on_the_floor(ws.id) {
        refused.extend(match key.kind {
            ViewKind::Panel => Some(say!(l, "refused-panel")),
            ViewKind::Reply => Some(say!(l, "reply-title", number = key.subject)),
            ViewKind::Fact => Some(say!(l, "refused-fact")),
            ViewKind::Round => {
                let round = reads.message_round(ws.id, key.subject).await?;
                round.map(|round| say!(l, "round-title", number = round.message))
            }
            ViewKind::Board | ViewKind::Card | ViewKind::Post | ViewKind::Notice | ViewKind::Undeleted => None,
        });
    }
    refused.dedup();
    Ok(refused)
}

/// Whether moderators need the card of a question in this state if it is not there yet.
const fn is_of_use(state: State) -> bool {
    !matches!(state, State::Declined(_) | State::Withdrawn | State::Merged(_))
}

/// A question's card. The caller holds no transaction.
pub(crate) async fn card_of(
    bot: &Bot,
    reads: &mut Reads,
    in_room: (&Workshop, Language),
    q: &Question,
) -> Result<Sheet> {
    question_at(bot, reads, in_room, q, card::Place::Card).await
}

/// A waiting question as a moderator who goes through what waits sees it. The caller holds no transaction.
pub(crate) async fn review_of(
    bot: &Bot,
    reads: &mut Reads,
    for_whom: (&Workshop, Language),
    q: &Question,
) -> Result<Sheet> {
    question_at(bot, reads, for_whom, q, card::Place::Review).await
}

async fn question_at(
    bot: &Bot,
    reads: &mut Reads,
    (ws, l): (&Workshop, Language),
    q: &Question,
    place: card::Place,
) -> Result<Sheet> {
    let undo = reads.latest_decision(ws.id, q.number).await?.is_some();
    let topic = match q.topic {
        Some(number) => reads.topic_title(ws.id, number).await?,
        None => None,
    };
    let alike = alike(bot, reads, ws, q).await?;
    let facts = match q.words.text() {
        Some(text) if card::shows_facts(q.state) => bot.facts.matching(text.as_str(), ws.pack.as_deref(), card::FACTS),
        _ => Vec::new(),
    };
    let asked_back = if q.asker.is_anonymous() { reads.asked_back(ws.id, q.number).await? } else { Vec::new() };
    let translations = reads.translations(ws.id, q.number).await?;
    let bare_post = q.has_post() && bot.painter.is_bare(ViewKey::question(q, ViewKind::Post));
    Ok(card::sheet(
        ws,
        q,
        &card::Around { language: l, topic, undo, alike, translations, facts, asked_back, bare_post },
        place,
    ))
}

/// Whether a message found in the channel is this view, drawn earlier: its buttons say so, or its title does (an
/// announcement's words).
pub(crate) fn is_drawing_of(message: &serenity::model::channel::Message, view: &View, title: Option<&Title>) -> bool {
    use serenity::model::application::{ActionRowComponent, ButtonKind};
    let (ws, subject) = (view.key.workshop, view.key.subject);
    let belongs = |id: &str| {
        let Some(id) = CustomId::parse(id).filter(|id| id.workshop == ws) else { return false };
        match view.key.kind {
            ViewKind::Panel => mine::Act::of(&id) == Some(mine::Act::Panel),
            ViewKind::Board => matches!(stage::Act::of(&id), Some(stage::Act::Next(_))),
            ViewKind::Card => question::Act::of(&id).and_then(|act| act.number()) == Some(Number(subject)),
            ViewKind::Post => support::Act::of(&id) == Some(support::Act::Toggle(Number(subject))),
            ViewKind::Round => message::Act::of(&id).and_then(|act| act.round()) == Some(RoundNumber(subject)),
            ViewKind::Reply | ViewKind::Fact | ViewKind::Notice | ViewKind::Undeleted => false,
        }
    };
    let by_button = message.components.iter().flat_map(|row| &row.components).any(|c| match c {
        ActionRowComponent::Button(b) => matches!(&b.data, ButtonKind::NonLink { custom_id, .. } if belongs(custom_id)),
        _ => false,
    });
    let by_title = |title: &Title| {
        if view.key.kind == ViewKind::Notice {
            return message.content == title.words;
        }
        let embed = message.embeds.first();
        embed.is_some_and(|e| e.title.as_ref() == Some(&title.words) && e.timestamp == title.at)
    };
    by_button || title.is_some_and(by_title)
}

/// What a drawing without buttons is recognised by.
#[derive(Debug, PartialEq)]
pub(crate) struct Title {
    words: String,
    /// The time that stands under it.
    at: Option<Timestamp>,
}

/// The title of a drawing without buttons; of an announcement, all of its words.
pub(crate) async fn title(bot: &Bot, reads: &mut Reads, key: ViewKey) -> Result<Option<Title>> {
    let Some(ws) = reads.workshop(key.workshop).await? else { return Ok(None) };
    let l = bot.room(&ws);
    Ok(match key.kind {
        ViewKind::Fact => {
            let shown = reads.fact_shown(key.workshop, key.subject).await?;
            shown.and_then(|(id, at)| {
                let fact = bot.facts.get(&content::FactId::parse(&id)?)?;
                Some(Title {
                    words: crate::words::shown(fact.in_language(l.identifier()).headline.text),
                    at: Some(fact::shown_at(at)),
                })
            })
        }
        ViewKind::Reply => {
            let words = say!(l, "reply-title", number = key.subject);
            Some(Title { words, at: None })
        }
        ViewKind::Notice => notice::words(reads, key, l).await?.map(|words| Title { words, at: None }),
        // Once the workshop is closed they have no buttons.
        ViewKind::Panel | ViewKind::Board => {
            let closed = reads.workshop(key.workshop).await?.filter(|ws| ws.running().is_err());
            closed.map(|ws| Title { words: crate::words::title(&ws.title), at: None })
        }
        _ => None,
    })
}
