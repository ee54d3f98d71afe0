//! The sentence for every "no" of the rules, and giving back what was typed.

use workshop::floor_list::SECONDS;
use workshop::key_message;
use workshop::{Refusal, ShownName, TextError, Word};

use crate::answer::Sheet;
use crate::texts::Language;
use crate::views::{floor_list, state};
use crate::{display, say, words};

/// The sentence for this refusal.
pub(crate) fn sentence(l: Language, why: &Refusal) -> String {
    let by = |by: &Option<workshop::Account>| by.map_or_else(|| say!(l, "by-the-asker"), |a| format!("<@{}>", a.0));
    match why {
        Refusal::NoWorkshop => say!(l, "no-workshop"),
        Refusal::NotHere => say!(l, "unknown-button"),
        Refusal::WorkshopClosed => say!(l, "workshop-closed"),
        Refusal::StillRunning => say!(l, "still-running"),
        Refusal::AlreadyErased { at } => say!(l, "already-erased", when = at.unix_s()),
        Refusal::IntakePaused => say!(l, "intake-paused"),
        Refusal::IntakeAlreadySo { paused, by: who } => {
            let already = if *paused { say!(l, "intake-already-paused") } else { say!(l, "intake-already-open") };
            match who {
                Some(_) => format!("{already} {}", say!(l, "intake-changed-by", by = by(who))),
                None => already,
            }
        }
        Refusal::NotModerator => say!(l, "not-moderator"),
        Refusal::NotRapporteur => say!(l, "not-rapporteur"),
        Refusal::NotOrganiser => say!(l, "not-organiser"),
        Refusal::RoleNeeded(role) => say!(l, "role-needed", role = format!("<@&{}>", role.0)),
        Refusal::AccountTooYoung { days } => say!(l, "account-too-young", days = *days),
        Refusal::Lockdown => say!(l, "locked-down"),
        Refusal::LockdownAlreadySo { on, by: who } => {
            let already = if *on { say!(l, "lockdown-already-on") } else { say!(l, "lockdown-already-off") };
            match who {
                Some(_) => format!("{already} {}", say!(l, "lockdown-changed-by", by = by(who))),
                None => already,
            }
        }
        Refusal::SentOtherwise(n) => say!(l, "guard-spent", number = n.0),
        Refusal::Muted { anonymous: true } => say!(l, "muted-anonymous"),
        Refusal::Muted { anonymous: false } => say!(l, "muted"),
        Refusal::NobodyToMute(n) => say!(l, "nobody-to-mute", number = n.0),
        Refusal::SupportOff => say!(l, "support-off"),
        Refusal::ChannelInUse => say!(l, "channel-in-use"),
        Refusal::SameChannel => say!(l, "same-channel"),
        Refusal::Text(TextError::Empty) => say!(l, "text-empty"),
        Refusal::Text(TextError::TooManyParts) => say!(l, "text-too-many-parts"),
        Refusal::Text(TextError::TooLong { length, limit }) => {
            say!(l, "text-too-long", over = length.saturating_sub(*limit), length = *length, limit = *limit)
        }
        Refusal::AnonymousNotAllowed => say!(l, "anonymous-not-allowed"),
        Refusal::NamedNotAllowed => say!(l, "named-not-allowed"),
        Refusal::TooManyWaiting { limit } => say!(l, "too-many-waiting", limit = *limit),
        Refusal::TooSoon { wait } => say!(l, "too-soon", seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0)),
        Refusal::UnknownQuestion(n) => say!(l, "unknown-question", number = n.0),
        Refusal::BeingDeleted => say!(l, "being-deleted"),
        Refusal::NotYours => say!(l, "not-yours"),
        Refusal::MovedOn { number, state: now, by: who } => {
            say!(l, "moved-on", number = number.0, state = state(l, *now), by = by(who))
        }
        Refusal::StageMovedOn { now: Some(n), by: who } => say!(l, "stage-moved-on", number = n.0, by = by(who)),
        Refusal::StageMovedOn { now: None, by: who } => say!(l, "stage-moved-on-empty", by = by(who)),
        Refusal::NotPossible { number, state: now } => {
            say!(l, "not-possible", number = number.0, state = state(l, *now))
        }
        Refusal::NothingToUndo(n) => say!(l, "nothing-to-undo", number = n.0),
        Refusal::WordsDestroyed(n) => say!(l, "words-were-destroyed", number = n.0),
        Refusal::UndoBlocked { blocked_by } => say!(l, "undo-blocked", number = blocked_by.0),
        Refusal::NotManualOrder { order } => say!(l, "not-manual-order", order = order.word()),
        Refusal::MergeIntoItself(_) => say!(l, "merge-into-itself"),
        Refusal::NotMergeable { into, state: now } => {
            say!(l, "not-mergeable", number = into.0, state = state(l, *now))
        }
        Refusal::AgendaMovedOn { now: Some(title), by: who } => {
            say!(l, "agenda-moved-on", title = words::title(title.as_str()), by = by(who))
        }
        Refusal::AgendaMovedOn { now: None, by: who } => say!(l, "agenda-moved-on-none", by = by(who)),
        Refusal::MinutesMovedOn { title, until, by: who } => {
            let title = words::title(title.as_str());
            say!(l, "minutes-moved-on", title = title, when = until.unix_s(), by = by(who))
        }
        Refusal::NoTopics => say!(l, "no-topics"),
        Refusal::AgendaOver => say!(l, "agenda-over"),
        Refusal::NoTopicRuns => say!(l, "no-topic-runs"),
        Refusal::NoTopicBegan => say!(l, "no-topic-began"),
        Refusal::UnknownTopic => say!(l, "unknown-topic"),
        Refusal::TopicBegan { title, runs: true } => say!(l, "topic-runs", title = words::title(title.as_str())),
        Refusal::TopicBegan { title, runs: false } => say!(l, "topic-is-over", title = words::title(title.as_str())),
        Refusal::WrongPosition { first, last } => say!(l, "wrong-position", first = *first, last = *last),
        Refusal::WrongMinutes { limit } => say!(l, "wrong-minutes", limit = *limit),
        Refusal::AgendaFull { limit } => say!(l, "agenda-full", limit = *limit),
        Refusal::SpeakersMovedOn { now, by: Some(who) } => {
            say!(l, "speakers-moved-on", by = by(&Some(*who)), now = speaks(l, now.as_ref()))
        }
        Refusal::SpeakersMovedOn { now, by: None } => {
            say!(l, "speakers-moved-on-hand", now = speaks(l, now.as_ref()))
        }
        Refusal::NotTheLatestTurn { now } => say!(l, "not-the-latest-turn", now = speaks(l, now.as_ref())),
        Refusal::NobodyToSpeak => say!(l, "nobody-to-speak"),
        Refusal::NotOnFloorList => say!(l, "not-on-floor-list"),
        Refusal::SpeakerTime => say!(l, "speaker-time", least = *SECONDS.start(), most = *SECONDS.end()),
        Refusal::SpeakingNow => say!(l, "speaking-now"),
        Refusal::UnknownNote(n) => say!(l, "unknown-note", number = *n),
        Refusal::NotesFull { limit } => say!(l, "notes-full", limit = *limit),
        Refusal::TooManyTranslations { number, limit } => {
            say!(l, "too-many-translations", number = number.0, limit = *limit)
        }
        Refusal::UnknownMessage(n) => say!(l, "unknown-message", number = *n),
        Refusal::MessagesFull { limit } => say!(l, "messages-full", limit = *limit),
        Refusal::RoundRuns { message } => say!(l, "round-is-running", number = *message),
        Refusal::RoundOver => say!(l, "round-is-over"),
        Refusal::RoundSeconds => {
            say!(l, "round-seconds", least = *key_message::SECONDS.start(), most = *key_message::SECONDS.end())
        }
        Refusal::NoOriginal(n) => say!(l, "no-original", number = n.0),
        Refusal::NobodyToAskBack(n) => say!(l, "nobody-to-ask-back", number = n.0),
        Refusal::AskedBackAlready(n) => say!(l, "asked-back-already", number = n.0),
        Refusal::NothingToAnswer(n) => say!(l, "nothing-to-answer", number = n.0),
        Refusal::NothingOpen => say!(l, "nothing-open"),
        Refusal::NothingOnStage => say!(l, "nothing-on-stage"),
        Refusal::NoLongerWaiting { number, state: now } => {
            say!(l, "no-longer-waiting", number = number.0, state = state(l, *now))
        }
        Refusal::NoHandUp => say!(l, "no-hand-up"),
    }
}

/// That this person speaks now, or nobody.
fn speaks(l: Language, now: Option<&ShownName>) -> String {
    now.map_or_else(|| say!(l, "speaks-nobody"), |name| say!(l, "speaks-now", name = floor_list::name(l, Some(name))))
}

/// The name of a file with what was typed.
const TYPED: &str = "question.txt";

const FENCE: &str = "```";

/// A sentence with what was typed given back, word for word: in the message, or as a file where it does not fit.
pub(crate) fn with_typed(l: Language, sentence: String, typed: Option<&str>) -> Sheet {
    let Some(typed) = typed.filter(|t| !t.trim().is_empty()) else { return Sheet::text(sentence) };
    let inline = format!("{sentence}\n{}\n{FENCE}text\n{typed}\n{FENCE}", say!(l, "your-text"));
    let barer = attached(l, sentence, typed);
    if typed.contains(FENCE) || display::units(&inline) > display::CONTENT {
        return barer;
    }
    Sheet::text(inline).or(barer)
}

/// A sentence with what the person typed in a file, or without it where Discord refuses the file, too.
pub(crate) fn attached(l: Language, sentence: String, typed: &str) -> Sheet {
    let told = Sheet::text(format!("{sentence}\n{}", say!(l, "your-text-attached")));
    told.file(TYPED, typed.as_bytes()).or(Sheet::text(sentence))
}
