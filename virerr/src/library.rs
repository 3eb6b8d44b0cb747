//! The types and statics of one library, which `define_codes!` implements.
#![allow(missing_debug_implementations, reason = "only generated code names these types")]

#[cfg(feature = "c")]
use crate::c::{export::CMessages, thread::CThread};
use crate::catalogue::{Catalogue, List, Row};
#[cfg(feature = "std")]
use crate::logger::Logger;
#[cfg(feature = "tracing")]
use crate::logging::tracing::Callsites;
use crate::past::StructPart;
#[cfg(feature = "python")]
use crate::python::objects::PythonObjects;
#[cfg(feature = "std")]
use crate::receivers::Receivers;
#[cfg(feature = "std")]
use crate::slot::{ThreadSlot, ThreadState};
use crate::table::{self, Entry, Listed};
#[cfg(feature = "std")]
use crate::translate::Translation;
use core::fmt::{Debug, Display};
use core::hash::Hash;
#[cfg(feature = "std")]
use std::thread::LocalKey;

/// A library with its own error system: its types, the last errors of its threads, its handler, its subscribers and its
/// translator.
///
/// Sealed: only [`define_codes!`](crate::define_codes) implements it, together with [`Code`] and [`Domain`]. Two
/// libraries in one process never see each other's errors or handlers.
///
/// Generic code over any library asks for `L: Library`:
///
/// ```
/// use virerr::{Error, Level, Library};
///
/// fn is_fatal<L: Library>(err: &Error<L>) -> bool {
///     err.level() == Level::Error
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a library",
    label = "not a library",
    note = "a library is the struct that `virerr::define_codes!` declares"
)]
pub trait Library: IsLibrary<This = Self> + Sized + 'static {
    /// The library's codes.
    type Code: Code<Library = Self>;
    /// The library's domains; [`NoDomains`](crate::NoDomains) if its list has no enum of domains.
    type Domain: Domain<Library = Self>;

    /// The library's name, as the default printer writes it.
    const NAME: &'static str;

    /// Returns the whole list as data.
    fn catalogue() -> &'static Catalogue {
        catalogue::<Self>()
    }

    #[doc(hidden)]
    const STRUCT_PART: &'static StructPart;
    #[doc(hidden)]
    const ROLES: Roles<Self::Code>;
    #[doc(hidden)]
    const SILENT: bool;
    /// Makes panics of API functions errors by default: `#[library(panics = error)]`.
    #[doc(hidden)]
    const PANICS_ARE_ERRORS: bool = false;
    /// The text before and after the symbol in the address of a row's page: `#[library(pages = …)]`.
    #[doc(hidden)]
    const PAGES: Option<[&'static str; 2]> = None;
    /// The logger that `#[library(log = …)]` names.
    #[cfg(feature = "std")]
    #[doc(hidden)]
    const LOGGER: Option<Logger<Self>> = None;
    #[cfg(feature = "std")]
    #[doc(hidden)]
    fn __thread() -> &'static LocalKey<ThreadState>;
    #[cfg(feature = "std")]
    #[doc(hidden)]
    fn __thread_slot() -> &'static LocalKey<ThreadSlot>;
    #[cfg(feature = "std")]
    #[doc(hidden)]
    fn __receivers() -> &'static Receivers<Self>;
    #[cfg(feature = "std")]
    #[doc(hidden)]
    fn __translation() -> &'static Translation;
    #[cfg(feature = "tracing")]
    #[doc(hidden)]
    fn __callsites() -> &'static Callsites;
    /// How exported functions return failure by default: `#[library(c(…))]`.
    #[cfg(feature = "c")]
    #[doc(hidden)]
    type __Convention: Default;
    #[cfg(feature = "c")]
    #[doc(hidden)]
    fn __c_thread() -> &'static LocalKey<CThread<Self>>;
    #[cfg(feature = "c")]
    #[doc(hidden)]
    fn __c_messages() -> &'static CMessages;
    #[cfg(feature = "python")]
    #[doc(hidden)]
    fn __python() -> &'static PythonObjects;
}

/// Names a library, so that a type that is not a library gives one compiler error, where it is named.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a library",
    label = "not a library",
    note = "a library is the struct that `virerr::define_codes!` declares"
)]
pub trait IsLibrary {
    /// The library.
    type This;
}

/// Returns the catalogue of a library, for its `catalogue()`.
#[doc(hidden)]
pub const fn catalogue<L: Library>() -> &'static Catalogue {
    const {
        let codes = List::of::<L::Code>(L::NAME, L::PAGES, |place| <L::Code as Listed>::ALL[place].number());
        let domains = List::of::<L::Domain>(L::NAME, L::PAGES, |place| <L::Domain as Listed>::ALL[place].number());
        &Catalogue::new(
            L::NAME,
            L::STRUCT_PART,
            codes,
            domains,
            #[cfg(all(feature = "std", any(feature = "python", feature = "declarations")))]
            || (L::ROLES.system != L::ROLES.internal).then(|| L::ROLES.system.number()),
        )
    }
}

/// Returns the row of the code with this number.
#[doc(hidden)]
pub const fn code_row<C: Code>(number: i32) -> Row {
    catalogue::<C::Library>().codes().row_of::<C>(number)
}

/// Returns the row of the domain with this number.
#[doc(hidden)]
pub const fn domain_row<D: Domain>(number: i32) -> Row {
    catalogue::<D::Library>().domains().row_of::<D>(number)
}

/// A code of a library: `ErrorCode` of its [`define_codes!`](crate::define_codes).
///
/// The enum has all of this as its own associated functions, most of them `const`; the trait is for generic code.
/// Sealed: only [`define_codes!`](crate::define_codes) implements it.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// /// Of any library.
/// fn describe<C: virerr::Code>(code: C) -> String {
///     format!("{} {}: {code}", code.number(), code.row().symbol())
/// }
///
/// assert_eq!(describe(ErrorCode::NoDomain), "42 ACME_ERR_NO_DOMAIN: domain not found");
/// ```
pub trait Code: Listed + Eq + Ord + Hash + Debug + Display + Send + Sync {
    /// The library that the code belongs to.
    type Library: Library<Code = Self>;

    /// Returns the published number, which is never the one that means success.
    fn number(self) -> i32;

    /// Returns the code with this number.
    fn from_number(number: i32) -> Option<Self> {
        table::from_number(number)
    }

    /// Returns the row of the list that declares the code.
    #[inline]
    fn row(self) -> Row {
        code_row::<Self>(self.number())
    }

    #[doc(hidden)]
    #[inline]
    fn __entry(self) -> Entry {
        Entry::of::<Self>(self.number())
    }
}

/// A domain of a library: `ErrorDomain` of its [`define_codes!`](crate::define_codes), or
/// [`NoDomains`](crate::NoDomains).
///
/// The enum has all of this as its own associated functions, most of them `const`; the trait is for generic code.
/// Sealed: only [`define_codes!`](crate::define_codes) and this crate implement it.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// /// Of any library.
/// fn describe<D: virerr::Domain>(domain: D) -> String {
///     format!("{} {domain}", domain.number())
/// }
///
/// assert_eq!(describe(ErrorDomain::Qemu), "10 QEMU Driver");
/// ```
#[diagnostic::on_unimplemented(
    message = "expected a domain, found a value of `{Self}`",
    label = "not a domain of a library",
    note = "a domain is a variant of the enum of domains in the library's list, such as `ErrorDomain::Qemu`",
    note = "in a library without that enum, `virerr::domain!();` takes no argument, and may be left out"
)]
pub trait Domain: Listed<Domain = Self> + Eq + Ord + Hash + Debug + Display + Send + Sync {
    /// The library that the domain belongs to.
    type Library: Library<Domain = Self>;

    /// Returns the published number; 0 means no particular part.
    fn number(self) -> i32;

    /// Returns the domain with this number.
    fn from_number(number: i32) -> Option<Self> {
        table::from_number(number)
    }

    /// Returns the row of the list that declares the domain.
    #[inline]
    fn row(self) -> Row {
        domain_row::<Self>(self.number())
    }

    #[doc(hidden)]
    #[inline]
    fn __entry(self) -> Entry {
        Entry::of::<Self>(self.number())
    }

    #[doc(hidden)]
    const UNSET: Self;
}

/// The code for each purpose for which virerr chooses one. A role that the list does not give has the `internal` code.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Roles<C> {
    pub internal: C,
    pub system: C,
    pub no_memory: C,
    pub invalid_arg: C,
    pub unsupported: C,
    pub panic: C,
}
