//! What a slot shows, and what a lone question waits for.

use storage::{NewQuestion, NewWorkshop, Shuffle, Store};
use tempfile::TempDir;
use workshop::number::Draw;
use workshop::{
    Account, Asker, Channel, Guild, Identity, Kind, Number, Question, Role, Seal, State, Text, Time, Workshop,
};

const NOW: Time = Time::from_ms(1_574_755_200_000);

struct Place {
    _home: TempDir,
    store: Store,
    ws: Workshop,
    seal: Seal,
}

impl Place {
    async fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let store = Store::open(&home.path().join("o.db"), &home.path().join("seal")).await.expect("opens");
        let (name, seal) = store.new_key().await.expect("a key");
        let new = NewWorkshop {
            guild: Guild(1),
            floor: Channel(2),
            desk: Channel(3),
            moderators: Role(4),
            title: "T".into(),
            pack: None,
            identity: Identity::OpenOrAnonymous,
            ends_at: None,
        };
        let mut tx = store.write().await.expect("writes");
        let id = tx.open_workshop(&new, (&name, &seal), NOW).await.expect("opens");
        let ws = tx.workshop(id).await.expect("reads").expect("is there");
        let _ = tx.commit().await.expect("commits");
        Self { _home: home, store, ws, seal }
    }

    async fn asks(&self, account: u64) -> Question {
        let asker = Asker::Anonymous(Some(self.seal.tag(Account(account))));
        let text = Text::parse("Who decides?", 500).expect("a good text");
        let mut tx = self.store.write().await.expect("writes");
        let ws = tx.workshop(self.ws.id).await.expect("reads").expect("is there");
        let number = ws.numbers.draw(Draw::AmongLowest, &mut rand::rng());
        let new = NewQuestion { workshop: ws.id, number, asker, kind: Kind::Question, text, seen: false, open: false };
        let q = tx.ask(new, NOW).await.expect("stores");
        let _ = tx.commit().await.expect("commits");
        q
    }

    async fn withdraws(&self, q: &Question) {
        let mut tx = self.store.write().await.expect("writes");
        tx.save(&Question { state: State::Withdrawn, ..q.clone() }).await.expect("stores");
        let _ = tx.commit().await.expect("commits");
    }

    /// Passes a slot: what it shows.
    async fn slot(&self) -> Vec<Number> {
        let mut tx = self.store.write().await.expect("writes");
        let mut shown: Vec<Number> = tx.slot().await.expect("passes").iter().map(|q| q.number).collect();
        let _ = tx.commit().await.expect("commits");
        shown.sort_unstable();
        shown
    }
}

#[tokio::test]
async fn a_question_that_is_alone_waits_one_slot_more_and_one_that_was_withdrawn_is_no_company() {
    let place = Place::new().await;
    let alone = place.asks(1).await;
    assert_eq!(place.slot().await, []);
    assert_eq!(place.slot().await, [alone.number]);

    let (one, two) = (place.asks(1).await, place.asks(2).await);
    let mut both = [one.number, two.number];
    both.sort_unstable();
    assert_eq!(place.slot().await, both);

    let (stays, gone) = (place.asks(1).await, place.asks(2).await);
    place.withdraws(&gone).await;
    assert_eq!(place.slot().await, [], "only one of the two is still to be shown");
    assert_eq!(place.slot().await, [stays.number]);

    let gone = place.asks(2).await;
    place.withdraws(&gone).await;
    assert_eq!(place.slot().await, [], "nobody knew of it");
    assert!(!place.store.read().await.expect("reads").any_waits_for_a_slot().await.expect("reads"));
}

/// Cards of anonymous questions go out in no rounds, those of named ones in one round an asker.
#[tokio::test]
async fn rounds_are_for_named_questions_only() {
    let place = Place::new().await;
    for account in [1, 1, 1, 2] {
        place.asks(account).await;
    }
    assert_eq!(place.slot().await.len(), 4);
    let named = || Asker::Named { account: Account(1), name: workshop::ShownName::parse("Ann") };
    for _ in 0..3 {
        let mut tx = place.store.write().await.expect("writes");
        let ws = tx.workshop(place.ws.id).await.expect("reads").expect("is there");
        let number = ws.numbers.draw(Draw::Lowest, &mut rand::rng());
        let text = Text::parse("Who decides?", 500).expect("a good text");
        let new = NewQuestion {
            workshop: ws.id,
            number,
            asker: named(),
            kind: Kind::Question,
            text,
            seen: true,
            open: false,
        };
        let q = tx.ask(new, NOW).await.expect("stores");
        tx.question_changed(&q, &ws).await.expect("marks");
        let _ = tx.commit().await.expect("commits");
    }
    let mut tx = place.store.write().await.expect("writes");
    let ws = tx.workshop(place.ws.id).await.expect("reads").expect("is there");
    let mut reads = place.store.read().await.expect("reads");
    for q in reads.waiting_questions(ws.id).await.expect("reads") {
        if q.asker.is_anonymous() {
            tx.question_changed(&q, &ws).await.expect("marks");
        }
    }
    let _ = tx.commit().await.expect("commits");
    drop(reads);
    let mut reads = place.store.read().await.expect("reads");
    let stale = reads.stale_views(NOW, 100, Shuffle::of(1, 0), &[]).await.expect("reads");
    let mut order = Vec::new();
    for view in stale.iter().filter(|v| v.key.kind == storage::ViewKind::Card) {
        let q = reads.question(ws.id, Number(view.key.subject)).await.expect("reads").expect("is there");
        order.push(q.asker.is_anonymous());
    }
    assert_eq!(order.len(), 7);
    assert_eq!(order.iter().rposition(|anonymous| *anonymous).map(|last| last < 5), Some(true), "{order:?}");
    assert_eq!(order[5..], [false, false], "the second and third of one person come after all first ones");
}
