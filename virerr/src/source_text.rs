//! The texts of a source that cannot be kept itself.

use crate::scratch::Scratch;
use crate::sources::chain;
use std::error::Error as StdError;
use std::fmt::{self, Display};

/// The texts of a source and of its sources. With only a reference, the source itself cannot be kept.
#[derive(Debug)]
pub struct SourceText {
    text: String,
    source: Option<Box<SourceText>>,
}

impl SourceText {
    /// Makes a text without a source.
    #[inline]
    pub(crate) fn alone(text: String) -> Self {
        SourceText { text, source: None }
    }

    #[inline]
    pub(crate) fn of(first: &(dyn StdError + 'static)) -> Option<Self> {
        let (mut texts, mut source) = (Vec::new(), None);
        for error in chain(Some(first)) {
            // A `Display` that stops early is not a reason to panic.
            texts.push(Scratch::new().format(format_args!("{error}")).to_owned());
        }
        while let Some(text) = texts.pop() {
            source = Some(SourceText { text, source: source.map(Box::new) });
        }
        source
    }
}

impl Display for SourceText {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl StdError for SourceText {
    #[inline]
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
