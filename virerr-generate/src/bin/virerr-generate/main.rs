//! `virerr-generate import FILE`, which turns a published list of codes into a `define_codes!` call and its lock file.

#![forbid(unsafe_code)]

mod arithmetic;
mod c;
#[path = "../../c_keywords.rs"]
mod c_keywords;
mod candidate;
mod document;
mod file_list;
mod imported;
mod json;
mod list;
mod lock;
#[path = "../../lock_file.rs"]
#[expect(dead_code, reason = "the lock file is only created here")]
mod lock_file;
mod names;
mod numeral;
mod options;
mod records;
mod rust;
#[path = "../../write.rs"]
#[expect(dead_code, reason = "new files are staged here")]
mod write;

use candidate::Wanted;
use document::Document;
use imported::Imported;
use json::Json;
use list::List;
use options::Options;
use std::env;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use write::{Refused, Stage};

const USAGE: &str = "\
Reads a published list of codes, writes the `define_codes!` call for it, and
creates the lock file. Run it in the directory of `Cargo.toml`. No file that
exists is replaced, and if one cannot be written, neither is.

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
  -o, --output FILE  the file to write the call to, by default the standard output
  --lock PATH        the lock file, by default `NAME.codes`
  --release RELEASE  the release that published the codes, such as `0.4`; by
                     default `unknown`

A second name of a number becomes an alias, and number 0 becomes success if its
name means that. Names have ASCII letters only, as in C. If two names become one,
a number is appended to the second. Notes on the standard error list what to check by
hand.
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
    let list =
        import(&file, &options).map_err(|message| Failure::Failed(format!("`{}`: {message}", file.display())))?;
    let lock = options.lock.unwrap_or_else(|| format!("{}.codes", list.name()));
    let explanations = list.explanations(&lock);
    let differs = |(path, text): &&(String, &str)| std::fs::read(path).is_ok_and(|old| old != text.as_bytes());
    if let Some((path, _)) = explanations.iter().find(differs) {
        return Err(Failure::Failed(format!("`{path}` exists and has another text: move it away")));
    }
    let text = list.lock_file(options.release.as_deref().unwrap_or("unknown"));
    write(&list.call(&lock), options.output.as_deref().map(Path::new), Path::new(&lock), &text, &explanations)?;
    for (path, _) in &explanations {
        let _ = writeln!(io::stderr(), "virerr-generate: the explanation in the list is written to `{path}`");
    }
    for note in list.notes() {
        // The files are written, so a closed standard error is not a failure.
        let _ = writeln!(io::stderr(), "virerr-generate: {note}");
    }
    Ok(())
}

/// Writes the call, the lock file and the explanations, or none. Only a call on the standard output cannot be undone.
fn write(
    call: &str,
    output: Option<&Path>,
    lock: &Path,
    text: &str,
    explanations: &[(String, &str)],
) -> Result<(), Failure> {
    let mut stage = Stage::default();
    add(&mut stage, ("the lock file", "--lock"), lock, text)?;
    for (path, text) in explanations {
        stage.add(Path::new(path), text).map_err(|error| Failure::Failed(format!("`{path}`: {error}")))?;
    }
    match output {
        Some(output) if place(output) == place(lock) => {
            return Err(Failure::Failed(format!(
                "the list and the lock file cannot both be `{}`: name another file with --lock",
                output.display()
            )));
        }
        Some(output) => add(&mut stage, ("the list", "--output"), output, call)?,
        None => print(call)?,
    }
    stage.commit().map_err(|Refused { path, source }| Failure::Failed(format!("`{}`: {source}", path.display())))
}

/// Prepares a file, which must not exist.
fn add(stage: &mut Stage, (what, option): (&str, &str), path: &Path, text: &str) -> Result<(), Failure> {
    let shown = path.display();
    // A symbolic link exists even if its target does not.
    if path.symlink_metadata().is_ok() {
        let or = if option == "--lock" { ", or remove it if you did not keep its list" } else { "" };
        return Err(Failure::Failed(format!(
            "{what} `{shown}` exists and must not be replaced: name another one with {option}{or}"
        )));
    }
    let added = stage.add(path, text).map_err(|error| Failure::Failed(format!("{what} `{shown}`: {error}")));
    added.map(|_| ())
}

/// Returns the place of a file that does not exist. Its directory does, unless it is wrong.
fn place(path: &Path) -> PathBuf {
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let directory = directory.canonicalize().unwrap_or_else(|_| directory.to_owned());
    directory.join(path.file_name().unwrap_or_default())
}

fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    let printed = output.write_all(text.as_bytes()).and_then(|()| output.flush());
    printed.map_err(|error| Failure::Failed(format!("the standard output: {error}")))
}

/// Imports the file in the format that its extension names.
fn import(file: &Path, options: &Options) -> Result<Imported, String> {
    let range = match (&options.from, &options.to) {
        (Some(from), Some(to)) => Some((from.as_str(), to.as_str())),
        (None, None) => None,
        _ => return Err("--from and --to must be given together".to_owned()),
    };
    let wanted = Wanted { enum_name: options.enum_name.as_deref(), prefix: options.prefix.as_deref(), range };
    let extension = file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let read = match extension.as_str() {
        "h" | "hh" | "hpp" | "hxx" | "inc" => c::read(file, &wanted)?,
        "csv" | "tsv" => records::read_csv(&text(file)?)?,
        "json" => {
            let text = text(file)?;
            let json = Json::parse(&text)?;
            if let Some(document) = Document::parse(&json, &text) {
                return Ok(Imported::Document(document?.named(options.name.as_deref())));
            }
            records::read_json(&json)?
        }
        "rs" => rust::read(&text(file)?, wanted.enum_name, wanted.prefix)?,
        _ => return Err("unknown file type: the name must end in .h, .csv, .tsv, .json or .rs".to_owned()),
    };
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    List::new(read, options.name.as_deref(), &stem).map(Imported::Made)
}

fn text(file: &Path) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    let text = String::from_utf8(bytes).map_err(|_| "it is not UTF-8: convert it first, as `iconv -t UTF-8` does")?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}
