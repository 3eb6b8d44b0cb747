//! The library of the functions that are not `async`, an executor, and checks of the results of calls.

#[path = "../api/acme.rs"]
mod library;

pub(crate) use library::{Acme, Connection, Error, ErrorCode, ErrorDomain, Result, failure};

use std::cell::Cell;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::{Arc, Once};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;
use virerr::Connected;

thread_local!(static REPORTED: Cell<u32> = const { Cell::new(0) });

/// Wakes a thread.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Counts the errors that the library's handler gets on a thread, from now on.
pub(crate) fn count_reports() {
    static HANDLER: Once = Once::new();
    HANDLER.call_once(|| drop(Acme::set_handler(|_| REPORTED.set(REPORTED.get() + 1))));
    REPORTED.set(0);
}

/// Polls a future on this thread until it is ready.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    count_reports();
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(output) => return output,
            Poll::Pending => std::thread::park(),
        }
    }
}

/// Polls a future once.
pub(crate) fn poll_once<F: Future + ?Sized>(future: Pin<&mut F>) -> Poll<F::Output> {
    count_reports();
    future.poll(&mut Context::from_waker(Waker::noop()))
}

/// Is pending once.
pub(crate) async fn suspend() {
    let mut is_suspended = false;
    std::future::poll_fn(|context| {
        if std::mem::replace(&mut is_suspended, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// Checks that the API function has succeeded and nothing was recorded or reported, and returns its value.
#[track_caller]
pub(crate) fn succeeds<T, E>(result: Result<T, E>) -> T {
    assert_eq!(REPORTED.take(), 0, "a success is not reported");
    library::succeeds(result)
}

/// Checks that the API function of this name has failed with an error that is recorded for the thread and was reported
/// once, and returns it.
#[track_caller]
pub(crate) fn fails<T, E>(result: Result<T, E>, api: &str) -> E {
    assert_eq!(REPORTED.take(), 1, "a failure is reported once");
    library::fails(result, api)
}

/// Checks a failure like [`fails`], which is also recorded on a connection.
#[track_caller]
pub(crate) fn fails_on<T, E>(connection: &impl Connected<Library = Acme>, result: Result<T, E>, api: &str) -> E {
    assert_eq!(REPORTED.take(), 1, "a failure is reported once");
    library::fails_on(connection, result, api)
}
