//! The numbers of the report, as a table without rows that say nothing.

use crate::Report;
use crate::texts::{Texts, say};

/// A number.
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) value: String,
}

/// All of them that are not nothing.
pub(crate) fn figures(r: &Report, t: Texts) -> Vec<Figure> {
    let (n, s) = (&r.numbers, &r.numbers.states);
    let figure = |id: &str, value: String| Some(Figure { name: t.say(id), value });
    let counted = |id: &str, n: u32| (n > 0).then(|| Figure { name: t.say(id), value: n.to_string() });
    let speaking = &n.speaking;
    let turns = match speaking.from_the_room {
        0 => speaking.turns.to_string(),
        room => say!(t, "figure-from-room", n = speaking.turns, room = room),
    };
    let all = [
        r.participants.and_then(|n| figure("figure-people", n.told(t))),
        figure("figure-sent", n.submitted.to_string()),
        figure("figure-floor", n.approved.to_string()),
        figure("figure-anonymous", say!(t, "figure-of", n = n.anonymous.to_string(), all = n.on_the_floor)),
        counted("figure-staged", n.staged),
        counted("figure-answered", s.answered),
        counted("figure-written", n.written_answers),
        counted("figure-unanswered", s.unanswered),
        counted("figure-open", s.open),
        counted("figure-on-the-stage", s.on_the_stage),
        counted("figure-deferred", s.deferred),
        counted("figure-filed", s.filed),
        counted("figure-waiting", s.waiting),
        (n.stagings > 0).then(|| Figure {
            name: t.say("figure-overrides"),
            value: say!(t, "figure-of", n = n.overrides, all = n.stagings),
        }),
        n.median_wait_min.and_then(|m| figure("figure-wait", t.count("figure-minutes", &m))),
        counted("figure-undone", n.taken_back),
        (speaking.turns > 0).then(|| Figure { name: t.say("figure-turns"), value: turns }),
        counted("figure-spoken", speaking.minutes),
        (speaking.from_the_room > 0).then(|| Figure {
            name: t.say("figure-spoken-by-place"),
            value: say!(t, "figure-room-and-hands", room = speaking.room_minutes, hands = speaking.hand_minutes),
        }),
    ];
    all.into_iter().flatten().collect()
}
