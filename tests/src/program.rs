//! The program as an operator runs it: `openfloor serve`, a process of its own, which can be killed and started again.
//! What it was told is in variables; what it did is in its database and on the small Discord.

pub mod below;
mod beside;

use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use discord_fake::Discord;
use rustix::process::{Pid, Signal, kill_process};
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::process::{Child, Command};

pub use beside::Said;

use crate::room::PATIENCE;

/// So many lines of the log are kept.
const REMEMBERED: usize = 100_000;

/// Where `cargo build --release -p openfloor` puts the program, seen from one that was built beside a test.
///
/// # Panics
/// If that one lies in no target folder.
#[must_use]
pub fn release(built_here: &str) -> PathBuf {
    let target = Path::new(built_here).parent().and_then(Path::parent).expect("a target folder");
    target.join("release").join("openfloor")
}

/// An installation: a folder with database and keys, and the process that serves it, if one does.
#[derive(Debug)]
pub struct Program {
    binary: PathBuf,
    discord: Discord,
    folder: Folder,
    child: Option<Child>,
    settings: Vec<(String, String)>,
    log: Arc<Mutex<Log>>,
    /// Who reads what it says.
    readers: Vec<tokio::task::AbortHandle>,
}

/// A folder that goes with the installation, or one that is somebody else's.
#[derive(Debug)]
enum Folder {
    Own(TempDir),
    Given(PathBuf),
}

impl Folder {
    fn path(&self) -> &Path {
        match self {
            Self::Own(folder) => folder.path(),
            Self::Given(path) => path,
        }
    }
}

/// How much memory a process has in use, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory {
    /// All that is resident, the program's own code included.
    pub resident: u64,
    /// Of that, what belongs to no file: what the process has written.
    pub own: u64,
}

#[derive(Debug, Default)]
struct Log {
    lines: Vec<String>,
    errors: Vec<String>,
}

/// The files of a dead program, copied so that looking at them changes nothing.
#[derive(Debug)]
pub struct Picture {
    /// The copied database.
    pub rows: SqlitePool,
    _folder: TempDir,
}

impl Program {
    /// An installation that is not running yet.
    ///
    /// # Panics
    /// If there is no place for its folder.
    #[must_use]
    pub fn new(binary: impl AsRef<Path>, discord: &Discord) -> Self {
        let folder = Folder::Own(tempfile::tempdir().expect("a folder"));
        Self {
            binary: binary.as_ref().to_owned(),
            discord: discord.clone(),
            folder,
            child: None,
            settings: Vec::new(),
            log: Arc::default(),
            readers: Vec::new(),
        }
    }

    /// In this folder instead of one of its own.
    #[must_use]
    pub fn within(mut self, folder: &Path) -> Self {
        self.folder = Folder::Given(folder.to_owned());
        self
    }

    /// With one more variable, or another value for one.
    #[must_use]
    pub fn with(mut self, variable: &str, value: &str) -> Self {
        self.settings.push((variable.to_owned(), value.to_owned()));
        self
    }

    /// The folder of this installation.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where the database is.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.folder.path().join("openfloor.db")
    }

    /// Where the keys are.
    #[must_use]
    pub fn seal_dir(&self) -> PathBuf {
        self.folder.path().join("seal")
    }

    /// The names of the key files there are.
    ///
    /// # Panics
    /// If their folder cannot be read.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        let keys = std::fs::read_dir(self.seal_dir()).expect("the folder of the keys");
        keys.flatten().map(|key| key.file_name().to_string_lossy().into_owned()).collect()
    }

    /// Database, journal and keys, byte by byte.
    ///
    /// # Panics
    /// If they cannot be read.
    #[must_use]
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let folders = [self.folder.path().to_owned(), self.folder.path().join("seal")];
        let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).expect("the folder").flatten());
        let files = files.filter(|file| file.path().is_file());
        files
            .map(|f| (f.file_name().to_string_lossy().into_owned(), std::fs::read(f.path()).expect("readable")))
            .collect()
    }

    /// The program with this installation's settings.
    fn command(&self) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .current_dir(self.folder.path())
            .env_clear()
            .env("OPENFLOOR__DISCORD__API", self.discord.api())
            .env("OPENFLOOR__DISCORD__TOKEN", self.discord.token())
            .env("OPENFLOOR__DISCORD__SHARDS", "1")
            .env("OPENFLOOR__STORAGE__PATH", self.database())
            .env("OPENFLOOR__SEAL__DIR", self.folder.path().join("seal"))
            .env("OPENFLOOR__HTTP__LISTEN", "127.0.0.1:0")
            .env("OPENFLOOR__DISCORD__PRESS_APART_MS", "0")
            .env("OPENFLOOR__ASK__COOLDOWN_S", "0")
            .env("OPENFLOOR__ASK__WAITING_PER_PERSON", "100")
            .env("OPENFLOOR__ANONYMOUS__BATCH_S", "0")
            .envs(self.settings.iter().map(|(variable, value)| (variable, value)))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        command
    }

    /// Starts the process; it is not ready yet.
    ///
    /// # Panics
    /// If it runs already, or the binary is not there.
    pub fn start(&mut self) {
        assert!(self.child.is_none(), "it is running");
        let mut child = self
            .command()
            .arg("serve")
            .spawn()
            .unwrap_or_else(|e| panic!("{} does not start: {e}", self.binary.display()));
        let readers = [keep(child.stdout.take(), &self.log), keep(child.stderr.take(), &self.log)];
        self.readers = readers.into_iter().flatten().collect();
        self.child = Some(child);
    }

    /// Waits until the running or starting program has ended by itself. Returns how, and its last line.
    ///
    /// # Panics
    /// If it does not end.
    pub async fn ends(&mut self) -> (ExitStatus, String) {
        let mut child = self.child.take().expect("it is running");
        let ended = tokio::time::timeout(PATIENCE, child.wait()).await;
        let ended = ended.unwrap_or_else(|_| panic!("it does not end:\n{}", self.log())).expect("a child of ours");
        // What it wrote may be read a moment later.
        let until = Instant::now() + PATIENCE;
        while !ended.success() && !self.whole_log().iter().any(|line| line.starts_with("openfloor: ")) {
            assert!(Instant::now() < until, "it said nothing:\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        (ended, self.whole_log().pop().unwrap_or_default())
    }

    /// Waits until the gateway has greeted it and its commands are known.
    ///
    /// # Panics
    /// If it ends instead, or takes too long.
    pub async fn ready(&mut self) {
        let Some(child) = &mut self.child else { panic!("it is not running") };
        tokio::select! {
            ended = child.wait() => panic!("it ended with {ended:?}:\n{}", self.log()),
            connected = self.discord.ready(PATIENCE) => assert!(connected.is_ok(), "it did not connect:\n{}", self.log()),
        }
    }

    /// Ends the process as a power cut would (SIGKILL), and waits until the gateway has noticed.
    ///
    /// # Panics
    /// If it had ended by itself.
    pub async fn kill(&mut self) {
        let mut child = self.child.take().expect("it is running");
        if let Some(ended) = child.try_wait().expect("a child of ours") {
            panic!("it ended by itself with {ended}:\n{}", self.log());
        }
        child.kill().await.expect("it can be killed");
        self.alone().await;
    }

    /// Asks the process to end (SIGTERM), and waits for it. Returns how it ended and how long that took.
    ///
    /// # Panics
    /// If it is still there after `limit`.
    pub async fn terminate(&mut self, limit: Duration) -> (ExitStatus, Duration) {
        let mut child = self.child.take().expect("it is running");
        let asked = Instant::now();
        kill_process(pid(&child), Signal::TERM).expect("it can be told");
        let ended = tokio::time::timeout(limit, child.wait()).await;
        let took = asked.elapsed();
        let Ok(ended) = ended else { panic!("it is still running after {took:?}:\n{}", self.log()) };
        self.alone().await;
        (ended.expect("a child of ours"), took)
    }

    /// The process sleeps, as with a machine that is suspended, or goes on.
    ///
    /// # Panics
    /// If it is not running.
    pub fn sleeps(&self, sleeps: bool) {
        self.signal(if sleeps { Signal::STOP } else { Signal::CONT });
    }

    /// Sends the process a signal.
    ///
    /// # Panics
    /// If it is not running.
    pub fn signal(&self, signal: Signal) {
        kill_process(pid(self.child.as_ref().expect("it is running")), signal).expect("it can be told");
    }

    /// Nobody reads what the program says any more.
    pub fn close_its_pipes(&mut self) {
        // With whoever reads goes the reading end.
        self.readers.drain(..).for_each(|reader| reader.abort());
    }

    async fn alone(&self) {
        let gone = self.discord.until(PATIENCE, |d| d.connected() == 0).await;
        assert!(gone.is_ok(), "the gateway still has a connection");
    }

    /// The number of the process.
    ///
    /// # Panics
    /// If it is not running.
    #[must_use]
    pub fn process(&self) -> i32 {
        pid(self.child.as_ref().expect("it is running")).as_raw_nonzero().get()
    }

    /// The memory that the process has in use.
    ///
    /// # Panics
    /// If it is not running, or the system does not tell.
    #[must_use]
    pub fn memory(&self) -> Memory {
        let process = self.process();
        let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("the system tells");
        let line = |name: &str| {
            let line = status.lines().find_map(|l| l.strip_prefix(name)).expect("a running process has memory");
            line.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") * 1024
        };
        Memory { resident: line("VmRSS:"), own: line("RssAnon:") }
    }

    /// How long the process has been on a processor, all threads together, in steps of 10 ms.
    ///
    /// # Panics
    /// If it is not running, or the system does not tell.
    #[must_use]
    pub fn on_processor(&self) -> Duration {
        /// Linux counts for programs in hundredths of a second, whatever it counts in itself.
        const TICK: Duration = Duration::from_millis(10);
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process())).expect("the system tells");
        // Behind the name, which may hold anything, the 12th and 13th are the program's own ticks and the system's for it.
        let (_, behind) = stat.rsplit_once(')').expect("a name");
        let ticks = behind.split_whitespace().skip(11).take(2).map(|n| n.parse::<u32>().expect("a number"));
        TICK * ticks.sum::<u32>()
    }

    /// What it last wrote, for whoever reads why a test failed.
    #[must_use]
    pub fn log(&self) -> String {
        const SHOWN: usize = 400;
        let log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        log.lines[log.lines.len().saturating_sub(SHOWN)..].join("\n")
    }

    /// All that it wrote.
    #[must_use]
    pub fn whole_log(&self) -> Vec<String> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).lines.clone()
    }

    /// All lines of its log that tell of an error or a panic.
    #[must_use]
    pub fn errors(&self) -> Vec<String> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).errors.clone()
    }

    /// The database, to look into while the program runs.
    ///
    /// # Panics
    /// If it cannot be opened.
    pub async fn rows(&self) -> SqlitePool {
        open(&self.database()).await
    }

    /// The database, to change it behind the back of a program that does not run.
    ///
    /// # Panics
    /// If it runs, or the database cannot be opened.
    pub async fn meddle(&self) -> SqlitePool {
        assert!(self.child.is_none(), "it is running");
        let options = SqliteConnectOptions::new().filename(self.database()).create_if_missing(true);
        SqlitePoolOptions::new().max_connections(1).connect_with(options).await.expect("the database opens")
    }

    /// The database as a dead program left it.
    ///
    /// # Panics
    /// If the program is running, or the files cannot be copied.
    pub async fn picture(&self) -> Picture {
        assert!(self.child.is_none(), "it is running");
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["openfloor.db", "openfloor.db-wal"] {
            let from = self.folder.path().join(name);
            if from.exists() {
                std::fs::copy(from, folder.path().join(name)).expect("can be copied");
            }
        }
        Picture { rows: open(&folder.path().join("openfloor.db")).await, _folder: folder }
    }
}

async fn open(database: &Path) -> SqlitePool {
    let options = SqliteConnectOptions::new().filename(database).read_only(true);
    SqlitePoolOptions::new().max_connections(1).connect_with(options).await.expect("the database opens")
}

fn pid(child: &Child) -> Pid {
    let id = child.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
    id.expect("it has not ended")
}

/// Keeps what the program writes, for the day a test fails.
fn keep(
    stream: Option<impl AsyncRead + Unpin + Send + 'static>,
    log: &Arc<Mutex<Log>>,
) -> Option<tokio::task::AbortHandle> {
    let (stream, log) = (stream?, Arc::clone(log));
    let reads = tokio::spawn(async move {
        let mut lines = BufReader::new(stream).lines();
        while let Ok(Some(line)) = lines.next_line().await {
            let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
            if line.contains("ERROR") || line.contains("panicked") {
                log.errors.push(line.clone());
            }
            if log.lines.len() >= REMEMBERED {
                log.lines.remove(0);
            }
            log.lines.push(line);
        }
    });
    Some(reads.abort_handle())
}
