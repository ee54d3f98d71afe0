//! Somebody who looks at a screen: its page, and what its events bring.

use std::time::Duration;

use serde_json::Value;

use crate::room::PATIENCE;

/// The events of one screen, as they come.
#[derive(Debug)]
pub struct Look {
    answer: reqwest::Response,
    read: Vec<u8>,
    /// What was shown last.
    pub shown: Value,
}

/// Gets an address.
///
/// # Panics
/// If nothing answers there.
pub async fn get(address: &str) -> reqwest::Response {
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    client.get(address).send().await.expect("an answer")
}

impl Look {
    /// Begins to look; what is shown at first is there.
    ///
    /// # Panics
    /// If the link is dead.
    pub async fn at(link: &str) -> Self {
        let answer = get(&format!("{link}/events")).await;
        assert_eq!(answer.status(), 200, "a dead link");
        let mut look = Self { answer, read: Vec::new(), shown: Value::Null };
        assert!(look.next().await, "ended at once");
        look
    }

    /// Waits for what is shown next; `false` when it is over.
    ///
    /// # Panics
    /// If nothing comes in time.
    pub async fn next(&mut self) -> bool {
        loop {
            while let Some(end) = self.read.windows(2).position(|two| two == b"\n\n") {
                let event: Vec<u8> = self.read.drain(..end + 2).collect();
                let event = String::from_utf8(event).expect("text");
                let event = event.trim_end_matches('\n');
                if let Some((id, data)) = event.strip_prefix("id: ").and_then(|e| e.split_once("\ndata: ")) {
                    assert!(id.parse::<u64>().is_ok(), "no counter: {id}");
                    self.shown = serde_json::from_str(data).expect("a scene");
                    return true;
                }
            }
            let chunk = tokio::time::timeout(Duration::from_secs(60), self.answer.chunk()).await.expect("something");
            match chunk {
                Ok(Some(bytes)) => self.read.extend_from_slice(&bytes),
                Ok(None) | Err(_) => return false,
            }
        }
    }

    /// Looks until something is so.
    ///
    /// # Panics
    /// If it is not so in time.
    pub async fn until(&mut self, what: &str, so: impl Fn(&Value) -> bool) {
        let waited = tokio::time::timeout(PATIENCE, async {
            while !so(&self.shown) {
                assert!(self.next().await, "the screen went off before {what}");
            }
        });
        if waited.await.is_err() {
            panic!("waited in vain for {what}; the screen shows {:#}", self.shown);
        }
    }

    /// The numbers of the open questions below.
    #[must_use]
    pub fn open(&self) -> Vec<String> {
        let open = self.shown["open"].as_array().into_iter().flatten();
        open.filter_map(|q| q["number"].as_str().map(str::to_owned)).collect()
    }
}
