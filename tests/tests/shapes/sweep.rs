//! All lints, and those that an expansion cannot preserve.

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::OnceLock;

/// The groups besides the lints that rustc allows by default.
const GROUPS: &[&str] =
    &["rust_2018_idioms", "rust_2024_compatibility", "clippy::all", "clippy::pedantic", "clippy::nursery"];

/// Lints that differ for some API functions, and the reason why that cannot be avoided.
const LOST: &[(&str, &str)] = &[
    ("unconditional_recursion", "the call is in a closure, which another function calls"),
    ("unused_assignments", "it is said of the variable that the body has for the parameter: `assigned`, not `passed`"),
    ("clippy::boxed_local", "the `self` is moved into the body"),
    ("clippy::collection_is_never_read", "the body has a variable of its own for the parameter"),
    ("clippy::manual_async_fn", "the function returns what the boundary makes of the `async` block"),
    ("clippy::missing_const_for_fn", "it cannot be a `const fn`"),
    ("clippy::missing_errors_doc", "of a function that returns a future: clippy looks for the `async` block"),
    ("clippy::needless_lifetimes", "the return type is named in the body once more"),
    ("clippy::needless_pass_by_value", "what is moved into the body is consumed"),
    ("clippy::only_used_in_recursion", "a parameter is asked for the connection"),
    ("clippy::self_only_used_in_recursion", "the `self` is asked for the connection"),
    ("clippy::toplevel_ref_arg", "a pattern is taken apart in the body"),
    ("clippy::unnecessary_wraps", "the function returns what the boundary gives"),
    ("clippy::unused_async", "the function awaits its body"),
    ("clippy::unused_self", "the `self` is asked for the connection"),
];

/// Returns the compiler's flags for all of them.
pub(crate) fn flags() -> Vec<String> {
    static FLAGS: OnceLock<Vec<String>> = OnceLock::new();
    let all = || {
        let lints = allowed_by_default().into_iter().chain(GROUPS.iter().map(|&group| group.to_owned()));
        lints.map(|lint| format!("-W{lint}")).collect()
    };
    FLAGS.get_or_init(all).clone()
}

/// Checks that the lints that differ are those in the list.
pub(crate) fn check(changed: &BTreeSet<&str>) -> Result<(), String> {
    let lost: BTreeSet<&str> = LOST.iter().map(|&(lint, _)| lint).collect();
    let (more, less) = (changed - &lost, &lost - changed);
    if more.is_empty() && less.is_empty() {
        return Ok(());
    }
    Err(format!("lints that are lost, but not in the list: {more:?}; that are in the list, but not lost: {less:?}"))
}

/// Returns the lints that rustc allows by default, from `rustc -W help`.
fn allowed_by_default() -> Vec<String> {
    let output = Command::new("rustc").args(["-W", "help"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let lints: Vec<String> = text.lines().filter_map(allowed).collect();
    assert!(lints.len() > 30, "the lints are found");
    lints
}

/// Returns the lint in a line of that table: its name, its level, its description.
fn allowed(line: &str) -> Option<String> {
    let mut words = line.split_whitespace();
    let lint = words.next()?;
    (words.next()? == "allow" && words.next().is_some()).then(|| lint.replace('-', "_"))
}
