//! **Decline several…**: what is listed, and what an old list may still do.

use discord_fake::{Answer, Message};
use serde_json::json;
use tests::Room;
use tests::room::choice;

#[tokio::test]
async fn what_is_chosen_stays_chosen_from_page_to_page() {
    let room = Room::open().await;
    let moderator = room.moderator();
    for n in 0..30 {
        room.asks(&room.newcomer(&format!("person{n}")), &format!("By another, number {n}"), false).await;
    }
    let many = |r: &Room| r.board().filter(|b| b.button("Decline several…").is_some());
    room.until("Decline several", |r| many(r).is_some()).await;
    let opened = moderator.press_label(&many(&room).expect("just seen"), "Decline several…").expect("a button");
    let list = opened.answer().await.message().expect("a list").clone();
    let first = list.selects()[0].options[1].clone();
    let id = list.selects()[0].custom_id.clone();
    let turned = async |from: &Message, label: &str| {
        let turned = moderator.press_label(from, label).expect("a button").answer().await;
        turned.message().expect("a page").clone()
    };

    // One of each page.
    let chosen = moderator.select(&list, &id, &[&first.value]).expect("may be chosen").answer().await;
    let page = turned(chosen.message().expect("the list"), "Next").await;
    let (here, last) = (page.selects()[0].custom_id.clone(), page.selects()[0].options[1].clone());
    assert!(page.text().contains("Will decline #"), "{}", page.text());
    let both = moderator.select(&page, &here, &[&last.value]).expect("may be chosen").answer().await;
    let both = both.message().expect("the list").clone();
    let kept = both.selects()[1].clone();
    assert_eq!(kept.options.iter().map(|o| &o.value).collect::<Vec<_>>(), [&first.value]);
    // On the way back they change places.
    let back = turned(&both, "Previous").await;
    assert_eq!(back.selects()[1].options.iter().map(|o| &o.value).collect::<Vec<_>>(), [&last.value]);
    // What was chosen elsewhere can be left out again.
    let without = moderator.select(&back, &back.selects()[1].custom_id, &[]).expect("may be chosen").answer().await;
    let without = without.message().expect("the list").clone();
    assert_eq!(without.selects().len(), 2, "the questions and the reasons");

    // All but one of another page.
    let all = moderator.select(&without, &without.selects()[0].custom_id, &["all"]).expect("may be chosen");
    let page = turned(all.answer().await.message().expect("the list"), "Next").await;
    assert!(page.text().contains("Will decline all 30."), "{}", page.text());
    let but = moderator.select(&page, &page.selects()[0].custom_id, &["all", &last.value]).expect("may be chosen");
    let but = but.answer().await.message().expect("the list").clone();
    assert!(but.text().contains("Will decline 29, keep #"), "{}", but.text());
    let (select, abuse) = choice(&but, |label| label == "abuse");
    let done = moderator.select(&but, &select, &[&abuse]).expect("may be chosen").answer().await.text();
    assert!(done.contains("29 questions are declined"), "{done}");
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'waiting'").await, 1);
}

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
