//! `#[vir_api]` in the eyes of the compiler: with the attribute and without, in every edition, its messages about a
//! file are the same.
//!
//! Each file of `cases/` is compiled by itself, with the attribute and without; see [`case`] for the settings in its
//! first lines. Programs are run.

mod advice;
mod case;
mod compiler;
mod lints;
mod sweep;
mod white_space;

use case::{Case, Expected};
use compiler::{Compiled, Compiler, Diagnostic, Source, source};
use std::fs;
use std::process::Command;
use std::sync::Mutex;
use std::thread;

/// The number of cases that are compiled at a time.
const AT_A_TIME: usize = 2;

#[test]
fn attribute_changes_nothing_that_the_compiler_says() {
    let has_clippy = virerr_tests::tools::tool("clippy-driver").is_some();
    let mut paths: Vec<_> = fs::read_dir(source("cases")).unwrap().map(|file| file.unwrap().path()).collect();
    paths.sort();
    let cases: Vec<Case> = paths.iter().map(|path| Case::read(path)).collect();
    let jobs: Vec<_> = cases.iter().filter(|case| has_clippy || !case.is_clippys).flat_map(in_editions).collect();
    assert!(jobs.len() > 60, "the cases are found");
    let compiler = Compiler::new("cases");
    let (next, failures) = (Mutex::new(jobs.into_iter()), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            scope.spawn(|| {
                loop {
                    let job = next.lock().unwrap().next();
                    let Some((case, edition)) = job else { break };
                    if let Err(why) = check(&compiler, case, edition) {
                        failures.lock().unwrap().push(format!("{} in {edition}: {why}", case.name));
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

fn in_editions(case: &Case) -> impl Iterator<Item = (&Case, &str)> {
    case.editions.iter().map(move |edition| (case, &**edition))
}

fn check(compiler: &Compiler, case: &Case, edition: &str) -> Result<(), String> {
    let with = compile(compiler, case, edition, true);
    match &case.expected {
        Expected::Same => {
            let bare = compile(compiler, case, edition, false);
            if !bare.is_compiled {
                return Err(format!("does not compile without the attribute either: {}", list(&bare.diagnostics)));
            }
            is_same(&with, &bare, case.has_all_lints)?;
            if case.has_main() { run(&with) } else { Ok(()) }
        }
        Expected::Errors { text, lines, is_same: is_bare_too } => {
            are_errors(&with.diagnostics, text, lines)?;
            if *is_bare_too { is_same(&with, &compile(compiler, case, edition, false), false) } else { Ok(()) }
        }
    }
}

fn compile(compiler: &Compiler, case: &Case, edition: &str, has_attribute: bool) -> Compiled {
    let (form, text) = if has_attribute { ("with", case.with_attribute()) } else { ("bare", case.bare()) };
    let mut flags = if case.has_all_lints { sweep::flags() } else { Vec::new() };
    if has_attribute {
        flags.extend(["--cfg", "api"].map(str::to_owned));
    }
    let name = format!("{}_{edition}_{form}", case.name);
    let command = Command::new(if case.is_clippys { "clippy-driver" } else { "rustc" });
    let is_program = case.has_main();
    compiler.compile(command, &Source { name: &name, text: &text, edition, is_program, flags: &flags })
}

/// Checks that the compiler's messages are the same. In a sweep of all lints, those that cannot be preserved are
/// excluded.
fn is_same(with: &Compiled, bare: &Compiled, is_sweep: bool) -> Result<(), String> {
    let (more, less) = (only_in(with, bare), only_in(bare, with));
    let differences = || format!("more with the attribute:{}\nless with it:{}", list(&more), list(&less));
    if is_sweep {
        let changed = more.iter().chain(&less).map(|said| &*said.code).collect();
        return sweep::check(&changed).map_err(|why| format!("{why}\n{}", differences()));
    }
    if more.is_empty() && less.is_empty() { Ok(()) } else { Err(differences()) }
}

/// Returns the messages that occur here more often than there.
fn only_in(here: &Compiled, there: &Compiled) -> Vec<Diagnostic> {
    let times = |of: &Compiled, said: &Diagnostic| of.diagnostics.iter().filter(|other| *other == said).count();
    let differs = |said: &&Diagnostic| times(here, said) > times(there, said);
    here.diagnostics.iter().filter(differs).cloned().collect()
}

fn are_errors(said: &[Diagnostic], text: &str, lines: &[usize]) -> Result<(), String> {
    let errors: Vec<_> = said.iter().filter(|said| said.level == "error").cloned().collect();
    let found: Vec<usize> = errors.iter().map(|error| error.line as usize).collect();
    if found == lines && errors.iter().any(|error| error.message.contains(text)) {
        return Ok(());
    }
    Err(format!("the errors are to be in {lines:?}, one of them with {text:?}, but are:{}", list(&errors)))
}

fn run(compiled: &Compiled) -> Result<(), String> {
    let output = Command::new(&compiled.program).env_remove("RUST_BACKTRACE").output().unwrap();
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}

fn list(diagnostics: &[Diagnostic]) -> String {
    let line = |said: &Diagnostic| format!("\n    {}: {} {}: {}", said.line, said.level, said.code, said.message);
    diagnostics.iter().map(line).collect()
}
