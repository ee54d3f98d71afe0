//! Asking without Discord: what is found in one statement is what is found in many, whatever was there before.

use std::time::Duration;

use acts::ask::{Ask, Asked, Place as At, ask};
use acts::deletion::delete;
use acts::own::{self, Shown};
use acts::{Actor, Chance, Clock, House, hands};
use storage::NewWorkshop;
use tempfile::TempDir;
use workshop::deletion::Way;
use workshop::question::Seen;
use workshop::{
    Account, Channel, Guild, Identity, Kind, Question, Refusal, Rights, Role, ShownName, State, Text, Time, Workshop,
    WorkshopId,
};

const NOW: Time = Time::from_ms(1_574_755_200_000);

struct Place {
    _home: TempDir,
    house: House,
    ws: WorkshopId,
}

fn person(account: u64) -> Actor {
    let rights = Rights { account: Account(account), roles: Vec::new(), manages_server: false };
    Actor { rights, name: ShownName::parse("Ann"), guild: Guild(1), channel: Channel(2) }
}

impl Place {
    async fn new() -> Self {
        let (home, house, ws) = crate::acts::house(Clock::set_to(NOW), NOW, Some(Duration::from_secs(20))).await;
        Self { _home: home, house, ws }
    }

    async fn asks(&self, at: At, account: u64, anonymous: bool, text: &str) -> Result<Asked, acts::Error> {
        let new = Ask {
            place: at,
            text: Text::parse(text, 500).expect("a good text"),
            anonymous: Some(anonymous),
            kind: Kind::Question,
            knows_of_few: true,
            knows_it_reveals: true,
            knows_of_leads: false,
            sent_otherwise: None,
        };
        let mut tx = self.house.store.write().await?;
        let asked = ask(&self.house, &mut tx, &person(account), new).await?;
        if matches!(asked, Asked::Stored { .. }) {
            self.house.settle(tx.commit().await?).await;
        }
        Ok(asked)
    }

    async fn stored(&self, at: At, account: u64, anonymous: bool, text: &str) -> Question {
        match self.asks(at, account, anonymous, text).await {
            Ok(Asked::Stored { question, .. }) => question,
            other => panic!("{text}: {other:?}"),
        }
    }

    async fn workshop(&self, id: WorkshopId) -> Workshop {
        self.house.store.read().await.expect("reads").workshop(id).await.expect("reads").expect("is there")
    }

    /// The workshop is closed, and another opened in the same channels.
    async fn another(&self) -> WorkshopId {
        let mut tx = self.house.store.write().await.expect("writes");
        tx.close_workshop(self.ws, 0, NOW).await.expect("closes");
        self.house.settle(tx.commit().await.expect("commits")).await;
        self.house.store.destroy_key(&self.workshop(self.ws).await).await;
        self.open().await
    }

    async fn open(&self) -> WorkshopId {
        let (name, seal) = self.house.store.new_key().await.expect("a key");
        let new = NewWorkshop {
            guild: Guild(1),
            floor: Channel(2),
            desk: Channel(3),
            moderators: Role(4),
            title: "Another".into(),
            pack: None,
            identity: Identity::OpenOrAnonymous,
            ends_at: None,
        };
        let mut tx = self.house.store.write().await.expect("writes");
        let id = tx.open_workshop(&new, (&name, &seal), NOW).await.expect("opens");
        self.house.settle(tx.commit().await.expect("commits")).await;
        id
    }
}

fn refusal(asked: Result<Asked, acts::Error>) -> Refusal {
    match asked {
        Err(acts::Error::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn a_question_is_stored_with_a_number_that_depends_on_chance_and_on_nobody() {
    let mut numbers = Vec::new();
    for (seed, askers) in [(7, [1, 2, 3]), (7, [3, 3, 1]), (8, [1, 2, 3])] {
        let mut place = Place::new().await;
        place.house.draw = Chance::seeded(seed);
        let mut drawn = Vec::new();
        for (n, asker) in askers.into_iter().enumerate() {
            let q = place.stored(At::Here, asker, true, &format!("Who decides on part {n}?")).await;
            assert!(q.asker.is_anonymous() && !q.seen && q.state == State::Waiting);
            drawn.push(q.number);
        }
        numbers.push(drawn);
    }
    assert_eq!(numbers[0], numbers[1], "whoever asks");
    assert_ne!(numbers[0], numbers[2], "another chance");
}

#[tokio::test]
async fn the_workshop_that_runs_now_is_found_and_no_other() {
    let place = Place::new().await;
    let first = place.stored(At::Here, 1, true, "Who decides?").await;
    let again = place.asks(At::In(place.ws), 1, true, "Who   decides?").await.expect("no refusal");
    assert!(matches!(again, Asked::SameWords { question, .. } if question.number == first.number));
    let next = place.another().await;
    assert_eq!(refusal(place.asks(At::In(place.ws), 1, true, "And now?").await), Refusal::WorkshopClosed);
    let q = place.stored(At::Here, 1, true, "Who decides?").await;
    assert_eq!(q.workshop, next);
    let tag = place.house.seal(&place.workshop(next).await).expect("a key").tag(Account(1));
    let mut reads = place.house.store.read().await.expect("reads");
    let own = reads.questions_of(next, Account(1), Some(tag)).await.expect("reads");
    assert_eq!(own.iter().map(|q| q.number).collect::<Vec<_>>(), [q.number], "under the tag of this workshop");
    let elsewhere = Actor { channel: Channel(9), ..person(1) };
    let mut tx = place.house.store.write().await.expect("writes");
    for (at, why) in
        [(At::Here, Refusal::NoWorkshop), (At::In(next), Refusal::NotHere), (At::In(WorkshopId(99)), Refusal::NotHere)]
    {
        let new = Ask {
            place: at,
            text: Text::stored("Who?".into()),
            anonymous: None,
            kind: Kind::Question,
            knows_of_few: true,
            knows_it_reveals: true,
            knows_of_leads: true,
            sent_otherwise: None,
        };
        assert_eq!(refusal(ask(&place.house, &mut tx, &elsewhere, new).await), why);
    }
}

#[tokio::test]
async fn what_counts_for_the_limit_and_as_the_same_words_is_what_the_asker_sees() {
    let place = Place::new().await;
    let (here, ws) = (At::Here, place.workshop(place.ws).await);
    let first = place.stored(here, 1, true, "Who decides?").await;
    let named = place.stored(here, 1, false, "Who decides?").await;
    place.house.clock.advance(Duration::from_secs(40));
    place.house.pass_the_border().await.expect("passes");
    place.house.clock.advance(Duration::from_secs(40));
    place.house.pass_the_border().await.expect("passes");
    // Others see the new words with the next slot; the asker sees them now.
    let who = person(1);
    let mut tx = place.house.store.write().await.expect("writes");
    let before = own::question(&place.house, &mut tx, &who, &ws, first.number).await.expect("is theirs");
    let tag = Some(place.house.seal(&ws).expect("a key").tag(Account(1)));
    let text = Text::stored("Who pays?".into());
    let changed = before.asker_edits(text, (Account(1), tag), Seen::Now).expect("still waits");
    let shown = own::store(&place.house, &mut tx, &ws, &before, &changed).await.expect("stores");
    assert_eq!(shown, Shown::WithNextSlot);
    place.house.settle(tx.commit().await.expect("commits")).await;

    let asked = place.asks(here, 1, true, "Who pays?").await.expect("no refusal");
    assert!(matches!(asked, Asked::SameWords { question, .. } if question.number == first.number));
    let asked = place.asks(here, 1, false, "Who decides?").await.expect("no refusal");
    assert!(matches!(asked, Asked::SameWords { question, .. } if question.number == named.number));
    place.stored(here, 1, true, "Who decides?").await;
    let limit = Refusal::TooManyWaiting { limit: 3 };
    assert_eq!(refusal(place.asks(here, 1, true, "A fourth?").await), limit);
    let asked = place.asks(here, 1, true, "Who pays?").await.expect("no refusal");
    assert!(matches!(asked, Asked::SameWords { .. }), "which is said before the limit is");
    // Whoever deletes their data begins no new count.
    let mut tx = place.house.store.write().await.expect("writes");
    delete(&place.house, &mut tx, &ws, Account(1), Way::AtOnce).await.expect("deletes");
    place.house.settle(tx.commit().await.expect("commits")).await;
    assert_eq!(refusal(place.asks(here, 1, true, "Who pays?").await), limit);
    assert_eq!(place.stored(here, 2, true, "Who pays?").await.state, State::Waiting);
}

#[tokio::test]
async fn a_mute_and_a_lead_to_a_person_hold_back_what_they_should() {
    let place = Place::new().await;
    let here = At::Here;
    let [anonymous, named] = [place.stored(here, 1, true, "One?").await, place.stored(here, 2, false, "Two?").await];
    let mut tx = place.house.store.write().await.expect("writes");
    for q in [&anonymous, &named] {
        assert!(tx.mute(q).await.expect("mutes"));
    }
    place.house.settle(tx.commit().await.expect("commits")).await;
    assert_eq!(refusal(place.asks(here, 1, true, "Three?").await), Refusal::Muted { anonymous: true });
    place.stored(here, 1, false, "Three?").await;
    assert_eq!(refusal(place.asks(here, 2, false, "Three?").await), Refusal::Muted { anonymous: false });
    assert_eq!(refusal(place.asks(here, 2, true, "Three?").await), Refusal::Muted { anonymous: true });
    let held = place.asks(here, 3, true, "Write to me at ann@example.org").await.expect("no refusal");
    assert!(matches!(held, Asked::HeldBack { workshop, leads, .. } if workshop == place.ws && leads.len() == 1));
    assert!(
        place.stored(here, 3, false, "Write to me at ann@example.org").await.seen,
        "with a name it is theirs to say"
    );
}

/// A commit that fails leaves nothing in memory: in a lockdown whoever asked anonymously is warned as before.
#[tokio::test]
async fn what_was_not_committed_was_not_done_for_all_to_see() {
    let place = Place::new().await;
    place.stored(At::Here, 1, true, "Who decides?").await;
    let mut ws = place.workshop(place.ws).await;
    ws.rules.lockdown = true;
    let reveals = async || {
        let mut reads = place.house.store.read().await.expect("reads");
        place.house.reveals(&mut reads, &ws, &person(1).rights).await.expect("reads")
    };
    assert!(reveals().await);
    let new = Ask {
        place: At::Here,
        text: Text::parse("Who decides by name?", 500).expect("a good text"),
        anonymous: Some(false),
        kind: Kind::Question,
        knows_of_few: true,
        knows_it_reveals: true,
        knows_of_leads: true,
        sent_otherwise: None,
    };
    let mut tx = place.house.store.write().await.expect("writes");
    let asked = ask(&place.house, &mut tx, &person(1), new).await;
    assert!(matches!(asked, Ok(Asked::Stored { .. })), "{asked:?}");
    drop(tx);
    assert!(reveals().await, "it was taken back");
    let mut tx = place.house.store.write().await.expect("writes");
    let raised = hands::raise(&place.house, &mut tx, &person(1), &ws, (None, true)).await;
    assert!(matches!(raised, Ok(hands::Raising::Up(_))), "{raised:?}");
    drop(tx);
    assert!(reveals().await, "so was the hand");
    place.stored(At::Here, 1, false, "Who decides by name?").await;
    assert!(!reveals().await);
}
