//! A whole question's life, clicked through by five people.

use anyhow::{Context as _, Result, ensure};
use tests::{Room, browser::Driver, room::number_in};
use tokio_util::sync::CancellationToken;

use super::{ANONYMOUS, NAMED, NARROW, TITLE, WIDE, serve};

const OFF_TOPIC: &str = "When is lunch?";
const ANSWER: &str = "No court has ruled on it. Researchers rely on procurement notices and on leaked manuals.";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn a_question_lives_its_whole_life_on_the_page() -> Result<()> {
    let mut room = Room::new().await;
    let stop = CancellationToken::new();
    let page = serve(&room.discord, &stop).await?;
    let address = format!("http://{}", page.address());
    let driver = Driver::start().await?;
    let staff = driver.window(&address, "Ingrid", WIDE).await?;
    let people = driver.window(&address, "Tashi", NARROW).await?;

    // The organiser opens a workshop.
    staff.read("floor", "Open a workshop here").await?;
    staff.picture("begin").await?;
    let options = [("title", TITLE), ("desk", "desk"), ("moderators", "Moderators")];
    staff.command("floor", "/workshop open", &options).await?;
    staff.see("floor", TITLE).await?;
    staff.see("desk", "Waiting 0").await?;

    // Tashi asks anonymously with the panel's button, Amina by name with the command.
    ensure!(people.channels().await? == ["floor", "lobby"], "a participant sees no desk");
    people.press("floor", TITLE, "Ask anonymously").await?;
    people.press("floor", "Fewer than five", "Ask all the same").await?;
    let title = people.fill_in(ANONYMOUS).await?;
    ensure!(title.contains("anonymously"), "the form says how it will be sent, not {title:?}");
    let receipt = people.see_privately("floor", ANONYMOUS).await?;
    ensure!(receipt.contains("anonymous") && receipt.contains("It is waiting"), "{receipt}");
    let anonymous = number_in(&receipt).context("a number in the receipt")?;
    people.be("Amina Yusuf").await?;
    people.see("floor", TITLE).await?;
    ensure!(
        !people.all("floor").await?.contains(ANONYMOUS),
        "someone else's receipt and undecided question are not seen"
    );
    people.command("floor", "/ask", &[("question", NAMED), ("anonymous", "no")]).await?;
    let receipt = people.see_privately("floor", NAMED).await?;
    ensure!(receipt.contains("Amina Yusuf"), "{receipt}");
    let named = number_in(&receipt).context("a number in the receipt")?;
    people.command("floor", "/ask", &[("question", OFF_TOPIC)]).await?;
    people.press("floor", OFF_TOPIC, "Ask all the same").await?;
    people.see_privately("floor", "is sent").await?;

    // A moderator decides.
    staff.be("Aiko Mori").await?;
    let card = staff.see("desk", ANONYMOUS).await?;
    ensure!(card.contains("anonymous") && !staff.all("desk").await?.contains("Tashi"), "{card}");
    staff.press("desk", ANONYMOUS, "Approve").await?;
    staff.see("floor", ANONYMOUS).await?;
    staff.press("desk", NAMED, "Approve").await?;
    staff.see("floor", NAMED).await?;
    staff.choose("desk", OFF_TOPIC, "Decline…", "off-topic").await?;
    staff.see("desk", "Waiting 0 · open 2 · answered 0 · declined 1").await?;

    // Somebody else supports; the asker of the declined one learns why.
    people.press("floor", TITLE, "My questions").await?;
    let mine = people.see_privately("floor", "off-topic").await?;
    ensure!(mine.contains(NAMED) && !mine.contains(ANONYMOUS), "only her own: {mine}");
    people.be("Jonas Weber").await?;
    people.press("floor", ANONYMOUS, "Support · 0").await?;
    people.see("floor", "Support · 1").await?;

    // To the stage, answered in writing; then the next one, marked as answered.
    staff.press("desk", "Waiting 0", "Next question").await?;
    staff.see_privately("desk", &format!("#{anonymous} is on the stage")).await?;
    people.see("floor", &format!("Now: #{anonymous}")).await?;
    staff.see("desk", &format!("#{anonymous} · question · anonymous · on the stage")).await?;
    staff.picture("stage").await?;
    staff.press("desk", ANONYMOUS, "Answer").await?;
    staff.fill_in(ANSWER).await?;
    people.see("floor", ANSWER).await?;
    staff.see("desk", "Waiting 0 · open 1 · answered 1").await?;
    staff.press("desk", "Waiting 0", "Next question").await?;
    people.see("floor", &format!("Now: #{named}")).await?;
    staff.press("desk", "Waiting 0", "Answered").await?;
    staff.see("desk", "Waiting 0 · open 0 · answered 2").await?;

    // A fact is looked up with suggestions while typing.
    people.begin("floor", "/brief").await?;
    let headline = people.complete("floor", "search", "facial recogn").await?;
    people.picture("brief").await?;
    people.send("floor").await?;
    let opening: String = headline.chars().take(40).collect();
    people.see_privately("floor", &opening).await?;

    // The same on a phone.
    people.resize(500, 900).await?;
    people.see("floor", &opening).await?;
    people.picture("phone").await?;

    // When the bot is gone, the form says so and keeps the words.
    people.press("floor", TITLE, "Ask by name").await?;
    let kept = "Are these words still here?";
    people.type_into_form(kept).await?;
    people.picture("form").await?;
    room.stop().await;
    let failure = people.submit_in_vain().await?;
    ensure!(failure.contains(kept), "the words were lost: {failure}");
    people.leave_form().await?;

    people.close().await?;
    staff.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}
