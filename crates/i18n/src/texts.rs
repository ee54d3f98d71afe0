//! The texts of one file. They are read when the first of them is said, and let go of where nobody is expected to read on.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::Entry;
use fluent_syntax::{parser, serializer};
use unic_langid::LanguageIdentifier;

use crate::isolate;

type Bundle = FluentBundle<FluentResource>;

/// The texts of one file.
pub(crate) struct Texts {
    written: Cow<'static, str>,
    language: LanguageIdentifier,
    right_to_left: bool,
    checked: bool,
    /// What English has and it has not, once somebody asked.
    missing: OnceLock<Vec<String>>,
    read: RwLock<Option<Arc<Bundle>>>,
}

impl Texts {
    /// Those of a file, as it is written.
    pub(crate) fn new(
        written: Cow<'static, str>,
        language: &LanguageIdentifier,
        right_to_left: bool,
        checked: bool,
    ) -> Self {
        let (missing, read) = (OnceLock::new(), RwLock::default());
        Self { written, language: language.clone(), right_to_left, checked, missing, read }
    }

    /// The file.
    pub(crate) fn written(&self) -> &str {
        &self.written
    }

    /// Whether somebody who speaks the language has checked the file.
    pub(crate) fn is_checked(&self) -> bool {
        self.checked
    }

    /// What English has and it has not, found out from its own once somebody asks.
    pub(crate) fn missing(&self, beside: impl FnOnce(&BTreeSet<String>) -> Vec<String>) -> &[String] {
        self.missing.get_or_init(|| beside(&self.ids()))
    }

    /// The ids of all of them.
    pub(crate) fn ids(&self) -> BTreeSet<String> {
        let (Ok(resource) | Err((resource, _))) = parser::parse(&*self.written);
        let ids = resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        });
        ids.collect()
    }

    /// Whether there is one with this id.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.bundle().has_message(id)
    }

    /// The one with this id, if there is one.
    pub(crate) fn say(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let bundle = self.bundle();
        let pattern = bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        Some(Cow::into_owned(text))
    }

    /// Gives the memory back in which they lie read; who says one next reads them again.
    pub(crate) fn let_go(&self) {
        *self.read.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn bundle(&self) -> Arc<Bundle> {
        if let Some(bundle) = &*self.read.read().unwrap_or_else(PoisonError::into_inner) {
            return Arc::clone(bundle);
        }
        let mut read = self.read.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(read.get_or_insert_with(|| Arc::new(self.parsed())))
    }

    fn parsed(&self) -> Bundle {
        let mut bundle = Bundle::new_concurrent(vec![self.language.clone()]);
        // What people wrote is isolated where it is made showable: a number such as #7 must stay plain text.
        bundle.set_use_isolating(false);
        let source = if self.right_to_left {
            let (Ok(mut resource) | Err((mut resource, _))) = parser::parse((*self.written).to_owned());
            isolate::resource(&mut resource);
            with_stars(&serializer::serialize(&resource))
        } else {
            (*self.written).to_owned()
        };
        let (Ok(source) | Err((source, _))) = FluentResource::try_new(source);
        bundle.add_resource_overriding(source);
        bundle
    }
}

/// A text of several lines is written below its id, where a line that begins with a star would begin a variant: bold text.
fn with_stars(written: &str) -> String {
    let line = |line: &str| match line.trim_start() {
        text if text.starts_with('*') && !text.starts_with("*[") => {
            format!("{}{{ \"\" }}{text}\n", &line[..line.len() - text.len()])
        }
        _ => format!("{line}\n"),
    };
    written.lines().map(line).collect()
}
