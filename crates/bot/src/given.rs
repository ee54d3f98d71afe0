//! Commands and forms that act, given again: whoever did not hear what the first one did gives it again to have it done, not to have it
//! done twice. While it is not known whether the first one is heard, the next one waits for it; where it was not, whoever gives
//! it again within a minute is told what the first one did, with its way back. Kept in memory only, until
//! the next interaction after that.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use workshop::Account;

use crate::answer::{Answer, Sheet};
use crate::custom_id::CustomId;
use crate::error::Result;
use crate::features;

/// How long a command given again means the same.
const FOR: Duration = Duration::from_mins(1);

/// How many are remembered.
const REMEMBERED: usize = 1_000;

/// Discord's numbers for a command, a press and a form that is sent …
const COMMAND: u64 = 2;
const PRESS: u64 = 3;
const FORM: u64 = 5;
/// … and for choices that are looked at while a command is typed.
const AUTOCOMPLETE: u64 = 4;

/// Who gave a command, and a digest of its words and its channel.
type Key = (Account, u64);

/// The commands that are being done or were not heard.
#[derive(Clone, Debug, Default)]
pub(crate) struct Given(Arc<Mutex<All>>);

#[derive(Debug, Default)]
struct All {
    digest: RandomState,
    /// The latest of each that is under way: its interaction, and what ends when it is over.
    under_way: HashMap<Key, (u64, CancellationToken)>,
    told: HashMap<Key, Told>,
}

/// What somebody is told, or should have been.
#[derive(Debug)]
struct Told {
    interaction: u64,
    sheet: Sheet,
    /// A form, which is opened by a press.
    of_a_form: bool,
    /// Since when it is known that it was not heard.
    unheard: Option<Instant>,
    over: CancellationToken,
}

/// A command's place among those that are the same.
#[derive(Debug)]
pub(crate) struct Turn {
    given: Given,
    key: Key,
    interaction: u64,
    of_a_form: bool,
    before: Option<CancellationToken>,
    over: CancellationToken,
}

impl Given {
    /// A command or a form arrives: its turn, if it is one that acts. Must be called in the order in which they arrive.
    pub(crate) fn arrives(&self, interaction: u64, data: &Value) -> Option<Turn> {
        let given = &data["data"];
        let kind = data["type"].as_u64()?;
        let who = data["member"]["user"]["id"].as_str()?.parse().ok().map(Account)?;
        let words = match kind {
            COMMAND if command_is_told_again(given) => Some([&given["name"], &given["options"]]),
            FORM if form_is_told_again(given) => Some([&given["custom_id"], &given["components"]]),
            _ => None,
        };
        let mut all = self.recent(Instant::now());
        let words = words.map(|[what, how]| [&data["channel_id"], what, how].map(ToString::to_string));
        let key = words.map(|words| (who, all.digest.hash_one(words)));
        if kind != AUTOCOMPLETE {
            // Whoever does something else has seen how it is, and means what they give after it.
            all.told.retain(|known, told| {
                let opens_it_anew = told.of_a_form && kind == PRESS;
                known.0 != who || Some(*known) == key || told.unheard.is_none() || opens_it_anew
            });
        }
        let key = key?;
        let over = CancellationToken::new();
        let before = all.under_way.insert(key, (interaction, over.clone())).map(|(_, before)| before);
        Some(Turn { given: self.clone(), key, interaction, of_a_form: kind == FORM, before, over })
    }

    /// The answer to this command did not arrive.
    pub(crate) fn was_not_heard(&self, interaction: u64, now: Instant) {
        let mut all = self.recent(now);
        if all.told.len() > REMEMBERED {
            return;
        }
        if let Some(told) = all.told.values_mut().find(|told| told.interaction == interaction) {
            told.unheard = Some(now);
            told.over.cancel();
        }
    }

    /// It has arrived after all.
    pub(crate) fn is_heard(&self, interaction: u64) {
        self.all().told.retain(|_, told| told.interaction != interaction);
    }

    fn all(&self) -> MutexGuard<'_, All> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Without what was not heard longer ago than a minute.
    fn recent(&self, now: Instant) -> MutexGuard<'_, All> {
        let mut all = self.all();
        all.told.retain(|_, told| told.unheard.is_none_or(|at| now.saturating_duration_since(at) < FOR));
        all
    }
}

fn command_is_told_again(command: &Value) -> bool {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let options = list(&command["options"]);
    let Some(feature) = command["name"].as_str().and_then(features::of_command) else { return false };
    match options.as_slice() {
        [sub] if sub["type"] == 1 => {
            feature.is_told_again(sub["name"].as_str().unwrap_or_default(), &list(&sub["options"]))
        }
        options => feature.is_told_again("", options),
    }
}

fn form_is_told_again(form: &Value) -> bool {
    let id = form["custom_id"].as_str().and_then(CustomId::parse);
    id.is_some_and(|id| features::named(id.feature).is_some_and(|feature| feature.is_form_told_again(&id)))
}

impl Turn {
    /// What the same command did before, if whoever gave it was not told. Waits until that is known.
    pub(crate) async fn unheard(&self) -> Option<Sheet> {
        if let Some(before) = &self.before {
            before.cancelled().await;
        }
        let mut all = self.given.recent(Instant::now());
        let told = all.told.remove(&self.key).filter(|told| told.unheard.is_some())?;
        drop(all);
        self.keep(told.sheet.clone());
        Some(told.sheet)
    }

    /// This is what it did. Where it did nothing that can be told again, the next one need not wait.
    pub(crate) fn did(&self, done: &Result<Answer>) {
        match done {
            Ok(Answer::Private(sheet)) if sheet.files.is_empty() => self.keep(sheet.clone()),
            _ => self.over.cancel(),
        }
    }

    fn keep(&self, sheet: Sheet) {
        let (interaction, of_a_form, over) = (self.interaction, self.of_a_form, self.over.clone());
        let told = Told { interaction, sheet, of_a_form, unheard: None, over };
        self.given.all().told.insert(self.key, told);
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut all = self.given.all();
        if all.under_way.get(&self.key).is_some_and(|(latest, _)| *latest == self.interaction) {
            all.under_way.remove(&self.key);
        }
        if all.told.get(&self.key).is_some_and(|told| told.interaction == self.interaction && told.unheard.is_none()) {
            all.told.remove(&self.key);
        }
        drop(all);
        self.over.cancel();
    }
}

#[cfg(test)]
mod tests {
    use futures::FutureExt as _;
    use serde_json::json;

    use super::*;

    fn command(who: u64, name: &str, options: &Value) -> Value {
        json!({
            "type": 2, "channel_id": "8", "member": { "user": { "id": who.to_string() } },
            "data": { "name": name, "options": options },
        })
    }

    fn next(given: &Given, interaction: u64) -> Turn {
        given.arrives(interaction, &command(1, "next", &json!([]))).expect("it acts")
    }

    fn said(text: &str) -> Result<Answer> {
        Ok(Answer::Private(Sheet::text(text)))
    }

    fn done() -> Option<u64> {
        Some(Sheet::text("done").worded())
    }

    fn unheard(turn: &Turn) -> Option<Option<u64>> {
        turn.unheard().now_or_never().map(|sheet| sheet.map(|sheet| sheet.worded()))
    }

    #[test]
    fn the_same_command_waits_for_the_first_and_is_told_what_it_did_where_that_was_not_heard() {
        let given = Given::default();
        let (first, second) = (next(&given, 1), next(&given, 2));
        assert_eq!((unheard(&first), unheard(&second)), (Some(None), None), "the second waits");
        first.did(&said("done"));
        assert_eq!(unheard(&second), None);
        given.was_not_heard(1, Instant::now());
        assert_eq!(unheard(&second), Some(done()));
        given.was_not_heard(1, Instant::now());
        drop((first, second));
        assert_eq!(unheard(&next(&given, 3)), Some(None), "the second has said it");
    }

    #[test]
    fn whoever_did_something_else_in_between_means_what_they_give_then() {
        let press = json!({ "type": 3, "channel_id": "8", "member": { "user": { "id": "1" } }, "data": {} });
        let typing = json!({ "type": 4, "channel_id": "8", "member": { "user": { "id": "1" } }, "data": {} });
        let others = command(2, "next", &json!([]));
        for (between, told_again) in
            [(&press, false), (&command(1, "mine", &json!([])), false), (&typing, true), (&others, true)]
        {
            let given = Given::default();
            let first = next(&given, 1);
            first.did(&said("done"));
            given.was_not_heard(1, Instant::now());
            drop(first);
            drop(given.arrives(2, between));
            let told = unheard(&next(&given, 3)).expect("nothing is waited for");
            assert_eq!(told.is_some(), told_again, "{between}");
        }
    }

    #[test]
    fn what_was_heard_is_done_again_and_so_is_another_command() {
        let given = Given::default();
        let first = next(&given, 1);
        first.did(&said("done"));
        drop(first);
        assert_eq!(unheard(&next(&given, 2)), Some(None));
        let first = next(&given, 3);
        first.did(&said("done"));
        given.was_not_heard(3, Instant::now());
        given.is_heard(3);
        drop(first);
        assert_eq!(unheard(&next(&given, 4)), Some(None), "heard after all");
        let first = next(&given, 5);
        first.did(&said("done"));
        given.was_not_heard(5, Instant::now());
        drop(first);
        let add = |text: &str| json!([{ "type": 1, "name": "add", "options": [{ "name": "text", "value": text }] }]);
        for other in [command(2, "next", &json!([])), command(2, "note", &add("a"))] {
            assert_eq!(unheard(&given.arrives(6, &other).expect("it acts")), Some(None), "{other}");
        }
        assert_eq!(unheard(&next(&given, 7)), Some(done()));
        let list = json!([{ "type": 1, "name": "list" }]);
        assert!(given.arrives(8, &command(1, "note", &list)).is_none(), "what only reads reads again");
        let first = next(&given, 9);
        first.did(&Err(crate::error::Error::Said("no".to_owned())));
        assert_eq!(unheard(&next(&given, 10)), Some(None), "a no is said anew, and nobody waits for the first");
    }

    #[test]
    fn what_is_older_than_a_minute_is_forgotten() {
        let (given, now) = (Given::default(), Instant::now());
        let first = next(&given, 1);
        first.did(&said("done"));
        given.was_not_heard(1, now);
        drop(first);
        assert!(given.recent(now + FOR).told.is_empty() && given.all().under_way.is_empty());
    }
}
