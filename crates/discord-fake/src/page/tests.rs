//! The page as a browser meets it: files, policy, who may write, what is told live.

use std::time::Duration;

use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
    time::timeout,
};

use super::*;

const LIMIT: Duration = Duration::from_secs(10);

async fn open() -> (Discord, Page, CancellationToken) {
    let discord = Discord::example().await.expect("a free port");
    let stop = CancellationToken::new();
    let page = serve(SocketAddr::from(([127, 0, 0, 1], 0)), discord.clone(), stop.clone()).await.expect("a free port");
    (discord, page, stop)
}

async fn send(page: &Page, request: &str) -> BufReader<TcpStream> {
    let mut stream = TcpStream::connect(page.address()).await.expect("the page listens");
    stream.write_all(request.as_bytes()).await.expect("the page reads");
    BufReader::new(stream)
}

/// The whole answer, head and body.
async fn ask(page: &Page, method: &str, path: &str, origin: Option<&str>, body: &str) -> String {
    let origin = origin.map(|origin| format!("origin: {origin}\r\n")).unwrap_or_default();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-type: application/json\r\n\
         {origin}content-length: {}\r\n\r\n{body}",
        page.address(),
        body.len(),
    );
    let mut answer = String::new();
    let reading = async { send(page, &request).await.read_to_string(&mut answer).await.expect("an answer in UTF-8") };
    timeout(LIMIT, reading).await.expect("in time");
    answer
}

#[tokio::test]
async fn everything_the_page_names_is_served_with_a_strict_policy() {
    let (_discord, page, _stop) = open().await;
    for (path, kind, text) in FILES.into_iter().chain([("/", "text/html; charset=utf-8", PAGE)]) {
        let answer = ask(&page, "GET", path, None, "").await;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{path}: {answer}");
        assert!(answer.contains(&format!("content-type: {kind}\r\n")), "{path}");
        assert!(answer.contains("content-security-policy: default-src 'self';"), "{path}");
        assert!(answer.contains("cache-control: no-store\r\n"), "{path}");
        let quoted = text.split('"').skip(1).step_by(2);
        for other in quoted.filter(|word| word.ends_with(".js") || word.ends_with(".css") || word.ends_with(".svg")) {
            let other = other.trim_start_matches('.');
            assert!(FILES.iter().any(|(path, ..)| *path == other), "{path} names {other}, which is not served");
        }
    }
}

#[tokio::test]
async fn a_busy_port_is_an_error_at_once() {
    let (discord, page, stop) = open().await;
    let error = serve(page.address(), discord, stop).await.expect_err("it is taken");
    assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
}

#[tokio::test]
async fn people_write_from_the_page_alone_and_where_they_may() {
    let (discord, page, _stop) = open().await;
    let (tashi, general) = (discord.person("Tashi").id(), discord.channel("general"));
    let own = format!("http://{}", page.address());
    let say = |channel: Id, words: &str| json!({ "as": tashi, "channel": channel, "content": words }).to_string();
    let answer = ask(&page, "POST", "/api/message", Some("http://evil.example"), &say(general, "forged")).await;
    assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
    let answer = ask(&page, "POST", "/api/message", Some(&own), &say(discord.channel("staff"), "hidden")).await;
    assert!(answer.starts_with("HTTP/1.1 409 ") && answer.contains("You may not do this here"), "{answer}");
    let answer = ask(&page, "POST", "/api/message", Some(&own), &say(general, "hello")).await;
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    let said: Vec<_> = discord.messages(general).iter().map(|message| message.content().to_owned()).collect();
    assert_eq!(said, ["hello"]);
    let answer = ask(&page, "POST", "/api/message", Some(&own), "{}").await;
    assert!(answer.starts_with("HTTP/1.1 422 "), "{answer}");
}

#[tokio::test]
async fn what_happens_is_told_live_and_the_end_ends_it() {
    let (discord, page, stop) = open().await;
    let tashi = discord.person("Tashi");
    let request = format!("GET /api/events?as={} HTTP/1.1\r\nhost: {}\r\n\r\n", tashi.id(), page.address());
    let mut lines = send(&page, &request).await.lines();
    let mut next = async |start: &str| {
        let reading = async {
            loop {
                match lines.next_line().await.expect("a connection") {
                    Some(line) if line.starts_with(start) => return Some(line),
                    Some(_) => {}
                    None => return None,
                }
            }
        };
        timeout(LIMIT, reading).await.expect("in time")
    };
    let snapshot = next("data: {").await.expect("a snapshot");
    assert!(snapshot.contains(r#""name":"general""#) && !snapshot.contains("hello"), "{snapshot}");
    tashi.says(discord.channel("general"), "hello").expect("she may");
    let patch = next("data: {").await.expect("a patch");
    assert!(patch.contains("hello") && !patch.contains(r#""name":"general""#), "{patch}");
    stop.cancel();
    assert_eq!(next("data: {").await, None, "the stream ends");
    timeout(LIMIT, page.ended()).await.expect("in time").expect("without an error");
}
