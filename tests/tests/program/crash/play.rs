//! The scripted workshop: participants ask, rewrite, withdraw and support; moderators decide, edit, stage, answer and take
//! back; all at once and without end, through forms, buttons and commands, whatever happens to the program meanwhile.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use discord_fake::{Answer, Calls, Discord, Id, Interaction, Message, Modal, NewPerson, NotSent, Person};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use serde_json::{Value, json};
use tests::room::number_in;
use tokio::sync::{RwLock, oneshot, watch};
use tokio::task::JoinSet;

use crate::crash::ledger::{Act, Decision, Ledger, Mark};

/// So many questions may wait for a decision before people stop asking.
const WAITING: usize = 50;

/// Whether the program can be acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    /// It is dead, or starting.
    Down,
    /// It is ready, in this life.
    Up(u32),
    /// Everyone goes home.
    Over,
}

/// One workshop on one small Discord.
pub(crate) struct Play {
    pub(crate) discord: Discord,
    pub(crate) floor: Id,
    pub(crate) desk: Id,
    ledger: Mutex<Ledger>,
    phase: watch::Sender<Phase>,
    /// Held by everyone who acts; whoever has it alone has silence.
    pub(crate) stillness: RwLock<()>,
    answers: Mutex<JoinSet<()>>,
    texts: AtomicU32,
}

/// A form that is open on somebody's screen.
struct OpenForm {
    modal: Modal,
    life: u32,
    purpose: Purpose,
}

#[derive(Clone, Copy)]
enum Purpose {
    Ask { anonymous: bool },
    Rewrite { number: u32, mark: Option<Mark> },
    Edit { number: u32, mark: Option<Mark> },
    Answer { number: u32, mark: Option<Mark> },
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Play {
    pub(crate) fn new(discord: &Discord) -> Arc<Self> {
        Arc::new(Self {
            discord: discord.clone(),
            floor: discord.channel("floor"),
            desk: discord.channel("desk"),
            ledger: Mutex::default(),
            phase: watch::Sender::new(Phase::Down),
            stillness: RwLock::new(()),
            answers: Mutex::default(),
            texts: AtomicU32::new(0),
        })
    }

    pub(crate) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        lock(&self.ledger)
    }

    pub(crate) fn set(&self, phase: Phase) {
        self.phase.send_replace(phase);
    }

    /// Waits until it is known what came of every act so far.
    pub(crate) async fn all_answers(&self) {
        let mut answers = std::mem::take(&mut *lock(&self.answers));
        while let Some(ended) = answers.join_next().await {
            ended.expect("no panic");
        }
    }

    /// Sends an act and waits for its answer. `None` if the program was killed meanwhile, or the person's client sees
    /// that it cannot be sent; what comes of it is noted in any case.
    async fn act(
        self: &Arc<Self>,
        life: u32,
        act: Act,
        send: impl FnOnce() -> Result<Interaction, NotSent>,
    ) -> Option<Answer> {
        self.ledger().tried(&act);
        let Ok(sent) = send() else {
            self.ledger().not_sent(&act);
            return None;
        };
        let (tell, told) = oneshot::channel();
        let play = Arc::clone(self);
        lock(&self.answers).spawn(async move {
            let answer = sent.settled().await;
            let killed = *play.phase.borrow() != Phase::Up(life);
            play.ledger().answered(&act, &answer, killed);
            // Whoever acted may have given up when the program was killed.
            let _ = tell.send(answer);
        });
        let mut phase = self.phase.subscribe();
        tokio::select! {
            answer = told => answer.ok(),
            _ = phase.wait_for(|p| *p != Phase::Up(life)) => None,
        }
    }

    /// New words, in several scripts, that no one has used.
    fn words(&self, rng: &mut StdRng) -> String {
        let n = self.texts.fetch_add(1, Ordering::Relaxed);
        let kinds = [
            "Who answers for",
            "谁来负责",
            "谁來負責",
            "Кто отвечает за",
            "كىم جاۋابكار",
            "སུ་ཡིས་འགན་འཁྲི་",
            "Qui répond de 👩🏽‍💻",
        ];
        format!("{} {n}?", kinds.choose(rng).expect("not empty"))
    }

    /// One more question, so that whatever was deleted or refused lately is drawn once more.
    pub(crate) async fn last_word(&self) {
        let text = format!("Et ensuite, qui répond {}?", self.texts.fetch_add(1, Ordering::Relaxed));
        let act = Act::Ask { text: text.clone(), anonymous: false, reopened: false };
        self.ledger().tried(&act);
        let person = self.discord.person("amina.y");
        let sent = person.command(self.floor, "ask", &[("question", json!(text)), ("anonymous", json!(false))]);
        let answer = sent.expect("may be sent").settled().await;
        self.ledger().answered(&act, &answer, false);
    }

    /// The bot's messages in a channel that have such a button.
    fn with_button(&self, channel: Id, label: impl Fn(&str) -> bool) -> Vec<Message> {
        let all = self.discord.messages(channel);
        all.into_iter().filter(|m| m.buttons().iter().any(|b| label(&b.label))).collect()
    }

    pub(crate) fn panel(&self) -> Option<Message> {
        self.with_button(self.floor, |l| l == "My questions").pop()
    }

    pub(crate) fn board(&self) -> Option<Message> {
        self.with_button(self.desk, |l| l == "Next question").pop()
    }
}

/// A person with a will of their own.
pub(crate) struct Actor {
    play: Arc<Play>,
    who: Person,
    rng: StdRng,
    moderates: bool,
    open: Option<OpenForm>,
    /// Words whose receipt never came.
    unsure: Option<(String, bool)>,
}

/// Everyone, each with their own dice.
pub(crate) fn everyone(play: &Arc<Play>, rng: &mut StdRng) -> Vec<Actor> {
    let known = ["mateo.rv", "aiko_m", "tashi88", "jonas_w"].map(|name| play.discord.person(name));
    known.iter().for_each(|person| person.set_locale("en-US"));
    let new = (1..=3).map(|i| play.discord.add_person(NewPerson::new(&format!("guest{i}"), "en-US")));
    let people: Vec<Person> = known.into_iter().chain(new).collect();
    let actor = |(i, who)| Actor {
        play: Arc::clone(play),
        who,
        rng: StdRng::seed_from_u64(rng.random()),
        moderates: i < 2,
        open: None,
        unsure: None,
    };
    people.into_iter().enumerate().map(actor).collect()
}

impl Actor {
    /// Acts until the play is over.
    pub(crate) async fn plays(mut self) {
        let play = Arc::clone(&self.play);
        let mut phase = play.phase.subscribe();
        loop {
            let life = match phase.wait_for(|p| *p != Phase::Down).await.map(|p| *p) {
                Ok(Phase::Up(life)) => life,
                _ => return,
            };
            {
                let _acting = play.stillness.read().await;
                if *play.phase.borrow() == Phase::Up(life) {
                    self.one_act(life).await;
                }
            }
            // People take a moment between two acts; nothing is waited for.
            let think = Duration::from_millis(self.rng.random_range(5..if self.moderates { 40 } else { 100 }));
            tokio::time::sleep(think).await;
        }
    }

    async fn one_act(&mut self, life: u32) {
        if let Some(form) = self.open.take_if(|f| f.life != life) {
            return self.submit(life, form).await;
        }
        if let Some((text, anonymous)) = self.unsure.take() {
            return self.ask_by_command(life, text, anonymous).await;
        }
        if self.moderates {
            match self.rng.random_range(0..22) {
                0..12 => self.on_a_card(life).await,
                12..16 => self.on_the_board(life).await,
                16..19 => self.by_command(life).await,
                19 => self.shows_a_fact(life).await,
                20 => self.adds_a_topic(life).await,
                _ => self.trouble(),
            }
        } else {
            // Who sees that the moderators cannot keep up asks no more for now.
            let least = if self.play.with_button(self.play.desk, |l| l == "Approve").len() < WAITING { 0 } else { 8 };
            match self.rng.random_range(least..20) {
                0..5 => self.opens_ask_form(life).await,
                5..8 => {
                    let text = self.play.words(&mut self.rng);
                    let anonymous = self.rng.random();
                    self.ask_by_command(life, text, anonymous).await;
                }
                8..13 => self.supports(life).await,
                13 => self.raises_or_lowers_a_hand(life).await,
                _ => self.looks_after_own(life).await,
            }
        }
    }

    /// Keeps a form open until the next life, or fills it in at once.
    async fn opened(&mut self, life: u32, answer: Option<Answer>, purpose: Purpose) {
        let Some(modal) = answer.as_ref().and_then(Answer::modal).cloned() else { return };
        let form = OpenForm { modal, life, purpose };
        if self.open.is_none() && self.rng.random_bool(0.6) {
            self.open = Some(form);
        } else {
            self.submit(life, form).await;
        }
    }

    async fn submit(&mut self, life: u32, form: OpenForm) {
        let reopened = form.life != life;
        let text = self.play.words(&mut self.rng);
        let act = match form.purpose {
            Purpose::Ask { anonymous } => Act::Ask { text: text.clone(), anonymous, reopened },
            Purpose::Rewrite { number, mark } => Act::Rewrite { number, text: text.clone(), mark, reopened },
            Purpose::Edit { number, mark } => Act::Edit { number, text: text.clone(), mark, reopened },
            Purpose::Answer { number, mark } => Act::Answer { number, mark, reopened },
        };
        let answer = self.play.act(life, act, || self.who.submit(&form.modal, &[("text", &text)])).await;
        if let (None, Purpose::Ask { anonymous }) = (answer, form.purpose) {
            self.no_receipt(text, anonymous);
        }
    }

    /// Some people ask once more, in the same words, when no receipt came.
    fn no_receipt(&mut self, text: String, anonymous: bool) {
        if self.rng.random() {
            self.unsure = Some((text, anonymous));
        }
    }

    async fn opens_ask_form(&mut self, life: u32) {
        let Some(panel) = self.play.panel() else { return };
        let anonymous = self.rng.random();
        let label = if anonymous { "Ask anonymously" } else { "Ask by name" };
        let mut answer = self.play.act(life, Act::Look, || self.who.press_label(&panel, label)).await;
        // Where few may ask anonymously, a note comes before the form.
        let note =
            answer.as_ref().and_then(Answer::message).filter(|m| m.button("Ask all the same").is_some()).cloned();
        if let Some(note) = note {
            answer = self.play.act(life, Act::Look, || self.who.press_label(&note, "Ask all the same")).await;
        }
        self.opened(life, answer, Purpose::Ask { anonymous }).await;
    }

    async fn ask_by_command(&mut self, life: u32, text: String, anonymous: bool) {
        let act = Act::Ask { text: text.clone(), anonymous, reopened: false };
        let options = [("question", json!(text)), ("anonymous", json!(anonymous))];
        let mut answer = self.play.act(life, act.clone(), || self.who.command(self.play.floor, "ask", &options)).await;
        // Where few may ask anonymously, their words are held until they say so once more.
        let note =
            answer.as_ref().and_then(Answer::message).filter(|m| m.button("Ask all the same").is_some()).cloned();
        if let Some(note) = note {
            answer = self.play.act(life, act, || self.who.press_label(&note, "Ask all the same")).await;
        }
        if answer.is_none() {
            self.no_receipt(text, anonymous);
        }
    }

    async fn supports(&mut self, life: u32) {
        let posts = self.play.with_button(self.play.floor, |l| l.starts_with("Support"));
        let Some(post) = latest(&posts, 15).choose(&mut self.rng) else { return };
        let Some(number) = number_in(&post.text()) else { return };
        let act = Act::Support { number, person: self.who.id() };
        let id = post.buttons().into_iter().find_map(|b| b.custom_id).unwrap_or_default();
        self.play.act(life, act, || self.who.press(post, &id)).await;
    }

    /// My questions, and one of them rewritten or taken back.
    async fn looks_after_own(&mut self, life: u32) {
        let Some(panel) = self.play.panel() else { return };
        let list = self.play.act(life, Act::Look, || self.who.press_label(&panel, "My questions")).await;
        let Some(mut list) = list.as_ref().and_then(Answer::message).cloned() else { return };
        if let Some(select) = list.selects().into_iter().next() {
            let Some(one) = select.options.choose(&mut self.rng) else { return };
            let values = [one.value.as_str()];
            let picked = self.play.act(life, Act::Look, || self.who.select(&list, &select.custom_id, &values)).await;
            let Some(picked) = picked.as_ref().and_then(Answer::message).cloned() else { return };
            list = picked;
        }
        let Some(button) = list.buttons().into_iter().next() else { return };
        let Some(number) = button.custom_id.as_deref().and_then(number_of) else { return };
        let mark = self.play.ledger().mark(number);
        if self.rng.random_bool(0.75) {
            let form = self.play.act(life, Act::Look, || self.who.press_label(&list, "Edit")).await;
            self.opened(life, form, Purpose::Rewrite { number, mark }).await;
        } else {
            self.play.act(life, Act::Withdraw { number }, || self.who.press_label(&list, "Withdraw")).await;
        }
    }

    async fn on_a_card(&mut self, life: u32) {
        let label = *["Approve", "Approve", "Answer", "To the stage", ""].choose(&mut self.rng).expect("not empty");
        let cards = self.play.with_button(self.play.desk, |l| l.starts_with(label));
        let cards: Vec<Message> = cards.into_iter().filter(|c| c.text().starts_with('#')).collect();
        let recent = if label == "Approve" { &cards } else { latest(&cards, 25) };
        let Some(card) = recent.choose(&mut self.rng) else { return };
        let Some(number) = number_in(&card.text()) else { return };
        if let Some(select) = card.selects().into_iter().next()
            && self.rng.random_bool(0.1)
        {
            let reason = &select.options.choose(&mut self.rng).expect("there are reasons").value;
            let kind = Decision::Decline { destroys: reason == "exposes a person" };
            self.play
                .act(life, Act::Decide { number, kind }, || {
                    self.who.select(card, &select.custom_id, &[reason.as_str()])
                })
                .await;
            return;
        }
        let mut labels: Vec<String> = card.buttons().into_iter().map(|b| b.label).collect();
        if self.rng.random_bool(0.7) {
            labels.retain(|l| l != "Undo");
        }
        let Some(label) = labels.choose(&mut self.rng).cloned() else { return };
        let mark = self.play.ledger().mark(number);
        let (act, form) = match label.as_str() {
            "Approve" => (Act::Decide { number, kind: Decision::Approve }, None),
            "To the stage" => (Act::Decide { number, kind: Decision::Stage }, None),
            "Answered" => (Act::Decide { number, kind: Decision::Answered }, None),
            "Undo" => (Act::Undo { number }, None),
            merge if merge.starts_with("Merge into #") => (Act::Decide { number, kind: Decision::Merge }, None),
            "Edit" => (Act::Look, Some(Purpose::Edit { number, mark })),
            "More…" => (Act::Look, None),
            "Answer" => (Act::Look, Some(Purpose::Answer { number, mark })),
            other => panic!("a card with {other:?}"),
        };
        let answer = self.play.act(life, act, || self.who.press_label(card, &label)).await;
        if let Some(purpose) = form {
            self.opened(life, answer, purpose).await;
        }
    }

    async fn on_the_board(&mut self, life: u32) {
        let Some(board) = self.play.board() else { return };
        let (act, label) = match self.rng.random_range(0..10) {
            0..6 => (Act::Next, "Next question"),
            6 | 7 => (Act::StageAnswered, "Answered"),
            8 => (Act::NextTopic, "Next topic"),
            _ => (Act::NextSpeaker, "Next speaker"),
        };
        if board.button(label).is_none() {
            return;
        }
        self.play.act(life, act, || self.who.press_label(&board, label)).await;
    }

    async fn by_command(&mut self, life: u32) {
        let cards = self.play.with_button(self.play.desk, |l| l == "Undo");
        let Some(number) = latest(&cards, 25).choose(&mut self.rng).and_then(|c| number_in(&c.text())) else { return };
        let (name, act) = match self.rng.random_range(0..6) {
            0 => ("defer", Act::Decide { number, kind: Decision::Defer }),
            1 => ("file", Act::Decide { number, kind: Decision::File }),
            2 => ("stage", Act::Decide { number, kind: Decision::Stage }),
            3 => ("answered", Act::Decide { number, kind: Decision::Answered }),
            4 => ("merge", Act::Decide { number, kind: Decision::Merge }),
            _ => ("restore", Act::Undo { number }),
        };
        let mut options = vec![("number", json!(number))];
        if name == "merge" {
            let into = latest(&cards, 25).choose(&mut self.rng).and_then(|c| number_in(&c.text()));
            options.push(("into", json!(into)));
        }
        self.play.act(life, act, || self.who.command(self.play.desk, &format!("question {name}"), &options)).await;
    }

    async fn adds_a_topic(&mut self, life: u32) {
        // Long enough that its end is not announced here, and about nothing that facts are shown for.
        let options = [("title", json!("Round of questions")), ("minutes", json!(300))];
        self.play.act(life, Act::AddTopic, || self.who.command(self.play.desk, "topic add", &options)).await;
    }

    async fn raises_or_lowers_a_hand(&mut self, life: u32) {
        let name = if self.rng.random_bool(0.8) { "hand raise" } else { "hand lower" };
        self.play.act(life, Act::Look, || self.who.command(self.play.floor, name, &[])).await;
    }

    async fn shows_a_fact(&mut self, life: u32) {
        let search = *["national intelligence law", "great firewall", "personal information"]
            .choose(&mut self.rng)
            .expect("one");
        let options = [("search", json!(search)), ("show", json!(true))];
        self.play.act(life, Act::ShowFact, || self.who.command(self.play.desk, "brief", &options)).await;
    }

    /// Someone deletes panel or board, or Discord takes no more changes of it: either is posted anew.
    fn trouble(&mut self) {
        let view = if self.rng.random() { self.play.panel() } else { self.play.board() };
        let Some(view) = view else { return };
        if self.rng.random() {
            self.play.discord.delete_message(view.channel(), view.id());
        } else {
            let too_old: Value =
                json!({"message": "Maximum number of edits to messages older than 1 hour reached.", "code": 30046});
            let path = format!("channels/{}/messages/{}", view.channel(), view.id());
            self.play.discord.befall(Calls::to("PATCH", &path).answered(429, too_old));
        }
    }
}

fn latest(messages: &[Message], most: usize) -> &[Message] {
    &messages[messages.len().saturating_sub(most)..]
}

/// The question's number in a custom id: `1:mine:edit:<workshop>:<number>:<revision>`.
fn number_of(custom_id: &str) -> Option<u32> {
    custom_id.split(':').nth(4)?.parse().ok()
}
