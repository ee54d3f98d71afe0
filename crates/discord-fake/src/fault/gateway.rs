//! What befalls gateway connections on a test's word: how they begin, how they end, and what they say in between.
//! Which of them befalls which connection is decided here; the socket does as it is told.

use std::{collections::VecDeque, time::Duration};

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

/// Takes one from a counter; whether there was one.
pub(crate) fn one_of(counter: &mut u32) -> bool {
    let there = *counter > 0;
    *counter = counter.saturating_sub(1);
    there
}
