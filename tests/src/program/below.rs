//! What lies below the program: its clock and its disk, which a test sets, slows down, fills and breaks while the program
//! runs. A small library that is preloaded into it; `below.c` says how.

use std::os::unix::fs::FileExt as _;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use super::Program;

const SOURCE: &str = include_str!("below.c");

/// Where the fields of `struct below` begin.
const CLOCK: u64 = 0;
const SYNC: u64 = 8;
const SYNC_ERROR: u64 = 16;
const WRITE_ERROR: u64 = 24;
const OPEN_ERROR: u64 = 32;
const OPEN_PATH: u64 = 40;
const END: u64 = 104;

/// "No space left on device", as Linux numbers it.
pub const NO_SPACE: i64 = 28;
/// "Input/output error".
pub const BROKEN: i64 = 5;
/// "Read-only file system".
pub const READ_ONLY: i64 = 30;

/// The ground under a program.
#[derive(Debug)]
pub struct Below {
    folder: tempfile::TempDir,
    page: std::fs::File,
}

impl Below {
    /// Solid ground. Needs a C compiler, as building the program does.
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let source = folder.path().join("below.c");
        std::fs::write(&source, SOURCE).expect("writes");
        let library = folder.path().join("below.so");
        let made =
            Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(&source).arg("-ldl").status();
        assert!(made.expect("there is a C compiler").success(), "it compiles");
        let page =
            std::fs::OpenOptions::new().create_new(true).write(true).open(folder.path().join("below")).expect("a file");
        page.set_len(END).expect("has room");
        Self { folder, page }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn set(&self, at: u64, value: i64) {
        self.page.write_all_at(&value.to_ne_bytes(), at).expect("writes");
    }

    /// Somebody sets the clock, by so many seconds from what it should be.
    pub fn clock(&self, seconds: i64) {
        self.set(CLOCK, seconds);
    }

    /// The disk takes so long to make anything durable.
    ///
    /// # Panics
    /// Never: no test waits for years.
    pub fn slow(&self, sync: Duration) {
        self.set(SYNC, i64::try_from(sync.as_millis()).expect("short"));
    }

    /// Nothing can be made durable: this error. 0 is none.
    pub fn syncs_fail(&self, error: i64) {
        self.set(SYNC_ERROR, error);
    }

    /// Nothing can be written into files: this error. 0 is none.
    pub fn writes_fail(&self, error: i64) {
        self.set(WRITE_ERROR, error);
    }

    /// No file can be opened to be written whose path has this part: this error. 0 is none.
    ///
    /// # Panics
    /// If the part is longer than 63 bytes.
    pub fn opens_fail(&self, part: &str, error: i64) {
        let mut bytes = [0; 64];
        bytes[..part.len()].copy_from_slice(part.as_bytes());
        assert_eq!(bytes[63], 0, "too long");
        self.page.write_all_at(&bytes, OPEN_PATH).expect("writes");
        self.set(OPEN_ERROR, error);
    }
}

impl Default for Below {
    fn default() -> Self {
        Self::new()
    }
}

impl Program {
    /// On this ground.
    #[must_use]
    pub fn on(self, below: &Below) -> Self {
        let text = |path: PathBuf| path.to_str().expect("a plain path").to_owned();
        self.with("LD_PRELOAD", &text(below.path("below.so"))).with("OPENFLOOR_TEST_BELOW", &text(below.path("below")))
    }
}
