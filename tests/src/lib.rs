//! The promises of virerr, kept: see `tests/`. The parts that several of them need are here.

#[cfg(unix)]
pub mod c;
pub mod nasty;
pub mod tools;
