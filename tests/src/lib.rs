//! The tests of virerr's promises are in `tests/`; code that several of them share is here.

#[cfg(unix)]
pub mod c;
pub mod nasty;
pub mod tools;
