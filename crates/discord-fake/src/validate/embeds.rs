//! Embeds: lengths, colours, addresses, and 6,000 characters in all.

use serde_json::{Value, json};

use super::{Form, at, put};
use crate::message::{list, str_of};

const SCHEMES: [&str; 2] = ["http", "https"];
const SIZE: usize = 6000;

/// The embeds as Discord keeps them.
pub(super) fn embeds(form: &mut Form, body: &Value) -> Vec<Value> {
    let asked = form.list(body, "embeds", "", 0, 10);
    let kept: Vec<Value> =
        asked.iter().enumerate().filter_map(|(n, json)| embed(form, json, &at("embeds", n))).collect();
    if kept.iter().map(size).sum::<usize>() > SIZE {
        form.wrong("embeds", "MAX_EMBED_SIZE_EXCEEDED", format!("Embed size exceeds maximum size of {SIZE}"));
    }
    kept
}

/// One embed; none if there is nothing to see in it.
fn embed(form: &mut Form, json: &Value, place: &str) -> Option<Value> {
    if !json.is_object() {
        form.wrong(place, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        return None;
    }
    let mut kept = json!({ "type": "rich" });
    put(&mut kept, "title", form.trimmed(json, "title", place, 256));
    put(&mut kept, "description", form.trimmed(json, "description", place, 4096));
    put(&mut kept, "url", form.address(json, "url", place, &SCHEMES));
    put(&mut kept, "color", form.whole(json, "color", place, 0, 0xff_ffff));
    put(&mut kept, "timestamp", timestamp(form, json, place));
    for picture in ["image", "thumbnail"] {
        let asked = form.object(json, picture, place);
        if asked.is_object() {
            let url = form.address(asked, "url", &at(place, picture), &["http", "https", "attachment"]);
            put(&mut kept, picture, url.map(|url| json!({ "url": url })));
        }
    }
    put(&mut kept, "footer", named(form, json, "footer", "text", 2048, place));
    put(&mut kept, "author", named(form, json, "author", "name", 256, place));
    let fields: Vec<Value> = form
        .list(json, "fields", place, 0, 25)
        .iter()
        .enumerate()
        .map(|(n, asked)| field(form, asked, &at(place, format!("fields.{n}"))))
        .collect();
    if !fields.is_empty() {
        kept["fields"] = Value::Array(fields);
    }
    let something = ["title", "description", "fields", "footer", "author", "image", "thumbnail"];
    something.iter().any(|part| !kept[part].is_null()).then_some(kept)
}

fn field(form: &mut Form, json: &Value, place: &str) -> Value {
    let mut needed = |name: &str, most| {
        let text = form.trimmed(json, name, place, most);
        if text.is_none() {
            form.required(&at(place, name));
        }
        text
    };
    let (name, value) = (needed("name", 256), needed("value", 1024));
    let inline = form.yes_no(json, "inline", place).unwrap_or(false);
    json!({ "name": name, "value": value, "inline": inline })
}

/// A footer or an author: words, and perhaps an address and a picture.
fn named(form: &mut Form, json: &Value, part: &str, words: &str, most: usize, place: &str) -> Option<Value> {
    let asked = form.object(json, part, place);
    if !asked.is_object() {
        return None;
    }
    let place = at(place, part);
    let Some(text) = form.trimmed(asked, words, &place, most) else {
        form.required(&at(&place, words));
        return None;
    };
    let mut kept = json!({ words: text });
    put(&mut kept, "url", form.address(asked, "url", &place, &SCHEMES));
    put(&mut kept, "icon_url", form.address(asked, "icon_url", &place, &["http", "https", "attachment"]));
    Some(kept)
}

fn timestamp(form: &mut Form, json: &Value, place: &str) -> Option<String> {
    let text = form.text(json, "timestamp", place, 0, 64)?;
    let Ok(time) = text.parse::<jiff::Timestamp>() else {
        let message = format!("Could not parse {text}. Should be ISO8601.");
        form.wrong(&at(place, "timestamp"), "DATE_TIME_TYPE_PARSE", message);
        return None;
    };
    Some(crate::clock::timestamp(u64::try_from(time.as_millisecond()).unwrap_or(0)))
}

fn size(embed: &Value) -> usize {
    let count = |value: &Value| str_of(value).chars().count();
    let fields: usize = list(&embed["fields"]).iter().map(|f| count(&f["name"]) + count(&f["value"])).sum();
    fields
        + count(&embed["title"])
        + count(&embed["description"])
        + count(&embed["footer"]["text"])
        + count(&embed["author"]["name"])
}
