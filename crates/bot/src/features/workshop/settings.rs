//! `/workshop settings` and `/workshop lockdown`: what can be changed while the workshop runs.

use ::workshop::admission::ACCOUNT_AGE_MAX_DAYS;
use ::workshop::{Identity, Moderator, Order, Organiser, Role, Word, Workshop};
use serenity::builder::CreateCommandOption;
use serenity::model::application::ButtonStyle;
use serenity::model::application::CommandOptionType::{Boolean, Integer, Role as RoleOption, String as Words};

use storage::{Tx, ViewKey, ViewKind};

use super::{identity_option, language, language_option};
use crate::answer::{Answer, Embed, Sheet, Told, button};
use crate::bot::Bot;
use crate::commands::{option, sub};
use crate::error::{Error, Result};
use crate::features::{Call, Press, moderated, moderated_here, redrawn};
use crate::ids::Place;
use crate::ids::workshop::Act;
use crate::person::Person;
use crate::say;
use crate::texts::Language;

/// Undecided questions of one person at once.
const PER_PERSON_MAX: u64 = 25;

/// The two subcommands.
pub(super) fn commands(l: Language) -> [CreateCommandOption; 2] {
    let order = Order::all().fold(option(Words, "order", say!(l, "option-question-order")), |o, i| {
        o.add_string_choice(order_name(l, i), i.word())
    });
    let whole = |name: &str, description: String, most: u64| {
        option(Integer, name, description).min_int_value(0).max_int_value(most)
    };
    let settings = vec![
        language_option(say!(l, "option-language")),
        identity_option(l),
        order,
        whole("questions_per_person", say!(l, "option-per-person"), PER_PERSON_MAX),
        option(Boolean, "support", say!(l, "option-support")),
        option(Boolean, "premoderation", say!(l, "option-premoderation")),
        option(RoleOption, "eligible_role", say!(l, "option-eligible-role")),
        whole("account_age_days", say!(l, "option-account-age"), ACCOUNT_AGE_MAX_DAYS.into()),
        option(Boolean, "alternate", say!(l, "option-alternate")),
    ];
    let state = option(Words, "state", say!(l, "option-lockdown"))
        .required(true)
        .add_string_choice(say!(l, "choice-on"), "on")
        .add_string_choice(say!(l, "choice-off"), "off");
    [
        sub("settings", say!(l, "command-workshop-settings"), settings),
        sub("lockdown", say!(l, "command-workshop-lockdown"), vec![state]),
    ]
}

/// Changes what is given; without anything, only shows.
pub(super) async fn settings(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let organiser = Organiser::of(&who.rights)?;
    let mut tx = bot.store.write().await?;
    let before = who.workshop_here(&mut tx).await?;
    let mut ws = changed(&before, who, call)?;
    let l = who.language;
    if let Some(chosen) = call.text("language") {
        language::chosen(bot, who, chosen)?.tag().clone_into(&mut ws.language);
    }
    if !acts::setup::change(&mut tx, &before, &ws, organiser, bot.clock.now()).await? {
        return Ok(shown(l, bot, &ws, say!(l, "settings-title")));
    }
    bot.settle(tx.commit().await?).await;
    tracing::info!(workshop = ws.id.0, "settings changed");
    Ok(shown(l, bot, &ws, say!(l, "settings-changed")))
}

fn order_name(l: Language, order: Order) -> String {
    match order {
        Order::Fair => say!(l, "choice-fair"),
        Order::FirstCome => say!(l, "choice-first-come"),
        Order::Manual => say!(l, "choice-manual"),
    }
}

fn changed(before: &Workshop, who: &Person, call: &Call<'_>) -> Result<Workshop> {
    let unknown = || Error::Said(say!(who.language, "unknown-command"));
    let whole = |name: &str, most: u64| {
        let given = call.integer(name).map(u32::try_from).transpose().map_err(|_| unknown())?;
        if given.is_some_and(|n| u64::from(n) > most) { Err(unknown()) } else { Ok(given) }
    };
    let mut ws = before.clone();
    if let Some(word) = call.text("identity") {
        ws.identity = Identity::from_word(word).ok_or_else(unknown)?;
    }
    if let Some(word) = call.text("order") {
        ws.rules.order = Order::from_word(word).ok_or_else(unknown)?;
    }
    if let Some(n) = whole("questions_per_person", PER_PERSON_MAX)? {
        ws.rules.questions_per_person = (n > 0).then_some(n);
    }
    if let Some(days) = whole("account_age_days", ACCOUNT_AGE_MAX_DAYS.into())? {
        ws.rules.account_age_days = days;
    }
    ws.rules.support = call.flag("support").unwrap_or(ws.rules.support);
    ws.rules.premoderation = call.flag("premoderation").unwrap_or(ws.rules.premoderation);
    ws.rules.alternate = call.flag("alternate").unwrap_or(ws.rules.alternate);
    if let Some(role) = call.role("eligible_role") {
        // The role @everyone has the server's id.
        ws.rules.eligible_role = (role != Role(who.guild.0)).then_some(role);
    }
    Ok(ws)
}

fn shown(l: Language, bot: &Bot, ws: &Workshop, title: String) -> Sheet {
    let yes_or_no = |yes| if yes { say!(l, "yes") } else { say!(l, "no") };
    let per_person = ws.rules.questions_per_person.unwrap_or(bot.settings.ask.waiting_per_person);
    let role = ws.rules.eligible_role.map_or_else(|| say!(l, "settings-anybody"), |r| format!("<@&{}>", r.0));
    let rapporteurs = ws.rapporteurs.map_or_else(|| say!(l, "settings-nobody"), |r| format!("<@&{}>", r.0));
    let lines = [
        say!(l, "settings-language", value = bot.room(ws).name()),
        say!(l, "settings-identity", value = ws.identity.word()),
        say!(l, "settings-order", value = ws.rules.order.word()),
        say!(l, "settings-per-person", value = per_person),
        say!(l, "settings-support", value = yes_or_no(ws.rules.support)),
        say!(l, "settings-premoderation", value = yes_or_no(ws.rules.premoderation)),
        say!(l, "settings-eligible-role", value = role),
        say!(l, "settings-account-age", value = ws.rules.account_age_days),
        say!(l, "settings-alternate", value = yes_or_no(ws.rules.alternate)),
        say!(l, "settings-lockdown", value = yes_or_no(ws.rules.lockdown)),
        say!(l, "settings-rapporteurs", value = rapporteurs),
    ];
    Sheet::embed(Embed::new().title(title).lines(&lines, "\n"))
}

/// Locks the workshop down, or ends it.
pub(super) async fn lockdown(bot: &Bot, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let on = match call.text("state") {
        Some("on") => true,
        Some("off") => false,
        _ => return Err(Error::Said(say!(who.language, "unknown-command"))),
    };
    let mut tx = bot.store.write().await?;
    let moderated = moderated_here(&mut tx, who).await?;
    lock(bot, tx, moderated, who, on).await
}

/// The board's **Lock down** and **Unlock**; the answer's **Undo** is the other of the two.
pub(super) async fn press(bot: &Bot, who: &Person, press: &Press<'_>, (locked, on): (bool, Place)) -> Result<Answer> {
    let mut tx = bot.store.write().await?;
    let (ws, moderator) = moderated(&mut tx, who, &press.id).await?;
    let board = ViewKey::of(ws.id, ViewKind::Board);
    let done = lock(bot, tx, (ws, moderator), who, locked).await?;
    if on == Place::Undo {
        return Ok(Answer::Change(done));
    }
    Ok(redrawn(bot, who, board, press.message, Told::Besides(done)).await)
}

async fn lock(bot: &Bot, mut tx: Tx, (ws, moderator): (Workshop, Moderator), who: &Person, on: bool) -> Result<Sheet> {
    let id = ws.id;
    acts::setup::lock(&mut tx, ws, on, moderator, bot.clock.now()).await?;
    bot.settle(tx.commit().await?).await;
    tracing::info!(workshop = id.0, on, "lockdown");
    let l = who.language;
    let (sentence, back) = if on {
        (say!(l, "lockdown-on"), Act::Unlock(Place::Undo))
    } else {
        (say!(l, "lockdown-off"), Act::Lock(Place::Undo))
    };
    Ok(Sheet::text(sentence).buttons(vec![button(back.id(id), say!(l, "button-undo"), ButtonStyle::Secondary)]))
}
