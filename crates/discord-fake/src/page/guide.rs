//! What whoever serves the page puts into it: its title, who is what here, what is said where nothing is yet, and tours,
//! which show by doing how a bot is used. The page itself knows no bot, so all its words about one come from here.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// Everything that the page says of a bot. It can be read from a file; a key that is not known is refused.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// The page's heading, and the end of its window's title.
    #[serde(default = "title")]
    pub title: String,
    /// Who is what here: each person belongs to the first group that fits. A link can name one: `#as=moderator`.
    #[serde(alias = "group", default = "groups")]
    pub groups: Vec<Group>,
    /// What is said in a channel without messages: the first that fits.
    #[serde(default)]
    pub empty: Vec<Empty>,
    /// At most one tour for each group.
    #[serde(alias = "tour", default)]
    pub tours: Vec<Tour>,
    /// What else may stand on a button that a tour names: the same in other languages.
    #[serde(default)]
    pub also: BTreeMap<String, BTreeSet<String>>,
}

/// People who may do the same.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// What one of them is called, in small letters and without spaces.
    pub name: String,
    /// What stands above their names, where people are chosen.
    pub heading: String,
    /// What makes somebody one of them.
    pub may: May,
}

/// What makes somebody one of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum May {
    /// Manage Server.
    ManageServer,
    /// Manage Messages, in the whole server.
    ManageMessages,
    /// Manage Messages in a channel that not everybody sees.
    ManageMessagesInPrivate,
    /// Nothing in particular.
    Anything,
}

/// What is said in a channel without messages.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Empty {
    /// Only in this channel.
    pub channel: Option<String>,
    /// Only to this group.
    pub group: Option<String>,
    /// The words.
    pub say: String,
    /// A command that a button begins; said only to people who have it there.
    pub command: Option<Begun>,
    /// A group of which a button makes the reader the first person.
    #[serde(rename = "be")]
    pub becomes: Option<String>,
}

/// A command that is begun for somebody, who fills in the rest.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begun {
    /// What the button says.
    pub label: String,
    /// The command with its subcommands, such as `list add`.
    pub name: String,
    /// Options that are filled in: words, or the name of a channel or a role.
    #[serde(default)]
    pub options: BTreeMap<String, String>,
}

/// A few steps for one group, one at a time. It begins by itself for whoever has neither ended nor left it, unless a story
/// is told.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tour {
    /// Whose it is.
    pub group: String,
    /// What is done, in this order.
    #[serde(alias = "step")]
    pub steps: Vec<Step>,
}

/// One thing to do or to look at.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What to do and why, in a sentence or two; `**…**` and `` `…` `` as in Discord.
    pub say: String,
    /// Where.
    pub channel: String,
    /// What is pointed at: the first of these buttons or selects that is there. A `*` in a label stands for anything.
    #[serde(default)]
    pub at: Vec<String>,
    /// A command that is pointed at, if none of `at` is there: where it is begun or filled in.
    pub command: Option<String>,
    /// A group of which a button makes the reader the first person, where somebody else must act first.
    #[serde(rename = "be")]
    pub becomes: Option<String>,
    /// When the tour goes on by itself; without it, when the reader presses *Next*.
    pub done: Option<Done>,
}

/// When something is done. All that is given must have happened; a step for which it has happened before is not shown.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Done {
    /// This button was pressed, or something chosen in this select, and the bot answered; of a form, once it was sent.
    pub pressed: Option<String>,
    /// This command was given, and the bot answered.
    pub given: Option<String>,
    /// A message in the step's channel has all of these buttons.
    #[serde(default)]
    pub shown: Vec<String>,
    /// A private answer in the step's channel that has come since the step began has all of these buttons.
    #[serde(default)]
    pub answered: Vec<String>,
}

impl Guide {
    /// Every label that its tours name.
    #[must_use]
    pub fn labels(&self) -> BTreeSet<&str> {
        let mut all = BTreeSet::new();
        for step in self.tours.iter().flat_map(|tour| &tour.steps) {
            let done = step.done.iter();
            let done = done.flat_map(|done| done.pressed.iter().chain(&done.shown).chain(&done.answered));
            all.extend(step.at.iter().chain(done).map(String::as_str));
        }
        all
    }

    /// The page's own file, with the title in it.
    pub(super) fn heads(&self, page: &str) -> String {
        let safe = self.title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let (first, rest) = safe.split_once(' ').unwrap_or((&safe, ""));
        page.replace("{title}", &safe).replace("{first}", first).replace("{rest}", rest)
    }
}

impl Default for Guide {
    fn default() -> Self {
        Self { title: title(), groups: groups(), empty: Vec::new(), tours: Vec::new(), also: BTreeMap::new() }
    }
}

fn title() -> String {
    "A small Discord".to_owned()
}

fn groups() -> Vec<Group> {
    let group = |name: &str, heading: &str, may| Group { name: name.to_owned(), heading: heading.to_owned(), may };
    vec![
        group("manager", "Managers", May::ManageServer),
        group("moderator", "Moderators", May::ManageMessages),
        group("member", "Members", May::Anything),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(done: Done) -> Step {
        let at = vec!["Approve".to_owned()];
        Step { say: String::new(), channel: "staff".to_owned(), at, command: None, becomes: None, done: Some(done) }
    }

    #[test]
    fn every_label_of_a_tour_is_named_once() {
        let [shown, answered] = [["Undo"], ["Edit"]].map(|labels| labels.map(str::to_owned).to_vec());
        let done = Done { pressed: Some("Approve".to_owned()), given: Some("ask".to_owned()), shown, answered };
        let tour = Tour { group: "moderator".to_owned(), steps: vec![step(done)] };
        let guide = Guide { tours: vec![tour], ..Guide::default() };
        assert_eq!(guide.labels().into_iter().collect::<Vec<_>>(), ["Approve", "Edit", "Undo"]);
    }

    #[test]
    fn a_title_is_words_and_never_markup() {
        let guide = Guide { title: "<b>My bot</b> & me".to_owned(), ..Guide::default() };
        let page = guide.heads("<title>{title}</title><h1>{first} {rest}</h1>");
        assert_eq!(
            page,
            "<title>&lt;b&gt;My bot&lt;/b&gt; &amp; me</title><h1>&lt;b&gt;My bot&lt;/b&gt; &amp; me</h1>"
        );
    }
}
