//! Moments that random kills rarely hit: a message is there, and the program that posted it dies before noting it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use discord_fake::{Calls, Discord, Id, Message, NewPerson, Person};
use serde_json::{Value, json};
use tests::Program;
use tests::room::{PATIENCE, number_in};
use tokio::time::sleep;

use crate::crash::play::Play;
use crate::crash::{BUILT_HERE, comes_right, open_workshop, opening, small_discord};

/// Longer than any of these programs lives.
const NEVER: Duration = Duration::from_mins(5);

struct Moment {
    discord: Discord,
    program: Program,
    play: Arc<Play>,
}

impl Moment {
    async fn new() -> Self {
        let discord = small_discord().await;
        let mut program = Program::new(BUILT_HERE, &discord);
        program.start();
        program.ready().await;
        open_workshop(&discord).await;
        let moment = Self { play: Play::new(&discord), discord, program };
        comes_right(&moment.play, &moment.program, "after the opening").await;
        moment
    }

    async fn moderator(&self, name: &str, options: &[(&str, Value)]) -> String {
        let sent = self.discord.person("mateo.rv").command(self.play.desk, name, options).expect("may be sent");
        sent.settled().await.text()
    }

    /// A question that waits for a decision.
    async fn asked(&self) -> u32 {
        let options = [("question", json!("Who may know of this?")), ("anonymous", json!(false))];
        let sent = self.discord.person("tashi88").command(self.play.floor, "ask", &options).expect("may be sent");
        number_in(&sent.settled().await.text()).expect("a receipt")
    }

    async fn until_there_are(&self, count: usize, channel: Id, label: &str) {
        let so = |d: &Discord| {
            d.messages(channel).iter().filter(|m| m.buttons().iter().any(|b| b.label.starts_with(label))).count()
        };
        let waited = self.discord.until(PATIENCE, |d| so(d) == count).await;
        assert!(
            waited.is_ok(),
            "{} messages with {label} instead of {count}:\n{}",
            so(&self.discord),
            self.program.log()
        );
    }

    async fn dies_and_returns(&mut self) {
        self.program.kill().await;
        self.discord.clear_faults();
        self.program.start();
        self.program.ready().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_post_that_was_not_noted_goes_when_its_approval_is_taken_back() {
    for killed in [true, false] {
        let mut moment = Moment::new().await;
        let post = Calls::to("POST", &format!("channels/{}/messages", moment.play.floor));
        moment.discord.befall(if killed { post.answered_late(NEVER) } else { post.answer_lost() });
        let number = moment.asked().await;
        let options = [("number", json!(number))];
        assert!(moment.moderator("question approve", &options).await.contains("is open"));
        moment.until_there_are(1, moment.play.floor, "Support").await;
        let said = moment.moderator("question restore", &options).await;
        assert!(said.contains("is waiting"), "{said}");
        if killed {
            moment.dies_and_returns().await;
        }
        moment.until_there_are(0, moment.play.floor, "Support").await;
        comes_right(&moment.play, &moment.program, &format!("killed: {killed}")).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_panel_and_a_board_that_were_not_noted_leave_one_of_each() {
    let mut moment = Moment::new().await;
    let (panel, board) = (moment.play.panel().expect("a panel"), moment.play.board().expect("a board"));
    for view in [&panel, &board] {
        let messages = format!("channels/{}/messages", view.channel());
        let too_old =
            json!({"message": "Maximum number of edits to messages older than 1 hour reached.", "code": 30046});
        moment.discord.befall(Calls::to("PATCH", &format!("{messages}/{}", view.id())).answered(429, too_old));
        moment.discord.befall(Calls::to("POST", &messages).answered_late(NEVER));
    }
    let said = moment.moderator("workshop pause", &[]).await;
    assert!(said.contains("No new questions"), "{said}");
    moment.until_there_are(2, moment.play.floor, "My questions").await;
    moment.until_there_are(2, moment.play.desk, "Next question").await;
    moment.dies_and_returns().await;
    moment.until_there_are(1, moment.play.floor, "My questions").await;
    moment.until_there_are(1, moment.play.desk, "Next question").await;
    comes_right(&moment.play, &moment.program, "after the restart").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fact_may_be_shown_again_and_again_whatever_was_noted_of_it() {
    let mut moment = Moment::new().await;
    let options = [("search", json!("great firewall")), ("show", json!(true))];
    let floor = Calls::to("POST", &format!("channels/{}/messages", moment.play.floor));
    assert!(moment.moderator("brief", &options).await.contains("Shown on the floor"));
    comes_right(&moment.play, &moment.program, "shown once").await;
    // The third is posted and not noted, the second and the fourth never get to Discord.
    moment.discord.befall(floor.clone().answered(503, json!({})));
    moment.discord.befall(floor.clone().answered_late(NEVER));
    moment.discord.befall(floor.always().answered(503, json!({})));
    for _ in 0..3 {
        assert!(moment.moderator("brief", &options).await.contains("Shown on the floor"));
    }
    let facts = |d: &Discord| d.messages(moment.play.floor).iter().filter(|m| m.button("More").is_some()).count();
    assert!(moment.discord.until(PATIENCE, |d| facts(d) == 2).await.is_ok(), "{} facts", facts(&moment.discord));
    moment.dies_and_returns().await;
    comes_right(&moment.play, &moment.program, "shown four times").await;
}

/// Many are declined in one step, however far their cards have come; so are they taken back.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_are_declined_all_or_none_and_taken_back_all_or_none() {
    const MANY: u32 = 24;
    let mut moment = Moment::new().await;
    let raiders: Vec<Person> =
        (0..MANY).map(|n| moment.discord.add_person(NewPerson::new(&format!("raider{n}"), "en-US"))).collect();
    for (n, raider) in raiders.iter().enumerate() {
        let options = [("question", json!(format!("Noise {n}, and more of it"))), ("anonymous", json!(false))];
        let sent = raider.command(moment.play.floor, "ask", &options).expect("may be sent");
        assert!(number_in(&sent.settled().await.text()).is_some());
    }
    let mateo = moment.discord.person("mateo.rv");
    let desk = moment.play.desk;
    let offers = |d: &Discord| d.messages(desk).iter().any(|m| m.button("Decline several…").is_some());
    assert!(moment.discord.until(PATIENCE, offers).await.is_ok(), "it is not offered");
    let board = moment.play.board().expect("a board");
    let list = mateo.press_label(&board, "Decline several…").expect("a button").answer().await;
    let list = list.message().cloned().expect("a list");
    let of = |message: &Message, action: &str| {
        let ids = message.selects().into_iter().map(|s| s.custom_id);
        ids.into_iter().find(|id| id.contains(action)).unwrap_or_else(|| panic!("no {action}"))
    };
    let chosen = mateo.select(&list, &of(&list, ":choose:"), &["all"]).expect("may be chosen").answer().await;
    let chosen = chosen.message().cloned().expect("the list");
    let declining = mateo.select(&chosen, &of(&chosen, ":decline:"), &["abuse"]).expect("may be chosen");
    until_any(&moment.program, "SELECT count(*) FROM question WHERE state = 'declined'").await;
    moment.dies_and_returns().await;
    drop(declining);
    let declined = "SELECT count(*) FROM question WHERE state = 'declined'";
    assert_eq!(stored(&moment.program, declined).await, i64::from(MANY));
    comes_right(&moment.play, &moment.program, "killed while many were declined").await;

    // The answer with the way back may have been lost with the program; each card has it, too.
    let steps = stored(&moment.program, "SELECT min(step) FROM decision").await;
    let last = stored(&moment.program, "SELECT max(step) FROM decision").await;
    let undo = mateo.raw_press(desk, Some(list.id()), &format!("1:several:undo:1:{steps}:{last}"));
    until_any(&moment.program, "SELECT count(*) FROM question WHERE state = 'waiting'").await;
    moment.dies_and_returns().await;
    drop(undo);
    assert_eq!(stored(&moment.program, declined).await, 0);
    comes_right(&moment.play, &moment.program, "killed while many were taken back").await;
}

async fn stored(program: &Program, sql: &'static str) -> i64 {
    let rows = program.rows().await;
    let n = sqlx::query_scalar(sql).fetch_one(&rows).await.expect("a number");
    rows.close().await;
    n
}

/// Waits until a count in the database is not 0.
async fn until_any(program: &Program, sql: &'static str) {
    let begun = Instant::now();
    while stored(program, sql).await == 0 {
        assert!(begun.elapsed() < PATIENCE, "never stored: {sql}\n{}", program.log());
    }
}

/// Waits until a count in the database is 1.
async fn until_stored(program: &Program, sql: &'static str) {
    let (rows, begun) = (program.rows().await, Instant::now());
    while sqlx::query_scalar::<_, i64>(sql).fetch_one(&rows).await.unwrap_or_default() != 1 {
        assert!(begun.elapsed() < PATIENCE, "never stored: {sql}\n{}", program.log());
        sleep(Duration::from_millis(1)).await;
    }
    rows.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_workshop_is_open_or_closed_for_good_as_soon_as_it_is_stored() {
    let discord = small_discord().await;
    let mut program = Program::new(BUILT_HERE, &discord);
    program.start();
    program.ready().await;
    let opening = opening(&discord);
    until_stored(&program, "SELECT count(*) FROM workshop").await;
    program.kill().await;
    drop(opening);
    program.start();
    program.ready().await;
    let mut moment = Moment { play: Play::new(&discord), discord, program };
    comes_right(&moment.play, &moment.program, "killed while it was opened").await;

    let tashi = moment.discord.person("tashi88");
    let options = [("question", json!("Who may know of this?")), ("anonymous", json!(true))];
    let note = tashi.command(moment.play.floor, "ask", &options).expect("may be sent").answer().await;
    let note = note.message().cloned().expect("a note: nobody else is here");
    let receipt = tashi.press_label(&note, "Ask all the same").expect("a button").settled().await;
    assert!(number_in(&receipt.text()).is_some(), "{receipt:?}");
    comes_right(&moment.play, &moment.program, "asked").await;
    let rows = moment.program.rows().await;
    let tag: Vec<u8> = sqlx::query_scalar("SELECT tag FROM question").fetch_one(&rows).await.expect("a tag");
    rows.close().await;
    let moderator = moment.discord.person("mateo.rv");
    let confirm = moderator.command(moment.play.desk, "workshop close", &[]).expect("may be sent").answer().await;
    let confirm = confirm.message().cloned().expect("a question back");
    let closing = moderator.press_label(&confirm, "Close the workshop").expect("a button");
    until_stored(&moment.program, "SELECT count(*) FROM workshop WHERE intake = 'closed'").await;
    moment.dies_and_returns().await;
    drop(closing);
    assert_eq!(moment.program.keys(), [""; 0], "a key is left");
    for (file, bytes) in moment.program.files() {
        assert!(!bytes.windows(tag.len()).any(|w| w == tag), "the tag is left in {file}");
    }
    let closed =
        |d: &Discord| d.messages(moment.play.floor).iter().any(|m| m.text().contains("This workshop is closed"));
    assert!(moment.discord.until(PATIENCE, closed).await.is_ok(), "the panel does not say so");
}
