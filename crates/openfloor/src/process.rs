//! What the process does to itself before anything else: nothing it writes is for others to read, and a
//! crash leaves no picture of its memory. It asks for no right and drops none.

use anyhow::Context as _;
use rustix::fs::Mode;
use rustix::process::{Resource, Rlimit, setrlimit, umask};

/// Files for this user alone, and no core dump.
///
/// # Errors
/// When the system refuses, which no ordinary one does.
pub(crate) fn keep_to_ourselves() -> anyhow::Result<()> {
    umask(Mode::RWXG | Mode::RWXO);
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    setrlimit(Resource::Core, none).context("core dumps cannot be switched off")?;
    // The limit above does not count where the system hands dumps to a program; this does.
    #[cfg(target_os = "linux")]
    rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable)
        .context("core dumps cannot be switched off")?;
    Ok(())
}
