//! What `#[vir_api]` expands to: entering and leaving a call, finding its connection, and dispatch.
//!
//! The expansion of a function is
//!
//! ```text
//! let boundary = enter::<ReturnType, _>();
//! let connection = Probe::new(self, &boundary).__link_or(NoConnection);
//! run::<ReturnType, _>(boundary, connection, "name", || -> ReturnType { body })
//! ```
//!
//! and of an `async` one
//!
//! ```text
//! let boundary = await_polls::<ReturnType, _>();
//! let connection = Probe::new(self, &boundary).__link_or(NoConnection);
//! call::<ReturnType, _, _, _>(boundary, connection, "name", async move { body }).await
//! ```

use crate::around::{Around, Surrounded};
use crate::connection::{Connected, ConnectionErrors};
use crate::error::Error;
use crate::handler;
use crate::library::Library;
use crate::record::Record;
use crate::returned::Outcome;
use crate::slot::{self, Inside, Polling};
use crate::to_error::ToError;
use std::future::Future;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::OnceLock;
use std::task::Poll;

/// A call of a function that returns `R`: one that has been entered, and is left when this is dropped, or one that is
/// a future and is entered poll by poll.
#[derive(Debug)]
pub struct Boundary<L: Library, R, I = Inside<L>> {
    _inside: I,
    returned: PhantomData<fn() -> (L, R)>,
}

/// Enters a call of the function that returns `R`.
#[inline(always)]
pub fn enter<R: Outcome<Library = L>, L: Library>() -> Boundary<L, R> {
    Boundary { _inside: Inside::enter(), returned: PhantomData }
}

// What there is to copy is a type.
impl<L: Library, R> Clone for Boundary<L, R, ()> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L: Library, R> Copy for Boundary<L, R, ()> {}

/// Runs the body and leaves the call: with an `Err`, once that is recorded and told as it should be.
///
/// The bound makes the body an `FnOnce` whatever it does, so that it can return a borrow out of `&mut`. Everything
/// goes by value: a borrow of the outcome would keep it out of registers on the successful path too.
///
/// The return type is given where this is called, as it is to [`enter`]: the compiler then points at the same tokens for
/// the same mistake, and tells it once.
#[inline(always)]
pub fn run<R: Outcome<Library = L>, L: Library>(
    boundary: Boundary<L, R>,
    connection: impl MaybeConnection<L>,
    api: &'static str,
    body: impl FnOnce() -> R,
) -> R {
    let outcome = body().map_failure(|failure| connection.failed(failure, api));
    drop(boundary);
    outcome
}

/// Prepares a call of the function that gives `R` when it is awaited.
#[inline(always)]
pub fn await_polls<R: Outcome<Library = L>, L: Library>() -> Boundary<L, R, ()> {
    Boundary { _inside: (), returned: PhantomData }
}

/// The call of an `async` function: the future of its body, each poll of which is inside of the call.
#[inline(always)]
pub fn call<R: Outcome<Library = L>, L: Library, C: MaybeConnection<L>, F: Future<Output = R>>(
    _boundary: Boundary<L, R, ()>,
    connection: C,
    api: &'static str,
    body: F,
) -> Surrounded<F, Call<L, C, R>> {
    Surrounded::new(body, Call { connection: Some(connection), api, returned: PhantomData })
}

/// The call of a function that returns a future: the body gives it, inside of the call too. That it gives `R` is asked
/// where the future is returned, and there only, so that the compiler tells it once.
#[inline(always)]
pub fn call_later<R: Outcome<Library = L>, L: Library, C: MaybeConnection<L>, F>(
    _boundary: Boundary<L, R, ()>,
    connection: C,
    api: &'static str,
    body: impl FnOnce() -> F,
) -> Surrounded<F, Call<L, C, R>> {
    let polling = Polling::<L>::enter();
    let future = body();
    polling.suspend();
    Surrounded::new(future, Call { connection: Some(connection), api, returned: PhantomData })
}

/// A call that is a future.
#[derive(Debug)]
pub struct Call<L: Library, C, R> {
    /// Absent once the call has returned.
    connection: Option<C>,
    api: &'static str,
    returned: PhantomData<fn() -> (L, R)>,
}

impl<L: Library, C: MaybeConnection<L>, R: Outcome<Library = L>> Around for Call<L, C, R> {
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
            Some(connection) => outcome.map_failure(|failure| connection.failed(failure, self.api)),
            // A future of a user's own that is ready once more.
            None => outcome,
        })
    }

    /// What the future owns is dropped inside of the call. It leaves the thread as it was: where it was not ready the call
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

/// A parameter that may be a connection of `L`: which it is, the methods' types decide at compile time.
///
/// Where `T: Connected<Library = L>`, the methods of the probe itself give it; where not, the compiler finds those of
/// what the probe dereferences to, which give the next parameter's.
#[derive(Debug)]
pub struct Probe<'a, L, T: ?Sized> {
    parameter: &'a T,
    library: PhantomData<L>,
}

impl<'a, L: Library, T: ?Sized> Probe<'a, L, T> {
    /// Asks about a parameter; the library is that of the boundary.
    #[inline(always)]
    pub fn new<R, I>(parameter: &'a T, _boundary: &Boundary<L, R, I>) -> Self {
        Probe { parameter, library: PhantomData }
    }
}

impl<'a, L: Library, T: Connected<Library = L> + ?Sized> Probe<'a, L, T> {
    /// The connection of a parameter that is a shared reference: the reference itself.
    #[inline(always)]
    pub fn __link_or<N>(self, _next: N) -> Link<'a, T> {
        Link(self.parameter)
    }

    /// The connection of a parameter that the body may change, move or drop: a handle of its own.
    #[inline(always)]
    pub fn __own_or<N>(self, _next: N) -> ConnectionErrors<L> {
        self.parameter.errors().clone()
    }
}

/// What is a [`Probe`] for a parameter that the body owns, in an `async` function: it passes through by value. Where
/// one refers to what is moved later on, the future keeps a place for it from the one to the other.
#[derive(Debug)]
pub struct OwnedProbe<L, T>(PhantomData<fn() -> (L, T)>);

impl<L: Library, T> OwnedProbe<L, T> {
    /// Asks about a parameter, which is given back.
    #[inline(always)]
    pub fn new<R>(parameter: T, _boundary: &Boundary<L, R, ()>) -> (T, Self) {
        (parameter, OwnedProbe(PhantomData))
    }
}

impl<L: Library, T: Connected<Library = L>> OwnedProbe<L, T> {
    /// The parameter and a handle of the connection that it is.
    #[inline(always)]
    pub fn __pass_or<N>(self, parameter: T, _next: N) -> (T, ConnectionErrors<L>) {
        let connection = parameter.errors().clone();
        (parameter, connection)
    }
}

/// What a [`Probe`] comes down to for a parameter that is no connection of the library: it passes on to the next.
#[derive(Debug)]
pub struct NotConnected;

impl NotConnected {
    /// Goes on to the next parameter.
    #[inline(always)]
    pub fn __link_or<N>(&self, next: N) -> N {
        next
    }

    /// Goes on to the next parameter.
    #[inline(always)]
    pub fn __own_or<N>(&self, next: N) -> N {
        next
    }

    /// The parameter, and on to the next.
    #[inline(always)]
    pub fn __pass_or<T, N>(&self, parameter: T, next: N) -> (T, N) {
        (parameter, next)
    }
}

impl<L, T> Deref for OwnedProbe<L, T> {
    type Target = NotConnected;

    #[inline(always)]
    fn deref(&self) -> &NotConnected {
        &NotConnected
    }
}

impl<L, T: ?Sized> Deref for Probe<'_, L, T> {
    type Target = NotConnected;

    #[inline(always)]
    fn deref(&self) -> &NotConnected {
        &NotConnected
    }
}

/// The connection that `#[vir_api(conn = …)]` names, where it is a place that the body can only read.
#[inline(always)]
pub fn named_link<'a, L: Library, R, I, C: Connected<Library = L> + ?Sized>(
    _boundary: &Boundary<L, R, I>,
    connection: &'a C,
) -> &'a ConnectionErrors<L> {
    connection.errors()
}

/// The connection that `#[vir_api(conn = …)]` names, where it is any other expression.
#[inline(always)]
pub fn named_own<L: Library, R, I, C: Connected<Library = L> + ?Sized>(
    _boundary: &Boundary<L, R, I>,
    connection: &C,
) -> ConnectionErrors<L> {
    connection.errors().clone()
}

/// The connection of a call, or that there is none.
pub trait MaybeConnection<L: Library> {
    /// The call fails on this connection, with this in the end.
    fn failed<E: ToError<Library = L>>(self, failure: E, api: &'static str) -> E;
}

/// A reference to the connection.
#[derive(Debug)]
pub struct Link<'a, C: ?Sized>(&'a C);

impl<C: ?Sized> Clone for Link<'_, C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C: ?Sized> Copy for Link<'_, C> {}

impl<L: Library, C: Connected<Library = L> + ?Sized> MaybeConnection<L> for Link<'_, C> {
    #[inline(always)]
    fn failed<E: ToError<Library = L>>(self, failure: E, api: &'static str) -> E {
        failed_on(failure, self.0.errors(), api)
    }
}

impl<L: Library> MaybeConnection<L> for &ConnectionErrors<L> {
    #[inline(always)]
    fn failed<E: ToError<Library = L>>(self, failure: E, api: &'static str) -> E {
        failed_on(failure, self, api)
    }
}

impl<L: Library> MaybeConnection<L> for ConnectionErrors<L> {
    #[inline(always)]
    fn failed<E: ToError<Library = L>>(self, failure: E, api: &'static str) -> E {
        failed_on_own(failure, self, api)
    }
}

/// The connection of an `async` method that owns its `self`, which the future of the body finds when it is first polled:
/// a reference taken before that would make the future larger by a `self`, as for an [`OwnedProbe`].
#[derive(Debug)]
pub struct Found<C>(OnceLock<C>);

impl<C> Found<C> {
    /// Nothing is found yet.
    #[expect(clippy::new_without_default, reason = "it is made to be filled")]
    #[inline(always)]
    pub const fn new() -> Self {
        Found(OnceLock::new())
    }

    /// Here it is.
    #[inline(always)]
    pub fn find(&self, connection: C) {
        let _ = self.0.set(connection);
    }
}

impl<L: Library, C: MaybeConnection<L> + Clone> MaybeConnection<L> for &Found<C> {
    #[inline(always)]
    fn failed<E: ToError<Library = L>>(self, failure: E, api: &'static str) -> E {
        match self.0.get() {
            Some(connection) => connection.clone().failed(failure, api),
            None => failed_alone(failure, api),
        }
    }
}

/// The call has no connection.
#[derive(Clone, Copy, Debug)]
pub struct NoConnection;

impl<L: Library> MaybeConnection<L> for NoConnection {
    #[inline(always)]
    fn failed<E: ToError<Library = L>>(self, failure: E, api: &'static str) -> E {
        failed_alone(failure, api)
    }
}

#[cold]
#[inline(never)]
fn failed_on<E: ToError>(mut failure: E, connection: &ConnectionErrors<E::Library>, api: &'static str) -> E {
    record_failure(&mut failure, Some(connection), api);
    slot::stamp_on_leaving::<E::Library>();
    failure
}

#[cold]
#[inline(never)]
fn failed_on_own<E: ToError>(mut failure: E, connection: ConnectionErrors<E::Library>, api: &'static str) -> E {
    record_failure(&mut failure, Some(&connection), api);
    // If it is the last handle, what is dropped with it may call the library.
    drop(connection);
    slot::stamp_on_leaving::<E::Library>();
    failure
}

#[cold]
#[inline(never)]
fn failed_alone<E: ToError>(mut failure: E, api: &'static str) -> E {
    record_failure(&mut failure, None, api);
    slot::stamp_on_leaving::<E::Library>();
    failure
}

/// A call fails, and is not left yet.
fn record_failure<E: ToError>(failure: &mut E, connection: Option<&ConnectionErrors<E::Library>>, api: &'static str) {
    match failure.__as_error() {
        Some(err) => record_error(err, connection, api),
        None => record_error(&mut failure.to_error(), connection, api),
    }
}

fn record_error<L: Library>(err: &mut Error<L>, connection: Option<&ConnectionErrors<L>>, api: &'static str) {
    let is_its_own = belongs_to(err, connection, Some(api));
    let other = if is_its_own { None } else { err.connection() };
    if slot::is_inside::<L>(1) {
        drop((store(err, connection), store(err, other.as_ref())));
    } else {
        let receiver = if is_its_own { connection } else { other.as_ref() };
        dispatch(err, connection, other.as_ref(), receiver);
    }
}

/// An error belongs to the innermost connection and API function that it came out of: what is absent is filled in.
/// Whether it belongs to this connection then.
#[inline]
fn belongs_to<L: Library>(
    err: &mut Error<L>,
    connection: Option<&ConnectionErrors<L>>,
    api: Option<&'static str>,
) -> bool {
    let facts = err.record.facts();
    if facts.api.is_none() && api.is_some() {
        err.record.facts_mut().api = api;
    }
    let Some(connection) = connection else { return false };
    if err.record.facts().connection.is_some() {
        return err.is_from(connection);
    }
    err.record.facts_mut().connection = Some(connection.downgrade());
    true
}

/// Stores the error in the slot of a connection and gives what it held, to be dropped where that may call the library.
fn store<L: Library>(err: &Error<L>, connection: Option<&ConnectionErrors<L>>) -> Option<Record> {
    connection?.replace(Some(err.record.clone()))
}

/// At the boundary: first the slots, then one receiver, and last what the slots held is dropped.
fn dispatch<L: Library>(
    err: &mut Error<L>,
    connection: Option<&ConnectionErrors<L>>,
    other: Option<&ConnectionErrors<L>>,
    receiver: Option<&ConnectionErrors<L>>,
) {
    let [for_thread] = err.record.share();
    let _of_connection = store(err, connection);
    let _of_other = store(err, other);
    let _of_thread = slot::replace::<L>(Some(for_thread));
    slot::tell_pinned::<L>(|| handler::tell(err, receiver.map(ConnectionErrors::receivers)));
}

/// Records and tells an error that no failing call carries; the connection is the one it is reported on.
pub(crate) fn report<L: Library>(mut err: Error<L>, connection: Option<&ConnectionErrors<L>>) {
    belongs_to(&mut err, connection, None);
    if slot::is_telling::<L>() {
        drop(store(&err, connection));
        return;
    }
    let is_inside = slot::is_inside::<L>(0);
    let inside = Inside::<L>::enter();
    if is_inside {
        let former = store(&err, connection);
        slot::tell_unseen::<L>(|| handler::tell(&err, connection.map(ConnectionErrors::receivers)));
        drop(former);
    } else {
        dispatch(&mut err, connection, None, connection);
        // If a handler took the others, this is the last owner, and what it drops may call the library.
        drop(err);
        slot::stamp_on_leaving::<L>();
    }
    drop(inside);
}

/// Records and tells an error that no failing call carries, on no connection.
pub fn report_alone<L: Library>(err: Error<L>) {
    report(err, None);
}
