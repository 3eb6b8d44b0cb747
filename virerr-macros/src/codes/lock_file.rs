//! The grammar of the lock file, its lines, and the order of releases.
//!
//! `virerr-generate` appends to the file and includes this source through a symbolic link.

/// The first word of a line: the kind of its numbers.
pub(crate) const CODE: &str = "code";
pub(crate) const DOMAIN: &str = "domain";
/// The kind of the number that means success.
pub(crate) const SUCCESS: &str = "success";

/// Stands instead of a symbol: the numbers must not be used.
pub(crate) const RESERVED: &str = "reserved";
/// Stands instead of a symbol: the number must not be used again.
pub(crate) const RETIRED: &str = "retired";

/// The text before and after the library's name in the first line.
const HEADER: [&str; 2] = ["# The numbers that ", " has published, and the release that published each."];
const SECOND_LINE: &str = "# Lines are added when a release is made; no line is ever changed or taken away.";

/// A line of the file.
pub(crate) enum Line<'a> {
    /// A comment, or an empty line.
    Empty,
    /// The first line, which names the library.
    Header(&'a str),
    Publishes(Numbers<'a>),
    /// The markers of a merge conflict.
    BeginsConflict,
    EndsConflict,
    Unreadable,
}

/// Published numbers: one, or a range of reserved ones.
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
    /// Parses the numbers of a line. Its release may be empty, if they are not published yet.
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

/// Returns the first lines of a file.
pub(crate) fn introduction(library: &str) -> String {
    let [before, after] = HEADER;
    format!("{before}{library}{after}\n{SECOND_LINE}\n")
}

/// Returns a line without the release, which follows two spaces after it.
pub(crate) fn line(kind: &str, [first, last]: [i32; 2], symbol: &str) -> String {
    let numbers = if first == last { first.to_string() } else { format!("{first}..={last}") };
    // Aligns the symbols of codes and domains, and most numbers.
    let width = 12 - kind.len().clamp(6, 12);
    format!("{kind:<6} {numbers:>width$} {symbol}")
}

/// Returns `true` if one release is lower than another by their numbers; `false` if one has no numbers.
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

/// Returns `true` if one release came before another and both are versions: a single number may be a year, a revision
/// or a date.
pub(crate) fn is_before(one: &str, other: &str) -> bool {
    one.contains('.') && other.contains('.') && is_lower(one, other)
}

/// Returns the numbers that a version begins with, up to the part for a pre-release or a build.
fn numbers(release: &str) -> Option<Vec<i64>> {
    let release = release.trim().trim_start_matches('v');
    let version = release.split(['-', '+', ' ']).next()?;
    let mut numbers = Vec::new();
    for number in version.split('.') {
        numbers.push(number.parse().ok()?);
    }
    Some(numbers)
}
