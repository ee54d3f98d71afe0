//! **Decline several…**: many waiting questions are turned down at once, for one reason, with one way back.
//!
//! What is chosen stands in the private message itself, as the options that are marked, so a restart loses nothing.

use ::workshop::question::Seen;
use ::workshop::{Moderator, Number, Question, Reason, Revision, Word, Workshop};
use acts::By;
use acts::several::{self, Which};
use serenity::async_trait;
use serenity::builder::CreateButton;
use serenity::model::application::{ActionRowComponent, ButtonStyle};
use serenity::model::channel::Message;
use sha2::{Digest, Sha256};
use storage::Tx;

use super::{Feature, Press, moderated, unknown};
use crate::answer::{Answer, Entry, Select, Sheet, button};
use crate::bot::Bot;
use crate::custom_id::CustomId;
use crate::error::Result;
use crate::ids::Page;
use crate::ids::several::Act;
use crate::person::Person;
use crate::texts::Language;
use crate::views::{MANY, reason as reason_in_words, reasons};
use crate::{display, say, words};

/// Discord allows 25 entries in a select; the first one is *all*.
const ON_A_PAGE: usize = 24;

/// The value of the first entry.
const ALL: &str = "all";

/// How many numbers a sentence names before it only counts them.
const NAMED: usize = 20;

/// How many selects there are for what was chosen on other pages: a message has five rows.
const ELSEWHERE: usize = 2;

pub(super) struct Several;

#[async_trait]
impl Feature for Several {
    fn name(&self) -> &'static str {
        "several"
    }

    async fn press(&self, bot: &Bot, who: &Person, press: &Press<'_>) -> Result<Answer> {
        match Act::of(&press.id).ok_or_else(|| unknown(who))? {
            Act::Open => look(bot, who, press, (Page(0), &[])).await.map(Answer::Private),
            Act::Page(page) => {
                let chosen = marked(press.message, |_| true);
                look(bot, who, press, (page, &chosen)).await.map(Answer::Change)
            }
            Act::Choose(page) => {
                let elsewhere = marked(press.message, |act| matches!(act, Act::Keep(..)));
                let chosen = [press.values, &elsewhere].concat();
                look(bot, who, press, (page, &chosen)).await.map(Answer::Change)
            }
            Act::Keep(page, part) => {
                let others = marked(press.message, |act| !matches!(act, Act::Keep(_, other) if *other == part));
                let chosen = [&others, press.values].concat();
                look(bot, who, press, (page, &chosen)).await.map(Answer::Change)
            }
            Act::Decline(_, listed) => {
                let (tx, ws, moderator) = begin(bot, who, press).await?;
                let reason = press.values.first().and_then(|v| Reason::from_word(v)).ok_or_else(|| unknown(who))?;
                let chosen = marked(press.message, |_| true);
                decline(bot, tx, who, (&ws, moderator), (&chosen, &listed, reason)).await
            }
            Act::Undo(first, last) => {
                let (tx, ws, moderator) = begin(bot, who, press).await?;
                take_back(bot, tx, who, (&ws, moderator), (first, last)).await
            }
        }
    }
}

/// Lists what waits, with what is chosen so far. It decides nothing, so it reads what everybody sees.
async fn look(bot: &Bot, who: &Person, press: &Press<'_>, (page, chosen): (Page, &[String])) -> Result<Sheet> {
    let mut reads = bot.store.read().await?;
    let (ws, _) = moderated(&mut reads, who, &press.id).await?;
    let waiting = reads.waiting_questions(ws.id).await?;
    Ok(list(who.language, &ws, &waiting, page.0, chosen))
}

/// Takes a turn to write that nobody shares: hundreds may be declined, or come back, which takes a while.
async fn begin(bot: &Bot, who: &Person, press: &Press<'_>) -> Result<(Tx, Workshop, Moderator)> {
    let mut tx = bot.store.write_alone().await?;
    let (ws, moderator) = moderated(&mut tx, who, &press.id).await?;
    Ok((tx, ws, moderator))
}

/// Why there is nothing to choose from, where so few wait that each has its card; a list may be used again much later.
fn too_few(l: Language, waiting: &[Question]) -> Option<Sheet> {
    match waiting.len() {
        0 => Some(Sheet::text(say!(l, "several-none"))),
        count if count <= MANY as usize => Some(Sheet::text(say!(l, "several-few", count = count))),
        _ => None,
    }
}

/// What waits, as it was listed: whether anything came, was decided on or was edited since.
fn fingerprint(waiting: &[Question]) -> String {
    let mut digest = Sha256::new();
    for q in waiting {
        digest.update(q.number.0.to_be_bytes());
        digest.update(q.revision.0.to_be_bytes());
    }
    digest.finalize().iter().take(8).map(|b| format!("{b:02x}")).collect()
}

/// A page of what waits, with what is chosen marked.
fn list(l: Language, ws: &Workshop, waiting: &[Question], page: usize, chosen: &[String]) -> Sheet {
    if let Some(few) = too_few(l, waiting) {
        return few;
    }
    let drawn = |quoted| drawn(l, ws, waiting, page, (chosen, quoted));
    drawn(true).or(drawn(false))
}

fn drawn(l: Language, ws: &Workshop, waiting: &[Question], page: usize, (chosen, quoted): (&[String], bool)) -> Sheet {
    let pages = waiting.len().div_ceil(ON_A_PAGE);
    let page = page.min(pages - 1);
    let chosen = Chosen::of(chosen);
    let is_here = |at: usize| (page * ON_A_PAGE..(page + 1) * ON_A_PAGE).contains(&at);
    let entry = |q: &Question| {
        let label = if quoted { words::entry(q) } else { q.number.to_string() };
        let entry = Entry::new(label, format!("{}:{}", q.number.0, q.revision.0)).marked(chosen.holds(q));
        if quoted { entry.below(words::plain_asker(l, &q.asker)) } else { entry }
    };
    let all = Entry::new(say!(l, "several-all", count = waiting.len()), ALL)
        .below(say!(l, "several-all-note"))
        .marked(chosen.all);
    let mut entries = vec![all];
    entries.extend(waiting.iter().skip(page * ON_A_PAGE).take(ON_A_PAGE).map(entry));
    // What was chosen on other pages stays chosen in selects of their own: nothing but the message remembers it.
    let elsewhere: Vec<&Question> =
        waiting.iter().enumerate().filter(|(at, q)| !is_here(*at) && chosen.holds(q)).map(|(_, q)| q).collect();
    let (kept, dropped) = elsewhere.split_at(elsewhere.len().min(ELSEWHERE * display::CHOICES));
    let ticked = |q: &&Question| chosen.holds(q) && dropped.iter().all(|d| d.number != q.number);
    let ticked: Vec<Number> = waiting.iter().filter(ticked).map(|q| q.number).collect();
    let choose = Act::Choose(Page(page)).id(ws.id);
    let decline = Act::Decline(Page(page), fingerprint(waiting)).id(ws.id);
    let reason = Select::new(decline, say!(l, "several-reason"), reasons(l)).disabled(!chosen.all && ticked.is_empty());
    let mut lines = vec![say!(l, "several-title", count = waiting.len(), page = page + 1, pages = pages)];
    if !dropped.is_empty() {
        lines.push(say!(l, "several-elsewhere-most"));
    }
    lines.extend(will_decline(l, (waiting.len(), chosen.all), &ticked));
    let sheet = Sheet::text(lines.join("\n")).select(Select::new(choose, say!(l, "several-choose"), entries).many());
    let elsewhere = kept.chunks(display::CHOICES).enumerate().map(|(part, some)| {
        let id = Act::Keep(Page(page), Page(part)).id(ws.id);
        Select::new(id, say!(l, "several-elsewhere"), some.iter().map(|q| entry(q)).collect()).many()
    });
    let sheet = elsewhere.fold(sheet, Sheet::select);
    sheet.select(reason).buttons(turning(l, ws, page, pages))
}

/// What was chosen of the entries.
struct Chosen {
    all: bool,
    questions: Vec<(Number, Revision)>,
}

impl Chosen {
    fn of(values: &[String]) -> Self {
        let all = values.iter().any(|value| value == ALL);
        Self { all, questions: values.iter().filter_map(|value| listed(value)).collect() }
    }

    /// Whether a question was ticked, as it is now. What is to be kept is kept whatever became of its words.
    fn holds(&self, q: &Question) -> bool {
        self.questions.iter().any(|(number, seen)| *number == q.number && (self.all || *seen == q.revision))
    }
}

/// What will be declined: what is ticked, or with *all* everything but that.
fn will_decline(l: Language, (waiting, all): (usize, bool), ticked: &[Number]) -> Option<String> {
    let count = waiting - ticked.len();
    match (all, ticked.is_empty()) {
        (false, true) => None,
        (false, false) => Some(say!(l, "several-will-these", numbers = numbers(l, ticked))),
        (true, true) => Some(say!(l, "several-will", count = count)),
        (true, false) => Some(say!(l, "several-will-keep", count = count, numbers = numbers(l, ticked))),
    }
}

fn turning(l: Language, ws: &Workshop, page: usize, pages: usize) -> Vec<CreateButton> {
    let to = |page: usize| Act::Page(Page(page)).id(ws.id);
    let mut turn = Vec::new();
    if page > 0 {
        turn.push(button(to(page - 1), say!(l, "button-previous"), ButtonStyle::Secondary));
    }
    if page + 1 < pages {
        turn.push(button(to(page + 1), say!(l, "button-next"), ButtonStyle::Secondary));
    }
    turn
}

/// The options of the message that were chosen, in those of its selects that count.
fn marked(message: &Message, counts: impl Fn(&Act) -> bool) -> Vec<String> {
    let selects = message.components.iter().flat_map(|row| &row.components).filter_map(|c| match c {
        ActionRowComponent::SelectMenu(menu) => Some(menu),
        _ => None,
    });
    let of_questions = selects.filter(|m| {
        let id = m.custom_id.as_deref().and_then(CustomId::parse);
        let act = id.and_then(|id| Act::of(&id));
        act.is_some_and(|act| matches!(act, Act::Choose(_) | Act::Keep(..)) && counts(&act))
    });
    of_questions.flat_map(|m| &m.options).filter(|o| o.default).map(|o| o.value.clone()).collect()
}

/// A question as it was listed.
fn listed(value: &str) -> Option<(Number, Revision)> {
    let (number, revision) = value.split_once(':')?;
    Some((Number(number.parse().ok()?), Revision(revision.parse().ok()?)))
}

async fn decline(
    bot: &Bot,
    mut tx: Tx,
    who: &Person,
    (ws, moderator): (&Workshop, Moderator),
    (chosen, seen, reason): (&[String], &str, Reason),
) -> Result<Answer> {
    let l = who.language;
    // What was listed is what others see.
    let listed_now = bot.store.read().await?.waiting_questions(ws.id).await?;
    if let Some(few) = too_few(l, &listed_now) {
        return Ok(Answer::Change(few));
    }
    let which = if chosen.iter().any(|c| c == ALL) { Which::AllBut } else { Which::Picked };
    if which == Which::AllBut && fingerprint(&listed_now) != seen {
        let fresh = list(l, ws, &listed_now, 0, &[]);
        return Ok(Answer::Change(fresh.headed(&say!(l, "several-moved-on"))));
    }
    // With *all*, what is chosen besides is kept.
    let picked: Vec<(Number, Revision)> = chosen.iter().filter_map(|v| listed(v)).collect();
    let by = By { moderator, expected: Seen::Now, now: bot.clock.now() };
    let done = several::decline(&mut tx, ws, (which, &picked), reason, by).await?;
    bot.settle(tx.commit().await?).await;
    tracing::info!(workshop = ws.id.0, count = done.count, reason = reason.word(), "declined several");
    let mut lines = vec![say!(l, "several-declined", count = done.count, reason = reason_in_words(l, reason))];
    if !done.skipped.is_empty() {
        lines.push(say!(l, "several-skipped", numbers = numbers(l, &done.skipped)));
    }
    let sheet = Sheet::text(lines.join("\n"));
    let Some((first, last)) = done.steps.filter(|_| reason != Reason::ExposesAPerson) else {
        return Ok(Answer::Change(sheet));
    };
    let id = Act::Undo(first, last).id(ws.id);
    Ok(Answer::Change(sheet.buttons(vec![button(id, say!(l, "button-undo"), ButtonStyle::Secondary)])))
}

/// Takes back what one press declined, except where something else was decided since.
async fn take_back(
    bot: &Bot,
    mut tx: Tx,
    who: &Person,
    (ws, moderator): (&Workshop, Moderator),
    steps: (i64, i64),
) -> Result<Answer> {
    let l = who.language;
    let by = By { moderator, expected: Seen::Now, now: bot.clock.now() };
    let back = several::take_back(&mut tx, ws, steps, by).await?;
    bot.settle(tx.commit().await?).await;
    tracing::info!(workshop = ws.id.0, count = back.count, "took several back");
    let mut lines = vec![say!(l, "several-back", count = back.count)];
    if !back.kept.is_empty() {
        lines.push(say!(l, "several-kept", numbers = numbers(l, &back.kept)));
    }
    Ok(Answer::Change(Sheet::text(lines.join("\n"))))
}

fn numbers(l: Language, numbers: &[Number]) -> String {
    let named: Vec<String> = numbers.iter().take(NAMED).map(ToString::to_string).collect();
    match numbers.len().saturating_sub(NAMED) {
        0 => named.join(", "),
        more => say!(l, "several-more", numbers = named.join(", "), count = more),
    }
}
