//! A case: a source file, its settings from its first lines, and its text with and without the attribute.
//!
//! - `// edition: 2018,2021,2024`: the editions that it is compiled in.
//! - `// expect: ok`, or `// expect: error: TEXT`, which must be in one of the errors.
//! - `// errors: N` and `// line: …`: the number of errors, and their lines.
//! - `// bare: the same`: the errors are the same without the attribute.
//! - `// tool: clippy`: clippy compiles it.
//! - `// lints: all`: with every lint; those that cannot be preserved are in a list (see `sweep`).
//!
//! In the text, `API` and `API(…)` stand for the attribute. With it, `cfg(api)` is set.

use std::fs;
use std::path::Path;

pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) editions: Vec<String>,
    pub(crate) expected: Expected,
    pub(crate) is_clippys: bool,
    pub(crate) has_all_lints: bool,
    text: String,
}

/// The messages that the compiler must print.
pub(crate) enum Expected {
    /// The same errors with the attribute and without.
    Same,
    /// Errors.
    Errors { text: String, lines: Vec<usize>, is_same: bool },
}

impl Case {
    pub(crate) fn read(path: &Path) -> Self {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(path).unwrap();
        let head = |key: &str| {
            let mut lines = text.lines().take_while(|line| line.starts_with("// "));
            lines.find_map(|line| line[3..].strip_prefix(key)?.strip_prefix(": ")).map(str::trim)
        };
        let expected = match head("expect").unwrap_or_else(|| panic!("{name} does not say what it expects")) {
            "ok" => Expected::Same,
            other => {
                let text = other.strip_prefix("error: ").unwrap_or_else(|| panic!("{name} expects {other:?}"));
                let line = head("line").unwrap_or_else(|| panic!("{name} does not say in which lines"));
                let lines: Vec<usize> = line.split(',').map(|line| line.parse().unwrap()).collect();
                assert_eq!(head("errors"), Some(&*lines.len().to_string()), "{name}: one error for each line");
                Expected::Errors { text: text.to_owned(), lines, is_same: head("bare") == Some("the same") }
            }
        };
        Case {
            editions: head("edition").unwrap_or_default().split(',').map(str::to_owned).collect(),
            expected,
            is_clippys: head("tool") == Some("clippy"),
            has_all_lints: head("lints") == Some("all"),
            name,
            text,
        }
    }

    /// Returns `true` if it is a program.
    pub(crate) fn has_main(&self) -> bool {
        self.text.contains("fn main()")
    }

    /// Returns its text with the attribute.
    pub(crate) fn with_attribute(&self) -> String {
        self.replaced(|arguments| format!("#[virerr::vir_api{arguments}]"))
    }

    /// Returns its text without the attribute.
    pub(crate) fn bare(&self) -> String {
        self.replaced(|_| String::new())
    }

    fn replaced(&self, attribute: impl Fn(&str) -> String) -> String {
        const PLACEHOLDER: &str = "API";
        let mut parts = self.text.split(PLACEHOLDER);
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (arguments, rest) = part.split_at(parenthesized(part));
            text += &attribute(arguments);
            text += rest;
        }
        text
    }
}

/// Returns the length of the group of parentheses at the beginning of the text.
fn parenthesized(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return if at == 0 { 0 } else { at + 1 };
        }
    }
    0
}
