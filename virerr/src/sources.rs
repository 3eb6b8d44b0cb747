//! The sources of an error: their chain, and those whose text is in the detail.

use crate::let_go::Source;
use crate::scratch::Scratch;
use std::error::Error as StdError;
use std::fmt;

/// The maximum number of sources; a longer chain is taken for an endless one.
const MOST_SOURCES: usize = 64;

/// Returns an error and its sources.
#[inline]
pub(crate) fn chain<'a>(
    first: Option<&'a (dyn StdError + 'static)>,
) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(first, |&error| error.source()).take(MOST_SOURCES)
}

/// Counts the sources not to print after a detail: those at the beginning whose text it contains, and all up to the
/// error that the detail was made from, which has this text.
#[inline]
pub(crate) fn sources_in_detail(first: Option<&(dyn StdError + 'static)>, detail: &str, about: Option<&str>) -> u8 {
    let (mut count, mut at) = (0, 0);
    for source in chain(first) {
        at += 1;
        let mut scratch = Scratch::new();
        let text = scratch.format(format_args!("{source}"));
        // The detail does not have Rust's addition to the system's text.
        let own = text.split_once(" (os error ").map_or(text, |(own, _)| own);
        if about == Some(text) || about == Some(own) || (count + 1 == at && detail.split_once(own).is_some()) {
            count = at;
        }
    }
    count
}

/// An error with another source: the error of [`os_error!`](crate::os_error!) and its `source = …`.
#[derive(Debug)]
pub(crate) struct Caused {
    pub(crate) error: Source,
    pub(crate) source: Source,
}

impl fmt::Display for Caused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl StdError for Caused {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}
