//! `openfloor check`: everything an operator can get wrong, looked at in one go, in sentences. It repairs nothing, makes
//! nothing, and may be run beside the bot.

use std::fmt::Display;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::ExitCode;

use bot::Clock;
use content::Facts;
use i18n::Languages;
use report::Templates;
use storage::{Error, Store};
use workshop::Workshop;

use crate::settings::Settings;
use crate::{disk, serve, templates};

/// With less room than this the next hour is in danger.
const TOO_LITTLE: u64 = 50_000_000;

/// With less room than this somebody should look soon.
const LITTLE: u64 = 500_000_000;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Do not ask Discord about the token and the channels.
    #[arg(long)]
    offline: bool,
}

/// What was looked at, printed as it goes.
#[derive(Default)]
struct Report {
    errors: usize,
    warnings: usize,
}

impl Report {
    fn good(&self, what: &str, how: impl Display) {
        tell!("{what}: {how}");
    }

    fn warning(&mut self, what: &str, why: impl Display) {
        self.warnings += 1;
        tell!("{what}: warning: {why}");
    }

    fn error(&mut self, what: &str, why: impl Display) {
        self.errors += 1;
        tell!("{what}: ERROR: {why}");
    }
}

pub(crate) fn check(settings: &Settings, how: &Arguments) -> anyhow::Result<ExitCode> {
    let mut report = Report::default();
    report.good("settings", "right");
    match Facts::load(&settings.content.packs) {
        Ok(facts) => report.good("packs", format!("right, {} facts", facts.iter().len())),
        Err(problems) => report.error("packs", problems),
    }
    match templates::load(settings) {
        Ok(all) => report.good("report templates", format!("right, {}", all.names().count())),
        Err(why) => report.error("report templates", format!("{why:#}")),
    }
    match Languages::load(settings.i18n.dir.as_deref()) {
        Ok(all) => languages(&all, &mut report),
        Err(mistakes) => report.error("languages", mistakes),
    }
    swap(&mut report);
    serve::runtime()?.block_on(async {
        let open = database(settings, &mut report).await;
        key_folder(&settings.seal.dir, &mut report);
        discord(settings, how, &open, &mut report).await;
    });
    let [errors, warnings] = [(report.errors, "error"), (report.warnings, "warning")]
        .map(|(n, what)| format!("{n} {what}{}", if n == 1 { "" } else { "s" }));
    tell!("{errors}, {warnings}");
    Ok(if report.errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Looks at the database and the keys that it needs; gives back the workshops that are open.
async fn database(settings: &Settings, report: &mut Report) -> Vec<Workshop> {
    const WHAT: &str = "database";
    let path = settings.storage.path.as_path();
    free_room(path, report);
    if let Err(why) = disk::check_writable(path, &settings.seal.dir) {
        report.error(WHAT, why);
        if !path.is_file() {
            return Vec::new();
        }
    }
    let store = match Store::beside(path, &settings.seal.dir).await {
        Ok(store) => store,
        Err(Error::NoDatabase { .. }) => {
            report.warning(WHAT, format!("there is none at {} yet; `openfloor serve` makes it", path.display()));
            return Vec::new();
        }
        Err(Error::OtherVersion { there, ours, .. }) if there < ours => {
            let step =
                format!("of migration {there}; the next `openfloor serve` brings it to {ours}. Make a backup before");
            report.warning(WHAT, step);
            return Vec::new();
        }
        Err(error) => {
            report.error(WHAT, error);
            return Vec::new();
        }
    };
    let looked = async {
        store.check_integrity(path).await?;
        store.read().await?.running_workshops().await
    };
    let open = match looked.await {
        Ok(open) => {
            let size = path.metadata().map_or(0, |about| about.len().div_ceil(1_000));
            report.good(WHAT, format!("{}, whole, {size} kB, open workshops: {}", path.display(), open.len()));
            open
        }
        Err(error) => {
            report.error(WHAT, error);
            Vec::new()
        }
    };
    let now = Clock::system().now();
    for workshop in &open {
        key(&store, workshop, report);
        if workshop.is_open_for_too_long(now) {
            let hours = now.since(workshop.opened_at).as_secs() / 3_600;
            report.warning(
                WHAT,
                format!(
                    "“{}” (workshop {}) is open for {hours} hours, longer than planned: its key and its links stay until it \
                     is closed, with /workshop close or `openfloor close {}`",
                    workshop.title, workshop.id, workshop.id
                ),
            );
        }
    }
    match store.keys_left().await {
        Ok(left) => left.iter().for_each(|path| {
            let sentence = format!(
                "the key {} of a closed workshop could not be destroyed: remove it; with it and an old backup of the \
                 database it can be found out who asked",
                path.display()
            );
            report.error("key", sentence);
        }),
        Err(error) => report.error("key", error),
    }
    store.close().await;
    open
}

fn free_room(database: &Path, report: &mut Report) {
    let folder = disk::folder_of(database);
    let Ok(there) = rustix::fs::statvfs(folder) else { return };
    let free = there.f_bavail.saturating_mul(there.f_frsize);
    let sentence = format!("{} MB are free in {}", free / 1_000_000, folder.display());
    match free {
        ..TOO_LITTLE => report.error("disk", format!("only {sentence}: make room before people come")),
        TOO_LITTLE..LITTLE => report.warning("disk", format!("only {sentence}")),
        _ => report.good("disk", sentence),
    }
}

/// Names the languages that nobody who speaks them has checked, and what is said in English for want of a translation.
fn languages(all: &Languages, report: &mut Report) {
    const WHAT: &str = "languages";
    let list = |of: &mut dyn Iterator<Item = &'static str>| of.collect::<Vec<_>>().join(", ");
    report.good(WHAT, format!("right: {}", list(&mut all.iter().map(|l| l.tag()))));
    let translated = || all.iter().filter(|l| *l != all.english());
    let unchecked = list(&mut translated().filter(|l| !l.is_checked()).map(|l| l.tag()));
    if !unchecked.is_empty() {
        report.warning(
            WHAT,
            format!(
                "nobody who speaks them has checked: {unchecked}. What is said of safety in them may be wrong; docs/translating.md \
                 says how a language is checked"
            ),
        );
    }
    for language in translated() {
        let tag = language.tag();
        for (file, missing) in [format!("{tag}.ftl"), format!("report/{tag}.ftl")].iter().zip(language.missing()) {
            if !missing.is_empty() {
                report.warning(WHAT, format!("{file} lacks these, which are said in English: {}", missing.join(", ")));
            }
        }
        if !language.has_a_report() {
            report.warning(
                WHAT,
                format!("there is no report/{tag}.ftl: reports of rooms that read {tag} are in English"),
            );
        }
    }
}

/// Where the system writes memory to a disk, words and keys may come to lie there.
fn swap(report: &mut Report) {
    let Ok(about) = std::fs::read_to_string("/proc/swaps") else { return };
    let disks: Vec<&str> = about
        .lines()
        .skip(1)
        .filter_map(|line| line.split_whitespace().next())
        .filter(|device| !device.contains("zram"))
        .collect();
    if !disks.is_empty() {
        report.warning(
            "swap",
            format!(
                "the system may write memory to {}: forbid it for the bot (deploy/openfloor.service and compose.yaml do), \
                 or switch it off",
                disks.join(", ")
            ),
        );
    }
}

fn key(store: &Store, workshop: &Workshop, report: &mut Report) {
    const WHAT: &str = "key";
    let file = match store.key_file(workshop) {
        Ok(file) => file,
        Err(error) => return report.error(WHAT, error),
    };
    let path = file.path.display();
    match file.mode {
        _ if !file.is_key => report.error(
            WHAT,
            format!(
                "the open workshop “{}” needs {path}, which is missing or no key; the bot will not start without it",
                workshop.title
            ),
        ),
        Some(mode) if mode & 0o077 != 0 => report.error(
            WHAT,
            format!(
                "others can read {path} (mode {mode:04o}), and with it and the database who asked: `chmod 0600 {path}`"
            ),
        ),
        _ => report.good(WHAT, format!("{path} is there, for this user alone")),
    }
}

fn key_folder(folder: &Path, report: &mut Report) {
    let Ok(about) = folder.metadata() else { return };
    let (mode, path) = (about.permissions().mode() & 0o777, folder.display());
    if mode & 0o077 != 0 {
        report.warning("key", format!("others can look into {path} (mode {mode:04o}): `chmod 0700 {path}`"));
    }
}

async fn discord(settings: &Settings, how: &Arguments, open: &[Workshop], report: &mut Report) {
    const WHAT: &str = "Discord";
    let token = match settings.discord.token() {
        Ok(token) => token,
        Err(error) => return report.error("token", error),
    };
    if how.offline {
        return report.good("token", "there; Discord was not asked (--offline)");
    }
    match bot::inspect(&serve::for_the_bot(settings, token, Templates::default(), Languages::built_in()), open).await {
        Ok(found) => {
            report.good("token", format!("Discord knows the bot as {}", found.name));
            if found.faults.is_empty() && !open.is_empty() {
                report.good(WHAT, "the bot may do what it must in the channels of open workshops");
            }
            found.faults.into_iter().for_each(|fault| report.error(WHAT, fault.replace("**", "")));
            found.warnings.into_iter().for_each(|warning| report.warning(WHAT, warning.replace("**", "")));
        }
        Err(error @ bot::Error::Token) => report.error("token", error),
        Err(error) => report.error(WHAT, error),
    }
}
