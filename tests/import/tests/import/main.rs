//! A list that was published elsewhere becomes a `define_codes!` that compiles, and a lock file that it holds to.

mod debian;
mod kinds;
mod scratch;
mod wrong;

/// What `acme.csv` becomes, as it is compared with in `kinds`.
mod acme {
    #![allow(missing_docs)]

    include!("data/acme.rs");
}
