//! An announcement of a time that comes or has come. Its words are true whenever they are read, so a late one needs no
//! others: Discord itself shows how long ago it was.

use storage::{Reads, ViewKey, ViewKind};
use workshop::{Notice, NoticeKind, ShownName};

use crate::answer::Sheet;
use crate::error::Result;
use crate::texts::Language;
use crate::{say, words};

/// The announcement; `None` if there is no such one.
pub(super) async fn sheet(reads: &mut Reads, key: ViewKey, l: Language) -> Result<Option<Sheet>> {
    let Some(whole) = told(reads, (key, l), true).await? else { return Ok(None) };
    let bare = told(reads, (key, l), false).await?.unwrap_or_default();
    Ok(Some(Sheet::text(whole).or(Sheet::text(bare))))
}

/// The question whose post an announcement answers, without a sound.
pub(crate) async fn question(reads: &mut Reads, key: ViewKey) -> Result<Option<ViewKey>> {
    if key.kind != ViewKind::Notice {
        return Ok(None);
    }
    let notice = reads.notice(key.workshop, key.subject).await?.map(|(notice, _)| notice);
    let post = |n: Notice| ViewKey { workshop: key.workshop, kind: ViewKind::Post, subject: n.subject };
    Ok(notice.filter(|n| n.kind == NoticeKind::OnTheStage).map(post))
}

/// What is announced, in words; `None` if there is no such announcement.
pub(super) async fn words(reads: &mut Reads, key: ViewKey, l: Language) -> Result<Option<String>> {
    told(reads, (key, l), true).await
}

async fn told(reads: &mut Reads, (key, l): (ViewKey, Language), quoted: bool) -> Result<Option<String>> {
    let Some((notice, called)) = reads.notice(key.workshop, key.subject).await? else { return Ok(None) };
    let when = notice.speaks_of().unix_s();
    let called = called.map(|called| {
        let is_speaker = matches!(notice.kind, NoticeKind::SpeakerEndsSoon | NoticeKind::SpeakerEnds);
        let shown = if is_speaker { words::name(l, &ShownName::stored(called)) } else { words::title(&called) };
        words::quoted(quoted, shown)
    });
    Ok(Some(match (notice.kind, called) {
        (NoticeKind::TopicEndsSoon, Some(title)) => say!(l, "notice-topic-ends-soon", title = title, when = when),
        (NoticeKind::TopicEnds, Some(title)) => say!(l, "notice-topic-ends", title = title, when = when),
        // It was taken off the agenda.
        (NoticeKind::TopicEndsSoon | NoticeKind::TopicEnds, None) => return Ok(None),
        (NoticeKind::SpeakerEndsSoon, Some(name)) => {
            say!(l, "notice-speaker-ends-soon", name = name, when = when)
        }
        (NoticeKind::SpeakerEndsSoon, None) => say!(l, "notice-someone-ends-soon", when = when),
        (NoticeKind::SpeakerEnds, Some(name)) => say!(l, "notice-speaker-ends", name = name, when = when),
        (NoticeKind::WorkshopCloses, _) => say!(l, "notice-workshop-closes", when = when),
        (NoticeKind::FloorIsShut, _) => say!(l, "notice-floor-is-shut", when = when),
        (NoticeKind::OnTheStage, _) => say!(l, "notice-on-the-stage", number = notice.subject),
        (NoticeKind::SpeakerEnds, None) => say!(l, "notice-someone-ends", when = when),
    }))
}
