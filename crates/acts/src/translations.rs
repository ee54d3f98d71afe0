//! Translations of questions: given, given again, and like an edit taken back by undo.

use storage::Tx;
use workshop::log::{Entry, LogKind};
use workshop::question::Seen;
use workshop::translation::{LANGUAGES_MAX, LanguageTag, Translation};
use workshop::{Number, Question, Rapporteur, Refusal, Text, Time, Workshop};

use crate::decide::visible;
use crate::{Result, log};

/// Puts a rendering beside the question, in place of the one that was there in this language. Returns the question.
///
/// # Errors
/// If the question has moved on since it was seen, has no words, or has as many translations as it can have.
pub async fn translate(
    tx: &mut Tx,
    ws: &Workshop,
    number: Number,
    (language, text): (LanguageTag, Text),
    (by, expected, now): (Rapporteur, Seen, Time),
) -> Result<Question> {
    let q = visible(tx, ws, number).await?;
    let decided = q.translate(by, expected, now)?;
    let there = tx.translations(ws.id, number).await?;
    if there.len() >= LANGUAGES_MAX && there.iter().all(|t| t.language != language) {
        return Err(Refusal::TooManyTranslations { number, limit: LANGUAGES_MAX }.into());
    }
    let question = decided.question.clone();
    let entry = Entry::on(LogKind::Translate, number).because(language.as_str());
    let translation = Translation { language, by: tx.staff_name(ws.id, by.staff()).await?, text };
    let step = tx.decided(&[decided]).await?;
    tx.translated(step, &question, &translation).await?;
    log::write(tx, ws, by, entry, now).await?;
    tx.question_changed(&question, ws).await?;
    Ok(question)
}
