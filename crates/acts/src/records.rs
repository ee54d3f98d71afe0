//! What was written for the report beside what the rules know: who is M1, translations, notes, key messages, and
//! the end of the moderation log.

use report::{MessageRecord, NoteRecord, Records, RoundRecord, TranslationRecord};
use storage::Reads;
use workshop::WorkshopId;
use workshop::key_message::RoundState;

use crate::Result;

/// All of it.
pub(crate) async fn of(reads: &mut Reads, id: WorkshopId) -> Result<Records> {
    let translations = reads.all_translations(id).await?.into_iter();
    let notes = reads.notes(id).await?.into_iter();
    let messages = reads.key_messages(id).await?;
    let messages = messages.into_iter().map(|m| {
        let over = m.round().filter(|r| r.state == RoundState::Over);
        let round = over.map(|r| RoundRecord { ended: r.ends_at, support: r.support, objections: r.objections });
        MessageRecord { number: m.number, text: m.text, round }
    });
    Ok(Records {
        messages: messages.collect(),
        translations: translations
            .map(|(number, t)| TranslationRecord { number, language: t.language.to_string(), by: t.by, text: t.text })
            .collect(),
        notes: notes.map(|n| NoteRecord { topic: n.topic, by: n.by, text: n.text }).collect(),
        staff: reads.staff(id).await?,
        log: reads.log_end(id).await?.map(|(_, hash)| hash),
    })
}
