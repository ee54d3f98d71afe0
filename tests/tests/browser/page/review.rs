//! Sixty people waiting, on a phone: **Review** leads through them in one place.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use tests::browser::{Driver, Window};
use tests::room::{Room, Setup};
use tokio_util::sync::CancellationToken;

use super::{PHONE, serve};

/// The private answer with what can be pressed in it: its title, and whether all of it can be seen and pressed where it
/// is, without any scrolling.
const IN_SIGHT: &str = r#"(() => {
    const all = [...document.querySelectorAll('section[data-channel="desk"] li.message.private')];
    const message = all.filter((one) => one.querySelector('.components button')).pop();
    if (!message) return { title: '', hidden: ['the answer'] };
    const hidden = [...message.querySelectorAll('.embed-title, .components button')].filter((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return top < 0 || bottom > innerHeight || left < 0 || right > innerWidth || !there || !(one.contains(there) || there.contains(one));
    });
    return { title: message.querySelector('.embed-title')?.textContent ?? message.innerText, hidden: hidden.map((one) => one.textContent) };
})()"#;

/// What the message has that leads through all, and no card.
const REVIEW: &str = "Only you can see this";

/// Counts what a hand does.
const COUNT: &str = "(window.presses = 0, document.addEventListener('click', (event) => { if (event.isTrusted) window.presses += 1; }, true), 0)";

async fn in_sight(phone: &Window, after: &str) -> Result<String> {
    // What arrives is laid out before anybody's hand is there.
    let after = serde_json::json!(after);
    let there = format!("((seen) => seen.title !== {after} && seen.hidden.length === 0)({IN_SIGHT})");
    if let Err(error) = phone.until("something else is shown, all of it in sight", &there).await {
        return Err(error.context(phone.now(IN_SIGHT).await?.to_string()));
    }
    let seen = phone.now(IN_SIGHT).await?;
    Ok(seen["title"].as_str().context("a title")?.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn sixty_that_wait_are_decided_on_a_phone_in_seventy_six_presses_without_scrolling() -> Result<()> {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    for n in 0..58 {
        let long = "and who is told of it, by whom and when, and where can that be read? ".repeat(n % 4);
        room.asks_by_command(&room.newcomer(&format!("person{n}")), &format!("What is thing {n} made of, {long}"))
            .await;
    }
    room.until("all cards", |r| {
        (r.discord.messages(r.desk)).iter().filter(|m| m.button("Approve").is_some()).count() == 58
    })
    .await;
    // The board follows what is posted below it.
    room.clock.advance(Duration::from_secs(61));
    room.until("the board is last", |r| {
        r.discord.messages(r.desk).last().is_some_and(|m| m.button("Review").is_some())
    })
    .await;

    let stop = CancellationToken::new();
    let page = serve(&room.discord, &stop).await?;
    let driver = Driver::start().await?;
    let phone = driver.window(&format!("http://{}", page.address()), "Mateo", (500, PHONE.1)).await?;
    phone.inner(PHONE).await?;
    phone.go("desk").await?;
    phone.see("desk", "58 waiting").await?;
    phone.now(COUNT).await?;
    phone.press("desk", "58 waiting", "Review").await?;
    let mut shown = in_sight(&phone, "").await?;
    phone.picture("review").await?;
    for place in 0..60 {
        ensure!(shown.starts_with('#'), "{place} are decided on, and {shown:?} is shown");
        if place % 4 == 3 {
            phone.choose("desk", REVIEW, "Decline", "off-topic").await?;
        } else {
            phone.press("desk", REVIEW, "Approve").await?;
        }
        shown = in_sight(&phone, &shown).await?;
        if place == 20 || place == 40 {
            // Somebody asks meanwhile: the card comes below, and what is read stays where it is.
            let late = format!("What is seen at the hour {place}?");
            let number = room.asks_by_command(&room.newcomer(&format!("late{place}")), &late).await;
            room.until("its card", |r| r.card(number).is_some()).await;
            phone
                .until(
                    "the card is on the page",
                    &format!("document.body.innerText.includes({})", serde_json::json!(late)),
                )
                .await?;
            ensure!(in_sight(&phone, "").await? == shown, "what is read stays");
        }
    }
    ensure!(shown.contains("Nothing waits any more"), "{shown}");
    let presses = phone.now("window.presses").await?.as_u64().context("a number")?;
    println!("60 decided on a phone in {presses} presses");
    ensure!(presses <= 76, "{presses} presses");
    ensure!(room.count("SELECT count(*) FROM question WHERE state = 'waiting'").await == 0);
    ensure!(room.count("SELECT count(*) FROM question WHERE state = 'open'").await == 45);
    phone.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}
