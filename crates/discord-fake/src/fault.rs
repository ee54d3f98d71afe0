//! Misfortune of REST calls and files on a test's word: late, refused, blocked for their words, or performed while the
//! answer is lost. What befalls gateway connections is in `fault/gateway`.

use std::{fmt, sync::Arc, time::Duration};

use serde_json::{Value, json};

use crate::{
    message::{list, str_of},
    record::path_fits,
    rest::Reply,
};

pub(crate) mod gateway;

/// What befalls the next calls of a kind. The first fault that fits a call is used, in the order they were given.
#[derive(Clone, Debug)]
pub struct Fault {
    calls: Calls,
    pub(crate) effect: Effect,
}

/// What happens to a call.
#[derive(Clone, Debug)]
pub(crate) enum Effect {
    Answer(Reply),
    DelayBefore(Duration),
    DelayAnswer(Duration),
    NoAnswer,
    /// Performed; the answer is lost, by a reset if so wanted.
    LoseAnswer {
        reset: bool,
    },
    Refuse,
    /// The answer breaks off in its middle.
    HalfAnswer,
}

/// A kind of call, about to be given its fate.
#[derive(Clone, Debug)]
pub struct Calls {
    method: Option<String>,
    pattern: String,
    times: u32,
    words: Option<Words>,
}

/// What must be so about the words of a message.
#[derive(Clone)]
struct Words(Arc<dyn Fn(&str) -> bool + Send + Sync>);

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words")
    }
}

/// What a limit is about, as `X-RateLimit-Scope` says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// This bot's calls of one kind.
    User,
    /// All calls of this bot.
    Global,
    /// A resource that many share; it is not held against the bot.
    Shared,
}

impl Calls {
    /// Calls with this method and path; patterns as in [`crate::Call::is`]. The next one only, unless told otherwise.
    #[must_use]
    pub fn to(method: &str, pattern: &str) -> Self {
        Self { method: Some(method.to_owned()), ..Self::at(pattern) }
    }

    /// All calls, whatever they are; files are no calls.
    #[must_use]
    pub fn any() -> Self {
        Self::at("**")
    }

    /// Fetching a file from the content network.
    #[must_use]
    pub fn files() -> Self {
        Self::to("GET", "/attachments/**")
    }

    fn at(pattern: &str) -> Self {
        Self { method: None, pattern: pattern.to_owned(), times: 1, words: None }
    }

    /// The next so many of them.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        Self { times, ..self }
    }

    /// All of them, until faults are cleared.
    #[must_use]
    pub fn always(self) -> Self {
        self.times(u32::MAX)
    }

    /// Only those in which people would read such words: content, embeds, labels, forms.
    #[must_use]
    pub fn whose_words(self, fit: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        Self { words: Some(Words(Arc::new(fit))), ..self }
    }

    /// Not performed; answered with this status and body.
    #[must_use]
    pub fn answered(self, status: u16, body: Value) -> Fault {
        self.replied(Reply { status, body: (!body.is_null()).then_some(body), ..Reply::default() })
    }

    /// Not performed; answered with this status and a text that is no JSON, such as a proxy's page.
    #[must_use]
    pub fn answered_with_text(self, status: u16, kind: &'static str, text: &str) -> Fault {
        self.replied(Reply { status, text: Some((kind, text.to_owned())), ..Reply::default() })
    }

    /// Blocked: a link in it is on Discord's list (240000).
    #[must_use]
    pub fn blocked_for_a_link(self) -> Fault {
        self.answered(400, json!({ "message": "Message blocked by harmful links filter", "code": 240_000 }))
    }

    /// Blocked by the server's own rules (200000).
    #[must_use]
    pub fn blocked_by_automod(self) -> Fault {
        self.answered(400, json!({ "message": "Message was blocked by automatic moderation", "code": 200_000 }))
    }

    /// Refused as malformed (50035), in the content.
    #[must_use]
    pub fn invalid(self) -> Fault {
        let errors = json!([{ "code": "BASE_TYPE_BAD_LENGTH", "message": "Must be between 1 and 2000 in length." }]);
        let body =
            json!({ "message": "Invalid Form Body", "code": 50_035, "errors": { "content": { "_errors": errors } } });
        self.answered(400, body)
    }

    /// Refused because the token is not good (any more).
    #[must_use]
    pub fn unauthorized(self) -> Fault {
        self.answered(401, json!({ "message": "401: Unauthorized", "code": 0 }))
    }

    /// Failed inside Discord.
    #[must_use]
    pub fn failed(self) -> Fault {
        self.answered(500, json!({ "message": "500: Internal Server Error", "code": 0 }))
    }

    /// Failed before Discord: a proxy's page (502).
    #[must_use]
    pub fn bad_gateway(self) -> Fault {
        self.answered_with_text(502, "text/html", "<html><head><title>502 Bad Gateway</title></head></html>")
    }

    /// The file is not there any more, in the content network's words.
    #[must_use]
    pub fn gone(self) -> Fault {
        self.answered_with_text(404, "text/plain", crate::cdn::GONE)
    }

    /// Refused for this time (429), with Discord's headers.
    #[must_use]
    pub fn rate_limited(self, wait: Duration, scope: Scope) -> Fault {
        let seconds = crate::ratelimit::seconds(crate::clock::milliseconds(wait));
        let name = match scope {
            Scope::User => "user",
            Scope::Global => "global",
            Scope::Shared => "shared",
        };
        let mut headers = vec![("retry-after", seconds), ("x-ratelimit-scope", name.to_owned())];
        if scope == Scope::Global {
            headers.push(("x-ratelimit-global", "true".to_owned()));
        }
        let body = json!({
            "message": "You are being rate limited.", "retry_after": wait.as_secs_f64(), "global": scope == Scope::Global,
            "code": 0,
        });
        self.replied(Reply { status: 429, body: Some(body), headers, text: None })
    }

    /// Refused because the message was published to other servers and changes too often (429, 20028): the header says a
    /// second, the body this time.
    #[must_use]
    pub fn published_too_often(self, wait: Duration) -> Fault {
        let headers = vec![("retry-after", "1".to_owned()), ("x-ratelimit-scope", "shared".to_owned())];
        let words = "The write action you are performing on the channel has hit the write rate limit.";
        let body = json!({ "message": words, "retry_after": wait.as_secs_f64(), "global": false, "code": 20_028 });
        self.replied(Reply { status: 429, body: Some(body), headers, text: None })
    }

    /// Performed and answered, but only after this time.
    #[must_use]
    pub fn late(self, by: Duration) -> Fault {
        self.with(Effect::DelayBefore(by))
    }

    /// Performed at once, the answer sent after this time.
    #[must_use]
    pub fn answered_late(self, by: Duration) -> Fault {
        self.with(Effect::DelayAnswer(by))
    }

    /// Not performed and never answered; the connection stays open.
    #[must_use]
    pub fn never_answered(self) -> Fault {
        self.with(Effect::NoAnswer)
    }

    /// Performed, and the connection closed instead of an answer.
    #[must_use]
    pub fn answer_lost(self) -> Fault {
        self.with(Effect::LoseAnswer { reset: false })
    }

    /// Performed, and the connection reset (RST) instead of an answer.
    #[must_use]
    pub fn answer_reset(self) -> Fault {
        self.with(Effect::LoseAnswer { reset: true })
    }

    /// Performed, and the answer broken off in its middle.
    #[must_use]
    pub fn answered_half(self) -> Fault {
        self.with(Effect::HalfAnswer)
    }

    /// Not performed, and the connection closed.
    #[must_use]
    pub fn cut(self) -> Fault {
        self.with(Effect::Refuse)
    }

    fn replied(self, reply: Reply) -> Fault {
        self.with(Effect::Answer(reply))
    }

    fn with(self, effect: Effect) -> Fault {
        Fault { calls: self, effect }
    }

    fn fit(&self, method: &str, path: &str, body: Option<&Value>) -> bool {
        let any_words = |words: &Words| body.is_some_and(|body| has_words(body, false, &*words.0));
        let of_files = |path: &str| path.starts_with("/attachments/");
        of_files(path) == of_files(&self.pattern)
            && self.method.as_deref().is_none_or(|own| own == method)
            && path_fits(&self.pattern, path)
            && self.words.as_ref().is_none_or(any_words)
    }
}

/// Whether people would read such words somewhere in a body; names and values are words in the fields of an embed alone.
fn has_words(json: &Value, in_field: bool, fit: &dyn Fn(&str) -> bool) -> bool {
    const READ: [&str; 6] = ["content", "title", "description", "text", "label", "placeholder"];
    let Some(map) = json.as_object() else {
        return list(json).iter().any(|entry| has_words(entry, in_field, fit));
    };
    map.iter().any(|(key, value)| {
        let read = READ.contains(&key.as_str()) || (in_field && matches!(key.as_str(), "name" | "value"));
        (read && value.is_string() && fit(str_of(value))) || has_words(value, key == "fields", fit)
    })
}

/// Takes the fate of one call out of the list.
pub(crate) fn take(faults: &mut Vec<Fault>, method: &str, path: &str, body: Option<&Value>) -> Option<Effect> {
    let at = faults.iter().position(|fault| fault.calls.fit(method, path, body))?;
    let fault = faults.get_mut(at)?;
    let effect = fault.effect.clone();
    if fault.calls.times != u32::MAX {
        fault.calls.times -= 1;
    }
    if fault.calls.times == 0 {
        faults.remove(at);
    }
    Some(effect)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_used_up() {
        let mut faults = vec![Calls::to("GET", "/gateway").times(2).never_answered()];
        assert!(take(&mut faults, "POST", "/gateway", None).is_none());
        assert!(take(&mut faults, "GET", "/gateway", None).is_some());
        assert!(take(&mut faults, "GET", "/gateway", None).is_some());
        assert!(take(&mut faults, "GET", "/gateway", None).is_none());
    }

    #[test]
    fn a_standing_fault_stays() {
        let mut faults = vec![Calls::any().always().cut()];
        assert!((0..5).all(|_| take(&mut faults, "GET", "/anything", None).is_some()));
    }

    #[test]
    fn words_are_looked_for_where_people_read() {
        let mut faults = vec![Calls::any().always().whose_words(|text| text.contains("evil")).blocked_for_a_link()];
        let mut meets = |body: Value| take(&mut faults, "POST", "/channels/1/messages", Some(&body)).is_some();
        assert!(meets(json!({ "data": { "embeds": [{ "fields": [{ "name": "x", "value": "evil.example" }] }] } })));
        assert!(meets(json!({ "components": [{ "type": 1, "components": [{ "type": 2, "label": "evil" }] }] })));
        assert!(!meets(
            json!({ "components": [{ "type": 1, "components": [{ "custom_id": "evil", "label": "good" }] }] })
        ));
        assert!(!meets(json!({ "name": "evil", "content": "good" })));
    }
}
