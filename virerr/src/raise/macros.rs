//! The raising macros.
//!
//! Each names the feature that it needs, since documentation does not take that from the module.

#[cfg(doc)]
use crate::{Error, ErrorBuilder};

/// Makes an [`Error`] from a code and, usually, a detail (libvirt's `virReportError`, but without a report).
///
/// `error!(code [, name = value]… [, "format", arguments…])`: the names are `domain`, `object`, `str3`, `int1`, `int2`,
/// `level` and `source`, each at most once, in any order. Each calls the method of [`ErrorBuilder`] of that name, which
/// takes the value: write `object = &name` to use `name` again. The format is that of [`format!`] and gives the detail;
/// it may mention the value of `source`.
///
/// The module needs a [`domain!`](crate::domain!), unless the error has `domain = …` or the library has no domains.
/// Without it the compiler reports "this module has no domain of `Acme`".
///
/// If the detail would repeat the text of another error, write
/// [`.or_error_with(code, || text)`](crate::domain!#results-and-options) on the result instead: the other error then
/// becomes the cause, and its text is printed once.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// virerr::domain!(ErrorDomain::Xml);
/// # fn main() {
///
/// let line = 3;
/// let err = virerr::error!(ErrorCode::XmlDetail, int1 = line, "line {line}: no root element");
/// assert_eq!(err.message(), "XML description is invalid: line 3: no root element");
/// assert_eq!(err.int1(), 3);
///
/// let plain = virerr::error!(ErrorCode::XmlDetail);
/// assert_eq!(plain.message(), "XML description is invalid");
/// assert_eq!(plain.detail(), None);
/// # }
/// ```
///
/// # The macros compared
///
/// | macro | code | result |
/// |---|---|---|
/// | `error!` | the first argument | an [`Error`] |
/// | [`os_error!`](crate::os_error!) | the role `system` | an [`Error`] |
/// | [`invalid_arg!`](crate::invalid_arg!) | the role `invalid_arg` | an [`Error`] |
/// | [`unsupported!`](crate::unsupported!) | the role `unsupported` | an [`Error`] |
/// | [`bail!`](crate::bail!) | the first argument | returns `Err(…)` from the function |
/// | [`ensure!`](crate::ensure!) | the second argument | returns `Err(…)` from the function unless the condition holds |
/// | [`report!`](crate::report!) | the first argument | reports an [`Error`] |
/// | [`report_warning!`](crate::report_warning!) | the first argument | the same, with the level `Warning` |
///
/// An [`Error`] is a value: nothing happens until it is returned, as in `return Err(os_error!(err))`, or used in
/// `map_err`.
#[cfg(feature = "std")]
#[macro_export]
macro_rules! error {
    ($code:expr $(,)?) => {
        $crate::__private::raise_builder($crate::__domain_of_module!(), $code).build()
    };
    ($code:expr, $format:literal $($arguments:tt)*) => {
        $crate::__private::raise($crate::__domain_of_module!(), $code, ::core::format_args!($format $($arguments)*))
    };
    ($code:expr, $($arguments:tt)+) => {
        $crate::__raise!(
            { (raise_builder ($code)) error () () () () () () () }
            $($arguments)+
        )
    };
}

/// Takes the named values one by one and makes the error, which `report!` then reports.
///
/// Each value is passed to the builder's method of that name, so that the compiler points at a value of the wrong type.
/// The braces hold the parts of the builder, `conn`, `source`, and a mark for each name that has been given; `()` means
/// absent. The source is kept aside until the text is formatted, which may mention it. In `error!`, which has no
/// `conn`, the word `error` takes its place. Input that no arm matches goes to `refuse_name!`, which reports the
/// mistake.
#[doc(hidden)]
#[macro_export]
#[rustfmt::skip]
macro_rules! __raise {
    ({ $b:tt () $s:tt $d:tt $o:tt $t:tt $i:tt $j:tt $l:tt } conn = $value:expr $(, $($rest:tt)*)?) => {
        $crate::__raise!({ $b ($value) $s $d $o $t $i $j $l } $($($rest)*)?)
    };
    ({ $b:tt $c:tt () $d:tt $o:tt $t:tt $i:tt $j:tt $l:tt } source = $value:expr $(, $($rest:tt)*)?) => {
        $crate::__raise!({ $b $c (.__with_source($value)) $d $o $t $i $j $l } $($($rest)*)?)
    };
    ({ ($($b:tt)*) $c:tt $s:tt () $o:tt $t:tt $i:tt $j:tt $l:tt } domain = $value:expr $(, $($rest:tt)*)?) => {
        $crate::__raise!({ ($($b)* .domain($value)) $c $s given $o $t $i $j $l } $($($rest)*)?)
    };
    ({ ($($b:tt)*) $c:tt $s:tt $d:tt () $t:tt $i:tt $j:tt $l:tt } object = $value:expr $(, $($rest:tt)*)?) => {
        $crate::__raise!({ ($($b)* .object($value)) $c $s $d given $t $i $j $l } $($($rest)*)?)
    };
    ({ ($($b:tt)*) $c:tt $s:tt $d:tt $o:tt () $i:tt $j:tt $l:tt } str3 = $value:expr $(, $($rest:tt)*)?) => {
        $crate::__raise!({ ($($b)* .str3($value)) $c $s $d $o given $i $j $l } $($($rest)*)?)
    };
    ({ ($($b:tt)*) $c:tt $s:tt $d:tt $o:tt $t:tt () $j:tt $l:tt } int1 = $value:expr $(, $($rest:tt)*)?) => {
        $crate::__raise!({ ($($b)* .int1($value)) $c $s $d $o $t given $j $l } $($($rest)*)?)
    };
    ({ ($($b:tt)*) $c:tt $s:tt $d:tt $o:tt $t:tt $i:tt () $l:tt } int2 = $value:expr $(, $($rest:tt)*)?) => {
        $crate::__raise!({ ($($b)* .int2($value)) $c $s $d $o $t $i given $l } $($($rest)*)?)
    };
    ({ ($($b:tt)*) $c:tt $s:tt $d:tt $o:tt $t:tt $i:tt $j:tt () } level = $value:expr $(, $($rest:tt)*)?) => {
        $crate::__raise!({ ($($b)* .level($value)) $c $s $d $o $t $i $j given } $($($rest)*)?)
    };
    ({ $b:tt $($given:tt)* } $name:ident = $($rest:tt)*) => {
        $crate::__private::refuse_name!([$($given)*] $name = $($rest)*)
    };
    ({ $b:tt $($given:tt)* } $name:ident : $($rest:tt)*) => {
        $crate::__private::refuse_name!([$($given)*] $name : $($rest)*)
    };
    ({ $b:tt $c:tt ($($source:tt)*) $d:tt $($given:tt)* }) => {
        $crate::__raised!($c $crate::__builder!($d $b).build()$($source)*)
    };
    ({ $b:tt $c:tt ($($source:tt)*) $d:tt $($given:tt)* } $($format:tt)+) => {
        $crate::__raised!($c $crate::__builder!($d $b).__build_with_detail(::core::format_args!($($format)+))$($source)*)
    };
}

/// Makes the builder and calls its methods. If the domain is given, the module needs none.
#[doc(hidden)]
#[macro_export]
macro_rules! __builder {
    (() ($start:ident ($from:expr) $($values:tt)*)) => {
        $crate::__private::$start($crate::__domain_of_module!(), $from)$($values)*
    };
    (given ($start:ident ($from:expr) $($values:tt)*)) => {
        $crate::__private::$start($crate::__private::DomainIsGiven, $from)$($values)*
    };
}

/// Returns the error for `error!`, or else reports it, on the connection if there is one.
#[doc(hidden)]
#[macro_export]
macro_rules! __raised {
    (error $error:expr) => {
        $error
    };
    (() $error:expr) => {
        $crate::__private::report_alone($error)
    };
    (($connection:expr) $error:expr) => {
        $crate::ConnectionErrors::__report_on($error, &$connection)
    };
}

/// Returns an [`error!`] from the function: `return Err(From::from(error!(…)))`. To return an existing error, write
/// `return Err(err)`.
///
/// [The macros compared](crate::error!#the-macros-compared) has a table.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// virerr::domain!(ErrorDomain::None);
/// # fn main() {
///
/// fn half(n: u32) -> Result<u32, virerr::Error<Acme>> {
///     if n % 2 == 1 {
///         virerr::bail!(ErrorCode::InternalError, "{n} is odd");
///     }
///     Ok(n / 2)
/// }
/// assert_eq!(half(3).unwrap_err().message(), "internal error: 3 is odd");
/// # }
/// ```
#[cfg(feature = "std")]
#[macro_export]
macro_rules! bail {
    ($($arguments:tt)+) => {
        return $crate::__private::Err($crate::__private::From::from($crate::error!($($arguments)+)))
    };
}

/// Returns an [`error!`] from the function unless the condition holds.
///
/// [The macros compared](crate::error!#the-macros-compared) has a table.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// virerr::domain!(ErrorDomain::None);
/// # fn main() {
///
/// fn half(n: u32) -> Result<u32, virerr::Error<Acme>> {
///     virerr::ensure!(n % 2 == 0, ErrorCode::InternalError, "{n} is odd");
///     Ok(n / 2)
/// }
/// assert_eq!(half(4).unwrap(), 2);
/// assert_eq!(half(3).unwrap_err().message(), "internal error: 3 is odd");
/// # }
/// ```
#[cfg(feature = "std")]
#[macro_export]
macro_rules! ensure {
    ($condition:expr, $($arguments:tt)+) => {
        if $condition {
        } else {
            $crate::bail!($($arguments)+)
        }
    };
    ($($arguments:tt)*) => {
        $crate::__private::compile_error!("expected `ensure!(condition, code)` or `ensure!(condition, code, \"format\", arguments…)`")
    };
}

/// Makes an [`Error`] and reports it, for a failure in the background that no call returns.
///
/// `report!(code [, name = value]… [, "format", arguments…])` takes the arguments of [`error!`], and one more name,
/// `conn`. Without `conn`, the library's `report` reports the error. With it, the
/// [`ConnectionErrors::report`](crate::ConnectionErrors::report) of its value does. The value may be anything
/// [`Connected`](trait@crate::Connected). It is taken by reference, and evaluated last.
///
/// [The macros compared](crate::error!#the-macros-compared) has a table.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// virerr::domain!(ErrorDomain::Qemu);
/// # fn main() {
///
/// /// Runs on its own thread.
/// fn watch(conn: &virerr::ConnectionErrors<Acme>, name: &str) {
///     virerr::report!(ErrorCode::Timeout, conn = conn, object = name, "no answer from '{name}'");
/// }
///
/// let conn = virerr::ConnectionErrors::new();
/// Acme::set_handler(|err| assert_eq!(err.message(), "operation timed out: no answer from 'web1'"));
/// watch(&conn, "web1");
/// assert_eq!(conn.last().unwrap().object(), Some("web1"));
/// # }
/// ```
#[cfg(feature = "std")]
#[macro_export]
macro_rules! report {
    ($code:expr $(,)?) => {
        $crate::__private::report_alone($crate::error!($code))
    };
    ($code:expr, $format:literal $($arguments:tt)*) => {
        $crate::__private::report_alone($crate::error!($code, $format $($arguments)*))
    };
    ($code:expr, $($arguments:tt)+) => {
        $crate::__raise!(
            { (raise_builder ($code)) () () () () () () () () }
            $($arguments)+
        )
    };
}

/// Makes a warning and reports it, for something that deserves attention although no call fails.
///
/// It is [`report!`](crate::report!) with [`Level::Warning`](crate::Level::Warning), unless `level` is given.
///
/// [The macros compared](crate::error!#the-macros-compared) has a table.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// virerr::domain!(ErrorDomain::Qemu);
/// # fn main() {
///
/// Acme::set_handler(|err| assert_eq!(err.level(), virerr::Level::Warning));
/// virerr::report_warning!(ErrorCode::NoSupport, "machine type '{}'", "pc-0.1");
/// assert_eq!(Acme::last_error().unwrap().message(), "machine type 'pc-0.1' is not supported by the driver");
/// # }
/// ```
#[cfg(feature = "std")]
#[macro_export]
macro_rules! report_warning {
    ($code:expr $(, $($arguments:tt)*)?) => {
        $crate::__raise!(
            {
                (raise_builder ($code) .level($crate::Level::Warning))
                () () () () () () () ()
            }
            $($($arguments)*)?
        )
    };
}

/// Makes an [`Error`] from an [`io::Error`](std::io::Error) (libvirt's `virReportSystemError`).
///
/// `os_error!(error [, name = value]… [, "format", arguments…])`: the code is the one with the role `system`. The
/// detail is "*formatted text*: *the system's text*", or the latter alone. `int1` is errno, or -1 if the error is not
/// the system's. The names are those of [`error!`]; a `source` is kept beside the `io::Error`. The macro takes the
/// `io::Error` by value, and [`Error::io_error`] returns it. Since its text is in the message,
/// [`source`](std::error::Error::source) skips the `io::Error` and returns the next one.
///
/// On a result, write [`.or_os_error_with(|| format!("…"))?`](crate::domain!#results-and-options), or
/// `.or_os_error()?`. The macro is for an `io::Error` that you have, and for named values.
///
/// [The macros compared](crate::error!#the-macros-compared) has a table.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// virerr::domain!(ErrorDomain::None);
/// # fn main() {
///
/// let path = "/no/such/file";
/// let io = std::fs::File::open(path).unwrap_err();
/// let err = virerr::os_error!(io, object = path, "cannot open '{path}'");
/// assert_eq!(err.code(), ErrorCode::SystemError);
/// # #[cfg(target_os = "linux")]
/// assert_eq!(err.message(), "cannot open '/no/such/file': No such file or directory");
/// # #[cfg(target_os = "linux")]
/// assert_eq!(err.int1(), 2);
/// assert_eq!(err.io_error().unwrap().kind(), std::io::ErrorKind::NotFound);
/// # }
/// ```
#[cfg(feature = "std")]
#[macro_export]
macro_rules! os_error {
    ($error:expr $(,)?) => {
        $crate::__private::raise_os($crate::__domain_of_module!(), $error).build()
    };
    ($error:expr, $($arguments:tt)+) => {
        $crate::__raise!(
            { (raise_os ($error)) error () () () () () () () }
            $($arguments)+
        )
    };
}

/// Makes an [`Error`] for an invalid argument (libvirt's `virReportInvalidArg`).
///
/// `invalid_arg!(argument, "format", arguments…)`: the code is the one with the role `invalid_arg`. The detail is the
/// argument's identifier, a space and the formatted text. `str1` is the function's identifier, `str2` the argument's,
/// `int1` and `int2` are 0.
///
/// [The macros compared](crate::error!#the-macros-compared) has a table.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// virerr::domain!(ErrorDomain::None);
/// # fn main() {
///
/// fn resize(cpus: u32) -> Result<(), virerr::Error<Acme>> {
///     if cpus == 0 {
///         return Err(virerr::invalid_arg!(cpus, "must not be {cpus}"));
///     }
///     Ok(())
/// }
/// let err = resize(0).unwrap_err();
/// assert_eq!(err.message(), "invalid argument: cpus must not be 0");
/// assert_eq!(err.detail(), Some("cpus must not be 0"));
/// assert_eq!((err.str1(), err.str2()), (Some("resize"), Some("cpus")));
/// # }
/// ```
#[cfg(feature = "std")]
#[macro_export]
macro_rules! invalid_arg {
    ($argument:ident, $($format:tt)+) => {{
        let _ = $argument;
        $crate::__private::raise_invalid_arg(
            $crate::__domain_of_module!(),
            $crate::__function!(),
            $crate::__private::stringify!($argument),
            ::core::format_args!($($format)+),
        )
    }};
    ($($arguments:tt)*) => {
        $crate::__private::compile_error!(
            "expected `invalid_arg!(argument, \"format\", arguments…)`, where the argument is a name"
        )
    };
}

/// Makes an [`Error`] for an unsupported call (libvirt's `virReportUnsupportedError`).
///
/// `unsupported!(["format", arguments…])`: the code is the one with the role `unsupported`. The detail is the formatted
/// text, or else the function's identifier.
///
/// [The macros compared](crate::error!#the-macros-compared) has a table.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// virerr::domain!(ErrorDomain::None);
/// # fn main() {
///
/// fn migrate(live: bool) -> Result<(), virerr::Error<Acme>> {
///     if live {
///         return Err(virerr::unsupported!("live migration"));
///     }
///     Err(virerr::unsupported!())
/// }
/// assert_eq!(migrate(false).unwrap_err().message(), "migrate is not supported by the driver");
/// assert_eq!(migrate(true).unwrap_err().message(), "live migration is not supported by the driver");
/// # }
/// ```
#[cfg(feature = "std")]
#[macro_export]
macro_rules! unsupported {
    () => {
        $crate::unsupported!("{}", $crate::__function!())
    };
    ($($format:tt)+) => {
        $crate::__private::raise_unsupported($crate::__domain_of_module!(), ::core::format_args!($($format)+))
    };
}

/// Returns the identifier of the enclosing function.
#[doc(hidden)]
#[macro_export]
macro_rules! __function {
    () => {{
        fn marker() {}
        $crate::__private::enclosing_function(marker)
    }};
}
