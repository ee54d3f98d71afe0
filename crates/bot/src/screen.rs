//! What the floor shows, handed over to the screens as soon as Discord has it and never sooner. A screen is not drawn from
//! the tables: what the painter has drawn leaves at moments of its own, and a screen that were ahead of the floor would tell
//! what slots hide. Never here: a message, a page.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use screen::{Labels, Question, Scene, Screens, Timed, Token, Words};
use storage::{ViewKey, ViewKind};
use workshop::translation::Translation;
use workshop::{Identity, Intake, State, Time, Workshop, WorkshopId};

use crate::bot::Bot;
use crate::error::Result;
use crate::say;
use crate::texts::Language;
use crate::views;

/// So many open questions are listed.
const LISTED: usize = 100;

/// What a message on the floor shows. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Shown(Arc<What>);

enum What {
    Panel(Panel),
    Post(Post),
}

/// What the panel shows.
pub(crate) struct Panel {
    pub(crate) language: Language,
    pub(crate) title: String,
    pub(crate) intake: Intake,
    /// Whether questions can be supported.
    pub(crate) support: bool,
    pub(crate) identity: Identity,
    /// The topic that runs, and until when.
    pub(crate) topic: Option<(String, Time)>,
    /// A number, and the beginning of the words.
    pub(crate) now: Option<(u32, String)>,
    pub(crate) next: Option<(u32, String)>,
    /// Who speaks, and until when.
    pub(crate) speaker: Option<(String, Time)>,
}

/// What a question's post shows.
pub(crate) struct Post {
    pub(crate) language: Language,
    pub(crate) state: State,
    pub(crate) asker: String,
    pub(crate) text: String,
    /// The language of that, as a tag of BCP 47; empty where it cannot be told.
    pub(crate) written_in: &'static str,
    pub(crate) translations: Vec<Translation>,
    pub(crate) edited: bool,
    pub(crate) supports: u32,
}

impl Shown {
    /// A panel that shows this.
    pub(crate) fn panel(panel: Panel) -> Self {
        Self(Arc::new(What::Panel(panel)))
    }

    /// A post that shows this.
    pub(crate) fn post(post: Post) -> Self {
        Self(Arc::new(What::Post(post)))
    }
}

/// People's words do not print themselves.
impl fmt::Debug for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shown")
    }
}

/// What is known of the floor of a workshop whose screen is on.
#[derive(Default)]
struct Floor {
    panel: Option<Shown>,
    posts: BTreeMap<u32, Shown>,
    /// What was drawn while the rest was looked up, which may be older.
    newer: Option<HashSet<ViewKey>>,
}

/// The screens as the bot knows them.
pub(crate) struct Screen {
    /// `None` where the operator serves none.
    screens: Option<Screens>,
    floors: Mutex<HashMap<WorkshopId, Floor>>,
    /// Held while one is switched: what is stored and what is served must be the same.
    switching: tokio::sync::Mutex<()>,
}

impl Screen {
    /// None is on yet.
    pub(crate) fn new(screens: Option<Screens>) -> Self {
        Self { screens, floors: Mutex::default(), switching: tokio::sync::Mutex::default() }
    }

    /// The screens, where the operator serves any.
    pub(crate) fn served(&self) -> Option<&Screens> {
        self.screens.as_ref()
    }

    /// Whoever holds this switches screens alone.
    pub(crate) async fn alone(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.switching.lock().await
    }

    /// Whether this workshop's screen is on.
    pub(crate) fn is_on(&self, id: WorkshopId) -> bool {
        self.floors().contains_key(&id)
    }

    fn floors(&self) -> MutexGuard<'_, HashMap<WorkshopId, Floor>> {
        self.floors.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Discord shows this view like this now, or no more.
    pub(crate) fn drew(&self, key: ViewKey, shown: Option<Shown>) {
        let Some(screens) = self.served().filter(|_| matches!(key.kind, ViewKind::Panel | ViewKind::Post)) else {
            return;
        };
        let mut floors = self.floors();
        let Some(floor) = floors.get_mut(&key.workshop) else { return };
        floor.shows(key, shown);
        match &mut floor.newer {
            Some(newer) => {
                newer.insert(key);
            }
            None => screens.show(key.workshop.0, &floor.scene()),
        }
    }

    /// What a screen that is on shows.
    #[cfg(feature = "offline")]
    pub(crate) fn scene(&self, id: WorkshopId) -> Option<Scene> {
        self.floors().get(&id).map(Floor::scene)
    }

    /// The screen is off: its link is dead.
    pub(crate) fn off(&self, id: WorkshopId) {
        self.floors().remove(&id);
        if let Some(screens) = self.served() {
            screens.switch_off(id.0);
        }
    }
}

/// Switches on the screens that were on before a restart. From then on an unknown link is a dead one.
pub(crate) async fn begin(bot: &Bot) -> Result<()> {
    let Some(screens) = bot.screen.served() else { return Ok(()) };
    let mut reads = bot.store.read().await?;
    let mut on = Vec::new();
    for (id, token) in reads.screens().await? {
        on.extend(reads.workshop(id).await?.map(|ws| (ws, Token::stored(&token))));
    }
    // Whoever looks something up reads by themselves.
    drop(reads);
    for (ws, token) in on {
        self::on(bot, screens, &ws, &token).await?;
    }
    screens.are_ready();
    Ok(())
}

/// Switches a screen on under this link. It shows what the floor is known to show now; what is being drawn there comes when
/// it is drawn.
pub(crate) async fn on(bot: &Bot, screens: &Screens, ws: &Workshop, token: &Token) -> Result<()> {
    bot.screen.floors().entry(ws.id).or_default().newer.get_or_insert_default();
    // A link that was given before is dead from now on, whatever fails; `/workshop screen state:on` tries again.
    let looked_up = look_up(bot, ws.id).await.inspect_err(|_| bot.screen.off(ws.id))?;
    let mut floors = bot.screen.floors();
    let floor = floors.entry(ws.id).or_default();
    let newer = floor.newer.take().unwrap_or_default();
    for (key, shown) in looked_up.into_iter().filter(|(key, _)| !newer.contains(key)) {
        floor.shows(key, Some(shown));
    }
    let address = format!("https://discord.com/channels/{}/{}", ws.guild.0, ws.floor.0);
    screens.switch_on(ws.id.0, token, &address, &floor.scene());
    Ok(())
}

async fn look_up(bot: &Bot, id: WorkshopId) -> Result<Vec<(ViewKey, Shown)>> {
    let mut reads = bot.store.read().await?;
    let mut all = Vec::new();
    for view in reads.views_that_are_true(id).await? {
        let mut form = views::draw(bot, &mut reads, view.key).await?;
        for _ in 0..bot.painter.refused_forms(view.key) {
            form = form.and_then(|mut sheet| sheet.take_barer());
        }
        all.extend(form.and_then(|sheet| sheet.shown()).map(|shown| (view.key, shown)));
    }
    Ok(all)
}

/// Another program erased these workshops: their screens are off.
pub(crate) async fn forget_erased(bot: &Bot) -> Result<()> {
    let _alone = bot.screen.alone().await;
    let on: Vec<WorkshopId> = bot.screen.floors().keys().copied().collect();
    if on.is_empty() {
        return Ok(());
    }
    let stored = bot.store.read().await?.screens().await?;
    for id in on.into_iter().filter(|id| stored.iter().all(|(known, _)| known != id)) {
        bot.screen.off(id);
    }
    Ok(())
}

impl Floor {
    fn shows(&mut self, key: ViewKey, shown: Option<Shown>) {
        match (key.kind, shown) {
            // That it is over is what a screen says until it is off, though the panel is erased before.
            (ViewKind::Panel, None) if self.panel().is_some_and(|panel| panel.intake == Intake::Closed) => {}
            (ViewKind::Panel, shown) => self.panel = shown,
            (_, Some(shown)) => {
                self.posts.insert(key.subject, shown);
            }
            (_, None) => {
                self.posts.remove(&key.subject);
            }
        }
    }

    fn posts(&self) -> impl Iterator<Item = (u32, &Post)> {
        self.posts.iter().filter_map(|(number, shown)| match &*shown.0 {
            What::Post(post) => Some((*number, post)),
            What::Panel(_) => None,
        })
    }

    fn panel(&self) -> Option<&Panel> {
        match &*self.panel.as_ref()?.0 {
            What::Panel(panel) => Some(panel),
            What::Post(_) => None,
        }
    }

    /// What the floor shows, as a screen shows it.
    fn scene(&self) -> Scene {
        let Some(panel) = self.panel() else {
            let l = Language::english();
            return Scene { state: Some(say!(l, "screen-not-yet")), ..empty(l) };
        };
        let l = panel.language;
        let scene = Scene { title: panel.title.clone(), ..empty(l) };
        match panel.intake {
            Intake::Closed => Scene { state: Some(unmarked(&say!(l, "screen-closed"))), closed: true, ..scene },
            Intake::Paused => {
                let paused = if panel.support { say!(l, "panel-paused") } else { say!(l, "intake-paused") };
                self.running(panel, Scene { state: Some(unmarked(&paused)), ..scene })
            }
            Intake::Open => self.running(panel, scene),
        }
    }

    fn running(&self, panel: &Panel, scene: Scene) -> Scene {
        let l = panel.language;
        let of = |(number, brief): &(u32, String)| match self.posts().find(|(n, _)| n == number) {
            Some((number, post)) => question(number, post),
            None => Question { number: numbered(*number), beside: Vec::new(), words: vec![original(brief, "")] },
        };
        let timed = |(name, until): &(String, Time)| Timed { name: name.clone(), until: until.ms() };
        let count = |state| self.posts().filter(|(_, post)| post.state == state).count();
        let above: Vec<u32> = [&panel.now, &panel.next].into_iter().flatten().map(|(number, _)| *number).collect();
        let mut open: Vec<(u32, &Post)> =
            self.posts().filter(|(n, post)| post.state == State::Open && !above.contains(n)).collect();
        open.sort_by_key(|(number, post)| (Reverse(post.supports), *number));
        let rest = open.len().saturating_sub(LISTED);
        open.truncate(LISTED);
        Scene {
            now: panel.now.as_ref().map(of),
            next: panel.next.as_ref().map(of),
            topic: panel.topic.as_ref().map(timed),
            speaker: panel.speaker.as_ref().map(timed),
            counts: say!(l, "screen-counts", open = count(State::Open), answered = count(State::Answered)),
            how: vec![
                say!(l, "screen-how"),
                unmarked(&match panel.identity {
                    Identity::OpenOrAnonymous => say!(l, "panel-open-or-anonymous"),
                    Identity::AnonymousOnly => say!(l, "panel-anonymous-only"),
                    Identity::NamedOnly => say!(l, "panel-named-only"),
                }),
            ],
            open: open.into_iter().map(|(number, post)| question(number, post)).collect(),
            more: (rest > 0).then(|| say!(l, "list-more", count = rest)),
            ..scene
        }
    }
}

/// A sentence of the interface where nothing knows Discord's marks.
fn unmarked(sentence: &str) -> String {
    sentence.replace("**", "").replace('`', "")
}

fn numbered(number: u32) -> String {
    format!("#{number}")
}

fn original(text: &str, written_in: &str) -> Words {
    let lang = Some(written_in.to_owned()).filter(|tag| !tag.is_empty());
    Words { lang, text: text.to_owned() }
}

fn question(number: u32, post: &Post) -> Question {
    let l = post.language;
    let supports = (post.supports > 0).then(|| say!(l, "screen-supports", count = post.supports));
    let edited = post.edited.then(|| say!(l, "note-edited"));
    let beside = [post.asker.clone()].into_iter().chain(supports).chain(edited).collect();
    let translations = post
        .translations
        .iter()
        .map(|t| Words { lang: Some(t.language.as_str().to_owned()), text: t.text.as_str().to_owned() });
    let words = [original(&post.text, post.written_in)].into_iter().chain(translations).collect();
    Question { number: numbered(number), beside, words }
}

fn empty(l: Language) -> Scene {
    Scene {
        dir: if l.runs_right_to_left() { "rtl" } else { "ltr" },
        lang: l.tag().to_owned(),
        labels: Labels {
            now: say!(l, "screen-now"),
            next: say!(l, "screen-next"),
            nothing: say!(l, "screen-nothing"),
            topic: say!(l, "screen-topic"),
            speaking: say!(l, "screen-speaking"),
            left: say!(l, "screen-left"),
            over: say!(l, "screen-over"),
            open: say!(l, "screen-open-questions"),
            ask: say!(l, "screen-ask"),
            scan: say!(l, "screen-scan"),
            floor: say!(l, "screen-floor"),
            lost: say!(l, "screen-lost"),
            gone: say!(l, "screen-gone"),
        },
        ..Scene::default()
    }
}
