//! A logger: an observer that writes each error to a logging facade, once.

use crate::error::Error;
use crate::handler::contained;
use crate::library::Library;
use std::fmt;

/// An observer that writes each error to a facade, such as `tracing`. It is notified once, however often it is
/// installed.
#[doc(hidden)]
pub struct Logger<L> {
    /// Each facade has one logger.
    facade: &'static str,
    log: fn(&Error<L>),
}

impl<L> Logger<L> {
    pub const fn new(facade: &'static str, log: fn(&Error<L>)) -> Self {
        Logger { facade, log }
    }

    /// Returns `true` if both write to the same facade.
    pub(crate) fn is(self, other: Self) -> bool {
        self.facade == other.facade
    }

    /// Logs an error. A panic in the program's subscriber or logger is noted and discarded.
    pub(crate) fn log(self, err: &Error<L>)
    where
        L: Library,
    {
        contained(err, "logger", || (self.log)(err));
    }
}

impl<L> Clone for Logger<L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L> Copy for Logger<L> {}

impl<L> fmt::Debug for Logger<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Logger").field("facade", &self.facade).finish_non_exhaustive()
    }
}
