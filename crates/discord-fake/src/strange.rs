//! A strange Discord: payloads with every oddity that Discord's documents allow and a bot seldom meets.
//!
//! It adds what nobody has heard of (fields, events, components, values of open enumerations, bits), and makes null, or
//! leaves out, what may be so. It never touches what a payload is about: ids, names, words, rights, answers.
//! Which of the oddities a payload gets changes from one to the next, the same way in every run.

use serde_json::{Map, Value, json};

use crate::state::State;

mod parts;

/// The largest number that Discord's 53-bit flags can hold.
const HUGE: u64 = (1 << 53) - 1;
/// The largest number of its 32-bit ones.
const LARGE: u64 = (1 << 31) - 1;
/// A value that no enumeration has.
const UNHEARD_OF: u64 = 250;
/// A component that nobody has heard of.
pub(crate) const COMPONENT: u64 = 199;
/// A bit that no permission has.
const BIT: u64 = 1 << 60;

/// What decides about the next oddity.
#[derive(Debug, Default)]
pub(crate) struct Strange {
    turn: u64,
}

impl Strange {
    /// One of so many ways, evenly and unpredictably enough (SplitMix64).
    fn way(&mut self, ways: u64) -> u64 {
        self.turn = self.turn.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.turn;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % ways
    }

    /// Leaves a field out, makes it null, or puts this into it; only where Discord allows all three.
    fn loose(&mut self, map: &mut Map<String, Value>, field: &str, odd: Value) {
        match self.way(3) {
            0 => {
                map.remove(field);
            }
            1 => {
                map.insert(field.to_owned(), Value::Null);
            }
            _ => {
                map.insert(field.to_owned(), odd);
            }
        }
    }

    /// Null, or this; only where Discord allows null, but not that it is missing.
    fn nullable(&mut self, map: &mut Map<String, Value>, field: &str, odd: Value) {
        let value = if self.way(2) == 0 { Value::Null } else { odd };
        map.insert(field.to_owned(), value);
    }

    /// Leaves fields out, each in one payload of two; only where Discord allows that, and nothing is said by them.
    fn without(&mut self, map: &mut Map<String, Value>, fields: &[&str]) {
        for field in fields {
            if self.way(2) == 0 {
                map.remove(*field);
            }
        }
    }

    /// Everything in a payload, from the inside out.
    fn all(&mut self, value: &mut Value) {
        match value {
            Value::Array(entries) => entries.iter_mut().for_each(|entry| self.all(entry)),
            Value::Object(map) => {
                map.values_mut().for_each(|inner| self.all(inner));
                self.part(map);
            }
            _ => {}
        }
    }
}

impl State {
    /// A payload as it leaves this Discord; `name` is the event's, and empty for answers of REST.
    pub(crate) fn strangely(&mut self, name: &str, mut payload: Value) -> Value {
        let Some(strange) = &mut self.strange else {
            return payload;
        };
        strange.all(&mut payload);
        match (name, &mut payload) {
            ("READY", Value::Object(map)) => strange.ready(map),
            ("INTERACTION_CREATE", Value::Object(map)) => strange.interaction(map),
            // The lists of localisations and the like take no other keys.
            ("", Value::Object(map)) if map.contains_key("id") || map.contains_key("message") => novelty(map),
            ("HELLO", Value::Object(map)) => {
                map.remove("_trace");
                novelty(map);
            }
            _ => {}
        }
        payload
    }

    /// An event that nobody has heard of, before some of those that somebody has.
    pub(crate) fn unheard_of_event(&mut self) -> Option<(&'static str, Value)> {
        let strange = self.strange.as_mut()?;
        match strange.way(4) {
            0 => Some((
                "STAND_IN_NOVELTY_CREATE",
                json!({ "id": null, "novelties": [null, 1.5, { "type": "unheard of" }] }),
            )),
            1 => Some(("STAND_IN_NOVELTIES_SYNC", Value::Null)),
            _ => None,
        }
    }
}

/// A field that nobody has heard of.
fn novelty(map: &mut Map<String, Value>) {
    map.insert("stand_in_novelty".to_owned(), json!({ "kind": "unheard of", "deep": [null, { "n": 1.5 }] }));
}
