//! A bot without a library: bare HTTP and a bare socket, so that nothing hides what the stand-in says.

use std::{io::Read as _, time::Duration};

use futures::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use standin::{Discord, Limits, World};
use tokio::net::TcpStream;
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Message as Frame, protocol::CloseFrame},
};

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

pub(crate) async fn workshop() -> Result<Discord, Anything> {
    let world = World { limits: Limits::off(), ..World::workshop() };
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

    pub(crate) async fn without_token(&self, path: &str) -> Result<Said, Anything> {
        said(self.http.get(format!("{}/api/v10{path}", self.discord.api())).send().await?).await
    }

    pub(crate) async fn post(&self, channel: standin::Id, body: Value) -> Result<Said, Anything> {
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

/// A bot's gateway side.
pub(crate) struct Gate {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    token: String,
    pub(crate) seq: u64,
    pub(crate) session: String,
    /// How many frames came compressed.
    pub(crate) deflated: usize,
    /// Where READY says that this session can be resumed.
    pub(crate) resume_at: String,
    /// The stream that a transport compresses into, if it does.
    stream: Option<flate2::Decompress>,
}

impl Gate {
    /// Connects and reads the hello.
    pub(crate) async fn open(discord: &Discord) -> Result<Self, Anything> {
        Self::open_at(discord, &format!("ws://{}", discord.address()), "").await
    }

    /// The same at another address, with more in the query.
    pub(crate) async fn open_at(discord: &Discord, url: &str, query: &str) -> Result<Self, Anything> {
        let mut gate = Self::silent_at(discord, url, query).await?;
        let hello = gate.next().await?;
        assert_eq!(hello["op"], 10, "{hello}");
        Ok(gate)
    }

    /// Connects, and waits for nothing.
    pub(crate) async fn silent(discord: &Discord) -> Result<Self, Anything> {
        Self::silent_at(discord, &format!("ws://{}", discord.address()), "").await
    }

    async fn silent_at(discord: &Discord, url: &str, query: &str) -> Result<Self, Anything> {
        let (socket, _) = connect_async(format!("{url}/?v=10{query}")).await?;
        let stream = query.contains("zlib-stream").then(|| flate2::Decompress::new(true));
        let (session, resume_at) = (String::new(), String::new());
        Ok(Self { socket, token: discord.token(), seq: 0, session, deflated: 0, resume_at, stream })
    }

    /// Connects and identifies without intents, as the bot does.
    pub(crate) async fn ready(discord: &Discord) -> Result<Self, Anything> {
        let mut gate = Self::open(discord).await?;
        gate.identify(json!({ "intents": 0, "compress": true })).await?;
        gate.welcomed().await?;
        Ok(gate)
    }

    /// Reads READY and keeps what it says about a resume.
    pub(crate) async fn welcomed(&mut self) -> Tested {
        let ready = self.event("READY").await?;
        text(&ready["session_id"]).clone_into(&mut self.session);
        text(&ready["resume_gateway_url"]).clone_into(&mut self.resume_at);
        Ok(())
    }

    /// Connects where READY said, and resumes.
    pub(crate) async fn resumed(self, discord: &Discord) -> Result<Self, Anything> {
        let mut again = Self::open_at(discord, &self.resume_at, "").await?;
        again.resume(&self.session, self.seq).await?;
        again.seq = self.seq;
        again.session = self.session;
        again.resume_at = self.resume_at;
        Ok(again)
    }

    pub(crate) async fn identify(&mut self, more: Value) -> Result<(), Anything> {
        let mut data = json!({ "token": self.token, "properties": { "os": "test", "browser": "", "device": "" } });
        if let (Some(data), Value::Object(more)) = (data.as_object_mut(), more) {
            data.extend(more);
        }
        self.send(json!({ "op": 2, "d": data })).await
    }

    pub(crate) async fn resume(&mut self, session: &str, seq: u64) -> Result<(), Anything> {
        let data = json!({ "token": self.token, "session_id": session, "seq": seq });
        self.send(json!({ "op": 6, "d": data })).await
    }

    pub(crate) async fn send(&mut self, payload: Value) -> Result<(), Anything> {
        Ok(self.socket.send(Frame::text(payload.to_string())).await?)
    }

    /// The next payload.
    pub(crate) async fn next(&mut self) -> Result<Value, Anything> {
        let payload: Value = match self.frame().await? {
            Frame::Text(text) => serde_json::from_str(&text)?,
            Frame::Binary(bytes) => {
                self.deflated += 1;
                serde_json::from_str(&self.inflated(&bytes)?)?
            }
            other => return Err(format!("not a payload: {other:?}").into()),
        };
        if let Some(seq) = payload["s"].as_u64() {
            assert_eq!(seq, self.seq + 1, "sequence numbers have no gaps");
            self.seq = seq;
        }
        Ok(payload)
    }

    fn inflated(&mut self, bytes: &[u8]) -> Result<String, Anything> {
        let Some(stream) = &mut self.stream else {
            let mut text = String::new();
            flate2::read::ZlibDecoder::new(bytes).read_to_string(&mut text)?;
            return Ok(text);
        };
        assert!(bytes.ends_with(&[0, 0, 0xff, 0xff]), "a part of a stream ends with the mark of a flush");
        let mut text = Vec::with_capacity(1 << 20);
        stream.decompress_vec(bytes, &mut text, flate2::FlushDecompress::Sync)?;
        Ok(String::from_utf8(text)?)
    }

    /// The next frame, whatever it is.
    pub(crate) async fn frame(&mut self) -> Result<Frame, Anything> {
        let frame = tokio::time::timeout(PATIENCE, self.socket.next()).await?;
        Ok(frame.ok_or("the connection has ended")??)
    }

    /// The text of the next frame, which need not be JSON.
    pub(crate) async fn raw(&mut self) -> Result<String, Anything> {
        match self.frame().await? {
            Frame::Text(text) => Ok(text.to_string()),
            other => Err(format!("not a text: {other:?}").into()),
        }
    }

    /// The data of the next event, which must be this one.
    pub(crate) async fn event(&mut self, name: &str) -> Result<Value, Anything> {
        let payload = self.next().await?;
        if payload["t"] != name {
            return Err(format!("{name} was expected, not {payload}").into());
        }
        Ok(payload["d"].clone())
    }

    pub(crate) async fn interaction(&mut self) -> Result<Value, Anything> {
        self.event("INTERACTION_CREATE").await
    }

    /// The code that the gateway closes with.
    pub(crate) async fn close_code(&mut self) -> Result<u16, Anything> {
        match self.frame().await? {
            Frame::Close(Some(frame)) => Ok(frame.code.into()),
            other => Err(format!("not a close: {other:?}").into()),
        }
    }

    /// Whether the connection broke without a word.
    pub(crate) async fn broke(&mut self) -> bool {
        !matches!(self.frame().await, Ok(Frame::Text(_) | Frame::Binary(_) | Frame::Close(Some(_))))
    }

    /// Says goodbye, which ends the session too.
    pub(crate) async fn goodbye(mut self) -> Result<(), Anything> {
        let frame = CloseFrame { code: 1000.into(), reason: "".into() };
        Ok(self.socket.close(Some(frame)).await?)
    }
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
        { "name": "workshop", "description": "The workshop", "default_member_permissions": "8192", "contexts": [0],
          "options": [{ "type": 1, "name": "open", "description": "Open it", "options": [
            { "type": 3, "name": "title", "description": "Its title", "required": true },
            { "type": 7, "name": "desk", "description": "The desk", "required": true, "channel_types": [0] },
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
