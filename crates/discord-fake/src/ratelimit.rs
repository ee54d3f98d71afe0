//! Rate limits as Discord announces them: a bucket a kind of call and channel, and fifty calls a second in all.

use std::collections::HashMap;

use crate::{
    clock::milliseconds,
    record::Mistake,
    rest::Reply,
    state::State,
    world::{Limits, Rate},
};

/// What kind of call it is, for its bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Class {
    Create,
    Edit,
    Delete,
    Webhook,
    Other(&'static str),
    /// Interaction callbacks: no limit at all.
    Free,
}

/// How full the buckets are.
#[derive(Debug, Default)]
pub(crate) struct Buckets {
    windows: HashMap<(Class, String), Window>,
    all: Window,
}

#[derive(Debug, Default)]
struct Window {
    used: u32,
    ends_ms: u64,
}

impl Window {
    /// Takes one call in; the milliseconds to wait if it is full.
    fn take(&mut self, rate: Rate, now_ms: u64) -> Result<(), u64> {
        if now_ms >= self.ends_ms {
            *self = Self { used: 0, ends_ms: now_ms + milliseconds(rate.per) };
        }
        if self.used >= rate.calls {
            return Err(self.ends_ms - now_ms);
        }
        self.used += 1;
        Ok(())
    }
}

/// What the answer says about limits.
#[derive(Clone, Debug)]
pub(crate) struct Verdict {
    pub(crate) headers: Vec<(&'static str, String)>,
    /// How long to wait, in milliseconds, and whether all calls must.
    pub(crate) refused: Option<(u64, bool)>,
}

impl Buckets {
    pub(crate) fn take(&mut self, limits: &Limits, class: Class, major: &str, now_ms: u64) -> Verdict {
        let rate = match class {
            _ if !limits.on => None,
            Class::Free => None,
            Class::Create => Some(limits.create),
            Class::Edit => Some(limits.edit),
            Class::Delete => Some(limits.delete),
            Class::Webhook => Some(limits.webhook),
            Class::Other(_) => Some(limits.other),
        };
        let Some(rate) = rate else {
            return Verdict { headers: Vec::new(), refused: None };
        };
        // Interactions are outside the limit for all calls.
        if class != Class::Webhook
            && let Err(wait_ms) = self.all.take(limits.global, now_ms)
        {
            let headers = vec![
                ("retry-after", seconds(wait_ms)),
                ("x-ratelimit-global", "true".to_owned()),
                ("x-ratelimit-scope", "global".to_owned()),
            ];
            return Verdict { headers, refused: Some((wait_ms, true)) };
        }
        if self.windows.len() > 10_000 {
            self.windows.retain(|_, window| window.ends_ms > now_ms);
        }
        let window = self.windows.entry((class, major.to_owned())).or_default();
        let refused = window.take(rate, now_ms).err();
        let left_ms = window.ends_ms.saturating_sub(now_ms);
        let mut headers = vec![
            ("x-ratelimit-bucket", name(class)),
            ("x-ratelimit-limit", rate.calls.to_string()),
            ("x-ratelimit-remaining", (rate.calls - window.used.min(rate.calls)).to_string()),
            ("x-ratelimit-reset", seconds(window.ends_ms)),
            ("x-ratelimit-reset-after", seconds(left_ms)),
        ];
        if let Some(wait_ms) = refused {
            headers.push(("retry-after", seconds(wait_ms)));
            headers.push(("x-ratelimit-scope", "user".to_owned()));
        }
        Verdict { headers, refused: refused.map(|wait_ms| (wait_ms, false)) }
    }
}

impl State {
    /// How many answers 401, 403 and 429 count now. A limit on what many share is not held against the bot.
    pub(crate) fn invalid_now(&mut self) -> usize {
        let (now_ms, per_ms) = (self.now_ms(), milliseconds(self.limits.invalid.per));
        self.invalid_ms.retain(|at_ms| now_ms.saturating_sub(*at_ms) < per_ms);
        self.invalid_ms.len()
    }

    pub(crate) fn count_invalid(&mut self, reply: &Reply) {
        let shared = reply.headers.iter().any(|(name, value)| *name == "x-ratelimit-scope" && value == "shared");
        if !shared && matches!(reply.status, 401 | 403 | 429) {
            self.invalid_ms.push_back(self.now_ms());
        }
    }

    /// What stands before Discord answers an address with too many of them, without Discord's headers and words.
    pub(crate) fn banned(&mut self) -> Option<Reply> {
        if self.invalid_now() < self.limits.invalid.calls as usize {
            return None;
        }
        self.mistake(Mistake::Banned);
        let first_ms = self.invalid_ms.front().copied().unwrap_or_default();
        let wait_ms = (first_ms + milliseconds(self.limits.invalid.per)).saturating_sub(self.now_ms());
        let headers = vec![("retry-after", wait_ms.div_ceil(1000).to_string())];
        Some(Reply { status: 429, headers, text: Some(("text/plain", "error code: 1015".to_owned())), body: None })
    }
}

/// Milliseconds as Discord writes seconds.
pub(crate) fn seconds(ms: u64) -> String {
    format!("{}.{:03}", ms / 1000, ms % 1000)
}

/// A bucket's opaque name: the same for a kind of call, whatever the channel.
fn name(class: Class) -> String {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    let mut hasher = DefaultHasher::new();
    class.hash(&mut hasher);
    format!("{:032x}", u128::from(hasher.finish()) << 32 | 0x5eed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header<'a>(verdict: &'a Verdict, name: &str) -> Option<&'a str> {
        verdict.headers.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }

    #[test]
    fn the_sixth_message_waits_and_another_channel_does_not() {
        let (mut buckets, limits) = (Buckets::default(), Limits::default());
        for left in (0..5).rev() {
            let verdict = buckets.take(&limits, Class::Create, "1", 1_000);
            assert!(verdict.refused.is_none());
            assert_eq!(header(&verdict, "x-ratelimit-remaining"), Some(left.to_string().as_str()));
        }
        let sixth = buckets.take(&limits, Class::Create, "1", 2_500);
        assert_eq!(sixth.refused, Some((3_500, false)));
        assert_eq!(header(&sixth, "retry-after"), Some("3.500"));
        assert!(buckets.take(&limits, Class::Create, "2", 2_500).refused.is_none());
        assert!(buckets.take(&limits, Class::Create, "1", 6_000).refused.is_none());
    }

    #[test]
    fn the_fifty_first_call_of_a_second_waits_whatever_it_is() {
        let (mut buckets, limits) = (Buckets::default(), Limits::default());
        for call in 0..50 {
            assert!(buckets.take(&limits, Class::Create, &call.to_string(), 0).refused.is_none());
        }
        assert_eq!(buckets.take(&limits, Class::Edit, "1", 400).refused, Some((600, true)));
        assert!(buckets.take(&limits, Class::Free, "1", 400).refused.is_none());
        assert!(buckets.take(&limits, Class::Webhook, "token", 400).refused.is_none());
    }
}
