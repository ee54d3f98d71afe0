//! A small Discord on loopback: gateway, REST, and people who act in it, for tests and rehearsals.
//!
//! It answers like Discord, wrong input included, and can be late, deaf or broken on a test's word.
//! It shares nothing with the bot but Discord's protocol, keeps everything in memory, and never listens beyond
//! this machine. What a person does happens through [`Person`]; what the bot does comes over the wire.

mod cdn;
mod clock;
pub mod discord;
mod elsewhere;
pub mod fault;
mod gateway;
pub mod interaction;
mod mentions;
pub mod message;
#[cfg(feature = "openapi")]
pub mod openapi;
#[cfg(feature = "page")]
pub mod page;
pub mod permissions;
pub mod person;
mod ratelimit;
pub mod record;
mod rest;
mod server;
mod shapes;
pub mod snowflake;
pub mod state;
mod strange;
mod validate;
mod wire;
pub mod world;

pub use discord::{Discord, Error, TooLate};
pub use fault::{
    Calls, Fault, Scope,
    gateway::{End, Greeting},
};
pub use interaction::{Answer, Choice, Interaction};
pub use message::{Button, Input, Message, Modal, Select, SelectOption};
#[cfg(feature = "page")]
pub use page::{Page, Story};
pub use permissions::{Overwrite, Permissions};
pub use person::{NotSent, Person};
pub use record::{Call, File, GatewayLine, Mistake};
pub use snowflake::Id;
pub use state::{Change, Channel, Role};
pub use world::{ChannelKind, Limits, NewChannel, NewOverwrite, NewPerson, NewRole, Rate, Who, World};
