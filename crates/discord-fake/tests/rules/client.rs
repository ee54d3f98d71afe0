//! A bot without a library: bare HTTP and a bare socket, so that nothing hides what the stand-in says.

use std::time::Duration;

use discord_fake::{Discord, Limits, Permissions, World};
use serde_json::{Value, json};

mod gate;

pub(crate) use gate::Gate;

pub(crate) type Anything = Box<dyn std::error::Error + Send + Sync>;
pub(crate) type Tested = Result<(), Anything>;

/// Nothing in these tests takes longer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// What REST answered.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) status: u16,
    pub(crate) body: Value,
    pub(crate) headers: reqwest::header::HeaderMap,
}

impl Said {
    /// Status and error code.
    pub(crate) fn error(&self) -> (u16, u64) {
        (self.status, self.body["code"].as_u64().unwrap_or(0))
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    pub(crate) fn id(&self) -> String {
        self.body["id"].as_str().unwrap_or("").to_owned()
    }
}

/// A bot's HTTP side.
pub(crate) struct Bot {
    pub(crate) discord: Discord,
    http: reqwest::Client,
}

/// The ready-made server without rate limits, where everyone may write on the general and so give commands there.
pub(crate) fn world() -> World {
    let world = World::example();
    let everyone = world.everyone | Permissions::SEND_MESSAGES;
    World { limits: Limits::off(), everyone, strange: false, ..world }
}

pub(crate) async fn example() -> Result<Discord, Anything> {
    started(world()).await
}

pub(crate) async fn started(world: World) -> Result<Discord, Anything> {
    Ok(Discord::start(([127, 0, 0, 1], 0).into(), world).await?)
}

impl Bot {
    pub(crate) fn of(discord: &Discord) -> Self {
        let agent = "DiscordBot (https://example.org/bot, 1.0)";
        let http = reqwest::Client::builder().user_agent(agent).build().unwrap_or_default();
        Self { discord: discord.clone(), http }
    }

    fn ask(&self, method: &str, path: &str) -> Result<reqwest::RequestBuilder, Anything> {
        let url = format!("{}/api/v10{path}", self.discord.api());
        let token = format!("Bot {}", self.discord.token());
        Ok(self.http.request(method.parse()?, url).header("authorization", token))
    }

    pub(crate) async fn call(&self, method: &str, path: &str, body: Value) -> Result<Said, Anything> {
        let mut request = self.ask(method, path)?;
        if !body.is_null() {
            request = request.json(&body);
        }
        said(request.send().await?).await
    }

    pub(crate) async fn get(&self, path: &str) -> Result<Said, Anything> {
        self.call("GET", path, Value::Null).await
    }

    /// A call with files: their names and bytes.
    pub(crate) async fn upload(
        &self,
        method: &str,
        path: &str,
        body: &Value,
        files: &[(&str, Vec<u8>)],
    ) -> Result<Said, Anything> {
        let mut form = reqwest::multipart::Form::new();
        for (n, (name, bytes)) in files.iter().enumerate() {
            let part = reqwest::multipart::Part::bytes(bytes.clone()).file_name((*name).to_owned());
            form = form.part(format!("files[{n}]"), part.mime_str("text/plain")?);
        }
        form = form.text("payload_json", body.to_string());
        said(self.ask(method, path)?.multipart(form).send().await?).await
    }

    pub(crate) async fn with_token(&self, token: &str, path: &str) -> Result<Said, Anything> {
        let url = format!("{}/api/v10{path}", self.discord.api());
        said(self.http.get(url).header("authorization", format!("Bot {token}")).send().await?).await
    }

    /// A call as no bot makes it: without the User-Agent that Discord demands.
    pub(crate) async fn as_nobody(&self, path: &str) -> Result<Said, Anything> {
        let url = format!("{}/api/v10{path}", self.discord.api());
        let token = format!("Bot {}", self.discord.token());
        said(reqwest::Client::new().get(url).header("authorization", token).send().await?).await
    }

    pub(crate) async fn without_token(&self, path: &str) -> Result<Said, Anything> {
        said(self.http.get(format!("{}/api/v10{path}", self.discord.api())).send().await?).await
    }

    /// Status and text of an answer that is no JSON.
    pub(crate) async fn raw_get(&self, path: &str) -> Result<(u16, String), Anything> {
        let response = self.ask("GET", path)?.send().await?;
        Ok((response.status().as_u16(), response.text().await?))
    }

    /// A file, from the address that an attachment names: status and body.
    pub(crate) async fn fetch(&self, attachment: &Value) -> Result<(u16, Vec<u8>), Anything> {
        let response = self.http.get(text(&attachment["url"])).send().await?;
        Ok((response.status().as_u16(), response.bytes().await?.to_vec()))
    }

    pub(crate) async fn post(&self, channel: discord_fake::Id, body: Value) -> Result<Said, Anything> {
        self.call("POST", &format!("/channels/{channel}/messages"), body).await
    }

    /// Answers an interaction.
    pub(crate) async fn answer(&self, interaction: &Value, body: Value) -> Result<Said, Anything> {
        let (id, token) = (text(&interaction["id"]), text(&interaction["token"]));
        self.call("POST", &format!("/interactions/{id}/{token}/callback"), body).await
    }

    /// The path of an interaction's webhook.
    pub(crate) fn webhook(&self, interaction: &Value, rest: &str) -> String {
        format!("/webhooks/{}/{}{rest}", self.discord.bot(), text(&interaction["token"]))
    }

    pub(crate) async fn register(&self, commands: Value) -> Result<Said, Anything> {
        self.call("PUT", &format!("/applications/{}/commands", self.discord.bot()), commands).await
    }
}

async fn said(response: reqwest::Response) -> Result<Said, Anything> {
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = response.bytes().await?;
    let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes)? };
    Ok(Said { status, body, headers })
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

/// A command that everyone may use, with most kinds of options.
pub(crate) fn commands() -> Value {
    json!([
        { "name": "ask", "description": "Ask a question", "options": [
            { "type": 3, "name": "question", "description": "Your question", "required": true, "max_length": 50 },
            { "type": 3, "name": "kind", "description": "What it is", "choices": [
                { "name": "a question", "value": "question" }, { "name": "a comment", "value": "comment" },
            ] },
            { "type": 5, "name": "anonymous", "description": "Without your name" },
        ] },
        { "name": "brief", "description": "Facts", "options": [
            { "type": 3, "name": "search", "description": "Words", "autocomplete": true, "required": true },
        ] },
        { "name": "event", "description": "An event", "default_member_permissions": "8192", "contexts": [0],
          "options": [{ "type": 1, "name": "open", "description": "Open it", "options": [
            { "type": 3, "name": "title", "description": "Its title", "required": true },
            { "type": 7, "name": "staff", "description": "The staff", "required": true, "channel_types": [0] },
            { "type": 8, "name": "moderators", "description": "Who moderates", "required": true },
            { "type": 6, "name": "chair", "description": "Who chairs" },
            { "type": 4, "name": "minutes", "description": "How long", "min_value": 5, "max_value": 600 },
          ] }] },
    ])
}

/// A row of buttons with these custom ids and labels.
pub(crate) fn buttons(all: &[(&str, &str)]) -> Value {
    let button = |(id, label): &(&str, &str)| json!({ "type": 2, "style": 1, "custom_id": id, "label": label });
    json!([{ "type": 1, "components": all.iter().map(button).collect::<Vec<_>>() }])
}
