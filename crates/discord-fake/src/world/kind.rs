//! What kinds of channels there are, and which rights they ask for.

use crate::permissions::Permissions;

/// What kind of channel it is, as far as bots can be in it.
#[expect(missing_docs, reason = "the names are Discord's own")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChannelKind {
    #[default]
    Text,
    Voice,
    Announcement,
    AnnouncementThread,
    PublicThread,
    PrivateThread,
    Stage,
}

impl ChannelKind {
    /// Discord's number for it.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Text => 0,
            Self::Voice => 2,
            Self::Announcement => 5,
            Self::AnnouncementThread => 10,
            Self::PublicThread => 11,
            Self::PrivateThread => 12,
            Self::Stage => 13,
        }
    }

    /// Whether it is a thread.
    #[must_use]
    pub const fn is_thread(self) -> bool {
        matches!(self, Self::AnnouncementThread | Self::PublicThread | Self::PrivateThread)
    }

    /// The permission to write in it.
    pub(crate) const fn to_write(self) -> Permissions {
        if self.is_thread() { Permissions::SEND_MESSAGES_IN_THREADS } else { Permissions::SEND_MESSAGES }
    }

    pub(crate) const fn needs_connect(self) -> bool {
        matches!(self, Self::Voice | Self::Stage)
    }
}
