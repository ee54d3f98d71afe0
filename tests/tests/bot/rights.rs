//! What `/workshop check` and `/workshop open` say of channels, roles and rights: whoever sees the desk is named, what is
//! gone is named, and what cannot be a workshop's place is refused.

use std::time::Duration;

use discord_fake::{Calls, ChannelKind, Id, NewChannel, NewRole, Permissions, Person, Scope, Who};
use serde_json::{Value, json};
use tests::Room;
use tests::room::{PATIENCE, Setup};

const NONE: Permissions = Permissions::NONE;

async fn checks(room: &Room, who: &Person, floor: Id, desk: Id) -> String {
    room.command(who, floor, "workshop check", &[("desk", json!(desk.to_string()))]).await.text()
}

async fn opens(room: &Room, floor: Id, desk: Id, moderators: Id) -> String {
    let options: Vec<(&str, Value)> = vec![
        ("title", json!("Data governance")),
        ("desk", json!(desk.to_string())),
        ("moderators", json!(moderators.to_string())),
    ];
    room.organiser().command(floor, "workshop open", &options).expect("may be sent").settled().await.text()
}

fn role(room: &Room, name: &str, permissions: Permissions) -> Id {
    room.discord.add_role(NewRole { name: name.to_owned(), permissions })
}

#[tokio::test]
async fn every_other_role_and_person_that_sees_the_desk_is_named() {
    let room = Room::with(Setup::default()).await;
    let verified = role(&room, "Verified", NONE);
    role(&room, "Visitors", NONE);
    let (organiser, tashi) = (room.organiser(), room.tashi());
    let said = checks(&room, &organiser, room.floor, room.desk).await;
    let only = format!("can be seen by: <@&{}>.", room.discord.role("Moderators"));
    assert!(said.contains(&only), "who will moderate is not known yet: {said}");
    room.discord.set_overwrite(room.desk, &Who::Role("Verified".into()), Permissions::VIEW_CHANNEL, NONE);
    room.discord.set_overwrite(room.desk, &Who::Person(tashi.account()), Permissions::VIEW_CHANNEL, NONE);
    room.discord.set_overwrite(room.desk, &Who::Person(room.organiser().account()), Permissions::VIEW_CHANNEL, NONE);
    let said = checks(&room, &organiser, room.floor, room.desk).await;
    assert!(said.contains(&format!("<@&{verified}>, <@{}>.", tashi.id())), "{said}");
    assert!(!said.contains(&format!("<@{}>", organiser.id())), "who may do everything is no surprise: {said}");
    assert!(said.contains("Everything the bot needs"), "{said}");
    let said = opens(&room, room.floor, room.desk, room.discord.role("Moderators")).await;
    assert!(said.contains("is open") && said.contains(&format!("<@&{verified}>")), "{said}");
    // Now the desk is known, and so are its moderators.
    let said = room.command(&room.moderator(), room.floor, "workshop check", &[]).await.text();
    assert!(said.contains(&format!("<@&{verified}>")), "{said}");
    assert!(!said.contains(&format!("also by: <@&{}>", room.discord.role("Moderators"))), "{said}");
}

#[tokio::test]
async fn a_role_that_sees_every_channel_sees_a_desk_that_nobody_was_shut_out_of() {
    let room = Room::with(Setup {
        world: |world| {
            world.everyone = world.everyone.without(Permissions::VIEW_CHANNEL);
            world.channels.push(NewChannel::new("back room"));
        },
        ..Setup::default()
    })
    .await;
    let members = role(&room, "Members", Permissions::VIEW_CHANNEL);
    room.discord.set_overwrite(
        room.floor,
        &Who::Everyone,
        Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES,
        NONE,
    );
    let said = checks(&room, &room.organiser(), room.floor, room.discord.channel("back room")).await;
    assert!(said.contains(&format!("<@&{members}>")) && !said.contains("Everyone can see"), "{said}");
}

#[tokio::test]
async fn moderators_who_do_not_see_the_desk_and_everyone_as_moderators_are_named() {
    let room = Room::with(Setup::default()).await;
    let blind = role(&room, "Helpers", Permissions::MANAGE_MESSAGES);
    let said = opens(&room, room.floor, room.desk, Id::new(room.discord.guild().get())).await;
    assert!(said.contains("@everyone") && said.contains("not opened"), "{said}");
    assert_eq!(room.count("SELECT count(*) FROM workshop").await, 0);
    let said = opens(&room, room.floor, room.desk, blind).await;
    let wanted = format!("<@&{blind}> cannot see <#{}>", room.desk);
    assert!(said.contains("is open") && said.contains(&wanted), "{said}");
}

#[tokio::test]
async fn threads_are_refused_and_voice_and_stage_need_connect() {
    let room = Room::with(Setup {
        world: |world| {
            let may = Permissions::SEND_MESSAGES;
            world.channels.push(NewChannel::new("hall").of_kind(ChannelKind::Stage).overwrite(
                Who::Everyone,
                may,
                NONE,
            ));
            world.channels.push(NewChannel::new("news").of_kind(ChannelKind::Announcement).overwrite(
                Who::Everyone,
                may,
                NONE,
            ));
            world.channels.push(NewChannel::thread("side talk", "floor"));
            world.everyone = world.everyone | Permissions::SEND_MESSAGES_IN_THREADS | Permissions::CONNECT;
        },
        ..Setup::default()
    })
    .await;
    let (organiser, moderators) = (room.organiser(), room.discord.role("Moderators"));
    let (hall, thread) = (room.discord.channel("hall"), room.discord.channel("side talk"));
    for said in [opens(&room, thread, room.desk, moderators).await, checks(&room, &organiser, thread, room.desk).await]
    {
        assert!(said.contains(&format!("<#{thread}> is a thread")), "{said}");
    }
    assert_eq!(room.count("SELECT count(*) FROM workshop").await, 0);
    room.discord.set_overwrite(hall, &Who::Bot, NONE, Permissions::CONNECT);
    let said = checks(&room, &organiser, hall, room.desk).await;
    assert!(said.contains("**Connect**") && !said.contains("Everything the bot needs"), "{said}");
    room.discord.set_overwrite(hall, &Who::Bot, Permissions::CONNECT, NONE);
    assert!(checks(&room, &organiser, hall, room.desk).await.contains("Everything the bot needs"));
    let said = checks(&room, &organiser, room.discord.channel("news"), room.desk).await;
    assert!(said.contains("Everything the bot needs"), "{said}");
}

#[tokio::test]
async fn channels_that_are_gone_are_called_gone() {
    let room = Room::open().await;
    room.discord.remove_channel(room.desk);
    let said = room.command(&room.organiser(), room.floor, "workshop check", &[]).await.text();
    assert!(said.contains("is gone") && !said.contains("View Channel"), "{said}");
    let elsewhere = room.discord.channel("lobby");
    let said = room.command(&room.organiser(), elsewhere, "workshop check", &[]).await.text();
    assert!(said.contains("say which channel"), "{said}");
}

/// Where only the bot's commands are on the server, Discord shows it nothing, and says so in either of two ways.
#[tokio::test]
async fn a_bot_that_is_no_member_says_what_to_do() {
    let room = Room::with(Setup::default()).await;
    for (status, code) in [(404, 10_004), (403, 50_001)] {
        for path in ["guilds/*", "guilds/*/members/*", "channels/*"] {
            let body = json!({ "message": "Missing Access", "code": code });
            room.discord.befall(Calls::to("GET", path).always().answered(status, body));
        }
        let (floor, desk) = (room.floor, room.desk);
        let moderators = room.discord.role("Moderators");
        for said in [opens(&room, floor, desk, moderators).await, checks(&room, &room.organiser(), floor, desk).await] {
            assert!(said.contains("not a member of the server") && !said.contains("went wrong"), "{status}: {said}");
        }
        room.discord.clear_faults();
    }
    assert_eq!(room.count("SELECT count(*) FROM workshop").await, 0);
}

#[tokio::test]
async fn roles_that_are_gone_are_named() {
    let room = Room::open().await;
    let eligible = role(&room, "Registered", NONE);
    let set = [("eligible_role", json!(eligible.to_string()))];
    room.command(&room.organiser(), room.floor, "workshop settings", &set).await;
    let moderators = room.discord.role("Moderators");
    room.discord.remove_role(eligible);
    room.discord.remove_role(moderators);
    let said = room.command(&room.organiser(), room.floor, "workshop check", &[]).await.text();
    for gone in [eligible, moderators] {
        assert!(said.contains(&format!("(<@&{gone}>) is gone")), "{said}");
    }
    assert!(!said.contains("Everything the bot needs"), "{said}");
    // On a large server a hundred roles may see the desk: whatever else there is to be said stands before them or fits.
    for n in 0..120 {
        role(&room, &format!("Role {n}"), NONE);
        room.discord.set_overwrite(room.desk, &Who::Role(format!("Role {n}")), Permissions::VIEW_CHANNEL, NONE);
    }
    let said = room.command(&room.organiser(), room.floor, "workshop check", &[]).await;
    assert!(said.text().contains("is gone") && said.text().contains(", …"), "{said:?}");
}

const CHANGED: &str = "Channels, roles or rights are not as they were";

/// Ten minutes pass, and the bot has looked at the desk's channel once more.
async fn looks(room: &Room) {
    let seen = |room: &Room| room.discord.calls_to("GET", &format!("channels/{}", room.desk)).len();
    let before = seen(room);
    room.clock.advance(Duration::from_mins(10));
    let until = tokio::time::Instant::now() + PATIENCE;
    while seen(room) == before {
        assert!(tokio::time::Instant::now() < until, "nobody looks");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// All that the desk was told of changes.
fn told(room: &Room) -> Vec<String> {
    room.discord
        .messages(room.desk)
        .iter()
        .map(discord_fake::Message::text)
        .filter(|text| text.contains(CHANGED))
        .collect()
}

/// What happens, by what, and what is told of it.
type Step<'a> = (&'a str, &'a dyn Fn(&Room), String);

#[tokio::test]
async fn what_changes_while_a_workshop_runs_is_told_at_the_desk_once() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let moderators = room.discord.role("Moderators");
    let verified = role(&room, "Verified", NONE);
    // Everyone may write on this floor, which was said when it was opened.
    looks(&room).await;
    let desk = room.desk;
    let steps: [Step<'_>; 5] = [
        (
            "others see the desk",
            &|r| r.discord.set_overwrite(r.desk, &Who::Role("Verified".into()), Permissions::VIEW_CHANNEL, NONE),
            format!("<@&{verified}>"),
        ),
        (
            "the bot may not write on the floor",
            &|r| r.discord.set_overwrite(r.floor, &Who::Bot, NONE, Permissions::EMBED_LINKS),
            "**Embed Links**".to_owned(),
        ),
        (
            "moderators do not see the desk",
            &|r| r.discord.set_overwrite(r.desk, &Who::Role("Moderators".into()), NONE, Permissions::VIEW_CHANNEL),
            format!("<@&{moderators}> cannot see <#{desk}>"),
        ),
        ("moderators are gone", &|r| r.discord.remove_role(r.discord.role("Moderators")), format!("<@&{moderators}>")),
        ("the floor is gone", &|r| r.discord.remove_channel(r.floor), format!("<#{}> is gone", room.floor)),
    ];
    for (n, (what, happens, words)) in steps.into_iter().enumerate() {
        happens(&room);
        looks(&room).await;
        room.until(what, |r| told(r).len() == n + 1).await;
        assert!(told(&room)[n].contains(&words), "{what}: {:?}", told(&room));
    }
    // What is still so was not said again. A desk that everybody sees:
    room.discord.set_overwrite(room.desk, &Who::Everyone, Permissions::VIEW_CHANNEL, NONE);
    looks(&room).await;
    room.until("the desk is told", |r| told(r).len() == 6).await;
    assert!(told(&room)[5].contains("Everyone can see"), "{:?}", told(&room)[5]);
    // Where nobody can be told, nothing goes wrong.
    room.discord.remove_channel(room.desk);
    looks(&room).await;
    let organiser = room.organiser();
    let lobby = room.discord.channel("lobby");
    let said = room.command(&organiser, lobby, "workshop close", &[("workshop", json!("1"))]).await.text();
    assert!(said.contains("cannot be undone"), "{said}");
}

/// What stands before Discord knows neither channels nor servers, whatever its page says.
#[tokio::test]
async fn a_page_in_place_of_discords_answer_says_nothing_of_channels_and_rights() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    let verified = role(&room, "Verified", NONE);
    looks(&room).await;
    for status in [403, 404] {
        let page =
            |path: &str| Calls::to("GET", path).times(3).answered_with_text(status, "text/html", "<h1>Not today</h1>");
        room.discord.befall(page("guilds/*"));
        let said = room.command(&room.organiser(), room.floor, "workshop check", &[]).await.text();
        assert!(!said.is_empty() && !said.contains("not a member"), "{said}");
        room.discord.befall(page(&format!("channels/{}", room.desk)));
        looks(&room).await;
    }
    // So it does in Discord's own shape, when its Cloudflare blocks the bot's address.
    for code in [40_333, 999_999] {
        let block = |path: &str| {
            Calls::to("GET", path).answered(403, json!({ "message": "internal network error", "code": code }))
        };
        room.discord.befall(block("guilds/*"));
        let said = room.command(&room.organiser(), room.floor, "workshop check", &[]).await.text();
        assert!(!said.is_empty() && !said.contains("not a member"), "{said}");
        room.discord.befall(block(&format!("channels/{}", room.desk)));
        looks(&room).await;
    }
    room.discord.set_overwrite(room.desk, &Who::Role("Verified".into()), Permissions::VIEW_CHANNEL, NONE);
    looks(&room).await;
    room.until("the desk is told", |r| !told(r).is_empty()).await;
    let told = told(&room);
    assert!(told.len() == 1 && told[0].contains(&format!("<@&{verified}>")), "{told:?}");
    assert!(!told[0].contains("is gone") && !told[0].contains("lacks"), "{told:?}");
}

#[tokio::test]
async fn a_desk_that_could_not_be_told_is_told_the_next_time() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    role(&room, "Verified", NONE);
    looks(&room).await;
    room.discord.set_overwrite(room.desk, &Who::Role("Verified".into()), Permissions::VIEW_CHANNEL, NONE);
    let words = |words: &str| words.contains(CHANGED);
    let path = format!("channels/{}/messages", room.desk);
    room.discord.befall(Calls::to("POST", &path).whose_words(words).times(1).invalid());
    looks(&room).await;
    room.until("the refusal", |r| r.discord.calls_to("POST", &path).iter().any(|call| call.status == 400)).await;
    assert!(told(&room).is_empty());
    looks(&room).await;
    room.until("it is told", |r| told(r).len() == 1).await;
}

#[tokio::test]
async fn a_discord_in_trouble_for_a_moment_fails_neither_a_check_nor_an_opening() {
    let room = Room::with(Setup::default()).await;
    let wait = Duration::from_secs(1);
    let trouble = |room: &Room| {
        room.discord.befall(Calls::to("GET", "users/@me").bad_gateway());
        room.discord.befall(Calls::to("GET", "guilds/*").times(2).failed());
        room.discord.befall(Calls::to("GET", "guilds/*/members/*").cut());
        room.discord.befall(Calls::to("GET", "channels/*").rate_limited(wait, Scope::User));
    };
    trouble(&room);
    let said = checks(&room, &room.organiser(), room.floor, room.desk).await;
    assert!(said.contains("Everything the bot needs"), "{said}");
    let calls = room.discord.calls_to("GET", &format!("channels/{}", room.floor));
    let [first, second] = calls.as_slice() else { panic!("{} calls", calls.len()) };
    assert!(Duration::from_millis(second.at_ms - first.at_ms) >= wait, "{} and {}", first.at_ms, second.at_ms);
    trouble(&room);
    let said = opens(&room, room.floor, room.desk, room.discord.role("Moderators")).await;
    assert!(said.contains("is open"), "{said}");
}

#[tokio::test]
async fn a_call_that_is_never_answered_does_not_end_the_looking() {
    let room = Room::open_with(Setup { set_clock: true, ..Setup::default() }, &[]).await;
    role(&room, "Verified", NONE);
    looks(&room).await;
    room.discord.set_overwrite(room.desk, &Who::Role("Verified".into()), Permissions::VIEW_CHANNEL, NONE);
    room.discord.befall(Calls::to("GET", "guilds/*").never_answered());
    room.clock.advance(Duration::from_mins(10));
    room.until("the desk is told", |r| told(r).len() == 1).await;
}
