//! The oddities of each part of a payload. A part is known by the fields that only it has.

use serde_json::{Map, Value, json};

use super::{BIT, COMPONENT, HUGE, LARGE, Strange, UNHEARD_OF, novelty};

impl Strange {
    pub(super) fn part(&mut self, map: &mut Map<String, Value>) {
        let has = |fields: &[&str]| fields.iter().all(|field| map.contains_key(*field));
        if has(&["username", "discriminator"]) {
            self.user(map);
        } else if has(&["joined_at", "roles"]) && !has(&["owner_id"]) {
            self.member(map);
        } else if has(&["hoist", "mentionable"]) {
            self.role(map);
        } else if has(&["owner_id", "verification_level"]) {
            self.guild(map);
        } else if has(&["guild_id", "name", "last_message_id"]) {
            self.channel(map);
        } else if has(&["author", "channel_id", "embeds"]) {
            self.message(map);
        } else if has(&["filename", "proxy_url"]) {
            self.file(map);
        } else if map.get("type") == Some(&json!("rich")) {
            self.embed(map);
        } else if map.get("type") == Some(&json!(1)) && has(&["components", "id"]) {
            self.row(map);
        } else if has(&["session_start_limit"]) || has(&["verify_key"]) {
            novelty(map);
        }
    }

    fn user(&mut self, map: &mut Map<String, Value>) {
        self.loose(map, "avatar_decoration_data", json!({ "asset": "v3_odd", "sku_id": null, "stand_in_novelty": 1 }));
        let nameplate = json!({ "sku_id": null, "asset": "nameplates/odd/", "label": "", "palette": "unheard_of" });
        let nameplate = if self.way(2) == 0 { Value::Null } else { nameplate };
        self.loose(map, "collectibles", json!({ "nameplate": nameplate, "stand_in_novelty": null }));
        let tagless = json!({ "identity_guild_id": null, "identity_enabled": null, "tag": null, "badge": null });
        self.nullable(map, "primary_guild", tagless);
        self.loose(map, "banner", json!("odd"));
        self.loose(map, "accent_color", json!(0xff_ffff));
        self.nullable(map, "avatar", json!("v9_odd"));
        map.insert("flags".to_owned(), json!(HUGE));
        map.insert("public_flags".to_owned(), json!(LARGE));
        novelty(map);
    }

    fn member(&mut self, map: &mut Map<String, Value>) {
        self.loose(map, "avatar_decoration_data", json!({ "asset": "odd", "sku_id": null }));
        self.loose(map, "collectibles", json!({ "nameplate": null }));
        self.nullable(map, "avatar", json!("odd"));
        self.nullable(map, "banner", json!("odd"));
        self.nullable(map, "premium_since", json!("2021-01-01T00:00:00+00:00"));
        self.nullable(map, "communication_disabled_until", json!("2019-11-25T09:00:00.123000+00:00"));
        self.without(map, &["unusual_dm_activity_until"]);
        map.insert("flags".to_owned(), json!(LARGE));
        more_bits(map, "permissions");
        novelty(map);
    }

    fn role(&mut self, map: &mut Map<String, Value>) {
        self.nullable(map, "icon", json!("odd"));
        self.nullable(map, "unicode_emoji", json!("🪷"));
        self.without(map, &["description"]);
        map.insert("flags".to_owned(), json!(LARGE));
        more_bits(map, "permissions");
        novelty(map);
    }

    fn guild(&mut self, map: &mut Map<String, Value>) {
        for field in ["verification_level", "nsfw_level", "premium_tier", "explicit_content_filter", "mfa_level"] {
            map.insert(field.to_owned(), json!(UNHEARD_OF));
        }
        map.insert("features".to_owned(), json!(["COMMUNITY", "STAND_IN_NOVELTY"]));
        map.insert("system_channel_flags".to_owned(), json!(LARGE));
        self.nullable(map, "icon", json!("odd"));
        self.nullable(map, "max_presences", json!(LARGE));
        novelty(map);
    }

    fn channel(&mut self, map: &mut Map<String, Value>) {
        // Overwrites and the parent say who may what, so they stay.
        self.without(map, &["last_pin_timestamp", "rate_limit_per_user", "nsfw"]);
        if map.get("topic").is_some_and(Value::is_null) {
            self.without(map, &["topic"]);
        }
        if map.get("last_message_id").is_some_and(Value::is_null) {
            self.without(map, &["last_message_id"]);
        }
        map.insert("flags".to_owned(), json!(LARGE));
        map.insert("video_quality_mode".to_owned(), json!(UNHEARD_OF));
        map.insert("default_auto_archive_duration".to_owned(), json!(UNHEARD_OF));
        more_bits(map, "permissions");
        novelty(map);
    }

    fn message(&mut self, map: &mut Map<String, Value>) {
        if map.get("type") == Some(&json!(0)) && self.way(2) == 0 {
            map.insert("type".to_owned(), json!(UNHEARD_OF));
        }
        if let Some(flags) = map.get("flags").and_then(Value::as_u64) {
            map.insert("flags".to_owned(), json!(flags | 1 << 30));
        }
        // Old clients' words for what `interaction_metadata` says.
        self.without(map, &["interaction", "webhook_id", "application_id"]);
        if let Some(Value::Array(rows)) = map.get_mut("components") {
            rows.push(json!({ "type": COMPONENT, "id": 901, "stand_in_novelty": [] }));
        }
        map.entry("position").or_insert(json!(0));
        novelty(map);
    }

    fn file(&mut self, map: &mut Map<String, Value>) {
        self.without(map, &["content_type"]);
        map.insert("flags".to_owned(), json!(LARGE));
        map.insert("title".to_owned(), Value::Null);
        map.insert("placeholder".to_owned(), json!("odd"));
        novelty(map);
    }

    fn embed(&mut self, map: &mut Map<String, Value>) {
        self.loose(map, "flags", json!(LARGE));
        map.insert("type".to_owned(), json!("unheard_of"));
        map.insert("content_scan_version".to_owned(), json!(UNHEARD_OF));
    }

    /// A row of buttons, with one more component that nobody has heard of.
    fn row(&mut self, map: &mut Map<String, Value>) {
        if let Some(Value::Array(inside)) = map.get_mut("components") {
            let known = inside.iter().any(|one| matches!(one["type"].as_u64(), Some(2 | 3)));
            if known && self.way(2) == 0 {
                inside.push(json!({ "type": COMPONENT, "id": 902, "stand_in_novelty": null }));
            }
        }
        novelty(map);
    }

    pub(super) fn ready(&mut self, map: &mut Map<String, Value>) {
        map.insert("session_type".to_owned(), json!("unheard_of"));
        self.without(map, &["_trace", "geo_ordered_rtc_regions", "guild_join_requests", "presences", "relationships"]);
        map.insert("auth".to_owned(), json!({ "authenticator_types": [UNHEARD_OF] }));
        if let Some(Value::Object(application)) = map.get_mut("application") {
            application.insert("flags".to_owned(), json!(LARGE));
            application.insert("flags_new".to_owned(), json!(HUGE.to_string()));
            novelty(application);
        }
        novelty(map);
    }

    pub(super) fn interaction(&mut self, map: &mut Map<String, Value>) {
        // Not in the documents, although it comes; so it may stay away.
        self.without(map, &["entitlement_sku_ids", "guild"]);
        map.insert("context".to_owned(), json!(UNHEARD_OF));
        map.insert("attachment_size_limit".to_owned(), json!(5_u64 << 30));
        more_bits(map, "app_permissions");
        if let Some(Value::Object(owners)) = map.get_mut("authorizing_integration_owners") {
            owners.insert("9".to_owned(), json!("1"));
        }
        if let Some(Value::Object(data)) = map.get_mut("data") {
            novelty(data);
        }
        novelty(map);
    }
}

/// Permissions with a bit that no permission has; they are written as a string, so there is room for more.
fn more_bits(map: &mut Map<String, Value>, field: &str) {
    let bits = map.get(field).and_then(Value::as_str).and_then(|bits| bits.parse::<u64>().ok());
    if let Some(bits) = bits {
        map.insert(field.to_owned(), json!((bits | BIT).to_string()));
    }
}
