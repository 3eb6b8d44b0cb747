//! Passing the parameters of an exported function.
//!
//! A type that C cannot have is one compiler error, at the signature. So the body must compile for any types: the types
//! of the methods decide, as for a [`Probe`](crate::probe::Probe).
#![allow(unsafe_code)]

use super::ask::{Ask, Nothing};
use super::call::{Call, Failed};
use super::callback::{CallbackParameter, RawCallback};
use super::handler::FreeFunc;
use super::parameter::{Array, ArrayParameter, Parameter};
use super::value::{IntoResult, LibraryOf};
use crate::connection::ConnectionErrors;
use std::ffi::c_void;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

/// Any type of a parameter.
pub trait Passing: Sized {
    /// Makes the `Pass` of this type.
    #[inline(always)]
    fn pass() -> Pass<Self> {
        Pass(PhantomData)
    }
}

impl<P> Passing for P {}

/// Takes the values that C passes for a parameter.
pub struct Pass<P>(PhantomData<fn() -> P>);

impl<P: Parameter> Pass<P> {
    /// The number of parameters in C.
    pub const PARTS: usize = P::PARTS;

    /// Takes the value that C has passed.
    ///
    /// # Safety
    ///
    /// As for [`Parameter::keep`].
    #[inline(always)]
    pub unsafe fn one(self, c: P::C) -> Passed<P> {
        // SAFETY: the caller's promise.
        Passed(unsafe { P::keep(c) })
    }
}

impl<P: ArrayParameter> Pass<P> {
    /// Takes a pointer and a length.
    ///
    /// # Safety
    ///
    /// As for [`Parameter::keep`].
    #[inline(always)]
    pub unsafe fn array(self, pointer: P::Pointer, len: usize) -> Passed<P> {
        // SAFETY: the caller's promise.
        Passed(unsafe { P::keep(Array { pointer, len }) })
    }
}

impl<F, P: CallbackParameter<Function = F, Pointer = Option<F>>> Pass<P> {
    /// Takes a function, its data, and the function that frees the data.
    ///
    /// # Safety
    ///
    /// As for [`Parameter::keep`].
    #[inline(always)]
    pub unsafe fn callback(self, function: Option<F>, data: *mut c_void, free: Option<FreeFunc>) -> Passed<P> {
        // SAFETY: the caller's promise.
        Passed(unsafe { P::keep(RawCallback { function, data, free }) })
    }
}

impl<P> fmt::Debug for Pass<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pass").finish_non_exhaustive()
    }
}

/// A parameter during the call.
pub struct Passed<P: Parameter>(P::Kept);

impl<P: Parameter> Passed<P> {
    /// Asks if it is a connection.
    #[inline(always)]
    pub fn ask<R: IntoResult, W>(&self, call: &Call<'_, R, W>) -> Ask<'_, LibraryOf<R>, P> {
        call.ask::<P>(&self.0)
    }

    /// Returns `true` if `get` takes the value over from C.
    #[inline(always)]
    pub fn takes(&self) -> bool {
        P::TAKES
    }

    /// Refuses what `get` refuses, before anything is taken over.
    ///
    /// # Errors
    ///
    /// As for `get`.
    ///
    /// # Safety
    ///
    /// As for [`Parameter::check`].
    pub unsafe fn check<R: IntoResult, W>(
        &self,
        call: &Call<'_, R, W>,
        name: &'static str,
        connection: impl FnOnce() -> Option<ConnectionErrors<LibraryOf<R>>>,
    ) -> Result<(), Failed<LibraryOf<R>>> {
        // SAFETY: the caller's promise.
        unsafe { call.check::<P>(&self.0, name, connection) }
    }

    /// Returns the argument for the function.
    ///
    /// # Errors
    ///
    /// Fails if the value from C cannot be one.
    ///
    /// # Safety
    ///
    /// As for [`Parameter::get`].
    #[inline(always)]
    pub unsafe fn get<R: IntoResult, W>(
        &self,
        call: &Call<'_, R, W>,
        name: &'static str,
        connection: impl FnOnce() -> Option<ConnectionErrors<LibraryOf<R>>>,
    ) -> Result<P::Given<'_>, Failed<LibraryOf<R>>> {
        // SAFETY: the caller's promise.
        unsafe { call.get::<P>(&self.0, name, connection) }
    }

    /// Ends a call that succeeded.
    ///
    /// # Safety
    ///
    /// As for [`Parameter::succeed`].
    #[inline(always)]
    pub unsafe fn succeed(&self) {
        // SAFETY: the caller's promise.
        unsafe { P::succeed(&self.0) }
    }
}

impl<P: Parameter> fmt::Debug for Passed<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Passed").finish_non_exhaustive()
    }
}

/// The number of parameters in C for a type that cannot be one: the compiler finds this if it does not find that of
/// [`Pass`].
pub trait PartCount {
    /// One.
    const PARTS: usize = 1;
}

impl<P> PartCount for Pass<P> {}

/// Replaces a [`Pass`] for a type that cannot be a parameter.
#[derive(Debug)]
pub struct CannotPass;

impl<P> Deref for Pass<P> {
    type Target = CannotPass;

    fn deref(&self) -> &CannotPass {
        &CannotPass
    }
}

impl CannotPass {
    /// Passes nothing.
    pub unsafe fn one<C>(&self, _: C) -> Self {
        CannotPass
    }

    /// Passes nothing.
    pub unsafe fn array<C>(&self, _: C, _: usize) -> Self {
        CannotPass
    }

    /// Passes nothing.
    pub unsafe fn callback<C, D, F>(&self, _: C, _: D, _: F) -> Self {
        CannotPass
    }

    /// Returns no connection.
    pub fn ask<R: IntoResult, W>(&self, _: &Call<'_, R, W>) -> Nothing<LibraryOf<R>> {
        Nothing::new()
    }

    /// Takes nothing over.
    pub fn takes(&self) -> bool {
        false
    }

    /// Refuses nothing.
    pub unsafe fn check<R: IntoResult, W, C>(
        &self,
        _: &Call<'_, R, W>,
        _: &'static str,
        _: C,
    ) -> Result<(), Failed<LibraryOf<R>>> {
        Ok(())
    }

    /// Returns no argument.
    pub unsafe fn get<R: IntoResult, W, C, P>(
        &self,
        _: &Call<'_, R, W>,
        _: &'static str,
        _: C,
    ) -> Result<P, Failed<LibraryOf<R>>> {
        unreachable!("it does not compile")
    }

    /// Does nothing.
    pub unsafe fn succeed(&self) {}
}
