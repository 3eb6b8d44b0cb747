//! The lock file: what a line of it says, how one is written, and which of two releases came first.
//!
//! `virerr-generate`, which appends to the file, is built from this text too, by a symbolic link.

/// What a line begins with: the kind of its numbers.
pub(crate) const CODE: &str = "code";
pub(crate) const DOMAIN: &str = "domain";
/// The number is the one that means success.
pub(crate) const SUCCESS: &str = "success";

/// In the place of a symbol: nobody is to have the numbers.
pub(crate) const RESERVED: &str = "reserved";
/// In the place of a symbol: nobody is to have the number again.
pub(crate) const RETIRED: &str = "retired";

/// What stands before and after the library's name in the first line.
const HEADER: [&str; 2] = ["# The numbers that ", " has published, and the release that published each."];
const SECOND_LINE: &str = "# Lines are added when a release is made; no line is ever changed or taken away.";

/// A line of the file.
pub(crate) enum Line<'a> {
    /// A comment, or nothing.
    Empty,
    /// The first line, which names the library.
    Header(&'a str),
    Publishes(Numbers<'a>),
    /// The markers of a merge, between which nobody has said yet which side holds.
    BeginsConflict,
    EndsConflict,
    Unreadable,
}

/// Numbers that a release published: one, or a range of reserved ones.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numbers<'a> {
    pub(crate) kind: &'a str,
    pub(crate) first: i32,
    pub(crate) last: i32,
    pub(crate) symbol: &'a str,
    pub(crate) release: &'a str,
}

impl<'a> Line<'a> {
    pub(crate) fn of(line: &'a str) -> Self {
        let line = line.trim();
        if line.starts_with("<<<<<<<") {
            return Line::BeginsConflict;
        }
        if line.starts_with(">>>>>>>") {
            return Line::EndsConflict;
        }
        let [before, after] = HEADER;
        if let Some(name) = line.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)) {
            return Line::Header(name.trim());
        }
        if line.is_empty() || line.starts_with('#') {
            return Line::Empty;
        }
        let numbers = Numbers::of(line).filter(|numbers| !numbers.release.is_empty());
        numbers.map_or(Line::Unreadable, Line::Publishes)
    }
}

impl<'a> Numbers<'a> {
    /// The numbers of a line, whose release may be empty where none has published it yet.
    pub(crate) fn of(line: &'a str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let (kind, number, symbol) = (words.next()?, words.next()?, words.next()?);
        let release = words.next().unwrap_or_default();
        let range = number.split_once("..=").filter(|_| symbol == RESERVED);
        let (first, last) = range.unwrap_or((number, number));
        let is_word = symbol == RESERVED || symbol == RETIRED;
        if words.next().is_some() || ![CODE, DOMAIN, SUCCESS].contains(&kind) || (kind == SUCCESS && is_word) {
            return None;
        }
        Some(Numbers { kind, first: first.parse().ok()?, last: last.parse().ok()?, symbol, release })
    }
}

/// The lines that a file begins with.
pub(crate) fn introduction(library: &str) -> String {
    let [before, after] = HEADER;
    format!("{before}{library}{after}\n{SECOND_LINE}\n")
}

/// A line but for the release, which stands two spaces after it.
pub(crate) fn line(kind: &str, [first, last]: [i32; 2], symbol: &str) -> String {
    let numbers = if first == last { first.to_string() } else { format!("{first}..={last}") };
    // The symbols of codes and domains stand in one column, and so do most of the numbers.
    let width = 12 - kind.len().clamp(6, 12);
    format!("{kind:<6} {numbers:>width$} {symbol}")
}

/// Whether one release is lower than another by their numbers. Where one has none, nobody knows.
pub(crate) fn is_lower(one: &str, other: &str) -> bool {
    let (Some(mut one), Some(mut other)) = (numbers(one), numbers(other)) else { return false };
    // 0.4 is 0.4.0.
    while one.len() < other.len() {
        one.push(0);
    }
    while other.len() < one.len() {
        other.push(0);
    }
    one < other
}

/// Whether one release came before another, where both are versions: one number alone may be that of a year, a revision or a
/// date.
pub(crate) fn is_before(one: &str, other: &str) -> bool {
    one.contains('.') && other.contains('.') && is_lower(one, other)
}

/// The numbers that a version begins with, up to what tells one before a release, or a build.
fn numbers(release: &str) -> Option<Vec<i64>> {
    let release = release.trim().trim_start_matches('v');
    let version = release.split(['-', '+', ' ']).next()?;
    let mut numbers = Vec::new();
    for number in version.split('.') {
        numbers.push(number.parse().ok()?);
    }
    Some(numbers)
}
