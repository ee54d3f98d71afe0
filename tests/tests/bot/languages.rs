//! Every language in the room: what everybody reads is in the room's, what one person reads is in theirs. Both are made up
//! here, each with a mark in every text, so that a text in the wrong one is seen.

use std::collections::{HashSet, VecDeque};
use std::fmt::Write as _;
use std::path::Path;

use bot::Languages;
use discord_fake::{Answer, Message, Modal, Person};
use serde_json::{Value, json};
use tests::{Room, Setup};

/// Stands in every text of the room's language …
const ROOM: char = '◆';
/// … and of that which people read.
const READER: char = '◇';

/// What people write.
const TYPED: &str = "WRITTEN";

/// A made-up language: English with a mark in each text.
fn made_up(folder: &Path, tag: &str, mark: char) {
    for (english, under) in [
        (include_str!("../../../crates/bot/i18n/en.ftl"), ""),
        (include_str!("../../../crates/report/i18n/en.ftl"), "report"),
    ] {
        let mut text = format!("### language: {tag}\n### name: {tag}\n### direction: ltr\n### checked-by: nobody\n\n");
        for line in english.lines().filter(|line| !line.starts_with("###")) {
            match line.split_once(" = ").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
                // A choice's name is the option's own word in English, and a list's comma no text.
                Some((id, words)) if id != "list-comma" => writeln!(text, "{id} = {mark}{words}"),
                _ => writeln!(text, "{line}"),
            }
            .expect("a text takes everything");
        }
        let folder = folder.join(under);
        std::fs::create_dir_all(&folder).expect("makes");
        std::fs::write(folder.join(format!("{tag}.ftl")), text).expect("writes");
    }
}

fn two_languages() -> Languages {
    let folder = tempfile::tempdir().expect("a folder");
    made_up(folder.path(), "qaa", ROOM);
    made_up(folder.path(), "qab", READER);
    Languages::load(Some(folder.path())).unwrap_or_else(|mistakes| panic!("{mistakes}"))
}

async fn room() -> Room {
    let world = |world: &mut discord_fake::World| {
        "qaa".clone_into(&mut world.locale);
        // A strange Discord may leave out which languages people and servers have.
        world.strange = false;
    };
    let setup = Setup { languages: two_languages(), world, ..Setup::default() };
    let room = Room::with(setup).await;
    room.discord.people().iter().for_each(|person| person.set_locale("qab"));
    room
}

/// Somebody who looks at all that can be seen and pressed.
struct Walk {
    room: Room,
    /// What was pressed already, by feature and action and whether a moderator did.
    done: HashSet<String>,
    to_look_at: VecDeque<(Person, Message)>,
    looked_at: usize,
}

impl Walk {
    /// That a message is in the language of whoever reads it.
    fn check(&mut self, message: &Message) {
        self.looked_at += 1;
        let (own, other) = if message.only_for().is_some() { (READER, ROOM) } else { (ROOM, READER) };
        let json = message.json().to_string();
        assert!(!json.contains(other), "a text in the wrong language: {json}");
        let text = message.text();
        assert!(text.is_empty() || text.contains(own), "said in English: {text}");
        for button in message.buttons() {
            assert!(button.label.contains(own), "a button in English: {}", button.label);
        }
        for select in message.selects() {
            assert!(select.placeholder.iter().all(|p| p.contains(own)), "a select in English: {select:?}");
        }
        for embed in message.embeds() {
            for field in embed["fields"].as_array().into_iter().flatten() {
                assert!(field["name"].as_str().is_some_and(|n| n.contains(own)), "a field in English: {field}");
            }
        }
    }

    fn check_form(&mut self, form: &Modal) {
        self.looked_at += 1;
        let json = form.json().to_string();
        assert!(form.title().contains(READER) && !json.contains(ROOM), "a form in the wrong language: {json}");
        assert!(form.inputs().iter().all(|i| i.label.contains(READER)), "a label in English: {json}");
        let in_fields = form.inputs();
        assert!(in_fields.iter().all(|i| i.placeholder.is_empty() || i.placeholder.contains(READER)), "{json}");
    }

    async fn answered(&mut self, who: &Person, answer: Answer) {
        assert!(answer.failure().is_none(), "{answer:?}");
        if let Some(form) = answer.modal() {
            self.check_form(form);
            let fields: Vec<(String, String)> =
                form.inputs().into_iter().map(|i| (i.custom_id, format!("{TYPED} {}", self.looked_at))).collect();
            let fields: Vec<(&str, &str)> = fields.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
            let sent = who.submit(form, &fields).expect("may be sent");
            let answer = sent.settled().await;
            assert!(answer.modal().is_none(), "a form after a form");
            self.note(who, &answer, sent.followups());
            return;
        }
        self.note(who, &answer, Vec::new());
    }

    fn note(&mut self, who: &Person, answer: &Answer, further: Vec<Message>) {
        for message in answer.message().cloned().into_iter().chain(further) {
            self.check(&message);
            self.to_look_at.push_back((who.clone(), message));
        }
    }

    async fn gives(&mut self, who: &Person, name: &str, options: &[(&str, Value)]) {
        let channel = if self.is_staff(who) { self.room.desk } else { self.room.floor };
        let answer = who.command(channel, name, options).unwrap_or_else(|no| panic!("{name}: {no}")).settled().await;
        self.answered(who, answer).await;
        self.presses_all().await;
    }

    fn is_staff(&self, who: &Person) -> bool {
        [self.room.moderator().id(), self.room.organiser().id()].contains(&who.id())
    }

    /// Presses what was seen and not pressed before, and what comes of it.
    async fn presses_all(&mut self) {
        while let Some((who, message)) = self.to_look_at.pop_front() {
            let staff = self.is_staff(&who);
            let mut acts = Vec::new();
            for button in message.buttons().into_iter().filter(|b| !b.disabled) {
                acts.extend(button.custom_id.map(|id| (id, Vec::new())));
            }
            for select in message.selects().into_iter().filter(|s| !s.disabled) {
                acts.extend(select.options.first().map(|o| (select.custom_id.clone(), vec![o.value.clone()])));
            }
            for (id, values) in acts {
                let parts: Vec<&str> = id.split(':').collect();
                let what = format!("{}:{}:{staff}", parts[1], parts[2]);
                // The end comes last; a language that is chosen would be another one than the test expects.
                if ["workshop:close", "workshop:erase", "privacy:language"].iter().any(|w| what.starts_with(w))
                    || !self.done.insert(what)
                {
                    continue;
                }
                let values: Vec<&str> = values.iter().map(String::as_str).collect();
                let sent =
                    if values.is_empty() { who.press(&message, &id) } else { who.select(&message, &id, &values) };
                // The message may have changed meanwhile.
                let Ok(sent) = sent else { continue };
                let answer = sent.settled().await;
                self.answered(&who, answer).await;
                self.note(&who, &Answer::Deferred, sent.followups());
            }
        }
    }

    async fn sees_all(&mut self) {
        self.room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
        for channel in [self.room.floor, self.room.desk] {
            for message in self.room.discord.messages(channel).into_iter().filter(|m| m.only_for().is_none()) {
                self.check(&message);
            }
        }
    }

    /// Whoever looks presses all that is public, too.
    async fn presses_what_is_public(&mut self, who: &Person) {
        self.sees_all().await;
        let channels = if self.is_staff(who) { [self.room.floor, self.room.desk] } else { [self.room.floor; 2] };
        for channel in channels {
            let all = self.room.discord.messages(channel);
            self.to_look_at.extend(all.into_iter().filter(|m| m.only_for().is_none()).map(|m| (who.clone(), m)));
        }
        self.presses_all().await;
        self.sees_all().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_reads_the_rooms_language_in_public_and_their_own_in_private() {
    let room = room().await;
    let (organiser, moderator, tashi) = (room.organiser(), room.moderator(), room.tashi());
    let mut walk = Walk { room, done: HashSet::new(), to_look_at: VecDeque::new(), looked_at: 0 };
    let no_workshop = tashi.command(walk.room.floor, "mine", &[]).expect("may be sent").settled().await;
    walk.answered(&tashi, no_workshop).await;
    let (desk, role) = (walk.room.desk.to_string(), walk.room.discord.role("Moderators").to_string());
    let options = [("title", json!(TYPED)), ("desk", json!(desk)), ("moderators", json!(role)), ("minutes", json!(90))];
    let opened = organiser.command(walk.room.floor, "workshop open", &options).expect("may be sent").settled().await;
    walk.answered(&organiser, opened).await;
    assert_eq!(walk.room.word("SELECT language FROM workshop").await.as_deref(), Some("qaa"), "the server's language");
    walk.sees_all().await;

    for title in ["Social credit", "Facial recognition"] {
        walk.gives(&moderator, "topic add", &[("title", json!(title)), ("minutes", json!(5))]).await;
    }
    walk.presses_what_is_public(&tashi).await;
    walk.presses_what_is_public(&moderator).await;
    for (number, kind) in ["question", "comment", "statement", "question", "question"].into_iter().enumerate() {
        let text = format!("{TYPED} Does the social credit system give everybody a score, number {number}?");
        let options = [("question", json!(text)), ("anonymous", json!(number % 2 == 0)), ("kind", json!(kind))];
        walk.gives(&tashi, "ask", &options).await;
        walk.presses_what_is_public(&moderator).await;
    }
    walk.gives(&tashi, "ask", &[("question", json!("Call me at +43 660 1234567")), ("anonymous", json!(true))]).await;
    for name in ["mine", "questions", "privacy", "help", "hand raise", "hand list", "hand lower"] {
        walk.gives(&tashi, name, &[]).await;
    }
    walk.gives(&tashi, "hand raise", &[("note", json!(TYPED))]).await;
    walk.gives(&tashi, "brief", &[("search", json!("social credit"))]).await;
    walk.gives(&tashi, "brief", &[("search", json!("nothing of this kind at all, xyzzy"))]).await;
    walk.gives(&moderator, "brief", &[("search", json!("social credit")), ("show", json!(true))]).await;
    for name in [
        "next",
        "topic list",
        "topic next",
        "topic back",
        "speaker next",
        "speaker list",
        "speaker back",
        "workshop status",
        "workshop pause",
        "workshop resume",
        "help",
        "mine",
        "privacy",
        "workshop report",
    ] {
        walk.gives(&moderator, name, &[]).await;
    }
    let numbers: Vec<i64> = sqlx::query_scalar("SELECT number FROM question ORDER BY number")
        .fetch_all(&walk.room.rows().await)
        .await
        .expect("numbers");
    for number in numbers {
        for name in ["show", "approve", "stage", "answered", "restore", "defer", "restore", "file", "mute", "unmute"] {
            walk.gives(&moderator, &format!("question {name}"), &[("number", json!(number))]).await;
        }
        walk.presses_what_is_public(&moderator).await;
    }
    walk.gives(&moderator, "note add", &[("text", json!(TYPED))]).await;
    walk.gives(&moderator, "note list", &[]).await;
    walk.gives(&moderator, "message draft", &[("text", json!(TYPED))]).await;
    walk.gives(&moderator, "message list", &[]).await;
    walk.gives(&moderator, "message round", &[("number", json!(1)), ("seconds", json!(60))]).await;
    walk.gives(&organiser, "workshop screen", &[("state", json!("on"))]).await;
    walk.presses_what_is_public(&tashi).await;
    walk.gives(&organiser, "workshop settings", &[]).await;
    walk.gives(&organiser, "workshop lockdown", &[("state", json!("on"))]).await;
    walk.gives(&organiser, "workshop lockdown", &[("state", json!("off"))]).await;
    walk.gives(&organiser, "workshop check", &[]).await;
    let asked = organiser.command(walk.room.desk, "workshop close", &[]).expect("may be sent").settled().await;
    let confirm = asked.message().expect("a question back").clone();
    walk.check(&confirm);
    let close = confirm.buttons()[0].custom_id.clone().expect("an id");
    let sent = organiser.press(&confirm, &close).expect("may be pressed");
    let closed = sent.settled().await;
    walk.note(&organiser, &closed, sent.followups());
    walk.sees_all().await;
    let options = [("format", json!("html"))];
    let given = organiser.command(walk.room.desk, "workshop report", &options).expect("may be sent").settled().await;
    let given = given.message().expect("a message");
    let id = given.json()["attachments"][0]["id"].as_str().and_then(|id| id.parse().ok()).expect("a file");
    let file = walk.room.discord.file(given, discord_fake::Id::new(id)).expect("a file");
    let page = String::from_utf8_lossy(&file);
    assert!(
        page.contains("<html lang=\"qaa\">") && page.matches(ROOM).count() > 50,
        "the report is in the room's language"
    );
    assert!(!page.contains(READER));
    let over = tashi.command(walk.room.floor, "mine", &[]).expect("may be sent").settled().await;
    walk.answered(&tashi, over).await;
    println!("{} messages and forms looked at, {} kinds of presses", walk.looked_at, walk.done.len());
    assert!(walk.looked_at > 200 && walk.done.len() > 30, "{} {}", walk.looked_at, walk.done.len());
}

#[tokio::test]
async fn a_language_is_chosen_for_a_workshop_and_goes_with_it() {
    let mut room = room().await;
    let options = |language: &str| {
        vec![
            ("title", json!("T")),
            ("desk", json!(room.desk.to_string())),
            ("moderators", json!(room.discord.role("Moderators").to_string())),
            ("language", json!(language)),
        ]
    };
    let organiser = room.organiser();
    let said = room.command(&organiser, room.floor, "workshop open", &options("xx")).await.text();
    assert!(
        said.contains("There is no such language") && ["English", "qaa", "qab"].iter().all(|name| said.contains(name)),
        "{said}"
    );
    room.command(&organiser, room.floor, "workshop open", &options("english")).await;
    room.until("an English panel", |r| r.panel().is_some() && r.board().is_some()).await;
    room.command(&organiser, room.desk, "workshop settings", &[("language", json!("qaa"))]).await;
    room.until("a panel in the room's language", |r| {
        let buttons = |m: Message| m.buttons().into_iter().any(|b| b.label == "◆My questions");
        r.discord.messages(r.floor).into_iter().any(buttons)
    })
    .await;

    // Somebody chooses another language than their Discord's, and it is remembered by tag.
    let (tashi, jonas) = (room.tashi(), room.jonas());
    let privacy = room.command(&tashi, room.floor, "privacy", &[]).await.message().cloned().expect("a message");
    let select = privacy.selects().into_iter().next().expect("the languages");
    let names: Vec<&str> = select.options.iter().map(|o| o.label.as_str()).collect();
    assert_eq!(names.first(), Some(&"◇The language of my Discord"));
    assert!(["English", "العربية", "qaa", "qab"].iter().all(|name| names.contains(name)), "{names:?}");
    let changed = tashi.select(&privacy, &select.custom_id, &["en"]).expect("may be chosen").settled().await;
    assert!(changed.text().contains("the language that you chose here"), "{}", changed.text());
    assert!(!changed.text().contains([ROOM, READER]), "{}", changed.text());
    for restarted in [false, true] {
        if restarted {
            room.restart().await;
        }
        let own = room.command(&tashi, room.floor, "mine", &[]).await.text();
        let others = room.command(&jonas, room.floor, "mine", &[]).await.text();
        assert!(!own.contains(READER) && others.contains(READER), "{own} {others}");
    }
    let seal = room.seal();
    let tag: Vec<u8> =
        sqlx::query_scalar("SELECT tag FROM chosen_language").fetch_one(&room.rows().await).await.expect("one");
    assert_eq!(tag, seal.tag(workshop::Account(tashi.id().get())).bytes());
    // Whoever deletes their data deletes this, too.
    let privacy = room.command(&tashi, room.floor, "privacy", &[]).await.message().cloned().expect("a message");
    let asked = tashi.press_label(&privacy, "Delete my data").expect("a button").settled().await;
    let asked = asked.message().cloned().expect("a question back");
    let at_once = asked.buttons().into_iter().find(|b| b.label.contains("At once")).expect("a button");
    tashi.press(&asked, &at_once.custom_id.expect("an id")).expect("may be pressed").settled().await;
    assert_eq!(room.count("SELECT count(*) FROM chosen_language").await, 0);
    assert!(room.command(&tashi, room.floor, "mine", &[]).await.text().contains(READER), "Discord's again");
}

#[tokio::test]
async fn commands_are_described_in_the_languages_that_discord_has() {
    let folder = tempfile::tempdir().expect("a folder");
    made_up(folder.path(), "sv", READER);
    let languages = Languages::load(Some(folder.path())).unwrap_or_else(|mistakes| panic!("{mistakes}"));
    let room = Room::with(Setup { languages, ..Setup::default() }).await;
    let commands = room.discord.commands();
    let workshop = commands.iter().find(|c| c["name"] == "workshop").expect("a command");
    assert_eq!(workshop["description_localizations"]["sv-SE"], "◇Open and run a workshop");
    let open = workshop["options"].as_array().and_then(|all| all.iter().find(|o| o["name"] == "open")).expect("one");
    assert_eq!(open["description_localizations"]["sv-SE"], "◇Open a workshop in this channel");
    let identity =
        open["options"].as_array().and_then(|all| all.iter().find(|o| o["name"] == "identity")).expect("one");
    let choice = &identity["choices"][1];
    assert_eq!((&choice["value"], &choice["name"]), (&json!("anonymous_only"), &json!("anonymous_only")));
    assert_eq!(choice["name_localizations"]["sv-SE"], "◇anonymous_only");
}
