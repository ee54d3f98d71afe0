//! `openfloor erase` beside the running bot, which deletes its messages, and while it does not run.

use std::time::{Duration, Instant};

use discord_fake::{Discord, Id};
use tests::Program;
use tests::room::PATIENCE;

use crate::operator::{BUILT_HERE, open_workshop, small_discord};

fn of_the_bot(discord: &Discord, channel: Id) -> Vec<String> {
    discord.messages(channel).iter().filter(|m| m.author() == discord.bot()).map(discord_fake::Message::text).collect()
}

/// Whether it went well, and all that was said.
async fn call(program: &Program, arguments: &[&str]) -> (bool, String) {
    let said = program.run(arguments).await;
    (said.code == Some(0), said.out + &said.err)
}

async fn close(discord: &Discord) {
    let mateo = discord.person("mateo.rv");
    let confirm = mateo.command(discord.channel("desk"), "workshop close", &[]).expect("may be sent").settled().await;
    let message = confirm.message().cloned().expect("a question back");
    mateo.press_label(&message, "Close the workshop").expect("a button").settled().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_operator_closes_where_nobody_else_can_while_the_bot_runs() {
    let discord = small_discord().await;
    let mut program = Program::new(BUILT_HERE, &discord);
    program.start();
    program.ready().await;
    open_workshop(&discord).await;
    discord.remove_channel(discord.channel("desk"));
    let (well, said) = call(&program, &["close", "human RIGHTS and data governance"]).await;
    assert!(well && said.contains("Workshop 1 is closed") && said.contains("key is destroyed"), "{said}");
    assert_eq!(program.keys(), [""; 0]);
    let (well, said) = call(&program, &["close", "1"]).await;
    assert!(!well && said.contains("closed already"), "{said}");
    let file = program.folder().join("report.md").display().to_string();
    for (wanted, part) in [(true, ""), (false, "is there already")] {
        let (well, said) = call(&program, &["report", "1", "--out", &file]).await;
        assert!(well == wanted && said.contains(part), "{said}");
    }
    assert!(program.errors().is_empty(), "{:?}", program.errors());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_operator_erases_while_the_bot_runs_and_while_it_does_not() {
    let discord = small_discord().await;
    let mut program = Program::new(BUILT_HERE, &discord);
    program.start();
    program.ready().await;
    let (floor, desk) = (discord.channel("floor"), discord.channel("desk"));
    for running in [true, false] {
        open_workshop(&discord).await;
        let id = if running { "1" } else { "2" };
        let (well, said) = call(&program, &["erase", id]).await;
        assert!(!well && said.contains("still running; close it first"), "{said}");
        close(&discord).await;
        if !running {
            let (ended, _) = program.terminate(PATIENCE).await;
            assert!(ended.success(), "{ended}");
        }
        let (well, said) = call(&program, &["erase", "No such matter"]).await;
        assert!(
            !well
                && said.contains("“No such matter”; there are: ")
                && said.contains("(“Human rights and data governance”)"),
            "{said}"
        );
        let (well, said) = call(&program, &["erase", id]).await;
        assert!(well && said.contains(&format!("Workshop {id} is erased")), "{said}");
        let (well, said) = call(&program, &["erase", id]).await;
        assert!(!well && said.contains("was erased before"), "{said}");
        if !running {
            program.start();
            program.ready().await;
        }
        let gone = |d: &Discord| [floor, desk].iter().all(|c| of_the_bot(d, *c).is_empty());
        let deleted = discord.until(PATIENCE, gone).await;
        assert!(deleted.is_ok(), "its messages are still there:\n{}", program.log());
        let (rows, until) = (program.rows().await, Instant::now() + PATIENCE);
        let left = "SELECT (SELECT count(*) FROM view) + (SELECT count(*) FROM chore)";
        while sqlx::query_scalar::<_, i64>(left).fetch_one(&rows).await.expect("a number") > 0 {
            assert!(Instant::now() < until, "something is left to do:\n{}", program.log());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
