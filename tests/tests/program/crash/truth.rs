//! The looking: what is stored against what people were told, and what stands on floor and desk against what is stored.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use discord_fake::Message;
use sqlx::{Row, SqlitePool};
use tests::room::number_in;

use crate::crash::ledger::{Ledger, Tries};
use crate::crash::play::Play;

/// What does not fit, in words.
pub(crate) type Wrong = Vec<String>;

macro_rules! expect {
    ($wrong:ident, $so:expr, $($words:tt)*) => {
        if !$so {
            $wrong.push(format!($($words)*));
        }
    };
}

/// One question's row.
struct Stored {
    number: u32,
    revision: i64,
    anonymous: bool,
    state: String,
    text: Option<String>,
    answer: Option<String>,
    supports: u32,
    /// Supports by tag.
    supporters: u32,
    /// What the post counts: supports, and one for each question merged in.
    shown: u32,
    seen: bool,
}

impl Stored {
    fn has_post(&self) -> bool {
        ["open", "on the stage", "answered", "deferred", "filed"].contains(&self.state.as_str())
    }
}

async fn questions(rows: &SqlitePool) -> Vec<Stored> {
    let sql = "SELECT number, revision, asker, state, text, answer, supports, seen,
                      (SELECT count(*) FROM support s WHERE s.workshop_id = q.workshop_id AND s.number = q.number)
                      AS supporters,
                      supports + (SELECT count(*) FROM question m
                                  WHERE m.workshop_id = q.workshop_id AND m.merged_into = q.number) AS shown
               FROM question q ORDER BY number";
    let all = sqlx::query(sql).fetch_all(rows).await.expect("the questions can be read");
    let one = |r: sqlx::sqlite::SqliteRow| Stored {
        number: r.get("number"),
        revision: r.get("revision"),
        anonymous: r.get::<&str, _>("asker") == "anonymous",
        state: r.get("state"),
        text: r.get("text"),
        answer: r.get("answer"),
        supports: r.get("supports"),
        supporters: r.get("supporters"),
        shown: r.get("shown"),
        seen: r.get("seen"),
    };
    all.into_iter().map(one).collect()
}

async fn number(rows: &SqlitePool, sql: &'static str) -> u64 {
    let n: i64 = sqlx::query_scalar(sql).fetch_one(rows).await.unwrap_or_else(|e| panic!("{sql}: {e}"));
    u64::try_from(n).expect("a count")
}

/// Every promise against the database, whatever moment it was left at.
pub(crate) async fn promises(rows: &SqlitePool, ledger: impl FnOnce() -> Ledger) -> Wrong {
    let mut wrong = Vec::new();
    let sound: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(rows).await.expect("SQLite looks");
    expect!(wrong, sound == "ok", "the database is broken: {sound}");
    let loose = sqlx::query("PRAGMA foreign_key_check").fetch_all(rows).await.expect("SQLite looks");
    expect!(wrong, loose.is_empty(), "{} rows refer to nothing", loose.len());

    let stored = questions(rows).await;
    // What goes along with what it was merged into was not pressed on.
    let decided =
        "SELECT number, kind, count(*) AS n FROM decision WHERE state_before <> 'merged' GROUP BY number, kind";
    let decided: HashMap<(u32, String), u64> = sqlx::query(decided)
        .fetch_all(rows)
        .await
        .expect("the decisions can be read")
        .into_iter()
        .map(|r| ((r.get("number"), r.get("kind")), r.get::<i64, _>("n").cast_unsigned()))
        .collect();
    let undone = number(rows, "SELECT count(DISTINCT step) FROM decision WHERE undone = 1").await;
    // Destroying an original makes an edit unrepeatable, which is no undo; nor is it one that merged questions are free
    // again when the one they were merged into is withdrawn.
    let surely_undone = "SELECT count(DISTINCT step) FROM decision WHERE undone = 1 AND kind NOT IN ('edit', 'merge')";
    let surely_undone = number(rows, surely_undone).await;
    let facts = number(rows, "SELECT count(*) FROM fact_shown").await;
    let topics = number(rows, "SELECT count(*) FROM topic").await;
    let begun = number(rows, "SELECT count(*) FROM topic WHERE started_at_ms IS NOT NULL").await;
    let running = number(rows, "SELECT count(*) FROM topic WHERE started_at_ms NOT NULL AND ended_at_ms IS NULL").await;
    let speakers = number(rows, "SELECT count(*) FROM speaker").await;
    let speaking = number(rows, "SELECT count(*) FROM speaker WHERE ended_at_ms IS NULL").await;

    // What was told before the database was left is in it; the ledger is read last, when all of that is noted.
    let ledger = ledger();
    wrong.extend(ledger.wrong.iter().cloned());
    let by_number: BTreeMap<u32, &Stored> = stored.iter().map(|q| (q.number, q)).collect();
    for (number, receipt) in &ledger.receipts {
        let Some(q) = by_number.get(number) else {
            wrong.push(format!("the receipt of #{number} was shown, but it is not stored: {:?}", receipt.text));
            continue;
        };
        expect!(
            wrong,
            q.anonymous == receipt.anonymous,
            "#{number}: anonymous on the receipt is {}",
            receipt.anonymous
        );
        expect!(
            wrong,
            !ledger.withdrawn.contains(number) || q.state == "withdrawn",
            "#{number} was withdrawn and is {}",
            q.state
        );
    }
    let nothing = BTreeSet::new();
    for q in &stored {
        let (n, rewritten) = (q.number, ledger.rewritten.get(&q.number).unwrap_or(&nothing));
        match &q.text {
            None => expect!(wrong, ledger.destroyed.contains(&n), "the words of #{n} are gone"),
            Some(text) => {
                let original = match ledger.receipts.get(&n) {
                    Some(receipt) => receipt.text == *text,
                    None => ledger.asked.contains_key(text),
                };
                expect!(wrong, original || rewritten.contains(text), "#{n} has words that nobody gave it: {text:?}");
                if let Some(words) = ledger.words.get(&n) {
                    expect!(wrong, words == text, "#{n} is to say {words:?} and says {text:?}");
                }
            }
        }
        expect!(wrong, q.supports == q.supporters, "#{n} counts {} supports and has {}", q.supports, q.supporters);
        let (mut least, mut most) = (0, 0);
        for (_, tries) in ledger.supports.iter().filter(|((number, _), _)| *number == n) {
            let known = tries.most() == tries.told;
            least += u32::from(known && tries.told % 2 == 1);
            most += u32::from(!known || tries.told % 2 == 1);
        }
        expect!(
            wrong,
            (least..=most).contains(&q.supports),
            "#{n} has {} supports, but {least} to {most} were given",
            q.supports
        );
    }
    for (text, tries) in &ledger.asked {
        let times = stored.iter().filter(|q| q.text.as_ref() == Some(text)).count() as u64;
        expect!(wrong, times <= tries.most(), "{text:?} was sent {} times and stored {times} times", tries.most());
    }
    for ((n, kind), tries) in &ledger.decisions {
        let times = decided.get(&(*n, (*kind).to_owned())).copied().unwrap_or_default();
        let fits = match *kind {
            // Both also happen by way of the board.
            "stage" | "answered" => times >= tries.told,
            _ => tries.allow(times),
        };
        expect!(wrong, fits, "#{n}: {kind} is stored {times} times, for {tries:?}");
    }
    for ((n, kind), times) in &decided {
        let known =
            ["stage", "answered"].contains(&kind.as_str()) || ledger.decisions.keys().any(|k| (k.0, k.1) == (*n, kind));
        expect!(wrong, known, "#{n}: {kind} is stored {times} times, and nobody did that");
    }
    let of_kind = |kind: &str| decided.iter().filter(|((_, k), _)| k == kind).map(|(_, n)| n).sum::<u64>();
    let tried = |kind: &str, besides: Tries| {
        let all = ledger.decisions.iter().filter(|((_, k), _)| *k == kind).map(|(_, t)| t);
        all.fold((besides.told, besides.most()), |sum, t| (sum.0 + t.told, sum.1 + t.most()))
    };
    let (staged, (least, most)) = (of_kind("stage"), tried("stage", ledger.nexts));
    expect!(wrong, (least..=most).contains(&staged), "{staged} stagings are stored, for {least} to {most}");
    let (answered, (least, most)) = (of_kind("answered"), tried("answered", ledger.stage_answered));
    // A staging marks the one before it as answered.
    expect!(
        wrong,
        (least..=most + staged).contains(&answered),
        "{answered} answered are stored, for {least} to {most}"
    );
    expect!(wrong, undone >= ledger.undos.told, "{undone} undone steps are stored, for {:?}", ledger.undos);
    expect!(
        wrong,
        surely_undone <= ledger.undos.most(),
        "{surely_undone} undone steps are stored, for {:?}",
        ledger.undos
    );
    expect!(wrong, ledger.facts.allow(facts), "{facts} shown facts are stored, for {:?}", ledger.facts);
    expect!(wrong, ledger.topics_added.allow(topics), "{topics} topics are stored, for {:?}", ledger.topics_added);
    // A press that finds nothing to follow only ends what is there, and there is nothing to end twice.
    let called = |what: &str, began: u64, tries: Tries, wrong: &mut Wrong| {
        let fits = began <= tries.most() && tries.told <= 2 * began;
        expect!(wrong, fits, "{began} {what} are stored, for {tries:?}");
    };
    called("topics that began", begun, ledger.topics_begun, &mut wrong);
    called("speakers", speakers, ledger.speakers, &mut wrong);
    expect!(wrong, running <= 1 && speaking <= 1, "{running} topics run, {speaking} speak");
    let on_stage = stored.iter().filter(|q| q.state == "on the stage").count();
    expect!(wrong, on_stage <= 1, "{on_stage} questions are on the stage");
    wrong
}

/// Floor and desk against the database, once nobody acts and all is drawn.
pub(crate) async fn public_messages(play: &Play, rows: &SqlitePool) -> Wrong {
    let mut wrong = Vec::new();
    let (stale, doomed) = (
        number(rows, "SELECT count(*) FROM view WHERE change > drawn").await,
        number(rows, "SELECT count(*) FROM doomed").await,
    );
    expect!(wrong, stale == 0 && doomed == 0, "{stale} messages are to be drawn, {doomed} to be deleted");
    let stored = questions(rows).await;
    let views = "SELECT kind, subject, message_id, wanted FROM view";
    let views = sqlx::query(views).fetch_all(rows).await.expect("the views can be read");
    let noted: BTreeMap<(String, u32), Option<String>> = views
        .into_iter()
        .map(|r| ((r.get("kind"), r.get("subject")), r.get::<Option<i64>, _>("message_id").map(|id| id.to_string())))
        .collect();
    let is_noted = |kind: &str, subject: u32, message: &Message| {
        noted
            .get(&(kind.to_owned(), subject))
            .is_some_and(|id| id.as_deref() == Some(message.id().to_string().as_str()))
    };
    let has = |m: &Message, start: &str| m.buttons().iter().any(|b| b.label.starts_with(start));

    let floor = play.discord.messages(play.floor);
    let (panels, floor): (Vec<&Message>, Vec<&Message>) = floor.iter().partition(|m| has(m, "My questions"));
    let (posts, rest): (Vec<&Message>, Vec<&Message>) = floor.into_iter().partition(|m| has(m, "Support"));
    expect!(wrong, panels.len() == 1, "there are {} panels", panels.len());
    expect!(wrong, panels.iter().all(|p| is_noted("panel", 0, p)), "a panel that is not the noted one");
    let facts = noted.iter().filter(|((kind, _), id)| kind == "fact" && id.is_some()).count();
    let shown = number(rows, "SELECT count(*) FROM fact_shown").await;
    let noted_facts: BTreeSet<&String> =
        noted.iter().filter(|((k, _), _)| k == "fact").filter_map(|(_, id)| id.as_ref()).collect();
    expect!(
        wrong,
        facts as u64 == shown && noted_facts.len() == facts,
        "{shown} facts, {facts} noted, {} messages",
        noted_facts.len()
    );
    // The lines that say what is on the stage.
    let (lines, rest): (Vec<&Message>, Vec<&Message>) =
        rest.into_iter().partition(|m| m.content().starts_with("**Now: #"));
    let told: BTreeSet<&String> =
        noted.iter().filter(|((k, _), _)| k == "notice").filter_map(|(_, id)| id.as_ref()).collect();
    expect!(wrong, lines.len() == told.len(), "{} lines about the stage, {} noted", lines.len(), told.len());
    expect!(wrong, lines.iter().all(|m| told.contains(&m.id().to_string())), "a line on the floor that is not noted");
    expect!(wrong, rest.len() == facts, "{} other messages on the floor, of which {facts} are facts", rest.len());
    expect!(
        wrong,
        rest.iter().all(|m| noted_facts.contains(&m.id().to_string())),
        "a message on the floor that belongs to nothing"
    );

    let desk = play.discord.messages(play.desk);
    let (boards, cards): (Vec<&Message>, Vec<&Message>) = desk.iter().partition(|m| has(m, "Next question"));
    expect!(wrong, boards.len() == 1, "there are {} boards", boards.len());
    expect!(wrong, boards.iter().all(|b| is_noted("board", 0, b)), "a board that is not the noted one");

    let posts = by_question(&posts);
    let cards = by_question(&cards);
    for n in posts.keys().chain(cards.keys()) {
        expect!(wrong, stored.iter().any(|q| Some(q.number) == *n), "a message about {n:?}, which is not stored");
    }
    for q in &stored {
        let n = q.number;
        let found = posts.get(&Some(n)).map_or(&[][..], Vec::as_slice);
        expect!(wrong, found.len() == usize::from(q.has_post()), "#{n} ({}) has {} posts", q.state, found.len());
        for post in found {
            expect!(wrong, is_noted("post", n, post), "a post of #{n} that is not the noted one");
            expect!(
                wrong,
                has(post, &format!("Support · {}", q.shown)),
                "#{n} counts {}: {:?}",
                q.shown,
                post.buttons()
            );
            expect!(
                wrong,
                q.text.as_ref().is_some_and(|t| post.text().contains(t)),
                "#{n} says {:?}: {}",
                q.text,
                post.text()
            );
            expect!(
                wrong,
                title(post).contains("anonymous") == q.anonymous,
                "#{n}: anonymous is {}: {}",
                q.anonymous,
                title(post)
            );
            expect!(wrong, q.state == "open" || title(post).contains(&q.state), "#{n} is {}: {}", q.state, title(post));
            let answer = q.answer.as_ref().is_none_or(|a| post.text().contains(a));
            expect!(wrong, answer, "#{n} is answered with {:?}: {}", q.answer, post.text());
        }
        let found = cards.get(&Some(n)).map_or(&[][..], Vec::as_slice);
        // What was dealt with before its card came needs none.
        let needless = ["declined", "withdrawn", "merged"].contains(&q.state.as_str());
        let fits = found.len() == usize::from(q.seen) || needless && found.is_empty();
        expect!(wrong, fits, "#{n} ({}) has {} cards", q.state, found.len());
        for card in found {
            expect!(wrong, is_noted("card", n, card), "a card of #{n} that is not the noted one");
            expect!(wrong, title(card).contains(&q.state), "#{n} is {}: {}", q.state, title(card));
            expect!(
                wrong,
                q.text.as_ref().is_none_or(|t| card.text().contains(t)),
                "#{n} says {:?}: {}",
                q.text,
                card.text()
            );
            let (n_, revision) = (n.to_string(), q.revision.to_string());
            let names = |id: &str| id.split(':').skip(4).take(2).eq([n_.as_str(), revision.as_str()]);
            let current = card.buttons().iter().all(|b| b.custom_id.as_deref().is_some_and(names));
            expect!(wrong, current, "#{n} is at {}: {:?}", q.revision, card.buttons());
        }
    }
    let count = |states: &[&str]| stored.iter().filter(|q| states.contains(&q.state.as_str())).count();
    let counts = format!(
        "Waiting {} · open {} · answered {} · declined {}",
        count(&["waiting"]),
        count(&["open"]),
        count(&["answered"]),
        count(&["declined"])
    );
    let now = stored.iter().find(|q| q.state == "on the stage").map(|q| format!("Now: #{}** ", q.number));
    for view in boards.iter().chain(&panels) {
        let says = now.as_ref().map_or(!view.text().contains("Now: #"), |now| view.text().contains(now));
        expect!(wrong, says, "on the stage is {now:?}: {}", view.text());
    }
    for board in boards {
        expect!(wrong, board.text().contains(&counts), "{counts}: {}", board.text());
    }
    wrong
}

fn title(message: &Message) -> &str {
    message.embeds().first().and_then(|e| e["title"].as_str()).unwrap_or_default()
}

fn by_question<'a>(messages: &[&'a Message]) -> BTreeMap<Option<u32>, Vec<&'a Message>> {
    let mut all: BTreeMap<Option<u32>, Vec<&Message>> = BTreeMap::new();
    for message in messages {
        all.entry(number_in(&message.text())).or_default().push(message);
    }
    all
}
