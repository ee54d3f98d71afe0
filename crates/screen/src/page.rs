//! The page: one HTML file with its style and its script in it, so that it asks for nothing but its own events.

use std::fmt::Write as _;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use qrcode::{Color, EcLevel, QrCode};
use sha2::{Digest, Sha256};

use crate::screens::{Frame, Seen};

const PAGE: &str = include_str!("../page/screen.html");
const STYLE: &str = include_str!("../page/screen.css");
const SCRIPT: &str = include_str!("../page/screen.js");

/// What the page may do: use this style and this script, and listen to where it came from. Nothing else.
pub(crate) static POLICY: LazyLock<String> = LazyLock::new(|| {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    format!(
        "default-src 'none'; style-src {}; script-src {}; connect-src 'self'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'",
        hash(STYLE),
        hash(SCRIPT)
    )
});

/// The page with what is shown now.
pub(crate) fn html(seen: &Seen, frame: &Frame) -> String {
    let mut html = String::with_capacity(PAGE.len() + STYLE.len() + SCRIPT.len() + frame.json.len() + seen.code.len());
    let mut rest = PAGE;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        html.push_str(before);
        match name {
            "lang" => html.push_str(&escaped(&frame.lang)),
            "dir" => html.push_str(frame.dir),
            "title" => html.push_str(&escaped(&frame.title)),
            "style" => html.push_str(STYLE),
            "script" => html.push_str(SCRIPT),
            "code" => html.push_str(&seen.code),
            "scene" => html.push_str(&frame.json),
            _ => debug_assert!(false, "the page has no {name}"),
        }
        rest = after;
    }
    html.push_str(rest);
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A code that a telephone reads, as a picture; nothing where the address is too long for one.
pub(crate) fn code(address: &str) -> String {
    /// What a reader needs around it, in modules.
    const QUIET: usize = 4;
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else { return String::new() };
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                let _ = write!(path, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    let side = width + 2 * QUIET;
    format!("<svg viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_says_the_address_in_dark_on_light_with_room_around() {
        let drawn = code("https://discord.com/channels/1/2");
        assert!(drawn.starts_with("<svg viewBox=\"0 0 3"), "{drawn}");
        assert!(drawn.contains("M4 4h7v1h-7z"), "the corner that readers look for: {drawn}");
        assert_eq!(code(&"x".repeat(5_000)), "", "what fits into no code");
    }

    #[test]
    fn the_page_names_no_other_address_and_holds_nothing_that_its_policy_forbids() {
        for forbidden in ["http://", "https://", " style=", " on", "@import", "url(", "cookie", "localStorage"] {
            let html = PAGE.replace(" one", "");
            assert!(!html.contains(forbidden) && !STYLE.contains(forbidden), "{forbidden}");
        }
        for forbidden in ["http://", "https://", "innerHTML", "cookie", "localStorage", "eval("] {
            assert!(!SCRIPT.contains(forbidden), "{forbidden}");
        }
    }
}
