//! What compiles, and what the compiler says where it does not.
//!
//! Every file of `pass/` is compiled and run. No file of `fail/` compiles, and the `.stderr` beside it is all that the
//! compiler says: one error a mistake, at the token that is to be changed. `TRYBUILD=overwrite cargo test` writes
//! those files anew; read what changed.
//!
//! The cases are compiled in this package's edition.

#[test]
fn pass() {
    trybuild::TestCases::new().pass("pass/*.rs");
}

#[test]
fn fail() {
    trybuild::TestCases::new().compile_fail("fail/*.rs");
}
