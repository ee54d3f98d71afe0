//! The scripted workshop on the rules alone: a set clock, numbers drawn with a fixed seed, no Discord and no database. So
//! what comes out is the same every time, and an example can be made of it and compared.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::Duration;

use content::Facts;
use openfloor::script::{Act, How, Reply, Script, Step};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use report::{MessageRecord, NoteRecord, Records, RoundRecord, TranslationRecord};
use serde_json::Value;
use workshop::floor_list::FloorList;
use workshop::log::{Entry, LogKind, Row};
use workshop::number::{Draw, Drawn, Numbers};
use workshop::order::fair::{self, Candidate, Load};
use workshop::question::Seen;
use workshop::{
    Account, Agenda, Asker, Channel, Chronicle, Decision, Guild, Hand, HandId, Identity, Intake, Kind, Moderator,
    Number, Past, Question, Reason, Revision, Rights, Role, Rules, ShownName, Staging, State, Text, Time, Wishes, Word,
    Workshop, WorkshopId, agenda, key_message, note, translation,
};

/// When it was opened: the day of the session.
const OPENED: Time = Time::from_ms(1_574_755_200_000);

/// Between two steps, so that the workshop takes its ninety minutes.
const STEP: Duration = Duration::from_secs(35);

/// Who keeps the record and decides on nothing.
const RAPPORTEUR: &str = "samir.k";

const MODERATORS: Role = Role(4);
const RAPPORTEURS: Role = Role(5);

/// What a command is given.
type Options = BTreeMap<String, Value>;

fn option<'a>(options: &'a Options, name: &str) -> &'a str {
    options.get(name).and_then(Value::as_str).unwrap_or_else(|| panic!("no text {name}"))
}

fn whole(options: &Options, name: &str) -> i64 {
    options.get(name).and_then(Value::as_i64).unwrap_or_else(|| panic!("no number {name}"))
}

fn flag(options: &Options, name: &str) -> Option<bool> {
    options.get(name).and_then(Value::as_bool)
}

struct Play<'a> {
    facts: &'a Facts,
    now: Time,
    rng: StdRng,
    workshop: Workshop,
    questions: Vec<Question>,
    names: HashMap<String, Number>,
    people: Vec<String>,
    shown_names: HashMap<String, String>,
    present: HashSet<Account>,
    supporters: HashMap<Number, Vec<Account>>,
    starts: HashMap<Account, Load>,
    loads: HashMap<Account, Load>,
    highest: Load,
    decisions: Vec<Past>,
    stagings: Vec<Staging>,
    agenda: Agenda,
    floor: FloorList,
    shown: Vec<(String, Time)>,
    records: Records,
    log: Vec<Row>,
    voices: HashMap<u32, (u32, u32)>,
}

/// The scripted workshop as it is stored at its end, before it closes; and when it closes.
///
/// # Panics
/// If the script does something that this play does not know.
#[must_use]
pub fn chronicle(facts: &Facts) -> (Chronicle, Time) {
    let (chronicle, _, now) = with_records(facts);
    (chronicle, now)
}

/// The same with what was written for the report.
///
/// # Panics
/// If the script does something that this play does not know.
#[must_use]
pub fn with_records(facts: &Facts) -> (Chronicle, Records, Time) {
    let script = Script::built_in().expect("the script is right");
    let world = crate::worlds::rehearsal();
    let shown_names = world.people.into_iter().map(|p| (p.name.clone(), p.global_name.unwrap_or(p.name))).collect();
    let mut play = Play::new(facts, shown_names);
    for step in &script.steps {
        play.step(step);
    }
    let now = play.now;
    let closes = play.account("ingrid.b");
    play.logs(closes, "ingrid.b", &Entry::of(LogKind::Close));
    let records = Records { log: play.log.last().map(|row| row.hash.clone()), ..play.records.clone() };
    (play.chronicle(), records, now)
}

impl<'a> Play<'a> {
    fn new(facts: &'a Facts, shown_names: HashMap<String, String>) -> Self {
        let workshop = before_opening();
        Self {
            facts,
            now: OPENED,
            rng: StdRng::seed_from_u64(129),
            workshop,
            questions: Vec::new(),
            names: HashMap::new(),
            people: Vec::new(),
            shown_names,
            present: HashSet::new(),
            supporters: HashMap::new(),
            starts: HashMap::new(),
            loads: HashMap::new(),
            highest: Load::ZERO,
            decisions: Vec::new(),
            stagings: Vec::new(),
            agenda: Agenda::default(),
            floor: FloorList::default(),
            shown: Vec::new(),
            records: Records::default(),
            log: Vec::new(),
            voices: HashMap::new(),
        }
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Note(_) => {}
            Step::Voice { message, supports, by } => {
                for name in by {
                    let who = self.account(name);
                    self.present.insert(who);
                    let (support, objections) = self.voices.entry(*message).or_default();
                    *(if *supports { support } else { objections }) += 1;
                }
            }
            Step::Over { message, .. } => {
                let (support, objections) = self.voices[message];
                let round = Some(RoundRecord { ended: self.now, support, objections });
                self.records.messages.iter_mut().filter(|m| m.number == *message).for_each(|m| m.round = round);
            }
            Step::Support { on, by } => {
                let number = self.names[on];
                for name in by {
                    let who = self.begins_to_support(name);
                    self.supporters.entry(number).or_default().push(who);
                    self.at(number).supports += 1;
                }
            }
            Step::Act { who, act, reply } => {
                self.now = self.now.plus(STEP);
                self.acts(who, act, reply);
            }
        }
    }

    fn acts(&mut self, name: &str, act: &Act, reply: &Reply) {
        let who = self.account(name);
        match act {
            Act::Ask { text, how, name: called, .. } => {
                let number = self.asks(name, text, (*how == How::Anonymous, Kind::Question));
                self.names.insert(called.clone(), number);
            }
            Act::Decline { reason, on } => {
                let reason = Reason::from_word(reason).expect("a reason");
                self.decides(on, who, |q, by, now| q.decline(reason, by, Seen::Now, now));
            }
            Act::Press { label, on } => self.presses(label, on, (name, who), reply),
            Act::Command { name: command, options, .. } => self.commands(command, options, (name, who), reply),
        }
    }

    fn presses(&mut self, label: &str, on: &str, (name, who): (&str, Account), reply: &Reply) {
        let text = || Text::parse(reply.write.as_deref().expect("words"), 500).expect("a text");
        let logged = match label {
            "Next topic" => Some(LogKind::NextTopic),
            "Next speaker" => Some(LogKind::NextSpeaker),
            "Pause intake" => Some(LogKind::Pause),
            "Resume intake" => Some(LogKind::Resume),
            _ => None,
        };
        if let Some(kind) = logged {
            self.logs(who, name, &Entry::of(kind));
        }
        if let Some(question) = &reply.suggested {
            assert_eq!(self.suggested(), Some(self.names[question]), "{question} is not next");
        }
        match label {
            "Approve" => self.decides(on, who, |q, by, now| q.approve(by, Seen::Now, now)),
            "Edit" => {
                self.decides(on, who, |q, by, now| q.edit(text(), by, Seen::Now, now));
                if reply.then.as_deref() == Some("button-destroy-original") {
                    let number = self.names[on];
                    self.logs(who, name, &Entry::on(LogKind::DestroyOriginal, number));
                }
            }
            "Answer" => self.decides(on, who, |q, by, now| q.answer(text(), by, Seen::Now, now)),
            "To the stage" => self.stages(self.names[on], who),
            "Next question" => {
                let number = self.suggested().expect("something is open");
                self.stages(number, who);
            }
            "Answered" => {
                let on_stage = self.questions.iter().find(|q| q.state == State::OnTheStage).cloned();
                if let Some(q) = on_stage {
                    let decided = q.answered(moderator(who), Seen::Now, self.now).expect("it is on the stage");
                    self.keep(decided.question, decided.decision, None);
                }
            }
            "Undo" => {
                let number = self.names[on];
                let undone = self.takes_back(number, who);
                self.logs(who, name, &Entry::on(LogKind::Undo, number).because(undone));
            }
            "Next topic" => self.next_topic(),
            "Next speaker" => self.next_speaker(None),
            "Raise hand" => self.raises(who, name),
            "My questions" => {
                self.present.insert(who);
                if reply.then.as_deref() == Some("button-withdraw") {
                    let number = self.names[reply.pick.as_deref().expect("a question")];
                    let q = self.at(number);
                    (q.state, q.words) = (State::Withdrawn, workshop::Words::Destroyed);
                }
            }
            // What is asked while the intake is paused is refused.
            "Ask anonymously" if !reply.expect.is_empty() => {}
            "Pause intake" | "Resume intake" | "Briefing" | "Open questions" | "Privacy" => {}
            merge => {
                let into =
                    merge.strip_prefix("Merge into #").unwrap_or_else(|| panic!("nobody knows the button {merge}"));
                let into = self.at(self.names[into]).clone();
                self.decides(on, who, |q, by, now| q.merge(&into, by, Seen::Now, now));
            }
        }
    }

    fn commands(&mut self, command: &str, options: &Options, (name, who): (&str, Account), reply: &Reply) {
        match command {
            "workshop open" => {
                self.workshop.title = option(options, "title").to_owned();
                let minutes = u64::try_from(whole(options, "minutes")).expect("minutes");
                self.workshop.rapporteurs = options.get("rapporteurs").map(|_| RAPPORTEURS);
                self.workshop.opened_at = self.now;
                self.workshop.ends_at = Some(self.now.plus(Duration::from_mins(minutes)));
            }
            "workshop settings" => {
                let alternate = flag(options, "alternate").expect("what is changed");
                self.workshop.rules.alternate = alternate;
                self.floor = std::mem::take(&mut self.floor).alternating(alternate);
                self.logs(who, name, &Entry::of(LogKind::Settings).because("alternate"));
            }
            "workshop lockdown" => {
                let kind = if option(options, "state") == "on" { LogKind::Lockdown } else { LogKind::EndLockdown };
                self.logs(who, name, &Entry::of(kind));
            }
            "question translate" => {
                let (number, by) = (self.names[option(options, "number")], self.staff(who, name));
                let text = reply.write.as_deref().expect("words");
                let text = Text::parse(text, translation::LENGTH_MAX).expect("a text");
                let language = option(options, "language").to_owned();
                self.logs(who, name, &Entry::on(LogKind::Translate, number).because(language.as_str()));
                self.records.translations.push(TranslationRecord { number, language, by, text });
            }
            "note add" => {
                let by = self.staff(who, name);
                let topic = note::topic(&self.agenda, None).expect("there is an agenda");
                let text = Text::parse(option(options, "text"), note::LENGTH_MAX).expect("a text");
                self.records.notes.push(NoteRecord { topic, by, text });
                let number = self.records.notes.len();
                self.logs(who, name, &Entry::of(LogKind::AddNote).because(number.to_string()));
            }
            "message draft" => {
                let number = u32::try_from(self.records.messages.len()).expect("few") + 1;
                let text = Text::parse(option(options, "text"), key_message::LENGTH_MAX).expect("a text");
                self.records.messages.push(MessageRecord { number, text, round: None });
                self.logs(who, name, &Entry::of(LogKind::DraftMessage).because(number.to_string()));
            }
            "message round" => {
                let number = whole(options, "number");
                self.logs(who, name, &Entry::of(LogKind::PutMessage).because(number.to_string()));
            }
            "topic add" => {
                self.logs(who, name, &Entry::of(LogKind::AddTopic));
                let title = agenda::title(option(options, "title")).expect("a title");
                self.agenda.add(title, whole(options, "minutes")).expect("there is room");
            }
            "topic extend" => {
                self.logs(who, name, &Entry::of(LogKind::ExtendTopic));
                self.agenda.extend(whole(options, "minutes"), self.now).expect("a topic runs");
            }
            "brief" if flag(options, "show") == Some(true) => {
                let found = self.facts.search(option(options, "search"), 1);
                let id = found.first().expect("a fact").id().to_string();
                self.logs(who, name, &Entry::of(LogKind::ShowFact).because(id.as_str()));
                self.shown.push((id, self.now));
            }
            "hand raise" => self.raises(who, name),
            "speaker next" => {
                self.logs(who, name, &Entry::of(LogKind::NextSpeaker));
                let named = options.get("name").and_then(Value::as_str);
                self.next_speaker(named.map(ShownName::parse));
            }
            "question file" => {
                let on = option(options, "number");
                self.decides(on, who, |q, by, now| q.file(by, Seen::Now, now));
            }
            // With words expected in the answer it is refused, and they are given back.
            "ask" if reply.expect.is_empty() => {
                let kind = options.get("kind").and_then(Value::as_str).and_then(Kind::from_word);
                let anonymous = flag(options, "anonymous").unwrap_or(true);
                self.asks(name, option(options, "question"), (anonymous, kind.unwrap_or(Kind::Question)));
            }
            "question mute" => {
                let number = self.names[option(options, "number")];
                self.logs(who, name, &Entry::on(LogKind::Mute, number));
            }
            "workshop check" | "workshop status" | "workshop screen" | "workshop close" | "brief" | "questions"
            | "mine" | "question ask_back" | "ask" => {}
            unknown => panic!("nobody knows the command {unknown}"),
        }
    }

    fn account(&mut self, name: &str) -> Account {
        let place = self.people.iter().position(|p| p == name).unwrap_or_else(|| {
            self.people.push(name.to_owned());
            self.people.len() - 1
        });
        Account(1_000 + place as u64)
    }

    /// Supports for the first time, perhaps.
    fn begins_to_support(&mut self, name: &str) -> Account {
        let who = self.account(name);
        self.present.insert(who);
        self.starts.entry(who).or_insert(self.highest);
        self.loads.entry(who).or_insert(self.highest);
        who
    }

    fn at(&mut self, number: Number) -> &mut Question {
        self.questions.iter_mut().find(|q| q.number == number).expect("it was asked")
    }

    fn asks(&mut self, name: &str, text: &str, (anonymous, kind): (bool, Kind)) -> Number {
        let account = self.account(name);
        self.present.insert(account);
        let Drawn { number, rest } = self.workshop.numbers.draw(Draw::AmongLowest, &mut self.rng);
        self.workshop.numbers = rest;
        let asker = if anonymous {
            Asker::Anonymous(None)
        } else {
            Asker::Named { account, name: ShownName::parse(&self.shown_names[name]) }
        };
        let text = Text::parse(text, 500).expect("a text");
        let mut q = Question::new(self.workshop.id, number, asker, kind, text, false, self.now);
        q.topic = self.agenda.running().map(|t| t.number);
        self.questions.push(q);
        number
    }

    /// What somebody of the staff is called in log and report.
    fn staff(&mut self, who: Account, name: &str) -> String {
        if let Some((_, known)) = self.records.staff.iter().find(|(account, _)| *account == who) {
            return known.clone();
        }
        let letter = if name == RAPPORTEUR { 'R' } else { 'M' };
        let before = self.records.staff.iter().filter(|(_, other)| other.starts_with(letter)).count();
        let called = format!("{letter}{}", before + 1);
        self.records.staff.push((who, called.clone()));
        called
    }

    fn logs(&mut self, who: Account, name: &str, entry: &Entry) {
        let by = self.staff(who, name);
        let last = self.log.last().map(|row| (row.number, row.hash.clone()));
        self.log.push(Row::after(self.workshop.id, last, entry, by, self.now));
    }

    /// The decision stands in the log.
    fn logs_decision(&mut self, decision: &Decision, after: &Question) {
        let name = self.people[usize::try_from(decision.by.0 - 1_000).expect("small")].clone();
        let entry = Entry::on(decision.kind.into(), decision.number);
        let entry = match after.state {
            State::Declined(reason) => entry.because(reason.word()),
            State::Merged(into) => entry.because(into.to_string()),
            _ => entry,
        };
        self.logs(decision.by, &name, &entry);
    }

    fn keep(&mut self, question: Question, decision: Decision, step: Option<i64>) -> i64 {
        let step = step.unwrap_or(self.decisions.len() as i64 + 1);
        self.logs_decision(&decision, &question);
        self.decisions.push(Past { step, undone: false, decision });
        let place = self.at(question.number);
        *place = question;
        step
    }

    fn decides(
        &mut self,
        on: &str,
        who: Account,
        how: impl FnOnce(&Question, Moderator, Time) -> Result<workshop::question::Decided, workshop::Refusal>,
    ) {
        let q = self.at(self.names[on]).clone();
        let decided = how(&q, moderator(who), self.now).unwrap_or_else(|no| panic!("#{on}: {no}"));
        self.keep(decided.question, decided.decision, None);
    }

    fn takes_back(&mut self, number: Number, who: Account) -> &'static str {
        let latest = self.decisions.iter_mut().rfind(|p| p.decision.number == number && !p.undone).expect("a decision");
        latest.undone = true;
        let decision = latest.decision.clone();
        let before = self.at(number).restore(&decision, moderator(who)).expect("it can be taken back");
        *self.at(number) = before;
        decision.kind.word()
    }

    fn candidate(&self, q: &Question) -> Candidate {
        let place = |who: &Account| usize::try_from(who.0 - 1_000).expect("small");
        let merged = self.questions.iter().filter(|m| m.state.merged_into() == Some(q.number));
        let supporters = self.supporters.get(&q.number).into_iter().flatten().map(place).collect();
        Candidate { number: q.number, asked_at: q.asked_at, supporters, own: 1 + merged.count() }
    }

    fn by_place(&self, loads: &HashMap<Account, Load>) -> Vec<Load> {
        (0..self.people.len() as u64).map(|n| loads.get(&Account(1_000 + n)).copied().unwrap_or_default()).collect()
    }

    fn suggested(&self) -> Option<Number> {
        let open = self.questions.iter().filter(|q| q.state == State::Open);
        let open: Vec<Candidate> = open.map(|q| self.candidate(q)).collect();
        fair::suggest(&open, &self.by_place(&self.loads), 1).first().map(|pick| open[pick.candidate].number)
    }

    fn stages(&mut self, number: Number, who: Account) {
        let instead_of = self.suggested().filter(|n| *n != number);
        let q = self.at(number).clone();
        let candidate = self.candidate(&q);
        let mut loads = self.by_place(&self.loads);
        let level = candidate.level(&loads).unwrap_or_default();
        candidate.charge(level, &mut loads);
        self.loads = (0..).zip(loads).map(|(n, load)| (Account(1_000 + n), load)).collect();
        if candidate.is_charged() {
            self.highest = self.highest.max(level);
        }
        let staged = q.stage(moderator(who), Seen::Now, self.now).expect("it is open");
        let before = self.questions.iter().find(|q| q.state == State::OnTheStage).cloned();
        let step = self.keep(staged.question, staged.decision, None);
        if let Some(before) = before {
            let left = before.leave_stage(moderator(who), self.now).expect("it was on the stage");
            self.keep(left.question, left.decision, Some(step));
        }
        self.stagings.push(Staging { step, number, at: self.now, instead_of });
    }

    fn next_topic(&mut self) {
        let turn = self.agenda.next(self.now).expect("there is a topic");
        let Some(topic) = turn.started else { return };
        for fact in self.facts.about(topic.title.as_str(), None, 3) {
            let id = fact.id().to_string();
            if self.shown.iter().all(|(shown, _)| *shown != id) {
                self.shown.push((id, self.now));
            }
        }
    }

    fn next_speaker(&mut self, name: Option<ShownName>) {
        let step = Revision(u32::try_from(self.floor.speakers().len()).expect("few") + 1);
        self.floor.next(name, self.workshop.speaker_s, step, self.now).expect("somebody wants to speak");
    }

    fn raises(&mut self, account: Account, name: &str) {
        self.present.insert(account);
        let id = HandId(i64::try_from(account.0).expect("small"));
        let name = ShownName::parse(&self.shown_names[name]);
        self.floor.put_up(Hand { id, account, name, note: None, raised_at: self.now });
    }

    fn chronicle(self) -> Chronicle {
        let own = self.questions.iter().filter(|q| q.state.merged_into().is_none());
        let wishes =
            Wishes { candidates: own.map(|q| self.candidate(q)).collect(), starts: self.by_place(&self.starts) };
        let merged: Vec<Number> = self.questions.iter().filter_map(|q| q.state.merged_into()).collect();
        let mut questions = self.questions;
        for q in &mut questions {
            q.supports += u32::try_from(merged.iter().filter(|into| **into == q.number).count()).expect("few");
        }
        Chronicle {
            workshop: self.workshop,
            participants: u32::try_from(self.present.len()).expect("few"),
            questions,
            decisions: self.decisions,
            stagings: self.stagings,
            wishes: Some(wishes),
            agenda: self.agenda,
            speakers: self.floor.speakers().to_vec(),
            facts: self.shown,
        }
    }
}

fn before_opening() -> Workshop {
    Workshop {
        id: WorkshopId(129),
        guild: Guild(1),
        floor: Channel(2),
        desk: Channel(3),
        moderators: MODERATORS,
        rapporteurs: None,
        title: String::new(),
        pack: None,
        identity: Identity::OpenOrAnonymous,
        intake: Intake::Open,
        opened_at: OPENED,
        ends_at: None,
        closed_at: None,
        erased_at: None,
        stage_revision: Revision(0),
        agenda_revision: Revision(0),
        speakers_revision: Revision(0),
        speaker_s: 120,
        numbers: Numbers::default(),
        rules: Rules::default(),
        key_name: String::new(),
        language: "en".to_owned(),
    }
}

fn moderator(account: Account) -> Moderator {
    Moderator::of(&before_opening(), &Rights { account, roles: vec![MODERATORS], manages_server: false })
        .expect("has the role")
}

/// What somebody could write to break a report. Made as no text gets in, past the door that cleans what people type.
pub const HOSTILE: [&str; 14] = [
    "<script>window.hit = 1</script><img src=\"http://127.0.0.1:9/x\" onerror=\"window.hit = 1\">",
    "</p></article></style></title><svg onload=window.hit=1><a href=\"javascript:window.hit=1\">x</a>",
    "\" autofocus onfocus=\"window.hit = 1\" x=\"' onmouseover='window.hit = 1",
    "{{ 7 * 7 }} {% include \"report.css\" %} ${7*7} <%= 7 %>",
    "| a | b |\n| --- | --- |\n| [x](javascript:alert(1)) | ![y](http://127.0.0.1:9/y) |",
    "# Heading\n> quote\n- list\n1. one\n```\ncode\n```\n---\n***",
    "<!-- a comment --> &lt;b&gt; &amp; <b>bold</b> **bold** _under_ ~~gone~~ `code` \\* \\",
    "https://127.0.0.1/ www.example.org <https://example.org> someone@example.org [ref]: http://x",
    "=HYPERLINK(\"http://127.0.0.1:9\";\"x\")",
    "+1+cmd|' /C calc'!A0",
    "@SUM(1;=2)\n=3",
    "\u{202e}evil\u{202d} \u{2066}isolate \u{2067}never ended \u{200b}\u{feff}zero",
    "e\u{301}\u{302}\u{303}",
    "ابجد \"<b>x</b>\" \u{202e}דה",
];

/// The scripted workshop with [`HOSTILE`] texts in every place that takes one, and a stack of 500 marks.
///
/// # Panics
/// If the script does something that this play does not know.
#[must_use]
pub fn hostile(facts: &Facts) -> (Chronicle, Time) {
    let (mut chronicle, now) = chronicle(facts);
    let stacked = format!("Z{}", "\u{301}".repeat(500));
    let texts: Vec<String> = HOSTILE.iter().map(|text| (*text).to_owned()).chain([stacked]).collect();
    let text = |n: usize| texts[n % texts.len()].clone();
    chronicle.workshop.title = text(0);
    // Those that will be shown come first, so that each text is.
    chronicle.questions.sort_by_key(|q| !q.state.is_public());
    for (n, q) in chronicle.questions.iter_mut().enumerate() {
        if q.words.text().is_some() {
            q.words = workshop::Words::Are(Text::stored(text(n)));
        }
        if q.answer.is_some() {
            q.answer = Some(Text::stored(text(n + 1)));
        }
        if let Asker::Named { name, .. } = &mut q.asker {
            *name = ShownName::stored(text(n + 2));
        }
    }
    let topics = chronicle.agenda.topics().iter().cloned().enumerate();
    let topics = topics.map(|(n, t)| workshop::Topic { title: Text::stored(text(n)), ..t });
    chronicle.agenda = Agenda::new(topics.collect());
    chronicle.facts.push((text(0), now));
    (chronicle, now)
}
