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
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use virerr::catalogue::Catalogue;

const USAGE: &str = "\
Writes what is made from the list of error codes, and checks that it is current.

usage: codes [--check] all [--root DIRECTORY]
       codes [--check] WHAT [PATH]
       codes [--check] header --plain | --messages [PATH]
       codes [--check] template FILE [PATH]
       codes explain NUMBER | NAME | TEXT
       codes [--check] publish [RELEASE] [--root DIRECTORY]

all writes every file that the program names in `virerr_generate::outputs`, in
DIRECTORY (that of the package unless given), and says which ones have changed.

WHAT is one of
  header    a header for C and C++: the list, and the functions that the
            program exports; with --plain the declarations alone, with
            --messages a table of messages too
  pages     pages in Markdown; PATH is their directory and has to be given,
            one of their own and not that of the files of #[explain]
  chapters  the same, a page for each range of numbers
  html      one page for a browser, with a search box
  json      the whole list as JSON
  schema    the JSON Schema of that
  gettext   a template for translations (.pot)
  journal   a message catalog for the systemd journal
  python    a module for Python
  stub      the stub of that module (.pyi)
  python-stub  the stub of a module that is made with virerr's feature
            `python`. It takes the options of the module's `Exports`: --exception
            NAME, --module NAME, --subclasses no | per-category | per-code,
            --no-builtins, --base CODE=BUILTIN, --libvirt-names PREFIX; and
            --own FILE, the stub of what else is in the module
  typescript  a module for TypeScript

template is for all others: FILE is a template that makes something of the list.

It goes to PATH, whose directories are made where they are missing, or without
PATH to the standard output. Where a file cannot be written, all stay as they
were. With --check nothing is written: the command fails unless PATH holds what
would be written. A page that is left over from a row that is gone is reported, to
be deleted by hand; with --check the command fails.

explain prints the page of a code or domain. It takes a number, in decimal or in
hexadecimal (0xC0000005), a name as C, Rust or Python spell it, or a part of a
name or a message; where several have that part, it lists them.

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
    outputs(catalogue, [])
}

/// The same command as [`main`], of a library that names the files that it commits.
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
/// `codes all` writes those that are not current, and says which ones: all of them, or none where one cannot be written.
/// `codes --check all` fails unless all are current. The paths are relative to the package's directory, or to that of
/// `--root`.
#[must_use = "it is what the program ends with: `fn main() -> std::process::ExitCode`, without a `;` after the call"]
pub fn outputs<'a>(catalogue: &'static Catalogue, outputs: impl IntoIterator<Item = Output<'a>>) -> ExitCode {
    let outputs: Vec<_> = outputs.into_iter().collect();
    let done = Arguments::read(env::args_os().skip(1)).and_then(|arguments| arguments.run(catalogue, &outputs));
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

/// There is no such word, but these.
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
    /// What is to be done and what to do it with, at most.
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
                // A negative number is no option.
                Some(option) if option.starts_with('-') && option.parse::<i32>().is_err() => {
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
            [] => return usage("nothing is said to be done"),
            [what, operands @ ..] => (what, operands),
        };
        let most = match what.to_str() {
            Some("all") => 0,
            Some("template") => 2,
            _ => 1,
        };
        if let Some(surplus) = operands.get(most) {
            return usage(format!("`{}` is one argument too many", surplus.display()));
        }
        let operand = operands.first();
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
        let path = operand.map(Path::new);
        match what.to_str().unwrap_or_default() {
            "all" => self.all(catalogue, outputs),
            "explain" if self.check => usage("there is nothing to check in what explain prints"),
            "explain" => explain(catalogue, operand),
            "publish" => self.publish(catalogue, operand),
            "template" => match path {
                Some(template) => self.deliver(What::Template(template), operands.get(1).map(Path::new), catalogue),
                None => usage("template needs the file of a template"),
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

    /// Writes what the program names, or checks it.
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

    /// Writes or checks one output. Without a path it goes to the standard output.
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

    /// The directory of the package, unless another one is given.
    fn directory(&self) -> PathBuf {
        self.root.clone().or_else(package).unwrap_or_default()
    }

    fn publish(&self, catalogue: &'static Catalogue, release: Option<&OsString>) -> Result<(), Failure> {
        if self.check {
            return check_published(catalogue);
        }
        let Some(release) = release.cloned().or_else(|| env::var_os("CARGO_PKG_VERSION")) else {
            return usage("publish needs the release, where cargo does not tell the version of the package");
        };
        let published = publish(catalogue, self.directory(), &release.to_string_lossy())?;
        let release = release.display();
        match published {
            0 => print("there is nothing to publish: the lock file has every number\n"),
            // Not of numbers: an alias and a range have a line too.
            1 => print(&format!("1 line is published as of {release}\n")),
            many => print(&format!("{many} lines are published as of {release}\n")),
        }
    }
}

fn package() -> Option<PathBuf> {
    env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from)
}

/// The output of a command: a text, or several files in a directory.
enum Contents {
    Text(String),
    Files(Vec<File>),
}

/// Returns the output of a word, which is among [`WHAT`], or of a template, which is in `directory`.
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

/// The files of one output, which may be written.
struct Made {
    files: Vec<(PathBuf, String)>,
    /// Files in the directory that are not made any more.
    left_over: Vec<PathBuf>,
}

impl Made {
    /// Makes the output that goes to a path in a directory.
    fn new(what: What<'_>, directory: &Path, path: &Path, catalogue: &'static Catalogue) -> Result<Self, Failure> {
        let path = &directory.join(path);
        if is_lock(path, catalogue) {
            let path = path.display();
            return Err(Failure::Failed(format!("`{path}` is the lock file, into which only publish writes")));
        }
        let files = match contents(what, directory, catalogue)? {
            Contents::Text(text) => return Ok(Made { files: vec![(path.to_owned(), text)], left_over: Vec::new() }),
            Contents::Files(files) => files,
        };
        if let Some(symbol) = directory::too_long(&files) {
            return Err(Failure::Failed(format!(
                "`{symbol}` is too long for the name of a file, and its page would need one: \
                 give the row a shorter name, or `#[symbol = \"…\"]`"
            )));
        }
        if let Some((path, row)) = directory::explanation_in_the_way(path, &files, catalogue) {
            return Err(Failure::Failed(format!(
                "`{}` is the explanation of {}, which no page is to replace: name another directory for the pages",
                path.display(),
                row.symbol()
            )));
        }
        let left_over = directory::left_over(path, &files);
        let files = files.into_iter().map(|file| (path.join(file.path), file.text)).collect();
        Ok(Made { files, left_over })
    }

    fn left_over(&self) -> impl Iterator<Item = String> {
        let line = |path: &PathBuf| format!("`{}` is left over from a row that is gone: delete it", path.display());
        self.left_over.iter().map(line)
    }
}

/// Whether the file is the lock file of the package, which nothing is to replace.
fn is_lock(path: &Path, catalogue: &'static Catalogue) -> bool {
    let (Some(lock), Some(package)) = (catalogue.lock(), package()) else { return false };
    let lock = package.join(lock).canonicalize();
    path.canonicalize().is_ok_and(|path| lock.is_ok_and(|lock| lock == path))
}

/// Writes all files or none, and returns for each whether it has changed.
fn write_all(made: &[Made]) -> Result<Vec<bool>, Failure> {
    let files: Vec<_> = made.iter().flat_map(|made| made.files.iter().cloned()).collect();
    let changed = write::all(&files)?;
    // A file is not deleted that somebody may have made.
    made.iter().flat_map(Made::left_over).for_each(|line| eprintln!("codes: {line}"));
    Ok(changed)
}

/// Names the files that are not current, after what else is wrong.
fn check_all(made: &[Made]) -> Result<(), Failure> {
    let mut wrong: Vec<_> = made.iter().flat_map(Made::left_over).collect();
    let files = made.iter().flat_map(|made| &made.files);
    let outdated = files.filter_map(|(path, text)| check_file(path, text).err());
    let outdated: Vec<_> = outdated.map(|error| error.difference()).collect();
    if !outdated.is_empty() {
        wrong.extend(outdated);
        wrong.push("The same command without --check writes what is expected.".to_owned());
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Failed(wrong.join("\n"))) }
}

fn explain(catalogue: &'static Catalogue, name: Option<&OsString>) -> Result<(), Failure> {
    let Some(name) = name else { return usage("explain needs a number, a name or a part of a text") };
    let name = name.to_string_lossy();
    match terminal_page(catalogue, &name) {
        Some(page) => print(&page),
        None => Err(Failure::Failed(format!("{name:?} is in no code and no domain of {}", catalogue.name()))),
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

fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes()).and_then(|()| output.flush()).map_err(Failure::Output)
}
