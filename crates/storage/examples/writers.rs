//! How many questions a second are stored for good by 1, 16 and 128 people who ask at once, each waiting for their own
//! commit: `cargo run -p storage --example writers [FOLDER]`. The disk of the folder decides, so choose the one that counts.

use std::path::Path;
use std::time::{Duration, Instant};

use storage::{NewQuestion, NewWorkshop, Store};
use workshop::number::Draw;
use workshop::{Account, Asker, Channel, Guild, Identity, Kind, Role, ShownName, Text, Time, WorkshopId};

/// How long each measurement takes.
const LONG: Duration = Duration::from_secs(4);

type Failed = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Failed> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    for writers in [1, 16, 128] {
        let home = tempfile::tempdir_in(Path::new(&folder))?;
        let store = Store::open(&home.path().join("o.db"), &home.path().join("seal")).await?;
        let ws = open(&store).await?;
        let begun = Instant::now();
        let asking: Vec<_> = (1..=writers).map(|n| tokio::spawn(ask(store.clone(), ws, Account(n), begun))).collect();
        let mut waits = Vec::new();
        for person in asking {
            waits.extend(person.await??);
        }
        let took = begun.elapsed();
        waits.sort_unstable();
        let at =
            |share: usize| waits.get((waits.len() * share / 100).min(waits.len() - 1)).copied().unwrap_or_default();
        println!(
            "{writers:>4} at once: {:>6.0} questions a second, half of them within {:.1} ms, 99 of 100 within {:.1} ms",
            waits.len() as f64 / took.as_secs_f64(),
            at(50).as_secs_f64() * 1e3,
            at(99).as_secs_f64() * 1e3,
        );
        store.close().await;
    }
    Ok(())
}

async fn open(store: &Store) -> Result<WorkshopId, Failed> {
    let (name, seal) = store.new_key().await?;
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
    let mut tx = store.write().await?;
    let id = tx.open_workshop(&new, (&name, &seal), Time::from_ms(0)).await?;
    let _ = tx.commit().await?;
    Ok(id)
}

async fn ask(store: Store, workshop: WorkshopId, account: Account, begun: Instant) -> Result<Vec<Duration>, Failed> {
    let mut waits = Vec::new();
    while begun.elapsed() < LONG {
        let asker = Asker::Named { account, name: ShownName::parse("Ann") };
        let text = Text::parse("Who decides?", 500).map_err(|why| format!("{why:?}"))?;
        let asked = Instant::now();
        let mut tx = store.write().await?;
        let ws = tx.workshop(workshop).await?.ok_or("no workshop")?;
        let number = ws.numbers.draw(Draw::AmongLowest, &mut rand::rng());
        let new = NewQuestion { workshop, number, asker, kind: Kind::Question, text, seen: false, open: false };
        tx.ask(new, Time::from_ms(0)).await?;
        let _ = tx.commit().await?;
        waits.push(asked.elapsed());
    }
    Ok(waits)
}
