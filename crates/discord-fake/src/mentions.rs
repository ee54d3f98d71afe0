//! Who is pinged by a message: what its text mentions, as far as it is allowed and permitted.

use serde_json::{Value, json};

use crate::{
    message::list,
    permissions::Permissions,
    snowflake::{Id, id_of},
    state::State,
};

/// Notes in a message of the bot whom it pings.
pub(crate) fn put(state: &State, json: &mut Value, channel: Id, content: &str, allowed: Option<&Value>) {
    let parsed = |kind: &str| allowed.is_none_or(|allowed| list(&allowed["parse"]).contains(&json!(kind)));
    let listed = |kind: &str, id: Id| {
        parsed(kind) || allowed.is_some_and(|a| list(&a[kind]).iter().any(|one| id_of(one) == Some(id)))
    };
    let all_may = state.permissions_in(state.bot, channel).contains(Permissions::MENTION_EVERYONE);
    let (mut users, mut roles): (Vec<Id>, Vec<Id>) = (Vec::new(), Vec::new());
    for (kind, id) in marks(content) {
        match kind {
            Mark::User if listed("users", id) && state.members.contains_key(&id) && !users.contains(&id) => {
                users.push(id);
            }
            // Roles here are not "mentionable", so it takes the permission.
            Mark::Role if all_may && listed("roles", id) && state.role(id).is_some() && !roles.contains(&id) => {
                roles.push(id);
            }
            Mark::User | Mark::Role => {}
        }
    }
    let everyone = all_may && parsed("everyone") && (content.contains("@everyone") || content.contains("@here"));
    json["mentions"] = users.iter().map(|id| state.user(*id)).collect();
    json["mention_roles"] = json!(roles);
    json["mention_everyone"] = json!(everyone);
}

/// Notes that the author of the message replied to is pinged, unless that is switched off.
pub(crate) fn put_reply(state: &State, json: &mut Value, author: Id, allowed: Option<&Value>) {
    let pinged = allowed.is_none_or(|allowed| allowed["replied_user"] == true);
    let already = list(&json["mentions"]).iter().any(|user| id_of(&user["id"]) == Some(author));
    if pinged && !already {
        let user = state.user(author);
        if let Some(mentions) = json["mentions"].as_array_mut() {
            mentions.push(user);
        }
    }
}

enum Mark {
    User,
    Role,
}

/// `<@7>`, `<@!7>` and `<@&7>`, in order.
fn marks(content: &str) -> impl Iterator<Item = (Mark, Id)> {
    content.split("<@").skip(1).filter_map(|rest| {
        let (inner, _) = rest.split_once('>')?;
        if let Some(role) = inner.strip_prefix('&') {
            return Some((Mark::Role, role.parse().ok()?));
        }
        Some((Mark::User, inner.trim_start_matches('!').parse().ok()?))
    })
}
