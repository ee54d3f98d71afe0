//! Public messages as views: what happens to them when Discord is slow, forgetful or down.

use std::time::Duration;

use discord_fake::{Calls, Limits, Message, Rate, Scope};
use serde_json::json;
use tests::{Room, Setup};

fn support_label(post: &Message) -> String {
    post.buttons()[0].label.clone()
}

#[tokio::test]
async fn messages_that_someone_deletes_are_made_anew() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let n = room.asks(&room.tashi(), "Do not lose me", true).await;
    let post = room.approves(&room.moderator(), n).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let (panel, board, card) =
        (room.panel().expect("a panel"), room.board().expect("a board"), room.card(n).expect("a card"));
    for message in [&panel, &board, &card, &post] {
        assert!(room.discord.delete_message(message.channel(), message.id()));
    }
    // Panel and board are looked after every minute; a card or a post is missed when it is next to change.
    room.clock.advance(Duration::from_secs(60));
    room.until("panel and board", |r| r.panel().is_some() && r.board().is_some()).await;
    let said = room.command(&room.moderator(), room.desk, "question stage", &[("number", json!(n))]).await.text();
    assert!(said.contains("on the stage"), "{said}");
    room.until("card and post", |r| {
        r.post(n).is_some_and(|p| p.text().contains("on the stage")) && r.card(n).is_some()
    })
    .await;
    let is_post = |m: &Message| m.text().starts_with(&format!("#{n} "));
    assert_eq!(room.discord.messages(room.floor).iter().filter(|m| is_post(m)).count(), 1);
}

#[tokio::test]
async fn a_drawing_that_a_press_overtakes_does_not_win() {
    let room = Room::open().await;
    let n = room.asks(&room.tashi(), "Overtaken", true).await;
    let post = room.approves(&room.moderator(), n).await;
    let id = post.buttons()[0].custom_id.clone().expect("an id");
    // The painter's change of the post arrives two seconds late, after the answers to later presses.
    room.discord.befall(Calls::to("PATCH", &format!("messages/{}", post.id())).times(1).late(Duration::from_secs(2)));
    room.command(&room.moderator(), room.desk, "question edit", &[("number", json!(n))]).await;
    let form = room
        .command(&room.moderator(), room.desk, "question edit", &[("number", json!(n))])
        .await
        .modal()
        .cloned()
        .expect("a form");
    room.moderator().submit(&form, &[("text", "Overtaken and edited")]).expect("may be sent").answer().await;
    for person in [room.tashi(), room.jonas(), room.newcomer("third")] {
        person.press(&post, &id).expect("may be pressed").answer().await;
    }
    room.until("the last state in the post", |r| {
        r.post(n).is_some_and(|p| support_label(&p) == "Support · 3" && p.text().contains("edited by the moderators"))
    })
    .await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    assert_eq!(support_label(&room.post(n).expect("a post")), "Support · 3");
}

#[tokio::test]
async fn a_post_whose_confirmation_is_lost_is_not_posted_twice() {
    let room = Room::open().await;
    let path = format!("channels/{}/messages", room.floor);
    let n = room.asks(&room.tashi(), "Posted once", true).await;
    room.discord.befall(Calls::to("POST", &path).times(1).answer_lost());
    room.approves(&room.moderator(), n).await;
    room.jonas().press_label(&room.post(n).expect("a post"), "Support · 0").expect("a button").answer().await;
    room.until("a current post", |r| r.post(n).is_some_and(|p| support_label(&p) == "Support · 1")).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn OR message_id IS NULL AND wanted = 1", 0).await;
    let posts =
        room.discord.messages(room.floor).into_iter().filter(|m| m.text().starts_with(&format!("#{n} "))).count();
    assert_eq!(posts, 1);
}

#[tokio::test]
async fn messages_in_a_channel_that_nobody_can_read_block_nothing() {
    let room = Room::open().await;
    let path = format!("channels/{}/messages", room.floor);
    let n = room.asks(&room.tashi(), "Among odd ones", true).await;
    room.discord.befall(Calls::to("POST", &path).times(1).answer_lost());
    let odd = json!(["words", 5, null, { "id": [] }, { "id": "1574755200000000999", "author": 7, "components": {} }]);
    room.discord.befall(Calls::to("GET", &path).times(1).answered(200, odd));
    room.approves(&room.moderator(), n).await;
    room.until("the look", |r| !r.discord.calls_to("GET", &path).is_empty()).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn OR message_id IS NULL AND wanted = 1", 0).await;
    let of_it = |m: &discord_fake::Message| m.text().starts_with(&format!("#{n} "));
    assert_eq!(room.discord.messages(room.floor).iter().filter(|m| of_it(m)).count(), 1);
}

#[tokio::test]
async fn while_discord_is_in_trouble_nothing_is_lost_and_it_catches_up() {
    let mut room = Room::open().await;
    let n = room.asks(&room.tashi(), "Through the storm", true).await;
    room.until("the card", |r| r.card(n).is_some()).await;
    room.discord
        .befall(Calls::to("POST", "channels/*/messages").times(3).answered(500, json!({"message": "500", "code": 0})));
    room.discord.befall(Calls::to("PATCH", "channels/*/messages/*").times(3).answered(502, json!({})));
    room.approves(&room.moderator(), n).await;
    room.until("the board", |r| r.board().is_some_and(|b| b.text().contains("open 1"))).await;

    room.discord.befall(Calls::to("POST", "channels/*/messages").always().answered(503, json!({})));
    let second = room.asks(&room.jonas(), "Asked in the dark", false).await;
    room.restart().await;
    room.discord.clear_faults();
    room.until("the second card", |r| r.card(second).is_some()).await;
    assert!(room.card(n).is_some() && room.post(n).is_some());
}

#[tokio::test]
async fn an_answer_that_discord_refuses_to_take_at_first_still_arrives() {
    let room = Room::open().await;
    room.discord.befall(Calls::to("POST", "interactions/*/*/callback").times(2).answered(500, json!({})));
    let said = room.command(&room.tashi(), room.floor, "help", &[]).await.text();
    assert!(said.contains("/ask"), "{said}");
}

#[tokio::test]
async fn a_first_answer_waits_as_long_as_discord_wants_and_is_given_up_where_that_is_too_long() {
    let callback = "interactions/*/*/callback";
    let room = Room::open().await;
    room.discord.befall(Calls::to("POST", callback).rate_limited(Duration::from_secs(1), Scope::User));
    let said = room.command(&room.tashi(), room.floor, "help", &[]).await.text();
    assert!(said.contains("/ask"), "{said}");
    let calls = room.discord.calls_to("POST", callback);
    let [.., first, second] = calls.as_slice() else { panic!("{} calls", calls.len()) };
    assert!(first.status == 429 && second.at_ms - first.at_ms >= 1_000, "{} ms", second.at_ms - first.at_ms);

    room.discord.forget_log();
    room.discord.befall(Calls::to("POST", callback).always().rate_limited(Duration::from_secs(10), Scope::User));
    let answer = room.command(&room.tashi(), room.floor, "help", &[]).await;
    assert!(answer.failure().is_some(), "{answer:?}");
    assert_eq!(room.discord.calls_to("POST", callback).len(), 1);
}

#[tokio::test]
async fn panel_and_board_follow_the_end_of_their_channels() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let (panel, board) = (room.panel().expect("a panel").id(), room.board().expect("a board").id());
    for i in 0..12 {
        let n = room.asks(&tashi, &format!("Question number {i}"), true).await;
        room.approves(&moderator, n).await;
    }
    assert_eq!(room.panel().map(|p| p.id()), Some(panel), "not within a minute");
    room.clock.advance(Duration::from_secs(61));
    room.until("a panel and a board further down", |r| {
        r.panel().is_some_and(|p| p.id() > panel) && r.board().is_some_and(|b| b.id() > board)
    })
    .await;
    room.until("the old ones to go", |r| {
        let all = [r.floor, r.desk].map(|c| r.discord.messages(c));
        all.iter().flatten().all(|m| m.id() != panel && m.id() != board)
    })
    .await;
    let (panel, board) = (room.panel().expect("a panel").id(), room.board().expect("a board").id());
    room.clock.advance(Duration::from_mins(49));
    room.asks(&tashi, "Another one", true).await;
    room.clock.advance(Duration::from_mins(2));
    room.until("new ones after fifty minutes", |r| {
        r.panel().is_some_and(|p| p.id() > panel) && r.board().is_some_and(|b| b.id() > board)
    })
    .await;
}

#[tokio::test]
async fn a_panel_that_cannot_be_posted_anew_stays_true_where_it_is() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let moderator = room.moderator();
    let n = room.asks(&room.tashi(), "Where does it stand?", true).await;
    room.approves(&moderator, n).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let panel = room.panel().expect("a panel").id();
    let told = |r: &Room| {
        let all = r.discord.messages(r.desk);
        all.iter().filter(|m| m.text().contains("cannot post on the floor")).count()
    };
    let lacks = json!({"message": "Missing Permissions", "code": 50013});
    let path = format!("channels/{}/messages", room.floor);
    room.discord.befall(Calls::to("POST", &path).always().answered(403, lacks));
    room.clock.advance(Duration::from_mins(51));
    room.until("the desk is told", |r| told(r) == 1).await;
    room.command(&moderator, room.desk, "question stage", &[("number", json!(n))]).await;
    let is_true = |m: &Message| m.text().contains(&format!("**Now: #{n}**"));
    room.until("the old panel", |r| r.panel().is_some_and(|p| p.id() == panel && is_true(&p))).await;
    assert_eq!(told(&room), 1);

    room.discord.clear_faults();
    room.clock.advance(Duration::from_mins(2));
    room.until("a panel further down alone", |r| {
        let old = r.discord.messages(r.floor).iter().any(|m| m.id() == panel);
        !old && r.panel().is_some_and(|p| p.id() > panel && is_true(&p))
    })
    .await;
}

#[tokio::test]
async fn old_messages_that_take_no_more_edits_are_posted_anew_or_answered_by_reply() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let n = room.asks(&tashi, "Asked long ago", true).await;
    let post = room.approves(&moderator, n).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let panel = room.panel().expect("a panel").id();
    let too_old = json!({"message": "Maximum number of edits to messages older than 1 hour reached.", "code": 30046});
    room.discord.befall(Calls::to("PATCH", "channels/*/messages/*").always().answered(429, too_old));
    let form = room.on_card(&moderator, n, "Answer").await.modal().cloned().expect("a form");
    moderator.submit(&form, &[("text", "A late answer")]).expect("may be sent").answer().await;
    room.until("a new panel", |r| r.panel().is_some_and(|p| p.id() > panel)).await;
    let patches = format!("channels/{}/messages/{}", room.floor, post.id());
    room.until("a try to change the post", |r| !r.discord.calls_to("PATCH", &patches).is_empty()).await;
    let replied = |r: &Room| {
        let all = r.discord.messages(r.floor);
        all.iter().any(|m| m.replies_to() == Some(post.id()) && m.text().contains("A late answer"))
    };
    assert!(!replied(&room), "the post may be changed in a moment");
    room.clock.advance(Duration::from_secs(121));
    room.until("a reply to the post", replied).await;
    room.discord.clear_faults();
    room.clock.advance(Duration::from_secs(7));
    room.until("the post with its answer, and no reply", |r| {
        r.post(n).is_some_and(|p| p.text().contains("A late answer")) && !replied(r)
    })
    .await;
}

#[tokio::test]
async fn old_posts_change_one_by_one_and_new_ones_do_not_wait_for_them() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let mut old = Vec::new();
    for i in 0..5 {
        let n = room.asks(&tashi, &format!("Old one {i}"), true).await;
        old.push(room.approves(&moderator, n).await.id());
    }
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    room.clock.advance(Duration::from_mins(61));
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let changes = |r: &Room| {
        let all = r.discord.calls_to("PATCH", &format!("channels/{}/messages/*", r.floor));
        all.iter().filter(|call| old.iter().any(|id| call.path.ends_with(&id.to_string()))).count()
    };
    let before = changes(&room);
    room.command(&room.organiser(), room.floor, "workshop settings", &[("support", json!(false))]).await;
    let new = room.asks(&tashi, "A new one", true).await;
    room.approves(&moderator, new).await;
    room.until("three changes", |r| changes(r) == before + 3).await;
    room.until("the new post", |r| r.post(new).is_some()).await;
    assert_eq!(changes(&room), before + 3, "the other two wait");
    room.clock.advance(Duration::from_secs(6));
    room.until("all of them", |r| changes(r) == before + 5).await;
}

#[tokio::test]
async fn two_hundred_old_messages_are_drawn_within_ten_minutes_of_the_close_and_nothing_else_is_posted() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    for i in 0..100 {
        let n = room.asks_by_command(&tashi, &format!("One of a hundred: {i}")).await;
        let said = room.command(&moderator, room.desk, "question approve", &[("number", json!(n))]).await.text();
        assert!(said.contains("open"), "{said}");
    }
    let undrawn = "SELECT count(*) FROM view WHERE change > drawn";
    room.until_count(undrawn, 0).await;
    let hour = Duration::from_mins(61);
    room.clock.advance(hour);
    room.discord.advance(hour);
    room.until_count(undrawn, 0).await;
    // What was posted anew leaves its old message behind, which is deleted for itself.
    let left_behind = "SELECT count(*) FROM doomed";
    room.until_count(left_behind, 0).await;
    // From here on Discord's limit on old messages holds, in its own time; what it says of other limits is waited for in ours.
    let any = Rate::new(100_000, 1);
    let others =
        Limits { create: any, edit: any, delete: any, webhook: any, other: any, global: any, ..Limits::default() };
    room.discord.set_limits(others);
    room.discord.forget_log();
    let confirm = room.command(&room.organiser(), room.floor, "workshop close", &[]).await;
    let confirm = confirm.message().expect("a question").clone();
    let closed = room.organiser().press_label(&confirm, "Close the workshop").expect("a button").settled().await;
    assert!(closed.text().contains("losed"), "{}", closed.text());
    let waiting = room.count(undrawn).await;
    assert!(waiting > 190, "{waiting} old messages are to change");
    let (window, mut passed) = (Duration::from_secs(6), Duration::ZERO);
    loop {
        // The painter looks ten times a second of ours: what may go out in this window does.
        let (mut left, mut quiet) = (room.count(undrawn).await, 0);
        while left > 0 && quiet < 4 {
            tokio::time::sleep(Duration::from_millis(50)).await;
            let now = room.count(undrawn).await;
            quiet = if now == left { quiet + 1 } else { 0 };
            left = now;
        }
        if left == 0 {
            break;
        }
        assert!(passed < Duration::from_mins(10), "{left} of {waiting} are not drawn after ten minutes");
        room.clock.advance(window);
        room.discord.advance(window);
        passed += window;
    }
    room.until_count(left_behind, 0).await;
    let calls = room.discord.calls();
    let refused = calls.iter().filter(|c| c.status == 429).count();
    println!("{waiting} old messages in {passed:?} of the set clock; {refused} of {} calls refused", calls.len());
    assert!(refused * 20 <= calls.len(), "{refused} of {} calls were refused", calls.len());
    assert_eq!(room.discord.messages(room.floor).len(), 101, "a hundred posts and a panel, and no message too many");
}

#[tokio::test]
async fn what_discord_asks_to_wait_for_is_waited_for_and_nobodys_answer_waits() {
    let room = Room::open().await;
    let n = room.asks(&room.tashi(), "Wait for it", true).await;
    room.until("the card", |r| r.card(n).is_some()).await;
    let wait = Duration::from_secs(2);
    room.discord.befall(Calls::to("POST", "channels/*/messages").rate_limited(wait, Scope::Global));
    let said = room.command(&room.moderator(), room.desk, "question approve", &[("number", json!(n))]).await.text();
    assert!(!said.is_empty());
    room.until("the refusal", |r| r.discord.calls().iter().any(|c| c.status == 429)).await;
    let refused = std::time::Instant::now();
    room.command(&room.tashi(), room.floor, "help", &[]).await;
    assert!(refused.elapsed() < wait / 2, "an answer waited {:?}", refused.elapsed());
    room.until("the post", |r| r.post(n).is_some()).await;
    let calls = room.discord.calls();
    let at = calls.iter().position(|c| c.status == 429).expect("refused");
    let next = calls[at + 1..].iter().find(|c| c.path.contains("channels/")).expect("a call to a channel");
    assert!(next.at_ms - calls[at].at_ms >= 1_900, "after {} ms", next.at_ms - calls[at].at_ms);
}

/// What stands before Discord knows no channels: it refuses an address, with a page.
#[tokio::test]
async fn a_refusal_with_a_page_is_waited_for_in_every_channel() {
    let room = Room::open().await;
    let n = room.asks(&room.tashi(), "Behind a wall", true).await;
    room.until("the card", |r| r.card(n).is_some()).await;
    let page = Calls::to("POST", "channels/*/messages").answered_with_text(429, "text/html", "<h1>error 1015</h1>");
    room.discord.befall(page);
    room.command(&room.moderator(), room.desk, "question approve", &[("number", json!(n))]).await;
    room.until("the post", |r| r.post(n).is_some()).await;
    let calls = room.discord.calls();
    let at = calls.iter().position(|c| c.status == 429).expect("refused");
    let next = calls[at + 1..].iter().find(|c| c.path.contains("channels/")).expect("a call to a channel");
    assert!(next.at_ms - calls[at].at_ms >= 900, "after {} ms", next.at_ms - calls[at].at_ms);
}

/// What stands before Discord knows neither words nor rights nor messages, whatever its page says.
#[tokio::test]
async fn a_page_in_place_of_discords_answer_tells_nothing_and_it_is_tried_again() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let page = |calls: Calls, status| calls.answered_with_text(status, "text/html", "<h1>Not today</h1>");
    let path = format!("channels/{}/messages", room.floor);
    let mut numbers = Vec::new();
    for status in [400, 401, 403, 404, 405, 409] {
        let about = format!("about {status}");
        let text = format!("What {about}?");
        room.discord.befall(page(Calls::to("POST", &path).whose_words(move |words| words.contains(&about)), status));
        let n = room.asks(&tashi, &text, true).await;
        room.on_card(&moderator, n, "Approve").await;
        numbers.push((n, text));
    }
    for (n, text) in &numbers {
        room.until("the post", |r| r.post(*n).is_some()).await;
        let post = room.post(*n).expect("just seen");
        assert!(post.text().contains(text) && post.file_names().is_empty(), "{}", post.text());
    }
    let panel = room.panel().expect("a panel").id();
    for status in [403, 404] {
        room.discord.befall(page(Calls::to("PATCH", &format!("{path}/{panel}")), status));
    }
    room.command(&moderator, room.desk, "question stage", &[("number", json!(numbers[0].0))]).await;
    room.until("the panel", |r| r.panel().is_some_and(|p| p.id() == panel && p.text().contains("**Now: #"))).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let refused = ["cannot post on the floor", "Discord refused"];
    let desk: Vec<String> = room.discord.messages(room.desk).iter().map(Message::text).collect();
    assert!(desk.iter().all(|text| refused.iter().all(|words| !text.contains(words))), "{desk:?}");
}

#[tokio::test]
async fn what_a_page_keeps_from_being_deleted_is_deleted_later() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let old = [room.panel(), room.board()].map(|message| message.expect("panel and board").id());
    room.until_count("SELECT count(*) FROM view WHERE change > drawn OR posted_at_ms IS NULL", 0).await;
    for status in [400, 403, 404] {
        let delete = Calls::to("DELETE", "channels/*/messages/*");
        room.discord.befall(delete.answered_with_text(status, "text/html", "<h1>Not today</h1>"));
    }
    room.clock.advance(Duration::from_mins(51));
    room.until("new ones alone", |r| {
        let all = [r.floor, r.desk].map(|channel| r.discord.messages(channel));
        r.panel().is_some() && r.board().is_some() && all.iter().flatten().all(|m| !old.contains(&m.id()))
    })
    .await;
}

/// Cloudflare's block comes in Discord's shape, and there are codes that nobody knows yet: neither says anything of rights.
#[tokio::test]
async fn what_is_refused_for_now_is_taken_neither_for_a_missing_right_nor_for_done() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let moderator = room.moderator();
    let refuse = |calls: Calls, code: u32| {
        room.discord.befall(calls.answered(403, json!({ "message": "internal network error", "code": code })));
    };
    for code in [40_333, 999_999] {
        let n = room.asks(&room.tashi(), &format!("Who is behind {code}?"), true).await;
        refuse(Calls::to("POST", &format!("channels/{}/messages", room.floor)), code);
        room.approves(&moderator, n).await;
    }
    room.until_count("SELECT count(*) FROM view WHERE change > drawn OR posted_at_ms IS NULL AND wanted", 0).await;
    let old = [room.panel(), room.board()].map(|message| message.expect("panel and board").id());
    for code in [40_333, 999_999] {
        refuse(Calls::to("DELETE", "channels/*/messages/*"), code);
    }
    room.clock.advance(Duration::from_mins(51));
    room.until("new ones alone", |r| {
        let all = [r.floor, r.desk].map(|channel| r.discord.messages(channel));
        r.panel().is_some() && r.board().is_some() && all.iter().flatten().all(|m| !old.contains(&m.id()))
    })
    .await;
    let desk: Vec<String> = room.discord.messages(room.desk).iter().map(Message::text).collect();
    assert!(desk.iter().all(|text| !text.contains("cannot post on the floor")), "{desk:?}");
}

/// Whoever may manage messages has an x at the corner of each embed, and the embeds are the words.
#[tokio::test]
async fn words_that_somebody_hid_are_shown_again_with_the_next_drawing() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let moderator = room.moderator();
    let n = room.asks(&room.tashi(), "Do not hide me", true).await;
    let post = room.approves(&moderator, n).await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let (panel, board, card) =
        (room.panel().expect("a panel"), room.board().expect("a board"), room.card(n).expect("a card"));
    let now = |r: &Room, of: &Message| {
        let all = r.discord.messages(of.channel());
        all.into_iter().find(|m| m.id() == of.id()).map(|m| m.embeds().len()).unwrap_or_default()
    };
    let all = [&panel, &board, &card, &post];
    let shown = all.map(|of| now(&room, of));
    assert!(shown.iter().all(|embeds| *embeds > 0), "{shown:?}");
    for of in all {
        assert!(room.discord.hide_embeds(of.channel(), of.id()) && now(&room, of) == 0);
    }
    room.clock.advance(Duration::from_secs(60));
    room.until("panel and board", |r| now(r, &panel) > 0 && now(r, &board) > 0).await;
    // The answer to a press draws, too.
    room.discord.hide_embeds(board.channel(), board.id());
    let pressed = moderator.press_label(&room.board().expect("a board"), "Next question").expect("a button");
    assert!(pressed.answer().await.text().contains("Do not hide me"));
    room.until("card and post", |r| now(r, &card) > 0 && now(r, &post) > 0).await;
    assert!(room.discord.messages(room.floor).iter().all(|m| m.flags() & (1 << 2) == 0));
}

#[tokio::test]
async fn a_published_message_that_changes_too_often_waits_alone() {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    let (a, b) = (room.asks(&tashi, "Published", true).await, room.asks(&tashi, "Not published", true).await);
    let (published, other) = (room.approves(&moderator, a).await, room.approves(&moderator, b).await);
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let path = format!("channels/{}/messages/{}", room.floor, published.id());
    room.discord.befall(Calls::to("PATCH", &path).always().published_too_often(Duration::from_secs(1_163)));
    jonas.press_label(&published, "Support · 0").expect("a button").answer().await;
    room.until("the refusal", |r| !r.discord.calls_to("PATCH", &path).is_empty()).await;
    let support = other.buttons()[0].custom_id.clone().expect("an id");
    for n in 1..=3 {
        room.newcomer(&format!("supporter{n}")).press(&other, &support).expect("may be pressed").answer().await;
        room.until("the other post", |r| r.post(b).is_some_and(|p| support_label(&p) == format!("Support · {n}")))
            .await;
    }
    assert_eq!(room.discord.calls_to("PATCH", &path).len(), 1);
}

/// The operator gave the bot another application: what the former one posted can never be changed, nor its buttons pressed.
#[tokio::test]
async fn what_another_application_posted_is_posted_anew() {
    let room = Room::open().await;
    let n = room.asks(&room.tashi(), "Whose is it?", true).await;
    room.until("the card", |r| r.card(n).is_some()).await;
    let old = room.panel().expect("a panel").id();
    let not_ours = json!({ "message": "Cannot edit a message authored by another user", "code": 50005 });
    let path = format!("channels/{}/messages/{old}", room.floor);
    room.discord.befall(Calls::to("PATCH", &path).always().answered(403, not_ours));
    room.approves(&room.moderator(), n).await;
    room.until("another panel", |r| {
        r.discord.messages(r.floor).iter().any(|m| m.id() != old && m.button("Ask anonymously").is_some())
    })
    .await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
}

#[tokio::test]
async fn of_a_message_that_was_made_an_id_is_enough() {
    let room = Room::open().await;
    let bare = json!({ "id": "1574755200000000999", "author": { "id": [] } });
    room.discord.befall(Calls::to("POST", "channels/*/messages").answered(200, bare));
    let n = room.asks(&room.tashi(), "Posted in a strange shape", true).await;
    room.until_count("SELECT count(*) FROM view WHERE message_id = 1574755200000000999", 1).await;
    let said = room.command(&room.moderator(), room.desk, "question show", &[("number", json!(n))]).await.text();
    assert!(said.contains("Posted in a strange shape"), "{said}");
}

#[tokio::test]
async fn what_comes_often_rings_nobodys_phone() {
    let room = Room::open().await;
    let n = room.asks(&room.tashi(), "Quietly", true).await;
    let post = room.approves(&room.moderator(), n).await;
    let silent = |id: discord_fake::Id| {
        let made = room.discord.calls_to("POST", "channels/*/messages").into_iter();
        let made = made.filter(|c| c.response.as_ref().is_some_and(|m| m["id"] == json!(id.to_string())));
        made.filter(|c| c.body.as_ref().is_some_and(|b| b["flags"] == json!(1 << 12))).count() == 1
    };
    let (panel, board) = (room.panel().expect("a panel"), room.board().expect("a board"));
    assert!(silent(panel.id()) && silent(board.id()) && silent(post.id()));
    assert!(!silent(room.card(n).expect("a card").id()), "a moderator wants to hear of a question");
}

#[tokio::test]
async fn anonymous_questions_reach_the_desk_on_the_clock_grid_and_nothing_shows_before() {
    let room = Room::open_with(Setup { batch_s: 20, set_clock: true, ..Setup::default() }, &[]).await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    let first = room.asks(&tashi, "Nobody knows of me yet", true).await;
    let named = room.asks(&jonas, "Everybody may know of me", false).await;
    room.until("the named card", |r| r.card(named).is_some()).await;
    let board = room.board().expect("a board");
    let unseen = async |n: u32| {
        let said = room.command(&moderator, room.desk, "question show", &[("number", json!(n))]).await.text();
        assert!(said.contains(&format!("no question #{n}")), "{said}");
        assert!(room.card(n).is_none());
    };
    unseen(first).await;
    room.until("the count of one", |r| r.board().is_some_and(|b| b.text().contains("Waiting 1"))).await;
    assert_eq!(room.board().map(|b| b.id()), Some(board.id()));
    let mine = room.command(&tashi, room.floor, "mine", &[]).await.text();
    assert!(mine.contains("Nobody knows of me yet"), "{mine}");

    // Alone in its slot, it lets one pass.
    room.clock.advance(Duration::from_secs(20));
    room.until_count("SELECT count(*) FROM question WHERE waited = 1", 1).await;
    unseen(first).await;
    let second = room.asks(&jonas, "A second one", true).await;
    room.clock.advance(Duration::from_secs(20));
    room.until("both cards", |r| r.card(first).is_some() && r.card(second).is_some()).await;
    let labels = "SELECT count(*) FROM question WHERE asked_at_ms % 60000 <> 0";
    assert_eq!(room.count(labels).await, 0, "no time finer than a minute is stored");
}

#[tokio::test]
async fn under_discords_rate_limits_everything_is_drawn_in_the_end_and_few_calls_are_refused() {
    let room = Room::open_with(Setup { rate_limits: true, ..Setup::default() }, &[]).await;
    let mut numbers = Vec::new();
    for i in 0..12 {
        numbers.push(room.asks_by_command(&room.tashi(), &format!("One of many: {i}")).await);
    }
    room.until("all cards", |r| numbers.iter().all(|n| r.card(*n).is_some())).await;
    let calls = room.discord.calls();
    let refused = calls.iter().filter(|c| c.status == 429).count();
    println!("{refused} of {} calls were refused with 429", calls.len());
    assert!(refused <= calls.len() / 4, "{refused} of {} calls were refused", calls.len());
}
