//! Captures, which collect the reports of a thread in a list, for tests.

pub(crate) mod list;

use crate::around::{Around, Surrounded};
use crate::error::Error;
use crate::library::Library;
use crate::slot;
use list::Collected;
use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::Arc;
use std::task::Poll;

/// Collects the reports of this thread from now on.
pub fn capture<L: Library>() -> Captured<L> {
    L::__receivers().expect_listeners();
    let list = Arc::new(Collected::empty());
    Captured { _attached: Attached::enter(&list), list }
}

/// Collects the errors that are reported on the thread that made it, in order, until it is dropped. `Acme::capture`
/// makes it, for tests that run in parallel: none of them sees another's errors.
///
/// On its thread it replaces the library's handler and the default printer. Handlers of connections, observers and
/// subscribers are notified as usual. If a thread is in several captures, the newest one collects.
///
/// Work on another thread, or in a task that other threads may poll, is captured if it is [attached](Self::attach). A
/// thread that the library itself starts cannot be attached: use
/// [`ConnectionErrors::observe`](crate::ConnectionErrors::observe) or [`last`](crate::ConnectionErrors::last) on the
/// connection.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// virerr::domain!(ErrorDomain::None);
/// # fn main() {
///
/// #[virerr::vir_api]
/// fn lookup(name: &str) -> Result<(), virerr::Error<Acme>> {
///     virerr::bail!(ErrorCode::NoDomain, "{name}");
/// }
///
/// let captured = Acme::capture();
/// assert!(lookup("web").is_err());
/// let errors = captured.into_errors();
/// assert_eq!(errors.len(), 1);
/// assert_eq!(errors[0].detail(), Some("web"));
/// # }
/// ```
#[must_use = "a capture ends when it is dropped, here at once, as with `let _ =`: write `let captured =`"]
pub struct Captured<L: Library> {
    list: Arc<Collected>,
    _attached: Attached<L>,
}

// A panic leaves complete errors in the list.
impl<L: Library> UnwindSafe for Captured<L> {}
impl<L: Library> RefUnwindSafe for Captured<L> {}

impl<L: Library> Captured<L> {
    /// Returns the errors that have been reported so far.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// let captured = Acme::capture();
    /// Acme::report(virerr::Error::builder(ErrorCode::NoDomain).build());
    /// assert_eq!(captured.errors()[0].code(), ErrorCode::NoDomain);
    /// ```
    pub fn errors(&self) -> Vec<Error<L>> {
        self.list.records().into_iter().map(Error::from_record).collect()
    }

    /// Ends the capture and returns the errors that have been reported.
    pub fn into_errors(self) -> Vec<Error<L>> {
        self.list.end().into_iter().map(Error::from_record).collect()
    }

    /// Returns a value with which another thread, or a future, joins the capture.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// let captured = Acme::capture();
    /// let attach = captured.attach();
    /// let worker = std::thread::spawn(move || {
    ///     let _attached = attach.enter();
    ///     Acme::report(virerr::Error::builder(ErrorCode::NoDomain).build());
    /// });
    /// worker.join().unwrap();
    /// assert_eq!(captured.errors().len(), 1);
    /// ```
    pub fn attach(&self) -> Attach<L> {
        Attach { list: Arc::clone(&self.list), library: PhantomData }
    }
}

impl<L: Library> Drop for Captured<L> {
    fn drop(&mut self) {
        drop(self.list.end());
    }
}

impl<L: Library> fmt::Debug for Captured<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Captured").field("errors", &self.list.records().len()).finish_non_exhaustive()
    }
}

/// Lets other threads and futures join a capture; made by [`Captured::attach`].
///
/// After the capture has ended, it has no effect.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// # use std::{pin::pin, task::{Context, Poll, Waker}};
/// # fn block_on<F: std::future::Future>(future: F) -> F::Output {
/// #     match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
/// #         Poll::Ready(output) => output,
/// #         Poll::Pending => unreachable!(),
/// #     }
/// # }
/// virerr::domain!(ErrorDomain::None);
/// # fn main() {
///
/// #[virerr::vir_api]
/// async fn lookup(name: &str) -> Result<(), virerr::Error<Acme>> {
///     virerr::bail!(ErrorCode::NoDomain, "{name}");
/// }
///
/// let captured = Acme::capture();
/// // Stands for a task in a thread pool.
/// let task = captured.attach().scope(lookup("web"));
/// std::thread::spawn(|| block_on(task)).join().unwrap().unwrap_err();
/// assert_eq!(captured.errors().len(), 1);
/// # }
/// ```
pub struct Attach<L> {
    list: Arc<Collected>,
    library: PhantomData<fn() -> L>,
}

// A panic leaves complete errors in the list.
impl<L> UnwindSafe for Attach<L> {}
impl<L> RefUnwindSafe for Attach<L> {}

impl<L: Library> Attach<L> {
    /// Attaches the calling thread until the guard is dropped.
    pub fn enter(&self) -> Attached<L> {
        Attached::enter(&self.list)
    }

    /// Wraps a future, so that a thread is attached to the capture while it polls or drops the future.
    pub fn scope<F: Future>(&self, future: F) -> impl Future<Output = F::Output> + use<L, F> {
        Surrounded::new(future, Attaching { attach: self.clone(), output: PhantomData })
    }
}

impl<L> Clone for Attach<L> {
    fn clone(&self) -> Self {
        Attach { list: Arc::clone(&self.list), library: PhantomData }
    }
}

impl<L> fmt::Debug for Attach<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attach").finish_non_exhaustive()
    }
}

/// Attaches the thread that made it to a capture, until it is dropped; made by [`Attach::enter`]. Guards may be dropped
/// in any order.
#[must_use = "the thread is attached until the guard is dropped, here at once, as with `let _ =`: write `let _attached =`"]
pub struct Attached<L: Library> {
    id: u64,
    thread: PhantomData<*const L>,
}

// A panic leaves the thread attached or not.
impl<L: Library> UnwindSafe for Attached<L> {}
impl<L: Library> RefUnwindSafe for Attached<L> {}

impl<L: Library> Attached<L> {
    fn enter(list: &Arc<Collected>) -> Self {
        Attached { id: slot::begin_capture::<L>(Arc::clone(list)), thread: PhantomData }
    }
}

impl<L: Library> Drop for Attached<L> {
    fn drop(&mut self) {
        slot::end_capture::<L>(self.id);
    }
}

impl<L: Library> fmt::Debug for Attached<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attached").finish_non_exhaustive()
    }
}

/// Attaches the thread around each poll of a future and around its drop.
struct Attaching<L, R> {
    attach: Attach<L>,
    output: PhantomData<fn() -> R>,
}

impl<L: Library, R> Around for Attaching<L, R> {
    type Output = R;

    fn poll(&mut self, poll: impl FnOnce() -> Poll<R>) -> Poll<R> {
        let _attached = self.attach.enter();
        poll()
    }

    fn drop(&mut self, drop: impl FnOnce()) {
        let _attached = self.attach.enter();
        drop();
    }
}

/// Checks the traits that callers rely on.
const _: fn() = || {
    fn shareable<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}
    shareable::<Attach<()>>();
};
