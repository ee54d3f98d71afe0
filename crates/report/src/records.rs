//! What people who keep the record of a workshop have written for its report, beside what the rules know of it. Empty where
//! nobody wrote anything.

use workshop::{Account, Number, Text, Time, TopicNumber};

/// Who wrote and decided, translations, notes, key messages, and the end of the moderation log.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// Who is M1, M2, … and R1, R2, …, each by the order of what they first did.
    pub staff: Vec<(Account, String)>,
    /// In the order in which they are shown.
    pub translations: Vec<TranslationRecord>,
    /// In the order in which they were written.
    pub notes: Vec<NoteRecord>,
    /// By their numbers.
    pub messages: Vec<MessageRecord>,
    /// The last hash of the moderation log, in hexadecimal.
    pub log: Option<String>,
}

/// A moderator's rendering of a question in another language.
#[derive(Clone, Debug)]
pub struct TranslationRecord {
    /// Of which question.
    pub number: Number,
    /// Into which language: a tag of BCP 47.
    pub language: String,
    /// Whose it is: M1, R2.
    pub by: String,
    /// The rendering.
    pub text: Text,
}

/// A rapporteur's or moderator's note.
#[derive(Clone, Debug)]
pub struct NoteRecord {
    /// The topic it belongs to.
    pub topic: Option<TopicNumber>,
    /// Who wrote it: M1, R2.
    pub by: String,
    /// The note.
    pub text: Text,
}

/// A sentence that the workshop may have agreed on.
#[derive(Clone, Debug)]
pub struct MessageRecord {
    /// Its number.
    pub number: u32,
    /// The sentence.
    pub text: Text,
    /// Its last round, once the time of that was up.
    pub round: Option<RoundRecord>,
}

/// How a round ended.
#[derive(Clone, Copy, Debug)]
pub struct RoundRecord {
    /// When its time was up.
    pub ended: Time,
    /// Voices for it.
    pub support: u32,
    /// Voices against it.
    pub objections: u32,
}
