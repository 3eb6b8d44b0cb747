//! Finding the parameter that is an API function's connection, and keeping it during the call.
//!
//! `#[vir_api]` probes the parameters one after the other; the types of the methods decide at compile time:
//!
//! ```text
//! let connection = Probe::new(self, &boundary).__link_or(Probe::new(&key, &boundary).__own_or(NoConnection));
//! ```

use crate::connected::Connected;
use crate::connection::ConnectionErrors;
use crate::handler::note_panic;
use crate::library::Library;
use crate::slot::Boundary;
use std::any::type_name;
use std::marker::PhantomData;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};

/// A parameter that may be a connection of `L`.
///
/// If `T: Connected<Library = L>`, the compiler finds the methods of the probe itself, which return this parameter.
/// Otherwise it finds those of the `Deref` target, which return the next parameter's result.
#[derive(Debug)]
pub struct Probe<'a, L, T: ?Sized> {
    parameter: &'a T,
    library: PhantomData<L>,
}

impl<'a, L: Library, T: ?Sized> Probe<'a, L, T> {
    /// Makes the probe of a parameter; the library is that of the boundary.
    #[inline(always)]
    pub fn new<R, I>(parameter: &'a T, _boundary: &Boundary<L, R, I>) -> Self {
        Probe { parameter, library: PhantomData }
    }
}

impl<'a, L: Library, T: Connected<Library = L> + ?Sized> Probe<'a, L, T> {
    /// Links to the connection of a parameter that is a shared reference: keeps the reference.
    #[inline(always)]
    pub fn __link_or<N>(self, _next: N) -> Link<'a, T> {
        Link(self.parameter)
    }

    /// Takes the connection of a parameter that the body may change, move or drop: clones its handle.
    #[inline(always)]
    pub fn __own_or<N>(self, _next: N) -> ConnectionErrors<L> {
        self.parameter.errors().clone()
    }
}

/// The [`Probe`] of a parameter that the body owns, in an `async` function. The parameter passes through by value: with
/// a reference to it, the future would hold it twice.
#[derive(Debug)]
pub struct OwnedProbe<L, T>(PhantomData<fn() -> (L, T)>);

impl<L: Library, T> OwnedProbe<L, T> {
    /// Makes the probe of a parameter, and returns the parameter.
    #[inline(always)]
    pub fn new<R>(parameter: T, _boundary: &Boundary<L, R, ()>) -> (T, Self) {
        (parameter, OwnedProbe(PhantomData))
    }
}

impl<L: Library, T: Connected<Library = L>> OwnedProbe<L, T> {
    /// Returns the parameter and a handle of its connection.
    #[inline(always)]
    pub fn __pass_or<N>(self, parameter: T, _next: N) -> (T, ConnectionErrors<L>) {
        let connection = parameter.errors().clone();
        (parameter, connection)
    }
}

/// The `Deref` target of a [`Probe`] for a parameter that is not a connection of the library.
#[derive(Debug)]
pub struct NotConnected;

impl NotConnected {
    /// Returns the result of the next parameter.
    #[inline(always)]
    pub fn __link_or<N>(&self, next: N) -> N {
        next
    }

    /// Returns the result of the next parameter.
    #[inline(always)]
    pub fn __own_or<N>(&self, next: N) -> N {
        next
    }

    /// Returns the parameter and the result of the next one.
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

/// Links to the connection that `#[vir_api(conn = …)]` names, if it is a place that the body can only read.
#[inline(always)]
pub fn named_link<'a, L: Library, R, I>(
    _boundary: &Boundary<L, R, I>,
    errors: &'a ConnectionErrors<L>,
) -> &'a ConnectionErrors<L> {
    errors
}

/// Clones the handle of the connection that `#[vir_api(conn = …)]` names, for all other expressions.
#[inline(always)]
pub fn named_own<L: Library, R, I>(_boundary: &Boundary<L, R, I>, errors: &ConnectionErrors<L>) -> ConnectionErrors<L> {
    errors.clone()
}

/// The connection of a call, or its absence.
pub trait MaybeConnection<L: Library> {
    /// Returns the connection; called when the call fails.
    fn connection(&self) -> Option<&ConnectionErrors<L>>;
}

/// A reference to the connection.
#[derive(Debug)]
pub struct Link<'a, C: ?Sized>(pub(crate) &'a C);

/// Returns the connection of an object; a panic in its `errors` is caught, as for a parameter.
#[cfg(feature = "c")]
pub(crate) fn connection_of<C: Connected + ?Sized>(object: &C) -> Option<ConnectionErrors<C::Library>> {
    Link(object).connection().cloned()
}

impl<L: Library, C: Connected<Library = L> + ?Sized> MaybeConnection<L> for Link<'_, C> {
    fn connection(&self) -> Option<&ConnectionErrors<L>> {
        // This is user code. Its panic does not replace the failure, and the panic hook has printed it.
        catch_unwind(AssertUnwindSafe(|| self.0.errors()))
            .map_err(|payload| note_panic(L::NAME, "function `Connected::errors`", type_name::<C>(), payload))
            .ok()
    }
}

impl<L: Library> MaybeConnection<L> for &ConnectionErrors<L> {
    fn connection(&self) -> Option<&ConnectionErrors<L>> {
        Some(self)
    }
}

impl<L: Library> MaybeConnection<L> for ConnectionErrors<L> {
    fn connection(&self) -> Option<&ConnectionErrors<L>> {
        Some(self)
    }
}

/// A connection that the body finds. An `async` method that owns its `self` finds it at the first poll, since a
/// reference taken earlier would make the future larger by a `self`, as for an [`OwnedProbe`]. A connection that
/// `#[vir_api(conn = …)]` names in a pattern is found once the body has taken the pattern apart.
#[derive(Debug)]
pub struct Found<C>(OnceLock<C>);

impl<C> Found<C> {
    /// Makes an empty one.
    #[expect(clippy::new_without_default, reason = "it is made to be filled")]
    #[inline(always)]
    pub const fn new() -> Self {
        Found(OnceLock::new())
    }

    /// Sets the connection.
    #[inline(always)]
    pub fn find(&self, connection: C) {
        let _ = self.0.set(connection);
    }
}

impl<L: Library> Found<ConnectionErrors<L>> {
    /// Makes an empty one; the library is that of the boundary.
    #[inline(always)]
    pub fn named<R, I>(_boundary: &Boundary<L, R, I>) -> Self {
        Found::new()
    }

    /// Sets the connection that `#[vir_api(conn = …)]` names.
    #[inline(always)]
    pub fn find_named(&self, errors: &ConnectionErrors<L>) {
        self.find(errors.clone());
    }
}

impl<L: Library, C: MaybeConnection<L>> MaybeConnection<L> for &Found<C> {
    fn connection(&self) -> Option<&ConnectionErrors<L>> {
        self.0.get()?.connection()
    }
}

/// For a future that outlives the function.
impl<L: Library, C: MaybeConnection<L>> MaybeConnection<L> for Arc<Found<C>> {
    fn connection(&self) -> Option<&ConnectionErrors<L>> {
        self.0.get()?.connection()
    }
}

/// A call without a connection.
#[derive(Clone, Copy, Debug)]
pub struct NoConnection;

impl<L: Library> MaybeConnection<L> for NoConnection {
    fn connection(&self) -> Option<&ConnectionErrors<L>> {
        None
    }
}
