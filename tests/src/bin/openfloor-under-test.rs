//! The program itself, built beside the tests that start, kill and stop it: the same entry as the real one, nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    openfloor::run(std::env::args_os())
}
