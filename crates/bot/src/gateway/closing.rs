//! How a gateway connection can end, by name, and what the bot does then. Nothing here connects or waits.

use crate::error::Error;

/// How a connection ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The bot stops.
    Stopped,
    /// Discord closed it, with a code or without one.
    Closed(Option<u16>),
    /// It broke, or its heartbeats were not acknowledged.
    Broken,
    /// It could not be made.
    Unreachable,
    /// Nothing came in time.
    Silent,
    /// What came is nothing that a connection can be kept with: a pulse of no time, say.
    Senseless,
    /// Discord asked for another connection.
    Asked,
    /// Discord does not know the session, or cannot go on with it on this connection.
    Invalid {
        /// Whether it can be resumed.
        resumable: bool,
    },
}

/// What the library reports in place of a code when a connection ends without a close.
const ABNORMAL: u16 = 1006;

impl End {
    /// The end that a close frame with this code means.
    pub(super) fn of_close(code: Option<u16>) -> Self {
        if code == Some(ABNORMAL) { Self::Broken } else { Self::Closed(code) }
    }

    /// Its name, for the log.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Stopped => "the bot stops",
            Self::Closed(None) => "closed without a code",
            Self::Closed(Some(code)) => name(code),
            Self::Broken => "the connection broke, or heartbeats were not acknowledged",
            Self::Unreachable => "the gateway cannot be reached",
            Self::Silent => "the gateway said nothing",
            Self::Senseless => "the gateway said what no connection can be kept with",
            Self::Asked => "the gateway asked for another connection (op 7)",
            Self::Invalid { resumable: true } => "the session is invalid for the moment (op 9)",
            Self::Invalid { resumable: false } => "the session is invalid (op 9)",
        }
    }

    /// The close code, for the log.
    pub(super) fn code(self) -> Option<u16> {
        if let Self::Closed(code) = self { code } else { None }
    }

    /// Whether the session cannot be resumed after this.
    pub(super) fn loses_the_session(self) -> bool {
        matches!(self, Self::Invalid { resumable: false } | Self::Closed(Some(4007 | 4009)))
    }

    /// Why the program cannot go on, where it cannot.
    pub(super) fn fatal(self) -> Option<Error> {
        let Self::Closed(Some(code)) = self else { return None };
        let what = match code {
            4004 => return Some(Error::Token),
            4010 => "the number of a connection is not among those there should be; leave discord.shards at \"auto\"",
            4011 => "the bot is on too many servers for one connection; set discord.shards to \"auto\"",
            4012 => "this version of the gateway is no longer spoken; a newer version of Openfloor is needed",
            4013 => "the bot asked for events that do not exist; a newer version of Openfloor is needed",
            4014 => "the bot asked for events that it may not have; a newer version of Openfloor is needed",
            _ => return None,
        };
        Some(Error::Ended { code, what })
    }
}

/// The names that Discord's documentation gives the codes.
fn name(code: u16) -> &'static str {
    match code {
        1000 => "normal closure",
        1001 => "going away",
        4000 => "unknown error",
        4001 => "unknown opcode",
        4002 => "decode error",
        4003 => "not authenticated",
        4004 => "authentication failed",
        4005 => "already authenticated",
        4007 => "invalid seq",
        4008 => "rate limited",
        4009 => "session timed out",
        4010 => "invalid shard",
        4011 => "sharding required",
        4012 => "invalid API version",
        4013 => "invalid intents",
        4014 => "disallowed intents",
        _ => "a code without a name",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_that_discord_calls_final_end_the_program_and_no_others() {
        for code in 1000..5000 {
            let fatal = End::of_close(Some(code)).fatal();
            assert_eq!(fatal.is_some(), [4004, 4010, 4011, 4012, 4013, 4014].contains(&code), "{code}");
        }
        assert!(End::of_close(None).fatal().is_none());
        assert!(matches!(End::of_close(Some(4004)).fatal(), Some(Error::Token)));
    }

    #[test]
    fn a_session_that_discord_has_given_up_is_not_resumed() {
        let lost = [End::Invalid { resumable: false }, End::Closed(Some(4007)), End::Closed(Some(4009))];
        assert!(lost.into_iter().all(End::loses_the_session));
        let kept = [
            End::Broken,
            End::Asked,
            End::Senseless,
            End::Closed(None),
            End::Closed(Some(4000)),
            End::Invalid { resumable: true },
        ];
        assert!(!kept.into_iter().any(End::loses_the_session));
        assert_eq!(End::of_close(Some(1006)), End::Broken);
    }
}
