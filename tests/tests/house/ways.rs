//! The three ways through the code in CONTRIBUTING: each name is defined in a file of its step.

use crate::imports::tokens;
use std::path::{Path, PathBuf};

const CONTRIBUTING: &str = include_str!("../../../CONTRIBUTING.md");

/// A step of a way: its names, and its files.
struct Step {
    line: &'static str,
    names: Vec<&'static str>,
    files: Vec<PathBuf>,
}

/// Returns the steps of a text. A way is a table after a line that ends with "Files are in `DIRECTORY`", perhaps with
/// "unless they say otherwise": a path with `/src/` begins at the root.
fn steps(text: &'static str) -> Vec<Step> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let (mut directory, mut steps) = (None, Vec::new());
    for line in text.lines() {
        if let Some((_, rest)) = line.split_once("Files are in `") {
            directory = rest.split('`').next();
        }
        let cells = line.strip_prefix("| ").and_then(|row| row.strip_suffix(" |")?.rsplit_once(" | "));
        let (Some(directory), Some((step, files))) = (directory, cells) else { continue };
        let spans = |text: &'static str| text.split('`').skip(1).step_by(2);
        let place = |file| if str::contains(file, "/src/") { root.join(file) } else { root.join(directory).join(file) };
        let is_name = |name: &&str| !name.starts_with("#[") && !name.contains('"');
        let step =
            Step { line, names: spans(step).filter(is_name).collect(), files: spans(files).map(place).collect() };
        if line != "| step | file |" {
            steps.push(step);
        }
    }
    steps
}

/// Returns `true` if the tokens define the name: an item, a method as `Type::method`, or a macro as `name!`.
fn defines(tokens: &[String], name: &str) -> bool {
    let before =
        |name: &str, words: &[&str]| tokens.windows(2).any(|pair| pair[1] == name && words.contains(&pair[0].as_str()));
    let items = ["fn", "struct", "enum", "trait", "const", "static"];
    if let Some(name) = name.strip_suffix('!') {
        return tokens.windows(3).any(|three| three[0] == "macro_rules" && three[1] == "!" && three[2] == name);
    }
    match name.split_once("::") {
        Some((of, method)) => tokens.iter().any(|token| token == of) && before(method, &["fn"]),
        None => before(name, &items),
    }
}

/// Returns the mistakes in the steps.
fn mistakes(steps: &[Step]) -> Vec<String> {
    let mut mistakes = Vec::new();
    for Step { line, names, files } in steps {
        let texts: Vec<_> = files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).collect();
        if texts.len() != files.len() || files.is_empty() {
            mistakes.push(format!("a file is missing: {line}"));
        }
        let texts: Vec<_> = texts.iter().map(|text| tokens(text)).collect();
        for name in names.iter().filter(|name| !texts.iter().any(|text| defines(text, name))) {
            mistakes.push(format!("`{name}` is not defined in the files of its step: {line}"));
        }
    }
    mistakes
}

/// Returns the part of CONTRIBUTING about the ways.
fn ways() -> &'static str {
    let (_, rest) = CONTRIBUTING.split_once("\n## Three ways through the code\n").expect("the part about the ways");
    rest.split_once("\n## ").expect("the next part").0
}

#[test]
fn each_name_of_a_way_is_in_the_files_of_its_step() {
    let steps = steps(ways());
    assert!(steps.len() >= 15, "{} steps", steps.len());
    let mistakes = mistakes(&steps);
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn name_or_file_that_is_not_there_is_found() {
    let way = |row: &str| {
        let text = format!("Files are in `virerr/src`:\n\n| step | file |\n|---|---|\n{row}\n");
        mistakes(&steps(Box::leak(text.into_boxed_str()))).len()
    };
    assert_eq!(way("| `Record::make` allocates it | `record.rs` |"), 0);
    assert_eq!(way("| `Record` is made by `Record::make` | `record.rs`, `virerr-macros/src/lib.rs` |"), 0);
    assert_eq!(way("| `bail!` and `#[vir_api]` | `raise/macros.rs` |"), 0);
    assert_eq!(way("| `Record::makes` allocates it | `record.rs` |"), 1);
    assert_eq!(way("| `Recorder` allocates it | `record.rs` |"), 1);
    assert_eq!(way("| `make!` allocates it | `record.rs` |"), 1);
    assert_eq!(way("| `Record` allocates it | `record.rs`, `recorded.rs` |"), 1);
}
