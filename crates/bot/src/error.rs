//! What can go wrong: a "no" that people are told, and faults that are logged.

use workshop::Refusal;

/// Why the bot could not start, or could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The rules say no. Told to the person, in their language.
    #[error("refused: {why}")]
    Refused {
        /// Why.
        why: Refusal,
        /// What the person typed, to be given back.
        typed: Option<String>,
    },
    /// The bot says no, in a sentence that is already in the person's language.
    #[error("refused")]
    Said(String),
    /// Something failed while what a person typed was to be stored.
    #[error("{why}")]
    Lost {
        /// What failed.
        why: Box<Error>,
        /// What the person typed, to be given back.
        typed: String,
    },
    /// The database failed.
    #[error(transparent)]
    Storage(#[from] storage::Error),
    /// Discord failed, or could not be reached.
    #[error("Discord: {0}")]
    Discord(Box<serenity::Error>),
    /// A report cannot be read.
    #[error(transparent)]
    Report(#[from] report::Problem),
    /// A report cannot be written.
    #[error(transparent)]
    File(#[from] report::FileError),
    /// What somebody did was sent in a shape that the bot cannot read. Says where, not what.
    #[error("an interaction could not be read: {0}")]
    Unread(String),
    /// Discord closed the connection for good.
    #[error("Discord closed the connection for good ({code}): {what}")]
    Ended {
        /// The close code.
        code: u16,
        /// What it means, and what to do.
        what: &'static str,
    },
    /// Discord does not accept the token.
    #[error("Discord does not accept the token: copy it again from the Bot page of the application")]
    Token,
    /// Discord did not answer.
    #[error("Discord did not answer within {} s; look at the network, and at discord.api if it is set", .0.as_secs())]
    Silent(std::time::Duration),
    /// The address of Discord's API is none.
    #[error("discord.api is not an address: {0}")]
    Api(String),
}

impl From<Refusal> for Error {
    fn from(why: Refusal) -> Self {
        Self::Refused { why, typed: None }
    }
}

impl From<acts::Error> for Error {
    fn from(error: acts::Error) -> Self {
        match error {
            acts::Error::Refused(why) => why.into(),
            acts::Error::Storage(error) => error.into(),
            acts::Error::Report(error) => error.into(),
            acts::Error::File(error) => error.into(),
        }
    }
}

impl From<serenity::Error> for Error {
    fn from(error: serenity::Error) -> Self {
        Self::Discord(Box::new(error))
    }
}

impl Error {
    /// Whether the program or something it needs has failed, rather than the rules said no.
    pub(crate) fn is_fault(&self) -> bool {
        !matches!(self, Self::Refused { .. } | Self::Said(_))
    }

    /// Whether nobody knows what was wanted.
    pub(crate) fn is_unread(&self) -> bool {
        match self {
            Self::Unread(_) => true,
            Self::Lost { why, .. } => why.is_unread(),
            _ => false,
        }
    }

    /// The database's own error, if it is one.
    pub(crate) fn stored(&self) -> Option<&storage::Error> {
        match self {
            Self::Storage(error) => Some(error),
            Self::Lost { why, .. } => why.stored(),
            _ => None,
        }
    }

    /// Adds what was typed to a refusal or a failure, so that it can be given back.
    pub(crate) fn with_typed(self, text: &str) -> Self {
        match self {
            Self::Refused { why, .. } => Self::Refused { why, typed: Some(text.to_owned()) },
            said @ (Self::Said(_) | Self::Lost { .. }) => said,
            why => Self::Lost { why: Box::new(why), typed: text.to_owned() },
        }
    }
}

/// The result of doing something for a person.
pub(crate) type Result<T> = std::result::Result<T, Error>;
