//! What compiles, and what the compiler says where it does not.
//!
//! Every file of `pass/` is compiled and run. No file of `fail/` compiles, and the `.stderr` beside it is all that the
//! compiler says: one error a mistake, at the token that is to be changed. `TRYBUILD=overwrite cargo test` writes
//! those files anew; read what changed.
//!
//! The cases are compiled in this package's edition.

use std::path::Path;

/// The cases are compiled as a package of their own: the files that lists name have to be beside its manifest.
fn copy_named_files() {
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../tests/trybuild").join(env!("CARGO_PKG_NAME"));
    for directory in ["docs", "locks"] {
        std::fs::create_dir_all(package.join(directory)).unwrap();
        for file in std::fs::read_dir(directory).unwrap().map(Result::unwrap) {
            std::fs::copy(file.path(), package.join(file.path())).unwrap();
        }
    }
}

#[test]
fn pass() {
    copy_named_files();
    trybuild::TestCases::new().pass("pass/*.rs");
}

#[test]
fn fail() {
    copy_named_files();
    trybuild::TestCases::new().compile_fail("fail/*.rs");
}
