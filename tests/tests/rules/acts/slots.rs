//! Slots without Discord: what a border shows, and that its moment is nobody's doing.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use acts::ask::{Ask, Asked, Place as At, ask};
use acts::own::{self, Shown};
use acts::{Actor, Clock, House, closing, slots};
use storage::{NewQuestion, ViewKey, ViewKind};
use tempfile::TempDir;
use workshop::number::Draw;
use workshop::question::Seen;
use workshop::{
    Account, Asker, Channel, Guild, Kind, Number, Question, Refusal, Rights, ShownName, State, Text, Time, Words,
    WorkshopId,
};

const SLOT: Duration = Duration::from_secs(20);
/// The beginning of a slot.
const START: Time = Time::from_ms(1_574_755_200_000);

struct Place {
    home: TempDir,
    house: Arc<House>,
    clock: Clock,
    ws: WorkshopId,
}

impl Place {
    async fn new() -> Self {
        let clock = Clock::set_to(START);
        let (home, house, ws) = crate::acts::house(clock.clone(), START, Some(SLOT)).await;
        let house = Arc::new(house);
        Self { home, house, clock, ws }
    }

    async fn asks(&self, account: u64, text: &str) -> Number {
        let mut tx = self.house.store.write().await.expect("writes");
        let ws = tx.workshop(self.ws).await.expect("reads").expect("is there");
        let asker = Asker::Anonymous(Some(self.house.seal(&ws).expect("a key").tag(Account(account))));
        let text = Text::parse(text, 500).expect("a good text");
        let number = ws.numbers.draw(Draw::AmongLowest, &mut rand::rng());
        let new = NewQuestion {
            workshop: ws.id,
            number,
            asker,
            kind: Kind::Question,
            text,
            seen: false,
            open: !ws.rules.premoderation,
        };
        let q = tx.ask(new, self.clock.now()).await.expect("stores");
        let _ = tx.commit().await.expect("commits");
        q.number
    }

    /// Somebody changes their question: gives it other words, or takes it back.
    async fn changes(&self, account: u64, number: Number, text: Option<&str>) -> Result<Shown, acts::Error> {
        let who = person(account);
        let mut tx = self.house.store.write().await?;
        let ws = tx.workshop(self.ws).await?.expect("is there");
        let before = own::question(&self.house, &mut tx, &who, &ws, number).await?;
        let tag = Some(self.house.seal(&ws)?.tag(who.account()));
        let changed = match text {
            Some(text) => before.asker_edits(Text::stored(text.into()), (who.account(), tag), Seen::Now)?,
            None => before.withdraw((who.account(), tag), Seen::Now)?,
        };
        let shown = own::store(&self.house, &mut tx, &ws, &before, &changed).await?;
        self.house.settle(tx.commit().await?).await;
        Ok(shown)
    }

    async fn others_see(&self, number: Number) -> Question {
        let mut reads = self.house.store.read().await.expect("reads");
        reads.question(self.ws, number).await.expect("reads").expect("is there")
    }

    async fn asker_sees(&self, account: u64, number: Number) -> Question {
        let mut reads = self.house.store.read().await.expect("reads");
        let ws = reads.workshop(self.ws).await.expect("reads").expect("is there");
        own::question(&self.house, &mut reads, &person(account), &ws, number).await.expect("is theirs")
    }

    async fn shown(&self) -> BTreeSet<Number> {
        let mut reads = self.house.store.read().await.expect("reads");
        let all = reads.all_questions(self.ws).await.expect("reads");
        all.into_iter().filter(|q| q.seen).map(|q| q.number).collect()
    }

    /// Time passes to the next border, and the border is passed.
    async fn to_the_border(&self) {
        let left = self.clock.steady().next_slot(SLOT).since(self.clock.steady());
        self.clock.advance(left);
        self.house.border().await;
        self.house.pass_the_border().await.expect("passes");
    }

    /// Whether the files hold these words.
    fn hold(&self, words: &str) -> bool {
        let files: Vec<PathBuf> =
            ["o.db", "o.db-wal"].iter().map(|f| self.home.path().join(f)).filter(|f| f.exists()).collect();
        files.iter().any(|f| memchr::memmem::find(&std::fs::read(f).expect("a file"), words.as_bytes()).is_some())
    }
}

fn person(account: u64) -> Actor {
    Actor {
        rights: Rights { account: Account(account), roles: Vec::new(), manages_server: false },
        name: ShownName::parse("Ann"),
        guild: Guild(1),
        channel: Channel(2),
    }
}

/// The task is late, and somebody presses meanwhile: they wait behind the border, whatever the task does.
#[tokio::test]
async fn who_asks_after_a_border_is_shown_with_no_slot_before_theirs() {
    for late in [1, 20, 200] {
        let place = Arc::new(Place::new().await);
        let first = place.asks(1, "Before the border").await;
        let second = place.asks(2, "Before it, too").await;
        place.clock.advance(SLOT);
        let presses = tokio::spawn({
            let place = Arc::clone(&place);
            async move {
                place.house.after_the_border().await;
                place.asks(3, "After the border").await
            }
        });
        for _ in 0..late {
            tokio::task::yield_now().await;
        }
        assert!(!presses.is_finished(), "served before the border was passed");
        place.house.pass_the_border().await.expect("passes");
        let third = presses.await.expect("asks");
        assert_eq!(place.shown().await, BTreeSet::from([first, second]));
        place.to_the_border().await;
        assert!(!place.shown().await.contains(&third), "it is alone, and waits one slot more");
        place.to_the_border().await;
        assert!(place.shown().await.contains(&third));
    }
}

#[tokio::test]
async fn a_clock_that_is_set_moves_no_border() {
    let place = Place::new().await;
    let both = BTreeSet::from([place.asks(1, "One").await, place.asks(2, "Two").await]);
    place.clock.advance(SLOT / 2);
    place.clock.reset(START.minus(Duration::from_hours(1)));
    place.to_the_border().await;
    assert_eq!(place.shown().await, both, "set back, and it goes on");
    let alone = place.asks(1, "Three").await;
    place.clock.reset(START.plus(Duration::from_hours(1)));
    let at_once = tokio::time::timeout(Duration::from_millis(50), place.house.border()).await;
    assert!(at_once.is_err(), "set forward, and no border has come");
    place.to_the_border().await;
    assert!(!place.shown().await.contains(&alone), "one slot has passed, not many");
}

/// What one slot shows leaves within an eighth of the next, each at a moment of its own, drawn anew each time.
#[tokio::test]
async fn what_a_slot_shows_leaves_at_drawn_moments() {
    let place = Place::new().await;
    let mut waits = Vec::new();
    for round in 0..8 {
        let numbers = [place.asks(round, "One").await, place.asks(round + 100, "Two").await];
        place.to_the_border().await;
        for number in numbers {
            let card = ViewKey { workshop: place.ws, kind: ViewKind::Card, subject: number.0 };
            waits.push(place.house.leaves_in(card));
        }
    }
    assert!(waits.iter().all(|w| *w > Duration::ZERO && *w <= SLOT / 8), "{waits:?}");
    let (least, most) = (waits.iter().min().expect("some"), waits.iter().max().expect("some"));
    assert!(*most - *least > SLOT / 40, "sixteen draws lie far apart: {waits:?}");
    let never = ViewKey { workshop: place.ws, kind: ViewKind::Card, subject: 9_999 };
    assert_eq!(place.house.leaves_in(never), Duration::ZERO);
}

#[tokio::test]
async fn other_words_are_the_askers_at_once_and_everybody_elses_with_the_slot() {
    let place = Place::new().await;
    let (mine, other) = (place.asks(1, "apricots before").await, place.asks(2, "Two").await);
    place.to_the_border().await;
    assert!(place.shown().await.contains(&mine));
    let before = place.others_see(mine).await;
    assert_eq!(place.changes(1, mine, Some("plums meanwhile")).await.expect("is possible"), Shown::WithNextSlot);
    assert_eq!(place.changes(1, mine, Some("cherries after")).await.expect("is possible"), Shown::WithNextSlot);
    assert_eq!(place.others_see(mine).await, before);
    assert_eq!(place.asker_sees(1, mine).await.words.text().map(Text::as_str), Some("cherries after"));
    assert!(matches!(place.changes(2, mine, None).await, Err(acts::Error::Refused(Refusal::NotYours))));
    place.to_the_border().await;
    let after = place.others_see(mine).await;
    assert_eq!(after.words.text().map(Text::as_str), Some("cherries after"));
    assert_eq!(after.revision, before.revision.next(), "however often it was changed");
    for gone in ["apricots", "plums"] {
        assert!(!place.hold(gone), "{gone}");
    }
    assert!(place.hold("cherries"), "so the search finds what is there");

    assert_eq!(place.changes(2, other, None).await.expect("is possible"), Shown::WithNextSlot);
    assert_eq!(place.others_see(other).await.state, State::Waiting);
    assert_eq!(place.asker_sees(2, other).await.state, State::Withdrawn);
    assert!(place.changes(2, other, Some("Again")).await.is_err(), "to its asker it is withdrawn");
    place.to_the_border().await;
    assert_eq!(place.others_see(other).await.state, State::Withdrawn);
}

#[tokio::test]
async fn what_nobody_knows_of_is_changed_without_a_trace_and_stays_hidden_when_withdrawn() {
    let place = Place::new().await;
    let (kept, gone) = (place.asks(1, "apricots first").await, place.asks(2, "plums only").await);
    for text in ["Second", "Third"] {
        assert_eq!(place.changes(1, kept, Some(text)).await.expect("is possible"), Shown::Now);
    }
    assert_eq!(place.changes(2, gone, None).await.expect("is possible"), Shown::Now);
    let stranger = place.changes(3, gone, None).await;
    assert!(
        matches!(stranger, Err(acts::Error::Refused(Refusal::UnknownQuestion(n))) if n == gone),
        "as a number that was never given: {stranger:?}"
    );
    assert!(!place.hold("plums") && !place.hold("apricots"));
    place.to_the_border().await;
    assert_eq!(place.shown().await, BTreeSet::new(), "what was withdrawn is no company");
    place.to_the_border().await;
    assert_eq!(place.shown().await, BTreeSet::from([kept]));
    let q = place.others_see(kept).await;
    assert_eq!(q.revision, workshop::Revision::FIRST, "nobody can tell that it was edited");
}

#[tokio::test]
async fn a_close_in_the_middle_of_a_slot_withdraws_what_was_withdrawn_and_shows_nothing_new() {
    let place = Place::new().await;
    let (stays, gone) = (place.asks(1, "One").await, place.asks(2, "plums").await);
    place.to_the_border().await;
    let hidden = place.asks(3, "apricots").await;
    place.changes(2, gone, None).await.expect("is possible");
    let mut tx = place.house.store.write_alone().await.expect("writes");
    let ws = tx.workshop(place.ws).await.expect("reads").expect("is there");
    slots::end_changes(&mut tx, &ws).await.expect("ends");
    let chronicle = tx.chronicle(ws, None, &[]).await.expect("reads").closing(place.clock.now());
    tx.close_workshop(place.ws, 0, place.clock.now()).await.expect("closes");
    place.house.settle(tx.commit().await.expect("commits")).await;
    let listed: Vec<(Number, State)> = chronicle.questions.iter().map(|q| (q.number, q.state)).collect();
    let mut expected = vec![(stays, State::Waiting), (gone, State::Withdrawn)];
    expected.sort_by_key(|q| q.0);
    assert_eq!(listed, expected);
    let q = place.others_see(hidden).await;
    assert!(!q.seen && q.words.text().is_none());
    assert!(!place.hold("apricots") && !place.hold("plums"));
}

/// Reading is slow at the border, and somebody asks meanwhile: what they write comes behind the border all the same.
#[tokio::test]
async fn no_slow_reading_lets_anybody_overtake_the_border() {
    let place = Place::new().await;
    let both = BTreeSet::from([place.asks(1, "One").await, place.asks(2, "Two").await]);
    place.clock.advance(SLOT);
    let store = &place.house.store;
    let busy = [store.read().await, store.read().await, store.read().await];
    let late = async {
        let late = place.asks(3, "After the border").await;
        drop(busy);
        late
    };
    let (passed, late) = tokio::join!(place.house.pass_the_border(), late);
    passed.expect("passes");
    assert_eq!(place.shown().await, both, "{late} came after it");
}

/// Other words that wait for their slot when the workshop closes are shown to nobody, and the ones before them do not stay.
#[tokio::test]
async fn a_close_in_the_middle_of_a_slot_keeps_neither_words_of_an_edit() {
    let place = Place::new().await;
    let (stays, edited) = (place.asks(1, "One").await, place.asks(2, "plums before").await);
    place.to_the_border().await;
    place.changes(2, edited, Some("cherries after")).await.expect("is possible");
    let tx = place.house.store.write_alone().await.expect("writes");
    let ws = place.house.store.read().await.expect("reads").workshop(place.ws).await.expect("reads").expect("is there");
    let closed = closing::close(&place.house, tx, &ws, None, place.clock.now()).await.expect("closes");
    let report = closed.report.to_json().expect("a report");
    assert!(!report.contains("plums") && !report.contains("cherries"), "{report}");
    let gone = place.others_see(edited).await;
    assert_eq!((gone.state, gone.words), (State::Withdrawn, Words::Destroyed));
    assert_eq!(place.others_see(stays).await.words.text().map(Text::as_str), Some("One"));
    assert!(!place.hold("plums") && !place.hold("cherries"));
}

/// Whatever is done to premoderation within a slot, what the slot shows is all alike: nothing tells which of it was asked before
/// and which after.
#[tokio::test]
async fn premoderation_that_is_switched_within_a_slot_dates_no_question() {
    let premoderate = async |place: &Place, on: bool| {
        let mut tx = place.house.store.write().await.expect("writes");
        let mut ws = tx.workshop(place.ws).await.expect("reads").expect("is there");
        ws.rules.premoderation = on;
        tx.set_rules(&ws).await.expect("stores");
        place.house.settle(tx.commit().await.expect("commits")).await;
    };
    let asks = async |place: &Place, account: u64, kind: Kind| {
        let text = Text::parse(&format!("Who decides on part {account}?"), 500).expect("a good text");
        let new = Ask {
            place: At::In(place.ws),
            text,
            anonymous: Some(true),
            kind,
            knows_of_few: true,
            knows_it_reveals: true,
            knows_of_leads: true,
            sent_otherwise: None,
        };
        let mut tx = place.house.store.write().await.expect("writes");
        let Ok(Asked::Stored { question, .. }) = ask(&place.house, &mut tx, &person(account), new).await else {
            panic!("not stored")
        };
        place.house.settle(tx.commit().await.expect("commits")).await;
        question
    };
    // How it is at the beginning, and what is done while four ask, two by two.
    for (begins, between, after, alike) in [
        (true, None, None, State::Waiting),
        (true, Some(false), None, State::Open),
        (true, Some(false), Some(true), State::Waiting),
        (false, None, None, State::Open),
        (false, Some(true), None, State::Waiting),
        (false, Some(true), Some(false), State::Open),
    ] {
        let place = Place::new().await;
        premoderate(&place, begins).await;
        for _ in 0..2 {
            place.to_the_border().await;
        }
        let case = format!("{begins} {between:?} {after:?}");
        let mut asked = vec![asks(&place, 1, Kind::Question).await, asks(&place, 2, Kind::Question).await];
        assert_eq!(asked[0].state, if begins { State::Waiting } else { State::Open }, "as the receipt says: {case}");
        if let Some(on) = between {
            premoderate(&place, on).await;
        }
        asked.extend([asks(&place, 3, Kind::Question).await, asks(&place, 4, Kind::Statement).await]);
        if let Some(on) = after {
            premoderate(&place, on).await;
        }
        place.to_the_border().await;
        for q in asked {
            let now = place.others_see(q.number).await;
            let wanted = if q.kind == Kind::Statement && alike == State::Open { State::Filed } else { alike };
            assert_eq!((now.seen, now.state), (true, wanted), "{case}");
        }
    }
    // So it is with a question that is alone and waits one slot more, and with what comes beside it.
    let place = Place::new().await;
    let alone = asks(&place, 1, Kind::Question).await;
    premoderate(&place, false).await;
    place.to_the_border().await;
    let beside = asks(&place, 2, Kind::Question).await;
    place.to_the_border().await;
    for q in [alone, beside] {
        let now = place.others_see(q.number).await;
        assert_eq!((now.seen, now.state), (true, State::Open));
    }
}
