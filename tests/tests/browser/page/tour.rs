//! The tours: each is played to its end by doing what it says, by mouse and by keyboard, left, and begun again.

use anyhow::{Result, ensure};
use discord_fake::Page;
use serde_json::{Value, json};
use tests::Room;
use tests::browser::{Driver, ENTER, TAB, Window};
use tests::room::Setup;
use tokio_util::sync::CancellationToken;

use super::{ANONYMOUS, NAMED, TITLE, WIDE, serve_guided};

const OVER: &str = "That was the tour";
const POINTED: &str = "document.querySelector('.pointed-at')";
const CTRL_ENTER: &str = "\u{e009}\u{e007}";

/// The program's page as it is, with its address.
pub(super) async fn serve(room: &Room, stop: &CancellationToken) -> Result<(Page, String)> {
    let guide = openfloor::guide(&bot::Languages::built_in())?;
    let page = serve_guided(&room.discord, guide, None, stop).await?;
    let address = format!("http://{}", page.address());
    Ok((page, address))
}

/// The tour is at the step with these words.
pub(super) async fn is_at(window: &Window, words: &str) -> Result<()> {
    let there = format!(
        "!document.getElementById('tour').hidden && document.querySelector('#tour .now').textContent.includes({})",
        json!(words)
    );
    window.until(&format!("the tour is at {words:?}"), &there).await
}

/// It points at what has these words on it, in this channel.
async fn points_at(window: &Window, channel: &str, words: &str) -> Result<()> {
    let there = format!(
        "{POINTED}?.textContent.startsWith({}) && {POINTED}.closest('.column')?.dataset.channel === '{channel}'",
        json!(words)
    );
    window.until(&format!("it points at {words:?}"), &there).await
}

/// All that is stored is shown, so that nothing is drawn anew under the pointer.
async fn settled(room: &Room, window: &Window) -> Result<()> {
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    window.until("nothing changes any more", "!document.querySelector('.changed')").await
}

/// Presses what is on a message that has come to rest.
async fn presses(room: &Room, window: &Window, (channel, message): (&str, &str), label: &str) -> Result<()> {
    settled(room, window).await?;
    window.press(channel, message, label).await
}

/// Presses one of the tour's own buttons, as a mouse does.
pub(super) async fn tour_button(window: &Window, label: &str) -> Result<()> {
    let button = format!(
        "[...document.querySelectorAll('#tour button')].find((one) => !one.hidden && one.textContent === {})",
        json!(label)
    );
    window.until(&format!("the tour has {label:?}"), &button).await?;
    window.now(&format!("{button}.click()")).await.map(drop)
}

/// Goes on with Tab alone until what has the focus is called so.
async fn tab_to(window: &Window, words: &str) -> Result<()> {
    let focused = format!("document.activeElement.textContent === {}", json!(words));
    for _ in 0..200 {
        if window.now(&focused).await? == json!(true) {
            return Ok(());
        }
        window.keys(TAB).await?;
    }
    anyhow::bail!("Tab never comes to {words:?}")
}

/// By keyboard: to the tour's button that leads to what it points at, and there.
async fn shown_and_pressed(room: &Room, window: &Window, words: &str) -> Result<()> {
    settled(room, window).await?;
    points_at(window, "floor", words).await?;
    tab_to(window, "Show me").await?;
    window.keys(ENTER).await?;
    let focused = format!("document.activeElement.textContent.startsWith({})", json!(words));
    window.until(&format!("{words:?} has the focus"), &focused).await?;
    window.keys(ENTER).await
}

async fn kept(window: &Window, group: &str) -> Result<Value> {
    window.now(&format!("localStorage.getItem('tour:{group}')")).await
}

async fn reload(window: &Window) -> Result<()> {
    window.now("(() => { window.before = true; setTimeout(() => location.reload(), 0); return 0; })()").await?;
    window.until("it is loaded anew", "!window.before && document.querySelector('[data-tab]')").await
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn from_an_empty_server_each_role_is_led_to_the_end_by_doing() -> Result<()> {
    let room = Room::new().await;
    let stop = CancellationToken::new();
    let (page, address) = serve(&room, &stop).await?;
    let driver = Driver::start().await?;
    let one = driver.window(&address, "organiser", WIDE).await?;
    organises(&room, &one).await?;
    // The next is whoever has a tour that nobody has seen.
    tour_button(&one, "Be Tashi").await?;
    asks(&room, &one).await?;
    tour_button(&one, "Be Mateo Rivas").await?;
    moderates(&room, &one).await?;
    // A participant comes back to where they were.
    tour_button(&one, "Be Tashi").await?;
    is_at(&one, "5 of 7").await?;
    points_at(&one, "floor", "Support · 0").await?;
    presses(&room, &one, ("floor", ANONYMOUS), "Support · 0").await?;
    is_at(&one, "Do you want to speak?").await?;
    presses(&room, &one, ("floor", TITLE), "Raise hand").await?;
    is_at(&one, "It says what is stored").await?;
    presses(&room, &one, ("floor", TITLE), "Privacy").await?;
    is_at(&one, OVER).await?;
    let left =
        "[...document.querySelectorAll('#tour button')].filter((one) => !one.hidden).map((one) => one.textContent)";
    ensure!(one.now(left).await? == json!(["Close"]), "nobody is left to be");
    for group in ["organiser", "participant", "moderator"] {
        ensure!(kept(&one, group).await? == "done", "{group}");
    }
    one.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}

async fn organises(room: &Room, one: &Window) -> Result<()> {
    is_at(one, "1 of 6 Open a workshop").await?;
    points_at(one, "floor", "Open a workshop here").await?;
    one.now(&format!("{POINTED}.click()")).await?;
    one.until("it points at the options", &format!("{POINTED}?.dataset.command === 'workshop open'")).await?;
    one.now("document.querySelector('[data-option=title] :is(input, textarea)').focus()").await?;
    one.keys(TITLE).await?;
    one.send("floor").await?;
    is_at(one, "2 of 6 This is the panel").await?;
    points_at(one, "floor", "Ask anonymously").await?;
    tour_button(one, "Next").await?;
    is_at(one, "This is the board").await?;
    points_at(one, "desk", "Next question").await?;
    tour_button(one, "Next").await?;
    is_at(one, "Plan a part").await?;
    points_at(one, "desk", "/").await?;
    one.command("desk", "/topic add", &[("title", "Facial recognition"), ("minutes", "20")]).await?;
    is_at(one, "to begin it").await?;
    presses(room, one, ("desk", TITLE), "Next topic").await?;
    is_at(one, "6 of 6 At the very end").await?;
    one.command("desk", "/workshop close", &[]).await?;
    is_at(one, OVER).await?;
    ensure!(kept(one, "organiser").await? == "done");
    Ok(())
}

async fn asks(room: &Room, one: &Window) -> Result<()> {
    is_at(one, "2 of 7 Press Ask anonymously").await?;
    presses(room, one, ("floor", TITLE), "Ask anonymously").await?;
    points_at(one, "floor", "Ask all the same").await?;
    presses(room, one, ("floor", "Fewer than five"), "Ask all the same").await?;
    one.type_into_form(ANONYMOUS).await?;
    is_at(one, "2 of 7").await?;
    one.submit_form().await?;
    is_at(one, "Who asks gets a receipt").await?;
    points_at(one, "floor", "Withdraw").await?;
    tour_button(one, "Next").await?;
    is_at(one, "There you read at any time").await?;
    presses(room, one, ("floor", TITLE), "My questions").await?;
    is_at(one, "If there is none").await
}

async fn moderates(room: &Room, one: &Window) -> Result<()> {
    is_at(one, "3 of 7 Read the card").await?;
    points_at(one, "desk", "Approve").await?;
    presses(room, one, ("desk", ANONYMOUS), "Approve").await?;
    is_at(one, "It brings the suggested question").await?;
    presses(room, one, ("desk", TITLE), "Next question").await?;
    is_at(one, "dealt with aloud").await?;
    presses(room, one, ("desk", TITLE), "Answered").await?;
    is_at(one, "The wrong button?").await?;
    // The way back of the press before is there for a moment still.
    one.see_privately("desk", "is answered").await?;
    settled(room, one).await?;
    points_at(one, "desk", "Undo").await?;
    one.now(&format!("{POINTED}.click()")).await?;
    is_at(one, "7 of 7 When many questions wait").await?;
    presses(room, one, ("desk", TITLE), "Review").await?;
    is_at(one, OVER).await
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn without_a_mouse_it_is_done_begun_again_and_left() -> Result<()> {
    let room = Room::open().await;
    let number = room.asks(&room.jonas(), NAMED, false).await;
    room.approves(&room.moderator(), number).await;
    let stop = CancellationToken::new();
    let (page, address) = serve(&room, &stop).await?;
    let driver = Driver::start().await?;
    let reader = driver.window(&address, "participant", WIDE).await?;
    reader.see("floor", NAMED).await?;
    is_at(&reader, "2 of 7 Press Ask anonymously").await?;
    ensure!(reader.now("document.activeElement === document.body").await? == true, "it takes no focus by itself");
    let polite = "document.querySelector('#tour .now').closest('[aria-live]').getAttribute('aria-live')";
    ensure!(reader.now(polite).await? == "polite");

    shown_and_pressed(&room, &reader, "Ask anonymously").await?;
    shown_and_pressed(&room, &reader, "Ask all the same").await?;
    reader.until("the form is open", "document.activeElement.matches('dialog textarea')").await?;
    reader.keys(ANONYMOUS).await?;
    reader.keys(CTRL_ENTER).await?;
    is_at(&reader, "Who asks gets a receipt").await?;
    tab_to(&reader, "Next").await?;
    reader.keys(ENTER).await?;
    is_at(&reader, "4 of 7").await?;
    ensure!(reader.now("document.activeElement.textContent").await? == "Next", "the focus stays");
    for (step, button) in
        [("4 of 7", "My questions"), ("5 of 7", "Support · "), ("6 of 7", "Raise hand"), ("7 of 7", "Privacy")]
    {
        is_at(&reader, step).await?;
        shown_and_pressed(&room, &reader, button).await?;
    }
    is_at(&reader, OVER).await?;
    tab_to(&reader, "Close").await?;
    reader.keys(ENTER).await?;
    let hidden = "document.getElementById('tour').hidden && !document.querySelector('.pointed-at')";
    reader.until("it is gone", hidden).await?;
    ensure!(reader.now("document.activeElement.id").await? == "guide", "the focus is on what starts it again");

    // What was done is not shown again. What is begun again can be left, and is not shown again either.
    reload(&reader).await?;
    reader.see("floor", NAMED).await?;
    ensure!(reader.now(hidden).await? == true, "done, and not shown again");
    tab_to(&reader, "Tour").await?;
    reader.keys(ENTER).await?;
    is_at(&reader, "2 of 7 Press Ask anonymously").await?;
    tab_to(&reader, "Skip the tour").await?;
    reader.keys(ENTER).await?;
    reader.until("it is gone", hidden).await?;
    ensure!(kept(&reader, "participant").await? == "skipped");
    reload(&reader).await?;
    reader.see("floor", NAMED).await?;
    ensure!(reader.now(hidden).await? == true, "skipped, and not shown again");
    // For another role it is the first time all the same.
    reader.be("Mateo").await?;
    is_at(&reader, "3 of 7 Read the card").await?;
    reader.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn buttons_are_found_whatever_language_the_room_reads() -> Result<()> {
    let languages = bot::Languages::built_in();
    let room = Room::open_with(Setup { languages, ..Setup::default() }, &[]).await;
    room.command(&room.organiser(), room.desk, "workshop settings", &[("language", json!("de"))]).await;
    let stop = CancellationToken::new();
    let (page, address) = serve(&room, &stop).await?;
    let driver = Driver::start().await?;
    let reader = driver.window(&address, "participant", WIDE).await?;
    points_at(&reader, "floor", "Anonym fragen").await?;
    reader.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}
