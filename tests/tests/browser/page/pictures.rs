//! The scenes of which the documents show pictures; `OPENFLOOR_PICTURES` says where they are kept.

use anyhow::{Context as _, Result};
use discord_fake::Person;
use serde_json::json;
use tests::Room;
use tests::browser::{Driver, Look, Window};
use tokio_util::sync::CancellationToken;

use super::{NARROW, PHONE, TITLE, serve};

const HERO: (u32, u32) = (1280, 800);
/// The panel and what stands right below it.
const FLOOR: (u32, u32) = (820, 1000);

const PHONES: &str = "Is it true that nobody in China can get a phone number without a scan of their face?";
const TIBETAN: &str = "ང་ཚོའི་ཁ་པར་ནང་གི་གནས་ཚུལ་སུས་ལྟ་ཐུབ་ཀྱི་རེད།";
const CHINESE: &str = "社会信用在不同城市的分数，外地人看得到自己的吗？";
const TRIAL: &str = "Has a court anywhere ruled on face recognition by the police?";
const AGAIN: &str = "Is it true that nobody in China gets a phone number without a scan of the face?";
const LATE: &str = "Who sells these cameras abroad, and who asks where they go?";

async fn supports(room: &Room, who: &Person, number: u32) -> Result<()> {
    let post = room.post(number).context("a post")?;
    let button = post.buttons().into_iter().find(|b| b.label.starts_with("Support")).context("its button")?;
    who.press(&post, &button.custom_id.context("an id")?)?.answer().await;
    Ok(())
}

/// Nothing moves or is marked as new any more.
async fn calm(window: &Window) -> Result<()> {
    window.until("all is calm", "!document.querySelector('.changed')").await
}

pub(super) async fn taken(window: &Window, name: &str) -> Result<()> {
    calm(window).await?;
    window.picture(name).await
}

/// The first message with these words stands at the top of its column, as far as there is more below.
async fn from_its_top(window: &Window, channel: &str, words: &str) -> Result<()> {
    let all = format!("[...document.querySelectorAll('section[data-channel=\"{channel}\"] li.message')]");
    let found = format!("{all}.find((one) => one.textContent.includes(\"{words}\"))");
    window.until("it is there", &format!("!!{found}")).await?;
    window.now(&format!("{found}.scrollIntoView({{ block: 'start' }})")).await.map(drop)
}

/// A room in the middle of its hour: a topic, a question on the stage, open ones in several scripts, two that wait.
async fn in_the_middle() -> Result<Room> {
    let room = Room::new().await;
    room.open_workshop(&[("title", json!(TITLE)), ("minutes", json!(90))]).await;
    let moderator = room.moderator();
    for (title, minutes) in [("Facial recognition", 30), ("Social credit", 25)] {
        let options = [("title", json!(title)), ("minutes", json!(minutes))];
        room.command(&moderator, room.desk, "topic add", &options).await;
    }
    room.command(&moderator, room.desk, "topic next", &[]).await;
    let people: Vec<Person> = (0..7).map(|n| room.newcomer(&format!("guest{n}"))).collect();
    let mut open = Vec::new();
    for (who, text, anonymous, many) in [
        (&room.tashi(), PHONES, true, 7),
        (&room.discord.person("文丽"), CHINESE, false, 4),
        (&people[0], TIBETAN, true, 5),
        (&room.jonas(), TRIAL, false, 2),
    ] {
        let number = room.asks(who, text, anonymous).await;
        room.approves(&moderator, number).await;
        for one in people.iter().take(many) {
            supports(&room, one, number).await?;
        }
        open.push(number);
    }
    room.command(&moderator, room.desk, "question stage", &[("number", json!(open[3]))]).await;
    room.command(&room.jonas(), room.floor, "hand raise", &[]).await;
    for (who, text) in [(&people[1], AGAIN), (&people[2], LATE)] {
        let number = room.asks(who, text, true).await;
        room.until("its card", |r| r.card(number).is_some()).await;
    }
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    Ok(room)
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn the_scenes_that_documents_show() -> Result<()> {
    let room = in_the_middle().await?;
    let _ = room.newcomer("elif");
    let stop = CancellationToken::new();
    let page = serve(&room.discord, &stop).await?;
    let address = format!("http://{}", page.address());
    let driver = Driver::start().await?;

    // The board comes below what is new, as after a minute.
    let board = room.board().context("a board")?;
    room.discord.delete_message(board.channel(), board.id());
    room.command(&room.newcomer("guest-late"), room.floor, "hand raise", &[]).await;
    room.until("another board", |r| r.board().is_some_and(|b| b.id() != board.id())).await;
    let staff = driver.window(&address, "Aiko", HERO).await?;
    staff.inner(HERO).await?;
    staff.see("desk", "Next: #").await?;
    taken(&staff, "desk").await?;
    staff.look(Look::Dark).await?;
    taken(&staff, "desk-dark").await?;
    staff.look(Look::Light).await?;

    let floor = driver.window(&address, "elif", NARROW).await?;
    floor.inner(FLOOR).await?;
    floor.see("floor", PHONES).await?;
    floor.now("document.querySelector('section[data-channel=\"floor\"] .scroll').scrollTo(0, 0)").await?;
    taken(&floor, "floor").await?;
    floor.close().await?;

    let phone = driver.window(&address, "elif", (500, PHONE.1)).await?;
    phone.inner(PHONE).await?;
    phone.press("floor", TITLE, "Ask anonymously").await?;
    phone.fill_in("My uncle saw the cameras go up. Could the panel call him? He is at +1 202 555 0143.").await?;
    phone.see_privately("floor", "Not sent.").await?;
    taken(&phone, "guard").await?;
    phone.press("floor", "Not sent.", "Edit").await?;
    phone.fill_in("Somebody saw the cameras go up. How could the panel hear them without a name?").await?;
    phone.see_privately("floor", "is sent").await?;
    taken(&phone, "receipt").await?;
    phone.be("Mateo").await?;
    phone.go("desk").await?;
    phone.see("desk", "Next: #").await?;
    from_its_top(&phone, "desk", "Next: #").await?;
    taken(&phone, "board-phone").await?;
    from_its_top(&phone, "desk", LATE).await?;
    taken(&phone, "card-phone").await?;
    phone.press("desk", TITLE, "Review").await?;
    phone.see_privately("desk", "Skip").await?;
    taken(&phone, "review").await?;

    let asked = room.command(&room.organiser(), room.desk, "workshop close", &[]).await;
    let asked = asked.message().context("it asks once more")?.clone();
    let close = asked.buttons().into_iter().next().context("a button")?.custom_id.context("an id")?;
    room.organiser().press(&asked, &close)?.settled().await;
    phone.be("elif").await?;
    phone.see("floor", "closed").await?;
    from_its_top(&phone, "floor", TITLE).await?;
    taken(&phone, "closed").await?;
    for window in [staff, phone] {
        window.close().await?;
    }
    stop.cancel();
    page.ended().await?;
    Ok(())
}
