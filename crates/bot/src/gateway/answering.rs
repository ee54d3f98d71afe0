//! The handler's answer, back to Discord within the time it waits: one place that answers, whatever was pressed, and
//! whatever went wrong.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures::FutureExt;
use rand::Rng;
use serde::Serialize;
use serenity::builder::{CreateActionRow, CreateAttachment};
use serenity::http::{Http, LightMethod, Request, Route};
use serenity::model::application::{CommandInteraction, ComponentInteraction, ModalInteraction};
use serenity::model::id::InteractionId;
use workshop::Account;

use super::later::Later;
use super::reading::Envelope;
use crate::answer::{self, Answer, Form, Labelled, Redrawn, Sheet};
use crate::bot::Bot;
use crate::custom_id::CustomId;
use crate::discord::Failure;
use crate::error::{Error, Result};
use crate::features::{self, Call};
use crate::late::LIVES;
use crate::rest::with;
use crate::texts::Language;
use crate::vitals::{ELSEWHERE, Kind, Outcome, Seen, outcome};
use crate::{refusals, say};

/// Discord waits this long for the first answer; a little less is left for the way.
const ANSWER_WITHIN: Duration = Duration::from_millis(2_900);

/// After this Discord takes no first answer: what has not arrived by then never will.
const ARRIVES_WITHIN: Duration = Duration::from_secs(3);

/// What takes longer, on a slow disk say, is answered with a placeholder first: nobody is left without an answer.
const PLACEHOLDER_AFTER: Duration = Duration::from_millis(2_500);

/// The first pause between two tries to answer, which grows to the longest: each refusal counts against the bot.
const PAUSES: (Duration, Duration) = (Duration::from_millis(250), Duration::from_millis(500));

/// What is needed to answer an interaction.
pub(super) trait Answerable {
    fn id(&self) -> InteractionId;
    fn token(&self) -> &str;
    /// Whether it only wants choices, so that a sentence would reach nobody.
    fn wants_choices(&self) -> bool {
        false
    }
    /// Whether it takes longer than Discord waits, so that a placeholder must come first.
    fn is_slow(&self) -> bool {
        false
    }
    /// Whether something on a message was pressed.
    fn is_press(&self) -> bool {
        false
    }
    /// Its answer did not arrive.
    fn was_not_heard(&self, _bot: &Bot) {}
    /// Its answer has arrived after all.
    fn is_heard(&self, _bot: &Bot) {}
    /// What is sent first, where it takes longer.
    fn placeholder(&self) -> Callback<Sheet> {
        Callback { kind: 5, data: Some(Sheet::default().private()) }
    }
}

macro_rules! answerable {
    ($interaction:ty { $($more:item)* }) => {
        impl Answerable for $interaction {
            fn id(&self) -> InteractionId {
                self.id
            }
            fn token(&self) -> &str {
                &self.token
            }
            $($more)*
        }
    };
}

answerable!(CommandInteraction {
    fn wants_choices(&self) -> bool {
        self.data.autocomplete().is_some()
    }
    fn is_slow(&self) -> bool {
        features::of_command(&self.data.name).is_some_and(|f| f.is_slow(&Call::new(self)))
    }
    fn was_not_heard(&self, bot: &Bot) {
        bot.given.was_not_heard(self.id.get(), tokio::time::Instant::now());
    }
    fn is_heard(&self, bot: &Bot) {
        bot.given.is_heard(self.id.get());
    }
});
answerable!(ComponentInteraction {
    fn is_slow(&self) -> bool {
        let id = CustomId::parse(&self.data.custom_id);
        id.is_some_and(|id| features::named(id.feature).is_some_and(|f| f.is_slow_press(&id)))
    }
    fn is_press(&self) -> bool {
        true
    }
    fn was_not_heard(&self, bot: &Bot) {
        bot.unheard.put(Account(self.user.id.get()), &self.data.custom_id, tokio::time::Instant::now());
    }
    fn is_heard(&self, bot: &Bot) {
        bot.unheard.take(Account(self.user.id.get()), &self.data.custom_id, tokio::time::Instant::now());
    }
    /// The pressed message stays until it is replaced.
    fn placeholder(&self) -> Callback<Sheet> {
        nothing()
    }
});
answerable!(ModalInteraction {
    fn was_not_heard(&self, bot: &Bot) {
        bot.given.was_not_heard(self.id.get(), tokio::time::Instant::now());
    }
    fn is_heard(&self, bot: &Bot) {
        bot.given.is_heard(self.id.get());
    }
});
answerable!(Envelope {
    fn wants_choices(&self) -> bool {
        Envelope::wants_choices(self)
    }
});

/// Does it, and answers with what came of it.
pub(super) async fn answer<I: Answerable>(
    bot: &Bot,
    http: &Http,
    (to, language): (&I, Language),
    doing: impl Future<Output = Result<Answer>>,
) {
    let arrived = tokio::time::Instant::now();
    let mut placed = Sent::Lost;
    if to.is_slow() {
        placed = send(bot, http, to, &to.placeholder(), &[], arrived).await;
    }
    let mut first = arrived.elapsed();
    let mut doing = std::pin::pin!(done(bot, (to, language), doing));
    let in_time = async {
        if placed.may_be_there() || to.wants_choices() {
            return Some(doing.as_mut().await);
        }
        tokio::time::timeout_at(arrived + PLACEHOLDER_AFTER, doing.as_mut()).await.ok()
    };
    let (came_to, mut answer) = match in_time.await {
        Some(done) => done,
        None => {
            let placeholder = to.placeholder();
            let sends = async { (send(bot, http, to, &placeholder, &[], arrived).await, arrived.elapsed()) };
            let (sent, done) = tokio::join!(sends, doing);
            (placed, first) = sent;
            done
        }
    };
    let further = answer.take_further_files();
    let later = Later { bot, http, to, language, until: arrived + LIVES, alone: false };
    let answered = if placed.may_be_there() {
        if placed == Sent::Doubtful {
            tokio::time::sleep_until(arrived + ARRIVES_WITHIN).await;
        }
        let alone = came_to == Outcome::Answered;
        Later { alone, ..later }.settle(answer).await.then_some(first)
    } else {
        reply(&later, answer, arrived).await
    };
    if answered.is_none() && came_to == Outcome::Answered {
        to.was_not_heard(bot);
    }
    let kind = if to.wants_choices() { Kind::Autocomplete } else { Kind::Act };
    let outcome = if answered.is_some() || came_to == Outcome::Unread { came_to } else { Outcome::Late };
    bot.vitals.saw(Seen::Interaction { kind, outcome, took: answered.unwrap_or_else(|| arrived.elapsed()) });
    for sheet in further.into_iter().filter(|_| answered.is_some()) {
        later.follow_up(sheet).await;
    }
}

/// Does it. Returns how it ended, and what is to be said.
pub(super) async fn done<I: Answerable>(
    bot: &Bot,
    (to, language): (&I, Language),
    doing: impl Future<Output = Result<Answer>>,
) -> (Outcome, Answer) {
    // Whatever is done after a slot's border is shown with a later one.
    bot.after_the_border().await;
    let done = AssertUnwindSafe(doing).catch_unwind().await;
    let came_to = match &done {
        Ok(Err(error)) if error.is_unread() => Outcome::Unread,
        Ok(Err(error)) if error.is_fault() => Outcome::Failed,
        Ok(_) => Outcome::Answered,
        Err(_) => Outcome::Failed,
    };
    let answer = match done {
        Ok(Ok(answer)) => answer,
        Ok(Err(error)) => Answer::Private(excuse(bot, language, error)),
        Err(_) => Answer::Private(Sheet::text(fault(bot, language, "a handler panicked", None))),
    };
    let refuses_choices = to.wants_choices() && !matches!(answer, Answer::Choices(_));
    (came_to, if refuses_choices { Answer::Choices(Vec::new()) } else { answer })
}

/// Answers for the first time. Returns how long that took; `None` where it did not arrive.
async fn reply<I: Answerable>(later: &Later<'_, I>, answer: Answer, arrived: tokio::time::Instant) -> Option<Duration> {
    let Later { bot, http, to, language: l, .. } = *later;
    let took = |done: bool| done.then(|| arrived.elapsed());
    match answer {
        Answer::Private(sheet) => {
            took(say(bot, http, to, (4, with_last(l, sheet.private())), arrived).await == Sent::Arrived)
        }
        Answer::Change(sheet) => {
            let mut sent = say(bot, http, to, (7, with_last(l, sheet.clone())), arrived).await;
            if sent == Sent::Gone {
                sent = say(bot, http, to, (4, with_last(l, sheet.private())), arrived).await;
            }
            took(sent == Sent::Arrived)
        }
        Answer::Redrawn(redrawn) => {
            let Redrawn { view, change, sheet, told, by, draw } = *redrawn;
            let sent = say(bot, http, to, (7, sheet), arrived).await;
            let done = sent == Sent::Arrived;
            let drawn = took(done);
            if let Some(draw) = draw {
                draw.end(bot, done.then_some((view, change))).await;
            }
            if matches!(sent, Sent::Refused | Sent::RefusedWithFiles | Sent::Gone) {
                // Others see that message: the painter draws it, or makes it anew. The person alone is told what was done.
                let told = with_last(l, told.alone()).private();
                return took(say(bot, http, to, (4, told), arrived).await == Sent::Arrived);
            }
            if let Some(besides) = told.besides() {
                later.note(besides, by.map(|who| (who, view.workshop))).await;
            }
            drawn
        }
        Answer::Form(form) => {
            // Rows are the older shape of a form, which Discord may take no longer one day; and it may refuse people's words.
            for form in [&form, &form.bare()] {
                let rows = Callback { kind: 9, data: Some(Modal::in_rows(form)) };
                let labelled = Callback { kind: 9, data: Some(Modal::labelled(form)) };
                let mut sent = send(bot, http, to, &rows, &[], arrived).await;
                if sent == Sent::Refused {
                    sent = send(bot, http, to, &labelled, &[], arrived).await;
                }
                if sent != Sent::Refused {
                    return took(sent == Sent::Arrived);
                }
            }
            took(say(bot, http, to, (4, refused(l).private()), arrived).await == Sent::Arrived)
        }
        // Nobody is told anything by them, so they are left out first.
        Answer::Choices(_) if bot.rest.is_refused_much() => None,
        Answer::Choices(choices) => {
            let choices = answer::choices(choices).map(|(name, value)| Choice { name, value }).collect();
            let callback = Callback { kind: 8, data: Some(Choices { choices }) };
            took(send(bot, http, to, &callback, &[], arrived).await == Sent::Arrived)
        }
        Answer::Nothing => took(send(bot, http, to, &nothing(), &[], arrived).await == Sent::Arrived),
    }
}

/// A message whose last form says no more than that Discord refuses the others.
pub(super) fn with_last(l: Language, sheet: Sheet) -> Sheet {
    sheet.or(refused(l).private())
}

fn refused(l: Language) -> Sheet {
    Sheet::text(say!(l, "answer-refused"))
}

/// Answers with a message for the first time, in the first of its forms that Discord does not refuse for its words or files: a
/// refusal leaves the interaction unanswered.
async fn say<I: Answerable>(
    bot: &Bot,
    http: &Http,
    to: &I,
    (kind, sheet): (u8, Sheet),
    arrived: tokio::time::Instant,
) -> Sent {
    let mut form = sheet;
    loop {
        let sent = send(bot, http, to, &Callback { kind, data: Some(&form) }, &form.files, arrived).await;
        let next = match sent {
            Sent::Refused => form.take_next(Failure::Malformed),
            Sent::RefusedWithFiles => form.take_next(Failure::NotAllowed),
            _ => None,
        };
        match next {
            Some(next) => form = next,
            None => return sent,
        }
    }
}

/// The pressed message stays as it is.
fn nothing() -> Callback<Sheet> {
    Callback { kind: 6, data: None }
}

#[derive(Serialize)]
pub(super) struct Callback<D> {
    #[serde(rename = "type")]
    kind: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<D>,
}

#[derive(Serialize)]
struct Modal<C> {
    custom_id: String,
    title: String,
    components: Vec<C>,
}

impl Modal<CreateActionRow> {
    fn in_rows(form: &Form) -> Self {
        Self { custom_id: form.id.clone(), title: form.title(), components: vec![form.row()] }
    }
}

impl Modal<Labelled> {
    fn labelled(form: &Form) -> Self {
        Self { custom_id: form.id.clone(), title: form.title(), components: vec![form.labelled()] }
    }
}

#[derive(Serialize)]
struct Choices {
    choices: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    name: String,
    value: String,
}

/// What became of a first answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sent {
    Arrived,
    /// Discord refuses what is in it; another one can be given.
    Refused,
    /// Discord refuses it, perhaps for its files; one without can be given.
    RefusedWithFiles,
    /// The pressed message, which was to change, is gone; another answer can be given.
    Gone,
    /// No answer came: it may have arrived.
    Doubtful,
    Lost,
}

impl Sent {
    /// Whether what was sent may be there, so that only another call can take its place.
    const fn may_be_there(self) -> bool {
        matches!(self, Self::Arrived | Self::Doubtful)
    }
}

/// Sends a first answer, and again if Discord is in trouble, as long as it waits. Where Discord wants to be left alone for longer,
/// or has refused so much that it may lock the bot out, it is sent once.
async fn send<D: Serialize + Sync>(
    bot: &Bot,
    http: &Http,
    to: &impl Answerable,
    callback: &Callback<D>,
    files: &[CreateAttachment],
    arrived: tokio::time::Instant,
) -> Sent {
    let until = arrived + ANSWER_WITHIN;
    let route = Route::InteractionResponse { interaction_id: to.id(), token: to.token() };
    let Ok(request) = with(Request::new(route, LightMethod::Post), callback, files) else { return Sent::Refused };
    // Whether an earlier try may have arrived, so that it was this bot that answered.
    let (mut tried, mut doubtful) = (false, false);
    let (mut pause, longest) = PAUSES;
    loop {
        let done = bot.late.first(bot, http, request.clone(), until).await;
        let failure = done.as_ref().err().map(|failed| failed.failure);
        let elsewhere = failure == Some(Failure::AlreadyAnswered) && !tried;
        bot.vitals.saw(Seen::Answering(if elsewhere { ELSEWHERE } else { outcome(failure.as_ref()) }));
        tried = true;
        let Err(failed) = done else { return Sent::Arrived };
        doubtful |= !failed.undone;
        match failed.failure {
            Failure::AlreadyAnswered => {
                if elsewhere && bot.vitals.answered_elsewhere() {
                    tracing::error!("another program answers with the same token; stop it, or reset the token");
                }
                return Sent::Arrived;
            }
            Failure::Malformed => {
                bot.lines.warn(format!("Discord refused an answer: {}", failed.why));
                return Sent::Refused;
            }
            failure if !files.is_empty() && failure.may_be_for_its_files() => {
                bot.lines.warn(format!("Discord refused an answer with a file: {}", failed.why));
                return Sent::RefusedWithFiles;
            }
            failure @ (Failure::UnknownInteraction
            | Failure::NotAllowed
            | Failure::ChannelGone
            | Failure::UnknownMessage) => {
                bot.lines.warn(format!("an answer was not delivered: {}", failed.why));
                return if failure == Failure::UnknownMessage { Sent::Gone } else { Sent::Lost };
            }
            _ => {}
        }
        let again = tokio::time::Instant::now() + pause.max(failed.wait);
        if again >= until || bot.rest.is_refused_much() {
            bot.lines.warn(format!("an answer was not delivered in time: {}", failed.why));
            return if doubtful { Sent::Doubtful } else { Sent::Lost };
        }
        pause = (pause * 2).min(longest);
        tokio::time::sleep_until(again).await;
    }
}

/// What a person is told when it did not work.
fn excuse(bot: &Bot, language: Language, error: Error) -> Sheet {
    match error {
        // No line: it would tell that somebody has just asked. Figures count it with all other answers.
        Error::Refused { why, typed } => {
            let sentence = refusals::sentence(language, &why);
            refusals::with_typed(language, sentence, typed.as_deref())
        }
        Error::Said(sentence) => Sheet::text(sentence),
        Error::SaidAbout { sentence, typed } => refusals::with_typed(language, sentence, Some(&typed)),
        error => {
            let sentence = fault(bot, language, &error.to_string(), error.stored());
            let typed = if let Error::Lost { typed, .. } = error { Some(typed) } else { None };
            refusals::with_typed(language, sentence, typed.as_deref())
        }
    }
}

/// The sentence for what failed, with a reference that leads to its line in the log.
fn fault(bot: &Bot, language: Language, what: &str, of: Option<&storage::Error>) -> String {
    let reference = format!("{:06x}", rand::rng().random_range(0..0x0100_0000));
    bot.lines.error(format!("something went wrong: {what} (reference {reference})"));
    match of {
        Some(error) if error.is_gone() => say!(language, "database-gone", reference = reference),
        Some(error) if error.is_busy() => say!(language, "database-busy", reference = reference),
        Some(error) if error.is_disk() => say!(language, "no-room", reference = reference),
        _ => say!(language, "something-went-wrong", reference = reference),
    }
}
