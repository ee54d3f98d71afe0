//! Questions that ask the same: what is kept of them in memory while a workshop goes on is what somebody who begins now would
//! read, whatever was asked, changed, decided and deleted meanwhile, and while it is.

use std::sync::Arc;
use std::time::Duration;

use acts::ask::{Ask, Place as At, ask};
use acts::decide::{self, Choice};
use acts::deletion::delete;
use acts::undo::undo;
use acts::{Actor, By, Clock, House, alike, own};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use workshop::deletion::Way;
use workshop::question::Seen;
use workshop::{
    Account, Channel, Guild, Kind, Moderator, Number, Question, Reason, Rights, Role, ShownName, Text, Time, Workshop,
    WorkshopId,
};

const NOW: Time = Time::from_ms(1_574_755_200_000);
const SLOT: Duration = Duration::from_secs(20);

/// What is asked, in words that differ a little, by the place of the two parts.
const PARTS: [[&str; 3]; 3] = [
    ["How long are", "For how long are", "Tell us how long are"],
    ["faces at the airport", "letters of prisoners", "lessons in Tibetan schools"],
    ["stored by the police?", "stored by the state?", "recorded?"],
];

fn words(chance: &mut impl Rng) -> Text {
    let [a, b, c] = PARTS.map(|parts| parts[chance.random_range(0..parts.len())]);
    Text::parse(&format!("{a} {b} {c}"), 500).expect("a good text")
}

fn person(account: u64) -> Actor {
    let rights = Rights { account: Account(account), roles: Vec::new(), manages_server: false };
    Actor { rights, name: ShownName::parse("Ann"), guild: Guild(1), channel: Channel(2) }
}

async fn workshop(house: &House, id: WorkshopId) -> Workshop {
    house.store.read().await.expect("reads").workshop(id).await.expect("reads").expect("is there")
}

/// Something happens; what is refused changes nothing.
async fn happens(house: &House, ws: &Workshop, chance: &mut StdRng) {
    let who = person(chance.random_range(1..30));
    let asked = house.store.read().await.expect("reads").all_questions(ws.id).await.expect("reads");
    let q = (!asked.is_empty()).then(|| &asked[chance.random_range(0..asked.len())]);
    let rights = Rights { account: Account(99), roles: vec![Role(4)], manages_server: false };
    let by = By { moderator: Moderator::of(ws, &rights).expect("moderates"), expected: Seen::Now, now: NOW };
    let what = chance.random_range(0..12);
    if what == 11 {
        house.clock.advance(SLOT * 2);
        house.pass_the_border().await.expect("passes");
        return;
    }
    let mut tx = house.store.write().await.expect("writes");
    let done = match (what, q) {
        (0, Some(q)) => decide::decide(&mut tx, ws, q, Choice::Approve, by).await.map(drop),
        (1, Some(q)) => decide::decide(&mut tx, ws, q, Choice::Decline(Reason::OffTopic), by).await.map(drop),
        (2, Some(q)) => {
            let into = asked[chance.random_range(0..asked.len())].number;
            decide::decide(&mut tx, ws, q, Choice::Merge(into), by).await.map(drop)
        }
        (3, Some(q)) => undo(&mut tx, ws, q.number, by).await.map(drop),
        (4, Some(q)) => {
            let destroy = chance.random_bool(0.5);
            decide::edit(&mut tx, ws, q.number, words(chance), destroy, by).await.map(drop)
        }
        (5, _) if chance.random_bool(0.2) => delete(house, &mut tx, ws, who.account(), Way::AtOnce).await,
        (6, _) => changes(house, &mut tx, ws, &who, chance).await,
        _ => {
            let new = Ask {
                place: At::Here,
                text: words(chance),
                anonymous: Some(chance.random_bool(0.5)),
                kind: Kind::Question,
                knows_of_few: true,
                knows_it_reveals: true,
                knows_of_leads: true,
                sent_otherwise: None,
            };
            ask(house, &mut tx, &who, new).await.map(drop)
        }
    };
    // What is undone has happened to nobody.
    if done.is_ok() && chance.random_bool(0.9) {
        house.settle(tx.commit().await.expect("commits")).await;
    }
}

/// Somebody withdraws one of their questions, or gives it other words.
async fn changes(
    house: &House,
    tx: &mut storage::Tx,
    ws: &Workshop,
    who: &Actor,
    chance: &mut StdRng,
) -> acts::Result<()> {
    let tag = house.seal(ws)?.tag(who.account());
    let own = tx.questions_of(ws.id, who.account(), Some(tag)).await?;
    let Some(before) = own.first() else { return Ok(()) };
    let mine = (who.account(), Some(tag));
    let changed = if chance.random_bool(0.5) {
        before.withdraw(mine, Seen::Now)
    } else {
        before.asker_edits(words(chance), mine, Seen::Now)
    };
    own::store(house, tx, ws, before, &changed?).await.map(drop)
}

async fn found(house: &House, ws: &Workshop, q: &Question) -> Vec<Number> {
    let mut reads = house.store.read().await.expect("reads");
    alike(house, &mut reads, ws, q).await.expect("reads").iter().map(|q| q.number).collect()
}

async fn waiting(house: &House, id: WorkshopId) -> Vec<Question> {
    house.store.read().await.expect("reads").waiting_questions(id).await.expect("reads")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_remembered_is_what_a_newcomer_reads() {
    let (mut compared, mut several) = (0, 0);
    for seed in 0..6 {
        let (_home, mut house, id) = crate::acts::house(Clock::set_to(NOW), NOW, Some(SLOT)).await;
        house.limits.waiting_per_person = 10;
        let house = Arc::new(house);
        let mut chance = StdRng::seed_from_u64(seed);
        for _ in 0..12 {
            // Cards are drawn all the time, also while somebody writes.
            let drawing = Arc::clone(&house);
            let draws = tokio::spawn(async move {
                let ws = workshop(&drawing, id).await;
                for q in waiting(&drawing, id).await.iter().rev().take(6) {
                    found(&drawing, &ws, q).await;
                }
            });
            for _ in 0..10 {
                let ws = workshop(&house, id).await;
                happens(&house, &ws, &mut chance).await;
            }
            draws.await.expect("no panic");
            let ws = workshop(&house, id).await;
            let newcomer = House::new(house.store.clone(), Arc::clone(&house.facts), house.clock.clone(), house.limits);
            for q in waiting(&house, id).await {
                let remembered = found(&house, &ws, &q).await;
                assert_eq!(remembered, found(&newcomer, &ws, &q).await, "{}, in history {seed}", q.number);
                compared += 1;
                several += usize::from(!remembered.is_empty());
            }
        }
    }
    println!("{compared} cards were compared, of which {several} showed others");
    assert!(several > 100);
}
