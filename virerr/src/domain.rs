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
/// the methods alone; the library of `or_os_error` is that of the result that is wanted. In any other library `domain!()` takes
/// the path of a domain.
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
/// | method | on | makes of a failure |
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
/// The text is made on failure only, and a success costs what it costs with `map_err`. The error has the domain of the module, the
/// place of the call, and the error in the result as its cause: [`Error::cause`](crate::Error::cause) returns that, and the
/// [`source`](std::error::Error::source) is the next one, since the text is in the detail already.
///
/// The error in the result is
///
/// - an error that is `Send`, `Sync` and `'static`;
/// - a type that is made from any such error, as `anyhow::Error`, `eyre::Report` and `Box<dyn Error + Send + Sync>` are: the
///   cause is the error in it;
/// - a string, a `Box<dyn Error>`, or the error of a lock: the texts alone are kept;
/// - `()`, which is like the `None` of an option;
/// - an [`Error`](crate::Error) of the library. The new error then has no detail but the text, and the old error is its source.
///   A call that fails with it reports it, also where the old one was reported. To keep the code and add a text, use `with_context`.
///
/// Others are converted first: `.map_err(|err| err.to_string())` keeps the text.
///
/// The modules below have the methods after `use super::*`, or `use super::VIR_FROM_THIS`, which brings all of them but
/// `with_context`. Where such a module has a `domain!` of its own, its methods are those of that.
///
/// `anyhow::Context` has a `with_context`, too. Where it is in scope, the compiler finds "multiple applicable items" for a
/// result of an `Error`. Write `.map_err(|err| err.context(text))` there, or leave the import out. Other results have anyhow's
/// method alone.
#[macro_export]
macro_rules! domain {
    () => {
        $crate::__methods_of_results! {}
    };
    ($($domain:tt)+) => {
        $crate::__domain_constant! { $crate $($domain)+ }
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
    () => {
        // Both, so that neither is that of another library in a module around this one.
        use $crate::__private::fallback::VIR_FROM_THIS;
        use $crate::DomainMethods as VIR_FROM_THIS;
        use $crate::WithContext as _;
    };
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
            ) -> $crate::__private::Converted<Self, $crate::__private::LibraryOf<$domain>>
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
            ) -> $crate::__private::Converted<Self, $crate::__private::LibraryOf<$domain>>
            where
                Self::Failure: $crate::Reason<VirKind>,
            {
                $crate::__private::or_error_with(self, VIR_FROM_THIS, code, text)
            }

            /// Makes an error of the system from an `io::Error`, or what converts into one, as `os_error!` does.
            #[inline]
            #[track_caller]
            fn or_os_error(self) -> $crate::__private::Converted<Self, $crate::__private::LibraryOf<$domain>>
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
            ) -> $crate::__private::Converted<Self, $crate::__private::LibraryOf<$domain>>
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
    ($($domain:ty)?) => {};
}
