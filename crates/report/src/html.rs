//! One HTML file that needs nothing else: no script, no request, for the screen, for paper and for a screen reader.

use std::fmt;

use askama::Template;

use crate::Report;
use crate::forms::{Form, Part};
use crate::view::View;

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    v: View<'a>,
}

impl Report {
    /// The report as one HTML file.
    pub(crate) fn to_html(&self, form: &Form<'_>) -> Result<String, fmt::Error> {
        Page { v: View::of(self, form) }.render().map_err(|_| fmt::Error)
    }
}
