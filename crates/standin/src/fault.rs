//! Misfortune on a test's word: calls that are late, refused, or performed while their answer is lost.

use std::time::Duration;

use serde_json::Value;

use crate::record::path_fits;

/// What befalls the next calls of a kind. The first fault that fits a call is used, in the order they were given.
#[derive(Clone, Debug)]
pub struct Fault {
    method: Option<String>,
    pattern: String,
    times: u32,
    pub(crate) effect: Effect,
}

/// What happens to a call.
#[derive(Clone, Debug)]
pub(crate) enum Effect {
    Answer(u16, Value),
    DelayBefore(Duration),
    DelayAnswer(Duration),
    NoAnswer,
    LoseAnswer,
    Refuse,
}

/// A kind of call, about to be given its fate.
#[derive(Clone, Debug)]
pub struct Calls {
    method: Option<String>,
    pattern: String,
    times: u32,
}

impl Calls {
    /// Calls with this method and path; patterns as in [`crate::Call::is`]. The next one only, unless told otherwise.
    #[must_use]
    pub fn to(method: &str, pattern: &str) -> Self {
        Self { method: Some(method.to_owned()), pattern: pattern.to_owned(), times: 1 }
    }

    /// All calls, whatever they are.
    #[must_use]
    pub fn any() -> Self {
        Self { method: None, pattern: "**".to_owned(), times: 1 }
    }

    /// The next so many of them.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        Self { times, ..self }
    }

    /// All of them, until faults are cleared.
    #[must_use]
    pub fn always(self) -> Self {
        self.times(u32::MAX)
    }

    /// Not performed; answered with this status and body.
    #[must_use]
    pub fn answered(self, status: u16, body: Value) -> Fault {
        self.with(Effect::Answer(status, body))
    }

    /// Performed and answered, but only after this time.
    #[must_use]
    pub fn late(self, by: Duration) -> Fault {
        self.with(Effect::DelayBefore(by))
    }

    /// Performed at once, the answer sent after this time.
    #[must_use]
    pub fn answered_late(self, by: Duration) -> Fault {
        self.with(Effect::DelayAnswer(by))
    }

    /// Not performed and never answered; the connection stays open.
    #[must_use]
    pub fn never_answered(self) -> Fault {
        self.with(Effect::NoAnswer)
    }

    /// Performed, and the connection cut instead of an answer.
    #[must_use]
    pub fn answer_lost(self) -> Fault {
        self.with(Effect::LoseAnswer)
    }

    /// Not performed, and the connection cut.
    #[must_use]
    pub fn cut(self) -> Fault {
        self.with(Effect::Refuse)
    }

    fn with(self, effect: Effect) -> Fault {
        Fault { method: self.method, pattern: self.pattern, times: self.times, effect }
    }
}

/// Takes the fate of one call out of the list.
pub(crate) fn take(faults: &mut Vec<Fault>, method: &str, path: &str) -> Option<Effect> {
    let fits =
        |fault: &Fault| fault.method.as_deref().is_none_or(|own| own == method) && path_fits(&fault.pattern, path);
    let at = faults.iter().position(fits)?;
    let fault = faults.get_mut(at)?;
    let effect = fault.effect.clone();
    if fault.times != u32::MAX {
        fault.times -= 1;
    }
    if fault.times == 0 {
        faults.remove(at);
    }
    Some(effect)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_used_up() {
        let mut faults = vec![Calls::to("GET", "/gateway").times(2).never_answered()];
        assert!(take(&mut faults, "POST", "/gateway").is_none());
        assert!(take(&mut faults, "GET", "/gateway").is_some());
        assert!(take(&mut faults, "GET", "/gateway").is_some());
        assert!(take(&mut faults, "GET", "/gateway").is_none());
    }

    #[test]
    fn a_standing_fault_stays() {
        let mut faults = vec![Calls::any().always().cut()];
        for _ in 0..5 {
            assert!(take(&mut faults, "GET", "/anything").is_some());
        }
    }
}
