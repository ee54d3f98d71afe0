//! Who this process is to the system, for the sentences that say whom to give a file to.

use std::fmt;

/// User and group, written as `chown` takes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    user: u32,
    group: u32,
}

impl Identity {
    /// The user and group whose rights count for files.
    #[must_use]
    pub(crate) fn of_this_process() -> Self {
        Self { user: rustix::process::geteuid().as_raw(), group: rustix::process::getegid().as_raw() }
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, line: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(line, "{}:{}", self.user, self.group)
    }
}
