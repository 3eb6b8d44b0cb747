//! The errors of one connection: its slot and its receivers.

#[cfg(feature = "c")]
use crate::c::kept::ConnectionRecord;
use crate::error::Error;
use crate::handler::{Handler, ScopedHandler};
use crate::held::{Held, hold};
use crate::library::Library;
use crate::observe::Observer;
use crate::receivers::Receivers;
use crate::record::Record;
use crate::subscribe::Subscriber;
use std::any::Any;
use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::{Arc, Mutex, Weak};

/// The slot and the handler of one connection: the field that makes a type a connection.
///
/// It is a shared handle: clones have the same slot and the same handler. It may be used from any thread at any time; a
/// getter returns a whole error, never part of one.
///
/// The connection's slot holds the last failure on the connection, on any thread, until the next failure replaces it,
/// or until [`take`](Self::take) or [`reset`](Self::reset) clears it; later successes do not change it.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// virerr::domain!(ErrorDomain::None);
/// # fn main() {
///
/// #[derive(Default, virerr::Connected)]
/// struct Connection {
///     errors: virerr::ConnectionErrors<Acme>,
/// }
///
/// impl Connection {
///     #[virerr::vir_api]
///     fn fail(&self) -> Result<(), virerr::Error<Acme>> {
///         virerr::bail!(ErrorCode::InternalError, "as asked");
///     }
/// }
///
/// let conn = Connection::default();
/// conn.errors().set_handler(|err| assert_eq!(err.detail(), Some("as asked")));
/// assert!(conn.fail().is_err());
/// let err = conn.errors().last().unwrap();
/// assert!(err.is_from(conn.errors()));
/// conn.errors().reset();
/// assert!(conn.errors().last().is_none());
/// # }
/// ```
pub struct ConnectionErrors<L: Library> {
    shared: Arc<Shared<L>>,
}

struct Shared<L: Library> {
    slot: Mutex<Slot>,
    receivers: Receivers<L>,
    #[cfg(feature = "c")]
    c_record: ConnectionRecord,
}

struct Slot {
    record: Option<Record>,
    /// The number of changes of `record`.
    changes: u64,
}

// A panic leaves the slot with a whole error, never with part of one.
impl<L: Library> UnwindSafe for ConnectionErrors<L> {}
impl<L: Library> RefUnwindSafe for ConnectionErrors<L> {}

impl<L: Library> ConnectionErrors<L> {
    /// Makes a connection without an error and without a handler.
    pub fn new() -> Self {
        let slot = Mutex::new(Slot { record: None, changes: 0 });
        let shared = Shared {
            slot,
            receivers: Receivers::none(),
            #[cfg(feature = "c")]
            c_record: ConnectionRecord::new(),
        };
        ConnectionErrors { shared: Arc::new(shared) }
    }

    /// Returns the last error of this connection (libvirt's `virConnCopyLastError`, and `virConnGetLastError` without
    /// its lifetime).
    ///
    /// The outer call may have recovered from that failure.
    pub fn last(&self) -> Option<Error<L>> {
        self.lock().record.clone().map(Error::from_record)
    }

    /// Returns the last error of this connection, and clears it.
    pub fn take(&self) -> Option<Error<L>> {
        let mut slot = self.lock();
        let former = slot.record.take();
        slot.changes += u64::from(former.is_some());
        former.map(Error::from_record)
    }

    /// Clears the last error of this connection (libvirt's `virConnResetLastError`).
    pub fn reset(&self) {
        drop(self.take());
    }

    /// Sets the connection's handler, which is called instead of the library's, and returns the former one (libvirt's
    /// `virConnSetErrorFunc`). It applies from the next report on.
    pub fn set_handler(&self, handler: impl Fn(&Error<L>) + Send + Sync + 'static) -> Option<Handler<L>> {
        self.shared.receivers.handler().set(handler)
    }

    /// Returns the connection's handler, so that a new one can call it.
    pub fn handler(&self) -> Option<Handler<L>> {
        self.shared.receivers.handler().current()
    }

    /// Removes the connection's handler and returns it; later reports go to the library's.
    ///
    /// A report on another thread may still be running it. The values that it captured are dropped after the last such
    /// report has ended and the last [`Handler`] has been dropped.
    pub fn take_handler(&self) -> Option<Handler<L>> {
        self.shared.receivers.handler().restore(None)
    }

    /// Sets the handler to a former one, or to none, and returns the current one.
    pub fn restore_handler(&self, former: Option<Handler<L>>) -> Option<Handler<L>> {
        self.shared.receivers.handler().restore(former)
    }

    /// Sets the connection's handler until the guard is dropped. The guard does not keep the connection alive.
    pub fn scoped_handler(&self, handler: impl Fn(&Error<L>) + Send + Sync + 'static) -> ScopedHandler<L> {
        let id = self.shared.receivers.handler().put_above(handler);
        let connection = Arc::downgrade(&self.shared);
        ScopedHandler::new(move || {
            if let Some(shared) = connection.upgrade() {
                shared.receivers.handler().remove(id);
            }
        })
    }

    /// Adds an observer of the errors that are reported on this connection, with or without a handler. Dropping the
    /// guard removes the observer. The guard does not keep the connection alive.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// let conn = virerr::ConnectionErrors::<Acme>::new();
    /// conn.set_handler(|err| println!("{err}"));
    /// let _observer = conn.observe(|err| assert_eq!(err.code(), ErrorCode::NoDomain));
    /// conn.report(virerr::Error::builder(ErrorCode::NoDomain).build());
    /// ```
    pub fn observe(&self, observer: impl Fn(&Error<L>) + Send + Sync + 'static) -> Observer<L> {
        self.shared.receivers.expect_listeners();
        let id = self.shared.receivers.observers().add(observer);
        let connection = Arc::downgrade(&self.shared);
        Observer::new(move || {
            if let Some(shared) = connection.upgrade() {
                shared.receivers.observers().remove(id);
            }
        })
    }

    /// Subscribes to every error that is reported on this connection from now on, with or without a handler. The queue
    /// holds at most `capacity` errors and grows on demand; with 0, errors are only counted. The [`Subscriber`] does
    /// not keep the connection alive, and ends with it.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// let conn = virerr::ConnectionErrors::<Acme>::new();
    /// conn.set_handler(|_| ());
    /// let mut errors = conn.subscribe(16);
    /// conn.report(virerr::Error::builder(ErrorCode::NoDomain).build());
    /// assert_eq!(errors.try_recv().unwrap().unwrap().code(), ErrorCode::NoDomain);
    /// ```
    pub fn subscribe(&self, capacity: usize) -> Subscriber<L> {
        self.shared.receivers.expect_listeners();
        let connection = Arc::downgrade(&self.shared);
        Subscriber::new(self.shared.receivers.subscribers(), capacity, move |queue| {
            if let Some(shared) = connection.upgrade() {
                shared.receivers.subscribers().remove(queue);
            }
        })
    }

    pub(crate) fn receivers(&self) -> &Receivers<L> {
        &self.shared.receivers
    }

    /// Stores an error and returns the former one, which the caller drops without a lock.
    #[inline(always)]
    pub(crate) fn replace(&self, record: Record) -> Option<Record> {
        let mut slot = self.lock();
        slot.changes += 1;
        slot.record.replace(record)
    }

    /// Returns the number of changes of the slot, 0 before the first failure. While it stays the same, so does the last
    /// error.
    #[doc(hidden)]
    pub fn __changes(&self) -> u64 {
        self.lock().changes
    }

    /// Returns the last error, and the number of changes of the slot at that time.
    #[cfg(feature = "c")]
    pub(crate) fn changes_and_last(&self) -> (u64, Option<Error<L>>) {
        let slot = self.lock();
        (slot.changes, slot.record.clone().map(Error::from_record))
    }

    /// Returns the address of the shared part, which is unique while it lives.
    #[cfg(feature = "python")]
    pub(crate) fn address(&self) -> usize {
        Arc::as_ptr(&self.shared).addr()
    }

    /// Returns the record for C.
    #[cfg(feature = "c")]
    pub(crate) fn c_record(&self) -> &ConnectionRecord {
        &self.shared.c_record
    }

    /// Marks a record in place if only its holder and this connection's slot share it, as after the failure of an inner
    /// call. Returns `true` if it did.
    pub(crate) fn mark_with_slot(&self, record: &mut Record) -> bool {
        let mut slot = self.lock();
        if !slot.record.as_ref().is_some_and(|held| held.is(record)) {
            return false;
        }
        // `record` keeps it alive, so nothing is freed under the lock.
        slot.record = None;
        let own = record.unshared();
        let is_unshared = own.is_some();
        if let Some(mut own) = own {
            own.parts_mut().is_marked = true;
        }
        let [for_slot] = record.share();
        slot.record = Some(for_slot);
        is_unshared
    }

    fn lock(&self) -> Held<'_, Slot> {
        hold(&self.shared.slot)
    }

    pub(crate) fn downgrade(&self) -> Weak<dyn Any + Send + Sync> {
        // In two steps, so that the weak reference is made before its type is erased.
        let shared: Weak<Shared<L>> = Arc::downgrade(&self.shared);
        shared
    }
}

impl<L: Library> Clone for ConnectionErrors<L> {
    fn clone(&self) -> Self {
        ConnectionErrors { shared: Arc::clone(&self.shared) }
    }
}

impl<L: Library> Default for ConnectionErrors<L> {
    fn default() -> Self {
        ConnectionErrors::new()
    }
}

impl<L: Library> fmt::Debug for ConnectionErrors<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the whole error, since its source may hold this connection.
        let last = self.last();
        let last = last.as_ref().map(|err| (err.code(), err.message()));
        f.debug_struct("ConnectionErrors").field("last", &last).finish_non_exhaustive()
    }
}

impl<L: Library> Error<L> {
    /// Returns the connection that the error came out of, if that connection still exists (libvirt's `conn`). An error
    /// never keeps its connection alive.
    pub fn connection(&self) -> Option<ConnectionErrors<L>> {
        let shared = self.record.parts().connection.as_ref()?.upgrade()?;
        let shared = shared.downcast::<Shared<L>>().ok()?;
        Some(ConnectionErrors { shared })
    }

    /// Returns `true` if the error came out of this connection, even if the connection is gone.
    pub fn is_from(&self, connection: &ConnectionErrors<L>) -> bool {
        let shared = Arc::as_ptr(&connection.shared).cast::<()>();
        // The weak reference keeps the address from being used again.
        self.record.parts().connection.as_ref().is_some_and(|own| own.as_ptr().cast::<()>() == shared)
    }
}
