//! The published numbers: the lines of the lock file, by symbol and by number.
//!
//! Every line is permanent: its symbol must have its number, as a row, a retired row or an alias. A row is retired with
//! all of its symbols, of which the list has one. If branches publish the same number, the merged file has equal lines,
//! and the earlier release counts.

use super::files::{self, Unreadable};
use super::keyed::Keyed;
use crate::codes::lock_file::{DOMAIN, Line, Numbers, RESERVED, RETIRED, SUCCESS, is_before};
use crate::codes::part::Read;
use crate::diag::Diagnostics;
use std::sync::Mutex;
use syn::LitStr;

/// The contents of the file.
#[derive(Default)]
pub(super) struct Lock {
    pub(super) codes: Published,
    pub(super) domains: Published,
}

/// The published numbers of one enum.
#[derive(Default)]
pub(super) struct Published {
    lines: Vec<PublishedLine>,
    reserved: Vec<PublishedLine>,
    retired: Vec<PublishedLine>,
    /// The positions of the lines by symbol, and the last position of each number.
    by_symbol: Keyed,
    by_number: Keyed,
    /// The positions of the retired numbers.
    by_retired: Keyed,
    /// The number that means success; only codes have one.
    pub(super) success: Option<PublishedLine>,
    /// The highest release of the file, and the release of its last line.
    latest: [String; 2],
}

/// A symbol with its number, or a range of reserved numbers.
pub(super) struct PublishedLine {
    pub(super) number: i32,
    last: i32,
    pub(super) symbol: String,
    pub(super) release: String,
    /// The line in the file, from 1.
    pub(super) line: usize,
    /// The position of the previous line with its number.
    before: Option<usize>,
}

impl Lock {
    /// Reads the file, and reports its mistakes, or that it belongs to another library, at its path.
    pub(super) fn read(literal: &LitStr, library: &str, diag: &mut Diagnostics) -> Read<Self> {
        let name = literal.value();
        let text = match files::read(literal) {
            Ok(text) => text,
            Err(Unreadable { message, is_absent }) => {
                let hint = match is_absent {
                    true => ": restore it from version control, or create it empty if nothing was ever published",
                    false => "",
                };
                diag.at(literal.span(), format_args!("{message}{hint}"));
                return Read::Noted;
            }
        };
        let mut lock = Lock::default();
        let (mut latest, mut is_in_conflict, mut is_wrong) = ([const { String::new() }; 2], false, false);
        let mut owner = first_to_name(&name, library);
        // Editors on Windows add a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        for (at, line) in text.lines().enumerate() {
            let taken = match Line::of(line) {
                Line::BeginsConflict => {
                    is_in_conflict = true;
                    Err("begins an unresolved merge conflict: give each number to one row".to_owned())
                }
                Line::EndsConflict => {
                    is_in_conflict = false;
                    Ok(())
                }
                _ if is_in_conflict => Ok(()),
                Line::Empty => Ok(()),
                Line::Header(name) => {
                    if owner.is_none() && name != library {
                        owner = Some(name.to_owned());
                    }
                    Ok(())
                }
                Line::Publishes(numbers) => lock.take(numbers, at + 1, &mut latest),
                Line::Unreadable => {
                    Err("is not a line of a lock file: expected `code 42 ACME_ERR_NO_DOMAIN 0.4.0`".to_owned())
                }
            };
            if let Err(message) = taken {
                is_wrong = true;
                diag.at(literal.span(), format_args!("line {} of `{name}` {message}", at + 1));
            }
        }
        if let Some(owner) = owner.filter(|_| !library.is_empty()) {
            is_wrong = true;
            let message = format!(
                "`{name}` is the lock file of the library `{owner}`, but this library is `{library}`: give this library a file of its own; if `{owner}` was renamed, keep `name = \
                 \"{owner}\"`, from which the `MESSAGE_ID` of each published code is made"
            );
            diag.at(literal.span(), message);
        }
        if is_wrong {
            return Read::Noted;
        }
        lock.codes.latest = latest.clone();
        lock.domains.latest = latest;
        Read::Written(lock)
    }

    fn take(&mut self, numbers: Numbers<'_>, line: usize, latest: &mut [String; 2]) -> Result<(), String> {
        let Numbers { kind, first, last, symbol, mut release } = numbers;
        // Messages spell it out, unless they show a line of the list.
        if release == "unknown" && symbol != RETIRED {
            release = "an unknown release";
        }
        let [highest, latest] = latest;
        if latest != release {
            release.clone_into(latest);
            earliest(highest, release, true);
        }
        let published = if kind == DOMAIN { &mut self.domains } else { &mut self.codes };
        let (number, symbol, release) = (first, symbol.to_owned(), release.to_owned());
        let line = PublishedLine { number, last, symbol, release, line, before: None };
        let before = match &*line.symbol {
            RESERVED if first > last => return Err(format!("reserves nothing: write `{last}..={first}`")),
            RESERVED => {
                published.reserved.push(line);
                return Ok(());
            }
            RETIRED => published.by_retired.get(&first.to_string()).map(|place| &mut published.retired[place]),
            _ if kind == SUCCESS => published.success.as_mut(),
            symbol => published.by_symbol.get(symbol).map(|place| &mut published.lines[place]),
        };
        match before {
            Some(before) if before.symbol == line.symbol && before.number == first => {
                earliest(&mut before.release, &line.release, false);
            }
            Some(before) => {
                let PublishedLine { number, symbol, release, .. } = before;
                return Err(match kind {
                    SUCCESS => format!(
                        "publishes success again: it is `{symbol}`, number {number}, since {release}; remove the line that is wrong"
                    ),
                    _ => format!(
                        "publishes `{symbol}` again: it is number {number} since {release}; remove the line that is wrong"
                    ),
                });
            }
            None if kind == SUCCESS => published.success = Some(line),
            None => published.push(line),
        }
        Ok(())
    }
}

/// Replaces a release by an earlier one, or for `is_latest` by a later one.
fn earliest(release: &mut String, other: &str, is_latest: bool) {
    let is_better = if is_latest { is_before(release, other) } else { is_before(other, release) };
    if is_better || release.is_empty() {
        other.clone_into(release);
    }
}

impl Published {
    fn push(&mut self, mut line: PublishedLine) {
        let number = line.number.to_string();
        if line.symbol == RETIRED {
            self.by_retired.insert(number, self.retired.len());
            self.retired.push(line);
            return;
        }
        self.by_symbol.insert(line.symbol.clone(), self.lines.len());
        line.before = self.by_number.insert(number, self.lines.len());
        self.lines.push(line);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.latest[1].is_empty()
    }

    pub(super) fn lines(&self) -> &[PublishedLine] {
        &self.lines
    }

    /// Returns the line of a symbol.
    pub(super) fn line(&self, symbol: &str) -> Option<&PublishedLine> {
        Some(&self.lines[self.by_symbol.get(symbol)?])
    }

    /// Returns the lines of a number, in the order of the file.
    pub(super) fn lines_of(&self, number: i32) -> Vec<&PublishedLine> {
        let mut lines = Vec::new();
        let mut place = self.by_number.get(&number.to_string());
        while let Some(at) = place {
            lines.push(&self.lines[at]);
            place = self.lines[at].before;
        }
        lines.reverse();
        lines
    }

    /// Returns the ends of the published range around this number, of rows or reserved.
    pub(super) fn held(&self, number: i32) -> Option<[i32; 2]> {
        let text = number.to_string();
        let is_published = self.by_number.contains(&text) || self.by_retired.contains(&text);
        self.reserved(number).map(|line| [line.number, line.last]).or(is_published.then_some([number; 2]))
    }

    /// Returns the line of the first release that reserved the number.
    pub(super) fn reserved(&self, number: i32) -> Option<&PublishedLine> {
        let mut first: Option<&PublishedLine> = None;
        for reserved in &self.reserved {
            let is_in = (reserved.number..=reserved.last).contains(&number);
            if is_in && first.is_none_or(|first| is_before(&reserved.release, &first.release)) {
                first = Some(reserved);
            }
        }
        first
    }

    /// Returns the release that published the number as retired.
    pub(super) fn retired_in(&self, number: i32) -> Option<&str> {
        Some(&self.retired[self.by_retired.get(&number.to_string())?].release)
    }

    /// Returns `true` if these numbers were published as reserved.
    pub(super) fn has_reserved(&self, first: i32, last: i32) -> bool {
        self.reserved.iter().any(|reserved| reserved.number <= first && last <= reserved.last)
    }

    /// Returns `true` if a line may belong to a release that was never made, since no other release follows it.
    pub(super) fn is_last(&self, line: &PublishedLine) -> bool {
        let [highest, last] = &self.latest;
        let is_of_last = *last == line.release || is_before(last, &line.release);
        is_of_last && !is_before(&line.release, highest)
    }
}

/// Returns the library that named the file before in the compiled crate. Editors expand the same library repeatedly in
/// one process; they do not know source files.
fn first_to_name(file: &str, library: &str) -> Option<String> {
    /// A file and a library on each line.
    static NAMED: Mutex<String> = Mutex::new(String::new());
    if !proc_macro::is_available() || proc_macro::Span::call_site().local_file().is_none() {
        return None;
    }
    let mut named = NAMED.lock().ok()?;
    for line in named.lines() {
        if let Some((before, owner)) = line.split_once('\t')
            && before == file
        {
            return (owner != library).then(|| owner.to_owned());
        }
    }
    named.push_str(&format!("{file}\t{library}\n"));
    None
}
