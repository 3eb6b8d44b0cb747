//! Everyone who is notified of the errors of a library, or of a connection: one handler, and any number of observers
//! and subscribers.

use crate::handler::HandlerSlot;
use crate::observe::Observers;
use crate::subscribe::Subscribers;
use std::sync::atomic::{AtomicBool, Ordering};

/// The handler, observers and subscribers of a library, or of a connection.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "only generated code names it")]
pub struct Receivers<L> {
    handler: HandlerSlot<L>,
    /// Set when the first observer, subscriber or capture is added; before that, notifying them is one load.
    had_listeners: AtomicBool,
    observers: Observers<L>,
    subscribers: Subscribers<L>,
}

impl<L> Receivers<L> {
    /// Returns an empty set of receivers.
    pub const fn none() -> Self {
        Receivers {
            handler: HandlerSlot::empty(),
            had_listeners: AtomicBool::new(false),
            observers: Observers::none(),
            subscribers: Subscribers::none(),
        }
    }

    pub(crate) fn handler(&self) -> &HandlerSlot<L> {
        &self.handler
    }

    /// Relaxed: listeners that were added before the failure are seen, as each thread sees an atomic change that
    /// happens before. If the failing thread knows of a listener by relaxed accesses only, that may be notified from a
    /// later failure on.
    #[inline]
    pub(crate) fn had_listeners(&self) -> bool {
        self.had_listeners.load(Ordering::Relaxed)
    }

    /// Notes that an observer, a subscriber or a capture is about to be added.
    pub(crate) fn expect_listeners(&self) {
        self.had_listeners.store(true, Ordering::Relaxed);
    }

    pub(crate) fn observers(&self) -> &Observers<L> {
        &self.observers
    }

    pub(crate) fn subscribers(&self) -> &Subscribers<L> {
        &self.subscribers
    }
}
