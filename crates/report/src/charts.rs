//! Charts as SVG that stands in the page. Their colours are named in the page's style, for light and dark.
//!
//! What they show stands as a table or a sentence beside them, so no text that somebody wrote is in them.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::{Agendum, Comparison, Count, OverTime};

/// Stands for the colour of the text.
const INK: RGBColor = RGBColor(0, 0, 0);
/// Stands for what is compared with.
const QUIET: RGBColor = RGBColor(1, 1, 1);
/// Stands for what was.
const LOUD: RGBColor = RGBColor(2, 2, 2);
/// Stands for lines that guide the eye.
const LINE: RGBColor = RGBColor(3, 3, 3);

const WIDTH: u32 = 720;
const FONT: &str = "sans-serif";

type Drawn<T> = Result<T, Box<dyn std::error::Error>>;

/// A bar that lies.
struct Bar {
    label: String,
    value: u32,
    told: String,
    colour: RGBColor,
    /// A little space before it.
    begins: bool,
}

/// Minutes planned and used, by topic. `None` where there is no topic.
pub(crate) fn minutes(agenda: &[Agendum]) -> Option<String> {
    let mut bars = Vec::new();
    for topic in agenda {
        let planned = topic.planned_min + topic.added_min;
        bars.push(Bar {
            label: format!("Topic {}", topic.number),
            value: planned,
            told: format!("{planned} planned"),
            colour: QUIET,
            begins: true,
        });
        let told = topic.used_min.map_or_else(|| "never began".to_owned(), |m| format!("{m} used"));
        bars.push(Bar { label: String::new(), value: topic.used_min.unwrap_or(0), told, colour: LOUD, begins: false });
    }
    if bars.is_empty() { None } else { lying(&bars).ok() }
}

/// How many participants had a question asked, by the order. `None` where no number can be shown.
pub(crate) fn reached(c: &Comparison) -> Option<String> {
    let bar = |label: &str, count: Count, colour| Bar {
        label: label.to_owned(),
        value: count.at_least().unwrap_or(0),
        told: count.to_string(),
        colour,
        begins: true,
    };
    let bars = [
        bar("As it was", c.reached.asked, LOUD),
        bar("Fair order", c.reached.fair, LOUD),
        bar("Most supports", c.reached.upvotes, QUIET),
        bar("All who wished", c.wishing, LINE),
    ];
    lying(&bars).ok()
}

fn lying(bars: &[Bar]) -> Drawn<String> {
    const LABELS: i32 = 110;
    const TOLD: i32 = 110;
    const THICK: i32 = 16;
    const BETWEEN: i32 = 8;
    let height = bars.iter().map(|b| THICK + 2 + if b.begins { BETWEEN } else { 0 }).sum::<i32>() + BETWEEN;
    let most = bars.iter().map(|b| b.value).max().unwrap_or(0).max(1);
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (WIDTH, height.unsigned_abs())).into_drawing_area();
        let room = WIDTH.cast_signed() - LABELS - TOLD;
        let mut y = 0;
        for bar in bars {
            y += if bar.begins { BETWEEN } else { 0 };
            let long = i32::try_from(i64::from(room) * i64::from(bar.value) / i64::from(most)).unwrap_or(room);
            let middle = y + THICK / 2;
            text(&area, &bar.label, (LABELS - 8, middle), HPos::Right)?;
            area.draw(&Rectangle::new([(LABELS, y), (LABELS + long.max(1), y + THICK)], bar.colour.filled()))?;
            text(&area, &bar.told, (LABELS + long.max(1) + 6, middle), HPos::Left)?;
            y += THICK + 2;
        }
        area.present()?;
    }
    Ok(svg)
}

/// How many questions were sent in each step. `None` where there were none.
pub(crate) fn over_time(times: &OverTime) -> Option<String> {
    if times.sent.iter().all(|n| *n == 0) { None } else { standing(times).ok() }
}

fn standing(times: &OverTime) -> Drawn<String> {
    const HEIGHT: i32 = 170;
    const FOOT: i32 = 140;
    const HEAD: i32 = 20;
    const EDGE: i32 = 30;
    let most = i64::from(times.sent.iter().copied().max().unwrap_or(0).max(1));
    let steps = i32::try_from(times.sent.len())?;
    let wide = (WIDTH.cast_signed() - 2 * EDGE) / steps.max(1);
    // As many labels as can be read.
    let every = (60 / wide.max(1) + 1).unsigned_abs() as usize;
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (WIDTH, HEIGHT.unsigned_abs())).into_drawing_area();
        let end = EDGE + wide * steps;
        area.draw(&PathElement::new([(EDGE, FOOT), (end, FOOT)], LINE.stroke_width(1)))?;
        for (at, sent) in times.sent.iter().enumerate() {
            let left = EDGE + wide * i32::try_from(at)?;
            let high = i32::try_from(i64::from(FOOT - HEAD) * i64::from(*sent) / most)?;
            if *sent > 0 {
                let bar = [(left + 1, FOOT - high), (left + (wide - 1).max(2), FOOT)];
                area.draw(&Rectangle::new(bar, LOUD.filled()))?;
                text(&area, &sent.to_string(), (left + wide / 2, FOOT - high - 9), HPos::Center)?;
            }
            if at % every == 0 {
                let minute = u64::from(times.step_min) * at as u64;
                text(&area, &minute.to_string(), (left, FOOT + 14), HPos::Center)?;
            }
        }
        text(&area, "min", (end, FOOT + 14), HPos::Center)?;
        area.present()?;
    }
    Ok(svg)
}

fn text(
    area: &DrawingArea<SVGBackend<'_>, plotters::coord::Shift>,
    words: &str,
    at: (i32, i32),
    side: HPos,
) -> Drawn<()> {
    let style = TextStyle::from((FONT, 13)).color(&INK).pos(Pos::new(side, VPos::Center));
    area.draw(&Text::new(words.to_owned(), at, style))?;
    Ok(())
}
