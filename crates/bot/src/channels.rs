//! What a workshop in two channels would lack: permissions of the bot, a private desk, a quiet floor. Moderators ask with
//! `/workshop check`, operators with `openfloor check`; the rules are the same.

use serenity::http::Http;
use serenity::model::channel::{GuildChannel, PermissionOverwriteType};
use serenity::model::guild::PartialGuild;
use serenity::model::id::{ChannelId, GuildId, RoleId};
use serenity::model::permissions::Permissions;

use workshop::{Channel, Guild, Role};

use crate::discord::Failure;
use crate::error::Result;
use crate::say;
use crate::texts::Language;

/// What the bot needs, and nothing else; the invite link in docs/operators.md asks for the same.
const NEEDED: [Permissions; 5] = [
    Permissions::VIEW_CHANNEL,
    Permissions::SEND_MESSAGES,
    Permissions::EMBED_LINKS,
    Permissions::ATTACH_FILES,
    Permissions::READ_MESSAGE_HISTORY,
];

/// Where a workshop is, or shall be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) guild: Guild,
    pub(crate) floor: Channel,
    pub(crate) desk: Channel,
    /// Whoever moderates, if that is known.
    pub(crate) moderators: Option<Role>,
}

/// How channels and roles are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Names {
    /// As Discord shows them to people.
    Mentions,
    /// For a terminal.
    Plain,
}

impl Names {
    fn channel(self, channel: Channel, name: Option<&str>) -> String {
        match (self, name) {
            (Self::Mentions, _) => format!("<#{}>", channel.0),
            (Self::Plain, Some(name)) => format!("#{name} ({})", channel.0),
            (Self::Plain, None) => format!("channel {}", channel.0),
        }
    }

    fn role(self, role: Role, guild: &PartialGuild) -> String {
        match (self, guild.roles.get(&RoleId::new(role.0))) {
            (Self::Mentions, _) => format!("<@&{}>", role.0),
            (Self::Plain, Some(role)) => format!("@{}", role.name),
            (Self::Plain, None) => format!("role {}", role.0),
        }
    }
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// What makes a workshop impossible or unsafe.
    pub(crate) faults: Vec<String>,
    /// What should be known.
    pub(crate) warnings: Vec<String>,
}

fn what_for(l: Language, permission: Permissions) -> String {
    match permission {
        Permissions::VIEW_CHANNEL => say!(l, "needs-view-channel"),
        Permissions::SEND_MESSAGES => say!(l, "needs-send-messages"),
        Permissions::EMBED_LINKS => say!(l, "needs-embed-links"),
        Permissions::ATTACH_FILES => say!(l, "needs-attach-files"),
        _ => say!(l, "needs-read-message-history"),
    }
}

/// Looks at floor and desk as Discord has them now.
pub(crate) async fn find(http: &Http, l: Language, place: &Place, names: Names) -> Result<Findings> {
    let mut found = Findings::default();
    let guild = http.get_guild(GuildId::new(place.guild.0)).await?;
    let me = http.get_current_user().await?.id;
    let me = http.get_member(guild.id, me).await?;
    for (channel, is_desk) in [(place.floor, false), (place.desk, true)] {
        let got = match http.get_channel(ChannelId::new(channel.0)).await {
            Ok(got) => got.guild(),
            Err(error) if Failure::of(&error) == Failure::NotAllowed => None,
            Err(error) => return Err(error.into()),
        };
        let name = names.channel(channel, got.as_ref().map(|got| got.name.as_str()));
        let Some(got) = got else {
            found.faults.push(missing(l, &name, Permissions::VIEW_CHANNEL));
            continue;
        };
        let may = guild.user_permissions_in(&got, &me);
        for needed in NEEDED {
            if !may.contains(needed) {
                found.faults.push(missing(l, &name, needed));
            }
        }
        let everyone = role_may(&guild, &got, &[]);
        if is_desk && everyone.view_channel() {
            found.faults.push(say!(l, "desk-is-public", channel = name.as_str()));
        }
        if !is_desk && everyone.contains(Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES) {
            found.warnings.push(say!(l, "floor-is-writable", channel = name.as_str()));
        }
        if let Some(role) = place.moderators
            && !role_may(&guild, &got, &[RoleId::new(role.0)]).manage_messages()
        {
            found.warnings.push(say!(
                l,
                "moderators-lack-manage-messages",
                role = names.role(role, &guild),
                channel = name.as_str()
            ));
        }
    }
    Ok(found)
}

fn missing(l: Language, channel: &str, permission: Permissions) -> String {
    let names = permission.get_permission_names();
    let name = names.first().copied().unwrap_or_default();
    say!(l, "permission-missing", channel = channel, permission = name, purpose = what_for(l, permission))
}

/// What somebody with these roles and no others may do in the channel.
fn role_may(guild: &PartialGuild, channel: &GuildChannel, roles: &[RoleId]) -> Permissions {
    let everyone = RoleId::new(guild.id.get());
    let all = std::iter::once(&everyone).chain(roles);
    let base = all.filter_map(|r| guild.roles.get(r)).fold(Permissions::empty(), |p, r| p | r.permissions);
    if base.administrator() {
        return Permissions::all();
    }
    let overwrite = |wanted: &dyn Fn(RoleId) -> bool| {
        channel.permission_overwrites.iter().fold((Permissions::empty(), Permissions::empty()), |(allow, deny), o| {
            match o.kind {
                PermissionOverwriteType::Role(r) if wanted(r) => (allow | o.allow, deny | o.deny),
                _ => (allow, deny),
            }
        })
    };
    let (allow, deny) = overwrite(&|r| r == everyone);
    let base = (base - deny) | allow;
    let (allow, deny) = overwrite(&|r| roles.contains(&r));
    (base - deny) | allow
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_invite_link_asks_for_what_is_needed_and_nothing_else() {
        let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/operators.md");
        let docs = std::fs::read_to_string(docs).expect("readable");
        let all = NEEDED.into_iter().fold(Permissions::empty(), |all, one| all | one).bits();
        assert!(docs.contains(&format!("scope=bot+applications.commands&permissions={all}\n")), "{all}");
        for needed in NEEDED {
            let name = needed.get_permission_names()[0];
            let purpose = what_for(Language::PUBLIC, needed);
            let row = format!("| {name} | {} |", purpose.trim_end_matches('.'));
            assert!(docs.contains(&row), "{row}");
        }
    }
}
