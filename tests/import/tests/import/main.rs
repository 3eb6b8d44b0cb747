//! An existing list is converted into a `define_codes!` that compiles, and a lock file that it agrees with.

mod debian;
mod kinds;
mod numbers;
mod own;
mod published;
mod scratch;
mod tools;
mod wrong;

/// The result for `acme.csv`, with which `kinds` compares.
mod acme {
    #![allow(missing_docs)]

    include!("data/acme.rs");
}
