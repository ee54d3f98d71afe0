//! What happens in a history. Who asks is given twice, once for each playing; all else is the same.

use proptest::prelude::*;

/// A workshop from its beginning to its close.
#[derive(Clone, Debug)]
pub(crate) struct History {
    /// How many people are present, who may be the authors.
    pub(crate) people: u8,
    /// What everything is drawn from.
    pub(crate) seed: u64,
    pub(crate) premoderation: bool,
    /// Whether, in the second playing, what is done anonymously and shown with the slot is done as late in it as possible.
    pub(crate) late: bool,
    pub(crate) ops: Vec<Op>,
}

/// Something that happens. Numbers mean one of what there is then.
#[derive(Clone, Debug)]
pub(crate) enum Op {
    /// Somebody asks anonymously, by the command or by the form; what is held back may be sent in other words.
    Ask { authors: [u8; 2], words: u8, way: u8 },
    /// More than twenty questions come at once.
    Flood { authors: [u64; 2] },
    /// Four ask anonymously, a moderator approves all of them, and some of those present support some of them.
    Opened { authors: [u32; 2], words: u8, supported: u32 },
    /// The author of an anonymous question gives it other words.
    Edit { question: u8, words: u8, way: u8 },
    /// The author of an anonymous question takes it back.
    Withdraw { question: u8 },
    /// The author of an anonymous question answers what was asked back about it.
    Reply { question: u8, words: u8, way: u8 },
    /// Somebody who is muted tries to ask anonymously.
    MutedTries { who: u8, words: u8 },
    /// Somebody asks by name.
    AskByName { who: u8, words: u8 },
    /// Somebody presses Support.
    Support { who: u8, question: u8 },
    /// Somebody supports a key message that is put, or objects to it.
    Voice { who: u8, round: u8, supports: bool },
    /// Somebody raises or lowers their hand.
    Hand { who: u8 },
    /// A moderator's command about a question that others see, or about any number.
    Decide { how: Decision, question: u8, other: u8 },
    /// A moderator presses something on a public message.
    Press { message: u8, button: u8 },
    /// A moderator presses something on what they were told last.
    PressPrivate { button: u8 },
    /// A moderator opens something and presses what random presses seldom find.
    Seek { what: u8, button: u8 },
    /// A moderator's or a stranger's command about something else than a question's fate.
    Command { what: u8, one: u8, other: u8 },
    /// A stranger presses something on the floor, or on what they were told last.
    StrangerPresses { private: bool, message: u8, button: u8 },
    /// A stranger presses what only an author should press, with any number.
    Forge { what: u8, number: u8 },
    /// A moderator's or a participant's command that looks.
    Look { what: u8 },
    /// An organiser changes something.
    Set { what: u8, to: u8 },
    /// All who are present delete their data.
    AllDelete { at_once: bool },
    /// One of them deletes their data, within a quarter of an hour: it is compared until the first piece goes.
    OneDeletes { who: u8 },
    /// Time passes.
    Seconds(u8),
    /// Slots pass.
    Slots(u8),
    /// A quarter of an hour passes.
    Quarter,
    /// Somebody sets the clock.
    SetClock { minutes: i8 },
    /// The program stops and starts again.
    Restart,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Decision {
    Approve,
    Decline,
    Merge,
    Stage,
    Answered,
    Defer,
    File,
    Edit,
    Answer,
    Restore,
    Mute,
    Unmute,
    Move,
    Topic,
    Translate,
    AskBack,
    Show,
    Probe,
}

const DECISIONS: [Decision; 18] = [
    Decision::Approve,
    Decision::Decline,
    Decision::Merge,
    Decision::Stage,
    Decision::Answered,
    Decision::Defer,
    Decision::File,
    Decision::Edit,
    Decision::Answer,
    Decision::Restore,
    Decision::Mute,
    Decision::Unmute,
    Decision::Move,
    Decision::Topic,
    Decision::Translate,
    Decision::AskBack,
    Decision::Show,
    Decision::Probe,
];

fn op() -> impl Strategy<Value = Op> {
    let byte = proptest::num::u8::ANY;
    let decision = prop_oneof![
        2 => Just(Decision::Approve),
        2 => Just(Decision::Merge),
        1 => Just(Decision::Mute),
        2 => Just(Decision::AskBack),
        5 => proptest::sample::select(&DECISIONS[..]),
    ];
    let authors = [proptest::num::u64::ANY, proptest::num::u64::ANY];
    let four = [proptest::num::u32::ANY, proptest::num::u32::ANY];
    prop_oneof![
        13 => (byte, byte, byte, 0..6u8).prop_map(|(one, other, words, way)| Op::Ask { authors: [one, other], words, way }),
        1 => authors.prop_map(|authors| Op::Flood { authors }),
        2 => (four, byte, proptest::num::u32::ANY)
            .prop_map(|(authors, words, supported)| Op::Opened { authors, words, supported }),
        3 => (byte, byte, byte).prop_map(|(question, words, way)| Op::Edit { question, words, way }),
        2 => byte.prop_map(|question| Op::Withdraw { question }),
        3 => (byte, byte, byte).prop_map(|(question, words, way)| Op::Reply { question, words, way }),
        1 => (byte, byte).prop_map(|(who, words)| Op::MutedTries { who, words }),
        3 => (byte, byte).prop_map(|(who, words)| Op::AskByName { who, words }),
        5 => (byte, byte).prop_map(|(who, question)| Op::Support { who, question }),
        3 => (byte, byte, proptest::bool::ANY).prop_map(|(who, round, supports)| Op::Voice { who, round, supports }),
        2 => byte.prop_map(|who| Op::Hand { who }),
        13 => (decision, byte, byte).prop_map(|(how, question, other)| Op::Decide { how, question, other }),
        10 => (byte, byte).prop_map(|(message, button)| Op::Press { message, button }),
        10 => byte.prop_map(|button| Op::PressPrivate { button }),
        3 => (byte, byte).prop_map(|(what, button)| Op::Seek { what, button }),
        8 => (byte, byte, byte).prop_map(|(what, one, other)| Op::Command { what, one, other }),
        4 => (proptest::bool::ANY, byte, byte)
            .prop_map(|(private, message, button)| Op::StrangerPresses { private, message, button }),
        2 => (byte, byte).prop_map(|(what, number)| Op::Forge { what, number }),
        5 => byte.prop_map(|what| Op::Look { what }),
        3 => (byte, byte).prop_map(|(what, to)| Op::Set { what, to }),
        1 => proptest::bool::ANY.prop_map(|at_once| Op::AllDelete { at_once }),
        1 => byte.prop_map(|who| Op::OneDeletes { who }),
        4 => (1..20u8).prop_map(Op::Seconds),
        10 => (1..3u8).prop_map(Op::Slots),
        1 => Just(Op::Quarter),
        1 => (-90..90i8).prop_map(|minutes| Op::SetClock { minutes }),
        1 => Just(Op::Restart),
    ]
}

/// Any history.
pub(crate) fn any() -> impl Strategy<Value = History> {
    let ops = proptest::collection::vec(op(), 8..32);
    let (often, seldom) = (proptest::bool::weighted(0.8), proptest::bool::weighted(0.4));
    (2..7u8, proptest::num::u64::ANY, often, seldom, ops).prop_map(|(people, seed, premoderation, late, ops)| History {
        people,
        seed,
        premoderation,
        late,
        ops,
    })
}
