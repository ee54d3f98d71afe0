//! Which question is suggested next, why, and what choosing it costs.

use discord_fake::{Answer, Person};
use serde_json::json;
use tests::Room;
use tests::room::number_in;

/// A question from the room: open at once, and nobody's.
async fn added(room: &Room, text: &str) -> u32 {
    let said = room.command(&room.moderator(), room.desk, "question add", &[("text", json!(text))]).await.text();
    let number = number_in(&said).unwrap_or_else(|| panic!("{said}"));
    room.until("its post", |r| r.post(number).is_some()).await;
    number
}

async fn supports(room: &Room, people: &[Person], number: u32) {
    for person in people {
        let post = room.post(number).expect("a post");
        let button = post.buttons().into_iter().find(|b| b.label.starts_with("Support")).expect("a button");
        let pressed = person.press(&post, &button.custom_id.expect("an id")).expect("may be pressed").answer().await;
        assert!(pressed.text().starts_with("You support"), "{pressed:?}");
    }
}

fn bloc(room: &Room, name: &str, size: usize) -> Vec<Person> {
    (0..size).map(|n| room.newcomer(&format!("{name}{n}"))).collect()
}

/// Presses a button of the board when it shows what one waits for.
async fn on_board(room: &Room, moderator: &Person, shows: &str, label: &str) -> Answer {
    room.until(&format!("{shows} on the board"), |r| r.board().is_some_and(|b| b.text().contains(shows))).await;
    moderator.press_label(&room.board().expect("a board"), label).expect("a button").answer().await
}

#[tokio::test]
async fn a_bloc_does_not_take_every_slot_and_the_reason_says_why() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let (many, few) = (bloc(&room, "many", 10), bloc(&room, "few", 5));
    let mut of_many = Vec::new();
    for n in 0..3 {
        let number = added(&room, &format!("Part {n} of what the many want")).await;
        supports(&room, &many, number).await;
        of_many.push(number);
    }
    let of_few = added(&room, "What the few want to know").await;
    supports(&room, &few, of_few).await;
    added(&room, "What nobody supports").await;
    let on_the_board = async |shows: &str| {
        room.until(shows, |r| r.board().is_some_and(|b| b.text().contains(shows))).await;
        room.board().expect("just seen").text()
    };

    on_the_board("What nobody supports").await;
    let first = format!("Next: #{}** Part 0 of what the many want · 10 supports\n", of_many[0]);
    let board = on_the_board(&first).await;
    assert!(
        board.contains("What nobody supports") && !board.contains("What nobody supports ·"),
        "no supports are no reason: {board}"
    );
    on_board(&room, &moderator, &first, "Next question").await;
    // Ten were heard and nobody else: that would tell who supports what.
    let second = format!("Next: #{of_few}** What the few want to know · 5 supports\n");
    let board = on_the_board(&second).await;
    assert!(!board.contains("heard") && !board.contains("served"), "{board}");
    let said = format!("Next: #{of_few}");
    room.until("the panel says so", |r| r.panel().is_some_and(|p| p.text().contains(&said))).await;
    on_board(&room, &moderator, &second, "Next question").await;
    on_the_board(&format!("Next: #{}** Part 1", of_many[1])).await;
    assert_eq!(room.count("SELECT count(*) FROM staging WHERE suggested IS NULL").await, 2);
    assert_eq!(room.count("SELECT count(*) FROM charge").await, 15, "each supporter carries what was asked for them");

    // Four who were not heard are too few to be told apart, five are enough.
    let new = bloc(&room, "new", 5);
    let third = format!("Next: #{}** Part 2 of what the many want", of_many[2]);
    supports(&room, &new[..4], of_many[2]).await;
    on_the_board(&format!("{third} · 14 supports\n")).await;
    supports(&room, &new[4..], of_many[2]).await;
    on_the_board(&format!("{third} · 15 supports, 5 from people not heard yet\n")).await;
}

#[tokio::test]
async fn the_open_questions_are_listed_fairly_whatever_the_workshop_suggests() {
    let room = Room::open().await;
    let order = |order: &str| [("order", json!(order))];
    let old = added(&room, "Asked first, wanted by nobody").await;
    let wanted = added(&room, "Asked later, wanted by two").await;
    supports(&room, &bloc(&room, "few", 2), wanted).await;
    // To be told apart from the fair order, one is placed.
    room.command(&room.organiser(), room.desk, "workshop settings", &order("manual")).await;
    let place = [("number", json!(old)), ("position", json!(1))];
    room.command(&room.moderator(), room.desk, "question move", &place).await;
    let first = async |options: &[(&str, serde_json::Value)]| {
        let said = room.command(&room.tashi(), room.floor, "questions", options).await.text();
        let place = |n: u32| said.find(&format!("#{n} ")).unwrap_or_else(|| panic!("#{n}: {said}"));
        if place(old) < place(wanted) { old } else { wanted }
    };
    assert_eq!(first(&[]).await, old, "as the moderators placed them");
    assert_eq!(first(&order("fair")).await, wanted);
    assert_eq!(first(&order("support")).await, wanted);
    assert_eq!(first(&order("newest")).await, wanted, "within a minute the higher number");
}

#[tokio::test]
async fn choosing_another_is_one_press_counted_charged_and_undone_with_its_charges() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let people = bloc(&room, "p", 4);
    let (liked, other) = (added(&room, "The one they like").await, added(&room, "The one chosen").await);
    let of_two = added(&room, "What only two of them like").await;
    supports(&room, &people, liked).await;
    supports(&room, &people[..3], other).await;
    supports(&room, &people[2..], of_two).await;
    room.until("the liked one is next", |r| r.board().is_some_and(|b| b.text().contains(&format!("Next: #{liked}"))))
        .await;
    room.on_card(&moderator, other, "To the stage").await;
    let passed_over = room.count("SELECT suggested FROM staging").await;
    assert_eq!(passed_over, i64::from(liked));
    // Three supporters and the question's own voter share it: each carries a quarter.
    assert_eq!(room.count("SELECT level FROM staging").await, 80_313_433_200 / 4);
    assert_eq!(room.count("SELECT count(*) FROM charge").await, 3, "its own voter is never charged");
    room.on_card(&moderator, other, "Undo").await;
    assert_eq!(room.count("SELECT count(*) FROM staging").await, 0);
    assert_eq!(room.count("SELECT count(*) FROM charge").await, 0);
    // A charge on two could be followed through the order of other questions: there is none.
    room.on_card(&moderator, of_two, "To the stage").await;
    assert_eq!(room.count("SELECT level FROM staging").await, 80_313_433_200 / 3);
    assert_eq!(room.count("SELECT count(*) FROM charge").await, 0);
    // Whoever comes now starts where the highest charge is: there was none.
    supports(&room, &bloc(&room, "late", 1), liked).await;
    assert_eq!(room.count("SELECT max(level) FROM participant").await, 0);
}

#[tokio::test]
async fn two_moderators_press_next_question_at_once_and_one_question_comes() {
    let room = Room::open().await;
    for n in 0..4 {
        added(&room, &format!("From the room, number {n}")).await;
    }
    for round in 1..=3 {
        let wanted = format!("open {}", 5 - round);
        room.until("the board is current", |r| r.board().is_some_and(|b| b.text().contains(&wanted))).await;
        let board = room.board().expect("a board");
        let one = room.moderator().press_label(&board, "Next question").expect("a button");
        let two = room.other_moderator().press_label(&board, "Next question").expect("a button");
        let (one, two) = (one.answer().await, two.answer().await);
        let told: Vec<&Answer> = [&one, &two].into_iter().filter(|a| matches!(a, Answer::Message(_))).collect();
        assert_eq!(told.len(), 1, "{one:?} {two:?}");
        assert!(told[0].text().contains("was faster"), "{}", told[0].text());
        assert_eq!(room.count("SELECT count(*) FROM staging").await, round);
    }
}

/// Whoever asked under their name what was dealt with asks anonymously again: the order must not tell, so it does not know
/// who asked.
#[tokio::test]
async fn the_order_does_not_tell_that_an_anonymous_question_is_by_somebody_who_was_heard() {
    let mut places = Vec::new();
    for same_person in [true, false] {
        let room = Room::open().await;
        let (moderator, jonas) = (room.moderator(), room.jonas());
        let first = room.asks(&room.tashi(), "Under my name", false).await;
        room.approves(&moderator, first).await;
        room.on_card(&moderator, first, "To the stage").await;
        let asker = if same_person { room.tashi() } else { jonas };
        let second = room.asks(&asker, "And now without", true).await;
        room.approves(&moderator, second).await;
        let rival = room.asks(&room.newcomer("rival"), "A rival's question", true).await;
        room.approves(&moderator, rival).await;
        room.until("both are listed", |r| {
            r.board().is_some_and(|b| {
                [second, rival]
                    .iter()
                    .all(|n| b.text().contains(&format!("#{n}** ")) || b.text().contains(&format!("#{n} ")))
            })
        })
        .await;
        let level = |n: u32| format!("#{n}");
        let text = room.board().expect("a board").text();
        let (a, b) = (text.find(&level(second)), text.find(&level(rival)));
        places.push((a < b) == (second < rival));
    }
    assert_eq!(places, [true, true], "only the number decides between the two");
}

#[tokio::test]
async fn merging_counts_one_more_whoever_asked_tells_the_asker_and_is_taken_back() {
    let room = Room::open().await;
    let (moderator, tashi, jonas) = (room.moderator(), room.tashi(), room.jonas());
    let stays = added(&room, "Who may read the log files of the cameras?").await;
    // Jonas supports it already, and asks the same: his question counts one more all the same.
    supports(&room, std::slice::from_ref(&jonas), stays).await;
    let mut count = 1;
    for (asker, anonymous) in [(&jonas, true), (&tashi, false)] {
        let n = room.asks(asker, &format!("Who is it that reads the logs, asks number {count}?"), anonymous).await;
        room.until("its card", |r| r.card(n).is_some()).await;
        let options = [("number", json!(n)), ("into", json!(stays))];
        let said = room.command(&moderator, room.desk, "question merge", &options).await;
        assert!(said.text().contains(&format!("#{n} is merged into #{stays}")), "{}", said.text());
        count += 1;
        let label = format!("Support · {count}");
        room.until(&label, |r| r.post(stays).is_some_and(|p| p.button(&label).is_some())).await;
        let fair = format!("{count} supports");
        room.until(&fair, |r| r.board().is_some_and(|b| b.text().contains(&fair))).await;
        let mine = room.command(asker, room.floor, "mine", &[]).await.text();
        assert!(mine.contains(&format!("merged into #{stays}")), "{mine}");
        if anonymous {
            let undone = moderator.press_label(said.message().expect("a message"), "Undo").expect("a button");
            assert!(undone.answer().await.text().contains("waiting"));
            let label = format!("Support · {}", count - 1);
            room.until(&label, |r| r.post(stays).is_some_and(|p| p.button(&label).is_some())).await;
            room.command(&moderator, room.desk, "question merge", &options).await;
        }
    }
    let options = [("number", json!(stays)), ("into", json!(stays))];
    let itself = room.command(&moderator, room.desk, "question merge", &options).await.text();
    assert!(itself.contains("the same question"), "{itself}");
    let third = added(&room, "Another").await;
    // What was merged into it goes along, and comes back with it, from whichever of them it is taken back.
    let along = [("number", json!(stays)), ("into", json!(third))];
    let said = room.command(&moderator, room.desk, "question merge", &along).await.text();
    assert!(said.contains(&format!("#{stays} is merged into #{third}")), "{said}");
    room.until("three more", |r| r.post(third).is_some_and(|p| p.button("Support · 3").is_some())).await;
    let mine = room.command(&jonas, room.floor, "mine", &[]).await.text();
    assert!(mine.contains(&format!("merged into #{third}")), "{mine}");
    let gone_along = u32::try_from(room.count("SELECT min(number) FROM question WHERE asker = 'anonymous'").await);
    let gone_along = gone_along.expect("a number");
    let says = format!("merged into #{third}");
    room.until("its card", |r| r.card(gone_along).is_some_and(|c| c.text().contains(&says))).await;
    room.on_card(&moderator, gone_along, "Undo").await;
    room.until("as before", |r| {
        let counts = |n: u32, label: &str| r.post(n).is_some_and(|p| p.button(label).is_some());
        counts(stays, "Support · 3") && counts(third, "Support · 0")
    })
    .await;
    let forged =
        tashi.raw_press(room.floor, None, &format!("1:question:merge:1:{third}:1:{stays}")).answer().await.text();
    assert!(forged.contains("moderators"), "{forged}");
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'merged'").await, 2);

    // Three questions' own voters and Jonas share it, and with one supporter nobody is charged.
    room.on_card(&moderator, stays, "To the stage").await;
    assert_eq!(room.count("SELECT count(*) FROM charge").await, 0);
    assert_eq!(room.count("SELECT level FROM staging").await, 80_313_433_200 / 4);
}

#[tokio::test]
async fn nobodys_question_is_lost_when_the_one_it_was_merged_into_is_withdrawn() {
    let room = Room::open().await;
    let (moderator, tashi, jonas) = (room.moderator(), room.tashi(), room.jonas());
    let stays = room.asks(&tashi, "Asked first", true).await;
    let merged = room.asks(&jonas, "Asked second", true).await;
    room.until("both cards", |r| r.card(stays).is_some() && r.card(merged).is_some()).await;
    room.command(&moderator, room.desk, "question merge", &[("number", json!(merged)), ("into", json!(stays))]).await;
    let mine = room.command(&tashi, room.floor, "mine", &[]).await;
    let gone = tashi.press_label(mine.message().expect("a message"), "Withdraw").expect("a button").answer().await;
    assert!(gone.text().contains("withdrawn") || gone.text().contains("gone"), "{}", gone.text());
    room.until("it waits again", |r| r.card(merged).is_some_and(|c| c.button("Approve").is_some())).await;
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'merged'").await, 0);

    // The same where words are destroyed, and where it went along.
    let merge = async |number: u32, into: u32| {
        let options = [("number", json!(number)), ("into", json!(into))];
        room.command(&moderator, room.desk, "question merge", &options).await.text()
    };
    let second = room.asks(&jonas, "Asked third", true).await;
    let last = room.asks(&tashi, "Asked last", true).await;
    room.until("the cards", |r| r.card(second).is_some() && r.card(last).is_some()).await;
    merge(merged, second).await;
    merge(second, last).await;
    let mine = room.command(&tashi, room.floor, "mine", &[]).await;
    tashi.press_label(mine.message().expect("a message"), "Withdraw").expect("a button").answer().await;
    room.until("one waits again", |r| r.card(second).is_some_and(|c| c.button("Approve").is_some())).await;
    assert_eq!(
        room.count("SELECT count(*) FROM question WHERE state = 'merged'").await,
        1,
        "the other is in it as before"
    );
    let exposes = [("number", json!(second)), ("reason", json!("exposes a person"))];
    room.command(&moderator, room.desk, "question decline", &exposes).await;
    room.until("the other, too", |r| r.card(merged).is_some_and(|c| c.button("Approve").is_some())).await;
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'merged'").await, 0);
}
