//! Every "no" the rules can say, without a sentence: the words are the bot's business.

use std::time::Duration;

use crate::{Account, Number, Order, Role, ShownName, State, Text, TextError, Time};

/// Why something was not done. Nothing has changed when one of these comes back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No workshop was ever opened in this channel.
    #[error("no workshop here")]
    NoWorkshop,
    /// The button belongs to no workshop of this channel.
    #[error("no workshop of this channel")]
    NotHere,
    /// The workshop of this channel or button has been closed.
    #[error("the workshop is closed")]
    WorkshopClosed,
    /// Only what is over can be erased.
    #[error("the workshop is still running")]
    StillRunning,
    /// It was erased before.
    #[error("the workshop is erased")]
    AlreadyErased {
        /// When.
        at: Time,
    },
    /// The intake of questions is paused.
    #[error("the intake is paused")]
    IntakePaused,
    /// The intake is already as it should become; somebody else was faster.
    #[error("the intake already is as asked")]
    IntakeAlreadySo {
        /// Whether it is paused.
        paused: bool,
        /// The moderator who changed it last; `None` if it is as it was at the opening, or nobody noted it.
        by: Option<Account>,
    },
    /// Only moderators of this workshop may do this.
    #[error("not a moderator")]
    NotModerator,
    /// Only moderators and rapporteurs of this workshop may do this.
    #[error("not a rapporteur")]
    NotRapporteur,
    /// Only people who manage the server may do this.
    #[error("not an organiser")]
    NotOrganiser,
    /// Only people with this role may act.
    #[error("a role is needed")]
    RoleNeeded(Role),
    /// Only older accounts may act.
    #[error("the account is too young")]
    AccountTooYoung {
        /// The least age, in days.
        days: u32,
    },
    /// The workshop is locked down: only who acted before may act.
    #[error("locked down")]
    Lockdown,
    /// The lockdown is already as it should become.
    #[error("the lockdown already is as asked")]
    LockdownAlreadySo {
        /// Whether it is on.
        on: bool,
        /// The moderator who changed it last, if one did.
        by: Option<Account>,
    },
    /// What was held back was changed and sent: it cannot be sent as it was, too.
    #[error("it was sent in other words")]
    SentOtherwise(Number),
    /// The moderators muted this person.
    #[error("muted")]
    Muted {
        /// Whether the question would have been anonymous.
        anonymous: bool,
    },
    /// A question that was written down for someone in the room has nobody to mute.
    #[error("{0} has nobody to mute")]
    NobodyToMute(Number),
    /// Questions cannot be supported in this workshop.
    #[error("no supports here")]
    SupportOff,
    /// A workshop already uses this channel.
    #[error("the channel is in use")]
    ChannelInUse,
    /// Floor and desk are the same channel.
    #[error("floor and desk are one channel")]
    SameChannel,
    /// The text cannot be used as it is.
    #[error("the text cannot be used: {0}")]
    Text(#[from] TextError),
    /// This workshop takes no anonymous questions.
    #[error("anonymous questions are not taken")]
    AnonymousNotAllowed,
    /// This workshop takes no questions by name.
    #[error("named questions are not taken")]
    NamedNotAllowed,
    /// This person has as many undecided questions as are allowed.
    #[error("too many undecided questions")]
    TooManyWaiting {
        /// How many are allowed at once.
        limit: u32,
    },
    /// This person asked a moment ago.
    #[error("asked a moment ago")]
    TooSoon {
        /// How long to wait.
        wait: Duration,
    },
    /// No question has this number, or none that is shown yet.
    #[error("no question {0}")]
    UnknownQuestion(Number),
    /// The question belongs to someone else.
    #[error("not this person's question")]
    NotYours,
    /// The person said that it is to be deleted: it goes at a moment that is drawn.
    #[error("it is being deleted")]
    BeingDeleted,
    /// The question has changed since the picture that was pressed on.
    #[error("{number} has moved on")]
    MovedOn {
        /// Which question.
        number: Number,
        /// Its state now.
        state: State,
        /// The moderator who changed it last; `None` when it was the asker, or the asker of what it was put together with.
        by: Option<Account>,
    },
    /// What is on the stage has changed since the picture that was pressed on.
    #[error("the stage has moved on")]
    StageMovedOn {
        /// What is on the stage now.
        now: Option<Number>,
        /// The moderator who changed it last.
        by: Option<Account>,
    },
    /// The question's state does not allow this.
    #[error("not possible while {number} is {state:?}")]
    NotPossible {
        /// Which question.
        number: Number,
        /// Its state now.
        state: State,
    },
    /// No decision on this question is left to take back.
    #[error("nothing to take back on {0}")]
    NothingToUndo(Number),
    /// The question's words were destroyed, so nothing can bring it back.
    #[error("the words of {0} were destroyed")]
    WordsDestroyed(Number),
    /// Taking this back would need another question's later decision to be taken back first.
    #[error("{blocked_by} stands in the way")]
    UndoBlocked {
        /// The question to look at first.
        blocked_by: Number,
    },
    /// Places count in manual order only.
    #[error("the order is {order:?}")]
    NotManualOrder {
        /// The workshop's order.
        order: Order,
    },
    /// A question cannot be merged into itself.
    #[error("{0} into itself")]
    MergeIntoItself(Number),
    /// That question is out of play, so nothing can be merged into it.
    #[error("{into} is {state:?}")]
    NotMergeable {
        /// Which question.
        into: Number,
        /// Its state.
        state: State,
    },
    /// The agenda has moved on since the picture that was pressed on.
    #[error("the agenda has moved on")]
    AgendaMovedOn {
        /// The title of the topic that runs now.
        now: Option<Text>,
        /// The moderator who changed it last.
        by: Option<Account>,
    },
    /// The running topic got other minutes since the picture that was pressed on.
    #[error("the topic has other minutes")]
    MinutesMovedOn {
        /// Its title.
        title: Text,
        /// Until when it may take now.
        until: Time,
        /// The moderator who changed that last.
        by: Option<Account>,
    },
    /// There are no topics yet.
    #[error("no topics")]
    NoTopics,
    /// All topics are over.
    #[error("all topics are over")]
    AgendaOver,
    /// No topic runs.
    #[error("no topic runs")]
    NoTopicRuns,
    /// No topic has begun, so no beginning can be taken back.
    #[error("no topic has begun")]
    NoTopicBegan,
    /// No topic has this number or title.
    #[error("no such topic")]
    UnknownTopic,
    /// The topic runs or is over, so it stays where it is.
    #[error("the topic has begun")]
    TopicBegan {
        /// Its title.
        title: Text,
        /// Whether it runs; otherwise it is over.
        runs: bool,
    },
    /// No topic still to come can stand at this position.
    #[error("positions {first} to {last} are possible")]
    WrongPosition {
        /// The first position that is possible, counted from 1.
        first: usize,
        /// The last one.
        last: usize,
    },
    /// These are not minutes that a topic can have; they start at 1.
    #[error("1 to {limit} minutes are possible")]
    WrongMinutes {
        /// The most at once.
        limit: u32,
    },
    /// The agenda has as many topics as it can have.
    #[error("{limit} topics are there already")]
    AgendaFull {
        /// How many.
        limit: usize,
    },
    /// The list of speakers has moved on since the picture that was pressed on.
    #[error("the speakers have moved on")]
    SpeakersMovedOn {
        /// Who speaks now.
        now: Option<ShownName>,
        /// The moderator who changed it last; `None`: someone raised or lowered a hand.
        by: Option<Account>,
    },
    /// No note has this number.
    #[error("no note {0}")]
    UnknownNote(u32),
    /// There are as many notes as there can be.
    #[error("{limit} notes are there already")]
    NotesFull {
        /// How many.
        limit: u32,
    },
    /// The question is rendered into as many languages as it can be.
    #[error("{number} has {limit} translations already")]
    TooManyTranslations {
        /// Which question.
        number: Number,
        /// How many.
        limit: usize,
    },
    /// No key message has this number.
    #[error("no key message {0}")]
    UnknownMessage(u32),
    /// There are as many key messages as there can be.
    #[error("{limit} key messages are there already")]
    MessagesFull {
        /// How many.
        limit: u32,
    },
    /// The key message is being put, so it stays as it is.
    #[error("key message {message} is being put")]
    RoundRuns {
        /// Which.
        message: u32,
    },
    /// The time of the round is up.
    #[error("the round is over")]
    RoundOver,
    /// A round cannot last so long: see [`crate::key_message::SECONDS`].
    #[error("not a round's time")]
    RoundSeconds,
    /// There is no original to destroy.
    #[error("{0} has no original")]
    NoOriginal(Number),
    /// It was not asked anonymously, so there is nobody to ask back through the bot.
    #[error("nobody to ask back about {0}")]
    NobodyToAskBack(Number),
    /// It was asked back as often as it can be.
    #[error("{0} was asked back already")]
    AskedBackAlready(Number),
    /// There is nothing to answer, or it is answered.
    #[error("nothing to answer about {0}")]
    NothingToAnswer(Number),
    /// Nothing is open, so nothing can be brought to the stage.
    #[error("nothing is open")]
    NothingOpen,
    /// Nothing is on the stage.
    #[error("nothing is on the stage")]
    NothingOnStage,
    /// The asker's question is no longer waiting.
    #[error("only a waiting question can be edited by its asker")]
    NoLongerWaiting {
        /// Which question.
        number: Number,
        /// Its state now.
        state: State,
    },
    /// Only the latest change of who speaks can be taken back.
    #[error("not the latest turn")]
    NotTheLatestTurn {
        /// Who speaks now.
        now: Option<ShownName>,
    },
    /// No hand is up and nobody speaks, so nobody can be called.
    #[error("nobody to speak")]
    NobodyToSpeak,
    /// That person has no hand up and does not speak.
    #[error("not on the floor list")]
    NotOnFloorList,
    /// That is not a time that a speaker can be given: see [`crate::floor_list::SECONDS`].
    #[error("not a speaker's time")]
    SpeakerTime,
    /// Whoever speaks raises no hand.
    #[error("speaking now")]
    SpeakingNow,
    /// This person has no hand up.
    #[error("no hand is up")]
    NoHandUp,
}
