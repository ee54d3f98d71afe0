//! `docs/operators.md` and `docs/operating.md`, followed word for word: what their code blocks say is typed as it stands there, in a fresh clone,
//! with the small Discord in Discord's place.

use std::collections::VecDeque;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use discord_fake::Discord;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use tests::program::release;
use tests::room::{PATIENCE, number_in};
use tokio::process::Command;
use tokio::time::timeout;

use crate::operator::{BUILT_HERE, ask, open_workshop, showing, small_discord};

/// The longest that a block may take, an image that is built anew included.
const WHILE_TYPED: Duration = Duration::from_mins(15);

/// The part of the guide that needs no container.
const LAST: &str = "Without a container";

const PORT: &str = "127.0.0.1:8132";

/// What the nano of this test is: who types the token, for once, is a program.
fn nano(discord: &Discord) -> String {
    format!("#!/bin/sh\nprintf '%s\\n' '{}' >\"$1\"\n", discord.token())
}

/// What stands in a block in a place that everybody fills in for themselves.
type Filled<'a> = &'a [(&'a str, &'a str)];

/// A shell block of the guide, under the heading it stands below.
#[derive(Debug)]
struct Block {
    heading: String,
    commands: String,
}

fn blocks(guide: &str) -> VecDeque<Block> {
    let (mut found, mut heading, mut read) = (VecDeque::new(), String::new(), None);
    for event in Parser::new(guide) {
        match event {
            Event::Start(Tag::Heading { .. }) => read = Some(String::new()),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) if &*kind == "sh" => read = Some(String::new()),
            Event::Text(text) => read.iter_mut().for_each(|read: &mut String| read.push_str(&text)),
            Event::End(TagEnd::Heading(_)) => heading = read.take().unwrap_or_default(),
            Event::End(TagEnd::CodeBlock) => {
                found.extend(read.take().map(|commands| Block { heading: heading.clone(), commands }));
            }
            _ => {}
        }
    }
    found
}

fn program(path: &Path, script: &str) {
    fs::write(path, script).expect("writes");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("may");
}

/// A person with the guide in one hand.
struct Operator {
    blocks: VecDeque<Block>,
    clone: PathBuf,
    path: String,
    home: TempDir,
}

impl Operator {
    /// They have cloned the project, and look into the guide that came with it.
    #[expect(clippy::disallowed_methods, reason = "what is installed on the machine is no setting of the program")]
    async fn new(discord: &Discord) -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let (hand, clone) = (home.path().join("hand"), home.path().join("openfloor"));
        fs::create_dir(&hand).expect("a folder");
        let docker = std::env::var_os("OPENFLOOR_DOCKER").expect("OPENFLOOR_DOCKER names what is called as docker");
        symlink(docker, hand.join("docker")).expect("a link");
        program(&hand.join("nano"), &nano(discord));
        fs::write(home.path().join(".gitconfig"), "[safe]\n\tdirectory = *\n").expect("writes");
        let path = format!("{}:{}", hand.display(), std::env::var("PATH").expect("a path"));
        let mut operator = Self { blocks: VecDeque::new(), clone, path, home };

        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let origin = operator.home.path().join("origin");
        operator.does(&format!("git clone --quiet --bare '{}' '{}'", project.display(), origin.display())).await;
        operator
            .does(&format!("cd '{}'; git branch --force main; git symbolic-ref HEAD refs/heads/main", origin.display()))
            .await;
        operator.does(&format!("git clone --quiet '{}' '{}'", origin.display(), operator.clone.display())).await;
        for page in ["docs/operators.md", "docs/operating.md"] {
            let page = fs::read_to_string(operator.clone.join(page)).expect("the guide");
            operator.blocks.extend(blocks(&page));
        }
        // All that is not in the guide: where the small Discord is, and this machine's loopback to reach it by.
        let instead = format!(
            "services:\n  openfloor:\n    network_mode: host\n    environment:\n      OPENFLOOR__DISCORD__API: \"{}\"\n      \
             OPENFLOOR__HTTP__LISTEN: \"{PORT}\"\n",
            discord.api()
        );
        fs::write(operator.clone.join("compose.override.yaml"), instead).expect("writes");
        operator
    }

    fn shell(&self, commands: &str) -> Command {
        let folder = if self.clone.exists() { &self.clone } else { self.home.path() };
        let mut shell = Command::new("bash");
        shell
            .args(["-euo", "pipefail", "-c", commands])
            .current_dir(folder)
            .env("PATH", &self.path)
            .env("HOME", self.home.path())
            .stdin(Stdio::null())
            .kill_on_drop(true);
        shell
    }

    async fn tries(&self, commands: &str) -> Output {
        let ended = timeout(WHILE_TYPED, self.shell(commands).output()).await;
        ended.unwrap_or_else(|_| panic!("it does not end:\n{commands}")).expect("a shell")
    }

    /// What these commands print.
    async fn does(&self, commands: &str) -> String {
        let said = self.tries(commands).await;
        let [out, err] = [&said.stdout, &said.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        assert!(said.status.success(), "{}:\n{commands}\n{out}\n{err}", said.status);
        out
    }

    /// The guide's next block, which stands below this heading.
    fn reads(&mut self, heading: &str, filled: Filled<'_>) -> String {
        let block = self.blocks.pop_front().expect("one more block");
        assert_eq!(block.heading, heading, "{}", block.commands);
        filled.iter().fold(block.commands, |commands, (place, with)| {
            assert!(commands.contains(place), "no {place} to fill in:\n{commands}");
            commands.replace(place, with)
        })
    }

    async fn types(&mut self, heading: &str, filled: Filled<'_>) -> String {
        let commands = self.reads(heading, filled);
        println!("$ {}", commands.trim_end().replace('\n', "\n$ "));
        let began = Instant::now();
        let said = self.does(&commands).await;
        println!("{said}({} s)", began.elapsed().as_secs());
        said
    }

    /// Until the bot says that it is ready.
    async fn ready(&self) {
        let health =
            || async { reqwest::get(format!("http://{PORT}/health/ready")).await.is_ok_and(|a| a.status() == 200) };
        let until = Instant::now() + PATIENCE;
        while !health().await {
            if Instant::now() > until {
                panic!("it does not start:\n{}", self.does("docker compose logs").await);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// What somebody sees of their own questions.
    async fn mine(&self, discord: &Discord, who: &str) -> String {
        let sent = discord.person(who).command(discord.channel("floor"), "mine", &[]).expect("may be sent");
        sent.settled().await.text()
    }
}

/// A backup's file among those made.
fn backup(folder: &Path, name: impl Fn(&str) -> bool) -> String {
    let files = fs::read_dir(folder).expect("the folder").flatten();
    let names: Vec<String> = files.map(|f| f.file_name().to_string_lossy().into_owned()).filter(|f| name(f)).collect();
    let [name] = names.as_slice() else { panic!("{names:?}") };
    name.clone()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs the image, a machine without an installation, and OPENFLOOR_DOCKER=what is called as docker"]
async fn who_follows_the_guide_word_for_word_has_a_bot_that_answers() {
    let discord = small_discord().await;
    let mut operator = Operator::new(&discord).await;
    // Further down a database is taken away: it must be ours.
    assert!(!operator.tries("docker volume inspect openfloor_data").await.status.success(), "there is an installation");

    installs(&mut operator, &discord).await;
    ask(&discord, "hidden", "Before the backup", true).await;
    saves_and_restores(&mut operator, &discord).await;
    loses_a_key(&mut operator, &discord).await;
    upgrades(&mut operator, &discord).await;

    // What is left of the guide is for those who have no containers.
    assert!(operator.blocks.iter().all(|b| b.heading == LAST), "{:?}", operator.blocks);
    operator.does("docker compose down --volumes").await;
}

async fn installs(operator: &mut Operator, discord: &Discord) {
    let heading = "From a token to a running bot";
    operator.types(heading, &[]).await;
    let said = operator.types(heading, &[]).await;
    assert!(said.contains("token"), "{said}");
    discord.ready(PATIENCE).await.expect("it is connected");
    operator.ready().await;
    open_workshop(discord).await;

    let rehearsal = operator.reads(heading, &[]);
    let mut rehearsal = operator.shell(&rehearsal).stdout(Stdio::null()).spawn().expect("a shell");
    let until = Instant::now() + PATIENCE;
    while !reqwest::get("http://127.0.0.1:8129/").await.is_ok_and(|page| page.status() == 200) {
        assert!(Instant::now() < until, "no page");
        assert!(rehearsal.try_wait().expect("a child").is_none(), "it ended");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    // As Ctrl-C does.
    let number = rehearsal.id().and_then(|id| Pid::from_raw(id.cast_signed())).expect("it runs");
    kill_process(number, Signal::INT).expect("it can be told");
    let ended = timeout(PATIENCE, rehearsal.wait()).await.expect("it ends").expect("a child");
    assert!(ended.success(), "{ended}");
}

async fn saves_and_restores(operator: &mut Operator, discord: &Discord) {
    operator.types("Backup", &[]).await;
    let name = backup(&operator.clone.join("backups"), |name| name.ends_with(".db"));
    ask(discord, "late", "After the backup", true).await;
    operator.types("Restore", &[("NAME.db", &name)]).await;
    operator.ready().await;
    assert!(operator.mine(discord, "hidden").await.contains("Before the backup"));
    assert!(!operator.mine(discord, "late").await.contains("After the backup"));
}

async fn loses_a_key(operator: &mut Operator, discord: &Discord) {
    operator.does("docker compose down").await;
    let keys = "docker run --rm --volume openfloor_keys:/keys debian:bookworm-slim sh -c";
    let key = operator.does(&format!("{keys} 'cd /keys; ls *.key; rm *.key'")).await;
    let (key, _) = key.trim().rsplit_once('.').expect("a key file");
    operator.does("docker compose up --detach").await;
    let until = Instant::now() + PATIENCE;
    let mut log = String::new();
    while !log.contains(key) {
        assert!(Instant::now() < until, "{log}");
        let said = operator.tries("docker compose logs 2>&1").await;
        log = String::from_utf8_lossy(&said.stdout).into_owned();
    }
    operator.types("A lost key", &[("NAME", key)]).await;
    operator.does("docker compose up --detach").await;
    operator.ready().await;
    assert!(!operator.mine(discord, "hidden").await.contains("Before the backup"));
}

async fn upgrades(operator: &mut Operator, discord: &Discord) {
    operator.types("Upgrade", &[]).await;
    backup(&operator.clone.join("backups"), |name| name == "before-upgrade.db");
    operator.ready().await;
    let named = number_in(&ask(discord, "new", "After the upgrade", false).await).expect("a receipt");
    let card = format!("#{named} ");
    discord.until(PATIENCE, |d| showing(d, d.channel("desk"), &card).is_some()).await.expect("its card");
}

/// A machine with systemd, which is a container here as well, but for that like any other.
struct Machine {
    operator: Operator,
}

impl Machine {
    const NAME: &'static str = "openfloor-machine";

    async fn does(&self, commands: &str) -> String {
        let inside = commands.replace('\'', "'\\''");
        let name = Self::NAME;
        self.operator.does(&format!("docker exec --workdir /project {name} bash -euo pipefail -c '{inside}'")).await
    }

    async fn types(&mut self) -> String {
        let commands = self.operator.reads(LAST, &[]);
        println!("# {}", commands.trim_end().replace('\n', "\n# "));
        let said = self.does(&commands).await;
        println!("{said}");
        said
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs the release build, OPENFLOOR_DOCKER, and OPENFLOOR_MACHINE=an image with systemd and sudo"]
#[expect(clippy::disallowed_methods, reason = "what is installed on the machine is no setting of the program")]
async fn who_has_no_containers_has_a_bot_that_answers_too() {
    let discord = small_discord().await;
    let mut operator = Operator::new(&discord).await;
    operator.blocks.retain(|block| block.heading == LAST);
    let image = std::env::var("OPENFLOOR_MACHINE").expect("OPENFLOOR_MACHINE names an image with systemd");
    let clone = operator.clone.clone();
    operator
        .does(&format!(
            "docker run --rm --detach --privileged --network host --name {} --volume '{}:/project' '{image}' /sbin/init",
            Machine::NAME,
            clone.display()
        ))
        .await;
    let mut machine = Machine { operator };
    // Before it can be asked, it has to be there.
    machine.does("timeout 60 bash -c 'until systemctl is-system-running --wait; do sleep 0.1; done' 2>/dev/null").await;
    // On a machine, but in no container, what is mounted in one namespace is seen in others: so credentials are handed out.
    machine.does("mount --make-rshared /").await;
    // The machine builds nothing: what cargo would make there was made already.
    fs::create_dir_all(clone.join("target/dist")).expect("a folder");
    fs::copy(release(BUILT_HERE), clone.join("target/dist/openfloor")).expect("the release build");
    program(&clone.join("nano"), &nano(&discord));
    program(&clone.join("cargo"), "#!/bin/sh\ntest \"$*\" = 'build --profile dist'\n");
    machine.does("mv nano cargo /usr/local/bin").await;
    // All that is not in the guide: where the small Discord is.
    let settings = clone.join("deploy/openfloor.toml");
    let written = fs::read_to_string(&settings).expect("settings");
    let instead = written.replace("[discord]\n", &format!("[discord]\napi = \"{}\"\n", discord.api()));
    assert_ne!(written, instead);
    fs::write(settings, instead).expect("writes");

    machine.types().await;
    if discord.ready(PATIENCE).await.is_err() {
        panic!("it does not start:\n{}", machine.does("journalctl --unit openfloor").await);
    }
    open_workshop(&discord).await;
    ask(&discord, "hidden", "Without a container", true).await;
    let said = machine.types().await;
    assert!(said.contains("open workshops: 1") && said.contains("0 errors"), "{said}");
    let backup = machine.does("stat --format '%U %a' /var/lib/openfloor/backup.db").await;
    assert_eq!(backup.trim(), "openfloor 600");
    assert!(machine.operator.blocks.is_empty(), "{:?}", machine.operator.blocks);

    machine.does("systemctl restart openfloor").await;
    discord.ready(PATIENCE).await.expect("it is connected again");
    assert!(machine.operator.mine(&discord, "hidden").await.contains("Without a container"));
    machine.does("systemctl stop openfloor").await;
    assert_eq!(machine.does("systemctl show --property Result --value openfloor").await.trim(), "success");
    machine.operator.does(&format!("docker stop {}", Machine::NAME)).await;
}
