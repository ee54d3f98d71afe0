//! The rehearsal page in each language: the first half of the scripted workshop, looked at by a participant and a moderator who
//! read nothing else. With `OPENFLOOR_PICTURES` floor, desk, form and a private answer are kept, to be looked at.

use std::net::SocketAddr;

use anyhow::{Context as _, Result, ensure};
use discord_fake::World;
use i18n::Languages;
use openfloor::Player;
use openfloor::script::{Script, Step};
use serde_json::json;
use tests::browser::Driver;
use tests::room::{Room, Setup, speaking};
use tokio_util::sync::CancellationToken;

const WIDE: (u32, u32) = (1500, 1000);
const PHONE: (u32, u32) = (500, 844);

const TITLE: &str = "Human rights and data governance in China";

/// Where it is looked at: questions wait, are open and on the stage, a key message is put.
const UNTIL: &str = "The last round of questions";

/// That nothing sticks out, and that what is written from right to left is.
const DRAWN: &str = r#"
const done = arguments[arguments.length - 1];
const wrong = [];
if (document.documentElement.scrollWidth > innerWidth) wrong.push("the page is wider than the window");
for (const e of document.querySelectorAll("li.message *")) {
  if (e.getClientRects().length && e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).overflowX === "visible" && getComputedStyle(e).display !== "inline")
    wrong.push(`sticks out: ${e.textContent.slice(0, 80)}`);
}
const first = /[\u0041-\u024f\u0370-\u1fff\u3040-\uffdc]/u, right = /[\u0590-\u08ff]/u;
for (const e of document.querySelectorAll("li.message p")) {
  const letter = e.textContent.match(first)?.[0];
  if (letter && right.test(letter) && getComputedStyle(e).direction !== "rtl") wrong.push(`from left to right: ${e.textContent.slice(0, 80)}`);
}
done(wrong.slice(0, 10));
"#;

async fn looked_at(tag: &str, world: fn(&mut World)) -> Result<()> {
    let languages = Languages::built_in();
    let l = languages.for_locale(tag).with_context(|| format!("no language {tag}"))?;
    let setup = Setup { world, languages: languages.clone(), ..Setup::default() };
    let room = Room::with(setup).await;
    let store = storage::Store::beside(&room.database(), &room.seal_dir()).await?;
    let mut script = Script::built_in()?;
    let until = script.steps.iter().position(|step| matches!(step, Step::Note(note) if note.starts_with(UNTIL)));
    script.steps.truncate(until.context("the script has no such note")?);
    script.rows.clear();
    let differences = Player::new(&room.discord, &store, &languages, 1000.0).play(&script).await?;
    ensure!(differences == 0, "{tag}: something came out differently than written");
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;

    let stop = CancellationToken::new();
    let page =
        discord_fake::page::serve(SocketAddr::from(([127, 0, 0, 1], 0)), room.discord.clone(), stop.clone()).await?;
    let driver = Driver::start().await?;
    let address = format!("http://{}", page.address());
    let staff = driver.window(&address, "Mateo", WIDE).await?;
    staff.see("floor", TITLE).await?;
    staff.picture(&format!("{tag}-desk")).await?;
    let phone = driver.window(&address, "Tashi", PHONE).await?;
    phone.picture(&format!("{tag}-floor")).await?;
    phone.press("floor", TITLE, &l.text("button-my-questions", None)).await?;
    phone.see_privately("floor", "Only you can see this").await?;
    phone.picture(&format!("{tag}-private")).await?;
    phone.press("floor", TITLE, &l.text("button-privacy", None)).await?;
    phone.see_privately("floor", &l.text("button-delete-my-data", None)).await?;
    phone.picture(&format!("{tag}-privacy")).await?;
    for window in [&staff, &phone] {
        let wrong = window.script(DRAWN, Vec::new()).await?;
        ensure!(wrong == json!([]), "{tag}: {wrong:#}");
        let wrong = window.violations().await?;
        ensure!(wrong.is_empty(), "{tag}: {wrong:#?}");
    }
    phone.press("floor", TITLE, &l.text("button-ask-anonymously", None)).await?;
    phone.type_into_form("…").await?;
    phone.picture(&format!("{tag}-form")).await?;
    phone.leave_form().await?;
    phone.close().await?;
    staff.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}

macro_rules! languages {
    ($($name:ident: $tag:literal),+ $(,)?) => {$(
        #[tokio::test(flavor = "multi_thread")]
        #[ignore = "needs chromium, chromedriver and npm: apt-get install -y chromium chromium-driver npm"]
        async fn $name() -> Result<()> {
            looked_at($tag, |world| speaking(world, $tag)).await
        }
    )+};
}

languages! {
    in_arabic: "ar",
    in_chinese_simplified: "zh-Hans",
    in_chinese_traditional: "zh-Hant",
    in_french: "fr",
    in_german: "de",
    in_russian: "ru",
    in_spanish: "es",
}
