//! Joining attacks: a moderator tries everything there is to find out whether two questions are one person's. The same
//! workshop is played twice, once with one author of both and once with two, and every word that is seen is compared.

use std::collections::BTreeMap;
use std::time::Duration;

use discord_fake::Person;
use serde_json::{Value, json};
use tests::Room;
use tests::room::Setup;

/// A workshop, and what its moderators and participants have seen of it.
struct Attack {
    room: Room,
    /// What the questions are called here: their numbers are drawn at random.
    names: BTreeMap<u32, &'static str>,
    seen: Vec<String>,
}

impl Attack {
    async fn begin() -> Self {
        let drawn_apart = Duration::from_millis(50);
        let room = Room::open_with(Setup { set_clock: true, drawn_apart, ..Setup::default() }, &[]).await;
        Self { room, names: BTreeMap::new(), seen: Vec::new() }
    }

    async fn asked(&mut self, who: &Person, name: &'static str, anonymous: bool) -> u32 {
        let number = self.room.asks(who, &format!("What is to be said about {name}?"), anonymous).await;
        self.names.insert(number, name);
        number
    }

    /// Words with the questions called by their names.
    fn called(&self, words: &str) -> String {
        let mut words = without_addresses(words);
        // Long numbers first: #1 is the beginning of #10.
        for (number, name) in self.names.iter().rev() {
            words = words.replace(&format!("#{number}"), &format!("#{name}"));
        }
        words
    }

    /// Everything that stands on floor and desk now, messages in the order of their words.
    async fn look(&mut self, when: &str) {
        self.room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
        for channel in [self.room.floor, self.room.desk] {
            let messages = self.room.discord.messages(channel).into_iter();
            let mut all: Vec<String> = messages
                .map(|m| {
                    let labels: Vec<String> = m.buttons().into_iter().map(|b| b.label).collect();
                    self.called(&format!("{}\n{labels:?}", m.text()))
                })
                .collect();
            all.sort();
            self.seen.push(format!("{when}:\n{}", all.join("\n---\n")));
        }
    }

    async fn commands(&mut self, name: &str, options: &[(&str, Value)]) {
        let said = self.room.command(&self.room.moderator(), self.room.desk, name, options).await.text();
        self.seen.push(self.called(&format!("/{name}: {said}")));
        self.look(&format!("after /{name}")).await;
    }

    /// The order in which the open questions are listed.
    async fn lists(&mut self) {
        let fairly = [("order", json!("fair"))];
        let said = self.room.command(&self.room.moderator(), self.room.floor, "questions", &fairly).await.text();
        self.seen.push(self.called(&format!("/questions: {said}")));
    }

    async fn supports(&self, who: &Person, number: u32) {
        self.room.until("its post", |r| r.post(number).is_some()).await;
        let post = self.room.post(number).expect("just seen");
        let id = post.buttons().into_iter().find_map(|b| b.custom_id).expect("an id");
        who.press(&post, &id).expect("may be pressed").answer().await;
    }
}

/// Plays it with these two authors, the first question anonymous or not, and gives all that was seen.
async fn seen(one_author: bool, first_is_anonymous: bool) -> Vec<String> {
    let mut attack = Attack::begin().await;
    let people = ["person-a", "person-b", "person-c", "person-d", "person-e", "person-f", "person-g"];
    let [a, b, c, d, e, f, g] = people.map(|name| attack.room.newcomer(name));
    let author = if one_author { &a } else { &b };
    let first = attack.asked(&a, "the first matter", first_is_anonymous).await;
    let second = attack.asked(author, "the second", true).await;
    let third = attack.asked(&c, "the third", true).await;
    // Supported by nobody, as the second is, and asked later: if what an asker carries counted in their own question, it
    // would come before the second where that is by somebody whose other question was dealt with.
    attack.room.clock.advance(Duration::from_mins(2));
    let fourth = attack.asked(&g, "the fourth", true).await;
    let moderator = attack.room.moderator();
    for number in [first, second, third, fourth] {
        attack.room.approves(&moderator, number).await;
    }
    // Both are there in either case.
    for who in [&a, &b] {
        let panel = attack.room.panel().expect("a panel");
        who.press_label(&panel, "My questions").expect("a button").answer().await;
    }
    for (who, number) in [(&c, first), (&d, first), (&e, first), (&f, first), (&e, third), (&d, third)] {
        attack.supports(who, number).await;
    }
    attack.look("all asked").await;
    attack.lists().await;
    let number = |n: u32| ("number", json!(n));

    // Merging two, looking at the list, taking it back: are two voters put together that are one person's?
    for (from, into) in [(second, first), (second, third), (fourth, second), (third, second)] {
        attack.commands("question merge", &[number(from), ("into", json!(into))]).await;
        attack.lists().await;
        attack.commands("question restore", &[number(from)]).await;
    }
    // A question without supports comes to the stage: who else is heard by it?
    for n in [second, fourth, third, first] {
        attack.commands("question stage", &[number(n)]).await;
        attack.lists().await;
        attack.commands("question restore", &[number(n)]).await;
        attack.lists().await;
    }

    // One question is dealt with: does the order tell whose other question it is?
    attack.commands("next", &[]).await;
    attack.commands("question answered", &[number(first)]).await;
    attack.commands("question stage", &[number(third)]).await;
    attack.commands("question restore", &[number(third)]).await;
    // Merging and taking back: does a count move otherwise?
    for (from, into) in [(second, first), (second, third), (third, second)] {
        attack.commands("question merge", &[number(from), ("into", json!(into))]).await;
        attack.commands("question restore", &[number(from)]).await;
    }
    // Muting both, twice: does the second answer differ?
    for n in [second, third, second, third, second] {
        attack.commands("question mute", &[number(n)]).await;
    }
    for n in [second, third, second] {
        attack.commands("question unmute", &[number(n)]).await;
    }
    // Another question of either: is anything about it different?
    attack.asked(author, "what comes after", true).await;
    attack.look("asked again").await;
    attack.commands("workshop status", &[]).await;
    for n in [first, second, third, fourth] {
        attack.commands("question show", &[number(n)]).await;
        attack.commands("question decline", &[number(n), ("reason", json!("off-topic"))]).await;
    }
    attack.seen
}

/// Messages have other ids in each playing.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split("](https://discord.com/channels/");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + "](" + part.trim_start_matches(|c: char| c.is_ascii_digit() || c == '/'))
}

async fn learn_nothing(first_is_anonymous: bool) {
    // Each has a server of its own, so they can be played at the same time.
    let (one, two) = tokio::join!(seen(true, first_is_anonymous), seen(false, first_is_anonymous));
    assert_eq!(one.len(), two.len());
    for (one, two) in one.iter().zip(&two) {
        assert_eq!(one, two, "seen with one author and with two");
    }
    println!("{} sights are the same", one.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whether_two_anonymous_questions_are_one_persons_is_nowhere_to_be_seen() {
    learn_nothing(true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whether_an_anonymous_and_a_named_question_are_one_persons_is_nowhere_to_be_seen() {
    learn_nothing(false).await;
}

/// Numbers are drawn among the fifty lowest that are left, so whoever asks again and again, and sees which numbers are
/// missing, does not learn from them when others asked.
#[tokio::test]
async fn numbers_tell_no_more_than_the_window() {
    let room = Room::open_with(Setup { set_clock: true, batch_s: 20, ..Setup::default() }, &[]).await;
    let watcher = room.newcomer("watcher");
    let mut hidden = Vec::new();
    let mut of_watcher = Vec::new();
    let mut unused: Vec<u32> = (1..=100).collect();
    for n in 0..30 {
        let number = if n % 3 == 1 {
            let who = room.newcomer(&format!("hidden{n}"));
            hidden.push(room.asks(&who, &format!("Hidden {n}"), true).await);
            hidden.last()
        } else {
            of_watcher.push(room.asks_by_command(&watcher, &format!("Watching {n}")).await);
            of_watcher.last()
        };
        let place = unused.iter().position(|u| Some(u) == number).expect("never given before");
        assert!(place < 50, "{number:?} is not among the fifty lowest of {unused:?}");
        unused.remove(place);
    }
    let mut all: Vec<u32> = hidden.iter().chain(&of_watcher).copied().collect();
    all.sort_unstable();
    assert_ne!(all, (1..=30).collect::<Vec<u32>>(), "they are not counted up, nor used up ten by ten");
    // Nothing else shows that the hidden ones are there.
    let seen: String = room.discord.messages(room.desk).iter().map(|m| format!("{}\n", m.text())).collect();
    assert!(!seen.contains("Hidden") && hidden.iter().all(|n| !seen.contains(&format!("#{n} "))), "{seen}");
    for n in &hidden {
        let unknown = room.command(&room.moderator(), room.desk, "question show", &[("number", json!(n))]).await.text();
        let unused = room.command(&room.moderator(), room.desk, "question show", &[("number", json!(9_999))]).await;
        assert_eq!(unknown.replace(&format!("#{n}"), "#n"), unused.text().replace("#9999", "#n"));
    }
}
