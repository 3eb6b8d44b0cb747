//! Domain events: callers register callbacks, and the event loop runs them.

use std::fmt;
use std::time::Duration;

use crate::{Connection, Domain, ErrorDomain, Minivirt, Result};

virerr::domain!(ErrorDomain::Domain);

/// An event in the life of a domain, with libvirt's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DomainEvent {
    /// It was defined, redefined, or renamed.
    Defined = 0,
    /// It was undefined, or renamed.
    Undefined = 1,
    /// It started.
    Started = 2,
    /// It stopped.
    Stopped = 5,
}

/// An event in the life of a domain, and its cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DomainEventDetail {
    /// [`Defined`](DomainEvent::Defined) for the first time.
    Added,
    /// [`Defined`](DomainEvent::Defined) again.
    Updated,
    /// [`Defined`](DomainEvent::Defined) under its new name.
    NewName,
    /// [`Undefined`](DomainEvent::Undefined).
    Removed,
    /// [`Undefined`](DomainEvent::Undefined) under its old name.
    OldName,
    /// [`Started`](DomainEvent::Started).
    Booted,
    /// [`Started`](DomainEvent::Started) from a file.
    Restored,
    /// [`Stopped`](DomainEvent::Stopped) by its guest.
    ShutDown,
    /// [`Stopped`](DomainEvent::Stopped) without asking its guest.
    Destroyed,
    /// [`Stopped`](DomainEvent::Stopped) and saved to a file.
    Saved,
}

impl DomainEventDetail {
    const fn event_and_number(self) -> (DomainEvent, i32) {
        use DomainEvent::{Defined, Started, Stopped, Undefined};
        match self {
            Self::Added => (Defined, 0),
            Self::Updated => (Defined, 1),
            Self::NewName => (Defined, 2),
            Self::Removed => (Undefined, 0),
            Self::OldName => (Undefined, 1),
            Self::Booted => (Started, 0),
            Self::Restored => (Started, 2),
            Self::ShutDown => (Stopped, 0),
            Self::Destroyed => (Stopped, 1),
            Self::Saved => (Stopped, 4),
        }
    }

    /// Returns the event.
    #[must_use]
    pub const fn event(self) -> DomainEvent {
        self.event_and_number().0
    }

    /// Returns libvirt's number, which is specific to the event.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.event_and_number().1
    }
}

/// # Events
///
/// An event is queued for each callback that is registered when it happens. [`run_events`](Self::run_events) runs the
/// callbacks, each in [`Minivirt::outside`]. Every function fails with `InvalidConn` on a closed connection; the codes
/// named here are those of [`ErrorCode`](crate::ErrorCode).
///
/// ```
/// use std::time::Duration;
///
/// use minivirt::{Connection, DomainEvent, ErrorCode, Minivirt};
///
/// let conn = Connection::open("test:///default")?;
/// conn.errors().set_handler(|err| eprintln!("{err}"));
/// let id = conn.domain_event_register(|conn, domain, event| {
///     assert_eq!((domain.name(), event), ("test", DomainEvent::Stopped));
///     // Reported, and the last error in here.
///     assert!(conn.lookup_by_name("nope").is_err());
///     assert_eq!(Minivirt::last_error().unwrap().code(), ErrorCode::NoDomain);
/// })?;
/// conn.lookup_by_name("test")?.destroy()?;
/// assert_eq!(conn.run_events(Duration::ZERO)?, 1);
/// assert!(Minivirt::last_error().is_none());
/// conn.domain_event_deregister(id)?;
/// # Ok::<(), minivirt::Error>(())
/// ```
#[virerr::vir_api]
impl Connection {
    /// Registers a callback for the events of all domains, and returns its id. (`virConnectDomainEventRegisterAny`)
    ///
    /// The callback may call any function, even this one and `run_events`. If it owns a reference to the connection,
    /// the node lasts until the callback is deregistered.
    ///
    /// # Errors
    ///
    /// Only that of a closed connection.
    pub fn domain_event_register(
        &self,
        callback: impl Fn(&Connection, &Domain, DomainEvent) + Send + Sync + 'static,
    ) -> Result<i32> {
        self.domain_event_register_detailed(move |conn, domain, detail| callback(conn, domain, detail.event()))
    }

    /// Registers a callback that also gets the cause of each event.
    ///
    /// # Errors
    ///
    /// Only that of a closed connection.
    pub fn domain_event_register_detailed(
        &self,
        callback: impl Fn(&Connection, &Domain, DomainEventDetail) + Send + Sync + 'static,
    ) -> Result<i32> {
        let callback = Callback(Box::new(callback));
        Ok(self.driver(VIR_FROM_THIS)?.events().register(callback))
    }

    /// Deregisters a callback, which then gets no more events, not even queued ones. It may still be running on another
    /// thread. (`virConnectDomainEventDeregisterAny`)
    ///
    /// # Errors
    ///
    /// `InvalidArg` if no callback has this id.
    pub fn domain_event_deregister(&self, id: i32) -> Result<()> {
        let events = self.driver(VIR_FROM_THIS)?.events();
        if id < 0 {
            return Err(virerr::invalid_arg!(id, "{id} is negative"));
        }
        events.deregister(id)
    }

    /// Runs callbacks for the queued events, and returns their number. If the queue is empty, waits for an event, at
    /// most this long. (`virEventRunDefaultImpl`)
    ///
    /// It runs at most as many callbacks as were queued when it began, so events that they cause do not extend it. A
    /// call that fails in a callback is reported there, and does not make this one fail. A panic passes through, and
    /// the next run goes on after that callback.
    ///
    /// # Errors
    ///
    /// Only that of a closed connection.
    pub fn run_events(&self, wait: Duration) -> Result<usize> {
        let events = self.driver(ErrorDomain::Event)?.events();
        let mut run = 0;
        for _ in 0..events.wait(wait) {
            if let Some((callback, domain, detail)) = events.next() {
                callback.run(self, &Domain::new(self, domain), detail);
                run += 1;
            }
        }
        Ok(run)
    }
}

/// A caller's callback, which runs and is dropped outside of the call in progress.
pub(crate) struct Callback(Box<Function>);

type Function = dyn Fn(&Connection, &Domain, DomainEventDetail) + Send + Sync;

impl Callback {
    fn run(&self, connection: &Connection, domain: &Domain, detail: DomainEventDetail) {
        Minivirt::outside(|| (self.0)(connection, domain, detail));
    }
}

impl Drop for Callback {
    fn drop(&mut self) {
        // The assignment drops the caller's function.
        Minivirt::outside(|| self.0 = Box::new(|_, _, _| ()));
    }
}

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback")
    }
}
