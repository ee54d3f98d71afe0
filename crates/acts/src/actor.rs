//! Who acts, and where: the workshop that an act belongs to, and what the person may do in it.

use storage::Reads;
use workshop::question::Seen;
use workshop::{
    Account, Channel, Guild, Moderator, Refusal, Revision, Rights, Seal, ShownName, Time, Workshop, WorkshopId,
};

use crate::ask::Place;
use crate::{House, Result};

/// Someone who does something in a channel.
#[derive(Debug)]
pub struct Actor {
    /// Account, roles and whether they manage the server.
    pub rights: Rights,
    /// The name shown next to a named question.
    pub name: ShownName,
    /// The server.
    pub guild: Guild,
    /// The channel.
    pub channel: Channel,
}

/// By whom something is decided, what they saw, and when.
#[derive(Clone, Copy, Debug)]
pub struct By {
    /// Who decides.
    pub moderator: Moderator,
    /// The revision of what is decided on, as it was shown to them.
    pub expected: Seen,
    /// When.
    pub now: Time,
}

impl Actor {
    /// The person's account.
    #[must_use]
    pub const fn account(&self) -> Account {
        self.rights.account
    }

    /// The running workshop of the person's channel.
    ///
    /// # Errors
    /// If there is none, or it is closed.
    pub async fn workshop_here(&self, reads: &mut Reads) -> Result<Workshop> {
        let ws = reads.workshop_at(self.channel).await?;
        self.is_at(Place::Here, ws.as_ref())?;
        Ok(ws.ok_or(Refusal::NoWorkshop)?)
    }

    /// The running workshop that a button belongs to. A button pressed where it never was is forged.
    ///
    /// # Errors
    /// If there is no such workshop in the person's channel, or it is closed.
    pub async fn workshop_of(&self, reads: &mut Reads, id: WorkshopId) -> Result<Workshop> {
        let ws = reads.workshop(id).await?;
        self.is_at(Place::In(id), ws.as_ref())?;
        Ok(ws.ok_or(Refusal::NotHere)?)
    }

    /// That this is a running workshop in which the person can be here.
    pub(crate) fn is_at(&self, place: Place, ws: Option<&Workshop>) -> std::result::Result<(), Refusal> {
        let ws = match place {
            Place::Here => ws.ok_or(Refusal::NoWorkshop)?,
            Place::In(_) => ws
                .filter(|w| w.guild == self.guild && (self.channel == w.floor || self.channel == w.desk))
                .ok_or(Refusal::NotHere)?,
        };
        ws.running()
    }

    /// That this person may ask, support or raise a hand in this workshop.
    ///
    /// # Errors
    /// If lockdown, a role or the account's age does not let them in.
    pub async fn admit(&self, house: &House, reads: &mut Reads, ws: &Workshop) -> Result<()> {
        let acted = !ws.rules.lockdown || house.acted(reads, ws, self.account()).await?;
        self.admit_if(house, ws, &house.seal(ws)?, acted)
    }

    /// The same where it is known whether they acted before, which only a lockdown asks for.
    pub(crate) fn admit_if(&self, house: &House, ws: &Workshop, seal: &Seal, acted: bool) -> Result<()> {
        ws.admit(&self.rights, acted, house.clock.now())?;
        if ws.limits().needs_more() {
            house.presence.admitted(ws, seal.tag(self.account()));
        }
        Ok(())
    }
}

impl By {
    /// Whether they saw this revision, or asked for whatever there is.
    #[must_use]
    pub fn saw(&self, revision: Revision) -> bool {
        match self.expected {
            Seen::At(seen) => seen == revision,
            Seen::Now => true,
        }
    }
}
