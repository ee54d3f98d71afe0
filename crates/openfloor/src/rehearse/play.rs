//! Plays a script: people of the stand-in do what it says, at a pace one can read along with, and every answer and
//! the rows at the end are compared with it. It knows what a person in the room knows, and the rows.

use std::collections::HashMap;
use std::time::Duration;

use anyhow::Context as _;
use discord_fake::{Answer, Discord, Id, Interaction, Person, Story};
use i18n::Languages;
use serde_json::Value;
use storage::Store;
use workshop::{Channel, Number};

use super::reading::{described, entry, has_title, is_labelled, line, number_in, plain, title_number};
use super::script::{Act, How, Reply, Row, Script, Step};
use super::tell;
use super::words::Words;

/// How long a card, a post or a changed button may take to appear.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long the time of a key message may be, and the slot in which its voices are counted.
const ROUND: Duration = Duration::from_secs(120);

/// The least time between two steps at the readable pace, and what each character of a text adds to it.
const BREATH: Duration = Duration::from_millis(1_200);
const READING: Duration = Duration::from_millis(18);

/// Plays scripts in one Discord.
#[derive(Debug)]
pub struct Player<'a> {
    discord: &'a Discord,
    store: &'a Store,
    words: Words,
    /// Where it is told besides the terminal, and whose pace it keeps.
    story: Story,
    /// What each question of the script was numbered.
    numbers: HashMap<String, u64>,
    differences: usize,
}

/// The name of what somebody presses who asks anonymously though few may.
const ALL_THE_SAME: &str = "button-ask-all-the-same";

impl<'a> Player<'a> {
    /// Somebody who plays so many times faster than a readable pace; `store` is where what came of it is looked up, `languages`
    /// what the bot's answers are read in.
    #[must_use]
    pub fn new(discord: &'a Discord, store: &'a Store, languages: &Languages, speed: f64) -> Self {
        Self::telling(discord, store, languages, Story::new(speed))
    }

    /// The same at a story's pace, which is told each act.
    #[must_use]
    pub fn telling(discord: &'a Discord, store: &'a Store, languages: &Languages, story: Story) -> Self {
        let words = Words::new(languages.clone(), &discord.locale());
        Self { discord, store, words, story, numbers: HashMap::new(), differences: 0 }
    }

    /// Plays it to its end; how often something came out differently than written.
    ///
    /// # Errors
    /// If the script names what is not there, or the database fails.
    pub async fn play(&mut self, script: &Script) -> anyhow::Result<usize> {
        for step in &script.steps {
            match step {
                Step::Note(note) => {
                    tell(&format!("\n— {note}"));
                    self.story.chapter(note);
                    self.pause(note).await;
                }
                Step::Act { who, act, reply } => self.act(who, act, reply).await?,
                Step::Support { on, by } => {
                    for who in by {
                        self.support(on, who).await?;
                    }
                }
                Step::Voice { message, supports, by } => {
                    for who in by {
                        self.voice(*message, *supports, who).await?;
                    }
                }
                Step::Over { message, expect } => self.over(*message, expect).await?,
            }
        }
        self.compare_rows(&script.rows).await?;
        let questions = self.numbers.len();
        let end = match self.differences {
            0 => format!("The workshop is over: {questions} questions, everything as written."),
            1 => format!("The workshop is over: {questions} questions, 1 difference from what is written."),
            n => format!("The workshop is over: {questions} questions, {n} differences from what is written."),
        };
        tell(&format!("\n{end}"));
        self.story.over(&end);
        Ok(self.differences)
    }

    async fn act(&mut self, who: &str, act: &Act, reply: &Reply) -> anyhow::Result<()> {
        let person = self.person(who)?;
        let name = person.name();
        let sent = match act {
            Act::Command { name: command, channel, options } => {
                let mut given = Vec::new();
                for (option, value) in options {
                    given.push((option.as_str(), self.option(option, value)?));
                }
                self.tells(&person, self.channel(channel)?, &format!("{name}: /{command}{}", described(options)));
                person.command(self.channel(channel)?, command, &given).map_err(|why| why.to_string())
            }
            Act::Ask { text, how, by_command, .. } => {
                let way = if *how == How::Anonymous { "asks anonymously" } else { "asks by name" };
                self.tells(&person, self.channel("floor")?, &format!("{name} {way}: {}", line(text)));
                if *by_command {
                    let anonymous = Value::Bool(*how == How::Anonymous);
                    let options = [("question", Value::from(text.as_str())), ("anonymous", anonymous)];
                    person.command(self.channel("floor")?, "ask", &options).map_err(|why| why.to_string())
                } else {
                    let label = if *how == How::Anonymous { "Ask anonymously" } else { "Ask by name" };
                    self.press(&person, label, "panel").await?
                }
            }
            Act::Press { label, on } => {
                let said = format!("{name} presses {} ({})", self.with_numbers(label), self.target(on));
                self.tells(&person, self.place_of(&person, on)?, &said);
                if let Some(question) = &reply.suggested {
                    self.until_suggested(question).await?;
                }
                self.press(&person, label, on).await?
            }
            Act::Decline { reason, on } => {
                let said = format!("{name} declines {}: {reason}", self.target(on));
                self.tells(&person, self.channel("desk")?, &said);
                self.decline(&person, reason, on).await?
            }
        };
        let typed = match act {
            Act::Ask { text, .. } => Some(text.as_str()),
            _ => reply.write.as_deref(),
        };
        let answer = match sent {
            Ok(interaction) => self.follow(&person, interaction, reply, typed).await,
            Err(why) => Err(why),
        };
        let text = match answer {
            Ok(text) => text,
            Err(why) => {
                self.differs(&format!("{name} could not do it: {why}"));
                return Ok(());
            }
        };
        for words in &reply.expect {
            let own = typed.is_some_and(|typed| typed.contains(words));
            let words = self.with_numbers(words);
            // What is expected is written in English; what they wrote themselves is theirs in any language.
            if (own || self.words.reads_english(&person)) && !text.contains(&words) {
                self.differs(&format!("{words:?} was expected in the answer to {name}, which is: {text}"));
            }
        }
        if let Act::Ask { name: question, .. } = act {
            match number_in(&text) {
                Some(number) => {
                    self.numbers.insert(question.clone(), number);
                }
                None => self.differs(&format!("{name} got no receipt with a number, but: {text}")),
            }
        }
        self.pause(typed.unwrap_or_default()).await;
        Ok(())
    }

    /// What the person does with the answer, until there is nothing more to do; the text of the last answer.
    async fn follow(
        &self,
        person: &Person,
        sent: Interaction,
        reply: &Reply,
        typed: Option<&str>,
    ) -> Result<String, String> {
        let (mut pick, mut then) = (reply.pick.as_deref(), reply.then.as_deref());
        let mut answer = sent.settled().await;
        loop {
            let next = match &answer {
                Answer::Failed(why) => return Err(why.clone()),
                Answer::Modal(form) => {
                    tell(&format!("    a form opens: {}", plain(form.title())));
                    self.think(typed.unwrap_or_default()).await;
                    let inputs = form.inputs();
                    let field = inputs.first().ok_or("the form has no field")?;
                    person.submit(form, &[(&field.custom_id, typed.ok_or("there is nothing to write into the form")?)])
                }
                Answer::Message(message) | Answer::Update(message) => {
                    let only = if message.is_private() { "only they see: " } else { "" };
                    let said = line(&self.with_names(&plain(&message.text())).replace("**", ""));
                    tell(&format!("    {only}{said}"));
                    if message.is_private() {
                        self.story.answer(&format!("Only {} sees: {said}", person.name()));
                    }
                    if let Some(question) = pick.take() {
                        let number = self.numbers.get(question).ok_or("it names a question that nobody asked")?;
                        // Whoever has one question that can be changed has its buttons at once.
                        let Some((select, value)) = entry(message, *number) else { continue };
                        person.select(message, &select, &[&value])
                    } else if let Some(label) = then.take() {
                        person.press_label(message, &self.words.of(person, message).text(label, None))
                    } else {
                        let all_the_same = self.words.of(person, message).text(ALL_THE_SAME, None);
                        if message.button(&all_the_same).is_none() {
                            return Ok(plain(&message.text()));
                        }
                        person.press_label(message, &all_the_same)
                    }
                }
                Answer::Deferred | Answer::DeferredUpdate | Answer::Choices(_) => {
                    return Ok(String::new());
                }
            };
            answer = next.map_err(|why| why.to_string())?.settled().await;
        }
    }

    async fn support(&mut self, on: &str, who: &str) -> anyhow::Result<()> {
        let person = self.person(who)?;
        let name = person.name();
        self.tells(&person, self.channel("floor")?, &format!("{name} supports {}", self.target(on)));
        match self.press(&person, "Support", on).await? {
            Ok(sent) => {
                if let Answer::Failed(why) = sent.settled().await {
                    self.differs(&format!("{name} could not support {}: {why}", self.target(on)));
                }
            }
            Err(why) => self.differs(&format!("{name} could not support {}: {why}", self.target(on))),
        }
        self.story.breath(BREATH / 3).await;
        Ok(())
    }

    /// Says on the floor what somebody thinks of a key message, by the button below it.
    async fn voice(&mut self, number: u32, supports: bool, who: &str) -> anyhow::Result<()> {
        let (person, floor) = (self.person(who)?, self.channel("floor")?);
        let (title, label) = self.words.key_message(number, supports);
        let does = if supports { "supports" } else { "objects to" };
        self.tells(&person, floor, &format!("{} {does} key message {number}", person.name()));
        let find = |_: &Discord| {
            let round = person.sees(floor).into_iter().rev().find(|message| has_title(message, &title))?;
            round.button(&label).is_some().then_some(round)
        };
        let pressed = match self.discord.until_some(PATIENCE, find).await {
            Ok(round) => person.press_label(&round, &label).map_err(|why| why.to_string()),
            Err(_) => Err(format!("there is no button {label} below it")),
        };
        let answer = match pressed {
            Ok(sent) => sent.settled().await,
            Err(why) => Answer::Failed(why),
        };
        if let Answer::Failed(why) = answer {
            self.differs(&format!("{} could not do it: {why}", person.name()));
        }
        self.story.breath(BREATH / 3).await;
        Ok(())
    }

    /// Waits until the floor is told what came of a key message.
    async fn over(&mut self, number: u32, expect: &[String]) -> anyhow::Result<()> {
        let floor = self.channel("floor")?;
        let (title, _) = self.words.key_message(number, true);
        let over = format!("The time of key message {number} runs out.");
        tell(&over);
        self.story.chapter(&over);
        let find = |discord: &Discord| {
            let mut messages = discord.messages(floor).into_iter().rev();
            messages.find(|message| has_title(message, &title)).filter(|round| round.buttons().is_empty())
        };
        let Ok(round) = self.discord.until_some(ROUND, find).await else {
            self.differs(&format!("the time of key message {number} is not up"));
            return Ok(());
        };
        let text = plain(&round.text());
        tell(&format!("    {}", line(&text)));
        for words in expect {
            if self.words.room_reads_english() && !text.contains(words) {
                self.differs(&format!("{words:?} was expected of key message {number}, which says: {text}"));
            }
        }
        Ok(())
    }

    /// Presses the button as soon as the person sees it there.
    async fn press(&self, person: &Person, label: &str, on: &str) -> anyhow::Result<Result<Interaction, String>> {
        let channels = [self.channel("desk")?, self.channel("floor")?];
        let label = &*self.words.on_button(self.words.room(), &self.with_numbers(label));
        let number = self.numbers.get(on).copied();
        let find = |_: &Discord| {
            let seen = channels.into_iter().flat_map(|channel| person.sees(channel).into_iter().rev());
            let mut fitting = seen.filter(|message| !message.is_private() && title_number(message) == number);
            fitting.find_map(|message| {
                let mut buttons = message.buttons().into_iter();
                let id = buttons.find(|button| is_labelled(&button.label, label) && !button.disabled)?.custom_id?;
                Some((message, id))
            })
        };
        Ok(match self.discord.until_some(PATIENCE, find).await {
            Ok((message, id)) => person.press(&message, &id).map_err(|why| why.to_string()),
            Err(_) => Err(format!("there is no button {label} on {}", self.target(on))),
        })
    }

    /// Waits until the board suggests this question: what was just supported counts from the end of its slot on.
    async fn until_suggested(&mut self, question: &str) -> anyhow::Result<()> {
        let desk = self.channel("desk")?;
        let number = self.numbers.get(question).copied().unwrap_or_default();
        let line = self.words.suggestion(number);
        let find = |discord: &Discord| {
            discord.messages(desk).iter().rev().any(|message| plain(&message.text()).contains(&line)).then_some(())
        };
        if self.discord.until_some(PATIENCE, find).await.is_err() {
            self.differs(&format!("the board does not suggest {}", self.target(question)));
        }
        Ok(())
    }

    async fn decline(&self, person: &Person, reason: &str, on: &str) -> anyhow::Result<Result<Interaction, String>> {
        let desk = self.channel("desk")?;
        let number = self.numbers.get(on).copied();
        let find = |_: &Discord| {
            let cards = person.sees(desk).into_iter().rev();
            let card = cards.into_iter().find(|message| !message.is_private() && title_number(message) == number)?;
            let selects = card.selects().into_iter();
            let chosen = selects.flat_map(|select| {
                let value = select.options.into_iter().find(|option| option.value == reason);
                value.map(|option| (select.custom_id.clone(), option.value))
            });
            chosen.into_iter().next().map(|(id, value)| (card, id, value))
        };
        Ok(match self.discord.until_some(PATIENCE, find).await {
            Ok((card, id, value)) => person.select(&card, &id, &[&value]).map_err(|why| why.to_string()),
            Err(_) => Err(format!("there is no reason {reason:?} on the card of {}", self.target(on))),
        })
    }

    async fn compare_rows(&mut self, rows: &[Row]) -> anyhow::Result<()> {
        let floor = Channel(self.channel("floor")?.get());
        let mut reads = self.store.read().await?;
        let workshop = reads.workshop_at(floor).await?.context("there is no workshop in the database")?;
        for row in rows {
            let number = self.numbers.get(&row.question).copied().unwrap_or_default();
            let Some(found) = reads.question(workshop.id, Number(number.try_into()?)).await? else {
                self.differs(&format!("{} is not in the database", self.target(&row.question)));
                continue;
            };
            let target = self.target(&row.question);
            if found.state.word() != row.state {
                self.differs(&format!("{target} is {}, not {}", found.state.word(), row.state));
            }
            if row.supports.is_some_and(|supports| supports != found.supports) {
                self.differs(&format!("{target} has {} supports, not {:?}", found.supports, row.supports));
            }
            if row.anonymous.is_some_and(|anonymous| anonymous != found.asker.is_anonymous()) {
                self.differs(&format!(
                    "{target} is not stored as {}",
                    if found.asker.is_anonymous() { "named" } else { "anonymous" }
                ));
            }
        }
        Ok(())
    }

    fn differs(&mut self, how: &str) {
        self.differences += 1;
        tell(&format!("    DIFFERENT: {how}"));
    }

    /// An act as it is told, and where whoever reads along can see it.
    fn tells(&self, who: &Person, channel: Id, said: &str) {
        tell(said);
        self.story.act(who.id(), channel, said);
    }

    /// Where somebody presses: the panel and, for whoever sees no desk, all else is on the floor.
    fn place_of(&self, who: &Person, on: &str) -> anyhow::Result<Id> {
        let (desk, floor) = (self.channel("desk")?, self.channel("floor")?);
        let at_desk = on != "panel" && who.channels().iter().any(|channel| channel.id == desk);
        Ok(if at_desk { desk } else { floor })
    }

    fn person(&self, account: &str) -> anyhow::Result<Person> {
        self.discord.find_person(account).with_context(|| format!("the script names {account:?}, who is not there"))
    }

    fn channel(&self, name: &str) -> anyhow::Result<Id> {
        let channels = self.discord.channels();
        let found = channels.into_iter().find(|channel| channel.name == name);
        Ok(found.with_context(|| format!("the script names the channel {name:?}, which is not there"))?.id)
    }

    /// An option's value as Discord wants it: channels and roles by id, questions by number.
    fn option(&self, option: &str, value: &Value) -> anyhow::Result<Value> {
        Ok(match (option, value) {
            ("desk", Value::String(name)) => Value::from(self.channel(name)?.to_string()),
            ("moderators" | "rapporteurs", Value::String(name)) => {
                let role = self.discord.roles().into_iter().find(|role| role.name == *name);
                let role = role.with_context(|| format!("the script names the role {name:?}, which is not there"))?;
                Value::from(role.id.to_string())
            }
            ("number" | "into", Value::String(question)) => {
                Value::from(self.numbers.get(question).copied().unwrap_or(0))
            }
            _ => value.clone(),
        })
    }

    /// How a thing that is pressed is called in the terminal.
    fn target(&self, on: &str) -> String {
        match self.numbers.get(on) {
            Some(number) => format!("#{number}"),
            None => on.to_owned(),
        }
    }

    /// Mentions as a person sees them: people and channels by name.
    fn with_names(&self, text: &str) -> String {
        let people = self.discord.people().into_iter();
        let people = people.map(|person| (format!("<@{}>", person.id()), format!("@{}", person.name())));
        let channels = self.discord.channels().into_iter();
        let channels = channels.map(|channel| (format!("<#{}>", channel.id), format!("#{}", channel.name)));
        people.chain(channels).fold(text.to_owned(), |text, (mention, name)| text.replace(&mention, &name))
    }

    /// Words of the script in which `#name` stands for a question's number.
    fn with_numbers(&self, words: &str) -> String {
        let mut names: Vec<_> = self.numbers.iter().collect();
        // Some names begin like others.
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        names
            .into_iter()
            .fold(words.to_owned(), |words, (name, number)| words.replace(&format!("#{name}"), &format!("#{number}")))
    }

    /// Time to read what was just shown.
    async fn pause(&self, text: &str) {
        self.think(text).await;
        self.story.breath(BREATH).await;
    }

    /// Time to type or to read a text.
    async fn think(&self, text: &str) {
        let characters = u32::try_from(text.chars().count().min(150)).unwrap_or(150);
        self.story.reading(READING * characters).await;
    }
}
