//! The screen shows what the floor shows, no sooner and nothing else, under a link that is dead as soon as it is renewed.

use std::time::Duration;

use discord_fake::{Calls, Person};
use openfloor::Player;
use openfloor::script::{Act, Script, Step};
use serde_json::{Value, json};
use tests::Room;
use tests::look::{Look, get};
use tests::room::{PATIENCE, Setup};

const QUESTION: &str = "Who keeps the **list** of cameras?";

async fn screen(room: &Room, who: &Person, state: &str) -> String {
    room.command(who, room.desk, "workshop screen", &[("state", json!(state))]).await.text()
}

/// The link in the answer.
fn link_in(told: &str) -> String {
    let from = told.find("http").unwrap_or_else(|| panic!("no link: {told}"));
    told[from..].split_whitespace().next().unwrap_or_default().to_owned()
}

async fn switched_on(room: &Room) -> String {
    link_in(&screen(room, &room.moderator(), "on").await)
}

async fn status(link: &str) -> u16 {
    get(link).await.status().as_u16()
}

/// What a message on the floor says, without what makes it showable there.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\\' | '\u{2068}' | '\u{2069}')).collect()
}

fn words(q: &Value) -> String {
    q["words"][0]["text"].as_str().unwrap_or_default().to_owned()
}

/// Without the language, signs that Chinese and Japanese share are drawn as the other writes them, and nothing is read aloud
/// rightly.
#[tokio::test]
async fn the_language_of_the_original_is_said() {
    let room = Room::open().await;
    let link = switched_on(&room).await;
    let mut look = Look::at(&link).await;
    let number = room.asks(&room.tashi(), "誰可以查看這些資料，又由誰決定資料保存多久？", true).await;
    room.approves(&room.moderator(), number).await;
    look.until("it is next", |s| s["next"]["number"] == format!("#{number}")).await;
    assert_eq!(look.shown["next"]["words"][0]["lang"], json!("zh-Hant"));
}

#[tokio::test]
async fn a_question_is_followed_from_the_floor_to_its_end() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let link = switched_on(&room).await;
    let mut look = Look::at(&link).await;
    look.until("the panel", |s| s["title"] == "Human rights and data governance").await;
    let number = room.asks(&room.tashi(), QUESTION, true).await;
    room.approves(&moderator, number).await;
    look.until("the open question", |s| s["counts"] == "1 open question · 0 answered").await;
    look.until("it is next", |s| s["next"]["number"] == format!("#{number}")).await;
    assert_eq!(words(&look.shown["next"]), QUESTION, "as it was written, without marks");
    assert_eq!(look.shown["next"]["beside"], json!(["anonymous"]));
    let second = room.asks(&room.jonas(), "When will it be published?", false).await;
    let post = room.approves(&moderator, second).await;
    look.until("the other one below", |s| !s["open"].as_array().is_none_or(Vec::is_empty)).await;
    assert_eq!(look.open(), [format!("#{second}")]);
    room.tashi().press_label(&post, "Support · 0").expect("a button").answer().await;
    look.until("its support", |s| s.to_string().contains("1 support\"")).await;

    room.moderator().press_label(&room.board().expect("a board"), "Next question").expect("a button").answer().await;
    look.until("it is on the stage", |s| s["now"].is_object()).await;
    let staged = look.shown["now"]["number"].as_str().and_then(|n| n[1..].parse::<u32>().ok()).expect("a number");
    room.command(&moderator, room.desk, "topic add", &[("title", json!("Cameras")), ("minutes", json!(5))]).await;
    room.command(&moderator, room.desk, "topic next", &[]).await;
    room.command(&moderator, room.desk, "speaker next", &[("name", json!("Professor Okafor"))]).await;
    look.until("topic and speaker", |s| s["topic"]["name"] == "Cameras" && s["speaker"]["name"] == "Professor Okafor")
        .await;
    assert!(look.shown["topic"]["until"].as_i64() > Some(room.clock.now().ms()), "{}", look.shown);
    room.command(&moderator, room.desk, "question answered", &[("number", json!(staged))]).await;
    look.until("it is answered", |s| s["now"].is_null() && s["counts"] == "1 open question · 1 answered").await;

    // What leaves the floor leaves the screen.
    let open = if staged == number { second } else { number };
    room.command(
        &moderator,
        room.desk,
        "question decline",
        &[("number", json!(open)), ("reason", json!("exposes a person"))],
    )
    .await;
    look.until("it is gone", |s| s["counts"] == "0 open questions · 1 answered").await;
    look.until("and so are its words", |s| s["next"].is_null()).await;
    room.command(&moderator, room.desk, "workshop pause", &[]).await;
    look.until("the pause", |s| s["state"].as_str().is_some_and(|t| t.starts_with("No new questions"))).await;
    assert!(look.shown["state"].as_str().is_some_and(|t| t.contains("support")), "{}", look.shown);
    room.command(&room.organiser(), room.desk, "workshop settings", &[("support", json!(false))]).await;
    look.until("no word of support", |s| s["state"].as_str().is_some_and(|t| !t.contains("support"))).await;
}

#[tokio::test]
async fn a_link_survives_a_restart_and_is_dead_once_it_is_renewed_or_the_screen_is_off() {
    let mut room = Room::open().await;
    let moderator = room.moderator();
    let number = room.asks(&room.tashi(), QUESTION, true).await;
    room.approves(&moderator, number).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let link = switched_on(&room).await;
    assert_eq!(switched_on(&room).await, link, "on again: the same link");
    let page = get(&link).await;
    assert_eq!(page.status(), 200);
    let policy = page.headers()["content-security-policy"].to_str().expect("words").to_owned();
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert!(page.headers().get("set-cookie").is_none());
    let page = page.text().await.expect("a page");
    assert!(page.contains("<title>Human rights and data governance</title>") && page.contains(QUESTION), "{page}");
    // Under the path of any proxy, and under none.
    let token = link.rsplit('/').next().expect("a token").to_owned();
    let root = link.split("/some").next().expect("an address").to_owned();
    assert_eq!(status(&format!("{root}/{token}")).await, 200);

    room.restart().await;
    let look = Look::at(&link).await;
    assert_eq!(words(&look.shown["next"]), QUESTION, "at once, though nothing is drawn anew");

    let mut look = Look::at(&link).await;
    let told = screen(&room, &moderator, "renew").await;
    let new = link_in(&told);
    assert_ne!(new, link);
    assert!(!look.next().await, "whoever looked through the old link sees nothing more");
    let gone = get(&link).await;
    assert_eq!(gone.status(), 404);
    let same = |answer: &reqwest::Response| {
        let mut headers = answer.headers().clone();
        headers.remove("date");
        (answer.status(), headers)
    };
    for other in
        [format!("{root}/{}", "0".repeat(32)), format!("{root}/"), format!("{root}/{token}/events"), root.clone()]
    {
        let wrong = get(&other).await;
        assert_eq!(same(&wrong), same(&gone), "{other}");
        assert_eq!(wrong.text().await.expect("nothing"), "", "{other}");
    }
    let mut look = Look::at(&new).await;
    assert!(screen(&room, &moderator, "off").await.contains("its link is dead"));
    assert!(!look.next().await);
    assert_eq!(status(&new).await, 404);
    assert!(screen(&room, &moderator, "off").await.contains("off already"));
    room.restart().await;
    assert_eq!(status(&new).await, 404);
    assert_ne!(switched_on(&room).await, new, "what was off comes back under another link");
}

#[tokio::test]
async fn only_moderators_get_the_link_and_they_alone_see_it() {
    let room = Room::open().await;
    let refused = room.tashi().command(room.floor, "workshop screen", &[("state", json!("on"))]);
    if let Ok(sent) = refused {
        assert!(sent.settled().await.text().contains("Only the moderators"));
    }
    assert_eq!(room.count("SELECT count(*) FROM screen").await, 0);
    let answer = room.command(&room.moderator(), room.desk, "workshop screen", &[("state", json!("on"))]).await;
    let message = answer.message().expect("a message");
    assert!(message.is_private() && message.button("Open the screen").is_some_and(|b| b.url.is_some()), "{message:?}");
}

#[tokio::test]
async fn after_close_it_says_so_and_after_erasing_its_link_is_dead() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let moderator = room.moderator();
    let number = room.asks(&room.tashi(), QUESTION, true).await;
    room.approves(&moderator, number).await;
    let link = switched_on(&room).await;
    let mut look = Look::at(&link).await;
    look.until("the question", |s| s["next"].is_object()).await;
    let confirm = room.command(&moderator, room.desk, "workshop close", &[]).await;
    let message = confirm.message().cloned().expect("a question back");
    moderator.press_label(&message, "Close the workshop").expect("a button").settled().await;
    look.until("the end", |s| s["closed"] == true && s["state"] == "This workshop is closed.").await;
    assert!(!look.shown.to_string().contains(QUESTION), "{}", look.shown);
    room.clock.advance(Duration::from_hours(24 * 31));
    // What was on its way before may come yet; then nothing does, for it is erased.
    while look.next().await {
        assert!(look.shown["closed"] == true && !look.shown.to_string().contains(QUESTION), "{}", look.shown);
    }
    assert_eq!(status(&link).await, 404);
    room.until_count("SELECT count(*) FROM screen", 0).await;
}

#[tokio::test]
async fn words_that_discord_refuses_are_on_the_screen_only_as_far_as_they_are_on_the_floor() {
    let room = Room::open().await;
    let moderator = room.moderator();
    for (method, path) in [("POST", "channels/*/messages"), ("PATCH", "channels/*/messages/*")] {
        let evil = |words: &str| words.contains("evil");
        room.discord.befall(Calls::to(method, path).whose_words(evil).always().blocked_for_a_link());
    }
    let link = switched_on(&room).await;
    let mut look = Look::at(&link).await;
    let number = room.asks(&room.tashi(), "Is evil.example their server?", true).await;
    room.approves(&moderator, number).await;
    look.until("the panel without the words", |s| s["next"].is_object()).await;
    look.until("the words that the post has in a file", |s| words(&s["next"]).contains("evil")).await;
    assert_eq!(look.shown["title"], "…", "the panel's barer form has no title");
    // So it is where the screen is switched on later.
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let look = Look::at(&link_in(&screen(&room, &moderator, "renew").await)).await;
    assert_eq!(look.shown["title"], "…");
}

/// An anonymous question whose post waits for its slot and for the moment drawn for it.
#[tokio::test]
async fn what_waits_for_its_slot_is_on_no_screen() {
    let setup = Setup { set_clock: true, batch_s: 20, ..Setup::default() };
    let room = Room::open_with(setup, &[]).await;
    room.command(&room.organiser(), room.desk, "workshop settings", &[("premoderation", json!(false))]).await;
    let link = switched_on(&room).await;
    let mut look = Look::at(&link).await;
    look.until("the panel", |s| s["title"] != "").await;
    let one = room.asks(&room.tashi(), "Who reads the apricots?", true).await;
    let other = room.asks(&room.jonas(), "Who counts the plums?", true).await;
    // Whatever is drawn meanwhile tells nothing of them, nor does switching the screen on anew.
    room.command(&room.moderator(), room.desk, "speaker next", &[("name", json!("Professor Okafor"))]).await;
    look.until("a speaker", |s| s["speaker"].is_object()).await;
    let renewed = link_in(&screen(&room, &room.moderator(), "renew").await);
    let mut look = Look::at(&renewed).await;
    assert_eq!((look.open(), &look.shown["next"]), (Vec::new(), &Value::Null));
    assert_eq!(look.shown["counts"], "0 open questions · 0 answered");
    room.clock.advance(Duration::from_secs(20));
    look.until("both", |s| s["counts"] == "2 open questions · 0 answered").await;
    assert!(room.post(one).is_some() && room.post(other).is_some());
}

/// A call is noted when it has been answered, a moment after the bot knows of it.
const NOTED: Duration = Duration::from_millis(200);

/// All that the floor was ever made to show, in the order in which Discord took it.
fn said_on_the_floor(room: &Room) -> String {
    let path = format!("channels/{}/messages", room.floor);
    let calls = room.discord.calls();
    let bodies = calls.iter().filter(|c| c.method != "GET" && c.path.contains(&path)).filter_map(|c| c.body.as_ref());
    let mut all = String::new();
    for body in bodies {
        texts(body, &mut all);
    }
    plain(&all)
}

fn texts(value: &Value, into: &mut String) {
    match value {
        Value::String(text) => {
            into.push_str(text);
            into.push('\n');
        }
        Value::Array(all) => all.iter().for_each(|v| texts(v, into)),
        Value::Object(all) => all.values().for_each(|v| texts(v, into)),
        _ => {}
    }
}

/// The words of a question, its translations among them, line by line.
fn all_words(q: &Value) -> Vec<String> {
    let words = q["words"].as_array().into_iter().flatten().filter_map(|w| w["text"].as_str());
    words.flat_map(str::lines).map(str::to_owned).collect()
}

/// What is only ever for the desk, or not before it is put to everybody.
fn for_the_desk(script: &Script) -> Vec<String> {
    let mut all = Vec::new();
    for step in &script.steps {
        let Step::Act { act: Act::Command { name, options, .. }, reply, .. } = step else { continue };
        match name.as_str() {
            "note add" | "message draft" => all.extend(options["text"].as_str().map(str::to_owned)),
            "question ask_back" => all.extend(reply.write.clone()),
            _ => {}
        }
    }
    all
}

/// The scripted workshop on the real bot with slots: whatever the screen shows at any step, Discord has it already.
#[tokio::test(flavor = "multi_thread")]
async fn at_no_step_of_a_workshop_the_screen_is_ahead_of_the_floor() {
    let world = |world: &mut discord_fake::World| *world = tests::worlds::rehearsal();
    let room = Room::with(Setup { batch_s: 1, world, ..Setup::default() }).await;
    let store = storage::Store::beside(&room.database(), &room.seal_dir()).await.expect("it is open");
    let script = Script::built_in().expect("the script is right");
    let hidden = for_the_desk(&script);
    assert!(hidden.len() >= 6, "{hidden:?}");
    let looking = async {
        let until = tokio::time::Instant::now() + PATIENCE;
        while room.panel().is_none() {
            assert!(tokio::time::Instant::now() < until, "no panel");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let mut look = Look::at(&switched_on(&room).await).await;
        let (mut seen, mut most, mut translated) = (0, 0, 0);
        loop {
            let mut said = said_on_the_floor(&room);
            let shown = &look.shown;
            let on_screen =
                [&shown["now"], &shown["next"]].into_iter().chain(shown["open"].as_array().into_iter().flatten());
            if on_screen.flat_map(all_words).any(|l| !said.contains(&l)) {
                tokio::time::sleep(NOTED).await;
                said = said_on_the_floor(&room);
            }
            let below = shown["open"].as_array().into_iter().flatten();
            for q in below.chain([&shown["now"], &shown["next"]]).filter(|q| q.is_object()) {
                for line in all_words(q) {
                    assert!(said.contains(&line), "the floor has not said {line:?}");
                }
                translated += q["words"].as_array().map_or(0, |words| words.len().saturating_sub(1));
                // In a post it stands before a space, on the panel it ends bold letters.
                let number = q["number"].as_str().expect("a number");
                let named = [' ', '*'].iter().any(|end| said.contains(&format!("{number}{end}")));
                assert!(named, "the floor has not named {number}");
            }
            for name in [&shown["title"], &shown["topic"]["name"], &shown["speaker"]["name"]] {
                assert!(said.contains(name.as_str().unwrap_or_default()), "the floor has not said {name}");
            }
            let whole = shown.to_string();
            for text in &hidden {
                assert!(!whole.contains(text) || said.contains(text), "only the desk knows {text:?}");
            }
            seen += 1;
            most = most.max(look.open().len());
            if shown["closed"] == true || !look.next().await {
                return (seen, most, translated, look.shown["closed"] == true);
            }
        }
    };
    let languages = bot::Languages::only_english();
    let mut player = Player::new(&room.discord, &store, &languages, 80.0);
    let (played, (seen, most, translated, closed)) = tokio::join!(player.play(&script), looking);
    // Whether all came out as written is for others to say.
    played.expect("it is played");
    assert!(closed && seen > 50 && most > 2, "{seen} scenes with up to {most} open questions, closed: {closed}");
    assert!(translated > 0, "no translation was ever on it");
}
