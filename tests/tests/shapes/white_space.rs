//! White space has no meaning: the tests about parameters, in another format than rustfmt's.
//!
//! They are reformatted here, where rustfmt cannot undo it.

use crate::compiler::{Compiler, Source, source};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

const SUITES: &[&str] = &["api", "async_api"];

#[test]
fn space_after_a_colon_may_be_left_out() {
    holds("squeezed", |text| text.replace(": ", ":").replace(", ", ",").replace("mut_binding {", "mut_binding{"));
}

#[test]
fn every_token_may_have_a_line_of_its_own() {
    holds("spread", |text| {
        let characters: Vec<char> = text.chars().collect();
        let mut spread = String::new();
        for (at, &character) in characters.iter().enumerate() {
            let is_single =
                [at.wrapping_sub(1), at + 1].iter().all(|beside| characters.get(*beside) != Some(&character));
            if ":,&()[]{}".contains(character) && is_single {
                write!(spread, "\n\t{character}\r\n  ").unwrap();
            } else {
                spread.push(character);
            }
        }
        spread
    });
}

/// Checks that the tests pass with reformatted code.
fn holds(form: &str, rewrite: fn(&str) -> String) {
    let compiler = Compiler::new(form);
    for suite in SUITES {
        let text = fs::read_to_string(of_suite(suite, "parameters.rs")).unwrap();
        let rewritten = outside_of_strings(&text, rewrite);
        assert_ne!(rewritten, text);
        let acme = of_suite(suite, "acme.rs");
        let text = format!(
            "#[path = {acme:?}]\n#[allow(dead_code, unused_imports)]\nmod acme;\nmod parameters {{ {rewritten} }}\n"
        );
        for edition in ["2018", "2021", "2024"] {
            let name = format!("{suite}_{edition}");
            let flags = ["--test".to_owned()];
            let source = Source { name: &name, text: &text, edition, is_program: true, flags: &flags };
            let compiled = compiler.compile(Command::new("rustc"), &source);
            assert!(compiled.is_compiled, "{form} {name}: {:#?}", compiled.diagnostics);
            let output = Command::new(&compiled.program).output().unwrap();
            let said = String::from_utf8(output.stdout).unwrap();
            assert!(
                output.status.success() && said.contains("\ntest parameters::cfg_on_one::is_there_or_not"),
                "{said}"
            );
        }
    }
}

fn of_suite(suite: &str, file: &str) -> PathBuf {
    source("..").join(suite).join(file)
}

/// Returns the text with its code reformatted; comments are removed.
fn outside_of_strings(text: &str, rewrite: fn(&str) -> String) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    let code: Vec<&str> = text.lines().filter(is_code).collect();
    let code = code.join("\n");
    assert!(
        !code.contains("\\\"") && !code.contains("'\"'") && !code.contains("//"),
        "strings are found by their quotes"
    );
    let parts = code.split('"').enumerate();
    let rewritten = parts.map(|(at, part)| if at % 2 == 0 { rewrite(part) } else { part.to_owned() });
    rewritten.collect::<Vec<_>>().join("\"")
}
