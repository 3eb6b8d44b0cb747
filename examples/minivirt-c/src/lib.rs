//! minivirt under the names of libvirt's C functions: `build` makes a `libvirt.so.0` from it, on which libvirt's
//! clients run unmodified.
//!
//! - `errors` has the fifteen functions for the last error and for handlers;
//! - `library`, `connection`, `domain` and `network` have the functions that minivirt implements, and the objects that
//!   C has handles of;
//! - `events` registers C callbacks for domain events, and `event_loop` runs them: libvirt has one loop per process;
//! - `stubs` has all other functions of libvirt, each of which fails as unsupported.

#![allow(non_snake_case, reason = "errors name the parameters, which have libvirt's names")]

mod array;
mod connection;
mod domain;
mod errors;
mod event_loop;
mod events;
mod library;
mod network;
mod references;
mod stubs;
mod uuid;

use minivirt::Result;
