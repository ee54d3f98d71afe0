//! What a workshop in these two channels would lack: permissions of the bot, a private desk, a quiet floor.

use ::workshop::{Channel, Organiser, Role};
use serenity::http::Http;
use serenity::model::channel::{GuildChannel, PermissionOverwriteType};
use serenity::model::guild::PartialGuild;
use serenity::model::id::{ChannelId, GuildId, RoleId};
use serenity::model::permissions::Permissions;

use crate::answer::Sheet;
use crate::bot::Bot;
use crate::discord::Failure;
use crate::error::{Error, Result};
use crate::features::{Call, moderated_here};
use crate::person::Person;
use crate::say;
use crate::texts::Language;

/// What the bot needs, and nothing else.
const NEEDED: [Permissions; 5] = [
    Permissions::VIEW_CHANNEL,
    Permissions::SEND_MESSAGES,
    Permissions::EMBED_LINKS,
    Permissions::ATTACH_FILES,
    Permissions::READ_MESSAGE_HISTORY,
];

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// What makes a workshop impossible or unsafe.
    pub(super) faults: Vec<String>,
    /// What should be known.
    pub(super) warnings: Vec<String>,
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

/// `/workshop check`: works without an open workshop.
pub(super) async fn answer(bot: &Bot, http: &Http, who: &Person, call: &Call<'_>) -> Result<Sheet> {
    let moderators = match moderated_here(bot, &mut bot.store.read().await?, who).await {
        Ok((ws, _)) => Some(ws.moderators),
        Err(Error::Refused { .. }) => {
            Organiser::of(&who.rights)?;
            None
        }
        Err(error) => return Err(error),
    };
    let desk = call.channel("desk").ok_or_else(|| Error::Said(say!(who.language, "unknown-command")))?;
    let findings = find(http, who, desk, moderators).await?;
    let l = who.language;
    let mut lines = Vec::new();
    if findings.faults.is_empty() {
        lines.push(say!(l, "check-good"));
    }
    lines.extend(findings.faults);
    lines.extend(findings.warnings);
    Ok(Sheet::text(lines.join("\n")))
}

/// Looks at floor and desk as Discord has them now.
pub(super) async fn find(http: &Http, who: &Person, desk: Channel, moderators: Option<Role>) -> Result<Findings> {
    let l = who.language;
    let mut found = Findings::default();
    let guild = http.get_guild(GuildId::new(who.guild.0)).await?;
    let me = http.get_current_user().await?.id;
    let me = http.get_member(guild.id, me).await?;
    for (channel, is_desk) in [(who.channel, false), (desk, true)] {
        let name = format!("<#{}>", channel.0);
        let got = match http.get_channel(ChannelId::new(channel.0)).await {
            Ok(got) => got.guild(),
            Err(error) if Failure::of(&error) == Failure::NotAllowed => None,
            Err(error) => return Err(error.into()),
        };
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
        if let Some(role) = moderators
            && !role_may(&guild, &got, &[RoleId::new(role.0)]).manage_messages()
        {
            found.warnings.push(say!(
                l,
                "moderators-lack-manage-messages",
                role = format!("<@&{}>", role.0),
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
