//! Whoever is notified of the errors of a library, or of a connection: one handler, and any number of observers and
//! subscribers.

use crate::handler::HandlerSlot;
use crate::observe::Observers;
use crate::subscribe::Subscribers;
use std::fmt;

/// Whoever is notified of the errors of a library, or of a connection.
#[doc(hidden)]
pub struct Receivers<L> {
    handler: HandlerSlot<L>,
    observers: Observers<L>,
    subscribers: Subscribers<L>,
}

impl<L> Receivers<L> {
    /// Nobody.
    pub const fn none() -> Self {
        Receivers { handler: HandlerSlot::empty(), observers: Observers::none(), subscribers: Subscribers::none() }
    }

    pub(crate) fn handler(&self) -> &HandlerSlot<L> {
        &self.handler
    }

    pub(crate) fn observers(&self) -> &Observers<L> {
        &self.observers
    }

    pub(crate) fn subscribers(&self) -> &Subscribers<L> {
        &self.subscribers
    }
}

impl<L> fmt::Debug for Receivers<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receivers").finish_non_exhaustive()
    }
}
