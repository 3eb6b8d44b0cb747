//! The queue of a subscriber, to which failing threads add errors.
//!
//! Its lock is held for one step. Under it no error is dropped, no waker is cloned, woken or dropped, and no other user
//! code runs.

use crate::error::Error;
use crate::held::{Held, hold};
use crate::let_go::let_go;
use std::collections::VecDeque;
use std::error::Error as StdError;
use std::fmt;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::task::{Poll, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

/// An item of a subscriber: an error, or the number of errors missing before the next one.
pub(crate) type Item<L> = Result<Error<L>, Lagged>;

/// The number of errors that did not fit into the queue of a [`Subscriber`](crate::Subscriber). Saturates at
/// [`u64::MAX`].
///
/// ```
/// assert_eq!(virerr::Lagged(1).to_string(), "1 error did not fit into the queue");
/// assert_eq!(virerr::Lagged(7).to_string(), "7 errors did not fit into the queue");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lagged(pub u64);

impl fmt::Display for Lagged {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = if self.0 == 1 { "error" } else { "errors" };
        write!(f, "{} {errors} did not fit into the queue", self.0)
    }
}

impl StdError for Lagged {}

/// The initial capacity, so that failing threads rarely have to allocate.
const FIRST_ROOM: usize = 64;

/// The errors that a subscriber has not read yet.
pub(crate) struct Queue<L> {
    /// Its place in the list of subscribers, which only the list changes, under its lock.
    pub(crate) place: AtomicUsize,
    capacity: usize,
    state: Mutex<State<L>>,
}

struct State<L> {
    entries: VecDeque<Queued<L>>,
    /// The number of errors that did not fit since the newest entry.
    missed: u64,
    /// Set if no more errors come in: the connection or the subscriber is gone.
    is_ended: bool,
    /// The subscriber's thread, if it waits for something to read.
    waiting: Option<Thread>,
    waker: Option<Waker>,
}

struct Queued<L> {
    /// The number of errors that did not fit right before this one.
    missed: u64,
    err: Error<L>,
}

impl<L> State<L> {
    fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.missed == 0
    }

    /// Returns the next item, `Pending` if there is none yet, or `None` if no more can come.
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
    pub(crate) fn new(capacity: usize) -> Self {
        let entries = VecDeque::with_capacity(FIRST_ROOM.min(capacity));
        let state = State { entries, missed: 0, is_ended: false, waiting: None, waker: None };
        Queue { place: AtomicUsize::new(0), capacity, state: Mutex::new(state) }
    }

    /// Adds an error. Returns the waker of a task that waits for it, to be woken without a lock.
    #[must_use = "a task that waits is to be woken"]
    pub(crate) fn push(&self, err: &Error<L>) -> Option<Waker> {
        self.change(|state| {
            if state.is_ended {
                // Its subscriber has been dropped since the list was read.
            } else if state.entries.len() < self.capacity {
                let missed = mem::take(&mut state.missed);
                state.entries.push_back(Queued { missed, err: err.clone() });
            } else {
                state.missed = state.missed.saturating_add(1);
            }
        })
    }

    /// Stops taking errors; those in the queue can be read.
    pub(crate) fn end(&self) {
        self.change(|state| state.is_ended = true).into_iter().for_each(wake);
    }

    /// Stops taking errors, and drops those in the queue.
    pub(crate) fn close(&self) {
        let mut state = self.lock();
        state.is_ended = true;
        let unread = (mem::take(&mut state.entries), state.waker.take());
        drop(state);
        drop(unread);
    }

    /// Changes the state, and then wakes the subscriber's thread if it waits. The caller wakes a waiting task.
    fn change(&self, change: impl FnOnce(&mut State<L>)) -> Option<Waker> {
        let mut state = self.lock();
        change(&mut state);
        let (waiting, waker) = (state.waiting.take(), state.waker.take());
        drop(state);
        if let Some(waiting) = waiting {
            waiting.unpark();
        }
        waker
    }

    /// Returns the next item, if there is one now.
    pub(crate) fn try_next(&self) -> Option<Item<L>> {
        ready(self.lock().next())
    }

    /// Returns `true` if everything has been read and no more can come.
    pub(crate) fn is_closed(&self) -> bool {
        let state = self.lock();
        state.is_ended && state.is_empty()
    }

    /// Returns the number of errors in the queue.
    pub(crate) fn len(&self) -> usize {
        self.lock().entries.len()
    }

    /// Waits for the next item. Returns `None` if none came in time or no more can come.
    pub(crate) fn wait(&self, timeout: Option<Duration>) -> Option<Item<L>> {
        // A deadline beyond what the clock can show is none.
        let deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        loop {
            let mut state = self.lock();
            let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            if !state.is_empty() || state.is_ended || left == Some(Duration::ZERO) {
                state.waiting = None;
                return ready(state.next());
            }
            state.waiting = Some(thread::current());
            drop(state);
            match left {
                Some(left) => thread::park_timeout(left),
                None => thread::park(),
            }
        }
    }

    /// Returns the next item, or else keeps the waker until there is one.
    #[cfg(any(feature = "stream", feature = "python"))]
    pub(crate) fn poll(&self, waker: &Waker) -> Poll<Option<Item<L>>> {
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

    fn lock(&self) -> Held<'_, State<L>> {
        hold(&self.state)
    }
}

fn ready<L>(next: Poll<Option<Item<L>>>) -> Option<Item<L>> {
    match next {
        Poll::Ready(next) => next,
        Poll::Pending => None,
    }
}

/// Wakes a task. A panic in the waker does not affect the failing call; the panic hook has printed it.
pub(crate) fn wake(waker: Waker) {
    if let Err(payload) = catch_unwind(AssertUnwindSafe(|| waker.wake())) {
        let_go(payload);
    }
}
