//! Whether someone may act: ask, support, raise a hand.

use std::time::Duration;

use crate::{Account, Identity, Moderator, Refusal, Rights, Role, Rules, Time, Workshop};

/// Discord counts the milliseconds of its ids from here: the first second of 2015, UTC.
const DISCORD_EPOCH_MS: i64 = 1_420_070_400_000;

/// An account's age may be asked for up to ten years.
pub const ACCOUNT_AGE_MAX_DAYS: u32 = 3_650;

impl Account {
    /// When the account was made: its id says so.
    #[must_use]
    pub fn created_at(self) -> Time {
        Time::from_ms((self.0 >> 22).cast_signed() + DISCORD_EPOCH_MS)
    }
}

/// What limits who may ask, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Only those who acted may.
    pub lockdown: bool,
    role: Option<Role>,
    days: u32,
    identity: Identity,
}

impl Limits {
    /// Whether a role or an age is asked for: nobody knows who has it until they come.
    #[must_use]
    pub const fn needs_more(&self) -> bool {
        self.role.is_some() || self.days > 0
    }
}

impl Workshop {
    /// What limits now who may ask.
    #[must_use]
    pub const fn limits(&self) -> Limits {
        let Rules { lockdown, eligible_role: role, account_age_days: days, .. } = self.rules;
        Limits { lockdown, role, days, identity: self.identity }
    }

    /// That this person may act. Moderators and organisers always may.
    ///
    /// `acted` says whether they have asked, supported or raised a hand in this workshop before.
    ///
    /// # Errors
    /// [`Refusal::RoleNeeded`], [`Refusal::AccountTooYoung`] or [`Refusal::Lockdown`].
    pub fn admit(&self, who: &Rights, acted: bool, now: Time) -> Result<(), Refusal> {
        if Moderator::of(self, who).is_ok() {
            return Ok(());
        }
        if let Some(role) = self.rules.eligible_role
            && !who.roles.contains(&role)
        {
            return Err(Refusal::RoleNeeded(role));
        }
        let days = self.rules.account_age_days;
        if now.since(who.account.created_at()) < Duration::from_hours(24) * days {
            return Err(Refusal::AccountTooYoung { days });
        }
        if self.rules.lockdown && !acted {
            return Err(Refusal::Lockdown);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::testing::workshop;

    const DAY_MS: i64 = 86_400_000;

    fn person(created: Time, role: u64) -> Rights {
        let id = (created.ms() - DISCORD_EPOCH_MS).cast_unsigned() << 22;
        Rights { account: Account(id), roles: vec![Role(role)], manages_server: false }
    }

    fn with(rules: Rules) -> Workshop {
        Workshop { rules, ..workshop() }
    }

    #[test]
    fn an_account_says_when_it_was_made() {
        // The example of Discord's own documentation.
        assert_eq!(Account(175_928_847_299_117_063).created_at(), Time::from_ms(1_462_015_105_796));
    }

    #[test]
    fn a_role_an_age_and_a_lockdown_keep_people_out() {
        let now = Time::from_ms(1_574_755_200_000);
        let born = |days: i64| Time::from_ms(now.ms() - days * DAY_MS);
        let old = person(born(400), 7);
        assert_eq!(with(Rules::default()).admit(&old, false, now), Ok(()));

        let role = with(Rules { eligible_role: Some(Role(8)), ..Rules::default() });
        assert_eq!(role.admit(&old, true, now), Err(Refusal::RoleNeeded(Role(8))));
        assert_eq!(role.admit(&person(born(400), 8), false, now), Ok(()));

        let age = with(Rules { account_age_days: 30, ..Rules::default() });
        assert_eq!(age.admit(&person(born(29), 7), true, now), Err(Refusal::AccountTooYoung { days: 30 }));
        assert_eq!(age.admit(&person(born(30), 7), false, now), Ok(()));

        let locked = with(Rules { lockdown: true, ..Rules::default() });
        assert_eq!(locked.admit(&old, false, now), Err(Refusal::Lockdown));
        assert_eq!(locked.admit(&old, true, now), Ok(()));
    }

    #[test]
    fn a_role_or_an_age_are_more_than_being_here() {
        let asks = |rules| with(rules).limits().needs_more();
        assert!(asks(Rules { eligible_role: Some(Role(8)), ..Rules::default() }));
        assert!(asks(Rules { account_age_days: 1, ..Rules::default() }));
        assert!(!asks(Rules { lockdown: true, ..Rules::default() }));
    }

    #[test]
    fn staff_may_always_act() {
        let now = Time::from_ms(1_574_755_200_000);
        let strict =
            with(Rules { eligible_role: Some(Role(8)), account_age_days: 3_650, lockdown: true, ..Rules::default() });
        let moderator = person(now, strict.moderators.0);
        assert_eq!(strict.admit(&moderator, false, now), Ok(()));
        let organiser = Rights { manages_server: true, ..person(now, 7) };
        assert_eq!(strict.admit(&organiser, false, now), Ok(()));
    }
}
