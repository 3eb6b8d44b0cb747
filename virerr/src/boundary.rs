//! The boundary: entering and leaving a call, which `#[vir_api]` expands to, and stepping out of it.
//!
//! A call gets the path of its function: a static string that ends with the function's name. A function with a
//! `&mut self` expands to the following; `blocking.rs` has the shorter form for a `&self`.
//!
//! ```text
//! let boundary: Entered<ReturnType> = enter();
//! let connection = Probe::new(&*self, &boundary).__own_or(NoConnection);
//! run(boundary, connection, concat!(module_path!(), "::name"), || -> ReturnType { body })
//! ```
//!
//! An `async` function expands to
//!
//! ```text
//! let boundary: Awaited<ReturnType> = await_polls();
//! let connection = Probe::new(self, &boundary).__link_or(NoConnection);
//! call(boundary, connection, concat!(module_path!(), "::name"), async move { body }).await
//! ```
//!
//! With `panics = error`, the first argument is `catching(boundary)`.
#![allow(missing_debug_implementations, reason = "only generated code names these types")]

use crate::around::{Around, Surrounded};
use crate::dispatch::dispatch;
use crate::library::Library;
use crate::on_panic::{MakeFailure, OnPanic, guard};
use crate::probe::MaybeConnection;
use crate::returned::{LibraryOf, Outcome};
use crate::slot::{self, Boundary, Inside, Polling, Task};
use crate::to_error::ToError;
use std::future::Future;
use std::marker::PhantomData;
use std::task::Poll;

/// An entered call of a function that returns `R`.
pub type Entered<R> = Boundary<LibraryOf<R>, R>;

/// A call of a function that returns `R` when it is awaited.
pub type Awaited<R> = Boundary<LibraryOf<R>, R, ()>;

/// Enters a call of a function that returns `R`.
#[inline(always)]
pub fn enter<R, L: Library>() -> Boundary<L, R> {
    Boundary::entered()
}

/// Runs the body, records and reports its `Err`, and leaves the call.
///
/// The bound makes the closure an `FnOnce` in any case, so that it can return a borrow out of `&mut`. Everything is
/// passed by value: a borrow of the outcome would keep it out of registers on the successful path too.
///
/// The bounds on the outcome are those of [`Entered`], at the same place, so that the compiler reports a violation
/// once.
#[inline(always)]
pub fn run<R: Outcome<Error: ToError<Library = L>>, L: Library, P: OnPanic<L, R>>(
    boundary: Boundary<L, R, Inside<L>, P>,
    connection: impl MaybeConnection<L>,
    path: &'static str,
    body: impl FnOnce() -> R,
) -> R {
    let outcome = guard::<L, R, P, R>(boundary.on_panic.failure(), body, |outcome| outcome);
    let outcome = end(outcome, connection, path);
    drop(boundary);
    outcome
}

/// Prepares a call of a function that returns `R` when it is awaited.
#[inline(always)]
pub fn await_polls<R, L: Library>() -> Boundary<L, R, ()> {
    Boundary::awaited()
}

/// Makes the call of an `async` function: a future whose polls of the body are inside the call.
#[inline(always)]
pub fn call<R, L, P, C, F>(
    boundary: Boundary<L, R, (), P>,
    connection: C,
    path: &'static str,
    body: F,
) -> Surrounded<F, FutureCall<L, C, R, impl End<L, R, C>>>
where
    R: Outcome<Error: ToError<Library = L>>,
    L: Library,
    P: OnPanic<L, R>,
    C: MaybeConnection<L>,
    F: Future<Output = R>,
{
    Surrounded::new(body, FutureCall::new(connection, path, Usual(boundary.on_panic)))
}

/// The future of a call whose function returns the future `F`.
type Later<L, R, P, C, F> = Surrounded<F, FutureCall<L, C, R, EndOf<L, R, P, C>>>;

/// Makes the call of a function that returns a future. The body, which makes the future, is inside the call too. The
/// output `R` is checked only where the future is returned, so that the compiler reports a mismatch once.
#[inline(always)]
pub fn call_later<R, L, P, C, F>(
    boundary: Boundary<L, R, (), P>,
    connection: C,
    path: &'static str,
    body: impl FnOnce() -> F,
) -> Later<L, R, P, C, F>
where
    R: Outcome<Error: ToError<Library = L>>,
    L: Library,
    P: OnPanic<L, R>,
    C: MaybeConnection<L>,
{
    let polling = Polling::<L>::enter();
    let future = body();
    polling.suspend();
    let end = EndOf { end, failure: boundary.on_panic.failure(), on_panic: PhantomData };
    Surrounded::new(future, FutureCall::new(connection, path, end))
}

/// A call that is a future.
///
/// It implements `Future` for any `R`, so that the compiler reports an error type that is not a [`ToError`] once, at
/// the function's return type.
pub struct FutureCall<L: Library, C, R, E> {
    /// Absent once the call has returned.
    connection: Option<C>,
    path: &'static str,
    end: E,
    returned: PhantomData<fn() -> (L, R)>,
}

impl<L: Library, C, R, E> FutureCall<L, C, R, E> {
    #[inline(always)]
    fn new(connection: C, path: &'static str, end: E) -> Self {
        FutureCall { connection: Some(connection), path, end, returned: PhantomData }
    }
}

/// The end of a call that is a future.
pub trait End<L: Library, R, C> {
    /// Polls the body. A panic in it may become the outcome.
    fn poll(&self, poll: impl FnOnce() -> Poll<R>) -> Poll<R>;

    /// Ends the call with this outcome, on this connection and with this path.
    fn end(&self, outcome: R, connection: C, path: &'static str) -> R;
}

/// The usual end.
struct Usual<P>(P);

impl<R, L, P, C> End<L, R, C> for Usual<P>
where
    R: Outcome<Error: ToError<Library = L>>,
    L: Library,
    P: OnPanic<L, R>,
    C: MaybeConnection<L>,
{
    #[inline(always)]
    fn poll(&self, poll: impl FnOnce() -> Poll<R>) -> Poll<R> {
        guard::<L, R, P, _>(self.0.failure(), poll, Poll::Ready)
    }

    #[inline(always)]
    fn end(&self, outcome: R, connection: C, path: &'static str) -> R {
        end(outcome, connection, path)
    }
}

/// The usual end, as a type that can be named.
pub struct EndOf<L: Library, R, P, C> {
    end: fn(R, C, &'static str) -> R,
    failure: Option<MakeFailure<L, R>>,
    on_panic: PhantomData<P>,
}

impl<L: Library, R, P: OnPanic<L, R>, C> End<L, R, C> for EndOf<L, R, P, C> {
    #[inline(always)]
    fn poll(&self, poll: impl FnOnce() -> Poll<R>) -> Poll<R> {
        guard::<L, R, P, _>(self.failure, poll, Poll::Ready)
    }

    #[inline(always)]
    fn end(&self, outcome: R, connection: C, path: &'static str) -> R {
        (self.end)(outcome, connection, path)
    }
}

/// Ends a call: dispatches its failure, if there is one.
#[inline(always)]
fn end<R: Outcome<Error: ToError<Library = L>>, L: Library, C: MaybeConnection<L>>(
    outcome: R,
    connection: C,
    path: &'static str,
) -> R {
    outcome.map_failure(|failure| fail(failure, connection, path))
}

impl<L: Library, C, R, E: End<L, R, C>> Around for FutureCall<L, C, R, E> {
    type Output = R;

    #[inline(always)]
    fn poll(&mut self, poll: impl FnOnce() -> Poll<R>) -> Poll<R> {
        let polling = Polling::<L>::enter();
        let Poll::Ready(outcome) = self.end.poll(poll) else {
            polling.suspend();
            return Poll::Pending;
        };
        let connection = self.connection.take();
        Poll::Ready(match connection {
            Some(connection) => self.end.end(outcome, connection, self.path),
            // A user's own future may be ready again.
            None => outcome,
        })
    }

    /// The future is dropped inside the call. The thread's last error does not change: either the future was not ready,
    /// so the call has not failed, or the call has already returned.
    #[inline(always)]
    fn drop(&mut self, drop: impl FnOnce()) {
        let polling = Polling::<L>::enter();
        drop();
        // If it is the last handle, its drop may call the library.
        self.connection = None;
        polling.suspend();
    }
}

/// Dispatches the failure of a call, so that only leaving it remains.
#[cold]
#[inline(never)]
fn fail<E: ToError, C: MaybeConnection<E::Library>>(mut failure: E, connection: C, path: &'static str) -> E {
    dispatch(&mut failure, connection.connection(), path);
    // If it is the last handle, its drop may call the library.
    drop(connection);
    slot::stamp_on_leaving::<E::Library>();
    failure
}

/// Runs other code outside of the call in progress on this thread.
#[inline]
pub fn outside<L: Library, R>(run: impl FnOnce() -> R) -> R {
    if !slot::is_in_a_body::<L>() {
        return run();
    }
    // Dropped after the call goes on, and with it the last error that the code left.
    let mut task = Task::<L>::outside();
    let _running = task.run();
    run()
}
