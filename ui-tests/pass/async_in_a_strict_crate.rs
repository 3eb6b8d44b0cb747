//! Async functions, functions that return futures, and blocks, in a documented crate in which no lint is allowed that a
//! generated line could break.
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

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

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
        /// An argument that the function cannot take.
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        /// No domain has that name.
        NoDomain = 42 => "domain not found",
    }

    /// Which part of the library failed.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
    }
}

virerr::domain!(ErrorDomain::None);

/// An error.
pub type Error = virerr::Error<Acme>;
/// A result.
pub type Result<T, E = Error> = std::result::Result<T, E>;
/// A future that does not say that it is one.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// A connection.
#[derive(Clone, Debug, Default)]
pub struct Connection {
    errors: virerr::ConnectionErrors<Acme>,
    names: Vec<String>,
}

impl virerr::Connected for Connection {
    type Library = Acme;

    fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
        &self.errors
    }
}

/// A number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number(u8);

#[virerr::vir_api(conn = self, panics = error)]
impl Connection {
    /// How many there are at most.
    pub const LIMIT: usize = 9;

    /// Makes one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks up.
    pub fn lookup(&self, name: &str) -> Result<&str> {
        virerr::ensure!(!name.is_empty(), ErrorCode::InvalidArg, "name must not be empty");
        match self.names.iter().find(|known| *known == name) {
            Some(name) => Ok(name),
            None => virerr::bail!(ErrorCode::NoDomain, "no domain '{name}'"),
        }
    }

    /// Looks up, in time.
    pub async fn lookup_later(&self, name: &str) -> Result<&str> {
        std::future::ready(()).await;
        self.lookup(name)
    }

    /// Adds.
    pub async fn add(&mut self, name: String) -> Result<&mut String> {
        if name.is_empty() {
            return Err(virerr::invalid_arg!(name, "name must not be empty"));
        }
        self.names.push(name);
        self.names.last_mut().ok_or_else(|| virerr::error!(ErrorCode::InternalError))
    }

    /// Closes.
    pub async fn close(self) -> Result<()> {
        Err(virerr::unsupported!())
    }

    /// Opens.
    #[virerr::vir_api(conn = none)]
    pub async fn open(mut names: Vec<String>) -> Result<Self> {
        names.sort();
        virerr::ensure!(names.len() < Self::LIMIT, ErrorCode::InternalError, "too many");
        Ok(Self { names, ..Self::default() })
    }

    /// Fails at once, or in time.
    pub fn fail(&self, now: bool) -> impl Future<Output = Result<()>> {
        let err = virerr::error!(ErrorCode::InternalError, "as asked");
        let is_new = self.names.is_empty();
        async move { if now || is_new { Err(err) } else { Ok(()) } }
    }

    /// Counts.
    pub fn count<'a>(&'a self, prefix: &'a str) -> Pin<Box<dyn Future<Output = Result<usize>> + Send + 'a>> {
        Box::pin(async move { Ok(self.names.iter().filter(|name| name.starts_with(prefix)).count()) })
    }

    /// Counts too.
    #[virerr::vir_api(future)]
    pub fn length(&self, _name: &str) -> Later<'_, usize> {
        Box::pin(async move { Ok(self.names.len()) })
    }

    /// A number.
    pub fn number(&self) -> Number {
        Number(u8::try_from(self.names.len()).unwrap_or(u8::MAX))
    }

    /// Left as it is.
    #[virerr::vir_api(skip)]
    pub fn checked(&self) -> Result<bool> {
        Ok(self.is_new())
    }

    fn is_new(&self) -> bool {
        self.names.is_empty()
    }
}

/// A driver.
#[virerr::vir_api]
pub trait Driver: virerr::Connected<Library = Acme> + Sync {
    /// Its name.
    fn name(&self) -> &str {
        "driver"
    }

    /// Starts.
    fn start(&self, name: &str) -> impl Future<Output = Result<usize>> + Send;

    /// Starts again.
    fn restart(&self, name: String) -> impl Future<Output = Result<usize>> + Send {
        async move { self.start(&name).await }
    }

    /// Stops.
    fn stop(&self) -> Result<()> {
        virerr::bail!(ErrorCode::InternalError, "{} does not stop", self.name())
    }
}

#[virerr::vir_api]
impl Driver for Connection {
    async fn start(&self, name: &str) -> Result<usize> {
        Ok(self.lookup_later(name).await?.len())
    }
}

/// Reads.
#[virerr::vir_api]
pub async fn read(mut path: &std::path::Path, _conn: &Connection) -> Result<Vec<u8>> {
    if path.ends_with("..") {
        path = path.parent().unwrap_or(path);
    }
    std::fs::read(path).map_err(|err| virerr::os_error!(err, "cannot read {}", path.display()))
}

/// Takes what it is given.
#[virerr::vir_api(conn = conn)]
pub async fn take(mut conn: Connection, (first, second): (u8, u8), mut number: u8) -> Result<u8> {
    conn.names.push(first.to_string());
    number += second;
    virerr::ensure!(number > 9, ErrorCode::InternalError, "{number} is too small");
    Ok(number)
}

/// Fails, whatever happens.
#[virerr::vir_api]
pub async fn fail() -> Result<()> {
    virerr::bail!(ErrorCode::InternalError, "as asked")
}

/// Never comes back.
#[virerr::vir_api(conn = none)]
pub async fn give_up(conn: Connection) -> Result<std::convert::Infallible> {
    panic!("{conn:?}")
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(outcome) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return outcome;
        }
    }
}

fn main() {
    std::panic::set_hook(Box::new(|_| ()));
    let mut conn = wait(Connection::open(vec!["web".to_owned()])).unwrap_or_else(|_| Connection::new());
    assert!(wait(conn.lookup_later("db")).is_err() && wait(conn.add("db".to_owned())).is_ok());
    assert_eq!(conn.errors.take().and_then(|err| err.api()), Some("lookup"));
    assert!(wait(conn.fail(true)).is_err() && conn.errors.take().is_some());
    assert!(wait(conn.count("w")).is_ok() && wait(conn.length("")).is_ok() && conn.checked().is_ok());
    assert_eq!(conn.number(), Number(2));
    assert!(wait(conn.restart("web".to_owned())).is_ok() && conn.stop().is_err());
    assert!(wait(read("/no/such/file".as_ref(), &conn)).is_err() && wait(fail()).is_err());
    assert!(wait(take(conn.clone(), (1, 2), 3)).is_err() && wait(conn.close()).is_err());
    assert!(std::panic::catch_unwind(|| wait(give_up(Connection::default())).is_ok()).is_err());
}
