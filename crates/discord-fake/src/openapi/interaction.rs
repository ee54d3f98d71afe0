//! Interactions as the gateway brings them. The description of REST has no schema for them, but it has one for
//! nearly everything in them.

use serde_json::Value;

use super::Description;
use crate::message::{list, str_of};

impl Description {
    /// Checks the data of an INTERACTION_CREATE, part by part.
    ///
    /// # Errors
    /// With everything that does not fit.
    pub fn check_interaction(&self, json: &Value) -> Result<(), Vec<String>> {
        let mut wrong = Vec::new();
        for id in ["id", "application_id", "guild_id", "channel_id"] {
            wrong.extend(self.check("SnowflakeType", &json[id]));
        }
        wrong.extend(self.check("InteractionTypes", &json["type"]));
        wrong.extend(self.check("InteractionContextType", &json["context"]));
        for locale in ["locale", "guild_locale"] {
            wrong.extend(self.check("AvailableLocalesEnum", &json[locale]));
        }
        wrong.extend(self.check("PrivateGuildMemberResponse", &json["member"]));
        let thread = matches!(json["channel"]["type"].as_u64(), Some(10..=12));
        let channel = if thread { "ThreadResponse" } else { "GuildChannelResponse" };
        wrong.extend(self.check(channel, &json["channel"]));
        wrong.extend(list(&json["entitlements"]).iter().flat_map(|one| self.check("EntitlementResponse", one)));
        let owners = json["authorizing_integration_owners"].as_object();
        wrong.extend(owners.into_iter().flatten().flat_map(|(_, owner)| self.check("SnowflakeType", owner)));
        if !json["message"].is_null() {
            wrong.extend(self.check("MessageResponse", &json["message"]));
        }
        for (field, fits) in [
            ("token", json["token"].as_str().is_some_and(|token| !token.is_empty())),
            ("version", json["version"] == 1),
            ("app_permissions", str_of(&json["app_permissions"]).parse::<u64>().is_ok()),
            ("member.permissions", str_of(&json["member"]["permissions"]).parse::<u64>().is_ok()),
            ("attachment_size_limit", json["attachment_size_limit"].is_u64()),
            ("authorizing_integration_owners", owners.is_some()),
            ("entitlements", json["entitlements"].is_array()),
        ] {
            if !fits {
                wrong.push(format!("interaction: {field} is missing or malformed"));
            }
        }
        let data = &json["data"];
        match json["type"].as_u64() {
            Some(2 | 4) => wrong.extend(self.command_data(data)),
            Some(3) => wrong.extend(self.component_data(data)),
            _ => wrong.extend(self.form_data(data)),
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    fn command_data(&self, data: &Value) -> Vec<String> {
        let mut wrong = self.check("SnowflakeType", &data["id"]);
        wrong.extend(self.check("ApplicationCommandType", &data["type"]));
        if !data["resolved"].is_null() {
            wrong.extend(self.check("ResolvedObjectsResponse", &data["resolved"]));
        }
        let mut options: Vec<&Value> = list(&data["options"]).iter().collect();
        while let Some(option) = options.pop() {
            wrong.extend(self.check("ApplicationCommandOptionType", &option["type"]));
            if !option["name"].is_string() {
                wrong.push("interaction: an option without a name".to_owned());
            }
            options.extend(list(&option["options"]));
        }
        wrong
    }

    fn component_data(&self, data: &Value) -> Vec<String> {
        let mut wrong = self.check("MessageComponentTypes", &data["component_type"]);
        if !data["custom_id"].is_string() {
            wrong.push("interaction: a component without a custom id".to_owned());
        }
        wrong
    }

    fn form_data(&self, data: &Value) -> Vec<String> {
        let mut wrong = Vec::new();
        let fields = list(&data["components"]).iter().flat_map(|part| {
            let under = (part["type"] == 18).then_some(&part["component"]);
            under.into_iter().chain(list(&part["components"]))
        });
        for field in fields {
            wrong.extend(self.check("MessageComponentTypes", &field["type"]));
            if !field["custom_id"].is_string() || !field["value"].is_string() {
                wrong.push("interaction: a field without a custom id or a value".to_owned());
            }
        }
        wrong
    }
}
