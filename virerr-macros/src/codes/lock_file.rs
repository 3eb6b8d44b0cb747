//! The grammar of the lock file, its lines, and the order of releases.
//!
//! `virerr-generate` appends to the file and includes this source through a symbolic link.

use std::cmp::Ordering;

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

/// Returns `true` if this may be a release: one word that begins like a version.
pub(crate) fn is_release(release: &str) -> bool {
    let is_word = !release.contains(|character: char| character.is_whitespace() || character.is_control());
    is_word && release.strip_prefix('v').unwrap_or(release).starts_with(|first: char| first.is_ascii_digit())
}

/// Returns `true` if one release certainly came before another: a single number may be a year, a revision or a date, so
/// it is compared only with another one.
pub(crate) fn is_before(one: &str, other: &str) -> bool {
    parts(one).0.contains('.') == parts(other).0.contains('.') && is_lower(one, other)
}

/// Returns `true` if one release is lower than another, in the order of semantic versions; `false` if one has no
/// numbers.
pub(crate) fn is_lower(one: &str, other: &str) -> bool {
    let ((one, one_before), (other, other_before)) = (parts(one), parts(other));
    let (Some(mut one), Some(mut other)) = (numbers(one), numbers(other)) else { return false };
    // 0.4 is 0.4.0.
    one.resize(one.len().max(other.len()), 0);
    other.resize(one.len(), 0);
    let order = one.cmp(&other);
    let order = order.then_with(|| one_before.is_empty().cmp(&other_before.is_empty()));
    order.then_with(|| compare(one_before, other_before)).is_lt()
}

/// Returns the release that a pre-release precedes.
pub(crate) fn without_pre_release(release: &str) -> &str {
    if parts(release).0.contains('.') { parts(release).0 } else { release }
}

/// Returns the numbers of a release, and the identifiers of a pre-release, or the month and the day of a date.
fn parts(release: &str) -> (&str, &str) {
    let release = release.trim().trim_start_matches('v');
    let version = release.split(['+', ' ']).next().unwrap_or_default();
    version.split_once('-').unwrap_or((version, ""))
}

fn numbers(version: &str) -> Option<Vec<i64>> {
    let mut numbers = Vec::new();
    for number in version.split('.') {
        numbers.push(number.parse().ok()?);
    }
    Some(numbers)
}

/// Compares the identifiers of pre-releases: numbers precede words, and fewer identifiers precede more.
fn compare(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (one.split(['.', '-']), other.split(['.', '-']));
    loop {
        let (a, b) = match (one.next(), other.next()) {
            (Some(a), Some(b)) => (a, b),
            (a, b) => return a.is_some().cmp(&b.is_some()),
        };
        let order = match (a.parse::<u64>(), b.parse::<u64>()) {
            (Ok(a), Ok(b)) => a.cmp(&b),
            (Err(_), Err(_)) => a.cmp(b),
            (a, b) => a.is_err().cmp(&b.is_err()),
        };
        if order.is_ne() {
            return order;
        }
    }
}
