//! The page without a mouse, read aloud, and enlarged four times.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use serde_json::json;
use tests::browser::{Driver, END, ENTER, TAB, Window};
use tests::{Room, room::number_in};
use tokio_util::sync::CancellationToken;

use super::{ANONYMOUS, NAMED, WIDE, serve};

/// A screen of 1,280 × 1,024 pixels, enlarged to 400 %.
const ENLARGED: (u32, u32) = (320, 256);

/// How somebody who hears the page knows what they are at: where it belongs, and what it is called.
const NAME: &str = r#"((one) => {
    const described = (one.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? document.getElementById(id)?.getAttribute('aria-label') ?? '').join(' ');
    return `${one.getAttribute('aria-label') || one.textContent || one.labels?.[0]?.textContent || ''} | ${described}`.trim();
})"#;

/// Everything that can be done with a mouse.
async fn all_there_is(window: &Window) -> Result<BTreeSet<String>> {
    let all = format!(
        "[...document.querySelectorAll('button, a[href], select, input, textarea, summary')]\
         .filter((one) => !one.disabled && one.getClientRects().length > 0).map({NAME})"
    );
    Ok(serde_json::from_value(window.now(&all).await?)?)
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn everything_is_done_by_keyboard_and_what_changes_is_said() -> Result<()> {
    let room = Room::open().await;
    let number = room.asks(&room.tashi(), ANONYMOUS, true).await;
    let other = room.asks(&room.jonas(), NAMED, false).await;
    room.until("both cards", |r| r.card(number).is_some() && r.card(other).is_some()).await;
    let stop = CancellationToken::new();
    let page = serve(&room.discord, &stop).await?;
    let driver = Driver::start().await?;
    let staff = driver.window(&format!("http://{}", page.address()), "Mateo", WIDE).await?;
    staff.see("desk", NAMED).await?;

    // Every button can be reached, has a name of its own, and says to which message it belongs.
    let all = all_there_is(&staff).await?;
    ensure!(all.len() > 25, "{all:#?}");
    ensure!(all.iter().all(|name| !name.starts_with('|')), "without a name: {all:#?}");
    let approving = all.iter().filter(|name| name.starts_with("Approve |")).count();
    ensure!(approving == 2, "two Approve are told apart: {all:#?}");
    let mut reached = BTreeSet::new();
    staff.now("document.activeElement.blur()").await?;
    for _ in 0..150 {
        staff.keys(TAB).await?;
        reached.insert(
            staff.now(&format!("{NAME}(document.activeElement)")).await?.as_str().unwrap_or_default().to_owned(),
        );
    }
    let missed: Vec<&String> = all.difference(&reached).collect();
    ensure!(missed.is_empty(), "not reached: {missed:#?}");

    // The way to the newest card leads past no other; where Approve was, a second Enter meets nothing.
    staff.now("document.querySelector('section[data-channel=desk] .scroll').focus()").await?;
    staff.keys(END).await?;
    staff
        .until(
            "the last has the focus",
            "document.activeElement === document.querySelector('section[data-channel=desk] .log').lastElementChild",
        )
        .await?;
    // The board names the number, too, among what waits; it has no such button.
    let approve = format!(
        "((buttons) => {{ buttons[0]?.focus(); return buttons.length === 1; }})(\
             [...document.querySelectorAll('section[data-channel=desk] li.message')]\
             .filter((one) => one.innerText.includes('#{number} ·'))\
             .flatMap((one) => [...one.querySelectorAll('.components button')])\
             .filter((one) => one.textContent === 'Approve'))"
    );
    // A card that is drawn anew in between has other buttons, and none may be pressed that was not looked at.
    let decided = format!(
        "[...document.querySelectorAll('section[data-channel=floor] li.message')].some((one) => one.innerText.includes({}))",
        json!(ANONYMOUS)
    );
    let mut tries = 0;
    while tries == 0 || !staff.comes_to_be(&decided).await? {
        ensure!(tries < 10, "Enter on Approve does not approve");
        if staff.now(&approve).await? == json!(true) {
            staff.keys(ENTER).await?;
        }
        tries += 1;
    }
    staff.see("floor", ANONYMOUS).await?;
    staff.until("the message has the focus", "document.activeElement.matches('li.message')").await?;
    staff.keys(ENTER).await?;
    ensure!(room.count("SELECT count(*) FROM question WHERE state = 'open'").await == 1);

    // What is edited is said, private answers whole.
    let said = "document.getElementById('announcer').textContent";
    let people = driver.window(&format!("http://{}", page.address()), "Jonas", WIDE).await?;
    staff.press("desk", "Human rights", "Next question").await?;
    people.until("the panel's change is said", &format!("{said}.includes('changed: Now: #{number}')")).await?;
    people.press("floor", "Ask by name", "Privacy").await?;
    let privacy = people.see_privately("floor", "Delete my data").await?;
    ensure!(privacy.len() > 600, "long enough to be cut: {privacy}");
    people.until("the end is said, too", &format!("{said}.includes('ask who that is')")).await?;
    people.close().await?;
    staff.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}

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
