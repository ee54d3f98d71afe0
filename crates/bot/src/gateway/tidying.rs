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
                | "guild_locale"
                | "app_permissions"
        )
    });
    // The bot knows its own.
    all.insert("application_id".to_owned(), json!("1"));
    if !all.get("locale").is_some_and(Value::is_string) {
        all.insert("locale".to_owned(), json!(""));
    }
    if !all.get("guild_locale").is_some_and(Value::is_string) {
        all.remove("guild_locale");
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
    let kept = [
        "id",
        "channel_id",
        "guild_id",
        "author",
        "content",
        "timestamp",
        "flags",
        "attachments",
        "components",
        "embeds",
    ];
    let Some(map) = keep(value, &kept) else { return };
    // They say who sees it. Bits above all that there are have no meaning here.
    if let Some(flags) = map.remove("flags").as_ref().and_then(bits) {
        map.insert("flags".to_owned(), json!(flags));
    }
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
    if let Some(bits) = bits(value).filter(|_| value.is_string()) {
        *value = json!(bits.to_string());
    }
}

/// Those that fit of a number of bits, which Discord writes as a number or as one in a string.
fn bits(value: &Value) -> Option<u64> {
    let bits = value.as_str().and_then(|bits| bits.parse::<u128>().ok()).or_else(|| value.as_u64().map(u128::from))?;
    u64::try_from(bits & u128::from(u64::MAX)).ok()
}

#[cfg(test)]
mod tests {
    use serenity::model::application::{
        ActionRow, ActionRowComponent, ButtonKind, CommandInteraction, ComponentInteractionDataKind, Interaction,
    };
    use serenity::model::channel::Message;
    use serenity::model::guild::Member;

    use super::*;
    use crate::features::Call;

    fn plain(data: Value) -> Interaction {
        serde_json::from_value(data).expect("nothing is odd")
    }

    /// The same with something odd wherever something odd can be, read without it.
    fn odd(mut data: Value) -> Interaction {
        fn spoil(value: &mut Value) {
            match value {
                Value::Array(all) => all.iter_mut().for_each(spoil),
                Value::Object(one) => {
                    one.values_mut().for_each(spoil);
                    if one.contains_key("username") {
                        one.insert("avatar_decoration_data".to_owned(), json!({ "asset": [] }));
                    }
                    if one.contains_key("roles") {
                        one.insert("mute".to_owned(), json!("odd"));
                    }
                    if one.contains_key("embeds") {
                        one.insert("type".to_owned(), json!("odd"));
                        one.insert("interaction_metadata".to_owned(), json!("odd"));
                    }
                }
                _ => {}
            }
        }
        spoil(&mut data);
        data["entitlements"] = json!("odd");
        data["attachment_size_limit"] = json!(5_u64 << 40);
        assert!(serde_json::from_value::<Interaction>(data.clone()).is_err(), "nothing is odd in {data}");
        tidy(&mut data);
        serde_json::from_value(data.clone()).unwrap_or_else(|error| panic!("{error}: {data}"))
    }

    /// What the bot reads of whoever acts.
    fn who(member: Option<&Member>, locales: (&str, Option<&String>), channel: u64) -> String {
        let member = member.expect("a member");
        let (id, name, guild) = (member.user.id, member.display_name(), member.guild_id);
        format!("{id} {name} {guild} {:?} {:?} {locales:?} {channel}", member.roles, member.permissions)
    }

    /// What it reads of fields, buttons and lists.
    fn rows(rows: &[ActionRow]) -> String {
        let one = |component: &ActionRowComponent| match component {
            ActionRowComponent::Button(button) => match &button.data {
                ButtonKind::NonLink { custom_id, .. } => format!("button {custom_id}"),
                other => format!("{other:?}"),
            },
            ActionRowComponent::SelectMenu(menu) => {
                let options = menu.options.iter().map(|one| format!("{} {}", one.value, one.default));
                format!("{:?} {:?}", menu.custom_id, options.collect::<Vec<_>>())
            }
            ActionRowComponent::InputText(field) => format!("{} {:?}", field.custom_id, field.value),
            other => format!("{other:?}"),
        };
        rows.iter().flat_map(|row| &row.components).map(one).collect::<Vec<_>>().join("; ")
    }

    /// What it reads of a message.
    fn shown(message: &Message) -> String {
        let embed = message.embeds.first().expect("an embed");
        let embed = format!("{:?} {:?} {:?}", embed.title, embed.description, embed.timestamp);
        let (id, author, flags, content) = (message.id, message.author.id, message.flags, &message.content);
        format!("{id} {author} {flags:?} {content} {embed} {}", rows(&message.components))
    }

    /// What it reads of a command.
    fn called(c: &CommandInteraction) -> String {
        let call = Call::new(c);
        let typed = c.data.autocomplete().map(|typed| (typed.name, typed.value));
        let first = (call.sub, call.text("text"), call.flag("flag"), call.integer("number"));
        let named = (call.channel("channel"), call.user("user").map(|user| user.0), call.role("role"));
        format!("{} {first:?} {named:?} {typed:?}", c.data.name)
    }

    /// All that the bot reads of an act. Whoever reads more adds it here.
    fn read(act: &Interaction) -> String {
        let (what, of_whom, (id, token)) = match act {
            Interaction::Command(c) | Interaction::Autocomplete(c) => {
                let locales = (c.locale.as_str(), c.guild_locale.as_ref());
                (called(c), who(c.member.as_deref(), locales, c.channel_id.get()), (c.id, &c.token))
            }
            Interaction::Component(c) => {
                let locales = (c.locale.as_str(), c.guild_locale.as_ref());
                let chosen = match &c.data.kind {
                    ComponentInteractionDataKind::StringSelect { values } => values.as_slice(),
                    _ => &[],
                };
                let what = format!("{} {chosen:?} {} {}", c.data.custom_id, c.user.id, shown(&c.message));
                (what, who(c.member.as_ref(), locales, c.channel_id.get()), (c.id, &c.token))
            }
            Interaction::Modal(m) => {
                let locales = (m.locale.as_str(), m.guild_locale.as_ref());
                let what = format!("{} {}", m.data.custom_id, rows(&m.data.components));
                (what, who(m.member.as_ref(), locales, m.channel_id.get()), (m.id, &m.token))
            }
            other => panic!("{other:?}"),
        };
        format!("{id} {token} {of_whom} {what}")
    }

    /// An act of this kind on a French server.
    fn act(kind: u8, more: Value) -> Value {
        let user = json!({ "id": "9", "username": "u", "discriminator": "0", "global_name": "Ann", "avatar": null });
        let mut act = json!({
            "id": "5", "application_id": "6", "type": kind, "token": "t", "version": 1, "guild_id": "7", "channel_id": "8",
            "locale": "de", "guild_locale": "fr", "app_permissions": "8", "entitlements": [], "attachment_size_limit": 10,
            "member": {
                "user": user, "roles": ["10", "11"], "nick": "N", "permissions": "32", "joined_at": null, "deaf": false,
                "mute": false, "flags": 0,
            },
        });
        let Value::Object(more) = more else { panic!("no object") };
        act.as_object_mut().expect("an object").extend(more);
        act
    }

    #[test]
    fn whatever_else_is_odd_all_that_the_bot_reads_is_kept() {
        let rows = json!([
            { "type": 1, "components": [
                { "type": 2, "style": 1, "custom_id": "1:question:approve:1:2:3", "label": "Approve" },
                { "type": 2, "style": 5, "url": "https://example.org", "label": "Look" },
            ] },
            { "type": 1, "components": [{ "type": 3, "custom_id": "1:several:choose:1:0", "options": [
                { "label": "One", "value": "1:1", "default": true }, { "label": "Two", "value": "2:1" },
            ] }] },
        ]);
        let message = json!({
            "id": "11", "channel_id": "8", "type": 0, "content": "Words", "timestamp": "2026-01-02T03:04:05.000000+00:00",
            "author": { "id": "6", "username": "bot", "discriminator": "0", "bot": true, "avatar": null }, "flags": 64,
            "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [],
            "attachments": [], "pinned": false, "components": rows,
            "embeds": [{ "title": "T", "description": "D", "timestamp": "2026-01-02T03:04:05.000000+00:00", "type": "rich" }],
        });
        let resolved = json!({
            "users": { "12": { "id": "12", "username": "v", "discriminator": "0", "avatar": null } },
            "roles": { "13": {
                "id": "13", "name": "R", "permissions": "0", "position": 1, "color": 0, "hoist": false, "managed": false,
                "mentionable": false, "flags": 0,
                "colors": { "primary_color": 0, "secondary_color": null, "tertiary_color": null },
            } },
            "channels": { "14": { "id": "14", "name": "c", "type": 0, "permissions": "0" } },
        });
        let options = json!([{ "name": "open", "type": 1, "options": [
            { "name": "text", "type": 3, "value": "typed" }, { "name": "flag", "type": 5, "value": true },
            { "name": "number", "type": 4, "value": 3 }, { "name": "user", "type": 6, "value": "12" },
            { "name": "role", "type": 8, "value": "13" }, { "name": "channel", "type": 7, "value": "14" },
        ] }]);
        let typed = json!([{ "name": "search", "type": 3, "value": "la", "focused": true }]);
        let field = json!([{ "type": 1, "components": [{ "type": 4, "custom_id": "text", "value": "typed" }] }]);
        let choice = json!({ "custom_id": "1:several:choose:1:0", "component_type": 3, "values": ["2:1"] });
        for (kind, more, tells) in [
            (
                2,
                json!({ "data": { "id": "3", "type": 1, "name": "workshop", "options": options, "resolved": resolved } }),
                ["\"fr\"", "Channel(14)", "Some(12)", "Role(13)", "typed"],
            ),
            (
                3,
                json!({ "data": choice, "message": message }),
                ["MessageFlags(64)", "2:1", "1:1 true", "approve", "Words"],
            ),
            (
                4,
                json!({ "data": { "id": "3", "type": 1, "name": "brief", "options": typed } }),
                ["\"fr\"", "\"de\"", "search", "la", "N"],
            ),
            (
                5,
                json!({ "data": { "custom_id": "1:ask:send:1", "components": field }, "message": message }),
                ["1:ask:send:1", "typed", "text", "N", "\"fr\""],
            ),
        ] {
            let act = act(kind, more);
            let usual = read(&plain(act.clone()));
            for tell in tells {
                assert!(usual.contains(tell), "{tell} is not read: {usual}");
            }
            assert_eq!(read(&odd(act)), usual);
        }
    }

    #[test]
    fn a_private_message_is_private_however_its_flags_are_written() {
        for flags in [json!(64), json!("64"), json!("36893488147419103296"), json!((1_u64 << 60) | 64)] {
            let mut message = json!({ "id": "11", "channel_id": "8", "flags": flags });
            super::message(&mut message);
            let read: Message = serde_json::from_value(message).expect("readable");
            let private = serenity::model::channel::MessageFlags::EPHEMERAL;
            assert!(read.flags.is_some_and(|all| all.contains(private)), "{flags}");
        }
    }

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
