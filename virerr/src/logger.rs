//! A logger: an observer that writes to a logging facade, once for each error.

use crate::error::Error;
use crate::handler::contained;
use crate::library::Library;
use std::fmt;

/// An observer that writes each error to a facade, such as `tracing`. However often it is installed, it is notified once.
#[doc(hidden)]
pub struct Logger<L> {
    /// There is one logger for each.
    facade: &'static str,
    log: fn(&Error<L>),
}

impl<L> Logger<L> {
    pub const fn new(facade: &'static str, log: fn(&Error<L>)) -> Self {
        Logger { facade, log }
    }

    /// Returns whether both write to the same facade.
    pub(crate) fn is(self, other: Self) -> bool {
        self.facade == other.facade
    }

    /// Logs an error. A panic in what the program has put behind the facade is noted and forgotten.
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
