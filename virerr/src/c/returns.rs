//! The return of an exported function: its C type is that of its result.
//!
//! A type that C cannot have is one compiler error, at the signature. So the body must compile for any type: the types
//! of the methods decide, as for a [`Pass`](super::pass::Pass).

use super::call::{Call, Exported, Failed};
use super::value::{Convention, IntoResult, LibraryOf};
use std::ffi::{c_int, c_void};
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

/// The return of `R` by the convention `W`.
pub struct Returns<R, W>(PhantomData<fn() -> (R, W)>);

impl<R, W> Returns<R, W> {
    /// Makes it for a function of this type.
    #[expect(clippy::new_without_default, reason = "generated code names the types")]
    #[inline(always)]
    pub const fn new() -> Self {
        Returns(PhantomData)
    }
}

impl<R: IntoResult, W: Convention<R>> Returns<R, W> {
    /// Makes the function with this name, path and domain.
    #[inline(always)]
    pub const fn function(self, way: W, exported: &'static str, path: &'static str, domain: c_int) -> Exported<R, W> {
        Exported::new(way, exported, path, domain)
    }
}

impl<R, W> fmt::Debug for Returns<R, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Returns").finish_non_exhaustive()
    }
}

/// Replaces a [`Returns`] for a type that an exported function cannot return.
#[derive(Debug)]
pub struct CannotReturn<R>(PhantomData<fn() -> R>);

impl<R, W> Deref for Returns<R, W> {
    type Target = CannotReturn<R>;

    fn deref(&self) -> &CannotReturn<R> {
        &CannotReturn(PhantomData)
    }
}

impl<R: IntoResult> CannotReturn<R> {
    /// Makes no function.
    pub fn function<W>(&self, _: W, _: &'static str, _: &'static str, _: c_int) -> &Self {
        self
    }

    /// Runs nothing.
    pub fn run<C>(&self, _: impl FnOnce(&Call<'_, R, NoWay>) -> Result<(), Failed<LibraryOf<R>>>) -> C {
        unreachable!("it does not compile")
    }

    /// Runs nothing.
    #[expect(unsafe_code, reason = "it has the signature of `Exported::run_with_error`")]
    pub unsafe fn run_with_error<C>(
        &self,
        _: *mut *mut c_void,
        _: impl FnOnce(&Call<'_, R, NoWay>) -> Result<(), Failed<LibraryOf<R>>>,
    ) -> C {
        unreachable!("it does not compile")
    }
}

/// The convention of a function that cannot return.
#[derive(Debug)]
pub struct NoWay;

impl<R: IntoResult> Convention<R> for NoWay {
    type C = ();

    fn success(&self, _: R::Value) -> Option<()> {
        None
    }

    fn failure(&self, _: c_int) {}
}
