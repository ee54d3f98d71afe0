//! How a workshop ends where nobody is in its channels any more: from anywhere, by itself, from outside, and where its key
//! cannot be destroyed.

use std::os::unix::fs::{FileExt as _, PermissionsExt as _};
use std::time::Duration;

use discord_fake::{Calls, Message, Permissions, Who};
use serde_json::json;
use tests::Room;
use tests::room::{PATIENCE, Setup};

const CLOSED: &str = "SELECT count(*) FROM workshop WHERE intake = 'closed'";

fn keys(room: &Room) -> usize {
    std::fs::read_dir(room.seal_dir()).expect("a folder").count()
}

/// Files are no news of Discord's, so they are looked at again and again.
async fn until_no_key_is_left(room: &Room) {
    let until = tokio::time::Instant::now() + PATIENCE;
    while keys(room) > 0 {
        assert!(tokio::time::Instant::now() < until, "a key is left");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn told(room: &Room, words: &str) -> Option<Message> {
    room.discord.messages(room.desk).into_iter().find(|m| m.text().contains(words))
}

#[tokio::test]
async fn an_organiser_closes_from_anywhere_on_the_server_when_both_channels_are_gone() {
    let room = Room::open().await;
    let (organiser, moderator, lobby) = (room.organiser(), room.moderator(), room.discord.channel("lobby"));
    room.discord.remove_channel(room.floor);
    room.discord.remove_channel(room.desk);
    let named = [("workshop", json!("HUMAN rights and data governance"))];
    let refused = room.command(&moderator, lobby, "workshop close", &named).await.text();
    assert!(refused.contains("Manage Server"), "{refused}");
    let choices = organiser
        .autocomplete(lobby, "workshop close", &[("workshop", json!("RIGHTS"))], "workshop")
        .await
        .expect("choices");
    assert_eq!(choices.len(), 1, "{choices:?}");
    let confirm =
        room.command(&organiser, lobby, "workshop close", &named).await.message().cloned().expect("a message");
    assert!(confirm.text().contains("cannot be undone") && confirm.text().contains("Human rights"), "{confirm:?}");
    let done = organiser.press_label(&confirm, "Close the workshop").expect("a button").settled().await.text();
    assert!(done.contains("Closed."), "{done}");
    assert_eq!((room.count(CLOSED).await, keys(&room)), (1, 0));
    let again = room.command(&organiser, lobby, "workshop close", &named).await.text();
    assert!(again.contains("closed"), "{again}");
    // What is gone with its channel is no work that is left.
    let erase = [("workshop", json!("1"))];
    let confirm =
        room.command(&organiser, lobby, "workshop erase", &erase).await.message().cloned().expect("a message");
    organiser.press_label(&confirm, "Erase").expect("a button").settled().await;
    room.until_count("SELECT count(*) FROM view", 0).await;
    assert_eq!(room.count("SELECT count(*) FROM undeleted").await, 0);
}

#[tokio::test]
async fn after_the_close_no_card_says_that_it_still_waits() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let number = room.asks(&room.tashi(), "Who reads this before it is too late?", false).await;
    room.until("the card", |r| r.card(number).is_some_and(|card| card.text().contains("waiting"))).await;
    let confirm =
        room.command(&moderator, room.desk, "workshop close", &[]).await.message().cloned().expect("a message");
    moderator.press_label(&confirm, "Close the workshop").expect("a button").settled().await;
    room.until("the card of a closed workshop", |r| {
        r.card(number).is_some_and(|card| {
            let text = card.text();
            text.contains("never decided") && !text.contains("waiting") && text.contains("before it is too late")
        })
    })
    .await;
}

#[tokio::test]
async fn a_key_that_cannot_be_destroyed_is_said_and_tried_again() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let moderator = room.moderator();
    let key = std::fs::read_dir(room.seal_dir()).expect("a folder").flatten().next().expect("a key").path();
    // Not even its owner overwrites a folder.
    let bytes = std::fs::read(&key).expect("readable");
    room.asks(&room.tashi(), "Is it gone?", true).await;
    std::fs::remove_file(&key).expect("removes");
    std::fs::create_dir(&key).expect("a folder in its place");
    let confirm =
        room.command(&moderator, room.desk, "workshop close", &[]).await.message().cloned().expect("a message");
    let done = moderator.press_label(&confirm, "Close the workshop").expect("a button").settled().await;
    let said = done.text();
    assert!(said.contains("is closed") && said.contains(&key.display().to_string()), "{said}");
    assert!(!said.contains("Nothing was stored"), "{said}");
    assert_eq!(done.message().expect("a message").file_names().len(), 1, "the report is there");
    assert_eq!(room.count(CLOSED).await, 1);
    std::fs::remove_dir(&key).expect("removes");
    std::fs::write(&key, bytes).expect("writes");
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).expect("a mode");
    room.clock.advance(Duration::from_mins(2));
    until_no_key_is_left(&room).await;
    room.until_count("SELECT count(*) FROM key_to_destroy", 0).await;
}

/// A key as somebody remembers it who must not be found while looking for it.
struct Remembered([u8; 32]);

impl Remembered {
    const MASK: u8 = 0xa5;

    fn of(file: &std::path::Path) -> Self {
        let mut bytes = std::fs::read(file).expect("readable");
        let masked = std::array::from_fn(|i| bytes[i] ^ Self::MASK);
        bytes.fill(0);
        std::hint::black_box(&bytes);
        Self(masked)
    }

    /// How often it is in this process's memory, each byte changed by `with`.
    fn found(&self, with: u8) -> usize {
        let maps = std::fs::read_to_string("/proc/self/maps").expect("readable");
        let memory = std::fs::File::open("/proc/self/mem").expect("readable");
        let mut buffer = vec![0_u8; 1 << 20];
        let first = self.0[0] ^ Self::MASK ^ with;
        let mut found = 0;
        for line in maps.lines().filter(|line| line.contains(" rw")) {
            let (from, to) = line.split(' ').next().and_then(|range| range.split_once('-')).expect("a range");
            let at = |hex| u64::from_str_radix(hex, 16).expect("an address");
            let (mut from, to) = (at(from), at(to));
            let own = buffer.as_ptr().addr() as u64;
            while from < to {
                let most = usize::try_from((to - from).min(buffer.len() as u64)).expect("small");
                let is_own = from < own + buffer.len() as u64 && from + most as u64 > own;
                if is_own || memory.read_exact_at(&mut buffer[..most], from).is_err() {
                    from += 4096;
                    continue;
                }
                let here = &buffer[..most];
                found += memchr::memchr_iter(first, here)
                    .filter(|i| {
                        let rest = here.get(*i..*i + 32);
                        rest.is_some_and(|b| b.iter().zip(self.0).all(|(b, k)| *b == k ^ Self::MASK ^ with))
                    })
                    .count();
                from += most as u64;
            }
        }
        buffer.fill(0);
        std::hint::black_box(&buffer);
        found
    }
}

#[tokio::test]
async fn after_the_close_the_key_is_nowhere_in_memory() {
    let room = Room::open().await;
    let key = std::fs::read_dir(room.seal_dir()).expect("a folder").flatten().next().expect("a key").path();
    let remembered = Remembered::of(&key);
    room.asks(&room.tashi(), "Who remembers?", true).await;
    assert!(remembered.found(0) >= 1, "it is looked for in the right place");
    let confirm =
        room.command(&room.moderator(), room.desk, "workshop close", &[]).await.message().cloned().expect("a message");
    room.moderator().press_label(&confirm, "Close the workshop").expect("a button").settled().await;
    // As it is, and as HMAC takes it in.
    for with in [0, 0x36, 0x5c] {
        assert_eq!(remembered.found(with), 0, "changed by {with:#x}");
    }
}

#[tokio::test]
async fn a_forgotten_workshop_is_announced_and_closed_and_one_in_use_is_not() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    room.clock.advance(Duration::from_hours(10 * 24));
    // What is done is noted with the hour after it, and so is the opening.
    let since = room.clock.now().ms();
    while room.count("SELECT active_at_ms FROM workshop").await <= since {
        room.command(&room.moderator(), room.desk, "workshop status", &[]).await;
        room.clock.advance(Duration::from_hours(1));
        for _ in 0..500 {
            if room.count("SELECT active_at_ms FROM workshop").await > since {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    let before = room.clock.now();
    room.clock.advance(Duration::from_hours(12 * 24));
    room.until("the desk is told", |r| told(r, "Nobody has done anything").is_some()).await;
    assert_eq!(room.count(CLOSED).await, 0);
    let closes = room.count("SELECT idle_until_ms FROM workshop").await;
    assert!(closes > before.plus(Duration::from_hours(13 * 24)).ms(), "it counts from the last act");
    room.clock.advance(Duration::from_hours(4 * 24));
    room.until_count(CLOSED, 1).await;
    until_no_key_is_left(&room).await;
    assert_eq!(room.count("SELECT count(*) FROM report").await, 1);
}

#[tokio::test]
async fn the_desk_is_told_once_that_the_floor_is_closed_to_the_bot() {
    let room = Room::open().await;
    let moderator = room.moderator();
    room.discord.set_overwrite(room.floor, &Who::Bot, Permissions::NONE, Permissions::SEND_MESSAGES);
    for text in ["First?", "Second?"] {
        let n = room.asks(&room.tashi(), text, true).await;
        room.until("its card", |r| r.card(n).is_some()).await;
        room.on_card(&moderator, n, "Approve").await;
    }
    room.until("the desk is told", |r| told(r, SHUT).is_some()).await;
    assert_eq!(times_told(&room), 1);
}

const SHUT: &str = "cannot post on the floor";

fn times_told(room: &Room) -> usize {
    room.discord.messages(room.desk).iter().filter(|m| m.text().contains(SHUT)).count()
}

#[tokio::test]
async fn a_changed_panel_does_not_open_the_floor_and_the_desk_is_told_again_only_once_it_was_open() {
    let room = Room::open().await;
    let (tashi, moderator) = (room.tashi(), room.moderator());
    let approves = async |text: &str| {
        let n = room.asks(&tashi, text, true).await;
        room.on_card(&moderator, n, "Approve").await;
        n
    };
    let path = format!("channels/{}/messages", room.floor);
    // Where only posting is refused, what stands there can be changed.
    let shuts = || {
        let lacks = json!({"message": "Missing Permissions", "code": 50013});
        room.discord.befall(Calls::to("POST", &path).always().answered(403, lacks));
    };
    let refused = |r: &Room| r.discord.calls_to("POST", &path).iter().filter(|call| call.status == 403).count();
    shuts();
    let first = approves("Is it shut?").await;
    room.until("the desk is told", |r| times_told(r) == 1).await;
    room.command(&moderator, room.desk, "question stage", &[("number", json!(first))]).await;
    room.until("the panel goes on", |r| r.panel().is_some_and(|p| p.text().contains("**Now: #"))).await;
    let before = refused(&room);
    approves("Is it still shut?").await;
    room.until("another refusal", |r| refused(r) > before).await;

    room.discord.clear_faults();
    let third = approves("Is it open?").await;
    room.until("the post", |r| r.post(third).is_some()).await;
    assert_eq!(times_told(&room), 1);
    shuts();
    approves("Is it shut again?").await;
    room.until("the desk is told again", |r| times_told(r) > 1).await;
    assert_eq!(room.count("SELECT count(*) FROM notice WHERE kind = 'floor is shut'").await, 2);
}

#[tokio::test]
async fn where_the_bot_may_not_reply_it_says_what_is_on_the_stage_all_the_same() {
    let room = Room::open().await;
    let moderator = room.moderator();
    let n = room.asks(&room.tashi(), "Who replies?", true).await;
    room.approves(&moderator, n).await;
    room.discord.set_overwrite(room.floor, &Who::Bot, Permissions::NONE, Permissions::READ_MESSAGE_HISTORY);
    room.command(&moderator, room.desk, "question stage", &[("number", json!(n))]).await;
    let line = format!("**Now: #{n}**");
    room.until("the line", |r| {
        let all = r.discord.messages(r.floor);
        all.iter().any(|m| m.text() == line && m.replies_to().is_none())
    })
    .await;
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    assert_eq!(times_told(&room), 0);
}
