//! The report of the scripted workshop in `docs/example-report/`: it is what the program makes today.
//!
//! `OPENFLOOR_EXAMPLE=1 cargo test -p tests --test rules example -- --include-ignored` writes all of it anew, the pictures too.

use std::path::{Path, PathBuf};
use workshop::Word;

use anyhow::{Result, ensure};
use content::Facts;
use report::{Asker, Form, Format, Outcome, Report, Templates};
use serde_json::json;
use tests::browser::{Driver, Look};
use tests::scripted;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/example-report")
}

#[expect(clippy::disallowed_methods, reason = "a test that writes files only when it is asked to")]
fn is_to_be_written() -> bool {
    std::env::var_os("OPENFLOOR_EXAMPLE").is_some()
}

/// The report of the scripted workshop, as it is made when it closes.
fn example(facts: &Facts) -> Report {
    let (chronicle, records, now) = scripted::with_records(facts);
    Report::with_records(&chronicle.closing(now), &records, facts, now)
}

#[test]
fn the_example_report_is_what_the_program_makes() {
    let facts = Facts::built_in().expect("the facts are good");
    let report = example(&facts);
    let templates = Templates::built_in().expect("they are right");
    // In the report's own headings as everything that there is, in those of a forum to be read and written on.
    let plain = Format::all().map(|format| (format, None));
    let under = templates.names().filter_map(|name| templates.choose(name)?).map(|t| (Format::Markdown, Some(t)));
    for (format, template) in plain.chain(under) {
        let file = report.file(format, &Form { template, ..Form::default() }, usize::MAX).expect("it is written");
        let path = folder().join(&file.name);
        if is_to_be_written() {
            std::fs::create_dir_all(folder()).and_then(|()| std::fs::write(&path, &file.bytes)).expect("it is written");
        }
        let there = std::fs::read(&path).unwrap_or_default();
        assert!(
            there == file.bytes,
            "{} is not what the program makes: OPENFLOOR_EXAMPLE=1 cargo test -p tests --test rules example -- --include-ignored writes it anew",
            path.display()
        );
    }
}

#[test]
fn the_example_tells_what_it_is_made_for() {
    let facts = Facts::built_in().expect("the facts are good");
    let report = example(&facts);
    let n = &report.numbers;
    assert!(n.submitted > 45 && n.states.unanswered > 10 && n.states.filed == 1 && n.states.merged == 1, "{n:?}");
    assert!(n.written_answers >= 4 && n.stagings >= 6 && n.speaking.turns == 3, "{n:?}");
    let translated = report.questions.iter().filter(|q| !q.translations.is_empty()).count();
    let outcomes: Vec<Outcome> = report.messages.iter().map(|m| m.outcome).collect();
    assert_eq!(outcomes, [Outcome::Agreed, Outcome::ObjectionsRemain, Outcome::NotPut]);
    assert!(translated == 3 && report.notes.len() == 2 && report.log.is_some(), "{translated} {:?}", report.notes);
    assert!(report.when.minutes >= 80, "{:?}", report.when);
}

/// Six people support their three questions together: by the count of supports these would take the last three places, in
/// the fair order they take one, and the report says so.
#[test]
fn the_example_tells_what_the_fair_order_did() {
    let facts = Facts::built_in().expect("the facts are good");
    let report = example(&facts);
    let comparison = report.comparison.as_ref().expect("it is a final report");
    assert_eq!((report.numbers.stagings, report.numbers.overrides, comparison.rows.len()), (7, 0, 7));
    let theirs = |number: &u32| {
        let q = report.questions.iter().find(|q| q.number == *number).expect("it is told");
        matches!(&q.asker, Some(Asker::Named(name)) if name.ends_with("(industry)"))
    };
    let asked: Vec<u32> = comparison.rows.iter().map(|row| row.asked).collect();
    let fair: Vec<u32> = comparison.rows.iter().filter_map(|row| row.fair).collect();
    let upvotes: Vec<u32> = comparison.rows.iter().filter_map(|row| row.upvotes).collect();
    assert_eq!(asked, fair, "the moderators followed it");
    assert_eq!(asked.iter().filter(|n| theirs(n)).count(), 1, "{asked:?}");
    assert!(upvotes.len() == 7 && upvotes[4..].iter().all(theirs), "{upvotes:?}");
    let reached = &comparison.reached;
    assert!(reached.asked == reached.fair && reached.asked > reached.upvotes, "{reached:?}");

    let told = report.text(Format::Markdown, &Form::default()).expect("it is written");
    let said = "Moderators followed the suggestion 7 of 7 times. Of 50 to 54 voters, 25 to 29 had at least one of their questions \
                asked; going by most supports it would have been 20 to 24. By most supports, other questions would have been \
                asked in 2 places.";
    assert!(told.contains(said), "{told}");
    for (place, row) in (1..).zip(&comparison.rows) {
        let line = told.lines().find(|line| line.starts_with(&format!("| {place} | #{} (", row.asked))).expect("a row");
        let last = line.split(" | ").nth(3).expect("a cell");
        let upvotes = row.upvotes.expect("a question");
        assert!(last.starts_with(&format!("#{upvotes} (")), "{line}");
        // The words stand where it is another question, so that this is seen at once.
        assert_eq!(last.trim_end_matches(" |").ends_with(')'), upvotes == row.asked, "{line}");
    }
}

const A4: (u32, u32) = (794, 1123);
const SCREEN: (u32, u32) = (1_000, 1_300);

/// Opens the page and says what a script or a request would have left behind.
const TRACES: &str = r"
    const done = arguments[0];
    const active = [...document.querySelectorAll('*')].flatMap((e) => [...e.attributes].filter((a) => a.name.startsWith('on')));
    done({
        hit: window.hit ?? null,
        scripts: document.scripts.length,
        active: active.length,
        images: document.images.length,
        odd: document.querySelectorAll('iframe, object, embed, link, form, input, base, b:not(.tiles b, .meta b)').length,
        links: [...document.links].filter((a) => !/^https?:$/.test(a.protocol) && a.getAttribute('href')[0] !== '#').length,
        requests: performance.getEntriesByType('resource').length,
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        unnamed: [...document.querySelectorAll('th')].filter((t) => !t.scope).length,
        untagged: [...document.querySelectorAll('bdi, .words')].filter((t) => !t.hasAttribute('lang') && !t.closest('[lang]:not(html)')).length,
    });
";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn the_page_runs_nothing_asks_for_nothing_and_fits_screen_and_paper() -> Result<()> {
    let facts = Facts::built_in()?;
    let folder_of_pages = tempfile::tempdir()?;
    let driver = Driver::start().await?;
    let (chronicle, now) = scripted::hostile(&facts);
    let hostile = Report::of(&chronicle.closing(now), &facts, now);
    for (name, report) in [("example", example(&facts)), ("hostile", hostile)] {
        let html = report.text(Format::Html, &Form::default())?;
        let path = folder_of_pages.path().join(format!("{name}.html"));
        std::fs::write(&path, html)?;
        let window = driver.open(&format!("file://{}", path.display()), SCREEN).await?;
        let traces = window.script(TRACES, vec![]).await?;
        let nothing = json!({ "hit": null, "scripts": 0, "active": 0, "images": 0, "odd": 0, "links": 0, "requests": 0, "wide": 0,
                              "unnamed": 0, "untagged": 0 });
        ensure!(traces == nothing, "{name}: {traces}");
        window.resize(400, 900).await?;
        let traces = window.script(TRACES, vec![]).await?;
        ensure!(traces["wide"] == 0, "{name} is too wide for a telephone: {traces}");

        window.resize(SCREEN.0, SCREEN.1).await?;
        let pdf = window.printed().await?;
        ensure!(memchr::memmem::find(&pdf, b"/MediaBox [0 0 59").is_some(), "{name} is not printed on A4");
        // Whoever has three minutes reads two pages; the rest is for looking up.
        let pages = memchr::memmem::find_iter(&pdf, b"/Type /Page\n").count();
        ensure!(name != "example" || (1..=6).contains(&pages), "the example has {pages} pages");
        if name == "example" && is_to_be_written() {
            for (look, file, (from, (width, height))) in [
                (Look::Light, "light.png", (0, SCREEN)),
                (Look::Dark, "dark.png", (0, SCREEN)),
                (Look::Print, "print.png", (0, A4)),
            ] {
                window.look(look).await?;
                window.resize(width, height).await?;
                std::fs::write(folder().join(file), window.part((from, width, height)).await?)?;
            }
        }
        window.close().await?;
    }
    Ok(())
}
