//! Asking, both ways; receipts; what is refused loses nothing.

use std::time::Duration;

use discord_fake::Answer;
use serde_json::json;
use tests::{Room, Setup, room::number_in};

#[tokio::test]
async fn a_question_goes_all_the_way() {
    let room = Room::open().await;
    let (tashi, jonas, moderator) = (room.tashi(), room.jonas(), room.moderator());
    let receipt = room.sends(&tashi, "Who decides what counts as important data?", true).await.text();
    let n = number_in(&receipt).expect("a number");
    assert!(
        receipt.contains("anonymous") && receipt.contains("It is waiting") && receipt.contains("Discord itself"),
        "{receipt}"
    );

    let post = room.approves(&moderator, n).await;
    assert!(post.text().contains("Who decides what counts as important data?"));
    assert!(post.text().contains("anonymous") && !post.text().contains("Tashi"), "{}", post.text());

    let pressed = jonas.press_label(&post, "Support · 0").expect("a button").answer().await;
    let told = pressed.message().expect("a private answer");
    assert_eq!(told.only_for(), Some(jonas.id()), "nobody else is told");
    assert_eq!(pressed.text(), format!("You support #{n}. Press again to take it back."));
    room.until("the number", |r| r.post(n).is_some_and(|p| p.button("Support · 1").is_some())).await;
    room.on_card(&moderator, n, "To the stage").await;
    room.until("Now on the panel", |r| r.panel().is_some_and(|p| p.text().contains(&format!("Now: #{n}** ")))).await;

    let form = room.on_card(&moderator, n, "Answer").await.modal().cloned().expect("a form");
    let said = moderator
        .submit(&form, &[("text", "The Cyberspace Administration does.")])
        .expect("may be sent")
        .answer()
        .await;
    assert!(said.text().contains("answered"), "{said:?}");
    room.until("the answer in the post", |r| {
        r.post(n)
            .is_some_and(|p| p.text().contains("The Cyberspace Administration does.") && p.text().contains("answered"))
    })
    .await;
    let mine = room.command(&tashi, room.floor, "mine", &[]).await.text();
    assert!(mine.contains(&format!("#{n}")) && mine.contains("answered"), "{mine}");
    assert_eq!(room.word("SELECT state FROM question").await.as_deref(), Some("answered"));
}

#[tokio::test]
async fn an_anonymous_asker_is_a_tag_and_a_named_one_an_account() {
    let room = Room::open().await;
    let (tashi, jonas) = (room.tashi(), room.jonas());
    room.asks(&tashi, "Asked without a name", true).await;
    room.asks(&jonas, "Asked with a name", false).await;
    assert_eq!(
        room.count(
            "SELECT count(*) FROM question WHERE asker = 'anonymous' AND account_id IS NULL AND tag IS NOT NULL"
        )
        .await,
        1
    );
    assert_eq!(
        room.count("SELECT count(*) FROM question WHERE asker = 'named' AND account_id IS NOT NULL AND tag IS NULL")
            .await,
        1
    );
    let mut bytes = Vec::new();
    for entry in std::fs::read_dir(room.database().parent().expect("a folder")).expect("readable").flatten() {
        if entry.path().is_file() {
            bytes.extend(std::fs::read(entry.path()).expect("readable"));
        }
    }
    let id = tashi.id().to_string().parse::<u64>().expect("a number");
    for form in [id.to_be_bytes().to_vec(), id.to_le_bytes().to_vec(), id.to_string().into_bytes(), b"Tashi".to_vec()] {
        assert!(!bytes.windows(form.len()).any(|w| w == form), "the anonymous asker is in the files as {form:?}");
    }
    let named = jonas.id().to_string().parse::<u64>().expect("a number").to_be_bytes();
    assert!(bytes.windows(8).any(|w| w == named.as_slice()), "the search would find nothing at all");
}

#[tokio::test]
async fn without_a_word_the_command_asks_anonymously_and_with_one_by_name() {
    let room = Room::open().await;
    let tashi = room.tashi();
    let said = room.command(&tashi, room.floor, "ask", &[("question", json!("Is there an appeal?"))]).await.text();
    assert!(said.contains("anonymous"), "{said}");
    let said = room
        .command(
            &tashi,
            room.floor,
            "ask",
            &[("question", json!("And a court?")), ("anonymous", json!(false)), ("kind", json!("comment"))],
        )
        .await
        .text();
    assert!(said.contains("Tashi"), "{said}");
    let form = room.command(&tashi, room.floor, "ask", &[]).await;
    assert!(form.modal().is_some_and(|m| m.title().contains("anonymously")), "{form:?}");
}

#[tokio::test]
async fn a_form_keeps_its_choice_and_is_refused_where_it_is_no_longer_allowed() {
    let room = Room::open_with(Setup::default(), &[("identity", json!("anonymous_only"))]).await;
    assert!(room.panel().expect("a panel").button("Ask by name").is_none());
    let tashi = room.tashi();
    let id = format!("1:ask:send:{}:named:question", room.count("SELECT id FROM workshop").await);
    let said = tashi.raw_submit(room.floor, None, &id, &[("text", "My name is my own.")]).answer().await.text();
    assert!(said.contains("only anonymous") && said.contains("My name is my own."), "{said}");
    assert_eq!(room.count("SELECT count(*) FROM question").await, 0);
}

#[tokio::test]
async fn what_cannot_be_used_is_given_back() {
    let room = Room::open().await;
    let tashi = room.tashi();
    for nothing in ["   ", "\u{200b}\u{feff}", "\u{202e}\u{202c}", "\u{3164}"] {
        let said = room.sends(&tashi, nothing, true).await.text();
        assert!(said.contains("nothing to read"), "{nothing:?}: {said}");
    }
    let long = "x".repeat(501);
    let said = room.sends(&tashi, &long, true).await.text();
    assert!(said.contains("1 character too long (501; at most 500)") && said.contains(&long), "{said}");
    let huge = "字".repeat(2_000);
    let answer = room.sends(&tashi, &huge, true).await;
    let message = answer.message().expect("a message");
    assert_eq!(message.file_names(), ["question.txt"]);
    let id = message.json()["attachments"][0]["id"].as_str().and_then(|i| i.parse().ok()).expect("an id");
    assert_eq!(room.discord.file(message, id).as_deref(), Some(huge.as_bytes()));
    assert_eq!(room.count("SELECT count(*) FROM question").await, 0);
}

#[tokio::test]
async fn hostile_text_stays_text() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let texts = [
        "@everyone look <@1234> <#5678> @here",
        "[x](javascript:alert(1)) https://example.org",
        "```\ncode fence\n```",
        "family 👨‍👩‍👧‍👦 flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "ئۇيغۇر تىلىدا سوئال \u{202e}abc",
        "# big\n> quoted\n- list",
    ];
    for text in texts {
        let n = room.asks(&tashi, text, true).await;
        let post = room.approves(&moderator, n).await;
        assert_eq!(post.json()["mentions"], json!([]), "{text}");
        assert_eq!(post.json()["mention_everyone"], json!(false), "{text}");
        let shown = post.text();
        for raw in ["\u{202e}", "[x](", "\n# ", "\n> ", "\n- ", " @everyone"] {
            assert!(!shown.contains(raw), "{raw:?} in {shown}");
        }
        assert!(!shown.contains("https://"), "{shown}");
    }
}

#[tokio::test]
async fn the_same_words_again_return_the_first_receipt() {
    let room = Room::open().await;
    let tashi = room.tashi();
    let first = room.asks(&tashi, "Who pays?", true).await;
    assert_eq!(room.asks(&tashi, "  Who   pays? ", true).await, first);
    assert_ne!(room.asks(&tashi, "Who pays?", false).await, first, "by name it is another question");
    assert_eq!(room.count("SELECT count(*) FROM question").await, 2);
}

#[tokio::test]
async fn limits_are_said_and_nothing_is_lost() {
    let room = Room::open_with(Setup { waiting_per_person: 2, ..Setup::default() }, &[]).await;
    let tashi = room.tashi();
    room.asks(&tashi, "One", true).await;
    room.asks(&tashi, "Two", false).await;
    let said = room.sends(&tashi, "Three, which must not be lost", true).await.text();
    assert!(said.contains("undecided") && said.contains("Three, which must not be lost"), "{said}");

    let room = Room::open_with(Setup { cooldown_s: 20, set_clock: true, ..Setup::default() }, &[]).await;
    let tashi = room.tashi();
    room.asks(&tashi, "One", true).await;
    let said = room.sends(&tashi, "Two", true).await.text();
    assert!(said.contains("wait 20 seconds") && said.contains("Two"), "{said}");
    room.clock.advance(Duration::from_secs(20));
    room.asks(&tashi, "Two", true).await;
}

#[tokio::test]
async fn an_interaction_delivered_twice_acts_once() {
    let room = Room::open().await;
    let tashi = room.tashi();
    let form = room.ask_form(&tashi, false).await;
    let sent = tashi.submit(&form, &[("text", "Once only")]).expect("may be sent");
    room.discord.deliver_again(&sent);
    assert!(matches!(sent.answer().await, Answer::Message(_)));
    let n = room.asks(&room.jonas(), "And a second one", false).await;
    let post = room.approves(&room.moderator(), n).await;
    let press = tashi.press_label(&post, "Support · 0").expect("a button");
    room.discord.deliver_again(&press);
    press.answer().await;
    room.until("counted once", |r| r.post(n).is_some_and(|p| p.button("Support · 1").is_some())).await;
    let post = room.post(n).expect("a post");
    room.jonas().press_label(&post, "Support · 1").expect("a button").answer().await;
    room.until("counted twice", |r| r.post(n).is_some_and(|p| p.button("Support · 2").is_some())).await;
    assert_eq!(room.count("SELECT count(*) FROM question").await, 2);
}

#[tokio::test]
async fn ids_that_no_version_made_and_channels_without_a_workshop_get_a_sentence() {
    let room = Room::open().await;
    let tashi = room.tashi();
    for id in [
        "",
        "x",
        "9:ask:anonymous:1",
        "1:ask:nothing:1",
        "1:nobody:x:1",
        "1:ask:anonymous:77",
        "1:support:toggle:1:999999",
        "1:question:approve:1:zero:1",
    ] {
        let id = if id.is_empty() { " " } else { id };
        let said = tashi.raw_press(room.floor, None, id).answer().await;
        let private = said.message().is_some_and(discord_fake::Message::is_private);
        assert!(private && !said.text().is_empty() && !said.text().contains("went wrong"), "{id}: {said:?}");
    }
    let lobby = room.discord.channel("lobby");
    let said = room.command(&tashi, lobby, "ask", &[("question", json!("Anyone here?"))]).await.text();
    assert!(
        said.contains("No workshop is open") && said.contains("/workshop open") && said.contains("Anyone here?"),
        "{said}"
    );
    let forged = tashi.raw_press(lobby, None, "1:ask:anonymous:1").answer().await.text();
    assert!(forged.contains("no longer works"), "{forged}");
}

#[tokio::test]
async fn askers_edit_and_withdraw_while_it_is_theirs_to_do() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let n = room.asks(&tashi, "With a tpyo", true).await;
    let mine = room.command(&tashi, room.floor, "mine", &[]).await.message().cloned().expect("a list");
    let form = tashi.press_label(&mine, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
    let said = tashi.submit(&form, &[("text", "With a typo")]).expect("may be sent").answer().await.text();
    assert!(said.contains("changed") && said.contains("With a typo"), "{said}");
    room.until("the changed card", |r| r.card(n).is_some_and(|c| c.text().contains("With a typo"))).await;

    let form = tashi
        .press_label(&room.command(&tashi, room.floor, "mine", &[]).await.message().cloned().expect("a list"), "Edit");
    let form = form.expect("a button").answer().await.modal().cloned().expect("a form");
    room.approves(&moderator, n).await;
    let late = tashi.submit(&form, &[("text", "Too late to say this")]).expect("may be sent").answer().await.text();
    assert!(late.contains("open") && late.contains("Too late to say this"), "{late}");

    let mine = room.command(&tashi, room.floor, "mine", &[]).await.message().cloned().expect("a list");
    let gone = tashi.press_label(&mine, "Withdraw").expect("a button").answer().await.text();
    assert!(gone.contains("withdrawn"), "{gone}");
    room.until("no post", |r| r.post(n).is_none()).await;
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'withdrawn' AND text IS NULL").await, 1);
}

#[tokio::test]
async fn what_an_asker_took_out_is_in_no_file() {
    let room = Room::open().await;
    let tashi = room.tashi();
    room.asks(&tashi, "Ask Dorje why he left", true).await;
    let mine = room.command(&tashi, room.floor, "mine", &[]).await.message().cloned().expect("a list");
    let form = tashi.press_label(&mine, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
    let said = tashi.submit(&form, &[("text", "Ask them why they left")]).expect("may be sent").answer().await.text();
    assert!(said.contains("changed"), "{said}");
    for file in ["openfloor.db", "openfloor.db-wal"] {
        let bytes = std::fs::read(room.database().with_file_name(file)).unwrap_or_default();
        assert!(!bytes.windows(5).any(|w| w == b"Dorje"), "the words are still in {file}");
    }
    // The file is written anew at a quiet moment, too.
    assert_eq!(room.count("SELECT count(*) FROM chore WHERE kind = 'vacuum'").await, 1);
}

#[tokio::test]
async fn a_question_asked_approved_and_published_costs_five_calls() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    // Where fewer than five may ask anonymously, a note comes before the form.
    for n in 0..5 {
        let panel = room.panel().expect("a panel");
        let present = room.newcomer(&format!("present{n}"));
        present.press_label(&panel, "My questions").expect("a button").answer().await;
    }
    room.discord.forget_log();
    let n = room.asks(&tashi, "How many calls is this?", true).await;
    room.approves(&moderator, n).await;
    room.until("panel and board to be current", |r| {
        r.panel().is_some_and(|p| p.text().contains(&format!("Next: #{n}** ")))
            && r.board().is_some_and(|b| b.text().contains("open 1"))
    })
    .await;
    let calls = room.discord.calls();
    let (panel, board) =
        (room.panel().expect("a panel").id().to_string(), room.board().expect("a board").id().to_string());
    let own: Vec<String> = calls
        .iter()
        .filter(|c| !c.path.contains(&panel) && !c.path.contains(&board))
        .map(|c| format!("{} {}", c.method, c.path))
        .collect();
    assert_eq!(own.len(), 5, "form, receipt, card, changed card, post: {own:#?}");
}

/// Discord counts UTF-16 units: a text of the longest characters must still fit into receipt, card and post.
#[tokio::test]
async fn the_longest_text_there_can_be_is_shown_everywhere() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    for (n, text) in ["👨‍👩‍👧‍👦".repeat(363), "*".repeat(500), "ཀྵྐྵྐྵ".repeat(160)].into_iter().enumerate()
    {
        let who = room.newcomer(&format!("asker{n}"));
        let asked = [("question", serde_json::json!(text))];
        let receipt = room.command(&who, room.floor, "ask", &asked).await.text();
        let number = number_in(&receipt).unwrap_or_else(|| panic!("{n}: {receipt:?}"));
        let post = room.approves(&moderator, number).await;
        assert!(post.text().chars().filter(|c| text.contains(*c)).count() >= text.chars().count(), "{n}: cut off");
    }
    let asked = [("question", serde_json::json!("👨‍👩‍👧‍👦".repeat(364)))];
    let refused = room.command(&tashi, room.floor, "ask", &asked).await.text();
    assert!(refused.contains("take too much room") && number_in(&refused).is_none(), "{refused}");
}
