//! How many presses the moderators' everyday takes, counted.

use discord_fake::{Answer, Interaction, Message, Person};
use tests::Room;
use tests::room::number_in;

/// A moderator whose presses, choices and sent forms are counted.
struct Counted<'a> {
    room: &'a Room,
    who: Person,
    clicks: u32,
}

impl Counted<'_> {
    async fn does(&mut self, act: Interaction) -> Answer {
        self.clicks += 1;
        act.settled().await
    }

    async fn on_card(&mut self, number: u32, label: &str) -> Answer {
        let card = self.card(number, label).await;
        let press = self.who.press_label(&card, label).expect("a button");
        self.does(press).await
    }

    async fn card(&self, number: u32, label: &str) -> Message {
        let shown = |r: &Room| r.card(number).is_some_and(|c| c.button(label).is_some());
        self.room.until(&format!("{label} on #{number}"), shown).await;
        self.room.card(number).expect("just seen")
    }

    /// The state in the database, and the clicks since the last time.
    async fn came_to(&mut self, number: u32) -> (String, u32) {
        let state = sqlx::query_scalar("SELECT state FROM question WHERE number = ?")
            .bind(number)
            .fetch_one(&self.room.rows().await)
            .await
            .expect("a state");
        (state, std::mem::take(&mut self.clicks))
    }
}

#[tokio::test]
async fn the_everyday_takes_as_few_clicks_as_it_should() {
    let room = Room::open().await;
    let mut m = Counted { room: &room, who: room.moderator(), clicks: 0 };
    let tashi = room.tashi();
    let one = room.asks(&tashi, "Who pays for the cameras in the villages of Tibet?", true).await;
    let two = room.asks(&tashi, "Is there a plan to translate the reports into Uyghur?", false).await;
    let three = room.asks(&tashi, "Will the guidelines on export licences be published?", true).await;
    let four = room.asks(&room.jonas(), "Who pays for cameras in the villages of Tibet?", true).await;
    let is = |state: &str, clicks: u32| (state.to_owned(), clicks);

    m.on_card(one, "Approve").await;
    assert_eq!(m.came_to(one).await, is("open", 1), "approve");

    // A select is opened, which sends nothing, and a reason is chosen.
    let card = m.card(two, "Approve").await;
    m.clicks += 1;
    let select = card.selects().into_iter().next().expect("the reasons");
    let choice = m.who.select(&card, &select.custom_id, &["off-topic"]).expect("may be chosen");
    m.does(choice).await;
    assert_eq!(m.came_to(two).await, is("declined", 2), "decline with a reason");

    m.on_card(two, "Undo").await;
    assert_eq!(m.came_to(two).await, is("waiting", 1), "undo");

    m.on_card(four, &format!("Merge into #{one}")).await;
    assert_eq!(m.came_to(four).await, is("merged", 1), "merge a suggested duplicate");

    let next = format!("Next: #{one}** ");
    room.until("what is next", |r| r.board().is_some_and(|b| b.text().contains(&next))).await;
    let press = m.who.press_label(&room.board().expect("just seen"), "Next question").expect("a button");
    m.does(press).await;
    assert_eq!(m.came_to(one).await, is("on the stage", 1), "next question");

    m.on_card(one, "Answered").await;
    assert_eq!(m.came_to(one).await, is("answered", 1), "mark answered");

    m.on_card(three, "Approve").await;
    m.clicks = 0;
    let form = m.on_card(three, "Answer").await.modal().cloned().expect("a form");
    let sent = m.who.submit(&form, &[("text", "They are on the ministry's site since May.")]).expect("may be sent");
    m.does(sent).await;
    assert_eq!(m.came_to(three).await, is("answered", 2), "a written answer");
}

#[tokio::test]
async fn what_is_done_in_haste_takes_one_press_or_two() {
    let room = Room::open().await;
    let (tashi, jonas) = (room.tashi(), room.jonas());
    let is = |state: &str, clicks: u32| (state.to_owned(), clicks);

    // Sent too soon: taken back from the receipt.
    let receipt = room.sends(&tashi, "Who told the police which of us were there?", true).await;
    let receipt = receipt.message().cloned().expect("a receipt");
    let own = number_in(&receipt.text()).expect("a number");
    let mut asker = Counted { room: &room, who: tashi.clone(), clicks: 0 };
    let press = asker.who.press_label(&receipt, "Withdraw").expect("on the receipt");
    asker.does(press).await;
    assert_eq!(asker.came_to(own).await, is("withdrawn", 1), "withdraw from the receipt");

    let mut m = Counted { room: &room, who: room.moderator(), clicks: 0 };
    let one = room.asks(&jonas, "Does my neighbour in the blue house film us?", true).await;
    let two = room.asks(&jonas, "Noise and more noise", true).await;
    for (label, what, now) in [
        ("Pause intake", "SELECT count(*) FROM workshop WHERE intake = 'paused'", "Resume intake"),
        ("Lock down", "SELECT count(*) FROM workshop WHERE lockdown = 1", "Unlock"),
        ("Resume intake", "SELECT count(*) FROM workshop WHERE intake = 'open'", "Pause intake"),
        ("Unlock", "SELECT count(*) FROM workshop WHERE lockdown = 0", "Lock down"),
    ] {
        let press = m.who.press_label(&room.board().expect("a board"), label).expect("a button");
        m.does(press).await;
        assert_eq!((room.count(what).await, std::mem::take(&mut m.clicks)), (1, 1), "{label}");
        room.until(now, |r| r.board().is_some_and(|b| b.button(now).is_some())).await;
    }

    // A text that could lead to somebody is gone from the desk: a select is opened, a reason chosen.
    let card = m.card(one, "Approve").await;
    m.clicks += 1;
    let (select, reason) = tests::room::choice(&card, |label| label == "exposes a person");
    let choice = m.who.select(&card, &select, &[&reason]).expect("may be chosen");
    m.does(choice).await;
    assert_eq!(m.came_to(one).await, is("declined", 2), "a text that exposes somebody");
    assert_eq!(room.count("SELECT count(*) FROM question WHERE text LIKE '%blue house%'").await, 0);

    let more = m.on_card(two, "More…").await.message().cloned().expect("what else can be done");
    let press = m.who.press_label(&more, "Mute whoever asked").expect("a button");
    let told = m.does(press).await.text();
    assert!(told.contains("nothing more anonymously"), "{told}");
    assert_eq!(m.came_to(two).await, is("waiting", 2), "mute");
    assert!(room.sends(&jonas, "Still more", true).await.text().contains("no more anonymous"));
}
