//! A floor as it is recommended: not everyone may write there, and who may not has no slash commands. Whoever takes part
//! needs none.

use discord_fake::NotSent;
use serde_json::json;
use tests::{Room, Setup};

#[tokio::test]
async fn everything_that_a_participant_needs_has_a_button() {
    let room = Room::open_with(Setup { quiet_floor: true, ..Setup::default() }, &[]).await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    assert!(tashi.commands(room.floor).is_empty(), "a client offers none");
    let typed = tashi.command(room.floor, "ask", &[("question", json!("Why?"))]);
    assert_eq!(typed.err(), Some(NotSent::NotAllowed));
    assert!(!moderator.commands(room.floor).is_empty(), "staff may write there");

    let number = room.asks(&tashi, "Who decides which platforms are large?", true).await;
    let post = room.approves(&moderator, number).await;
    let support = post.buttons().into_iter().find(|b| b.label.starts_with("Support")).expect("a button");
    let supported = jonas.press_label(&post, &support.label).expect("may be pressed").answer().await;
    assert!(supported.failure().is_none(), "{supported:?}");

    let panel = room.panel().expect("a panel");
    let labels: Vec<String> = panel.buttons().into_iter().map(|button| button.label).collect();
    for label in
        ["Ask anonymously", "Ask by name", "My questions", "Raise hand", "Briefing", "Open questions", "Privacy"]
    {
        assert!(labels.iter().any(|own| own == label), "{label}: {labels:?}");
    }
    for label in labels {
        let answer = jonas.press_label(&panel, &label).expect("may be pressed").settled().await;
        assert!(answer.failure().is_none(), "{label}: {answer:?}");
    }
}
