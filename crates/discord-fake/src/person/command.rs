//! How a client turns a typed command into data: what exists, who may, which values fit, what ids stand for.

use serde_json::{Map, Value, json};

use super::NotSent;
use crate::{
    message::{list, str_of},
    permissions::Permissions,
    shapes,
    snowflake::{Id, id_of},
    state::{Channel, State},
};

/// Discord's clients send no integer beyond what a double holds.
const SAFE: i64 = 9_007_199_254_740_991;

impl State {
    /// The commands that a person's client offers in a channel.
    pub(super) fn offered(&self, person: Id, channel: Id) -> impl Iterator<Item = &Value> {
        let own = self.permissions_in(person, channel);
        // Whoever may not write in a channel is offered no slash commands there, and no suggestions for them.
        let may = own.contains(Permissions::USE_APPLICATION_COMMANDS) && self.may_write(person, channel);
        let fits = move |command: &&Value| {
            let needed = command["default_member_permissions"].as_str().and_then(|bits| bits.parse().ok());
            let in_servers = command["contexts"].as_array().is_none_or(|contexts| contexts.contains(&json!(0)));
            may && in_servers && needed.is_none_or(|needed: u64| allowed(own, Permissions::from_bits(needed)))
        };
        self.guild_commands.iter().chain(&self.commands).filter(fits)
    }

    /// The `data` of a command or, with `focused`, of an autocompletion.
    pub(super) fn typed_command(
        &self,
        person: Id,
        channel: Id,
        name: &str,
        options: &[(&str, Value)],
        focused: Option<&str>,
    ) -> Result<Value, NotSent> {
        if !self.sees(person, channel) {
            return Err(NotSent::Hidden);
        }
        let unknown = || NotSent::NoSuchCommand(name.to_owned());
        let mut parts = name.split_whitespace();
        let first = parts.next().ok_or_else(unknown)?;
        let is_it = |command: &&Value| command["name"] == first && command["type"] == 1;
        let exists = self.guild_commands.iter().chain(&self.commands).any(|command| is_it(&command));
        let command = self.offered(person, channel).find(is_it);
        let command = command.ok_or_else(|| if exists { NotSent::NotAllowed } else { unknown() })?;

        let mut path = vec![command];
        for part in parts {
            let here = path.last().copied().unwrap_or(command);
            let sub = list(&here["options"]).iter().find(|option| is_sub(option) && option["name"] == part);
            path.push(sub.ok_or_else(unknown)?);
        }
        let last = path.last().copied().unwrap_or(command);
        if list(&last["options"]).iter().any(is_sub) {
            return Err(unknown());
        }
        let mut resolved = Vec::new();
        let mut sent = self.filled(list(&last["options"]), options, focused, &mut resolved)?;
        for sub in path.iter().skip(1).rev() {
            sent = vec![json!({ "type": sub["type"], "name": sub["name"], "options": sent })];
        }
        let mut data = json!({ "id": command["id"], "name": command["name"], "type": 1 });
        if !sent.is_empty() {
            data["options"] = Value::Array(sent);
        }
        if !resolved.is_empty() {
            data["resolved"] = self.resolved(resolved.into_iter());
        }
        if command["guild_id"].is_string() {
            data["guild_id"] = command["guild_id"].clone();
        }
        Ok(data)
    }

    fn filled(
        &self,
        known: &[Value],
        given: &[(&str, Value)],
        focused: Option<&str>,
        resolved: &mut Vec<Id>,
    ) -> Result<Vec<Value>, NotSent> {
        let mut sent = Vec::new();
        for (name, value) in given {
            let option = known.iter().find(|option| option["name"] == *name);
            let option = option.ok_or_else(|| NotSent::NoSuchOption((*name).to_owned()))?;
            let kind = option["type"].as_u64().unwrap_or(0);
            if focused == Some(name) {
                if option["autocomplete"] != true {
                    return Err(NotSent::Invalid((*name).to_owned(), "no autocompletion".to_owned()));
                }
                // What is being typed is text, whatever it is to become.
                let typed = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                sent.push(json!({ "type": kind, "name": name, "value": typed, "focused": true }));
                continue;
            }
            let value = self.fitting(option, kind, value).map_err(|why| NotSent::Invalid((*name).to_owned(), why))?;
            if matches!(kind, 6..=9) {
                resolved.extend(id_of(&value));
            }
            sent.push(json!({ "type": kind, "name": name, "value": value }));
        }
        if focused.is_some_and(|focused| given.iter().all(|(name, _)| *name != focused)) {
            return Err(NotSent::Missing(focused.unwrap_or_default().to_owned()));
        }
        let missing = known
            .iter()
            .find(|option| option["required"] == true && given.iter().all(|(name, _)| option["name"] != *name));
        match missing {
            Some(option) if focused.is_none() => Err(NotSent::Missing(str_of(&option["name"]).to_owned())),
            _ => Ok(sent),
        }
    }

    /// The value as it is sent, or why it does not fit.
    fn fitting(&self, option: &Value, kind: u64, value: &Value) -> Result<Value, String> {
        let offered = list(&option["choices"]);
        if !offered.is_empty() && !offered.iter().any(|choice| choice["value"] == *value) {
            return Err("not one of the choices".to_owned());
        }
        let entity = |known: bool, what: &str| {
            if known { Ok(json!(id_of(value))) } else { Err(format!("no such {what}")) }
        };
        match kind {
            3 => {
                let text = value.as_str().ok_or("not a text")?;
                let length = text.chars().count() as u64;
                let least = option["min_length"].as_u64().unwrap_or(1);
                let most = option["max_length"].as_u64().unwrap_or(6000);
                if length < least || length > most {
                    return Err(format!("{least} to {most} characters, not {length}"));
                }
            }
            4 | 10 => {
                let number = value.as_f64().ok_or("not a number")?;
                if kind == 4 && value.as_i64().is_none_or(|whole| whole.abs() > SAFE) {
                    return Err("not a whole number".to_owned());
                }
                let least = option["min_value"].as_f64().unwrap_or(f64::MIN);
                let most = option["max_value"].as_f64().unwrap_or(f64::MAX);
                if !(least..=most).contains(&number) {
                    return Err(format!("{least} to {most}"));
                }
            }
            5 if value.is_boolean() => {}
            6 => {
                return entity(id_of(value).is_some_and(|id| self.members.contains_key(&id)), "user");
            }
            7 => {
                let kinds = list(&option["channel_types"]);
                let found = id_of(value).and_then(|id| self.channel(id));
                let fits = |channel: &Channel| kinds.is_empty() || kinds.contains(&json!(channel.kind.number()));
                return entity(found.is_some_and(fits), "channel");
            }
            8 => {
                return entity(id_of(value).is_some_and(|id| self.role(id).is_some()), "role");
            }
            9 => {
                let known = |id| self.role(id).is_some() || self.members.contains_key(&id);
                return entity(id_of(value).is_some_and(known), "user or role");
            }
            _ => return Err("not a value for this option".to_owned()),
        }
        Ok(value.clone())
    }

    /// What ids in options and selects stand for.
    pub(super) fn resolved(&self, ids: impl Iterator<Item = Id>) -> Value {
        let mut all: Map<String, Value> = Map::new();
        let mut put = |kind: &str, id: Id, json: Value| {
            all.entry(kind).or_insert_with(|| json!({}))[id.to_string()] = json;
        };
        for id in ids {
            if let Some(member) = self.members.get(&id) {
                put("users", id, shapes::user(member));
                let mut json = shapes::member_without_user(member);
                json["permissions"] = json!(self.permissions_in_guild(id));
                put("members", id, json);
            } else if let Some(channel) = self.channel(id) {
                let mut json = self.channel_json(channel);
                json["permissions"] = json!(self.permissions_in(self.bot, id));
                put("channels", id, json);
            } else if let Some(json) = self.role_json(id) {
                put("roles", id, json);
            }
        }
        Value::Object(all)
    }
}

fn is_sub(option: &Value) -> bool {
    matches!(option["type"].as_u64(), Some(1 | 2))
}

/// Whether a person with these permissions is offered a command that needs those; "0" means administrators alone.
fn allowed(own: Permissions, needed: Permissions) -> bool {
    if needed == Permissions::NONE {
        return own.contains(Permissions::ADMINISTRATOR);
    }
    own.contains(needed)
}
