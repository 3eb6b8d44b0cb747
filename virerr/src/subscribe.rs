//! Subscribers, which read errors later, on their own thread or in a task.

mod queue;

pub use queue::Lagged;

use crate::error::Error;
use crate::held::{Held, hold};
use crate::library::Library;
pub(crate) use queue::Queue;
use queue::wake;
use std::fmt;
use std::iter::FusedIterator;
use std::mem;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
#[cfg(feature = "stream")]
use std::task::Poll;
use std::time::Duration;

type Leave<L> = Box<dyn Fn(&Queue<L>) + Send + Sync>;

/// Receives all errors that are reported after it was made, for a log, a metric or a monitor. `Acme::subscribe` or
/// [`ConnectionErrors::subscribe`](crate::ConnectionErrors::subscribe) makes a subscriber; dropping it ends the
/// subscription.
///
/// The failing call never waits for a subscriber. Before the handler runs, the failing thread puts the error into the
/// subscriber's queue. If the queue is full, the error is counted instead, and the reader gets the count as
/// `Err(`[`Lagged`]`)` in the place of the missing errors. So every error is either read or counted, in order.
///
/// [`recv`](Self::recv) and the iterators wait for the next error, [`recv_timeout`](Self::recv_timeout) waits for a
/// limited time, and [`try_recv`](Self::try_recv) does not wait. With the feature `stream`, a subscriber is also a
/// `futures_core::Stream`. A connection's subscriber ends when the connection is gone and everything has been read; a
/// library's never ends. A subscriber does not keep its connection alive.
///
/// A subscriber may be moved to and dropped on any thread. Do not wait for an error in a handler, or in other code that
/// must finish before the next failure: the wait would never end. An error in the queue lives until it is read or the
/// subscriber is dropped.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// use std::thread;
/// use virerr::{ConnectionErrors, Error, Lagged};
///
/// let conn = ConnectionErrors::<Acme>::new();
/// conn.set_handler(|_| ());
/// let errors = conn.subscribe(2);
/// let log = thread::spawn(move || {
///     let line = |item: Result<Error<Acme>, Lagged>| match item {
///         Ok(err) => err.to_string(),
///         Err(lagged) => lagged.to_string(),
///     };
///     errors.into_iter().map(line).collect::<Vec<_>>()
/// });
/// conn.report(Error::builder(ErrorCode::NoDomain).build());
/// drop(conn);
/// assert_eq!(log.join().unwrap(), ["domain not found"]);
/// ```
#[must_use = "the subscription ends when the subscriber is dropped, here at once: write `let subscriber =`, or read from it"]
pub struct Subscriber<L> {
    queue: Arc<Queue<L>>,
    /// Removes the queue from its list.
    leave: Leave<L>,
}

// A panic leaves the queue with complete errors, and the list with the queue or without it.
impl<L> UnwindSafe for Subscriber<L> {}
impl<L> RefUnwindSafe for Subscriber<L> {}

impl<L> Subscriber<L> {
    /// Adds a queue to the list. Later, only `leave` accesses the list.
    pub(crate) fn new(
        subscribers: &Subscribers<L>,
        capacity: usize,
        leave: impl Fn(&Queue<L>) + Send + Sync + 'static,
    ) -> Self {
        let queue = Arc::new(Queue::new(capacity));
        subscribers.add(Arc::clone(&queue));
        Subscriber { queue, leave: Box::new(leave) }
    }

    /// Returns the queue, for a reader that may close the subscriber meanwhile.
    #[cfg(feature = "python")]
    pub(crate) fn queue(&self) -> Arc<Queue<L>> {
        Arc::clone(&self.queue)
    }

    /// Waits for the next error. Returns `None` if no more can come.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// let conn = virerr::ConnectionErrors::<Acme>::new();
    /// conn.set_handler(|_| ());
    /// let mut errors = conn.subscribe(16);
    /// conn.report(virerr::Error::builder(ErrorCode::NoDomain).build());
    /// assert_eq!(errors.recv().unwrap().unwrap().code(), ErrorCode::NoDomain);
    /// drop(conn);
    /// assert!(errors.recv().is_none());
    /// ```
    pub fn recv(&mut self) -> Option<Result<Error<L>, Lagged>> {
        self.queue.wait(None)
    }

    /// Returns the next error without waiting, or `None` if there is none now.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// use virerr::{Error, Lagged};
    ///
    /// Acme::set_handler(|_| ());
    /// let mut errors = Acme::subscribe(1);
    /// assert!(errors.try_recv().is_none());
    /// for id in 1..=3 {
    ///     Acme::report(Error::builder(ErrorCode::NoDomain).int1(id).build());
    /// }
    /// assert_eq!(errors.try_recv().unwrap().unwrap().int1(), 1);
    /// assert_eq!(errors.try_recv().unwrap().unwrap_err(), Lagged(2));
    /// assert!(errors.try_recv().is_none());
    /// ```
    pub fn try_recv(&mut self) -> Option<Result<Error<L>, Lagged>> {
        self.queue.try_next()
    }

    /// Waits for the next error for at most this time. Returns `None` if none came in time, or if no more can come
    /// ([`is_closed`](Self::is_closed)). [`Duration::ZERO`] does not wait, and [`Duration::MAX`] waits without a limit.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// use std::time::Duration;
    ///
    /// let mut errors = Acme::subscribe(16);
    /// assert!(errors.recv_timeout(Duration::from_millis(1)).is_none());
    /// ```
    pub fn recv_timeout(&mut self, timeout: Duration) -> Option<Result<Error<L>, Lagged>> {
        self.queue.wait(Some(timeout))
    }

    /// Returns an iterator that calls [`recv`](Self::recv).
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// Acme::set_handler(|_| ());
    /// let mut errors = Acme::subscribe(16);
    /// for id in 1..=3 {
    ///     Acme::report(virerr::Error::builder(ErrorCode::NoDomain).int1(id).build());
    /// }
    /// let ids: Vec<i32> = errors.iter().take(2).map(|item| item.unwrap().int1()).collect();
    /// assert_eq!(ids, [1, 2]);
    /// assert_eq!(errors.recv().unwrap().unwrap().int1(), 3);
    /// ```
    pub fn iter(&mut self) -> SubscriberIter<'_, L> {
        SubscriberIter(self)
    }

    /// Returns `true` if everything has been read and no more can come, since the connection is gone. A library's
    /// subscriber never closes.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// let conn = virerr::ConnectionErrors::<Acme>::new();
    /// let errors = conn.subscribe(16);
    /// assert!(!errors.is_closed());
    /// drop(conn);
    /// assert!(errors.is_closed());
    /// ```
    pub fn is_closed(&self) -> bool {
        self.queue.is_closed()
    }
}

// The subscriber itself is not an iterator, because it is a stream: `next` and `map` would be ambiguous.
impl<L> IntoIterator for Subscriber<L> {
    type Item = Result<Error<L>, Lagged>;
    type IntoIter = SubscriberIntoIter<L>;

    fn into_iter(self) -> SubscriberIntoIter<L> {
        SubscriberIntoIter(self)
    }
}

impl<'a, L> IntoIterator for &'a mut Subscriber<L> {
    type Item = Result<Error<L>, Lagged>;
    type IntoIter = SubscriberIter<'a, L>;

    fn into_iter(self) -> SubscriberIter<'a, L> {
        self.iter()
    }
}

/// An iterator over the errors of a [`Subscriber`] that borrows it and waits for the next error; made by
/// [`Subscriber::iter`], and by `for item in &mut errors`.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let conn = virerr::ConnectionErrors::<Acme>::new();
/// let mut errors = conn.subscribe(16);
/// drop(conn);
/// let heard: virerr::SubscriberIter<'_, Acme> = errors.iter();
/// assert_eq!(heard.count(), 0);
/// ```
#[derive(Debug)]
#[must_use = "an iterator does nothing before it is read"]
pub struct SubscriberIter<'a, L>(&'a mut Subscriber<L>);

impl<L> Iterator for SubscriberIter<'_, L> {
    type Item = Result<Error<L>, Lagged>;

    fn next(&mut self) -> Option<Result<Error<L>, Lagged>> {
        self.0.recv()
    }
}

impl<L> FusedIterator for SubscriberIter<'_, L> {}

/// An iterator over the errors of a [`Subscriber`] that owns it and waits for the next error.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let conn = virerr::ConnectionErrors::<Acme>::new();
/// let errors: virerr::SubscriberIntoIter<Acme> = conn.subscribe(16).into_iter();
/// drop(conn);
/// assert_eq!(errors.count(), 0);
/// ```
#[derive(Debug)]
#[must_use = "the subscription ends when the subscriber is dropped, here at once: write `let subscriber =`, or read from it"]
pub struct SubscriberIntoIter<L>(Subscriber<L>);

impl<L> Iterator for SubscriberIntoIter<L> {
    type Item = Result<Error<L>, Lagged>;

    fn next(&mut self) -> Option<Result<Error<L>, Lagged>> {
        self.0.recv()
    }
}

impl<L> FusedIterator for SubscriberIntoIter<L> {}

/// Needs the feature `stream`. The waker is woken on the failing thread, during the failing call.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// use futures_core::Stream as _;
/// use std::pin::Pin;
/// use std::task::{Context, Poll, Waker};
///
/// Acme::set_handler(|_| ());
/// let mut errors = Acme::subscribe(16);
/// let mut context = Context::from_waker(Waker::noop());
/// assert!(Pin::new(&mut errors).poll_next(&mut context).is_pending());
/// Acme::report(virerr::Error::builder(ErrorCode::NoDomain).build());
/// let Poll::Ready(Some(Ok(err))) = Pin::new(&mut errors).poll_next(&mut context) else { panic!() };
/// assert_eq!(err.code(), ErrorCode::NoDomain);
/// ```
#[cfg(feature = "stream")]
impl<L> futures_core::Stream for Subscriber<L> {
    type Item = Result<Error<L>, Lagged>;

    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> Poll<Option<Result<Error<L>, Lagged>>> {
        self.queue.poll(context.waker())
    }
}

#[cfg(feature = "stream")]
impl<L> futures_core::FusedStream for Subscriber<L> {
    fn is_terminated(&self) -> bool {
        self.is_closed()
    }
}

impl<L> Drop for Subscriber<L> {
    fn drop(&mut self) {
        (self.leave)(&self.queue);
        self.queue.close();
    }
}

impl<L> fmt::Debug for Subscriber<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Subscriber").field("waiting", &self.queue.len()).finish_non_exhaustive()
    }
}

/// Subscribes to all errors of the library.
pub fn subscribe<L: Library>(capacity: usize) -> Subscriber<L> {
    let receivers = L::__receivers();
    receivers.expect_listeners();
    let subscribers = receivers.subscribers();
    Subscriber::new(subscribers, capacity, |queue| subscribers.remove(queue))
}

/// Notifies the subscribers of the connection, if there is one, and those of the library.
#[inline]
pub(crate) fn notify<L>(err: &Error<L>, connection: Option<&Subscribers<L>>, library: &Subscribers<L>) {
    if library.has_any() || connection.is_some_and(Subscribers::has_any) {
        notify_each(err, connection, library);
    }
}

/// Wakes tasks at the end: a subscriber that is added while a waker runs gets errors from the next one on.
fn notify_each<L>(err: &Error<L>, connection: Option<&Subscribers<L>>, library: &Subscribers<L>) {
    let mut wakers = Vec::new();
    for list in connection.into_iter().chain([library]).filter(|list| list.has_any()) {
        wakers.extend(list.lock().iter().filter_map(|queue| queue.push(err)));
    }
    wakers.into_iter().for_each(wake);
}

/// The subscribers of a library or of a connection.
///
/// The list's lock is held while queues are added, removed and pushed to. Under it nothing is dropped, no task is
/// woken, and no other user code runs.
pub(crate) struct Subscribers<L> {
    queues: Mutex<Vec<Arc<Queue<L>>>>,
    /// The number of queues in the list: if it is 0, the list need not be locked.
    count: AtomicUsize,
}

impl<L> Subscribers<L> {
    pub(crate) const fn none() -> Self {
        Subscribers { queues: Mutex::new(Vec::new()), count: AtomicUsize::new(0) }
    }

    /// Returns `true` if there are subscribers. Relaxed: a subscription that happens before the failure is counted
    /// here.
    fn has_any(&self) -> bool {
        self.count.load(Ordering::Relaxed) != 0
    }

    fn add(&self, queue: Arc<Queue<L>>) {
        let mut queues = self.lock();
        queue.place.store(queues.len(), Ordering::Relaxed);
        queues.push(queue);
        self.count.store(queues.len(), Ordering::Relaxed);
    }

    /// The last queue moves into its place, so that no other has to move.
    pub(crate) fn remove(&self, queue: &Queue<L>) {
        let mut queues = self.lock();
        let place = queue.place.load(Ordering::Relaxed);
        let removed = queues.swap_remove(place);
        if let Some(moved) = queues.get(place) {
            moved.place.store(place, Ordering::Relaxed);
        }
        self.count.store(queues.len(), Ordering::Relaxed);
        drop(queues);
        drop(removed);
    }

    fn lock(&self) -> Held<'_, Vec<Arc<Queue<L>>>> {
        hold(&self.queues)
    }
}

/// Closes the queues, since the connection is gone.
impl<L> Drop for Subscribers<L> {
    fn drop(&mut self) {
        for queue in mem::take(&mut *self.lock()) {
            queue.end();
        }
    }
}

/// Checks the traits that callers rely on.
const _: fn() = || {
    fn shareable<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}
    shareable::<Subscriber<()>>();
    shareable::<SubscriberIntoIter<()>>();
    shareable::<Lagged>();
};
