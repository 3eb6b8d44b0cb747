//! Logging: each error becomes an event of `tracing`, or a record of `log`, once.
//!
#![doc = include_str!("../docs/logging.md")]

mod fields;
#[cfg(feature = "log")]
mod log;
#[cfg(feature = "tracing")]
pub(crate) mod tracing;

use crate::library::Library;
use crate::logger::Logger;
use crate::observe::Observer;

/// Logs the errors of a library to `tracing` until the guard is dropped; [`forever`](Observer::forever) keeps it.
///
/// Each error is one event, even with several guards. While a guard exists, the default printer is silent.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// tracing_subscriber::fmt().with_writer(std::io::stderr).init();
/// virerr::logging::to_tracing::<Acme>().forever();
/// // Logged: ERROR acme: domain not found error.type="ACME_ERR_NO_DOMAIN" …
/// Acme::report(virerr::Error::builder(ErrorCode::NoDomain).build());
/// ```
#[cfg(feature = "tracing")]
pub fn to_tracing<L: Library>() -> Observer<L> {
    Logger::TRACING.install()
}

/// Logs the errors of a library to `log` until the guard is dropped; [`forever`](Observer::forever) keeps it.
///
/// Each error is one record, even with several guards. While a guard exists, the default printer is silent.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// struct Stderr;
///
/// impl log::Log for Stderr {
///     fn enabled(&self, _: &log::Metadata<'_>) -> bool {
///         true
///     }
///     fn log(&self, record: &log::Record<'_>) {
///         eprintln!("{} {}: {}", record.level(), record.target(), record.args());
///     }
///     fn flush(&self) {}
/// }
///
/// log::set_logger(&Stderr).unwrap();
/// log::set_max_level(log::LevelFilter::Info);
/// virerr::logging::to_log::<Acme>().forever();
/// // Logged: ERROR acme: domain not found
/// Acme::report(virerr::Error::builder(ErrorCode::NoDomain).build());
/// ```
#[cfg(feature = "log")]
pub fn to_log<L: Library>() -> Observer<L> {
    Logger::LOG.install()
}
