//! The published numbers: the lines of the lock file, by symbol and by number.
//!
//! Every line is permanent: its symbol must have its number, as a row, a retired row or an alias. A row is retired with
//! all of its symbols, of which the list has one. If branches publish the same number, the merged file has equal lines,
//! and the earlier release counts.

use super::files;
use super::keyed::Keyed;
use crate::codes::lock_file::{DOMAIN, Line, Publication, RESERVED, RETIRED, SUCCESS, is_before};
use crate::diag::Diagnostics;
use std::sync::Mutex;
use syn::LitStr;

/// The contents of the file.
#[derive(Default)]
pub(super) struct Lock<'a> {
    pub(super) codes: Published<'a>,
    pub(super) domains: Published<'a>,
}

/// The published numbers of one enum.
#[derive(Default)]
pub(super) struct Published<'a> {
    /// The lines of symbols, and of retired numbers.
    lines: Vec<PublishedLine<'a>>,
    reserved: Vec<PublishedLine<'a>>,
    /// The positions of the lines, by symbol or by [`retired_key`].
    by_symbol: Keyed,
    /// The position of the first symbol of each number.
    by_number: Keyed,
    /// The number that means success; only codes have one.
    pub(super) success: Option<PublishedLine<'a>>,
    /// The highest release of the file, and the release of its last line.
    latest: [&'a str; 2],
}

/// A symbol with its number, or a range of reserved numbers.
#[derive(Clone, Copy)]
pub(super) struct PublishedLine<'a> {
    pub(super) number: i32,
    last: i32,
    pub(super) symbol: &'a str,
    pub(super) release: &'a str,
    /// The line in the file, from 1.
    pub(super) line: usize,
    /// The position of the next symbol with its number.
    next: Option<usize>,
}

/// Returns the text of the file; `None` without one, or if it cannot be read, which is reported.
pub(super) fn text(literal: Option<&LitStr>, diag: &mut Diagnostics) -> Option<String> {
    let if_absent = ": restore it from version control, or create it empty if nothing was ever published";
    files::read(literal?, if_absent, diag)
}

impl<'a> Lock<'a> {
    /// Parses the text of the file. Reports its mistakes, or that it belongs to another library, at its path, and
    /// returns `None` then.
    pub(super) fn read(text: &'a str, literal: &LitStr, library: &str, diag: &mut Diagnostics) -> Option<Self> {
        let name = literal.value();
        let mut lock = Lock::default();
        let (mut latest, mut is_in_conflict, mut is_wrong) = ([""; 2], false, false);
        let mut owner = first_to_name(&name, library);
        // Editors on Windows add a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        for (at, line) in text.split('\n').enumerate() {
            let mistake = match Line::of(line) {
                Line::BeginsConflict => {
                    is_in_conflict = true;
                    "begins an unresolved merge conflict: give each number to one row".to_owned()
                }
                Line::EndsConflict => {
                    is_in_conflict = false;
                    continue;
                }
                _ if is_in_conflict => continue,
                Line::Empty => continue,
                Line::Header(name) => {
                    if owner.is_none() && name != library {
                        owner = Some(name.to_owned());
                    }
                    continue;
                }
                Line::Publishes(publication) => match lock.take(publication, at + 1, &mut latest) {
                    Some(mistake) => mistake,
                    None => continue,
                },
                Line::Unreadable => {
                    "is not a line of a lock file: expected `code 42 ACME_ERR_NO_DOMAIN 0.4.0`".to_owned()
                }
            };
            is_wrong = true;
            diag.at(literal.span(), format_args!("line {} of `{name}` {mistake}", at + 1));
        }
        if let Some(owner) = owner
            && !library.is_empty()
        {
            is_wrong = true;
            note_owner(literal, &owner, library, diag);
        }
        lock.codes.latest = latest;
        lock.domains.latest = latest;
        if is_wrong { None } else { Some(lock) }
    }

    /// Adds published numbers, or returns why they contradict earlier lines.
    fn take(&mut self, publication: Publication<'a>, line: usize, latest: &mut [&'a str; 2]) -> Option<String> {
        let Publication { kind, first, last, symbol, mut release } = publication;
        // Messages spell it out, unless they show a line of the list.
        if release == "unknown" && symbol != RETIRED {
            release = "an unknown release";
        }
        let [highest, latest] = latest;
        if *latest != release {
            *latest = release;
            if highest.is_empty() || is_before(highest, release) {
                *highest = release;
            }
        }
        let published = if kind == DOMAIN { &mut self.domains } else { &mut self.codes };
        let line = PublishedLine { number: first, last, symbol, release, line, next: None };
        if symbol == RESERVED {
            if first > last {
                return Some(format!("reserves nothing: write `{last}..={first}`"));
            }
            published.reserved.push(line);
            return None;
        }
        let before = if kind == SUCCESS { published.success.as_mut() } else { published.line_mut(&key(&line)) };
        let Some(before) = before else {
            if kind == SUCCESS {
                published.success = Some(line);
            } else {
                published.push(line);
            }
            return None;
        };
        if before.symbol != symbol || before.number != first {
            let PublishedLine { number, symbol, release, .. } = before;
            let what = if kind == SUCCESS {
                format!("success again: it is `{symbol}`, number {number},")
            } else {
                format!("`{symbol}` again: it is number {number}")
            };
            return Some(format!("publishes {what} since {release}; remove the line that is wrong"));
        }
        if is_before(release, before.release) {
            before.release = release;
        }
        None
    }
}

/// Reports a file that belongs to another library.
fn note_owner(literal: &LitStr, owner: &str, library: &str, diag: &mut Diagnostics) {
    let name = literal.value();
    diag.at(
        literal.span(),
        format_args!(
            "`{name}` is the lock file of the library `{owner}`, but this library is `{library}`: give this library a \
             file of its own; if `{owner}` was renamed, keep `name = \"{owner}\"`, from which the `MESSAGE_ID` of each \
             published code is made"
        ),
    );
}

/// Returns the key of a line: its symbol, or that of its retired number.
fn key(line: &PublishedLine<'_>) -> String {
    if line.symbol == RETIRED { retired_key(line.number) } else { line.symbol.to_owned() }
}

/// Returns a key that no C name is equal to.
fn retired_key(number: i32) -> String {
    format!("{RETIRED} {number}")
}

impl<'a> Published<'a> {
    fn push(&mut self, line: PublishedLine<'a>) {
        let place = self.lines.len();
        self.by_symbol.insert(&key(&line), place);
        self.lines.push(line);
        if line.symbol == RETIRED {
            return;
        }
        let Some(mut last) = self.by_number.get_number(line.number) else {
            self.by_number.insert_number(line.number, place);
            return;
        };
        while let Some(next) = self.lines[last].next {
            last = next;
        }
        self.lines[last].next = Some(place);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.latest[1].is_empty()
    }

    /// Returns the lines of symbols, and of retired numbers.
    pub(super) fn lines(&self) -> &[PublishedLine<'a>] {
        &self.lines
    }

    /// Returns the line of a symbol.
    pub(super) fn line(&self, symbol: &str) -> Option<&PublishedLine<'a>> {
        let line = &self.lines[self.by_symbol.get(symbol)?];
        if line.symbol == symbol { Some(line) } else { None }
    }

    fn line_mut(&mut self, key: &str) -> Option<&mut PublishedLine<'a>> {
        let place = self.by_symbol.get(key)?;
        Some(&mut self.lines[place])
    }

    /// Returns the line of a symbol if it has this number.
    pub(super) fn line_with(&self, symbol: &str, number: i32) -> Option<&PublishedLine<'a>> {
        let line = self.line(symbol)?;
        if line.number == number { Some(line) } else { None }
    }

    /// Returns the first line of a number.
    pub(super) fn first_of(&self, number: i32) -> Option<&PublishedLine<'a>> {
        Some(&self.lines[self.by_number.get_number(number)?])
    }

    /// Returns the lines of a number, in the order of the file.
    pub(super) fn lines_of<'b>(&'b self, number: i32) -> Lines<'a, 'b> {
        Lines { published: self, place: self.by_number.get_number(number) }
    }

    /// Returns the ends of the published range around this number, of rows or reserved.
    pub(super) fn held(&self, number: i32) -> Option<[i32; 2]> {
        if let Some(line) = self.reserved(number) {
            return Some([line.number, line.last]);
        }
        let is_published = self.first_of(number).is_some() || self.retired_in(number).is_some();
        if is_published { Some([number; 2]) } else { None }
    }

    /// Returns the line of the first release that reserved the number.
    pub(super) fn reserved(&self, number: i32) -> Option<&PublishedLine<'a>> {
        let mut first: Option<&PublishedLine<'_>> = None;
        for reserved in &self.reserved {
            let is_in = reserved.number <= number && number <= reserved.last;
            if is_in && first.is_none_or(|first| is_before(reserved.release, first.release)) {
                first = Some(reserved);
            }
        }
        first
    }

    /// Returns the release that published the number as retired.
    pub(super) fn retired_in(&self, number: i32) -> Option<&'a str> {
        Some(self.lines[self.by_symbol.get(&retired_key(number))?].release)
    }

    /// Returns `true` if these numbers were published as reserved.
    pub(super) fn has_reserved(&self, first: i32, last: i32) -> bool {
        for reserved in &self.reserved {
            if reserved.number <= first && last <= reserved.last {
                return true;
            }
        }
        false
    }

    /// Returns `true` if a line may belong to a release that was never made, since no other release follows it.
    pub(super) fn is_last(&self, line: &PublishedLine<'_>) -> bool {
        let [highest, last] = self.latest;
        let is_of_last = last == line.release || is_before(last, line.release);
        is_of_last && !is_before(line.release, highest)
    }
}

/// The lines of a number.
pub(super) struct Lines<'a, 'b> {
    published: &'b Published<'a>,
    place: Option<usize>,
}

impl<'a, 'b> Iterator for Lines<'a, 'b> {
    type Item = &'b PublishedLine<'a>;

    fn next(&mut self) -> Option<&'b PublishedLine<'a>> {
        let line = &self.published.lines[self.place?];
        self.place = line.next;
        Some(line)
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
    for line in named.split('\n') {
        if let Some((before, owner)) = line.split_once('\t')
            && before == file
        {
            return if owner == library { None } else { Some(owner.to_owned()) };
        }
    }
    named.push_str(&format!("{file}\t{library}\n"));
    None
}
