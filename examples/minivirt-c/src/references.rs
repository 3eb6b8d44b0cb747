//! The references that C counts: an object begins with one, and the last one closes its handle.

use std::sync::atomic::{AtomicUsize, Ordering};

/// The number of references that C has to an object.
#[derive(Debug)]
pub(crate) struct References(AtomicUsize);

impl References {
    pub(crate) const fn one() -> Self {
        Self(AtomicUsize::new(1))
    }

    /// Adds one.
    pub(crate) fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    /// Drops one. Returns `true` if it was the last.
    pub(crate) fn give_up(&self) -> bool {
        self.0.fetch_sub(1, Ordering::AcqRel) == 1
    }
}
