//! The servers that Openfloor is tested on, as strange as the suite wants them, and Discord's description of its API: what
//! the tests' own variables say, handed to the stand-in, which knows nothing of them.

use std::path::Path;

use discord_fake::{World, openapi::Description};

/// With 1, every payload has oddities that Discord's documents allow: whole suites can be run in such a Discord.
pub const STRANGE: &str = "OPENFLOOR_STRANGE_DISCORD";

/// Names the file of Discord's description, which is not kept here.
pub const OPENAPI: &str = "OPENFLOOR_OPENAPI";

/// The server that workshops are held on.
#[must_use]
pub fn workshop() -> World {
    strangely(openfloor::world::workshop())
}

/// The same with the people of the rehearsal's script.
#[must_use]
pub fn rehearsal() -> World {
    strangely(openfloor::world::rehearsal())
}

/// Discord's description of its API.
///
/// # Panics
/// If [`OPENAPI`] names no such file.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "it names a file for tests; the program has no such setting")]
pub fn description() -> Description {
    let path = std::env::var_os(OPENAPI).unwrap_or_else(|| panic!("{OPENAPI} does not name Discord's description"));
    Description::read(Path::new(&path)).unwrap_or_else(|error| panic!("{}: {error}", Path::new(&path).display()))
}

#[expect(clippy::disallowed_methods, reason = "it is for suites of tests; the program has no such setting")]
fn strangely(world: World) -> World {
    let strange = std::env::var_os(STRANGE).is_some_and(|value| !value.is_empty() && value != "0");
    World { strange: world.strange || strange, ..world }
}
