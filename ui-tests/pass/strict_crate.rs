//! A documented crate in which no lint is allowed that a generated line could break.
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

virerr::define_codes! {
    /// The library.
    #[derive(Clone, Copy, Debug)]
    #[library(name = "acme", default_handler = silent, panics = error)]
    pub struct Acme;

    /// What went wrong.
    pub enum ErrorCode {
        /// A bug in the library.
        #[role(internal)]
        #[since("0.1.0")]
        #[help = "report it"]
        InternalError = 1 => "internal error",
        /// An argument that the function cannot take.
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        /// No domain has that name.
        #[level(warning)]
        #[symbol = "ACME_NO_DOMAIN"]
        NoDomain = 1_000_000 => "domain not found",
    }

    /// Which part of the library failed.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
        /// The QEMU driver.
        Qemu = 10 => "QEMU Driver",
    }
}

/// An error.
pub type Error = virerr::Error<Acme>;
/// A result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

virerr::domain!(ErrorDomain::Qemu);

/// A connection.
#[derive(Debug, Default)]
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

impl Connection {
    /// Looks up.
    #[virerr::vir_api]
    pub fn lookup(&self, name: &str) -> Result<&str> {
        virerr::ensure!(!name.is_empty(), ErrorCode::InvalidArg, object = "no name", "name must not be empty");
        match self.names.iter().find(|known| *known == name) {
            Some(name) => Ok(name),
            None => virerr::bail!(ErrorCode::NoDomain, "no domain '{name}'"),
        }
    }

    /// Adds.
    #[virerr::vir_api(panics = error)]
    pub fn add(&mut self, name: &str) -> Result<&mut String> {
        if name.is_empty() {
            return Err(virerr::invalid_arg!(name, "name must not be empty"));
        }
        self.names.push(name.to_owned());
        self.names.last_mut().or_error(ErrorCode::InternalError)
    }

    /// Closes.
    #[virerr::vir_api(conn = self)]
    pub fn close(self) -> Result<()> {
        Err(virerr::unsupported!())
    }
}

/// Reads.
#[virerr::vir_api]
pub fn read(mut path: &std::path::Path, _conn: &Connection) -> Result<Vec<u8>> {
    if path.ends_with("..") {
        path = path.parent().unwrap_or(path);
    }
    std::fs::read(path).or_os_error_with(|| format!("cannot read {}", path.display()))
}

/// Numbers, in a module with the domain of the one around it, and one with its own.
mod numbers {
    use super::{ErrorCode, Result, VIR_FROM_THIS};

    /// Parses.
    pub(crate) fn parse(text: &str) -> Result<u8> {
        let _: super::ErrorDomain = VIR_FROM_THIS;
        text.parse::<u8>().or_error_with(ErrorCode::InvalidArg, || text)
    }

    /// Writes.
    pub(crate) mod write {
        use super::*;

        virerr::domain!(crate::ErrorDomain::None);

        /// Writes.
        pub(crate) fn write(_number: u8) -> Result<()> {
            Err(std::io::Error::other("full")).or_os_error()
        }
    }
}

/// Without any use of it.
mod unused {
    virerr::domain!(super::ErrorDomain::None);
}

/// Never comes back.
#[virerr::vir_api(conn = none, panics = pass)]
pub fn give_up(conn: &Connection) -> Result<std::convert::Infallible> {
    panic!("{conn:?}")
}

/// Fails, whatever happens.
#[virerr::vir_api]
pub fn fail() -> Result<()> {
    virerr::bail!(ErrorCode::InternalError, "as asked")
}

/// Looks after things in the background, and hears of what it reports.
pub fn watch(conn: &Connection, name: &str) -> virerr::Subscriber<Acme> {
    let errors = conn.errors.subscribe(1);
    virerr::report!(ErrorCode::InternalError);
    virerr::report!(ErrorCode::NoDomain, object = name, "no answer from '{name}'",);
    virerr::report_warning!(ErrorCode::NoDomain, conn = conn,);
    virerr::report_warning!(ErrorCode::NoDomain, object = name, conn = &conn.errors, int1 = 7, "'{}'", name);
    errors
}

/// A driver.
pub trait Driver {
    /// Starts.
    #[virerr::vir_api]
    fn start(&self) -> Result<usize>
    where
        Self: virerr::Connected<Library = Acme>,
    {
        Ok(0)
    }
}

impl Driver for Connection {}

fn main() {
    std::panic::set_hook(Box::new(|_| ()));
    let mut conn = Connection::default();
    assert!(conn.lookup("web").is_err() && conn.add("web").is_ok() && conn.start().is_ok());
    assert!(numbers::parse("x").is_err() && numbers::write::write(7).is_err());
    let mut heard = watch(&conn, "web");
    assert!(heard.recv().is_some_and(|item| item.is_ok()) && matches!(heard.recv(), Some(Err(virerr::Lagged(1)))));
    assert!(read("/no/such/file".as_ref(), &conn).is_err() && fail().is_err() && conn.close().is_err());
    assert!(std::panic::catch_unwind(|| give_up(&Connection::default()).is_ok()).is_err());
}
