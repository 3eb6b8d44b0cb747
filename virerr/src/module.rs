//! Which domain the errors of a module have: what the raising macros find where they stand.

use crate::library::{Domain, Library};
use crate::no_domains::NoDomains;
use crate::table::Listed;

/// Finds the domain of the module where a macro stands: the constant of its `domain!`, else that of [`fallback`].
///
/// A name that a block imports is found before those outside of it. So the constant that the module has is found first, the
/// fallback next, and what a function around it has, or the caller's own variables, never.
#[doc(hidden)]
#[macro_export]
macro_rules! __domain_of_module {
    () => {{
        use $crate::__private::fallback::*;
        {
            use self::*;
            VIR_FROM_THIS
        }
    }};
}

/// The names that stand in for those of `domain!` in a module without one.
#[doc(hidden)]
pub mod fallback {
    /// As `domain!` calls it.
    pub const VIR_FROM_THIS: super::ModuleWithoutDomain = super::ModuleWithoutDomain;
}

/// The domain of a module without one.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct ModuleWithoutDomain;

impl ModuleWithoutDomain {
    /// `domain!` asks for the number of what it has put into the module, and finds this instead.
    pub const fn number(self) -> i32 {
        panic!("`domain!` stands in a module, not in a function: move it out of the function")
    }
}

/// The domain where the error's own is given by `domain = …`.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct DomainIsGiven;

/// A value that may be the domain of an error of `L` where it is raised.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "this module has no domain of `{L}`",
    label = "an error is raised in a module without a domain",
    note = "write `virerr::domain!(ErrorDomain::…);` with a domain of `{L}` in the module, outside of its functions, \
            or `use super::*;` where the module around it has one",
    note = "for one error, `error!` and the macros that take its names also take `domain = ErrorDomain::…`"
)]
pub trait DomainOf<L>: Copy {
    /// The published number.
    fn __number(self) -> i32;
}

impl<D: Domain> DomainOf<D::Library> for D {
    fn __number(self) -> i32 {
        self.number()
    }
}

#[diagnostic::do_not_recommend]
impl<L: WithoutDomains> DomainOf<L> for ModuleWithoutDomain {
    fn __number(self) -> i32 {
        0
    }
}

impl<L: WithDomains> DomainOf<L> for DomainIsGiven {
    fn __number(self) -> i32 {
        0
    }
}

/// A library whose list has no enum of domains.
#[doc(hidden)]
pub trait WithoutDomains: Library<Domain = NoDomains<Self>> {}

/// A library whose list has an enum of domains.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no domains",
    label = "`domain = …` is given",
    note = "remove `domain = …`, or add an enum of domains to the list of `{Self}`"
)]
#[doc(hidden)]
pub trait WithDomains: Library {}

/// Takes the argument of `domain!`. The type that it returns is a domain of the library even where the argument is
/// a code, so that this mistake is one error.
#[doc(hidden)]
pub const fn domain_of_module<D: Domain>(domain: D) -> <D as Listed>::Domain {
    domain
}

/// Checks that the module has the domain that `domain!` gives it. It has another one, or none, where that `domain!`
/// stands in a function.
#[doc(hidden)]
pub const fn check_module(found: i32, given: i32) {
    assert!(found == given, "`domain!` stands in a module, not in a function: move it out of the function");
}
