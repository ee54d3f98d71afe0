//! *Delete my data*: the rows go at once, and what others see of it goes piece by piece, so that the pieces can't be joined.

use std::time::Duration;

use serde_json::{Value, json};
use standin::{Answer, Person};
use tests::Room;
use tests::room::{Setup, number_in};

const SLOT: u32 = 20;

/// Deletes through `/privacy`, and returns what is said.
async fn deletes(room: &Room, who: &Person) -> String {
    let stored = room.command(who, room.floor, "privacy", &[]).await;
    let sure =
        who.press_label(stored.message().expect("a message"), "Delete my data").expect("a button").answer().await;
    let done = who.press_label(sure.message().expect("a message"), "Delete").expect("a button").answer().await;
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
async fn what_is_deleted_is_gone_at_once_and_others_see_it_piece_by_piece() {
    let crowd = Crowd::gather(SLOT).await;
    let (room, who) = (&crowd.room, &crowd.who);
    let before = sights(room, &crowd.all()).await;
    assert!(WORDS.iter().all(|w| in_files(room, w)), "they are looked for in the right place");
    let said = deletes(room, who).await;
    assert!(said.contains("piece by piece within 15 minutes"), "{said}");

    // Gone at once, from rows and files, and for the person.
    for words in WORDS {
        assert!(!in_files(room, words), "{words} is still in a file");
    }
    let mine = room.command(who, room.floor, "mine", &[]).await.text();
    assert!(number_in(&mine).is_none(), "{mine}");
    let stored = room.command(who, room.floor, "privacy", &[]).await.text();
    for part in ["no anonymous question", "no question by name", "support no question", "deleted 3 questions"] {
        assert!(stored.contains(part), "{part}: {stored}");
    }
    assert!(!stored.contains("raised hand"), "{stored}");
    assert_eq!(room.count("SELECT count(*) FROM hand").await, 0);
    assert_eq!(room.count("SELECT count(*) FROM support").await, 4, "those of others");
    assert_eq!(room.count("SELECT count(*) FROM question WHERE account_id <> 0").await, 0);

    // Nobody else sees anything of it, wherever they look: not in messages, commands, counts, nor in the order.
    let after = sights(room, &crowd.all()).await;
    assert_eq!(before, after);

    // Each piece has a moment of its own.
    let due: Vec<i64> = sqlx::query_scalar("SELECT due_at_ms FROM fading ORDER BY due_at_ms")
        .fetch_all(&room.rows().await)
        .await
        .expect("rows");
    assert_eq!(due.len(), 3 + 4 + 1, "questions, supports, the hand");
    let now = room.clock.now().ms();
    assert!(due.iter().all(|d| (now..=now + 900_000).contains(d)), "{due:?} from {now}");
    assert!(due.windows(2).all(|d| d[0] != d[1]), "{due:?}");
    let first = u64::try_from(due[0] - now).expect("later");
    assert!(due[1] - due[0] > 0 && first < 900_000);
    room.clock.advance(Duration::from_millis(first));
    room.until_count("SELECT count(*) FROM fading", 7).await;
    let one_gone = sights(room, &crowd.all()).await;
    assert_ne!(one_gone, after, "one piece is seen to be gone");
    room.clock.advance(Duration::from_mins(15));
    room.until_count("SELECT count(*) FROM fading", 0).await;
    let gone = sights(room, &crowd.all()).await.join("\n");
    for words in WORDS {
        assert!(!gone.contains(words), "{words} is still to be seen: {gone}");
    }
    assert!(gone.contains("#") && gone.contains("Published under a name") && gone.contains("Published without a name"));
    for number in &crowd.others[..3] {
        let post = room.post(*number).expect("a post");
        assert!(post.button("Support · 1").is_some(), "{:?}", post.buttons());
    }
}

/// The pieces of several people, and a moderator who tries each of them: nothing tells which are one person's.
#[tokio::test]
async fn trying_every_question_tells_not_which_were_deleted_together() {
    let crowd = Crowd::gather(SLOT).await;
    let (room, moderator) = (&crowd.room, crowd.room.moderator());
    deletes(room, &crowd.who).await;
    // Muting and lifting it answer the same for whoever is still there and whoever deleted everything.
    let anonymous = room.rows().await;
    let anonymous: Vec<i64> =
        sqlx::query_scalar("SELECT number FROM question WHERE asker = 'anonymous' AND state = 'open'")
            .fetch_all(&anonymous)
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
    // A decision meets what is stored, and publishes nothing that was deleted.
    let card = room.card(crowd.waiting[0]).expect("its card still stands there");
    let said = moderator.press_label(&card, "Approve").expect("a button").answer().await.text();
    assert!(said.contains("withdrawn"), "{said}");
    assert!(room.post(crowd.waiting[0]).is_none());
    // A moderator who declines all that wait is not stopped by it.
    let state = room.word("SELECT state FROM question WHERE text IS NULL ORDER BY number LIMIT 1").await;
    assert_eq!(state.as_deref(), Some("waiting"), "others still see it wait");
}

#[tokio::test]
async fn limits_and_mutes_outlive_what_was_deleted() {
    let crowd = Crowd::gather(SLOT).await;
    let (room, who) = (&crowd.room, &crowd.who);
    room.command(&room.moderator(), room.desk, "question mute", &[("number", json!(crowd.published[0]))]).await;
    room.command(&room.moderator(), room.desk, "question mute", &[("number", json!(crowd.published[1]))]).await;
    deletes(room, who).await;
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
    // Twice is fine.
    deletes(room, who).await;
    assert_eq!(room.count("SELECT max(deleted) FROM participant").await, 4);
}

#[tokio::test]
async fn without_slots_everybody_sees_it_at_once() {
    let room = Room::open().await;
    let (who, other) = (room.tashi(), room.jonas());
    let (waiting, open) = (room.asks(&who, "Waiting", true).await, room.asks(&other, "Somebody else's", true).await);
    let named = room.asks(&who, "Under my name", false).await;
    for number in [open, named] {
        room.approves(&room.moderator(), number).await;
    }
    supports(&room, &who, open).await;
    supports(&room, &who, named).await;
    room.command(&who, room.floor, "hand raise", &[]).await;
    let said = deletes(&room, &who).await;
    assert!(said.starts_with("Deleted.") && !said.contains("piece by piece"), "{said}");
    assert_eq!(room.count("SELECT count(*) FROM fading").await, 0);
    room.until("all of it", |r| {
        let card = r.card(waiting).is_some_and(|c| c.text().contains("withdrawn"));
        let counts = [open, named].iter().all(|n| r.post(*n).is_some_and(|p| p.button("Support · 0").is_some()));
        card && counts && r.board().is_some_and(|b| !b.text().contains("One hand"))
    })
    .await;
    assert!(room.post(named).expect("stays").text().contains("Tashi"), "a published name stays published");
}

/// Closing does not wait for what fades, and a restart in between loses nothing.
#[tokio::test]
async fn a_restart_and_the_close_end_what_fades() {
    let mut crowd = Crowd::gather(SLOT).await;
    deletes(&crowd.room, &crowd.who).await;
    crowd.room.restart().await;
    assert_eq!(crowd.room.count("SELECT count(*) FROM fading").await, 8);
    let room = &crowd.room;
    let confirm = room.command(&room.moderator(), room.desk, "workshop close", &[]).await;
    let close = confirm.message().cloned().expect("a question back");
    room.moderator().press_label(&close, "Close the workshop").expect("a button").settled().await;
    assert_eq!(room.count("SELECT count(*) FROM fading").await, 0);
    let left = "SELECT count(*) FROM question WHERE state = 'waiting' AND text IS NULL";
    assert_eq!(room.count(left).await, 0);
    let supports = "SELECT sum(supports) FROM question";
    assert_eq!(room.count(supports).await, 4, "those of others");
}
