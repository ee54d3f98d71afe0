//! axe-core over the report, state by state: nothing that it knows of is wrong.

use anyhow::{Context as _, Result, bail, ensure};
use content::Facts;
use report::{Form, Format, Report};
use tests::browser::{Driver, Look, Window};
use tests::scripted;
use workshop::Chronicle;

/// What was looked at, and what is wrong with it.
#[derive(Default)]
struct Walk {
    looked: Vec<&'static str>,
    wrong: Vec<String>,
}

impl Walk {
    async fn looks(&mut self, window: &Window, state: &'static str) -> Result<()> {
        self.looked.push(state);
        self.wrong.extend(window.violations().await?.into_iter().map(|one| format!("{state}: {one}")));
        window.picture(&format!("axe-{:02}-{}", self.looked.len(), state.replace(' ', "-"))).await
    }

    fn ends(self, least: usize) -> Result<()> {
        println!("{} states: {}", self.looked.len(), self.looked.join(", "));
        if !self.wrong.is_empty() {
            bail!("{}", self.wrong.join("\n"));
        }
        ensure!(self.looked.len() >= least, "only {} states", self.looked.len());
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium, chromedriver and npm: apt-get install -y chromium chromium-driver npm"]
async fn nothing_is_wrong_with_any_state_of_the_report() -> Result<()> {
    let facts = Facts::built_in()?;
    let languages = bot::Languages::built_in();
    let arabic = languages.for_locale("ar").context("Arabic")?;
    let (chronicle, now) = scripted::chronicle(&facts);
    let draft = Report::of(&chronicle, &facts, now);
    let nothing = Chronicle {
        questions: Vec::new(),
        decisions: Vec::new(),
        stagings: Vec::new(),
        ..scripted::chronicle(&facts).0
    };
    let empty = Report::of(&nothing.closing(now), &facts, now);
    let full = Report::of(&chronicle.closing(now), &facts, now);
    let folder = tempfile::tempdir()?;
    let driver = Driver::start().await?;
    let mut walk = Walk::default();
    let english = Form::default();
    for (state, report, form, look, size) in [
        ("light", &full, english, Look::Light, (1_000, 1_300)),
        ("dark", &full, english, Look::Dark, (1_000, 1_300)),
        ("print", &full, english, Look::Print, (794, 1_123)),
        ("on a phone", &full, english, Look::Light, (500, 844)),
        ("Arabic", &full, Form { language: arabic, locale: "ar", ..english }, Look::Light, (1_000, 1_300)),
        ("draft", &draft, english, Look::Light, (1_000, 1_300)),
        ("empty", &empty, english, Look::Light, (1_000, 1_300)),
    ] {
        let path = folder.path().join(format!("{}.html", state.replace(' ', "-")));
        std::fs::write(&path, report.text(Format::Html, &form)?)?;
        let window = driver.open(&format!("file://{}", path.display()), size).await?;
        window.look(look).await?;
        walk.looks(&window, state).await?;
        window.close().await?;
    }
    walk.ends(6)
}
