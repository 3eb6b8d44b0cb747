//! The promises about logging, kept.
