//! The page enlarged four times.

use anyhow::{Result, ensure};
use serde_json::json;
use tests::browser::Driver;
use tests::{Room, room::number_in};
use tokio_util::sync::CancellationToken;

use super::{NAMED, serve};

/// A screen of 1,280 × 1,024 pixels, enlarged to 400 %.
const ENLARGED: (u32, u32) = (320, 256);

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn at_four_hundred_percent_somebody_asks_and_somebody_decides() -> Result<()> {
    let room = Room::open().await;
    let stop = CancellationToken::new();
    let page = serve(&room.discord, &stop).await?;
    let address = format!("http://{}", page.address());
    let driver = Driver::start().await?;
    let people = driver.window(&address, "Tashi", (500, 500)).await?;
    people.inner(ENLARGED).await?;
    // One thing scrolls, the page, and only up and down.
    let fits = "document.documentElement.scrollWidth <= innerWidth && \
                [...document.querySelectorAll('.scroll')].every((one) => one.scrollHeight <= one.clientHeight + 1)";
    people.see("floor", "Ask anonymously").await?;
    ensure!(people.now(fits).await? == json!(true), "it fits");
    people.press("floor", "Ask by name", "Ask by name").await?;
    people.type_into_form(NAMED).await?;
    people.picture("enlarged-form").await?;
    ensure!(people.now("document.querySelector('dialog').scrollWidth <= innerWidth").await? == json!(true));
    people.submit_form().await?;
    let number = number_in(&people.see_privately("floor", "is sent").await?);
    people
        .until(
            "the receipt is in sight",
            "document.querySelector('li.message.private').getBoundingClientRect().top < innerHeight",
        )
        .await?;
    people.picture("enlarged").await?;
    ensure!(people.now(fits).await? == json!(true), "it still fits");

    let staff = driver.window(&address, "Mateo", (500, 500)).await?;
    staff.inner(ENLARGED).await?;
    staff.go("desk").await?;
    staff.press("desk", NAMED, "Approve").await?;
    room.until("the post", |r| number.is_some_and(|n| r.post(n).is_some())).await;
    ensure!(staff.now(fits).await? == json!(true), "the desk fits");
    staff.picture("enlarged-desk").await?;
    people.close().await?;
    staff.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}
