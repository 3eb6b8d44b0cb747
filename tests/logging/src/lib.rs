//! The tests of logging, in their own package, which turns on virerr's features `tracing` and `log`.
