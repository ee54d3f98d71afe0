//! The servers that workshops are rehearsed and tested on: a floor, a desk, a lobby, and people as an IGF gathers them.
//! What is in them stays in its order, for that gives the ids, and a database kept from one rehearsal fits the next.

use discord_fake::{NewChannel, NewOverwrite, NewPerson, NewRole, Permissions, Who, World};

/// The server "IGF rehearsal": `floor` and `lobby` for all, `desk` for the role Moderators, the organisers and the bot.
/// Participants are made without the right to write on the floor, as `check` recommends, and so without slash commands
/// there; moderators and organisers have both.
#[must_use]
pub fn workshop() -> World {
    let see = Permissions::VIEW_CHANNEL | Permissions::READ_MESSAGE_HISTORY;
    let see_and_write = see | Permissions::SEND_MESSAGES;
    let role = |name: &str, permissions| NewRole { name: name.to_owned(), permissions };
    let only = |who: &str| Who::Role(who.to_owned());
    World {
        name: "IGF rehearsal".to_owned(),
        bot: "Openfloor".to_owned(),
        roles: vec![
            role("Moderators", Permissions::SEND_MESSAGES | Permissions::MANAGE_MESSAGES),
            role("Organisers", Permissions::SEND_MESSAGES | Permissions::MANAGE_GUILD | Permissions::MANAGE_MESSAGES),
        ],
        channels: vec![
            NewChannel {
                topic: Some("Human rights and data governance in China".to_owned()),
                ..NewChannel::new("floor")
            },
            NewChannel::new("desk")
                .overwrite(Who::Everyone, Permissions::NONE, Permissions::VIEW_CHANNEL)
                .overwrite(only("Moderators"), see_and_write, Permissions::NONE)
                .overwrite(only("Organisers"), see_and_write, Permissions::NONE)
                .overwrite(Who::Bot, see_and_write, Permissions::NONE),
            NewChannel::new("lobby").overwrite(Who::Everyone, see_and_write, Permissions::NONE),
        ],
        people: people(),
        ..World::default()
    }
}

/// The same with somebody who keeps the record, the role Rapporteurs, which sees the desk, and Samir, who has it; and with
/// two groups that want something together: six people of companies, and three students.
#[must_use]
pub fn rehearsal() -> World {
    let mut world = workshop();
    world.roles.push(NewRole { name: "Rapporteurs".to_owned(), permissions: Permissions::SEND_MESSAGES });
    let at_the_desk = Permissions::VIEW_CHANNEL
        | Permissions::READ_MESSAGE_HISTORY
        | Permissions::SEND_MESSAGES
        | Permissions::MANAGE_MESSAGES;
    let who = Who::Role("Rapporteurs".to_owned());
    for desk in world.channels.iter_mut().filter(|channel| channel.name == "desk") {
        desk.overwrites.push(NewOverwrite { who: who.clone(), allow: at_the_desk, deny: Permissions::NONE });
    }
    world.people.push(NewPerson::new("samir.k", "en-GB").called("Samir Khoury").with_role("Rapporteurs"));
    world.people.extend(groups());
    world
}

fn groups() -> impl Iterator<Item = NewPerson> {
    [
        ("oskar.l", "Oskar Lind (industry)"),
        ("priya.n", "Priya Nair (industry)"),
        ("tom.b", "Tom Becker (industry)"),
        ("carla.r", "Carla Rossi (industry)"),
        ("henry.c", "Henry Cole (industry)"),
        ("yuki.a", "Yuki Arai (industry)"),
        ("noor_h", "Noor Haddad"),
        ("kofi.a", "Kofi Adu"),
        ("bruno.f", "Bruno Ferreira"),
    ]
    .into_iter()
    .map(|(name, global_name)| NewPerson::new(name, "en-GB").called(global_name))
}

fn people() -> Vec<NewPerson> {
    let staff = [
        NewPerson::new("ingrid.b", "en-GB").called("Ingrid Bauer").with_role("Organisers"),
        NewPerson::new("mateo.rv", "en-US").called("Mateo Rivas").with_role("Moderators"),
        NewPerson::new("aiko_m", "en-GB").called("Aiko Mori").with_role("Moderators"),
    ];
    let participants = [
        ("tashi88", "en-US", "Tashi"),
        ("claire.l", "fr", "Claire Laurent"),
        ("lucia_p", "es-ES", "Lucía Paredes"),
        ("d.orlov", "ru", "Дмитрий Орлов"),
        ("wenli", "zh-CN", "文丽"),
        ("meihua.c", "zh-TW", "陳美華"),
        ("jonas_w", "de", "Jonas Weber"),
        ("amina.y", "tr", "Amina Yusuf"),
    ];
    let made = |(name, locale, global_name)| NewPerson::new(name, locale).called(global_name);
    staff.into_iter().chain(participants.map(made)).collect()
}
