//! The command that writes, checks, explains and publishes.

use crate::directory;
use crate::output::What;
use crate::python::{EXTENSION_OPTIONS, Given};
use crate::write::{self, Refused};
use crate::{File, Output, PublishError};
use crate::{
    c_header, c_header_plain, c_header_with_messages, check_file, gettext_template, html, journal_catalog, json,
    json_schema,
};
use crate::{
    markdown_chapters, markdown_pages, publish, python_module, python_stub, template, terminal_page, typescript_module,
};
use std::collections::HashSet;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use virerr::catalogue::Catalogue;

const USAGE: &str = "\
Generates files from the list of error codes, and checks that they are current.

usage: codes [--check] all [--root DIRECTORY]
       codes [--check] WHAT [PATH]
       codes [--check] header --plain | --messages [PATH]
       codes [--check] template FILE [PATH]
       codes explain NUMBER | NAME | TEXT
       codes [--check] publish [RELEASE] [--root DIRECTORY]

all writes every file that the program names in `virerr_generate::outputs`, in
DIRECTORY (by default the package's), and prints which ones have changed.

WHAT is one of
  header    a header for C and C++: the list, and the functions that the
            program exports; --plain writes only the declarations, and
            --messages adds a table of messages
  pages     pages in Markdown; PATH is required, and is a directory that has
            no other files, such as those of #[explain]
  chapters  the same, with a page for each range of numbers
  html      one page for a browser, with a search box
  json      the whole list as JSON
  schema    the JSON Schema of json
  gettext   a template for translations (.pot)
  journal   a message catalog for the systemd journal
  python    a Python module
  stub      the stub of that module (.pyi)
  python-stub  the stub of a module that is made with virerr's feature
            `python`. It takes the options of the module's `Exports`: --exception
            NAME, --module NAME, --subclasses no | per-category | per-code,
            --no-builtins, --base CODE=BUILTIN, --libvirt-names PREFIX; and
            --own FILE, the stub of the module's other items
  typescript  a TypeScript module

template renders the template in FILE with the list.

The output is written to PATH, whose missing directories are created, or else to
the standard output. If a file cannot be written, no file is changed. With --check
nothing is written: the command fails unless PATH has the current output. A page
that is left over from a row that no longer exists is reported, so that you can
delete it; with --check the command fails.

explain prints the page of a code or domain. It takes a number, in decimal or in
hexadecimal (0xC0000005), a name in the spelling of C, Rust or Python, a part of
a name or a message, or the value of a fact of the author's own; if there are
several matches, it lists them.

publish appends the numbers that are not published yet to the lock file, each with
RELEASE (by default the version of the package). The file is in DIRECTORY (by
default the package's). With --check nothing is written: the command fails if a
number is not published.
";

/// Runs the whole command with the arguments of the program, and returns the status to exit with.
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
/// `--help` prints the usage. The status is 0 on success, 1 if something failed or is not current, and 2 for invalid
/// arguments. The documentation of the [crate] lists the commands.
#[must_use = "return it from `fn main() -> std::process::ExitCode`: leave out the `;` after the call"]
pub fn main(catalogue: &'static Catalogue) -> ExitCode {
    outputs(catalogue, [])
}

/// Runs the command of [`main`] for a library that commits generated files.
///
/// ```no_run
#[doc = include_str!("../docs/acme.in")]
/// use virerr_generate::Output::{Header, Pages, Python};
///
/// # /*
/// fn main() -> std::process::ExitCode {
///     let outputs = [Header("include/acme_errors.h"), Pages("docs/codes"), Python("python/acme_errors.py")];
///     virerr_generate::outputs(acme::Acme::catalogue(), outputs)
/// }
/// # */
/// # virerr_generate::outputs(Acme::catalogue(), [Header("include/acme_errors.h"), Pages("docs/codes"), Python("a.py")]);
/// ```
///
/// `codes all` writes the files that are not current and prints their names; if one cannot be written, none is. `codes
/// --check all` fails unless all files are current. The paths are relative to the package's directory, or to the one
/// that `--root` names.
#[must_use = "return it from `fn main() -> std::process::ExitCode`: leave out the `;` after the call"]
pub fn outputs<'a>(catalogue: &'static Catalogue, outputs: impl IntoIterator<Item = Output<'a>>) -> ExitCode {
    let outputs: Vec<_> = outputs.into_iter().collect();
    let done = Arguments::read(env::args_os().skip(1)).and_then(|arguments| arguments.run(catalogue, &outputs));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(message)) => {
            eprintln!("codes: {message}\nfor more information, try `--help`");
            ExitCode::from(2)
        }
        Err(Failure::Failed(message)) => {
            eprintln!("codes: {message}");
            ExitCode::FAILURE
        }
        // The reader closed the pipe because it has read enough.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Output(error)) => {
            eprintln!("codes: the standard output: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The outputs that the command can write.
const WHAT: &[&str] = &[
    "all",
    "header",
    "pages",
    "chapters",
    "html",
    "json",
    "schema",
    "gettext",
    "journal",
    "python",
    "stub",
    "python-stub",
    "typescript",
    "template",
    "explain",
    "publish",
];

const OPTIONS: &[&str] = &["--check", "--help", "--messages", "--plain", "--root"];

enum Failure {
    Usage(String),
    Failed(String),
    Output(io::Error),
}

impl From<Refused> for Failure {
    fn from(Refused { path, source }: Refused) -> Self {
        Failure::Failed(format!("`{}`: {source}; no file has changed", path.display()))
    }
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        Failure::Failed(error.to_string())
    }
}

fn usage<T>(message: impl Into<String>) -> Result<T, Failure> {
    Err(Failure::Usage(message.into()))
}

/// Fails because of an unknown word, and lists the possible ones.
fn unknown<T>(word: &str, words: &[&str]) -> Result<T, Failure> {
    usage(format!("there is no {word}; possible: {}", words.join(", ")))
}

#[derive(Default)]
struct Arguments {
    check: bool,
    help: bool,
    messages: bool,
    plain: bool,
    root: Option<PathBuf>,
    /// The options of python-stub.
    python: Given,
    /// The command and its arguments, with the largest number of them.
    words: Vec<OsString>,
}

impl Arguments {
    fn read(mut given: impl Iterator<Item = OsString>) -> Result<Self, Failure> {
        let mut arguments = Arguments::default();
        while let Some(argument) = given.next() {
            match argument.to_str() {
                Some("--check") => arguments.check = true,
                Some("--messages") => arguments.messages = true,
                Some("--plain") => arguments.plain = true,
                Some("--help" | "-h") => arguments.help = true,
                Some("--root") => match given.next() {
                    Some(directory) => arguments.root = Some(directory.into()),
                    None => return usage("--root needs a directory"),
                },
                Some(option) if EXTENSION_OPTIONS.contains(&option) => {
                    let value = || given.next().and_then(|value| value.into_string().ok());
                    arguments.python.take(option, value).map_err(Failure::Usage)?;
                }
                Some("--") => arguments.words.extend(given.by_ref()),
                // A negative number is not an option.
                Some(option)
                    if option.starts_with('-') && !option[1..].starts_with(|first: char| first.is_ascii_digit()) =>
                {
                    return unknown(&format!("option {option}"), OPTIONS);
                }
                _ => arguments.words.push(argument),
            }
        }
        Ok(arguments)
    }

    fn run(self, catalogue: &'static Catalogue, outputs: &[Output<'_>]) -> Result<(), Failure> {
        if self.help {
            return print(USAGE);
        }
        let (what, operands) = match self.words.as_slice() {
            [] => return usage("a command is required"),
            [what, operands @ ..] => (what, operands),
        };
        let most = match what.to_str() {
            Some("all") => 0,
            Some("template") => 2,
            _ => 1,
        };
        if let Some(surplus) = operands.get(most) {
            return usage(format!("`{}` is an unexpected argument", surplus.display()));
        }
        self.refuse_options(what)?;
        let operand = operands.first();
        let path = operand.map(Path::new);
        match what.to_str().unwrap_or_default() {
            "all" => self.all(catalogue, outputs),
            "explain" if self.check => usage("explain does not take --check"),
            "explain" => explain(catalogue, operand),
            "publish" => self.publish(catalogue, operand),
            "template" => match path {
                Some(template) => self.deliver(What::Template(template), operands.get(1).map(Path::new), catalogue),
                None => usage("template needs the path of a template"),
            },
            "python-stub" => {
                let exports = self.python.exports(catalogue).map_err(Failure::Failed)?;
                self.deliver(What::PythonStub(&exports), path, catalogue)
            }
            "header" if self.plain => self.deliver(What::Word("header --plain"), path, catalogue),
            "header" if self.messages => self.deliver(What::Word("header --messages"), path, catalogue),
            word if WHAT.contains(&word) => self.deliver(What::Word(word), path, catalogue),
            _ => unknown(&format!("`{}`", what.display()), WHAT),
        }
    }

    /// Refuses options that this command does not have.
    fn refuse_options(&self, what: &OsStr) -> Result<(), Failure> {
        if self.root.is_some() && what != "publish" && what != "all" {
            return usage("--root is for all and publish");
        }
        if self.plain && what != "header" {
            return usage("--plain is for header");
        }
        if self.messages && (what != "header" || self.plain) {
            return usage("--messages is for header, without --plain");
        }
        if let Some(option) = self.python.first().filter(|_| what != "python-stub") {
            return usage(format!("{option} is for python-stub"));
        }
        Ok(())
    }

    /// Writes or checks the outputs that the program names.
    fn all(&self, catalogue: &'static Catalogue, outputs: &[Output<'_>]) -> Result<(), Failure> {
        if outputs.is_empty() {
            return usage("all has nothing to do: name the files in `virerr_generate::outputs`");
        }
        let directory = self.directory();
        let make = |output: &Output<'_>| {
            let (what, path) = output.command();
            Made::new(what, &directory, Path::new(path), catalogue)
        };
        let made = outputs.iter().map(make).collect::<Result<Vec<_>, _>>()?;
        let mut paths = HashSet::new();
        if let Some((path, _)) = made.iter().flat_map(|made| &made.files).find(|(path, _)| !paths.insert(path)) {
            return Err(Failure::Failed(format!("`{}` is named for two outputs", path.display())));
        }
        if self.check {
            check_all(&made)?;
            let current = outputs.iter().map(|output| format!("{} is current\n", output.command().1));
            return print(&current.collect::<String>());
        }
        let mut changed = write_all(&made)?.into_iter();
        let mut said = String::new();
        for (output, made) in outputs.iter().zip(&made) {
            let (path, files) = (output.command().1, made.files.len());
            let changed = changed.by_ref().take(files).filter(|changed| *changed).count();
            said += &match (changed, files) {
                (0, _) => format!("{path} is current\n"),
                (1, 1) => format!("wrote {path}\n"),
                (changed, files) => format!("wrote {changed} of the {files} files in {path}\n"),
            };
        }
        print(&said)
    }

    /// Writes or checks one output. Without a path it is printed.
    fn deliver(&self, what: What<'_>, path: Option<&Path>, catalogue: &'static Catalogue) -> Result<(), Failure> {
        let Some(path) = path else {
            return match contents(what, Path::new(""), catalogue)? {
                Contents::Files(_) => usage("pages need a directory"),
                Contents::Text(_) if self.check => usage("--check needs the path of the file to check"),
                Contents::Text(text) => print(&text),
            };
        };
        let made = [Made::new(what, Path::new(""), path, catalogue)?];
        if self.check { check_all(&made) } else { write_all(&made).map(drop) }
    }

    /// Returns the directory that `--root` names, or else the package's.
    fn directory(&self) -> PathBuf {
        self.root.clone().or_else(package).unwrap_or_default()
    }

    fn publish(&self, catalogue: &'static Catalogue, release: Option<&OsString>) -> Result<(), Failure> {
        if self.check {
            return check_published(catalogue);
        }
        let Some(release) = release.cloned().or_else(|| env::var_os("CARGO_PKG_VERSION")) else {
            return usage("publish needs the release, as cargo has not set CARGO_PKG_VERSION");
        };
        let published = publish(catalogue, self.directory(), &release.to_string_lossy())?;
        let release = release.display();
        match published {
            0 => print("nothing to publish: the lock file has every number\n"),
            // Counts lines, not numbers: aliases and ranges have lines too.
            1 => print(&format!("1 line is published as of {release}\n")),
            many => print(&format!("{many} lines are published as of {release}\n")),
        }
    }
}

fn package() -> Option<PathBuf> {
    env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from)
}

/// A generated output: a text, or several files in a directory.
enum Contents {
    Text(String),
    Files(Vec<File>),
}

/// Generates an output of [`WHAT`], or of a template in `directory`.
fn contents(what: What<'_>, directory: &Path, catalogue: &'static Catalogue) -> Result<Contents, Failure> {
    let word = match what {
        What::Word(word) => word,
        What::PythonStub(exports) => return exports.stub(catalogue).map(Contents::Text).map_err(Failure::Failed),
        What::Template(path) => return from_template(path, directory, catalogue).map(Contents::Text),
    };
    Ok(Contents::Text(match word {
        "pages" => return Ok(Contents::Files(markdown_pages(catalogue))),
        "chapters" => return Ok(Contents::Files(markdown_chapters(catalogue))),
        "header --plain" => c_header_plain(catalogue),
        "header --messages" => c_header_with_messages(catalogue),
        "html" => html(catalogue),
        "json" => json(catalogue),
        "schema" => json_schema().to_owned(),
        "gettext" => gettext_template(catalogue),
        "journal" => journal_catalog(catalogue),
        "python" => python_module(catalogue),
        "stub" => python_stub(catalogue),
        "typescript" => typescript_module(catalogue),
        _ => c_header(catalogue),
    }))
}

fn from_template(path: &Path, directory: &Path, catalogue: &'static Catalogue) -> Result<String, Failure> {
    let name = path.display().to_string();
    let source = fs::read_to_string(directory.join(path));
    let source = source.map_err(|error| Failure::Failed(format!("the template `{name}`: {error}")))?;
    template(catalogue, &name, &source).map_err(|error| Failure::Failed(format!("the template: {error}")))
}

/// The generated files of one output.
struct Made {
    files: Vec<(PathBuf, String)>,
    /// Files in the directory that are no longer generated.
    left_over: Vec<PathBuf>,
}

impl Made {
    /// Generates the output for a path in a directory.
    fn new(what: What<'_>, directory: &Path, path: &Path, catalogue: &'static Catalogue) -> Result<Self, Failure> {
        let path = &directory.join(path);
        if is_lock(path, catalogue) {
            let path = path.display();
            return Err(Failure::Failed(format!("`{path}` is the lock file, which only publish writes")));
        }
        let files = match contents(what, directory, catalogue)? {
            Contents::Text(text) => return Ok(Made { files: vec![(path.to_owned(), text)], left_over: Vec::new() }),
            Contents::Files(files) => files,
        };
        if let Some(symbol) = directory::too_long(&files) {
            return Err(Failure::Failed(format!(
                "`{symbol}` is too long for a file name, and its page needs one: \
                 give the row a shorter name, or `#[symbol = \"…\"]`"
            )));
        }
        if let Some((path, row)) = directory::explanation_in_the_way(path, &files, catalogue) {
            return Err(Failure::Failed(format!(
                "`{}` is the explanation of {}, which pages must not replace: write another directory for the pages",
                path.display(),
                row.symbol()
            )));
        }
        let left_over = directory::left_over(path, &files);
        let files = files.into_iter().map(|file| (path.join(file.path), file.text)).collect();
        Ok(Made { files, left_over })
    }

    fn left_over(&self) -> impl Iterator<Item = String> {
        let line =
            |path: &PathBuf| format!("`{}` is left over from a row that no longer exists: delete it", path.display());
        self.left_over.iter().map(line)
    }
}

/// Returns `true` if the file is the package's lock file, which must not be replaced.
fn is_lock(path: &Path, catalogue: &'static Catalogue) -> bool {
    let (Some(lock), Some(package)) = (catalogue.lock(), package()) else { return false };
    let lock = package.join(lock).canonicalize();
    path.canonicalize().is_ok_and(|path| lock.is_ok_and(|lock| lock == path))
}

/// Writes all files or none, and returns for each whether it has changed.
fn write_all(made: &[Made]) -> Result<Vec<bool>, Failure> {
    let files: Vec<_> = made.iter().flat_map(|made| made.files.iter().cloned()).collect();
    let changed = write::all(&files)?;
    // Left-over files are not deleted: somebody may have written them.
    made.iter().flat_map(Made::left_over).for_each(|line| eprintln!("codes: {line}"));
    Ok(changed)
}

/// Fails with the names of the files that are not current.
fn check_all(made: &[Made]) -> Result<(), Failure> {
    let mut wrong: Vec<_> = made.iter().flat_map(Made::left_over).collect();
    let files = made.iter().flat_map(|made| &made.files);
    let outdated = files.filter_map(|(path, text)| check_file(path, text).err());
    let outdated: Vec<_> = outdated.map(|error| error.difference()).collect();
    if !outdated.is_empty() {
        wrong.extend(outdated);
        wrong.push("Run the command without --check to write the expected text.".to_owned());
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Failed(wrong.join("\n"))) }
}

fn explain(catalogue: &'static Catalogue, name: Option<&OsString>) -> Result<(), Failure> {
    let Some(name) = name else { return usage("explain needs a number, a name or a part of a text") };
    let name = name.to_string_lossy();
    match terminal_page(catalogue, &name) {
        Some(page) => print(&page),
        None => Err(Failure::Failed(format!("{name:?} matches no code and no domain of {}", catalogue.name()))),
    }
}

fn check_published(catalogue: &'static Catalogue) -> Result<(), Failure> {
    if catalogue.lock().is_none() {
        return Err(PublishError::NoLock.into());
    }
    match catalogue.unpublished().trim_end() {
        "" => Ok(()),
        lines => Err(Failure::Failed(format!(
            "these are not published yet:\n{lines}\nRun the command without --check to publish them."
        ))),
    }
}

fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes()).and_then(|()| output.flush()).map_err(Failure::Output)
}
