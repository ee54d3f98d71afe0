//! What Discord says instead of doing something: its status, its code, its words.

use serde_json::{Value, json};

use super::Reply;

/// A refused call.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    status: u16,
    code: u32,
    message: String,
    errors: Option<Value>,
    retry: Option<(u64, bool)>,
}

impl Refusal {
    pub(crate) fn new(status: u16, code: u32, message: &str) -> Self {
        Self { status, code, message: message.to_owned(), errors: None, retry: None }
    }

    /// A body with wrong fields: code 50035 and where each error is.
    pub(crate) fn form(errors: Value) -> Self {
        Self { errors: Some(errors), ..Self::new(400, 50035, "Invalid Form Body") }
    }

    pub(crate) fn rate_limited(wait_ms: u64, global: bool) -> Self {
        Self { retry: Some((wait_ms, global)), ..Self::new(429, 0, "You are being rate limited.") }
    }

    /// Too many edits of a message older than an hour. Discord answers 429 with a code and asks to wait.
    pub(crate) fn old_edits(wait_ms: u64) -> Self {
        let words = "Maximum number of edits to messages older than 1 hour reached. Try again later.";
        Self { retry: Some((wait_ms, false)), ..Self::new(429, 30046, words) }
    }

    /// What stands before Discord takes no call without the User-Agent that bots must send.
    pub(crate) fn no_user_agent() -> Self {
        Self::new(403, 40333, "internal network error")
    }

    pub(crate) fn missing_access() -> Self {
        Self::new(403, 50001, "Missing Access")
    }

    pub(crate) fn missing_permissions() -> Self {
        Self::new(403, 50013, "Missing Permissions")
    }

    pub(crate) fn unknown_guild() -> Self {
        Self::new(404, 10004, "Unknown Guild")
    }

    pub(crate) fn unknown_channel() -> Self {
        Self::new(404, 10003, "Unknown Channel")
    }

    pub(crate) fn unknown_message() -> Self {
        Self::new(404, 10008, "Unknown Message")
    }

    pub(crate) fn unknown_user() -> Self {
        Self::new(404, 10013, "Unknown User")
    }

    pub(crate) fn unknown_interaction() -> Self {
        Self::new(404, 10062, "Unknown interaction")
    }

    pub(crate) fn unknown_webhook() -> Self {
        Self::new(404, 10015, "Unknown Webhook")
    }

    pub(crate) fn invalid_webhook_token() -> Self {
        Self::new(401, 50027, "Invalid Webhook Token")
    }

    pub(crate) fn empty_message() -> Self {
        Self::new(400, 50006, "Cannot send an empty message")
    }

    pub(crate) fn too_large() -> Self {
        Self::new(413, 40005, "Request entity too large")
    }

    pub(crate) fn reply(self) -> Reply {
        let mut body = json!({ "message": self.message });
        let mut headers = Vec::new();
        if let Some((wait_ms, global)) = self.retry {
            let seconds = format!("{}.{:03}", wait_ms / 1000, wait_ms % 1000);
            // A number without a fraction is written without one.
            body["retry_after"] = if wait_ms % 1000 == 0 {
                json!(wait_ms / 1000)
            } else {
                json!(f64::from(u32::try_from(wait_ms).unwrap_or(u32::MAX)) / 1000.0)
            };
            body["global"] = json!(global);
            if self.code != 0 {
                headers.push(("retry-after", seconds));
            }
        }
        body["code"] = json!(self.code);
        if let Some(errors) = self.errors {
            body["errors"] = errors;
        }
        Reply { status: self.status, body: Some(body), headers, text: None }
    }
}
