//! Compiling a source text by itself, and reading the compiler's messages.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A message of the compiler: its level, its lint and its text, and the line of the source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Diagnostic {
    pub(crate) line: u64,
    pub(crate) level: String,
    pub(crate) code: String,
    pub(crate) message: String,
}

/// The result of compiling a source text.
pub(crate) struct Compiled {
    pub(crate) is_compiled: bool,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) program: PathBuf,
}

/// The locations of the crates that the cases name.
pub(crate) struct Compiler {
    directory: PathBuf,
    virerr: PathBuf,
}

/// A source text to compile.
pub(crate) struct Source<'a> {
    pub(crate) name: &'a str,
    pub(crate) text: &'a str,
    pub(crate) edition: &'a str,
    pub(crate) is_program: bool,
    pub(crate) flags: &'a [String],
}

impl Compiler {
    /// Builds virerr and, in a directory of this name, the crate that the cases use.
    pub(crate) fn new(name: &str) -> Self {
        let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shapes").join(name);
        fs::create_dir_all(&directory).unwrap();
        let compiler = Compiler { directory, virerr: build_virerr() };
        let ground = fs::read_to_string(source("ground.rs")).unwrap();
        let source = Source { name: "ground", text: &ground, edition: "2024", is_program: false, flags: &[] };
        let built = compiler.compile(Command::new("rustc"), &source);
        assert!(built.is_compiled, "{:#?}", built.diagnostics);
        compiler
    }

    pub(crate) fn compile(&self, mut command: Command, source: &Source<'_>) -> Compiled {
        let path = self.directory.join(format!("{}.rs", source.name));
        fs::write(&path, source.text).unwrap();
        let (kind, program) = match source.is_program {
            true => ("bin", self.directory.join(source.name)),
            false => ("rlib", self.directory.join(format!("lib{}.rlib", source.name))),
        };
        command.args(["--error-format", "json", "--check-cfg", "cfg(api)", "--crate-type", kind]);
        command.args(["--edition", source.edition, "--crate-name", source.name, "-o"]).arg(&program).arg(&path);
        command.arg("-L").arg(self.virerr.with_file_name("deps"));
        command.arg("--extern").arg(format!("virerr={}", self.virerr.display()));
        if source.name != "ground" {
            command.arg("--extern").arg(format!("ground={}", self.directory.join("libground.rlib").display()));
        }
        let output = command.args(source.flags).env_remove("RUST_BACKTRACE").output().unwrap();
        let mut diagnostics = diagnostics(&output, &path);
        diagnostics.sort();
        Compiled { is_compiled: output.status.success(), diagnostics, program }
    }
}

/// Returns the path of a file beside this one.
pub(crate) fn source(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shapes").join(name)
}

/// Returns the path of virerr's library.
fn build_virerr() -> PathBuf {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--locked", "-p", "virerr", "--message-format=json"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let stdout = String::from_utf8(output.stdout).unwrap();
    let of_virerr = |line: &str| {
        let message: Value = serde_json::from_str(line).ok()?;
        if message["target"]["name"] != "virerr" {
            return None;
        }
        message["filenames"]
            .as_array()?
            .iter()
            .filter_map(Value::as_str)
            .find(|name| name.ends_with(".rlib"))
            .map(PathBuf::from)
    };
    stdout.lines().find_map(of_virerr).expect("cargo says where it put the library")
}

/// Returns the messages about the source file. A message about an expansion has the line of the call.
fn diagnostics(output: &Output, path: &Path) -> Vec<Diagnostic> {
    let stderr = String::from_utf8_lossy(&output.stderr);
    stderr.lines().filter_map(|line| diagnostic(line, path)).collect()
}

fn diagnostic(line: &str, path: &Path) -> Option<Diagnostic> {
    // A compiler that panics does not print JSON.
    let Ok(said) = serde_json::from_str::<Value>(line) else {
        return Some(Diagnostic {
            line: 0,
            level: "failure".to_owned(),
            code: String::new(),
            message: line.to_owned(),
        });
    };
    let (level, spans) = (said["level"].as_str()?, said["spans"].as_array()?);
    // The last message counts the others.
    let is_counted = level == "warning" || level.starts_with("error");
    let message = said["message"].as_str()?;
    if !is_counted || (spans.is_empty() && (message.starts_with("aborting") || message.ends_with("emitted"))) {
        return None;
    }
    let first = spans.iter().find(|span| span["is_primary"] == true).or(spans.first());
    let line = first.map_or(0, |span| line_in(span, path));
    let code = said["code"]["code"].as_str().unwrap_or_default();
    Some(Diagnostic { line, level: level.to_owned(), code: code.to_owned(), message: message.to_owned() })
}

/// Returns the line of the source for a place, or for the call that expanded to it.
fn line_in(mut span: &Value, path: &Path) -> u64 {
    while span["file_name"].as_str().is_none_or(|name| Path::new(name) != path) && span["expansion"].is_object() {
        span = &span["expansion"]["span"];
    }
    span["line_start"].as_u64().unwrap_or_default()
}
