//! One HTML file that needs nothing else: no script, no request, for the screen, for paper and for a screen reader.

use std::fmt;

use askama::Template;

use crate::view::View;
use crate::{Report, charts};

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    v: View<'a>,
    minutes: Option<String>,
    over_time: Option<String>,
    reached: Option<String>,
}

impl Report {
    /// The report as one HTML file.
    ///
    /// # Errors
    /// Never in practice; the writer cannot say so.
    pub fn to_html(&self) -> Result<String, fmt::Error> {
        let page = Page {
            v: View::of(self),
            minutes: charts::minutes(&self.agenda),
            over_time: charts::over_time(&self.numbers.over_time),
            reached: self.comparison.as_ref().and_then(charts::reached),
        };
        page.render().map_err(|_| fmt::Error)
    }
}
