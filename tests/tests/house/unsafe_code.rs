//! The files with `unsafe` code: those that CONTRIBUTING lists.

use crate::imports::tokens;
use crate::order::read;
use std::collections::BTreeSet;
use std::path::Path;

const CONTRIBUTING: &str = include_str!("../../../CONTRIBUTING.md");

/// The packages that are read; tests may have `unsafe` code anywhere.
const PACKAGES: [&str; 6] = [
    "virerr",
    "virerr-macros",
    "virerr-generate",
    "examples/minivirt",
    "examples/minivirt-c",
    "examples/minivirt-python",
];

/// Returns the files and directories in the row of the table, each as its path without `.rs`.
fn listed() -> BTreeSet<String> {
    let row = CONTRIBUTING.lines().find(|line| line.contains("| the `unsafe` code;")).expect("the row of the table");
    let mut listed = BTreeSet::new();
    for path in row.split('`').filter(|part| part.contains("/src/") || part.ends_with("/src")) {
        let path = path.strip_suffix(".rs").unwrap_or(path);
        match path.split_once('{').and_then(|(before, rest)| Some((before, rest.strip_suffix('}')?))) {
            Some((before, names)) => listed.extend(names.split(',').map(|name| format!("{before}{name}"))),
            None => drop(listed.insert(path.to_owned())),
        }
    }
    listed
}

/// Returns the entry of the list for a file: itself, or its directory.
fn entry<'a>(listed: &'a BTreeSet<String>, file: &str) -> Option<&'a str> {
    let is_of =
        |entry: &&String| file.strip_prefix(&***entry).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    listed.iter().find(is_of).map(|entry| &**entry)
}

/// Returns the files of a package with `unsafe` code. If the package's root denies it and no file allows it, `unsafe` is
/// only in code that the package emits.
fn with_unsafe_code(package: &str) -> Vec<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(package).join("src");
    // Comments, examples among them, are not tokens.
    let files: Vec<_> = read(&source).into_iter().map(|(file, text)| (file, tokens(&text))).collect();
    assert!(!files.is_empty(), "{package}");
    let has = |tokens: &[String], word: &str| tokens.iter().any(|token| token == word);
    let denies = files.iter().any(|(file, tokens)| file == "lib" && has(tokens, "unsafe_code"));
    let allows =
        files.iter().any(|(file, tokens)| file != "lib" && has(tokens, "unsafe_code") && !has(tokens, "forbid"));
    let is_unsafe = |(file, tokens): &(String, Vec<String>)| {
        (!denies || file != "lib") && (has(tokens, "unsafe") || has(tokens, "unsafe_code"))
    };
    let files = files.into_iter().filter(|file| (allows || !denies) && is_unsafe(file));
    files.map(|(file, _)| format!("{package}/src/{file}")).collect()
}

#[test]
fn contributing_lists_each_file_with_unsafe_code() {
    let (listed, mut found) = (listed(), BTreeSet::new());
    for file in PACKAGES.into_iter().flat_map(with_unsafe_code) {
        found.insert(entry(&listed, &file).unwrap_or(&file).to_owned());
    }
    assert_eq!(found, listed, "the files with `unsafe` code, and those that CONTRIBUTING.md lists");
}
