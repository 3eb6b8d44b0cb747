//! Compiling C programs, linking them with a library of this workspace, and running them.
//!
//! For tests of a package whose library is a `cdylib` and a `staticlib`: cargo builds both beside the test's program.
//! `CC` and `CXX` replace `cc` and `c++`; `CFLAGS` has further arguments for both.

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

/// The way in which a program is linked with a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Linked {
    /// With the shared library, which is found by its soname.
    Shared,
    /// With the static library.
    Static,
    /// Not at all: it loads the library itself.
    Not,
}

/// The library of a test's package, as cargo has built it.
#[derive(Clone, Copy, Debug)]
pub struct Library {
    /// The name of its target.
    pub name: &'static str,
    /// A directory for output.
    pub scratch: &'static str,
}

/// Returns the library of the calling package.
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

    /// Returns a directory in which a program finds the shared library by its soname.
    fn by_soname(&self, directory: &Path) -> PathBuf {
        let soname = directory.join(format!("lib{}.so.1", self.name));
        let _ = fs::remove_file(&soname);
        std::os::unix::fs::symlink(self.shared(), &soname).unwrap();
        soname
    }

    /// Returns the symbols that the shared library exports; `None` if `nm` is missing.
    ///
    /// # Panics
    ///
    /// If `nm` fails.
    pub fn exported(&self) -> Option<Vec<String>> {
        let output = tool("nm")?.args(["-D", "--defined-only", "--format=posix"]).arg(self.shared()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let symbols = String::from_utf8(output.stdout).unwrap();
        let names = symbols.lines().filter_map(|line| line.split(' ').next());
        // The section of the header generator, which only builds with the generator have, such as tests.
        Some(names.filter(|name| !name.ends_with("_virerr_c")).map(str::to_owned).collect())
    }

    /// Compiles a program, and returns its path; `None` if the compiler is missing.
    ///
    /// # Panics
    ///
    /// If it does not compile, or only with warnings.
    pub fn compile(&self, source: &Path, language: Language, linked: Linked) -> Option<PathBuf> {
        let name = source.file_stem().unwrap().to_str().unwrap();
        // A separate directory, since tests run in parallel.
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
    /// If one of its checks fails.
    pub fn run(&self, source: &str, language: Language, linked: Linked) {
        if let Some(program) = self.compile(Path::new(source), language, linked) {
            succeeds(&mut Command::new(program));
        }
    }
}

/// Runs a program, whose checks must hold.
///
/// # Panics
///
/// If one fails, or the program crashes, with its output.
pub fn succeeds(program: &mut Command) {
    program.env_remove("RUST_BACKTRACE");
    let output = program.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    if !output.status.success() {
        // The lines of the failed checks, in the form of compiler messages.
        io::stderr().write_all(&said).unwrap();
        panic!("{program:?}: {}", output.status);
    }
}

fn beside_the_test() -> PathBuf {
    env::current_exe().unwrap().parent().unwrap().to_owned()
}
