//! A documented crate in which no lint is allowed that a generated line could break, with error types of every kind.
#![forbid(warnings, unsafe_code, unreachable_code)]
#![deny(forbidden_lint_groups)]
#![deny(
    dead_code,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    future_incompatible,
    keyword_idents,
    let_underscore_drop,
    meta_variable_misuse,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_ascii_idents,
    nonstandard_style,
    redundant_imports,
    redundant_lifetimes,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unsafe_op_in_unsafe_fn,
    unused,
    unused_extern_crates,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]

use std::error::Error;
use std::fmt;
use std::io;
use virerr::ToError;

virerr::define_codes! {
    /// The library.
    #[derive(Clone, Copy, Debug)]
    #[library(name = "acme", default_handler = silent)]
    pub struct Acme;

    /// What went wrong.
    pub enum ErrorCode {
        /// A bug in the library.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// The operating system refused.
        #[role(system)]
        SystemError = 38 => "system call error", "{}",
        /// No domain has that name.
        NoDomain = 42 => "domain not found",
    }

    /// Which part of the library failed.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
        /// The QEMU driver.
        Qemu = 10 => "QEMU Driver",
    }
}

/// Every argument, every kind of field, and mentions that are none.
#[derive(Debug, ToError)]
#[to_error(library = Acme, domain = ErrorDomain::Qemu)]
pub enum Failure {
    /// Gone.
    #[to_error(code = ErrorCode::NoDomain, object = name, str3 = .kind, int1 = .line, int2 = *column as i32, level = warning)]
    Missing {
        /// A name.
        name: String,
        /// A kind.
        kind: Option<&'static str>,
        /// A line.
        line: i32,
        /// A column.
        column: u64,
    },
    /// A field of the name of something else.
    #[to_error(code = self.code(), object = "{line}", int1 = lines::line())]
    Odd {
        /// Never read.
        line: u16,
        /// Never read.
        code: u8,
    },
    /// A tuple.
    #[to_error(code = ErrorCode::InternalError, object = .0.0, int1 = _1.checked_add(1))]
    Tuple((char, char), i32),
    /// From the system.
    #[to_error(errno, object = path)]
    Io {
        /// A path.
        path: String,
        /// A cause.
        source: io::Error,
    },
    /// As it is.
    #[to_error(transparent)]
    Inner(virerr::Error<Acme>),
    /// Another.
    #[to_error(transparent)]
    Boxed(Box<Outer<'static, str, 3>>),
    /// No more in use.
    #[deprecated]
    #[to_error(code = ErrorCode::NoDomain)]
    Old,
    /// Of no fields.
    #[to_error(code = ErrorCode::NoDomain)]
    Empty {},
}

mod lines {
    pub(crate) fn line() -> Option<u8> {
        None
    }
}

impl Failure {
    fn code(&self) -> ErrorCode {
        match self {
            Failure::Odd { line, code } if u16::from(*code) < *line => ErrorCode::NoDomain,
            _ => ErrorCode::InternalError,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("failed")
    }
}

impl Error for Failure {}

/// With parameters.
#[derive(Debug, ToError)]
#[to_error(library = Acme, code = ErrorCode::NoDomain, object = .names[0])]
pub struct Outer<'a, T: ?Sized, const N: usize>
where
    T: fmt::Debug,
{
    names: [&'a str; N],
    what: &'a T,
}

impl<T: fmt::Debug + ?Sized, const N: usize> fmt::Display for Outer<'_, T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.what)
    }
}

impl<T: fmt::Debug + ?Sized, const N: usize> Error for Outer<'_, T, N> {}

/// Cannot be.
#[derive(Clone, Copy, Debug, ToError)]
#[to_error(library = Acme)]
pub enum Never {}

/// As another.
#[derive(Debug, ToError)]
#[to_error(library = Acme, transparent)]
#[deprecated]
pub struct Old<E>(
    /// The other.
    pub E,
);

/// Any error.
#[derive(Debug, ToError)]
#[to_error(library = Acme, code = code_of(&*self.0), source = &*self.0)]
pub struct Any(Box<dyn Error>);

impl<E: Error + 'static> From<E> for Any {
    fn from(error: E) -> Self {
        Any(error.into())
    }
}

impl fmt::Display for Any {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

fn code_of(error: &(dyn Error + 'static)) -> ErrorCode {
    if error.is::<io::Error>() { ErrorCode::SystemError } else { ErrorCode::InternalError }
}

/// An error of the system, somewhere inside.
#[derive(Debug, ToError)]
#[to_error(library = Acme, errno = self.0.1)]
pub struct Deep((u8, io::Error));

impl fmt::Display for Deep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "deep {}", self.0.0)
    }
}

impl Error for Deep {}

/// Converts.
pub fn convert(text: &str) -> Result<u8, virerr::Error<Acme>> {
    let number = text.parse::<u8>().map_err(Any::from)?;
    if number > 7 {
        return Err(Deep((number, io::Error::other("full"))))?;
    }
    Ok(number)
}

/// Fails.
#[virerr::vir_api]
pub fn fail(failure: Failure) -> Result<(), Failure> {
    Err(failure)
}

fn main() {
    let missing = Failure::Missing { name: "web".to_owned(), kind: None, line: 7, column: 9 };
    let err = missing.to_error();
    assert_eq!((err.object(), err.str3(), err.int1(), err.int2()), (Some("web"), None, 7, 9));
    let err = Failure::Odd { line: 7, code: 3 }.to_error();
    assert_eq!((err.code(), err.object(), err.int1()), (ErrorCode::NoDomain, Some("{line}"), -1));
    let err = Failure::Tuple(('a', 'b'), 1).to_error();
    assert_eq!((err.object(), err.int1()), (Some("a"), 2));
    let outer = Outer { names: ["a", "b", "c"], what: "web" };
    assert_eq!(outer.to_error().object(), Some("a"));
    assert_eq!(convert("x").unwrap_err().detail(), Some("invalid digit found in string"));
    assert_eq!(convert("8").unwrap_err().detail(), Some("deep 8: full"));
    assert_eq!(convert("7").unwrap(), 7);
    let io = Failure::Io { path: "p".to_owned(), source: io::Error::other("full") };
    let inner = Failure::Inner(io.to_error());
    for failure in [missing, io, inner, Failure::Boxed(Box::new(outer)), Failure::Empty {}] {
        assert!(fail(failure).is_err());
    }
}
