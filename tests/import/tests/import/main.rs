//! A list that was published elsewhere becomes a `define_codes!` that compiles, and a lock file that it holds to.

mod debian;
mod kinds;
mod published;
mod scratch;
mod tools;
mod wrong;

/// The list that `acme.csv` becomes, with which `kinds` compares.
mod acme {
    #![allow(missing_docs)]

    include!("data/acme.rs");
}
