//! **Decline several…**: what is listed, and what an old list may still do.

use discord_fake::Answer;
use serde_json::json;
use tests::Room;
use tests::room::choice;

#[tokio::test]
async fn it_is_listed_by_number_and_an_old_list_declines_nothing_once_few_wait() {
    let room = Room::open().await;
    let (moderator, flood) = (room.moderator(), room.newcomer("flood"));
    let mut numbers = Vec::new();
    for n in 0..3 {
        numbers.push(room.asks(&flood, &format!("By the same person, number {n}"), n > 0).await);
    }
    for n in 0..18 {
        let who = room.newcomer(&format!("person{n}"));
        numbers.push(room.asks(&who, &format!("By another, number {n}"), n % 2 == 0).await);
    }
    let many = |r: &Room| r.board().filter(|b| b.button("Decline several…").is_some());
    room.until("Decline several", |r| many(r).is_some()).await;
    let opened = moderator.press_label(&many(&room).expect("just seen"), "Decline several…").expect("a button");
    let list = opened.answer().await.message().expect("a list").clone();
    let labels: Vec<String> = list.selects()[0].options.iter().skip(1).map(|o| o.label.clone()).collect();
    let listed: Vec<u32> = labels.iter().filter_map(|l| l.strip_prefix('#')?.split(' ').next()?.parse().ok()).collect();
    numbers.sort_unstable();
    assert_eq!(listed, numbers, "{labels:?}");

    let last = choice(&list, |label| label.starts_with(&format!("#{} ", numbers[20])));
    let chosen = moderator.select(&list, &last.0, &[&last.1]).expect("may be chosen").answer().await;
    let chosen = chosen.message().expect("the list").clone();
    let also = moderator.select(&list, &last.0, &["all", &last.1]).expect("may be chosen").answer().await.text();
    assert!(also.contains(&format!("Will decline 20, keep #{}.", numbers[20])), "{also}");
    room.command(&moderator, room.desk, "question approve", &[("number", json!(numbers[0]))]).await;

    // Twenty wait now, and each has its card.
    let abuse = choice(&chosen, |label| label == "abuse");
    for (select, value) in [&last, &abuse] {
        let said = moderator.raw_select(room.desk, Some(list.id()), select, &[value]).answer().await;
        assert!(matches!(said, Answer::Update(_)) && said.text().contains("Only 20 questions wait now"), "{said:?}");
    }
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'waiting'").await, 20);
}
