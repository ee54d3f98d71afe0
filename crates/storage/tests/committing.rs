//! What follows from a commit: it is handed back by the commit alone, and nothing of it happens when the commit fails.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use storage::{Committed, NewQuestion, NewWorkshop, Store, Tx, ViewKey, ViewKind};
use tempfile::TempDir;
use workshop::number::Draw;
use workshop::question::Seen;
use workshop::{Account, Asker, Channel, Guild, Identity, Kind, Question, Role, Seal, Text, Time, Workshop};

const NOW: Time = Time::from_ms(1_574_755_200_000);
const ANN: Account = Account(7);

struct Place {
    home: TempDir,
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
        Self { home, store, ws, seal }
    }

    /// What another program sees and does.
    async fn beside(&self) -> SqliteConnection {
        let options = SqliteConnectOptions::new().filename(self.home.path().join("o.db"));
        options.connect().await.expect("connects")
    }

    /// Whatever is written to this table from now on cannot be committed.
    async fn spoil(&self, what: &'static str) {
        let mut rows = self.beside().await;
        for statement in [
            "CREATE TABLE IF NOT EXISTS spoilt (id INTEGER REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED)",
            what,
        ] {
            sqlx::query(statement).execute(&mut rows).await.expect("writes");
        }
    }

    async fn mend(&self) {
        let mut rows = self.beside().await;
        sqlx::query("DROP TRIGGER spoils").execute(&mut rows).await.expect("writes");
    }

    async fn ask(&self) -> Question {
        let text = Text::parse("Who decides?", 500).expect("a good text");
        let asker = Asker::Anonymous(Some(self.seal.tag(ANN)));
        let mut tx = self.store.write().await.expect("writes");
        let ws = tx.workshop(self.ws.id).await.expect("reads").expect("is there");
        let number = ws.numbers.draw(Draw::Lowest, &mut rand::rng());
        let new = NewQuestion { workshop: ws.id, number, asker, kind: Kind::Question, text, seen: true, open: false };
        let q = tx.ask(new, NOW).await.expect("stores");
        let _ = tx.commit().await.expect("commits");
        q
    }
}

#[tokio::test]
async fn a_tag_is_retired_for_the_next_turn_and_not_if_nothing_was_committed() {
    let place = Place::new().await;
    let (id, before) = (place.ws.id, place.seal.tag(ANN));
    let seal = place.store.seal(id, &place.ws.key_name).expect("reads").expect("a seal");
    let retire = async || {
        let mut tx = place.store.write().await.expect("writes");
        tx.retire(id, (&seal, seal.tag(ANN)), &mut || rand::random()).await.expect("stores");
        tx.commit().await
    };
    place.spoil("CREATE TRIGGER spoils AFTER INSERT ON retired_tag BEGIN INSERT INTO spoilt VALUES (-1); END").await;
    retire().await.expect_err("cannot be committed");
    assert_eq!(seal.tag(ANN), before, "nothing has happened");
    place.mend().await;

    let mut tx = place.store.write().await.expect("writes");
    tx.retire(id, (&seal, before), &mut || rand::random()).await.expect("stores");
    drop(tx);
    assert_eq!(seal.tag(ANN), before, "what is dropped has not happened");

    let _ = retire().await.expect("commits");
    let after = seal.tag(ANN);
    assert_ne!(after, before);
    // The next start knows it, too.
    let Place { home, store, ws, .. } = place;
    store.close().await;
    drop(store);
    let store = Store::open(&home.path().join("o.db"), &home.path().join("seal")).await.expect("opens");
    assert_eq!(store.seal(ws.id, &ws.key_name).expect("reads").expect("a seal").tag(ANN), after);
}

#[tokio::test]
async fn a_commit_says_what_follows_from_it() {
    let place = Place::new().await;
    let ws = &place.ws;
    let q = place.ask().await;
    let follows = async |done: Tx| done.commit().await.expect("commits");

    let tx = place.store.write().await.expect("writes");
    assert_eq!(follows(tx).await, Committed::default());

    let mut tx = place.store.write().await.expect("writes");
    tx.show(ViewKey::of(ws.id, ViewKind::Panel), ws.floor).await.expect("stores");
    assert_eq!(follows(tx).await, Committed { stale: true, ..Committed::default() });

    let tag = place.seal.tag(ANN);
    let edited = q.asker_edits(Text::parse("Who really decides?", 500).expect("good"), (ANN, Some(tag)), Seen::Now);
    let mut tx = place.store.write().await.expect("writes");
    tx.save(&edited.expect("waits")).await.expect("stores");
    tx.destroy_originals(ws.id, q.number).await.expect("stores");
    assert_eq!(follows(tx).await, Committed { destroyed: true, ..Committed::default() });

    let mut tx = place.store.write().await.expect("writes");
    tx.close_workshop(ws.id, 0, NOW).await.expect("closes");
    assert_eq!(
        follows(tx).await,
        Committed { stale: true, destroyed: true, closed: vec![ws.id], ..Committed::default() }
    );
}
