//! The command that writes, checks, explains and publishes.

use crate::directory;
use crate::{File, PublishError};
use crate::{c_header, c_header_plain, check_file, gettext_template, journal_catalog, json, json_schema};
use crate::{markdown_pages, publish, python_module, python_stub, terminal_page};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use virerr::catalogue::Catalogue;

const USAGE: &str = "\
Writes what is made from the list of error codes, and checks that it is current.

usage: codes [--check] WHAT [PATH]
       codes [--check] header --plain [PATH]
       codes explain NUMBER | SYMBOL | NAME
       codes [--check] publish [RELEASE] [--root DIRECTORY]

WHAT is one of
  header    a header for C and C++: the list, and the functions that the
            program exports; with --plain the declarations alone
  pages     pages in Markdown; PATH is their directory and has to be given,
            one of their own and not that of the files of #[explain]
  json      the whole list as JSON
  schema    the JSON Schema of that
  gettext   a template for translations (.pot)
  journal   a message catalog for the systemd journal
  python    a module for Python
  stub      the stub of that module (.pyi)

It goes to PATH, whose directories are made where they are missing, or without
PATH to the standard output. With --check nothing is written: the command fails
unless PATH holds what would be written. A page that is left over from a row that
is gone is told, to be deleted by hand; with --check the command fails.

publish appends the numbers that are not published yet to the lock file, with
RELEASE behind each (the version of the package unless given). The file is looked
for in DIRECTORY (that of the package unless given). With --check nothing is
written: the command fails if a number is not published.
";

/// The whole command: reads the arguments of the program, does what they say, and gives the status to end with.
///
/// ```no_run
#[doc = include_str!("../docs/acme.in")]
/// # /*
/// fn main() -> std::process::ExitCode {
///     virerr_generate::main(acme::Acme::catalogue())
/// }
/// # */
/// # virerr_generate::main(Acme::catalogue());
/// ```
///
/// `--help` prints what there is to say. The status is 0 where all went well, 1 where something failed or is not
/// current, and 2 where the arguments make no sense. The [crate] shows the commands.
#[must_use = "it is what the program ends with: `fn main() -> std::process::ExitCode`, without a `;` behind the call"]
pub fn main(catalogue: &'static Catalogue) -> ExitCode {
    let done = Arguments::read(env::args_os().skip(1)).and_then(|arguments| arguments.run(catalogue));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(message)) => {
            eprintln!("codes: {message}\n`--help` says what there is");
            ExitCode::from(2)
        }
        Err(Failure::Failed(message)) => {
            eprintln!("codes: {message}");
            ExitCode::FAILURE
        }
        // Whoever read the output has seen enough.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Output(error)) => {
            eprintln!("codes: the standard output: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What can be asked for.
const WHAT: &[&str] =
    &["header", "pages", "json", "schema", "gettext", "journal", "python", "stub", "explain", "publish"];

const OPTIONS: &[&str] = &["--check", "--help", "--plain", "--root"];

enum Failure {
    Usage(String),
    Failed(String),
    Output(io::Error),
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        Failure::Failed(error.to_string())
    }
}

fn usage<T>(message: impl Into<String>) -> Result<T, Failure> {
    Err(Failure::Usage(message.into()))
}

/// There is no such word, but these.
fn unknown<T>(word: &str, words: &[&str]) -> Result<T, Failure> {
    usage(format!("there is no {word}; possible: {}", words.join(", ")))
}

fn failed(path: &Path) -> impl Fn(io::Error) -> Failure {
    move |error| Failure::Failed(format!("`{}`: {error}", path.display()))
}

#[derive(Default)]
struct Arguments {
    check: bool,
    help: bool,
    plain: bool,
    root: Option<PathBuf>,
    /// What is to be done and what to do it with, at most.
    words: Vec<OsString>,
}

impl Arguments {
    fn read(mut given: impl Iterator<Item = OsString>) -> Result<Self, Failure> {
        let mut arguments = Arguments::default();
        while let Some(argument) = given.next() {
            match argument.to_str() {
                Some("--check") => arguments.check = true,
                Some("--plain") => arguments.plain = true,
                Some("--help" | "-h") => arguments.help = true,
                Some("--root") => match given.next() {
                    Some(directory) => arguments.root = Some(directory.into()),
                    None => return usage("--root needs a directory"),
                },
                Some("--") => arguments.words.extend(given.by_ref()),
                // A negative number is no option.
                Some(option) if option.starts_with('-') && option.parse::<i32>().is_err() => {
                    return unknown(&format!("option {option}"), OPTIONS);
                }
                _ => arguments.words.push(argument),
            }
        }
        Ok(arguments)
    }

    fn run(self, catalogue: &'static Catalogue) -> Result<(), Failure> {
        if self.help {
            return print(USAGE);
        }
        let (what, operand) = match self.words.as_slice() {
            [] => return usage("nothing is said to be done"),
            [what] => (what, None),
            [what, operand] => (what, Some(operand)),
            [.., surplus] => return usage(format!("`{}` is one argument too many", surplus.display())),
        };
        if self.root.is_some() && what != "publish" {
            return usage("--root is for publish");
        }
        if self.plain && what != "header" {
            return usage("--plain is for header");
        }
        let path = operand.map(Path::new);
        if let Some(path) = path.filter(|path| what != "publish" && what != "explain" && is_lock(path, catalogue)) {
            let path = path.display();
            return Err(Failure::Failed(format!("`{path}` is the lock file, into which only publish writes")));
        }
        match what.to_str().unwrap_or_default() {
            "explain" if self.check => usage("there is nothing to check in what explain prints"),
            "explain" => explain(catalogue, operand),
            "publish" => self.publish(catalogue, operand),
            "pages" => match path {
                Some(directory) => self.deliver_pages(directory, catalogue),
                None => usage("pages need a directory"),
            },
            "header" if self.plain => self.deliver_text(path, c_header_plain(catalogue)),
            other => match text(other, catalogue) {
                Some(text) => self.deliver_text(path, text),
                None => unknown(&format!("`{}`", what.display()), WHAT),
            },
        }
    }

    fn deliver_text(&self, path: Option<&Path>, text: String) -> Result<(), Failure> {
        match path {
            Some(path) if self.check => check_all(vec![(path.to_owned(), text)], Vec::new()),
            Some(path) => write(path, &text),
            None if self.check => usage("--check needs the path of the file to check"),
            None => print(&text),
        }
    }

    fn deliver_pages(&self, directory: &Path, catalogue: &'static Catalogue) -> Result<(), Failure> {
        let pages = markdown_pages(catalogue);
        if let Some((path, row)) = directory::explanation_in_the_way(directory, &pages, catalogue) {
            return Err(Failure::Failed(format!(
                "`{}` is the explanation of {}, which no page is to replace: name another directory for the pages",
                path.display(),
                row.symbol()
            )));
        }
        let left_over = directory::left_over(directory, &pages);
        let left_over: Vec<_> = left_over
            .iter()
            .map(|path| format!("`{}` is left over from a row that is gone: delete it", path.display()))
            .collect();
        let files: Vec<_> = pages.into_iter().map(|File { path, text }| (directory.join(path), text)).collect();
        if self.check {
            return check_all(files, left_over);
        }
        // A file is not deleted that somebody may have made.
        left_over.iter().for_each(|line| eprintln!("codes: {line}"));
        files.iter().try_for_each(|(path, text)| write(path, text))
    }

    fn publish(&self, catalogue: &'static Catalogue, release: Option<&OsString>) -> Result<(), Failure> {
        if self.check {
            return check_published(catalogue);
        }
        let Some(release) = release.cloned().or_else(|| env::var_os("CARGO_PKG_VERSION")) else {
            return usage("publish needs the release, where cargo does not tell the version of the package");
        };
        let package = || env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let directory = self.root.clone().or_else(package).unwrap_or_default();
        let published = publish(catalogue, directory, &release.to_string_lossy())?;
        let release = release.display();
        match published {
            0 => print("there is nothing to publish: the lock file has every number\n"),
            // Not of numbers: an alias and a range have a line too.
            1 => print(&format!("1 line is published as of {release}\n")),
            many => print(&format!("{many} lines are published as of {release}\n")),
        }
    }
}

/// Whether the file is the lock file of the package, which nothing is to replace.
fn is_lock(path: &Path, catalogue: &'static Catalogue) -> bool {
    let (Some(lock), Some(package)) = (catalogue.lock(), env::var_os("CARGO_MANIFEST_DIR")) else { return false };
    let lock = PathBuf::from(package).join(lock).canonicalize();
    path.canonicalize().is_ok_and(|path| lock.is_ok_and(|lock| lock == path))
}

/// Names the files that are not current, behind what else is wrong.
fn check_all(files: Vec<(PathBuf, String)>, mut wrong: Vec<String>) -> Result<(), Failure> {
    let outdated = files.iter().filter_map(|(path, text)| check_file(path, text).err());
    let outdated: Vec<_> = outdated.map(|error| error.difference()).collect();
    if !outdated.is_empty() {
        wrong.extend(outdated);
        wrong.push("The same command without --check writes what is expected.".to_owned());
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Failed(wrong.join("\n"))) }
}

fn text(what: &str, catalogue: &'static Catalogue) -> Option<String> {
    Some(match what {
        "header" => c_header(catalogue),
        "json" => json(catalogue),
        "schema" => json_schema().to_owned(),
        "gettext" => gettext_template(catalogue),
        "journal" => journal_catalog(catalogue),
        "python" => python_module(catalogue),
        "stub" => python_stub(catalogue),
        _ => return None,
    })
}

fn explain(catalogue: &'static Catalogue, name: Option<&OsString>) -> Result<(), Failure> {
    let Some(name) = name else { return usage("explain needs a number, a symbol or a name") };
    let name = name.to_string_lossy();
    match terminal_page(catalogue, &name) {
        Some(page) => print(&page),
        None => Err(Failure::Failed(format!("{name:?} is no code and no domain of {}", catalogue.name()))),
    }
}

fn check_published(catalogue: &'static Catalogue) -> Result<(), Failure> {
    if catalogue.lock().is_none() {
        return Err(PublishError::NoLock.into());
    }
    match catalogue.unpublished().trim_end() {
        "" => Ok(()),
        lines => Err(Failure::Failed(format!(
            "these are not published yet:\n{lines}\nThe same command without --check publishes them."
        ))),
    }
}

/// Leaves a file alone that has the text already, so that nothing is built again for it.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    if fs::read(path).is_ok_and(|present| present == text.as_bytes()) {
        return Ok(());
    }
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory).map_err(failed(directory))?;
    }
    fs::write(path, text).map_err(failed(path))
}

fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes()).and_then(|()| output.flush()).map_err(Failure::Output)
}
