//! The scripted workshop in each language that comes with the program: everything is done as written, by people who read
//! nothing else, and nobody meets an English sentence.

use std::collections::HashSet;
use std::time::Duration;

use bot::Languages;
use discord_fake::World;
use openfloor::Player;
use openfloor::script::{Act, Script, Step};
use serde_json::Value;
use tests::Room;
use tests::room::{Setup, speaking};

/// Words as they follow one another. Numbers are nobody's language: `2` stands in an English text and, where a language has
/// a form of its own for two of a thing, in none of that language. So is what stands between accents, addresses, mentions
/// and times, which part what is before them from what follows.
fn words(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (at, part) in text.split('`').enumerate() {
        if at % 2 == 1 {
            all.push(String::new());
            continue;
        }
        for piece in part.split_whitespace() {
            if piece.contains("://") || piece.contains("<t:") || piece.contains("<@") || piece.contains("<#") {
                all.push(String::new());
                continue;
            }
            // What a setting is called is a name, and what an excerpt ends with is half a word.
            let piece = piece.trim_end_matches(|c| matches!(c, '\u{2066}'..='\u{2069}' | '*' | '”'));
            let (whole, cut) = piece.strip_suffix('…').map_or((piece, false), |piece| (piece, true));
            let letters = whole.split(|c: char| !c.is_alphanumeric() && c != '_');
            let is_number = |word: &str| word.chars().all(char::is_numeric);
            let mut words: Vec<String> = letters.filter(|word| !is_number(word)).map(str::to_lowercase).collect();
            if cut {
                words.pop();
                words.push(String::new());
            }
            all.extend(words.into_iter().map(|word| if word.contains('_') { String::new() } else { word }));
        }
    }
    all
}

/// What is said in a file of texts, without its ids, comments and arguments.
fn said(file: &str) -> Vec<String> {
    let texts = file.lines().filter(|line| !line.starts_with('#'));
    let texts = texts.map(|line| match line.split_once(" = ") {
        Some((id, text)) if id.starts_with(|c: char| c.is_ascii_lowercase()) => text,
        _ => line,
    });
    let mut bare = String::new();
    for text in texts {
        let mut depth = 0;
        for letter in text.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                // What a number decides stands in brackets.
                _ if depth > 0 => {}
                letter => bare.push(letter),
            }
        }
        bare.push('\n');
    }
    bare.lines().flat_map(words).collect()
}

/// What may stand in English in any language: what people typed, names, and facts of the briefing.
fn quoted(script: &Script, facts: &content::Facts, world: &World) -> Vec<String> {
    let mut all: Vec<String> = vec!["Openfloor".to_owned(), world.name.clone()];
    all.extend(world.people.iter().flat_map(|p| [Some(p.name.clone()), p.global_name.clone()]).flatten());
    all.extend(world.roles.iter().map(|role| role.name.clone()));
    all.extend(world.channels.iter().map(|channel| channel.name.clone()));
    for step in &script.steps {
        let Step::Act { act, reply, .. } = step else { continue };
        all.extend(reply.write.clone());
        match act {
            Act::Ask { text, .. } => all.push(text.clone()),
            Act::Command { options, .. } => all.extend(options.values().filter_map(Value::as_str).map(str::to_owned)),
            Act::Press { .. } | Act::Decline { .. } => {}
        }
    }
    for fact in facts {
        all.extend([fact.headline(), fact.statement(), fact.topic()].map(str::to_owned));
        all.extend(fact.contested().map(str::to_owned));
        all.extend(fact.keywords().map(str::to_owned));
        for source in fact.sources() {
            all.extend([source.title(), source.publisher()].map(str::to_owned));
            all.extend(source.locator().map(str::to_owned));
        }
    }
    all
}

/// Everything in an answer or a message that somebody reads.
fn texts(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|v| texts(v, into)),
        Value::Object(all) => {
            // The value of a choice is for the program.
            let is_choice = all.contains_key("label") && !all.contains_key("type");
            for (key, value) in all {
                match (key.as_str(), value) {
                    ("filename" | "attachments", _) => {}
                    ("value", _) if is_choice => {}
                    (
                        "content" | "title" | "description" | "name" | "value" | "label" | "placeholder" | "text",
                        Value::String(text),
                    ) => {
                        into.push(text.clone());
                    }
                    (_, value) => texts(value, into),
                }
            }
        }
        _ => {}
    }
}

/// What is English about a text, if anything.
fn english_in(
    text: &str,
    english: &HashSet<String>,
    quoted: &HashSet<(String, String)>,
    names: &HashSet<String>,
) -> Option<String> {
    let words = words(text);
    if words.iter().all(|w| english.contains(w) && !names.contains(w)) && !words.is_empty() {
        return Some(words.join(" "));
    }
    let pairs = words.iter().zip(words.iter().skip(1));
    let said: Vec<String> = pairs
        .filter(|(one, other)| english.contains(*one) && english.contains(*other))
        .filter(|(one, other)| !quoted.contains(&((*one).clone(), (*other).clone())))
        .map(|(one, other)| format!("{one} {other}"))
        .collect();
    if said.is_empty() { None } else { Some(said.join(", ")) }
}

const BOT: &str = include_str!("../../../crates/bot/i18n/en.ftl");
const REPORT: &str = include_str!("../../../crates/report/i18n/en.ftl");

async fn plays(locale: &str, world: fn(&mut World), files: [&str; 2]) {
    let setup = Setup { set_clock: true, world, languages: Languages::built_in(), ..Setup::default() };
    let room = Room::with(setup).await;
    assert_eq!(room.discord.locale(), locale);
    let store = storage::Store::beside(&room.database(), &room.seal_dir()).await.expect("it is open");
    let script = Script::built_in().expect("the script is right");
    let languages = Languages::built_in();
    let mut player = Player::new(&room.discord, &store, &languages, 1000.0);
    let passes = async {
        loop {
            tokio::time::sleep(Duration::from_millis(20)).await;
            room.clock.advance(Duration::from_millis(100));
        }
    };
    let differences = tokio::select! {
        played = player.play(&script) => played.expect("it is played"),
        () = passes => unreachable!("time goes on for ever"),
    };
    println!("{locale}: {differences} differences from what is written");

    let facts = content::Facts::built_in().expect("the facts are good");
    let quoted = quoted(&script, &facts, &tests::worlds::rehearsal());
    let names: HashSet<String> = quoted.iter().flat_map(|text| words(text)).collect();
    let pairs: HashSet<(String, String)> = quoted
        .iter()
        .flat_map(|text| {
            let all = words(text);
            all.iter().cloned().zip(all.iter().skip(1).cloned()).collect::<Vec<_>>()
        })
        .collect();
    let own: HashSet<String> = files.into_iter().flat_map(said).collect();
    let english: HashSet<String> = [BOT, REPORT].into_iter().flat_map(said).filter(|w| !own.contains(w)).collect();
    assert!(["the", "your"].iter().all(|w| english.contains(*w)), "{locale}");

    let mut seen = Vec::new();
    let calls = room.discord.calls();
    let shown = calls.iter().filter(|call| call.method != "GET" && !call.path.contains("/applications/"));
    for call in shown {
        call.body.iter().for_each(|body| texts(body, &mut seen));
        for file in call.files.iter().filter(|file| file.name.ends_with(".md")) {
            seen.extend(String::from_utf8_lossy(&file.bytes).lines().map(str::to_owned));
        }
    }
    assert!(seen.len() > 1_000, "{locale}: only {} texts", seen.len());
    let mut wrong: Vec<String> = seen
        .iter()
        .filter_map(|text| english_in(text, &english, &pairs, &names).map(|why| format!("{why:?} in {text:?}")))
        .collect();
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{locale}, {} of {} texts:\n{}", wrong.len(), seen.len(), wrong.join("\n"));
    println!("{locale}: {} texts looked at", seen.len());
}

#[test]
fn a_number_is_english_nowhere_and_hides_no_english_word_beside_it() {
    let english: HashSet<String> = ["2", "page", "of", "open"].map(str::to_owned).into();
    let (none, no_names) = (HashSet::new(), HashSet::new());
    let said = |text: &str| english_in(text, &english, &none, &no_names);
    assert_eq!(said("#2"), None);
    assert_eq!(said("٢ · 12"), None);
    assert_eq!(said("صفحة 2"), None);
    assert_eq!(said("Page 2").as_deref(), Some("page"));
    assert_eq!(said("صفحة: open 3 of 4").as_deref(), Some("open of"));
}

macro_rules! languages {
    ($($name:ident: $tag:literal),+ $(,)?) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        #[ignore = "takes minutes: a whole workshop in each language"]
        async fn $name() {
            let files = [
                include_str!(concat!("../../../crates/bot/i18n/", $tag, ".ftl")),
                include_str!(concat!("../../../crates/report/i18n/", $tag, ".ftl")),
            ];
            plays($tag, |world| speaking(world, $tag), files).await;
        }
    )+

        /// A language that is added is added here, too.
        #[test]
        fn each_language_is_played() {
            let played: HashSet<&str> = [$($tag),+].into_iter().collect();
            let all = Languages::built_in();
            let all: HashSet<&str> = all.iter().map(i18n::Language::tag).filter(|tag| *tag != "en").collect();
            assert_eq!(played, all);
        }
    };
}

languages! {
    in_arabic: "ar",
    in_chinese_simplified: "zh-Hans",
    in_chinese_traditional: "zh-Hant",
    in_french: "fr",
    in_german: "de",
    in_russian: "ru",
    in_spanish: "es",
}
