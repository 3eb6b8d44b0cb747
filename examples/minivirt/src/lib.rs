//! A miniature libvirt, in memory, and the library to read for how [`virerr`] is used.
//!
//! - [`codes`](ErrorCode) declares what can fail and which part of the library failed;
//! - every module that raises says once, with `virerr::domain!`, which part it is;
//! - the `impl` blocks of the API are `#[virerr::vir_api]`, so that each failure of a `pub` function is recorded and
//!   reported once;
//! - a [`Connection`] has an error slot and a handler of its own, which its domains and networks share;
//! - [`ImageError`] is an error type of its own that says how it is told, with `#[derive(virerr::ToError)]`;
//! - [`Connection::run_events`] is an event loop: it runs the callers' callbacks, each in [`Minivirt::outside`];
//! - [`asynchronous`] is the API for tasks.
//!
//! ```
//! use minivirt::{Connection, ErrorCode, ErrorDomain, Minivirt};
//!
//! let conn = Connection::open("test:///default")?;
//! conn.errors().set_handler(|err| eprintln!("told at once: {err}"));
//! assert!(conn.lookup_by_name("nope").is_err());
//!
//! let err = Minivirt::last_error().expect("the call before failed");
//! assert_eq!((err.code(), err.domain()), (ErrorCode::NoDomain, ErrorDomain::Test));
//! assert_eq!(err.to_string(), "no such domain: no domain with name 'nope'");
//! # Ok::<(), minivirt::Error>(())
//! ```
//!
//! `minivirt.codes` is the lock file: it holds every number with the libvirt release that published it, and a list that
//! gives one of them to something else does not compile. `examples/codes.rs` is the command that generates files from the
//! list: a header, pages, JSON, a template for translators, a catalog for the systemd journal and a module for Python.
//! Committed are `include/minivirt_errors.h` and, of the pages in `docs/codes`, the index and `VIR_ERR_NO_DOMAIN.md`; a
//! test keeps them current. `minivirt --explain 42` prints the page of a code.
//!
//! Codes and error domains are those of libvirt's test driver, but for these, where it has a more telling code than it
//! uses or takes a way that is not open here:
//!
//! - a name or UUID that is taken is [`ErrorCode::DomExist`] or [`ErrorCode::NetworkExist`]; libvirt's test driver
//!   says `OperationFailed`;
//! - malformed XML has its line in `int1`; libvirt has it in the text alone;
//! - a URI that no driver takes is [`ErrorCode::NoConnect`]; libvirt first looks for a daemon to ask;
//! - each `test:///default` is a node of its own; libvirt shares one among a process's connections;
//! - each connection has an event loop of its own; libvirt has one in a process.

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

/// What a call of this library fails with.
pub type Error = virerr::Error<Minivirt>;

/// What a call of this library returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;
