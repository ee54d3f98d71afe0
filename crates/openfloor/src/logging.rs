//! What is logged, and above all what is not.
//!
//! `log.filter` decides about our own crates. Libraries stay at warnings whatever it says, because their finer
//! lines print events, with names and texts; what logs through the `log` crate instead of tracing is not heard
//! at all. This is a promise to those who ask, so no setting loosens it.

use std::io::IsTerminal as _;

use tracing::Subscriber;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::{FilterExt as _, Targets};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::{EnvFilter, Registry};

use crate::settings::{Filter, Format, Log};

/// Crates of ours, which log staff and question numbers, never names or texts.
const OURS: [&str; 10] =
    ["acts", "bot", "content", "i18n", "openfloor", "report", "screen", "discord_fake", "storage", "workshop"];

/// Libraries of whose doings we tell ourselves.
const NEVER: [&str; 2] = ["twilight_gateway", "twilight_http_ratelimiting"];

/// Starts logging to standard error, for the whole process.
///
/// # Errors
/// When logging was started before.
pub(crate) fn start(log: &Log) -> Result<(), tracing::subscriber::SetGlobalDefaultError> {
    tracing::subscriber::set_global_default(subscriber(log, std::io::stderr, std::io::stderr().is_terminal()))
}

fn subscriber<W>(log: &Log, to: W, colours: bool) -> Box<dyn Subscriber + Send + Sync>
where
    W: for<'line> MakeWriter<'line> + Send + Sync + 'static,
{
    let filter = asked_for(&log.filter).and(ceiling());
    // It would say so where nobody reads, and panic over that.
    let lines = tracing_subscriber::fmt::layer().with_writer(to).log_internal_errors(false);
    match log.format {
        Format::Text => Box::new(Registry::default().with(lines.with_ansi(colours).with_filter(filter))),
        Format::Json => Box::new(Registry::default().with(lines.json().with_filter(filter))),
    }
}

fn asked_for(filter: &Filter) -> EnvFilter {
    EnvFilter::new(filter.directives())
}

fn ceiling() -> Targets {
    Targets::new()
        .with_default(LevelFilter::WARN)
        .with_targets(OURS.map(|name| (name, LevelFilter::TRACE)))
        .with_targets(NEVER.map(|name| (name, LevelFilter::OFF)))
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::settings::Settings;

    #[derive(Clone, Default)]
    struct Page(Arc<Mutex<Vec<u8>>>);

    impl Write for Page {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().expect("unbroken").write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn logged(filter: &str, format: &str) -> String {
        let variables = [("OPENFLOOR__LOG__FILTER", filter), ("OPENFLOOR__LOG__FORMAT", format)];
        let settings = Settings::load(None, variables.map(|(name, value)| (name.into(), value.into())));
        let page = Page::default();
        let to = page.clone();
        let log = settings.expect("allowed").log;
        tracing::subscriber::with_default(subscriber(&log, move || to.clone(), false), || {
            tracing::trace!(target: "bot::gateway", "ours, fine");
            tracing::info!(target: "openfloor", question = 7, "ours");
            tracing::warn!(target: "sqlx::query", "theirs, a warning");
            for target in ["serenity", "serenity::http", "h2", "hyper", "rustls", "sqlx", "tungstenite", "x"] {
                let span = tracing::info_span!(target: "serenity", "update", event = "secret in a span");
                let _within = span.enter();
                tracing::info!(target: "openfloor", "ours");
                match target {
                    "serenity" => {
                        tracing::debug!(target: "twilight_gateway::shard", "secret");
                        tracing::warn!(target: "twilight_gateway::shard", "secret");
                        tracing::error!(target: "twilight_gateway", "secret");
                        tracing::info!(target: "serenity", "secret");
                    }
                    "h2" => tracing::debug!(target: "h2", "secret"),
                    "hyper" => tracing::info!(target: "hyper::proto", "secret"),
                    "rustls" => tracing::trace!(target: "rustls", "secret"),
                    "sqlx" => tracing::debug!(target: "sqlx::query", "secret"),
                    "tungstenite" => tracing::trace!(target: "tungstenite::protocol", "secret"),
                    _ => tracing::info!(target: "any_other_library", "secret"),
                }
            }
        });
        let bytes = page.0.lock().expect("unbroken").clone();
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn no_filter_makes_libraries_talk_about_people() {
        for filter in ["trace", "trace,serenity=trace,h2=trace,hyper=trace,sqlx=trace", "serenity=debug"] {
            for format in ["text", "json"] {
                let page = logged(filter, format);
                assert!(!page.contains("secret"), "{filter}: {page}");
            }
        }
    }

    #[test]
    fn the_filter_decides_about_our_own_lines() {
        assert!(logged("trace", "text").contains("ours, fine"));
        let page = logged("info", "text");
        assert!(page.contains("ours") && !page.contains("ours, fine"), "{page}");
        assert!(page.contains("theirs, a warning"), "{page}");
        assert_eq!(logged("off", "text"), "");
    }

    #[test]
    fn json_lines_are_json() {
        for line in logged("info", "json").lines() {
            let line: serde_json::Value = serde_json::from_str(line).expect("one object a line");
            assert!(line["level"].is_string() && line["fields"].is_object(), "{line}");
        }
    }
}
