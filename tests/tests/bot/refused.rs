//! What Discord refuses for its words is shown in a barer form at once, and everything else as ever.

use std::time::Duration;

use discord_fake::{Calls, Message};
use serde_json::json;
use tests::Room;
use tests::room::{Setup, number_in};

const EVIL: &str = "Is evil.example their server?";

fn is_evil(words: &str) -> bool {
    words.contains("evil")
}

/// From now on Discord takes no message with these words.
fn filter_messages(room: &Room) {
    filter(room, "*");
}

/// The same on the floor alone, as where a server's own rules leave the moderators' channel out.
fn filter_the_floor(room: &Room) {
    filter(room, &room.floor.to_string());
}

fn filter(room: &Room, channel: &str) {
    let path = format!("channels/{channel}/messages");
    for (method, path) in [("POST", path.clone()), ("PATCH", format!("{path}/*"))] {
        room.discord.befall(Calls::to(method, &path).whose_words(is_evil).always().blocked_for_a_link());
    }
}

/// The attached words.
fn file(room: &Room, message: &Message) -> String {
    let attachment = &message.json()["attachments"][0];
    let id = attachment["id"].as_str().and_then(|id| id.parse().ok()).expect("an attachment");
    String::from_utf8(room.discord.file(message, id).expect("the file").to_vec()).expect("words")
}

async fn until_all_drawn(room: &Room) {
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
}

#[tokio::test]
async fn refused_words_are_attached_and_everything_else_is_shown_as_ever() {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    filter_messages(&room);
    let number = room.asks(&tashi, EVIL, true).await;
    let other = room.asks(&jonas, "And who else?", true).await;
    room.until("both cards", |r| r.card(number).is_some() && r.card(other).is_some()).await;
    let card = room.card(number).expect("just seen");
    assert!(card.text().contains(&format!("Discord refused to show the text of #{number}")), "{}", card.text());
    assert_eq!(card.file_names(), [format!("question-{number}.txt")]);
    assert_eq!(file(&room, &card), EVIL);

    let post = room.approves(&moderator, number).await;
    room.approves(&moderator, other).await;
    assert_eq!(file(&room, &post), EVIL);
    jonas.press_label(&post, "Support · 0").expect("a button").answer().await;
    room.until("its support", |r| r.post(number).is_some_and(|p| p.button("Support · 1").is_some())).await;
    room.until("the card says so", |r| {
        r.card(number).is_some_and(|c| c.text().contains("Discord refused this text on the floor"))
    })
    .await;
    room.until("the board", |r| board(r).contains("open 2") && board(r).contains(&format!("#{number}** …"))).await;
    assert!(board(&room).contains("Discord refused it"), "{}", board(&room));
    let answer = moderator.press_label(&room.board().expect("a board"), "Next question").expect("a button");
    assert!(answer.answer().await.failure().is_none());
    room.until("the panel", |r| r.panel().is_some_and(|p| p.text().contains("**Now: #"))).await;

    // Once its words are others, all of it is as ever.
    let form = room.command(&moderator, room.desk, "question edit", &[("number", json!(number))]).await;
    let form = form.modal().cloned().expect("a form");
    assert_eq!(form.inputs()[0].value, EVIL);
    moderator.submit(&form, &[("text", "Is that their server?")]).expect("may be sent").answer().await;
    room.until("words again", |r| {
        let all = [r.card(number), r.post(number)].into_iter().flatten();
        all.filter(|m| m.text().contains("Is that their server?") && m.file_names().is_empty()).count() == 2
    })
    .await;
    room.until("the board", |r| !board(r).contains("Discord refused")).await;
    room.until("no note", |r| r.card(number).is_some_and(|c| !c.text().contains("on the floor"))).await;
    until_all_drawn(&room).await;
}

#[tokio::test]
async fn what_is_refused_attached_too_is_shown_without_words() {
    let room = Room::open().await;
    let path = format!("channels/{}/messages", room.desk);
    room.discord.befall(Calls::to("POST", &path).times(2).blocked_by_automod());
    let number = room.asks(&room.tashi(), EVIL, true).await;
    room.until("a card", |r| r.card(number).is_some()).await;
    let card = room.card(number).expect("just seen");
    assert!(card.text().contains(&format!("#{number} cannot be shown with its text")), "{}", card.text());
    assert!(card.file_names().is_empty() && card.button("Approve").is_some());
    room.approves(&room.moderator(), number).await;
}

#[tokio::test]
async fn the_card_of_what_was_dealt_with_says_too_that_its_post_has_no_words() {
    let room = Room::open().await;
    let moderator = room.moderator();
    filter_the_floor(&room);
    let says_so = |r: &Room, n: u32, state: &str| {
        let card = r.card(n).map(|card| card.text()).unwrap_or_default();
        card.contains(state) && is_evil(&card) && card.contains("Discord refused this text on the floor")
    };
    let n = room.asks(&room.tashi(), EVIL, true).await;
    room.approves(&moderator, n).await;
    room.until("the open card", |r| says_so(r, n, "open")).await;
    let number = [("number", json!(n))];
    room.command(&moderator, room.desk, "question defer", &number).await;
    room.until("the card of a deferred question", |r| says_so(r, n, "deferred")).await;
    room.on_card(&moderator, n, "To the stage").await;
    room.on_card(&moderator, n, "Answered").await;
    room.until("the card of an answered question", |r| says_so(r, n, "answered")).await;
}

/// Where files are refused, too, whatever Discord calls that: by a server's limit, or by a right that the bot lacks.
#[tokio::test]
async fn what_may_not_be_attached_is_shown_without_it() {
    for code in [400_001, 50_013, 999_999] {
        let room = Room::open().await;
        filter_messages(&room);
        room.discord
            .befall(Calls::to("POST", "interactions/*/*/callback").whose_words(is_evil).always().blocked_by_automod());
        let no_files = |method: &str, path: &str| {
            let refusal = json!({ "message": "No files here", "code": code });
            let attached = |words: &str| words.contains("attached") && !words.contains("attached too");
            room.discord.befall(Calls::to(method, path).whose_words(attached).always().answered(403, refusal));
        };
        no_files("POST", "channels/*/messages");
        no_files("POST", "interactions/*/*/callback");
        let number = room.asks(&room.tashi(), EVIL, true).await;
        room.until("a card", |r| r.card(number).is_some()).await;
        let card = room.card(number).expect("just seen");
        assert!(card.text().contains(&format!("#{number} cannot be shown with its text")), "{}", card.text());
        let form = room.ask_form(&room.tashi(), true).await;
        room.command(&room.moderator(), room.desk, "workshop pause", &[]).await;
        let refused = room.tashi().submit(&form, &[("text", "Another evil one")]).expect("may be sent").answer().await;
        assert!(refused.text().contains("No new questions"), "{code}: {refused:?}");
    }
}

/// In its description of the API Discord calls the code of an error in a form a word or a number.
#[tokio::test]
async fn a_refusal_whose_errors_have_numbers_is_a_refusal() {
    let room = Room::open().await;
    let errors = json!({ "data": { "content": { "_errors": [{ "code": 50_035, "message": "Not like this." }] } } });
    let refusal = json!({ "message": "Invalid Form Body", "code": 50_035, "errors": errors });
    let callback = "interactions/*/*/callback";
    room.discord.befall(Calls::to("POST", callback).whose_words(is_evil).always().answered(400, refusal));
    let receipt = room.sends(&room.tashi(), EVIL, true).await.text();
    assert!(number_in(&receipt).is_some() && receipt.contains("stored as you sent it"), "{receipt}");
    let refused = room.discord.calls_to("POST", callback).iter().filter(|call| call.status == 400).count();
    assert_eq!(refused, 1);
}

fn board(room: &Room) -> String {
    room.board().map(|board| board.text()).unwrap_or_default()
}

const WITHOUT: &str = "Discord refused a text on the floor. Shown without it: ";

#[tokio::test]
async fn the_board_names_what_stands_on_the_floor_without_its_words() {
    let room = Room::open().await;
    let moderator = room.moderator();
    filter_the_floor(&room);
    let says = async |name: &str, options: &[(&str, serde_json::Value)]| {
        room.command(&moderator, room.desk, name, options).await;
    };
    says("message draft", &[("text", json!("No evil servers"))]).await;
    says("message round", &[("number", json!(1)), ("seconds", json!(60))]).await;
    room.until("the key message", |r| board(r).lines().any(|line| line == format!("{WITHOUT}Key message 1"))).await;
    says("topic add", &[("title", json!("The evil one")), ("minutes", json!(20))]).await;
    says("topic add", &[("title", json!("The good one")), ("minutes", json!(20))]).await;
    says("topic next", &[]).await;
    room.until("the panel, too", |r| board(r).contains(&format!("{WITHOUT}Panel · Key message 1"))).await;
    assert!(board(&room).contains("The evil one"), "the desk takes them: {}", board(&room));
    says("topic next", &[]).await;
    room.until("the key message alone", |r| board(r).lines().any(|line| line == format!("{WITHOUT}Key message 1")))
        .await;
}

#[tokio::test]
async fn the_board_names_an_answer_without_its_words_until_it_is_shown() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let moderator = room.moderator();
    let n = room.asks(&room.tashi(), "Whose server is it?", true).await;
    let post = room.approves(&moderator, n).await;
    until_all_drawn(&room).await;
    let path = format!("channels/{}/messages", room.floor);
    let change = format!("{path}/{}", post.id());
    let too_old = json!({"message": "Maximum number of edits to messages older than 1 hour reached.", "code": 30046});
    room.discord.befall(Calls::to("PATCH", &change).always().answered(429, too_old));
    room.discord.befall(Calls::to("POST", &path).whose_words(is_evil).always().blocked_by_automod());
    let form = room.on_card(&moderator, n, "Answer").await.modal().cloned().expect("a form");
    moderator.submit(&form, &[("text", "The evil one's")]).expect("may be sent").answer().await;
    room.until("a try to change the post", |r| !r.discord.calls_to("PATCH", &change).is_empty()).await;
    room.until("the answer is named", |r| {
        r.clock.advance(Duration::from_secs(7));
        board(r).contains(&format!("{WITHOUT}Answer to #{n}"))
    })
    .await;
    room.discord.clear_faults();
    room.clock.advance(Duration::from_secs(7));
    room.until("the post with its answer", |r| r.post(n).is_some_and(|p| p.text().contains("The evil one"))).await;
    room.until("nothing is named", |r| r.board().is_some() && !board(r).contains(WITHOUT)).await;
}

#[tokio::test]
async fn a_change_ends_the_pause_of_what_was_refused_in_every_form() {
    let room = Room::open().await;
    let tashi = room.tashi();
    let path = format!("channels/{}/messages", room.desk);
    room.discord.befall(Calls::to("POST", &path).times(3).invalid());
    let number = room.asks(&tashi, EVIL, true).await;
    room.until("three refusals", |r| r.discord.calls().iter().filter(|c| c.status == 400).count() == 3).await;
    assert!(room.card(number).is_none());
    let mine = room.command(&tashi, room.floor, "mine", &[]).await.message().cloned().expect("a list");
    let form = tashi.press_label(&mine, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
    tashi.submit(&form, &[("text", "Whose server is it?")]).expect("may be sent").answer().await;
    room.until("its card", |r| r.card(number).is_some_and(|c| c.text().contains("Whose server is it?"))).await;
}

#[tokio::test]
async fn an_answer_that_is_refused_is_given_without_the_words() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let callbacks = || Calls::to("POST", "interactions/*/*/callback").whose_words(is_evil).always();
    for n in 0..20 {
        room.asks_by_command(&room.jonas(), &format!("What of law {n}?")).await;
    }
    room.discord.befall(callbacks().blocked_by_automod());
    let receipt = room.sends(&tashi, EVIL, true).await.text();
    let number = number_in(&receipt).expect("a receipt");
    assert!(receipt.contains("It is waiting") && receipt.contains("stored as you sent it"), "{receipt}");
    let second = number_in(&room.sends(&tashi, "Another evil one", true).await.text()).expect("a receipt");
    let mine = room.command(&tashi, room.floor, "mine", &[]).await.message().cloned().expect("a list");
    let labels = |message: &Message| -> Vec<String> {
        message.selects()[0].options.iter().map(|option| option.label.clone()).collect()
    };
    let mut bare = [number, second];
    bare.sort_unstable();
    let bare = bare.map(|number| format!("#{number}"));
    assert_eq!(labels(&mine), bare);
    let shown = room.command(&moderator, room.desk, "question show", &[("number", json!(number))]).await;
    assert_eq!(file(&room, shown.message().expect("a card")), EVIL);
    let list = moderator.raw_press(room.desk, None, "1:several:open:1").answer().await;
    let listed = labels(list.message().expect("a list"));
    assert!(bare.iter().all(|label| listed.contains(label)), "{listed:?}");
    // A press on a card changes it all the same.
    let pressed = room.on_card(&moderator, number, "Approve").await;
    assert!(pressed.text().contains("open") && !pressed.text().contains("evil"), "{pressed:?}");
    let open = room.command(&tashi, room.floor, "questions", &[]).await.text();
    assert!(open.contains(&format!("#{number} · anonymous")) && open.contains('…'), "{open}");

    let held = room.sends(&tashi, "Call the evil one: +1 202 555 0143", true).await;
    assert!(held.text().contains("Nothing is stored"), "{held:?}");
    assert_eq!(file(&room, held.message().expect("a message")), "Call the evil one: +1 202 555 0143");
    let form = room.ask_form(&tashi, true).await;
    room.command(&moderator, room.desk, "workshop pause", &[]).await;
    let refused = tashi.submit(&form, &[("text", "A third evil one")]).expect("may be sent").answer().await;
    assert!(refused.text().contains("No new questions"), "{refused:?}");
    assert_eq!(file(&room, refused.message().expect("a refusal")), "A third evil one");
    assert_eq!(room.count("SELECT count(*) FROM question").await, 22);
}

/// Refused words may stand in anything that somebody types: a topic, a name, a translation, a key message. All of the rest
/// is shown as ever, and everybody is answered.
#[tokio::test]
async fn wherever_refused_words_stand_the_rest_is_shown_as_ever() {
    let room = Room::open().await;
    let moderator = room.moderator();
    filter_messages(&room);
    room.discord
        .befall(Calls::to("POST", "interactions/*/*/callback").whose_words(is_evil).always().blocked_by_automod());
    let arrives = async |name: &str, options: &[(&str, serde_json::Value)]| {
        let answer = room.command(&moderator, room.desk, name, options).await;
        assert!(answer.failure().is_none(), "{name}: {answer:?}");
        answer
    };
    let evil = room.discord.add_person(discord_fake::NewPerson::new("shouter", "en-US").nicked("evil.example"));
    // By its name, on the floor list and as the speaker.
    room.command(&evil, room.floor, "hand raise", &[]).await;
    arrives("speaker next", &[]).await;
    arrives("speaker list", &[]).await;
    // A topic that runs stands on panel and board.
    arrives("topic add", &[("title", json!("The evil one")), ("minutes", json!(20))]).await;
    arrives("topic next", &[]).await;
    arrives("topic list", &[]).await;
    arrives("note add", &[("text", json!("All of it is evil"))]).await;
    arrives("note list", &[]).await;
    arrives("message draft", &[("text", json!("No evil servers"))]).await;
    arrives("message list", &[]).await;
    arrives("message round", &[("number", json!(1)), ("seconds", json!(60))]).await;
    // A question by that name, and one whose translation has the words.
    let named = room.asks(&evil, "Who runs it?", false).await;
    let number = room.asks(&room.tashi(), "Whose server is it?", true).await;
    room.until("both cards", |r| r.card(named).is_some() && r.card(number).is_some()).await;
    room.approves(&moderator, named).await;
    room.approves(&moderator, number).await;
    let form = arrives("question translate", &[("number", json!(number)), ("language", json!("fr"))]).await;
    let form = form.modal().cloned().expect("a form");
    let sent = moderator.submit(&form, &[("text", "C’est evil.example ?")]).expect("may be sent").answer().await;
    assert!(sent.failure().is_none(), "{sent:?}");
    let form = arrives("question answer", &[("number", json!(named))]).await;
    let form = form.modal().cloned().expect("a form");
    moderator.submit(&form, &[("text", "An evil one.")]).expect("may be sent").answer().await;
    // Everything else is drawn, and goes on.
    let other = room.asks(&room.jonas(), "And what of the border?", true).await;
    room.until("its card", |r| r.card(other).is_some()).await;
    let post = room.approves(&moderator, other).await;
    room.jonas().press_label(&post, "Support · 0").expect("a button").answer().await;
    room.until("its support", |r| r.post(other).is_some_and(|p| p.button("Support · 1").is_some())).await;
    let next =
        moderator.press_label(&room.board().expect("a board"), "Next question").expect("a button").answer().await;
    assert!(next.failure().is_none(), "{next:?}");
    room.until("the panel says what is on the stage", |r| r.panel().is_some_and(|p| p.text().contains("**Now: #")))
        .await;
    until_all_drawn(&room).await;
    let board = room.board().expect("a board").text();
    assert!(!board.contains("evil") && board.contains("open "), "{board}");
}
