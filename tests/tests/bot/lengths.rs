//! However long and heavy what people write, everybody else's questions are shown, answered and decided on: every answer
//! and every public message takes no more than Discord allows, and fits at a cut between characters.

use std::time::Duration;

use discord_fake::{Answer, Message, NewPerson, Person};
use serde_json::{Value, json};
use tests::room::number_in;
use tests::{Room, Setup};

const FAMILY: &str = "👨🏽‍👩🏽‍👧🏽‍👦🏽";

/// What people write, in scripts and characters that need many code points for what is seen as one.
const SCRIPTS: [&str; 8] = [
    "བོད་ཀྱི་སྐད་ཡིག་གི་དྲི་བ་འདི་སུས་ལན་འདེབས་སམ། ",
    "क्या क्षेत्रीय भाषाओं में प्रश्नों का उत्तर मिलेगा? ",
    "ใครเป็นผู้เก็บรักษาข้อมูลใบหน้าของเราไว้ที่นั่น? ",
    "မြန်မာဘာသာဖြင့် မေးခွန်းများကို မည်သူ ဖြေကြားမည်နည်း။ ",
    FAMILY,
    "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}",
    "**_[`x`](y)_** \\ | ~ > ",
    "ئۇيغۇر تىلىدىكى سوئالغا كىم جاۋاب بېرىدۇ؟ ",
];

/// The longest text of this that may be asked.
fn longest(of: &str, number: usize) -> String {
    let shown = |text: &str| text.chars().map(|c| c.len_utf16() + usize::from(c.is_ascii_punctuation())).sum::<usize>();
    let clusters = if of == FAMILY { 1 } else { of.chars().count() };
    let times = (480 / clusters).min(1_900 / shown(of));
    format!("{number} {}", of.repeat(times))
}

/// The longest name of this that Discord lets people have.
fn name(of: &str) -> String {
    of.chars().take(32).collect()
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// That no part of a message is longer than Discord allows, however it counts.
fn is_bounded(message: &Message) {
    let json = message.json();
    let text = |value: &Value| value.as_str().map_or(0, units);
    let within = |what: &str, value: &Value, most: usize| assert!(text(value) <= most, "{what}: {value}");
    within("content", &json["content"], 2_000);
    let mut all = 0;
    for embed in message.embeds() {
        within("title", &embed["title"], 256);
        within("description", &embed["description"], 4_096);
        all += text(&embed["title"]) + text(&embed["description"]) + text(&embed["footer"]["text"]);
        for field in embed["fields"].as_array().into_iter().flatten() {
            within("a field's name", &field["name"], 256);
            within("a field's value", &field["value"], 1_024);
            all += text(&field["name"]) + text(&field["value"]);
        }
    }
    assert!(all <= 6_000, "{all} in all embeds");
    for button in message.buttons() {
        assert!((1..=80).contains(&units(&button.label)), "{}", button.label);
    }
    for select in message.selects() {
        assert!(select.options.len() <= 25 && select.placeholder.iter().all(|p| units(p) <= 150));
        for option in &select.options {
            assert!((1..=100).contains(&units(&option.label)), "{}", option.label);
            assert!(option.description.iter().all(|d| units(d) <= 100), "{option:?}");
        }
    }
}

/// That something was answered, and fits. Returns the message.
fn answered(what: &str, answer: &Answer) -> Message {
    assert!(answer.failure().is_none(), "{what}: {answer:?}");
    let message = answer.message().unwrap_or_else(|| panic!("{what}: {answer:?}")).clone();
    assert!(!message.text().contains("Something went wrong") && !message.text().contains("refuses"), "{what}");
    is_bounded(&message);
    message
}

async fn until_all_drawn(room: &Room) {
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
}

/// That all public messages fit, and that Discord refused nothing at all.
fn nothing_was_refused(room: &Room) {
    for channel in [room.floor, room.desk] {
        room.discord.messages(channel).iter().for_each(is_bounded);
    }
    let refused: Vec<_> = room.discord.calls().into_iter().filter(|call| call.status == 400).collect();
    assert!(refused.is_empty(), "{refused:?}");
}

async fn given(
    room: &Room,
    who: &Person,
    channel: discord_fake::Id,
    command: &str,
    options: &[(&str, Value)],
) -> Message {
    answered(command, &room.command(who, channel, command, options).await)
}

async fn pressed(who: &Person, message: &Message, label: &str) -> Message {
    let answer = who.press_label(message, label).expect("the button is there").answer().await;
    answered(label, &answer)
}

#[tokio::test]
async fn whatever_the_script_everything_is_shown_answered_and_decided_on() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let moderator = room.moderator();
    let mut numbers = Vec::new();
    for (n, script) in SCRIPTS.iter().enumerate() {
        let who = room.discord.add_person(NewPerson::new(&format!("person{n}"), "en-US").nicked(&name(script)));
        let mut own = Vec::new();
        for (k, anonymously) in [false, true, false].into_iter().enumerate() {
            let text = longest(script, k);
            let form = room.ask_form(&who, anonymously).await;
            assert!(units(form.title()) <= 45, "{}", form.title());
            let receipt = answered("a receipt", &who.submit(&form, &[("text", &text)]).expect("sent").answer().await);
            own.push(number_in(&receipt.text()).expect("a receipt"));
        }
        for (place, number) in own.iter().enumerate() {
            let mine = pressed(&who, &room.panel().expect("a panel"), "My questions").await;
            let select = mine.selects().first().cloned().expect("a select of several");
            assert_eq!(select.options.len(), 3);
            let option = select.options.iter().find(|o| o.value == number.to_string()).expect("its entry");
            assert!(option.label.starts_with(&format!("#{number} {place} ")) && option.label.ends_with('…'));
            let one = who.select(&mine, &select.custom_id, &[&option.value]).expect("may be chosen").answer().await;
            let one = answered("one of several", &one);
            let form =
                who.press_label(&one, "Edit").expect("a button").answer().await.modal().cloned().expect("a form");
            assert_eq!(units(&form.inputs()[0].value), units(&room_text(&room, *number).await), "whole");
        }
        let form = {
            let one = given(&room, &who, room.floor, "mine", &[]).await;
            let select = one.selects().first().cloned().expect("a select");
            let one =
                who.select(&one, &select.custom_id, &[&own[1].to_string()]).expect("may be chosen").answer().await;
            let one = one.message().cloned().expect("a message");
            who.press_label(&one, "Edit").expect("a button").answer().await.modal().cloned().expect("a form")
        };
        answered("saved", &who.submit(&form, &[("text", &longest(script, 7))]).expect("sent").answer().await);
        let note = json!(longest(script, 0).chars().take(60).collect::<String>());
        given(&room, &who, room.floor, "hand raise", &[("note", note)]).await;
        numbers.extend(own);
    }
    // What was typed comes back whole, where it is refused.
    let (tashi, mut too_long) = (room.tashi(), 0);
    // Marks alone take so much of a form that no more of them can be typed than may be asked.
    for script in SCRIPTS.into_iter().filter(|script| !script.starts_with('e')) {
        let typed = script.repeat(2_000 / units(script));
        let refused = room.sends(&tashi, &typed, true).await;
        answered("a refusal", &refused);
        // Where a sign takes several of Discord's units, no more of them can be typed than may be asked.
        if refused.text().contains("is sent") {
            continue;
        }
        too_long += 1;
        assert!(refused.message().is_some_and(|m| m.file_names().len() == 1), "{refused:?}");
    }
    assert!(too_long > 4, "{too_long}");
    for number in &numbers {
        room.until(&format!("the card of #{number}"), |r| r.card(*number).is_some()).await;
        given(&room, &moderator, room.desk, "question show", &[("number", json!(number))]).await;
    }
    decline_several(&room, &moderator).await;
    the_stage(&room, &moderator, &numbers).await;
    the_agenda(&room, &moderator).await;
    the_speakers(&room, &moderator).await;
    until_all_drawn(&room).await;
    nothing_was_refused(&room);
}

async fn room_text(room: &Room, number: u32) -> String {
    let text = sqlx::query_scalar("SELECT text FROM question WHERE number = ?").bind(number);
    text.fetch_one(&room.rows().await).await.expect("it is stored")
}

/// Decline several: a page of them, chosen, declined and taken back.
async fn decline_several(room: &Room, moderator: &Person) {
    let list = moderator.raw_press(room.desk, room.board().map(|b| b.id()), "1:several:open:1").answer().await;
    let list = answered("decline several", &list);
    let select = list.selects().first().cloned().expect("a select");
    let chosen = moderator.select(&list, &select.custom_id, &[&select.options[1].value]).expect("may be chosen");
    let chosen = answered("chosen", &chosen.answer().await);
    let reason = chosen.selects().get(1).cloned().expect("the reasons");
    let declined = moderator.select(&chosen, &reason.custom_id, &["off-topic"]).expect("may be chosen").answer().await;
    pressed(moderator, &answered("declined", &declined), "Undo").await;
}

/// All of them open, one after the other on the stage, listed, answered in writing, merged.
async fn the_stage(room: &Room, moderator: &Person, numbers: &[u32]) {
    for number in numbers {
        given(room, moderator, room.desk, "question approve", &[("number", json!(number))]).await;
        room.until(&format!("the post of #{number}"), |r| r.post(*number).is_some()).await;
    }
    for order in ["fair", "newest", "support"] {
        let mut page = given(room, &room.tashi(), room.floor, "questions", &[("order", json!(order))]).await;
        while page.button("Next").is_some() {
            page = pressed(&room.tashi(), &page, "Next").await;
        }
    }
    for moderator in [moderator, &room.other_moderator()] {
        until_all_drawn(room).await;
        let board = room.board().expect("a board");
        assert!(board.text().contains("Next: #"), "{}", board.text());
        let press = moderator.press_label(&board, "Next question").expect("a button");
        answered("the next question", &press.answer().await);
        is_bounded(&press.followup().await.expect("a note with the way back"));
    }
    given(room, moderator, room.desk, "workshop status", &[]).await;
    let last = *numbers.last().expect("some");
    let form = room.command(moderator, room.desk, "question answer", &[("number", json!(last))]).await;
    let form = form.modal().cloned().expect("a form");
    let answer = SCRIPTS[1].repeat(1_000 / units(SCRIPTS[1]));
    answered("an answer", &moderator.submit(&form, &[("text", &answer)]).expect("sent").answer().await);
    let into = [("number", json!(numbers[0])), ("into", json!(numbers[1]))];
    given(room, moderator, room.desk, "question merge", &into).await;
    until_all_drawn(room).await;
}

async fn the_agenda(room: &Room, moderator: &Person) {
    for (n, script) in SCRIPTS.iter().enumerate() {
        let title: String = longest(script, n).chars().take(95).collect();
        given(room, moderator, room.desk, "topic add", &[("title", json!(title)), ("minutes", json!(3))]).await;
    }
    let heavy = json!(FAMILY.repeat(90));
    given(room, moderator, room.desk, "topic add", &[("title", heavy), ("minutes", json!(3))]).await;
    given(room, moderator, room.desk, "topic list", &[]).await;
    let offered = moderator.autocomplete(room.desk, "topic remove", &[("topic", json!(""))], "topic").await;
    let offered = offered.expect("suggestions");
    assert_eq!(offered.len(), SCRIPTS.len() + 1);
    assert!(offered.iter().all(|choice| (1..=100).contains(&units(&choice.name))), "{offered:?}");
    for _ in 0..=SCRIPTS.len() {
        given(room, moderator, room.desk, "topic next", &[]).await;
        until_all_drawn(room).await;
        room.clock.advance(Duration::from_mins(3));
        room.until_count("SELECT count(*) FROM notice WHERE told_at_ms IS NULL", 0).await;
    }
}

async fn the_speakers(room: &Room, moderator: &Person) {
    given(room, &room.tashi(), room.floor, "hand list", &[]).await;
    for script in SCRIPTS {
        given(room, moderator, room.desk, "speaker next", &[("name", json!(name(script)))]).await;
    }
    given(room, moderator, room.desk, "speaker next", &[("name", json!(FAMILY.repeat(32)))]).await;
    given(room, moderator, room.desk, "speaker time", &[("seconds", json!(60))]).await;
    room.clock.advance(Duration::from_secs(60));
    for _ in SCRIPTS {
        given(room, moderator, room.desk, "speaker next", &[]).await;
    }
    given(room, moderator, room.desk, "speaker list", &[]).await;
    given(room, &room.tashi(), room.floor, "hand list", &[]).await;
}

#[tokio::test]
async fn a_heavy_look_alike_hides_nobodys_card() {
    let room = Room::open().await;
    let troll = room.newcomer("troll");
    for _ in 0..3 {
        let heavy = format!("Who keeps face scans? {}", FAMILY.repeat(120 + room.discord.messages(room.desk).len()));
        room.asks(&troll, &heavy, false).await;
        until_all_drawn(&room).await;
    }
    let number = room.asks(&room.tashi(), "Who keeps face scans?", true).await;
    room.until("the card", |r| r.card(number).is_some_and(|c| c.text().contains("Repeats?"))).await;
    let card = room.card(number).expect("just seen");
    let merge = card.buttons().into_iter().find(|b| b.label.starts_with("Merge into")).expect("a suggestion");
    pressed(&room.moderator(), &card, &merge.label).await;
    until_all_drawn(&room).await;
    nothing_was_refused(&room);
}

#[tokio::test]
async fn where_discord_knows_no_markdown_nothing_is_escaped() {
    let room = Room::open().await;
    let who = room.discord.add_person(NewPerson::new("stars", "en-US").nicked("a_b *c* [d]"));
    for n in 0..21 {
        room.asks_by_command(&who, &format!("{n}: is a_b *c* [d]?")).await;
    }
    let form = room.ask_form(&who, false).await;
    assert!(form.title().contains("a_b *c* [d]"), "{}", form.title());
    let mine = given(&room, &who, room.floor, "mine", &[]).await;
    let list = room.moderator().raw_press(room.desk, None, "1:several:open:1").answer().await;
    let title = ("title", json!("a_b *c*"));
    given(&room, &room.moderator(), room.desk, "topic add", &[title, ("minutes", json!(3))]).await;
    let offered = room.moderator().autocomplete(room.desk, "topic remove", &[("topic", json!(""))], "topic").await;
    assert_eq!(offered.expect("suggestions")[0].name, "a_b *c*");
    let selects = [mine.selects(), list.message().expect("a list").selects()].concat();
    let options: Vec<_> = selects.iter().flat_map(|select| &select.options).collect();
    assert!(options.iter().any(|option| option.label.ends_with(": is a_b *c* [d]?")), "{options:?}");
    assert!(options.iter().any(|option| option.description.as_deref() == Some("a_b *c* [d]")), "{options:?}");
    assert!(options.iter().all(|option| !option.label.contains('\\')), "{options:?}");
}

/// What the record and the moderators write is bounded as well: notes, key messages, translations, what is asked back and its
/// answer, each in every script, all of it on one card.
#[tokio::test]
async fn whatever_the_script_the_record_is_shown_and_answered() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let (moderator, tashi) = (room.moderator(), room.tashi());
    for (n, script) in SCRIPTS.iter().enumerate() {
        let long = |most: usize| {
            let mut text = format!("{n} ");
            while units(&text) + units(script) <= most {
                text.push_str(script);
            }
            text
        };
        let title: String = long(95).chars().take(90).collect();
        given(&room, &moderator, room.desk, "topic add", &[("title", json!(title)), ("minutes", json!(3))]).await;
        given(&room, &moderator, room.desk, "topic next", &[]).await;
        for most in [480, 400] {
            given(&room, &moderator, room.desk, "note add", &[("text", json!(long(most)))]).await;
            given(&room, &moderator, room.desk, "message draft", &[("text", json!(long(most.min(290))))]).await;
        }
        given(&room, &moderator, room.desk, "note list", &[]).await;
        given(&room, &moderator, room.desk, "message list", &[]).await;
        let last = u32::try_from(2 * n + 1).expect("few");
        given(&room, &moderator, room.desk, "message round", &[("number", json!(last)), ("seconds", json!(60))]).await;

        let number = room.asks(&tashi, &longest(script, n), true).await;
        room.until("its card", |r| r.card(number).is_some()).await;
        for language in ["fr", "ug", "de"] {
            let options = [("number", json!(number)), ("language", json!(language))];
            let form = room.command(&moderator, room.desk, "question translate", &options).await;
            let form = form.modal().cloned().unwrap_or_else(|| panic!("no form: {form:?}"));
            answered("a translation", &moderator.submit(&form, &[("text", &long(700))]).expect("sent").answer().await);
        }
        let form = room.command(&moderator, room.desk, "question ask_back", &[("number", json!(number))]).await;
        let form = form.modal().cloned().unwrap_or_else(|| panic!("no form: {form:?}"));
        answered("asked back", &moderator.submit(&form, &[("text", &long(280))]).expect("sent").answer().await);
        let mine = given(&room, &tashi, room.floor, "mine", &[]).await;
        let mine = match mine.selects().first().cloned() {
            Some(select) => {
                let one = tashi.select(&mine, &select.custom_id, &[&number.to_string()]).expect("may be chosen");
                answered("one of several", &one.answer().await)
            }
            None => mine,
        };
        let form = tashi.press_label(&mine, "Answer the moderators").expect("a button").answer().await;
        let form = form.modal().cloned().unwrap_or_else(|| panic!("no form: {form:?}"));
        answered("the answer", &tashi.submit(&form, &[("text", &long(280))]).expect("sent").answer().await);
        given(&room, &moderator, room.desk, "question show", &[("number", json!(number))]).await;
        given(&room, &moderator, room.desk, "question approve", &[("number", json!(number))]).await;
        room.until("its post", |r| r.post(number).is_some()).await;
        let form = room.command(&moderator, room.desk, "question answer", &[("number", json!(number))]).await;
        let form = form.modal().cloned().expect("a form");
        answered("an answer", &moderator.submit(&form, &[("text", &long(900))]).expect("sent").answer().await);
        until_all_drawn(&room).await;
        room.clock.advance(Duration::from_mins(4));
        room.until_count("SELECT count(*) FROM notice WHERE told_at_ms IS NULL", 0).await;
    }
    until_all_drawn(&room).await;
    nothing_was_refused(&room);
}
