//! Turns to write: what each sees, what becomes of those that are dropped, and that one commit is for all or for none.

use std::sync::Arc;
use std::time::{Duration, Instant};

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use storage::{Committed, Error, Store, Tx};
use tempfile::TempDir;
use tokio::task::{JoinHandle, yield_now};

/// Nothing here takes longer, however busy the machine is.
const PATIENCE: Duration = Duration::from_secs(60);

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

    /// What another program sees and does.
    async fn beside(&self) -> SqliteConnection {
        let options = SqliteConnectOptions::new().filename(self.home.path().join("o.db"));
        options.connect().await.expect("connects")
    }

    /// How many of these are stored, as whoever reads sees it.
    async fn stored(&self, marks: impl IntoIterator<Item = u64>) -> usize {
        let mut reads = self.store.read().await.expect("reads");
        let mut stored = 0;
        for mark in marks {
            stored += usize::from(reads.registered(mark).await.expect("reads").is_some());
        }
        stored
    }

    async fn begin(&self) -> Tx {
        self.store.write().await.expect("a turn")
    }
}

/// What a turn leaves.
async fn leave(tx: &mut Tx, mark: u64) {
    tx.note_registered(mark, "here").await.expect("stores");
}

async fn is_there(tx: &mut Tx, mark: u64) -> bool {
    tx.registered(mark).await.expect("reads").is_some()
}

/// Lets all that can happen now happen, so that whoever is to wait does.
async fn settle() {
    for _ in 0..64 {
        yield_now().await;
    }
}

async fn in_time<T>(doing: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, doing).await.expect("in time")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_write_at_once_and_what_is_committed_is_there() {
    let place = Arc::new(Place::new().await);
    let turns: Vec<_> = (1..=400_u64)
        .map(|mark| {
            let place = Arc::clone(&place);
            tokio::spawn(async move {
                let mut tx = place.begin().await;
                leave(&mut tx, mark).await;
                if mark % 5 == 0 {
                    return;
                }
                let _ = tx.commit().await.expect("commits");
                assert_eq!(place.stored([mark]).await, 1, "a commit that returned is durable");
            })
        })
        .collect();
    for turn in turns {
        in_time(turn).await.expect("no panic");
    }
    assert_eq!(place.stored((1..=400).filter(|m| m % 5 != 0)).await, 320);
    assert_eq!(place.stored((1..=400).filter(|m| m % 5 == 0)).await, 0, "what was dropped is undone");
    let commits = place.store.take_commits();
    assert_eq!((commits.len(), commits.iter().all(|c| c.done)), (320, true));
}

/// Two turns of one group: the first is done, with its mark 1, and waits for the second. A group that got too old meanwhile,
/// on a busy machine, was committed without waiting; then it is tried again.
async fn a_pair() -> (Place, JoinHandle<Result<Committed, Error>>, Tx) {
    loop {
        let place = Place::new().await;
        let mut first = place.begin().await;
        leave(&mut first, 1).await;
        let first = tokio::spawn(async {
            settle().await;
            first.commit().await
        });
        let second = in_time(place.begin()).await;
        if place.stored([1]).await == 0 {
            return (place, first, second);
        }
    }
}

#[tokio::test]
async fn a_turn_sees_those_before_it_and_nobody_else_sees_them_before_the_commit() {
    let (place, first, mut second) = a_pair().await;
    assert!(is_there(&mut second, 1).await, "the turn before it");
    leave(&mut second, 2).await;
    assert_eq!(place.stored([1, 2]).await, 0, "nothing is committed yet");
    let second = in_time(second.commit()).await.expect("commits");
    let first = in_time(first).await.expect("no panic").expect("commits");
    assert_eq!((first, second), (Committed::default(), Committed::default()));
    assert_eq!(place.stored([1, 2]).await, 2);
}

#[tokio::test]
async fn turns_come_in_the_order_of_asking() {
    let place = Place::new().await;
    let order = std::sync::Mutex::new(Vec::new());
    let first = place.begin().await;
    let others = (1..=20_u64).map(|mark| {
        let (place, order) = (&place, &order);
        async move {
            let mut tx = place.begin().await;
            order.lock().expect("no panic").push(mark);
            leave(&mut tx, mark).await;
            if mark % 3 != 0 {
                let _ = tx.commit().await.expect("commits");
            }
        }
    });
    let first = async {
        settle().await;
        let _ = first.commit().await.expect("commits");
    };
    in_time(async { tokio::join!(first, futures::future::join_all(others)) }).await;
    assert_eq!(*order.lock().expect("no panic"), (1..=20).collect::<Vec<_>>());
    assert_eq!(place.stored(1..=20).await, 14);
}

/// How a turn may end without a commit.
#[derive(Clone, Copy, Debug)]
enum End {
    Dropped,
    Panicked,
    CancelledInAStatement,
    CancelledInItsFirst,
    NothingRun,
    NeverBegun,
}

async fn end_badly(place: &Place, end: End) {
    match end {
        End::Dropped => {
            let mut tx = place.begin().await;
            leave(&mut tx, 2).await;
            assert!(is_there(&mut tx, 1).await);
        }
        End::Panicked => {
            let store = place.store.clone();
            let task = tokio::spawn(async move {
                let mut tx = store.write().await.expect("a turn");
                leave(&mut tx, 2).await;
                panic!("on purpose");
            });
            assert!(task.await.expect_err("panics").is_panic());
        }
        End::CancelledInAStatement => {
            let mut tx = place.begin().await;
            leave(&mut tx, 2).await;
            let statement = tx.note_registered(2, "there");
            let _ = futures::FutureExt::now_or_never(statement);
        }
        End::CancelledInItsFirst => {
            let mut tx = place.begin().await;
            let _ = futures::FutureExt::now_or_never(tx.note_registered(2, "there"));
        }
        End::NothingRun => drop(place.begin().await),
        End::NeverBegun => {
            let mut asking = Box::pin(place.store.write());
            assert!(futures::poll!(asking.as_mut()).is_pending());
            settle().await;
        }
    }
}

#[tokio::test]
async fn a_turn_that_ends_without_a_commit_is_undone_alone() {
    let ends = [
        End::Dropped,
        End::Panicked,
        End::CancelledInAStatement,
        End::CancelledInItsFirst,
        End::NothingRun,
        End::NeverBegun,
    ];
    for end in ends {
        for with_a_third in [true, false] {
            let place = Place::new().await;
            let mut first = place.begin().await;
            leave(&mut first, 1).await;
            let first = async {
                settle().await;
                let _ = first.commit().await.expect("commits");
            };
            let third = async {
                if with_a_third {
                    let mut tx = place.begin().await;
                    assert!(is_there(&mut tx, 1).await && !is_there(&mut tx, 2).await, "{end:?}");
                    leave(&mut tx, 3).await;
                    let _ = tx.commit().await.expect("commits");
                }
            };
            in_time(async { tokio::join!(first, end_badly(&place, end), third) }).await;
            assert_eq!(place.stored([1]).await, 1, "{end:?}");
            assert_eq!(place.stored([2]).await, 0, "{end:?}");
            assert_eq!(place.stored([3]).await, usize::from(with_a_third), "{end:?}");
            // Nothing is left open: another program can write.
            sqlx::query("CREATE TABLE other (id INTEGER)").execute(&mut place.beside().await).await.expect("writes");
        }
    }
}

/// The worker stops between the statements that open a turn when nobody waits for what comes of them.
#[tokio::test]
async fn turns_cancelled_in_their_first_statement_spoil_no_others() {
    for seed in 0..20_u64 {
        let place = Place::new().await;
        let turns = (1..=60_u64).map(|mark| {
            let place = &place;
            async move {
                let mut tx = place.begin().await;
                if (mark + seed) % 4 == 0 {
                    let first = tx.note_registered(mark, "here");
                    let came_back = futures::FutureExt::now_or_never(first).is_some();
                    if mark % 8 < 4 {
                        settle().await;
                        // Whoever goes on all the same adds nothing to what may have no opening.
                        let next = tx.note_registered(mark, "there").await;
                        assert!(came_back || matches!(next, Err(Error::Undone)), "{next:?}");
                        assert!(came_back || matches!(tx.commit().await, Err(Error::Undone)), "{mark}");
                    }
                    return;
                }
                leave(&mut tx, mark).await;
                let _ = tx.commit().await.expect("what others give up is theirs alone");
            }
        });
        in_time(futures::future::join_all(turns)).await;
        for mark in 1..=60 {
            assert_eq!(place.stored([mark]).await, usize::from((mark + seed) % 4 != 0), "{mark}");
        }
    }
}

#[tokio::test]
async fn turns_that_run_nothing_are_done_and_leave_the_others_as_they_are() {
    // Each third one runs nothing, each fifth is dropped, some of them are both.
    let place = Place::new().await;
    let turns = (1..=60_u64).map(|mark| {
        let place = &place;
        async move {
            let mut tx = place.begin().await;
            if mark % 3 != 0 {
                leave(&mut tx, mark).await;
            }
            if mark % 5 != 0 {
                let _ = tx.commit().await.expect("commits");
            }
        }
    });
    in_time(futures::future::join_all(turns)).await;
    for mark in 1..=60 {
        assert_eq!(place.stored([mark]).await, usize::from(mark % 3 != 0 && mark % 5 != 0), "{mark}");
    }
    let _ = in_time(place.begin().await.commit()).await.expect("nothing at all can be committed, too");
    sqlx::query("CREATE TABLE other (id INTEGER)").execute(&mut place.beside().await).await.expect("nothing is open");
}

#[tokio::test]
async fn a_turn_that_takes_long_gives_way_to_those_that_are_done() {
    let (place, first, mut slow) = a_pair().await;
    leave(&mut slow, 2).await;
    let _ = in_time(first).await.expect("no panic").expect("commits, though the second turn never ends");
    assert_eq!(place.stored([1]).await, 1);
    let mut third = in_time(place.begin()).await;
    assert!(!is_there(&mut third, 2).await, "the slow turn is undone");
    let late = slow.registered(1).await.expect_err("its time is over");
    assert!(late.is_busy(), "{late}");
    let late = slow.commit().await.expect_err("its time is over");
    assert!(matches!(late, Error::Undone) && late.is_busy(), "{late}");
    leave(&mut third, 3).await;
    let _ = in_time(third.commit()).await.expect("commits");
    assert_eq!(place.stored([1, 2, 3]).await, 2);
}

#[tokio::test]
async fn a_turn_that_begins_alone_keeps_nobody_waiting_who_is_done() {
    let place = Place::new().await;
    let mut first = place.begin().await;
    leave(&mut first, 1).await;
    let first = async {
        settle().await;
        let _ = first.commit().await.expect("commits");
        assert_eq!(place.stored([1, 2]).await, 1, "committed while the other is in the middle");
    };
    let (alone, ()) = in_time(async {
        let alone = async {
            let mut alone = place.store.write_alone().await.expect("a turn");
            leave(&mut alone, 2).await;
            alone
        };
        tokio::join!(alone, first)
    })
    .await;
    let _ = alone.commit().await.expect("commits");
    assert_eq!(place.stored([1, 2]).await, 2);
}

#[tokio::test]
async fn a_commit_that_fails_has_failed_for_all_of_its_turns() {
    let place = Place::new().await;
    for statement in [
        "CREATE TABLE spoilt (id INTEGER REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED)",
        "CREATE TRIGGER spoils AFTER INSERT ON registered WHEN NEW.digest = 'spoilt' BEGIN INSERT INTO spoilt VALUES (-1); END",
    ] {
        sqlx::query(statement).execute(&mut place.beside().await).await.expect("writes");
    }
    // A group that gets too old on a busy machine is committed without waiting for the others.
    let mut next = 0;
    loop {
        let marks = [next + 1, next + 2, next + 3];
        next += 3;
        let mut first = place.begin().await;
        first.note_registered(marks[0], "spoilt").await.expect("stores");
        let first = async {
            settle().await;
            first.commit().await
        };
        let other = async |mark| {
            let mut tx = place.begin().await;
            leave(&mut tx, mark).await;
            tx.commit().await
        };
        let outcomes = in_time(async { tokio::join!(first, other(marks[1]), other(marks[2])) }).await;
        let outcomes: [Result<Committed, Error>; 3] = outcomes.into();
        let mut failed = 0;
        for (mark, outcome) in marks.into_iter().zip(&outcomes) {
            assert_eq!(place.stored([mark]).await == 1, outcome.is_ok(), "{mark}: what is told is what is stored");
            if let Err(error) = outcome {
                assert!(error.to_string().contains("FOREIGN KEY"), "{mark}: {error}");
                failed += 1;
            }
        }
        let commits = place.store.take_commits();
        assert_eq!((commits.len(), commits.iter().filter(|c| !c.done).count()), (3, failed));
        assert!(outcomes[0].is_err());
        if failed == 3 {
            break;
        }
    }
    let mut tx = in_time(place.begin()).await;
    leave(&mut tx, 0).await;
    let _ = tx.commit().await.expect("the next is a group of its own");
    assert_eq!(place.stored([0]).await, 1);
}

#[tokio::test]
async fn a_database_that_another_program_keeps_is_busy_before_discord_stops_waiting() {
    let place = Place::new().await;
    let mut other = place.beside().await;
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.expect("locks");
    let asked = Instant::now();
    let writes = || async {
        let mut tx = place.store.write().await?;
        tx.note_registered(2, "here").await
    };
    let (first, second) = in_time(async { tokio::join!(writes(), writes()) }).await;
    let waited = asked.elapsed();
    for written in [first, second] {
        let error = written.expect_err("locked");
        assert!(error.is_busy() && !error.is_disk(), "{error}");
    }
    assert!(waited < Duration::from_millis(2_900), "{waited:?}");
    sqlx::query("ROLLBACK").execute(&mut other).await.expect("unlocks");
    let mut tx = in_time(place.begin()).await;
    leave(&mut tx, 1).await;
    let _ = tx.commit().await.expect("commits");
}

#[tokio::test]
async fn nothing_is_stored_in_a_file_that_is_no_longer_at_its_place() {
    let place = Place::new().await;
    let path = place.home.path().join("o.db");
    let mut open = place.begin().await;
    leave(&mut open, 1).await;
    assert!(place.store.is_still_there());
    std::fs::rename(&path, place.home.path().join("elsewhere.db")).expect("renames");
    let gone = |error: &Error| matches!(error, Error::FileGone { .. });
    assert!(!place.store.is_still_there());
    let error = open.commit().await.expect_err("it would be lost");
    assert!(gone(&error), "{error}");
    let error = place.store.write().await.expect_err("it would be lost");
    assert!(gone(&error), "{error}");
    std::fs::write(&path, "").expect("writes");
    assert!(!place.store.is_still_there(), "another file");
    let error = place.store.write().await.expect_err("it would be lost");
    assert!(gone(&error) && error.to_string().contains("o.db"), "{error}");
    std::fs::rename(place.home.path().join("elsewhere.db"), &path).expect("renames");
    let mut tx = in_time(place.begin()).await;
    assert!(!is_there(&mut tx, 1).await);
    leave(&mut tx, 2).await;
    let _ = tx.commit().await.expect("commits");
}

/// What was committed last is in the journal alone; without the other file two programs would not know of each other.
#[tokio::test]
async fn nothing_is_stored_without_the_files_beside_the_database() {
    for end in ["-wal", "-shm"] {
        let place = Place::new().await;
        let (path, aside) = (place.home.path().join(format!("o.db{end}")), place.home.path().join("aside"));
        let mut open = place.begin().await;
        leave(&mut open, 1).await;
        std::fs::rename(&path, &aside).expect("renames");
        let error = open.commit().await.expect_err("it would be lost");
        assert!(error.is_gone() && error.to_string().contains(end), "{error}");
        assert!(place.store.works().await.expect_err("gone").is_gone());
        std::fs::rename(&aside, &path).expect("renames");
        let mut tx = in_time(place.begin()).await;
        leave(&mut tx, 2).await;
        let _ = tx.commit().await.expect("commits");
        assert_eq!(place.stored([1, 2]).await, 1);
        place.store.works().await.expect("it works");
    }
}

#[tokio::test]
async fn what_is_no_turn_never_runs_within_a_transaction() {
    let place = Place::new().await;
    let mut first = place.begin().await;
    leave(&mut first, 1).await;
    let first = async {
        settle().await;
        let _ = first.commit().await.expect("commits");
    };
    let last = async {
        let mut last = place.begin().await;
        leave(&mut last, 2).await;
        let _ = last.commit().await.expect("commits");
    };
    let (vacuumed, (), (), checked) = in_time(async {
        let path = place.home.path().join("o.db");
        tokio::join!(place.store.vacuum(), first, last, place.store.check_integrity(&path))
    })
    .await;
    vacuumed.expect("a vacuum fails within a transaction");
    checked.expect("is whole");
    assert_eq!(place.stored([1, 2]).await, 2);
}

#[tokio::test]
async fn whoever_closes_waits_for_what_is_being_written() {
    let place = Place::new().await;
    let mut first = place.begin().await;
    leave(&mut first, 1).await;
    let first = async {
        settle().await;
        let _ = first.commit().await.expect("commits");
    };
    let ((), ()) = in_time(async { tokio::join!(first, place.store.close()) }).await;
    assert!(matches!(place.store.write().await, Err(Error::Closed)));
    let mut rows = place.beside().await;
    let stored: i64 = sqlx::query_scalar("SELECT count(*) FROM registered").fetch_one(&mut rows).await.expect("reads");
    assert_eq!(stored, 1);
}
