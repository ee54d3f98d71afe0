//! Guessing by statistics: twenty people are in the room and use their telephones all the time. A moderator who also
//! watches the room, and a reader of the database without the key, guess who asked an anonymous question, by every rule that
//! might tell something. None may be right more often than chance.

use std::collections::BTreeMap;
use std::time::Duration;

use discord_fake::Person;
use rand::rngs::StdRng;
use rand::seq::{IndexedRandom as _, SliceRandom as _};
use rand::{Rng, SeedableRng};
use serde_json::json;
use sqlx::Row;
use tests::Room;
use tests::room::{Setup, number_in};

const PRESENT: usize = 20;
const RUNS: usize = 200;
const SLOT_S: u32 = 20;

/// Chance is 10 of 200, with a standard deviation of 3.1. A rule that knows nothing gets here once in 20,000 times.
const MOST: usize = 24;

/// Somebody used their telephone: everybody in the room can see that, and not what for.
struct Use {
    at_ms: i64,
    who: usize,
}

/// What can be known about one anonymous question.
struct Known {
    uses: Vec<Use>,
    /// When its card was there.
    shown_at_ms: i64,
    number: u32,
    /// The cards in the order of the messages: the number, and who asked if that is shown.
    cards: Vec<(u32, Option<usize>)>,
    accounts: Vec<u64>,
    tag: Vec<u8>,
    minute: i64,
    tags: Vec<Vec<u8>>,
    by_name: Vec<usize>,
    named: Vec<(u32, usize, i64)>,
    file: Vec<u8>,
}

type Rule = (&'static str, fn(&Known, &mut StdRng) -> usize);

/// One of these, or anybody where there is none.
fn one_of(candidates: &[usize], rng: &mut StdRng) -> usize {
    candidates.choose(rng).copied().unwrap_or_else(|| rng.random_range(0..PRESENT))
}

fn neighbour(k: &Known, rng: &mut StdRng, before: bool) -> usize {
    let at = k.cards.iter().position(|(n, _)| *n == k.number).expect("its card");
    let found =
        if before { k.cards[..at].iter().rev().find_map(|c| c.1) } else { k.cards[at..].iter().find_map(|c| c.1) };
    one_of(&found.into_iter().collect::<Vec<_>>(), rng)
}

fn nearest_in_file(k: &Known, rng: &mut StdRng) -> usize {
    let at = |bytes: &[u8]| memchr::memmem::find_iter(&k.file, bytes).collect::<Vec<_>>();
    let tags = at(&k.tag);
    let distance = |account: &u64| {
        let places = at(&account.to_be_bytes());
        places.iter().flat_map(|p| tags.iter().map(move |t| p.abs_diff(*t))).min()
    };
    let nearest = k.accounts.iter().enumerate().filter_map(|(who, a)| Some((distance(a)?, who))).min();
    one_of(&nearest.into_iter().map(|n| n.1).collect::<Vec<_>>(), rng)
}

const RULES: [Rule; 11] = [
    ("who used the telephone last before the card was there", |k, rng| {
        let before = k.uses.iter().filter(|u| u.at_ms <= k.shown_at_ms).max_by_key(|u| u.at_ms);
        one_of(&before.map(|u| u.who).into_iter().collect::<Vec<_>>(), rng)
    }),
    ("who used the telephone first after the slot before", |k, rng| {
        let since = k.shown_at_ms - i64::from(SLOT_S) * 1_000;
        let first = k.uses.iter().filter(|u| u.at_ms > since).min_by_key(|u| u.at_ms);
        one_of(&first.map(|u| u.who).into_iter().collect::<Vec<_>>(), rng)
    }),
    ("whose card stands before it", |k, rng| neighbour(k, rng, true)),
    ("whose card stands after it", |k, rng| neighbour(k, rng, false)),
    ("whose number is nearest", |k, rng| {
        let nearest = k.named.iter().min_by_key(|n| n.0.abs_diff(k.number)).map(|n| n.1);
        one_of(&nearest.into_iter().collect::<Vec<_>>(), rng)
    }),
    ("who asked by name with a number of the same ten", |k, rng| {
        let ten = |n: u32| (n - 1) / 10;
        let same: Vec<usize> = k.named.iter().filter(|n| ten(n.0) == ten(k.number)).map(|n| n.1).collect();
        one_of(&same, rng)
    }),
    ("who asked by name in the same minute", |k, rng| {
        let same: Vec<usize> = k.named.iter().filter(|n| n.2 == k.minute).map(|n| n.1).collect();
        one_of(&same, rng)
    }),
    ("who did something by name", |k, rng| one_of(&k.by_name, rng)),
    ("who did nothing by name", |k, rng| {
        let others: Vec<usize> = (0..PRESENT).filter(|p| !k.by_name.contains(p)).collect();
        one_of(&others, rng)
    }),
    ("whose account has the place that the tag has among tags", |k, rng| {
        // Who is the only one to take part anew waits for company, and has no row until then.
        let Some(place) = k.tags.iter().position(|t| *t == k.tag) else { return one_of(&[], rng) };
        let mut accounts: Vec<(u64, usize)> = k.accounts.iter().copied().zip(0..).collect();
        accounts.sort_unstable();
        let place = place * PRESENT / k.tags.len().max(1);
        one_of(&[accounts[place.min(PRESENT - 1)].1], rng)
    }),
    ("whose account lies nearest to the tag in the file", nearest_in_file),
];

/// One workshop with one question to be guessed. Returns who asked it, and what can be known.
async fn play(batch_s: u32, rng: &mut StdRng) -> (usize, Known) {
    let room = Room::open_with(Setup { set_clock: true, batch_s, ..Setup::default() }, &[]).await;
    let mut people: Vec<Person> = (0..PRESENT).map(|n| room.newcomer(&format!("present{n}"))).collect();
    people.shuffle(rng);
    let author = rng.random_range(0..PRESENT);
    let mut asking: Vec<(usize, usize)> = vec![(rng.random_range(0..2), author)];
    while asking.len() < 5 {
        let who = rng.random_range(0..PRESENT);
        if asking.iter().all(|a| a.1 != who) {
            asking.push((rng.random_range(0..2), who));
        }
    }
    let (mut uses, mut named, mut number, mut shown_at_ms) = (Vec::new(), Vec::new(), 0, 0);
    // In each slot everybody does something twice, in random order: …
    for slot in 0..2 {
        // … once what all do, and once what nobody sees: asking anonymously, or reading. So whoever asks does as much by name as
        // everybody else; or who did little by name would be guessed with reason.
        let mut order: Vec<(usize, bool)> = (0..PRESENT).flat_map(|who| [(who, false), (who, true)]).collect();
        order.shuffle(rng);
        for (who, unseen) in order {
            room.clock.advance(Duration::from_millis(u64::from(SLOT_S) * 1_000 / (2 * PRESENT as u64 + 1)));
            uses.push(Use { at_ms: room.clock.now().ms(), who });
            let person = &people[who];
            if unseen && !asking.contains(&(slot, who)) {
                continue;
            }
            if unseen {
                let options = [("question", json!(format!("Hidden matter {who}?"))), ("anonymous", json!(true))];
                let receipt = room.command(person, room.floor, "ask", &options).await.text();
                if who == author {
                    number = number_in(&receipt).expect("a receipt");
                    if batch_s == 0 {
                        room.until("its card", |r| r.card(number).is_some()).await;
                        shown_at_ms = room.clock.now().ms();
                    }
                }
                continue;
            }
            match rng.random_range(0..4) {
                0 if slot == 0 || rng.random_bool(0.3) => {
                    let asked = room.asks_by_command(person, &format!("Open matter {who} in {slot}?")).await;
                    named.push((asked, who));
                }
                1 => {
                    person.command(room.floor, "hand raise", &[]).expect("may be sent").answer().await;
                }
                2 => {
                    let panel = room.panel().expect("a panel");
                    person.press_label(&panel, "My questions").expect("a button").answer().await;
                }
                _ => {
                    person.command(room.floor, "questions", &[]).expect("may be sent").answer().await;
                }
            }
        }
        // To the end of the slot; somebody looks at the list of hands, which tells the painter nothing, and raises one.
        let rest = i64::from(SLOT_S) * 1_000 - room.clock.now().ms().rem_euclid(i64::from(SLOT_S) * 1_000);
        room.clock.advance(Duration::from_millis(rest.unsigned_abs()));
        let extra = room.moderator();
        extra.command(room.floor, "hand raise", &[]).expect("may be sent").answer().await;
        extra.command(room.floor, "hand lower", &[]).expect("may be sent").answer().await;
        if shown_at_ms == 0 && number > 0 {
            let sql = "SELECT seen + waited FROM question ORDER BY number = ? DESC LIMIT 1";
            let rows = room.rows().await;
            loop {
                let done: i64 = sqlx::query_scalar(sql).bind(number).fetch_one(&rows).await.expect("a number");
                if done > 0 {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            if room.card(number).is_some() || slot == 1 {
                shown_at_ms = room.clock.now().ms();
            }
        }
    }
    // One that was alone has waited a slot more.
    room.clock.advance(Duration::from_secs(SLOT_S.into()));
    room.moderator().command(room.floor, "hand raise", &[]).expect("may be sent").answer().await;
    room.until("its card", |r| r.card(number).is_some()).await;
    (author, known(&room, &people, uses, (number, shown_at_ms), &named).await)
}

async fn known(
    room: &Room,
    people: &[Person],
    uses: Vec<Use>,
    (number, shown_at_ms): (u32, i64),
    named: &[(u32, usize)],
) -> Known {
    room.until_count("SELECT count(*) FROM view WHERE change > drawn", 0).await;
    let asker_of: BTreeMap<u32, usize> = named.iter().copied().collect();
    let cards = room.discord.messages(room.desk);
    let cards =
        cards.iter().filter_map(|m| number_in(m.text().lines().next()?.strip_prefix('#').map(|_| m.text())?.as_str()));
    let cards = cards.map(|n| (n, asker_of.get(&n).copied())).collect();
    let rows = room.rows().await;
    let q = sqlx::query("SELECT tag, asked_at_ms FROM question WHERE number = ?").bind(number);
    let q = q.fetch_one(&rows).await.expect("its row");
    let tag: Vec<u8> = q.get(0);
    let tags = "SELECT tag FROM participant";
    let tags: Vec<Vec<u8>> = sqlx::query_scalar(tags).fetch_all(&rows).await.expect("tags");
    let accounts: Vec<u64> = people.iter().map(|p| p.id().get()).collect();
    let seen_to_act = "SELECT account_id FROM question WHERE asker = 'named' UNION SELECT account_id FROM hand";
    let by_name: Vec<i64> = sqlx::query_scalar(seen_to_act).fetch_all(&rows).await.expect("accounts");
    let place = |a: &i64| accounts.iter().position(|p| *p == a.cast_unsigned());
    let named_rows = "SELECT number, asked_at_ms FROM question WHERE asker = 'named'";
    let named_rows = sqlx::query(named_rows).fetch_all(&rows).await.expect("rows");
    let named = named_rows.iter().filter_map(|r| {
        let number = u32::try_from(r.get::<i64, _>(0)).ok()?;
        Some((number, *asker_of.get(&number)?, r.get(1)))
    });
    Known {
        uses,
        shown_at_ms,
        number,
        cards,
        tag,
        minute: q.get(1),
        tags,
        by_name: by_name.iter().filter_map(place).collect(),
        named: named.collect(),
        file: std::fs::read(room.database()).expect("the file"),
        accounts,
    }
}

/// How often each rule is right.
async fn hits(runs: usize, batch_s: u32) -> Vec<usize> {
    const AT_ONCE: usize = 10;
    let seed = rand::rng().random::<u64>();
    println!("seed {seed}");
    let (here, mut lanes) = (tokio::task::LocalSet::new(), tokio::task::JoinSet::new());
    for lane in 0..AT_ONCE {
        lanes.spawn_local_on(
            async move {
                let mut rng = StdRng::seed_from_u64(seed.wrapping_add(lane as u64));
                let mut hits = vec![0; RULES.len()];
                for _ in 0..runs / AT_ONCE {
                    let (author, known) = play(batch_s, &mut rng).await;
                    for (hit, (_, rule)) in hits.iter_mut().zip(RULES) {
                        *hit += usize::from(rule(&known, &mut rng) == author);
                    }
                }
                hits
            },
            &here,
        );
    }
    let lanes = here.run_until(lanes.join_all()).await;
    (0..RULES.len()).map(|rule| lanes.iter().map(|l| l[rule]).sum()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_guesses_better_than_by_chance_who_asked() {
    let hits = hits(RUNS, SLOT_S).await;
    for (hit, (rule, _)) in hits.iter().zip(RULES) {
        println!("{hit:3} of {RUNS}: {rule}");
    }
    let better: Vec<_> = hits.iter().zip(RULES).filter(|(hit, _)| **hit > MOST).map(|(hit, r)| (r.0, hit)).collect();
    assert!(better.is_empty(), "chance is {}: {better:?}", RUNS / PRESENT);
}

/// The same with slots switched off: who watches the room knows. So the rules can find something where there is something.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_slots_whoever_watches_the_room_knows() {
    let hits = hits(12, 0).await;
    assert!(hits[0] >= 10, "{hits:?}");
}
