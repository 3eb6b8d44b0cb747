//! Pages about using virerr in a library.
//!
//! - [Adopting virerr in a library](adopting): one section, with code, for each task.
//! - [The list](list): the facts of a row, the lock file, and the generated files.
//! - Logging (the module `logging`, with the feature `tracing` or `log`): lines, levels and fields.
//! - Your library in C (`c`, with the feature of that name): from `Cargo.toml` to a C program.
//! - Moving a published C interface (`c_moving`, with the feature `c`): the same for a library that already has one.
//! - Your library in Python (`python`, with the feature of that name): a module in Rust, and its use in Python.
//! - [Coming from libvirt](libvirt): libvirt's functions and macros for errors, and what replaces them.
//! - [A generated library](acme): the types and functions that every library gets from its list.
//!
//! This module exists only in the documentation.

// The names that the pages link to.
use crate::*;

#[doc = include_str!("../docs/adopting.md")]
#[doc = ""]
#[doc = include_str!("../docs/links.in")]
pub mod adopting {}

#[doc = include_str!("../docs/list.md")]
#[doc = ""]
#[doc = include_str!("../docs/links.in")]
pub mod list {}

#[doc = include_str!("../docs/libvirt.md")]
#[doc = ""]
#[doc = include_str!("../docs/links.in")]
pub mod libvirt {}

#[cfg(feature = "c")]
#[doc = include_str!("../docs/c.md")]
#[doc = ""]
#[doc = include_str!("../docs/links.in")]
pub mod c {}

#[cfg(feature = "c")]
#[doc = include_str!("../docs/c_moving.md")]
#[doc = ""]
#[doc = include_str!("../docs/links.in")]
pub mod c_moving {}

#[cfg(feature = "python")]
#[doc = include_str!("../docs/python.md")]
#[doc = ""]
#[doc = include_str!("../docs/links.in")]
pub mod python {}

/// A library as [`define_codes!`] generates it, with the functions that every library gets.
///
/// The library is generated from this list. The examples on the other pages use it:
///
/// ```
#[doc = include_str!("../docs/acme.rs")]
/// # fn main() {}
/// ```
pub mod acme {
    include!("../docs/acme.rs");
}
use acme::{Acme, ErrorCode, ErrorDomain};
