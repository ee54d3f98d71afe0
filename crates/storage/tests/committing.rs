//! What follows from a commit: it is handed back by the commit alone, and nothing of it happens when the commit fails.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use storage::{Committed, Error, NewQuestion, NewWorkshop, Store, Tx, ViewKey, ViewKind};
use tempfile::TempDir;
use workshop::number::Draw;
use workshop::question::Seen;
use workshop::{
    Account, Asker, Channel, Guild, Identity, Kind, Question, Role, Seal, ShownName, State, Text, Time, Words, Workshop,
};

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
        tx.raise_hand(self.ws.id, ANN, &ShownName::parse("Ann"), None, NOW).await.expect("stores");
        let _ = tx.commit().await.expect("commits");
        q
    }

    async fn delete_ann(&self) -> Result<Committed, Error> {
        let mut tx = self.store.write().await.expect("writes");
        tx.delete_person(&self.ws, ANN, &self.seal, || NOW).await.expect("stores");
        tx.commit().await
    }

    /// What others see: whether the question waits with its words, and how many hands are up.
    async fn seen(&self, q: &Question) -> (bool, usize) {
        let mut reads = self.store.read().await.expect("reads");
        let q = reads.question(self.ws.id, q.number).await.expect("reads").expect("is there");
        let hands = reads.hands(self.ws.id).await.expect("reads").len();
        (q.state == State::Waiting && q.words.text().is_some(), hands)
    }
}

#[tokio::test]
async fn what_could_not_be_deleted_is_not_kept_for_others_to_see() {
    let place = Place::new().await;
    let q = place.ask().await;
    place.spoil("CREATE TRIGGER spoils AFTER INSERT ON fading BEGIN INSERT INTO spoilt VALUES (-1); END").await;
    place.delete_ann().await.expect_err("cannot be committed");
    place.mend().await;
    assert_eq!(place.seen(&q).await, (true, 1), "nothing has happened");

    let mut tx = place.store.write().await.expect("writes");
    assert!(tx.lower_hand(place.ws.id, ANN).await.expect("stores"));
    let withdrawn = q.withdraw((ANN, Some(place.seal.tag(ANN))), Seen::Now).expect("waits");
    assert_eq!(withdrawn.words, Words::Destroyed);
    tx.save(&withdrawn).await.expect("stores");
    let _ = tx.commit().await.expect("commits");
    assert_eq!(place.seen(&q).await, (false, 0), "a hand that is lowered and a question that is withdrawn are gone");
}

#[tokio::test]
async fn what_could_not_fade_is_still_seen() {
    let place = Place::new().await;
    let q = place.ask().await;
    assert!(place.delete_ann().await.expect("commits").destroyed);
    assert_eq!(place.seen(&q).await, (true, 1), "others see it later");
    place.spoil("CREATE TRIGGER spoils AFTER DELETE ON fading BEGIN INSERT INTO spoilt VALUES (-1); END").await;
    let fade = async || {
        let mut tx = place.store.write().await.expect("writes");
        assert_eq!(tx.let_fade(NOW).await.expect("stores").len(), 2);
        tx.commit().await
    };
    fade().await.expect_err("cannot be committed");
    assert_eq!(place.seen(&q).await, (true, 1), "nothing has happened");
    place.mend().await;
    let _ = fade().await.expect("commits");
    assert_eq!(place.seen(&q).await, (false, 0));
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
    assert_eq!(follows(tx).await, Committed { stale: true, destroyed: true, closed: vec![ws.id] });
}
