//! Asking. One statement finds all that the rules must know, one stores the question; of an anonymous one that waits for its
//! slot nothing else is told. Never here: the sentences about what came of it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use storage::{Asking, NewQuestion, Part, Tx};
use workshop::deletion::Kept;
use workshop::exposure::{self, Exposure};
use workshop::number::{Draw, Drawn};
use workshop::{Asker, Channel, Kind, Question, Refusal, Seal, Source, State, Text, Workshop, WorkshopId};

use crate::{Actor, House, Result};

/// Where somebody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the running workshop of their channel.
    Here,
    /// In the workshop that a button or form belongs to.
    In(WorkshopId),
}

/// What somebody asks.
#[derive(Debug)]
pub struct Ask {
    /// Where.
    pub place: Place,
    /// The words.
    pub text: Text,
    /// Whether without a name; `None`: the safer of what is allowed.
    pub anonymous: Option<bool>,
    /// Question, comment or statement.
    pub kind: Kind,
    /// Whether they were told that few may ask anonymously.
    pub knows_of_few: bool,
    /// Whether they were told that in a lockdown a question by name may tell that they asked anonymously before.
    pub knows_it_reveals: bool,
    /// Whether they were shown what in it leads to a person.
    pub knows_of_leads: bool,
    /// What was held back was sent in other words meanwhile.
    pub sent_otherwise: Option<Refusal>,
}

/// What came of it.
#[derive(Debug)]
pub enum Asked {
    /// It is stored.
    Stored {
        /// The question.
        question: Question,
        /// Whether few may ask anonymously.
        thin: bool,
    },
    /// They have asked the same before, and it is neither decided on nor withdrawn: nothing new is stored.
    SameWords {
        /// That question.
        question: Question,
        /// Whether few may ask anonymously.
        thin: bool,
    },
    /// Held back: few may ask anonymously, and they were not told yet.
    Thin {
        /// In which workshop, and what they ask.
        workshop: WorkshopId,
        /// Their words.
        text: Text,
    },
    /// Held back: in a lockdown a question by name tells others that this person asked anonymously before, and they were not
    /// told so yet.
    Reveals {
        /// In which workshop, and what they ask.
        workshop: WorkshopId,
        /// Their words.
        text: Text,
    },
    /// Held back: something in it leads to a person, and they were not shown it yet.
    HeldBack {
        /// In which workshop.
        workshop: WorkshopId,
        /// Their words.
        text: Text,
        /// Where they lead to a person.
        leads: Vec<Exposure>,
    },
}

/// Which running workshop was last found in a channel: with it the asker's tag is known before anything is read. Whether it
/// still is so is seen in what is read.
#[derive(Debug, Default)]
pub(crate) struct Places(Mutex<HashMap<Channel, WorkshopId>>);

impl Places {
    fn at(&self, channel: Channel) -> Option<WorkshopId> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&channel).copied()
    }

    fn learn(&self, channel: Channel, id: WorkshopId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(channel, id);
    }

    /// The workshop is closed.
    pub(crate) fn forget(&self, id: WorkshopId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|_, known| *known != id);
    }
}

/// Asks.
///
/// # Errors
/// If the rules say no, or the database or a key file fails.
pub async fn ask(house: &House, tx: &mut Tx, who: &Actor, new: Ask) -> Result<Asked> {
    let account = who.account();
    let (Asking { workshop: ws, own, muted, muted_anonymously, acted }, seal) = find(house, tx, who, new.place).await?;
    ws.takes_questions()?;
    let anonymous = ws.identity.choose(new.anonymous)?;
    let tag = seal.tag(account);
    // What goes on for somebody who deleted their data; nobody else has any.
    let had_other_tags = !seal.former(account).is_empty();
    let kept = if had_other_tags { tx.kept(ws.id, account, &seal).await? } else { Kept::default() };
    let acted = acted || kept.acted || house.presence.part(ws.id, tag) == Some(Part::Acted);
    who.admit_if(house, &ws, &seal, acted)?;
    let own = house.not_going(ws.id, account, own);
    let same = own.iter().find(|q| {
        q.asker.is_anonymous() == anonymous
            && matches!(q.state, State::Waiting | State::Open)
            && q.words.text().is_some_and(|words| words.same_words(&new.text))
    });
    if let Some(question) = same.cloned() {
        let thin = anonymous && house.is_thin(tx, &ws).await?;
        return Ok(Asked::SameWords { question, thin });
    }
    if let Some(refusal) = new.sent_otherwise {
        return Err(refusal.into());
    }
    let limit = ws.rules.questions_per_person.unwrap_or(house.limits.waiting_per_person);
    let undecided = own.iter().filter(|q| q.is_undecided()).count();
    if undecided + kept.undecided as usize >= limit as usize {
        return Err(Refusal::TooManyWaiting { limit }.into());
    }
    let muted = if had_other_tags {
        tx.is_muted(ws.id, account, (anonymous, &seal)).await?
    } else {
        muted || anonymous && muted_anonymously
    };
    if muted {
        return Err(Refusal::Muted { anonymous }.into());
    }
    house.check_cooldown(ws.id, account)?;
    let thin = anonymous && house.is_thin(tx, &ws).await?;
    if thin && !new.knows_of_few {
        return Ok(Asked::Thin { workshop: ws.id, text: new.text });
    }
    if anonymous && !new.knows_of_leads {
        let leads = exposure::find(new.text.as_str());
        if !leads.is_empty() {
            return Ok(Asked::HeldBack { workshop: ws.id, text: new.text, leads });
        }
    }
    if !anonymous && !new.knows_it_reveals && house.reveals(tx, &ws, &who.rights).await? {
        return Ok(Asked::Reveals { workshop: ws.id, text: new.text });
    }
    let asker = if anonymous { Asker::Anonymous(Some(tag)) } else { Asker::Named { account, name: who.name.clone() } };
    let stored = NewQuestion {
        workshop: ws.id,
        number: draw_number(house, &ws),
        asker,
        kind: new.kind,
        text: new.text,
        seen: !anonymous || house.limits.batch.is_none(),
        open: !ws.rules.premoderation,
    };
    let question = tx.ask(stored, house.clock.now()).await?;
    tx.takes_part(ws.id, tag, Part::Acted);
    tx.question_changed(&question, &ws).await?;
    Ok(Asked::Stored { question, thin })
}

/// Writes down what somebody asked aloud or elsewhere: it is open at once.
///
/// # Errors
/// If the database fails.
pub async fn write_down(house: &House, tx: &mut Tx, ws: &Workshop, text: Text, source: Source) -> Result<Question> {
    let new = NewQuestion {
        workshop: ws.id,
        number: draw_number(house, ws),
        asker: Asker::Unlisted(source),
        kind: Kind::Question,
        text,
        seen: true,
        open: true,
    };
    let q = tx.ask(new, house.clock.now()).await?;
    tx.question_changed(&q, ws).await?;
    Ok(q)
}

/// Draws the next question's number. Without slots they count up. Which is drawn depends on which are left, never on who asks
/// or on what else was drawn.
fn draw_number(house: &House, ws: &Workshop) -> Drawn {
    let how = if house.limits.batch.is_some() { Draw::AmongLowest } else { Draw::Lowest };
    let (id, next, left) = (ws.id.0.to_be_bytes(), ws.numbers.next().to_be_bytes(), ws.numbers.left());
    ws.numbers.draw(how, &mut house.draw.of("number", &[&id, &next, left.as_bytes()]))
}

/// All that the rules must know, in one statement, unless this is the first ask in the workshop since the start.
async fn find(house: &House, tx: &mut Tx, who: &Actor, place: Place) -> Result<(Asking, Seal)> {
    let account = who.account();
    let id = match place {
        Place::Here => house.places.at(who.channel),
        Place::In(id) => Some(id),
    };
    if let Some((id, seal)) = id.and_then(|id| Some((id, house.store.known_seal(id)?))) {
        let tag = seal.tag(account);
        let found = match place {
            Place::Here => tx.asking_at(who.channel, account, tag).await?,
            Place::In(id) => tx.asking_in(id, account, tag).await?,
        };
        match found {
            // Another workshop runs in this channel now: there they have another tag.
            Some(found) if found.workshop.id != id => {}
            found => {
                who.is_at(place, found.as_ref().map(|found| &found.workshop))?;
                let found = found.ok_or(Refusal::NoWorkshop)?;
                return Ok((found, seal));
            }
        }
    }
    let ws = match place {
        Place::Here => who.workshop_here(tx).await?,
        Place::In(id) => who.workshop_of(tx, id).await?,
    };
    let seal = house.seal(&ws)?;
    if place == Place::Here {
        house.places.learn(who.channel, ws.id);
    }
    let found = tx.asking_in(ws.id, account, seal.tag(account)).await?.ok_or(Refusal::NoWorkshop)?;
    Ok((found, seal))
}
