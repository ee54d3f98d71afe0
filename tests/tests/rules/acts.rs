//! What people do, on a real database and without Discord.

mod alike;
mod asking;
mod deciding;
mod deletion;
mod log;
mod moments;
mod slots;
mod whole;

use std::time::Duration;

use acts::{Clock, House, Limits};
use content::Facts;
use storage::{NewWorkshop, Store};
use tempfile::TempDir;
use workshop::{Channel, Guild, Identity, Role, Time, WorkshopId};

/// A house with one open workshop, in a folder of its own.
async fn house(clock: Clock, now: Time, batch: Option<Duration>) -> (TempDir, House, WorkshopId) {
    let home = tempfile::tempdir().expect("a folder");
    let store = Store::open(&home.path().join("o.db"), &home.path().join("seal")).await.expect("opens");
    let limits = Limits {
        max_length: 500,
        waiting_per_person: 3,
        cooldown: Duration::ZERO,
        batch,
        retention: Duration::from_hours(24),
    };
    let house = House::new(store, Facts::built_in().expect("the facts are good"), clock, limits);
    let (name, seal) = house.store.new_key().await.expect("a key");
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
    let mut tx = house.store.write().await.expect("writes");
    let id = tx.open_workshop(&new, (&name, &seal), now).await.expect("opens");
    house.settle(tx.commit().await.expect("commits")).await;
    (home, house, id)
}
