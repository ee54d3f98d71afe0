//! The panel: the floor's one message with the buttons.

use serenity::model::application::ButtonStyle;
use storage::Counts;
use workshop::{Agenda, FloorList, Identity, Intake, Question, ShownName, Time, Workshop};

use super::floor_list;
use crate::answer::{Embed, Sheet, button};
use crate::ids;
use crate::say;
use crate::screen::{Panel, Shown};
use crate::texts::Language;
use crate::words;

/// So much of a question stands on the panel, in units of Discord's.
const BRIEF: usize = 160;

/// The panel of a closed workshop: what became of the questions, and what becomes of the messages. It has no buttons.
pub(super) fn closed((ws, l): (&Workshop, Language), counts: Counts, erased_at: Time) -> Sheet {
    let Counts { all, answered, unanswered, .. } = counts;
    let lines = [
        say!(l, "panel-closed", asked = all, answered = answered, unanswered = unanswered),
        say!(l, "panel-closed-links"),
        say!(l, "panel-closed-gone", when = erased_at.unix_s()),
        say!(l, "panel-closed-report"),
    ];
    let drawn = |quoted| {
        let title = words::quoted(quoted, words::title(&ws.title));
        Sheet::embed(Embed::new().title(title).lines(&lines, "\n\n").colour(0x2f6f73))
    };
    let shown = Shown::panel(Panel {
        language: l,
        title: ws.title.clone(),
        intake: ws.intake,
        support: ws.rules.support,
        identity: ws.identity,
        topic: None,
        now: None,
        next: None,
        speaker: None,
    });
    drawn(true).or(drawn(false)).showing(shown)
}

pub(super) fn sheet(
    (ws, l): (&Workshop, Language),
    agenda: &Agenda,
    now: Option<&Question>,
    next: Option<&Question>,
    list: &FloorList,
) -> Sheet {
    let drawn = |quoted| drawn((ws, l), agenda, (now, next), list, quoted);
    drawn(true).or(drawn(false))
}

fn drawn(
    (ws, l): (&Workshop, Language),
    agenda: &Agenda,
    (now, next): (Option<&Question>, Option<&Question>),
    list: &FloorList,
    quoted: bool,
) -> Sheet {
    let text = |q| words::quoted(quoted, words::brief(l, q, BRIEF));
    let mut lines = Vec::new();
    lines.extend(topic(l, agenda, quoted));
    if let Some(q) = now {
        lines.push(say!(l, "now-line", number = q.number.0, text = text(q)));
    }
    if let Some(q) = next {
        lines.push(say!(l, "next-line", number = q.number.0, text = text(q)));
    }
    lines.extend(floor_list::speaking(l, list, quoted));
    lines.push(match ws.intake {
        Intake::Open if ws.rules.premoderation => say!(l, "panel-how"),
        Intake::Open => say!(l, "panel-how-at-once"),
        Intake::Paused | Intake::Closed if ws.rules.support => say!(l, "panel-paused"),
        Intake::Paused | Intake::Closed => say!(l, "intake-paused"),
    });
    lines.push(match ws.identity {
        Identity::OpenOrAnonymous => say!(l, "panel-open-or-anonymous"),
        Identity::AnonymousOnly => say!(l, "panel-anonymous-only"),
        Identity::NamedOnly => say!(l, "panel-named-only"),
    });
    lines.extend(limits(l, ws));
    lines.extend(ws.ends_at.map(|end| say!(l, "ends-line", when = end.unix_s())));
    let title = words::quoted(quoted, words::title(&ws.title));
    let embed = Embed::new().title(title).lines(&lines, "\n\n").colour(0x2f6f73);
    let mut ask = Vec::new();
    if ws.identity.allows_anonymous() {
        ask.push(button(ids::ask::Act::Anonymous.id(ws.id), say!(l, "button-ask-anonymously"), ButtonStyle::Primary));
    }
    if ws.identity.allows_named() {
        ask.push(button(ids::ask::Act::Named.id(ws.id), say!(l, "button-ask-by-name"), ButtonStyle::Secondary));
    }
    ask.extend([
        button(ids::mine::Act::Panel.id(ws.id), say!(l, "button-my-questions"), ButtonStyle::Secondary),
        button(ids::hand::Act::Raise.id(ws.id), say!(l, "button-raise-hand"), ButtonStyle::Secondary),
        button(ids::brief::Act::Form.id(ws.id), say!(l, "button-briefing"), ButtonStyle::Secondary),
    ]);
    let look = vec![
        button(ids::questions::Act::Panel.id(ws.id), say!(l, "button-open-questions"), ButtonStyle::Secondary),
        button(ids::privacy::Act::Panel.id(ws.id), say!(l, "button-privacy"), ButtonStyle::Secondary),
    ];
    Sheet::embed(embed).buttons(ask).buttons(look).showing(shown(l, ws, agenda, (now, next), list, quoted))
}

/// The same for the screen.
fn shown(
    l: Language,
    ws: &Workshop,
    agenda: &Agenda,
    (now, next): (Option<&Question>, Option<&Question>),
    list: &FloorList,
    quoted: bool,
) -> Shown {
    let brief = |q: &Question| (q.number.0, words::quoted(quoted, words::unshown(&words::brief(l, q, BRIEF))));
    let plain = |text: &str| words::quoted(quoted, text.to_owned());
    let name = |name: Option<&ShownName>| {
        name.map_or_else(|| say!(l, "speaker-forgotten"), |n| words::quoted(quoted, words::plain_name(l, n)))
    };
    let running = agenda.running().and_then(|t| Some((plain(t.title.as_str()), t.ends_at()?)));
    Shown::panel(Panel {
        language: l,
        title: plain(&ws.title),
        intake: ws.intake,
        support: ws.rules.support,
        identity: ws.identity,
        topic: running,
        now: now.map(brief),
        next: next.map(brief),
        speaker: list.speaking().map(|s| (name(s.name.as_ref()), s.time_is_up())),
    })
}

/// What limits who may ask, raise a hand and support: it also tells how few they may be.
fn limits(l: Language, ws: &Workshop) -> Option<String> {
    let rules = &ws.rules;
    let role = rules.eligible_role.map(|role| say!(l, "panel-limit-role", role = format!("<@&{}>", role.0)));
    let age = (rules.account_age_days > 0).then(|| say!(l, "panel-limit-age", days = rules.account_age_days));
    let lockdown = rules.lockdown.then(|| say!(l, "panel-limit-lockdown"));
    let all: Vec<String> = [lockdown, role, age].into_iter().flatten().collect();
    (!all.is_empty()).then(|| say!(l, "panel-limits", limits = all.join("; ")))
}

/// The topic that runs, and until when.
fn topic(l: Language, agenda: &Agenda, quoted: bool) -> Option<String> {
    let topic = agenda.running()?;
    let title = words::quoted(quoted, words::title(topic.title.as_str()));
    Some(say!(l, "panel-topic", title = title, when = topic.ends_at()?.unix_s()))
}
