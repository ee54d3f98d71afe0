//! How much of a phone's screen a message takes: the board while the scripted workshop is played, and every fact's card.

use anyhow::{Context as _, Result, ensure};
use openfloor::Player;
use openfloor::script::Script;
use serde_json::{Value, json};
use tests::browser::{Driver, Window};
use tests::room::{Room, Setup};
use tokio_util::sync::CancellationToken;

use super::{PHONE, serve};

/// The board's most pixels, and what it said then.
const BOARD: u64 = 560;
/// A fact's card's, for the one in the middle …
const CARD: u64 = 400;
/// … and with others to choose from below it: still half of a phone.
const CARD_WITH_OTHERS: u64 = 422;

/// From now on the highest board is kept.
const WATCH: &str = r#"(() => {
    window.most = { height: 0, words: '' };
    const look = () => {
        for (const message of document.querySelectorAll('section[data-channel="desk"] li.message')) {
            if (![...message.querySelectorAll('button')].some((one) => one.textContent === 'Next question')) continue;
            const height = message.offsetHeight;
            if (height > window.most.height) window.most = { height, words: message.innerText };
        }
    };
    new MutationObserver(look).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
    look();
    return 0;
})()"#;

/// The heights of all facts' cards on the floor with their buttons, without what the page says of any message, each with
/// its headline.
const CARDS: &str = r#"[...document.querySelectorAll('section[data-channel="floor"] li.message')]
    .filter((one) => [...one.querySelectorAll('.components button')].some((button) => button.textContent === 'More'))
    .map((one) => [one.querySelector('.body').offsetHeight + one.querySelector('.components').offsetHeight,
        one.querySelector('.embed-title')?.textContent ?? ''])"#;

async fn on_a_phone(driver: &Driver, address: &str, person: &str) -> Result<Window> {
    let phone = driver.window(address, person, (500, PHONE.1)).await?;
    phone.inner(PHONE).await?;
    Ok(phone)
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn the_board_of_the_heaviest_moment_fits_a_phone() -> Result<()> {
    let room =
        Room::with(Setup { batch_s: 1, world: |world| *world = tests::worlds::rehearsal(), ..Setup::default() }).await;
    let stop = CancellationToken::new();
    let page = serve(&room.discord, &stop).await?;
    let driver = Driver::start().await?;
    let phone = on_a_phone(&driver, &format!("http://{}", page.address()), "Mateo").await?;
    phone.go("desk").await?;
    phone.now(WATCH).await?;
    let store = storage::Store::beside(&room.database(), &room.seal_dir()).await?;
    let languages = bot::Languages::only_english();
    // Whether all came out as written is for others to say.
    Player::new(&room.discord, &store, &languages, 20.0).play(&Script::built_in()?).await?;
    let most = phone.now("window.most").await?;
    let height = most["height"].as_u64().context("a height")?;
    println!("the highest board on a phone: {height} px\n{}", most["words"].as_str().unwrap_or_default());
    ensure!((200..=BOARD).contains(&height), "{height} px:\n{}", most["words"]);
    phone.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}

fn middle(mut heights: Vec<(u64, String)>) -> Result<(u64, (u64, String))> {
    heights.sort();
    let middle = heights.get(heights.len() / 2).context("no card")?.0;
    Ok((middle, heights.pop().context("no card")?))
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn a_facts_card_takes_half_a_phone() -> Result<()> {
    let room = Room::open().await;
    let facts = content::Facts::built_in()?;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let stop = CancellationToken::new();
    let page = serve(&room.discord, &stop).await?;
    let driver = Driver::start().await?;
    for (who, show) in [(&tashi, false), (&moderator, true)] {
        let phone = on_a_phone(&driver, &format!("http://{}", page.address()), &who.name()).await?;
        phone.go("floor").await?;
        for fact in facts.iter() {
            let options = [("search", json!(fact.id().as_str())), ("show", json!(show))];
            let said = room.command(who, room.floor, "brief", &options).await;
            ensure!(said.message().is_some(), "{}: {said:?}", fact.id().as_str());
        }
        let all = facts.iter().len();
        phone.until("all are there", &format!("{CARDS}.length >= {all}")).await?;
        let cards: Vec<(u64, String)> = match phone.now(CARDS).await? {
            Value::Array(all) => serde_json::from_value(Value::Array(all))?,
            other => anyhow::bail!("a list, not {other}"),
        };
        let (middle, (most, which)) = middle(cards)?;
        let place = if show { "on the floor" } else { "for one person" };
        println!("{all} facts' cards {place} on a phone: {middle} px in the middle, at most {most} px ({which})");
        ensure!(middle <= if show { CARD } else { CARD_WITH_OTHERS }, "{middle} px {place}");
        phone.close().await?;
    }
    stop.cancel();
    page.ended().await?;
    Ok(())
}
