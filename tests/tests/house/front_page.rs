//! The README: it is short, has an example near the top, and its links work.

use std::path::Path;

const README: &str = include_str!("../../../README.md");

#[test]
fn readme_is_short() {
    let words = README.split_whitespace().count();
    assert!(words <= 1000, "{words} words");
}

#[test]
fn example_is_seen_at_once() {
    let lines: Vec<&str> = README.lines().collect();
    let start = lines.iter().position(|&line| line == "```rust").expect("an example that is tested");
    let length = lines[start + 1..].iter().position(|&line| line == "```").expect("its end");
    assert!(start < 30, "it begins in line {}", start + 1);
    assert!(length <= 25, "it has {length} lines");
}

/// A link to a file must work in the repository and in the package, which contain the same README in different
/// directories.
#[test]
fn links_lead_somewhere() {
    let targets: Vec<&str> = README
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(target, _)| target)
        .chain(README.lines().filter_map(|line| line.strip_prefix('[')?.split_once("]: ")).map(|(_, target)| target))
        .collect();
    assert!(targets.len() > 5, "{targets:?}");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for target in targets {
        // `ci/feature-labels` checks the page.
        let is_page = target == "https://docs.rs/virerr" || target.starts_with("https://docs.rs/virerr/latest/virerr/");
        let is_file = || root.join(target).is_file() && root.join("virerr").join(target).is_file();
        assert!(is_page || is_file(), "{target}");
    }
}
