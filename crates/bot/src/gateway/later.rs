//! What is said after the first answer: in the place of what was sent first, or besides it. It is stored by then, so whatever
//! Discord makes of a message, whoever did it is told.

use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;
use serenity::http::{Http, LightMethod, Request, Route};
use serenity::model::id::MessageId;
use tokio::time::Instant;
use workshop::{Account, WorkshopId};

use super::answering::{Answerable, with_last};
use crate::answer::{Answer, Redrawn, Sheet};
use crate::bot::Bot;
use crate::discord::Failure;
use crate::late::Twice;
use crate::notes::Note;
use crate::rest::with;
use crate::say;
use crate::texts::Language;

/// Whoever is told something later.
pub(super) struct Later<'a, I> {
    pub(super) bot: &'a Bot,
    pub(super) http: &'a Http,
    pub(super) to: &'a I,
    pub(super) language: Language,
    /// As long as Discord takes calls about it.
    pub(super) until: Instant,
    /// Whether what was done is told to nobody until this arrives, so that another press would mean the same.
    pub(super) alone: bool,
}

/// How something is said later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// In the place of the first answer.
    InPlace(Twice),
    /// As one more message.
    Besides,
}

impl<I: Answerable> Later<'_, I> {
    /// Replaces the placeholder that was sent first. What only the person is told never replaces a message that was pressed:
    /// others may see that one. Returns whether it arrived.
    pub(super) async fn settle(&self, answer: Answer) -> bool {
        let sheet = match answer {
            // A form opens at once or never.
            Answer::Form(_) | Answer::Choices(_) if self.to.is_press() => {
                return self.follow_up(Sheet::text(say!(self.language, "took-too-long"))).await;
            }
            Answer::Form(_) | Answer::Choices(_) => Sheet::text(say!(self.language, "took-too-long")),
            Answer::Private(sheet) if self.to.is_press() => return self.follow_up(sheet).await,
            Answer::Private(sheet) | Answer::Change(sheet) => sheet,
            Answer::Redrawn(redrawn) => return self.redraw(*redrawn).await,
            Answer::Nothing => return true,
        };
        let form = with_last(self.language, sheet.clone());
        match self.say(form, Way::InPlace(Twice::Same)).await {
            // Somebody has deleted it meanwhile.
            Err(Failure::UnknownMessage) => self.follow_up(sheet).await,
            said => said.is_ok(),
        }
    }

    /// Draws the pressed message, which others see too. Once: by the next try the painter may have drawn something newer there.
    /// Where it cannot be drawn, the painter sees to it, and the person alone is told what was done.
    async fn redraw(&self, redrawn: Redrawn) -> bool {
        let Redrawn { view, change, sheet, told, by, draw } = redrawn;
        let drawn = self.say(sheet, Way::InPlace(Twice::Never)).await.is_ok();
        if let Some(draw) = draw {
            draw.end(self.bot, drawn.then_some((view, change))).await;
        }
        if !drawn {
            return self.follow_up(told.alone()).await;
        }
        if let Some(besides) = told.besides() {
            Later { alone: false, ..*self }.note(besides, by.map(|who| (who, view.workshop))).await;
        }
        true
    }

    /// Tells a moderator what their press did, with the way back, and removes what they were told before.
    pub(super) async fn note(&self, sheet: Sheet, of: Option<(Account, WorkshopId)>) {
        let said = self.say(with_last(self.language, sheet.private()), Way::Besides).await;
        let message = said.ok().and_then(|body| serde_json::from_slice::<Value>(&body).ok());
        let message = message.and_then(|message| message["id"].as_str()?.parse().ok());
        let (Some(of), Some(message)) = (of, message) else { return };
        let note = Note { token: self.to.token().to_owned(), message };
        let Some(before) = self.bot.notes.put(of, note, self.until, Instant::now()) else { return };
        let application_id = self.http.application_id().unwrap_or_default();
        let message_id = MessageId::new(before.message);
        let route = Route::WebhookFollowupMessage { application_id, token: &before.token, message_id };
        // The moderator may have dismissed it.
        self.bot.late.try_once(self.bot, self.http, Request::new(route, LightMethod::Delete)).await;
    }

    /// Says something after the answer, to this person alone. Returns whether it arrived.
    pub(super) async fn follow_up(&self, sheet: Sheet) -> bool {
        self.say(with_last(self.language, sheet.private()), Way::Besides).await.is_ok()
    }

    /// Says it in the first of its forms that Discord does not refuse.
    async fn say(&self, sheet: Sheet, way: Way) -> Result<Vec<u8>, Failure> {
        let mut form = sheet;
        loop {
            let said = self.call(&form, way).await;
            match said.as_ref().err().and_then(|refused| form.take_next(*refused)) {
                Some(next) => form = next,
                None => return said,
            }
        }
    }

    async fn call(&self, form: &Sheet, way: Way) -> Result<Vec<u8>, Failure> {
        let (application_id, token) = (self.http.application_id().unwrap_or_default(), self.to.token());
        let (request, twice) = match way {
            Way::InPlace(twice) => {
                let route = Route::WebhookOriginalInteractionResponse { application_id, token };
                (Request::new(route, LightMethod::Patch), twice)
            }
            Way::Besides => {
                let route = Route::WebhookFollowupMessages { application_id, token };
                (Request::new(route, LightMethod::Post), Twice::More)
            }
        };
        let request = with(request, form, &form.files).map_err(|_| Failure::Malformed)?;
        let waited = AtomicBool::new(false);
        let waits = || {
            waited.store(true, Ordering::Relaxed);
            if self.alone {
                self.to.was_not_heard(self.bot);
            }
        };
        let request = (request, !form.files.is_empty());
        let said = self.bot.late.call((self.bot, self.http), request, (twice, self.until), waits).await;
        if said.is_ok() && self.alone && waited.load(Ordering::Relaxed) {
            self.to.is_heard(self.bot);
        }
        said
    }
}
