//! The numbers of a list: the used, reserved and published ones, and the next free one.

use super::compare::Differences;
use super::entries::{Entries, Entry};
use super::keyed::Keyed;
use super::kind::Kind;
use super::lock::{Published, PublishedLine};
use super::naming::Naming;
use crate::codes::ast::{List, Number, Reserved};
use crate::codes::part::Read;
use crate::diag::Diagnostics;
use proc_macro2::Span;
use syn::LitStr;
use syn::ext::IdentExt as _;

/// The numbers of one list.
pub(super) struct Numbers<'a> {
    pub(super) entries: &'a Entries,
    pub(super) published: &'a Published,
    pub(super) differences: Differences<'a>,
    pub(super) naming: Naming<'a>,
    /// The indices of the entries whose numbers were taken.
    pub(super) taken: Keyed,
    /// The number that means success and its name, which is empty if the list does not name it. `None` if any number
    /// may be a code, or if the number cannot be parsed.
    pub(super) success: Option<(i32, String)>,
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
    published: Vec<&'a PublishedLine>,
}

impl Range<'_> {
    /// Returns the ends of the range if it has this number.
    fn around(&self, number: i32) -> Option<[i32; 2]> {
        let (first, last) = (self.first.value?, self.last.value?);
        (first <= number && number <= last).then_some([first, last])
    }

    fn note_unless_a_range(&self, diag: &mut Diagnostics) {
        if let Some(message) = self.first.empty_up_to(&self.last) {
            diag.at(self.first.span, message);
        }
    }
}

impl<'a> Numbers<'a> {
    pub(super) fn new(list: &'a List, naming: Naming<'a>, published: &'a Published, diag: &mut Diagnostics) -> Self {
        let entries = naming.entries;
        let mut reserved = Vec::new();
        for Reserved { first, last, why } in &list.reserved {
            let range = Range { first: *first, last: *last, why: why.as_ref(), published: Vec::new() };
            range.note_unless_a_range(diag);
            reserved.push(range);
        }
        let (mut lowest, mut highest) = (0, i32::MIN);
        for row in entries.rows() {
            let Some(number) = row.number else { continue };
            (lowest, highest) = (lowest.min(number), highest.max(number));
        }
        // Numbers whose bits are written in hexadecimal are not negative to their author.
        let is_wrapped = entries.rows().iter().any(|row| row.written.is_some_and(|number| number.is_wrapped()));
        let is_negative = !is_wrapped && (i32::MIN + 1..0).contains(&highest);
        Numbers {
            entries,
            published,
            differences: Differences::between(entries, published, list, naming.kind),
            naming,
            taken: Keyed::default(),
            success: success(list, naming.kind),
            offered: Keyed::default(),
            before: match is_negative {
                true => lowest,
                false if is_wrapped => highest,
                false => highest.max(0),
            },
            is_negative,
            reserved,
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
        let Read::Written(Number { value: Some(value), span, .. }) = *number else {
            return self.stand_in();
        };
        let (span, message) = if let Some(message) = self.means_success(entry, value, text) {
            (span, message)
        } else if value == 0 && self.naming.kind == Kind::Domain && entry.is_retired() {
            (span, "number 0 is for errors without a domain, and is never retired: keep it as a row".to_owned())
        } else if let Some(difference) = self.differences.of(place) {
            (difference.span(entry), self.advice(&difference, entry))
        } else if let Some(holder) = self.taken.get(&value.to_string()) {
            (span, self.taken_already(entry, value, &self.entries.all[holder]))
        } else if let Some(message) = self.reserved_for(entry, value) {
            (span, message)
        } else {
            self.taken.insert(value.to_string(), place);
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
        let (_, name) = self.success.as_ref().filter(|(success, _)| *success == number)?;
        let is_named = !name.is_empty();
        let published = self.published.line(&entry.symbol).filter(|line| line.number == number);
        if is_named && published.is_some() {
            return None;
        }
        let (row, is_a_code) = match entry.is_retired() {
            true => ("line", "was never a code"),
            false => ("row", "is not a code"),
        };
        if is_named {
            let success = self.entries.all.get(self.entries.success).and_then(|success| success.written);
            let success = success.map_or_else(|| number.to_string(), |success| success.to_string());
            return Some(format!(
                "`success {name} = {success}` says that number {} means success, so `{}` {is_a_code}: remove the {row}, or \
                 give `success` another number",
                self.shown(number),
                entry.name,
            ));
        }
        let zero = match published {
            Some(line) => format!(", and was published as `{}` in {}, which is a code", line.symbol, line.release),
            None if entry.is_retired() => format!(", and {is_a_code}: if it does, remove the line"),
            None => {
                let success = match text {
                    Some(text) => {
                        let success = self.naming.written("success", &entry.name, &entry.symbol);
                        format!("{success} = 0 => {};", text.token())
                    }
                    None => "success Ok = 0 => \"…\";".to_owned(),
                };
                format!(": if it does, write `{success}` instead of the row")
            }
        };
        Some(format!(
            "0 means success unless the list says otherwise{zero}; if another number means success, add \
             `success Ok = N => \"…\";`, and if none does, `no success;`"
        ))
    }

    fn taken_already(&mut self, entry: &Entry, number: i32, holder: &Entry) -> String {
        let name = &entry.name;
        if holder.is_retired() && holder.name == *name {
            return self.stands_again(entry, holder, false);
        }
        let (another, number) = (self.another_number(entry), self.shown(number));
        if entry.is_retired() || holder.is_retired() || holder.symbol == entry.symbol {
            return format!("number {number} of `{name}` is taken by {holder}; {another}");
        }
        let or = self.or_alias(entry, holder);
        format!("number {number} of `{name}` is taken by {holder}; {another}{or}")
    }

    /// Returns the clause for a row that should be an alias of another.
    pub(super) fn or_alias(&self, entry: &Entry, holder: &Entry) -> String {
        let alias = self.naming.written("alias", &entry.name, &entry.symbol);
        format!(", or write `{alias} = {};` if both are names of one code", holder.name)
    }

    /// Returns the message for a reserved number. A published number stays, and its reservation is wrong.
    fn reserved_for(&mut self, entry: &Entry, number: i32) -> Option<String> {
        let place = self.reserved(number)?;
        if let Some(line) = self.published.line(&entry.symbol) {
            self.reserved[place].published.push(line);
            return None;
        }
        let why = self.reserved[place].why.map(|why| format!(" ({})", why.value())).unwrap_or_default();
        let or = if entry.is_retired() { "take it out of the reserved numbers, or " } else { "" };
        Some(format!("number {} is reserved{why}; {or}{}", self.shown(number), self.another_number(entry)))
    }

    /// Reports reserved ranges that have published numbers.
    pub(super) fn note_reserved(&self, diag: &mut Diagnostics) {
        for range in &self.reserved {
            let message = match range.published.as_slice() {
                [] => continue,
                [PublishedLine { number, symbol, release, .. }] => {
                    let number = self.shown(*number);
                    format!(
                        "number {number} was published as `{symbol}` in {release}: take it out of the reserved numbers"
                    )
                }
                [first, others @ ..] => {
                    let mut numbers = self.shown(first.number);
                    for line in others {
                        numbers += &format!(", {}", self.shown(line.number));
                    }
                    format!("the numbers {numbers} were published, so they cannot be reserved: take them out")
                }
            };
            diag.at(range.first.span, message);
        }
    }

    /// Returns the index of the reserved range with this number.
    pub(super) fn reserved(&self, number: i32) -> Option<usize> {
        self.reserved.iter().position(|range| range.around(number).is_some())
    }

    pub(super) fn span_of_reserved(&self, place: usize) -> Span {
        self.reserved[place].first.span
    }

    /// Returns the ends of the unavailable range around this number.
    fn held(&self, number: i32) -> Option<[i32; 2]> {
        for range in &self.reserved {
            if let Some(held) = range.around(number) {
                return Some(held);
            }
        }
        let text = number.to_string();
        let is_success = self.success.as_ref().is_some_and(|(success, _)| *success == number);
        let is_unset = number == 0 && self.naming.kind == Kind::Domain;
        let is_written = self.entries.numbers.contains(&text) || self.offered.contains(&text);
        let is_held = is_success || is_unset || is_written;
        self.published.held(number).or(is_held.then_some([number; 2]))
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
    pub(super) fn free_number(&mut self) -> Option<String> {
        let next = if self.is_negative { self.before.checked_sub(1) } else { self.before.checked_add(1) };
        let next = next.and_then(|next| self.free_from(next, self.is_negative));
        let free = next.or_else(|| self.free_from(1, false))?;
        self.before = free;
        self.offered.insert(free.to_string(), 0);
        Some(self.shown(free))
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

    /// Formats a number in the style of its row, or of the checked row. Otherwise it is hexadecimal if all rows are.
    pub(super) fn shown(&self, number: i32) -> String {
        let place = self.entries.numbers.get(&number.to_string());
        let mut style = place.and_then(|place| self.entries.all[place].written).or(self.written);
        if style.is_none() {
            for row in self.entries.rows() {
                if style.is_none_or(|style| style.is_hex()) {
                    style = row.written.or(style);
                }
            }
        }
        style.map_or_else(|| number.to_string(), |style| style.like(number))
    }

    /// Returns a number that no row has, so that the enum compiles.
    fn stand_in(&mut self) -> i32 {
        while self.entries.numbers.contains(&self.next_stand_in.to_string()) {
            self.next_stand_in -= 1;
        }
        self.next_stand_in -= 1;
        self.next_stand_in + 1
    }
}

fn success(list: &List, kind: Kind) -> Option<(i32, String)> {
    match &list.success {
        _ if kind == Kind::Domain => None,
        None => Some((0, String::new())),
        Some(success) => {
            let row = success.written()?.row.as_ref()?;
            Some((row.number.value?, row.ident.unraw().to_string()))
        }
    }
}
