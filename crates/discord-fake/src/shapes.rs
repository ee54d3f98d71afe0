//! What the world looks like in Discord's JSON: users, members, roles, channels, the server, the application.

use serde_json::{Value, json};

use crate::{
    clock::timestamp,
    permissions::Overwrite,
    snowflake::Id,
    state::{Channel, Member, Role, State},
};

pub(crate) fn user(member: &Member) -> Value {
    let mut user = json!({
        "id": member.id,
        "username": member.name,
        "avatar": member.avatar,
        "discriminator": if member.bot { "4729" } else { "0" },
        "public_flags": 0,
        "flags": 0,
        "banner": null,
        "accent_color": null,
        "global_name": member.global_name,
        "avatar_decoration_data": null,
        "collectibles": null,
        "primary_guild": null,
    });
    if member.bot {
        user["bot"] = json!(true);
    }
    user
}

/// A member without the account in it, as in resolved data.
pub(crate) fn member_without_user(member: &Member) -> Value {
    json!({
        "avatar": null,
        "banner": null,
        "communication_disabled_until": null,
        "flags": 0,
        "joined_at": timestamp(member.joined_ms),
        "nick": member.nick,
        "pending": false,
        "premium_since": null,
        "unusual_dm_activity_until": null,
        "roles": member.roles,
    })
}

pub(crate) fn member(member: &Member) -> Value {
    let mut json = member_without_user(member);
    json["user"] = user(member);
    json["mute"] = json!(false);
    json["deaf"] = json!(false);
    json
}

pub(crate) fn role(role: &Role, position: usize) -> Value {
    let mut json = json!({
        "id": role.id,
        "name": role.name,
        "description": null,
        "permissions": role.permissions,
        "position": position,
        "color": 0,
        "colors": { "primary_color": 0, "secondary_color": null, "tertiary_color": null },
        "hoist": false,
        "managed": role.bot.is_some(),
        "mentionable": false,
        "icon": null,
        "unicode_emoji": null,
        "flags": 0,
    });
    if let Some(bot) = role.bot {
        json["tags"] = json!({ "bot_id": bot });
    }
    json
}

fn overwrite(overwrite: &Overwrite) -> Value {
    json!({
        "id": overwrite.who,
        "type": u8::from(!overwrite.is_role),
        "allow": overwrite.allow,
        "deny": overwrite.deny,
    })
}

impl State {
    pub(crate) fn user(&self, id: Id) -> Value {
        self.members.get(&id).map_or(Value::Null, user)
    }

    /// A message without a word in it.
    pub(crate) fn blank_message(&self, id: Id, channel: Id, author: Id) -> Value {
        json!({
            "id": id,
            "type": 0,
            "channel_id": channel,
            "author": self.user(author),
            "content": "",
            "timestamp": crate::clock::timestamp(id.made_ms()),
            "edited_timestamp": null,
            "mentions": [],
            "mention_roles": [],
            "mention_everyone": false,
            "attachments": [],
            "embeds": [],
            "components": [],
            "flags": 0,
            "pinned": false,
            "tts": false,
        })
    }

    pub(crate) fn roles_json(&self) -> Value {
        self.roles.iter().enumerate().map(|(position, one)| role(one, position)).collect()
    }

    pub(crate) fn role_json(&self, id: Id) -> Option<Value> {
        let position = self.roles.iter().position(|role| role.id == id)?;
        Some(role(&self.roles[position], position))
    }

    pub(crate) fn channel_json(&self, channel: &Channel) -> Value {
        let position = self.channels.iter().position(|one| one.id == channel.id).unwrap_or(0);
        let mut json = json!({
            "id": channel.id,
            "type": channel.kind.number(),
            "last_message_id": channel.last_message,
            "flags": 0,
            "last_pin_timestamp": null,
            "guild_id": self.guild,
            "name": channel.name,
            "parent_id": channel.parent,
            "rate_limit_per_user": 0,
        });
        let more = if channel.kind.is_thread() {
            let made = timestamp(channel.id.made_ms());
            let metadata = json!({
                "archived": false, "archive_timestamp": made, "auto_archive_duration": 1440, "locked": false,
                "create_timestamp": made,
            });
            json!({
                "owner_id": self.owner, "thread_metadata": metadata, "message_count": 0, "member_count": 1,
                "total_message_sent": 0,
            })
        } else {
            let overwrites: Vec<Value> = channel.overwrites.iter().map(overwrite).collect();
            json!({ "topic": channel.topic, "position": position, "permission_overwrites": overwrites, "nsfw": false })
        };
        if let (Some(json), Value::Object(more)) = (json.as_object_mut(), more) {
            json.extend(more);
        }
        json
    }

    /// All channels, or all threads.
    pub(crate) fn channels_json(&self, threads: bool) -> Value {
        let all = self.channels.iter().filter(|channel| channel.kind.is_thread() == threads);
        all.map(|channel| self.channel_json(channel)).collect()
    }

    pub(crate) fn guild_json(&self) -> Value {
        json!({
            "id": self.guild,
            "name": self.name,
            "icon": null,
            "description": null,
            "home_header": null,
            "splash": null,
            "discovery_splash": null,
            "features": [],
            "banner": null,
            "owner_id": self.owner,
            "application_id": null,
            "region": "deprecated",
            "afk_channel_id": null,
            "afk_timeout": 300,
            "system_channel_id": null,
            "system_channel_flags": 0,
            "widget_enabled": false,
            "widget_channel_id": null,
            "verification_level": 1,
            "roles": self.roles_json(),
            "default_message_notifications": 1,
            "mfa_level": 0,
            "explicit_content_filter": 2,
            "max_presences": null,
            "max_members": 25_000_000,
            "max_stage_video_channel_users": 50,
            "max_video_channel_users": 25,
            "vanity_url_code": null,
            "premium_tier": 0,
            "premium_subscription_count": 0,
            "preferred_locale": self.locale,
            "rules_channel_id": null,
            "safety_alerts_channel_id": null,
            "public_updates_channel_id": null,
            "premium_progress_bar_enabled": false,
            "nsfw": false,
            "nsfw_level": 0,
            "emojis": [],
            "stickers": [],
            "incidents_data": null,
        })
    }

    /// The server as GUILD_CREATE tells it.
    pub(crate) fn guild_create(&self) -> Value {
        let mut guild = self.guild_json();
        let bot = self.members.get(&self.bot);
        guild["joined_at"] = json!(timestamp(bot.map_or(0, |bot| bot.joined_ms)));
        guild["large"] = json!(self.members.len() > 250);
        guild["unavailable"] = json!(false);
        guild["member_count"] = json!(self.members.len());
        guild["channels"] = self.channels_json(false);
        guild["threads"] = self.channels_json(true);
        // Without the privileged intent a bot is shown itself alone.
        guild["members"] = bot.iter().map(|bot| member(bot)).collect();
        for empty in ["voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"] {
            guild[empty] = json!([]);
        }
        guild
    }

    /// The bot's own account, as it alone sees it.
    pub(crate) fn own_user(&self) -> Value {
        let mut user = self.user(self.bot);
        user["mfa_enabled"] = json!(false);
        user["locale"] = json!("en-US");
        user["premium_type"] = json!(0);
        user["email"] = Value::Null;
        user["verified"] = json!(true);
        user
    }

    pub(crate) fn application_json(&self) -> Value {
        let name = self.members.get(&self.bot).map(|bot| bot.name.as_str());
        json!({
            "id": self.bot,
            "name": name,
            "icon": null,
            "description": "",
            "type": null,
            "bot": self.user(self.bot),
            "bot_public": true,
            "bot_require_code_grant": false,
            "integration_types_config": { "0": {} },
            "verify_key": "0".repeat(64),
            "flags": 0,
            "flags_new": "0",
            "redirect_uris": [],
            "interactions_endpoint_url": null,
            "role_connections_verification_url": null,
            "owner": self.user(self.owner),
            "approximate_guild_count": 1,
            "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0,
            "explicit_content_filter": 0,
            "team": null,
            "eligible_oauth2_scopes": [],
            "summary": "",
        })
    }
}
