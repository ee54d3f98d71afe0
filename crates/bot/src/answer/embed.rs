//! An embed whose parts never take more than Discord allows, whatever is put into them. It says nothing itself.

use serde::Serialize;
use serenity::model::Timestamp;

use crate::display::{self, LEFT_OUT};

/// An embed.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Embed {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    color: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timestamp: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    footer: Option<Footer>,
    fields: Vec<Field>,
}

#[derive(Clone, Debug, Serialize)]
struct Footer {
    text: String,
}

#[derive(Clone, Debug, Serialize)]
struct Field {
    name: String,
    value: String,
    inline: bool,
    /// Whether it is shortened before anything else is left out.
    #[serde(skip)]
    yields: bool,
}

impl Field {
    fn units(&self) -> usize {
        display::units(&self.name) + display::units(&self.value)
    }
}

impl Embed {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// What stands at its top.
    pub(crate) fn title(self, title: impl AsRef<str>) -> Self {
        Self { title: Some(display::marked(title.as_ref(), display::TITLE)), ..self }
    }

    /// Its text.
    pub(crate) fn description(self, text: impl AsRef<str>) -> Self {
        Self { description: Some(display::marked(text.as_ref(), display::DESCRIPTION)), ..self }
    }

    /// Its text of several lines or paragraphs, the most important first: where all of them do not fit, the last are left
    /// out.
    pub(crate) fn lines(self, lines: &[String], between: &str) -> Self {
        Self { description: Some(display::joined(lines, between, display::DESCRIPTION)), ..self }
    }

    /// With one more field; what is beyond the last that Discord allows is left out.
    pub(crate) fn field(mut self, name: impl AsRef<str>, value: impl AsRef<str>, inline: bool) -> Self {
        if self.fields.len() < display::FIELDS {
            let name = display::marked(name.as_ref(), display::TITLE);
            self.fields.push(Field {
                name,
                value: display::marked(value.as_ref(), display::FIELD),
                inline,
                yields: false,
            });
        }
        self
    }

    /// With one more field that is shortened before anything else is left out.
    pub(crate) fn yielding_field(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        let mut embed = self.field(name, value, false);
        embed.fields.last_mut().into_iter().for_each(|field| field.yields = true);
        embed
    }

    /// With one more field of several lines, the most important first.
    pub(crate) fn field_lines(self, name: impl AsRef<str>, lines: &[String]) -> Self {
        self.field(name, display::joined(lines, "\n", display::FIELD), false)
    }

    /// Its colour.
    pub(crate) fn colour(self, colour: u32) -> Self {
        Self { color: Some(colour), ..self }
    }

    /// The time that stands below it.
    pub(crate) fn timestamp(self, at: Timestamp) -> Self {
        Self { timestamp: Some(at), ..self }
    }

    /// What stands below it.
    pub(crate) fn footer(self, text: impl AsRef<str>) -> Self {
        Self { footer: Some(Footer { text: display::plain(text.as_ref(), display::FOOTER) }), ..self }
    }

    /// All that can be read on it.
    pub(super) fn read(&self) -> impl Iterator<Item = &str> {
        let parts = self.title.iter().chain(&self.description).chain(self.footer.iter().map(|f| &f.text));
        parts.chain(self.fields.iter().flat_map(|f| [&f.name, &f.value])).map(String::as_str)
    }

    fn units(&self) -> usize {
        self.read().map(display::units).sum()
    }

    /// Shortens the fields that yield, the longest first, until it takes no more than `wanted` units, or they are short.
    fn shorten(&mut self, wanted: usize) {
        /// What is left of each, and how much is taken at once.
        const LEAST: usize = 120;
        const STEP: usize = 40;
        while self.units() > wanted {
            let lengths = self.fields.iter().enumerate().filter(|(_, f)| f.yields);
            let longest = lengths.map(|(at, f)| (display::units(&f.value), at)).max();
            let Some((length, at)) = longest.filter(|(length, _)| *length > LEAST) else { return };
            self.fields[at].value = display::marked(&self.fields[at].value, (length - STEP).max(LEAST));
        }
    }

    /// Leaves out what is least important, the last fields first, until it takes `over` units less, or no more is left to
    /// leave out. Returns what it still has too much.
    fn shrink(&mut self, over: usize) -> usize {
        let left_out = || Field { name: LEFT_OUT.to_owned(), value: LEFT_OUT.to_owned(), inline: false, yields: false };
        let before = self.units();
        let wanted = before.saturating_sub(over);
        self.shorten(wanted);
        if self.units() <= wanted {
            return 0;
        }
        let had_fields = !self.fields.is_empty();
        while self.units() + left_out().units() > wanted && self.fields.pop().is_some() {}
        if had_fields {
            self.fields.push(left_out());
        }
        let still = self.units().saturating_sub(wanted);
        if let Some(text) = self.description.take_if(|_| still > 0) {
            let most = display::units(&text).saturating_sub(still).max(2);
            self.description = Some(display::marked(&text, most));
        }
        over.saturating_sub(before.saturating_sub(self.units()))
    }
}

/// Sees to it that all embeds of a message together take no more than Discord allows: the last ones are cut first.
pub(super) fn fit(embeds: &mut [Embed]) {
    let mut over = embeds.iter().map(Embed::units).sum::<usize>().saturating_sub(display::EMBEDS);
    for embed in embeds.iter_mut().rev() {
        if over == 0 {
            return;
        }
        over = embed.shrink(over);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_put_in_it_is_no_more_than_discord_takes() {
        let heavy = "👨🏽‍👩🏽‍👧🏽‍👦🏽".repeat(500);
        let mut embed = Embed::new().title(&heavy).description(&heavy).footer(&heavy);
        for _ in 0..30 {
            embed = embed.field(&heavy, &heavy, false);
        }
        assert!(embed.units() > display::EMBEDS && embed.fields.len() == display::FIELDS);
        let mut both = [embed.clone(), embed];
        fit(&mut both);
        assert!(both.iter().map(Embed::units).sum::<usize>() <= display::EMBEDS);
        assert_eq!(both[0].fields.last().map(|f| f.name.as_str()), Some(LEFT_OUT), "it says so");
        assert!(both.iter().flat_map(Embed::read).all(|part| !part.is_empty()));

        let mut both = [Embed::new().description("d".repeat(3_900)).field("Answer", "a".repeat(1_000), false)];
        for length in [1_000, 300, 900] {
            let embed = std::mem::take(&mut both[0]);
            both[0] = embed.yielding_field("In words of another language", "t".repeat(length));
        }
        fit(&mut both);
        let lengths: Vec<usize> = both[0].fields.iter().map(|f| display::units(&f.value)).collect();
        assert!(both[0].units() <= display::EMBEDS && lengths.len() == 4, "{lengths:?}");
        assert!(lengths[0] == 1_000 && lengths[2] == 300, "the longest that yields is shortened first: {lengths:?}");

        let mut whole = [Embed::new().title("a").description("b").field("c", "d", true)];
        fit(&mut whole);
        assert_eq!(whole[0].fields.len(), 1, "what fits stays");
    }
}
