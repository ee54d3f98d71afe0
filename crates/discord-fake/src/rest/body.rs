//! Reads a call: path, query, JSON, or a multipart body with `payload_json` and `files[n]`.

use std::sync::Arc;

use axum::{
    body::to_bytes,
    extract::{FromRequest as _, Multipart, Request as Incoming},
    http::header,
};
use serde_json::Value;

use super::refusal::Refusal;
use crate::record::File;

/// The most bytes of one file.
pub(crate) const FILE_LIMIT: usize = 10 * 1024 * 1024;
/// The most bytes of a whole call.
const CALL_LIMIT: usize = 10 * FILE_LIMIT;
/// The most files of a message.
const FILES: usize = 10;

/// A call, as far as it could be read.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// After `/api/v10`.
    pub(crate) path: String,
    pub(crate) query: Option<String>,
    pub(crate) authorization: Option<String>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<Value>,
    pub(crate) files: Vec<File>,
    /// Why the body could not be read, for whoever may call at all.
    pub(crate) unreadable: Option<Refusal>,
}

impl Request {
    /// A parameter of the query.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        let pairs = self.query.as_deref().unwrap_or("").split('&').filter_map(|pair| pair.split_once('='));
        pairs.filter(|(own, _)| *own == name).map(|(_, value)| value).next()
    }

    /// Whether a parameter says yes, in any of the ways that Discord takes.
    pub(crate) fn says(&self, name: &str) -> bool {
        self.parameter(name).is_some_and(|value| value == "1" || value.eq_ignore_ascii_case("true"))
    }

    /// The JSON body; an empty object without one.
    pub(crate) fn json(&self) -> &Value {
        static EMPTY: std::sync::LazyLock<Value> = std::sync::LazyLock::new(|| Value::Object(serde_json::Map::new()));
        self.body.as_ref().unwrap_or(&EMPTY)
    }
}

/// Reads a call; none if its path does not belong to the API.
pub(crate) async fn read(incoming: Incoming) -> Option<Request> {
    let mut request = head(&incoming)?;
    let content_type = incoming.headers().get(header::CONTENT_TYPE);
    let kind = content_type.and_then(|value| value.to_str().ok()).unwrap_or("").to_owned();
    let read = if kind.starts_with("multipart/form-data") {
        multipart(incoming, &mut request).await
    } else {
        json(incoming, &kind, &mut request).await
    };
    request.unreadable = read.err();
    Some(request)
}

/// All but the body.
fn head(incoming: &Incoming) -> Option<Request> {
    let path = incoming.uri().path();
    let path = path.strip_prefix("/api/v10").or_else(|| path.strip_prefix("/api/v9"))?.to_owned();
    let text = |name: &str| {
        let value = incoming.headers().get(name)?;
        Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    let kept = ["authorization", "content-type", "user-agent", "x-audit-log-reason"];
    Some(Request {
        method: incoming.method().as_str().to_owned(),
        path,
        query: incoming.uri().query().map(str::to_owned),
        authorization: text("authorization"),
        headers: kept.iter().filter_map(|name| Some(((*name).to_owned(), text(name)?))).collect(),
        body: None,
        files: Vec::new(),
        unreadable: None,
    })
}

fn invalid_json() -> Refusal {
    Refusal::new(400, 50109, "The request body contains invalid JSON.")
}

async fn json(incoming: Incoming, kind: &str, request: &mut Request) -> Result<(), Refusal> {
    let bytes = to_bytes(incoming.into_body(), CALL_LIMIT).await.map_err(|_| Refusal::too_large())?;
    if bytes.is_empty() {
        return Ok(());
    }
    if !kind.starts_with("application/json") {
        let words = "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.";
        return Err(Refusal::new(400, 50035, words));
    }
    request.body = Some(serde_json::from_slice(&bytes).map_err(|_| invalid_json())?);
    Ok(())
}

async fn multipart(incoming: Incoming, request: &mut Request) -> Result<(), Refusal> {
    let broken = || Refusal::new(400, 50035, "Invalid Form Body");
    let mut parts = Multipart::from_request(incoming, &()).await.map_err(|_| broken())?;
    let mut size = 0;
    while let Some(part) = parts.next_field().await.map_err(|_| broken())? {
        let name = part.name().unwrap_or("").to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let content_type = part.content_type().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|_| broken())?;
        size += bytes.len();
        if bytes.len() > FILE_LIMIT || size > CALL_LIMIT {
            return Err(Refusal::too_large());
        }
        if name == "payload_json" {
            request.body = Some(serde_json::from_slice(&bytes).map_err(|_| invalid_json())?);
            continue;
        }
        let number = name.strip_prefix("files[").and_then(|rest| rest.strip_suffix(']')?.parse().ok());
        if let (Some(number), Some(file_name)) = (number, file_name) {
            // Discord knows files by their numbers; which of two with the same one it keeps is not documented.
            if request.files.iter().any(|file| file.number == number) {
                return Err(broken());
            }
            let bytes = Arc::from(bytes.as_ref());
            request.files.push(File { number, name: file_name, content_type, bytes });
        }
    }
    if request.files.len() > FILES {
        return Err(Refusal::new(400, 30015, "Maximum number of attachments in a message reached (10)"));
    }
    Ok(())
}
