//! *Delete my data*, in two ways: all at once, or piece by piece, each at a random moment of its own, so that nobody can tell
//! which pieces were one person's. Until its moment a piece is there like any other, to be read and decided on; only its
//! owner sees that it is being deleted. It goes with the first slot after its moment. The moments are drawn anew after a pause
//! of the process.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rand::Rng;
use storage::{Draw, Gone, Part, Planned, Reads, Tx, ViewKey};
use workshop::deletion::{Pending, Piece, Way, draw_moment, look};
use workshop::{Account, Number, Question, Refusal, Seal, Tag, Time, Workshop, WorkshopId};

use crate::undo::release_merged;
use crate::{House, Result};

/// The pieces to come. They lie in the database under the workshops' keys, and open in memory only.
#[derive(Debug, Default)]
pub(crate) struct Deletions(Mutex<Memory>);

#[derive(Debug, Default)]
struct Memory {
    planned: Vec<Planned>,
    last: Option<Time>,
}

impl Deletions {
    fn lock(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// These are to go, and these rows are gone.
    pub(crate) fn change(&self, planned: Vec<Planned>, gone: &[i64]) {
        if planned.is_empty() && gone.is_empty() {
            return;
        }
        let mut memory = self.lock();
        memory.planned.retain(|p| !gone.contains(&p.row) && planned.iter().all(|new| new.row != p.row));
        memory.planned.extend(planned);
    }

    /// The workshop is closed.
    pub(crate) fn forget(&self, id: WorkshopId) {
        self.lock().planned.retain(|p| p.workshop != id);
    }

    fn of(&self, id: WorkshopId, account: Account) -> Vec<Planned> {
        let memory = self.lock();
        memory.planned.iter().filter(|p| p.workshop == id && p.pending.account == account).copied().collect()
    }

    /// Whether something else than this row still carries the tag.
    fn carry(&self, tag: Tag, but: i64) -> bool {
        self.lock().planned.iter().any(|p| p.pending.tag == tag && p.row != but)
    }
}

/// A question of somebody's own.
#[derive(Clone, Debug)]
pub struct Own {
    /// The question.
    pub question: Question,
    /// Whether it is being deleted: then nothing else can be done with it.
    pub is_going: bool,
}

/// What is drawn for a piece is drawn for it alone, whoever's it is.
fn about(id: WorkshopId, piece: Piece, now: Time) -> [i64; 4] {
    let (kind, which) = match piece {
        Piece::Question(n) => (1, n.0.into()),
        Piece::Support(n) => (2, n.0.into()),
        Piece::Hand(hand) => (3, hand.0),
    };
    [id.0, kind, which, now.ms()]
}

impl House {
    fn moment(&self, id: WorkshopId, piece: Piece, now: Time) -> Time {
        draw_moment(now, self.shown_within(), &mut self.draw.at("moment", &about(id, piece, now)))
    }

    /// That nothing of this person's that this piece is part of is being deleted.
    ///
    /// # Errors
    /// [`Refusal::BeingDeleted`]
    pub fn check_not_going(&self, id: WorkshopId, account: Account, piece: Piece) -> std::result::Result<(), Refusal> {
        let going = self.deletions.of(id, account).iter().any(|p| p.pending.piece == piece);
        if going { Err(Refusal::BeingDeleted) } else { Ok(()) }
    }

    /// When the next of all the pieces goes.
    #[must_use]
    pub fn next_due(&self) -> Option<Time> {
        self.deletions.lock().planned.iter().map(|p| p.pending.due).min()
    }

    /// How many pieces of this person's are being deleted.
    #[must_use]
    pub fn going(&self, id: WorkshopId, account: Account) -> usize {
        self.deletions.of(id, account).len()
    }

    /// Those of these questions of this person's that are not being deleted.
    pub(crate) fn not_going(&self, id: WorkshopId, account: Account, mut own: Vec<Question>) -> Vec<Question> {
        if !own.is_empty() {
            let going = self.deletions.of(id, account);
            own.retain(|q| going.iter().all(|p| p.pending.piece != Piece::Question(q.number)));
        }
        own
    }

    /// A person's own questions, by number, those that are being deleted too.
    ///
    /// # Errors
    /// If the database or the key file fails.
    pub async fn own_questions(&self, reads: &mut Reads, ws: &Workshop, account: Account) -> Result<Vec<Own>> {
        let going = self.deletions.of(ws.id, account);
        let number = |p: &Planned| if let Piece::Question(n) = p.pending.piece { Some(n) } else { None };
        let numbers: Vec<Number> = going.iter().filter_map(number).collect();
        let mut all = reads.questions_of(ws.id, account, Some(self.seal(ws)?.tag(account))).await?;
        for planned in &going {
            let Some(n) = number(planned).filter(|n| all.iter().all(|q| q.number != *n)) else { continue };
            let still = reads.question(ws.id, n).await?;
            all.extend(still.filter(|q| q.asker.is(account, Some(planned.pending.tag))));
        }
        all.sort_by_key(|q| q.number);
        let own = |question: Question| Own { is_going: numbers.contains(&question.number), question };
        Ok(all.into_iter().map(own).collect())
    }
}

/// What was to go when the program ended, and who was noted by name by an earlier version, is known again.
///
/// # Errors
/// If the database or a key file fails.
pub async fn begin(house: &House) -> Result<()> {
    let mut reads = house.store.read().await?;
    for ws in reads.running_workshops().await? {
        let seal = house.seal(&ws)?;
        house.deletions.change(reads.planned_deletions(ws.id, &seal).await?, &[]);
        let by_name = reads.noted_by_name(ws.id).await?;
        house.presence.take_part(by_name.into_iter().map(|a| (ws.id, seal.tag(a), Part::Acted)).collect());
    }
    Ok(())
}

/// Deletes what is stored about this person, now or piece by piece. They have another tag from now on; limits, mutes and
/// their place in the fair order go on.
///
/// # Errors
/// If the database or the key file fails.
pub async fn delete(house: &House, tx: &mut Tx, ws: &Workshop, account: Account, way: Way) -> Result<()> {
    let seal = house.seal(ws)?;
    let (tag, now) = (seal.tag(account), house.clock.now());
    tx.choose_language(ws.id, tag, None).await?;
    let nobody = &mut || house.draw.fresh();
    let before = house.deletions.of(ws.id, account);
    let mut pieces = tx.pieces_of(ws.id, account, tag).await?;
    pieces.retain(|piece| before.iter().all(|p| p.pending.piece != *piece));
    let is_known = house.takes_part(tx, ws, account).await?;
    if way == Way::AtOnce {
        for planned in &before {
            go(&seal, tx, ws, planned, nobody).await?;
            tx.finish_deletion(ws.id, planned.pending.tag, nobody).await?;
        }
    }
    if pieces.is_empty() && !is_known {
        return Ok(());
    }
    let mut undecided = 0;
    let mut unseen = Vec::new();
    for piece in &pieces {
        let Piece::Question(number) = piece else { continue };
        let Some(q) = tx.question(ws.id, *number).await? else { continue };
        undecided += u32::from(q.is_undecided());
        // Nobody knows yet of one whose slot has not come: it needs no time to disappear.
        if !q.seen {
            unseen.push(*piece);
        }
    }
    let mut kept = tx.to_be_kept(ws.id, account, &seal, undecided).await?;
    kept.acted |= house.presence.part(ws.id, tag) == Some(Part::Acted);
    tx.keep(ws.id, account, (&seal, kept), nobody).await?;
    tx.takes_part(ws.id, seal.next_tag(account), if kept.acted { Part::Acted } else { Part::Present });
    tx.retire(ws.id, (&seal, tag), nobody).await?;
    tx.drop_pending_supports(ws.id, tag).await?;
    tx.drop_voices(ws.id, tag).await?;
    let mut later = 0;
    for piece in pieces {
        let pending = Pending { piece, account, tag, due: house.moment(ws.id, piece, now) };
        if way == Way::AtOnce || unseen.contains(&piece) {
            let gone = tx.delete_piece(ws.id, &pending, &seal, nobody).await?;
            show(tx, ws, gone).await?;
        } else {
            // No two rows have an order that tells anything.
            let row = house.draw.at("row", &about(ws.id, piece, now)).random_range(1..=i64::MAX);
            tx.plan_deletion(Planned { workshop: ws.id, row, pending }, &seal, nobody).await?;
            later += 1;
        }
    }
    if later == 0 {
        tx.finish_deletion(ws.id, tag, nobody).await?;
    }
    Ok(())
}

/// What is due goes, where there are no slots: with them it goes with their borders, as everything else does that others see
/// of what was done anonymously. Between two borders nothing but a deletion would change there.
///
/// # Errors
/// If the database or a key file fails; then the rest goes another time.
pub async fn pass(house: &House) -> Result<()> {
    if house.slots.is_some() {
        return Ok(());
    }
    pass_every(house, Duration::ZERO, |_| {}).await
}

/// What is due goes, each piece in a transaction of its own. `every` is how long it is from one pass to the next; `marked`
/// hears which messages show it, before they can be drawn.
pub(crate) async fn pass_every(house: &House, every: Duration, marked: impl Fn(&[ViewKey]) + Sync) -> Result<()> {
    let now = house.clock.now();
    let nobody = &mut || house.draw.fresh();
    let (go_now, draw_anew) = {
        let mut memory = house.deletions.lock();
        memory.planned.sort_by_key(|p| (p.workshop, p.row));
        let dues: Vec<Time> = memory.planned.iter().map(|p| p.pending.due).collect();
        let round = look(&dues, (memory.last.replace(now), every), now, &mut house.draw.at("round", &[now.ms()]));
        let at = |places: Vec<usize>| places.into_iter().map(|at| memory.planned[at]).collect::<Vec<_>>();
        (at(round.go), at(round.draw_anew))
    };
    if !draw_anew.is_empty() {
        let mut tx = house.store.write().await?;
        for mut planned in draw_anew {
            let Some(ws) = tx.workshop(planned.workshop).await?.filter(|ws| ws.running().is_ok()) else { continue };
            planned.pending.due = house.moment(planned.workshop, planned.pending.piece, now);
            tx.plan_deletion(planned, &house.seal(&ws)?, nobody).await?;
        }
        house.settle(tx.commit().await?).await;
    }
    for planned in go_now {
        let mut tx = house.store.write().await?;
        if let Some(ws) = tx.workshop(planned.workshop).await?.filter(|ws| ws.running().is_ok()) {
            go(&house.seal(&ws)?, &mut tx, &ws, &planned, nobody).await?;
            if !house.deletions.carry(planned.pending.tag, planned.row) {
                tx.finish_deletion(ws.id, planned.pending.tag, nobody).await?;
            }
        }
        marked(tx.marked());
        house.settle(tx.commit().await?).await;
    }
    Ok(())
}

/// The workshop is about to close: what is to go in it goes before its report is made.
///
/// # Errors
/// If the database fails.
pub async fn end(seal: &Seal, tx: &mut Tx, ws: &Workshop, nobody: Draw<'_>) -> Result<()> {
    for planned in tx.planned_deletions(ws.id, seal).await? {
        go(seal, tx, ws, &planned, nobody).await?;
        tx.finish_deletion(ws.id, planned.pending.tag, nobody).await?;
    }
    Ok(())
}

/// A piece goes now.
async fn go(seal: &Seal, tx: &mut Tx, ws: &Workshop, planned: &Planned, nobody: Draw<'_>) -> Result<()> {
    let gone = tx.delete_piece(ws.id, &planned.pending, seal, nobody).await?;
    show(tx, ws, gone).await?;
    Ok(tx.unplan_deletion(planned.row).await?)
}

/// Others see that it is gone.
async fn show(tx: &mut Tx, ws: &Workshop, gone: Gone) -> Result<()> {
    match gone {
        Gone::Unseen => {}
        Gone::Question(q) => {
            release_merged(tx, ws, q.number, None).await?;
            tx.question_changed(&q, ws).await?;
        }
        Gone::Words(q) | Gone::Name(q) | Gone::Support(q) => tx.question_changed(&q, ws).await?,
        Gone::Hand => {
            tx.speakers_changed(ws.id, None).await?;
            tx.overview_changed(ws.id).await?;
        }
    }
    Ok(())
}
