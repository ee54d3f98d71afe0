//! The report as a file to hand over: its name, its bytes, and smaller where it would be too large.

use std::io::{Cursor, Write as _};

use strum::{EnumString, IntoStaticStr, VariantArray};
use workshop::Word;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{Form, Report};

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
pub enum Format {
    /// To read and to go on writing.
    Markdown,
    /// To read and to print.
    Html,
    /// One row a question.
    Csv,
    /// All of it, for programs.
    Json,
}

impl Format {
    fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            other => other.word(),
        }
    }
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name: of the workshop's number and the template's name, nothing else.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Whether it is a zip archive with the report in it.
    pub zipped: bool,
}

/// Why there is no file. None of it happens to a report that is in memory.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// As JSON.
    #[error("writing the report as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// As CSV.
    #[error("writing the report as CSV: {0}")]
    Csv(#[from] csv::Error),
    /// By a template.
    #[error("writing the report by its template: {0}")]
    Template(#[from] std::fmt::Error),
    /// Zipped.
    #[error("compressing the report: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// Zipped, in the middle of it.
    #[error("compressing the report: {0}")]
    Write(#[from] std::io::Error),
}

impl Report {
    /// The report in one form, as text.
    ///
    /// # Errors
    /// Never in practice; see [`FileError`].
    pub fn text(&self, format: Format, form: &Form<'_>) -> Result<String, FileError> {
        Ok(match format {
            Format::Markdown => self.to_markdown(form)?,
            Format::Html => self.to_html(form)?,
            Format::Csv => self.to_csv(form)?,
            Format::Json => self.to_json()?,
        })
    }

    /// The report as a file, as a zip archive if it has more bytes than `limit`. It is up to the caller what to do with one
    /// that is too large even so.
    ///
    /// # Errors
    /// Never in practice; see [`FileError`].
    pub fn file(&self, format: Format, form: &Form<'_>, limit: usize) -> Result<File, FileError> {
        let text = self.text(format, form)?;
        let draft = if self.draft { "-draft" } else { "" };
        // Tables and programs know nothing of headings.
        let headed = matches!(format, Format::Markdown | Format::Html);
        let template = form.template.filter(|_| headed).map(|t| format!("-{}", t.name())).unwrap_or_default();
        let name = format!("report-{}{draft}{template}.{}", self.workshop, format.ending());
        if text.len() <= limit {
            return Ok(File { name, bytes: text.into_bytes(), zipped: false });
        }
        // No time of now: the same report is the same file.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(zip::DateTime::default());
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file(&name, options)?;
        archive.write_all(text.as_bytes())?;
        let bytes = archive.finish()?.into_inner();
        Ok(File { name: format!("{name}.zip"), bytes, zipped: true })
    }
}
