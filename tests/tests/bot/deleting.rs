//! *Delete my data*: at once, or piece by piece, so that the pieces can't be joined. What is there is there for everybody.

use std::time::Duration;

use discord_fake::{Answer, Person};
use serde_json::{Value, json};
use tests::Room;
use tests::room::{Setup, number_in};

const SLOT: u32 = 20;

const WITHIN: &str = "Within 15 minutes";
const AT_ONCE: &str = "At once";

/// Deletes through `/privacy`, and returns what is said.
async fn deletes(room: &Room, who: &Person, way: &str) -> String {
    let stored = room.command(who, room.floor, "privacy", &[]).await;
    let sure =
        who.press_label(stored.message().expect("a message"), "Delete my data").expect("a button").answer().await;
    assert!(sure.text().contains("**Within 15 minutes**") && sure.text().contains("**At once**"), "{}", sure.text());
    let done = who.press_label(sure.message().expect("a message"), way).expect("a button").answer().await;
    assert!(matches!(done, Answer::Update(_)) && done.message().expect("a message").buttons().is_empty(), "{done:?}");
    done.text()
}

async fn supports(room: &Room, who: &Person, number: u32) {
    room.until("its post", |r| r.post(number).is_some()).await;
    let post = room.post(number).expect("just seen");
    let id = post.buttons().into_iter().find_map(|b| b.custom_id).expect("an id");
    who.press(&post, &id).expect("may be pressed").answer().await;
}

/// The slots that an anonymous question may have to wait for.
async fn slots(room: &Room) {
    for _ in 0..2 {
        room.clock.advance(Duration::from_secs(SLOT.into()));
        tokio::time::sleep(Duration::from_millis(1_100)).await;
    }
    room.until_count("SELECT count(*) FROM question WHERE seen = 0", 0).await;
}

/// Everything that a moderator can find out now.
async fn sights(room: &Room, numbers: &[u32]) -> Vec<String> {
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let mut seen: Vec<String> = [room.floor, room.desk]
        .into_iter()
        .flat_map(|channel| room.discord.messages(channel))
        .map(|m| format!("{} {:?}", m.text(), m.buttons().into_iter().map(|b| b.label).collect::<Vec<_>>()))
        .collect();
    let moderator = room.moderator();
    let ask = async |name: &str, options: &[(&str, Value)]| {
        format!("/{name} {options:?}: {}", room.command(&moderator, room.desk, name, options).await.text())
    };
    for number in numbers {
        seen.push(ask("question show", &[("number", json!(number))]).await);
    }
    for name in ["hand list", "questions", "workshop status", "speaker list"] {
        seen.push(ask(name, &[]).await);
    }
    seen
}

fn in_files(room: &Room, words: &str) -> bool {
    let folder = room.database().parent().expect("a folder").to_owned();
    let files = std::fs::read_dir(folder).expect("readable").filter_map(|f| std::fs::read(f.ok()?.path()).ok());
    files.into_iter().any(|bytes| memchr::memmem::find(&bytes, words.as_bytes()).is_some())
}

/// One person with everything that can be deleted, among others: two anonymous questions and a named one that wait, one
/// of each that is published, supports, a hand.
struct Crowd {
    room: Room,
    who: Person,
    waiting: Vec<u32>,
    published: Vec<u32>,
    others: Vec<u32>,
}

impl Crowd {
    async fn gather(batch_s: u32) -> Self {
        let setup = Setup { set_clock: true, batch_s, waiting_per_person: 4, ..Setup::default() };
        let room = Room::open_with(setup, &[]).await;
        let who = room.newcomer("leaving");
        let moderator = room.moderator();
        let mut published = vec![
            room.asks(&who, "Published without a name, who pays for it?", true).await,
            room.asks(&who, "Published under a name, who counts it?", false).await,
        ];
        let mut others = Vec::new();
        for n in 0..3 {
            let other = room.newcomer(&format!("staying{n}"));
            others.push(room.asks(&other, &format!("Of somebody else, matter {n}"), true).await);
        }
        slots(&room).await;
        for number in published.iter().chain(&others) {
            room.approves(&moderator, *number).await;
        }
        for (n, number) in others.iter().enumerate() {
            supports(&room, &who, *number).await;
            supports(&room, &room.newcomer(&format!("supporter{n}")), *number).await;
        }
        supports(&room, &who, published[1]).await;
        supports(&room, &room.tashi(), published[0]).await;
        let mut waiting = vec![
            room.asks(&who, "Waiting and hidden, the xylophone one", true).await,
            room.asks(&who, "Waiting and hidden, the zeppelin one", true).await,
            room.asks(&who, "Waiting under a name, the quagga one", false).await,
        ];
        others.push(room.asks(&room.newcomer("another"), "Of somebody else, still waiting", true).await);
        slots(&room).await;
        let said = room.command(&who, room.floor, "hand raise", &[("note", json!("about quorums"))]).await.text();
        assert!(said.contains("number 1"), "{said}");
        published.sort_unstable();
        waiting.sort_unstable();
        Self { room, who, waiting, published, others }
    }

    fn all(&self) -> Vec<u32> {
        self.waiting.iter().chain(&self.published).chain(&self.others).copied().collect()
    }
}

const WORDS: [&str; 4] = ["xylophone", "zeppelin", "quagga", "about quorums"];

#[tokio::test]
async fn what_is_deleted_within_a_quarter_of_an_hour_is_there_like_any_other_until_it_goes() {
    let crowd = Crowd::gather(SLOT).await;
    let (room, who) = (&crowd.room, &crowd.who);
    let before = sights(room, &crowd.all()).await;
    let said = deletes(room, who, WITHIN).await;
    assert!(said.contains("piece by piece over 15 minutes"), "{said}");

    // Nobody else sees anything of it, wherever they look: not in messages, commands, counts, nor in the order.
    let after = sights(room, &crowd.all()).await;
    assert_eq!(before, after);
    // The person sees that it is being deleted, and can do nothing else with it.
    let mine = room.command(who, room.floor, "mine", &[]).await;
    assert_eq!(mine.text().matches("(being deleted)").count(), 5, "{}", mine.text());
    assert!(mine.message().expect("a message").buttons().is_empty());
    let stored = room.command(who, room.floor, "privacy", &[]).await.text();
    for part in [
        "no anonymous question",
        "no question by name",
        "no support of a question",
        "being deleted",
        "deleted 3 questions",
    ] {
        assert!(stored.contains(part), "{part}: {stored}");
    }
    // Edit opens a form for everybody and every card, be it deleted or not.
    for number in crowd.waiting.iter().chain(&crowd.others[3..]) {
        let form = room.on_card(&room.moderator(), *number, "Edit").await;
        assert!(matches!(form, Answer::Modal(_)), "{number}: {form:?}");
    }

    // No row tells what goes, whose it is, or when: the tag that all of it carries stands where anybody's does.
    let tag = *room.seal().tag(workshop::Account(who.id().get())).bytes();
    let carried = rows_holding(&room.rows().await, 987_654_321_012, &tag).await;
    assert_eq!(carried, ["participant", "question", "support"], "as with anybody who deleted nothing");
    let pieces = "SELECT count(*) FROM pending_deletion";
    assert_eq!(room.count(pieces).await, 5 + 4 + 1, "questions, supports, the hand");
    assert_eq!(room.count("SELECT count(DISTINCT length(locked)) FROM pending_deletion").await, 1);
    // After a pause they get other moments, and do not go together.
    let first = "SELECT hex(locked) FROM pending_deletion ORDER BY id LIMIT 1";
    let (drawn, since) = (room.word(first).await, tokio::time::Instant::now());
    room.clock.advance(Duration::from_mins(16));
    while room.word(first).await == drawn {
        assert!(since.elapsed() < Duration::from_secs(20), "no other moments were drawn");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(room.count(pieces).await, 10);
    assert_eq!(room.count("SELECT count(*) FROM question WHERE state = 'withdrawn'").await, 0);
}

#[tokio::test]
async fn what_is_deleted_at_once_is_gone_from_rows_files_and_messages_and_nothing_joins_what_is_left() {
    let crowd = Crowd::gather(SLOT).await;
    let (room, who) = (&crowd.room, &crowd.who);
    assert!(WORDS.iter().all(|w| in_files(room, w)), "they are looked for in the right place");
    let (account, tag) = (who.id().get(), *room.seal().tag(workshop::Account(who.id().get())).bytes());
    let said = deletes(room, who, AT_ONCE).await;
    assert!(said.starts_with("Deleted."), "{said}");
    for words in WORDS {
        assert!(!in_files(room, words), "{words} is still in a file");
    }
    let mine = room.command(who, room.floor, "mine", &[]).await.text();
    assert!(number_in(&mine).is_none(), "{mine}");
    let gone = sights(room, &crowd.all()).await.join("\n");
    for words in WORDS {
        assert!(!gone.contains(words), "{words} is still to be seen: {gone}");
    }
    assert!(gone.contains("Published under a name") && gone.contains("Published without a name"));
    assert!(!gone.contains("leaving") && gone.contains("name removed"), "{gone}");
    for number in &crowd.others[..3] {
        assert!(room.post(*number).expect("a post").button("Support · 1").is_some());
    }
    assert_eq!(room.count("SELECT count(*) FROM hand").await, 0);
    assert_eq!(room.count("SELECT count(*) FROM support").await, 4, "those of others");
    assert_eq!(room.count("SELECT count(*) FROM pending_deletion").await, 0);
    assert_eq!(room.count("SELECT count(*) FROM question WHERE account_id = 0").await, 0);

    // The account and the old tag are in no row, and a later question has another tag.
    let later = room.asks(who, "Something else altogether", true).await;
    slots(room).await;
    let rows = room.rows().await;
    let holding = rows_holding(&rows, account, &tag).await;
    assert_eq!(holding, Vec::<String>::new(), "rows that hold the account or the old tag");
    let new: Vec<u8> = sqlx::query_scalar("SELECT tag FROM question WHERE number = ?")
        .bind(later)
        .fetch_one(&rows)
        .await
        .expect("a tag");
    assert_ne!(new, tag);
    // What became nobody's looks like the question of anybody who asked once.
    let strange = "SELECT count(*) FROM question q WHERE asker = 'anonymous'
                   AND NOT EXISTS (SELECT 1 FROM participant p WHERE p.tag = q.tag)";
    room.until_count(strange, 0).await;
}

/// The tables with a row that holds this account or this tag anywhere, in whatever form.
async fn rows_holding(rows: &sqlx::SqlitePool, account: u64, tag: &[u8]) -> Vec<String> {
    let tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
    let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(rows).await.expect("tables");
    let mut holding = Vec::new();
    for table in tables {
        let columns = sqlx::query_scalar("SELECT name FROM pragma_table_info(?)").bind(&table);
        let columns: Vec<String> = columns.fetch_all(rows).await.expect("columns");
        let any = |test: &str| columns.iter().map(|c| format!("\"{c}\" {test}")).collect::<Vec<_>>().join(" OR ");
        let sql = format!("SELECT count(*) FROM \"{table}\" WHERE {} OR {}", any("= ?1"), any("= ?2"));
        let found: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .bind(account.cast_signed())
            .bind(tag)
            .fetch_one(rows)
            .await
            .expect("a number");
        if found > 0 {
            holding.push(table);
        }
    }
    holding
}

/// The pieces of several people, and a moderator who tries each of them: nothing tells which are one person's.
#[tokio::test]
async fn trying_every_question_tells_not_which_are_being_deleted_together() {
    for way in [WITHIN, AT_ONCE] {
        let crowd = Crowd::gather(SLOT).await;
        let (room, moderator) = (&crowd.room, crowd.room.moderator());
        deletes(room, &crowd.who, way).await;
        // Muting and lifting it answer the same for whoever is still there and whoever deleted everything.
        let anonymous: Vec<i64> =
            sqlx::query_scalar("SELECT number FROM question WHERE asker = 'anonymous' AND state = 'open'")
                .fetch_all(&room.rows().await)
                .await
                .expect("rows");
        for command in ["question mute", "question mute", "question unmute", "question unmute"] {
            let mut answers = Vec::new();
            for number in &anonymous {
                let said = room.command(&moderator, room.desk, command, &[("number", json!(number))]).await.text();
                answers.push(said.replace(&format!("#{number}"), "#n"));
            }
            assert!(answers.len() >= 4 && answers.windows(2).all(|a| a[0] == a[1]), "{answers:?}");
        }
        // What is there can be decided on.
        if way == WITHIN {
            room.approves(&moderator, crowd.waiting[0]).await;
            room.until("its post", |r| r.post(crowd.waiting[0]).is_some()).await;
        }
    }
}

#[tokio::test]
async fn limits_and_mutes_outlive_what_was_deleted() {
    for way in [WITHIN, AT_ONCE] {
        let crowd = Crowd::gather(SLOT).await;
        let (room, who) = (&crowd.room, &crowd.who);
        room.command(&room.moderator(), room.desk, "question mute", &[("number", json!(crowd.published[0]))]).await;
        room.command(&room.moderator(), room.desk, "question mute", &[("number", json!(crowd.published[1]))]).await;
        deletes(room, who, way).await;
        let refused = room.sends(who, "Once more without a name", true).await.text();
        assert!(number_in(&refused).is_none() && refused.contains("no more anonymous questions from you"), "{refused}");
        for number in &crowd.published {
            room.command(&room.moderator(), room.desk, "question unmute", &[("number", json!(number))]).await;
        }
        // Three that waited count still: one more of four may be asked.
        let fourth = room.sends(who, "The fourth of four", true).await.text();
        assert!(number_in(&fourth).is_some(), "{fourth}");
        let fifth = room.sends(who, "The fifth of four", true).await.text();
        assert!(number_in(&fifth).is_none() && fifth.contains("The fifth of four"), "{fifth}");
        // Twice is fine, and both ways one after the other.
        deletes(room, who, AT_ONCE).await;
        assert_eq!(room.count("SELECT count(*) FROM retired_tag").await, 2);
        assert_eq!(room.count("SELECT count(*) FROM pending_deletion").await, 0);
        let stored = room.command(who, room.floor, "privacy", &[]).await.text();
        assert!(stored.contains("deleted 4 questions"), "{stored}");
    }
}

#[tokio::test]
async fn without_slots_both_ways_delete_at_once() {
    for way in [WITHIN, AT_ONCE] {
        let room = Room::open().await;
        let (who, other) = (room.tashi(), room.jonas());
        let (waiting, open) =
            (room.asks(&who, "Waiting", true).await, room.asks(&other, "Somebody else's", true).await);
        let named = room.asks(&who, "Under my name", false).await;
        for number in [open, named] {
            room.approves(&room.moderator(), number).await;
        }
        supports(&room, &who, open).await;
        supports(&room, &who, named).await;
        room.command(&who, room.floor, "hand raise", &[]).await;
        let said = deletes(&room, &who, way).await;
        assert!(said.starts_with("Deleted."), "{said}");
        room.until("all of it", |r| {
            let card = r.card(waiting).is_some_and(|c| c.text().contains("withdrawn"));
            let counts = [open, named].iter().all(|n| r.post(*n).is_some_and(|p| p.button("Support · 0").is_some()));
            let name = r.post(named).is_some_and(|p| p.text().contains("name removed") && !p.text().contains("Tashi"));
            card && counts && name && r.board().is_some_and(|b| !b.text().contains("One hand"))
        })
        .await;
    }
}

/// Closing does not wait for what is being deleted, and a restart in between loses nothing.
#[tokio::test]
async fn a_restart_loses_no_piece_and_the_close_ends_them() {
    let mut crowd = Crowd::gather(SLOT).await;
    deletes(&crowd.room, &crowd.who, WITHIN).await;
    crowd.room.restart().await;
    assert_eq!(crowd.room.count("SELECT count(*) FROM pending_deletion").await, 10);
    let room = &crowd.room;
    let mine = room.command(&crowd.who, room.floor, "mine", &[]).await.text();
    assert_eq!(mine.matches("(being deleted)").count(), 5, "{mine}");
    let confirm = room.command(&room.moderator(), room.desk, "workshop close", &[]).await;
    let close = confirm.message().cloned().expect("a question back");
    room.moderator().press_label(&close, "Close the workshop").expect("a button").settled().await;
    for table in [
        "SELECT count(*) FROM pending_deletion",
        "SELECT count(*) FROM retired_tag",
        "SELECT count(*) FROM kept_limit",
        "SELECT count(*) FROM kept_mute",
        "SELECT count(*) FROM question WHERE state = 'waiting' AND text LIKE '%xylophone%'",
        "SELECT count(*) FROM question WHERE shown_name LIKE '%leaving%'",
    ] {
        assert_eq!(room.count(table).await, 0, "{table}");
    }
    assert_eq!(room.count("SELECT sum(supports) FROM question").await, 4, "those of others");
}

/// What somebody is shown: words and buttons, or that it is a form; numbers by the letters given for them.
fn shown(answer: &Answer, numbers: &[(u32, &str)]) -> String {
    let seen = match (answer.modal(), answer.message()) {
        (Some(form), _) => format!("a form: {}", form.title()),
        (None, Some(m)) => {
            format!("{} {:?}", m.text(), m.buttons().into_iter().map(|b| b.label).collect::<Vec<_>>())
        }
        (None, None) => answer.text(),
    };
    lettered(&seen, numbers)
}

fn lettered(seen: &str, numbers: &[(u32, &str)]) -> String {
    let seen = MERGED.iter().fold(seen.to_owned(), |seen, words| seen.replace(words, "…"));
    numbers.iter().fold(seen, |seen, (number, letter)| {
        [" ", ".", ":", "?"]
            .iter()
            .fold(seen, |seen, after| seen.replace(&format!("#{number}{after}"), &format!("#{letter}{after}")))
    })
}

/// What was merged into the two, and waits again once they are gone.
const MERGED: [&str; 2] = ["Is there a register?", "How many died?"];

/// One that its asker withdrew, and one that went with all of a person's data: whatever was done with both before, a moderator
/// who tries everything on them meets the same.
#[tokio::test]
async fn nothing_tells_a_question_that_was_deleted_from_one_that_was_withdrawn() {
    let room = Room::open().await;
    let moderator = room.moderator();
    room.command(&moderator, room.desk, "topic add", &[("title", json!("Courts")), ("minutes", json!(30))]).await;
    let types = async |command: &str, options: &[(&str, Value)], text: &str| {
        let form = room.command(&moderator, room.desk, command, options).await;
        let form = form.modal().unwrap_or_else(|| panic!("{command}: {form:?}"));
        moderator.submit(form, &[("text", text)]).expect("may be sent").answer().await;
    };
    let asked = [("Who pays for cameras in buses?", MERGED[0]), ("Why was the harvest poor?", MERGED[1])];
    let mut both = Vec::new();
    for (name, (words, merged)) in ["withdraws", "deletes"].into_iter().zip(asked) {
        let who = room.newcomer(name);
        let number = room.asks(&who, words, true).await;
        let other = room.asks(&room.newcomer(&format!("beside-{name}")), merged, true).await;
        // What never had a card gets none once it is gone.
        for n in [number, other] {
            room.until("its card", |r| r.card(n).is_some()).await;
        }
        let of = ("number", json!(number));
        types("question edit", std::slice::from_ref(&of), "Edited once").await;
        types("question edit", std::slice::from_ref(&of), "Edited twice").await;
        types("question translate", &[of.clone(), ("language", json!("de"))], "Auf Deutsch").await;
        types("question ask_back", std::slice::from_ref(&of), "Which one do you mean?").await;
        room.command(&moderator, room.desk, "question topic", &[of.clone(), ("topic", json!("1"))]).await;
        room.command(&moderator, room.desk, "question mute", std::slice::from_ref(&of)).await;
        let merge = [("number", json!(other)), ("into", json!(number))];
        let said = room.command(&moderator, room.desk, "question merge", &merge).await.text();
        assert!(said.contains("merged"), "{said}");
        both.push((who, number, other));
    }
    let (withdraws, number, _) = &both[0];
    let mine = room.command(withdraws, room.floor, "mine", &[]).await;
    let gone = withdraws.press_label(mine.message().expect("a list"), "Withdraw").expect("a button").answer().await;
    assert!(gone.text().contains(&format!("#{number}")), "{}", gone.text());
    deletes(&room, &both[1].0, AT_ONCE).await;

    let mut seen = Vec::new();
    for (_, number, other) in &both {
        room.until("it is gone", |r| r.card(*number).is_some_and(|c| c.text().contains("withdrawn"))).await;
        room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
        let numbers = [(*number, "N"), (*other, "M")];
        let mut sights = Vec::new();
        for n in [number, other] {
            let card = room.card(*n).expect("a card");
            let labels: Vec<_> = card.buttons().into_iter().map(|b| b.label).collect();
            sights.push(lettered(&format!("{} {labels:?}", card.text()), &numbers));
        }
        let of = ("number", json!(number));
        for (command, more) in [
            ("show", None),
            ("restore", None),
            ("approve", None),
            ("decline", Some(("reason", json!("abuse")))),
            ("merge", Some(("into", json!(other)))),
            ("edit", None),
            ("answer", None),
            ("stage", None),
            ("answered", None),
            ("defer", None),
            ("file", None),
            ("topic", Some(("topic", json!("1")))),
            ("move", Some(("position", json!(1)))),
            ("translate", Some(("language", json!("fr")))),
            ("ask_back", None),
            ("mute", None),
            ("unmute", None),
            ("unmute", None),
            ("restore", None),
        ] {
            let options: Vec<_> = [of.clone()].into_iter().chain(more).collect();
            let told = room.command(&moderator, room.desk, &format!("question {command}"), &options).await;
            sights.push(format!("{command}: {}", shown(&told, &numbers)));
        }
        let into = [("number", json!(other)), ("into", json!(number))];
        let told = room.command(&moderator, room.desk, "question merge", &into).await;
        sights.push(format!("merging into it: {}", shown(&told, &numbers)));
        for revision in 1..12 {
            for act in [
                "approve",
                "stage",
                "answered",
                "defer",
                "file",
                "edit",
                "answer",
                "ask_back",
                "more",
                "topic",
                "mute",
                "translate",
                "undo",
                "destroy",
            ] {
                let id = format!("1:question:{act}:1:{number}:{revision}");
                let told = moderator.raw_press(room.desk, room.card(*number).map(|c| c.id()), &id).settled().await;
                sights.push(format!("{act} at {revision}: {}", shown(&told, &numbers)));
            }
        }
        seen.push(sights);
    }
    let restored = seen[0].iter().filter(|s| s.starts_with("restore: ")).collect::<Vec<_>>();
    assert!(restored.iter().all(|s| s.contains("withdrawn")), "{restored:?}");
    for (withdrawn, deleted) in seen[0].iter().zip(&seen[1]) {
        assert_eq!(withdrawn, deleted);
    }
    // What is kept of it in the report and beside it: as many decisions of each kind, and nothing more.
    let kept = "SELECT group_concat(kind || undone || (edited_before IS NULL) || (text_before IS NULL), ' ')
                FROM decision WHERE number = ?";
    let mut decided: Vec<Option<String>> = Vec::new();
    for (_, number, _) in &both {
        decided.push(sqlx::query_scalar(kept).bind(number).fetch_one(&room.rows().await).await.expect("reads"));
    }
    assert!(decided[0].is_some());
    assert_eq!(decided[0], decided[1]);
}
