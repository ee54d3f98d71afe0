//! `openfloor rehearse`: the real bot with a real database, in front of a small Discord of its own, with a page in
//! the browser. With `--script` people of the stand-in play a workshop by themselves.
//!
//! Nothing here reaches the network, and nothing is kept but what `--keep` names.

mod guide;
mod play;
mod reading;
pub mod script;
mod words;
pub mod world;

use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, anyhow, bail};
use bot::{Clock, Vitals};
use content::Facts;
use discord_fake::page::Guide;
use discord_fake::{Discord, Page, Story, World};
use i18n::{Language, Languages};
use storage::Store;
use tokio_util::sync::CancellationToken;

pub use self::guide::guide;
pub use self::play::Player;
use self::script::Script;
use crate::settings::Settings;
use crate::{disk, logging, screens, serve, stop, templates};

/// How long the bot may take to log in to a Discord on the same machine.
const LOG_IN: Duration = Duration::from_secs(20);

/// A person at the keyboard waits no longer for the end than this.
const CLEAN_END: Duration = Duration::from_millis(900);

/// Anonymous questions reach the desk this fast, so that nobody who tries it out has to wait; `serve` takes the
/// setting.
const BATCH_S: u32 = 1;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Let a whole workshop play by itself, in the page and as lines here.
    #[arg(long)]
    script: bool,
    /// With --script: end when it is over, with exit code 1 if anything came out differently than written.
    #[arg(long, requires = "script")]
    exit: bool,
    /// With --script: how many times faster than a readable pace.
    #[arg(long, requires = "script", default_value = "1", value_name = "N", value_parser = speed)]
    speed: f64,
    /// Set this Discord to another language, such as ar or zh-Hans: the server and everybody in it.
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
    /// Keep the database in this file (and its keys in a folder beside it) and go on from it the next time.
    #[arg(long, value_name = "FILE")]
    keep: Option<PathBuf>,
}

impl Arguments {
    /// The server that is rehearsed on.
    fn world(&self, languages: &Languages) -> anyhow::Result<World> {
        let world = world::rehearsal();
        let Some(wanted) = &self.language else { return Ok(world) };
        match languages.for_locale(wanted) {
            Some(language) => Ok(world.in_language(language.tag())),
            None => {
                let known: Vec<&str> = languages.iter().map(Language::tag).collect();
                bail!("there is no language {wanted:?}; there are {}", known.join(", "))
            }
        }
    }
}

fn speed(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(speed) if (0.1..=1000.0).contains(&speed) => Ok(speed),
        _ => Err("a number from 0.1 to 1000".to_owned()),
    }
}

pub(crate) fn rehearse(settings: &Settings, how: &Arguments) -> anyhow::Result<ExitCode> {
    logging::start(&settings.log.quieter())?;
    let runtime = serve::runtime()?;
    let code = runtime.block_on(run(settings, how));
    runtime.shutdown_background();
    code
}

async fn run(settings: &Settings, how: &Arguments) -> anyhow::Result<ExitCode> {
    let stop = stop::on_signals().context("signals cannot be heard")?;
    let facts = Facts::load(&settings.content.packs).context("the briefing packs have mistakes")?;
    let templates = templates::load(settings).context("the report templates have mistakes")?;
    let languages = serve::languages(settings)?;
    let place = Place::of(how)?;
    let store = disk::open(&place.database, &place.keys).await?;

    let world = how.world(&languages)?;
    let discord = Discord::start(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), world).await?;
    forget_commands(&store, &discord).await?;
    let story = how.script.then(|| Story::new(how.speed));
    let page = open_page(settings, &discord, (guide(&languages)?, story.clone()), &stop).await?;
    // Counted, and asked for by nobody: a rehearsal opens no port but its page's.
    let clock = Clock::system();
    let vitals = Arc::new(Vitals::new(clock.clone(), BATCH_S));
    // A screen opens beside the page, by the button that its command answers with.
    let anywhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let listen = settings.screen.listen.unwrap_or(anywhere);
    let screens = screens::serve(listen, settings.screen.address.as_deref(), &clock, &stop)?;
    let how_it_is = bot::Settings {
        screens: Some(screens.screens.clone()),
        ..rehearsal(settings, &discord, (templates, languages.clone()), how)
    };
    let mut bot = tokio::spawn(bot::run(how_it_is, store.clone(), facts, clock, vitals, stop.clone()));
    let outcome = tokio::select! {
        outcome = until_over(how, story, (&discord, &store, &languages), page.address(), &stop) => outcome,
        ended = &mut bot => ended.context("the bot broke down")?.map_err(Into::into).and_then(|()| {
            if stop.is_cancelled() { Ok(ExitCode::SUCCESS) } else { Err(anyhow!("the bot ended by itself")) }
        }),
    };
    // In this order: the bot finishes while its Discord still answers, and the page shows it to the last.
    stop.cancel();
    let ending = async {
        if !bot.is_finished() {
            let _ = (&mut bot).await;
        }
        let _ = page.ended().await;
        screens.ended();
        discord.stop().await;
    };
    if tokio::time::timeout(CLEAN_END, ending).await.is_err() {
        tracing::warn!("the rehearsal was ended before the bot had finished");
    }
    outcome
}

/// A stand-in knows nothing of the last rehearsal, while a kept database remembers that its commands were registered.
async fn forget_commands(store: &Store, discord: &Discord) -> Result<(), storage::Error> {
    let mut tx = store.write().await?;
    tx.note_registered(discord.bot().get(), "").await?;
    let _nothing_shows_it = tx.commit().await?;
    Ok(())
}

/// What people do, until the script is over (with `--exit`) or a signal comes.
async fn until_over(
    how: &Arguments,
    story: Option<Story>,
    (discord, store, languages): (&Discord, &Store, &Languages),
    page: SocketAddr,
    stop: &CancellationToken,
) -> anyhow::Result<ExitCode> {
    tokio::select! {
        ready = discord.ready(LOG_IN) => ready.context("the bot did not log in to the stand-in")?,
        () = stop.cancelled() => return Ok(ExitCode::SUCCESS),
    }
    tell(&welcome(page));
    let Some(story) = story else {
        stop.cancelled().await;
        return Ok(ExitCode::SUCCESS);
    };
    let script = Script::built_in()?;
    let mut player = Player::telling(discord, store, languages, story);
    let differences = tokio::select! {
        differences = player.play(&script) => differences?,
        () = stop.cancelled() => return Ok(ExitCode::SUCCESS),
    };
    if how.exit {
        return Ok(if differences == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    tell("The page stays open until Ctrl-C.");
    stop.cancelled().await;
    Ok(ExitCode::SUCCESS)
}

/// The real settings but for what would only make a rehearsal slow, or reach outside.
fn rehearsal(
    settings: &Settings,
    discord: &Discord,
    (templates, languages): (report::Templates, Languages),
    how: &Arguments,
) -> bot::Settings {
    let usual = serve::for_the_bot(settings, discord.token().into(), templates, languages);
    bot::Settings {
        api: Some(discord.api()),
        ask: bot::AskSettings { cooldown_s: 0, ..usual.ask },
        anonymous_batch_s: BATCH_S,
        shards: bot::Shards::Count(1),
        // A script is played faster than people press, and never presses twice by mistake.
        press_apart: if how.script { Duration::ZERO } else { usual.press_apart },
        ..usual
    }
}

async fn open_page(
    settings: &Settings,
    discord: &Discord,
    (guide, story): (Guide, Option<Story>),
    stop: &CancellationToken,
) -> anyhow::Result<Page> {
    let listen = settings.rehearse.listen;
    let page = discord_fake::page::serve_with(listen, discord.clone(), guide, story, stop.child_token());
    page.await.with_context(|| {
        format!("the page cannot be opened at {listen}; choose another place: OPENFLOOR__REHEARSE__LISTEN=127.0.0.1:0")
    })
}

fn welcome(page: SocketAddr) -> String {
    let host = if page.ip().is_unspecified() { "127.0.0.1".to_owned() } else { page.ip().to_string() };
    let host = if page.is_ipv6() && !page.ip().is_unspecified() { format!("[{host}]") } else { host };
    let port = page.port();
    let links: String =
        [("an organiser:  ", "organiser"), ("a participant: ", "participant"), ("a moderator:   ", "moderator")]
            .map(|(who, role)| format!("  as {who} http://{host}:{port}/#as={role}\n"))
            .concat();
    format!(
        "Openfloor rehearses at http://{host}:{port}\n\
         \n\
         Nobody is real there, and nothing leaves this machine. A short tour shows each role what to press:\n\
         {links}\
         Begin as the organiser, who opens a workshop. You can be anybody, at the top of the page. To try besides:\n\
         \x20 1. as anyone:                                  press Support under a question, Briefing, Open questions\n\
         \x20 2. as Mateo Rivas (moderator), at the desk:    press To the stage, Ask back under More…\n\
         \x20 3. as Mateo Rivas:                             /workshop screen, with state: on, for the page of a projector\n\
         Ctrl-C ends it.\n"
    )
}

/// Database and keys, in a folder that goes when this does, or where `--keep` says.
struct Place {
    database: PathBuf,
    keys: PathBuf,
    _temporary: Option<tempfile::TempDir>,
}

impl Place {
    fn of(how: &Arguments) -> anyhow::Result<Self> {
        if let Some(file) = &how.keep {
            if file.is_dir() {
                bail!("--keep takes the name of a file; {} is a folder", file.display());
            }
            let mut keys = file.clone().into_os_string();
            keys.push(".seal");
            return Ok(Self { database: file.clone(), keys: keys.into(), _temporary: None });
        }
        let folder = tempfile::Builder::new().prefix("openfloor-").tempdir();
        let folder = folder.with_context(|| {
            format!("no folder can be made in {}; set TMPDIR to one that is writable", std::env::temp_dir().display())
        })?;
        let (database, keys) = (folder.path().join("openfloor.db"), folder.path().join("seal"));
        Ok(Self { database, keys, _temporary: Some(folder) })
    }
}

/// A line for whoever sits at the terminal; if nobody reads it any more, the rehearsal goes on.
fn tell(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}
