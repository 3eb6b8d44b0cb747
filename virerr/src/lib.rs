//! libvirt's error system for any Rust library.
#![deny(unsafe_code)]

mod boundary;
mod connection;
mod error;
mod handler;
mod level;
mod library;
mod raise;
mod record;
mod report;
mod slot;
mod table;

pub use connection::{Connected, ConnectionErrors};
pub use error::Error;
pub use handler::{Handler, ScopedHandler};
pub use level::Level;
pub use library::{Code, Domain, Library};
pub use raise::ErrorBuilder;
pub use report::Report;
pub use slot::Preserved;
pub use table::{CodeInfo, DomainInfo, UnknownName, UnknownNumber};

pub use virerr_macros::{define_codes, domain, vir_api};

/// What generated code calls. Nothing in it is stable.
#[doc(hidden)]
pub mod __private {
    pub use crate::boundary::{
        Boundary, Link, MaybeConnection, NoConnection, NotConnected, Probe, enter, named_link, named_own, report_alone,
    };
    pub use crate::handler::{
        HandlerSlot, default_handler, restore_handler, scoped_handler, set_handler, take_handler,
    };
    pub use crate::library::Roles;
    pub use crate::raise::{enclosing_function, raise, raise_builder, raise_invalid_arg, raise_os, raise_unsupported};
    pub use crate::report::Outcome;
    pub use crate::slot::{
        ThreadSlot, ThreadState, last_error, preserve_last_error, reset_last_error, set_last_error, take_last_error,
    };
    pub use crate::table::{Index, place_of_name};
    pub use std::convert::From;
    pub use std::option::Option::{None, Some};
    pub use std::result::Result::{Err, Ok};
    pub use std::thread::LocalKey;
    pub use std::{format_args, stringify, thread_local};
}
