//! Opening, checking, pausing and closing a workshop.

use tests::Room;

#[tokio::test]
async fn an_open_workshop_has_a_panel_and_a_board() {
    let room = Room::open().await;
    let labels: Vec<String> = room.panel().expect("a panel").buttons().into_iter().map(|b| b.label).collect();
    assert_eq!(labels, ["Ask anonymously", "Ask by name", "My questions", "Raise hand", "Briefing"]);
    let board = room.board().expect("a board");
    assert!(board.button("Pause intake").is_some());
    assert!(board.text().contains("Human rights and data governance"));
    assert_eq!(room.count("SELECT count(*) FROM workshop WHERE intake = 'open'").await, 1);
}
