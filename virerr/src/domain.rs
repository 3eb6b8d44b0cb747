//! `domain!`: what a module has that raises errors.

/// Says which part of the library a module is: the domain of the errors that it raises (libvirt's `VIR_FROM_THIS`).
///
/// It stands once in each module that raises errors with the macros of this crate, outside of functions: it defines the
/// constant `VIR_FROM_THIS`, which they find in the module. Without it the compiler says "this module has no domain of `Acme`". A
/// module that belongs to the same part as its parent can `use super::VIR_FROM_THIS` (or `super::*`) instead. An error that is
/// given its own domain by `domain = ErrorDomain::Qemu` needs none.
///
/// A doc test is a function unless it has an `fn main` of its own: write one around the statements, after the `domain!`.
///
/// In a library whose list has no enum of domains, modules raise errors without a `domain!`. There `domain!();` gives a module
/// the methods alone. In any other library `domain!()` takes the path of a domain.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// # fn main() { qemu::main() }
/// mod qemu {
///     use super::{ErrorCode, ErrorDomain};
///
///     virerr::domain!(ErrorDomain::Qemu);
///
/// #   pub fn main() {
///     assert_eq!(virerr::error!(ErrorCode::InternalError).domain(), ErrorDomain::Qemu);
/// #   }
/// }
/// ```
///
/// In the module, and in those below it that `use super::*`, a `Result<T, Error<L>>` of any library has the method
/// `with_context(|| text)`, which puts a text before the detail of the error
/// ([`Error::context`](crate::Error::context)). `anyhow::Context` has a method of that name: where it is in scope too, the
/// compiler finds "multiple applicable items" for such a result. Write `.map_err(|err| err.context(text))` there, or leave the
/// import out. Other results have anyhow's method alone.
#[macro_export]
macro_rules! domain {
    () => {
        $crate::__methods_of_results! {}
    };
    ($($domain:tt)+) => {
        $crate::__domain_constant! { $crate $($domain)+ }
        $crate::__methods_of_results! {}
    };
}

/// Brings the methods of results into the module.
#[cfg(feature = "std")]
#[doc(hidden)]
#[macro_export]
macro_rules! __methods_of_results {
    () => {
        use $crate::WithContext as _;
    };
}

/// Without `std` there are no errors.
#[cfg(not(feature = "std"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __methods_of_results {
    () => {};
}
