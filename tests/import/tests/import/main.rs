//! An existing list is converted into a `define_codes!` that compiles, and a lock file that it agrees with.

mod debian;
mod kinds;
mod numbers;
mod odd;
mod output;
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

/// The results for names that C or Rust does not allow, and for names that become one.
mod odd_symbols {
    #![allow(missing_docs)]
    #![deny(nonstandard_style)]

    include!("data/odd_symbols.rs");
}

mod odd_words {
    #![allow(missing_docs)]
    #![deny(nonstandard_style)]

    include!("data/odd_words.rs");
}
