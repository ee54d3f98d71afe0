//! The bot's token, from the setting or from its file. It is read when it is needed, and never printed.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret, SecretString};

use super::Discord;
use crate::identity::Identity;

impl Discord {
    /// The bot's token, from wherever it was given.
    ///
    /// # Errors
    /// When it is given nowhere, twice, in a file that cannot be read, or is no token by its looks.
    pub(crate) fn token(&self) -> Result<SecretString, NoToken> {
        let (token, place) = match (&self.token, &self.token_file) {
            (None, None) => return Err(NoToken::Nowhere),
            (Some(_), Some(_)) => return Err(NoToken::Twice),
            (Some(token), None) => (token.clone(), "discord.token".to_owned()),
            (None, Some(file)) => (read_secret(file)?, file.display().to_string()),
        };
        // It becomes a header: one word of visible ASCII, or the request could not be made at all.
        let word = token.expose_secret();
        if word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(NoToken::NotAToken { place });
        }
        Ok(token)
    }
}

fn read_secret(file: &Path) -> Result<SecretString, NoToken> {
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(SecretString::from(text.trim())),
        Err(reason) if reason.kind() == ErrorKind::NotFound => {
            Err(NoToken::NoFile { file: file.to_owned(), identity: Identity::of_this_process() })
        }
        Err(reason) if reason.kind() == ErrorKind::IsADirectory => Err(NoToken::Folder { file: file.to_owned() }),
        Err(reason) => {
            Err(NoToken::Unreadable { file: file.to_owned(), identity: Identity::of_this_process(), reason })
        }
    }
}

/// Why there is no token to log in with.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NoToken {
    /// Neither setting is there.
    #[error(
        "there is no bot token: put it into a file and name the file in discord.token_file \
         (or OPENFLOOR__DISCORD__TOKEN_FILE); to try Openfloor without one, run `openfloor rehearse`"
    )]
    Nowhere,
    /// Both settings are there, and which one counts would be a guess.
    #[error("both discord.token and discord.token_file are set: remove one of them, from the file or the variables")]
    Twice,
    /// There is no such file.
    #[error(
        "there is no file {file}, which discord.token_file names: mend the path, or put the bot's token and nothing else into \
         such a file and give it to the user that Openfloor runs as, `chown {identity} {file}`, mode 0400",
        file = file.display()
    )]
    NoFile {
        /// Which file.
        file: PathBuf,
        /// Who looked.
        identity: Identity,
    },
    /// A folder is no file. Docker makes one where the file that is to be mounted is missing.
    #[error(
        "{file}, which discord.token_file names, is a folder and no file (Docker makes one where a file to be mounted was \
         missing): remove it, put the bot's token into a file there, and start again",
        file = file.display()
    )]
    Folder {
        /// Which folder.
        file: PathBuf,
    },
    /// The file is not for us.
    #[error(
        "the token file {file} cannot be read: {reason}. Openfloor runs as {identity}, which must be able to \
         read it: `chown {identity} {file}`, mode 0400",
        file = file.display()
    )]
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// Who tried.
        identity: Identity,
        /// What the system said.
        reason: std::io::Error,
    },
    /// Empty, several words, or letters that no token has.
    #[error(
        "what {place} holds is no bot token: one word of letters, digits, dots, dashes and underscores is \
         expected. Copy it from the application's page at Discord, section Bot"
    )]
    NotAToken {
        /// Setting or file.
        place: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Settings, Wrong};

    fn load(variables: &[(&str, &str)]) -> Result<Settings, Wrong> {
        Settings::load(None, variables.iter().map(|(name, value)| ((*name).into(), (*value).into())))
    }

    #[test]
    fn the_token_comes_from_the_setting_or_from_its_file_but_not_from_both() {
        let token = |settings: &Settings| settings.discord.token().map(|token| token.expose_secret().to_owned());
        let settings = load(&[("OPENFLOOR__DISCORD__TOKEN", "abc.def")]).expect("allowed");
        assert_eq!(token(&settings).expect("given"), "abc.def");

        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), "abc.def\n").expect("written");
        let path = file.path().to_str().expect("plain");
        let settings = load(&[("OPENFLOOR__DISCORD__TOKEN_FILE", path)]).expect("allowed");
        assert_eq!(token(&settings).expect("given"), "abc.def");

        let both = load(&[("OPENFLOOR__DISCORD__TOKEN", "a"), ("OPENFLOOR__DISCORD__TOKEN_FILE", path)]);
        assert!(matches!(token(&both.expect("allowed")), Err(NoToken::Twice)));
        assert!(matches!(token(&load(&[]).expect("allowed")), Err(NoToken::Nowhere)));
    }

    #[test]
    fn a_token_in_the_place_of_its_file_is_told_and_shown_nowhere() {
        let token = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs-made_up";
        for value in [token.to_owned(), format!("data/token\ntoken = {token}")] {
            let wrong = load(&[("OPENFLOOR__DISCORD__TOKEN_FILE", &value)]).expect_err("refused");
            let said = format!("{wrong} {wrong:?}");
            assert!(said.contains("token_file") && !said.contains("ZnCjm1"), "{said}");
        }
        for path in ["a.b.c", "/run/secrets/some.rather.long-name-of-a-file-that-holds-the-token-of-the-bot"] {
            load(&[("OPENFLOOR__DISCORD__TOKEN_FILE", path)]).expect("a path");
        }
    }

    #[test]
    fn a_token_file_that_is_missing_or_holds_something_else_is_told() {
        let settings = load(&[("OPENFLOOR__DISCORD__TOKEN_FILE", "/nowhere/token")]).expect("allowed");
        let sentence = settings.discord.token().expect_err("missing").to_string();
        for part in ["there is no file /nowhere/token", "discord.token_file", "`chown "] {
            assert!(sentence.contains(part), "{part} is missing: {sentence}");
        }
        let settings = load(&[("OPENFLOOR__DISCORD__TOKEN_FILE", "/proc")]).expect("allowed");
        let sentence = settings.discord.token().expect_err("a folder").to_string();
        assert!(sentence.starts_with("/proc, which discord.token_file names, is a folder"), "{sentence}");
        // Nobody, root included, reads that.
        let settings = load(&[("OPENFLOOR__DISCORD__TOKEN_FILE", "/proc/self/mem")]).expect("allowed");
        let sentence = settings.discord.token().expect_err("unreadable").to_string();
        for part in ["/proc/self/mem", "runs as", "chown"] {
            assert!(sentence.contains(part), "{part} is missing: {sentence}");
        }
        for text in ["", "\n", "two words", "two\nlines", "ключ"] {
            let file = tempfile::NamedTempFile::new().expect("a file");
            std::fs::write(file.path(), text).expect("written");
            let path = file.path().to_str().expect("plain");
            let settings = load(&[("OPENFLOOR__DISCORD__TOKEN_FILE", path)]).expect("allowed");
            let wrong = settings.discord.token().expect_err(text);
            assert!(matches!(wrong, NoToken::NotAToken { .. }), "{wrong}");
            assert!(wrong.to_string().contains(path), "{wrong}");
        }
    }
}
