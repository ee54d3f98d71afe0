//! What somebody did, reduced to what the bot uses, for when serenity's model stumbles over something else: decorations,
//! memberships, components that are newer than it. Nothing that people said or chose is changed here.

use serde_json::{Map, Value, json};

/// Puts the fields of a form that came under labels, the newer shape, into rows, the only one that serenity's model has.
pub(super) fn unlabel(components: &mut Value) {
    for part in components.as_array_mut().into_iter().flatten() {
        if let Some(field) = part.get_mut("component").map(Value::take) {
            *part = json!({ "type": 1, "components": [field] });
        }
    }
}

/// Reduces an interaction.
pub(super) fn tidy(data: &mut Value) {
    let Some(all) = data.as_object_mut() else { return };
    all.retain(|field, _| {
        matches!(
            field.as_str(),
            "id" | "type"
                | "token"
                | "data"
                | "guild_id"
                | "channel_id"
                | "member"
                | "user"
                | "message"
                | "locale"
                | "app_permissions"
        )
    });
    // The bot knows its own.
    all.insert("application_id".to_owned(), json!("1"));
    if !all.get("locale").is_some_and(Value::is_string) {
        all.insert("locale".to_owned(), json!(""));
    }
    all.insert("version".to_owned(), json!(1));
    all.insert("entitlements".to_owned(), json!([]));
    all.insert("attachment_size_limit".to_owned(), json!(0));
    within(all, "app_permissions", permissions);
    within(all, "member", member);
    within(all, "user", user);
    within(all, "message", message);
    let Some(data) = all.get_mut("data").and_then(Value::as_object_mut) else { return };
    within(data, "components", rows);
    let Some(resolved) = data.get_mut("resolved").and_then(Value::as_object_mut) else { return };
    let kinds = [("users", user as Tidy), ("members", member), ("roles", role), ("channels", channel)];
    for (kind, tidy) in kinds {
        let all = resolved.get_mut(kind).and_then(Value::as_object_mut);
        all.into_iter().flatten().for_each(|(_, one)| tidy(one));
    }
}

/// Makes one kind of value readable.
type Tidy = fn(&mut Value);

fn within(map: &mut Map<String, Value>, field: &str, tidy: Tidy) {
    if let Some(value) = map.get_mut(field) {
        tidy(value);
    }
}

/// Keeps these fields, where they say something.
fn keep<'a>(value: &'a mut Value, fields: &[&str]) -> Option<&'a mut Map<String, Value>> {
    let map = value.as_object_mut()?;
    map.retain(|field, value| fields.contains(&field.as_str()) && !value.is_null());
    Some(map)
}

fn usual(map: &mut Map<String, Value>, usual: Value) {
    let Value::Object(usual) = usual else { return };
    for (field, value) in usual {
        map.entry(field).or_insert(value);
    }
}

fn member(value: &mut Value) {
    if let Some(map) = keep(value, &["user", "nick", "roles", "permissions", "guild_id"]) {
        usual(map, json!({ "roles": [], "mute": false, "deaf": false, "flags": 0 }));
        within(map, "user", user);
        within(map, "permissions", permissions);
        let roles = map.get_mut("roles").and_then(Value::as_array_mut);
        roles.into_iter().for_each(|roles| roles.retain(is_an_id));
    }
}

/// Discord's ids are numbers of 64 bits in strings, and never 0.
fn is_an_id(value: &Value) -> bool {
    value.as_str().and_then(|id| id.parse::<u64>().ok()).is_some_and(|id| id > 0)
}

fn user(value: &mut Value) {
    if let Some(map) = keep(value, &["id", "username", "global_name", "bot"]) {
        usual(map, json!({ "username": "?" }));
    }
}

fn role(value: &mut Value) {
    if let Some(map) =
        keep(value, &["id", "name", "permissions", "position", "color", "hoist", "managed", "mentionable"])
    {
        usual(map, json!({ "name": "?", "permissions": "0", "position": 0, "color": 0 }));
        usual(map, json!({ "colors": { "primary_color": 0 } }));
        usual(map, json!({ "hoist": false, "managed": false, "mentionable": false }));
        within(map, "permissions", permissions);
    }
}

fn channel(value: &mut Value) {
    if let Some(map) = keep(value, &["id", "name", "type", "permissions", "parent_id", "thread_metadata"]) {
        within(map, "permissions", permissions);
    }
}

/// Reduces a message.
pub(crate) fn message(value: &mut Value) {
    let kept =
        ["id", "channel_id", "guild_id", "author", "content", "timestamp", "attachments", "components", "embeds"];
    let Some(map) = keep(value, &kept) else { return };
    usual(
        map,
        json!({ "author": { "id": "1" }, "content": "", "timestamp": "2020-01-01T00:00:00Z", "components": [] }),
    );
    usual(map, json!({ "attachments": [], "embeds": [], "mentions": [], "mention_roles": [], "type": 0 }));
    usual(map, json!({ "tts": false, "mention_everyone": false, "pinned": false }));
    if !map.get("author").is_some_and(|author| is_an_id(&author["id"])) {
        map.insert("author".to_owned(), json!({ "id": "1" }));
    }
    within(map, "author", user);
    within(map, "components", rows);
    let embeds = map.get_mut("embeds").and_then(Value::as_array_mut);
    for embed in embeds.into_iter().flatten() {
        let kept = keep(embed, &["title", "description", "footer", "timestamp"]);
        kept.and_then(|embed| embed.get_mut("footer")).and_then(|footer| keep(footer, &["text"]));
    }
    let files = map.get_mut("attachments").and_then(Value::as_array_mut);
    for file in files.into_iter().flatten() {
        if let Some(map) = keep(file, &["id", "filename", "size", "url", "proxy_url"]) {
            let url = map.get("url").cloned().unwrap_or_else(|| json!(""));
            usual(map, json!({ "filename": "?", "size": 0, "proxy_url": url }));
        }
    }
}

/// Rows of what the bot itself makes: buttons, lists, fields. A field in a frame of its own becomes a row.
fn rows(value: &mut Value) {
    let Some(all) = value.as_array_mut() else { return };
    for row in all.iter_mut() {
        if let Some(inside) = row.get_mut("components").and_then(Value::as_array_mut) {
            inside.retain(|one| match one["type"].as_u64() {
                Some(2) => one["custom_id"].is_string() || one["url"].is_string(),
                Some(3 | 4) => true,
                _ => false,
            });
            inside.iter_mut().for_each(component);
        }
    }
    all.retain(|row| row["type"] == 1);
}

/// A component that the bot made itself, without what a newer Discord may have put into it.
fn component(value: &mut Value) {
    const STYLES: std::ops::RangeInclusive<u64> = 1..=5;
    let is_field = value["type"] == 4;
    let kept = ["type", "custom_id", "url", "label", "style", "disabled", "options", "placeholder", "value", "values"];
    let Some(map) = keep(value, &kept) else { return };
    if map.get("style").is_some_and(|style| style.as_u64().is_none_or(|style| !STYLES.contains(&style))) {
        map.insert("style".to_owned(), json!(1));
    }
    if is_field {
        map.remove("style");
    }
}

/// Discord writes permissions as a number in a string, and may one day write a larger one.
fn permissions(value: &mut Value) {
    if let Some(bits) = value.as_str().and_then(|bits| bits.parse::<u128>().ok()) {
        *value = json!((bits & u128::from(u64::MAX)).to_string());
    }
}

#[cfg(test)]
mod tests {
    use serenity::model::application::Interaction;

    use super::*;

    #[test]
    fn a_press_full_of_novelties_is_read() {
        let mut press = json!({
            "id": "5", "application_id": "6", "type": 3, "token": "t", "guild_id": "7", "channel_id": "8",
            "attachment_size_limit": 5_u64 << 30, "context": 250,
            "member": {
                "user": { "id": "9", "username": "u", "avatar": "odd", "flags": u64::MAX, "avatar_decoration_data": { "asset": "x" } },
                "roles": ["10"], "nick": "N", "permissions": "36893488147419103232", "mute": null,
            },
            "message": { "id": "11", "channel_id": "8", "components": [
                { "type": 199 },
                { "type": 1, "components": [{ "type": 199 }, { "type": 2, "style": 1, "custom_id": "a", "label": "b" }] },
            ] },
            "data": { "custom_id": "a", "component_type": 2 },
        });
        assert!(serde_json::from_value::<Interaction>(press.clone()).is_err());
        tidy(&mut press);
        let Ok(Interaction::Component(read)) = serde_json::from_value(press.clone()) else { panic!("{press}") };
        assert_eq!(read.data.custom_id, "a");
        let member = read.member.expect("a member");
        assert_eq!((member.display_name(), member.roles.len()), ("N", 1));
        assert_eq!(read.message.components.len(), 1);
    }
}
