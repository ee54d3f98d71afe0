//! A workshop: where it happens, who moderates it, and whether it takes questions.

use std::time::Duration;

use strum::{EnumString, IntoStaticStr, VariantArray};
use unicode_normalization::UnicodeNormalization as _;

use crate::number::Numbers;
use crate::{Account, Channel, Guild, Order, Refusal, Revision, Role, Time, WorkshopId};

/// Whether questions may be asked by name, anonymously, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Identity {
    /// The asker chooses.
    OpenOrAnonymous,
    /// Nobody's name is taken.
    AnonymousOnly,
    /// Everybody's name is shown.
    NamedOnly,
}

impl Identity {
    /// Whether anonymous questions are taken.
    #[must_use]
    pub const fn allows_anonymous(self) -> bool {
        !matches!(self, Self::NamedOnly)
    }

    /// Whether named questions are taken.
    #[must_use]
    pub const fn allows_named(self) -> bool {
        !matches!(self, Self::AnonymousOnly)
    }

    /// What was asked for, checked; where nothing was asked for, the safer of what is allowed.
    ///
    /// # Errors
    /// Where the policy does not allow what was asked for.
    pub fn choose(self, anonymous: Option<bool>) -> Result<bool, Refusal> {
        match anonymous {
            None => Ok(self.allows_anonymous()),
            Some(true) if self.allows_anonymous() => Ok(true),
            Some(false) if self.allows_named() => Ok(false),
            Some(true) => Err(Refusal::AnonymousNotAllowed),
            Some(false) => Err(Refusal::NamedNotAllowed),
        }
    }
}

/// Whether the workshop takes questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum Intake {
    /// Questions are taken.
    Open,
    /// No questions are taken; everything else goes on.
    Paused,
    /// The workshop is over.
    Closed,
}

/// What `/workshop settings` and `/workshop lockdown` decide, the identity policy aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Which question is suggested next.
    pub order: Order,
    /// Undecided questions of one person at once; `None`: as the operator set it.
    pub questions_per_person: Option<u32>,
    /// Whether questions can be supported.
    pub support: bool,
    /// Whether moderators see a question before the floor does.
    pub premoderation: bool,
    /// Only people with this role may take part.
    pub eligible_role: Option<Role>,
    /// Only accounts of at least this age may take part, in days.
    pub account_age_days: u32,
    /// Whether only those may act who acted before.
    pub lockdown: bool,
    /// Whether speakers from the room and from Discord are called in turn.
    pub alternate: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            order: Order::Fair,
            questions_per_person: None,
            support: true,
            premoderation: true,
            eligible_role: None,
            account_age_days: 0,
            lockdown: false,
            alternate: false,
        }
    }
}

/// One moderated session, from `open` to `close`.
#[derive(Clone, Debug)]
pub struct Workshop {
    /// Its id.
    pub id: WorkshopId,
    /// The server.
    pub guild: Guild,
    /// The public channel where it happens.
    pub floor: Channel,
    /// The moderators' private channel.
    pub desk: Channel,
    /// Whoever has this role moderates.
    pub moderators: Role,
    /// Whoever has this role keeps the record; `None`: only moderators do.
    pub rapporteurs: Option<Role>,
    /// What it is called.
    pub title: String,
    /// The only pack whose facts are shown; `None` means all packs.
    pub pack: Option<String>,
    /// How questions may be asked.
    pub identity: Identity,
    /// Whether questions are taken.
    pub intake: Intake,
    /// When it was opened.
    pub opened_at: Time,
    /// When it is planned to end.
    pub ends_at: Option<Time>,
    /// When it was closed.
    pub closed_at: Option<Time>,
    /// When all of it but its report was erased.
    pub erased_at: Option<Time>,
    /// Changes with everything that happens on the stage.
    pub stage_revision: Revision,
    /// Changes whenever another topic runs or would run next.
    pub agenda_revision: Revision,
    /// Changes whenever someone else speaks or would speak next.
    pub speakers_revision: Revision,
    /// How long a speaker has, in seconds.
    pub speaker_s: u32,
    /// The settings that can be changed while it runs.
    pub rules: Rules,
    /// The numbers that its questions can still get.
    pub numbers: Numbers,
    /// The name of its key file, drawn at random.
    pub key_name: String,
    /// What is read where everybody reads: a tag of BCP 47.
    pub language: String,
}

impl Workshop {
    /// That the workshop is not over.
    ///
    /// # Errors
    /// [`Refusal::WorkshopClosed`]
    pub fn running(&self) -> Result<(), Refusal> {
        if self.intake == Intake::Closed { Err(Refusal::WorkshopClosed) } else { Ok(()) }
    }

    /// That it can be erased: it is over, and was not erased before.
    ///
    /// # Errors
    /// [`Refusal::StillRunning`] or [`Refusal::AlreadyErased`]
    pub fn may_be_erased(&self) -> Result<(), Refusal> {
        match (self.intake, self.erased_at) {
            (Intake::Open | Intake::Paused, _) => Err(Refusal::StillRunning),
            (Intake::Closed, Some(at)) => Err(Refusal::AlreadyErased { at }),
            (Intake::Closed, None) => Ok(()),
        }
    }

    /// Whether it is open well after its planned end, or for more than a day without one.
    #[must_use]
    pub fn is_open_for_too_long(&self, now: Time) -> bool {
        let late = self.ends_at.map_or_else(
            || self.opened_at.plus(Duration::from_hours(24)),
            |planned| planned.plus(Duration::from_hours(1)),
        );
        self.running().is_ok() && now > late
    }

    /// Whether this is its title, in any case and any of the forms in which letters can be typed.
    #[must_use]
    pub fn is_called(&self, title: &str) -> bool {
        folded(&self.title) == folded(title)
    }

    /// Whether its title has these words.
    #[must_use]
    pub fn title_has(&self, words: &str) -> bool {
        folded(&self.title).contains(&folded(words))
    }

    /// That questions are taken.
    ///
    /// # Errors
    /// [`Refusal::WorkshopClosed`] or [`Refusal::IntakePaused`]
    pub fn takes_questions(&self) -> Result<(), Refusal> {
        match self.intake {
            Intake::Open => Ok(()),
            Intake::Paused => Err(Refusal::IntakePaused),
            Intake::Closed => Err(Refusal::WorkshopClosed),
        }
    }

    /// Pauses or resumes the intake, which was `changed_by` this moderator before.
    ///
    /// # Errors
    /// If it already is so (somebody else was faster), or the workshop is closed.
    pub fn set_paused(&mut self, paused: bool, changed_by: Option<Account>) -> Result<(), Refusal> {
        self.running()?;
        let wanted = if paused { Intake::Paused } else { Intake::Open };
        if self.intake == wanted {
            return Err(Refusal::IntakeAlreadySo { paused, by: changed_by });
        }
        self.intake = wanted;
        Ok(())
    }
}

/// Upper case first: ß is SS, and only then ss; a final sigma is a sigma.
fn folded(words: &str) -> String {
    let upper: String = words.trim().nfkc().flat_map(char::to_uppercase).collect();
    let lower: String = upper.nfkd().flat_map(char::to_lowercase).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_found_in_any_script_and_case() {
        let titled = |title: &str| Workshop { title: title.to_owned(), ..crate::question::testing::workshop() };
        for (title, typed) in [
            ("Données et droits", "DONNÉES ET DROITS"),
            ("Données", "donne\u{301}es"),
            ("Straße", "STRASSE"),
            ("Λόγος", "ΛΌΓΟΣ"),
            ("Права человека", "права  ЧЕЛОВЕКА"),
            ("数据治理", "数据治理"),
            ("ＤＡＴＡ", " data "),
            ("དུས་མཚན", "དུས་མཚན"),
        ] {
            assert!(titled(title).is_called(typed), "{title} {typed}");
            assert!(titled(&format!("2019: {title}!")).title_has(typed), "{title} {typed}");
        }
        assert!(!titled("Data").is_called("Dat") && titled("Data").title_has("AT"));
    }

    #[test]
    fn without_a_word_the_safer_way_of_asking_is_chosen() {
        assert_eq!(Identity::OpenOrAnonymous.choose(None), Ok(true));
        assert_eq!(Identity::AnonymousOnly.choose(None), Ok(true));
        assert_eq!(Identity::NamedOnly.choose(None), Ok(false));
        assert_eq!(Identity::OpenOrAnonymous.choose(Some(false)), Ok(false));
        assert_eq!(Identity::AnonymousOnly.choose(Some(false)), Err(Refusal::NamedNotAllowed));
        assert_eq!(Identity::NamedOnly.choose(Some(true)), Err(Refusal::AnonymousNotAllowed));
    }
}
