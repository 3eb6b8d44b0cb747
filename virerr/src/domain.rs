//! `domain!`: what a module has that raises errors.

/// Says which part of the library a module is: the domain of the errors that it raises (libvirt's `VIR_FROM_THIS`).
///
/// Once in each module that raises errors with the macros of this crate: it defines the constant `VIR_FROM_THIS`, which
/// they use. Without it the compiler says "cannot find value `VIR_FROM_THIS` in this scope". A module that belongs to the
/// same part as its parent can `use super::VIR_FROM_THIS` (or `super::*`) instead.
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
