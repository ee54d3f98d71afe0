//! Authority as a value: what needs a moderator asks for a [`Moderator`], and one function makes one. So it is with
//! organisers and rapporteurs.

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

/// Someone who keeps the record of one workshop: a rapporteur, or a moderator. As such they decide on nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rapporteur {
    account: Account,
    moderates: bool,
}

/// Someone of the staff, under the letter by which the log and the report name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Staff {
    /// M1, M2, …
    Moderator(Account),
    /// R1, R2, …
    Rapporteur(Account),
}

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

impl Rapporteur {
    /// The only way to become a rapporteur: the workshop's role for it, or being a moderator.
    ///
    /// # Errors
    /// [`crate::Refusal::NotRapporteur`] for everyone else.
    pub fn of(workshop: &Workshop, rights: &Rights) -> Result<Self, crate::Refusal> {
        let moderates = Moderator::of(workshop, rights).is_ok();
        if moderates || workshop.rapporteurs.is_some_and(|role| rights.roles.contains(&role)) {
            Ok(Self { account: rights.account, moderates })
        } else {
            Err(crate::Refusal::NotRapporteur)
        }
    }

    /// Whose record it is.
    #[must_use]
    pub const fn account(self) -> Account {
        self.account
    }

    /// Whether they moderate, too.
    #[must_use]
    pub const fn moderates(self) -> bool {
        self.moderates
    }

    /// How they are named.
    #[must_use]
    pub const fn staff(self) -> Staff {
        if self.moderates { Staff::Moderator(self.account) } else { Staff::Rapporteur(self.account) }
    }
}

impl Staff {
    /// Who it is.
    #[must_use]
    pub const fn account(self) -> Account {
        match self {
            Self::Moderator(account) | Self::Rapporteur(account) => account,
        }
    }

    /// The letter before their number.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Moderator(_) => "M",
            Self::Rapporteur(_) => "R",
        }
    }
}

impl From<Moderator> for Staff {
    fn from(moderator: Moderator) -> Self {
        Self::Moderator(moderator.account())
    }
}

impl From<Rapporteur> for Staff {
    fn from(rapporteur: Rapporteur) -> Self {
        rapporteur.staff()
    }
}

impl From<Organiser> for Staff {
    fn from(organiser: Organiser) -> Self {
        Self::Moderator(organiser.account())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::testing::workshop;

    #[test]
    fn who_keeps_the_record_moderates_only_with_the_moderators_role() {
        let ws = Workshop { rapporteurs: Some(Role(8)), ..workshop() };
        let with = |roles: &[u64], manages_server| Rights {
            account: Account(7),
            roles: roles.iter().copied().map(Role).collect(),
            manages_server,
        };
        for (rights, records, moderates) in [
            (with(&[], false), false, false),
            (with(&[9], false), false, false),
            (with(&[8], false), true, false),
            (with(&[4], false), true, true),
            (with(&[4, 8], false), true, true),
            (with(&[], true), true, true),
        ] {
            assert_eq!(Moderator::of(&ws, &rights).is_ok(), moderates, "{rights:?}");
            let rapporteur = Rapporteur::of(&ws, &rights).ok();
            assert_eq!(rapporteur.is_some(), records, "{rights:?}");
            assert_eq!(rapporteur.is_some_and(Rapporteur::moderates), moderates, "{rights:?}");
            if let Some(rapporteur) = rapporteur {
                assert_eq!(rapporteur.staff().letter(), if moderates { "M" } else { "R" });
            }
        }
        let nobody = Workshop { rapporteurs: None, ..workshop() };
        assert!(Rapporteur::of(&nobody, &with(&[8], false)).is_err());
    }
}
