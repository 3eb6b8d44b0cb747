//! `or_error` and the related methods, which make an error of the library from a failed result or an empty option.
//!
//! [`domain!`](crate::domain!) defines the methods in its module by `__methods_of_results!`, where they know the
//! domain. This file implements them.

mod reason;

use crate::error::Error;
use crate::let_go::Source;
use crate::library::{Code, Domain, Library};
use crate::module::{DomainOf, ModuleWithoutDomain};
use crate::raise::{ErrorBuilder, raised, system_builder};
use crate::scratch::Scratch;
pub use reason::{Reason, SystemReason};
use std::fmt::Display;
use std::panic::Location;

/// The code type of a domain's library.
pub type CodeOf<D> = <<D as Domain>::Library as Library>::Code;

/// The result that the methods return.
pub type Converted<R, L> = Result<<R as ResultOrOption>::Value, Error<L>>;

/// The library of a domain.
pub type LibraryOfDomain<D> = <D as Domain>::Library;

/// A result or an option.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a `Result` nor an `Option`",
    note = "for a condition, write `virerr::ensure!(condition, code, …)`"
)]
pub trait ResultOrOption: Sized {
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

impl<T, E> ResultOrOption for Result<T, E> {
    type Value = T;
    type Failure = E;

    #[inline]
    fn __or_else<F>(self, fail: impl FnOnce(E) -> F) -> Result<T, F> {
        self.map_err(fail)
    }
}

impl<T> ResultOrOption for Option<T> {
    type Value = T;
    type Failure = ();

    #[inline]
    fn __or_else<F>(self, fail: impl FnOnce(()) -> F) -> Result<T, F> {
        self.ok_or_else(|| fail(()))
    }
}

/// The methods of [`domain!`](crate::domain!) in a module without a domain, for a library without domains.
pub trait DomainMethods: ResultOrOption {
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

impl<R: ResultOrOption> DomainMethods for R {}

/// Implements the method `or_error`.
#[inline]
#[track_caller]
pub fn or_error<R: ResultOrOption<Failure: Reason<K>>, D: DomainOf<L>, L: Library, K>(
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
pub fn or_error_with<R: ResultOrOption<Failure: Reason<K>>, D: DomainOf<L>, L: Library, K, C: Display>(
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
pub fn or_os_error<R: ResultOrOption<Failure: SystemReason>, D: DomainOf<L>, L: Library>(
    result: R,
    domain: D,
) -> Converted<R, L> {
    let place = Location::caller();
    result.__or_else(|reason| refused(place, domain, reason))
}

/// Implements the method `or_os_error_with`.
#[inline]
#[track_caller]
pub fn or_os_error_with<R: ResultOrOption<Failure: SystemReason>, D: DomainOf<L>, L: Library, C: Display>(
    result: R,
    domain: D,
    text: impl FnOnce() -> C,
) -> Converted<R, L> {
    let place = Location::caller();
    result.__or_else(|reason| refused_with(place, domain, reason, text))
}

/// The place of a method call.
type CallSite = &'static Location<'static>;

// The failure paths of the methods. They are not inlined, so that a success does not reserve their stack space.

/// Makes the error of `or_error`.
#[cold]
#[inline(never)]
fn failed<E: Reason<K>, D: DomainOf<L>, L: Library, K>(
    place: CallSite,
    domain: D,
    code: L::Code,
    reason: E,
) -> Error<L> {
    because(place, domain, code, E::IN_DETAIL, reason.__into_source(), None)
}

/// Makes the error of `or_error_with`.
#[cold]
#[inline(never)]
fn failed_with<E: Reason<K>, D: DomainOf<L>, L: Library, K, C: Display>(
    place: CallSite,
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
fn refused<D: DomainOf<L>, L: Library>(place: CallSite, domain: D, reason: impl SystemReason) -> Error<L> {
    system_builder(place, domain, reason.__into_io_error()).build()
}

/// Makes the error of `or_os_error_with`.
#[cold]
#[inline(never)]
fn refused_with<D: DomainOf<L>, L: Library, C: Display>(
    place: CallSite,
    domain: D,
    reason: impl SystemReason,
    text: impl FnOnce() -> C,
) -> Error<L> {
    system_builder(place, domain, reason.__into_io_error()).__build_with_detail(format_args!("{}", text()))
}

/// Makes the error for a reason. If that is an error of the same library, it becomes the source of the new error.
#[cold]
fn because<D: DomainOf<L>, L: Library>(
    place: CallSite,
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
