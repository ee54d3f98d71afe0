//! `openfloor verify`: while the bot runs, after the close, after the erasing, and after somebody changed the log in the file.

use serde_json::{Value, json};
use tests::Program;
use tests::room::PATIENCE;

use crate::operator::{BUILT_HERE, open_workshop, small_discord};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_operator_learns_whether_the_log_is_whole() {
    let discord = small_discord().await;
    let mut program = Program::new(BUILT_HERE, &discord);
    program.start();
    program.ready().await;
    open_workshop(&discord).await;
    let desk = discord.channel("desk");
    let said = program.run(&["verify", "1"]).await;
    assert!(said.code == Some(0) && said.out.contains("is whole: 0 rows"), "{}{}", said.out, said.err);
    let mateo = discord.person("mateo.rv");
    for title in ["Courts", "Trade", "Borders"] {
        let options = [("title", json!(title)), ("minutes", json!(5))];
        mateo.command(desk, "topic add", &options).expect("may be sent").settled().await;
    }
    let report = program.run(&["report", "1", "--format", "json"]).await;
    let report: Value = serde_json::from_str(&report.out).expect("JSON");
    let draft = report["log"].as_str().expect("a hash").to_owned();
    let confirm = mateo.command(desk, "workshop close", &[]).expect("may be sent").settled().await;
    let message = confirm.message().cloned().expect("a question back");
    mateo.press_label(&message, "Close the workshop").expect("a button").settled().await;
    assert_eq!(program.run(&["erase", "1"]).await.code, Some(0));
    let said = program.run(&["verify", "1", &draft]).await;
    assert!(said.code == Some(0) && said.out.contains("is whole: 4 rows"), "{}{}", said.out, said.err);
    assert!(said.out.contains("the report was made with"), "{}", said.out);
    let other = draft.replace(['0', '1', '2', '3', '4'], "5");
    let said = program.run(&["verify", "1", &other]).await;
    assert!(said.code == Some(1) && said.err.contains("no row has the hash"), "{}{}", said.out, said.err);
    let said = program.run(&["verify", "1", "abc"]).await;
    assert!(said.code == Some(1) && said.err.contains("64 hexadecimal digits"), "{}", said.err);

    let (ended, _) = program.terminate(PATIENCE).await;
    assert!(ended.success(), "{ended}");
    let rows = program.meddle().await;
    for sql in [
        "DROP TRIGGER log_shrinks_never",
        "DELETE FROM log_entry WHERE number = 4",
        "UPDATE workshop SET log_entries = 3, log_hash = (SELECT hash FROM log_entry WHERE number = 3)",
    ] {
        sqlx::query(sql).execute(&rows).await.expect("done");
    }
    let said = program.run(&["verify", "1"]).await;
    assert!(said.code == Some(1) && said.err.contains("not whole") && said.err.contains("row 3"), "{}", said.err);
}
