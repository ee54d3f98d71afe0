//! Discord in trouble: the gateway is cut or forgets the bot, calls are refused, fail or hang. Whoever can be answered is,
//! no message is lost, and nobody has to do anything.

use std::time::{Duration, Instant};

use discord_fake::{Calls, Discord};
use serde_json::json;
use tests::Program;
use tests::room::{PATIENCE, number_in};
use tokio::time::sleep;

use crate::operator::{BUILT_HERE, ask, open_workshop, running, showing};

/// Trouble and what came of it.
struct Trial {
    discord: Discord,
    program: Program,
    asked: Vec<(u32, String)>,
}

impl Trial {
    async fn begin() -> Self {
        let (discord, program) = running().await;
        open_workshop(&discord).await;
        Self { discord, program, asked: Vec::new() }
    }

    /// Some people ask, by name and anonymously, and each has a receipt.
    async fn some_ask(&mut self, when: &str) {
        for n in 0..4 {
            let text = format!("What about {n}, asked {when}?");
            let said = ask(&self.discord, &format!("{when} {n}"), &text, n % 2 == 0).await;
            let number =
                number_in(&said).unwrap_or_else(|| panic!("no receipt {when}: {said}\n{}", self.program.log()));
            self.asked.push((number, text));
        }
    }

    /// A moderator approves the question that was asked last, as soon as there is a card.
    async fn one_is_approved(&mut self, when: &str) {
        let (number, text) = self.asked.last().cloned().expect("somebody asked");
        let (desk, floor) = (self.discord.channel("desk"), self.discord.channel("floor"));
        self.until(when, |d| showing(d, desk, &text).is_some_and(|c| c.button("Approve").is_some())).await;
        let moderator = self.discord.person("mateo.rv");
        let options = [("number", json!(number))];
        let said = moderator.command(desk, "question approve", &options).expect("may be sent").settled().await.text();
        assert!(!said.is_empty(), "no answer {when}");
        self.until(when, |d| showing(d, floor, &text).is_some()).await;
    }

    /// Waits longer than the painter rests.
    async fn until(&self, when: &str, so: impl Fn(&Discord) -> bool) {
        let so = self.discord.until(PATIENCE * 3, |d| so(d)).await;
        assert!(so.is_ok(), "{when}: it does not catch up:\n{}", self.program.log());
    }

    /// The gateway has greeted the bot again, and it says so itself.
    async fn back(&self, connections: u64, when: &str) {
        self.until(when, |d| d.connections() > connections && d.connected() == 1).await;
        self.program.well().await;
    }

    /// All that was asked has a card, once.
    async fn nothing_is_lost(&self) {
        let desk = self.discord.channel("desk");
        for (number, text) in &self.asked {
            self.until(text, |d| showing(d, desk, text).is_some()).await;
            let start = format!("#{number} ");
            let cards = self.discord.messages(desk).into_iter().filter(|m| m.text().starts_with(&start)).count();
            assert_eq!(cards, 1, "cards of #{number}");
        }
        let until = Instant::now() + PATIENCE * 3;
        while !self.program.get("/metrics").await.1.contains("openfloor_views_stale 0\n") {
            assert!(Instant::now() < until, "something is never drawn:\n{}", self.program.log());
            sleep(Duration::from_millis(100)).await;
        }
        self.program.well().await;
    }
}

/// After each refused drawing the painter rests, so only a long trial refuses many.
async fn it_survives(silence: Duration, refused: u32) {
    let mut trial = Trial::begin().await;
    let discord = trial.discord.clone();

    let befalls: [(&str, &dyn Fn()); 5] = [
        ("when the gateway was cut", &|| discord.cut_gateway()),
        ("when the gateway asked to reconnect", &|| discord.ask_to_reconnect()),
        ("when the session could be resumed", &|| discord.invalidate_sessions(true)),
        ("when the session was invalid", &|| discord.invalidate_sessions(false)),
        ("when the gateway closed with an unknown error", &|| discord.close_gateway(4_000)),
    ];
    for (when, befall) in befalls {
        let connections = discord.connections();
        befall();
        trial.back(connections, when).await;
        trial.some_ask(when).await;
    }
    trial.one_is_approved("after the gateway's troubles").await;

    let too_many = json!({ "message": "You are being rate limited.", "retry_after": 0.2, "global": false });
    for (status, body) in [(500, json!({})), (502, json!("<html>Bad gateway</html>")), (429, too_many)] {
        let when = format!("while Discord answered {status}");
        for call in ["POST", "PATCH", "DELETE"] {
            discord.befall(Calls::to(call, "channels/**").times(refused).answered(status, body.clone()));
        }
        for _ in 0..4 {
            discord.befall(Calls::to("POST", "interactions/*/*/callback").times(1).answered(status, body.clone()));
        }
        trial.some_ask(&when).await;
        trial.one_is_approved(&when).await;
        discord.clear_faults();
    }

    // Now nothing is answered at all. Whoever asks now cannot be told, but what they said is there.
    discord.befall(Calls::any().always().never_answered());
    let guest = discord.add_person(discord_fake::NewPerson::new("unlucky", "en-US"));
    let words = [("question", json!("Said into the silence")), ("anonymous", json!(false))];
    let sent = guest.command(discord.channel("floor"), "ask", &words).expect("may be sent");
    let unanswered = sent.answer().await;
    assert!(number_in(&unanswered.text()).is_none(), "{unanswered:?}");
    sleep(silence).await;
    discord.clear_faults();
    let again = guest.command(discord.channel("floor"), "ask", &words).expect("may be sent").answer().await;
    let number = number_in(&again.text()).unwrap_or_else(|| panic!("no receipt: {again:?}\n{}", trial.program.log()));
    trial.asked.push((number, "Said into the silence".to_owned()));
    let rows = trial.program.rows().await;
    let stored: i64 = sqlx::query_scalar("SELECT count(*) FROM question").fetch_one(&rows).await.expect("a number");
    assert_eq!(usize::try_from(stored).expect("a count"), trial.asked.len(), "asked twice, stored once");
    trial.nothing_is_lost().await;
    trial.one_is_approved("after the silence").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_befalls_discord_everybody_is_answered_and_nothing_is_lost() {
    it_survives(Duration::from_secs(3), 1).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes a minute and a half; run with: cargo test -p tests --test program a_minute -- --ignored"]
async fn a_minute_of_silence_is_survived_as_well() {
    it_survives(Duration::from_secs(60), 8).await;
}

/// Whoever has the token, too, gets each press, and answers some of them first. A confirmation that was lost looks the same
/// at the second try, and is nothing of the kind.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_by_another_program_is_told_apart_from_a_confirmation_that_was_lost() {
    let trial = Trial::begin().await;
    let (discord, program) = (&trial.discord, &trial.program);
    let told = |program: &Program| program.log().contains("another program answers with the same token");
    let callback = || Calls::to("POST", "interactions/*/*/callback").times(1);
    for (n, lost) in [callback().answer_lost(), callback().answer_reset()].into_iter().enumerate() {
        discord.befall(lost);
        let said = ask(discord, &format!("heard {n}"), &format!("Was {n} heard?"), false).await;
        assert!(number_in(&said).is_some(), "{said}");
    }
    program.well().await;
    assert!(!told(program), "{}", program.log());
    let acknowledged = json!({ "message": "Interaction has already been acknowledged.", "code": 40_060 });
    discord.befall(callback().answered(400, acknowledged));
    let guest = discord.add_person(discord_fake::NewPerson::new("guest", "en-US"));
    let options = [("question", json!("Who answers me?")), ("anonymous", json!(false))];
    guest.command(discord.channel("floor"), "ask", &options).expect("may be sent").answer().await;
    let until = Instant::now() + PATIENCE;
    while !told(program) {
        assert!(Instant::now() < until, "{}", program.log());
        sleep(Duration::from_millis(50)).await;
    }
    let (status, said) = program.get("/health/ready").await;
    assert!(status == 503 && said.contains("another program answers with the same token"), "{status} {said}");
    let figures = program.get("/metrics").await.1;
    let elsewhere = figures.lines().find(|line| line.contains(r#"outcome="elsewhere""#) && line.contains("answer"));
    assert!(elsewhere.is_some_and(|line| line.ends_with(" 1")), "{elsewhere:?}");
    // Said once, and all goes on.
    assert!(number_in(&ask(discord, "next", "And me?", false).await).is_some());
    assert_eq!(program.log().matches("another program answers").count(), 1, "{}", program.log());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_programs_with_one_token_one_says_so() {
    let (discord, program) = running().await;
    open_workshop(&discord).await;
    let mut copy = Program::new(BUILT_HERE, &discord);
    copy.start();
    let until = Instant::now() + PATIENCE;
    while discord.connected() < 2 {
        assert!(Instant::now() < until, "no second connection:\n{}", copy.log());
        sleep(Duration::from_millis(50)).await;
    }
    let told = |program: &Program| program.log().contains("another program answers with the same token");
    // Which of them is slower, and so hears of the other, is chance.
    for n in 0.. {
        assert!(Instant::now() < until, "neither of them says so:\n{}\n{}", program.log(), copy.log());
        let guest = discord.add_person(discord_fake::NewPerson::new(&format!("guest{n}"), "en-US"));
        let answer = guest.command(discord.channel("floor"), "help", &[]).expect("may be sent").settled().await;
        assert!(answer.failure().is_none(), "{answer:?}");
        if let Some(slower) = [&program, &copy].into_iter().find(|program| told(program)) {
            let said = slower.get("/health/ready").await.1;
            assert!(said.contains("another program answers with the same token"), "{said}");
            break;
        }
    }
}
