//! The moving picture of a workshop at the top of the README: the scripted workshop, one picture an act, as the page
//! shows it to whoever acts. `OPENFLOOR_PICTURES` says where it is kept.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use gif::{Encoder, Frame, Repeat};
use openfloor::Player;
use openfloor::script::{Act, Script, Step};
use tests::browser::{Driver, ENTER, Window};
use tokio_util::sync::CancellationToken;

use super::told;

const SIZE: (u32, u32) = (1100, 760);
/// What a page with many pictures may be asked to load for one.
const LARGEST: usize = 3_000_000;
/// How long an act is shown, in hundredths of a second; the last one for longer.
const SHOWN: u16 = 160;
const LAST: u16 = 500;
/// What is told leads the page to whoever acts after a moment; nothing moves after so long without a change.
const STILL: Duration = Duration::from_millis(350);

/// What is left out: it shows nothing on these two channels, or only repeats what was shown.
const LEFT_OUT: [&str; 4] = ["workshop check", "workshop screen", "workshop settings", "question translate"];

/// From the opening to the first answer.
fn beginning() -> Result<Script> {
    let mut script = Script::built_in()?;
    let answered = |step: &Step| matches!(step, Step::Act { act: Act::Press { label, .. }, .. } if label == "Answer");
    let end = script.steps.iter().position(answered).context("something is answered")?;
    script.steps.truncate(end + 1);
    script.steps.retain(|step| match step {
        Step::Act { act: Act::Command { name, .. }, .. } => !LEFT_OUT.contains(&name.as_str()),
        _ => true,
    });
    script.rows.clear();
    Ok(script)
}

/// One picture, as rows of red, green, blue and opacity.
#[derive(PartialEq)]
struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Picture {
    fn read(file: &[u8]) -> Result<Self> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(png::Transformations::ALPHA | png::Transformations::STRIP_16);
        let mut reader = decoder.read_info()?;
        let mut pixels = vec![0; reader.output_buffer_size().context("a picture that fits into memory")?];
        let seen = reader.next_frame(&mut pixels)?;
        ensure!(seen.color_type == png::ColorType::Rgba, "{:?}", seen.color_type);
        pixels.truncate(seen.buffer_size());
        Ok(Self { width: usize::try_from(seen.width)?, height: usize::try_from(seen.height)?, pixels })
    }

    fn row(&self, y: usize, from: usize, to: usize) -> &[u8] {
        &self.pixels[(y * self.width + from) * 4..(y * self.width + to) * 4]
    }

    /// The smallest rectangle outside of which both are the same: left, top, right, bottom.
    fn differs_within(&self, other: &Self) -> (usize, usize, usize, usize) {
        let rows: Vec<usize> =
            (0..self.height).filter(|y| self.row(*y, 0, self.width) != other.row(*y, 0, self.width)).collect();
        let (Some(top), Some(bottom)) = (rows.first(), rows.last()) else { return (0, 0, 1, 1) };
        let column = |x: usize| rows.iter().any(|y| self.row(*y, x, x + 1) != other.row(*y, x, x + 1));
        let left = (0..self.width).find(|x| column(*x)).unwrap_or(0);
        let right = (0..self.width).rfind(|x| column(*x)).unwrap_or(self.width - 1);
        (left, *top, right + 1, bottom + 1)
    }

    /// What of it a viewer does not have yet who has seen `before`.
    fn frame(&self, before: Option<&Self>, shown: u16) -> Result<Frame<'static>> {
        let all = (0, 0, self.width, self.height);
        let (left, top, right, bottom) = before.map_or(all, |before| self.differs_within(before));
        let mut part: Vec<u8> = (top..bottom).flat_map(|y| self.row(y, left, right)).copied().collect();
        let (width, height) = (u16::try_from(right - left)?, u16::try_from(bottom - top)?);
        let mut frame = Frame::from_rgba_speed(width, height, &mut part, 10);
        (frame.left, frame.top, frame.delay) = (u16::try_from(left)?, u16::try_from(top)?, shown);
        Ok(frame)
    }
}

/// The pictures one after another, again and again.
fn moving(pictures: &[Picture]) -> Result<Vec<u8>> {
    let first = pictures.first().context("a picture")?;
    let (width, height) = (u16::try_from(first.width)?, u16::try_from(first.height)?);
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height, &[])?;
    encoder.set_repeat(Repeat::Infinite)?;
    for (n, picture) in pictures.iter().enumerate() {
        let shown = if n + 1 == pictures.len() { LAST } else { SHOWN };
        encoder.write_frame(&picture.frame(n.checked_sub(1).map(|n| &pictures[n]), shown)?)?;
    }
    drop(encoder);
    Ok(file)
}

/// What the window shows as soon as it has not changed for a while. A browser that is busy drawing may refuse to be pictured.
async fn at_rest(window: &Window) -> Result<Picture> {
    let mut last = None;
    for _ in 0..60 {
        let now = match window.screenshot().await {
            Ok(file) => Some(Picture::read(&file)?),
            Err(error) => {
                eprintln!("no picture: {error:#}");
                None
            }
        };
        if now.is_some() && now == last {
            return now.context("just seen");
        }
        last = now;
        tokio::time::sleep(STILL).await;
    }
    anyhow::bail!("the page never comes to rest")
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver: apt-get install -y chromium chromium-driver"]
async fn a_workshop_in_a_moving_picture() -> Result<()> {
    let stop = CancellationToken::new();
    let (room, story, page) = told(&stop).await?;
    let driver = Driver::start().await?;
    let window = driver.window(&format!("http://{}", page.address()), "Ingrid", SIZE).await?;
    window.inner(SIZE).await?;
    window.until("the bar is there", "!document.getElementById('story').hidden").await?;
    let button = |name: &str| {
        format!("[...document.querySelectorAll('#story button')].find((one) => one.textContent === '{name}')?.focus()")
    };
    window.now(&button("Pause")).await?;
    window.keys(ENTER).await?;
    window.until("it stands", "[...document.querySelectorAll('#story button')][0].textContent === 'Go on'").await?;
    window.now(&button("Step")).await?;

    let script = beginning()?;
    let store = storage::Store::beside(&room.database(), &room.seal_dir()).await?;
    let (discord, languages) = (room.discord.clone(), bot::Languages::only_english());
    let played = tokio::spawn(async move { Player::telling(&discord, &store, &languages, story).play(&script).await });

    let told = "[...document.querySelectorAll('#story .chapter, #story .what')].map((one) => one.textContent).join()";
    let over = "document.querySelector('#story .chapter').textContent.startsWith('The workshop is over')";
    let mut pictures = Vec::new();
    loop {
        let before = window.now(told).await?;
        let picture = at_rest(&window).await?;
        if window.now(over).await? == true {
            break;
        }
        pictures.push(picture);
        window.keys(ENTER).await?;
        window.until("the next is told", &format!("{told} !== {before}")).await?;
    }
    ensure!(played.await?? == 0, "something came out differently than written");
    pictures.dedup();
    let file = moving(&pictures)?;
    ensure!(pictures.len() >= 20, "{} pictures", pictures.len());
    ensure!(file.len() < LARGEST, "{} bytes in {} pictures", file.len(), pictures.len());
    tests::browser::keep("workshop.gif", &file)?;
    window.close().await?;
    stop.cancel();
    page.ended().await?;
    Ok(())
}
