//! What moderators do besides deciding on a question, and what somebody does who wants to be forgotten.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use tests::{Room, browser::Driver};
use tokio_util::sync::CancellationToken;

use super::pictures::taken;
use super::{ANONYMOUS, NAMED, NARROW, TITLE, WIDE, serve};

/// What moderators do besides deciding on a question, in the page: agenda, speakers, a repeated question, a flood of
/// questions, settings.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn the_moderators_table_is_worked_on_the_page() -> Result<()> {
    const REPEATED: &str = "Could a data protection authority in China ever be independent of the government?";
    let room = Room::new().await;
    let stop = CancellationToken::new();
    let page = serve(&room.discord, &stop).await?;
    let driver = Driver::start().await?;
    let staff = driver.window(&format!("http://{}", page.address()), "Ingrid", WIDE).await?;
    let options = [("title", TITLE), ("desk", "desk"), ("moderators", "Moderators"), ("minutes", "90")];
    staff.command("floor", "/workshop open", &options).await?;
    staff.see("desk", "Waiting 0").await?;

    // The agenda, and the facts that come with a topic.
    staff.be("Mateo Rivas").await?;
    for (title, minutes) in [("Facial recognition", "30"), ("Social credit", "25")] {
        staff.command("desk", "/topic add", &[("title", title), ("minutes", minutes)]).await?;
        staff.see_privately("desk", title).await?;
    }
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    staff.press("desk", "Waiting 0", "Next topic").await?;
    let told = staff.see_privately("desk", "has started").await?;
    ensure!(told.contains("Facial recognition") && told.contains("Facts fit this topic"), "{told}");
    staff.see("floor", "Topic: Facial recognition").await?;

    // A question of the room's, one that repeats another, and one press that puts the two together.
    let named = room.asks(&room.jonas(), NAMED, false).await;
    let other = room.asks(&room.tashi(), ANONYMOUS, true).await;
    staff.see("desk", NAMED).await?;
    staff.press("desk", NAMED, "Approve").await?;
    staff.see("floor", NAMED).await?;
    let repeated = room.asks(&room.newcomer("elif"), REPEATED, true).await;
    let card = staff.see("desk", &format!("#{repeated} · question")).await?;
    ensure!(card.contains(&format!("#{named}")) && card.contains(NAMED), "{card}");
    taken(&staff, "merge").await?;
    staff.press("desk", REPEATED, &format!("Merge into #{named}")).await?;
    staff.see("floor", "Support · 1").await?;
    staff.press("desk", &format!("#{repeated} · merged"), "Undo").await?;
    staff.see("floor", "Support · 0").await?;
    staff.press("desk", REPEATED, &format!("Merge into #{named}")).await?;
    staff.press("desk", ANONYMOUS, "Approve").await?;
    staff.see("floor", ANONYMOUS).await?;

    // Hands, the next speaker, somebody in the room.
    room.command(&room.tashi(), room.floor, "hand raise", &[("note", json!("From the diaspora"))]).await;
    room.command(&room.jonas(), room.floor, "hand raise", &[]).await;
    staff.see("desk", "2 hands are up").await?;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    staff.press("desk", "Waiting 0", "Next speaker").await?;
    staff.see("floor", "Speaking: Tashi").await?;
    staff.command("desk", "/speaker next", &[("name", "Professor Okafor")]).await?;
    staff.see("floor", "Speaking: Professor Okafor").await?;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    staff.press("desk", "Waiting 0", "Next question").await?;
    staff.see("floor", "Now: #").await?;
    staff.be("Aiko Mori").await?;
    // Somebody deletes the board: when it has something new to show, it comes back below all else.
    let board = room.board().context("a board")?;
    room.discord.delete_message(board.channel(), board.id());
    room.command(&room.newcomer("lobsang.d"), room.floor, "hand raise", &[]).await;
    room.until("another board", |r| r.board().is_some_and(|b| b.id() != board.id())).await;
    staff.see("desk", "Speaking: Professor Okafor").await?;
    taken(&staff, "board").await?;
    staff.be("Mateo Rivas").await?;

    // A flood: the door is shut, and all of it goes in three presses.
    for n in 0..30 {
        room.asks(&room.newcomer(&format!("raider{n}")), &format!("Noise {n}, made to bury what others ask"), true)
            .await;
    }
    staff.command("desk", "/workshop lockdown", &[("state", "on")]).await?;
    staff.see_privately("desk", "Locked down").await?;
    staff.see("desk", "Waiting 30").await?;
    staff.press("desk", "Waiting 30", "Decline several…").await?;
    staff.see_privately("desk", "30 questions wait").await?;
    staff.choose("desk", "30 questions wait", "Questions to decline", "All 30 waiting").await?;
    staff.picture("several").await?;
    staff.apply().await?;
    staff.choose("desk", "30 questions wait", "Decline", "abuse").await?;
    staff.see_privately("desk", "30 questions are declined").await?;
    staff.see("desk", "Waiting 0").await?;
    ensure!(staff.all("floor").await?.contains(ANONYMOUS), "#{other} is still there");

    // Settings are the organiser's.
    staff.be("Ingrid").await?;
    staff.command("desk", "/workshop settings", &[("order", "first come")]).await?;
    staff.see_privately("desk", "first come").await?;

    // An anonymous question that leads to a person: its asker is shown so, and decides.
    let people = driver.window(&format!("http://{}", page.address()), "Tashi", NARROW).await?;
    people.press("floor", TITLE, "Ask anonymously").await?;
    people.fill_in("My uncle saw the cameras go up. Could the panel call him? He is at +1 202 555 0143.").await?;
    let held = people.see_privately("floor", "Nothing is stored").await?;
    ensure!(held.contains("telephone number: +1 202 555 0143"), "{held}");
    people.picture("held").await?;
    people.press("floor", "Not sent.", "Send anyway").await?;
    people.see_privately("floor", "is sent").await?;
    people.see_no_more("floor", "Not sent.").await?;
    staff.see("desk", "contains telephone number").await?;
    people.close().await?;

    staff.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}

/// On a phone: what is stored is told, deleted after asking once more, and the desk sees it go.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn somebody_deletes_their_data_on_a_phone() -> Result<()> {
    let mut room = Room::open().await;
    let stop = CancellationToken::new();
    let page = serve(&room.discord, &stop).await?;
    let driver = Driver::start().await?;
    let number = room.asks(&room.tashi(), ANONYMOUS, true).await;
    let phone = driver.window(&format!("http://{}", page.address()), "Tashi", (500, 900)).await?;
    phone.command("floor", "/privacy", &[]).await?;
    let stored = phone.see_privately("floor", "one anonymous question").await?;
    ensure!(stored.contains("30 days later everything else is erased"), "{stored}");
    phone.picture("privacy").await?;
    phone.press("floor", "one anonymous question", "Delete my data").await?;
    phone.see_privately("floor", "This cannot be undone").await?;
    phone.picture("privacy-sure").await?;
    phone.press("floor", "This cannot be undone", "At once").await?;
    phone.see_privately("floor", "Deleted.").await?;
    phone.picture("privacy-done").await?;
    room.until("the card", |r| r.card(number).is_some_and(|c| c.text().contains("withdrawn"))).await;
    phone.close().await?;
    stop.cancel();
    page.ended().await?;
    room.stop().await;
    Ok(())
}
