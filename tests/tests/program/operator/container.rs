//! The image as an operator runs it: read-only, without rights, as nobody in particular. A short workshop is played
//! through it, with a restart in the middle and an upgrade at the end.

use std::path::PathBuf;
use std::time::Duration;

use serde_json::json;
use tests::Program;
use tests::room::{PATIENCE, number_in};

use crate::operator::{ask, open_workshop, showing, small_discord, upgrade};

/// Clean end and taking the container away.
const END: Duration = Duration::from_secs(15);

/// What runs the image on the folder it is called in, with the variables it is given. `healthcheck` asks as the
/// container's supervisor does.
#[expect(clippy::disallowed_methods, reason = "which program is tested is no setting of the program")]
fn in_container() -> PathBuf {
    std::env::var_os("OPENFLOOR_PROGRAM").expect("OPENFLOOR_PROGRAM names what runs the image").into()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs the image, and OPENFLOOR_PROGRAM=what runs it"]
async fn a_workshop_is_played_through_the_container_and_goes_on_after_a_restart() {
    let discord = small_discord().await;
    let mut program = Program::new(in_container(), &discord).with("OPENFLOOR__HTTP__LISTEN", "127.0.0.1:8130");
    program.start();
    program.ready().await;
    program.well().await;
    let said = program.run(&["healthcheck"]).await;
    assert_eq!(said.code, Some(0), "{said:?}");
    let (floor, desk) = (discord.channel("floor"), discord.channel("desk"));
    open_workshop(&discord).await;
    let said = program.run(&["check"]).await;
    assert_eq!(said.code, Some(0), "{said:?}");
    let hidden = number_in(&ask(&discord, "hidden", "What nobody knows is mine", true).await).expect("a receipt");
    let named = number_in(&ask(&discord, "named", "What everybody knows is mine", false).await).expect("a receipt");
    let moderator = discord.person("mateo.rv");
    for number in [hidden, named] {
        let start = format!("#{number} ");
        discord.until(PATIENCE, |d| showing(d, desk, &start).is_some()).await.expect("a card");
        let sent = moderator.command(desk, "question approve", &[("number", json!(number))]).expect("may be sent");
        assert!(!sent.settled().await.text().is_empty());
        discord.until(PATIENCE, |d| showing(d, floor, &start).is_some()).await.expect("a post");
    }
    let sent = moderator.command(desk, "next", &[]).expect("may be sent").settled().await.text();
    assert!(sent.contains('#'), "{sent}");
    let (said, file) = (program.run(&["backup", "copy.db"]).await, program.folder().join("copy.db"));
    assert!(said.code == Some(0) && file.exists(), "{said:?}");

    let (ended, took) = program.terminate(END).await;
    assert!(ended.success(), "it ended with {ended}:\n{}", program.log());
    println!("SIGTERM: {took:?}, the container's own end included");
    program.start();
    program.ready().await;
    program.well().await;
    let mine = discord.person("hidden").command(floor, "mine", &[]).expect("may be sent").settled().await.text();
    assert!(mine.contains("What nobody knows is mine"), "{mine}");
    let confirm = moderator.command(desk, "workshop close", &[]).expect("may be sent").settled().await;
    let confirm = confirm.message().cloned().expect("a question back");
    moderator.press_label(&confirm, "Close the workshop").expect("a button").settled().await;
    discord.until(PATIENCE, |d| showing(d, floor, "This workshop is closed").is_some()).await.expect("the end");
    assert_eq!(program.keys(), [""; 0], "the key of a closed workshop");
    program.terminate(END).await;
    assert_eq!(program.errors(), [""; 0], "errors in the log");

    let discord = small_discord().await;
    let program = Program::new(in_container(), &discord).with("OPENFLOOR__HTTP__LISTEN", "127.0.0.1:8131");
    upgrade::it_goes_on(&discord, program).await;
}
