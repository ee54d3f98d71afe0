//! What `/workshop check` and `/workshop open` say of channels, roles and rights: whoever sees the desk is named, what is
//! gone is named, and what cannot be a workshop's place is refused.

use serde_json::{Value, json};
use standin::{ChannelKind, Id, NewChannel, NewRole, Permissions, Person, Who};
use tests::Room;
use tests::room::Setup;

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
