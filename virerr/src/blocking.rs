//! The call of a function that is not `async`, if its connection is a reference or absent. `#[vir_api]` then expands to
//! one expression, since the compiler needs about 100,000 instructions for each call of a generic function:
//!
//! ```text
//! Asked(self, Asked(key, Blocking::<ReturnType>::Call)).__run(concat!(module_path!(), "::name"), || -> ReturnType { body })
//! ```
//!
//! The types of the methods decide at compile time: that of the first parameter that is a connection runs the body.
#![allow(missing_debug_implementations, reason = "only generated code names these types")]

use crate::boundary::run;
use crate::connected::Connected;
use crate::library::Library;
use crate::probe::{Link, MaybeConnection, NoConnection};
use crate::returned::{LibraryOf, Outcome};
use crate::slot::Boundary;
use crate::to_error::ToError;
use std::convert::Infallible;
use std::marker::PhantomData;
use std::ops::Deref;

/// A call of a function that returns `R`.
pub type Blocking<R> = BlockingCall<(LibraryOf<R>, R)>;

/// A call without a connection. Only its types matter. It is an enum, since a variant is a value of any type without a
/// function call.
pub enum BlockingCall<N> {
    /// The only value.
    Call,
    /// Invariant in the return type, as in [`Boundary`].
    Types(Infallible, PhantomData<fn(N) -> N>),
}

// The types are those of a bound: for parameters of the type itself, the compiler would report an unsuitable error type
// another time, at the call of the method.
impl<N: Next<Library = L, Outcome = R>, L, R> BlockingCall<N> {
    /// Runs the body inside of a call without a connection.
    #[inline(always)]
    pub fn __run(&self, path: &'static str, body: impl FnOnce() -> R) -> R
    where
        R: Outcome<Error: ToError<Library = L>>,
        L: Library,
    {
        entered(NoConnection, path, body)
    }
}

/// A parameter that may be a connection of the library, before the next one. It is like a [`Probe`], but has no method
/// for a handle.
///
/// [`Probe`]: crate::probe::Probe
pub struct Asked<'a, T: ?Sized, N>(pub &'a T, pub N);

/// The types of a call, after the parameters that are asked.
pub trait Next {
    type Library;
    type Outcome;
}

impl<L, R> Next for (L, R) {
    type Library = L;
    type Outcome = R;
}

impl<N: Next> Next for BlockingCall<N> {
    type Library = N::Library;
    type Outcome = N::Outcome;
}

impl<T: ?Sized, N: Next> Next for Asked<'_, T, N> {
    type Library = N::Library;
    type Outcome = N::Outcome;
}

impl<T, N, L, R> Asked<'_, T, N>
where
    T: Connected<Library = L> + ?Sized,
    N: Next<Library = L, Outcome = R>,
{
    /// Runs the body inside of a call with the parameter's connection.
    #[inline(always)]
    pub fn __run(&self, path: &'static str, body: impl FnOnce() -> R) -> R
    where
        R: Outcome<Error: ToError<Library = L>>,
        L: Library,
    {
        entered(Link(self.0), path, body)
    }
}

/// The parameter is not a connection, so the next one is asked.
impl<T: ?Sized, N> Deref for Asked<'_, T, N> {
    type Target = N;

    #[inline(always)]
    fn deref(&self) -> &N {
        &self.1
    }
}

#[inline(always)]
fn entered<R: Outcome<Error: ToError<Library = L>>, L: Library>(
    connection: impl MaybeConnection<L>,
    path: &'static str,
    body: impl FnOnce() -> R,
) -> R {
    run(Boundary::entered(), connection, path, body)
}
