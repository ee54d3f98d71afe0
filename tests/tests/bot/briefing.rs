//! Briefing facts, hands, help and privacy.

use serde_json::json;
use sqlx::ConnectOptions;
use tests::room::choice;
use tests::{Room, Setup};

#[tokio::test]
async fn facts_are_found_while_typing_and_shown_on_the_floor_by_moderators() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let choices = tashi
        .autocomplete(room.floor, "brief", &[("search", json!("national intell"))], "search")
        .await
        .expect("choices");
    assert!(!choices.is_empty() && choices.len() <= 25);
    assert_eq!(choices[0].value, json!("national-intelligence-law-arts-7-14"), "{choices:?}");
    let everything =
        tashi.autocomplete(room.floor, "brief", &[("search", json!(""))], "search").await.expect("choices");
    assert_eq!(everything.len(), 25);
    assert!(everything.iter().all(|c| c.name.chars().count() <= 100));

    let card = room.command(&tashi, room.floor, "brief", &[("search", choices[0].value.clone())]).await;
    let card = card.message().cloned().expect("a card");
    assert!(card.is_private() && card.text().contains("](https://") && card.button("Show on the floor").is_none());
    assert!(!card.text().contains("Keywords"), "{}", card.text());
    let card =
        tashi.press_label(&card, "More").expect("a button").answer().await.message().cloned().expect("all of it");
    assert!(card.is_private() && card.text().contains("Source 1"), "{}", card.text());
    assert!(card.text().contains("Keywords") && card.text().contains("国家情报法"), "{}", card.text());
    // Whoever chose one is offered others about the same.
    let chosen = room.command(&tashi, room.floor, "brief", &[("search", choices[0].value.clone())]).await;
    let others = chosen.message().expect("a card").selects().into_iter().next().expect("more facts").options;
    assert!((1..=4).contains(&others.len()), "{others:?}");
    assert!(others.iter().all(|o| json!(o.value) != choices[0].value), "{others:?}");
    let found = room.command(&moderator, room.desk, "brief", &[("search", json!("great firewall"))]).await;
    let found = found.message().cloned().expect("a card");
    let more = found.selects().into_iter().next().expect("more facts");
    let (other, headline) = (more.options[0].value.clone(), more.options[0].label.clone());
    let picked = moderator.select(&found, &more.custom_id, &[&other]).expect("may be chosen").answer().await;
    let picked = picked.message().cloned().expect("the other card");
    assert!(picked.text().contains(&headline) && !picked.selects().is_empty(), "{}", picked.text());
    moderator.press_label(&picked, "Show on the floor").expect("a button").answer().await;
    room.until("the fact on the floor", |r| {
        r.discord.messages(r.floor).iter().any(|m| m.only_for().is_none() && m.text().contains(&headline))
    })
    .await;
    let said =
        room.command(&tashi, room.floor, "brief", &[("search", json!("uyghur")), ("show", json!(true))]).await.text();
    assert!(said.contains("Only the moderators"), "{said}");
    let nothing = room.command(&tashi, room.floor, "brief", &[("search", json!("zzqx vvkw"))]).await.text();
    assert!(nothing.contains("No fact") && nothing.contains("zzqx vvkw"), "{nothing}");
}

#[tokio::test]
async fn a_fact_of_another_pack_is_not_shown_by_its_id() {
    let room = Room::open().await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(room.database());
    let mut rows = options.connect().await.expect("the database opens");
    sqlx::query("UPDATE workshop SET pack = 'another'").execute(&mut rows).await.expect("has a pack");
    let id = json!("national-intelligence-law-arts-7-14");
    let said = room.command(&room.tashi(), room.floor, "brief", &[("search", id)]).await.text();
    assert!(said.contains("No fact"), "{said}");
}

/// All that somebody asked can be read, with what became of it, however much it is.
#[tokio::test]
async fn ones_own_questions_are_read_page_by_page() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let mut numbers = Vec::new();
    for n in 0..24 {
        let number = room.asks(&tashi, &format!("Number {n}: {}", "who knows of it ".repeat(12)), false).await;
        let options = [("number", json!(number)), ("reason", json!("off-topic"))];
        room.command(&moderator, room.desk, "question decline", &options).await;
        numbers.push(number);
    }
    let page = room.command(&tashi, room.floor, "mine", &[]).await.message().cloned().expect("a page");
    assert!(page.text().contains("Number 23:") && !page.text().contains("Number 0:"), "{}", page.text());
    let mut last = page;
    while last.button("Next").is_some() {
        let next = tashi.press_label(&last, "Next").expect("a button").answer().await;
        last = next.message().cloned().expect("a page");
    }
    let text = last.text();
    assert!(text.contains("Number 0:") && text.contains("It is not about this workshop"), "{text}");
    assert!(!text.contains("Number 23:"), "{text}");
}

#[tokio::test]
async fn the_panel_has_a_briefing_form() {
    let room = Room::open().await;
    let tashi = room.tashi();
    let form = tashi.press_label(&room.panel().expect("a panel"), "Briefing").expect("a button").answer().await;
    let form = form.modal().cloned().expect("a form");
    let card = tashi.submit(&form, &[("text", "实名制")]).expect("may be sent").answer().await;
    assert!(card.text().contains("](https://"), "{card:?}");
}

#[tokio::test]
async fn hands_can_be_raised_and_lowered_again() {
    let room = Room::open().await;
    let (tashi, jonas) = (room.tashi(), room.jonas());
    let raised = tashi.press_label(&room.panel().expect("a panel"), "Raise hand").expect("a button").answer().await;
    assert!(raised.text().contains("number 1"), "{raised:?}");
    let second = room.command(&jonas, room.floor, "hand raise", &[("note", json!("on courts"))]).await.text();
    assert!(second.contains("number 2"), "{second}");
    let again = room.command(&jonas, room.floor, "hand raise", &[]).await.text();
    assert!(again.contains("already up"), "{again}");
    let list = room.command(&tashi, room.floor, "hand list", &[]).await.text();
    assert!(list.contains("1. Tashi") && list.contains("2. Jonas Weber: on courts"), "{list}");
    room.until("hands on the board", |r| r.board().is_some_and(|b| b.text().contains("2 hands are up"))).await;
    let lowered =
        tashi.press_label(raised.message().expect("a message"), "Lower hand").expect("a button").answer().await;
    assert!(lowered.text().contains("down"), "{lowered:?}");
    assert_eq!(room.count("SELECT count(*) FROM hand").await, 1);
}

#[tokio::test]
async fn the_open_questions_are_paged_and_sorted() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    for i in 0..7 {
        let n = room.asks(&tashi, &format!("Open question {i}"), true).await;
        let post = room.approves(&moderator, n).await;
        if i == 6 {
            room.jonas().press_label(&post, "Support · 0").expect("a button").answer().await;
        }
    }
    let page = room
        .command(&tashi, room.floor, "questions", &[("order", json!("support"))])
        .await
        .message()
        .cloned()
        .expect("a page");
    assert!(page.text().contains("7 open questions (page 1 of 2)"), "{}", page.text());
    let first = page.text().lines().nth(1).unwrap_or_default().to_owned();
    assert!(first.contains("Open question 6"), "{first}");
    let next = tashi.press_label(&page, "Next").expect("a button").answer().await;
    assert!(next.text().contains("page 2 of 2"), "{next:?}");
}

#[tokio::test]
async fn help_and_privacy_say_what_holds_for_the_one_who_asks() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let help = room.command(&tashi, room.floor, "help", &[]).await.text();
    assert!(help.contains("/ask") && !help.contains("/workshop"), "{help}");
    assert!(room.command(&moderator, room.floor, "help", &[]).await.text().contains("/workshop"));
    room.asks(&tashi, "One", true).await;
    room.asks(&tashi, "Two", false).await;
    let privacy = room.command(&tashi, room.floor, "privacy", &[]).await.text();
    assert!(privacy.contains("one anonymous question") && privacy.contains("one question by name"), "{privacy}");
    assert!(!privacy.contains("withdrew") && !privacy.contains("moderator"), "{privacy}");
    let n = room.asks(&tashi, "Three", false).await;
    room.command(&room.moderator(), room.desk, "question mute", &[("number", json!(n))]).await;
    let mine = room.command(&tashi, room.floor, "mine", &[]).await.message().cloned().expect("a message");
    let (select, value) = choice(&mine, |label| label.contains("Three"));
    let chosen = tashi.select(&mine, &select, &[&value]).expect("may be chosen").answer().await;
    let chosen = chosen.message().cloned().expect("a message");
    tashi.press_label(&chosen, "Withdraw").expect("a button").answer().await;
    let privacy = room.command(&tashi, room.floor, "privacy", &[]).await.text();
    assert!(
        privacy.contains("one more question, which you withdrew") && privacy.contains("you are muted"),
        "{privacy}"
    );
    let privacy = room.command(&moderator, room.floor, "privacy", &[]).await.text();
    assert!(privacy.contains("as a moderator"), "{privacy}");
}

#[tokio::test]
async fn help_says_where_no_workshop_is_open() {
    let room = Room::with(Setup::default()).await;
    let help = room.command(&room.tashi(), room.floor, "help", &[]).await.text();
    assert!(help.contains("/ask") && help.contains("No workshop is open here"), "{help}");
}

/// Each reads with one connection; with two, a few of them would wait for one another.
#[tokio::test]
async fn many_may_look_at_what_is_stored_in_the_same_moment() {
    let room = Room::open().await;
    let people: Vec<_> = (0..12).map(|n| room.newcomer(&format!("looker{n}"))).collect();
    let all = people.iter().map(|who| room.command(who, room.floor, "privacy", &[]));
    for answer in futures::future::join_all(all).await {
        assert!(answer.text().contains("What is stored about you"), "{}", answer.text());
    }
}
