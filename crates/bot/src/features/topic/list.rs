//! The agenda as a list, with planned and used minutes.

use ::workshop::{Agenda, Topic};
use serenity::builder::CreateEmbed;

use crate::answer::Sheet;
use crate::say;
use crate::texts::Language;
use crate::words;

/// What an embed's description may have, in UTF-16 units, with a little to spare.
const FITS: usize = 4_000;

/// How much of each title is shown, in characters: all of it, or less where all of them would not fit.
const SHOWN: [usize; 4] = [100, 40, 15, 4];

pub(super) fn sheet(l: Language, agenda: &Agenda) -> Sheet {
    if agenda.topics().is_empty() {
        return Sheet::text(say!(l, "no-topics"));
    }
    let list = SHOWN.into_iter().map(|most| lines(l, agenda, most)).find(|list| list.encode_utf16().count() <= FITS);
    let list = list.unwrap_or_default();
    Sheet::embed(
        CreateEmbed::new()
            .title(say!(l, "topic-list", count = agenda.topics().len()))
            .description(list)
            .colour(0x4a4e69),
    )
}

fn lines(l: Language, agenda: &Agenda, most: usize) -> String {
    let lines = (1..).zip(agenda.topics()).map(|(place, topic)| line(l, place, topic, most));
    lines.collect::<Vec<_>>().join("\n")
}

fn line(l: Language, place: u32, topic: &Topic, most: usize) -> String {
    let title = words::excerpt(topic.title.as_str(), most);
    let mut line = match (topic.started_at, topic.ended_at, topic.ends_at()) {
        (Some(began), Some(over), _) => {
            let used = (over.since(began).as_secs() + 30) / 60;
            say!(l, "topic-line-over", place = place, title = title, used = used, planned = topic.minutes)
        }
        (_, None, Some(end)) => say!(l, "topic-line-runs", place = place, title = title, when = end.unix_s()),
        _ => say!(l, "topic-line-to-come", place = place, title = title, minutes = topic.minutes),
    };
    if topic.number.0 != place {
        line.push(' ');
        line.push_str(&say!(l, "topic-line-number", number = topic.number.0));
    }
    line
}
