//! The screen in a real Chromium: as a projector, a phone and somebody in the dark see it, in every script; live, without
//! a flicker, back after a lost connection, and with what a screen reader needs.

use anyhow::{Result, ensure};
use discord_fake::Person;
use serde_json::{Value, json};
use tests::browser::{Driver, Look, Window};
use tests::room::{Room, Setup};

const PROJECTOR: (u32, u32) = (1920, 1080);
const PHONE: (u32, u32) = (500, 844);

const ARABIC: &str = "من يحق له الاطلاع على بيانات التعرف على الوجوه التي تجمعها الشرطة في شينجيانغ، وهل يمكن نشر \
                      قائمة الشركات التي تبيع هذه الأنظمة (مثل Hikvision) قبل نهاية عام 2026؟";
const TIBETAN: &str = "ང་ཚོའི་ཁ་པར་ནང་གི་གནས་ཚུལ་སུས་ལྟ་ཐུབ་ཀྱི་རེད། བོད་ནང་གི་སློབ་གྲྭ་བའི་ཁ་པར་ལ་བརྟག་དཔྱད་བྱེད་པའི་ཁྲིམས་དེ་གང་ནས་བྱུང་བ་རེད།";
const LONG: &str = "When a company in Europe stores the messages of its users in a data centre that is maintained by engineers \
                    in another country, which law decides who may read them, who must be told when somebody did, and what \
                    can a journalist who has written about the camps do today to find out whether the police \
                    has asked for the list of the people she talked to, if the company itself says that it is not allowed to \
                    answer that question and the regulator in Dublin has not decided on a complaint for five years?";
const OTHERS: [&str; 7] = [
    "Who can check how the police use face recognition?",
    "Could a data protection authority in China be independent of the government?",
    "社会信用在不同城市的分数，外地人看得到自己的吗？",
    "Не даст ли новая Конвенция ООН против киберпреступности полиции доступ к переписке журналистов за границей?",
    "ئۇيغۇر تىلىدىكى ئۇچۇرلارنى كىم ساقلايدۇ؟",
    "¿Qué hace la ONU cuando alguien sufre represalias por haber hablado aquí?",
    "Is the network ID really voluntary if every app asks for it?",
];

/// What somebody who sees little, or nothing, needs: found by walking through the page as it is drawn.
const NEEDED: &str = r##"
const done = arguments[arguments.length - 1];
const wrong = [];
const seen = (e) => e.getClientRects().length > 0;
if (!document.documentElement.lang) wrong.push("no language");
if (!document.title) wrong.push("no title");
if (document.querySelectorAll("main").length !== 1) wrong.push("not one main");
if (document.querySelectorAll("h1").length !== 1) wrong.push("not one h1");
const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
if (new Set(ids).size !== ids.length) wrong.push("an id twice");
for (const e of document.querySelectorAll("[aria-labelledby]")) {
  if (!document.getElementById(e.getAttribute("aria-labelledby"))?.textContent) wrong.push(`no name: ${e.id}`);
}

for (const timer of document.querySelectorAll("[role=timer]")) {
  if (timer.closest("[aria-live]")) wrong.push("a clock that would be read out every second");
}
for (const live of ["#now .question", "#next .question", "#state"]) {
  if (document.querySelector(live).getAttribute("aria-live") !== "polite") wrong.push(`${live} is not announced`);
}
const light = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const rgb = (colour) => colour.match(/[\d.]+/g).map(Number);
const behind = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  const e = walk.currentNode.parentElement;
  if (!walk.currentNode.data.trim() || e.tagName === "SCRIPT" || !seen(e)) continue;
  const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
  const contrast = (a + 0.05) / (b + 0.05);
  if (contrast < 4.5) wrong.push(`${contrast.toFixed(1)}: ${walk.currentNode.data}`);
}
if (document.documentElement.scrollWidth > innerWidth) wrong.push("wider than the window");
if (document.cookie || localStorage.length) wrong.push("something is kept");
const far = performance.getEntriesByType("resource").map((r) => r.name).filter((n) => !n.startsWith(location.origin));
if (far.length) wrong.push(`asked elsewhere: ${far}`);
done(wrong);
"##;

async fn lacks_nothing(window: &Window) -> Result<()> {
    let wrong = window.script(NEEDED, Vec::new()).await?;
    ensure!(wrong == json!([]), "{wrong:#}");
    let wrong = window.violations().await?;
    ensure!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}

/// By day, at night and on paper.
async fn lacks_nothing_in_any_light(window: &Window) -> Result<()> {
    for look in [Look::Dark, Look::Print, Look::Light] {
        window.look(look).await?;
        lacks_nothing(window).await?;
    }
    Ok(())
}

/// What can be read in a part of the page, once it is so.
async fn reads(window: &Window, what: &str, part: &str, so: impl Fn(&str) -> bool) -> Result<String> {
    let script = "const [part, done] = arguments; done(document.querySelector(part)?.innerText ?? '');";
    let until = tokio::time::Instant::now() + tests::room::PATIENCE;
    loop {
        let text = window.script(script, vec![json!(part)]).await?.as_str().unwrap_or_default().to_owned();
        if so(&text) {
            return Ok(text);
        }
        ensure!(tokio::time::Instant::now() < until, "waited in vain for {what} in {part}, which says {text:?}");
        tokio::time::sleep(std::time::Duration::from_millis(40)).await;
    }
}

async fn shows(window: &Window, part: &str, words: &str) -> Result<String> {
    reads(window, words, part, |text| text.contains(words)).await
}

/// The screen of a workshop with a topic, a speaker and these questions open; whoever asks has five companions.
async fn workshop(questions: &[&str]) -> (Room, String, Vec<u32>) {
    let setup = Setup { languages: bot::Languages::built_in(), ..Setup::default() };
    let room = Room::open_with(setup, &[("title", json!("Human rights and data governance in China"))]).await;
    let moderator = room.moderator();
    let told = room.command(&moderator, room.desk, "workshop screen", &[("state", json!("on"))]).await.text();
    let link = told.split_whitespace().find(|w| w.starts_with("http")).expect("a link").to_owned();
    room.command(&moderator, room.desk, "topic add", &[("title", json!("Facial recognition")), ("minutes", json!(25))])
        .await;
    room.command(&moderator, room.desk, "topic next", &[]).await;
    room.command(&moderator, room.desk, "speaker next", &[("name", json!("Amina Yusuf"))]).await;
    let mut numbers = Vec::new();
    for (at, text) in questions.iter().enumerate() {
        let (tashi, jonas) = (room.tashi(), room.jonas());
        let (who, anonymous) = if at % 2 == 0 { (&tashi, true) } else { (&jonas, false) };
        let number = room.asks(who, text, anonymous).await;
        room.approves(&moderator, number).await;
        for friend in 0..(questions.len() - at) {
            let name = format!("friend{friend}");
            let friend = room.discord.find_person(&name).unwrap_or_else(|| room.newcomer(&name));
            supports(&room, &friend, number).await;
        }
        numbers.push(number);
    }
    (room, link, numbers)
}

async fn supports(room: &Room, who: &Person, number: u32) {
    let post = room.post(number).expect("a post");
    let button = post.buttons().into_iter().find(|b| b.label.starts_with("Support")).expect("its button");
    who.press(&post, &button.custom_id.expect("an id")).expect("may be pressed").answer().await;
}

async fn stage(room: &Room, number: u32) {
    room.command(&room.moderator(), room.desk, "question stage", &[("number", json!(number))]).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium, chromedriver and npm: apt-get install -y chromium chromium-driver npm"]
async fn a_room_reads_it_from_the_back_row_and_from_a_phone() -> Result<()> {
    let questions: Vec<&str> = [ARABIC, TIBETAN, LONG].into_iter().chain(OTHERS).collect();
    let (room, link, numbers) = workshop(&questions).await;
    let driver = Driver::start().await?;
    let wall = driver.open(&link, PROJECTOR).await?;
    let phone = driver.open(&link, PHONE).await?;
    wall.inner(PROJECTOR).await?;
    phone.inner((390, PHONE.1)).await?;
    shows(&wall, "#title", "data governance").await?;
    reads(&wall, "all of them", "#counts", |t| t.starts_with("10 open")).await?;
    lacks_nothing(&wall).await?;
    let all = shows(&wall, "body", "press a button").await?;
    ensure!(!all.contains("**") && !all.contains('`'), "marks that only Discord knows: {all}");

    // Every script, short and long, as large as there is room for, and nothing of it cut.
    for (name, place, words) in [
        ("arabic", 0, "شينجيانغ"),
        ("tibetan", 1, "བོད་ནང"),
        ("long", 2, "five years"),
        ("short", 3, "face recognition"),
    ] {
        stage(&room, numbers[place]).await;
        shows(&wall, "#now", words).await?;
        shows(&phone, "#now", words).await?;
        let whole = "const done = arguments[arguments.length - 1], main = document.getElementById('main'), \
                     shown = [...document.querySelectorAll('#now .words, #next .words, #open li')].filter((e) => e.getClientRects().length); \
                     done([main.scrollHeight <= main.clientHeight + 1, \
                           [...shown, document.querySelector('#how p:last-child')].every((e) => e.getBoundingClientRect().bottom <= innerHeight), \
                           parseFloat(getComputedStyle(document.querySelector('#now .words')).fontSize) >= 28, \
                           getComputedStyle(document.querySelector('#now .words')).direction])";
        let direction = if name == "arabic" { "rtl" } else { "ltr" };
        let found = wall.script(whole, Vec::new()).await?;
        ensure!(found == json!([true, true, true, direction]), "{name}: {found}");
        lacks_nothing(&wall).await?;
        lacks_nothing(&phone).await?;
        wall.picture(&format!("screen-{name}")).await?;
        wall.look(Look::Dark).await?;
        lacks_nothing(&wall).await?;
        wall.picture(&format!("screen-{name}-dark")).await?;
        wall.look(Look::Light).await?;
        phone.picture(&format!("screen-{name}-phone")).await?;
    }
    phone.inner((390, 1900)).await?;
    phone.picture("screen-phone-whole").await?;
    let listed = shows(&phone, "#open", OTHERS[6]).await?;
    ensure!(listed.contains("ئۇيغۇر"), "{listed}");

    // A support is shown without touching anything else.
    let marked = "const done = arguments[arguments.length - 1]; window.kept = document.querySelector('#now .words'); \
                  window.touched = 0; new MutationObserver((all) => { window.touched += all.length; }) \
                    .observe(document.getElementById('now'), { subtree: true, childList: true, characterData: true }); done(true);";
    wall.script(marked, Vec::new()).await?;
    supports(&room, &room.moderator(), numbers[9]).await;
    shows(&phone, "#open", "2 supports").await?;
    shows(&wall, "#counts", "open").await?;
    let kept = "const done = arguments[arguments.length - 1]; done([window.kept.isConnected, window.touched]);";
    ensure!(wall.script(kept, Vec::new()).await? == json!([true, 0]), "what was on the stage was drawn anew");

    // A dead link tells nothing more.
    let told = room.command(&room.moderator(), room.desk, "workshop screen", &[("state", json!("renew"))]).await.text();
    shows(&wall, "#trouble", "not valid any more").await?;
    let left =
        wall.script("arguments[arguments.length - 1](document.querySelector('main').innerText)", Vec::new()).await?;
    ensure!(left.as_str().is_some_and(|t| !t.contains("face recognition")), "{left}");
    wall.picture("screen-gone").await?;
    let new = told.split_whitespace().find(|w| w.starts_with("http")).expect("a link").to_owned();
    let wall = driver.open(&new, PROJECTOR).await?;
    shows(&wall, "#now", "face recognition").await?;
    ensure!(wall.complaints().await? == Vec::<Value>::new(), "the browser complains");
    wall.close().await?;
    phone.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium, chromedriver and npm: apt-get install -y chromium chromium-driver npm"]
async fn it_says_that_the_connection_is_lost_and_comes_back() -> Result<()> {
    let (mut room, link, numbers) = workshop(&OTHERS[..2]).await;
    let driver = Driver::start().await?;
    let wall = driver.open(&link, PROJECTOR).await?;
    stage(&room, numbers[0]).await;
    shows(&wall, "#now", OTHERS[0]).await?;
    room.stop_screens();
    shows(&wall, "#trouble", "No connection").await?;
    shows(&wall, "#now", OTHERS[0]).await?;
    wall.picture("screen-lost").await?;
    room.serve_screens_again().await;
    reads(&wall, "nothing", "#trouble", str::is_empty).await?;
    stage(&room, numbers[1]).await;
    shows(&wall, "#now", OTHERS[1]).await?;
    room.stop().await;
    let confirm = "the question on the stage stays while the bot is away";
    shows(&wall, "#now", OTHERS[1]).await.map_err(|e| e.context(confirm))?;
    wall.close().await?;
    Ok(())
}

/// A room that reads Arabic: the page turns round while it is looked at; then the workshop is closed.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium, chromedriver and npm: apt-get install -y chromium chromium-driver npm"]
async fn a_room_reads_it_in_arabic_and_is_told_of_the_end() -> Result<()> {
    let questions: Vec<&str> = [ARABIC, TIBETAN].into_iter().chain(OTHERS).collect();
    let (room, link, numbers) = workshop(&questions).await;
    let driver = Driver::start().await?;
    let wall = driver.open(&link, PROJECTOR).await?;
    let phone = driver.open(&link, PHONE).await?;
    wall.inner(PROJECTOR).await?;
    phone.inner((390, PHONE.1)).await?;
    let moderator = room.moderator();
    let translated = [("number", json!(numbers[2])), ("language", json!("ar"))];
    let form = room.command(&moderator, room.desk, "question translate", &translated).await;
    let form = form.modal().cloned().expect("a form");
    let words = "من يستطيع التحقق من كيفية استخدام الشرطة للتعرف على الوجوه؟";
    moderator.submit(&form, &[("text", words)]).expect("may be sent").answer().await;
    stage(&room, numbers[2]).await;
    shows(&wall, "#now", words).await?;
    room.command(&room.organiser(), room.desk, "workshop settings", &[("language", json!("ar"))]).await;
    reads(&wall, "another language", "#now h2", |label| !label.is_empty() && !label.is_ascii()).await?;
    let turned =
        "arguments[arguments.length - 1]([document.documentElement.lang, getComputedStyle(document.body).direction])";
    for window in [&wall, &phone] {
        reads(window, "another language", "#now h2", |label| !label.is_empty() && !label.is_ascii()).await?;
        let found = window.script(turned, Vec::new()).await?;
        ensure!(found == json!(["ar", "rtl"]), "{found}");
        lacks_nothing_in_any_light(window).await?;
    }
    let all = reads(&wall, "the page", "body", |_| true).await?;
    ensure!(all.contains(OTHERS[0]), "the original is gone: {all}");
    // Where there is little room the translation goes before the original, and what is cut is seen to go on.
    let cut = "const done = arguments[arguments.length - 1], main = document.getElementById('main'); \
               requestAnimationFrame(() => requestAnimationFrame(() => done([main.classList.contains('cut'), \
                 [...document.querySelectorAll('#now .words')].map((e) => e.hidden)])));";
    for (size, wanted) in [((1000, 260), json!([true, [false, true]])), (PROJECTOR, json!([false, [false, false]]))] {
        wall.inner(size).await?;
        let found = wall.script(cut, Vec::new()).await?;
        ensure!(found == wanted, "{size:?}: {found}");
    }
    wall.picture("screen-arabic-room").await?;
    phone.picture("screen-arabic-room-phone").await?;
    stage(&room, numbers[0]).await;
    shows(&wall, "#now", "شينجيانغ").await?;
    lacks_nothing_in_any_light(&wall).await?;
    wall.picture("screen-arabic-wall").await?;

    let confirm = room.command(&moderator, room.desk, "workshop close", &[]).await;
    let confirm = confirm.message().cloned().expect("a question back");
    moderator.press_label(&confirm, "Close the workshop").expect("a button").settled().await;
    for window in [&wall, &phone] {
        reads(window, "that it is closed", "#state", |state| !state.is_empty()).await?;
        let left = reads(window, "the page", "body", |_| true).await?;
        ensure!(!left.contains("شينجيانغ") && !left.contains(OTHERS[0]), "{left}");
        lacks_nothing_in_any_light(window).await?;
    }
    wall.picture("screen-closed").await?;
    wall.close().await?;
    phone.close().await?;
    Ok(())
}
