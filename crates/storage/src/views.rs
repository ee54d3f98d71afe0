//! Public messages as views of the tables: which there are, and which are stale. What happens to them is in [`changes`].
//!
//! A view's `change` counts what happened to it; `drawn` is the change that its message is known to show.

mod changes;

use strum::{EnumString, IntoStaticStr, VariantArray};
use workshop::{Channel, Message, Question, Time, Word, WorkshopId};

use crate::error::known;
use crate::order::array;
use crate::row::count;
use crate::{Doing, Error, Reads};

/// What a view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum ViewKind {
    /// The floor's message with the buttons.
    Panel,
    /// The desk's overview.
    Board,
    /// A question at the desk.
    Card,
    /// A question on the floor.
    Post,
    /// A written answer on the floor, while its post is too old to be changed.
    Reply,
    /// A fact on the floor.
    Fact,
    /// An announcement on the floor or at the desk.
    Notice,
    /// A key message on the floor, while it is put and afterwards.
    Round,
    /// At the desk: what could not be deleted of an erased workshop.
    Undeleted,
}

impl ViewKind {
    /// Whether the message follows the end of its channel.
    #[must_use]
    pub const fn follows(self) -> bool {
        matches!(self, Self::Panel | Self::Board)
    }
}

/// Which view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ViewKey {
    /// Of which workshop.
    pub workshop: WorkshopId,
    /// Of what kind.
    pub kind: ViewKind,
    /// The question's, the fact's, the notice's or the round's number, else 0.
    pub subject: u32,
}

impl ViewKey {
    /// The only panel or board of a workshop.
    #[must_use]
    pub const fn of(workshop: WorkshopId, kind: ViewKind) -> Self {
        Self { workshop, kind, subject: 0 }
    }

    /// A question's card or post.
    #[must_use]
    pub const fn question(q: &Question, kind: ViewKind) -> Self {
        Self { workshop: q.workshop, kind, subject: q.number.0 }
    }
}

/// An order that was drawn for views of which none is more urgent: by their numbers times a factor.
#[derive(Clone, Copy, Debug)]
pub struct Shuffle {
    factor: i64,
    offset: i64,
}

impl Shuffle {
    /// The order that these draws make.
    #[must_use]
    pub fn of(factor: u32, offset: u32) -> Self {
        Self { factor: i64::from(factor >> 2) + 1, offset: i64::from(offset >> 1) }
    }
}

/// A view as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Which.
    pub key: ViewKey,
    /// Where.
    pub channel: Channel,
    /// Whether there should be a message.
    pub wanted: bool,
    /// The message, if there is one.
    pub message: Option<Message>,
    /// When it was posted.
    pub posted_at: Option<Time>,
    /// How often it was posted.
    pub generation: u32,
    /// What happened to it so far.
    pub change: i64,
    /// What the message is known to show.
    pub drawn: i64,
    /// How many messages of the bot lie below a panel or board, counted up to a hundred.
    pub below: u32,
}

struct Row {
    workshop_id: i64,
    kind: String,
    subject: i64,
    channel_id: i64,
    wanted: i64,
    message_id: Option<i64>,
    posted_at_ms: Option<i64>,
    generation: i64,
    change: i64,
    drawn: i64,
    below: i64,
}

impl Row {
    fn view(self) -> Result<View, Error> {
        Ok(View {
            key: ViewKey {
                workshop: WorkshopId(self.workshop_id),
                kind: known(ViewKind::from_word(&self.kind), "a kind of view")?,
                subject: count(self.subject)?,
            },
            channel: Channel(self.channel_id.cast_unsigned()),
            wanted: self.wanted == 1,
            message: self.message_id.map(|id| Message(id.cast_unsigned())),
            posted_at: self.posted_at_ms.map(Time::from_ms),
            generation: count(self.generation)?,
            change: self.change,
            drawn: self.drawn,
            below: count(self.below)?,
        })
    }
}

macro_rules! views {
    ($tail:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT v.workshop_id AS "workshop_id!", v.kind AS "kind!", v.subject AS "subject!", v.channel_id AS "channel_id!",
                      v.wanted AS "wanted!", v.message_id, v.posted_at_ms, v.generation AS "generation!",
                      v.change AS "change!", v.drawn AS "drawn!",
                      iif(v.kind IN ('panel', 'board'),
                          (SELECT count(*) FROM (SELECT 1 FROM view o WHERE o.channel_id = v.channel_id AND o.message_id > v.message_id
                                                 LIMIT 100)), 0) AS "below!: i64"
               FROM view v "# + $tail
            $(, $argument)*
        )
    };
}

impl Reads {
    /// One view.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn view(&mut self, key: ViewKey) -> Result<Option<View>, Error> {
        let kind = key.kind.word();
        let row = views!("WHERE v.workshop_id = ? AND v.kind = ? AND v.subject = ?", key.workshop.0, kind, key.subject)
            .fetch_optional(self.conn())
            .await
            .doing("loading a view")?;
        row.map(Row::view).transpose()
    }

    /// The stale views, channels in turn, so that no channel waits for another: the most urgent one of each, then the
    /// next of each. Within a channel what must disappear comes first, then panel, board and announcements, then posts, then the
    /// rest; new cards in rounds, one an asker for those with a name, each round in the order that was drawn. How often a view
    /// changed since it was drawn decides nothing: that can depend on whose it is. Messages posted before
    /// `old` come after all others of their channel, for Discord takes few changes of them, and what is left of erased
    /// workshops comes last of all. Those in the `busy` channels are left out, before anything is put in order: where thousands
    /// wait, nearly all of them are in channels in which nothing can begin now.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn stale_views(
        &mut self,
        old: Time,
        limit: u32,
        drawn: Shuffle,
        busy: &[Channel],
    ) -> Result<Vec<View>, Error> {
        let old = old.ms();
        let busy = array(busy.iter().map(|channel| channel.0.cast_signed()));
        let rows = views!(
            "JOIN (SELECT workshop_id, kind, subject, erased, turn, mixed
                   FROM (SELECT s.workshop_id, s.kind, s.subject, s.channel_id,
                                s.workshop_id IN (SELECT id FROM workshop WHERE erased_at_ms IS NOT NULL) AS erased,
                                (s.channel_id % 1000003 * ?3 + ?4) % 2147483647 AS mixed,
                                row_number() OVER (PARTITION BY s.channel_id ORDER BY s.class, s.round,
                                    (s.subject * ?3 + ?4) % 2147483647, s.kind, s.workshop_id) AS turn
                         FROM (SELECT s.*,
                                      (coalesce(s.posted_at_ms <= ?1, 0) AND s.message_id IS NOT NULL AND s.wanted
                                           AND s.kind NOT IN ('panel', 'board')) * 6
                                      + s.wanted * 3
                                      + CASE WHEN s.kind IN ('panel', 'board', 'notice', 'round') THEN 0 WHEN s.kind = 'post' THEN 1 ELSE 2 END
                                      AS class,
                                      CASE WHEN s.kind = 'card' AND s.message_id IS NULL
                                           THEN (SELECT q.round FROM question q WHERE q.workshop_id = s.workshop_id AND q.number = s.subject)
                                           ELSE 0 END AS round
                               FROM view s
                               WHERE s.change > s.drawn AND s.channel_id NOT IN (SELECT value FROM json_each(?5))) s)
                   WHERE turn <= ?2
                   ORDER BY erased, turn, mixed, channel_id LIMIT ?2) t
               ON t.workshop_id = v.workshop_id AND t.kind = v.kind AND t.subject = v.subject
             ORDER BY t.erased, t.turn, t.mixed, v.channel_id",
            old,
            limit,
            drawn.factor,
            drawn.offset,
            busy
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for stale views")?;
        rows.into_iter().map(Row::view).collect()
    }

    /// The messages on the floor that are known to show what is stored: a workshop's panel and its posts.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn views_that_are_true(&mut self, id: WorkshopId) -> Result<Vec<View>, Error> {
        let rows = views!(
            "WHERE v.workshop_id = ? AND v.kind IN ('panel', 'post') AND v.wanted = 1 AND v.message_id IS NOT NULL
               AND v.drawn >= v.change",
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for what the floor shows")?;
        rows.into_iter().map(Row::view).collect()
    }

    /// Panels and boards of running workshops that have a message.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn following_views(&mut self) -> Result<Vec<View>, Error> {
        let rows = views!(
            "WHERE v.kind IN ('panel', 'board') AND v.message_id IS NOT NULL
               AND v.workshop_id IN (SELECT id FROM workshop WHERE intake <> 'closed')"
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for panels and boards")?;
        rows.into_iter().map(Row::view).collect()
    }

    /// The messages in this channel that show a view, and those that are to be deleted: what they are is known.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn noted_messages(&mut self, channel: Channel) -> Result<Vec<Message>, Error> {
        let channel = channel.0.cast_signed();
        let ids = sqlx::query_scalar!(
            r#"SELECT message_id AS "id!" FROM view WHERE channel_id = ?1 AND message_id IS NOT NULL
               UNION SELECT message_id FROM doomed WHERE channel_id = ?1"#,
            channel
        )
        .fetch_all(self.conn())
        .await
        .doing("looking for the messages in a channel")?;
        Ok(ids.into_iter().map(|id| Message(id.cast_unsigned())).collect())
    }

    /// Messages of the bot that are to be deleted.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn doomed(&mut self) -> Result<Vec<(Channel, Message)>, Error> {
        let rows = sqlx::query!("SELECT channel_id, message_id FROM doomed")
            .fetch_all(self.conn())
            .await
            .doing("looking for messages to delete")?;
        Ok(rows
            .into_iter()
            .map(|r| (Channel(r.channel_id.cast_unsigned()), Message(r.message_id.cast_unsigned())))
            .collect())
    }
}
