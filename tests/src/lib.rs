//! The promises of virerr, kept: see `tests/`.
