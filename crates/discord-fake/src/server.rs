//! The socket side of REST: takes calls, lets faults befall them, writes them down, answers.

use std::{future::IntoFuture as _, io, sync::Arc, time::Duration};

use axum::{
    Extension, Router,
    body::{Body, Bytes},
    extract::{ConnectInfo, DefaultBodyLimit, Request as Incoming, State as Shares},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::Response,
    routing::get,
};
use futures::{StreamExt as _, stream};
use serde_json::json;
use tokio::{net::TcpListener, time::sleep};

use crate::{
    cdn,
    discord::Shared,
    fault::{self, Effect},
    gateway::{self, Door},
    record::Call,
    rest::{self, Reply, body::Request, routes},
    snowflake::Id,
    wire::{Reset, Wires},
};

/// After the word to stop, calls under way have this long.
const LAST_CALLS: Duration = Duration::from_secs(1);

/// Serves until told to stop: everything on the one address, and the gateway for resumes alone on the other.
pub(crate) async fn serve(listener: TcpListener, for_resumes: TcpListener, shared: Arc<Shared>) {
    let stop = shared.stop.clone();
    let all = Router::new()
        .route(routes::GATEWAY, get(gateway::connect))
        .route(routes::FILES, get(cdn::file))
        .fallback(call)
        // The API has limits of its own.
        .layer(DefaultBodyLimit::disable())
        .layer(Extension(Door::First))
        .with_state(Arc::clone(&shared));
    let resumes =
        Router::new().route(routes::GATEWAY, get(gateway::connect)).layer(Extension(Door::Resume)).with_state(shared);
    let serving = |listener, router: Router| {
        axum::serve(Wires(listener), router.into_make_service_with_connect_info::<Reset>())
            .with_graceful_shutdown(stop.clone().cancelled_owned())
            .into_future()
    };
    tokio::select! {
        _ = futures::future::join(serving(listener, all), serving(for_resumes, resumes)) => {}
        () = async { stop.cancelled().await; sleep(LAST_CALLS).await } => {}
    }
}

async fn call(
    Shares(shared): Shares<Arc<Shared>>,
    ConnectInfo(reset): ConnectInfo<Reset>,
    incoming: Incoming,
) -> Response {
    let Some(request) = rest::body::read(incoming).await else {
        let body = json!({ "message": "404: Not Found", "code": 0 });
        return response(Reply { status: 404, body: Some(body), ..Reply::default() });
    };
    let effect = fault::take(&mut shared.lock().faults, &request.method, &request.path, request.body.as_ref());
    match effect {
        Some(Effect::Answer(reply)) => {
            write_down(&shared, &request, &reply);
            return response(reply);
        }
        Some(Effect::NoAnswer) => {
            write_down(&shared, &request, &Reply::default());
            shared.stop.cancelled().await;
            return cut();
        }
        Some(Effect::Refuse) => {
            write_down(&shared, &request, &Reply::default());
            return cut();
        }
        Some(Effect::DelayBefore(time)) => sleep(time).await,
        Some(Effect::DelayAnswer(_) | Effect::LoseAnswer { .. } | Effect::HalfAnswer) | None => {}
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
        Some(Effect::LoseAnswer { reset: wanted }) => {
            if wanted {
                reset.wanted();
            }
            return cut();
        }
        Some(Effect::HalfAnswer) => return half(reply.body.unwrap_or_default().to_string().as_bytes()),
        _ => {}
    }
    response(reply)
}

fn write_down(shared: &Shared, request: &Request, reply: &Reply) {
    let mut state = shared.lock();
    state.count_invalid(reply);
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

/// Only an answer with a body says of what type that is: clients would read an empty one as broken JSON.
pub(crate) fn response(reply: Reply) -> Response {
    let (kind, body) = match (reply.body, reply.text) {
        (Some(json), _) => (Some("application/json"), Body::from(json.to_string())),
        (None, Some((kind, text))) => (Some(kind), Body::from(text)),
        (None, None) => (None, Body::empty()),
    };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    if let Some(kind) = kind {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    for (name, value) in reply.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    response
}

fn broken() -> io::Result<Bytes> {
    Err(io::Error::other("cut on a test's word"))
}

/// An answer that breaks off before its first byte: the connection ends without one.
pub(crate) fn cut() -> Response {
    Response::new(Body::from_stream(stream::once(async { broken() })))
}

/// An answer that breaks off in its middle, although it says how long it would have been.
pub(crate) fn half(whole: &[u8]) -> Response {
    let first = Bytes::copy_from_slice(whole.get(..whole.len() / 2).unwrap_or_default());
    // Were both there at once, the first half would be held back and lost with the connection.
    let rest = stream::once(async {
        tokio::task::yield_now().await;
        broken()
    });
    let mut response = Response::new(Body::from_stream(stream::once(async { Ok(first) }).chain(rest)));
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len()));
    response
}
