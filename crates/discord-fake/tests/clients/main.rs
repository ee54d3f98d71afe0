//! Two libraries that many bots are made with meet the stand-in: what they take for Discord, others will.
//! `cargo test -p discord-fake --test clients -- --ignored`

use std::{path::Path, process::Stdio, time::Duration};

use discord_fake::{Discord, End};
use tokio::process::Command;

type Anything = Box<dyn std::error::Error + Send + Sync>;

/// Long enough for packages to be fetched.
const FETCHING: Duration = Duration::from_secs(300);
const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::test]
#[ignore = "needs node and python with discord.js and discord.py"]
async fn discord_js_and_discord_py_take_it_for_discord() -> Result<(), Anything> {
    let folder = tempfile::tempdir()?;
    let (modules, python) = (folder.path().join("node_modules"), folder.path().join("venv/bin/python"));
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients");

    let install = ["install", "--no-audit", "--no-fund", "--silent", "discord.js@14.28.1"];
    done(Command::new("npm").current_dir(folder.path()).args(install)).await?;
    plays(Command::new("node").env("NODE_PATH", modules).arg(here.join("client.js"))).await?;

    done(Command::new("python3").current_dir(folder.path()).args(["-m", "venv", "venv"])).await?;
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "discord.py==2.7.1"];
    done(Command::new(&python).args(install)).await?;
    plays(Command::new(&python).arg(here.join("client.py"))).await
}

async fn done(command: &mut Command) -> Result<(), Anything> {
    let ended = tokio::time::timeout(FETCHING, command.kill_on_drop(true).status()).await??;
    if ended.success() { Ok(()) } else { Err(format!("{command:?}: {ended}").into()) }
}

/// One client: it writes, is resumed after its connection broke, is pressed, answers, and takes its message away.
async fn plays(client: &mut Command) -> Result<(), Anything> {
    let discord = Discord::example().await?;
    let (general, tashi) = (discord.channel("general"), discord.person("Tashi"));
    let arguments = [discord.api(), discord.token(), general.to_string()];
    let mut running =
        client.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true).spawn()?;
    let met = async {
        let edited = discord.until_some(PATIENCE, |_| tashi.sees_text(general, "edited")).await?;
        let before = discord.connections();
        discord.end_gateway(End::Cut);
        discord.until(PATIENCE, |d| d.connections() > before && d.connected() == 1).await?;
        let pressed = tashi.press_label(&edited, "Press")?;
        let answer = pressed.answer().await;
        if answer.text() != "pressed by Tashi" {
            return Err(format!("{answer:?}").into());
        }
        discord.until(PATIENCE, |d| d.messages(general).is_empty()).await?;
        Ok::<_, Anything>(())
    };
    let met = met.await;
    if met.is_err() {
        // What it says about it is read below.
        running.start_kill()?;
    }
    let said = tokio::time::timeout(PATIENCE, running.wait_with_output()).await??;
    let words = format!("{}{}", String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
    met.map_err(|error| format!("{error}\n{words}"))?;
    assert!(said.status.success(), "{}: {words}", said.status);
    assert!(discord.mistakes().is_empty(), "{:?}", discord.mistakes());
    Ok(())
}
