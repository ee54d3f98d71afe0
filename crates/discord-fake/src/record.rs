//! What went over the wire, for counting and for searching bytes. Bounded, so that a long run does not grow.

use std::{collections::VecDeque, sync::Arc};

use serde_json::Value;

use crate::snowflake::Id;

/// One REST call of the bot and its answer.
#[derive(Clone, Debug)]
pub struct Call {
    /// The method, in capitals.
    pub method: String,
    /// The path after `/api/v10`, such as `/channels/1/messages`.
    pub path: String,
    /// What followed the `?`, if anything.
    pub query: Option<String>,
    /// `authorization`, `content-type`, `user-agent` and `x-audit-log-reason`, as far as sent.
    pub headers: Vec<(String, String)>,
    /// The JSON body, or the `payload_json` of a multipart body.
    pub body: Option<Value>,
    /// Files of a multipart body.
    pub files: Vec<File>,
    /// The answer's status; 0 if none was given.
    pub status: u16,
    /// The answer's body.
    pub response: Option<Value>,
    /// Whether the answer was put into the stand-in's mouth by a fault.
    pub by_fault: bool,
    /// When it came, by the stand-in's clock, in milliseconds of Unix time.
    pub at_ms: u64,
    /// The interaction it answered, if its path named one.
    pub interaction: Option<Id>,
}

/// A file that came with a call.
#[derive(Clone, Debug)]
pub struct File {
    /// The number in `files[n]`.
    pub number: u64,
    /// Its name.
    pub name: String,
    /// Its type, as sent.
    pub content_type: Option<String>,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

impl Call {
    /// Whether method and path fit; `*` in the pattern stands for one part of the path, a final `**` for any rest.
    #[must_use]
    pub fn is(&self, method: &str, pattern: &str) -> bool {
        self.method == method && path_fits(pattern, &self.path)
    }

    /// Whether these bytes occur in the path, the query, the body, a file or the answer.
    #[must_use]
    pub fn mentions(&self, needle: &str) -> bool {
        let json = |value: &Option<Value>| value.as_ref().is_some_and(|v| v.to_string().contains(needle));
        let bytes = needle.as_bytes();
        self.path.contains(needle)
            || self.query.as_ref().is_some_and(|query| query.contains(needle))
            || json(&self.body)
            || json(&self.response)
            || self.files.iter().any(|file| {
                file.name.contains(needle) || file.bytes.windows(bytes.len().max(1)).any(|part| part == bytes)
            })
    }
}

/// One payload on a gateway connection.
#[derive(Clone, Debug)]
pub struct GatewayLine {
    /// The connection's number, from 1.
    pub connection: u64,
    /// Whether the bot sent it.
    pub from_bot: bool,
    /// The payload, before compression.
    pub json: Arc<str>,
    /// When, by the stand-in's clock, in milliseconds of Unix time.
    pub at_ms: u64,
}

/// What a bot did that Discord forgives, and counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// A resume at another address than READY named.
    ResumedElsewhere,
    /// An identify less than five seconds after the last one of its key.
    IdentifiedTooSoon,
    /// More sessions in a day than there are; the token was reset.
    SessionsSpent,
    /// A call without the User-Agent that Discord demands.
    NoUserAgent,
    /// So many answers 401, 403 and 429 that the address was banned.
    Banned,
}

/// Whether a path fits a pattern; see [`Call::is`].
pub(crate) fn path_fits(pattern: &str, path: &str) -> bool {
    let mut pattern = pattern.trim_matches('/').split('/');
    let mut path = path.trim_matches('/').split('/');
    loop {
        match (pattern.next(), path.next()) {
            (Some("**"), _) | (None, None) => return true,
            (Some(want), Some(is)) if want == "*" || want == is => {}
            _ => return false,
        }
    }
}

/// A list that forgets its oldest entries.
#[derive(Debug)]
pub(crate) struct Log<T> {
    lines: VecDeque<T>,
    most: usize,
}

impl<T: Clone> Log<T> {
    pub(crate) fn keeping(most: usize) -> Self {
        Self { lines: VecDeque::new(), most }
    }

    pub(crate) fn push(&mut self, line: T) {
        if self.most == 0 {
            return;
        }
        if self.lines.len() >= self.most {
            self.lines.pop_front();
        }
        self.lines.push_back(line);
    }

    pub(crate) fn all(&self) -> Vec<T> {
        self.lines.iter().cloned().collect()
    }

    pub(crate) fn clear(&mut self) {
        self.lines.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_name_paths() {
        assert!(path_fits("/channels/*/messages", "/channels/7/messages"));
        assert!(!path_fits("/channels/*/messages", "/channels/7/messages/8"));
        assert!(path_fits("/channels/**", "/channels/7/messages/8"));
        assert!(path_fits("**", "/gateway/bot"));
        assert!(!path_fits("/gateway/bot", "/gateway"));
    }

    #[test]
    fn the_oldest_line_goes_first() {
        let mut log = Log::keeping(2);
        for line in 1..=3 {
            log.push(line);
        }
        assert_eq!(log.all(), [2, 3]);
    }
}
