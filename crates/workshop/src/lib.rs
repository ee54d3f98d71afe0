//! The rules of a moderated discussion: the life of a question, who may do what, the order, the agenda, the seal.
//!
//! Decisions are pure functions on loaded data: they take the time and return what to store, or why not.
//! Never here: input or output, a clock, Discord, SQL, a sentence for people.

pub mod admission;
pub mod agenda;
pub mod chronicle;
pub mod deletion;
pub mod exposure;
pub mod floor_list;
pub mod idle;
pub mod ids;
pub mod key_message;
pub mod log;
pub mod note;
pub mod notice;
pub mod number;
pub mod order;
pub mod people;
pub mod question;
pub mod refusal;
pub mod seal;
pub mod text;
pub mod time;
pub mod translation;
pub mod word;
pub mod workshop;

pub use agenda::{Agenda, Topic, Turn};
pub use chronicle::{Chronicle, Past, Staging, Wishes};
pub use floor_list::{FloorList, Hand, HandId, Speaker};
pub use idle::Idle;
pub use ids::{Account, Channel, Guild, Message, Number, Revision, Role, TopicNumber, WorkshopId};
pub use notice::{Notice, NoticeKind, NoticePlace, Timed};
pub use order::Order;
pub use people::{Moderator, Organiser, Rapporteur, Rights, Staff};
pub use question::{Asker, Decision, DecisionKind, Kind, Question, Reason, Source, State, Words};
pub use refusal::Refusal;
pub use seal::{Key, Seal, Tag};
pub use text::{ShownName, Text, TextError};
pub use time::Time;
pub use word::Word;
pub use workshop::{Identity, Intake, Rules, Workshop};
