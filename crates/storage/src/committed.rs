//! What follows from a commit. A transaction gathers it while it is written, in the methods that cause it, so that nobody
//! who commits has to remember it. Never here: carrying it out, but for which tags are retired.

use workshop::{Account, Tag, WorkshopId};

use crate::retiring::Retires;
use crate::revised::Which;
use crate::{Part, Planned, Tx, ViewKey};

/// What follows from a commit, once it is durable.
#[must_use = "views are drawn, destroyed words leave the files and memory is forgotten only where this is carried out"]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Committed {
    /// Messages show something that has changed.
    pub stale: bool,
    /// Words or tags were destroyed: they are still in the journal.
    pub destroyed: bool,
    /// These workshops were closed or erased: nothing of them is needed in memory any more.
    pub closed: Vec<WorkshopId>,
    /// These people took part: it is written down with others.
    pub took_part: Vec<(WorkshopId, Tag, Part)>,
    /// These pieces are to be deleted at their moments.
    pub planned: Vec<Planned>,
    /// The rows of pieces that are deleted.
    pub deleted: Vec<i64>,
    /// These people raised a hand or asked by name, for all to see.
    pub in_public: Vec<(WorkshopId, Account)>,
    /// In these workshops something was asked back.
    pub asks_back: Vec<WorkshopId>,
}

/// What a transaction has gathered so far.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    pub(crate) follows: Committed,
    pub(crate) marked: Vec<ViewKey>,
    pub(crate) retires: Vec<Retires>,
    pub(crate) revised: Vec<Which>,
}

impl Tx {
    /// Messages show something that changed.
    pub(crate) fn is_stale(&mut self) {
        self.gathered.follows.stale = true;
    }

    /// This message shows something that changed.
    pub(crate) fn marks(&mut self, key: ViewKey) {
        self.is_stale();
        self.gathered.marked.push(key);
    }

    /// The messages that show something which this transaction changed.
    #[must_use]
    pub fn marked(&self) -> &[ViewKey] {
        &self.gathered.marked
    }

    /// Words or tags are destroyed.
    pub(crate) fn destroys(&mut self) {
        self.gathered.follows.destroyed = true;
    }

    /// The workshop is over.
    pub(crate) fn is_over(&mut self, id: WorkshopId) {
        self.gathered.follows.closed.push(id);
    }
}
