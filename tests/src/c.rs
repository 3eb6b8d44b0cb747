//! C programs that are compiled, linked with a library of this workspace, and run.
//!
//! For tests of a package whose library is a `cdylib` and a `staticlib`: cargo builds both beside the test's program. `CC` and
//! `CXX` name other compilers than `cc` and `c++`; `CFLAGS` has further arguments for either.

use crate::tools::tool;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The language that a program is compiled as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// C11.
    C,
    /// C++17.
    Cxx,
}

/// How a program gets a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Linked {
    /// It is linked with the shared library, which is found by its soname.
    Shared,
    /// The static library is part of it.
    Static,
    /// It is not linked with it, and loads it itself.
    Not,
}

/// The library of a test's package, as cargo has built it.
#[derive(Clone, Copy, Debug)]
pub struct Library {
    /// The name of its target.
    pub name: &'static str,
    /// A directory for what is made.
    pub scratch: &'static str,
}

/// The library of the package in which this stands.
#[macro_export]
macro_rules! c_library {
    ($name:literal) => {
        $crate::c::Library { name: $name, scratch: env!("CARGO_TARGET_TMPDIR") }
    };
}

impl Library {
    /// The shared library.
    pub fn shared(&self) -> PathBuf {
        beside_the_test().join(format!("lib{}.so", self.name))
    }

    /// The static library.
    pub fn archive(&self) -> PathBuf {
        beside_the_test().join(format!("lib{}.a", self.name))
    }

    /// A directory in which a program finds the shared library by the name that it has been given.
    fn by_soname(&self, directory: &Path) -> PathBuf {
        let soname = directory.join(format!("lib{}.so.1", self.name));
        let _ = fs::remove_file(&soname);
        std::os::unix::fs::symlink(self.shared(), &soname).unwrap();
        soname
    }

    /// The symbols that the shared library exports; `None` where `nm` is missing.
    ///
    /// # Panics
    ///
    /// If `nm` fails.
    pub fn exported(&self) -> Option<Vec<String>> {
        let output = tool("nm")?.args(["-D", "--defined-only", "--format=posix"]).arg(self.shared()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let symbols = String::from_utf8(output.stdout).unwrap();
        let names = symbols.lines().filter_map(|line| line.split(' ').next());
        // Where the generator of headers finds the library's functions: only in a build that has the generator, as tests have.
        Some(names.filter(|name| !name.ends_with("_virerr_c")).map(str::to_owned).collect())
    }

    /// Compiles a program, and gives its path; `None` where a compiler is missing.
    ///
    /// # Panics
    ///
    /// If it does not compile without a warning.
    pub fn compile(&self, source: &Path, language: Language, linked: Linked) -> Option<PathBuf> {
        let name = source.file_stem().unwrap().to_str().unwrap();
        // A directory of its own: tests run at once.
        let directory = Path::new(self.scratch).join(format!("{}-{name}-{language:?}-{linked:?}", self.name));
        fs::create_dir_all(&directory).unwrap();
        let program = directory.join(name);
        let (variable, compiler, flags) = match language {
            Language::C => ("CC", "cc", ["-xc", "-std=c11"]),
            Language::Cxx => ("CXX", "c++", ["-xc++", "-std=c++17"]),
        };
        let mut compile = tool(&env::var(variable).unwrap_or(compiler.to_owned()))?;
        compile.args(flags).args(["-D_GNU_SOURCE", "-g", "-pthread", "-Wall", "-Wextra", "-Wpedantic", "-Werror"]);
        compile.args(env::var("CFLAGS").unwrap_or_default().split_whitespace());
        compile.arg("-I").arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/c"));
        compile.arg(source).args(["-xnone", "-o"]).arg(&program);
        match linked {
            Linked::Shared => {
                let mut run_path = OsString::from("-Wl,-rpath,");
                run_path.push(&directory);
                compile.arg(self.by_soname(&directory)).arg(run_path);
            }
            Linked::Static => {
                compile.arg(self.archive()).args(["-lgcc_s", "-lm", "-ldl"]);
            }
            Linked::Not => {
                compile.arg("-ldl");
            }
        }
        let output = compile.output().unwrap();
        assert!(output.status.success(), "{compile:?}\n{}", String::from_utf8_lossy(&output.stderr));
        Some(program)
    }

    /// Compiles a program and runs it.
    ///
    /// # Panics
    ///
    /// If a check of it fails.
    pub fn run(&self, source: &str, language: Language, linked: Linked) {
        if let Some(program) = self.compile(Path::new(source), language, linked) {
            succeeds(&mut Command::new(program));
        }
    }
}

/// Runs a program whose checks hold.
///
/// # Panics
///
/// If one fails, or the program dies: with what it has written.
pub fn succeeds(program: &mut Command) {
    program.env_remove("RUST_BACKTRACE");
    let output = program.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    if !output.status.success() {
        // The lines of the checks by themselves, as a compiler writes them.
        io::stderr().write_all(&said).unwrap();
        panic!("{program:?}: {}", output.status);
    }
}

fn beside_the_test() -> PathBuf {
    env::current_exe().unwrap().parent().unwrap().to_owned()
}
