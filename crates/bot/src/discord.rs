//! Who the bot is on Discord, and what its refusals mean.

use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;
use serenity::http::{HttpError, Route};
use serenity::model::id::UserId;

use crate::calls::Calls;

/// The bot's own account; nothing else that Discord says of it is read, so that news in it stop nobody.
#[derive(Debug, Deserialize)]
pub(crate) struct Me {
    /// Its id.
    pub(crate) id: UserId,
    /// Its name.
    #[serde(default)]
    pub(crate) username: String,
}

/// Asks Discord who the bot is.
pub(crate) async fn me(calls: &Calls) -> serenity::Result<Me> {
    calls.get(Route::UserMe).await
}

/// What is set in Discord's developer portal.
#[derive(Debug)]
pub(crate) struct Application {
    /// Whether what people do goes to an address on the web. Then it never goes through the gateway.
    pub(crate) is_deaf: bool,
    /// Whether an invite link needs more than the link.
    pub(crate) needs_grant: bool,
}

impl Application {
    /// What is wrong where it is deaf.
    pub(crate) const DEAF: &str = "the application has an Interactions Endpoint URL: Discord sends what people do to that address, \
                                   and the bot hears nothing. Remove it on the General Information page of the application";

    /// What is wrong where it needs a grant.
    pub(crate) const GRANT: &str = "the application requires an OAuth2 code grant, so nobody can invite the bot with a link. Switch \
                                    that off on the Bot page of the application";

    /// Asks Discord.
    pub(crate) async fn ask(calls: &Calls) -> serenity::Result<Self> {
        let said: Value = calls.get(Route::Oauth2ApplicationCurrent).await?;
        Ok(Self {
            is_deaf: said["interactions_endpoint_url"].as_str().is_some_and(|url| !url.is_empty()),
            needs_grant: said["bot_require_code_grant"] == true,
        })
    }
}

/// A call to Discord that failed, by what can be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The message does not exist (any more).
    UnknownMessage,
    /// The interaction is over: it was answered too late.
    UnknownInteraction,
    /// The interaction has been answered already.
    AlreadyAnswered,
    /// Messages older than an hour take few edits; none for so long.
    TooOld(Duration),
    /// The channel is gone, or its server.
    ChannelGone,
    /// The bot may not do this in the channel.
    NotAllowed,
    /// It may not reply there, for it may not read what was said; to post it may.
    NoReply,
    /// Discord did not like what was sent: words in it, or a fault of this program.
    Malformed,
    /// Too many calls; nothing was done.
    TooMany,
    /// This message takes no change for so long, however slowly calls are made; nothing was done.
    Rests(Duration),
    /// Refused with a code that this program does not know; nothing was done. Of rights it says nothing.
    Unclear,
    /// No answer came, so it may or may not have been done; or Discord, or what stands before it, takes nothing now.
    Unsure,
}

impl Failure {
    /// What this error means.
    pub(crate) fn of(error: &serenity::Error) -> Self {
        let serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) = error else { return Self::Unsure };
        // So the library calls what it could not read as an error of Discord's.
        let code = i64::try_from(response.error.code).ok().filter(|code| *code != -1);
        Self::of_code(code, response.status_code.as_u16())
    }

    /// What Discord's code and the status mean; without a code it was not Discord that answered, but something before it,
    /// which knows neither messages nor rights.
    pub(crate) fn of_code(code: Option<i64>, status: u16) -> Self {
        let Some(code) = code else { return if status == 429 { Self::TooMany } else { Self::Unsure } };
        match (code, status) {
            // 50005: another application posted it, so this one can never change it.
            (10008 | 50005, _) => Self::UnknownMessage,
            (10062 | 10015 | 50027, _) => Self::UnknownInteraction,
            (40060, _) => Self::AlreadyAnswered,
            (30046, _) => Self::TooOld(Duration::ZERO),
            // Its filters: explicit pictures, blocked words, AutoMod, harmful links; and a malformed body. 400001: the server
            // takes no files.
            (20009 | 50035 | 200_000 | 200_001 | 240_000 | 400_001, _) => Self::Malformed,
            (10003 | 10004, _) => Self::ChannelGone,
            (160_002, _) => Self::NoReply,
            (_, 429) => Self::TooMany,
            // Switched off for a while: messages (40004), a feature (40006), the application (110001), the API (130000); and
            // 40333 is Cloudflare, which blocks the address.
            (40004 | 40006 | 40333 | 110_001 | 130_000, _) => Self::Unsure,
            // 50008, 50024: the channel became one of another type; 50009: the server wants accounts verified.
            (50001 | 50008 | 50009 | 50013 | 50024, _) | (_, 401 | 404) => Self::NotAllowed,
            (0 | 20001 | 20012 | 40001 | 40002 | 40007 | 50014, 403) => Self::NotAllowed,
            (_, 403) => Self::Unclear,
            (_, 400..500) => Self::Malformed,
            _ => Self::Unsure,
        }
    }

    /// Whether a message with files may have been refused for having some: that takes a right of its own.
    pub(crate) const fn may_be_for_its_files(self) -> bool {
        matches!(self, Self::NotAllowed | Self::Unclear)
    }
}

/// The code in what Discord says of a call that failed; `None` where this is no error of Discord's.
pub(crate) fn code_in(said: &Value) -> Option<i64> {
    said["message"].as_str().and(said["code"].as_i64())
}

/// Whatever Discord says, it is tried again after this.
const LONGEST_WAIT: Duration = Duration::from_hours(24);

/// How long Discord wants to be left alone, by the header `Retry-After` and by the body, which may say otherwise: the longer
/// of both. `None` where neither says it.
pub(crate) fn wait_in(header: Option<&str>, said: &Value) -> Option<Duration> {
    let header = header.and_then(|text| text.parse::<f64>().ok());
    let both = [header, said["retry_after"].as_f64()].into_iter().flatten();
    both.filter_map(|seconds| Duration::try_from_secs_f64(seconds).ok()).max().map(|wait| wait.min(LONGEST_WAIT))
}

/// The status of a call that failed, whoever answered.
pub(crate) fn status_of(error: &serenity::Error) -> Option<u16> {
    let serenity::Error::Http(error) = error else { return None };
    error.status_code().map(|status| status.as_u16())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_other_words_would_not_help_is_not_taken_for_words() {
        for (code, status, means) in [
            (50035, 400, Failure::Malformed),
            (240_000, 400, Failure::Malformed),
            (40005, 413, Failure::Malformed),
            (50005, 403, Failure::UnknownMessage),
            (160_002, 400, Failure::NoReply),
            (50008, 400, Failure::NotAllowed),
            (50024, 400, Failure::NotAllowed),
            (0, 401, Failure::NotAllowed),
            (0, 403, Failure::NotAllowed),
            (0, 404, Failure::NotAllowed),
            (50001, 403, Failure::NotAllowed),
            (50013, 403, Failure::NotAllowed),
            (400_001, 403, Failure::Malformed),
            (10003, 404, Failure::ChannelGone),
            (20028, 429, Failure::TooMany),
            (40062, 429, Failure::TooMany),
            (30046, 400, Failure::TooOld(Duration::ZERO)),
            (0, 502, Failure::Unsure),
        ] {
            assert_eq!(Failure::of_code(Some(code), status), means, "{code} {status}");
        }
    }

    #[test]
    fn what_is_refused_for_now_is_not_taken_for_a_missing_right() {
        for (code, status) in [(40333, 403), (40004, 403), (40006, 403), (110_001, 400), (130_000, 503)] {
            assert_eq!(Failure::of_code(Some(code), status), Failure::Unsure, "{code} {status}");
        }
        assert_eq!(Failure::of_code(Some(999_999), 403), Failure::Unclear);
        assert_eq!(Failure::of_code(Some(10_013), 404), Failure::NotAllowed);
    }

    #[test]
    fn the_longer_of_two_pauses_is_kept() {
        let wait = |header, said: &str| wait_in(header, &serde_json::from_str(said).unwrap_or_default());
        let seconds = |seconds| Some(Duration::from_secs(seconds));
        assert_eq!(wait(Some("1"), r#"{ "retry_after": 1163 }"#), seconds(1163));
        assert_eq!(wait(Some("12"), r#"{ "retry_after": 7.5 }"#), seconds(12));
        assert_eq!(wait(None, r#"{ "retry_after": 2 }"#), seconds(2));
        assert_eq!(wait(Some("1e18"), ""), Some(LONGEST_WAIT));
        for odd in [Some("soon"), Some("-3"), Some("1e400"), Some("NaN"), None] {
            assert_eq!(wait(odd, "<html>"), None, "{odd:?}");
        }
    }

    #[test]
    fn what_does_not_come_from_discord_says_nothing_of_messages_and_rights() {
        for status in [400, 401, 403, 404, 405, 409, 413, 451, 500, 502] {
            assert_eq!(Failure::of_code(None, status), Failure::Unsure, "{status}");
        }
        assert_eq!(Failure::of_code(None, 429), Failure::TooMany);
        let code = |said: &str| code_in(&serde_json::from_str(said).unwrap_or_default());
        assert_eq!(code(r#"{ "message": "404: Not Found", "code": 0 }"#), Some(0));
        assert_eq!(code(r#"{ "message": "Unknown Message", "code": 10008, "errors": [] }"#), Some(10008));
        for other in ["<html></html>", "", "{}", "[]", "404", r#"{ "message": "no" }"#, r#"{ "code": 403 }"#] {
            assert_eq!(code(other), None, "{other}");
        }
    }
}
