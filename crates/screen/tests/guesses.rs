//! Links that are tried: whatever is tried, and however much, is answered alike and finds nothing; meanwhile whoever has the
//! right link gets the page and every change of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use screen::{Scene, Screens, Token};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;

const GUESSES: usize = 10_000;

/// Guesses that one sends before they read the answers, and how many try at the same time.
const AT_ONCE: usize = 50;
const TRYING: usize = 4;

/// However slow the machine is, nobody waits longer than this for a page or for what is new on it.
const PATIENCE: Duration = Duration::from_secs(10);

fn scene(title: &str) -> Scene {
    Scene { title: title.to_owned(), ..Scene::default() }
}

/// Random ones, and those that are as near to the right one as can be.
fn guess(right: &str, n: usize) -> String {
    let place = n % right.len();
    let other = if right.as_bytes()[place] == b'0' { '1' } else { '0' };
    match n % 8 {
        0 => format!("{}{other}{}", &right[..place], &right[place + 1..]),
        1 => right[..place].to_owned(),
        2 => format!("{right}{other}"),
        3 => format!("{}/{}", &right[..place], &right[place..]),
        4 => format!("{right}%00"),
        5 => right
            .chars()
            .map(|c| if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() })
            .collect(),
        _ => Token::draw().as_str().to_owned(),
    }
}

/// Tries so many, and returns the answers without the one line that tells the time.
async fn tries(address: String, right: String, from: usize, count: usize) -> Vec<String> {
    let mut socket = TcpStream::connect(&address).await.expect("it is served");
    let (mut different, mut read) = (Vec::new(), vec![0; 64 * 1024]);
    for begin in (from..from + count).step_by(AT_ONCE) {
        let requests: String = (begin..begin + AT_ONCE)
            .map(|n| guess(&right, n))
            .map(|token| format!("GET /{token} HTTP/1.1\r\nHost: screen\r\n\r\n"))
            .collect();
        socket.write_all(requests.as_bytes()).await.expect("it takes them");
        let mut answers = String::new();
        while answers.matches("\r\n\r\n").count() < AT_ONCE {
            let n = socket.read(&mut read).await.expect("it answers");
            assert!(n > 0, "it gave up after {answers}");
            answers.push_str(std::str::from_utf8(&read[..n]).expect("an empty answer has only its head"));
        }
        for answer in answers.split_inclusive("\r\n\r\n") {
            let answer: String = answer.lines().filter(|l| !l.starts_with("date:")).collect::<Vec<_>>().join("\n");
            if !different.contains(&answer) {
                different.push(answer);
            }
        }
    }
    different
}

async fn page(address: &str, token: &str) -> String {
    let mut socket = TcpStream::connect(address).await.expect("it is served");
    let wanted = format!("GET /{token} HTTP/1.1\r\nHost: screen\r\nConnection: close\r\n\r\n");
    socket.write_all(wanted.as_bytes()).await.expect("it takes it");
    let mut page = Vec::new();
    socket.read_to_end(&mut page).await.expect("it answers");
    String::from_utf8(page).expect("text")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_guesses_find_nothing_and_slow_nothing() {
    let listener = screen::bind(([127, 0, 0, 1], 0).into()).expect("a free port");
    let address = listener.local_addr().expect("an address").to_string();
    let (screens, token) = (Screens::new(&format!("http://{address}"), || 0), Token::draw());
    screens.switch_on(1, &token, "https://discord.com/channels/1/2", &scene("Before"));
    screens.are_ready();
    let stop = CancellationToken::new();
    let served = tokio::spawn(screen::serve(listener, screens.clone(), stop.clone()));
    let right = token.as_str().to_owned();

    let each = GUESSES / TRYING;
    let began = Instant::now();
    let trying: Vec<_> =
        (0..TRYING).map(|n| tokio::spawn(tries(address.clone(), right.clone(), n * each, each))).collect();
    let over = Arc::new(AtomicBool::new(false));
    // Whoever has the link looks again and again, and sees each change at once.
    let looking = {
        let (over, address, right) = (Arc::clone(&over), address.clone(), right.clone());
        tokio::spawn(async move {
            let (mut looked, mut longest) = (0, Duration::ZERO);
            while looked < 3 || !over.load(Ordering::Relaxed) {
                looked += 1;
                screens.show(1, &scene(&format!("Change {looked}")));
                let began = Instant::now();
                let page = page(&address, &right).await;
                longest = longest.max(began.elapsed());
                assert!(page.starts_with("HTTP/1.1 200") && page.contains(&format!("Change {looked}")), "{page}");
            }
            (looked, longest)
        })
    };
    let mut answers = Vec::new();
    for one in trying {
        answers.extend(one.await.expect("no panic"));
    }
    let took = began.elapsed();
    over.store(true, Ordering::Relaxed);
    let (looked, longest) = looking.await.expect("no panic");
    answers.sort();
    answers.dedup();
    println!(
        "{:.0} guesses a second; the page came {looked} times meanwhile, at worst after {longest:.1?}",
        GUESSES as f64 / took.as_secs_f64()
    );
    assert_eq!(answers.len(), 1, "wrong links are answered differently: {answers:#?}");
    assert!(answers[0].starts_with("HTTP/1.1 404") && answers[0].contains("content-length: 0"), "{}", answers[0]);
    assert!(longest < PATIENCE, "{longest:?}");
    stop.cancel();
    served.await.expect("no panic").expect("it ends well");
}
