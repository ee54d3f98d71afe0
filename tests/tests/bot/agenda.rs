//! The agenda: topics one after another, what is announced of their time, and the way back.

use std::time::Duration;

use discord_fake::{Answer, Id, Message, Person};
use serde_json::{Value, json};
use tests::{Room, Setup};

/// Where a set clock begins, in seconds.
const BEGIN: i64 = 1_574_755_200;
const STALE: &str = "SELECT count(*) FROM view WHERE change > drawn";

async fn room() -> Room {
    Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await
}

async fn add(room: &Room, title: &str, minutes: u32) {
    let options = [("title", json!(title)), ("minutes", json!(minutes))];
    let said = room.command(&room.moderator(), room.desk, "topic add", &options).await.text();
    assert!(said.contains("of the agenda, planned for"), "{said}");
}

/// Gives a command under `/topic` as a moderator and returns what they are told.
async fn topic(room: &Room, sub: &str, options: &[(&str, Value)]) -> String {
    room.command(&room.moderator(), room.desk, &format!("topic {sub}"), options).await.text()
}

/// Presses **Next topic** when the board shows what one waits for; returns what the presser is told in private.
async fn press_next(room: &Room, shows: &str) -> Message {
    room.until(&format!("{shows} on the board"), |r| r.board().is_some_and(|b| b.text().contains(shows))).await;
    room.until_count(STALE, 0).await;
    let board = room.board().expect("a board");
    let press = room.moderator().press_label(&board, "Next topic").expect("a button");
    assert!(matches!(press.answer().await, Answer::Update(_)), "the board itself changes");
    press.followup().await.expect("a private message")
}

/// The announcements in a channel that contain these words.
fn told(room: &Room, channel: Id, words: &str) -> Vec<String> {
    let messages = room.discord.messages(channel).into_iter().filter(|m| m.only_for().is_none());
    messages.map(|m| m.content().to_owned()).filter(|c| c.contains(words)).collect()
}

async fn until_told(room: &Room, channel: Id, words: &str, times: usize) {
    room.until(&format!("{words} {times} times"), |r| told(r, channel, words).len() == times).await;
}

/// Time passes after what was told is noted: what could not be told until the next is due is dropped.
async fn passes(room: &Room, time: Duration) {
    room.until_count(STALE, 0).await;
    room.clock.advance(time);
}

/// Whatever was to be announced by now is announced, and drawn.
async fn until_quiet(room: &Room) {
    let now = room.clock.now().ms();
    let until = tokio::time::Instant::now() + tests::room::PATIENCE;
    loop {
        let due: i64 = sqlx::query_scalar("SELECT count(*) FROM notice WHERE told_at_ms IS NULL AND due_at_ms <= ?")
            .bind(now)
            .fetch_one(&room.rows().await)
            .await
            .expect("a number");
        if due == 0 {
            return room.until_count(STALE, 0).await;
        }
        assert!(tokio::time::Instant::now() < until, "{due} announcements are late");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn facts(room: &Room) -> usize {
    room.discord.messages(room.floor).iter().filter(|m| m.button("More").is_some()).count()
}

/// The facts that are offered with a topic, by their ids.
fn offered(told: &Message) -> Vec<String> {
    told.selects().into_iter().flat_map(|s| s.options).map(|o| o.value).collect()
}

/// The moderator looks at an offered fact and shows it on the floor.
async fn show_offered(room: &Room, told: &Message, place: usize) {
    let moderator = room.moderator();
    let select = told.selects().into_iter().next().expect("facts are offered");
    let fact = moderator.select(told, &select.custom_id, &[&select.options[place].value]).expect("may be chosen");
    let card = fact.answer().await.message().cloned().expect("its card");
    moderator.press_label(&card, "Show on the floor").expect("a button").answer().await;
}

#[tokio::test]
async fn topics_run_one_after_another_through_button_and_command() {
    let room = room().await;
    let moderator = room.moderator();
    let labels: Vec<String> = room.board().expect("a board").buttons().into_iter().map(|b| b.label).collect();
    let wanted = ["Next question", "Answered", "Next topic", "Pause intake"];
    assert!(labels.iter().filter(|l| wanted.contains(&l.as_str())).eq(wanted), "{labels:?}");
    let board = room.board().expect("a board");
    let none = moderator.press_label(&board, "Next topic").expect("a button").answer().await;
    assert!(none.text().contains("/topic add"), "{none:?}");
    assert!(topic(&room, "list", &[]).await.contains("/topic add"));

    add(&room, "Social credit", 10).await;
    add(&room, "Coffee break", 2).await;
    let offer = press_next(&room, "**Next topic** starts Social credit (10 minutes)").await;
    let told = offer.text();
    let until = format!("until <t:{}:t>", BEGIN + 600);
    assert!(told.contains("**Social credit** has started") && told.contains(&until), "{told}");
    assert!(told.contains("Facts fit this topic"), "{told}");
    let board = room.board().expect("a board").text();
    assert!(
        board.contains(&format!("Topic: **Social credit**, {until}")) && board.contains("then Coffee break"),
        "{board}"
    );
    assert_eq!(facts(&room), 0, "the floor sees a fact when a moderator shows it");
    show_offered(&room, &offer, 0).await;
    room.until("the fact", |r| facts(r) == 1).await;
    // Or at once, with one press, which leaves the offer and the way back.
    let show: Vec<_> = offer.buttons().into_iter().filter(|b| b.label == "Show on the floor").collect();
    assert_eq!(show.len(), offered(&offer).len());
    let id = show[1].custom_id.clone().expect("an id");
    let shown = moderator.press(&offer, &id).expect("may be pressed").answer().await;
    assert!(
        matches!(&shown, Answer::Message(m) if m.is_private() && m.text().contains("Shown on the floor")),
        "{shown:?}"
    );
    room.until("the other fact", |r| facts(r) == 2).await;
    let again = moderator.press(&offer, &id).expect("may be pressed").answer().await.text();
    assert!(again.contains("Shown on the floor"), "{again}");
    assert_eq!(room.count("SELECT count(*) FROM fact_shown").await, 2, "once");
    room.until("the panel", |r| r.panel().is_some_and(|p| p.text().contains(&format!("**Social credit**, {until}"))))
        .await;

    let n = room.asks(&room.tashi(), "Who keeps the lists?", false).await;
    room.until("its card", |r| r.card(n).is_some_and(|c| c.text().contains("Social credit"))).await;
    room.clock.advance(Duration::from_secs(130));
    let told = topic(&room, "next", &[]).await;
    assert!(told.contains("**Social credit** is finished") && told.contains("**Coffee break** has started"), "{told}");
    assert!(!told.contains("Facts fit this topic"), "{told}");
    let list = topic(&room, "list", &[]).await;
    assert!(list.contains("1. **Social credit**: finished, 2 of 10 planned minutes used"), "{list}");
    assert!(list.contains("2. **Coffee break**: runs"), "{list}");
    let options = [("number", json!(n)), ("topic", json!("coffee BREAK"))];
    let said = room.command(&moderator, room.desk, "question topic", &options).await.text();
    assert!(said.contains(&format!("#{n} belongs to **Coffee break**")), "{said}");
    room.until("the card", |r| r.card(n).is_some_and(|c| c.text().contains("Coffee break"))).await;

    let told = press_next(&room, "**Coffee break**").await.text();
    assert!(told.contains("That was the last topic"), "{told}");
    assert!(room.board().expect("a board").text().contains("The agenda is finished"));
    assert!(topic(&room, "next", &[]).await.contains("The agenda is finished"));
    assert!(topic(&room, "extend", &[("minutes", json!(5))]).await.contains("No topic runs"));
    assert_eq!(room.count("SELECT count(*) FROM topic WHERE ended_at_ms IS NOT NULL").await, 2);

    // A board that has no topic to come begins whichever was added since it was drawn.
    room.until_count(STALE, 0).await;
    let board = room.board().expect("a board");
    add(&room, "Added late", 5).await;
    let pressed = room.moderator().press_label(&board, "Next topic").expect("a button").answer().await;
    assert!(matches!(pressed, Answer::Update(_)) && pressed.text().contains("**Added late**"), "{pressed:?}");
}

#[tokio::test]
async fn of_two_moderators_who_press_at_once_one_moves_on_and_the_other_is_told() {
    let room = room().await;
    for n in 0..12 {
        add(&room, &format!("Part {n}"), 5).await;
    }
    let (one, other) = (room.moderator(), room.other_moderator());
    for n in 1..=6 {
        room.until_count(STALE, 0).await;
        let board = room.board().expect("a board");
        let presses = [&one, &other].map(|m| m.press_label(&board, "Next topic").expect("a button"));
        let mut answers = Vec::new();
        for press in presses {
            answers.push(press.answer().await);
        }
        let changed = answers.iter().filter(|a| matches!(a, Answer::Update(_))).count();
        let refused = answers.iter().find(|a| matches!(a, Answer::Message(_))).map(Answer::text).expect("one is told");
        assert_eq!(changed, 1, "{answers:?}");
        assert!(
            refused.contains("was faster") && refused.contains(&format!("**Part {}** runs now", n - 1)),
            "{refused}"
        );
        assert!(refused.contains("<@"), "who it was: {refused}");
        assert_eq!(room.count("SELECT count(*) FROM topic WHERE started_at_ms IS NOT NULL").await, n);
    }
    // A topic added behind the next one changes nothing that the button decides; one that takes its place does.
    let board = room.board().expect("a board");
    add(&room, "Last", 5).await;
    assert!(matches!(one.press_label(&board, "Next topic").expect("a button").answer().await, Answer::Update(_)));
    room.until_count(STALE, 0).await;
    let board = room.board().expect("a board");
    let id = board.button("Next topic").and_then(|b| b.custom_id).expect("an id");
    topic(&room, "move", &[("topic", json!("Last")), ("position", json!(8))]).await;
    let late = one.raw_press(room.desk, Some(board.id()), &id).answer().await.text();
    assert!(late.contains("was faster"), "{late}");
}

#[tokio::test]
async fn the_latest_change_of_topic_can_be_taken_back_once() {
    let room = room().await;
    add(&room, "Tibet", 10).await;
    add(&room, "Uyghurs", 10).await;
    let moderator = room.moderator();
    let first = press_next(&room, "starts Tibet").await;
    show_offered(&room, &first, 0).await;
    room.until("its fact", |r| facts(r) == 1).await;
    room.clock.advance(Duration::from_secs(60));
    let second = press_next(&room, "**Tibet**").await;
    room.until_count(STALE, 0).await;
    let early = first.button("Undo").and_then(|b| b.custom_id).expect("an id");
    let early = moderator.raw_press(room.desk, None, &early).answer().await.text();
    assert!(early.contains("was faster") && early.contains("**Uyghurs** runs now"), "{early}");

    let undo = second.button("Undo").and_then(|b| b.custom_id).expect("an id");
    let back = moderator.press_label(&second, "Undo").expect("a button").answer().await;
    assert!(matches!(back, Answer::Update(_)), "{back:?}");
    assert!(back.text().contains("**Tibet** runs again, and **Uyghurs** is still to come"), "{back:?}");
    let end = format!("Topic: **Tibet**, until <t:{}:t>", BEGIN + 600);
    room.until("the board", |r| r.board().is_some_and(|b| b.text().contains(&end))).await;
    assert_eq!(room.count("SELECT count(*) FROM topic WHERE ended_at_ms IS NOT NULL").await, 0);
    let twice = moderator.raw_press(room.desk, Some(second.id()), &undo).answer().await.text();
    assert!(twice.contains("was faster"), "{twice}");

    // The fact stays on the floor, and what was shown is not offered again.
    let shown = offered(&second);
    let again = press_next(&room, "**Tibet**").await;
    assert_eq!(offered(&again), shown, "the same as when it began first");
    show_offered(&room, &again, 0).await;
    assert_eq!(topic(&room, "back", &[]).await, back.text());
    let third = press_next(&room, "**Tibet**").await;
    assert_eq!(offered(&third), shown[1..]);
    room.until("both facts", |r| facts(r) == 2).await;
}

#[tokio::test]
async fn participants_change_nothing_of_the_agenda() {
    let room = room().await;
    add(&room, "Tibet", 10).await;
    add(&room, "Uyghurs", 10).await;
    press_next(&room, "starts Tibet").await;
    let tashi = room.tashi();
    let revision = room.count("SELECT agenda_revision FROM workshop").await;
    for action in ["next", "undo"] {
        let said = tashi.raw_press(room.floor, None, &format!("1:topic:{action}:1:{revision}")).answer().await.text();
        assert!(said.contains("Only the moderators"), "{said}");
    }
    let text = |name: &str, value: &str| json!({"name": name, "type": 3, "value": value});
    let number = |name: &str, value: u32| json!({"name": name, "type": 4, "value": value});
    for (command, sub, options) in [
        ("topic", "add", vec![text("title", "Mine"), number("minutes", 5)]),
        ("topic", "list", vec![]),
        ("topic", "next", vec![]),
        ("topic", "move", vec![text("topic", "2"), number("position", 2)]),
        ("topic", "remove", vec![text("topic", "2")]),
        ("topic", "extend", vec![number("minutes", 5)]),
        ("question", "topic", vec![number("number", 1), text("topic", "2")]),
    ] {
        let data =
            json!({"id": "1", "type": 1, "name": command, "options": [{"name": sub, "type": 1, "options": options}]});
        let said = tashi.raw_command(room.floor, data).answer().await.text();
        assert!(said.contains("Only the moderators") && !said.contains("Uyghurs"), "{sub}: {said}");
    }
    let typing = json!({"name": "topic", "type": 3, "value": "", "focused": true});
    let data =
        json!({"id": "1", "type": 1, "name": "topic", "options": [{"name": "remove", "type": 1, "options": [typing]}]});
    let offered = tashi.raw_autocomplete(room.floor, data).answer().await;
    assert!(matches!(&offered, Answer::Choices(none) if none.is_empty()), "{offered:?}");
    assert_eq!(
        room.count("SELECT count(*) FROM topic WHERE title IN ('Tibet', 'Uyghurs') AND ended_at_ms IS NULL").await,
        2
    );
    assert_eq!(room.count("SELECT agenda_revision FROM workshop").await, revision);
}

#[tokio::test]
async fn topics_are_moved_and_removed_by_what_is_offered_or_typed() {
    let room = room().await;
    let moderator = room.moderator();
    for title in ["Opening", "Courts", "Data", "Closing"] {
        add(&room, title, 5).await;
    }
    press_next(&room, "starts Opening").await;
    let typed = [("topic", json!("c")), ("position", json!(2))];
    let choices = moderator.autocomplete(room.desk, "topic move", &typed, "topic").await.expect("choices");
    let offered: Vec<_> = choices.iter().map(|c| (c.name.as_str(), c.value.clone())).collect();
    assert_eq!(offered, [("Courts", json!("2")), ("Closing", json!("4"))], "what is still to come and fits");
    let said = topic(&room, "move", &[("topic", json!("4")), ("position", json!(2))]).await;
    assert!(said.contains("**Closing** is now number 2 of 4"), "{said}");
    let list = topic(&room, "list", &[]).await;
    let at = |words: &str| list.find(words).unwrap_or_else(|| panic!("{words}: {list}"));
    assert!(at("1. **Opening**: runs") < at("2. **Closing**: 5 minutes (topic number 4)"), "{list}");
    assert!(at("3. **Courts**") < at("4. **Data**"), "{list}");
    room.until("the board", |r| r.board().is_some_and(|b| b.text().contains("then Closing"))).await;

    let n = room.asks(&room.tashi(), "Under which topic?", true).await;
    let options = [("number", json!(n)), ("topic", json!("Data"))];
    room.command(&moderator, room.desk, "question topic", &options).await;
    room.until("the card", |r| r.card(n).is_some_and(|c| c.text().contains("Data"))).await;
    let said = topic(&room, "remove", &[("topic", json!("data"))]).await;
    assert!(said.contains("**Data** is off the agenda"), "{said}");
    room.until("the card", |r| r.card(n).is_some_and(|c| !c.text().contains("Data"))).await;

    for (sub, options, sentence, given_back) in [
        ("move", vec![("topic", json!("Courts")), ("position", json!(1))], "positions 2 to 3", "Courts"),
        ("move", vec![("topic", json!("Opening")), ("position", json!(2))], "runs now", "Opening"),
        ("remove", vec![("topic", json!("1"))], "runs now", "Opening"),
        ("remove", vec![("topic", json!("Lunch"))], "No topic has this title", "Lunch"),
        ("add", vec![("title", json!("x".repeat(101))), ("minutes", json!(5))], "(101; at most 100)", "xxx"),
        ("add", vec![("title", json!("\u{200b}")), ("minutes", json!(5))], "nothing to read", ""),
    ] {
        let said = topic(&room, sub, &options).await;
        assert!(said.contains(sentence) && said.contains(given_back), "{sub}: {said}");
    }
    let data = json!({"id": "1", "type": 1, "name": "topic", "options": [{"name": "add", "type": 1, "options": [
        {"name": "title", "type": 3, "value": "Too long"}, {"name": "minutes", "type": 4, "value": 481}]}]});
    let said = moderator.raw_command(room.desk, data).answer().await.text();
    assert!(said.contains("1 to 480 minutes") && said.contains("Too long"), "{said}");
    assert_eq!(room.count("SELECT count(*) FROM topic").await, 3);
    let other = "*Courts* <@1> [x](y)";
    add(&room, other, 5).await;
    let list = topic(&room, "list", &[]).await;
    assert!(list.contains(r"\*Courts\* \<\@1> \[x\](y)"), "titles are shown as text: {list}");
}

#[tokio::test]
async fn the_desk_hears_two_minutes_before_the_end_and_both_hear_the_end_once() {
    let room = room().await;
    add(&room, "Censorship", 10).await;
    topic(&room, "next", &[]).await;
    room.clock.advance(Duration::from_secs(479));
    until_quiet(&room).await;
    assert!(told(&room, room.desk, "Censorship**").is_empty());
    room.clock.advance(Duration::from_secs(1));
    until_told(&room, room.desk, &format!("**Censorship**: 2 minutes left (until <t:{}:t>)", BEGIN + 600), 1).await;

    // More time: the end is announced when it comes, not when it was to come.
    room.until_count(STALE, 0).await;
    let said = topic(&room, "extend", &[("minutes", json!(5))]).await;
    assert!(said.contains(&format!("may take until <t:{}:t>", BEGIN + 900)), "{said}");
    room.until("the board", |r| r.board().is_some_and(|b| b.text().contains(&format!("<t:{}:t>", BEGIN + 900)))).await;
    passes(&room, Duration::from_secs(299)).await;
    until_quiet(&room).await;
    assert!(told(&room, room.desk, "time is up").is_empty() && told(&room, room.floor, "time is up").is_empty());
    room.clock.advance(Duration::from_secs(1));
    until_told(&room, room.desk, &format!("**Censorship**: 2 minutes left (until <t:{}:t>)", BEGIN + 900), 1).await;
    passes(&room, Duration::from_secs(120)).await;
    let up = format!("**Censorship**: time is up (planned until <t:{}:t>)", BEGIN + 900);
    for channel in [room.desk, room.floor] {
        until_told(&room, channel, &up, 1).await;
    }
    passes(&room, Duration::from_secs(3600)).await;
    until_quiet(&room).await;
    assert_eq!(told(&room, room.desk, "Censorship**").len(), 3);
    assert_eq!(told(&room, room.floor, "Censorship**").len(), 1);
    assert_eq!(room.count("SELECT count(*) FROM notice WHERE told_at_ms IS NULL").await, 0);
}

#[tokio::test]
async fn what_is_no_longer_true_is_not_announced() {
    let room = room().await;
    for (title, minutes) in [("Short", 2), ("Tibet", 10), ("Last", 10)] {
        add(&room, title, minutes).await;
    }
    let list = "SELECT count(*) FROM notice WHERE told_at_ms IS NULL AND kind = 'topic ends soon'";
    topic(&room, "next", &[]).await;
    assert_eq!(room.count(list).await, 0, "two minutes are not announced before");
    let next = press_next(&room, "**Short**").await;
    assert_eq!(room.count("SELECT count(*) FROM notice WHERE subject = 2 AND told_at_ms IS NULL").await, 3);
    room.clock.advance(Duration::from_secs(150));
    until_quiet(&room).await;
    assert!(told(&room, room.floor, "time is up").is_empty(), "the first one was over before its end");
    // Taken back after its end: that is announced late, and nothing of the one that has not begun.
    room.moderator().press_label(&next, "Undo").expect("a button").answer().await;
    until_told(&room, room.floor, &format!("**Short**: time is up (planned until <t:{}:t>)", BEGIN + 120), 1).await;
    assert_eq!(room.count("SELECT count(*) FROM notice WHERE subject = 2").await, 0);
    let close =
        room.command(&room.moderator(), room.desk, "workshop close", &[]).await.message().cloned().expect("asks");
    room.moderator().press_label(&close, "Close the workshop").expect("a button").settled().await;
    assert_eq!(room.count("SELECT count(*) FROM notice WHERE told_at_ms IS NULL").await, 0);
    assert_eq!(
        room.count("SELECT count(*) FROM topic WHERE started_at_ms IS NOT NULL AND ended_at_ms IS NULL").await,
        0
    );
    room.clock.advance(Duration::from_secs(3600));
    room.until_count(STALE, 0).await;
    assert_eq!(told(&room, room.floor, "time is up").len(), 1);
}

#[tokio::test]
async fn what_was_due_while_the_bot_was_away_is_told_late_once_and_only_the_last() {
    let mut room = room().await;
    add(&room, "Censorship", 10).await;
    topic(&room, "next", &[]).await;
    room.until_count(STALE, 0).await;
    room.stop().await;
    room.clock.advance(Duration::from_secs(900));
    room.start().await;
    let up = format!("**Censorship**: time is up (planned until <t:{}:t>)", BEGIN + 600);
    for channel in [room.desk, room.floor] {
        until_told(&room, channel, &up, 1).await;
    }
    room.restart().await;
    until_quiet(&room).await;
    assert_eq!(told(&room, room.desk, "**Censorship**").len(), 1, "neither twice nor the one before it");
    assert_eq!(told(&room, room.floor, "**Censorship**").len(), 1);
}

#[tokio::test]
async fn an_announcement_whose_confirmation_is_lost_is_not_told_twice() {
    let mut room = room().await;
    add(&room, "Censorship", 10).await;
    topic(&room, "next", &[]).await;
    room.until_count(STALE, 0).await;
    let path = format!("channels/{}/messages", room.desk);
    room.discord.befall(discord_fake::Calls::to("POST", &path).times(1).answer_lost());
    room.clock.advance(Duration::from_secs(480));
    until_told(&room, room.desk, "**Censorship**:", 1).await;
    room.restart().await;
    until_quiet(&room).await;
    assert_eq!(told(&room, room.desk, "**Censorship**:").len(), 1);
    assert_eq!(room.count("SELECT count(*) FROM view WHERE kind = 'notice' AND message_id IS NULL").await, 0);
}

/// Otherwise its topic would tell more of when it was asked than the minute.
#[tokio::test]
async fn an_anonymous_question_belongs_to_the_topic_that_runs_when_it_reaches_the_desk() {
    let room = Room::open_with(Setup { set_clock: true, batch_s: 20, ..Setup::default() }, &[]).await;
    add(&room, "Tibet", 10).await;
    add(&room, "Uyghurs", 10).await;
    topic(&room, "next", &[]).await;
    let asked: [(Person, bool); 3] = [(room.tashi(), true), (room.jonas(), true), (room.newcomer("third"), false)];
    let mut numbers = Vec::new();
    for (person, anonymously) in asked {
        numbers.push(room.asks(&person, "Before the change", anonymously).await);
    }
    topic(&room, "next", &[]).await;
    let options = [("number", json!(numbers[0])), ("topic", json!("Tibet"))];
    let said = room.command(&room.moderator(), room.desk, "question topic", &options).await.text();
    assert!(said.contains("There is no question"), "{said}");
    room.clock.advance(Duration::from_secs(20));
    for (n, title) in [(numbers[0], "Uyghurs"), (numbers[1], "Uyghurs"), (numbers[2], "Tibet")] {
        room.until(&format!("#{n} under {title}"), |r| r.card(n).is_some_and(|c| c.text().contains(title))).await;
    }
}
