//! The lock file: what was published, by which release, and whether the list still holds to it.
//!
//! One line a published number: `code 42 ACME_ERR_NO_DOMAIN 0.4.0`, or `domain …`; reserved numbers are
//! `code 40..=41 reserved 0.4.0`, and a number that was retired has a second line, `code 13 retired 0.5.0`. One line
//! may be `success 0 ACME_ERR_OK 0.4.0`: the number that means success, where the list names it. Lines that begin with `#` and empty lines say nothing. Every line holds for ever: its symbol has to have its number, as a row, a
//! retired row or an alias. What is retired is so with all of its symbols, of which the list has one.

use super::files::{self, Unreadable};
use super::keyed::{Keyed, Keys};
use super::kind::Kind;
use super::template::named;
use crate::codes::ast::List;
use crate::diag::Diagnostics;
use syn::LitStr;
use syn::ext::IdentExt as _;

/// What the file says.
#[derive(Default)]
pub(super) struct Lock {
    pub(super) codes: Published,
    pub(super) domains: Published,
    /// Something in it could not be read.
    pub(super) is_wrong: bool,
    /// The line is between the markers that a merge left: which of the two sides holds, nobody has said yet.
    is_in_conflict: bool,
}

/// What was published of one enum.
#[derive(Default)]
pub(super) struct Published {
    lines: Vec<Line>,
    reserved: Vec<ReservedLine>,
    /// The release that published that a number is retired.
    retired: Keyed<String>,
    /// The symbols of the lines, in their order.
    by_symbol: Keys,
    by_number: Keyed<Vec<usize>>,
    /// The number that means success, which codes alone have.
    pub(super) success: Option<Line>,
}

pub(super) struct Line {
    pub(super) number: i32,
    pub(super) symbol: String,
    pub(super) release: String,
    /// Where it is in the file, from 1 on.
    pub(super) line: usize,
}

pub(super) struct ReservedLine {
    first: i32,
    last: i32,
    pub(super) release: String,
    /// Where it is in the file, from 1 on.
    pub(super) line: usize,
}

/// In the place of a symbol: nobody is to have the numbers.
pub(super) const RESERVED: &str = "reserved";
/// In the place of a symbol: nobody is to have the number again.
pub(super) const RETIRED: &str = "retired";
/// In the place of the kind: the number is the one that means success.
const SUCCESS: &str = "success";

impl Lock {
    /// Reads the file, and notes what is wrong with it at its name.
    pub(super) fn read(literal: &LitStr, diag: &mut Diagnostics) -> Option<Self> {
        let name = literal.value();
        let text = match files::read(literal) {
            Ok(text) => text,
            Err(Unreadable { message, is_absent }) => {
                let hint = match is_absent {
                    true => ": restore it from version control, or create it empty if nothing was ever published",
                    false => "",
                };
                diag.at(literal.span(), format_args!("{message}{hint}"));
                return None;
            }
        };
        let mut lock = Lock::default();
        // Editors of Windows mark UTF-8 by it.
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        for (at, line) in text.lines().enumerate().map(|(at, line)| (at + 1, line.trim())) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Err(message) = lock.take(line, at) {
                lock.is_wrong = true;
                diag.at(literal.span(), format_args!("line {at} of `{name}` {message}"));
            }
        }
        Some(lock)
    }

    fn take(&mut self, line: &str, at: usize) -> Result<(), String> {
        if line.starts_with("<<<<<<<") {
            self.is_in_conflict = true;
            return Err("begins a conflict that a merge left: give each number to one row".to_owned());
        }
        if line.starts_with(">>>>>>>") {
            self.is_in_conflict = false;
            return Ok(());
        }
        if self.is_in_conflict {
            return Ok(());
        }
        let wrong = "is not one of a lock file: expected `code 42 ACME_ERR_NO_DOMAIN 0.4.0`";
        let mut words = line.split_whitespace();
        let (Some(kind), Some(number), Some(symbol), Some(release), None) =
            (words.next(), words.next(), words.next(), words.next(), words.next())
        else {
            return Err(wrong.to_owned());
        };
        let published = match kind {
            "code" | SUCCESS => &mut self.codes,
            "domain" => &mut self.domains,
            _ => return Err(wrong.to_owned()),
        };
        let release = release.to_owned();
        if kind == SUCCESS {
            let Some(number) = parse(number) else { return Err(wrong.to_owned()) };
            return published.take_success(Line { number, symbol: symbol.to_owned(), release, line: at });
        }
        if symbol == RESERVED {
            let (first, last) = number.split_once("..=").unwrap_or((number, number));
            let (Some(first), Some(last)) = (parse(first), parse(last)) else {
                return Err(wrong.to_owned());
            };
            if first > last {
                return Err(format!("reserves nothing: write `{last}..={first}`"));
            }
            published.reserved.push(ReservedLine { first, last, release, line: at });
            return Ok(());
        }
        let Some(number) = parse(number) else { return Err(wrong.to_owned()) };
        if symbol == RETIRED {
            published.retired.insert(number.to_string(), release);
            return Ok(());
        }
        published.take(Line { number, symbol: symbol.to_owned(), release, line: at })
    }
}

impl Published {
    fn take_success(&mut self, line: Line) -> Result<(), String> {
        if let Some(first) = &self.success {
            return Err(format!(
                "publishes success again: it is `{}`, number {}, since {}",
                first.symbol, first.number, first.release
            ));
        }
        self.success = Some(line);
        Ok(())
    }

    /// The first line of a row.
    pub(super) fn first(&self) -> Option<&Line> {
        self.lines.first()
    }

    fn take(&mut self, line: Line) -> Result<(), String> {
        let at = self.lines.len();
        if let Some(first) = self.line(&line.symbol) {
            return Err(format!(
                "publishes `{}` again: it is number {} since {}",
                line.symbol, first.number, first.release
            ));
        }
        self.by_symbol.insert(line.symbol.clone());
        let number = line.number.to_string();
        match self.by_number.get_mut(&number) {
            Some(places) => places.push(at),
            None => drop(self.by_number.insert(number, vec![at])),
        }
        self.lines.push(line);
        Ok(())
    }

    /// The template that the symbols were published with, which ends in one of `ends`, and one of them. Nothing where one is as
    /// `template` has it now, and where fewer than `least` are of that template.
    pub(super) fn former_template(
        &self,
        list: &List,
        template: &str,
        ends: &[&str],
        least: usize,
    ) -> Option<(String, &Line)> {
        let (mut former, mut count): (Option<(String, &Line)>, _) = (None, 0);
        for row in list.rows.iter().filter(|row| row.attrs.symbol.is_none()) {
            let Some(places) = row.number.and_then(|number| self.by_number.get(&number.value?.to_string())) else {
                continue;
            };
            let name = row.ident.unraw().to_string();
            for line in places.iter().map(|at| &self.lines[*at]) {
                let found =
                    ends.iter().find_map(|end| Some(format!("{}{end}", line.symbol.strip_suffix(&named(end, &name))?)));
                let Some(found) = found else { continue };
                match &former {
                    None if line.symbol != named(template, &name) => former = Some((found, line)),
                    Some((before, _)) if *before == found => {}
                    // It holds, or there is more than one.
                    _ => return None,
                }
                count += 1;
            }
        }
        former.filter(|_| count >= least)
    }

    pub(super) fn lines(&self) -> &[Line] {
        &self.lines
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The line of a symbol.
    pub(super) fn line(&self, symbol: &str) -> Option<&Line> {
        Some(&self.lines[self.by_symbol.place(symbol)?])
    }

    /// The line of a symbol, if it was published with this number.
    pub(super) fn line_with(&self, symbol: &str, number: i32) -> Option<&Line> {
        let line = self.line(symbol)?;
        (line.number == number).then_some(line)
    }

    /// The number that a symbol was published with.
    pub(super) fn number_of(&self, symbol: &str) -> Option<i32> {
        self.line(symbol).map(|line| line.number)
    }

    /// The lines of a number, in the order of the file.
    pub(super) fn lines_of(&self, number: i32) -> Vec<&Line> {
        let mut lines = Vec::new();
        if let Some(places) = self.by_number.get(&number.to_string()) {
            for place in places {
                lines.push(&self.lines[*place]);
            }
        }
        lines
    }

    /// The last of the numbers from this one on that were published, for whatever symbol, or as reserved.
    pub(super) fn held_until(&self, number: i32) -> Option<i32> {
        let number_text = number.to_string();
        let is_published = self.by_number.get(&number_text).is_some() || self.retired.get(&number_text).is_some();
        let published = is_published.then_some(number);
        self.reserved(number).map(|reserved| reserved.last).or(published)
    }

    pub(super) fn reserved(&self, number: i32) -> Option<&ReservedLine> {
        self.reserved.iter().find(|reserved| (reserved.first..=reserved.last).contains(&number))
    }

    /// The release that published that the number is retired.
    pub(super) fn retired_in(&self, number: i32) -> Option<&str> {
        self.retired.get(&number.to_string()).map(String::as_str)
    }

    /// Whether these numbers were published as reserved.
    pub(super) fn has_reserved(&self, first: i32, last: i32) -> bool {
        self.reserved.iter().any(|reserved| reserved.first <= first && last <= reserved.last)
    }
}

fn parse(number: &str) -> Option<i32> {
    i32::try_from(number.parse::<i64>().ok()?).ok()
}

/// A line of the file, but for the release at its end.
pub(super) fn line(kind: Kind, number: i32, symbol: &str) -> String {
    format!("{:<6} {number:>6} {symbol}\n", kind.word())
}

/// The line of the number that means success, but for the release at its end.
pub(super) fn success_line(number: i32, symbol: &str) -> String {
    format!("{SUCCESS} {number:>5} {symbol}\n")
}

/// The line of reserved numbers, but for the release at its end.
pub(super) fn reserved_line(kind: Kind, first: i32, last: i32) -> String {
    let numbers = if first == last { first.to_string() } else { format!("{first}..={last}") };
    format!("{:<6} {numbers:>6} {RESERVED}\n", kind.word())
}

/// The line of a number that was retired, but for the release at its end.
pub(super) fn retired_line(kind: Kind, number: i32) -> String {
    line(kind, number, RETIRED)
}
