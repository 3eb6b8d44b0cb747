//! Subscribers: who hears of errors later, on a thread or in a task of their own.
//!
//! Each has a queue, to which failing threads add and from which the subscriber takes. The queue's lock is held for one
//! such step: under it no error is dropped, no waker is cloned, woken or dropped, and nothing else that is a user's runs.

use crate::error::Error;
use crate::library::Library;
use arc_swap::ArcSwapOption;
use std::any::Any;
use std::collections::VecDeque;
use std::error::Error as StdError;
use std::fmt;
use std::iter::FusedIterator;
use std::mem;
use std::panic::{AssertUnwindSafe, RefUnwindSafe, UnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

/// What a subscriber reads: an error, or how many did not fit before the next one.
type Item<L> = Result<Error<L>, Lagged>;

type Leave<L> = Box<dyn Fn(&Arc<Queue<L>>) + Send + Sync>;

/// A receiver of every error that is dispatched from its making on, beside the one handler: for a log, a metric, a
/// monitor. Made by `subscribe` of a library or of a connection; dropping it ends the subscription.
///
/// The failing call never waits for a subscriber. Before the handler runs, the failing thread puts the error into the
/// subscriber's queue; where the queue is full, the error is counted instead, and the count stands as
/// `Err(`[`Lagged`]`)` at the place of the errors that are missing. So every error is read or counted, in the order in
/// which they came in.
///
/// It is read by waiting ([`recv`](Self::recv), or as an iterator), by waiting for a while
/// ([`recv_timeout`](Self::recv_timeout)), without waiting ([`try_recv`](Self::try_recv)), or, with the feature `stream`,
/// as a `futures_core::Stream`. That of a connection ends when the connection is gone and everything has been read; that
/// of a library never does. It keeps no connection alive.
///
/// It may be moved to any thread and dropped on any. Waiting for an error in a handler, or in anything else that the next
/// failure waits for, waits for ever. An error in the queue lives until it is read or the subscriber is dropped.
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
#[must_use = "dropping a subscriber ends the subscription, which is at once"]
pub struct Subscriber<L> {
    queue: Arc<Queue<L>>,
    /// Takes the queue off the list that it is on.
    leave: Leave<L>,
}

// A panic leaves the queue with whole errors, and the list with the queue or without it.
impl<L> UnwindSafe for Subscriber<L> {}
impl<L> RefUnwindSafe for Subscriber<L> {}

impl<L> Subscriber<L> {
    /// Puts a queue on the list. The list is read and written through `leave` only from then on.
    pub(crate) fn new(
        subscribers: &Subscribers<L>,
        capacity: usize,
        leave: impl Fn(&Arc<Queue<L>>) + Send + Sync + 'static,
    ) -> Self {
        let queue = Arc::new(Queue::new(capacity));
        subscribers.add(&queue);
        Subscriber { queue, leave: Box::new(leave) }
    }

    /// Waits for the next error; `None` where there is none to come any more.
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

    /// What is in the queue now; `None` where nothing is.
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
        ready(self.queue.lock().next())
    }

    /// Waits for the next error, but not longer than this; `None` where none came in time, or where there is none to
    /// come ([`is_closed`](Self::is_closed)). Any duration will do: [`Duration::ZERO`] does not wait, and
    /// [`Duration::MAX`] waits as long as it takes.
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

    /// [`recv`](Self::recv) again and again, as an iterator.
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

    /// Whether everything has been read and nothing more can come: the connection is gone. Never so for a subscriber of
    /// a library.
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
        let state = self.queue.lock();
        state.is_ended && state.is_empty()
    }
}

// The subscriber itself is no iterator, because it is a stream: `next` and `map` would be those of both.
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

/// What a [`Subscriber`] hears, as an iterator that borrows it and waits for the next error: made by
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

/// What a [`Subscriber`] hears, as an iterator that owns it and waits for the next error.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let conn = virerr::ConnectionErrors::<Acme>::new();
/// let errors: virerr::SubscriberIntoIter<Acme> = conn.subscribe(16).into_iter();
/// drop(conn);
/// assert_eq!(errors.count(), 0);
/// ```
#[derive(Debug)]
#[must_use = "dropping a subscriber ends the subscription, which is at once"]
pub struct SubscriberIntoIter<L>(Subscriber<L>);

impl<L> Iterator for SubscriberIntoIter<L> {
    type Item = Result<Error<L>, Lagged>;

    fn next(&mut self) -> Option<Result<Error<L>, Lagged>> {
        self.0.recv()
    }
}

impl<L> FusedIterator for SubscriberIntoIter<L> {}

/// With the feature `stream`. The waker is woken on the failing thread, where the failing call still counts as going on.
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
        let waiting = self.queue.lock().entries.len();
        f.debug_struct("Subscriber").field("waiting", &waiting).finish_non_exhaustive()
    }
}

/// How many errors a [`Subscriber`] could not be told of, because its queue was full. Saturates at [`u64::MAX`].
///
/// ```
/// assert_eq!(virerr::Lagged(1).to_string(), "1 error did not fit into the queue");
/// assert_eq!(virerr::Lagged(7).to_string(), "7 errors did not fit into the queue");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lagged(pub u64);

impl fmt::Display for Lagged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = if self.0 == 1 { "error" } else { "errors" };
        write!(f, "{} {errors} did not fit into the queue", self.0)
    }
}

impl StdError for Lagged {}

/// Subscribes to all errors of the library.
pub fn subscribe<L: Library>(capacity: usize) -> Subscriber<L> {
    let subscribers = L::__receivers().subscribers();
    Subscriber::new(subscribers, capacity, |queue| subscribers.remove(queue))
}

/// Tells the subscribers of the connection, if there is one, and those of the library.
#[inline]
pub(crate) fn tell<L>(err: &Error<L>, connection: Option<&Subscribers<L>>, library: &Subscribers<L>) {
    if connection.is_some_and(Subscribers::has_any) || library.has_any() {
        tell_each(err, [connection, Some(library)]);
    }
}

/// Both lists are read first: who subscribes while a waker runs hears from the next error on.
#[cold]
#[inline(never)]
fn tell_each<L>(err: &Error<L>, lists: [Option<&Subscribers<L>>; 2]) {
    let lists = lists.map(|list| list.map(|list| list.queues.load()));
    for queue in lists.iter().flatten().filter_map(|queues| queues.as_deref()).flatten() {
        queue.push(err);
    }
}

/// The subscribers of a library or of a connection. Where there are none, to tell them is one load, and nothing that
/// other threads share is written.
pub(crate) struct Subscribers<L> {
    queues: ArcSwapOption<Vec<Arc<Queue<L>>>>,
    /// How many queues are on the list, or about to be or to have been: where none is, there is no need to look.
    count: AtomicUsize,
}

impl<L> Subscribers<L> {
    pub(crate) const fn none() -> Self {
        Subscribers { queues: ArcSwapOption::const_empty(), count: AtomicUsize::new(0) }
    }

    #[inline]
    fn has_any(&self) -> bool {
        // Relaxed: who subscribed before the failure, in whatever way that is known, has been counted.
        self.count.load(Ordering::Relaxed) != 0
    }

    fn add(&self, queue: &Arc<Queue<L>>) {
        self.count.fetch_add(1, Ordering::Relaxed);
        self.change(|queues| queues.push(Arc::clone(queue)));
    }

    pub(crate) fn remove(&self, queue: &Arc<Queue<L>>) {
        self.change(|queues| queues.retain(|other| !Arc::ptr_eq(other, queue)));
        self.count.fetch_sub(1, Ordering::Relaxed);
    }

    /// Puts a changed copy in the place of the list; whoever is reading goes on with the former one.
    fn change(&self, change: impl Fn(&mut Vec<Arc<Queue<L>>>)) {
        self.queues.rcu(|former| {
            let mut queues = former.as_deref().cloned().unwrap_or_default();
            change(&mut queues);
            (!queues.is_empty()).then(|| Arc::new(queues))
        });
    }
}

/// The connection is gone.
impl<L> Drop for Subscribers<L> {
    fn drop(&mut self) {
        for queue in self.queues.load().as_deref().into_iter().flatten() {
            queue.end();
        }
    }
}

/// There is room for this many errors from the start, so that as a rule no failing thread has to make any.
const FIRST_ROOM: usize = 64;

/// What a subscriber has not read yet.
pub(crate) struct Queue<L> {
    capacity: usize,
    state: Mutex<State<L>>,
    /// Tells the subscriber's thread that there is something to read, if it is waiting for that.
    changed: Condvar,
}

struct State<L> {
    entries: VecDeque<Entry<L>>,
    /// How many did not fit since the newest entry.
    missed: u64,
    /// Whether nothing more comes in: the connection or the subscriber is gone.
    is_ended: bool,
    is_waited_for: bool,
    waker: Option<Waker>,
}

struct Entry<L> {
    /// How many did not fit right before this one.
    missed: u64,
    err: Error<L>,
}

impl<L> State<L> {
    fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.missed == 0
    }

    /// What is to be read next: nothing yet, or nothing any more, or an item.
    fn next(&mut self) -> Poll<Option<Item<L>>> {
        let missed = self.entries.front_mut().map_or(&mut self.missed, |entry| &mut entry.missed);
        if *missed > 0 {
            return Poll::Ready(Some(Err(Lagged(mem::take(missed)))));
        }
        match self.entries.pop_front() {
            Some(entry) => Poll::Ready(Some(Ok(entry.err))),
            None if self.is_ended => Poll::Ready(None),
            None => Poll::Pending,
        }
    }
}

impl<L> Queue<L> {
    fn new(capacity: usize) -> Self {
        let entries = VecDeque::with_capacity(FIRST_ROOM.min(capacity));
        let state = State { entries, missed: 0, is_ended: false, is_waited_for: false, waker: None };
        Queue { capacity, state: Mutex::new(state), changed: Condvar::new() }
    }

    /// A failing thread tells of an error.
    fn push(&self, err: &Error<L>) {
        self.change(|state| {
            if state.is_ended {
                // Its subscriber has been dropped since the list was read.
            } else if state.entries.len() < self.capacity {
                let missed = mem::take(&mut state.missed);
                state.entries.push_back(Entry { missed, err: err.clone() });
            } else {
                state.missed = state.missed.saturating_add(1);
            }
        });
    }

    /// No more comes in; what is there can be read.
    fn end(&self) {
        self.change(|state| state.is_ended = true);
    }

    /// No more comes in, and nobody will read what is there.
    fn close(&self) {
        let mut state = self.lock();
        state.is_ended = true;
        let unread = (mem::take(&mut state.entries), state.waker.take());
        drop(state);
        drop(unread);
    }

    /// Changes the state, and then tells the subscriber so if it waits.
    fn change(&self, change: impl FnOnce(&mut State<L>)) {
        let mut state = self.lock();
        change(&mut state);
        let (is_waited_for, waker) = (mem::take(&mut state.is_waited_for), state.waker.take());
        drop(state);
        if is_waited_for {
            self.changed.notify_one();
        }
        if let Some(waker) = waker {
            wake(waker);
        }
    }

    /// The next item, once there is one. `None` where nothing came in time or nothing can come any more.
    fn wait(&self, timeout: Option<Duration>) -> Option<Item<L>> {
        let has_to_wait = |state: &mut State<L>| {
            state.is_waited_for = state.is_empty() && !state.is_ended;
            state.is_waited_for
        };
        let state = self.lock();
        let mut state = match timeout {
            None => self.changed.wait_while(state, has_to_wait).unwrap_or_else(PoisonError::into_inner),
            Some(timeout) => {
                let waited = self.changed.wait_timeout_while(state, timeout, has_to_wait);
                waited.unwrap_or_else(PoisonError::into_inner).0
            }
        };
        state.is_waited_for = false;
        ready(state.next())
    }

    /// The next item, or else the waker is kept until there is one.
    #[cfg(feature = "stream")]
    fn poll(&self, waker: &Waker) -> Poll<Option<Item<L>>> {
        let mut state = self.lock();
        let next = state.next();
        if next.is_ready() || state.waker.as_ref().is_some_and(|own| own.will_wake(waker)) {
            return next;
        }
        drop(state);
        let waker = waker.clone();
        let mut state = self.lock();
        let next = state.next();
        let not_needed = if next.is_ready() { Some(waker) } else { state.waker.replace(waker) };
        drop(state);
        drop(not_needed);
        next
    }

    /// Nothing that can panic happens under the lock; if a thread died in it all the same, the queue's errors are whole.
    fn lock(&self) -> MutexGuard<'_, State<L>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn ready<L>(next: Poll<Option<Item<L>>>) -> Option<Item<L>> {
    match next {
        Poll::Ready(next) => next,
        Poll::Pending => None,
    }
}

/// Wakes a task. That it cannot be woken is no failure of the call that failed; the panic hook has told of it.
fn wake(waker: Waker) {
    if let Err(payload) = catch_unwind(AssertUnwindSafe(|| waker.wake())) {
        let_go(payload);
    }
}

/// Drops what a user's code panicked with. It may panic in its own `Drop`; what that panics with is let go of.
pub(crate) fn let_go(payload: Box<dyn Any + Send>) {
    if let Err(payload) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        mem::forget(payload);
    }
}

/// The traits that callers count on.
const _: fn() = || {
    fn shareable<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}
    shareable::<Subscriber<()>>();
    shareable::<SubscriberIntoIter<()>>();
    shareable::<Lagged>();
};
