//! Message flags that mean something here.

/// Link previews and embeds are hidden.
pub(crate) const SUPPRESS_EMBEDS: u64 = 1 << 2;
/// Only the person who acted sees it.
pub(crate) const EPHEMERAL: u64 = 1 << 6;
/// The bot is still thinking.
pub(crate) const LOADING: u64 = 1 << 7;
/// Nobody's device makes a sound.
pub(crate) const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
/// The newer components, which are not built here.
pub(crate) const COMPONENTS_V2: u64 = 1 << 15;
