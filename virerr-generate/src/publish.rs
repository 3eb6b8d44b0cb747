//! Appends new numbers to the lock file.

use crate::entry::Kind;
use crate::lock_file::{
    Line, Publication, RESERVED, RETIRED, SUCCESS, introduction, is_before, is_lower, is_release, without_pre_release,
};
use crate::prose;
use std::fmt;
use std::fs::OpenOptions;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use virerr::catalogue::{Catalogue, List, Row};

/// Appends the numbers that are not published yet to the lock file that `#[library(lock = "…")]` names, and returns how
/// many lines are new. Each line ends with the release.
///
/// The file is in `directory`, next to `Cargo.toml`, and must exist. Create an empty file only if nothing was ever
/// published. Restore a lost file from version control: with an empty one, published numbers could be used again.
/// Existing lines stay as they are, and the new ones are appended in one write.
///
/// The new lines are those that the list lacked when the program was compiled ([`Catalogue::unpublished`]). If the file
/// has changed since in a way that contradicts them, nothing is written.
///
/// ```no_run
#[doc = include_str!("../docs/acme.in")]
/// # fn main() -> Result<(), virerr_generate::PublishError> {
/// let published = virerr_generate::publish(Acme::catalogue(), ".", "0.4.0")?;
/// println!("{published} lines are new");
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// Fails if the lock file is missing or cannot be written; if the release is not one word that begins with a digit, or
/// with `v` and a digit; if the release is lower than that of the file's last line, or than the `#[since]` of a new
/// row; and if the file has changed since the program was compiled.
pub fn publish(
    catalogue: &'static Catalogue,
    directory: impl AsRef<Path>,
    release: &str,
) -> Result<usize, PublishError> {
    let lock = catalogue.lock().ok_or(PublishError::NoLock)?;
    if !is_release(release) {
        return Err(PublishError::Release(release.to_owned()));
    }
    let lines: Vec<&'static str> = catalogue.unpublished().lines().filter(|line| !line.trim().is_empty()).collect();
    if lines.is_empty() {
        return Ok(0);
    }
    append(catalogue, &lines, &directory.as_ref().join(lock), release)
}

fn append(
    catalogue: &'static Catalogue,
    lines: &[&'static str],
    path: &Path,
    release: &str,
) -> Result<usize, PublishError> {
    let fail = |source| PublishError::File { path: path.to_owned(), source };
    let mut file = OpenOptions::new().read(true).append(true).open(path).map_err(fail)?;
    let mut present = String::new();
    file.read_to_string(&mut present).map_err(fail)?;
    // Editors on Windows add a byte order mark.
    let present = present.strip_prefix('\u{feff}').unwrap_or(&present);
    let name = prose::one_line(catalogue.name());
    let owner = present.lines().find_map(|line| match Line::of(line) {
        Line::Header(owner) if owner != name => Some(owner.to_owned()),
        _ => None,
    });
    if let Some(owner) = owner {
        return Err(PublishError::Library { path: path.to_owned(), owner, library: name });
    }
    if let Some(line) = present.lines().find(|line| is_unknown(catalogue, lines, line)) {
        return Err(PublishError::Outdated { path: path.to_owned(), line: line.trim().to_owned() });
    }
    if let Some(last) = last_release(present).filter(|last| is_lower(release, last)) {
        let (release, last) = (release.to_owned(), last.to_owned());
        return Err(PublishError::Lower { path: path.to_owned(), release, last });
    }
    if let Some((symbol, since)) = from_later_on(catalogue, lines, release) {
        return Err(PublishError::Since { symbol, since, release: release.to_owned() });
    }
    file.write_all(addition(present, lines, catalogue.name(), release).as_bytes()).map_err(fail)?;
    Ok(lines.len())
}

/// Returns `true` if a line of the file was not there when the program was compiled and contradicts a new line: the
/// same line, the symbol with another number, the number with a symbol that the list does not have, or a
/// merge conflict.
fn is_unknown(catalogue: &'static Catalogue, lines: &[&'static str], present: &str) -> bool {
    let present = match Line::of(present) {
        Line::Empty | Line::Header(_) => return false,
        Line::BeginsConflict | Line::EndsConflict | Line::Unreadable => return true,
        Line::Publishes(present) => present,
    };
    let is_known = |list: &'static List| {
        list.find(present.symbol).is_some() || list.retired().iter().any(|it| it.symbol == present.symbol)
    };
    lines.iter().filter_map(|line| Publication::of(line)).any(|new| {
        let is_word = [present.symbol, new.symbol].iter().any(|symbol| [RESERVED, RETIRED].contains(symbol));
        let has_number = [new.first, new.last] == [present.first, present.last];
        let contradicts = match (has_number, new.symbol == present.symbol) {
            (true, true) => true,
            (false, false) => false,
            (false, true) => !is_word,
            (true, false) => {
                let mut kinds = Kind::BOTH.iter().filter(|it| it.word() == present.kind);
                !is_word && !kinds.any(|it| is_known(it.list(catalogue)))
            }
        };
        // Only one number means success.
        present.kind == new.kind && (present.kind == SUCCESS || contradicts)
    })
}

/// Returns a new row, and a later release in which it appeared or was retired. After it is published, the list would not
/// compile.
fn from_later_on(
    catalogue: &'static Catalogue,
    lines: &[&'static str],
    release: &str,
) -> Option<(&'static str, &'static str)> {
    let is_new = |kind: Kind, number: i32, symbol: &str| {
        let is_it = |new: Publication<'_>| new.kind == kind.word() && new.first == number && new.symbol == symbol;
        lines.iter().any(|line| Publication::of(line).is_some_and(is_it))
    };
    Kind::BOTH.into_iter().find_map(|kind| {
        let list = kind.list(catalogue);
        let rows = list.rows().filter(|row| is_new(kind, row.number(), row.symbol()));
        let rows = rows.filter_map(|row: Row| Some((row.symbol(), row.since()?)));
        let retired = list.retired().iter().filter(|row| is_new(kind, row.number, RETIRED));
        rows.chain(retired.map(|row| (row.symbol, row.since)))
            .find(|(_, since)| is_before(without_pre_release(release), without_pre_release(since)))
    })
}

/// Returns the release of the last line with a number.
fn last_release(present: &str) -> Option<&str> {
    present.lines().rev().find_map(|line| match Line::of(line) {
        Line::Publishes(numbers) => Some(numbers.release),
        _ => None,
    })
}

/// Returns the text to append to a file with these contents.
fn addition(present: &str, lines: &[&str], library: &str, release: &str) -> String {
    let mut addition = String::new();
    if present.trim().is_empty() {
        addition = introduction(&prose::one_line(library));
    }
    if !present.is_empty() && !present.ends_with('\n') {
        addition.insert(0, '\n');
    }
    for line in lines {
        addition.push_str(&format!("{}  {release}\n", line.trim_end()));
    }
    // Uses the line ending of the last line, or of the one before if the last has none.
    let is_of_windows = present.rsplit_once('\n').is_some_and(|(line, _)| line.ends_with('\r'));
    if is_of_windows { addition.replace('\n', "\r\n") } else { addition }
}

/// The error of [`publish`].
#[derive(Debug)]
#[non_exhaustive]
pub enum PublishError {
    /// The list names no lock file.
    NoLock,
    /// The release is not one word, or does not begin like a version.
    Release(String),
    /// The release is lower than that of the file's last line.
    Lower {
        /// The lock file.
        path: PathBuf,
        /// The release.
        release: String,
        /// The release of the file's last line.
        last: String,
    },
    /// A new row names a later release, in which it appeared or was retired.
    Since {
        /// The row.
        symbol: &'static str,
        /// The release that it names.
        since: &'static str,
        /// The release to publish.
        release: String,
    },
    /// The lock file cannot be read or written.
    File {
        /// The lock file.
        path: PathBuf,
        /// The error of the system.
        source: io::Error,
    },
    /// The lock file belongs to another library.
    Library {
        /// The lock file.
        path: PathBuf,
        /// The library that the file names.
        owner: String,
        /// The library of the list.
        library: String,
    },
    /// The file has a line that was not there when the program was compiled, and that contradicts a new line.
    Outdated {
        /// The lock file.
        path: PathBuf,
        /// The line.
        line: String,
    },
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PublishError::NoLock => f.write_str("no lock file is named: write `#[library(lock = \"…\")]`"),
            PublishError::Release(release) => {
                write!(
                    f,
                    "{release:?} is not a release: write a version that begins with a digit and has no \
                     spaces, such as that of the package"
                )
            }
            PublishError::Lower { path, release, last } => {
                write!(
                    f,
                    "{release} is lower than {last}, the release of the last line in the lock file `{}`",
                    path.display()
                )
            }
            PublishError::Since { symbol, since, release } => {
                write!(
                    f,
                    "the list says `since {since}` of `{symbol}`, which is later than {release}: write {release} there, \
                     or publish as {since}"
                )
            }
            PublishError::File { path, source } if source.kind() == io::ErrorKind::NotFound => {
                let path = path.display();
                write!(f, "the lock file `{path}` does not exist: restore it from version control; ")?;
                f.write_str("if nothing was ever published, create an empty one")
            }
            PublishError::File { path, source } => write!(f, "the lock file `{}`: {source}", path.display()),
            PublishError::Library { path, owner, library } => write!(
                f,
                "`{}` is the lock file of the library `{owner}`, but this library is `{library}`: name another file",
                path.display()
            ),
            PublishError::Outdated { path, line } => write!(
                f,
                "the lock file `{}` has the line `{line}`, which is newer than this program: build it again",
                path.display()
            ),
        }
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            PublishError::File { source, .. } => Some(source),
            _ => None,
        }
    }
}
