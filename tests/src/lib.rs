//! The promises of virerr, kept: see `tests/`. What several of them need is here.

pub mod nasty;
pub mod tools;
