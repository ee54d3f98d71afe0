//! A rush of questions. It stands alone in its file, since it measures time: test files run one after the other.

use std::time::Duration;

use serde_json::json;
use tests::{Room, room::number_in};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_hundred_people_ask_within_a_second_and_all_get_a_receipt_in_time() {
    let room = Room::open().await;
    let people: Vec<_> = (0..300).map(|i| room.newcomer(&format!("guest{i}"))).collect();
    // Fewer than five would be asked whether they ask anonymously all the same.
    for person in people.iter().take(5) {
        room.command(person, room.floor, "hand raise", &[]).await;
    }
    let begun = std::time::Instant::now();
    let sent: Vec<_> = people
        .iter()
        .enumerate()
        .map(|(i, p)| {
            let text = json!(format!("Question of guest {i}"));
            p.command(room.floor, "ask", &[("question", text), ("anonymous", json!(i.is_multiple_of(2)))])
                .expect("may be sent")
        })
        .collect();
    let all_sent = begun.elapsed();
    let mut numbers = Vec::new();
    for interaction in &sent {
        let answer = interaction.answer().await;
        numbers.push(number_in(&answer.text()).unwrap_or_else(|| panic!("no receipt: {answer:?}")));
    }
    println!("300 questions sent within {all_sent:?}, the last receipt after {:?}", begun.elapsed());
    assert!(all_sent < Duration::from_secs(1), "it took {all_sent:?} to send them");
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=300).collect::<Vec<_>>());
}
