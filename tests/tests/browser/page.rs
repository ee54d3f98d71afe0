//! The rehearsal page in a real Chromium, used as people use it: by mouse, by keyboard, on a phone, enlarged, read aloud.

mod axe;
mod heights;
mod keyboard;
mod life;
mod markdown;
mod moving;
mod pictures;
mod review;
mod story;
mod table;
mod tour;
mod tour_looks;

use std::net::SocketAddr;

use anyhow::Result;
use discord_fake::page::{Guide, Page, serve_with};
use discord_fake::{Discord, Story, World};
use i18n::Languages;
use tests::room::{Room, Setup};
use tokio_util::sync::CancellationToken;

const WIDE: (u32, u32) = (1500, 1000);
const NARROW: (u32, u32) = (820, 1000);
/// A phone as many have it, held upright.
const PHONE: (u32, u32) = (390, 844);
const TITLE: &str = "Human rights and data governance in China";
const ANONYMOUS: &str =
    "Who can check how the police use face recognition in Xinjiang, and may the answer be published?";
const NAMED: &str = "Could a data protection authority in China be independent of the government?";

/// The program's page, without tours: they have tests of their own.
async fn serve(discord: &Discord, stop: &CancellationToken) -> Result<Page> {
    let guide = openfloor::guide(&Languages::built_in())?;
    serve_guided(discord, Guide { tours: Vec::new(), ..guide }, None, stop).await
}

/// A room in which a script can be played, and the page that will tell it.
async fn told(stop: &CancellationToken) -> Result<(Room, Story, Page)> {
    let world = |world: &mut World| *world = tests::worlds::rehearsal();
    let room = Room::with(Setup { batch_s: 1, world, ..Setup::default() }).await;
    let story = Story::new(1.0);
    let guide = openfloor::guide(&Languages::built_in())?;
    let page = serve_guided(&room.discord, guide, Some(story.clone()), stop).await?;
    Ok((room, story, page))
}

async fn serve_guided(discord: &Discord, guide: Guide, story: Option<Story>, stop: &CancellationToken) -> Result<Page> {
    let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
    Ok(serve_with(anywhere, discord.clone(), guide, story, stop.clone()).await?)
}
