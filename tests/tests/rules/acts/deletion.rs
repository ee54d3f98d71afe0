//! *Delete my data* on a real database, with no Discord: pieces go one by one, a pause brings none of them together, and the
//! person is another one afterwards, with the limits they had.

use std::time::Duration;

use acts::decide::{Choice, decide};
use acts::{Actor, By, Clock, House, deletion, support};
use content::Facts;
use sqlx::ConnectOptions as _;
use sqlx::sqlite::SqliteConnectOptions;
use storage::{NewQuestion, Part, Planned};
use tempfile::TempDir;
use workshop::deletion::{Piece, Way};
use workshop::number::Draw;
use workshop::order::fair::Load;
use workshop::question::Seen;
use workshop::{
    Account, Asker, Kind, Moderator, Number, Question, Refusal, Rights, Seal, ShownName, State, Text, Time, Words,
    Workshop,
};

const NOW: Time = Time::from_ms(1_574_755_200_000);
const ANN: Account = Account(1_000_000_000_000_007);
const BEN: Account = Account(1_000_000_000_000_008);
const SECOND: Duration = Duration::from_secs(1);

struct Place {
    home: TempDir,
    house: House,
    ws: Workshop,
    seal: Seal,
}

impl Place {
    async fn new() -> Self {
        let (home, house, id) = crate::acts::house(Clock::set_to(NOW), NOW, Some(Duration::from_secs(20))).await;
        let ws = house.store.read().await.expect("reads").workshop(id).await.expect("reads").expect("is there");
        let seal = house.seal(&ws).expect("a seal");
        Self { home, house, ws, seal }
    }

    async fn ask(&self, account: Account, anonymous: bool, open: bool) -> Number {
        let tag = self.seal.tag(account);
        let asker = if anonymous {
            Asker::Anonymous(Some(tag))
        } else {
            Asker::Named { account, name: ShownName::parse("Ann") }
        };
        let text = Text::parse("Who decides?", 500).expect("a good text");
        let mut tx = self.house.store.write().await.expect("writes");
        let ws = tx.workshop(self.ws.id).await.expect("reads").expect("is there");
        let number = ws.numbers.draw(Draw::Lowest, &mut rand::rng());
        let new = NewQuestion { workshop: ws.id, number, asker, kind: Kind::Question, text, seen: true, open };
        let q = tx.ask(new, NOW).await.expect("stores");
        tx.takes_part(ws.id, tag, Part::Acted);
        self.house.settle(tx.commit().await.expect("commits")).await;
        q.number
    }

    async fn support(&self, who: Account, number: Number) -> Result<bool, acts::Error> {
        let rights = Rights { account: who, roles: Vec::new(), manages_server: false };
        let actor = Actor { rights, name: ShownName::parse("A"), guild: self.ws.guild, channel: self.ws.floor };
        let mut tx = self.house.store.write().await.expect("writes");
        let supports = support::toggle(&self.house, &mut tx, &actor, self.ws.id, number).await?;
        self.house.settle(tx.commit().await.expect("commits")).await;
        Ok(supports)
    }

    async fn delete(&self, way: Way) {
        self.deletes(ANN, way).await;
    }

    async fn deletes(&self, who: Account, way: Way) {
        let mut tx = self.house.store.write().await.expect("writes");
        deletion::delete(&self.house, &mut tx, &self.ws, who, way).await.expect("deletes");
        self.house.settle(tx.commit().await.expect("commits")).await;
    }

    /// Locks the workshop down, and a slot ends.
    async fn lock_down(&self) -> Workshop {
        let mut ws = self.ws.clone();
        ws.rules.lockdown = true;
        let mut tx = self.house.store.write().await.expect("writes");
        tx.set_rules(&ws).await.expect("stores");
        self.house.settle(tx.commit().await.expect("commits")).await;
        self.house.end_slot().await.expect("ends");
        ws
    }

    async fn planned(&self) -> Vec<Planned> {
        let mut reads = self.house.store.read().await.expect("reads");
        reads.planned_deletions(self.ws.id, &self.seal).await.expect("reads")
    }

    async fn question(&self, number: Number) -> Question {
        let mut reads = self.house.store.read().await.expect("reads");
        reads.question(self.ws.id, number).await.expect("reads").expect("is there")
    }

    /// Lets a second pass. Returns whether a slot's border came with it.
    async fn second(&self) -> bool {
        self.house.clock.advance(SECOND);
        deletion::pass(&self.house).await.expect("passes");
        let border = self.house.clock.steady().ms().rem_euclid(20_000) == 0;
        if border {
            self.house.pass_the_border().await.expect("passes");
        }
        border
    }

    /// Three questions that wait, one that is open by name and one without, and the support of two.
    async fn gather(&self) -> [Number; 5] {
        let [hidden, other] = [self.ask(ANN, true, false).await, self.ask(ANN, true, false).await];
        let named = self.ask(ANN, false, false).await;
        let [open, by_name] = [self.ask(ANN, true, true).await, self.ask(ANN, false, true).await];
        for number in [open, by_name] {
            assert!(self.support(ANN, number).await.expect("supports"));
        }
        // With the slot.
        let mut tx = self.house.store.write().await.expect("writes");
        support::show(&mut tx, &[self.ws.id]).await.expect("shows");
        self.house.settle(tx.commit().await.expect("commits")).await;
        [hidden, other, named, open, by_name]
    }
}

#[tokio::test]
async fn pieces_go_one_by_one_and_are_there_until_then() {
    let place = Place::new().await;
    let [hidden, _, named, open, by_name] = place.gather().await;
    let before = place.seal.tag(ANN);
    place.house.pass_the_border().await.expect("passes");
    place.delete(Way::Within).await;
    assert_ne!(place.seal.tag(ANN), before);
    assert_eq!(place.planned().await.len(), 7);
    assert_eq!(place.house.going(place.ws.id, ANN), 7);
    for number in [hidden, named, open, by_name] {
        let q = place.question(number).await;
        assert!(q.words.text().is_some() && q.asker.is(ANN, Some(before)), "{number} is there like any other");
    }
    let refused = place.support(ANN, open).await.expect_err("it is being deleted");
    assert!(matches!(refused, acts::Error::Refused(Refusal::BeingDeleted)));
    let mut reads = place.house.store.read().await.expect("reads");
    let own = place.house.own_questions(&mut reads, &place.ws, ANN).await.expect("reads");
    drop(reads);
    assert!(own.len() == 5 && own.iter().all(|own| own.is_going), "{own:?}");

    // What a moderator lets onto the floor meanwhile stays there.
    let rights = Rights { account: Account(9), roles: vec![place.ws.moderators], manages_server: false };
    let moderator = Moderator::of(&place.ws, &rights).expect("moderates");
    let approved = place.question(hidden).await.approve(moderator, Seen::Now, NOW).expect("waits");
    let mut tx = place.house.store.write().await.expect("writes");
    tx.decided(&[approved]).await.expect("stores");
    place.house.settle(tx.commit().await.expect("commits")).await;

    let (mut left, mut most) = (7, 0);
    for _ in 0..=900 {
        let border = place.second().await;
        let now = place.planned().await.len();
        assert!(border || now == left, "between two borders nothing changes");
        most = most.max(left - now);
        left = now;
    }
    assert_eq!(left, 0, "all within a quarter of an hour");
    assert!(most <= 3, "{most} of 7 with one slot");
    let approved = place.question(hidden).await;
    assert_eq!(approved.state, State::Open);
    assert!(approved.words.text().is_some() && !approved.asker.is(ANN, Some(before)));
    let gone = place.question(named).await;
    assert_eq!((gone.state, &gone.words), (State::Withdrawn, &Words::Destroyed));
    let Asker::Named { account, name } = place.question(by_name).await.asker else { panic!("a named question") };
    assert!(account != ANN && account.0 != 0 && name.is_removed());
    assert_eq!(place.question(open).await.supports, 0);
    assert!(place.support(ANN, open).await.expect("supports anew"));
}

#[tokio::test]
async fn what_was_merged_before_it_was_shown_does_not_wait_again_whoever_deletes_first() {
    for (first, second) in [(ANN, BEN), (BEN, ANN)] {
        let place = Place::new().await;
        let [merged, into] = [place.ask(ANN, true, false).await, place.ask(BEN, true, false).await];
        let rights = Rights { account: Account(9), roles: vec![place.ws.moderators], manages_server: false };
        let moderator = Moderator::of(&place.ws, &rights).expect("moderates");
        let q = place.question(merged).await;
        let by = By { moderator, expected: Seen::Now, now: NOW };
        let mut tx = place.house.store.write().await.expect("writes");
        decide(&mut tx, &place.ws, &q, Choice::Merge(into), by).await.expect("merges");
        place.house.settle(tx.commit().await.expect("commits")).await;
        for who in [first, second] {
            place.deletes(who, Way::AtOnce).await;
        }
        for number in [merged, into] {
            let gone = place.question(number).await;
            assert_eq!((gone.state, &gone.words), (State::Withdrawn, &Words::Destroyed), "{first:?} first: {number}");
        }
    }
}

#[tokio::test]
async fn a_pause_a_jump_and_a_start_bring_no_two_pieces_together() {
    for why in ["a clock that jumps", "a clock that is set back", "a start"] {
        let mut place = Place::new().await;
        place.gather().await;
        place.house.pass_the_border().await.expect("passes");
        place.delete(Way::Within).await;
        let dues = |planned: Vec<Planned>| planned.into_iter().map(|p| p.pending.due).collect::<Vec<_>>();
        let before = dues(place.planned().await);
        let now = match why {
            "a clock that jumps" => {
                place.house.clock.advance(Duration::from_mins(20));
                place.house.clock.now()
            }
            back_or_start => {
                let store = place.house.store.clone();
                let (facts, limits) = (Facts::built_in().expect("facts"), place.house.limits);
                let later = if back_or_start == "a start" { 3_600_000 } else { -3_600_000 };
                let now = Time::from_ms(NOW.ms() + later);
                place.house = House::new(store, facts, Clock::set_to(now), limits);
                deletion::begin(&place.house).await.expect("begins");
                now
            }
        };
        place.house.pass_the_border().await.expect("passes");
        let after = dues(place.planned().await);
        assert_eq!(after.len(), 7, "{why}: nothing went together");
        assert!(after.iter().all(|due| *due >= now && *due <= now.plus(Duration::from_mins(15))), "{why}");
        assert_ne!(before, after, "{why}");
    }
}

#[tokio::test]
async fn limits_the_fair_order_and_mutes_go_on_under_no_tag() {
    let place = Place::new().await;
    let [hidden, _, _, _, by_name] = place.gather().await;
    let first = place.seal.tag(ANN);
    let mut tx = place.house.store.write().await.expect("writes");
    for number in [hidden, by_name] {
        let q = tx.question(place.ws.id, number).await.expect("reads").expect("is there");
        assert!(tx.mute(&q).await.expect("mutes"));
    }
    place.house.settle(tx.commit().await.expect("commits")).await;
    place.delete(Way::AtOnce).await;
    assert_eq!(place.house.going(place.ws.id, ANN), 0);

    let muted = async |anonymous: bool| {
        let mut reads = place.house.store.read().await.expect("reads");
        reads.is_muted(place.ws.id, ANN, (anonymous, &place.seal)).await.expect("reads")
    };
    assert!(muted(true).await && muted(false).await);
    let unmute = async |number: Number| {
        let q = place.question(number).await;
        let mut tx = place.house.store.write().await.expect("writes");
        tx.unmute(&q).await.expect("lifts");
        place.house.settle(tx.commit().await.expect("commits")).await;
    };
    unmute(by_name).await;
    assert!(muted(true).await && !muted(false).await, "the other one was of anonymous questions only");
    unmute(hidden).await;
    assert!(!muted(true).await);

    let mut reads = place.house.store.read().await.expect("reads");
    let kept = reads.kept(place.ws.id, ANN, &place.seal).await.expect("reads");
    assert_eq!((kept.undecided, kept.acted, kept.load), (5, true, Load::ZERO));
    assert!(place.house.acted(&mut reads, &place.ws, ANN).await.expect("reads"), "a lockdown still lets them in");
    drop(reads);
    // Once more, under the next tag.
    let asked = place.ask(ANN, true, false).await;
    let second = place.seal.tag(ANN);
    place.delete(Way::AtOnce).await;
    assert_eq!(place.seal.former(ANN), [first, second]);
    let mut reads = place.house.store.read().await.expect("reads");
    assert_eq!(reads.kept(place.ws.id, ANN, &place.seal).await.expect("reads").undecided, 6);
    drop(reads);
    assert_eq!(place.question(asked).await.state, State::Withdrawn);
    // What they had is in no row under a tag of theirs.
    let mut reads = place.house.store.read().await.expect("reads");
    for tag in [first, second] {
        assert_eq!(reads.pieces_of(place.ws.id, ANN, tag).await.expect("reads"), Vec::<Piece>::new());
        assert_eq!(reads.part(place.ws.id, tag).await.expect("reads"), None);
    }
}

#[tokio::test]
async fn who_took_part_is_written_down_with_company_only_and_five_are_enough() {
    let place = Place::new().await;
    let thin = async || {
        let mut reads = place.house.store.read().await.expect("reads");
        place.house.is_thin(&mut reads, &place.ws).await.expect("counts")
    };
    let noted = async || {
        place.house.store.read().await.expect("reads").noted(place.ws.id, &place.seal).await.expect("reads").0.len()
    };
    place.ask(Account(11), false, false).await;
    place.house.end_slot().await.expect("ends");
    assert_eq!(noted().await, 0, "somebody who is alone waits");
    place.ask(Account(12), false, false).await;
    assert_eq!(noted().await, 0, "nothing is written with what they do");
    place.house.end_slot().await.expect("ends");
    assert_eq!(noted().await, 2);
    for account in 13..=15 {
        place.ask(Account(account), false, false).await;
    }
    assert!(thin().await, "counted at slots only");
    place.house.end_slot().await.expect("ends");
    assert!(!thin().await);
    let mut tx = place.house.store.write().await.expect("writes");
    let q = tx.question(place.ws.id, Number(1)).await.expect("reads").expect("is there");
    tx.mute(&q).await.expect("mutes");
    place.house.settle(tx.commit().await.expect("commits")).await;
    place.house.end_slot().await.expect("ends");
    assert!(!thin().await, "a mute changes nothing of it");
    // Other rules: it is counted anew, with the next slot.
    let ws = place.lock_down().await;
    let mut reads = place.house.store.read().await.expect("reads");
    assert!(place.house.is_thin(&mut reads, &ws).await.expect("counts"), "five, of whom one may be muted");
}

/// A lockdown is no sieve: whoever is there and may not ask hides nobody.
#[tokio::test]
async fn who_may_not_ask_is_not_among_the_five() {
    let place = Place::new().await;
    for account in 11..=16 {
        let rights = Rights { account: Account(account), roles: Vec::new(), manages_server: false };
        let (guild, channel) = (place.ws.guild, place.ws.floor);
        let actor = Actor { rights, name: ShownName::parse("A"), guild, channel };
        place.house.note_present(&actor, &place.ws).expect("notes");
    }
    place.house.end_slot().await.expect("ends");
    let mut reads = place.house.store.read().await.expect("reads");
    assert!(!place.house.is_thin(&mut reads, &place.ws).await.expect("counts"), "six may ask");
    drop(reads);
    let ws = place.lock_down().await;
    let mut reads = place.house.store.read().await.expect("reads");
    assert!(
        place.house.is_thin(&mut reads, &ws).await.expect("counts"),
        "six are there, and none of them acted before"
    );
}

/// A question is muted, its asker deletes their data, and it is muted again: that counts once, as it does if they stayed, and
/// lifting it once is enough.
#[tokio::test]
async fn a_mute_decided_twice_counts_once_whatever_its_asker_deleted_meanwhile() {
    for goes in [false, true] {
        let place = Place::new().await;
        let number = place.ask(ANN, true, false).await;
        let mute = async || {
            let mut tx = place.house.store.write().await.expect("writes");
            let q = tx.question(place.ws.id, number).await.expect("reads").expect("is there");
            let muted = tx.mute(&q).await.expect("mutes");
            place.house.settle(tx.commit().await.expect("commits")).await;
            muted
        };
        let mutes = async || place.house.store.read().await.expect("reads").mutes(place.ws.id).await.expect("reads");
        assert!(mute().await);
        if goes {
            place.delete(Way::AtOnce).await;
        }
        assert!(mute().await);
        assert_eq!(mutes().await, 1, "{goes}");
        let mut tx = place.house.store.write().await.expect("writes");
        let q = tx.question(place.ws.id, number).await.expect("reads").expect("is there");
        tx.unmute(&q).await.expect("lifts");
        place.house.settle(tx.commit().await.expect("commits")).await;
        assert_eq!(mutes().await, 0, "{goes}");
    }
}

/// A person's limits that cannot be read are an error and no person without limits. A piece that no key opens is nobody's, and keeps no
/// other from going: which key it lies under, nothing tells.
#[tokio::test]
async fn what_no_key_opens_stops_nothing_but_a_persons_own_limits() {
    let place = Place::new().await;
    place.gather().await;
    place.delete(Way::Within).await;
    let damage = async |sql: &'static str| {
        let options = SqliteConnectOptions::new().filename(place.home.path().join("o.db"));
        let mut rows = options.connect().await.expect("connects");
        sqlx::query(sql).execute(&mut rows).await.expect("writes");
    };
    damage("UPDATE kept_limit SET locked = zeroblob(53)").await;
    let mut reads = place.house.store.read().await.expect("reads");
    let kept = reads.kept(place.ws.id, ANN, &place.seal).await;
    assert!(matches!(kept, Err(storage::Error::Unknown(_))), "{kept:?}");
    drop(reads);
    let before = {
        let mut reads = place.house.store.read().await.expect("reads");
        reads.planned_deletions(place.ws.id, &place.seal).await.expect("reads").len()
    };
    damage("UPDATE pending_deletion SET locked = zeroblob(104) WHERE id = (SELECT max(id) FROM pending_deletion)")
        .await;
    let mut reads = place.house.store.read().await.expect("reads");
    let planned = reads.planned_deletions(place.ws.id, &place.seal).await.expect("reads").len();
    assert!(planned > 0 && planned + 1 == before, "{planned} of {before}");
    let other = Seal::new(workshop::Key::draw());
    assert_eq!(reads.planned_deletions(place.ws.id, &other).await.expect("reads"), Vec::new());
}
