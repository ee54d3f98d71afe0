//! What is written is read back, word for word, from a real file with the real tables.

use std::path::PathBuf;
use std::time::Duration;

use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use storage::{Error, NewQuestion, NewWorkshop, Shuffle, Store, Tx, ViewKey, ViewKind};
use tempfile::TempDir;
use workshop::number::Draw;
use workshop::question::{Decided, Seen};
use workshop::{
    Account, Agenda, Asker, Channel, Decision, DecisionKind, FloorList, Guild, Identity, Intake, Kind, Message, Notice,
    NoticeKind, NoticePlace, Number, Question, Reason, Revision, Role, ShownName, Source, State, Text, Time, Timed,
    Word, Words, Workshop, WorkshopId,
};

const NOW: Time = Time::from_ms(1_574_755_200_000);

struct Place {
    home: TempDir,
    store: Store,
}

impl Place {
    async fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let store = Store::open(&home.path().join("o.db"), &home.path().join("seal")).await.expect("opens");
        Self { home, store }
    }

    fn paths(&self) -> (PathBuf, PathBuf) {
        (self.home.path().join("o.db"), self.home.path().join("seal"))
    }

    async fn open(&self, identity: Identity) -> Workshop {
        let (name, seal) = self.store.new_key().await.expect("a key");
        let mut tx = self.store.write().await.expect("writes");
        let new = NewWorkshop {
            guild: Guild(u64::MAX),
            floor: Channel(2),
            desk: Channel(3),
            moderators: Role(4),
            title: "T".into(),
            pack: None,
            identity,
            ends_at: None,
        };
        let id = tx.open_workshop(&new, (&name, &seal), NOW).await.expect("opens");
        let ws = tx.workshop(id).await.expect("reads").expect("is there");
        let _ = tx.commit().await.expect("commits");
        ws
    }

    async fn ask(&self, ws: &Workshop, asker: Asker, kind: Kind) -> Question {
        let text = Text::parse("Who decides?", 500).expect("a good text");
        let mut tx = self.store.write().await.expect("writes");
        let ws = tx.workshop(ws.id).await.expect("reads").expect("is there");
        let number = ws.numbers.draw(Draw::AmongLowest, &mut rand::rng());
        let new = NewQuestion { workshop: ws.id, number, asker, kind, text, seen: true, open: false };
        let q = tx.ask(new, NOW).await.expect("stores");
        let _ = tx.commit().await.expect("commits");
        q
    }

    async fn question(&self, q: &Question) -> Question {
        let mut reads = self.store.read().await.expect("reads");
        reads.question(q.workshop, q.number).await.expect("reads").expect("is there")
    }
}

fn states() -> Vec<State> {
    let mut states: Vec<State> = Reason::all().map(State::Declined).collect();
    states.extend([State::Waiting, State::Open, State::OnTheStage, State::Answered, State::Merged(Number(300))]);
    states.extend([State::Withdrawn, State::Deferred, State::Filed, State::Unanswered]);
    states
}

#[tokio::test]
async fn every_word_of_the_rules_can_be_stored() {
    let place = Place::new().await;
    for identity in Identity::all() {
        let mut ws = place.open(identity).await;
        assert_eq!((ws.identity, ws.guild, ws.intake), (identity, Guild(u64::MAX), Intake::Open));
        for paused in [true, false] {
            let mut tx = place.store.write().await.expect("writes");
            ws.set_paused(paused, None).expect("allowed");
            tx.set_intake(&ws, Account(9)).await.expect("stores");
            assert_eq!(tx.last_changes(ws.id).await.expect("reads").intake, Some(Account(9)));
            assert_eq!(tx.workshop(ws.id).await.expect("reads").map(|w| w.intake), Some(ws.intake));
            let _ = tx.commit().await.expect("commits");
        }
        let mut tx = place.store.write().await.expect("writes");
        tx.close_workshop(ws.id, 0, NOW).await.expect("closes");
        let _ = tx.commit().await.expect("commits");
    }
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let tag = place.store.seal(ws.id, &ws.key_name).expect("reads").expect("a seal").tag(Account(7));
    let named = Asker::Named { account: Account(u64::MAX - 1), name: ShownName::parse("Ann") };
    for (asker, kind) in [
        (Asker::Anonymous(Some(tag)), Kind::Question),
        (named, Kind::Comment),
        (Asker::Unlisted(Source::Other), Kind::Statement),
    ] {
        let q = place.ask(&ws, asker, kind).await;
        assert_eq!(place.question(&q).await, q);
        for state in states() {
            // A translation is the latest decision only while it stands there.
            for decided in DecisionKind::all().filter(|kind| *kind != DecisionKind::Translate) {
                let before = place.question(&q).await;
                let after = Question { state, edited: true, changed_by: Some(Account(9)), ..before.clone() };
                let words_before = Some((Text::parse("Before", 500).expect("a good text"), false));
                let decision = Decision {
                    number: q.number,
                    kind: decided,
                    by: Account(9),
                    at: NOW,
                    from: before.state,
                    words_before,
                };
                let mut tx = place.store.write().await.expect("writes");
                tx.decided(&[Decided { question: after.clone(), decision: decision.clone() }]).await.expect("stores");
                let latest = tx.latest_decision(ws.id, q.number).await.expect("reads").expect("is there");
                let step = tx.step(latest.step).await.expect("reads");
                assert_eq!((step.len(), &step[0].decision, step[0].is_latest), (1, &decision, true));
                assert_eq!(step[0].question, after);
                tx.taken_back(latest.step, &[before]).await.expect("stores");
                let _ = tx.commit().await.expect("commits");
            }
        }
    }
    for kind in ViewKind::all() {
        let key = ViewKey { workshop: ws.id, kind, subject: 5 };
        let mut tx = place.store.write().await.expect("writes");
        tx.show(key, Channel(2)).await.expect("stores");
        assert_eq!(tx.view(key).await.expect("reads").map(|v| (v.key, v.wanted, v.generation)), Some((key, true, 0)));
    }
}

#[tokio::test]
async fn what_is_not_committed_has_not_happened() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let mut tx = place.store.write().await.expect("writes");
    tx.close_workshop(ws.id, 0, NOW).await.expect("closes");
    drop(tx);
    let now = place.store.read().await.expect("reads").workshop(ws.id).await.expect("reads").expect("is there");
    assert_eq!(now.intake, Intake::Open);
}

#[tokio::test]
async fn destroyed_words_are_gone_from_the_row_and_from_what_could_be_taken_back() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let q = place.ask(&ws, Asker::Unlisted(Source::Room), Kind::Question).await;
    let rights = workshop::Rights { account: Account(9), roles: vec![Role(4)], manages_server: false };
    let moderator = workshop::Moderator::of(&ws, &rights).expect("has the role");
    let edited = q.edit(Text::parse("Edited", 500).expect("a good text"), moderator, Seen::Now, NOW).expect("waiting");
    let mut tx = place.store.write().await.expect("writes");
    tx.decided(std::slice::from_ref(&edited)).await.expect("stores");
    assert_eq!(
        tx.original(ws.id, q.number).await.expect("reads").map(|t| t.as_str().to_owned()).as_deref(),
        Some("Who decides?")
    );
    let declined = edited.question.decline(Reason::ExposesAPerson, moderator, Seen::Now, NOW).expect("waiting");
    tx.decided(&[declined]).await.expect("stores");
    assert_eq!(tx.original(ws.id, q.number).await.expect("reads"), None);
    let _ = tx.commit().await.expect("commits");
    assert_eq!(place.question(&q).await.words, Words::Destroyed);
    place.store.empty_journal().await.expect("empties");
    for entry in std::fs::read_dir(place.home.path()).expect("readable").flatten().filter(|e| e.path().is_file()) {
        let bytes = std::fs::read(entry.path()).expect("readable");
        for words in [&b"Who decides?"[..], b"Edited"] {
            assert!(!bytes.windows(words.len()).any(|w| w == words), "the words are still in {:?}", entry.path());
        }
    }
}

#[tokio::test]
async fn what_a_killed_program_had_deleted_is_gone_from_the_files_after_the_next_start() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let tag = place.store.seal(ws.id, &ws.key_name).expect("reads").expect("a seal").tag(Account(7));
    place.ask(&ws, Asker::Anonymous(Some(tag)), Kind::Question).await;
    let mut tx = place.store.write().await.expect("writes");
    tx.close_workshop(ws.id, 0, NOW).await.expect("closes");
    let _ = tx.commit().await.expect("commits");

    // The files as they are now are what a kill leaves.
    let killed = tempfile::tempdir().expect("a folder");
    let holds_tag = |file: &str| {
        let bytes = std::fs::read(killed.path().join(file)).unwrap_or_default();
        bytes.windows(tag.bytes().len()).any(|w| w == tag.bytes())
    };
    for file in ["o.db", "o.db-wal"] {
        std::fs::copy(place.home.path().join(file), killed.path().join(file)).expect("copies");
    }
    assert!(holds_tag("o.db-wal"), "the journal is where the tag was left");
    let store = Store::open(&killed.path().join("o.db"), &killed.path().join("seal")).await.expect("opens");
    assert!(!holds_tag("o.db") && !holds_tag("o.db-wal"), "the tag is still in the files");
    drop(store);
}

#[tokio::test]
async fn a_view_is_stale_until_its_latest_change_is_drawn() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let key = ViewKey::of(ws.id, ViewKind::Panel);
    let mut tx = place.store.write().await.expect("writes");
    tx.show(key, Channel(2)).await.expect("stores");
    let first = tx.view(key).await.expect("reads").expect("is there");
    tx.posted(key, Message(70), first.change, NOW).await.expect("stores");
    assert_eq!(tx.stale_views(NOW, 10, Shuffle::of(1, 0), &[]).await.expect("reads"), []);
    tx.overview_changed(ws.id).await.expect("stores");
    tx.drawn(key, first.change).await.expect("an old drawing clears nothing");
    assert_eq!(tx.stale_views(NOW, 10, Shuffle::of(1, 0), &[]).await.expect("reads").len(), 1);
    tx.posted(key, Message(71), first.change + 1, NOW).await.expect("stores");
    assert_eq!(tx.doomed().await.expect("reads"), [(Channel(2), Message(70))]);
    tx.gone(key, Message(70), None).await.expect("stores");
    assert_eq!(
        tx.view(key).await.expect("reads").and_then(|v| v.message),
        Some(Message(71)),
        "an older loss counts for nothing"
    );
    tx.gone(key, Message(71), None).await.expect("stores");
    let lost = tx.view(key).await.expect("reads").expect("is there");
    assert!(lost.message.is_none() && lost.change > lost.drawn, "it is posted anew");
}

#[tokio::test]
async fn one_program_a_database_and_no_open_workshop_without_its_key() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let (database, keys) = place.paths();
    assert!(matches!(Store::open(&database, &keys).await, Err(Error::InUse { .. })));
    let elsewhere = tempfile::tempdir().expect("a folder");
    let link = elsewhere.path().join("another name.db");
    std::os::unix::fs::symlink(&database, &link).expect("links");
    assert!(matches!(Store::open(&link, &keys).await, Err(Error::InUse { .. })));
    // One from which no workshop came, and one of another installation.
    let (unused, _) = place.store.new_key().await.expect("a key");
    let (unused, other) = (keys.join(format!("{unused}.key")), keys.join(format!("{}.key", "0".repeat(32))));
    std::fs::write(&other, [1; 32]).expect("writes");
    place.store.close().await;
    let Place { home, store } = place;
    drop(store);
    assert!(unused.exists());
    let key = keys.join(format!("{}.key", ws.key_name));
    let store = Store::open(&database, &keys).await.expect("opens again");
    assert!(key.exists() && other.exists() && !unused.exists(), "of its own only keys of open workshops stay");
    store.close().await;
    drop(store);
    std::fs::remove_file(&key).expect("removes");
    let error = Store::open(&database, &keys).await.expect_err("the key is missing");
    assert!(matches!(&error, Error::KeyMissing { title, .. } if title == "T"), "{error}");
    drop(home);
    assert_eq!(ws.id, WorkshopId(1));
}

#[tokio::test]
async fn emptying_the_journal_does_not_wait_for_a_reader_that_waits_for_the_writer() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let mut reads = place.store.read().await.expect("reads");
    assert!(reads.workshop(ws.id).await.expect("reads").is_some());
    // More is written than what is read, so the journal cannot be emptied before the reader has gone.
    let mut tx = place.store.write().await.expect("writes");
    tx.note_registered(1, "more").await.expect("writes");
    let _ = tx.commit().await.expect("commits");
    let writing = async {
        let tx = tokio::time::timeout(Duration::from_secs(3), place.store.write()).await.expect("in time");
        let _ = tx.expect("writes").commit().await.expect("commits");
        drop(reads);
    };
    let (emptied, ()) = tokio::join!(place.store.empty_journal(), writing);
    emptied.expect("empties");
    let journal = place.paths().0.with_extension("db-wal");
    assert_eq!(journal.metadata().expect("is there").len(), 0, "what was deleted is still in the journal");
}

#[tokio::test]
async fn a_short_lived_program_works_beside_the_one_that_has_the_database() {
    let place = Place::new().await;
    let (path, seal) = place.paths();
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let beside = Store::beside(&path, &seal).await.expect("opens beside");
    let mut tx = beside.write().await.expect("writes");
    let mut reads = place.store.read().await.expect("reads meanwhile");
    let running = reads.running_workshops().await.expect("reads");
    assert_eq!(running.iter().map(|w| w.id).collect::<Vec<_>>(), [ws.id]);
    tx.close_workshop(ws.id, 0, NOW).await.expect("closes");
    let _ = tx.commit().await.expect("commits");
    drop(reads);
    let mut reads = place.store.read().await.expect("reads");
    assert!(reads.running_workshops().await.expect("reads").is_empty(), "what the other wrote is seen");

    let missing = Store::beside(&path.with_file_name("missing.db"), &seal).await.expect_err("is not there");
    assert!(matches!(missing, Error::NoDatabase { .. }), "{missing}");
    assert!(!path.with_file_name("missing.db").exists(), "and is not made");

    let mut rows = SqliteConnectOptions::new().filename(&path).connect().await.expect("connects");
    sqlx::query("DELETE FROM _sqlx_migrations WHERE version > 1").execute(&mut rows).await.expect("writes");
    let older = Store::beside(&path, &seal).await.expect_err("is older");
    assert!(matches!(older, Error::OtherVersion { there: 1, .. }), "{older}");
}

#[tokio::test]
async fn no_channel_waits_for_another_and_nothing_new_for_what_is_old() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let key = |subject| ViewKey { workshop: ws.id, kind: ViewKind::Fact, subject };
    let mut tx = place.store.write().await.expect("writes");
    for subject in 1..=40 {
        tx.show(key(subject), Channel(2)).await.expect("stores");
        let shown = tx.view(key(subject)).await.expect("reads").expect("is there");
        if subject <= 30 {
            tx.posted(key(subject), Message(100 + u64::from(subject)), shown.change, NOW).await.expect("stores");
            tx.show(key(subject), Channel(2)).await.expect("stores");
        }
    }
    for subject in 41..=42 {
        tx.show(key(subject), Channel(3)).await.expect("stores");
    }
    let stale = tx.stale_views(NOW, 14, Shuffle::of(1, 0), &[]).await.expect("reads");
    let of = |channel| stale.iter().filter(move |v| v.channel == Channel(channel));
    assert_eq!(of(3).count(), 2, "the other channel's come in their turn: {stale:?}");
    assert!(of(2).filter(|v| v.message.is_none()).count() == 10, "the new ones come first: {stale:?}");
    let others = tx.stale_views(NOW, 100, Shuffle::of(1, 0), &[Channel(2)]).await.expect("reads");
    assert_eq!(others.iter().map(|v| v.channel).collect::<Vec<_>>(), [Channel(3); 2], "nothing of a busy channel");
}

#[tokio::test]
async fn what_is_due_is_told_once_and_only_the_last_about_one_thing() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let end = NOW.plus(std::time::Duration::from_mins(10));
    let all = |subject| {
        NoticeKind::all()
            .filter(|kind| matches!(kind.about(), Timed::Topic | Timed::Speaker))
            .flat_map(move |kind| NoticePlace::all().map(move |place| Notice::new(kind, subject, place, end)))
    };
    let mut tx = place.store.write().await.expect("writes");
    for notice in all(1).chain(all(1)) {
        tx.plan_notice(ws.id, &notice).await.expect("stores");
    }
    assert_eq!(tx.notice(ws.id, 1).await.expect("reads"), all(1).next().map(|n| (n, None)));
    assert_eq!(tx.notice(ws.id, 9).await.expect("reads"), None, "what is planned already is not planned again");
    assert!(!tx.any_notice_due(NOW).await.expect("reads"));
    tx.tell_due(NOW).await.expect("tells");
    let told = async |tx: &mut Tx| {
        let stale = tx.stale_views(NOW, 100, Shuffle::of(1, 0), &[]).await.expect("reads");
        let mut told = Vec::new();
        for view in stale.into_iter().filter(|v| v.key.kind == ViewKind::Notice && v.wanted) {
            let (notice, _) = tx.notice(ws.id, view.key.subject).await.expect("reads").expect("is there");
            told.push((notice.kind.word(), view.channel));
        }
        told.sort_unstable();
        told
    };
    assert_eq!(told(&mut tx).await, []);
    let soon = end.minus(std::time::Duration::from_mins(2));
    assert!(tx.any_notice_due(soon).await.expect("reads"));
    tx.tell_due(soon).await.expect("tells");
    assert!(!tx.any_notice_due(soon).await.expect("reads"), "once");
    assert_eq!(told(&mut tx).await, [("topic ends soon", ws.floor), ("topic ends soon", ws.desk)]);

    // Nothing was posted until the end: what was told before is outdone.
    tx.tell_due(end.plus(std::time::Duration::from_mins(5))).await.expect("tells");
    assert!(!tx.any_notice_due(end.plus(std::time::Duration::from_hours(1))).await.expect("reads"), "once");
    let last = ["speaker ends", "topic ends"].into_iter().flat_map(|k| [(k, ws.floor), (k, ws.desk)]);
    assert_eq!(told(&mut tx).await, last.collect::<Vec<_>>());
    for notice in all(1).filter(|n| n.kind == NoticeKind::TopicEnds) {
        tx.plan_notice(ws.id, &notice).await.expect("stores");
    }
    assert!(!tx.any_notice_due(end).await.expect("reads"), "what was told is not planned again");
}

#[tokio::test]
async fn cancelling_and_closing_leave_nothing_to_tell() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let mut agenda = Agenda::default();
    agenda.add(Text::parse("Courts", 100).expect("a title"), 5).expect("added");
    let topic = Notice::new(NoticeKind::TopicEnds, 1, NoticePlace::Desk, NOW);
    let speaker = Notice::new(NoticeKind::SpeakerEnds, 3, NoticePlace::Floor, NOW);
    let mut tx = place.store.write().await.expect("writes");
    tx.save_agenda(ws.id, &Agenda::default(), &agenda).await.expect("stores");
    tx.plan_notice(ws.id, &topic).await.expect("stores");
    tx.plan_notice(ws.id, &speaker).await.expect("stores");
    tx.cancel_notices(ws.id, Timed::Speaker).await.expect("stores");
    assert_eq!(tx.notice(ws.id, 1).await.expect("reads"), Some((topic, Some("Courts".to_owned()))));
    assert_eq!(tx.notice(ws.id, 2).await.expect("reads"), None);
    tx.close_workshop(ws.id, 0, NOW).await.expect("closes");
    assert!(!tx.any_notice_due(NOW).await.expect("reads"));
}

#[tokio::test]
async fn an_agenda_is_read_back_as_it_was_left() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let later = |minutes| NOW.plus(std::time::Duration::from_mins(minutes));
    type Step = fn(&mut Agenda, Time);
    let title = |t| Text::parse(t, 100).expect("a title");
    let steps: [Step; 9] = [
        |a, _| assert!(a.move_to(workshop::TopicNumber(3), 1).is_ok()),
        |a, now| assert!(a.next(now).is_ok()),
        |a, now| assert!(a.extend(5, now).is_ok()),
        |a, now| assert!(a.next(now).is_ok()),
        |a, _| assert!(a.take_back().is_ok()),
        |a, now| assert!(a.next(now).is_ok()),
        |a, _| assert!(a.remove(workshop::TopicNumber(2)).is_ok()),
        |a, now| assert!(a.next(now).is_ok()),
        |a, _| assert!(a.take_back().is_ok()),
    ];
    let mut now = Agenda::default();
    for t in ["Courts", "Data", "Tibet"] {
        now.add(title(t), 10).expect("added");
    }
    let mut tx = place.store.write().await.expect("writes");
    tx.save_agenda(ws.id, &Agenda::default(), &now).await.expect("stores");
    for (minute, step) in (0..).step_by(7).zip(steps) {
        let before = now.clone();
        step(&mut now, later(minute));
        tx.save_agenda(ws.id, &before, &now).await.expect("stores");
        assert_eq!(tx.agenda(ws.id).await.expect("reads"), now);
    }
    let running = now.running().expect("one runs").number;
    tx.close_workshop(ws.id, 0, later(600)).await.expect("closes");
    let closed = tx.agenda(ws.id).await.expect("reads");
    assert_eq!(closed.topic(running).and_then(|t| t.ended_at), Some(later(600)), "used minutes count until the end");
    tx.agenda_changed(ws.id, Account(9)).await.expect("stores");
    assert_eq!(tx.last_changes(ws.id).await.expect("reads").agenda, Some(Account(9)));
}

#[tokio::test]
async fn the_floor_list_is_read_back_as_the_rules_left_it() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let mut tx = place.store.write().await.expect("writes");
    let mut list = FloorList::default();
    let note = Text::parse("on courts", 100).expect("a good text");
    for account in [u64::MAX, 8, 9] {
        let name = ShownName::parse(&format!("Person {account}"));
        let note = (account == 8).then_some(&note);
        list.put_up(tx.raise_hand(ws.id, Account(account), &name, note, NOW).await.expect("stores"));
    }
    for (n, named) in [None, None, Some(ShownName::parse("Third row")), None, None].into_iter().enumerate() {
        let step = Revision(u32::try_from(n).expect("small") + 1);
        let step = list.next(named, 90, step, NOW.plus(std::time::Duration::from_secs(n as u64))).expect("changes");
        tx.turns_changed(ws.id, &step).await.expect("stores");
        tx.speakers_changed(ws.id, None).await.expect("stores");
        assert_eq!(tx.floor_list(ws.id).await.expect("reads"), list);
    }
    // Whose hands may come back keep their places.
    let again = tx.raise_hand(ws.id, Account(8), &ShownName::parse("Eight"), None, NOW).await.expect("stores");
    assert!(list.speakers().iter().flat_map(|s| &s.hand).all(|h| h.id < again.id));
    list.put_up(again);
    let (_, running) = list.give(60, NOW).expect("within bounds");
    tx.give_speakers(ws.id, 60, running.as_ref()).await.expect("stores");
    list.put_up(tx.raise_hand(ws.id, Account(9), &ShownName::parse("Nine"), None, NOW).await.expect("stores"));
    for step in (1..=5).rev() {
        let back = list.take_back(Revision(step)).expect("the latest");
        tx.turns_taken_back(ws.id, &back).await.expect("stores");
        assert_eq!(tx.floor_list(ws.id).await.expect("reads"), list, "step {step}");
        if step == 4 {
            let more = list.give(600, NOW).expect("within bounds").1.expect("someone speaks");
            tx.give_speakers(ws.id, 600, Some(&more)).await.expect("stores");
            assert_eq!(tx.floor_list(ws.id).await.expect("reads"), list);
        }
    }
    assert_eq!(list.hands().iter().map(|h| h.account.0).collect::<Vec<_>>(), [u64::MAX, 8, 9]);
    let removed = list.remove(Account(8), Revision(6), NOW).expect("a hand is up");
    tx.turns_changed(ws.id, &removed).await.expect("stores");
    assert_eq!(tx.floor_list(ws.id).await.expect("reads"), list);
    let stored = tx.workshop(ws.id).await.expect("reads").expect("is there");
    assert_eq!((stored.speakers_revision, stored.speaker_s), (Revision(5), 600));
}

#[tokio::test]
async fn a_number_that_no_program_writes_is_an_error_and_not_another_number() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let q = place.ask(&ws, Asker::Unlisted(Source::Room), Kind::Question).await;
    let mut rows = SqliteConnectOptions::new().filename(place.paths().0).connect().await.expect("connects");
    sqlx::query("PRAGMA ignore_check_constraints = ON").execute(&mut rows).await.expect("sets");
    for (damage, mend) in [
        ("UPDATE question SET revision = -1", "UPDATE question SET revision = 1"),
        ("UPDATE question SET supports = 4294967296", "UPDATE question SET supports = 0"),
        ("UPDATE question SET place = -1", "UPDATE question SET place = NULL"),
    ] {
        sqlx::query(damage).execute(&mut rows).await.expect("writes");
        let mut reads = place.store.read().await.expect("reads");
        let error = reads.question(ws.id, q.number).await.expect_err(damage);
        assert!(matches!(error, Error::Unknown(_)), "{damage}: {error}");
        drop(reads);
        sqlx::query(mend).execute(&mut rows).await.expect("writes");
        assert_eq!(place.question(&q).await, q);
    }
}

/// Somebody or something has written what no version of the program would: nothing is made of it.
#[tokio::test]
async fn a_damaged_row_is_an_error_and_never_something_else() {
    let damages = [
        "UPDATE question SET account_id = NULL",
        "UPDATE question SET shown_name = NULL",
        "UPDATE question SET asker = 'somebody'",
        "INSERT INTO support (workshop_id, number, tag) VALUES (1, 1, zeroblob(31))",
        "INSERT INTO staging (step, workshop_id, number, level) VALUES (1, 1, 1, -1)",
        "INSERT INTO participant (workshop_id, tag, level) VALUES (1, zeroblob(33), 5)",
    ];
    for damage in damages {
        let place = Place::new().await;
        let ws = place.open(Identity::OpenOrAnonymous).await;
        let q =
            place.ask(&ws, Asker::Named { account: Account(7), name: ShownName::parse("Ann") }, Kind::Question).await;
        let mut rows = SqliteConnectOptions::new()
            .filename(place.paths().0)
            .pragma("ignore_check_constraints", "ON")
            .connect()
            .await
            .expect("connects");
        let open = "UPDATE question SET state = 'open', number = 1";
        for sql in [open, damage] {
            sqlx::query(sql).execute(&mut rows).await.expect("writes");
        }
        let mut reads = place.store.read().await.expect("reads");
        let (question, ballot) = (reads.question(ws.id, Number(1)).await, reads.ballot(ws.id).await);
        let both = (question.map(|found| found.map(|q| q.number)), ballot.map(|_| q.number));
        assert!(matches!(both, (Err(Error::Unknown(_)), _) | (_, Err(Error::Unknown(_)))), "{damage}: {both:?}");
    }
}

/// What an earlier version wrote in the clear: the start locks it away, and knows it all the same.
#[tokio::test]
async fn tags_that_were_retired_in_the_clear_are_locked_away_at_the_start() {
    let place = Place::new().await;
    let ws = place.open(Identity::OpenOrAnonymous).await;
    let seal = |store: &Store| store.seal(ws.id, &ws.key_name).expect("reads").expect("a seal");
    let tag = seal(&place.store).tag(Account(7));
    let (database, keys) = place.paths();
    place.store.close().await;
    let Place { home, store } = place;
    drop(store);
    let connect = async || SqliteConnectOptions::new().filename(&database).connect().await.expect("connects");
    sqlx::query("INSERT INTO retired (workshop_id, tag) VALUES (?, ?)")
        .bind(ws.id.0)
        .bind(tag.bytes().as_slice())
        .execute(&mut connect().await)
        .await
        .expect("writes");
    for _ in 0..2 {
        let store = Store::open(&database, &keys).await.expect("opens");
        assert!(seal(&store).is_retired(tag) && seal(&store).tag(Account(7)) != tag);
        store.close().await;
        drop(store);
        for (table, rows) in [("SELECT count(*) FROM retired", 0), ("SELECT count(*) FROM retired_tag", 1)] {
            let found: i64 = sqlx::query_scalar(table).fetch_one(&mut connect().await).await.expect("reads");
            assert_eq!(found, rows, "{table}");
        }
        let bytes = std::fs::read(&database).expect("readable");
        assert!(!bytes.windows(32).any(|w| w == tag.bytes()), "the tag is still in the file");
    }
    drop(home);
}
