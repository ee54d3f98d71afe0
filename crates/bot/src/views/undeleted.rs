//! What could not be deleted of an erased workshop, named at the desk.

use workshop::{Channel, Message, Workshop};

use crate::answer::Sheet;
use crate::say;
use crate::texts::Language;
use crate::words;

/// How many messages are linked.
const LINKED: usize = 10;

pub(super) fn sheet((ws, l): (&Workshop, Language), messages: &[(Channel, Message)]) -> Sheet {
    drawn((ws, l), messages, true).or(drawn((ws, l), messages, false))
}

fn drawn((ws, l): (&Workshop, Language), messages: &[(Channel, Message)], quoted: bool) -> Sheet {
    let title = words::quoted(quoted, words::title(&ws.title));
    let mut lines = vec![say!(l, "undeleted", title = title, count = messages.len())];
    let link = |(c, m): &(Channel, Message)| format!("https://discord.com/channels/{}/{}/{}", ws.guild.0, c.0, m.0);
    lines.extend(messages.iter().take(LINKED).map(link));
    if messages.len() > LINKED {
        lines.push(say!(l, "undeleted-more", count = messages.len() - LINKED));
    }
    Sheet::text(lines.join("\n"))
}
