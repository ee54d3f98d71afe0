//! The `openfloor` program: it hands its arguments to the library and ends with the exit code it gets back.

use std::process::ExitCode;

fn main() -> ExitCode {
    openfloor::run(std::env::args_os())
}
