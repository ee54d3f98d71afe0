//! Messages and forms as people's clients see them: Discord's JSON, with words for what is on the screen.

use std::sync::Arc;

use serde_json::Value;

use crate::snowflake::{Id, id_of};

/// A message, as it was at one moment.
#[derive(Clone, Debug)]
pub struct Message {
    id: Id,
    channel: Id,
    only_for: Option<Id>,
    json: Arc<Value>,
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What a press sends; a link has none.
    pub custom_id: Option<String>,
    /// Its words.
    pub label: String,
    /// 1 blurple, 2 grey, 3 green, 4 red, 5 a link.
    pub style: u64,
    /// Whether it is grey and dead.
    pub disabled: bool,
    /// Where a link leads.
    pub url: Option<String>,
}

/// A select under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Select {
    /// What a choice sends, besides the values.
    pub custom_id: String,
    /// The words in it while nothing is chosen.
    pub placeholder: Option<String>,
    /// What can be chosen; empty for selects of users, roles or channels.
    pub options: Vec<SelectOption>,
    /// The fewest values.
    pub min: u64,
    /// The most values.
    pub max: u64,
    /// Whether it is grey and dead.
    pub disabled: bool,
}

/// One line of a select.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// Its words.
    pub label: String,
    /// What choosing it sends.
    pub value: String,
    /// Smaller words under it.
    pub description: Option<String>,
}

impl Message {
    pub(crate) fn new(json: Value, only_for: Option<Id>) -> Self {
        let id = id_of(&json["id"]).unwrap_or(Id::new(0));
        let channel = id_of(&json["channel_id"]).unwrap_or(Id::new(0));
        Self { id, channel, only_for, json: Arc::new(json) }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }

    /// The channel it is in.
    #[must_use]
    pub fn channel(&self) -> Id {
        self.channel
    }

    /// Who wrote it.
    #[must_use]
    pub fn author(&self) -> Id {
        id_of(&self.json["author"]["id"]).unwrap_or(Id::new(0))
    }

    /// The one person who sees it ("only you can see this"), if it is private.
    #[must_use]
    pub fn only_for(&self) -> Option<Id> {
        self.only_for
    }

    /// Whether only one person sees it.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.only_for.is_some()
    }

    /// Whether it still says that the bot is thinking.
    #[must_use]
    pub fn is_loading(&self) -> bool {
        self.flags() & crate::rest::flags::LOADING != 0
    }

    /// Discord's flags.
    #[must_use]
    pub fn flags(&self) -> u64 {
        self.json["flags"].as_u64().unwrap_or(0)
    }

    /// The text outside embeds.
    #[must_use]
    pub fn content(&self) -> &str {
        self.json["content"].as_str().unwrap_or("")
    }

    /// All that can be read on it, line by line: content, then each embed's author, title, description, fields and footer.
    /// Labels of buttons and selects are not part of it.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = vec![self.content()];
        for embed in list(&self.json["embeds"]) {
            lines.extend([&embed["author"]["name"], &embed["title"], &embed["description"]].map(str_of));
            for field in list(&embed["fields"]) {
                lines.extend([&field["name"], &field["value"]].map(str_of));
            }
            lines.push(str_of(&embed["footer"]["text"]));
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// The embeds, in Discord's JSON.
    #[must_use]
    pub fn embeds(&self) -> &[Value] {
        list(&self.json["embeds"])
    }

    /// The attached files' names.
    #[must_use]
    pub fn file_names(&self) -> Vec<&str> {
        list(&self.json["attachments"]).iter().map(|file| str_of(&file["filename"])).collect()
    }

    /// The message it answers, if it is a reply.
    #[must_use]
    pub fn replies_to(&self) -> Option<Id> {
        id_of(&self.json["message_reference"]["message_id"])
    }

    /// All buttons, in order.
    #[must_use]
    pub fn buttons(&self) -> Vec<Button> {
        let button = |json: &Value| Button {
            custom_id: json["custom_id"].as_str().map(str::to_owned),
            label: str_of(&json["label"]).to_owned(),
            style: json["style"].as_u64().unwrap_or(0),
            disabled: json["disabled"].as_bool().unwrap_or(false),
            url: json["url"].as_str().map(str::to_owned),
        };
        self.components().filter(|json| json["type"] == 2).map(button).collect()
    }

    /// The button with these words.
    #[must_use]
    pub fn button(&self, label: &str) -> Option<Button> {
        self.buttons().into_iter().find(|button| button.label == label)
    }

    /// All selects, in order.
    #[must_use]
    pub fn selects(&self) -> Vec<Select> {
        self.components().filter(|json| is_select(json)).map(select).collect()
    }

    /// The whole message in Discord's JSON, as `GET` would show it.
    #[must_use]
    pub fn json(&self) -> &Value {
        &self.json
    }

    /// The component with this custom id.
    pub(crate) fn component(&self, custom_id: &str) -> Option<&Value> {
        self.components().find(|json| json["custom_id"] == custom_id)
    }

    fn components(&self) -> impl Iterator<Item = &Value> {
        list(&self.json["components"]).iter().flat_map(|row| list(&row["components"]))
    }
}

fn is_select(json: &Value) -> bool {
    matches!(json["type"].as_u64(), Some(3 | 5..=8))
}

fn select(json: &Value) -> Select {
    let option = |json: &Value| SelectOption {
        label: str_of(&json["label"]).to_owned(),
        value: str_of(&json["value"]).to_owned(),
        description: json["description"].as_str().map(str::to_owned),
    };
    Select {
        custom_id: str_of(&json["custom_id"]).to_owned(),
        placeholder: json["placeholder"].as_str().map(str::to_owned),
        options: list(&json["options"]).iter().map(option).collect(),
        min: json["min_values"].as_u64().unwrap_or(1),
        max: json["max_values"].as_u64().unwrap_or(1),
        disabled: json["disabled"].as_bool().unwrap_or(false),
    }
}

/// A form that a client has opened.
#[derive(Clone, Debug)]
pub struct Modal {
    pub(crate) channel: Id,
    pub(crate) interaction: Id,
    pub(crate) json: Arc<Value>,
}

/// A text field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Its name, for the bot.
    pub custom_id: String,
    /// The words over it.
    pub label: String,
    /// Whether it is a paragraph rather than a line.
    pub paragraph: bool,
    /// What is in it at first.
    pub value: String,
    /// What is shown in it while it is empty.
    pub placeholder: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// The fewest characters, if anything is filled in.
    pub min: usize,
    /// The most characters.
    pub max: usize,
}

impl Modal {
    /// Its name, for the bot.
    #[must_use]
    pub fn custom_id(&self) -> &str {
        str_of(&self.json["custom_id"])
    }

    /// The words over it.
    #[must_use]
    pub fn title(&self) -> &str {
        str_of(&self.json["title"])
    }

    /// The channel it was opened in.
    #[must_use]
    pub fn channel(&self) -> Id {
        self.channel
    }

    /// Its fields, in order.
    #[must_use]
    pub fn inputs(&self) -> Vec<Input> {
        let length =
            |json: &Value, default| json.as_u64().and_then(|length| usize::try_from(length).ok()).unwrap_or(default);
        let input = |(label, json): (&Value, &Value)| Input {
            custom_id: str_of(&json["custom_id"]).to_owned(),
            label: str_of(label).to_owned(),
            paragraph: json["style"] == 2,
            value: str_of(&json["value"]).to_owned(),
            placeholder: str_of(&json["placeholder"]).to_owned(),
            required: json["required"].as_bool().unwrap_or(true),
            min: length(&json["min_length"], 0),
            max: length(&json["max_length"], 4000),
        };
        let fields = list(&self.json["components"]).iter().flat_map(|part| {
            let under = (part["type"] == 18).then(|| (&part["label"], &part["component"]));
            let in_row = list(&part["components"]).iter().map(|field| (&field["label"], field));
            under.into_iter().chain(in_row)
        });
        fields.map(input).collect()
    }

    /// Whether its fields are under labels (component type 18), not in rows.
    #[must_use]
    pub fn is_labelled(&self) -> bool {
        list(&self.json["components"]).iter().any(|part| part["type"] == 18)
    }

    /// The whole form in Discord's JSON.
    #[must_use]
    pub fn json(&self) -> &Value {
        &self.json
    }
}

/// The list in a value; empty if it is none.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The text in a value; empty if it is none.
pub(crate) fn str_of(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}
