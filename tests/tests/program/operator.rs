//! The program as an operator meets it beside a running bot: its health, its figures, its backups and its sentences.

mod backup;
mod check;
mod container;
mod day;
mod erasing;
mod full;
mod guide;
mod health;
mod machine;
mod misfortune;
mod rehearsing;
mod reporting;
mod starting;
mod upgrade;
mod verifying;
mod waiting;

use std::time::Duration;

use discord_fake::{Discord, Id, Limits, Message, NewPerson, Rate, World};
use serde_json::json;
use tests::Program;
use tests::room::PATIENCE;

/// The program, built as these tests are.
const BUILT_HERE: &str = env!("CARGO_BIN_EXE_openfloor-under-test");

/// A promise to supervisors.
const CLEAN_END: Duration = Duration::from_secs(5);

async fn small_discord() -> Discord {
    // Where it has begun no session today, a program that starts again need not wait.
    let limits = Limits { sessions: Rate::new(1_000, 0), ..Limits::off() };
    let world = World { limits, ..tests::worlds::workshop().where_everyone_writes("floor") };
    Discord::start(([127, 0, 0, 1], 0).into(), world).await.expect("a small Discord")
}

/// A bot that runs, with its small Discord.
async fn running() -> (Discord, Program) {
    let discord = small_discord().await;
    let mut program = Program::new(BUILT_HERE, &discord);
    program.start();
    program.ready().await;
    (discord, program)
}

/// The organiser opens a workshop; panel and board are there.
async fn open_workshop(discord: &Discord) {
    let (floor, desk, role) = (discord.channel("floor"), discord.channel("desk"), discord.role("Moderators"));
    let options = [
        ("title", json!("Human rights and data governance")),
        ("desk", json!(desk.to_string())),
        ("moderators", json!(role.to_string())),
    ];
    let sent = discord.person("ingrid.b").command(floor, "workshop open", &options).expect("may be sent");
    let said = sent.settled().await.text();
    assert!(said.contains("is open"), "{said}");
    let drawn = |d: &Discord| !d.messages(floor).is_empty() && !d.messages(desk).is_empty();
    discord.until(PATIENCE, drawn).await.expect("panel and board");
}

/// Somebody new asks with `/ask`; returns the answer's text.
async fn ask(discord: &Discord, who: &str, text: &str, anonymous: bool) -> String {
    let person = discord.add_person(NewPerson::new(who, "en-US"));
    let options = [("question", json!(text)), ("anonymous", json!(anonymous))];
    let sent = person.command(discord.channel("floor"), "ask", &options).expect("may be sent");
    tests::room::all_the_same(&person, sent.settled().await).await.text()
}

/// The message in this channel that shows this text.
fn showing(discord: &Discord, channel: Id, text: &str) -> Option<Message> {
    discord.messages(channel).into_iter().find(|m| m.text().contains(text))
}
