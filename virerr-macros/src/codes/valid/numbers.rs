//! The numbers of a list: the used, reserved and published ones, and the next free one.

use super::compare::Comparison;
use super::entries::{Entries, Entry};
use super::keyed::Keyed;
use super::kind::Kind;
use super::lock::{Published, PublishedLine};
use super::naming::Naming;
use crate::codes::ast::{List, Number, Reserved};
use crate::codes::part::Read;
use crate::diag::Diagnostics;
use proc_macro2::Span;
use std::fmt;
use syn::LitStr;

/// The numbers of one list.
pub(super) struct Numbers<'a> {
    pub(super) entries: &'a Entries,
    pub(super) published: &'a Published<'a>,
    pub(super) comparison: Comparison<'a>,
    pub(super) naming: Naming<'a>,
    /// The indices of the entries whose numbers were taken.
    pub(super) taken: Keyed,
    /// The number that means success. `None` if any number may be a code, or if the number cannot be parsed.
    success: Option<i32>,
    /// Free numbers that were suggested.
    offered: Keyed,
    /// The number after which new ones follow: that of the previous row, or the highest before the first row. For
    /// negative numbers it is the lowest.
    before: i32,
    /// All rows have negative numbers, so new ones decrease.
    is_negative: bool,
    reserved: Vec<Range<'a>>,
    /// The number of the checked row as it is written.
    pub(super) written: Option<Number>,
    next_stand_in: i32,
}

/// A range of reserved numbers.
struct Range<'a> {
    first: Number,
    last: Number,
    why: Option<&'a LitStr>,
    /// The published numbers in it.
    published: Vec<&'a PublishedLine<'a>>,
}

impl Range<'_> {
    /// Returns the ends of the range if it has this number.
    fn around(&self, number: i32) -> Option<[i32; 2]> {
        match (self.first.value, self.last.value) {
            (Some(first), Some(last)) if first <= number && number <= last => Some([first, last]),
            _ => None,
        }
    }
}

/// A number in the style of another one, for messages.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    number: i32,
    style: Option<Number>,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.style {
            Some(style) => f.write_str(&style.like(self.number)),
            None => write!(f, "{}", self.number),
        }
    }
}

impl<'a> Numbers<'a> {
    pub(super) fn new(
        list: &'a List,
        naming: Naming<'a>,
        published: &'a Published<'a>,
        diag: &mut Diagnostics,
    ) -> Self {
        let entries = naming.entries;
        let (mut lowest, mut highest, mut is_wrapped) = (0, i32::MIN, false);
        for row in entries.rows() {
            // Numbers whose bits are written in hexadecimal are not negative to their author.
            if let Some(number) = &row.written {
                is_wrapped |= number.is_wrapped();
            }
            let Some(number) = row.number else { continue };
            (lowest, highest) = (lowest.min(number), highest.max(number));
        }
        let is_negative = !is_wrapped && i32::MIN < highest && highest < 0;
        Numbers {
            entries,
            published,
            comparison: Comparison::new(entries, published),
            naming,
            taken: Keyed::default(),
            success: success(list, naming),
            offered: Keyed::default(),
            before: match is_negative {
                true => lowest,
                false if is_wrapped => highest,
                false => highest.max(0),
            },
            is_negative,
            reserved: reserved(list, diag),
            written: None,
            next_stand_in: i32::MAX,
        }
    }

    /// Returns the number of an entry, or an unused one if it breaks a rule. `text` is the message of a row that may
    /// stand for success.
    pub(super) fn take(
        &mut self,
        place: usize,
        number: &Read<Number>,
        text: Option<&LitStr>,
        diag: &mut Diagnostics,
    ) -> i32 {
        let entry = &self.entries.all[place];
        self.written = entry.written;
        let Read::Parsed(Number { value: Some(value), span, .. }) = *number else {
            return self.stand_in();
        };
        let (span, message) = if let Some(message) = self.means_success(entry, value, text) {
            (span, message)
        } else if value == 0 && self.naming.kind == Kind::Domain && entry.is_retired() {
            (span, "number 0 is for errors without a domain, and is never retired: keep it as a row".to_owned())
        } else if let Some(difference) = self.comparison.of(place) {
            (difference.span(entry), self.advice(&difference, entry))
        } else if let Some(holder) = self.taken.get_number(value) {
            (span, self.taken_already(entry, value, &self.entries.all[holder]))
        } else if let Some(message) = self.reserved_for(entry, value) {
            (span, message)
        } else {
            self.taken.insert_number(value, place);
            if !entry.is_retired() && !self.is_negative {
                self.before = value;
            }
            return value;
        };
        diag.at(span, message);
        self.stand_in()
    }

    /// Returns the message for a row with the number that means success. If that was published for a code, success is
    /// wrong, which is reported at the `success` line if there is one.
    fn means_success(&self, entry: &Entry, number: i32, text: Option<&LitStr>) -> Option<String> {
        if self.success != Some(number) {
            return None;
        }
        let published = self.published.line_with(&entry.symbol, number);
        if let Some(success) = self.entries.success() {
            return if published.is_some() { None } else { Some(self.means_named_success(entry, number, success)) };
        }
        let zero = match (published, text) {
            (Some(line), _) => format!(", and was published as `{}` in {}, which is a code", line.symbol, line.release),
            (None, _) if entry.is_retired() => ", and was never a code: if it does, remove the line".to_owned(),
            (None, Some(text)) => {
                let success = self.naming.written("success", &entry.name, &entry.symbol);
                format!(": if it does, write `{success} = 0 => {};` instead of the row", text.token())
            }
            (None, None) => ": if it does, write `success Ok = 0 => \"…\";` instead of the row".to_owned(),
        };
        Some(format!(
            "0 means success unless the list says otherwise{zero}; if another number means success, add \
             `success Ok = N => \"…\";`, and if none does, `no success;`"
        ))
    }

    fn means_named_success(&self, entry: &Entry, number: i32, success: &Entry) -> String {
        let (row, is_a_code) = match entry.is_retired() {
            true => ("line", "was never a code"),
            false => ("row", "is not a code"),
        };
        let name = &success.name;
        let written = Shown { number, style: success.written };
        let number = self.shown(number);
        format!(
            "`success {name} = {written}` says that number {number} means success, so `{}` {is_a_code}: remove the {row}, or \
             give `success` another number",
            entry.name,
        )
    }

    fn taken_already(&mut self, entry: &Entry, number: i32, holder: &Entry) -> String {
        let name = &entry.name;
        if holder.is_retired() && holder.name == *name {
            return self.stands_again(entry, holder, false);
        }
        let (another, number) = (self.another_number(entry), self.shown(number));
        let is_other_row = !entry.is_retired() && !holder.is_retired() && holder.symbol != entry.symbol;
        let or = if is_other_row { self.or_alias(entry, holder) } else { String::new() };
        format!("number {number} of `{name}` is taken by {holder}; {another}{or}")
    }

    /// Returns the clause for a row that should be an alias of another.
    pub(super) fn or_alias(&self, entry: &Entry, holder: &Entry) -> String {
        let alias = self.naming.written("alias", &entry.name, &entry.symbol);
        format!(", or write `{alias} = {};` if it is another name of that row", holder.name)
    }

    /// Returns the message for a reserved number. A published number stays, and its reservation is wrong.
    fn reserved_for(&mut self, entry: &Entry, number: i32) -> Option<String> {
        let published = self.published;
        let place = self.place_of_reserved(number)?;
        let range = &mut self.reserved[place];
        if let Some(line) = published.line(&entry.symbol) {
            range.published.push(line);
            return None;
        }
        let why = match range.why {
            Some(why) => format!(" ({})", why.value()),
            None => String::new(),
        };
        let or = if entry.is_retired() { "take it out of the reserved numbers, or " } else { "" };
        Some(format!("number {} is reserved{why}; {or}{}", self.shown(number), self.another_number(entry)))
    }

    /// Reports reserved ranges that have published numbers.
    pub(super) fn note_reserved(&self, diag: &mut Diagnostics) {
        for range in &self.reserved {
            let message = match &*range.published {
                [] => continue,
                [PublishedLine { number, symbol, release, .. }] => format!(
                    "number {} was published as `{symbol}` in {release}: take it out of the reserved numbers",
                    self.shown(*number)
                ),
                lines => {
                    let mut numbers = String::new();
                    for line in lines {
                        let separator = if numbers.is_empty() { "" } else { ", " };
                        numbers += &format!("{separator}{}", self.shown(line.number));
                    }
                    format!("the numbers {numbers} were published, so they cannot be reserved: take them out")
                }
            };
            diag.at(range.first.span, message);
        }
    }

    /// Returns the span of the reserved range with this number.
    pub(super) fn span_of_reserved(&self, number: i32) -> Option<Span> {
        Some(self.reserved[self.place_of_reserved(number)?].first.span)
    }

    fn place_of_reserved(&self, number: i32) -> Option<usize> {
        for (place, range) in self.reserved.iter().enumerate() {
            if range.around(number).is_some() {
                return Some(place);
            }
        }
        None
    }

    /// Returns the ends of the unavailable range around this number.
    fn held(&self, number: i32) -> Option<[i32; 2]> {
        if let Some(place) = self.place_of_reserved(number) {
            return self.reserved[place].around(number);
        }
        let is_success = self.success == Some(number);
        let is_unset = number == 0 && self.naming.kind == Kind::Domain;
        let is_written = self.entries.numbers.has_number(number) || self.offered.has_number(number);
        match self.published.held(number) {
            None if is_success || is_unset || is_written => Some([number; 2]),
            held => held,
        }
    }

    /// Returns the first free number from this one, upwards or downwards. It skips whole ranges, which may have
    /// billions of numbers.
    fn free_from(&self, mut number: i32, is_down: bool) -> Option<i32> {
        while let Some([first, last]) = self.held(number) {
            number = if is_down { first.checked_sub(1)? } else { last.checked_add(1)? };
        }
        Some(number)
    }

    /// Returns the next free number. Each is suggested once, so an author who follows all suggestions has no
    /// duplicates.
    pub(super) fn free_number(&mut self) -> Option<Shown> {
        let next = if self.is_negative { self.before.checked_sub(1) } else { self.before.checked_add(1) };
        let free = match next {
            Some(next) => self.free_from(next, self.is_negative),
            None => None,
        };
        let free = match free {
            None => self.free_from(1, false)?,
            Some(free) => free,
        };
        self.before = free;
        self.offered.insert_number(free, 0);
        Some(self.shown(free))
    }

    /// Returns the next free number between `before` and `after`, or nothing if no number is free.
    pub(super) fn free_between(&mut self, before: &str, after: &str) -> String {
        match self.free_number() {
            Some(free) => format!("{before}{free}{after}"),
            None => String::new(),
        }
    }

    /// Returns the sentence with the number to write; a retired row needs its former number.
    pub(super) fn another_number(&mut self, entry: &Entry) -> String {
        match entry.is_retired() {
            true => format!("write the number that `{}` had", entry.name),
            false => self.next_free(),
        }
    }

    pub(super) fn next_free(&mut self) -> String {
        match self.free_number() {
            Some(free) => format!("the next free number is {free}"),
            None => "no number is free: reserve fewer".to_owned(),
        }
    }

    /// Returns a number in the style of its row, or of the checked row. Otherwise it is hexadecimal if all rows are.
    pub(super) fn shown(&self, number: i32) -> Shown {
        let mut style = match self.entries.numbers.get_number(number) {
            Some(place) => self.entries.all[place].written,
            None => None,
        };
        if style.is_none() {
            style = self.written;
        }
        if style.is_none() {
            for row in self.entries.rows() {
                match (style, row.written) {
                    (Some(style), _) if !style.is_hex() => break,
                    (_, None) => {}
                    (_, written) => style = written,
                }
            }
        }
        Shown { number, style }
    }

    /// Returns a number that no row has, so that the enum compiles.
    fn stand_in(&mut self) -> i32 {
        while self.entries.numbers.has_number(self.next_stand_in) {
            self.next_stand_in -= 1;
        }
        self.next_stand_in -= 1;
        self.next_stand_in + 1
    }
}

/// Returns the reserved ranges, and reports empty ones.
fn reserved<'a>(list: &'a List, diag: &mut Diagnostics) -> Vec<Range<'a>> {
    let mut ranges = Vec::new();
    for Reserved { first, last, why } in &list.reserved {
        if let Some(message) = first.empty_up_to(last) {
            diag.at(first.span, message);
        }
        ranges.push(Range { first: *first, last: *last, why: why.as_ref(), published: Vec::new() });
    }
    ranges
}

fn success(list: &List, naming: Naming<'_>) -> Option<i32> {
    match (naming.kind, &list.success) {
        (Kind::Domain, _) => None,
        (Kind::Code, None) => Some(0),
        (Kind::Code, Some(_)) => naming.entries.success()?.number,
    }
}
