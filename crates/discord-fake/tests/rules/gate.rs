//! A bot's gateway side, on a bare socket.

use std::io::Read as _;

use discord_fake::Discord;
use futures::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Error, Message as Frame, protocol::CloseFrame},
};

use super::{Anything, PATIENCE, Tested, text};

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
            Frame::Binary(bytes) => self.inflated(&bytes),
            other => Err(format!("not a text: {other:?}").into()),
        }
    }

    /// The data of the next event, which must be this one; what nobody has heard of is passed over.
    pub(crate) async fn event(&mut self, name: &str) -> Result<Value, Anything> {
        let mut payload = self.next().await?;
        while text(&payload["t"]).starts_with("STAND_IN_") {
            payload = self.next().await?;
        }
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

    /// How the connection ends, in a word; what comes before is passed over.
    pub(crate) async fn ended(&mut self) -> String {
        loop {
            match tokio::time::timeout(PATIENCE, self.socket.next()).await {
                Err(_) => return "not at all".to_owned(),
                Ok(None) => return "nothing".to_owned(),
                Ok(Some(Ok(Frame::Close(frame)))) => {
                    return frame.map_or("bare".to_owned(), |frame| u16::from(frame.code).to_string());
                }
                Ok(Some(Ok(_))) => {}
                Ok(Some(Err(Error::Io(error)))) => return format!("{:?}", error.kind()),
                Ok(Some(Err(_))) => return "cut".to_owned(),
            }
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
