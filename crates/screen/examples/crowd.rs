//! Measures what a crowd costs: the memory and processor time of a program that serves one screen to five hundred, at rest and
//! with a change each second; then how soon the page comes while wrong links are tried as fast as this machine can.
//! `cargo run --release --package screen --example crowd`

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use screen::{Labels, Question, Scene, Screens, Token, Words};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;

const CROWD: usize = 500;
const WATCHED: Duration = Duration::from_secs(10);
const TRIED: Duration = Duration::from_secs(5);
const TRYING: usize = 8;
/// Wrong links that one sends before it reads the answers.
const AT_ONCE: usize = 50;

type Failed = Box<dyn std::error::Error + Send + Sync>;

fn scene(at: usize) -> Scene {
    let question = |n: usize| Question {
        number: format!("#{n}"),
        beside: vec!["anonymous".to_owned(), format!("{at} supports")],
        words: vec![Words {
            lang: None,
            text: "Who can check how the police use face recognition in Xinjiang? ".repeat(3),
        }],
    };
    let open = (0..60).map(question).collect();
    Scene {
        title: "Human rights".to_owned(),
        now: Some(question(1)),
        open,
        labels: Labels::default(),
        ..Scene::default()
    }
}

/// The program that is measured: says where it is, then changes what it shows whenever a line is read.
async fn serve() -> Result<(), Failed> {
    let listener = screen::bind(([127, 0, 0, 1], 0).into())?;
    let address = listener.local_addr()?;
    let (screens, token) = (Screens::new(&format!("http://{address}"), || 0), Token::draw());
    screens.switch_on(1, &token, "https://discord.com/channels/1/2", &scene(0));
    screens.are_ready();
    println!("{address} {}", token.as_str());
    std::io::stdout().flush()?;
    let shown = screens.clone();
    std::thread::spawn(move || {
        let lines = std::io::stdin().lines().map_while(Result::ok);
        lines.enumerate().for_each(|(at, _)| shown.show(1, &scene(at + 1)));
    });
    Ok(screen::serve(listener, screens, CancellationToken::new()).await?)
}

/// Resident memory in KiB, and processor time in hundredths of a second.
fn costs(process: u32) -> Result<(u64, u64), Failed> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let memory = status.lines().find_map(|l| l.strip_prefix("VmRSS:")).unwrap_or_default();
    let memory = memory.trim().trim_end_matches("kB").trim().parse()?;
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    let times: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let time = |at: usize| times.get(at).and_then(|t| t.parse::<u64>().ok()).unwrap_or_default();
    Ok((memory, time(11) + time(12)))
}

async fn look(address: &str, token: &str) -> Result<(), Failed> {
    let mut socket = TcpStream::connect(address).await?;
    socket.write_all(format!("GET /{token}/events HTTP/1.1\r\nHost: screen\r\n\r\n").as_bytes()).await?;
    let mut read = vec![0; 64 * 1024];
    while socket.read(&mut read).await? > 0 {}
    Ok(())
}

async fn tries(address: String, until: Instant) -> Result<usize, Failed> {
    let mut socket = TcpStream::connect(&address).await?;
    let (mut sent, mut read) = (0, vec![0; 64 * 1024]);
    while Instant::now() < until {
        let wrong: String =
            (0..AT_ONCE).map(|_| format!("GET /{} HTTP/1.1\r\nHost: screen\r\n\r\n", Token::draw().as_str())).collect();
        socket.write_all(wrong.as_bytes()).await?;
        let (mut answers, mut before) = (0, Vec::new());
        while answers < AT_ONCE {
            let n = socket.read(&mut read).await?;
            before.extend_from_slice(&read[..n]);
            answers = before.windows(12).filter(|w| *w == b"HTTP/1.1 404").count();
        }
        sent += AT_ONCE;
    }
    Ok(sent)
}

/// How long the page takes, in the middle and at worst.
async fn page(address: &str, token: &str, until: Instant) -> Result<(Duration, Duration), Failed> {
    let mut took = Vec::new();
    while Instant::now() < until {
        let began = Instant::now();
        let mut socket = TcpStream::connect(address).await?;
        let wanted = format!("GET /{token} HTTP/1.1\r\nHost: screen\r\nConnection: close\r\n\r\n");
        socket.write_all(wanted.as_bytes()).await?;
        let mut page = Vec::new();
        socket.read_to_end(&mut page).await?;
        if !page.starts_with(b"HTTP/1.1 200") {
            return Err("no page".into());
        }
        took.push(began.elapsed());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    took.sort();
    Ok((took[took.len() / 2], took[took.len() - 1]))
}

async fn measure() -> Result<(), Failed> {
    let mut program =
        Command::new(std::env::current_exe()?).arg("serve").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut line = String::new();
    BufReader::new(program.stdout.take().ok_or("no output")?).read_line(&mut line)?;
    let (address, token) = line.trim().split_once(' ').ok_or("no address")?;
    let id = program.id();
    let (alone, _) = costs(id)?;
    for _ in 0..CROWD {
        let (address, token) = (address.to_owned(), token.to_owned());
        tokio::spawn(async move { look(&address, &token).await });
    }
    tokio::time::sleep(Duration::from_secs(3)).await;
    let (crowded, before) = costs(id)?;
    tokio::time::sleep(WATCHED).await;
    let (_, after) = costs(id)?;
    let percent = |ticks: u64, time: Duration| ticks as f64 / time.as_secs_f64();
    println!(
        "{CROWD} look: {:.1} MiB more ({:.1} MiB in all)",
        (crowded - alone) as f64 / 1024.0,
        crowded as f64 / 1024.0
    );
    println!("at rest: {:.1} % of a core", percent(after - before, WATCHED));
    let mut changes = program.stdin.take().ok_or("no input")?;
    for _ in 0..WATCHED.as_secs() {
        writeln!(changes)?;
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    let (memory, changed) = costs(id)?;
    println!(
        "a change of {} KiB each second: {:.1} % of a core, {:.1} MiB in all",
        serde_json::to_vec(&scene(1))?.len() / 1024,
        percent(changed - after, WATCHED),
        memory as f64 / 1024.0
    );
    let until = Instant::now() + TRIED;
    let trying: Vec<_> = (0..TRYING).map(|_| tokio::spawn(tries(address.to_owned(), until))).collect();
    let (middle, worst) = page(address, token, until).await?;
    let mut tried = 0;
    for one in trying {
        tried += one.await??;
    }
    println!(
        "{:.0} wrong links a second: the page takes {middle:.1?}, at worst {worst:.1?}; {:.1} MiB in all",
        tried as f64 / TRIED.as_secs_f64(),
        costs(id)?.0 as f64 / 1024.0
    );
    program.kill()?;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failed> {
    if std::env::args().nth(1).as_deref() == Some("serve") { serve().await } else { measure().await }
}
