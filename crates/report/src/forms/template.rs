//! A forum's headings as data: one TOML file each, those that are built in and those that an operator adds.

use serde::Deserialize;

/// What can stand under a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Part {
    /// The workshop's title.
    Title,
    /// The day on which it was opened.
    Date,
    /// From when until when.
    Time,
    /// The numbers, and what happened in sentences.
    Short,
    /// The questions that were dealt with, their words alone.
    Issues,
    /// The questions that were dealt with, in order and with their answers.
    Dealt,
    /// The notes, by topic.
    Notes,
    /// The questions that were not answered, by topic.
    Unanswered,
    /// What was put on record.
    Record,
    /// The key messages with the results of their rounds.
    Messages,
    /// How the next question was found.
    Order,
    /// The topics with their minutes.
    Agenda,
    /// Numbers as a table.
    Numbers,
    /// What did not stand on the floor at the end, without words.
    NotShown,
    /// The facts that were shown, with their sources.
    Facts,
    /// What the report does not tell.
    About,
}

/// What is counted of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Unit {
    Words,
    Paragraphs,
    Sentences,
}

/// How long what stands under a heading may be.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limit {
    pub(super) at_most: u32,
    pub(super) unit: Unit,
    /// Whether it is meant for each question, message or note rather than for all of them together.
    #[serde(default)]
    pub(super) each: bool,
}

/// A heading of a template.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Heading {
    pub(super) heading: String,
    pub(super) asked: Option<String>,
    pub(super) gap: Option<String>,
    #[serde(default)]
    pub(super) with: Vec<Part>,
    pub(super) limit: Option<Limit>,
}

/// A forum's headings, in their order.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    #[serde(skip)]
    name: String,
    pub(super) title: String,
    /// Addresses of the pages that the headings are from; an operator's own are from nowhere.
    #[serde(default)]
    pub(super) source: Vec<String>,
    pub(super) deadline: Option<String>,
    /// What the form may have besides, and could not be found in its documentation.
    pub(super) not_documented: Option<String>,
    #[serde(rename = "section")]
    pub(super) sections: Vec<Heading>,
}

/// Why a file is no template.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// Not of the form.
    #[error("the report template {name}, line {line}: {what}")]
    Form {
        /// Which.
        name: String,
        /// Where, counted from 1.
        line: usize,
        /// What is wrong.
        what: String,
    },
    /// Of the form, and of no use.
    #[error("the report template {name}: {what}")]
    Use {
        /// Which.
        name: String,
        /// What is wrong.
        what: String,
    },
}

impl Template {
    /// Reads a template; `name` is what people choose it by.
    ///
    /// # Errors
    /// If it is not of the form, has nothing under a heading, the same thing under two, or a name that cannot be chosen.
    pub fn parse(name: &str, toml: &str) -> Result<Self, TemplateError> {
        let wrong = |what: String| TemplateError::Use { name: name.to_owned(), what };
        let mut template: Self = toml::from_str(toml).map_err(|error| {
            let before = error.span().map_or(0, |span| span.start.min(toml.len()));
            let line = 1 + toml.as_bytes()[..before].iter().filter(|byte| **byte == b'\n').count();
            TemplateError::Form { name: name.to_owned(), line, what: error.message().to_owned() }
        })?;
        name.clone_into(&mut template.name);
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if name.is_empty() || name.len() > 32 || !name.chars().all(is_name) || name == Templates::PLAIN {
            return Err(wrong(format!("a name has 1 to 32 of a-z, 0-9 and _, and is not {}", Templates::PLAIN)));
        }
        if template.sections.is_empty() {
            return Err(wrong("it has no headings".to_owned()));
        }
        let mut seen = Vec::new();
        for section in &template.sections {
            let heading = &section.heading;
            if heading.trim().is_empty() {
                return Err(wrong("a heading is empty".to_owned()));
            }
            if section.with.is_empty() && section.gap.is_none() {
                return Err(wrong(format!("nothing stands under “{heading}”: give it `with` or `gap`")));
            }
            if section.limit.is_some_and(|limit| limit.at_most == 0) {
                return Err(wrong(format!("under “{heading}” nothing may stand: `at_most` is 0")));
            }
            for part in &section.with {
                if seen.contains(part) {
                    return Err(wrong(format!("what stands under “{heading}” stands elsewhere, too")));
                }
                seen.push(*part);
            }
        }
        Ok(template)
    }

    /// What people choose it by.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// The templates that can be chosen.
#[derive(Clone, Debug, Default)]
pub struct Templates(Vec<Template>);

/// Those that are built in, by their names.
const BUILT_IN: [(&str, &str); 5] = [
    ("igf_2015", include_str!("../../templates-data/igf_2015.toml")),
    ("igf_2016", include_str!("../../templates-data/igf_2016.toml")),
    ("igf_2019", include_str!("../../templates-data/igf_2019.toml")),
    ("igf_2020", include_str!("../../templates-data/igf_2020.toml")),
    ("eurodig", include_str!("../../templates-data/eurodig.toml")),
];

impl Templates {
    /// The name of the report's own headings, which are no template.
    pub const PLAIN: &str = "plain";

    /// Those that come with the program.
    ///
    /// # Errors
    /// Never in practice: a test reads them all.
    pub fn built_in() -> Result<Self, TemplateError> {
        let all = BUILT_IN.iter().map(|(name, toml)| Template::parse(name, toml));
        Ok(Self(all.collect::<Result<_, _>>()?))
    }

    /// Adds one; it takes the place of another with the same name.
    pub fn add(&mut self, template: Template) {
        self.0.retain(|other| other.name != template.name);
        self.0.push(template);
    }

    /// Their names, the report's own headings first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [Self::PLAIN].into_iter().chain(self.0.iter().map(Template::name))
    }

    /// The template that is meant by a name: none for the report's own headings.
    #[must_use]
    pub fn choose(&self, name: &str) -> Option<Option<&Template>> {
        if name == Self::PLAIN {
            return Some(None);
        }
        self.0.iter().find(|t| t.name == name).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_templates_that_come_with_the_program_can_be_chosen() {
        let all = Templates::built_in().expect("they are right");
        let names: Vec<&str> = all.names().collect();
        assert_eq!(names, ["plain", "igf_2015", "igf_2016", "igf_2019", "igf_2020", "eurodig"]);
        assert!(names.iter().all(|n| all.choose(n).is_some()) && all.choose("igf_1999").is_none());
        assert!(all.0.iter().all(|t| t.source.iter().all(|s| s.starts_with("http"))));
    }

    #[test]
    fn what_is_wrong_with_a_template_is_said_in_a_sentence() {
        let head = "title = \"Mine\"\nsource = []\n";
        for (name, toml, told) in [
            ("mine", "title = 1", "invalid type"),
            ("mine", &format!("{head}section = []"), "no headings"),
            ("mine", &format!("{head}[[section]]\nheading = \"A\""), "nothing stands under “A”"),
            ("mine", &format!("{head}[[section]]\nheading = \" \"\ngap = \"x\""), "a heading is empty"),
            ("mine", &format!("{head}[[section]]\nheading = \"A\"\nwith = [\"everything\"]"), "unknown variant"),
            ("mine", &format!("{head}[[section]]\nheading = \"A\"\nwith = [\"dealt\", \"dealt\"]"), "elsewhere"),
            ("plain", &format!("{head}[[section]]\nheading = \"A\"\ngap = \"x\""), "a name has"),
            ("../x", &format!("{head}[[section]]\nheading = \"A\"\ngap = \"x\""), "a name has"),
        ] {
            let no = Template::parse(name, toml).expect_err(told).to_string();
            assert!(no.contains(told) && no.contains(name) && !no.contains('\n'), "{no}");
        }
        let no = Template::parse("mine", "title = \"Mine\"\n\n[[section]]\nwith = [\"all\"]").expect_err("unknown");
        assert!(no.to_string().starts_with("the report template mine, line 4: "), "{no}");
        Template::parse("mine", "title = \"Mine\"\n[[section]]\nheading = \"A\"\ngap = \"x\"").expect("no source");
    }
}
