//! Files as Discord's content network gives them out: to whoever has an address that is signed and not too old.
//! An address in a public message is signed anew whenever the message is shown; in a private one it never is.

use std::{
    hash::{DefaultHasher, Hash as _, Hasher as _},
    sync::Arc,
};

use axum::{
    extract::{ConnectInfo, Path, Query, State as Shares},
    response::Response,
};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::{
    clock::milliseconds,
    discord::Shared,
    fault::{self, Effect},
    rest::Reply,
    server::{cut, half, response},
    snowflake::{Id, id_of},
    state::State,
    wire::Reset,
};

/// What the content network says in place of a file that it does not give out.
pub(crate) const GONE: &str = "This content is no longer available.";

/// What an address is signed with.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Signature {
    /// Until when it is good, in seconds of Unix time, as hexadecimal digits.
    ex: String,
    hm: String,
}

/// The address of a file, good for as long as the limits say.
pub(crate) fn address(state: &State, channel: &str, file: Id, name: &str) -> String {
    let now_s = state.now_ms() / 1000;
    let until = format!("{:x}", now_s + milliseconds(state.limits.files) / 1000);
    let sign = signed(file, &until);
    format!("http://{}/attachments/{channel}/{file}/{name}?ex={until}&is={now_s:x}&hm={sign}&", state.address)
}

fn signed(file: Id, until: &str) -> String {
    let mut hasher = DefaultHasher::new();
    ("a key that nobody else has", file, until).hash(&mut hasher);
    format!("{:064x}", hasher.finish())
}

/// A message as it is shown now: with addresses that are good from now on, if it is public.
pub(crate) fn shown(state: &State, message: &crate::Message) -> Value {
    let mut json = message.json().clone();
    if message.is_private() {
        return json;
    }
    let channel = message.channel().to_string();
    for attachment in json["attachments"].as_array_mut().into_iter().flatten() {
        let name = attachment["filename"].as_str().unwrap_or("").to_owned();
        let anew = address(state, &channel, id_of(&attachment["id"]).unwrap_or(Id::new(0)), &name);
        attachment["url"] = json!(anew);
        attachment["proxy_url"] = json!(anew);
    }
    json
}

impl State {
    fn file(&self, channel: Id, file: Id, signature: &Signature) -> Option<Arc<[u8]>> {
        let until_s = u64::from_str_radix(&signature.ex, 16).ok()?;
        if signed(file, &signature.ex) != signature.hm || until_s < self.now_ms() / 1000 {
            return None;
        }
        let mut files = self.messages.get(&channel)?.values().flat_map(|stored| &stored.files);
        files.find(|(id, _)| *id == file).map(|(_, bytes)| Arc::clone(bytes))
    }
}

/// Gives out a file.
pub(crate) async fn file(
    Shares(shared): Shares<Arc<Shared>>,
    ConnectInfo(reset): ConnectInfo<Reset>,
    Path((channel, file, name)): Path<(Id, Id, String)>,
    Query(signature): Query<Signature>,
) -> Response {
    let path = format!("/attachments/{channel}/{file}/{name}");
    let effect = fault::take(&mut shared.lock().faults, "GET", &path, None);
    match &effect {
        Some(Effect::Answer(reply)) => return response(reply.clone()),
        Some(Effect::NoAnswer) => {
            shared.stop.cancelled().await;
            return cut();
        }
        Some(Effect::LoseAnswer { reset: true }) => {
            reset.wanted();
            return cut();
        }
        Some(Effect::LoseAnswer { reset: false } | Effect::Refuse) => return cut(),
        Some(Effect::DelayBefore(time) | Effect::DelayAnswer(time)) => sleep(*time).await,
        Some(Effect::HalfAnswer) | None => {}
    }
    let bytes = shared.lock().file(channel, file, &signature);
    match (bytes, effect) {
        (None, _) => response(Reply { status: 404, text: Some(("text/plain", GONE.to_owned())), ..Reply::default() }),
        (Some(bytes), Some(Effect::HalfAnswer)) => half(&bytes),
        (Some(bytes), _) => Response::new(axum::body::Body::from(bytes.to_vec())),
    }
}
