//! What only who holds the connection can bring about: the database is full, and SQLite undoes everything by itself.

use tempfile::TempDir;

use crate::{Error, Store, Tx};

async fn store() -> (TempDir, Store) {
    let home = tempfile::tempdir().expect("a folder");
    let store = Store::open(&home.path().join("o.db"), &home.path().join("seal")).await.expect("opens");
    (home, store)
}

async fn begin(store: &Store, mark: u64) -> Tx {
    let mut tx = store.write().await.expect("a turn");
    tx.note_registered(mark, "here").await.expect("stores");
    tx
}

async fn run(tx: &mut Tx, statement: &'static str) {
    sqlx::query(statement).execute(tx.conn()).await.expect("runs");
}

/// Lets whoever is to wait do so.
async fn settle() {
    for _ in 0..64 {
        tokio::task::yield_now().await;
    }
}

async fn stored(store: &Store, mark: u64) -> bool {
    store.read().await.expect("reads").registered(mark).await.expect("reads").is_some()
}

#[tokio::test]
async fn a_turn_for_which_there_is_no_room_is_undone_and_the_others_are_told_the_truth() {
    let (_home, store) = store().await;
    let first = begin(&store, 1).await;
    let first = async {
        settle().await;
        first.commit().await
    };
    let second = async {
        let mut tx = begin(&store, 2).await;
        // The least that is possible: what the database has now.
        run(&mut tx, "PRAGMA max_page_count = 1").await;
        let full = tx.note_registered(3, &"x".repeat(1_000_000)).await.expect_err("no room");
        assert!(full.is_disk(), "{full}");
        // Whatever a handler makes of the error, nothing more is written, least of all outside of a transaction.
        let late = tx.note_registered(4, "here").await.expect_err("undone");
        assert!(matches!(late, Error::Undone), "{late}");
        tx.commit().await.expect_err("undone")
    };
    let (first, second) = tokio::join!(first, second);
    assert!(matches!(second, Error::Undone), "{second}");
    assert_eq!(stored(&store, 1).await, first.is_ok(), "what is told is what is stored");
    for mark in [2, 3, 4] {
        assert!(!stored(&store, mark).await, "{mark}");
    }
}

#[tokio::test]
async fn when_everything_was_undone_all_turns_have_failed_and_the_next_begins_anew() {
    for with_a_third in [true, false] {
        while !all_fail_when_everything_was_undone(with_a_third).await {}
    }
}

/// Whether the turns were of one group, and not of several because the machine is busy.
async fn all_fail_when_everything_was_undone(with_a_third: bool) -> bool {
    let (_home, store) = store().await;
    let first = begin(&store, 1).await;
    let first = async {
        settle().await;
        first.commit().await
    };
    let second = async {
        let mut tx = begin(&store, 2).await;
        run(&mut tx, "ROLLBACK").await;
        tx.commit().await
    };
    let third = async {
        let mut tx = store.write().await.expect("a turn");
        // It meets what is no transaction any more, or comes after that.
        let met = tx.note_registered(3, "here").await;
        let committed = tx.commit().await;
        assert_eq!(met.is_ok(), committed.is_ok(), "{met:?}, {committed:?}");
        committed.is_ok()
    };
    let third = async { if with_a_third { third.await } else { false } };
    let (first, second, third) = tokio::join!(first, second, third);
    assert!(second.is_err() && !stored(&store, 2).await, "{second:?}");
    assert_eq!(stored(&store, 1).await, first.is_ok(), "what is told is what is stored");
    assert_eq!(stored(&store, 3).await, third);
    let _ = begin(&store, 4).await.commit().await.expect("goes on");
    assert!(stored(&store, 4).await);
    first.is_err()
}

#[tokio::test]
async fn a_first_statement_counts_what_it_changed_itself_and_may_meet_a_constraint() {
    let (_home, store) = store().await;
    let mut first = store.write().await.expect("a turn");
    run(&mut first, "CREATE TABLE t (id INTEGER PRIMARY KEY)").await;
    run(&mut first, "INSERT INTO t VALUES (1), (2), (3)").await;
    let first = async {
        settle().await;
        let _ = first.commit().await.expect("commits");
    };
    let changes = |statement: &'static str, changed: u64| {
        let store = &store;
        async move {
            let mut tx = store.write().await.expect("a turn");
            let done = sqlx::query(statement).execute(tx.conn()).await.expect("runs");
            assert_eq!(done.rows_affected(), changed, "{statement}");
            let _ = tx.commit().await.expect("commits");
        }
    };
    let meets = || async {
        let mut tx = store.write().await.expect("a turn");
        sqlx::query("INSERT INTO t VALUES (1)").execute(tx.conn()).await.expect_err("it is there already");
        run(&mut tx, "INSERT INTO t SELECT max(id) + 1 FROM t").await;
        let _ = tx.commit().await.expect("what the rows are is no end of a turn");
    };
    let (second, third) = (changes("UPDATE t SET id = id", 3), changes("UPDATE t SET id = id WHERE id = 9", 0));
    tokio::join!(first, second, third, meets(), changes("UPDATE t SET id = id WHERE id < 3", 2), meets());
    let mut tx = store.write().await.expect("a turn");
    let all: Vec<i64> = sqlx::query_scalar("SELECT id FROM t ORDER BY id").fetch_all(tx.conn()).await.expect("reads");
    assert_eq!(all, [1, 2, 3, 4, 5]);
}
