//! `openfloor report` beside the running bot and while it does not run, before and after the workshop is erased.

use serde_json::Value;
use tests::Program;
use tests::room::PATIENCE;

use crate::operator::{BUILT_HERE, open_workshop, small_discord};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_operator_gets_the_report_while_the_bot_runs_and_while_it_does_not() {
    let discord = small_discord().await;
    let mut program = Program::new(BUILT_HERE, &discord);
    program.start();
    program.ready().await;
    open_workshop(&discord).await;
    let draft = program.run(&["report", "1"]).await;
    assert!(
        draft.code == Some(0) && draft.out.contains("**Draft: the workshop still runs.**"),
        "{}{}",
        draft.out,
        draft.err
    );
    let wrong = program.run(&["report", "No such matter"]).await;
    assert!(wrong.code == Some(1) && wrong.err.contains("there are: 1 (“Human rights"), "{}", wrong.err);
    let wrong = program.run(&["report", "1", "--format", "pdf"]).await;
    assert!(wrong.code == Some(2) && wrong.err.contains("markdown, html, csv, json"), "{}", wrong.err);

    let mateo = discord.person("mateo.rv");
    let confirm = mateo.command(discord.channel("desk"), "workshop close", &[]).expect("may be sent").settled().await;
    let message = confirm.message().cloned().expect("a question back");
    mateo.press_label(&message, "Close the workshop").expect("a button").settled().await;
    let kept = program.run(&["report", "1", "--format", "json"]).await;
    let report: Value = serde_json::from_str(&kept.out).expect("JSON");
    assert_eq!((&report["draft"], &report["workshop"]), (&Value::Bool(false), &Value::from(1)));
    assert_eq!(program.run(&["erase", "1"]).await.code, Some(0));
    let (ended, _) = program.terminate(PATIENCE).await;
    assert!(ended.success(), "{ended}");
    let again = program.run(&["report", "human rights and data governance", "--format", "json"]).await;
    assert!(again.out == kept.out, "not the same: {}", again.err);
}
