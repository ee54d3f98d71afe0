//! What people do, on a real database and without Discord.

mod deciding;
mod deletion;
mod slots;
