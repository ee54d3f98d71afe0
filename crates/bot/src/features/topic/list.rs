//! The agenda as a list, with planned and used minutes.

use ::workshop::{Agenda, Topic};

use crate::answer::{Embed, Sheet};
use crate::texts::Language;
use crate::{display, say, words};

/// How much of each title is shown, in units of Discord's: all of it, or less where all of them would not fit.
const SHOWN: [usize; 4] = [240, 100, 40, 10];

pub(super) fn sheet(l: Language, agenda: &Agenda) -> Sheet {
    if agenda.topics().is_empty() {
        return Sheet::text(say!(l, "no-topics"));
    }
    let mut lists = SHOWN.into_iter().map(|most| lines(l, agenda, Some(most)));
    let fits = |list: &Vec<String>| display::units(&list.join("\n")) <= display::DESCRIPTION;
    let sheet = |lines: &[String]| {
        let title = say!(l, "topic-list", count = agenda.topics().len());
        Sheet::embed(Embed::new().title(title).lines(lines, "\n").colour(0x4a4e69))
    };
    let bare = lines(l, agenda, None);
    sheet(&lists.find(fits).unwrap_or_else(|| bare.clone())).or(sheet(&bare))
}

fn lines(l: Language, agenda: &Agenda, most: Option<usize>) -> Vec<String> {
    (1..).zip(agenda.topics()).map(|(place, topic)| line(l, place, topic, most)).collect()
}

/// A topic with so much of its title, or with none of it.
fn line(l: Language, place: u32, topic: &Topic, most: Option<usize>) -> String {
    let title = words::excerpt(most.map_or("…", |_| topic.title.as_str()), most.unwrap_or(1));
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
