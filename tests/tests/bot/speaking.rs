//! Hands and speakers: whose turn it is, how long it lasts, and the way back.

use std::time::Duration;

use discord_fake::{Answer, Message, Person};
use serde_json::{Value, json};
use sqlx::ConnectOptions;
use tests::{Room, Setup};

const SPEAKING: &str = "SELECT count(*) FROM speaker WHERE ended_at_ms IS NULL";
const HANDS: &str = "SELECT count(*) FROM hand";

async fn raises(room: &Room, person: &Person) -> String {
    person.press_label(&room.panel().expect("a panel"), "Raise hand").expect("a button").answer().await.text()
}

/// Waits until the board says this, and returns it.
async fn board(room: &Room, says: &str) -> Message {
    room.until(&format!("“{says}” on the board"), |r| r.board().is_some_and(|b| b.text().contains(says))).await;
    room.board().expect("just seen")
}

/// Presses **Next speaker** on the board as it is now. Returns the board and the private message that follows.
async fn next(room: &Room, moderator: &Person) -> (String, Message) {
    let press = moderator.press_label(&room.board().expect("a board"), "Next speaker").expect("a button");
    let answer = press.answer().await;
    assert!(matches!(answer, Answer::Update(_)), "{answer:?}");
    let told = press.followup().await.expect("a private message");
    assert!(told.is_private());
    (answer.text(), told)
}

async fn speaker(room: &Room, moderator: &Person, sub: &str, options: &[(&str, Value)]) -> Answer {
    room.command(moderator, room.desk, &format!("speaker {sub}"), options).await
}

async fn undo(moderator: &Person, told: &Message) -> String {
    match moderator.press_label(told, "Undo") {
        Ok(press) => press.answer().await.text(),
        // The note before the last one is removed; what it led to is still there.
        Err(_) => {
            let id = told.button("Undo").and_then(|b| b.custom_id).expect("an id");
            moderator.raw_press(told.channel(), None, &id).answer().await.text()
        }
    }
}

async fn listed(room: &Room) -> String {
    room.command(&room.tashi(), room.floor, "hand list", &[]).await.text()
}

#[tokio::test]
async fn hands_are_called_in_order_and_who_has_not_spoken_goes_first() {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    raises(&room, &tashi).await;
    room.command(&jonas, room.floor, "hand raise", &[("note", json!("on courts"))]).await;
    board(&room, "2 hands are up: Tashi, Jonas Weber").await;

    let (shown, told) = next(&room, &moderator).await;
    assert!(shown.contains("Speaking: **Tashi**") && shown.contains("One hand is up: Jonas Weber"), "{shown}");
    assert!(told.text().contains("**Tashi** speaks until") && told.button("Undo").is_some(), "{}", told.text());
    room.until("the speaker on the panel", |r| r.panel().is_some_and(|p| p.text().contains("Speaking: **Tashi**")))
        .await;
    let said = raises(&room, &tashi).await;
    assert!(said.contains("You are speaking now"), "{said}");
    assert_eq!((room.count(SPEAKING).await, room.count(HANDS).await), (1, 1));

    let (shown, _) = next(&room, &moderator).await;
    assert!(shown.contains("Speaking: **Jonas Weber**") && !shown.contains("up:"), "{shown}");
    let said = raises(&room, &tashi).await;
    assert!(said.contains("number 1"), "{said}");
    let third = room.newcomer("third");
    let said = raises(&room, &third).await;
    assert!(said.contains("number 1"), "who has not spoken goes before who has: {said}");
    let list = listed(&room).await;
    assert!(
        list.contains("Speaking: **Jonas Weber**") && list.contains("1. third\n2. Tashi (has spoken before)"),
        "{list}"
    );

    board(&room, "third, Tashi").await;
    for name in ["third", "Tashi"] {
        let (shown, _) = next(&room, &moderator).await;
        assert!(shown.contains(&format!("Speaking: **{name}**")), "{shown}");
    }
    let (shown, told) = next(&room, &moderator).await;
    assert!(!shown.contains("Speaking") && told.text().contains("Tashi has finished; nobody speaks"), "{shown}");
    let nobody = moderator.press_label(&room.board().expect("a board"), "Next speaker").expect("a button");
    assert!(nobody.answer().await.text().contains("No hand is up and nobody speaks"));
    assert_eq!(room.count("SELECT count(*) FROM speaker WHERE ended_at_ms IS NOT NULL").await, 4);
    let list = speaker(&room, &moderator, "list", &[]).await.text();
    assert!(list.contains("Spoken so far") && list.contains("third (0:0"), "{list}");
}

#[tokio::test]
async fn someone_in_the_room_is_called_by_name_and_shown_as_text() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    raises(&room, &tashi).await;
    let said = speaker(&room, &moderator, "next", &[("name", json!("**@everyone** from\nrow 3"))]).await;
    assert!(said.text().contains("\\*\\*\\@everyone\\*\\* from row 3** speaks until"), "{said:?}");
    board(&room, "Speaking: **\\*\\*\\@everyone").await;
    assert_eq!(room.count("SELECT count(*) FROM speaker WHERE account_id IS NULL AND hand_id IS NULL").await, 1);
    assert_eq!(room.count(HANDS).await, 1, "nobody's hand goes down by that");

    let long = "བོ".repeat(33);
    for (name, why) in [(long.as_str(), "(33; at most 32)"), ("\u{200b}", "nothing to read")] {
        let said = speaker(&room, &moderator, "next", &[("name", json!(name))]).await.text();
        assert!(said.contains(why) && said.contains(name), "{said}");
    }
    let said = speaker(&room, &moderator, "next", &[("name", json!("བོ".repeat(32)))]).await.text();
    assert!(said.contains("speaks until"), "{said}");
    board(&room, &"བོ".repeat(32)).await;
    let (shown, _) = next(&room, &moderator).await;
    assert!(shown.contains("Speaking: **Tashi**"), "{shown}");
    let long = "x".repeat(101);
    let said = room.command(&room.jonas(), room.floor, "hand raise", &[("note", json!(long))]).await.text();
    assert!(said.contains("(101; at most 100)") && said.contains(&long), "{said}");
}

#[tokio::test]
async fn a_raised_hand_is_offered_to_be_lowered_and_its_note_can_be_changed() {
    let room = Room::open().await;
    let jonas = room.jonas();
    raises(&room, &room.tashi()).await;
    room.command(&jonas, room.floor, "hand raise", &[("note", json!("on courts"))]).await;
    let said = room.command(&jonas, room.floor, "hand raise", &[("note", json!("on *appeals*"))]).await.text();
    assert!(said.contains("this note") && said.contains("number 2"), "{said}");
    let list = listed(&room).await;
    assert!(list.contains("2. Jonas Weber: on \\*appeals\\*"), "{list}");
    let again = jonas.press_label(&room.panel().expect("a panel"), "Raise hand").expect("a button").answer().await;
    assert!(again.text().contains("already up") && again.text().contains("number 2"), "{again:?}");
    let lower = jonas.press_label(again.message().expect("a message"), "Lower hand").expect("a button");
    assert!(lower.answer().await.text().contains("Your hand is down"));
    assert!(!listed(&room).await.contains("Jonas"));
    assert_eq!(room.count(HANDS).await, 1);
}

#[tokio::test]
async fn a_hand_behind_others_leaves_the_press_alone_and_one_that_goes_first_does_not() {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    raises(&room, &tashi).await;
    let id = |b: &Message| b.button("Next speaker").and_then(|b| b.custom_id).expect("a button");
    let before = id(&board(&room, "One hand is up: Tashi").await);
    raises(&room, &jonas).await;
    assert_eq!(id(&board(&room, "2 hands are up").await), before, "who would speak next is the same");
    next(&room, &moderator).await;
    next(&room, &moderator).await;
    raises(&room, &tashi).await;
    let old = id(&board(&room, "One hand is up: Tashi").await);
    raises(&room, &room.newcomer("third")).await;
    let current = board(&room, "2 hands are up: third, Tashi").await;
    assert_ne!(id(&current), old);
    let said = moderator.raw_press(room.desk, Some(current.id()), &old).answer().await.text();
    assert!(said.contains("someone else would speak next. Jonas Weber speaks now."), "{said}");
    room.command(&tashi, room.floor, "hand lower", &[]).await;
    assert_eq!(id(&board(&room, "One hand is up: third").await), id(&current));
    assert_eq!(room.count("SELECT count(*) FROM speaker").await, 2);
}

/// However many wait, the last of them can be read, too; so can whoever spoke first.
#[tokio::test]
async fn a_long_list_is_turned_page_by_page() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    for name in ["The first of all", "Somebody else"] {
        speaker(&room, &moderator, "next", &[("name", json!(name))]).await;
    }
    speaker(&room, &moderator, "next", &[]).await;
    let fill = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
                INSERT INTO hand (workshop_id, account_id, shown_name, raised_at_ms)
                SELECT 1, 5000 + i, 'Person ' || i, i FROM n";
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(room.database());
    let mut rows = options.connect().await.expect("the database opens");
    sqlx::query(fill).execute(&mut rows).await.expect("hands are up");
    for (who, channel, command) in [(&tashi, room.floor, "hand list"), (&moderator, room.desk, "speaker list")] {
        let mut page = room.command(who, channel, command, &[]).await.message().cloned().expect("a list");
        let mut all = page.text();
        assert!(all.contains("300 hands are up (page 1 of ") && page.button("Previous").is_none(), "{all}");
        while page.button("Next").is_some() {
            let next = who.press_label(&page, "Next").expect("a button").answer().await;
            assert!(matches!(next, Answer::Update(_)), "{next:?}");
            page = next.message().cloned().expect("a page");
            all.push_str(&page.text());
        }
        assert!((1..=300).all(|n| all.contains(&format!("{n}. Person {n}"))), "{all}");
        assert_eq!(all.contains("The first of all ("), command == "speaker list", "{all}");
        let back = who.press_label(&page, "Previous").expect("a button").answer().await.text();
        assert!(!back.contains("300. Person 300"), "{back}");
    }
}

#[tokio::test]
async fn steps_are_taken_back_one_by_one_and_hands_are_up_where_they_were() {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    for person in [&tashi, &jonas, &room.newcomer("third")] {
        raises(&room, person).await;
    }
    board(&room, "3 hands are up").await;
    let (_, first) = next(&room, &moderator).await;
    let (_, second) = next(&room, &moderator).await;
    room.command(&room.newcomer("fourth"), room.floor, "hand raise", &[]).await;
    let early = undo(&moderator, &first).await;
    assert!(early.contains("can no longer be taken back") && early.contains("Jonas Weber speaks now"), "{early}");

    let said = undo(&room.moderator(), &second).await;
    assert!(said.contains("**Tashi** speaks on") && said.contains("Jonas Weber: the hand is up again"), "{said}");
    let list = listed(&room).await;
    assert!(list.contains("Speaking: **Tashi**") && list.contains("1. Jonas Weber\n2. third\n3. fourth"), "{list}");
    let id = second.button("Undo").and_then(|b| b.custom_id).expect("an id");
    let twice = room.other_moderator().raw_press(room.desk, None, &id).answer().await.text();
    assert!(twice.contains("Tashi speaks now."), "{twice}");

    let ended = speaker(&room, &moderator, "remove", &[("user", json!(tashi.id().to_string()))]).await;
    assert!(ended.text().contains("Tashi has finished"), "{ended:?}");
    assert_eq!(room.count(SPEAKING).await, 0);
    raises(&room, &tashi).await;
    let said = undo(&moderator, ended.message().expect("a message")).await;
    assert!(said.contains("**Tashi** speaks on"), "{said}");
    assert!(!listed(&room).await.contains("4."), "whoever speaks has no hand up");
    // Its note is gone; who kept its button's id can still press it.
    undo(&moderator, &first).await;
    let list = listed(&room).await;
    assert!(list.contains("1. Tashi\n2. Jonas Weber\n3. third\n4. fourth"), "{list}");
    assert_eq!(room.count("SELECT count(*) FROM speaker").await, 0);
}

#[tokio::test]
async fn two_moderators_press_next_speaker_at_once_and_one_is_called() {
    let room = Room::open().await;
    for name in ["one", "two", "three"] {
        raises(&room, &room.newcomer(name)).await;
    }
    let board = board(&room, "3 hands are up").await;
    let presses =
        [room.moderator(), room.other_moderator()].map(|m| m.press_label(&board, "Next speaker").expect("a button"));
    let answers = [presses[0].answer().await, presses[1].answer().await];
    assert_eq!(answers.iter().filter(|a| matches!(a, Answer::Update(_))).count(), 1, "{answers:?}");
    let refused = answers.iter().find(|a| a.text().contains("Nothing changed")).expect("the other is told");
    assert!(refused.text().contains("one speaks now"), "{refused:?}");
    assert_eq!((room.count("SELECT count(*) FROM speaker").await, room.count(HANDS).await), (1, 2));
}

/// The announcements on the floor.
fn told(room: &Room) -> Vec<String> {
    let all = room.discord.messages(room.floor).into_iter().map(|m| m.text());
    all.filter(|t| t.contains("seconds left") || t.contains("time is up")).collect()
}

#[tokio::test]
async fn the_last_seconds_and_the_end_are_told_once_also_after_a_restart() {
    let mut room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    raises(&room, &tashi).await;
    raises(&room, &jonas).await;
    board(&room, "2 hands are up").await;
    next(&room, &moderator).await;
    room.clock.advance(Duration::from_secs(89));
    board(&room, "Speaking: **Tashi**").await;
    assert_eq!(told(&room), Vec::<String>::new());
    room.clock.advance(Duration::from_secs(1));
    room.until("the last half minute", |r| told(r).len() == 1).await;
    assert!(told(&room)[0].contains("Tashi") && told(&room)[0].contains("30 seconds left"), "{:?}", told(&room));
    room.restart().await;
    room.clock.advance(Duration::from_secs(45));
    room.until("the end", |r| told(r).len() == 2).await;
    assert!(told(&room)[1].contains("Tashi") && told(&room)[1].contains("time is up"), "{:?}", told(&room));

    // Jonas is given a minute and finishes before it is over: nothing is told of his time.
    let said = speaker(&room, &moderator, "time", &[("seconds", json!(60))]).await.text();
    assert!(said.contains("have 60 seconds") && said.contains("**Tashi** keeps"), "{said}");
    next(&room, &moderator).await;
    room.clock.advance(Duration::from_secs(29));
    next(&room, &moderator).await;
    assert_eq!(room.count("SELECT count(*) FROM notice WHERE told_at_ms IS NULL").await, 0);
    room.clock.advance(Duration::from_mins(10));
    room.restart().await;
    raises(&room, &room.newcomer("third")).await;
    board(&room, "One hand is up: third").await;
    assert_eq!(told(&room).len(), 2, "{:?}", told(&room));
}

#[tokio::test]
async fn more_time_and_the_way_back_are_announced_anew() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    raises(&room, &tashi).await;
    board(&room, "One hand is up").await;
    next(&room, &moderator).await;
    room.clock.advance(Duration::from_secs(90));
    room.until("the last half minute", |r| told(r).len() == 1).await;
    let said = speaker(&room, &moderator, "time", &[("seconds", json!(180))]).await.text();
    assert!(said.contains("have 180 seconds") && said.contains("counts for **Tashi**, too"), "{said}");
    room.clock.advance(Duration::from_secs(59));
    raises(&room, &jonas).await;
    board(&room, "One hand is up: Jonas Weber").await;
    assert_eq!(told(&room).len(), 1, "two minutes are not the end any more");
    room.clock.advance(Duration::from_secs(1));
    room.until("the last half minute again", |r| told(r).len() == 2).await;

    // Jonas is called too early; when that is taken back, Tashi's time is up and nobody was told so.
    let (_, called) = next(&room, &moderator).await;
    room.clock.advance(Duration::from_secs(40));
    let said = undo(&moderator, &called).await;
    assert!(said.contains("**Tashi** speaks on"), "{said}");
    room.until("the end", |r| told(r).len() == 3).await;
    assert!(told(&room)[2].contains("Tashi") && told(&room)[2].contains("time is up"), "{:?}", told(&room));
    let said = speaker(&room, &moderator, "time", &[]).await.text();
    assert!(said.contains("have 120 seconds") && said.contains("keeps"), "{said}");
    assert_eq!(room.count("SELECT speaker_s FROM workshop").await, 120);
    let words = ["Tashi", "Jonas"].map(|n| told(&room).iter().filter(|t| t.contains(n)).count());
    assert_eq!(words, [3, 0]);
}

#[tokio::test]
async fn moderators_take_people_off_the_list() {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    raises(&room, &tashi).await;
    raises(&room, &jonas).await;
    board(&room, "2 hands are up").await;
    let user = |p: &Person| [("user", json!(p.id().to_string()))];
    let said = speaker(&room, &moderator, "remove", &user(&tashi)).await;
    assert!(said.text().contains("Tashi: the hand is down"), "{said:?}");
    board(&room, "One hand is up: Jonas Weber").await;
    let said = speaker(&room, &moderator, "remove", &user(&tashi)).await.text();
    assert!(said.contains("has no hand up and does not speak"), "{said}");
    next(&room, &moderator).await;
    let said = speaker(&room, &moderator, "remove", &user(&jonas)).await.text();
    assert!(said.contains("Jonas Weber has finished; nobody speaks now"), "{said}");
    assert_eq!((room.count(SPEAKING).await, room.count(HANDS).await), (0, 0));
    room.until("nobody on the panel", |r| r.panel().is_some_and(|p| !p.text().contains("Speaking"))).await;
}

#[tokio::test]
async fn participants_call_nobody_and_give_no_time() {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    raises(&room, &tashi).await;
    board(&room, "One hand is up").await;
    let (_, told) = next(&room, &moderator).await;
    let ids = [room.board().expect("a board").button("Next speaker"), told.button("Undo")];
    for id in ids.into_iter().map(|b| b.and_then(|b| b.custom_id).expect("an id")) {
        let said = jonas.raw_press(room.floor, None, &id).answer().await.text();
        assert!(said.contains("Only the moderators"), "{id}: {said}");
    }
    for (name, options) in [
        ("next", json!([{"name": "name", "type": 3, "value": "Me"}])),
        ("list", json!([])),
        ("remove", json!([{"name": "user", "type": 6, "value": tashi.id().to_string()}])),
        ("time", json!([{"name": "seconds", "type": 4, "value": 600}])),
    ] {
        let options = json!([{"name": name, "type": 1, "options": options}]);
        let data = json!({"id": "1", "type": 1, "name": "speaker", "options": options});
        let said = jonas.raw_command(room.floor, data).answer().await.text();
        assert!(said.contains("Only the moderators"), "{name}: {said}");
    }
    assert_eq!((room.count("SELECT count(*) FROM speaker").await, room.count(SPEAKING).await), (1, 1));
    assert_eq!(room.count("SELECT speaker_s FROM workshop").await, 120);
    for (seconds, id) in [(59, "1:speaker:next:1"), (601, "1:speaker:undo:1:x"), (-1, "1:speaker:end:1:1")] {
        let options =
            json!([{"name": "time", "type": 1, "options": [{"name": "seconds", "type": 4, "value": seconds}]}]);
        let data = json!({"id": "1", "type": 1, "name": "speaker", "options": options});
        let said = moderator.raw_command(room.desk, data).answer().await.text();
        assert!(said.contains("60 to 600 seconds"), "{seconds}: {said}");
        let said = moderator.raw_press(room.desk, None, id).answer().await.text();
        assert!(said.contains("no longer works"), "{id}: {said}");
    }
    assert_eq!(room.count("SELECT speaker_s FROM workshop").await, 120);
}

#[tokio::test]
async fn after_the_close_nobody_knows_who_spoke_or_wanted_to() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    room.command(&tashi, room.floor, "hand raise", &[("note", json!("on my cousin"))]).await;
    let third = room.newcomer("Lhakpa");
    board(&room, "One hand is up").await;
    let (_, called) = next(&room, &moderator).await;
    room.clock.advance(Duration::from_secs(50));
    raises(&room, &jonas).await;
    board(&room, "One hand is up: Jonas Weber").await;
    next(&room, &moderator).await;
    raises(&room, &third).await;
    let said = room.command(&tashi, room.floor, "privacy", &[]).await.text();
    assert!(said.contains("called to speak"), "{said}");
    let everything = |room: &Room| {
        let mut bytes = Vec::new();
        for file in ["openfloor.db", "openfloor.db-wal"] {
            bytes.extend(std::fs::read(room.database().with_file_name(file)).unwrap_or_default());
        }
        bytes
    };
    let traces: Vec<Vec<u8>> = [&tashi, &jonas, &third]
        .into_iter()
        .flat_map(|p| {
            let id: u64 = p.id().to_string().parse().expect("a number");
            [p.name().into_bytes(), id.to_be_bytes().to_vec()]
        })
        .chain([b"on my cousin".to_vec()])
        .collect();
    let found = |bytes: &[u8]| traces.iter().filter(|t| bytes.windows(t.len()).any(|w| w == t.as_slice())).count();
    assert_eq!(found(&everything(&room)), traces.len(), "the search would find nothing at all");

    room.clock.advance(Duration::from_secs(10));
    let confirm = room.command(&moderator, room.desk, "workshop close", &[]).await.message().cloned();
    let close = moderator.press_label(&confirm.expect("a message"), "Close the workshop").expect("a button");
    assert!(close.settled().await.text().contains("Closed."));
    assert_eq!(found(&everything(&room)), 0, "someone who spoke or wanted to is still in the files");
    assert_eq!(room.count(HANDS).await, 0);
    let known =
        "SELECT count(*) FROM speaker WHERE account_id IS NOT NULL OR shown_name IS NOT NULL OR hand_id IS NOT NULL
                                               OR note IS NOT NULL OR raised_at_ms IS NOT NULL";
    assert_eq!(room.count(known).await, 0);
    let spoken = "SELECT sum((ended_at_ms - started_at_ms) / 1000) FROM speaker";
    assert_eq!(room.count(spoken).await, 60, "the minutes stay for the report");
    let said = undo(&moderator, &called).await;
    assert!(said.contains("This workshop is closed"), "{said}");
    let said = raises(&room, &tashi).await;
    assert!(said.contains("This workshop is closed"), "{said}");
}

#[tokio::test]
async fn the_room_and_discord_are_called_in_turn_where_that_is_set() {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    let said = room.command(&room.organiser(), room.floor, "workshop settings", &[("alternate", json!(true))]).await;
    assert!(said.text().contains("(`alternate`): yes"), "{said:?}");
    for person in [&tashi, &jonas] {
        raises(&room, person).await;
    }
    let third = room.newcomer("third");
    raises(&room, &third).await;
    board(&room, "3 hands are up").await;
    let (shown, _) = next(&room, &moderator).await;
    assert!(shown.contains("Speaking: **Tashi**") && shown.contains("the room's turn"), "{shown}");
    // Someone in the room, and it need not be said who.
    let (shown, told) = next(&room, &moderator).await;
    assert!(shown.contains("Speaking: **someone**") && !shown.contains("room's turn"), "{shown}");
    undo(&moderator, &told).await;
    board(&room, "Speaking: **Tashi**").await;
    let said = speaker(&room, &moderator, "next", &[("name", json!("Amina"))]).await.text();
    assert!(said.contains("**Amina** speaks until"), "{said}");
    board(&room, "Speaking: **Amina**").await;
    // Who has spoken before stays behind who has not.
    raises(&room, &tashi).await;
    board(&room, "Jonas Weber, third, Tashi").await;
    let (shown, _) = next(&room, &moderator).await;
    assert!(shown.contains("Speaking: **Jonas Weber**"), "{shown}");
    room.command(&room.organiser(), room.floor, "workshop settings", &[("alternate", json!(false))]).await;
    board(&room, "Speaking: **Jonas Weber**").await;
    room.until("no turn of the room", |r| r.board().is_some_and(|b| !b.text().contains("room's turn"))).await;
    let (shown, _) = next(&room, &moderator).await;
    assert!(shown.contains("Speaking: **third**"), "{shown}");
}

#[tokio::test]
async fn the_command_takes_back_whatever_the_latest_step_was() {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    let nothing = speaker(&room, &moderator, "back", &[]).await.text();
    assert!(nothing.contains("Nothing changed"), "{nothing}");
    raises(&room, &tashi).await;
    speaker(&room, &moderator, "next", &[]).await;
    // A hand that goes up is no step.
    raises(&room, &jonas).await;
    speaker(&room, &moderator, "next", &[]).await;
    raises(&room, &room.newcomer("third")).await;
    let back = speaker(&room, &moderator, "back", &[]).await.text();
    assert!(back.contains("Tashi"), "{back}");
    let speaking = "SELECT shown_name FROM speaker WHERE ended_at_ms IS NULL";
    assert_eq!(room.word(speaking).await.as_deref(), Some("Tashi"));
    let before = speaker(&room, &moderator, "back", &[]).await.text();
    assert!(!before.contains("Nothing changed"), "{before}");
    assert_eq!((room.count(SPEAKING).await, room.count(HANDS).await), (0, 3));
    let nothing = speaker(&room, &moderator, "back", &[]).await.text();
    assert!(nothing.contains("Nothing changed"), "{nothing}");
}
