//! The references that C counts: an object is made with one, and its handle is closed with the last.

use std::sync::atomic::{AtomicUsize, Ordering};

/// How many references C has to an object.
#[derive(Debug)]
pub(crate) struct References(AtomicUsize);

impl References {
    pub(crate) const fn one() -> Self {
        Self(AtomicUsize::new(1))
    }

    /// Counts another one.
    pub(crate) fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    /// Gives one up, and returns whether it was the last.
    pub(crate) fn give_up(&self) -> bool {
        self.0.fetch_sub(1, Ordering::AcqRel) == 1
    }
}
