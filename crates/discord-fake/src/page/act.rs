//! What a person does on the page: give a command, ask for suggestions, press, choose, fill in a form, write.
//! Each waits for the bot's first answer, as a client does; what the answer shows arrives with the events.

use axum::{
    Json,
    extract::{FromRequest, Request, State, rejection::JsonRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

use super::{Stage, nobody};
use crate::{
    discord::Discord,
    interaction::{Answer, Choice, Interaction},
    message::Modal,
    person::{NotSent, Person},
    snowflake::Id,
};

/// A command with its options; suggestions for one of them are asked for by `focused`.
#[derive(Deserialize)]
pub(super) struct Command {
    channel: Id,
    /// The name with its subcommands, such as `list add`.
    command: String,
    #[serde(default)]
    options: Vec<Named>,
    focused: Option<String>,
}

/// An option or a field with what was put into it.
#[derive(Deserialize)]
struct Named {
    name: String,
    value: Value,
}

/// A button or, with values, a select.
#[derive(Deserialize)]
pub(super) struct Press {
    channel: Id,
    message: Id,
    custom_id: String,
    values: Option<Vec<String>>,
}

#[derive(Deserialize)]
pub(super) struct Submission {
    /// The interaction that opened the form.
    form: Id,
    values: Vec<Named>,
}

#[derive(Deserialize)]
pub(super) struct Writing {
    channel: Id,
    content: String,
}

#[derive(Deserialize)]
pub(super) struct Dismissal {
    channel: Id,
    message: Id,
}

/// What somebody's Discord is set to.
#[derive(Deserialize)]
pub(super) struct Setting {
    locale: String,
}

/// Who acts, and what they do.
pub(super) struct Acting<T>(Person, T);

#[derive(Deserialize)]
struct By<T> {
    r#as: Id,
    #[serde(flatten)]
    act: T,
}

impl<T: DeserializeOwned> FromRequest<Stage> for Acting<T> {
    type Rejection = Response;

    async fn from_request(request: Request, stage: &Stage) -> Result<Self, Response> {
        let unreadable =
            |error: JsonRejection| (error.status(), Json(json!({ "why": error.body_text() }))).into_response();
        let Json(By { r#as, act }) = Json::from_request(request, stage).await.map_err(unreadable)?;
        let person = stage.discord.person_by_id(r#as).ok_or_else(nobody)?;
        Ok(Self(person, act))
    }
}

pub(super) async fn command(Acting(person, command): Acting<Command>) -> Response {
    let options = pairs(&command.options);
    let Some(focused) = command.focused else {
        return outcome(person.command(command.channel, &command.command, &options)).await;
    };
    match person.autocomplete(command.channel, &command.command, &options, &focused).await {
        Ok(choices) => {
            let choice = |choice: Choice| json!({ "name": choice.name, "value": choice.value });
            let choices: Vec<Value> = choices.into_iter().map(choice).collect();
            Json(json!({ "outcome": "choices", "choices": choices })).into_response()
        }
        Err(NotSent::NoSuggestions(why)) => failed(&why),
        Err(why) => refused(&why),
    }
}

pub(super) async fn press(State(stage): State<Stage>, Acting(person, press): Acting<Press>) -> Response {
    let Some(message) = stage.discord.message(press.channel, press.message) else {
        return refused(&NotSent::NoSuchMessage);
    };
    let sent = match &press.values {
        None => person.press(&message, &press.custom_id),
        Some(values) => {
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            person.select(&message, &press.custom_id, &values)
        }
    };
    outcome(sent).await
}

pub(super) async fn submit(State(stage): State<Stage>, Acting(person, filled): Acting<Submission>) -> Response {
    let Some(form) = form_of(&stage.discord, &person, filled.form) else {
        return failed("This form is not open any more");
    };
    let fields: Vec<(&str, &str)> =
        filled.values.iter().map(|field| (field.name.as_str(), field.value.as_str().unwrap_or(""))).collect();
    outcome(person.submit(&form, &fields)).await
}

pub(super) async fn message(Acting(person, writing): Acting<Writing>) -> Response {
    match person.says(writing.channel, &writing.content) {
        Ok(_) => answered(),
        Err(why) => refused(&why),
    }
}

/// As in Discord's own settings: the client's language.
pub(super) async fn locale(Acting(person, setting): Acting<Setting>) -> Response {
    person.set_locale(&setting.locale);
    answered()
}

pub(super) async fn dismiss(State(stage): State<Stage>, Acting(person, dismissal): Acting<Dismissal>) -> Response {
    if let Some(message) = stage.discord.message(dismissal.channel, dismissal.message) {
        person.dismisses(&message);
    }
    answered()
}

fn pairs(options: &[Named]) -> Vec<(&str, Value)> {
    options.iter().map(|option| (option.name.as_str(), option.value.clone())).collect()
}

/// The form that was opened for this person by that interaction, if it was.
fn form_of(discord: &Discord, person: &Person, interaction: Id) -> Option<Modal> {
    let state = discord.lock();
    let record = state.interactions.get(&interaction).filter(|record| record.person == person.id())?;
    record.answer.as_ref().and_then(Answer::modal).cloned()
}

/// Waits for the bot's first answer and says what the page is to do.
async fn outcome(sent: Result<Interaction, NotSent>) -> Response {
    let interaction = match sent {
        Ok(interaction) => interaction,
        Err(why) => return refused(&why),
    };
    match interaction.answer().await {
        Answer::Modal(modal) => {
            let form = json!({
                "token": interaction.id(),
                "title": modal.title(),
                "components": modal.json()["components"],
            });
            Json(json!({ "outcome": "form", "form": form })).into_response()
        }
        Answer::Failed(why) => failed(&why),
        // A new message is named, so that the page can lead to it.
        Answer::Message(message) => Json(json!({ "outcome": "answered", "message": message.id() })).into_response(),
        Answer::Update(_) | Answer::Deferred | Answer::DeferredUpdate | Answer::Choices(_) => answered(),
    }
}

fn answered() -> Response {
    Json(json!({ "outcome": "answered" })).into_response()
}

/// The bot did not answer, or not as it should.
fn failed(why: &str) -> Response {
    Json(json!({ "outcome": "failed", "why": why })).into_response()
}

/// Nothing was sent, as this is impossible here; said to the person, who is "you" on the page.
fn refused(why: &NotSent) -> Response {
    let words = match why {
        NotSent::Hidden => "You cannot see this channel".to_owned(),
        NotSent::NotAllowed => "You may not do this here".to_owned(),
        NotSent::NoSuchMessage => "This message is not there any more".to_owned(),
        NotSent::NoSuchComponent(_) | NotSent::Disabled(_) => "This cannot be pressed any more".to_owned(),
        other => other.to_string(),
    };
    (StatusCode::CONFLICT, Json(json!({ "why": words }))).into_response()
}
