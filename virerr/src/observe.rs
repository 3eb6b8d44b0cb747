//! Observers: callbacks that are notified of each report beside its receiver.

use crate::error::Error;
use crate::handler::Handler;
use crate::library::Library;
use crate::logger::Logger;
use crate::registry::{Reading, Registrations, Registry};
use std::fmt;
use std::marker::PhantomData;
use std::panic::{RefUnwindSafe, UnwindSafe};

/// The observers of a library or of a connection, in the order in which they were added.
pub(crate) struct Observers<L>(Registry<ListedObserver<L>>);

/// An observer in the list.
enum ListedObserver<L> {
    Callback(Handler<L>),
    /// A logger is in the list once, for all of its guards.
    Logger {
        logger: Logger<L>,
        guards: usize,
    },
}

impl<L> Observers<L> {
    pub(crate) const fn none() -> Self {
        Observers(Registry::none())
    }

    /// Adds an observer and returns its id.
    pub(crate) fn add(&self, observer: impl Fn(&Error<L>) + Send + Sync + 'static) -> u64 {
        self.0.add(&ListedObserver::Callback(Handler::new(observer)))
    }

    pub(crate) fn remove(&self, id: u64) {
        self.0.remove(id);
    }

    /// Returns the current list; nothing if there never was an observer.
    fn now(&self) -> Option<Reading<ListedObserver<L>>> {
        self.0.may_have_any().then(|| self.0.load())
    }

    /// Adds a guard of a logger.
    fn install(&self, logger: Logger<L>) {
        let takes = |listed: &mut ListedObserver<L>| listed.guards_of(logger).map(|guards| *guards += 1).is_some();
        self.0.add_unless(takes, &ListedObserver::Logger { logger, guards: 1 });
    }

    /// Removes a guard of a logger, and the logger with its last guard.
    fn uninstall(&self, logger: Logger<L>) {
        self.0.retain(|listed| {
            listed.guards_of(logger).is_none_or(|guards| {
                *guards -= 1;
                *guards > 0
            })
        });
    }
}

impl<L> ListedObserver<L> {
    /// Returns the number of guards of the logger, if it is the wanted one.
    fn guards_of(&mut self, wanted: Logger<L>) -> Option<&mut usize> {
        match self {
            ListedObserver::Logger { logger, guards } if logger.is(wanted) => Some(guards),
            _ => None,
        }
    }
}

impl<L> Clone for ListedObserver<L> {
    fn clone(&self) -> Self {
        match self {
            ListedObserver::Callback(callback) => ListedObserver::Callback(callback.clone()),
            ListedObserver::Logger { logger, guards } => ListedObserver::Logger { logger: *logger, guards: *guards },
        }
    }
}

/// Notifies the current observers of the library, and then those of the connection, if there is one. Observers that are
/// added or removed meanwhile take part from the next report on. Returns `true` if one of them is a logger.
pub(crate) fn notify<L: Library>(err: &Error<L>, connection: Option<&Observers<L>>, library: &Observers<L>) -> bool {
    let (of_library, of_connection) = (library.now(), connection.and_then(Observers::now));
    let named = L::LOGGER.map(|logger| logger.log(err));
    let installed = of_library.is_some_and(|list| notify_each(err, list.as_deref()));
    // A connection has no loggers.
    of_connection.map(|list| notify_each(err, list.as_deref()));
    named.is_some() || installed
}

/// Returns `true` if one of them is a logger.
fn notify_each<L: Library>(err: &Error<L>, list: Option<&Registrations<ListedObserver<L>>>) -> bool {
    let mut is_logged = false;
    for observer in list.into_iter().flatten() {
        match &observer.value {
            ListedObserver::Callback(callback) => callback.call_contained(err, "observer"),
            ListedObserver::Logger { logger, .. } => {
                is_logged = true;
                logger.log(err);
            }
        }
    }
    is_logged
}

impl<L: Library> Logger<L> {
    /// Installs the logger until the guard is dropped. A logger that the library itself names is always installed.
    pub fn install(self) -> Observer<L> {
        if L::LOGGER.is_some_and(|named| named.is(self)) {
            return Observer { remove: None, library: PhantomData };
        }
        let receivers = L::__receivers();
        receivers.expect_listeners();
        receivers.observers().install(self);
        Observer::new(move || receivers.observers().uninstall(self))
    }
}

/// Adds an observer of the library.
pub fn observe<L: Library>(observer: impl Fn(&Error<L>) + Send + Sync + 'static) -> Observer<L> {
    let receivers = L::__receivers();
    receivers.expect_listeners();
    let id = receivers.observers().add(observer);
    Observer::new(move || receivers.observers().remove(id))
}

/// Removes an observer when it is dropped; made by the `observe` of a library or a connection.
///
/// Observers are for logs and metrics, and there may be any number. A library's observer is notified of the failures of
/// all threads. In tests that run in parallel, use [`Captured`](crate::Captured), or an observer of the test's own
/// connection.
///
/// Each observer is called once for each report, on the failing thread and before the call returns: after the error has
/// become the last error, and before the one receiver. It neither replaces nor silences the receiver; only a logger
/// silences the default printer. A library's observers are notified of all errors. After them, a connection's observers
/// are notified of the errors that go to the connection's handler. Reports that are made in a handler or an observer go
/// to subscribers only.
///
/// An observer may do anything that a handler may. A panic in it is caught, and the other observers and the receiver
/// are still notified. The values that it captured are dropped after the last report that uses it.
///
/// Guards may be dropped in any order and on any thread.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// use std::sync::atomic::{AtomicU32, Ordering};
///
/// static FAILURES: AtomicU32 = AtomicU32::new(0);
/// Acme::set_handler(|err| println!("{err}"));
/// {
///     let _observer = Acme::observe(|_| _ = FAILURES.fetch_add(1, Ordering::Relaxed));
///     Acme::report(virerr::Error::builder(ErrorCode::NoDomain).build());
/// }
/// Acme::report(virerr::Error::builder(ErrorCode::NoDomain).build());
/// assert_eq!(FAILURES.load(Ordering::Relaxed), 1);
/// ```
#[must_use = "the observer is removed when the guard is dropped, here at once, as with `let _ =`: write `let _observer =`, or call `forever()`"]
pub struct Observer<L> {
    /// Absent if the observer stays.
    remove: Option<Box<dyn Fn() + Send + Sync>>,
    library: PhantomData<fn() -> L>,
}

// A panic leaves the observer in the list or removed.
impl<L> UnwindSafe for Observer<L> {}
impl<L> RefUnwindSafe for Observer<L> {}

impl<L> Observer<L> {
    pub(crate) fn new(remove: impl Fn() + Send + Sync + 'static) -> Self {
        Observer { remove: Some(Box::new(remove)), library: PhantomData }
    }

    /// Keeps a library's observer until the process ends, or a connection's until the connection is gone.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// Acme::observe(|err| println!("{err}")).forever();
    /// ```
    pub fn forever(mut self) {
        self.remove = None;
    }
}

impl<L> Drop for Observer<L> {
    fn drop(&mut self) {
        if let Some(remove) = &self.remove {
            remove();
        }
    }
}

impl<L> fmt::Debug for Observer<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Observer").finish_non_exhaustive()
    }
}

/// Checks the traits that callers rely on.
#[cfg(test)]
const _: fn() = || {
    fn shareable<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}
    shareable::<Observer<()>>();
};
