//! minivirt as `libvirt.so.0`: it has libvirt's symbols, functions that it lacks fail as unsupported, and libvirt's
//! clients run on it as on libvirt, except for the listed differences.
//!
//! The tests need a C compiler and Debian's packages of libvirt and its clients: `virerr_tests::tools` skips them
//! otherwise.

mod built;
mod clients;
mod comparison;
mod stubs;
mod symbols;
