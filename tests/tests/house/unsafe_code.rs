//! The files with `unsafe` code: those that CONTRIBUTING lists.

use crate::imports::tokens;
use crate::order::read;
use std::collections::BTreeSet;
use std::path::Path;

const CONTRIBUTING: &str = include_str!("../../../CONTRIBUTING.md");

/// Returns the files and directories in the row of the table, each as its path in `virerr/src` without `.rs`.
fn listed() -> BTreeSet<String> {
    let row = CONTRIBUTING.lines().find(|line| line.contains("| the `unsafe` code;")).expect("the row of the table");
    let mut listed = BTreeSet::new();
    for path in row.split('`').filter_map(|part| part.strip_prefix("virerr/src/")) {
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

#[test]
fn contributing_lists_each_file_with_unsafe_code() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../virerr/src");
    let (listed, mut found) = (listed(), BTreeSet::new());
    for (file, text) in read(&source) {
        // Comments, examples among them, are not tokens.
        if tokens(&text).iter().any(|token| token == "unsafe" || token == "unsafe_code") && file != "lib" {
            found.insert(entry(&listed, &file).unwrap_or(&file).to_owned());
        }
    }
    assert_eq!(found, listed, "the files with `unsafe` code, and those that CONTRIBUTING.md lists");
}
