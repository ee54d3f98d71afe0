//! What befalls gateway connections on a test's word: how they begin, how they end, and what they say in between.
//! Which of them befalls which connection is decided here; the socket does as it is told.

use std::{collections::VecDeque, fmt, sync::Arc, time::Duration};

use serde_json::Value;

/// What befalls a new connection to the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Greeting {
    /// It is taken only after this time, and as usual then.
    Late(Duration),
    /// It is taken, and nothing is said on it.
    Silent,
    /// It ends after the hello.
    Hello(End),
    /// Identify or resume is answered by op 9.
    Invalid {
        /// What op 9 says about resuming.
        resumable: bool,
    },
    /// Identify or resume ends it.
    Refused(End),
    /// It ends after READY or RESUMED.
    Welcome(End),
}

/// How a connection ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Without a word, as when a machine on the way goes away.
    Cut,
    /// By a TCP reset.
    Reset,
    /// By a close without a code.
    Bare,
    /// By a close with this code.
    Close(u16),
}

/// What is to befall connections.
#[derive(Debug, Default)]
pub(crate) struct Befalling {
    greetings: VecDeque<(u32, Greeting)>,
    /// So many resumes are answered by op 9, whatever the connection.
    pub(crate) refused_resumes: u32,
    /// So many events are sent twice.
    pub(crate) doubled: u32,
    /// How many payloads are sent in another shape, and in which.
    garbled: Vec<(u32, Change)>,
}

/// Puts a payload into another shape; whether it was such a one.
#[derive(Clone)]
struct Change(Arc<dyn Fn(&mut Value) -> bool + Send + Sync>);

impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Change")
    }
}

impl Befalling {
    pub(crate) fn greet(&mut self, times: u32, greeting: Greeting) {
        self.greetings.push_back((times, greeting));
    }

    /// What befalls the connection that has just come.
    pub(crate) fn next(&mut self) -> Option<Greeting> {
        let (left, greeting) = self.greetings.front_mut()?;
        let greeting = *greeting;
        if *left != u32::MAX {
            *left = left.saturating_sub(1);
        }
        if *left == 0 {
            self.greetings.pop_front();
        }
        Some(greeting)
    }
}

impl Befalling {
    pub(crate) fn garble(&mut self, times: u32, change: impl Fn(&mut Value) -> bool + Send + Sync + 'static) {
        self.garbled.push((times, Change(Arc::new(change))));
    }

    /// The payload in the shape that it is to have.
    pub(crate) fn garbled(&mut self, json: Arc<str>) -> Arc<str> {
        if self.garbled.is_empty() {
            return json;
        }
        let Ok(mut payload) = serde_json::from_str::<Value>(&json) else { return json };
        let Some(at) = self.garbled.iter().position(|(_, change)| (change.0)(&mut payload)) else { return json };
        if let Some((left, _)) = self.garbled.get_mut(at) {
            *left = left.saturating_sub(1);
            if *left == 0 {
                self.garbled.remove(at);
            }
        }
        payload.to_string().into()
    }
}

/// Takes one from a counter; whether there was one.
pub(crate) fn one_of(counter: &mut u32) -> bool {
    let there = *counter > 0;
    *counter = counter.saturating_sub(1);
    there
}
