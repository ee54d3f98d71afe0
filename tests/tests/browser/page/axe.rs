//! axe-core over the page, the screen and the report, state by state: nothing that it knows of is wrong.

use anyhow::{Context as _, Result, bail, ensure};
use content::Facts;
use discord_fake::Story;
use report::{Form, Format, Report};
use serde_json::json;
use tests::browser::{Driver, Look, Window};
use tests::room::{Room, Setup};
use tests::scripted;
use tokio_util::sync::CancellationToken;
use workshop::Chronicle;

use super::{ANONYMOUS, NAMED, PHONE, WIDE};

const TITLE: &str = "Human rights and data governance";
/// A screen of 1,280 × 1,024 pixels, enlarged to 400 %.
const ENLARGED: (u32, u32) = (320, 256);

/// What was looked at, and what is wrong with it.
#[derive(Default)]
struct Walk {
    looked: Vec<&'static str>,
    wrong: Vec<String>,
}

impl Walk {
    async fn looks(&mut self, window: &Window, state: &'static str) -> Result<()> {
        self.looked.push(state);
        self.wrong.extend(window.violations().await?.into_iter().map(|one| format!("{state}: {one}")));
        window.picture(&format!("axe-{:02}-{}", self.looked.len(), state.replace(' ', "-"))).await
    }

    fn ends(self, least: usize) -> Result<()> {
        println!("{} states: {}", self.looked.len(), self.looked.join(", "));
        if !self.wrong.is_empty() {
            bail!("{}", self.wrong.join("\n"));
        }
        ensure!(self.looked.len() >= least, "only {} states", self.looked.len());
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium, chromedriver and npm: apt-get install -y chromium chromium-driver npm"]
async fn nothing_is_wrong_with_any_state_of_the_page() -> Result<()> {
    let languages = bot::Languages::built_in();
    let mut room = Room::with(Setup { languages, ..Setup::default() }).await;
    let stop = CancellationToken::new();
    let page = super::serve(&room.discord, &stop).await?;
    let address = format!("http://{}", page.address());
    let driver = Driver::start().await?;
    let mut walk = Walk::default();

    let staff = driver.window(&address, "Ingrid", WIDE).await?;
    staff.read("floor", "Open a workshop here").await?;
    walk.looks(&staff, "nothing yet").await?;
    staff.begin("floor", "/workshop open").await?;
    walk.looks(&staff, "options of a command").await?;
    staff.keys("\u{e00c}").await?;
    room.open_workshop(&[]).await;
    staff.see("desk", "Waiting 0").await?;
    walk.looks(&staff, "panel and board").await?;

    // A participant, on a phone.
    let phone = driver.window(&address, "Tashi", (500, PHONE.1)).await?;
    phone.inner(PHONE).await?;
    phone.see("floor", TITLE).await?;
    walk.looks(&phone, "panel on a phone").await?;
    phone.press("floor", TITLE, "Ask anonymously").await?;
    phone.see_privately("floor", "Fewer than five").await?;
    walk.looks(&phone, "fewer than five").await?;
    phone.press("floor", "Fewer than five", "Ask all the same").await?;
    phone.type_into_form("My uncle saw it. Could the panel call him? He is at +1 202 555 0143.").await?;
    walk.looks(&phone, "form").await?;
    phone.submit_form().await?;
    phone.see_privately("floor", "Not sent.").await?;
    walk.looks(&phone, "guard").await?;
    phone.press("floor", "Not sent.", "Edit").await?;
    phone.fill_in(ANONYMOUS).await?;
    phone.see_privately("floor", "is sent").await?;
    walk.looks(&phone, "receipt").await?;
    phone.press("floor", TITLE, "My questions").await?;
    phone.see_privately("floor", "waiting").await?;
    walk.looks(&phone, "my questions").await?;
    phone.press("floor", TITLE, "Raise hand").await?;
    phone.see_privately("floor", "Your hand is up").await?;
    walk.looks(&phone, "raised hand").await?;
    phone.press("floor", TITLE, "Privacy").await?;
    phone.see_privately("floor", "Delete my data").await?;
    walk.looks(&phone, "privacy").await?;
    phone.press("floor", "everything else is erased", "Delete my data").await?;
    phone.see_privately("floor", "This cannot be undone").await?;
    walk.looks(&phone, "before deleting").await?;
    phone.press("floor", TITLE, "Briefing").await?;
    phone.fill_in("facial recognition").await?;
    phone.see_privately("floor", "More facts that fit").await?;
    walk.looks(&phone, "fact").await?;
    phone.command("floor", "/help", &[]).await?;
    phone.see_privately("floor", "/privacy").await?;
    walk.looks(&phone, "help").await?;

    // The desk.
    staff.be("Mateo").await?;
    let number = room.asks(&room.jonas(), NAMED, false).await;
    for n in 0..25 {
        room.asks_by_command(&room.newcomer(&format!("person{n}")), &format!("What is thing {n} made of?")).await;
    }
    staff.see("desk", "27 waiting").await?;
    staff.see("desk", NAMED).await?;
    walk.looks(&staff, "cards").await?;
    let topic = [("title", json!("Facial recognition")), ("minutes", json!(10))];
    room.command(&room.moderator(), room.desk, "topic add", &topic).await;
    staff.open_select("desk", NAMED, "Decline").await?;
    walk.looks(&staff, "reasons to decline").await?;
    staff.keys("\u{e00c}").await?;
    staff.press("desk", NAMED, "Approve").await?;
    staff.see("floor", NAMED).await?;
    staff.see("desk", "open").await?;
    walk.looks(&staff, "an open question").await?;
    staff.press("desk", ANONYMOUS, "More…").await?;
    staff.see_privately("desk", "Ask back").await?;
    walk.looks(&staff, "more").await?;
    staff.press("desk", "Mute whoever asked", "Ask back").await?;
    staff.type_into_form("Which of the courts do you mean?").await?;
    walk.looks(&staff, "asking back").await?;
    staff.submit_form().await?;
    staff.see("desk", "Which of the courts").await?;
    phone.press("floor", TITLE, "My questions").await?;
    phone.see_privately("floor", "The moderators ask").await?;
    walk.looks(&phone, "asked back").await?;
    staff.press("desk", TITLE, "Decline several…").await?;
    staff.see_privately("desk", "questions wait").await?;
    staff.open_select("desk", "questions wait", "Questions to decline").await?;
    walk.looks(&staff, "declining several").await?;
    staff.keys("\u{e00c}").await?;
    staff.press("desk", TITLE, "Review").await?;
    staff.see_privately("desk", "Skip").await?;
    walk.looks(&staff, "review").await?;
    room.command(&room.moderator(), room.desk, "topic next", &[]).await;
    staff.see("floor", "Topic: Facial recognition").await?;
    staff.press("desk", TITLE, "Next question").await?;
    staff.see("floor", &format!("Now: #{number}")).await?;
    walk.looks(&staff, "on the stage").await?;
    phone.press("floor", TITLE, "Open questions").await?;
    walk.looks(&phone, "open questions").await?;

    // Other eyes.
    staff.look(Look::Dark).await?;
    walk.looks(&staff, "in the dark").await?;
    phone.look(Look::Dark).await?;
    walk.looks(&phone, "a phone in the dark").await?;
    phone.inner(ENLARGED).await?;
    walk.looks(&phone, "at 400 percent").await?;
    room.discord.person("Amina Yusuf").set_locale("ar");
    let arabic = driver.window(&address, "Amina", (500, PHONE.1)).await?;
    arabic.inner(PHONE).await?;
    arabic.press("floor", TITLE, "Privacy").await?;
    arabic.until("the answer is there", "document.querySelector('li.message.private button')").await?;
    walk.looks(&arabic, "Arabic").await?;

    // The screen on the wall.
    let told = room.command(&room.moderator(), room.desk, "workshop screen", &[("state", json!("on"))]).await.text();
    let link = told.split_whitespace().find(|word| word.starts_with("http")).context("a link")?.to_owned();
    let wall = driver.open(&link, (1920, 1080)).await?;
    wall.until("it shows something", "document.querySelector('#now .question')?.textContent").await?;
    walk.looks(&wall, "screen").await?;
    wall.look(Look::Dark).await?;
    walk.looks(&wall, "screen in the dark").await?;

    // The end, and the bot gone.
    let asked = room.command(&room.organiser(), room.desk, "workshop close", &[]).await;
    let asked = asked.message().context("it asks once more")?.clone();
    let close = asked.buttons().into_iter().next().context("a button")?.custom_id.context("an id")?;
    room.organiser().press(&asked, &close)?.settled().await;
    phone.inner(PHONE).await?;
    phone.see("floor", "closed").await?;
    walk.looks(&phone, "closed, on a phone").await?;
    staff.see("desk", "Closed").await?;
    walk.looks(&staff, "closed").await?;
    room.stop().await;
    staff.until("it says so", "!document.getElementById('trouble').hidden").await?;
    walk.looks(&staff, "without the bot").await?;

    let told = Story::new(1.0);
    let (who, where_) = (room.tashi().id(), room.floor);
    told.chapter("The first questions come in.");
    told.act(who, where_, &format!("Tashi asks anonymously: {ANONYMOUS}"));
    told.answer("Only Tashi sees: #7 is sent, anonymously.");
    let guide = openfloor::guide(&bot::Languages::built_in())?;
    let telling = super::serve_guided(&room.discord, guide, Some(told), &stop).await?;
    let reader = driver.window(&format!("http://{}", telling.address()), "Tashi", WIDE).await?;
    reader.until("it is told", "document.querySelector('#story .answer')?.textContent").await?;
    walk.looks(&reader, "the story").await?;

    for window in [staff, phone, arabic, wall, reader] {
        window.close().await?;
    }
    stop.cancel();
    page.ended().await?;
    telling.ended().await?;
    walk.ends(25)
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium, chromedriver and npm: apt-get install -y chromium chromium-driver npm"]
async fn nothing_is_wrong_with_any_state_of_the_report() -> Result<()> {
    let facts = Facts::built_in()?;
    let languages = bot::Languages::built_in();
    let arabic = languages.for_locale("ar").context("Arabic")?;
    let (chronicle, now) = scripted::chronicle(&facts);
    let draft = Report::of(&chronicle, &facts, now);
    let nothing = Chronicle {
        questions: Vec::new(),
        decisions: Vec::new(),
        stagings: Vec::new(),
        ..scripted::chronicle(&facts).0
    };
    let empty = Report::of(&nothing.closing(now), &facts, now);
    let full = Report::of(&chronicle.closing(now), &facts, now);
    let folder = tempfile::tempdir()?;
    let driver = Driver::start().await?;
    let mut walk = Walk::default();
    let english = Form::default();
    for (state, report, form, look, size) in [
        ("light", &full, english, Look::Light, (1_000, 1_300)),
        ("dark", &full, english, Look::Dark, (1_000, 1_300)),
        ("print", &full, english, Look::Print, (794, 1_123)),
        ("on a phone", &full, english, Look::Light, (500, 844)),
        ("Arabic", &full, Form { language: arabic, locale: "ar", ..english }, Look::Light, (1_000, 1_300)),
        ("draft", &draft, english, Look::Light, (1_000, 1_300)),
        ("empty", &empty, english, Look::Light, (1_000, 1_300)),
    ] {
        let path = folder.path().join(format!("{}.html", state.replace(' ', "-")));
        std::fs::write(&path, report.text(Format::Html, &form)?)?;
        let window = driver.open(&format!("file://{}", path.display()), size).await?;
        window.look(look).await?;
        walk.looks(&window, state).await?;
        window.close().await?;
    }
    walk.ends(6)
}
