//! What a person does on the page: give a command, ask for suggestions, press, choose, fill in a form, write.
//! Each waits for the bot's first answer, as a client does; what the answer shows arrives with the events.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Stage, nobody};
use crate::{
    discord::Discord,
    interaction::{Answer, Interaction},
    message::Modal,
    person::{NotSent, Person},
    snowflake::Id,
};

type Body<T> = Result<Json<T>, JsonRejection>;

/// A command with its options; suggestions for one of them are asked for by `focused`.
#[derive(Deserialize)]
pub(super) struct Command {
    r#as: Id,
    channel: Id,
    /// The name with its subcommands, such as `workshop open`.
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
    r#as: Id,
    channel: Id,
    message: Id,
    custom_id: String,
    values: Option<Vec<String>>,
}

#[derive(Deserialize)]
pub(super) struct Submission {
    r#as: Id,
    /// The interaction that opened the form.
    form: Id,
    values: Vec<Named>,
}

#[derive(Deserialize)]
pub(super) struct Writing {
    r#as: Id,
    channel: Id,
    content: String,
}

#[derive(Deserialize)]
pub(super) struct Dismissal {
    r#as: Id,
    channel: Id,
    message: Id,
}

pub(super) async fn command(State(stage): State<Stage>, body: Body<Command>) -> Response {
    let (person, body) = match opened(&stage.discord, body, |body| body.r#as) {
        Ok(both) => both,
        Err(refused) => return refused,
    };
    let options = pairs(&body.options);
    let Some(focused) = body.focused else {
        return outcome(person.command(body.channel, &body.command, &options)).await;
    };
    match person
        .autocomplete(body.channel, &body.command, &options, &focused)
        .await
    {
        Ok(choices) => {
            let choices: Vec<Value> = choices
                .into_iter()
                .map(|choice| json!({ "name": choice.name, "value": choice.value }))
                .collect();
            Json(json!({ "outcome": "choices", "choices": choices })).into_response()
        }
        Err(NotSent::NoSuggestions(why)) => failed(&why),
        Err(why) => refused(&why),
    }
}

pub(super) async fn press(State(stage): State<Stage>, body: Body<Press>) -> Response {
    let (person, body) = match opened(&stage.discord, body, |body| body.r#as) {
        Ok(both) => both,
        Err(refused) => return refused,
    };
    let Some(message) = stage.discord.message(body.channel, body.message) else {
        return refused(&NotSent::NoSuchMessage);
    };
    let values: Option<Vec<&str>> = body
        .values
        .as_ref()
        .map(|values| values.iter().map(String::as_str).collect());
    let sent = match values {
        None => person.press(&message, &body.custom_id),
        Some(values) => person.select(&message, &body.custom_id, &values),
    };
    outcome(sent).await
}

pub(super) async fn submit(State(stage): State<Stage>, body: Body<Submission>) -> Response {
    let (person, body) = match opened(&stage.discord, body, |body| body.r#as) {
        Ok(both) => both,
        Err(refused) => return refused,
    };
    let Some(form) = form_of(&stage.discord, &person, body.form) else {
        return failed("This form is not open any more");
    };
    let fields: Vec<(&str, &str)> = body
        .values
        .iter()
        .map(|field| (field.name.as_str(), field.value.as_str().unwrap_or("")))
        .collect();
    outcome(person.submit(&form, &fields)).await
}

pub(super) async fn message(State(stage): State<Stage>, body: Body<Writing>) -> Response {
    match opened(&stage.discord, body, |body| body.r#as) {
        Ok((person, body)) => match person.says(body.channel, &body.content) {
            Ok(_) => answered(),
            Err(why) => refused(&why),
        },
        Err(refused) => refused,
    }
}

pub(super) async fn dismiss(State(stage): State<Stage>, body: Body<Dismissal>) -> Response {
    match opened(&stage.discord, body, |body| body.r#as) {
        Ok((person, body)) => {
            if let Some(message) = stage.discord.message(body.channel, body.message) {
                person.dismisses(&message);
            }
            answered()
        }
        Err(refused) => refused,
    }
}

/// The body, and who acts.
fn opened<T>(
    discord: &Discord,
    body: Body<T>,
    who: impl FnOnce(&T) -> Id,
) -> Result<(Person, T), Response> {
    let Json(body) = body.map_err(|error| {
        (error.status(), Json(json!({ "why": error.body_text() }))).into_response()
    })?;
    let person = discord.person_by_id(who(&body)).ok_or_else(nobody)?;
    Ok((person, body))
}

fn pairs(options: &[Named]) -> Vec<(&str, Value)> {
    options
        .iter()
        .map(|option| (option.name.as_str(), option.value.clone()))
        .collect()
}

/// The form that was opened for this person by that interaction, if it was.
fn form_of(discord: &Discord, person: &Person, interaction: Id) -> Option<Modal> {
    let state = discord.lock();
    let record = state
        .interactions
        .get(&interaction)
        .filter(|record| record.person == person.id())?;
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
        Answer::Message(_)
        | Answer::Update(_)
        | Answer::Deferred
        | Answer::DeferredUpdate
        | Answer::Choices(_) => answered(),
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
        NotSent::NoSuchComponent(_) | NotSent::Disabled(_) => {
            "This cannot be pressed any more".to_owned()
        }
        other => other.to_string(),
    };
    (StatusCode::CONFLICT, Json(json!({ "why": words }))).into_response()
}
