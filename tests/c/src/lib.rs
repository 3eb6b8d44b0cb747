//! The promises about functions for C, kept in `tests`, a package of its own: with it virerr has the feature `c`.
