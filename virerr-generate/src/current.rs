//! Compares a file with the text that would be generated now.

use std::borrow::Cow;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Fails unless the file at `path` has this text. Use it in a test that keeps a committed file current.
///
/// Windows line endings make no difference, since git may convert them.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// use virerr_generate::{c_header, check_file};
///
/// # let path = std::env::temp_dir().join(format!("virerr-generate-{}.h", std::process::id()));
/// # let path = path.to_str().unwrap();
/// # /*
/// let path = "include/acme_errors.h";
/// # */
/// std::fs::write(path, c_header(Acme::catalogue()))?;
/// assert!(check_file(path, &c_header(Acme::catalogue())).is_ok());
///
/// std::fs::write(path, "/* changed by hand */\n")?;
/// let outdated = check_file(path, &c_header(Acme::catalogue())).unwrap_err();
/// assert!(outdated.to_string().contains("is not current; line 1\n"));
/// # std::fs::remove_file(path)?;
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
///
/// Returns [`Outdated`] if the file differs or cannot be read.
pub fn check_file(path: impl AsRef<Path>, text: &str) -> Result<(), Outdated> {
    let path = path.as_ref();
    let difference = match fs::read(path) {
        Ok(found) => Difference::between(text.as_bytes(), &found),
        Err(source) => Some(Difference::Unreadable(source)),
    };
    difference.map_or(Ok(()), |difference| Err(Outdated { path: path.to_owned(), difference }))
}

/// The error of [`check_file`]: a file does not have the text that would be generated now.
pub struct Outdated {
    path: PathBuf,
    difference: Difference,
}

impl Outdated {
    /// Returns the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns what is wrong with the file, without the advice.
    pub(crate) fn difference(&self) -> String {
        let path = self.path.display();
        match &self.difference {
            Difference::Unreadable(source) => format!("`{path}` cannot be read: {source}"),
            Difference::Line { number, expected, found } => {
                let (expected, found) = (quoted(expected), quoted(found));
                format!("`{path}` is not current; line {number}\n expected: {expected}\n    found: {found}")
            }
        }
    }
}

enum Difference {
    Unreadable(io::Error),
    /// The first line that differs; `None` stands for the end of the file.
    Line {
        number: usize,
        expected: Option<String>,
        found: Option<String>,
    },
}

impl Difference {
    fn between(expected: &[u8], found: &[u8]) -> Option<Self> {
        let found = of_unix(found);
        let (mut expected, mut found) = (lines(expected), lines(&found));
        for number in 1.. {
            match (expected.next(), found.next()) {
                (None, None) => break,
                (expected, found) if expected == found => {}
                (expected, found) => {
                    let text = |line: &[u8]| String::from_utf8_lossy(line).into_owned();
                    return Some(Difference::Line { number, expected: expected.map(text), found: found.map(text) });
                }
            }
        }
        None
    }
}

/// Converts the line endings of Windows to those of Unix if all lines have them.
fn of_unix(text: &[u8]) -> Cow<'_, [u8]> {
    let is_of_windows = |end: usize| end > 0 && text[end - 1] == b'\r';
    if !(0..text.len()).filter(|&place| text[place] == b'\n').all(is_of_windows) {
        return text.into();
    }
    let is_return = |place: &usize| text[*place] == b'\r' && text.get(place + 1) == Some(&b'\n');
    (0..text.len()).filter(|place| !is_return(place)).map(|place| text[place]).collect()
}

/// Returns the lines. If the last line ends in a newline, an empty one follows it.
fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|&byte| byte == b'\n')
}

fn quoted(line: &Option<String>) -> String {
    match line {
        Some(line) => format!("{line:?}"),
        None => "the end of the file".to_owned(),
    }
}

impl fmt::Display for Outdated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\nRun the command that writes the file.", self.difference())
    }
}

/// Formats like [`Display`](fmt::Display), since tests unwrap it.
impl fmt::Debug for Outdated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Outdated {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.difference {
            Difference::Unreadable(source) => Some(source),
            Difference::Line { .. } => None,
        }
    }
}
