//! An error of a library: what a failing call returns, a slot holds and a handler is told of.

use crate::level::Level;
use crate::library::{Code, Domain, Library};
use crate::record::Record;
use std::error::Error as StdError;
use std::fmt;
use std::marker::PhantomData;
use std::panic::Location;

/// An immutable error of the library `L` (libvirt's `virError`): one pointer wide, shared by reference count.
///
/// Cloning copies no text. [`Display`](fmt::Display) gives the message; the source, if there is one, is told by
/// [`source`](StdError::source).
///
/// Make one with [`error!`](crate::error!), [`bail!`](crate::bail!), [`ensure!`](crate::ensure!),
/// [`os_error!`](crate::os_error!), [`invalid_arg!`](crate::invalid_arg!), [`unsupported!`](crate::unsupported!) or
/// [`Error::builder`]. Making one reports nothing: a [`#[vir_api]`](crate::vir_api) function that returns it does, and
/// [`report!`](crate::report!), which makes one, too.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// virerr::domain!(ErrorDomain::Qemu);
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
/// ```
pub struct Error<L> {
    pub(crate) record: Record,
    library: PhantomData<fn() -> L>,
}

impl<L: Library> Error<L> {
    pub(crate) fn from_record(record: Record) -> Self {
        Error { record, library: PhantomData }
    }

    /// What failed (libvirt's `code`).
    pub fn code(&self) -> L::Code {
        L::Code::from_number(self.record.facts().code.number()).unwrap_or(L::ROLES.internal)
    }

    /// Which part of the library failed (libvirt's `domain`).
    pub fn domain(&self) -> L::Domain {
        L::Domain::from_number(self.record.facts().domain).unwrap_or(L::Domain::UNSET)
    }

    /// How bad it is (libvirt's `level`).
    pub fn level(&self) -> Level {
        self.record.facts().level
    }

    /// The whole text for a person to read (libvirt's `message`). It may have any length and any characters in it.
    pub fn message(&self) -> &str {
        self.record.message()
    }

    /// What the raise site added to the code's own message; the same as [`str2`](Self::str2).
    pub fn detail(&self) -> Option<&str> {
        self.str2()
    }

    /// The form of the message before its detail was filled in, as the list has it, whatever the language of the message;
    /// or what the raise site set (libvirt's `str1`).
    pub fn str1(&self) -> Option<&str> {
        self.record.str1()
    }

    /// The detail, or what the raise site set (libvirt's `str2`).
    pub fn str2(&self) -> Option<&str> {
        self.record.str2()
    }

    /// What the raise site set (libvirt's `str3`).
    pub fn str3(&self) -> Option<&str> {
        self.record.str3()
    }

    /// A number that the raise site set, such as errno; -1 unless set (libvirt's `int1`).
    pub fn int1(&self) -> i32 {
        self.record.facts().int1
    }

    /// A second number that the raise site set; -1 unless set (libvirt's `int2`).
    pub fn int2(&self) -> i32 {
        self.record.facts().int2
    }

    /// The name of the object that the error concerns (libvirt's `dom` and `net`).
    pub fn object(&self) -> Option<&str> {
        self.record.object()
    }

    /// The identifier of the innermost [`#[vir_api]`](crate::vir_api) function that the error came out of; `None`
    /// before it came out of one. An error type of the library's own belongs to the function that records it
    /// ([`ToError`](trait@crate::ToError)).
    pub fn api(&self) -> Option<&'static str> {
        let path = self.api_path()?;
        Some(path.rsplit_once("::").map_or(path, |(_, name)| name))
    }

    /// The path of that function: of its module, then its type where the attribute stands on an `impl` block or a trait,
    /// then its identifier, as in `kvdb::store::Store::get`. The module is as [`module_path!`] writes it.
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
        self.record.facts().api_path
    }

    /// Where in the source the error was raised: the place of the macro or of [`Error::builder`]. For an error that a
    /// [`ToError`](trait@crate::ToError) made, the place in its `to_error`, if that gives one.
    pub fn location(&self) -> Option<&'static Location<'static>> {
        self.record.facts().location
    }

    /// Returns an error with the same content that is reported where a call fails with it.
    ///
    /// An error that has come out of a call, or was reported by hand, is not reported again: its clones too only set the
    /// last error where another call passes them on. Where it is a failure once more, as for a library that keeps the
    /// reason why a connection was lost and fails each later call with it, return `err.again()`.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// # virerr::domain!(ErrorDomain::None);
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
    /// ```
    #[must_use = "making an error reports nothing: return it, as `bail!` does, or report it"]
    pub fn again(&self) -> Self {
        let mut again = self.clone();
        if again.record.facts().is_marked {
            // It is shared, so this changes a copy.
            again.record.facts_mut().is_marked = false;
        }
        again
    }
}

impl<L> Clone for Error<L> {
    fn clone(&self) -> Self {
        Error { record: self.record.clone(), library: PhantomData }
    }
}

/// The message.
impl<L> fmt::Display for Error<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.record.message())
    }
}

/// More sources than this are taken for a chain without end.
const MOST_SOURCES: usize = 64;

/// Every field that is set, for a developer to read.
impl<L: Library> fmt::Debug for Error<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let facts = self.record.facts();
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
        out.field("int1", &facts.int1).field("int2", &facts.int2);
        if let Some(location) = facts.location {
            out.field("location", &format_args!("{location}"));
        }
        // Their texts, and not of all: a source may reach this error again, by its `Debug` or as its own source.
        let sources = std::iter::successors(self.source(), |&source| source.source()).take(MOST_SOURCES);
        let sources: Vec<String> = sources.map(ToString::to_string).collect();
        if !sources.is_empty() {
            out.field("sources", &sources);
        }
        out.finish_non_exhaustive()
    }
}

impl<L: Library> StdError for Error<L> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.record.facts().source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

/// The sizes and traits that callers count on.
const _: fn() = || {
    const POINTER: usize = size_of::<usize>();
    const { assert!(size_of::<Error<()>>() == POINTER) };
    const { assert!(size_of::<Result<(), Error<()>>>() == POINTER) };
    fn shareable<T: Send + Sync + Unpin + std::panic::UnwindSafe + std::panic::RefUnwindSafe + 'static>() {}
    shareable::<Error<()>>();
};
