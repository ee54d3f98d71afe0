//! What can be changed while the workshop runs: settings, lockdown, mutes; and questions from the room.

use discord_fake::{Answer, Person};
use serde_json::{Value, json};
use tests::Room;
use tests::room::number_in;

async fn set(room: &Room, options: &[(&str, Value)]) -> String {
    let said = room.command(&room.organiser(), room.desk, "workshop settings", options).await.text();
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    said
}

async fn by_moderator(room: &Room, name: &str, options: &[(&str, Value)]) -> String {
    room.command(&room.moderator(), room.desk, name, options).await.text()
}

async fn asks(room: &Room, who: &Person, text: &str, anonymous: bool) -> String {
    let options = [("question", json!(text)), ("anonymous", json!(anonymous))];
    room.command(who, room.floor, "ask", &options).await.text()
}

/// Asking, supporting and raising a hand, each with what was said to it.
async fn tries_all(room: &Room, who: &Person, post: u32) -> [String; 3] {
    let asked = asks(room, who, "May I ask this one thing?", true).await;
    let post = room.post(post).expect("a post");
    let button = post.buttons().into_iter().find(|b| b.label.starts_with("Support")).expect("a button");
    let supported = who.press(&post, &button.custom_id.expect("an id")).expect("may be pressed").answer().await;
    [asked, supported.text(), room.command(who, room.floor, "hand raise", &[]).await.text()]
}

fn let_in(said: &[String; 3]) -> bool {
    number_in(&said[0]).is_some() && said[1].starts_with("You support") && said[2].contains("hand is up")
}

fn turned_away(said: &[String; 3], why: &str) {
    assert!(said.iter().all(|s| s.contains(why)), "{said:?}");
    assert!(said[0].contains("May I ask this one thing?"), "what was typed is given back: {}", said[0]);
}

#[tokio::test]
async fn organisers_change_settings_and_see_them() {
    let room = Room::open().await;
    let shown = set(&room, &[]).await;
    for line in [
        "`identity`): open_or_anonymous",
        "`order`): fair",
        "`support`): yes",
        "`premoderation`): yes",
        "lockdown`): no",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    let refused = by_moderator(&room, "workshop settings", &[("support", json!(false))]).await;
    assert!(refused.contains("Only organisers"), "{refused}");
    let said = set(&room, &[("identity", json!("anonymous_only")), ("order", json!("first come"))]).await;
    assert!(said.contains("Changed") && said.contains("anonymous_only") && said.contains("first come"), "{said}");
    let panel = room.panel().expect("a panel");
    assert!(panel.button("Ask by name").is_none() && panel.button("Ask anonymously").is_some());
    let refused = asks(&room, &room.tashi(), "Under my name?", false).await;
    assert!(refused.contains("Under my name?") && number_in(&refused).is_none(), "{refused}");
}

#[tokio::test]
async fn the_number_of_undecided_questions_of_one_person_is_a_setting() {
    let room = Room::open().await;
    set(&room, &[("questions_per_person", json!(1))]).await;
    let first = number_in(&asks(&room, &room.tashi(), "The first of mine", true).await).expect("a receipt");
    let refused = asks(&room, &room.tashi(), "The second of mine", false).await;
    assert!(number_in(&refused).is_none() && refused.contains("The second of mine"), "{refused}");
    room.approves(&room.moderator(), first).await;
    assert!(number_in(&asks(&room, &room.tashi(), "The second of mine", false).await).is_some());
}

#[tokio::test]
async fn support_can_be_switched_off_and_on_again() {
    let room = Room::open().await;
    let n = room.asks(&room.tashi(), "Who wants to know this?", true).await;
    let post = room.approves(&room.moderator(), n).await;
    let id = post.buttons()[0].custom_id.clone().expect("an id");
    set(&room, &[("support", json!(false))]).await;
    let disabled = |r: &Room| r.post(n).expect("a post").button("Support · 0").expect("a button").disabled;
    assert!(disabled(&room));
    let refused = room.jonas().raw_press(room.floor, Some(post.id()), &id).answer().await.text();
    assert!(refused.contains("cannot be supported"), "{refused}");
    assert_eq!(room.count("SELECT count(*) FROM support").await, 0);
    set(&room, &[("support", json!(true))]).await;
    assert!(!disabled(&room));
}

#[tokio::test]
async fn without_premoderation_a_question_is_open_at_once_and_can_still_be_declined() {
    let room = Room::open().await;
    set(&room, &[("premoderation", json!(false))]).await;
    let said = asks(&room, &room.tashi(), "Is this public at once?", false).await;
    let n = number_in(&said).expect("a receipt");
    room.until("its post", |r| r.post(n).is_some()).await;
    assert!(said.contains("on the floor") && !said.contains("waiting for the moderators"), "{said}");
    let panel = room.panel().expect("a panel").text();
    assert!(panel.contains("nobody reads them first") && panel.contains("everyone sees your name"), "{panel}");
    // Open as they are, nobody has decided on them.
    set(&room, &[("questions_per_person", json!(2))]).await;
    assert!(number_in(&asks(&room, &room.tashi(), "And this one?", true).await).is_some());
    let said = asks(&room, &room.tashi(), "And a third?", true).await;
    assert!(said.contains("And a third?") && said.contains('2'), "{said}");
    by_moderator(&room, "question decline", &[("number", json!(n)), ("reason", json!("off-topic"))]).await;
    room.until("no post", |r| r.post(n).is_none()).await;
}

#[tokio::test]
async fn a_role_or_an_age_of_the_account_can_be_required() {
    let room = Room::open().await;
    let post = room.asks(&room.tashi(), "What everyone may see", false).await;
    room.approves(&room.moderator(), post).await;
    let role = room.discord.role("Moderators");
    set(&room, &[("eligible_role", json!(role.to_string()))]).await;
    let stranger = room.newcomer("stranger");
    turned_away(&tries_all(&room, &stranger, post).await, &format!("<@&{role}>"));
    assert!(let_in(&tries_all(&room, &room.moderator(), post).await));
    stranger.give_role(role);
    assert!(let_in(&tries_all(&room, &stranger, post).await));

    // The role of everybody is no requirement.
    let everybody = room.discord.role("@everyone");
    let said = set(&room, &[("eligible_role", json!(everybody.to_string())), ("account_age_days", json!(3_650))]).await;
    assert!(said.contains("(`eligible_role`): anybody"), "{said}");
    turned_away(&tries_all(&room, &room.newcomer("young"), post).await, "3650 days");
}

#[tokio::test]
async fn in_a_lockdown_those_act_who_acted_before() {
    let room = Room::open().await;
    let (tashi, jonas) = (room.tashi(), room.jonas());
    let post = room.asks(&tashi, "Asked before the lockdown", true).await;
    room.approves(&room.moderator(), post).await;
    by_moderator(&room, "workshop lockdown", &[("state", json!("on"))]).await;
    let again = by_moderator(&room, "workshop lockdown", &[("state", json!("on"))]).await;
    assert!(again.contains("already") && again.contains("Nothing was changed"), "{again}");
    let other = room.other_moderator();
    let again = room.command(&other, room.desk, "workshop lockdown", &[("state", json!("on"))]).await.text();
    assert!(again.contains(&format!("by <@{}>", room.moderator().id())), "{again}");
    turned_away(&tries_all(&room, &jonas, post).await, "Only people who have already asked");
    assert!(let_in(&tries_all(&room, &tashi, post).await));
    by_moderator(&room, "workshop lockdown", &[("state", json!("off"))]).await;
    assert!(let_in(&tries_all(&room, &jonas, post).await));
}

/// Whoever is let in for nothing but an anonymous question would show by a hand, or a question under their name, that they
/// asked one: they are told before, and may do it all the same.
#[tokio::test]
async fn in_a_lockdown_nobody_shows_unawares_that_they_asked_anonymously() {
    let room = Room::open().await;
    let (tashi, jonas) = (room.tashi(), room.jonas());
    room.asks(&tashi, "Asked before the lockdown", true).await;
    assert!(room.command(&jonas, room.floor, "hand raise", &[]).await.text().contains("hand is up"));
    room.command(&jonas, room.floor, "hand lower", &[]).await;
    by_moderator(&room, "workshop lockdown", &[("state", json!("on"))]).await;

    let note = room.command(&tashi, room.floor, "hand raise", &[("note", json!("about courts"))]).await;
    assert!(note.text().contains("tells others") && note.text().contains("about courts"), "{note:?}");
    assert_eq!(room.count("SELECT count(*) FROM hand").await, 0);
    let held = asks(&room, &tashi, "And under my name?", false).await;
    assert!(held.contains("tells others") && held.contains("And under my name?"), "{held}");
    assert_eq!(room.count("SELECT count(*) FROM question").await, 1);
    // Whom others saw before is seen to take part anyway.
    let again = room.command(&jonas, room.floor, "hand raise", &[]).await.text();
    assert!(again.contains("hand is up"), "{again}");

    let staff = room.command(&room.moderator(), room.floor, "hand raise", &[]).await.text();
    assert!(staff.contains("hand is up"), "they are let in whatever they did: {staff}");
    let note = note.message().expect("a note");
    let raised = tashi.press_label(note, "Raise it all the same").expect("a button").answer().await;
    assert!(matches!(&raised, Answer::Update(m) if m.text().contains("hand is up")), "{raised:?}");
    assert_eq!(room.word("SELECT note FROM hand WHERE note IS NOT NULL").await.as_deref(), Some("about courts"));
    let named = asks(&room, &tashi, "And under my name?", false).await;
    assert!(number_in(&named).is_some(), "others saw the hand: {named}");
}

/// The same for a question.
#[tokio::test]
async fn in_a_lockdown_a_question_by_name_goes_on_when_they_know_what_it_shows() {
    let room = Room::open().await;
    let tashi = room.tashi();
    room.asks(&tashi, "Asked before the lockdown", true).await;
    by_moderator(&room, "workshop lockdown", &[("state", json!("on"))]).await;
    let held = room.sends(&tashi, "And under my name?", false).await;
    let held = held.message().expect("a note");
    let sent = tashi.press_label(held, "Ask all the same").expect("a button").answer().await;
    assert!(matches!(&sent, Answer::Update(m) if number_in(&m.text()).is_some()), "{sent:?}");
    assert_eq!(room.count("SELECT count(*) FROM question WHERE asker = 'named'").await, 1);
}

/// What a moderator hears about a mute is the same to the letter, but for the number, whoever asked; so nobody learns
/// whether two questions are of one person.
#[tokio::test]
async fn a_mute_tells_nothing_about_who_was_muted() {
    let room = Room::open().await;
    let (tashi, jonas) = (room.tashi(), room.jonas());
    let mut numbers = Vec::new();
    for (who, text) in [(&tashi, "One of hers"), (&tashi, "Another of hers"), (&jonas, "One of his")] {
        numbers.push(number_in(&asks(&room, who, text, true).await).expect("a receipt"));
    }
    let mut said = Vec::new();
    for n in numbers.iter().chain([&numbers[0]]) {
        let told = by_moderator(&room, "question mute", &[("number", json!(n))]).await;
        said.push(told.replace(&format!("#{n} "), "#n "));
    }
    assert!(said.iter().all(|s| *s == said[0]), "{said:#?}");

    let refused = asks(&room, &tashi, "Not this one", true).await;
    assert!(refused.contains("Not this one") && number_in(&refused).is_none(), "{refused}");
    assert!(number_in(&asks(&room, &tashi, "By name I may", false).await).is_some());
    // Lifting one of two mutes of hers leaves the other, which nobody is told.
    let mut lifted = Vec::new();
    for n in &numbers {
        let told = by_moderator(&room, "question unmute", &[("number", json!(n))]).await;
        lifted.push(told.replace(&format!("#{n} "), "#n ").replace(&format!("#{n}."), "#n."));
        let still = number_in(&asks(&room, &tashi, &format!("After {n}"), true).await).is_none();
        assert_eq!(still, *n == numbers[0], "after {n}");
    }
    assert!(lifted.iter().all(|s| *s == lifted[0]), "{lifted:#?}");
}

#[tokio::test]
async fn a_mute_on_a_named_question_ends_all_asking_and_the_hand() {
    let room = Room::open().await;
    let (tashi, jonas) = (room.tashi(), room.jonas());
    let n = number_in(&asks(&room, &tashi, "By name", false).await).expect("a receipt");
    by_moderator(&room, "question mute", &[("number", json!(n))]).await;
    for anonymous in [false, true] {
        let refused = asks(&room, &tashi, "Once more", anonymous).await;
        assert!(refused.contains("Once more") && number_in(&refused).is_none(), "{refused}");
    }
    let refused = room.command(&tashi, room.floor, "hand raise", &[]).await.text();
    assert!(refused.contains("no hand"), "{refused}");
    assert!(number_in(&asks(&room, &jonas, "Somebody else", true).await).is_some());
}

#[tokio::test]
async fn a_question_from_the_room_or_from_elsewhere_is_open_at_once_and_nobodys() {
    let room = Room::open().await;
    for (source, says) in [(None, "from the room"), (Some("room"), "from the room"), (Some("other"), "from elsewhere")]
    {
        let mut options = vec![("text", json!(format!("Asked aloud, {source:?}")))];
        options.extend(source.map(|s| ("source", json!(s))));
        let n = number_in(&by_moderator(&room, "question add", &options).await).expect("a number");
        room.until("its post", |r| r.post(n).is_some_and(|p| p.text().contains(says))).await;
        let refused = by_moderator(&room, "question mute", &[("number", json!(n))]).await;
        assert!(refused.contains("nobody to mute"), "{refused}");
    }
    assert_eq!(room.count("SELECT count(*) FROM question WHERE tag IS NOT NULL OR account_id IS NOT NULL").await, 0);
    let refused = by_moderator(&room, "question add", &[("text", json!("x".repeat(501)))]).await;
    assert!(refused.contains("500"), "{refused}");
}
