//! `virerr-generate import FILE`, which turns a published list of codes into a `define_codes!` call and its lock file.

#![forbid(unsafe_code)]

mod arithmetic;
mod c;
mod document;
mod item;
mod json;
mod list;
mod lock;
#[path = "../../lock_file.rs"]
#[expect(dead_code, reason = "the lock file is only created here")]
mod lock_file;
mod records;
mod rust;

use item::{Read, Wanted};
use list::List;
use std::env;
use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
Reads a published list of codes, writes the `define_codes!` call for it to the
standard output, and creates the lock file.

usage: virerr-generate import FILE [OPTIONS]

FILE is one of
  a C header (.h)    an enum, or macros with numbers; it is preprocessed by `cc`
                     if that is installed, so that included headers are read too
  CSV (.csv, .tsv)   columns of numbers, names and, optionally, messages
  JSON (.json)       objects with such fields, or an object of names and numbers,
                     or the output of `codes json`, whose list is written again;
                     its explanations become files in `docs/errors`
  Rust (.rs)         an enum, or constants

OPTIONS are
  --enum NAME        the enum to read, if the file has several
  --prefix PREFIX    the prefix of the macros or constants to read
  --from NAME        the first macro to read, if others have the same prefix;
  --to NAME          and the last one
  --name NAME        the name of the library; by default that of the file
  --lock PATH        the lock file, by default `NAME.codes`; it must not exist
  --release RELEASE  the release that published the codes, by default `unknown`

A second name of a number becomes an alias, and number 0 becomes success if its
name means that. Notes on the standard error list what to check by hand.
";

fn main() -> ExitCode {
    match run(env::args_os().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(message)) => {
            eprintln!("virerr-generate: {message}\nfor more information, try `--help`");
            ExitCode::from(2)
        }
        Err(Failure::Failed(message)) => {
            eprintln!("virerr-generate: {message}");
            ExitCode::FAILURE
        }
    }
}

enum Failure {
    Usage(String),
    Failed(String),
}

/// The options.
#[derive(Default)]
struct Options {
    item: Option<String>,
    prefix: Option<String>,
    from: Option<String>,
    to: Option<String>,
    name: Option<String>,
    lock: Option<String>,
    release: Option<String>,
    words: Vec<OsString>,
}

impl Options {
    /// Parses the arguments; `None` for `--help`.
    fn read(mut given: impl Iterator<Item = OsString>) -> Result<Option<Self>, Failure> {
        let mut options = Options::default();
        while let Some(word) = given.next() {
            let place = match word.to_str() {
                Some("--help" | "-h") => return Ok(None),
                Some("--enum") => &mut options.item,
                Some("--prefix") => &mut options.prefix,
                Some("--from") => &mut options.from,
                Some("--to") => &mut options.to,
                Some("--name") => &mut options.name,
                Some("--lock") => &mut options.lock,
                Some("--release") => &mut options.release,
                Some(option) if option.starts_with("--") => {
                    let possible = "--enum, --prefix, --from, --to, --name, --lock, --release, --help";
                    return Err(Failure::Usage(format!("there is no option {option}; possible: {possible}")));
                }
                _ => {
                    options.words.push(word);
                    continue;
                }
            };
            let value = given.next().and_then(|value| value.into_string().ok());
            let value = value.ok_or_else(|| Failure::Usage(format!("{} needs a value", word.display())))?;
            *place = Some(value);
        }
        Ok(Some(options))
    }
}

fn run(arguments: impl Iterator<Item = OsString>) -> Result<(), Failure> {
    let Some(options) = Options::read(arguments)? else { return print(USAGE) };
    let file = match options.words.as_slice() {
        [command, file] if command == "import" => PathBuf::from(file),
        [command] if command == "import" => return Err(Failure::Usage("import needs a file".to_owned())),
        [command, _, surplus, ..] if command == "import" => {
            return Err(Failure::Usage(format!("`{}` is an unexpected argument", surplus.display())));
        }
        [] => return Err(Failure::Usage("a command is required".to_owned())),
        [other, ..] => return Err(Failure::Usage(format!("there is no `{}`; possible: import", other.display()))),
    };
    if let Some(release) = options.release.as_ref().filter(|release| release.split_whitespace().count() != 1) {
        return Err(Failure::Usage(format!("{release:?} is not a release: write one word")));
    }
    let read = read(&file, &options).map_err(|message| Failure::Failed(format!("`{}`: {message}", file.display())))?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let list = List::new(read, options.name.as_deref(), &stem)
        .map_err(|message| Failure::Failed(format!("`{}`: {message}", file.display())))?;
    let lock = options.lock.unwrap_or_else(|| format!("{}.codes", list.name));
    let explanations = list.document.as_ref().map(|document| document.explanations(&lock)).unwrap_or_default();
    let differs = |(path, text): &&(String, &str)| std::fs::read(path).is_ok_and(|old| old != text.as_bytes());
    if let Some((path, _)) = explanations.iter().find(differs) {
        return Err(Failure::Failed(format!("`{path}` exists and has another text: move it away")));
    }
    let text = lock::text(&list, options.release.as_deref().unwrap_or("unknown"));
    create(Path::new(&lock), &text).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::Failed(format!(
            "the lock file `{lock}` exists and must not be replaced: name another one with --lock"
        )),
        _ => Failure::Failed(format!("the lock file `{lock}`: {error}")),
    })?;
    for (path, text) in &explanations {
        write(Path::new(path), text).map_err(|error| Failure::Failed(format!("`{path}`: {error}")))?;
        eprintln!("virerr-generate: the explanation in the list is written to `{path}`");
    }
    for note in &list.notes {
        eprintln!("virerr-generate: {note}");
    }
    print(&list.call(&lock))
}

/// Creates a file, and fails if it exists.
fn create(path: &Path, text: &str) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())
}

/// Writes a file, in a directory that may be missing.
fn write(path: &Path, text: &str) -> io::Result<()> {
    std::fs::create_dir_all(path.parent().unwrap_or(path))?;
    std::fs::write(path, text)
}

fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    let printed = output.write_all(text.as_bytes()).and_then(|()| output.flush());
    printed.map_err(|error| Failure::Failed(format!("the standard output: {error}")))
}

/// Reads the file in the format that its extension names.
fn read(file: &Path, options: &Options) -> Result<Read, String> {
    let range = match (&options.from, &options.to) {
        (Some(from), Some(to)) => Some((from.as_str(), to.as_str())),
        (None, None) => None,
        _ => return Err("--from and --to must be given together".to_owned()),
    };
    let wanted = Wanted { item: options.item.as_deref(), prefix: options.prefix.as_deref(), range };
    let extension = file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    match extension.as_str() {
        "h" | "hh" | "hpp" | "hxx" | "inc" => c::read(file, &wanted),
        "csv" | "tsv" => records::read_csv(&text(file)?),
        "json" => records::read_json(&text(file)?),
        "rs" => rust::read(&text(file)?, wanted.item, wanted.prefix),
        _ => Err("unknown file type: the name must end in .h, .csv, .tsv, .json or .rs".to_owned()),
    }
}

fn text(file: &Path) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    Ok(String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned())
}
