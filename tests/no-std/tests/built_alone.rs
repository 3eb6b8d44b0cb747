//! A crate that only uses the list of a library needs neither `std` nor an allocator, and items that need `std` say so.
//!
//! The crate of this package is built by itself: in the workspace, virerr has the features that other crates turn on.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use virerr_tests_no_std::Page;

/// The output of the crate.
const PAGE: &str = "\
1 ACME_ERR_INTERNAL_ERROR internal error
7 ACME_ERR_TIMEOUT no answer
4000 ACME_ERR_WORN memory cell is worn out
0 ACME_FROM_NONE \n\
3 ACME_FROM_BUS Bus Driver
None: \n\
Bus: Bus Driver
7 Timeout ACME_ERR_TIMEOUT warning: no answer (no answer from {}): The line is silent. 0ebc2bbcaf695ecd85eb6f906275e40b
4000 Worn ACME_ERR_WORN error: memory cell is worn out (memory cell is worn out: {}): The memory is worn out. 09981f4fc4d65c61a0899bc264335d4a
1 InternalError ACME_ERR_INTERNAL_ERROR error: internal error (internal error: {}): A bug. 2d590217b7485dc5a28ea340a9c49144
2 is not a number of `ErrorCode`
the text is neither a symbol nor a variant of `ErrorCode`
";

/// The crate is a static library that C can link, with its own panic handler: a second one, from `std`, would be an
/// error, and so would `alloc`, without an allocator.
#[test]
fn list_needs_neither_std_nor_an_allocator() {
    let output = build(&["freestanding"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(built().is_file());
}

/// With a C compiler, the static library runs in a C program.
#[test]
fn list_is_read_from_a_c_program() {
    let output = build(&["freestanding"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let program = directory().join("main");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/main.c");
    let mut compile = Command::new("cc");
    compile.arg(source).arg(built()).arg("-o").arg(&program);
    let Some(output) = run_if_there(&mut compile) else { return };
    assert!(output.status.success(), "{}", text(&output.stderr));
    let output = Command::new(program).output().unwrap();
    assert!(output.status.success(), "{}", output.status);
    assert_eq!(text(&output.stdout), PAGE);
}

/// The same as part of the workspace.
#[test]
fn list_is_the_same_with_std() {
    let page = Page::of(&["7", "ACME_ERR_WORN", "InternalError", "2", "Nonsense"]);
    assert_eq!(text(page.as_bytes()), PAGE);
}

#[test]
fn what_needs_std_says_so() {
    let output = build(&["freestanding", "raising"]);
    let said = text(&output.stderr);
    assert!(!output.status.success());
    assert!(said.contains("`virerr::bail!` needs the feature `std` of virerr"), "{said}");
    for gone in ["cannot find `vir_api` in `virerr`", "cannot find type `Error` in crate `virerr`"] {
        assert!(said.contains(gone), "{said}");
    }
    assert_eq!(said.matches("the item is gated behind the `std` feature").count(), 2, "{said}");
    assert!(said.contains("due to 3 previous errors"), "{said}");
}

/// Builds the crate of this package alone, with these `cfg`s, in a separate target directory.
fn build(conditions: &[&str]) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["rustc", "--locked", "--offline", "--package", env!("CARGO_PKG_NAME"), "--lib"]);
    cargo.args(["--crate-type", "staticlib", "--release", "--color", "never", "--target-dir"]).arg(directory());
    cargo.arg("--").args(conditions.iter().flat_map(|condition| ["--cfg", condition]));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    // Without `std` nothing unwinds. The caller's flags must not turn it on.
    cargo.env("CARGO_PROFILE_RELEASE_PANIC", "abort").env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("RUSTFLAGS");
    cargo.output().unwrap()
}

fn directory() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-std")
}

fn built() -> PathBuf {
    directory().join("release/libvirerr_tests_no_std.a")
}

/// Runs a tool. If it is missing, it only writes a line to stderr, unless `VIRERR_TOOLS=required` is set.
fn run_if_there(tool: &mut Command) -> Option<Output> {
    match tool.output() {
        Ok(output) => Some(output),
        Err(error) => {
            let is_required = std::env::var_os("VIRERR_TOOLS").is_some_and(|tools| tools == "required");
            assert!(!is_required, "{tool:?} cannot be started: {error}");
            eprintln!("not run: {tool:?} cannot be started: {error}");
            None
        }
    }
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap()
}
