//! Authority as a value: what needs a moderator asks for a [`Moderator`], and one function makes one.

use crate::{Account, Role, Workshop};

/// What an interaction itself says about the person behind it.
#[derive(Clone, Debug)]
pub struct Rights {
    /// Who it is.
    pub account: Account,
    /// The person's roles on this server.
    pub roles: Vec<Role>,
    /// Whether the person holds Manage Server (or Administrator).
    pub manages_server: bool,
}

/// Someone who moderates one workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moderator(Account);

/// Someone who may open workshops on this server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Organiser(Account);

impl Moderator {
    /// The only way to become a moderator: the workshop's role, or Manage Server.
    ///
    /// # Errors
    /// [`crate::Refusal::NotModerator`] for everyone else.
    pub fn of(workshop: &Workshop, rights: &Rights) -> Result<Self, crate::Refusal> {
        if rights.manages_server || rights.roles.contains(&workshop.moderators) {
            Ok(Self(rights.account))
        } else {
            Err(crate::Refusal::NotModerator)
        }
    }

    /// Whose decisions these are.
    #[must_use]
    pub fn account(self) -> Account {
        self.0
    }
}

impl Organiser {
    /// The only way to become an organiser: Manage Server.
    ///
    /// # Errors
    /// [`crate::Refusal::NotOrganiser`] for everyone else.
    pub fn of(rights: &Rights) -> Result<Self, crate::Refusal> {
        if rights.manages_server { Ok(Self(rights.account)) } else { Err(crate::Refusal::NotOrganiser) }
    }

    /// Who it is.
    #[must_use]
    pub fn account(self) -> Account {
        self.0
    }
}
