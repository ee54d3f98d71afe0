//! A flood of questions from new accounts: it does not bury what others ask, and a few presses clear it.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use discord_fake::{Answer, Calls};
use tests::Room;
use tests::room::choice;

const RAIDERS: usize = 200;
const EACH: usize = 3;
const GENUINE: usize = 20;

/// The numbers of the cards at the desk, in the order in which they were posted.
fn cards(room: &Room) -> Vec<u32> {
    let texts = room.discord.messages(room.desk).into_iter().map(|m| m.text());
    texts.filter_map(|t| t.strip_prefix('#')?.split(' ').next()?.parse().ok()).collect()
}

#[tokio::test]
async fn six_hundred_questions_of_a_raid_are_cleared_in_a_few_presses_and_bury_nothing() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let mut raid = BTreeSet::new();
    // The raid comes first; the others ask in the middle of it, each once.
    let raiders: Vec<_> = (0..RAIDERS).map(|n| room.newcomer(&format!("raider{n}"))).collect();
    let people: Vec<_> = (0..GENUINE).map(|n| room.newcomer(&format!("person{n}"))).collect();
    let mut genuine = Vec::new();
    // Discord takes about one message a second in a channel, so nearly all cards are still to come when the last has asked.
    let to_the_desk = format!("/channels/{}/messages", room.desk);
    room.discord.befall(Calls::to("POST", &to_the_desk).always().late(Duration::from_secs(1)));
    for round in 0..EACH {
        for (n, raider) in raiders.iter().enumerate() {
            raid.insert(
                room.asks(raider, &format!("Noise {round}.{n}, made to bury what others ask"), n % 2 == 0).await,
            );
            if round == 1 && n % 10 == 9 {
                let who = n / 10;
                let text = format!("What does the law say about case {who}, which nobody has spoken of?");
                genuine.push(room.asks(&people[who], &text, who % 2 == 0).await);
            }
        }
    }
    assert_eq!((raid.len(), genuine.len()), (RAIDERS * EACH, GENUINE));
    let mut presses = 0;
    let early = cards(&room).len();
    room.discord.clear_faults();

    // Named cards come one an asker and round; anonymous ones in no order that could tell whose they are. So whoever asked
    // once is before all that named raiders sent more than once.
    let there = || genuine.iter().all(|n| room.card(*n).is_some());
    room.discord.until(Duration::from_mins(3), |_| there()).await.expect("the cards of the first round");
    let posted = cards(&room);
    let last = posted.iter().rposition(|n| genuine.contains(n)).expect("they are there");
    println!(
        "{early} cards came while they asked; the last of {GENUINE} was card {} of {}",
        last + 1,
        RAIDERS * EACH + GENUINE
    );
    let before_later_rounds = RAIDERS * EACH / 2 + RAIDERS / 2 + GENUINE;
    assert!(last < early + before_later_rounds, "buried: card {} of {}", last + 1, RAIDERS * EACH + GENUINE);

    for number in &genuine {
        // Somebody reads each of them; what is pressed counts.
        let answer = room.on_card(&moderator, *number, "Approve").await;
        assert!(matches!(answer, Answer::Update(_)), "{answer:?}");
    }
    let board = |r: &Room| r.board().filter(|b| b.button("Decline several…").is_some());
    room.until("Decline several", |r| board(r).is_some()).await;
    presses += 1;
    let opened = moderator.press_label(&board(&room).expect("just seen"), "Decline several…").expect("a button");
    let list = opened.answer().await.message().expect("a list").clone();
    let everything = choice(&list, |label| label.starts_with("All "));
    presses += 1;
    let chosen = moderator.select(&list, &everything.0, &[&everything.1]).expect("may be chosen").answer().await;
    let chosen = chosen.message().expect("the list").clone();
    let abuse = choice(&chosen, |label| label == "abuse");
    presses += 1;
    let start = Instant::now();
    let done = moderator.select(&chosen, &abuse.0, &[&abuse.1]).expect("may be chosen").settled().await;
    println!("{} declined in {:?}, {presses} presses", raid.len(), start.elapsed());
    assert!(done.text().contains("600"), "{done:?}");
    assert!(presses <= 20);
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'declined'").await, 600);
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'open'").await, 20);

    // It was one press, and one press takes it back.
    let undo = moderator.press_label(done.message().expect("a message"), "Undo").expect("a button").settled().await;
    assert!(undo.text().contains("600"), "{undo:?}");
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'waiting'").await, 600);
}
