//! The payload of INTERACTION_CREATE: who, where, with which rights, and what was done.

use std::sync::Arc;

use rand::{Rng as _, distr::Alphanumeric};
use serde_json::{Value, json};
use tokio::sync::Notify;

use super::{Kind, Record};
use crate::{cdn, message::Message, shapes, snowflake::Id, state::State};

/// What an act carries besides who and where.
pub(crate) struct Act {
    pub(crate) kind: Kind,
    pub(crate) person: Id,
    pub(crate) channel: Id,
    pub(crate) data: Value,
    /// The pressed message, or the one under which a form was opened.
    pub(crate) message: Option<Message>,
    /// For a form: the origin of what opened it.
    pub(crate) opened_by: Option<Value>,
}

impl State {
    /// Makes an interaction and takes it to the bot.
    pub(crate) fn act(&mut self, act: Act) -> (Id, Arc<Notify>) {
        let id = self.new_id();
        let token = new_token();
        let metadata = self.metadata(id, &act);
        let payload = self.interaction_json(id, &token, &act);
        let payload = Arc::new(self.strangely("INTERACTION_CREATE", payload));
        let notify = Arc::new(Notify::new());
        let record = Record {
            token,
            person: act.person,
            channel: act.channel,
            kind: act.kind,
            made_ms: self.now_ms(),
            message: act.message.as_ref().map(Message::id),
            metadata,
            payload,
            delivered: false,
            answer: None,
            original: None,
            followups: Vec::new(),
            edits: 0,
            notify: Arc::clone(&notify),
        };
        self.remember(id, record);
        self.deliver(id);
        (id, notify)
    }

    /// Takes a changed payload to the bot, as an act of the same person in the same place. Id and token are new where the
    /// payload has such, as an answer can only be given to those.
    pub(crate) fn act_like(&mut self, like: Id, mut payload: Value) -> (Id, Arc<Notify>) {
        let (id, token, notify) = (self.new_id(), new_token(), Arc::new(Notify::new()));
        for (field, own) in [("id", json!(id)), ("token", json!(token))] {
            if payload[field].is_string() {
                payload[field] = own;
            }
        }
        let now_ms = self.now_ms();
        if let Some(first) = self.interactions.get(&like) {
            let record = Record {
                token,
                person: first.person,
                channel: first.channel,
                kind: first.kind.clone(),
                made_ms: now_ms,
                message: first.message,
                metadata: first.metadata.clone(),
                payload: Arc::new(payload),
                delivered: false,
                answer: None,
                original: None,
                followups: Vec::new(),
                edits: 0,
                notify: Arc::clone(&notify),
            };
            self.remember(id, record);
            self.deliver(id);
        }
        (id, notify)
    }

    fn owners(&self) -> Value {
        // Installed in the server, not on the person's account.
        json!({ "0": self.guild })
    }

    /// What a message says about the act that made it.
    fn metadata(&self, id: Id, act: &Act) -> Value {
        let mut metadata = json!({
            "id": id,
            "type": number(&act.kind),
            "user": self.user(act.person),
            "authorizing_integration_owners": self.owners(),
        });
        match act.kind {
            Kind::Command | Kind::Autocomplete => metadata["name"] = json!(full_name(&act.data)),
            Kind::Component => {
                metadata["interacted_message_id"] = json!(act.message.as_ref().map(Message::id));
            }
            Kind::Modal => {
                let unknown = || {
                    json!({
                        "id": id,
                        "type": 2,
                        "user": self.user(act.person),
                        "authorizing_integration_owners": self.owners(),
                        "name": "unknown",
                    })
                };
                metadata["triggering_interaction_metadata"] = act.opened_by.clone().unwrap_or_else(unknown);
            }
        }
        metadata
    }

    fn interaction_json(&self, id: Id, token: &str, act: &Act) -> Value {
        let mut member = self.members.get(&act.person).map_or(Value::Null, shapes::member);
        member["permissions"] = json!(self.permissions_in(act.person, act.channel));
        let mut channel = self
            .channel(act.channel)
            .map_or_else(|| json!({ "id": act.channel, "type": 0 }), |channel| self.channel_json(channel));
        channel["permissions"] = json!(self.permissions_in(act.person, act.channel));
        let locale = self.members.get(&act.person).map(|member| member.locale.as_str());
        let mut json = json!({
            "version": 1,
            "type": number(&act.kind),
            "token": token,
            "member": member,
            "locale": locale,
            "id": id,
            "guild_locale": self.locale,
            "guild_id": self.guild,
            "guild": { "locale": self.locale, "id": self.guild, "features": [] },
            "entitlements": [],
            "entitlement_sku_ids": [],
            "data": act.data,
            "context": 0,
            "channel_id": act.channel,
            "channel": channel,
            "authorizing_integration_owners": self.owners(),
            "attachment_size_limit": crate::rest::body::FILE_LIMIT,
            "application_id": self.bot,
            "app_permissions": self.permissions_in(self.bot, act.channel),
        });
        if let Some(message) = &act.message {
            json["message"] = cdn::shown(self, message);
        }
        self.said_of(self.server_of(act.channel), json)
    }
}

fn new_token() -> String {
    rand::rng().sample_iter(Alphanumeric).take(180).map(char::from).collect()
}

fn number(kind: &Kind) -> u8 {
    match kind {
        Kind::Command => 2,
        Kind::Component => 3,
        Kind::Autocomplete => 4,
        Kind::Modal => 5,
    }
}

/// A command's name with its subcommands, as clients write it above an answer.
fn full_name(data: &Value) -> String {
    let mut name = data["name"].as_str().unwrap_or("").to_owned();
    let mut level = data;
    while let Some(sub) = level["options"].as_array().and_then(|options| options.first())
        && matches!(sub["type"].as_u64(), Some(1 | 2))
    {
        name.push(' ');
        name.push_str(sub["name"].as_str().unwrap_or(""));
        level = sub;
    }
    name
}
