//! Acts on a real database, without Discord: what is decided, taken back step by step, charged, and how long the next
//! question takes where two thousand people support sixty thousand times.

use std::time::Instant;

use acts::decide::{Choice, decide, visible};
use acts::several::{self, Which};
use acts::undo::undo;
use acts::{By, Clock, House, order, stage};
use sqlx::ConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use tempfile::TempDir;
use workshop::question::Seen;
use workshop::{
    Account, Moderator, Number, Question, Reason, Refusal, Revision, Rights, Role, State, Time, Workshop, WorkshopId,
};

const NOW: Time = Time::from_ms(1_574_755_200_000);

struct Place {
    home: TempDir,
    house: House,
    id: WorkshopId,
}

impl Place {
    async fn new() -> Self {
        let (home, house, id) = crate::acts::house(Clock::set_to(NOW), NOW, None).await;
        Self { home, house, id }
    }

    async fn rows(&self) -> SqliteConnection {
        SqliteConnectOptions::new().filename(self.home.path().join("o.db")).connect().await.expect("connects")
    }

    /// People, open questions, and supports of each by so many of them.
    async fn filled(people: u32, questions: u32, supporters: u32) -> Self {
        let place = Self::new().await;
        let mut rows = place.rows().await;
        let fill = [
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
             INSERT INTO participant (workshop_id, tag, level) SELECT 1, randomblob(32), 0 FROM n WHERE ?2 + ?3 > 0",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
             INSERT INTO question (workshop_id, number, revision, asker, tag, kind, state, text, edited, supports, asked_at_ms,
                                   seen)
             SELECT 1, i, 1, 'anonymous', randomblob(32), 'question', 'open', 'Who decides?', 0, ?3, 0, 1 FROM n
             WHERE ?1 > 0",
            "WITH p AS (SELECT tag, row_number() OVER (ORDER BY tag) AS place FROM participant)
             INSERT INTO support (workshop_id, number, tag)
             SELECT 1, q.number, p.tag FROM question q JOIN p ON (p.place + q.number * 17) % ?1 < ?3 WHERE ?2 > 0",
        ];
        for sql in fill {
            let filling = sqlx::query(sql).bind(people).bind(questions).bind(supporters);
            filling.execute(&mut rows).await.expect("fills");
        }
        place
    }

    async fn workshop(&self) -> Workshop {
        let mut reads = self.house.store.read().await.expect("reads");
        reads.workshop(self.id).await.expect("reads").expect("is there")
    }

    fn by(ws: &Workshop, expected: Seen) -> By {
        let rights = Rights { account: Account(9), roles: vec![Role(4)], manages_server: false };
        By { moderator: Moderator::of(ws, &rights).expect("moderates"), expected, now: NOW }
    }

    async fn decide(&self, number: u32, choice: Choice) -> acts::Result<Question> {
        let ws = self.workshop().await;
        let mut tx = self.house.store.write().await?;
        let q = visible(&mut tx, &ws, Number(number)).await?;
        let q = decide(&mut tx, &ws, &q, choice, Self::by(&ws, Seen::Now)).await?;
        self.house.settle(tx.commit().await?).await;
        Ok(q)
    }

    async fn undo(&self, number: u32) -> acts::Result<Question> {
        let ws = self.workshop().await;
        let mut tx = self.house.store.write().await?;
        let q = undo(&mut tx, &ws, Number(number), Self::by(&ws, Seen::Now)).await?;
        self.house.settle(tx.commit().await?).await;
        Ok(q)
    }

    async fn state(&self, number: u32) -> State {
        let mut reads = self.house.store.read().await.expect("reads");
        reads.question(self.id, Number(number)).await.expect("reads").expect("is there").state
    }

    async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&mut self.rows().await).await.expect("a number")
    }

    /// The five that are suggested, as a board would be drawn.
    async fn suggested(&self) -> Vec<Number> {
        let ws = self.workshop().await;
        let mut reads = self.house.store.read().await.expect("reads");
        let next = order::suggested(&mut reads, &ws, 5).await.expect("reads");
        next.iter().map(|s| s.question.number).collect()
    }
}

fn refused(done: acts::Result<Question>) -> Refusal {
    match done {
        Err(acts::Error::Refused(why)) => why,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_staging_is_undone_from_either_question_with_its_charges_and_the_steps_before_it_after_that() {
    for from in [1, 2] {
        let place = Place::filled(12, 3, 6).await;
        let before = place.suggested().await;
        place.decide(1, Choice::Stage).await.expect("open");
        let in_between = place.suggested().await;
        assert_eq!(place.count("SELECT count(*) FROM charge").await, 6);
        place.decide(2, Choice::Stage).await.expect("open");
        assert_eq!((place.state(1).await, place.state(2).await), (State::Answered, State::OnTheStage));
        assert_eq!(place.count("SELECT count(*) FROM charge").await, 12);

        place.undo(from).await.expect("the latest step of both");
        assert_eq!((place.state(1).await, place.state(2).await), (State::OnTheStage, State::Open));
        assert_eq!(place.count("SELECT count(*) FROM charge").await, 6);
        assert_eq!(place.suggested().await, in_between, "the order is as it was");

        // What was decided before the two is taken back after them, one step at a time.
        place.undo(1).await.expect("its own staging");
        assert_eq!(place.state(1).await, State::Open);
        assert_eq!(place.count("SELECT count(*) FROM charge").await, 0);
        assert_eq!(place.suggested().await, before);
        assert_eq!(refused(place.undo(1).await), Refusal::NothingToUndo(Number(1)));
    }
}

#[tokio::test]
async fn what_came_after_a_shared_step_is_undone_first() {
    let place = Place::filled(4, 3, 3).await;
    place.decide(1, Choice::Stage).await.expect("open");
    place.decide(2, Choice::Stage).await.expect("open");
    place.decide(2, Choice::Answered).await.expect("on the stage");
    assert_eq!(refused(place.undo(1).await), Refusal::UndoBlocked { blocked_by: Number(2) });
    assert_eq!(place.undo(2).await.expect("its latest").state, State::OnTheStage);
    assert_eq!(place.undo(1).await.expect("now the latest of both").state, State::OnTheStage);
    assert_eq!(place.state(2).await, State::Open);
}

#[tokio::test]
async fn an_act_that_is_not_committed_leaves_the_order_as_it_was() {
    let place = Place::filled(12, 5, 4).await;
    let before = place.suggested().await;
    let ws = place.workshop().await;
    let mut tx = place.house.store.write().await.expect("writes");
    let q = stage::next(&mut tx, &ws, Place::by(&ws, Seen::Now)).await.expect("something is open");
    let within = order::suggested(&mut tx, &ws, 5).await.expect("reads");
    assert!(within.iter().all(|s| s.question.number != q.number), "a turn knows what it did");
    drop(tx);
    assert_eq!(place.suggested().await, before);
    assert_eq!(before[0], q.number);
}

#[tokio::test]
async fn next_on_an_old_board_does_nothing() {
    let place = Place::filled(12, 5, 4).await;
    let ws = place.workshop().await;
    let shown = Seen::At(ws.stage_revision);
    for _ in 0..2 {
        let now = place.workshop().await;
        let mut tx = place.house.store.write().await.expect("writes");
        let done = stage::next(&mut tx, &now, Place::by(&now, shown)).await;
        if now.stage_revision == ws.stage_revision {
            done.expect("as it was shown");
            place.house.settle(tx.commit().await.expect("commits")).await;
        } else {
            assert!(matches!(refused(done), Refusal::StageMovedOn { .. }));
        }
    }
    assert_eq!(place.count("SELECT count(*) FROM staging").await, 1);
    assert_ne!(place.workshop().await.stage_revision, Revision(0));
}

/// Somebody who acts on an older card is told of the moderator, not of an asker who did nothing.
#[tokio::test]
async fn what_comes_free_through_a_moderator_was_changed_by_them() {
    let place = Place::filled(1, 2, 0).await;
    place.decide(1, Choice::Merge(Number(2))).await.expect("open");
    place.decide(2, Choice::Decline(Reason::ExposesAPerson)).await.expect("open");
    let mut reads = place.house.store.read().await.expect("reads");
    let free = reads.question(place.id, Number(1)).await.expect("reads").expect("is there");
    assert_eq!((free.state, free.changed_by), (State::Open, Some(Account(9))));
}

#[tokio::test]
async fn several_are_taken_back_all_or_not_at_all() {
    let place = Place::filled(1, 3, 0).await;
    let mut rows = place.rows().await;
    sqlx::query("UPDATE question SET state = 'waiting'").execute(&mut rows).await.expect("they wait");
    let ws = place.workshop().await;
    let by = Place::by(&ws, Seen::Now);
    let mut tx = place.house.store.write().await.expect("writes");
    let done = several::decline(&mut tx, &ws, (Which::AllBut, &[]), Reason::NoTime, by).await.expect("they wait");
    place.house.settle(tx.commit().await.expect("commits")).await;
    let steps = done.steps.expect("steps");

    let broken = "CREATE TRIGGER broken BEFORE UPDATE ON question WHEN new.number = 2 AND new.state = 'waiting'
                  BEGIN SELECT RAISE(ABORT, 'the disk is full'); END";
    sqlx::query(broken).execute(&mut rows).await.expect("made");
    let mut tx = place.house.store.write().await.expect("writes");
    let back = several::take_back(&mut tx, &ws, steps, by).await;
    assert!(matches!(back, Err(acts::Error::Storage(_))), "{back:?}");
    drop(tx);

    sqlx::query("DROP TRIGGER broken").execute(&mut rows).await.expect("dropped");
    place.undo(2).await.expect("declined still");
    let mut tx = place.house.store.write().await.expect("writes");
    let back = several::take_back(&mut tx, &ws, steps, by).await.expect("nothing fails");
    assert_eq!(back.count, 2);
}

/// A measurement; how long it takes depends on the machine, so nothing is asserted but that it comes out right.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_question_where_two_thousand_people_support_sixty_thousand_times() {
    let place = Place::filled(2_000, 300, 200).await;
    assert_eq!(place.count("SELECT count(*) FROM support").await, 60_000);
    let mut all = place.suggested().await;
    let (mut whole, mut held) = (Vec::new(), Vec::new());
    for _ in 0..20 {
        let begun = Instant::now();
        let ws = place.workshop().await;
        order::prepare(&place.house, &ws).await.expect("reads");
        let mut tx = place.house.store.write().await.expect("writes");
        let turn = Instant::now();
        let q = stage::next(&mut tx, &ws, Place::by(&ws, Seen::Now)).await.expect("something is open");
        held.push(turn.elapsed());
        place.house.settle(tx.commit().await.expect("commits")).await;
        assert_eq!(q.number, all[0], "what was suggested");
        all = place.suggested().await;
        whole.push(begun.elapsed());
    }
    whole.sort_unstable();
    held.sort_unstable();
    println!("Next question, 2,000 people, 60,000 supports, 20 times: from the press to the next five suggestions");
    println!(
        "median {:?}, worst {:?}; the turn to write held median {:?}, worst {:?}",
        whole[10], whole[19], held[10], held[19]
    );
    assert_eq!(place.count("SELECT count(*) FROM staging").await, 20);
}
