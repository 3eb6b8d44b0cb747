//! The error of a library, which a failing call returns, a slot holds and a handler gets.

use crate::let_go::Source;
use crate::level::Level;
use crate::library::{Code, Domain, Library};
use crate::record::Record;
use crate::sources::{Caused, chain, sources_in_detail};
use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::marker::PhantomData;
use std::panic::Location;
use std::process::ExitCode;
use std::sync::Arc;

/// An immutable error of the library `L` (libvirt's `virError`): one pointer wide, shared by reference count.
///
/// Cloning copies no text. [`Display`](fmt::Display) prints the message; `{:#}` adds the sources and the code.
///
/// Make one with [`error!`](crate::error!), [`bail!`](crate::bail!), [`ensure!`](crate::ensure!),
/// [`os_error!`](crate::os_error!), [`invalid_arg!`](crate::invalid_arg!), [`unsupported!`](crate::unsupported!) or
/// [`Error::builder`]. This reports nothing: a [`#[vir_api]`](crate::vir_api) function reports the error that it
/// returns. [`report!`](crate::report!) makes and reports one.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// virerr::domain!(ErrorDomain::Qemu);
/// # fn main() {
///
/// let err = virerr::error!(ErrorCode::NoDomain, object = "web1", "no domain with matching name '{}'", "web1");
/// assert_eq!(err.code(), ErrorCode::NoDomain);
/// assert_eq!(err.domain(), ErrorDomain::Qemu);
/// assert_eq!(err.level(), virerr::Level::Error);
/// assert_eq!(err.message(), "domain not found: no domain with matching name 'web1'");
/// assert_eq!(err.str1(), Some("domain not found: {}"));
/// assert_eq!(err.detail(), Some("no domain with matching name 'web1'"));
/// assert_eq!(err.object(), Some("web1"));
/// assert_eq!((err.int1(), err.int2()), (-1, -1));
/// # }
/// ```
pub struct Error<L> {
    pub(crate) record: Record,
    library: PhantomData<fn() -> L>,
}

impl<L: Library> Error<L> {
    pub(crate) fn from_record(record: Record) -> Self {
        Error { record, library: PhantomData }
    }

    /// Adds a source to an error, as [`ErrorBuilder::source`](crate::ErrorBuilder::source) does.
    #[doc(hidden)]
    #[must_use = "making an error does not report it: return it, as `bail!` does, or report it"]
    pub fn __with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        let parts = self.record.parts_mut();
        let source: Source = Arc::from(source.into());
        parts.source = Some(match parts.source.take() {
            // The system's error stays the first source, since the detail has its text.
            Some(error) => Arc::new(Caused { error, source }),
            None => source,
        });
        self
    }

    /// Adds a source whose text is in the detail, as are those of as many of its own sources as this error has in its
    /// detail.
    pub(crate) fn with_cause(mut self, cause: impl StdError + Send + Sync + 'static) -> Self {
        let count = sources_in_detail(cause.source(), self.detail().unwrap_or_default(), self.detail());
        let parts = self.record.parts_mut();
        parts.source = Some(Arc::new(cause));
        parts.sources_in_detail = 1 + parts.sources_in_detail.max(count);
        self
    }

    /// Returns the same error with another place in the source.
    pub(crate) fn at(mut self, location: &'static Location<'static>) -> Self {
        self.record.parts_mut().location = Some(location);
        self
    }

    /// Returns the code: what failed (libvirt's `code`).
    pub fn code(&self) -> L::Code {
        L::Code::from_number(self.record.parts().code.number()).unwrap_or(L::ROLES.internal)
    }

    /// Returns the full human-readable message (libvirt's `message`). It may have any length and contain any
    /// characters.
    pub fn message(&self) -> &str {
        self.record.message()
    }

    /// Returns the detail: the text that was added to the code's message when the error was raised.
    /// [`str2`](Self::str2) is the same, except for an error that [`invalid_arg!`](crate::invalid_arg!) made.
    pub fn detail(&self) -> Option<&str> {
        self.record.detail()
    }

    /// Returns the domain: the part of the library that failed (libvirt's `domain`).
    pub fn domain(&self) -> L::Domain {
        L::Domain::from_number(self.record.parts().domain).unwrap_or(L::Domain::UNSET)
    }

    /// Returns the level: how severe the error is (libvirt's `level`).
    pub fn level(&self) -> Level {
        self.record.parts().level()
    }

    /// Returns the list's text before it is translated: the detail form, or the message if there is no detail. An error
    /// that was raised with another text returns that (libvirt's `str1`).
    pub fn str1(&self) -> Option<&str> {
        self.record.str1()
    }

    /// Returns the detail, or the other text that the error was raised with (libvirt's `str2`).
    pub fn str2(&self) -> Option<&str> {
        self.record.str2()
    }

    /// Returns an extra text that the error was raised with (libvirt's `str3`).
    pub fn str3(&self) -> Option<&str> {
        self.record.str3()
    }

    /// Returns an extra number that the error was raised with, such as errno; -1 by default (libvirt's `int1`).
    pub fn int1(&self) -> i32 {
        self.record.parts().int1
    }

    /// Returns a second extra number; -1 by default (libvirt's `int2`).
    pub fn int2(&self) -> i32 {
        self.record.parts().int2
    }

    /// Returns the name of the object that the error concerns (libvirt's `dom` and `net`).
    pub fn object(&self) -> Option<&str> {
        self.record.object()
    }

    /// Returns the identifier of the innermost
    /// [`#[vir_api]`](crate::vir_api) function that the error came out of, or `None` before it came out of one. An
    /// error type of the library's own belongs to the function that records it ([`ToError`](trait@crate::ToError)).
    pub fn api(&self) -> Option<&'static str> {
        let path = self.api_path()?;
        Some(path.rsplit_once("::").map_or(path, |(_, name)| name))
    }

    /// Returns the path of the function that [`api`](Self::api) names: its module, as [`module_path!`] prints it, its
    /// type if the attribute is on an `impl` block or a trait, and its identifier, as in `kvdb::store::Store::get`.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// mod store {
    ///     # use super::{Acme, ErrorCode, ErrorDomain};
    ///     virerr::domain!(ErrorDomain::None);
    ///
    ///     #[virerr::vir_api]
    ///     pub fn get(key: &str) -> Result<String, virerr::Error<Acme>> {
    ///         virerr::bail!(ErrorCode::InternalError, "no key '{key}'")
    ///     }
    /// }
    ///
    /// # fn main() {
    /// # Acme::set_handler(|_| ());
    /// let err = store::get("port").unwrap_err();
    /// assert_eq!(err.api_path(), Some(concat!(module_path!(), "::store::get")));
    /// assert_eq!(err.api(), Some("get"));
    /// # }
    /// ```
    pub fn api_path(&self) -> Option<&'static str> {
        self.record.parts().api_path
    }

    /// Returns the place in the source where the error was raised: that of the macro or of [`Error::builder`]. For an
    /// error converted by a [`ToError`](trait@crate::ToError), it is the place of the `?`, or else the location that
    /// its `to_error` set, if any.
    pub fn location(&self) -> Option<&'static Location<'static>> {
        self.record.parts().location
    }

    /// Returns the error that caused this one, if it is an `E`: the source that was given, the error that this one was
    /// made from, or else the first of their sources that is an `E`.
    ///
    /// Returns `None` if only the texts of the sources could be kept, as when an API function returned an error type of
    /// the library's own ([`ToError`](trait@crate::ToError)).
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// virerr::domain!(ErrorDomain::None);
    /// # fn main() {
    ///
    /// let parsed = "four".parse::<u32>().unwrap_err();
    /// let err = virerr::error!(ErrorCode::InvalidArg, source = parsed, "not a number of cpus");
    /// let parsed: &std::num::ParseIntError = err.cause().unwrap();
    /// assert_eq!(parsed.kind(), &std::num::IntErrorKind::InvalidDigit);
    /// # }
    /// ```
    pub fn cause<E: StdError + 'static>(&self) -> Option<&E> {
        chain(self.kept()).find_map(|error| match error.downcast_ref::<Caused>() {
            Some(caused) => (&*caused.error as &(dyn StdError + 'static)).downcast_ref(),
            None => error.downcast_ref(),
        })
    }

    /// Returns the system error that caused this one: [`cause`](Self::cause) for an [`io::Error`].
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// virerr::domain!(ErrorDomain::None);
    /// # fn main() {
    ///
    /// let io = std::fs::File::open("/no/such/file").unwrap_err();
    /// let err = virerr::os_error!(io, "cannot read the configuration");
    /// assert_eq!(err.io_error().unwrap().kind(), std::io::ErrorKind::NotFound);
    /// # }
    /// ```
    pub fn io_error(&self) -> Option<&io::Error> {
        self.cause()
    }

    /// Returns the exit code for a program that ends with this error: the number of the code if that is 1 to 255, or
    /// else 1.
    ///
    /// A program that prints its errors itself should set a handler that does nothing. Otherwise the default printer
    /// prints each error first.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// # virerr::domain!(ErrorDomain::None);
    /// # fn main() {
    /// # fn run() -> Result<(), virerr::Error<Acme>> {
    /// #     virerr::bail!(ErrorCode::NoDomain)
    /// # }
    /// use std::process::ExitCode;
    ///
    /// fn exit() -> ExitCode {
    ///     Acme::set_handler(|_| ());
    ///     match run() {
    ///         Ok(()) => ExitCode::SUCCESS,
    ///         Err(err) => {
    ///             eprintln!("acme: {err:#}");
    ///             err.exit_code()
    ///         }
    ///     }
    /// }
    /// assert_eq!(exit(), ExitCode::from(42));
    /// # }
    /// ```
    pub fn exit_code(&self) -> ExitCode {
        match u8::try_from(self.record.parts().code.number()) {
            Ok(number) if number != 0 => ExitCode::from(number),
            _ => ExitCode::FAILURE,
        }
    }

    /// Returns an error with the same content that is not marked as reported, so that a call that fails with it reports
    /// it.
    ///
    /// An error that has left a call, or was reported by hand, is not reported again: if another call returns it or a
    /// clone, only the last error is set. If it is a new failure, return `err.again()`. An example is a library that
    /// keeps the reason why a connection was lost, and fails each later call with it.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// # virerr::domain!(ErrorDomain::None);
    /// # fn main() {
    /// use std::sync::atomic::{AtomicUsize, Ordering};
    ///
    /// #[virerr::vir_api]
    /// fn pass_on(err: virerr::Error<Acme>) -> Result<(), virerr::Error<Acme>> {
    ///     Err(err)
    /// }
    ///
    /// static REPORTS: AtomicUsize = AtomicUsize::new(0);
    /// Acme::set_handler(|_| _ = REPORTS.fetch_add(1, Ordering::Relaxed));
    /// let err = pass_on(virerr::error!(ErrorCode::NoDomain)).unwrap_err();
    /// pass_on(err.clone()).unwrap_err();
    /// assert_eq!(REPORTS.load(Ordering::Relaxed), 1);
    /// pass_on(err.again()).unwrap_err();
    /// assert_eq!(REPORTS.load(Ordering::Relaxed), 2);
    /// # }
    /// ```
    #[must_use = "making an error reports nothing: return it, as `bail!` does, or report it"]
    pub fn again(&self) -> Self {
        let mut again = self.clone();
        if again.record.parts().is_marked {
            // It is shared, so this changes a copy.
            again.record.parts_mut().is_marked = false;
        }
        again
    }
}

impl<L> Clone for Error<L> {
    fn clone(&self) -> Self {
        Error { record: self.record.clone(), library: PhantomData }
    }
}

/// `{}` prints the message, and `{:#}` one line that ends with the code: `<message>: <source>: … [<symbol> <number>]`.
impl<L> fmt::Display for Error<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !f.alternate() {
            return f.pad(self.record.message());
        }
        f.write_str(self.record.message())?;
        for source in self.sources() {
            write!(f, ": {source}")?;
        }
        let code = self.record.parts().code;
        write!(f, " [{} ", code.symbol())?;
        code.write_number(f)?;
        f.write_str("]")
    }
}

/// `{:?}` is for people, as when `main` returns the error: it prints the message, and then a line each for the code,
/// the place in the source, the sources and the help of the row. `{:#?}` prints a struct with every field that is set.
impl<L: Library> fmt::Debug for Error<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return self.debug_struct(f);
        }
        let code = self.record.parts().code;
        write!(f, "{}\n  code: {} ", self.message(), code.symbol())?;
        code.write_number(f)?;
        if let Some(location) = self.location() {
            write!(f, "\n  at: {location}")?;
        }
        // Only their texts, since the `Debug` of a source may reach this error again.
        for source in self.sources() {
            write!(f, "\n  caused by: {source}")?;
        }
        if let Some(help) = self.code().row().help() {
            write!(f, "\n  help: {}", help.replace('\n', "\n        "))?;
        }
        Ok(())
    }
}

impl<L: Library> Error<L> {
    fn debug_struct(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = self.record.parts();
        let mut out = f.debug_struct("Error");
        out.field("code", &self.code()).field("domain", &self.domain()).field("level", &self.level());
        out.field("message", &self.message());
        let strings = [
            ("str1", self.str1()),
            ("str2", self.str2()),
            ("str3", self.str3()),
            ("object", self.object()),
            ("api", self.api()),
        ];
        for (name, text) in strings {
            if let Some(text) = text {
                out.field(name, &text);
            }
        }
        out.field("int1", &parts.int1).field("int2", &parts.int2);
        if let Some(location) = parts.location {
            out.field("location", &format_args!("{location}"));
        }
        let sources: Vec<String> = self.sources().map(ToString::to_string).collect();
        if !sources.is_empty() {
            out.field("sources", &sources);
        }
        out.finish_non_exhaustive()
    }
}

impl<L> Error<L> {
    fn own_source(&self) -> Option<&(dyn StdError + 'static)> {
        let mut source = self.kept()?;
        for _ in 0..self.record.parts().sources_in_detail {
            source = source.source()?;
        }
        Some(source)
    }

    /// Returns the kept source, even if its text is in the detail.
    fn kept(&self) -> Option<&(dyn StdError + 'static)> {
        self.record.parts().source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }

    /// Returns the sources to print after the message.
    pub(crate) fn sources(&self) -> impl Iterator<Item = &(dyn StdError + 'static)> {
        chain(self.own_source())
    }
}

/// The source is the error that caused this one, as from [`Error::cause`]. If its text is already in the detail, as
/// after `or_error`, [`os_error!`](crate::os_error!) and [`Error::wrap`], it is the next error in the chain, so that no
/// text is printed twice.
impl<L: Library> StdError for Error<L> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.own_source()
    }
}

/// Checks the size and the traits that callers rely on.
const _: fn() = || {
    const POINTER: usize = size_of::<usize>();
    const { assert!(size_of::<Error<()>>() == POINTER) };
    const { assert!(size_of::<Result<(), Error<()>>>() == POINTER) };
    fn shareable<T: Send + Sync + Unpin + std::panic::UnwindSafe + std::panic::RefUnwindSafe + 'static>() {}
    shareable::<Error<()>>();
};
