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
    Publishes(Publication<'a>),
    /// The markers of a merge conflict.
    BeginsConflict,
    EndsConflict,
    Unreadable,
}

/// Published numbers: one, or a range of reserved ones.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Publication<'a> {
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
        if let Some(rest) = line.strip_prefix(before)
            && let Some(name) = rest.strip_suffix(after)
        {
            return Line::Header(name.trim());
        }
        if line.is_empty() || line.starts_with('#') {
            return Line::Empty;
        }
        match Publication::of(line) {
            Some(publication) if !publication.release.is_empty() => Line::Publishes(publication),
            _ => Line::Unreadable,
        }
    }
}

impl<'a> Publication<'a> {
    /// Parses the words of a line. Its release may be empty, if the numbers are not published yet.
    pub(crate) fn of(line: &'a str) -> Option<Self> {
        let (kind, rest) = first_word(line);
        let (number, rest) = first_word(rest);
        let (symbol, rest) = first_word(rest);
        let (release, rest) = first_word(rest);
        let is_whole = !symbol.is_empty() && first_word(rest).0.is_empty();
        let is_word = symbol == RESERVED || symbol == RETIRED;
        if !is_whole || ![CODE, DOMAIN, SUCCESS].contains(&kind) || (kind == SUCCESS && is_word) {
            return None;
        }
        let (first, last) = match number.split_once("..=") {
            Some(range) if symbol == RESERVED => range,
            _ => (number, number),
        };
        let first = i32::try_from(integer(first)?).ok()?;
        let last = i32::try_from(integer(last)?).ok()?;
        Some(Publication { kind, first, last, symbol, release })
    }
}

/// Returns the first word of a text, and the text after it.
fn first_word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    for (at, character) in text.char_indices() {
        if character.is_whitespace() {
            return text.split_at(at);
        }
    }
    (text, "")
}

fn integer(text: &str) -> Option<i64> {
    text.parse().ok()
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
    let width = if kind == SUCCESS { 5 } else { 6 };
    format!("{kind:<6} {numbers:>width$} {symbol}")
}

/// Returns `true` if this may be a release: one word that begins like a version.
pub(crate) fn is_release(release: &str) -> bool {
    for character in release.chars() {
        if character.is_whitespace() || character.is_control() {
            return false;
        }
    }
    let version = release.strip_prefix('v').unwrap_or(release);
    version.as_bytes().first().is_some_and(u8::is_ascii_digit)
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
    let Some(order) = compare_numbers(one, other) else { return false };
    let order = order.then(one_before.is_empty().cmp(&other_before.is_empty()));
    order.then(compare(one_before, other_before)).is_lt()
}

/// Returns the release that a pre-release precedes.
pub(crate) fn without_pre_release(release: &str) -> &str {
    if parts(release).0.contains('.') { parts(release).0 } else { release }
}

/// Returns the numbers of a release, and the identifiers of a pre-release, or the month and the day of a date.
fn parts(release: &str) -> (&str, &str) {
    let release = release.trim().trim_start_matches('v');
    let (release, _) = release.split_once('+').unwrap_or((release, ""));
    let (version, _) = release.split_once(' ').unwrap_or((release, ""));
    version.split_once('-').unwrap_or((version, ""))
}

/// Compares the numbers of releases, of which a missing one is 0; `None` if a part is not a number.
fn compare_numbers(one: &str, other: &str) -> Option<Ordering> {
    let (mut one, mut other) = (one.split('.'), other.split('.'));
    let mut order = Ordering::Equal;
    loop {
        let (a, b) = match (one.next(), other.next()) {
            (None, None) => return Some(order),
            (a, b) => (integer(a.unwrap_or("0"))?, integer(b.unwrap_or("0"))?),
        };
        order = order.then(a.cmp(&b));
    }
}

/// Compares the identifiers of pre-releases: numbers precede words, and fewer identifiers precede more.
fn compare(one: &str, other: &str) -> Ordering {
    let (one, other) = (one.replace("-", "."), other.replace("-", "."));
    let (mut one, mut other) = (one.split('.'), other.split('.'));
    loop {
        let (a, b) = match (one.next(), other.next()) {
            (Some(a), Some(b)) => (a, b),
            (a, b) => return a.is_some().cmp(&b.is_some()),
        };
        let order = match (integer(a), integer(b)) {
            (Some(a), Some(b)) => a.cmp(&b),
            (None, None) => a.cmp(b),
            (a, b) => a.is_none().cmp(&b.is_none()),
        };
        if order.is_ne() {
            return order;
        }
    }
}
