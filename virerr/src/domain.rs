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
    ($($domain:tt)*) => {
        $crate::__domain_constant! { $crate $($domain)* }
    };
}

/// Gives results and options their methods, which know the domain of the module.
///
/// The trait has the name of the constant, in another namespace: an import of one is an import of both, and where a module
/// has its own, that hides what a glob import brings.
#[cfg(feature = "std")]
#[doc(hidden)]
#[macro_export]
macro_rules! __methods_of_results {
    ($domain:ty) => {
        use $crate::WithContext as _;

        /// Makes an error of this part of the library from a result that fails, or an option that is `None`.
        trait VIR_FROM_THIS: $crate::Fallible {
            /// Makes an error with this code. The detail is the text of the error in the result, which becomes the cause;
            /// there is none for an option. An error of the library itself becomes the source.
            #[inline]
            #[track_caller]
            fn or_error<VirKind>(
                self,
                code: $crate::__private::CodeOf<$domain>,
            ) -> $crate::__private::Converted<Self, $domain>
            where
                Self::Failure: $crate::Reason<VirKind>,
            {
                $crate::__private::or_error(self, VIR_FROM_THIS, code)
            }

            /// The same, with a text, made on failure only, before that of the error: `<text>: <error>`.
            #[inline]
            #[track_caller]
            fn or_error_with<VirKind, VirText: $crate::__private::Display>(
                self,
                code: $crate::__private::CodeOf<$domain>,
                text: impl $crate::__private::FnOnce() -> VirText,
            ) -> $crate::__private::Converted<Self, $domain>
            where
                Self::Failure: $crate::Reason<VirKind>,
            {
                $crate::__private::or_error_with(self, VIR_FROM_THIS, code, text)
            }

            /// Makes an error of the system from an `io::Error`, or what converts into one, as `os_error!` does.
            #[inline]
            #[track_caller]
            fn or_os_error(self) -> $crate::__private::Converted<Self, $domain>
            where
                Self::Failure: $crate::SystemReason,
            {
                $crate::__private::or_os_error(self, VIR_FROM_THIS)
            }

            /// The same, with a text, made on failure only, before the system's: `<text>: <error>`.
            #[inline]
            #[track_caller]
            fn or_os_error_with<VirText: $crate::__private::Display>(
                self,
                text: impl $crate::__private::FnOnce() -> VirText,
            ) -> $crate::__private::Converted<Self, $domain>
            where
                Self::Failure: $crate::SystemReason,
            {
                $crate::__private::or_os_error_with(self, VIR_FROM_THIS, text)
            }
        }

        impl<VirResult: $crate::Fallible> VIR_FROM_THIS for VirResult {}
    };
}

/// Without `std` there are no errors.
#[cfg(not(feature = "std"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __methods_of_results {
    ($domain:ty) => {};
}
