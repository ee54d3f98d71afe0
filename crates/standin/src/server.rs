//! The socket side of REST: takes calls, lets faults befall them, writes them down, answers.

use std::{io, sync::Arc, time::Duration};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, Path, Request as Incoming, State as Shares},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::Response,
    routing::get,
    serve::ListenerExt as _,
};
use futures::stream;
use serde_json::json;
use tokio::{net::TcpListener, time::sleep};

use crate::{
    discord::Shared,
    fault::{self, Effect},
    gateway,
    record::Call,
    rest::{self, Reply, body::Request},
    snowflake::Id,
};

/// After the word to stop, calls under way have this long.
const LAST_CALLS: Duration = Duration::from_secs(1);

/// Serves until told to stop.
pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let stop = shared.stop.clone();
    let router = Router::new()
        .route("/", get(gateway::connect))
        .route("/attachments/{channel}/{attachment}/{name}", get(attachment))
        .fallback(call)
        // The API has limits of its own.
        .layer(DefaultBodyLimit::disable())
        .with_state(shared);
    // Answers are small and awaited: without this, each would wait for the other side's acknowledgement.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let serving = axum::serve(listener, router).with_graceful_shutdown(stop.clone().cancelled_owned());
    tokio::select! {
        _ = serving => {}
        () = async { stop.cancelled().await; sleep(LAST_CALLS).await } => {}
    }
}

/// A file, to whoever knows its address, as Discord's content network gives it out.
async fn attachment(
    Shares(shared): Shares<Arc<Shared>>,
    Path((channel, attachment, _)): Path<(Id, Id, String)>,
) -> Response {
    let bytes = shared.lock().messages.get(&channel).and_then(|messages| {
        let mut files = messages.values().flat_map(|stored| &stored.files);
        files.find(|(id, _)| *id == attachment).map(|(_, bytes)| Arc::clone(bytes))
    });
    let status = if bytes.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let mut response = Response::new(bytes.map_or_else(Body::empty, |bytes| Body::from(bytes.to_vec())));
    *response.status_mut() = status;
    response
}

async fn call(Shares(shared): Shares<Arc<Shared>>, incoming: Incoming) -> Response {
    let Some(request) = rest::body::read(incoming).await else {
        let body = json!({ "message": "404: Not Found", "code": 0 });
        return response(Reply { status: 404, body: Some(body), headers: Vec::new() });
    };
    let effect = fault::take(&mut shared.lock().faults, &request.method, &request.path);
    match effect {
        Some(Effect::Answer(status, body)) => {
            let reply = Reply { status, body: (!body.is_null()).then_some(body), headers: Vec::new() };
            write_down(&shared, &request, &reply);
            return response(reply);
        }
        Some(Effect::NoAnswer) => {
            write_down(&shared, &request, &Reply { status: 0, body: None, headers: Vec::new() });
            shared.stop.cancelled().await;
            return cut();
        }
        Some(Effect::Refuse) => {
            write_down(&shared, &request, &Reply { status: 0, body: None, headers: Vec::new() });
            return cut();
        }
        Some(Effect::DelayBefore(time)) => sleep(time).await,
        Some(Effect::DelayAnswer(_) | Effect::LoseAnswer) | None => {}
    }
    let reply = {
        let mut state = shared.lock();
        let reply = rest::perform(&mut state, &request);
        let at_ms = state.now_ms();
        state.calls.push(written(&request, &reply, at_ms));
        reply
    };
    match effect {
        Some(Effect::DelayAnswer(time)) => sleep(time).await,
        Some(Effect::LoseAnswer) => return cut(),
        _ => {}
    }
    response(reply)
}

fn write_down(shared: &Shared, request: &Request, reply: &Reply) {
    let mut state = shared.lock();
    let at_ms = state.now_ms();
    state.calls.push(Call { by_fault: true, ..written(request, reply, at_ms) });
    state.changed(crate::state::Change::Call);
}

fn written(request: &Request, reply: &Reply, at_ms: u64) -> Call {
    let mut parts = request.path.trim_matches('/').split('/');
    let interaction = match (parts.next(), parts.next()) {
        (Some("interactions"), Some(id)) => id.parse::<Id>().ok(),
        _ => None,
    };
    Call {
        method: request.method.clone(),
        path: request.path.clone(),
        query: request.query.clone(),
        headers: request.headers.clone(),
        body: request.body.clone(),
        files: request.files.clone(),
        status: reply.status,
        response: reply.body.clone(),
        by_fault: false,
        at_ms,
        interaction,
    }
}

fn response(reply: Reply) -> Response {
    let body = reply.body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    for (name, value) in reply.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    response
}

/// An answer that breaks off before its first byte: the connection ends without one.
fn cut() -> Response {
    let broken = stream::once(async { Err::<Bytes, _>(io::Error::other("cut on a test's word")) });
    Response::new(Body::from_stream(broken))
}
