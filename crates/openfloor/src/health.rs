//! How the running bot is: what listens on `http.listen`, and `openfloor health`, which asks there. Nothing that is said
//! here names a person, a text or a workshop, and nothing can be changed from here.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use bot::Vitals;
use storage::Store;
use tokio::net::TcpListener;
use tokio::sync::Mutex;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::settings::Settings;

/// Prometheus' text format.
const FIGURES: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Whether the disk takes what is written is found out by writing, so not more often than this.
const AGAIN: Duration = Duration::from_secs(5);

/// A database that takes longer than this cannot be worked with.
const WRITES_WITHIN: Duration = Duration::from_secs(2);

/// So little is left to look at the key files, or whoever asks would not wait for the answer.
const KEYS_WITHIN: Duration = Duration::from_secs(1);

/// `openfloor health` waits no longer for its answer.
const ANSWERS_WITHIN: Duration = Duration::from_secs(4);

/// What the answers are made from.
struct Bot {
    vitals: Arc<Vitals>,
    store: Store,
    /// When it was looked at, and what was wrong.
    looked: Mutex<Option<(Instant, Vec<String>)>>,
}

/// Takes the address.
///
/// # Errors
/// When it is taken, or not this machine's.
pub(crate) async fn listen(settings: &Settings) -> anyhow::Result<TcpListener> {
    let address = settings.http.listen;
    TcpListener::bind(address).await.with_context(|| {
        format!(
            "{address} (http.listen) cannot be listened on; choose another place for health and metrics: \
             OPENFLOOR__HTTP__LISTEN=127.0.0.1:8131"
        )
    })
}

/// Answers until `stop`.
pub(crate) async fn answer(listener: TcpListener, vitals: Arc<Vitals>, store: Store, stop: CancellationToken) {
    match listener.local_addr() {
        Ok(address) => tracing::info!(%address, "health and metrics"),
        Err(error) => tracing::warn!(%error, "health and metrics, at an address that is not known"),
    }
    let router = Router::new()
        .route("/health/live", get(|| async { "alive\n" }))
        .route("/health/ready", get(ready))
        .route("/metrics", get(figures))
        .with_state(Arc::new(Bot { vitals, store, looked: Mutex::default() }));
    // Whoever still reads when the end comes is not waited for: the bot's answers are more important.
    tokio::select! {
        ended = async { axum::serve(listener, router).await } => {
            if let Err(error) = ended {
                tracing::error!(%error, "health and metrics ended");
            }
        }
        () = stop.cancelled() => {}
    }
}

async fn ready(State(bot): State<Arc<Bot>>) -> impl IntoResponse {
    let mut complaints = bot.vitals.complaints();
    complaints.extend(bot.files_complain().await);
    if complaints.is_empty() {
        return (StatusCode::OK, "ready\n".to_owned());
    }
    (StatusCode::SERVICE_UNAVAILABLE, format!("{}\n", complaints.join("\n")))
}

async fn figures(State(bot): State<Arc<Bot>>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, FIGURES)], bot.vitals.figures())
}

impl Bot {
    async fn files_complain(&self) -> Vec<String> {
        let mut looked = self.looked.lock().await;
        if let Some((_, complaints)) = looked.as_ref().filter(|(at, _)| at.elapsed() < AGAIN) {
            return complaints.clone();
        }
        let mut complaints = match tokio::time::timeout(WRITES_WITHIN, self.store.works()).await {
            Ok(Ok(())) => Vec::new(),
            Ok(Err(error)) => vec![format!("the database cannot be written to: {error:#}")],
            Err(_) => vec![format!("the database takes longer than {} s to write", WRITES_WITHIN.as_secs())],
        };
        // Otherwise something is wrong with the database, which was said.
        if let Ok(Ok(keys)) = tokio::time::timeout(KEYS_WITHIN, self.store.keys_complain()).await {
            complaints.extend(keys);
        }
        *looked = Some((Instant::now(), complaints.clone()));
        complaints
    }
}

/// `openfloor health`.
pub(crate) fn ask(settings: &Settings) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.context("the system gives no thread")?.block_on(async {
        let address = reachable(settings.http.listen);
        let client = reqwest::Client::builder().no_proxy().timeout(ANSWERS_WITHIN).build()?;
        let answer = client.get(format!("http://{address}/health/ready")).send().await.with_context(|| {
            format!("no bot answers at {address} (http.listen): it does not run, hangs, or listens elsewhere")
        })?;
        let well = answer.status() == StatusCode::OK;
        let said = answer.text().await?;
        anyhow::ensure!(well, "the bot is not ready: {}", said.trim().replace('\n', "; "));
        tell!("ready");
        Ok(ExitCode::SUCCESS)
    })
}

/// All addresses can be listened on, but none of them be asked.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_listens_everywhere_is_asked_on_this_machine() {
        for (listen, asked) in
            [("0.0.0.0:8130", "127.0.0.1:8130"), ("[::]:8130", "[::1]:8130"), ("10.0.0.7:1", "10.0.0.7:1")]
        {
            assert_eq!(reachable(listen.parse().expect("an address")).to_string(), asked);
        }
    }
}
