//! A rush of questions. How long it takes is printed; what holds it is the bench of docs/performance.md, for other tests run
//! besides.

use serde_json::json;
use tests::Room;
use tests::room::number_in;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_hundred_people_ask_at_once_and_each_gets_a_receipt_of_their_own() {
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
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=300).collect::<Vec<_>>());
}
