//! minivirt as `libvirt.so.0`: it has libvirt's symbols, what it lacks says so, and libvirt's clients run on it as they run
//! on libvirt, but for the differences that are listed.
//!
//! The tests need a C compiler and Debian's packages of libvirt and its clients: `virerr_tests::tools` says what becomes of
//! a test without them.

mod built;
mod clients;
mod comparison;
mod stubs;
mod symbols;
