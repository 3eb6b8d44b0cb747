//! `domain!`, which gives a module its domain and the methods of results.

/// Sets the domain of the errors that a module raises (libvirt's `VIR_FROM_THIS`).
///
/// Write it once in each module that raises errors with the macros of this crate, outside of functions. It defines the
/// constant `VIR_FROM_THIS`, which the macros use. Without it the compiler reports "this module has no domain of
/// `Acme`". A module that belongs to the same part as its parent can `use super::VIR_FROM_THIS` (or `super::*`)
/// instead. An error with its own domain, as in `domain = ErrorDomain::Qemu`, does not need it.
///
/// A doc test is a function unless it has its own `fn main`: write one around the statements, after the `domain!`.
///
/// If the list has no enum of domains, modules raise errors without a `domain!`. There, `domain!();` only gives a
/// module the methods below; the library of `or_os_error` is inferred from the expected result. In other libraries,
/// `domain!()` takes the path of a domain.
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
/// # Results and options
///
/// `domain!` also gives the module methods on results and options, for use with `?`. They need no import:
///
/// | method | on | makes, on failure |
/// |---|---|---|
/// | `or_error(code)` | any `Result` | an error with the code; its detail is the text of the error in the result |
/// | | any `Option` | an error with the code and without a detail |
/// | `or_error_with(code, \|\| text)` | any `Result` | the same with the detail `<text>: <error>` |
/// | | any `Option` | the same with the detail `<text>` |
/// | `or_os_error()` | a `Result` whose error is or converts into an [`io::Error`](std::io::Error) | the error that [`os_error!`](crate::os_error!) makes |
/// | `or_os_error_with(\|\| text)` | the same | the same with the detail `<text>: <error>` |
/// | `with_context(\|\| text)` | a `Result` of an [`Error`](crate::Error) | the same error with the text before its detail ([`Error::context`](crate::Error::context)) |
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// use std::collections::HashMap;
///
/// virerr::domain!(ErrorDomain::Qemu);
///
/// # fn main() {
/// # type Result<T> = std::result::Result<T, virerr::Error<Acme>>;
/// fn port(text: &str) -> Result<u16> {
///     text.parse().or_error_with(ErrorCode::InvalidArg, || format!("port '{text}'"))
/// }
///
/// fn uuid<'a>(domains: &'a HashMap<String, String>, name: &str) -> Result<&'a str> {
///     let uuid = domains.get(name).or_error_with(ErrorCode::NoDomain, || format!("no domain '{name}'"))?;
///     Ok(uuid)
/// }
///
/// fn description(path: &str) -> Result<String> {
///     std::fs::read_to_string(path).or_os_error_with(|| format!("cannot read '{path}'"))
/// }
///
/// let err = port("http").unwrap_err();
/// assert_eq!(err.message(), "invalid argument: port 'http': invalid digit found in string");
/// assert!(err.cause::<std::num::ParseIntError>().is_some());
///
/// let err = uuid(&HashMap::new(), "web1").unwrap_err();
/// assert_eq!((err.message(), err.domain()), ("domain not found: no domain 'web1'", ErrorDomain::Qemu));
///
/// let err = description("/no/such/file").unwrap_err();
/// assert_eq!(err.code(), ErrorCode::SystemError);
/// # #[cfg(target_os = "linux")]
/// assert_eq!(err.message(), "cannot read '/no/such/file': No such file or directory");
/// # }
/// ```
///
/// The text is made on failure only, and a success costs no more than with `map_err`. The error has the domain of the
/// module and the place of the call. [`Error::cause`](crate::Error::cause) returns the error in the result. Since its
/// text is in the detail already, [`source`](std::error::Error::source) returns the next error.
///
/// The error in the result may be
///
/// - an error that is `Send`, `Sync` and `'static`;
/// - a type that wraps any such error, such as `anyhow::Error`, `eyre::Report` and `Box<dyn Error + Send + Sync>`: the
///   cause is the error in it;
/// - a string, a `Box<dyn Error>`, or the error of a lock: only the texts are kept;
/// - `()`, which is like the `None` of an option;
/// - an [`Error`](crate::Error) of the library. The detail of the new error is the text alone, and its source is the
///   old error. A call that fails with the new error reports it, even if the old one was reported. To keep the code and
///   add a text, use `with_context`.
///
/// Convert others first: `.map_err(|err| err.to_string())` keeps the text.
///
/// Child modules get the methods with `use super::*`. With `use super::VIR_FROM_THIS`, they get all of them except
/// `with_context`. If such a module has its own `domain!`, its methods use that domain.
///
/// `anyhow::Context` has a `with_context`, too. If it is in scope, the compiler reports "multiple applicable items" for
/// a result of an `Error`. Write `.map_err(|err| err.context(text))`, or leave the import out. On other results only
/// anyhow's method applies.
#[macro_export]
macro_rules! domain {
    () => {
        $crate::__methods_of_results! {}
    };
    ($($domain:tt)+) => {
        $crate::__domain_constant! { $crate $($domain)+ }
    };
}

/// Defines the methods of results and options, which use the domain of the module.
///
/// The trait has the name of the constant, in another namespace: an import of one imports both. If a module has its
/// own, that hides the one from a glob import.
#[cfg(feature = "std")]
#[doc(hidden)]
#[macro_export]
macro_rules! __methods_of_results {
    () => {
        // Both names, so that neither is found in an outer module of another library.
        use $crate::__private::fallback::VIR_FROM_THIS;
        use $crate::DomainMethods as VIR_FROM_THIS;
        use $crate::WithContext as _;
    };
    ($domain:ty) => {
        use $crate::WithContext as _;

        /// Makes errors of this part of the library from failed results and from options that are `None`.
        trait VIR_FROM_THIS: $crate::ResultOrOption {
            /// Makes an error with this code. The detail is the text of the error in the result, which becomes the
            /// cause; an option gives no detail. An error of the library itself becomes the source.
            #[inline]
            #[track_caller]
            fn or_error<VirKind>(
                self,
                code: $crate::__private::CodeOf<$domain>,
            ) -> $crate::__private::Converted<Self, $crate::__private::LibraryOfDomain<$domain>>
            where
                Self::Failure: $crate::Reason<VirKind>,
            {
                $crate::__private::or_error(self, VIR_FROM_THIS, code)
            }

            /// Makes the same error with a text before that of the error in the result: `<text>: <error>`. The text is
            /// made on failure only.
            #[inline]
            #[track_caller]
            fn or_error_with<VirKind, VirText: $crate::__private::Display>(
                self,
                code: $crate::__private::CodeOf<$domain>,
                text: impl $crate::__private::FnOnce() -> VirText,
            ) -> $crate::__private::Converted<Self, $crate::__private::LibraryOfDomain<$domain>>
            where
                Self::Failure: $crate::Reason<VirKind>,
            {
                $crate::__private::or_error_with(self, VIR_FROM_THIS, code, text)
            }

            /// Makes a system error from an `io::Error`, or a type that converts into one, as `os_error!` does.
            #[inline]
            #[track_caller]
            fn or_os_error(self) -> $crate::__private::Converted<Self, $crate::__private::LibraryOfDomain<$domain>>
            where
                Self::Failure: $crate::SystemReason,
            {
                $crate::__private::or_os_error(self, VIR_FROM_THIS)
            }

            /// Makes the same error with a text before the system's: `<text>: <error>`. The text is made on failure
            /// only.
            #[inline]
            #[track_caller]
            fn or_os_error_with<VirText: $crate::__private::Display>(
                self,
                text: impl $crate::__private::FnOnce() -> VirText,
            ) -> $crate::__private::Converted<Self, $crate::__private::LibraryOfDomain<$domain>>
            where
                Self::Failure: $crate::SystemReason,
            {
                $crate::__private::or_os_error_with(self, VIR_FROM_THIS, text)
            }
        }

        impl<VirResult: $crate::ResultOrOption> VIR_FROM_THIS for VirResult {}
    };
}

/// Without `std` there are no errors.
#[cfg(not(feature = "std"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __methods_of_results {
    ($($domain:ty)?) => {};
}
