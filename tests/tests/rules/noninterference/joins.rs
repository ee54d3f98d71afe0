//! Nothing in the database joins an account to a tag or to the words of an anonymous question. The program that tries knows no
//! table's name: it joins every column with every column, directly and over any third table, and takes each row's place in
//! its table for one more column. What it finds is held against what chance would find.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{Column, ConnectOptions, Row, TypeInfo, ValueRef};
use workshop::{Account, Key, Seal};

use crate::noninterference::history::{History, Op};
use crate::noninterference::room::{Log, Who};
use crate::noninterference::world::World;

const PEOPLE: u8 = 40;

/// A set of people, one bit each.
type People = u64;

struct Table {
    name: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// Every cell of every table, with each row's place as one more.
async fn tables(rows: &mut SqliteConnection) -> Vec<Table> {
    let names: Vec<String> = sqlx::query_scalar("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        .fetch_all(&mut *rows)
        .await
        .expect("a list");
    let mut all = Vec::new();
    for name in names {
        let sql = sqlx::AssertSqlSafe(format!("SELECT * FROM \"{name}\""));
        let found = sqlx::query(sql).fetch_all(&mut *rows).await.expect("rows");
        let Some(first) = found.first() else { continue };
        let mut columns: Vec<String> = first.columns().iter().map(|c| c.name().to_owned()).collect();
        columns.push("(place)".to_owned());
        let cells = |(place, row): (usize, &sqlx::sqlite::SqliteRow)| {
            let mut cells: Vec<String> = (0..row.len()).map(|at| cell(row, at)).collect();
            cells.push(format!("place {place}"));
            cells
        };
        all.push(Table { name, columns, rows: found.iter().enumerate().map(cells).collect() });
    }
    all
}

fn cell(row: &sqlx::sqlite::SqliteRow, at: usize) -> String {
    let raw = row.try_get_raw(at).expect("a cell");
    if raw.is_null() {
        return String::new();
    }
    match raw.type_info().name() {
        "INTEGER" => format!("{}", row.get::<i64, _>(at)),
        "BLOB" => row.get::<Vec<u8>, _>(at).iter().map(|byte| format!("{byte:02x}")).collect(),
        _ => format!("'{}", row.get_unchecked::<String, _>(at)),
    }
}

/// What is known of people: cells that name them openly, and cells that are theirs in secret.
struct Known {
    open: HashMap<String, usize>,
    secret: HashMap<String, usize>,
}

/// How much more often than by chance a way leads to the right person: the logarithm of how unlikely that is.
fn surprise(hits: u32, expected: f64, tries: u32) -> f64 {
    let (n, share) = (f64::from(tries), f64::from(hits) / f64::from(tries));
    let chance = (expected / n).clamp(1e-9, 1.0);
    if share <= chance {
        return 0.0;
    }
    let rest = if share < 1.0 { (1.0 - share) * ((1.0 - share) / (1.0 - chance)).ln() } else { 0.0 };
    n * (share * (share / chance).ln() + rest)
}

/// For each value of each column of the tables that hold such cells: whom it stands beside.
fn beside(tables: &[Table], cells: &HashMap<String, usize>) -> BTreeMap<(usize, usize), HashMap<String, People>> {
    let mut all: BTreeMap<(usize, usize), HashMap<String, People>> = BTreeMap::new();
    for (t, table) in tables.iter().enumerate() {
        for row in &table.rows {
            let whose = row.iter().filter_map(|cell| cells.get(cell)).fold(0, |all, who| all | 1 << who);
            if whose == 0 {
                continue;
            }
            for (c, value) in row.iter().enumerate().filter(|(_, value)| !value.is_empty()) {
                *all.entry((t, c)).or_default().entry(value.clone()).or_default() |= whose;
            }
        }
    }
    all
}

/// Each of these leads to all of those.
fn add(reached: &mut HashMap<usize, People>, from: People, to: People) {
    let mut left = from;
    while left != 0 {
        *reached.entry(left.trailing_zeros() as usize).or_default() |= to;
        left &= left - 1;
    }
}

/// Every way there is that tells something, over at most one table between, and how many were tried.
fn ways(tables: &[Table], known: &Known) -> (Vec<String>, u32) {
    let (open, secret) = (beside(tables, &known.open), beside(tables, &known.secret));
    let name = |(t, c): (usize, usize)| format!("{}.{}", tables[t].name, tables[t].columns[c]);
    let mut found = Vec::new();
    let mut tried = 0_u32;
    let mut judge = |path: &dyn Fn() -> String, reached: &HashMap<usize, People>| {
        tried += 1;
        let everybody: People = reached.values().fold(0, |all, people| all | people);
        let of = f64::from(everybody.count_ones().max(1));
        let hits =
            u32::try_from(reached.iter().filter(|(who, people)| *people & (1 << **who) != 0).count()).expect("few");
        let expected: f64 = reached.values().map(|people| f64::from(people.count_ones()) / of).sum();
        let tries = u32::try_from(reached.len().max(1)).expect("few");
        // A million ways are tried: what is this unlikely comes by chance once in ten thousand runs.
        if surprise(hits, expected, tries) > 23.0 {
            found.push(format!("{}: {hits} people, by chance {expected:.1}", path()));
        }
    };
    for (from, values) in &open {
        for (to, secrets) in &secret {
            let mut reached = HashMap::new();
            for (value, who) in values {
                if let Some(whose) = secrets.get(value) {
                    add(&mut reached, *who, *whose);
                }
            }
            judge(&|| format!("{} = {}", name(*from), name(*to)), &reached);
        }
    }
    for (t, between) in tables.iter().enumerate() {
        // For each column that meets one of theirs: whom each row leads to.
        let meets = |cells: &BTreeMap<(usize, usize), HashMap<String, People>>| {
            let mut all = Vec::new();
            for (place, values) in cells {
                for c in 0..between.columns.len() {
                    let rows: Vec<People> =
                        between.rows.iter().map(|row| values.get(&row[c]).copied().unwrap_or_default()).collect();
                    // What leads everybody to everybody tells nothing.
                    let mut different: Vec<People> = rows.iter().copied().filter(|who| *who != 0).collect();
                    different.sort_unstable();
                    different.dedup();
                    if different.len() > 1 {
                        all.push((*place, c, rows));
                    }
                }
            }
            all
        };
        let (near, far) = (meets(&open), meets(&secret));
        for (from, here, people) in &near {
            for (to, there, theirs) in far.iter().filter(|(_, there, _)| there != here) {
                let mut reached = HashMap::new();
                for (who, whose) in people.iter().zip(theirs).filter(|(who, whose)| **who != 0 && **whose != 0) {
                    add(&mut reached, *who, *whose);
                }
                let path = || format!("{} = {}, {} = {}", name(*from), name((t, *here)), name((t, *there)), name(*to));
                judge(&path, &reached);
            }
        }
    }
    (found, tried)
}

/// The same on the files as they lie there now.
async fn joined(home: &Path, known: &Known) -> Vec<String> {
    let mut rows = connect(home).await;
    let (found, tried) = ways(&tables(&mut rows).await, known);
    assert!(tried > 300, "only {tried} ways were tried");
    found
}

async fn connect(home: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(home.join("o.db")).connect().await.expect("connects")
}

/// People who ask by name, raise hands and ask anonymously, each in an order of its own.
async fn gathered() -> (World, Known, Seal) {
    let history = History { people: PEOPLE, seed: 11, premoderation: false, late: false, ops: Vec::new() };
    let mut world = World::open(&history, 0, Log::default()).await;
    world.begin().await;
    let (mut rng, mut topics) = (StdRng::seed_from_u64(5), StdRng::seed_from_u64(6));
    let mut order = || {
        let mut order: Vec<u8> = (0..PEOPLE).collect();
        order.shuffle(&mut rng);
        order
    };
    // What they ask about tells nothing of them.
    let mut words = || topics.random::<u8>();
    for who in order() {
        world.play(&Op::AskByName { who, words: words() }).await;
    }
    for who in order() {
        world.play(&Op::Ask { authors: [who, who], words: words(), way: 0 }).await;
    }
    for who in order() {
        world.play(&Op::Hand { who }).await;
    }
    world.play(&Op::Slots(2)).await;
    for (who, question) in order().into_iter().zip(order()) {
        world.play(&Op::Support { who, question }).await;
    }
    let key = std::fs::read_dir(world.home().join("seal")).expect("a folder").flatten().next().expect("a key");
    let seal = Seal::new(Key::from_bytes(&std::fs::read(key.path()).expect("reads")).expect("a key"));
    let mut known = Known { open: HashMap::new(), secret: HashMap::new() };
    for who in 0..PEOPLE {
        let account = Who::Present(who).account();
        known.open.insert(account.to_string(), who.into());
        for tag in [seal.tag(Account(account)), seal.next_tag(Account(account))] {
            known.secret.insert(hex(tag.bytes()), who.into());
        }
    }
    for (text, who) in world.anonymous_texts() {
        known.secret.insert(format!("'{text}"), who.into());
    }
    (world, known, seal)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn nothing_joins_an_account_to_a_tag_or_to_an_anonymous_question() {
    let (mut world, known, _) = gathered().await;
    let nothing = |ways: Vec<String>, when: &str| assert!(ways.is_empty(), "{when}: {ways:#?}");
    nothing(joined(world.home(), &known).await, "in the middle of a slot");
    world.play(&Op::Slots(1)).await;
    nothing(joined(world.home(), &known).await, "after it");
    for who in 0..PEOPLE / 3 {
        world.deletes(who, false).await;
    }
    nothing(joined(world.home(), &known).await, "while pieces go");
    world.play(&Op::Seconds(200)).await;
    nothing(joined(world.home(), &known).await, "when some are gone");
    world.end().await;
    // Of what is theirs in secret nothing is left, so there is hardly a way to try.
    let mut rows = connect(world.home()).await;
    nothing(ways(&tables(&mut rows).await, &known).0, "after the close");
}

/// The control: each table that is put in joins somebody, and is found.
#[tokio::test]
async fn what_joins_them_is_found() {
    let (world, known, seal) = gathered().await;
    let mut people: Vec<u8> = (0..PEOPLE).collect();
    people.shuffle(&mut StdRng::seed_from_u64(9));
    let pairs: Vec<(i64, String)> = people
        .iter()
        .map(|who| {
            let account = Who::Present(*who).account();
            (account.cast_signed(), hex(seal.tag(Account(account)).bytes()))
        })
        .collect();
    let row = |n: usize, sql: &str, table: &str| sql.replace("$n", &n.to_string()).replace("$table", table);
    let tries = [
        ("one row", vec![("zzz", "$a, $n, x'$t'")]),
        ("one number", vec![("yyy", "$a, 7000 + $n, NULL"), ("zzz", "0, 7000 + $n, x'$t'")]),
        ("one place", vec![("yyy", "$a, 1, NULL"), ("zzz", "0, 2, x'$t'")]),
        (
            "over a third",
            vec![("xxx", "$a, 8000 + $n, NULL"), ("yyy", "8000 + $n, 9000 + $n, NULL"), ("zzz", "0, 9000 + $n, x'$t'")],
        ),
    ];
    for (what, put) in tries {
        let mut rows = connect(world.home()).await;
        for (table, values) in &put {
            let make = sqlx::AssertSqlSafe(format!("CREATE TABLE {table} (a INTEGER, n INTEGER, t BLOB)"));
            sqlx::query(make).execute(&mut rows).await.expect("makes it");
            for (n, (account, tag)) in pairs.iter().enumerate() {
                let values = row(n, values, table).replace("$a", &account.to_string()).replace("$t", tag);
                let insert = sqlx::AssertSqlSafe(format!("INSERT INTO {table} VALUES ({values})"));
                sqlx::query(insert).execute(&mut rows).await.expect("fills it");
            }
        }
        let found = joined(world.home(), &known).await;
        assert!(found.iter().any(|way| way.contains("zzz")), "{what} is not found: {found:#?}");
        for (table, _) in put {
            sqlx::query(sqlx::AssertSqlSafe(format!("DROP TABLE {table}"))).execute(&mut rows).await.expect("drops it");
        }
    }
}
