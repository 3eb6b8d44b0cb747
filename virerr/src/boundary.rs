//! The boundary: entering and leaving a call, which is what `#[vir_api]` expands to, and stepping out of it.
//!
//! A call is given the path of its function: a static string that ends with the function's name. The expansion of a function
//! is
//!
//! ```text
//! let boundary: Entered<ReturnType> = enter();
//! let connection = Probe::new(self, &boundary).__link_or(NoConnection);
//! run(boundary, connection, concat!(module_path!(), "::name"), || -> ReturnType { body })
//! ```
//!
//! and of an `async` one
//!
//! ```text
//! let boundary: Awaited<ReturnType> = await_polls();
//! let connection = Probe::new(self, &boundary).__link_or(NoConnection);
//! call(boundary, connection, concat!(module_path!(), "::name"), async move { body }).await
//! ```

use crate::around::{Around, Surrounded};
use crate::dispatch::dispatch;
use crate::library::Library;
use crate::probe::MaybeConnection;
use crate::returned::{LibraryOf, Outcome};
use crate::slot::{self, Boundary, Polling, Task};
use crate::to_error::ToError;
use std::future::Future;
use std::marker::PhantomData;
use std::task::Poll;

/// A call of the function that returns `R`, which has been entered.
pub type Entered<R> = Boundary<LibraryOf<R>, R>;

/// A call of the function that gives `R` when it is awaited.
pub type Awaited<R> = Boundary<LibraryOf<R>, R, ()>;

/// Enters a call of the function that returns `R`.
#[inline(always)]
pub fn enter<R, L: Library>() -> Boundary<L, R> {
    Boundary::entered()
}

/// Runs the body and leaves the call: with an `Err`, once that is dispatched.
///
/// The bound makes the body an `FnOnce` whatever it does, so that it can return a borrow out of `&mut`. Everything
/// goes by value: a borrow of the outcome would keep it out of registers on the successful path too.
///
/// The bounds on the outcome are those of [`Entered`], and stand at the same place: the compiler reports what they lack once.
#[inline(always)]
pub fn run<R: Outcome<Error: ToError<Library = L>>, L: Library>(
    boundary: Boundary<L, R>,
    connection: impl MaybeConnection<L>,
    path: &'static str,
    body: impl FnOnce() -> R,
) -> R {
    let outcome = end(body(), connection, path);
    drop(boundary);
    outcome
}

/// Prepares a call of the function that gives `R` when it is awaited.
#[inline(always)]
pub fn await_polls<R, L: Library>() -> Boundary<L, R, ()> {
    Boundary::awaited()
}

/// The call of an `async` function: the future of its body, each poll of which is inside of the call.
#[inline(always)]
pub fn call<R: Outcome<Error: ToError<Library = L>>, L: Library, C: MaybeConnection<L>, F: Future<Output = R>>(
    _boundary: Boundary<L, R, ()>,
    connection: C,
    path: &'static str,
    body: F,
) -> Surrounded<F, Call<L, C, R, impl End<R, C>>> {
    Surrounded::new(body, Call::new(connection, path, end))
}

/// The call of a function that returns a future: the body gives it, inside of the call too. That it gives `R` is asked
/// where the future is returned, and there only, so that the compiler reports it once.
#[inline(always)]
pub fn call_later<R: Outcome<Error: ToError<Library = L>>, L: Library, C: MaybeConnection<L>, F>(
    _boundary: Boundary<L, R, ()>,
    connection: C,
    path: &'static str,
    body: impl FnOnce() -> F,
) -> Surrounded<F, Call<L, C, R, EndOf<R, C>>> {
    let polling = Polling::<L>::enter();
    let future = body();
    polling.suspend();
    Surrounded::new(future, Call::new(connection, path, end))
}

/// A call that is a future.
///
/// It is a future whatever `R` is, since it has the function that ends it. So the compiler reports an error type that is
/// not a [`ToError`] once: where the call is made.
#[derive(Debug)]
pub struct Call<L: Library, C, R, E> {
    /// Absent once the call has returned.
    connection: Option<C>,
    path: &'static str,
    end: E,
    returned: PhantomData<fn() -> (L, R)>,
}

impl<L: Library, C, R, E> Call<L, C, R, E> {
    #[inline(always)]
    fn new(connection: C, path: &'static str, end: E) -> Self {
        Call { connection: Some(connection), path, end, returned: PhantomData }
    }
}

/// A function that ends a call with this outcome, on this connection and under this path.
pub trait End<R, C>: Fn(R, C, &'static str) -> R {}

impl<R, C, F: Fn(R, C, &'static str) -> R> End<R, C> for F {}

/// The same as a type that can be named.
pub(crate) type EndOf<R, C> = fn(R, C, &'static str) -> R;

/// Ends a call: dispatches its failure, if it is one.
#[inline(always)]
fn end<R: Outcome<Error: ToError<Library = L>>, L: Library, C: MaybeConnection<L>>(
    outcome: R,
    connection: C,
    path: &'static str,
) -> R {
    outcome.map_failure(|failure| fail(failure, connection, path))
}

impl<L: Library, C, R, E: End<R, C>> Around for Call<L, C, R, E> {
    type Output = R;

    #[inline(always)]
    fn poll(&mut self, poll: impl FnOnce() -> Poll<R>) -> Poll<R> {
        let polling = Polling::<L>::enter();
        let Poll::Ready(outcome) = poll() else {
            polling.suspend();
            return Poll::Pending;
        };
        let connection = self.connection.take();
        Poll::Ready(match connection {
            Some(connection) => (self.end)(outcome, connection, self.path),
            // A future of a user's own that is ready once more.
            None => outcome,
        })
    }

    /// The future is dropped inside the call. It leaves the thread as it was: where it was not ready the call
    /// has failed nobody, and where it was the call has returned already.
    #[inline(always)]
    fn drop(&mut self, drop: impl FnOnce()) {
        let polling = Polling::<L>::enter();
        drop();
        // If it is the last handle, what goes with it may call the library.
        self.connection = None;
        polling.suspend();
    }
}

/// Dispatches the failure of a call, so that nothing is left to do but to leave it.
#[cold]
#[inline(never)]
fn fail<E: ToError, C: MaybeConnection<E::Library>>(mut failure: E, connection: C, path: &'static str) -> E {
    dispatch(&mut failure, connection.connection(), path);
    // If it is the last handle, what is dropped with it may call the library.
    drop(connection);
    slot::stamp_on_leaving::<E::Library>();
    failure
}

/// Runs code of others outside of the call in progress on this thread.
#[inline]
pub fn outside<L: Library, R>(run: impl FnOnce() -> R) -> R {
    if !slot::is_in_a_body::<L>() {
        return run();
    }
    // Dropped after the call goes on, and with it the last error that the code has left.
    let mut task = Task::<L>::outside();
    let _running = task.run();
    run()
}
