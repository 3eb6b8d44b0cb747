//! The domain of a module's errors, which the raising macros find by name.
#![allow(missing_debug_implementations, reason = "only generated code names these types")]

use crate::library::{Domain, Library};
use crate::no_domains::NoDomains;
use crate::table::Listed;

/// Finds the domain of the module in which a macro is called: the constant of its `domain!`, else that of [`fallback`].
///
/// Rust looks up a name in the imports of inner blocks first. So it finds the module's constant first and the fallback
/// next, and never an item of a function around it or a variable of the caller.
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

/// Fallbacks for the names that `domain!` defines, for a module without one.
#[doc(hidden)]
pub mod fallback {
    /// The name that `domain!` uses.
    pub const VIR_FROM_THIS: super::ModuleWithoutDomain = super::ModuleWithoutDomain;
}

/// The domain of a module without one.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct ModuleWithoutDomain;

impl ModuleWithoutDomain {
    /// `domain!` reads the number of the constant that it defined, and may find this one instead.
    pub const fn number(self) -> i32 {
        panic!("`domain!` must be in a module, not in a function: move it out of the function")
    }
}

/// The domain of an error that has its own: `domain = …`.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct DomainIsGiven;

/// A value that may be the domain of an error of `L`, where it is raised.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "this module has no domain of `{L}`",
    label = "an error is raised in a module without a domain",
    note = "write `virerr::domain!(ErrorDomain::…);` with a domain of `{L}` in the module, outside of its functions, \
            or `use super::*;` where the module around it has one",
    note = "for one error, `error!` and the macros that take its names also take `domain = ErrorDomain::…`"
)]
pub trait DomainOf<L>: Copy {
    /// Returns the published number.
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

/// Takes the argument of `domain!`. The return type is a domain of the library even if the argument is a code, so that
/// this mistake is one compiler error.
#[doc(hidden)]
pub const fn domain_of_module<D: Domain>(domain: D) -> <D as Listed>::Domain {
    domain
}

/// Checks that the module has the domain that its `domain!` gives it. It has another one, or none, if the `domain!` is
/// in a function.
#[doc(hidden)]
pub const fn check_module(found: i32, given: i32) {
    assert!(found == given, "`domain!` must be in a module, not in a function: move it out of the function");
}
