//! A small Discord on your own machine, to test bots with: gateway, REST, and people who act in it.
//!
//! A bot is given its address and token instead of Discord's, and takes it for Discord: any bot, in any language, for all goes
//! over the wire. Beside it a test says what people do, as [`Person`], and looks at what they would see. Wrong input is refused
//! in Discord's words; rights, rate limits and the three seconds for an answer are kept as Discord keeps them; and it is late,
//! deaf or broken when a test says so. It keeps everything in memory, and listens on this machine alone.
//!
//! ```
//! use discord_fake::Discord;
//! use serde_json::json;
//!
//! #[tokio::main]
//! async fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let discord = Discord::example().await?;
//!     let (general, tashi) = (discord.channel("general"), discord.person("Tashi"));
//!
//!     // The bot is given discord.api() and discord.token(). This one makes a single call.
//!     let said = reqwest::Client::new()
//!         .post(format!("{}/api/v10/channels/{general}/messages", discord.api()))
//!         .header("user-agent", "DiscordBot (https://example.org, 1.0)")
//!         .header("authorization", format!("Bot {}", discord.token()))
//!         .json(&json!({ "content": "Good morning" }))
//!         .send()
//!         .await?;
//!     assert_eq!(said.status(), 200);
//!
//!     assert!(tashi.sees_text(general, "Good morning").is_some());
//!     Ok(())
//! }
//! ```
//!
//! Whole bots, with commands and buttons, are in its `examples` folder: one made with serenity, one with twilight. [`World`] says
//! what server there is; [`World::example`] is ready-made. [`Person::command`], [`Person::press`], [`Person::submit`] and their
//! like are what people do; each gives an [`Interaction`], whose [`answer`](Interaction::answer) comes within three seconds or
//! is [`Answer::Failed`]. [`Discord::until`] waits for what takes longer. [`Discord::calls`] and [`Discord::gateway_log`] hold what
//! went over the wire, [`Discord::mistakes`] what Discord forgives, but counts. README.md lists every route, and what it lacks.
//!
//! # Misfortune
//!
//! [`Discord::befall`] gives calls their fate: [`Calls`] says which calls and how many, and what becomes of them. A bot has to
//! bear three kinds: the call is refused, it is late or never answered, or it is performed and only the answer is lost.
//!
//! ```
//! use discord_fake::{Calls, Discord};
//! # use discord_fake::Id;
//! # async fn post(discord: &Discord, channel: Id, text: &str) -> reqwest::Result<u16> {
//! #     let url = format!("{}/api/v10/channels/{channel}/messages", discord.api());
//! #     let call = reqwest::Client::new().post(url).header("user-agent", "DiscordBot (https://example.org, 1.0)");
//! #     let call = call.header("authorization", format!("Bot {}", discord.token()));
//! #     Ok(call.json(&serde_json::json!({ "content": text })).send().await?.status().as_u16())
//! # }
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let discord = Discord::example().await?;
//! # let general = discord.channel("general");
//! // `post` is the bot here: it posts once, and gives the status or why there is none.
//! discord.befall(Calls::to("POST", "/channels/*/messages").times(2).failed());
//! discord.befall(Calls::to("POST", "/channels/*/messages").answer_lost());
//! assert_eq!(post(&discord, general, "one").await?, 500);
//! assert_eq!(post(&discord, general, "two").await?, 500);
//! assert!(post(&discord, general, "three").await.is_err(), "the connection ends without an answer");
//!
//! // A bot that now posts "three" once more posts it twice: that is what such a test finds.
//! let read: Vec<String> = discord.messages(general).iter().map(|message| message.text()).collect();
//! assert_eq!(read, ["three"]);
//! # Ok(())
//! # }
//! ```
//!
//! Connections to the gateway have misfortunes of their own: those that are there ([`Discord::end_gateway`],
//! [`Discord::freeze_gateway`], [`Discord::invalidate_sessions`], …) and those to come ([`Discord::greet`],
//! [`Discord::open_gateway`]). Here a bot must be back after a reset, and answer what was pressed meanwhile:
//!
//! ```
//! use std::time::Duration;
//!
//! use discord_fake::{Discord, End, Interaction};
//!
//! async fn is_back_after_a_reset(discord: &Discord, pressed: Interaction) -> Result<(), discord_fake::TooLate> {
//!     let before = discord.connections();
//!     discord.end_gateway(End::Reset);
//!     discord.until(Duration::from_secs(30), |d| d.connections() > before && d.connected() == 1).await?;
//!     discord.deliver_again(&pressed);
//!     assert_eq!(pressed.answer().await.failure(), None);
//!     Ok(())
//! }
//! ```
//!
//! # The clock
//!
//! Its time is the system's, until a test sets it **forward** with [`Discord::advance`]: messages grow older, limits are refilled,
//! the day's sessions come back, tokens of interactions and addresses of files run out. It never goes back.
//!
//! ```
//! use std::time::Duration;
//!
//! use discord_fake::Discord;
//! # use discord_fake::Id;
//! # async fn post(discord: &Discord, channel: Id, text: &str) -> reqwest::Result<u16> {
//! #     let url = format!("{}/api/v10/channels/{channel}/messages", discord.api());
//! #     let call = reqwest::Client::new().post(url).header("user-agent", "DiscordBot (https://example.org, 1.0)");
//! #     let call = call.header("authorization", format!("Bot {}", discord.token()));
//! #     Ok(call.json(&serde_json::json!({ "content": text })).send().await?.status().as_u16())
//! # }
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let discord = Discord::example().await?;
//! # let general = discord.channel("general");
//! for n in 1..=5 {
//!     assert_eq!(post(&discord, general, &format!("message {n}")).await?, 200);
//! }
//! assert_eq!(post(&discord, general, "one too many").await?, 429);
//! discord.advance(Duration::from_secs(5));
//! assert_eq!(post(&discord, general, "nobody had to wait").await?, 200);
//! # Ok(())
//! # }
//! ```
//!
//! It is not the bot's clock: if the bot has one that can be set, advance both. The three seconds for an answer, and the time
//! that [`Discord::until`] waits, are real time, for the bot has no other either.
//!
//! # Features
//!
//! - `page`: a page in the browser, in which one can be anybody who is there (`page::serve`).
//! - `openapi`: checks all that went over the wire against Discord's own description of its API, and makes odd interactions
//!   from it (`openapi::Description`).
//!
//! By default there is neither.

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

/// The examples of README.md, compiled and run as they stand there.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
