//! The program as an operator meets it: started as a process, judged by what it prints and how it ends.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};

/// Far beyond what any of this takes; only a test that hangs waits as long.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program with none of our variables but those given.
fn openfloor(arguments: &[&str], variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openfloor"));
    command.env_clear().args(arguments).stdin(Stdio::null());
    for (name, value) in variables {
        command.env(format!("OPENFLOOR__{name}"), value);
    }
    command
}

fn refused(arguments: &[&str], variables: &[(&str, &str)]) -> Result<String> {
    let Output { status, stdout, stderr } = openfloor(arguments, variables).output()?;
    let said = String::from_utf8(stderr)?;
    ensure!(status.code() == Some(1), "it ended with {status}: {said}");
    ensure!(stdout.is_empty(), "it said something on standard output");
    ensure!(said.starts_with("openfloor: ") && said.lines().count() == 1, "not one sentence: {said}");
    Ok(said)
}

#[test]
fn without_a_subcommand_it_prints_help() -> Result<()> {
    let output = openfloor(&[], &[]).output()?;
    let said = String::from_utf8([output.stdout, output.stderr].concat())?;
    for subcommand in ["serve", "rehearse", "facts"] {
        ensure!(said.contains(subcommand), "{subcommand} is missing: {said}");
    }
    Ok(())
}

#[test]
fn it_says_its_version() -> Result<()> {
    let output = openfloor(&["--version"], &[]).output()?;
    ensure!(output.status.success());
    ensure!(String::from_utf8(output.stdout)? == concat!("openfloor ", env!("CARGO_PKG_VERSION"), "\n"));
    Ok(())
}

#[test]
fn serving_without_a_token_says_where_to_put_one() -> Result<()> {
    let said = refused(&["serve"], &[])?;
    for part in ["token_file", "OPENFLOOR__DISCORD__TOKEN_FILE", "rehearse"] {
        ensure!(said.contains(part), "{part} is missing: {said}");
    }
    Ok(())
}

#[test]
fn a_token_file_that_is_missing_is_named() -> Result<()> {
    let said = refused(&["serve"], &[("DISCORD__TOKEN_FILE", "/nowhere/token")])?;
    ensure!(said.contains("/nowhere/token") && said.contains("chown"), "{said}");
    Ok(())
}

#[test]
fn a_folder_that_cannot_be_written_to_is_named_with_who_runs_it() -> Result<()> {
    // Nobody, root included, makes a folder there.
    let said = refused(&["serve"], &[("DISCORD__TOKEN", "a.b.c"), ("STORAGE__PATH", "/proc/openfloor/openfloor.db")])?;
    for part in ["/proc/openfloor", "storage.path", "runs as", "chown"] {
        ensure!(said.contains(part), "{part} is missing: {said}");
    }
    Ok(())
}

#[test]
fn a_wrong_setting_stops_every_subcommand() -> Result<()> {
    for arguments in [&["serve"][..], &["rehearse"], &["facts", "check"]] {
        let said = refused(arguments, &[("ASK__MAX_LENGHT", "3")])?;
        ensure!(said.contains("OPENFLOOR__ASK__MAX_LENGHT") && said.contains("ask.max_length"), "{said}");
    }
    Ok(())
}

#[test]
fn facts_are_found_from_the_command_line() -> Result<()> {
    let output = openfloor(&["facts", "search", "Sesame", "Credit"], &[]).output()?;
    ensure!(output.status.success());
    let found = String::from_utf8(output.stdout)?;
    let (id, headline) = found.lines().next().and_then(|line| line.split_once('\t')).context("nothing found")?;
    ensure!(id.starts_with("scs-") && !headline.is_empty(), "{found}");
    Ok(())
}

#[test]
fn each_query_of_standard_input_is_answered_before_the_next_is_asked() -> Result<()> {
    let mut command = openfloor(&["facts", "search", "-"], &[]);
    let mut child = Running(command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?);
    let mut questions = child.0.stdin.take().context("piped")?;
    let answers = lines(child.0.stdout.take().context("piped")?);
    for (query, finds) in [("quantum", true), ("zzzzqqqq", false), ("身份证", true)] {
        writeln!(questions, "{query}")?;
        let mut found = 0;
        loop {
            let line = answers.recv_timeout(PATIENCE).with_context(|| format!("no answer to {query}"))?;
            if line.is_empty() {
                break;
            }
            ensure!(line.contains('\t'), "{line}");
            found += 1;
        }
        ensure!((found > 0) == finds, "{found} facts for {query}");
    }
    drop(questions);
    ensure!(child.0.wait()?.success());
    Ok(())
}

#[test]
fn a_translation_that_the_english_has_left_behind_is_listed_with_its_digest() -> Result<()> {
    let digests = String::from_utf8(openfloor(&["facts", "digest"], &[]).output()?.stdout)?;
    let line = digests.lines().find(|line| line.starts_with("pipl-in-force-2021\t")).context("the fact is listed")?;
    let headline = line.split('\t').nth(1).context("a digest")?;

    let folder = tempfile::tempdir()?;
    let path = folder.path().to_str().context("plain")?;
    let check = |of: &str| -> Result<String> {
        let text = format!(
            "[[text]]\nid = \"pipl-in-force-2021\"\nheadline = \"Leĝo\"\nof = \"{of}\"\nchecked_by = \"nobody\"\n"
        );
        std::fs::write(folder.path().join("text.eo.toml"), text)?;
        let output = openfloor(&["facts", "check", path], &[]).output()?;
        ensure!(output.status.success(), "an outdated translation is no mistake");
        Ok(String::from_utf8(output.stdout)?)
    };
    let said = check(headline)?;
    ensure!(!said.contains("pipl-in-force-2021"), "{said}");
    let said = check("0123456789ab")?;
    ensure!(said.contains("text.eo.toml:1: text of \"pipl-in-force-2021\"") && said.contains(headline), "{said}");
    Ok(())
}

#[test]
fn packs_are_checked() -> Result<()> {
    let output = openfloor(&["facts", "check"], &[]).output()?;
    ensure!(output.status.success(), "the built-in pack is wrong");

    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("mine.toml"), "[[fact]]\nid = \"Not an id\"\n")?;
    let path = folder.path().to_str().context("plain")?;
    let output = openfloor(&["facts", "check", path], &[]).output()?;
    let said = String::from_utf8(output.stdout)?;
    ensure!(output.status.code() == Some(1) && said.contains("mine.toml"), "{said}");

    let said = String::from_utf8(openfloor(&["rehearse"], &[("CONTENT__PACKS", path)]).output()?.stderr)?;
    ensure!(said.contains("mine.toml"), "a wrong pack does not stop the start: {said}");
    Ok(())
}

#[test]
fn a_rehearsal_opens_its_page_and_ends_nicely_within_a_second() -> Result<()> {
    for signal in ["INT", "TERM"] {
        let (mut rehearsal, address) = rehearse(&[])?;
        let page = fetched(&address, "/")?;
        ensure!(page.starts_with("HTTP/1.1 200") && page.contains("<html"), "{page}");
        let began = std::time::Instant::now();
        rehearsal.signal(signal)?;
        let status = rehearsal.ended()?;
        ensure!(status == Some(0), "{signal}: ended with {status:?}");
        ensure!(began.elapsed() < Duration::from_secs(1), "{signal}: it took {:?}", began.elapsed());
    }
    Ok(())
}

#[test]
fn a_rehearsal_keeps_its_database_only_if_asked_to() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("kept.db");
    let path = file.to_str().context("plain")?;
    let (mut first, _) = rehearse(&["--keep", path])?;
    ensure!(mode(&file)? == 0o600, "others can read the database");
    ensure!(mode(&folder.path().join("kept.db.seal"))? == 0o700, "others can read the keys");
    let said = refused(&["rehearse", "--keep", path], &[("REHEARSE__LISTEN", "127.0.0.1:0")])?;
    ensure!(said.contains("kept.db"), "a second program took the same database: {said}");
    first.signal("TERM")?;
    ensure!(first.ended()? == Some(0));
    // It is let go of at the end.
    let (mut second, _) = rehearse(&["--keep", path])?;
    second.signal("TERM")?;
    ensure!(second.ended()? == Some(0));
    Ok(())
}

#[test]
fn the_address_of_the_page_is_told_when_it_is_taken() -> Result<()> {
    let taken = TcpListener::bind("127.0.0.1:0")?;
    let address = taken.local_addr()?.to_string();
    let said = refused(&["rehearse"], &[("REHEARSE__LISTEN", &address)])?;
    ensure!(said.contains(&address) && said.contains("OPENFLOOR__REHEARSE__LISTEN"), "{said}");
    Ok(())
}

#[cfg(target_os = "linux")]
#[test]
fn it_leaves_no_picture_of_its_memory() -> Result<()> {
    let (mut rehearsal, _) = rehearse(&[])?;
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", rehearsal.0.id()))?;
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).context("no such limit")?;
    let figures: Vec<&str> = core.split_whitespace().filter(|word| word.parse::<u64>().is_ok()).collect();
    ensure!(figures == ["0", "0"], "{core}");
    rehearsal.signal("TERM")?;
    ensure!(rehearsal.ended()? == Some(0));
    Ok(())
}

#[test]
fn a_page_that_somebody_looks_at_does_not_hold_up_the_end() -> Result<()> {
    let (mut rehearsal, address) = rehearse(&[])?;
    let people = fetched(&address, "/api/people")?;
    let (_, people) = people.split_once("\r\n\r\n").context("no body")?;
    let id = people.split("\"id\":\"").nth(1).and_then(|rest| rest.split('"').next()).context("nobody there")?;
    let mut looking = asked(&address, &format!("/api/events?as={id}"))?;
    let mut first = [0; 12];
    looking.read_exact(&mut first)?;
    ensure!(first.ends_with(b"200"), "no events: {first:?}");
    let began = std::time::Instant::now();
    rehearsal.signal("INT")?;
    ensure!(rehearsal.ended()? == Some(0));
    ensure!(began.elapsed() < Duration::from_secs(1), "it took {:?}", began.elapsed());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn it_serves_until_a_signal_and_then_ends_within_five_seconds() -> Result<()> {
    let discord = discord_fake::Discord::example().await?;
    let folder = tempfile::tempdir()?;
    let token = folder.path().join("token");
    std::fs::write(&token, format!("{}\n", discord.token()))?;
    let (database, keys) = (folder.path().join("deep/openfloor.db"), folder.path().join("keys"));
    let plain = |path: &Path| path.to_str().map(str::to_owned).context("plain");
    for signal in ["TERM", "INT"] {
        let before = discord.connections();
        let mut serving = Running(
            openfloor(
                &["serve"],
                &[
                    ("DISCORD__TOKEN_FILE", &plain(&token)?),
                    ("DISCORD__API", &discord.api()),
                    ("STORAGE__PATH", &plain(&database)?),
                    ("SEAL__DIR", &plain(&keys)?),
                    ("LOG__FORMAT", "json"),
                ],
            )
            .stderr(Stdio::piped())
            .spawn()?,
        );
        let log = lines(serving.0.stderr.take().context("piped")?);
        discord.until(PATIENCE, |discord| discord.connections() > before && !discord.commands().is_empty()).await?;
        let began = std::time::Instant::now();
        serving.signal(signal)?;
        let status = serving.ended()?;
        ensure!(status == Some(0), "{signal}: ended with {status:?}");
        ensure!(began.elapsed() < Duration::from_secs(5), "{signal}: it took {:?}", began.elapsed());
        let log: Vec<String> = log.iter().collect();
        ensure!(log.last().is_some_and(|line| line.contains("stopped")), "{log:?}");
        for line in &log {
            ensure!(serde_json::from_str::<serde_json::Value>(line)?.is_object(), "not JSON: {line}");
            ensure!(!line.contains(&discord.token()), "the token is in the log");
        }
    }
    ensure!(mode(&keys)? == 0o700 && mode(&database)? == 0o600, "others can read what is stored");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_discord_does_not_know_ends_it_with_a_sentence() -> Result<()> {
    let discord = discord_fake::Discord::example().await?;
    let folder = tempfile::tempdir()?;
    let inside = |name: &str| folder.path().join(name).display().to_string();
    let output = openfloor(
        &["serve"],
        &[
            ("DISCORD__TOKEN", "wr0ng.t0ken"),
            ("DISCORD__API", &discord.api()),
            ("STORAGE__PATH", &inside("openfloor.db")),
            ("SEAL__DIR", &inside("keys")),
        ],
    )
    .output()?;
    let said = String::from_utf8(output.stderr)?;
    ensure!(output.status.code() == Some(1), "it ended with {}: {said}", output.status);
    let last = said.lines().last().unwrap_or_default();
    ensure!(last.starts_with("openfloor: ") && last.contains("token"), "{said}");
    ensure!(!said.contains("wr0ng"), "the token is in the sentence: {said}");
    Ok(())
}

/// A rehearsal on a free port, once it has said where its page is.
fn rehearse(arguments: &[&str]) -> Result<(Running, String)> {
    let mut command = openfloor(&[&["rehearse"], arguments].concat(), &[("REHEARSE__LISTEN", "127.0.0.1:0")]);
    let mut rehearsal = Running(command.stdout(Stdio::piped()).spawn()?);
    let said = lines(rehearsal.0.stdout.take().context("piped")?);
    loop {
        let line = said.recv_timeout(PATIENCE).context("it never said where its page is")?;
        if let Some((_, address)) = line.split_once("http://") {
            return Ok((rehearsal, address.to_owned()));
        }
    }
}

/// A process that does not outlive its test.
struct Running(Child);

impl Running {
    fn signal(&self, name: &str) -> Result<()> {
        let sent = Command::new("kill").args(["-s", name, &self.0.id().to_string()]).status()?;
        ensure!(sent.success(), "the signal was not sent");
        Ok(())
    }

    fn ended(&mut self) -> Result<Option<i32>> {
        let began = std::time::Instant::now();
        while began.elapsed() < PATIENCE {
            if let Some(status) = self.0.try_wait()? {
                return Ok(status.code());
            }
            std::thread::yield_now();
        }
        bail!("it does not end")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Mostly it has ended already, which is what is wanted.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The lines of a stream as they come, so that waiting for one can have a limit.
fn lines(stream: impl std::io::Read + Send + 'static) -> mpsc::Receiver<String> {
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            // Read on when nobody listens any more, or the program would find its pipe broken.
            let _ = send.send(line);
        }
    });
    receive
}

fn fetched(address: &str, path: &str) -> Result<String> {
    let mut page = String::new();
    asked(address, path)?.read_to_string(&mut page)?;
    Ok(page)
}

fn asked(address: &str, path: &str) -> Result<TcpStream> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    Ok(stream)
}

fn mode(path: &Path) -> Result<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(path.metadata()?.permissions().mode() & 0o777)
}
