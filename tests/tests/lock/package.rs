//! A package like that of a user: a list with a lock file, and the program that publishes.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Mutex, PoisonError};

/// The rows of the first release.
pub(crate) const ROWS: &str = r#"
    #[role(internal)]
    InternalError = 1 => "internal error",
    #[explain = "docs/NO_DOMAIN.md"]
    NoDomain = 42 => "domain not found",
    NoNetwork = 43 => "network not found",
    retired Sexpr = 13 since "0.0.9" "never raised" use InternalError;
    reserved 90..=99 "private use";
"#;

/// The lock file of the first release.
pub(crate) const PUBLISHED: &str = "\
# The numbers that acme has published, and the release that published each.
# Lines are added when a release is made; no line is ever changed or taken away.
code        1 ACME_ERR_INTERNAL_ERROR  0.1.0
code       42 ACME_ERR_NO_DOMAIN  0.1.0
code       43 ACME_ERR_NO_NETWORK  0.1.0
code       13 ACME_ERR_SEXPR  0.1.0
code       13 retired  0.1.0
code   90..=99 reserved  0.1.0
domain      0 ACME_FROM_NONE  0.1.0
";

const MANIFEST: &str = r#"
[package]
name = "acme-NAME"
version = "0.1.0"
edition = "2024"
description = "Errors"
license = "MIT"

[lib]
name = "acme"

[dependencies]
virerr = { path = "REPOSITORY/virerr", version = "VERSION" }

[dev-dependencies]
virerr-generate = { path = "REPOSITORY/virerr-generate", version = "VERSION" }

[workspace]
"#;

const PROGRAM: &str = "\
fn main() -> std::process::ExitCode {
    virerr_generate::main(acme::Acme::catalogue())
}
";

/// A package for one test. All packages share their dependencies.
pub(crate) struct Package(PathBuf);

impl Package {
    /// Makes a package with these rows and this lock file, and the explanation that [`ROWS`] name.
    pub(crate) fn new(name: &str, rows: &str, lock: Option<&str>) -> Self {
        let directory = root().join(name);
        if directory.exists() {
            fs::remove_dir_all(&directory).unwrap();
        }
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let package = Package(directory);
        let place = repository.to_str().unwrap().replace('\\', "/");
        let manifest = MANIFEST.replace("REPOSITORY", &place).replace("VERSION", env!("CARGO_PKG_VERSION"));
        // Cargo identifies packages by their names, not by their directories.
        let manifest = manifest.replace("NAME", name);
        package.write("Cargo.toml", manifest);
        // With the locked versions, so that nothing is downloaded.
        package.write("Cargo.lock", fs::read(repository.join("Cargo.lock")).unwrap());
        package.write("examples/codes.rs", PROGRAM);
        package.write("docs/NO_DOMAIN.md", "# NO_DOMAIN\n".replace("NO", "ACME_ERR_NO") + "\nLook again.\n");
        package.rows(rows);
        if let Some(lock) = lock {
            package.write("acme.codes", lock);
        }
        package
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn lock(&self) -> String {
        String::from_utf8(fs::read(self.0.join("acme.codes")).unwrap()).unwrap()
    }

    /// Replaces the list.
    pub(crate) fn rows(&self, rows: &str) {
        let list = format!(
            "virerr::define_codes! {{\n#[library(name = \"acme\", lock = \"acme.codes\")]\npub struct Acme;\n\n\
             pub enum ErrorCode {{{rows}}}\n\npub enum ErrorDomain {{ None = 0 => \"\" }}\n}}\n"
        );
        self.write("src/lib.rs", list);
    }

    /// Checks that the library compiles.
    #[track_caller]
    pub(crate) fn holds(&self) {
        let output = self.cargo(&["check", "--lib"]);
        assert!(output.status.success(), "{}", text(&output.stderr));
    }

    /// Checks that the library does not compile, with these errors.
    #[track_caller]
    pub(crate) fn breaks(&self, messages: &[&str]) {
        let output = self.cargo(&["check", "--lib"]);
        let said = text(&output.stderr);
        assert!(!output.status.success(), "it compiles");
        for message in messages {
            assert!(said.contains(&format!("error: {message}")), "{message}\nis not in\n{said}");
        }
        assert!(said.contains(&format!("due to {} previous error", messages.len())), "{said}");
    }

    /// Runs the program with these arguments, which must succeed, and returns its standard output.
    #[track_caller]
    pub(crate) fn codes(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    }

    /// Runs the program with these arguments, which must fail, and returns its message.
    #[track_caller]
    pub(crate) fn codes_fails(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
        text(&output.stderr)
    }

    /// Returns the lines that `--check publish` reports as new.
    #[track_caller]
    pub(crate) fn unpublished(&self) -> Vec<String> {
        let said = self.codes_fails(&["--check", "publish"]);
        let lines = said.lines().skip_while(|line| *line != "codes: these are not published yet:").skip(1);
        let lines = lines.take_while(|line| !line.starts_with("Run the command"));
        lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.cargo(&[&["run", "--quiet", "--example", "codes", "--"], arguments].concat())
    }

    /// Runs cargo in the package, without the environment of the cargo that runs this test.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Output {
        // They share a target directory, and so the path of the program.
        static ALONE: Mutex<()> = Mutex::new(());
        let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        for (name, _) in env::vars_os() {
            let of_cargo = name.to_str().is_some_and(|name| name.starts_with("CARGO_") && name != "CARGO_HOME");
            if of_cargo || ["RUSTFLAGS", "RUSTDOCFLAGS", "RUSTC_WORKSPACE_WRAPPER"].iter().any(|own| name == *own) {
                command.env_remove(name);
            }
        }
        let offline = if arguments[0] == "package" { &["--offline", "--allow-dirty"][..] } else { &["--offline"] };
        command.env("CARGO_TARGET_DIR", root().join("target")).env("CARGO_TERM_COLOR", "never");
        // Cargo itself does not need it any more.
        command.env("CARGO_INCREMENTAL", "0").env("CARGO_PROFILE_DEV_DEBUG", "0");
        command.arg(arguments[0]).args(offline).args(&arguments[1..]);
        command.current_dir(&self.0).stdin(Stdio::null()).output().unwrap()
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("lock")
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
