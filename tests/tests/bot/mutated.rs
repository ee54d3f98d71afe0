//! Whatever Discord's own description allows in an interaction, and what it does not: whoever pressed is answered, and what
//! could not be read is counted and said. `OPENFLOOR_OPENAPI=…/openapi.json cargo test --test bot -- --ignored mutated`

use discord_fake::{Interaction, openapi::Description};
use serde_json::json;
use tests::Room;

/// So many at a time, as a lively room would press.
const AT_ONCE: usize = 24;

/// Delivers this interaction once for each place in which it can be odd. Returns how many there were, how many of them
/// Discord's description allows, and how many of either the bot could not read.
async fn in_every_shape(room: &Room, description: &Description, like: &Interaction) -> [usize; 4] {
    let mutations = description.mutations(&like.payload());
    let (mut legal, mut unread, mut legal_unread) = (0, 0, 0);
    for some in mutations.chunks(AT_ONCE) {
        let delivered: Vec<_> =
            some.iter().map(|one| (one, room.discord.deliver_raw(like, one.json.clone()))).collect();
        for (one, sent) in delivered {
            let answer = sent.answer().await;
            assert_eq!(answer.failure(), None, "{}", one.what);
            let not_read = usize::from(answer.text().contains("Something went wrong"));
            legal += usize::from(one.legal);
            unread += not_read;
            legal_unread += not_read * usize::from(one.legal);
        }
    }
    [mutations.len(), legal, unread, legal_unread]
}

#[tokio::test]
#[ignore = "needs Discord's OpenAPI description; OPENFLOOR_OPENAPI=path"]
async fn an_interaction_that_is_odd_in_any_one_place_is_answered_and_counted() {
    let description = tests::worlds::description().with_open_enumerations();
    let room = Room::open().await;
    let n = room.asks(&room.tashi(), "Which one?", true).await;
    room.until("the card", |r| r.card(n).is_some()).await;
    let card = room.card(n).expect("a card");
    let press = room.moderator().press_label(&card, "Approve").expect("a button");
    press.answer().await;
    let command = room.tashi().command(room.floor, "ask", &[("question", json!("Why?"))]).expect("may be sent");
    command.answer().await;
    let form = room.ask_form(&room.tashi(), true).await;
    let form = room.tashi().submit(&form, &[("text", "Why so?")]).expect("may be sent");
    form.answer().await;

    let mut sums = [0; 4];
    for (name, like) in [("press", press), ("command", command), ("form", form)] {
        let figures = in_every_shape(&room, &description, &like).await;
        let [all, legal, unread, legal_unread] = figures;
        println!(
            "{name}: {all} shapes, all answered; {legal} are legal; could not be read: {unread}, legal {legal_unread}"
        );
        sums = std::array::from_fn(|i| sums[i] + figures[i]);
    }
    let [all, legal, unread, _] = sums;
    assert!(all > 2_000 && legal > 500, "{all} shapes, {legal} legal");
    assert!(unread > 0, "some of them leave nothing to go by");
    let figures = room.vitals().figures();
    let counted: usize = figures
        .lines()
        .find_map(|l| l.strip_prefix(r#"openfloor_interactions_total{kind="act",outcome="unread"} "#))
        .and_then(|n| n.parse().ok())
        .expect("a figure");
    assert_eq!(counted, unread, "each is counted");
    assert!(room.discord.mistakes().is_empty(), "{:?}", room.discord.mistakes());
}
