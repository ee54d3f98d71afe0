//! Who may talk to the page: this machine's own browser, on the page itself. A foreign site, or a name that was
//! pointed at this machine, is refused; nothing is kept in caches, nothing loads from elsewhere.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    Json,
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde_json::json;

const HEADERS: [(HeaderName, &str); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    ),
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// The names under which the page may be asked for.
#[derive(Debug)]
pub(super) struct Hosts {
    listening: IpAddr,
}

impl Hosts {
    pub(super) fn of(address: SocketAddr) -> Self {
        Self { listening: address.ip() }
    }

    /// Any port will do: a container's may be another one outside. Names other than `localhost` will not, as anybody
    /// can point one of theirs at this machine; a bare address cannot be pointed elsewhere.
    fn know(&self, host: &str) -> bool {
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
            _ => host,
        };
        if name.eq_ignore_ascii_case("localhost") {
            return true;
        }
        let bare = name.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).unwrap_or(name);
        let Ok(address) = bare.parse::<IpAddr>() else {
            return false;
        };
        address.is_loopback() || address == self.listening || self.listening.is_unspecified()
    }
}

pub(super) async fn guard(State(hosts): State<Arc<Hosts>>, request: Request, next: Next) -> Response {
    let mut response = match refusal(&hosts, request.method(), request.headers()) {
        Some(why) => (StatusCode::FORBIDDEN, Json(json!({ "why": why }))).into_response(),
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn refusal(hosts: &Hosts, method: &Method, headers: &HeaderMap) -> Option<&'static str> {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let Some(host) = text(header::HOST).filter(|host| hosts.know(host)) else {
        return Some("Open this page by its own address, with 127.0.0.1 or localhost in it.");
    };
    if *method == Method::GET || *method == Method::HEAD {
        return None;
    }
    let own =
        text(header::ORIGIN).and_then(|origin| origin.strip_prefix("http://")).is_some_and(|origin| origin == host);
    (!own).then_some("Only this server's own page may do this.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(listen: &str, method: &Method, headers: &[(HeaderName, &str)]) -> bool {
        let hosts = Hosts::of(listen.parse().expect("an address"));
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(name.clone(), value.parse().expect("a header's value"));
        }
        refusal(&hosts, method, &map).is_some()
    }

    #[test]
    fn the_page_is_asked_for_by_its_own_address_only() {
        let ask = |listen, host| refused(listen, &Method::GET, &[(header::HOST, host)]);
        for host in ["127.0.0.1:8129", "localhost:8129", "LOCALHOST", "[::1]:8129", "127.0.0.1:18129"] {
            assert!(!ask("127.0.0.1:8129", host), "{host}");
            assert!(!ask("0.0.0.0:8129", host), "{host} in a container");
        }
        for host in ["evil.example:8129", "127.0.0.1.evil.example", "localhost.evil.example:8129", "", "192.0.2.7:8129"]
        {
            assert!(ask("127.0.0.1:8129", host), "{host:?}");
        }
        assert!(!ask("0.0.0.0:8129", "192.0.2.7:8129"), "by the machine's address in the local network");
        assert!(ask("0.0.0.0:8129", "rebound.example:8129"));
        assert!(refused("127.0.0.1:8129", &Method::GET, &[]), "without a host");
    }

    #[test]
    fn only_the_page_itself_may_act() {
        let act = |origin: Option<&str>| {
            let mut headers = vec![(header::HOST, "127.0.0.1:8129")];
            headers.extend(origin.map(|origin| (header::ORIGIN, origin)));
            refused("0.0.0.0:8129", &Method::POST, &headers)
        };
        assert!(!act(Some("http://127.0.0.1:8129")));
        for origin in [Some("http://127.0.0.1:9000"), Some("https://evil.example"), Some("null"), None] {
            assert!(act(origin), "{origin:?}");
        }
    }
}
