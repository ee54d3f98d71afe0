//! What an operator does beside a running program: other calls on the same installation, and questions about its health.

use std::sync::PoisonError;
use std::time::{Duration, Instant};

use super::Program;
use crate::room::PATIENCE;

/// What a subcommand said, and how it ended.
#[derive(Debug)]
pub struct Said {
    /// Its exit code; none if a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Program {
    /// Runs a subcommand with this installation's settings, beside the running program if there is one.
    ///
    /// # Panics
    /// If the binary is not there, or it does not end.
    pub async fn run(&self, arguments: &[&str]) -> Said {
        let mut command = self.command();
        if let Some(address) = self.address() {
            command.env("OPENFLOOR__HTTP__LISTEN", address);
        }
        let ended = tokio::time::timeout(PATIENCE, command.args(arguments).output()).await;
        let ended = ended.unwrap_or_else(|_| panic!("{arguments:?} does not end")).expect("it starts");
        let text = |bytes| String::from_utf8(bytes).expect("text");
        Said { code: ended.status.code(), out: text(ended.stdout), err: text(ended.stderr) }
    }

    /// Where the running program says how it is, once it has told.
    fn address(&self) -> Option<String> {
        let log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        let line = log.lines.iter().rev().find(|line| line.contains("health and metrics"))?;
        let (_, address) = line.split_once("127.0.0.1:")?;
        let port: String = address.chars().take_while(char::is_ascii_digit).collect();
        Some(format!("127.0.0.1:{port}"))
    }

    /// What the running program answers to `GET` of this path: status and body.
    ///
    /// # Panics
    /// If it does not answer.
    pub async fn get(&self, path: &str) -> (u16, String) {
        let address = self.address().unwrap_or_else(|| panic!("it did not say where:\n{}", self.log()));
        let asking = reqwest::Client::builder().no_proxy().build().expect("a client");
        let answer = asking.get(format!("http://{address}{path}")).send().await.expect("an answer");
        (answer.status().as_u16(), answer.text().await.expect("a body"))
    }

    /// Waits until the program says that it is ready.
    ///
    /// # Panics
    /// If it takes too long.
    pub async fn well(&self) {
        let until = Instant::now() + PATIENCE;
        loop {
            let (status, said) = self.get("/health/ready").await;
            if status == 200 {
                return;
            }
            assert!(Instant::now() < until, "it is not ready: {said}\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
