//! Pages for those who use virerr in a library of their own.
//!
//! - [Adopting virerr in a library](adopting): a section, with code, for each thing that a library does.
//! - [The list](list): its lock file, the files that are generated from it, and the facts that a row can state.
//! - Your library in C (`c`, with the feature of that name): from `Cargo.toml` to a C program.
//! - Moving a published C interface (`c_moving`, likewise): the same for a library that has one.
//! - [Coming from libvirt](libvirt): each function and macro of libvirt beside its counterpart here.
//! - Your library in Python (`python`, likewise): what the author writes, and what a Python user writes.
//! - [A generated library](acme): the types and functions that every library gets from its list.
//!
//! This module is in the documentation only.

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

/// A library as [`define_codes!`] makes it, with the functions that every library gets.
///
/// It is made from this list, and the examples of the other pages use it:
///
/// ```
#[doc = include_str!("../docs/acme.rs")]
/// # fn main() {}
/// ```
pub mod acme {
    include!("../docs/acme.rs");
}
use acme::{Acme, ErrorCode, ErrorDomain};
