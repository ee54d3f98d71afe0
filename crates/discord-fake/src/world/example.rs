//! The ready-made server: three channels, two roles, and people in several languages.

use super::{NewChannel, NewPerson, NewRole, Who, World};
use crate::permissions::Permissions;

impl World {
    /// The server "Example": everybody writes in `general`; `announcements` are for all to read, and written by the roles
    /// Moderators and Organisers and by the bot; `staff` is seen by these alone.
    ///
    /// Ingrid Bauer organises, Mateo Rivas and Aiko Mori moderate. Tashi, Claire Laurent, Lucía Paredes, Дмитрий Орлов, 文丽,
    /// 陳美華, Jonas Weber and Amina Yusuf have no role, and clients in a language each.
    #[must_use]
    pub fn example() -> Self {
        let see_and_write = Permissions::VIEW_CHANNEL | Permissions::READ_MESSAGE_HISTORY | Permissions::SEND_MESSAGES;
        let role = |name: &str, permissions| NewRole { name: name.to_owned(), permissions };
        let only = |who: &str| Who::Role(who.to_owned());
        Self {
            name: "Example".to_owned(),
            bot: "Example Bot".to_owned(),
            roles: vec![
                role("Moderators", Permissions::SEND_MESSAGES | Permissions::MANAGE_MESSAGES),
                role(
                    "Organisers",
                    Permissions::SEND_MESSAGES | Permissions::MANAGE_GUILD | Permissions::MANAGE_MESSAGES,
                ),
            ],
            channels: vec![
                NewChannel { topic: Some("Whatever comes up".to_owned()), ..NewChannel::new("general") },
                NewChannel::new("announcements"),
                NewChannel::new("staff")
                    .overwrite(Who::Everyone, Permissions::NONE, Permissions::VIEW_CHANNEL)
                    .overwrite(only("Moderators"), see_and_write, Permissions::NONE)
                    .overwrite(only("Organisers"), see_and_write, Permissions::NONE)
                    .overwrite(Who::Bot, see_and_write, Permissions::NONE),
            ],
            people: people(),
            ..Self::default()
        }
        .where_everyone_writes("general")
    }
}

fn people() -> Vec<NewPerson> {
    let staff = [
        NewPerson::new("ingrid.b", "en-GB").called("Ingrid Bauer").with_role("Organisers"),
        NewPerson::new("mateo.rv", "en-US").called("Mateo Rivas").with_role("Moderators"),
        NewPerson::new("aiko_m", "en-GB").called("Aiko Mori").with_role("Moderators"),
    ];
    let others = [
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
    staff.into_iter().chain(others.map(made)).collect()
}
