//! Which parameter of an API function is its connection, and how a call keeps it at hand.
//!
//! `#[vir_api]` asks the parameters one after the other; the types of the methods decide at compile time:
//!
//! ```text
//! let connection = Probe::new(self, &boundary).__link_or(Probe::new(&key, &boundary).__own_or(NoConnection));
//! ```

use crate::connection::{Connected, ConnectionErrors};
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

/// What a [`Probe`] comes down to for a parameter that is not a connection of the library: it passes on to the next.
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
pub fn named_link<'a, L: Library, R, I>(
    _boundary: &Boundary<L, R, I>,
    errors: &'a ConnectionErrors<L>,
) -> &'a ConnectionErrors<L> {
    errors
}

/// The connection that `#[vir_api(conn = …)]` names, where it is any other expression.
#[inline(always)]
pub fn named_own<L: Library, R, I>(_boundary: &Boundary<L, R, I>, errors: &ConnectionErrors<L>) -> ConnectionErrors<L> {
    errors.clone()
}

/// The connection of a call, or that there is none.
pub trait MaybeConnection<L: Library> {
    /// Gives the connection; asked when the call fails.
    fn connection(&self) -> Option<&ConnectionErrors<L>>;
}

/// A reference to the connection.
#[derive(Debug)]
pub struct Link<'a, C: ?Sized>(&'a C);

/// Finds the connection of an object; as for a parameter, a panic in that is caught.
#[cfg(feature = "c")]
pub(crate) fn connection_of<C: Connected + ?Sized>(object: &C) -> Option<ConnectionErrors<C::Library>> {
    Link(object).connection().cloned()
}

impl<L: Library, C: Connected<Library = L> + ?Sized> MaybeConnection<L> for Link<'_, C> {
    fn connection(&self) -> Option<&ConnectionErrors<L>> {
        // The user's code: that it panics does not replace the failure. The panic hook has printed so.
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

/// A connection that the body finds. That of an `async` method that owns its `self` is found when the future of the body is
/// first polled: a reference taken before that would make the future larger by a `self`, as for an [`OwnedProbe`]. One
/// that `#[vir_api(conn = …)]` names in a pattern is found once the body has taken that apart.
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

impl<L: Library> Found<ConnectionErrors<L>> {
    /// Nothing is found yet; the library is that of the boundary.
    #[inline(always)]
    pub fn named<R, I>(_boundary: &Boundary<L, R, I>) -> Self {
        Found::new()
    }

    /// Here it is: what `#[vir_api(conn = …)]` names.
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

/// The call has no connection.
#[derive(Clone, Copy, Debug)]
pub struct NoConnection;

impl<L: Library> MaybeConnection<L> for NoConnection {
    fn connection(&self) -> Option<&ConnectionErrors<L>> {
        None
    }
}
