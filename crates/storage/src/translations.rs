//! Translations: each belongs to the decision by which it is taken back. Of one language the latest is shown.

use workshop::translation::{LanguageTag, Translation};
use workshop::{Number, Question, Text, WorkshopId};

use crate::row::count;
use crate::{Doing, Error, Reads, Tx};

impl Reads {
    /// The translations of one question, one a language, by language.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn translations(&mut self, id: WorkshopId, number: Number) -> Result<Vec<Translation>, Error> {
        let rows = sqlx::query!(
            r#"SELECT language, by, text FROM translation
               WHERE step IN (SELECT max(step) FROM translation WHERE workshop_id = ? AND number = ? GROUP BY language)
               ORDER BY language"#,
            id.0,
            number.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading a question's translations")?;
        let translations = rows.into_iter().map(|r| Translation {
            language: LanguageTag::stored(r.language),
            by: r.by,
            text: Text::stored(r.text),
        });
        Ok(translations.collect())
    }

    /// All of a workshop, with the questions that they are of.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn all_translations(&mut self, id: WorkshopId) -> Result<Vec<(Number, Translation)>, Error> {
        let rows = sqlx::query!(
            r#"SELECT number, language, by, text FROM translation
               WHERE step IN (SELECT max(step) FROM translation WHERE workshop_id = ? GROUP BY number, language)
               ORDER BY number, language"#,
            id.0
        )
        .fetch_all(self.conn())
        .await
        .doing("loading all translations")?;
        rows.into_iter()
            .map(|r| {
                let text = Text::stored(r.text);
                let translation = Translation { language: LanguageTag::stored(r.language), by: r.by, text };
                Ok((Number(count(r.number)?), translation))
            })
            .collect()
    }
}

impl Tx {
    /// Stores what was decided in this step.
    ///
    /// # Errors
    /// If SQLite fails.
    pub async fn translated(&mut self, step: i64, q: &Question, translation: &Translation) -> Result<(), Error> {
        let (language, text) = (translation.language.as_str(), translation.text.as_str());
        sqlx::query!(
            "INSERT INTO translation (step, workshop_id, number, language, by, text) VALUES (?, ?, ?, ?, ?, ?)",
            step,
            q.workshop.0,
            q.number.0,
            language,
            translation.by,
            text
        )
        .execute(self.conn())
        .await
        .doing("storing a translation")?;
        Ok(())
    }
}
