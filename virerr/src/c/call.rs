//! The call of an exported function: a boundary from which nothing unwinds.

use super::ask::{Ask, Given};
use super::parameter::{Parameter, Refused};
use super::value::{Convention, IntoResult, LibraryOf};
use crate::connection::ConnectionErrors;
use crate::dispatch::dispatch_error;
use crate::error::Error;
use crate::library::{Code, Domain, Library};
use crate::module::ModuleWithoutDomain;
use crate::panicked::catch;
use crate::raise::ErrorBuilder;
use crate::slot::{self, Inside, Task, shown};
use crate::to_error::ToError;
use errno::{Errno, errno as current_errno, set_errno};
use std::cell::Cell;
use std::ffi::{c_int, c_void};
use std::fmt;
use std::marker::PhantomData;
use std::mem;
use std::ptr;

/// Runs the body of an exported function. Returns `fail` if it fails.
///
/// The call is a boundary, even if it runs inside another call, except in a handler or an observer. A failure is
/// recorded in the thread's slot, and in that of the connection that it came out of, and is reported once. A panic
/// becomes an error of the role `panic`. A success that equals `fail` becomes an error whose cause is unknown, unless
/// the type has size 0. After a failure, `errno` is as the body left it.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// # virerr::domain!(ErrorDomain::None);
/// # fn main() {
/// use std::ffi::c_int;
///
/// fn half(number: c_int) -> Result<c_int, virerr::Error<Acme>> {
///     virerr::ensure!(number % 2 == 0, ErrorCode::InternalError, "{number} is odd");
///     Ok(number / 2)
/// }
///
/// #[unsafe(no_mangle)]
/// pub extern "C" fn acme_half(number: c_int) -> c_int {
///     virerr::c::call::<Acme, _>(-1, || half(number))
/// }
///
/// # Acme::set_handler(|_| ());
/// assert_eq!(acme_half(4), 2);
/// assert_eq!(acme_half(3), -1);
/// assert_eq!(virerr::c::last_code::<Acme>(), ErrorCode::InternalError.number());
/// # }
/// ```
pub fn call<L: Library, R: PartialEq>(fail: R, body: impl FnOnce() -> Result<R, Error<L>>) -> R {
    let body = || match body() {
        Ok(value) if size_of::<R>() != 0 && value == fail => Err(Failed::without_cause()),
        Ok(value) => Ok(value),
        Err(err) => Err(Failed::now(err)),
    };
    run(None, Places { kept: None, panicked_on: None }, body).unwrap_or(fail)
}

/// The failure of a body.
pub struct Failed<L: Library> {
    err: Error<L>,
    /// The connection that it belongs to, if the error does not carry it.
    connection: Option<ConnectionErrors<L>>,
    errno: Errno,
}

impl<L: Library> Failed<L> {
    /// Makes the failure of a body that ends now.
    fn now(err: Error<L>) -> Self {
        Failed { err, connection: None, errno: current_errno() }
    }

    /// Makes the failure of a body that returned the failure value without raising an error.
    #[cold]
    fn without_cause() -> Self {
        let errno = current_errno();
        let err = ErrorBuilder::new(L::ROLES.internal.__entry(), 0, None)
            .message("an error occurred, but the cause is unknown")
            .int1(0)
            .int2(0)
            .build();
        Failed { err, connection: None, errno }
    }
}

impl<L: Library> fmt::Debug for Failed<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Failed").field("err", &self.err).finish_non_exhaustive()
    }
}

/// The names of an exported function.
#[derive(Clone, Copy, Debug)]
struct Names {
    /// The name in C.
    exported: &'static str,
    /// The path in Rust.
    path: &'static str,
}

/// Places for an error and for a connection that [`run`] and its caller share.
struct Places<'a, L: Library> {
    /// Receives the error of a failure, if C wants it.
    kept: Option<&'a mut Option<Error<L>>>,
    /// Receives the connection, if the body panics.
    panicked_on: Option<&'a Cell<Option<ConnectionErrors<L>>>>,
}

/// Runs a body at the boundary or, inside a body of the library, outside of that. Returns the code of a failure.
#[inline]
fn run<L: Library, T>(
    names: Option<Names>,
    asked: Places<'_, L>,
    body: impl FnOnce() -> Result<T, Failed<L>>,
) -> Result<T, c_int> {
    if slot::is_in_a_body::<L>() { outside(names, asked, body) } else { here(names, asked, body) }
}

#[inline]
fn here<L: Library, T>(
    names: Option<Names>,
    asked: Places<'_, L>,
    body: impl FnOnce() -> Result<T, Failed<L>>,
) -> Result<T, c_int> {
    let inside = Inside::<L>::enter();
    let failed = match catch::<L, _>(body) {
        Ok(Ok(value)) => return Ok(value),
        Ok(Err(failed)) => failed,
        Err(err) => Failed { connection: asked.panicked_on.and_then(Cell::take), ..Failed::now(err) },
    };
    let errno = failed.errno;
    let code = fail(failed, names, asked.kept);
    drop(inside);
    set_errno(errno);
    Err(code)
}

/// Dispatches a failure, so that only leaving the call remains.
#[cold]
#[inline(never)]
fn fail<L: Library>(mut failed: Failed<L>, names: Option<Names>, kept: Option<&mut Option<Error<L>>>) -> c_int {
    // Only argument errors have their own detail, and need the name. If the slot of a connection already has the error,
    // this changes a copy.
    if let Some(names) = names
        && failed.err.record.own_detail().is_some()
        && failed.err.record.parts().exported.is_none()
    {
        failed.err.record.parts_mut().exported = Some(names.exported);
    }
    dispatch_error(&mut failed.err, failed.connection.as_ref(), names.map(|names| names.path));
    let code = failed.err.record.parts().code.number();
    if let Some(kept) = kept {
        *kept = Some(failed.err.clone());
    }
    // If it is the last owner, its drop may call the library.
    drop(failed);
    slot::stamp_on_leaving::<L>();
    code
}

/// Steps out of the body in which the call is made, and afterwards shows its failure to the getters of C.
#[cold]
#[inline(never)]
fn outside<L: Library, T>(
    names: Option<Names>,
    asked: Places<'_, L>,
    body: impl FnOnce() -> Result<T, Failed<L>>,
) -> Result<T, c_int> {
    let mut task = Task::<L>::outside();
    let running = task.run();
    let ended = here(names, asked, body);
    let failure = if ended.is_err() { slot::last_error::<L>() } else { None };
    drop(running);
    let errno = current_errno();
    let former = shown::show::<L>(failure.map(|err| err.record));
    // Their drops may call the library; the body goes on now.
    drop((task, former));
    set_errno(errno);
    ended
}

/// An exported function that returns `R` by the convention `W`.
#[derive(Debug)]
pub struct Exported<R, W> {
    names: Names,
    /// The domain of its argument errors.
    domain: c_int,
    way: W,
    returned: PhantomData<fn() -> R>,
}

impl<R: IntoResult, W: Convention<R>> Exported<R, W> {
    /// Makes the description of an exported function.
    #[inline(always)]
    pub const fn new(way: W, exported: &'static str, path: &'static str, domain: c_int) -> Self {
        Exported { names: Names { exported, path }, domain, way, returned: PhantomData }
    }

    /// Runs the function as called from C.
    #[inline(always)]
    pub fn run(self, body: impl FnOnce(&Call<'_, R, W>) -> Result<W::C, Failed<LibraryOf<R>>>) -> W::C {
        let call = Call { exported: &self, panicked_on: Cell::new(None) };
        let asked = Places { kept: None, panicked_on: Some(&call.panicked_on) };
        match run(Some(self.names), asked, || body(&call)) {
            Ok(value) => value,
            Err(code) => self.way.failure(code),
        }
    }

    /// Runs the function, and returns the error of a failure to C as well.
    ///
    /// # Safety
    ///
    /// `error` must be NULL or valid for writes.
    #[expect(unsafe_code, reason = "C passes where the error goes")]
    pub unsafe fn run_with_error(
        self,
        error: *mut *mut c_void,
        body: impl FnOnce(&Call<'_, R, W>) -> Result<W::C, Failed<LibraryOf<R>>>,
    ) -> W::C {
        let mut kept = None;
        let call = Call { exported: &self, panicked_on: Cell::new(None) };
        let asked = Places { kept: Some(&mut kept), panicked_on: Some(&call.panicked_on) };
        let ended = run(Some(self.names), asked, || body(&call));
        if !error.is_null() {
            let given = kept.map_or(ptr::null_mut(), Error::into_raw);
            // SAFETY: the caller's promise.
            unsafe { error.write(given) };
        }
        match ended {
            Ok(value) => value,
            Err(code) => self.way.failure(code),
        }
    }
}

/// A call of an exported function that returns `R`.
pub struct Call<'a, R: IntoResult, W> {
    exported: &'a Exported<R, W>,
    panicked_on: Cell<Option<ConnectionErrors<LibraryOf<R>>>>,
}

impl<R: IntoResult, W> fmt::Debug for Call<'_, R, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("names", &self.exported.names).finish_non_exhaustive()
    }
}

/// Finds the connection of a call whose function panics, since the parameters are gone when the panic is caught.
pub struct Watch<'a, L: Library, F: FnOnce() -> Option<ConnectionErrors<L>>> {
    place: &'a Cell<Option<ConnectionErrors<L>>>,
    connection: Option<F>,
}

impl<L: Library, F: FnOnce() -> Option<ConnectionErrors<L>>> Watch<'_, L, F> {
    /// Notes that the function has returned.
    #[inline(always)]
    pub fn end(self) {
        mem::forget(self);
    }
}

impl<L: Library, F: FnOnce() -> Option<ConnectionErrors<L>>> Drop for Watch<'_, L, F> {
    #[cold]
    fn drop(&mut self) {
        self.place.set(self.connection.take().and_then(|connection| connection()));
    }
}

impl<L: Library, F: FnOnce() -> Option<ConnectionErrors<L>>> fmt::Debug for Watch<'_, L, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch").finish_non_exhaustive()
    }
}

impl<R: IntoResult, W> Call<'_, R, W> {
    /// Returns the argument for a parameter, or its refusal, which is a failure on the connection among the other
    /// parameters.
    ///
    /// # Safety
    ///
    /// As for [`Parameter::get`].
    #[expect(unsafe_code, reason = "the parameter's promises")]
    #[inline(always)]
    pub unsafe fn get<'k, P: Parameter>(
        &self,
        kept: &'k P::Kept,
        parameter: &'static str,
        connection: impl FnOnce() -> Option<ConnectionErrors<LibraryOf<R>>>,
    ) -> Result<P::Given<'k>, Failed<LibraryOf<R>>> {
        // SAFETY: the caller's promise.
        match unsafe { P::get_for::<LibraryOf<R>>(kept) } {
            Ok(argument) => Ok(argument),
            Err(refused) => Err(self.refused(refused, parameter, connection())),
        }
    }

    /// Refuses a wrong argument before anything is taken over from C.
    ///
    /// # Safety
    ///
    /// As for [`Parameter::check`].
    #[expect(unsafe_code, reason = "the parameter's promises")]
    pub unsafe fn check<P: Parameter>(
        &self,
        kept: &P::Kept,
        parameter: &'static str,
        connection: impl FnOnce() -> Option<ConnectionErrors<LibraryOf<R>>>,
    ) -> Result<(), Failed<LibraryOf<R>>> {
        // SAFETY: the caller's promise.
        unsafe { P::check(kept) }.map_err(|refused| self.refused(refused, parameter, connection()))
    }

    /// Asks if a parameter is a connection.
    #[inline(always)]
    pub fn ask<'a, P: Parameter>(&self, kept: &'a P::Kept) -> Ask<'a, LibraryOf<R>, P> {
        Ask::new(kept)
    }

    /// Asks if the value that the function returns has a connection.
    #[inline(always)]
    pub fn given(&self) -> Given<R::Value> {
        Given::new()
    }

    #[cold]
    fn refused(
        &self,
        refused: Refused,
        parameter: &'static str,
        connection: Option<ConnectionErrors<LibraryOf<R>>>,
    ) -> Failed<LibraryOf<R>> {
        let errno = current_errno();
        let err = refused.into_error(self.exported.names.exported, parameter, self.exported.domain);
        Failed { err, connection, errno }
    }

    /// Watches the function, which is about to be called, for a panic.
    #[inline(always)]
    pub fn watch<F: FnOnce() -> Option<ConnectionErrors<LibraryOf<R>>>>(
        &self,
        connection: F,
    ) -> Watch<'_, LibraryOf<R>, F> {
        Watch { place: &self.panicked_on, connection: Some(connection) }
    }

    /// Converts the outcome of the function for C.
    #[inline(always)]
    pub fn returned(
        &self,
        outcome: R,
        connection: impl FnOnce() -> Option<ConnectionErrors<LibraryOf<R>>>,
    ) -> Result<W::C, Failed<LibraryOf<R>>>
    where
        W: Convention<R>,
    {
        match outcome.into_result() {
            Ok(value) => self.exported.way.success(value).ok_or_else(|| without_cause_on(connection)),
            Err(failure) => Err(failed(failure, connection)),
        }
    }
}

#[cold]
#[inline(never)]
fn without_cause_on<L: Library>(connection: impl FnOnce() -> Option<ConnectionErrors<L>>) -> Failed<L> {
    Failed { connection: connection(), ..Failed::without_cause() }
}

#[cold]
#[inline(never)]
fn failed<E: ToError>(
    mut failure: E,
    connection: impl FnOnce() -> Option<ConnectionErrors<E::Library>>,
) -> Failed<E::Library> {
    let errno = current_errno();
    let (err, connection) = match failure.__as_error() {
        // The connection is alive here: the function uses it, even if its handle has been closed meanwhile.
        Some(err) => (err.clone(), err.connection()),
        // An error type of the library's own does not carry the connection that the function has failed on.
        None => (failure.to_error(), connection()),
    };
    drop(failure);
    Failed { err, connection, errno }
}

/// The number of the domain of a module, or 0 without a domain.
pub trait DomainNumber {
    /// Returns the number.
    fn number(self) -> c_int;
}

impl<D: Domain> DomainNumber for D {
    fn number(self) -> c_int {
        Domain::number(self)
    }
}

impl DomainNumber for ModuleWithoutDomain {
    fn number(self) -> c_int {
        0
    }
}
