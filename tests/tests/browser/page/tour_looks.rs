//! How the tours stand in the page: nothing overlaps, nothing moves, axe-core finds nothing, links name roles, and a story
//! that is told is left alone.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use discord_fake::Story;
use serde_json::json;
use tests::Room;
use tests::browser::{Driver, ENTER, Look, TAB, Window};
use tokio_util::sync::CancellationToken;

use super::tour::{is_at, serve, tour_button};
use super::{ANONYMOUS, NAMED, PHONE, serve_guided};

const DESKTOP: (u32, u32) = (1280, 800);

/// What is wrong with where things stand: parts of the page over each other or beyond the window, what is pointed at out of
/// sight or under something else.
const PLACES: &str = r#"(() => {
    const wrong = [], at = (one) => one.getBoundingClientRect();
    const parts = ['.bar', '.tabs', '#story', '#tour', '#trouble', 'main'].map((one) => document.querySelector(one))
        .filter((one) => one.getClientRects().length);
    parts.forEach((one, n) => parts.slice(n + 1).forEach((other) => {
        if (at(one).bottom > at(other).top + 1 && at(other).bottom > at(one).top + 1) wrong.push(`${one.className} over ${other.className}`);
    }));
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than the window');
    for (const one of document.querySelectorAll('#tour button, #tour .now')) {
        if (one.getClientRects().length && (at(one).left < 0 || at(one).right > innerWidth)) wrong.push(`sticks out: ${one.textContent}`);
    }
    if (at(document.querySelector('main')).height < 300) wrong.push('little is left for the channel');
    const goal = document.querySelector('.pointed-at');
    if (goal) {
        const box = at(goal), met = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        if (!goal.contains(met)) wrong.push(`${goal.textContent} is covered by ${met?.outerHTML.slice(0, 120)}`);
    }
    return wrong;
})()"#;

/// Looks at every step, pressing Next; the tour must be as high at each.
async fn walk(window: &Window, name: &str, least: usize) -> Result<()> {
    let mut heights = BTreeSet::new();
    for step in 0.. {
        let over = window.now("document.querySelector('#tour .now').textContent.startsWith('That was')").await? == true;
        let wrong = window.violations().await?;
        ensure!(wrong.is_empty(), "{name}, {step}: {wrong:#?}");
        let wrong = window.now(PLACES).await?;
        window.picture(&format!("tour-{name}-{step}")).await?;
        ensure!(wrong == json!([]), "{name}, {step}: {wrong:#}");
        heights.insert(window.now("document.getElementById('tour').offsetHeight").await?.to_string());
        if over {
            ensure!(step >= least, "{name}: only {step} steps");
            break;
        }
        tour_button(window, "Next").await?;
    }
    ensure!(heights.len() == 1, "{name}: it is {heights:?} high, and what stands below moves");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium, chromedriver and npm: apt-get install -y chromium chromium-driver npm"]
async fn every_step_has_its_place_on_a_phone_and_beside_the_desk() -> Result<()> {
    let room = Room::open().await;
    let number = room.asks(&room.jonas(), NAMED, false).await;
    room.approves(&room.moderator(), number).await;
    let waiting = room.asks(&room.jonas(), ANONYMOUS, true).await;
    room.until("its card", |r| r.card(waiting).is_some()).await;
    let stop = CancellationToken::new();
    let (page, address) = serve(&room, &stop).await?;
    let driver = Driver::start().await?;
    for (size, device) in [(PHONE, "phone"), (DESKTOP, "desktop")] {
        for (role, first, least) in
            [("participant", "2 of 7", 6), ("moderator", "3 of 7", 5), ("organiser", "2 of 6", 5)]
        {
            let window = driver.window(&address, role, (500, 844)).await?;
            window.inner(size).await?;
            if role == "moderator" && device == "phone" {
                window.look(Look::Dark).await?;
            }
            is_at(&window, first).await?;
            walk(&window, &format!("{role}-{device}"), least).await?;
            window.close().await?;
        }
    }
    stop.cancel();
    page.ended().await?;
    Ok(())
}

fn is(name: &str) -> String {
    format!("document.getElementById('who').selectedOptions[0]?.text.startsWith({})", json!(name))
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium, chromedriver and npm: apt-get install -y chromium chromium-driver npm"]
async fn a_link_names_a_role_and_an_unknown_one_lets_you_choose() -> Result<()> {
    let room = Room::open().await;
    let stop = CancellationToken::new();
    let (page, address) = serve(&room, &stop).await?;
    let driver = Driver::start().await?;
    for (role, name) in [("organiser", "Ingrid Bauer"), ("Moderator", "Mateo Rivas"), ("participant", "Tashi")] {
        let window = driver.open(&format!("{address}/#as={role}"), DESKTOP).await?;
        window.until(&format!("{role} is {name}"), &is(name)).await?;
        let told = format!("document.getElementById('whoami').textContent.startsWith('{}')", role.to_lowercase());
        window.until("the group is told", &told).await?;
        window.close().await?;
    }

    let window = driver.open(&format!("{address}/#as=jester"), DESKTOP).await?;
    window.inner(PHONE).await?;
    window.until("there is a choice", "document.querySelector('.chooser button')").await?;
    let said = window.now("document.getElementById('trouble').textContent").await?;
    let said = said.as_str().unwrap_or_default();
    ensure!(said.contains("“jester”") && said.contains("organiser, moderator, participant"), "{said}");
    ensure!(window.now("document.getElementById('tour').hidden").await? == true, "nobody is led");
    let wrong = window.violations().await?;
    ensure!(wrong.is_empty(), "{wrong:#?}");
    let wrong = window.now(PLACES).await?;
    ensure!(wrong == json!([]), "{wrong:#}");
    window.picture("chooser-phone").await?;
    let reached = "document.activeElement.matches('.chooser button') && document.activeElement.textContent === 'Tashi'";
    for _ in 0..60 {
        if window.now(reached).await? == true {
            break;
        }
        window.keys(TAB).await?;
    }
    window.keys(ENTER).await?;
    window.until("the choice is taken", &is("Tashi")).await?;
    window.see("floor", "Ask anonymously").await?;
    ensure!(window.now("document.getElementById('trouble').hidden").await? == true, "the sentence goes");
    // Also in a page that is open.
    window.now("location.hash = '#as=moderator'").await?;
    window.until("a role", &is("Mateo")).await?;
    window.now("location.hash = '#as=jester'").await?;
    window.until("there is a choice again", "document.querySelector('.chooser button')").await?;
    window.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn beside_a_story_it_waits_to_be_asked_for() -> Result<()> {
    let room = Room::open().await;
    let stop = CancellationToken::new();
    let told = Story::new(1.0);
    told.chapter("The first questions come in.");
    told.act(room.tashi().id(), room.floor, &format!("Tashi asks anonymously: {ANONYMOUS}"));
    let guide = openfloor::guide(&bot::Languages::built_in())?;
    let page = serve_guided(&room.discord, guide, Some(told.clone()), &stop).await?;
    let driver = Driver::start().await?;
    let window = driver.window(&format!("http://{}", page.address()), "Tashi", DESKTOP).await?;
    window.inner(PHONE).await?;
    window.see("floor", "Ask anonymously").await?;
    let tour = "!document.getElementById('tour').hidden";
    ensure!(window.now(tour).await? == false, "it does not begin by itself");
    window.now("document.getElementById('guide').click()").await?;
    is_at(&window, "2 of 7 Press Ask anonymously").await?;
    let wrong = window.now(PLACES).await?;
    ensure!(wrong == json!([]), "{wrong:#}");
    window.picture("tour-story-phone").await?;
    // Whoever is led is not led away: the next act is told, and followed only when that is wanted again.
    let follow = "[...document.querySelectorAll('#story button')].find((one) => one.textContent === 'Follow')";
    ensure!(window.now(&format!("{follow}.getAttribute('aria-pressed')")).await? == "false");
    told.act(room.moderator().id(), room.desk, "Mateo Rivas approves");
    window.until("it is told", "document.querySelector('#story .what').textContent.startsWith('Mateo')").await?;
    window.now(&format!("{follow}.click()")).await?;
    window.until("it follows", &is("Mateo")).await?;
    ensure!(window.now(tour).await? == false, "and no tour begins by itself");
    window.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}
