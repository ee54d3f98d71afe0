//! How many presses the moderators' everyday takes, counted.

use standin::{Answer, Interaction, Message, Person};
use tests::Room;

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
