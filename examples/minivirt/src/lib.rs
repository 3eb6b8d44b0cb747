//! A miniature libvirt, in memory, which shows how to use [`virerr`].
//!
//! - [`codes`](ErrorCode) declares the codes and the domains;
//! - every module that raises errors sets its domain once, with `virerr::domain!`;
//! - the `impl` blocks of the API have `#[virerr::vir_api]`, so that each failure of a `pub` function is recorded and
//!   reported once;
//! - a [`Connection`] has its own error slot and handler, which its domains and networks share;
//! - [`ImageError`] is a separate error type with codes, by `#[derive(virerr::ToError)]`;
//! - [`Connection::run_events`] is an event loop: it runs the callers' callbacks, each in [`Minivirt::outside`];
//! - [`asynchronous`] is the API for tasks.
//!
//! ```
//! use minivirt::{Connection, ErrorCode, ErrorDomain, Minivirt};
//!
//! let conn = Connection::open("test:///default")?; conn.errors().set_handler(|err| eprintln!("reported: {err}"));
//! assert!(conn.lookup_by_name("nope").is_err());
//!
//! let err = Minivirt::last_error().expect("the call before failed");
//! assert_eq!((err.code(), err.domain()), (ErrorCode::NoDomain, ErrorDomain::Test));
//! assert_eq!(err.to_string(), "no such domain: no domain with name 'nope'");
//! # Ok::<(), minivirt::Error>(())
//! ```
//!
//! `minivirt.codes` is the lock file: it has every number with the libvirt release that published it, and a list that
//! uses one for another row does not compile. `examples/codes.rs` is the command that generates files from the list,
//! such as a header, pages, JSON, a template for translators, a catalog for the systemd journal and a Python module.
//! `include/minivirt_errors.h` and two of the pages in `docs/codes`, the index and `VIR_ERR_NO_DOMAIN.md`, are
//! committed; a test keeps them current. `minivirt --explain 42` prints the page of a code.
//!
//! Codes and error domains are those of libvirt's test driver, with these exceptions, where it has a better code or
//! works differently:
//!
//! - a name or UUID that is taken fails with [`ErrorCode::DomExist`] or [`ErrorCode::NetworkExist`]; libvirt's test
//!   driver uses `OperationFailed`;
//! - malformed XML has its line in `int1`; libvirt has it only in the text;
//! - a URI that no driver takes fails with [`ErrorCode::NoConnect`]; libvirt first looks for a daemon;
//! - each `test:///default` is a separate node; libvirt shares one among a process's connections;
//! - each connection has its own event loop; libvirt has one per process.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod asynchronous;
mod codes;
mod conf;
mod connection;
mod domain;
mod driver;
mod event;
mod network;
mod uuid;
mod xml;

pub use codes::{ErrorCode, ErrorDomain, Minivirt};
pub use connection::Connection;
pub use domain::{Domain, DomainInfo, DomainState};
pub use driver::ImageError;
pub use event::{DomainEvent, DomainEventDetail};
pub use network::Network;
pub use uuid::Uuid;

/// The error of this library.
pub type Error = virerr::Error<Minivirt>;

/// The result of this library's functions.
pub type Result<T, E = Error> = std::result::Result<T, E>;
