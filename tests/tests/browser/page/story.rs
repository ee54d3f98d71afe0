//! The scripted workshop as the page tells it: what just happened, with the reader's hand on its pace.

use anyhow::{Result, ensure};
use openfloor::Player;
use openfloor::script::Script;
use tests::browser::{Driver, ENTER};
use tokio_util::sync::CancellationToken;

use super::{NARROW, PHONE, told};

const WHAT: &str = "document.querySelector('#story .what').textContent";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn the_script_is_told_in_the_page_and_taken_step_by_step() -> Result<()> {
    let stop = CancellationToken::new();
    let (room, story, page) = told(&stop).await?;
    let driver = Driver::start().await?;
    let reader = driver.window(&format!("http://{}", page.address()), "Ingrid", NARROW).await?;
    reader.until("the bar is there", "!document.getElementById('story').hidden").await?;
    let focus = |name: &str| {
        format!("[...document.querySelectorAll('#story button')].find((one) => one.textContent === '{name}')?.focus()")
    };
    // By keyboard: it stands before anything has begun.
    reader.now(&focus("Pause")).await?;
    reader.keys(ENTER).await?;
    reader.until("it stands", "[...document.querySelectorAll('#story button')][0].textContent === 'Go on'").await?;

    let mut script = Script::built_in()?;
    script.steps.truncate(14);
    script.rows.clear();
    let store = storage::Store::beside(&room.database(), &room.seal_dir()).await?;
    let discord = room.discord.clone();
    let languages = bot::Languages::only_english();
    let played = tokio::spawn(async move { Player::telling(&discord, &store, &languages, story).play(&script).await });

    reader
        .until("what begins is told", "document.querySelector('#story .chapter').textContent.includes('Ingrid')")
        .await?;
    let mut told = Vec::new();
    reader.now(&focus("Step")).await?;
    for step in 0..12 {
        let before = reader.now(WHAT).await?;
        reader.keys(ENTER).await?;
        let moves_on = reader.until("the next is told", &format!("{WHAT} !== {before} || {step} === 11")).await;
        if let Err(error) = moves_on {
            let focused = reader.now("document.activeElement.outerHTML.slice(0, 200)").await?;
            let failed =
                if played.is_finished() { format!("{:?}", played.await?.err()) } else { "it plays".to_owned() };
            return Err(error.context(format!("after {told:#?}, with the focus on {focused}; {failed}")));
        }
        told.push(reader.now(WHAT).await?.as_str().unwrap_or_default().to_owned());
        if told.last().is_some_and(|what| what.starts_with("Tashi asks anonymously")) {
            break;
        }
    }
    ensure!(told.iter().any(|what| what.starts_with("Ingrid Bauer: /workshop open")), "{told:#?}");
    ensure!(told.iter().any(|what| what.starts_with("Tashi asks anonymously")), "{told:#?}");
    // It leads to whoever acts, and says what only they see.
    reader.until("it follows", "document.getElementById('who').selectedOptions[0].text.startsWith('Tashi')").await?;
    reader
        .until(
            "the answer is told",
            "document.querySelector('#story .answer').textContent.startsWith('Only Tashi sees')",
        )
        .await?;
    ensure!(
        reader.now("document.activeElement.textContent").await? == "Step",
        "whoever steps is not taken from the button"
    );
    let polite = "document.querySelector('#story .what').closest('[aria-live]').getAttribute('aria-live')";
    ensure!(reader.now(polite).await? == "polite");
    reader.picture("story").await?;
    reader.inner(PHONE).await?;
    reader.picture("story-phone").await?;
    ensure!(reader.now("document.documentElement.scrollWidth <= innerWidth").await? == true);

    // Who follows no longer stays who they are.
    reader.now(&focus("Follow")).await?;
    reader.keys(ENTER).await?;
    reader.now(&focus("Go on")).await?;
    reader.now("(() => { const speed = document.querySelector('#story select'); speed.value = '20'; speed.dispatchEvent(new Event('change')); })()").await?;
    reader.keys(ENTER).await?;
    reader
        .until("it ends", "document.querySelector('#story .chapter').textContent.startsWith('The workshop is over')")
        .await?;
    ensure!(reader.now("document.getElementById('who').selectedOptions[0].text.startsWith('Tashi')").await? == true);
    played.await??;
    reader.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}
