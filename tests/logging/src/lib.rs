//! The promises about logging, kept in `tests`, a package of its own: with it virerr has the features `tracing` and `log`.
