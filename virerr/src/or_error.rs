//! `or_error` and the related methods, which make an error of the library from a failed result or an empty option.
//!
//! [`domain!`](crate::domain!) defines the methods in its module by `__methods_of_results!`, where they know the
//! domain. This file implements them.

use crate::error::Error;
use crate::foreign::SourceText;
use crate::let_go::Source;
use crate::library::{Code, Domain, Library};
use crate::module::{DomainOf, ModuleWithoutDomain};
use crate::raise::{ErrorBuilder, raised, system_builder};
use crate::record::Scratch;
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt::{self, Display};
use std::io;
use std::panic::Location;
use std::sync::{Arc, MutexGuard, PoisonError, RwLockReadGuard, RwLockWriteGuard, TryLockError};

/// The code type of a domain's library.
pub type CodeOf<D> = <<D as Domain>::Library as Library>::Code;

/// The result that the methods return.
pub type Converted<R, L> = Result<<R as Fallible>::Value, Error<L>>;

/// The library of a domain.
pub type LibraryOf<D> = <D as Domain>::Library;

/// A result or an option.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a `Result` nor an `Option`",
    note = "for a condition, write `virerr::ensure!(condition, code, …)`"
)]
pub trait Fallible: Sized {
    /// The value on success.
    type Value;
    /// The reason why there is no value: `()` for an option.
    type Failure;

    /// Replaces the failure by an error.
    ///
    /// It takes a closure, and not the failure, so that the compiler can inline it: a success costs no more than with
    /// `map_err`.
    #[doc(hidden)]
    fn __or_else<E>(self, fail: impl FnOnce(Self::Failure) -> E) -> Result<Self::Value, E>;
}

impl<T, E> Fallible for Result<T, E> {
    type Value = T;
    type Failure = E;

    #[inline]
    fn __or_else<F>(self, fail: impl FnOnce(E) -> F) -> Result<T, F> {
        self.map_err(fail)
    }
}

impl<T> Fallible for Option<T> {
    type Value = T;
    type Failure = ();

    #[inline]
    fn __or_else<F>(self, fail: impl FnOnce(()) -> F) -> Result<T, F> {
        self.ok_or_else(|| fail(()))
    }
}

/// The failure of a result, as the cause of an error of a library.
///
/// A type has one `Kind`, which the compiler infers. `Opaque` and `Typed` cannot overlap: a type that is an error and
/// has a `From` for every error would have a second `From` for itself.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the cause of an error of a library",
    label = "`or_error` and `or_error_with` take an error that is `Send` and `Sync`, a string, or `()`",
    note = "implement `std::error::Error` for the type, or convert the value first: `.map_err(|err| err.to_string())` keeps \
            its text, and `.ok()` nothing of it"
)]
pub trait Reason<Kind>: Sized {
    /// The number of sources whose text is in the detail.
    #[doc(hidden)]
    const IN_DETAIL: u8 = 1;

    #[doc(hidden)]
    fn __into_source(self) -> Option<Source>;
}

/// The kind of ordinary errors, which are kept themselves.
#[derive(Debug)]
pub struct Typed;

#[diagnostic::do_not_recommend]
impl<E: StdError + Send + Sync + 'static> Reason<Typed> for E {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        Some(Arc::new(self))
    }
}

/// The kind of types that convert from any error but are not errors, such as `Box<dyn Error + Send + Sync>` and
/// `anyhow::Error`. The type is kept, and the error in it is its source.
#[derive(Debug)]
pub struct Opaque;

#[diagnostic::do_not_recommend]
impl<E> Reason<Opaque> for E
where
    E: From<SourceText> + AsRef<dyn StdError + Send + Sync> + Send + Sync + 'static,
{
    const IN_DETAIL: u8 = 2;

    #[inline]
    fn __into_source(self) -> Option<Source> {
        Some(Arc::new(Opened(self)))
    }
}

/// Wraps a type that is not an error but contains one.
struct Opened<E>(E);

impl<E: AsRef<dyn StdError + Send + Sync>> fmt::Debug for Opened<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0.as_ref(), f)
    }
}

impl<E: AsRef<dyn StdError + Send + Sync>> Display for Opened<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self.0.as_ref(), f)
    }
}

impl<E: AsRef<dyn StdError + Send + Sync>> StdError for Opened<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.0.as_ref())
    }
}

/// The kind of all other types: only the text is kept, if there is one.
#[derive(Debug)]
pub struct Told;

impl Reason<Told> for &str {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        self.to_owned().__into_source()
    }
}

impl Reason<Told> for Cow<'_, str> {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        self.into_owned().__into_source()
    }
}

impl Reason<Told> for String {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        Some(Arc::new(SourceText::alone(self)))
    }
}

/// It may be bound to its thread.
impl Reason<Told> for Box<dyn StdError> {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        Some(Arc::new(SourceText::of(&*self)?))
    }
}

impl Reason<Told> for Box<dyn StdError + Send> {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        Some(Arc::new(SourceText::of(&*self)?))
    }
}

/// It contains the guard, which is bound to its thread.
impl<G: Guard> Reason<Told> for PoisonError<G> {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        self.to_string().__into_source()
    }
}

impl<G: Guard> Reason<Told> for TryLockError<G> {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        self.to_string().__into_source()
    }
}

/// A guard of a lock.
pub trait Guard {}

impl<T: ?Sized> Guard for MutexGuard<'_, T> {}
impl<T: ?Sized> Guard for RwLockReadGuard<'_, T> {}
impl<T: ?Sized> Guard for RwLockWriteGuard<'_, T> {}

impl Reason<Told> for () {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        None
    }
}

/// The failure of a result that has an `io::Error`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `std::io::Error`, and does not convert into one",
    label = "`or_os_error` and `or_os_error_with` are for results with an error of the operating system",
    note = "write `.or_error(code)` or `.or_error_with(code, || …)`"
)]
pub trait SystemReason {
    #[doc(hidden)]
    fn __into_io_error(self) -> io::Error;
}

#[diagnostic::do_not_recommend]
impl<E: Into<io::Error>> SystemReason for E {
    fn __into_io_error(self) -> io::Error {
        self.into()
    }
}

/// The methods of [`domain!`](crate::domain!) in a module without a domain, for a library without domains.
pub trait DomainMethods: Fallible {
    /// Makes an error with this code.
    #[inline]
    #[track_caller]
    fn or_error<C: Code, K>(self, code: C) -> Converted<Self, C::Library>
    where
        Self::Failure: Reason<K>,
        ModuleWithoutDomain: DomainOf<C::Library>,
    {
        or_error(self, ModuleWithoutDomain, code)
    }

    /// Makes the same error with a text.
    #[inline]
    #[track_caller]
    fn or_error_with<C: Code, K, T: Display>(self, code: C, text: impl FnOnce() -> T) -> Converted<Self, C::Library>
    where
        Self::Failure: Reason<K>,
        ModuleWithoutDomain: DomainOf<C::Library>,
    {
        or_error_with(self, ModuleWithoutDomain, code, text)
    }

    /// Makes a system error. The library follows from the expected type.
    #[inline]
    #[track_caller]
    fn or_os_error<L: Library>(self) -> Converted<Self, L>
    where
        Self::Failure: SystemReason,
        ModuleWithoutDomain: DomainOf<L>,
    {
        or_os_error(self, ModuleWithoutDomain)
    }

    /// Makes the same error with a text.
    #[inline]
    #[track_caller]
    fn or_os_error_with<L: Library, T: Display>(self, text: impl FnOnce() -> T) -> Converted<Self, L>
    where
        Self::Failure: SystemReason,
        ModuleWithoutDomain: DomainOf<L>,
    {
        or_os_error_with(self, ModuleWithoutDomain, text)
    }
}

impl<R: Fallible> DomainMethods for R {}

/// Implements the method `or_error`.
#[inline]
#[track_caller]
pub fn or_error<R: Fallible<Failure: Reason<K>>, D: DomainOf<L>, L: Library, K>(
    result: R,
    domain: D,
    code: L::Code,
) -> Converted<R, L> {
    let place = Location::caller();
    result.__or_else(|reason| failed(place, domain, code, reason))
}

/// Implements the method `or_error_with`.
#[inline]
#[track_caller]
pub fn or_error_with<R: Fallible<Failure: Reason<K>>, D: DomainOf<L>, L: Library, K, C: Display>(
    result: R,
    domain: D,
    code: L::Code,
    text: impl FnOnce() -> C,
) -> Converted<R, L> {
    let place = Location::caller();
    result.__or_else(|reason| failed_with(place, domain, code, reason, text))
}

/// Implements the method `or_os_error`.
#[inline]
#[track_caller]
pub fn or_os_error<R: Fallible<Failure: SystemReason>, D: DomainOf<L>, L: Library>(
    result: R,
    domain: D,
) -> Converted<R, L> {
    let place = Location::caller();
    result.__or_else(|reason| refused(place, domain, reason))
}

/// Implements the method `or_os_error_with`.
#[inline]
#[track_caller]
pub fn or_os_error_with<R: Fallible<Failure: SystemReason>, D: DomainOf<L>, L: Library, C: Display>(
    result: R,
    domain: D,
    text: impl FnOnce() -> C,
) -> Converted<R, L> {
    let place = Location::caller();
    result.__or_else(|reason| refused_with(place, domain, reason, text))
}

/// The place of a method call.
type Place = &'static Location<'static>;

// The failure paths of the methods. They are not inlined, so that a success does not reserve their stack space.

/// Makes the error of `or_error`.
#[cold]
#[inline(never)]
fn failed<E: Reason<K>, D: DomainOf<L>, L: Library, K>(place: Place, domain: D, code: L::Code, reason: E) -> Error<L> {
    because(place, domain, code, E::IN_DETAIL, reason.__into_source(), None)
}

/// Makes the error of `or_error_with`.
#[cold]
#[inline(never)]
fn failed_with<E: Reason<K>, D: DomainOf<L>, L: Library, K, C: Display>(
    place: Place,
    domain: D,
    code: L::Code,
    reason: E,
    text: impl FnOnce() -> C,
) -> Error<L> {
    match reason.__into_source() {
        None => raised(place, domain.__number(), code.__entry(), format_args!("{}", text())),
        source => because(place, domain, code, E::IN_DETAIL, source, Some(&text())),
    }
}

/// Makes the error of `or_os_error`.
#[cold]
#[inline(never)]
fn refused<D: DomainOf<L>, L: Library>(place: Place, domain: D, reason: impl SystemReason) -> Error<L> {
    system_builder(place, domain, reason.__into_io_error()).build()
}

/// Makes the error of `or_os_error_with`.
#[cold]
#[inline(never)]
fn refused_with<D: DomainOf<L>, L: Library, C: Display>(
    place: Place,
    domain: D,
    reason: impl SystemReason,
    text: impl FnOnce() -> C,
) -> Error<L> {
    system_builder(place, domain, reason.__into_io_error()).__build_with_detail(format_args!("{}", text()))
}

/// Makes the error for a reason. If that is an error of the same library, it becomes the source of the new error.
#[cold]
fn because<D: DomainOf<L>, L: Library>(
    place: Place,
    domain: D,
    code: L::Code,
    in_detail: u8,
    source: Option<Source>,
    what: Option<&dyn Display>,
) -> Error<L> {
    let builder = ErrorBuilder::new(code.__entry(), domain.__number(), Some(place));
    let builder = match source {
        Some(source) if source.is::<Error<L>>() => builder.because(source, None, 0),
        Some(source) => {
            let text = Scratch::new().format(format_args!("{source}")).to_owned();
            builder.because(source, Some(text), in_detail)
        }
        None => builder,
    };
    match what {
        Some(what) => builder.__build_with_detail(format_args!("{what}")),
        None => builder.build(),
    }
}
