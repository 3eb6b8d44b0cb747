//! The numbers of one list: which are taken, and by whom; which are reserved or published; which is the next free one.

use super::claim::Claim;
use super::holder::Holder;
use super::holders::Holders;
use super::keyed::{Keyed, Keys};
use super::kind::Kind;
use super::lock::{Line, Published};
use crate::codes::ast::{List, Number};
use crate::diag::Diagnostics;
use proc_macro2::Span;
use syn::LitStr;
use syn::ext::IdentExt as _;

/// The numbers of one list.
pub(super) struct Numbers<'a> {
    pub(super) taken: Keyed<Holder>,
    /// The number that means success, and its name.
    pub(super) success: Option<(i32, String)>,
    /// All numbers that are written in the list, so that a stand-in collides with none.
    written: Keys,
    /// Free numbers that were named as such.
    offered: Keys,
    /// The highest number of a row, or that was offered for one, behind which new ones go.
    highest: i32,
    reserved: Vec<Range<'a>>,
    published: &'a Published,
    /// What was published may have a name in the list that could not be read.
    pub(super) alias_is_noted: bool,
    holders: Holders,
    next_stand_in: i32,
}

/// A range of reserved numbers.
struct Range<'a> {
    first: Number,
    last: Number,
    why: Option<&'a LitStr>,
    /// What was published and is in it.
    published: Vec<&'a Line>,
}

impl Range<'_> {
    /// The last number, where this one is in the range.
    fn held_until(&self, number: i32) -> Option<i32> {
        self.last.value.filter(|last| number <= *last && self.first.value.is_some_and(|first| first <= number))
    }

    fn note_unless_a_range(&self, diag: &mut Diagnostics) {
        if let Some(message) = self.first.empty_up_to(&self.last) {
            diag.at(self.first.span, message);
        }
    }
}

impl<'a> Numbers<'a> {
    pub(super) fn new(
        list: &'a List,
        kind: Kind,
        published: &'a Published,
        holders: Holders,
        diag: &mut Diagnostics,
    ) -> Self {
        let mut reserved = Vec::new();
        for line in &list.reserved {
            for (first, last) in &line.ranges {
                let range = Range { first: *first, last: *last, why: line.why.as_ref(), published: Vec::new() };
                range.note_unless_a_range(diag);
                reserved.push(range);
            }
        }
        let (mut written, mut highest) = (Keys::default(), 0);
        for row in &list.rows {
            if let Some(number) = row.number.and_then(|number| number.value) {
                written.insert(number.to_string());
                highest = highest.max(number);
            }
        }
        for row in &list.retired {
            if let Some(number) = row.number.value {
                written.insert(number.to_string());
            }
        }
        Numbers {
            taken: Keyed::default(),
            success: success(list, kind),
            written,
            offered: Keys::default(),
            highest,
            reserved,
            published,
            alias_is_noted: list.alias_is_noted,
            holders,
            next_stand_in: i32::MAX,
        }
    }

    /// Notes the ranges of reserved numbers that have published ones in them.
    pub(super) fn note_reserved(&self, diag: &mut Diagnostics) {
        for range in &self.reserved {
            let message = match range.published.as_slice() {
                [] => continue,
                [Line { number, symbol, release, .. }] => {
                    format!(
                        "number {number} was published as `{symbol}` in {release}: take it out of the reserved numbers"
                    )
                }
                [first, others @ ..] => {
                    let mut numbers = first.number.to_string();
                    for line in others {
                        numbers += &format!(", {}", line.number);
                    }
                    format!("the numbers {numbers} were published: take them out of the reserved ones")
                }
            };
            diag.at(range.first.span, message);
        }
    }

    /// Who has the number that this one could not have.
    pub(super) fn holder(&self, wanted: Option<i32>, taken: i32) -> Option<&Holder> {
        let wanted = wanted.filter(|wanted| *wanted != taken)?;
        self.taken.get(&wanted.to_string())
    }

    pub(super) fn holders(&self) -> &Holders {
        &self.holders
    }

    pub(super) fn published(&self) -> &'a Published {
        self.published
    }

    /// What is said where the number is that of a retired row which has the same name.
    pub(super) fn was_retired(&self, name: &str, number: i32) -> Option<String> {
        let retirement = self.taken.get(&number.to_string()).filter(|holder| holder.name == name)?.retirement()?;
        let remedy = match self.published.retired_in(number) {
            Some(_) => "remove this row, or give it another name",
            None => "remove one of the two, or give this row another name",
        };
        Some(format!("`{name}` {retirement}, and stands in the list once more: {remedy}"))
    }

    /// What was published as the number and is not retired in the list: nobody has it, or only the row of this name.
    pub(super) fn gone(&self, number: i32, name: &str) -> Option<&'a Line> {
        let is_gone = |line: &&&Line| {
            let holder = self.holders.of_symbols.get(&line.symbol);
            holder.is_none_or(|holder| holder.name == name && !holder.is_retired())
        };
        self.published.lines_of(number).iter().find(is_gone).copied()
    }

    /// The place of the range that has the number in it.
    pub(super) fn reserved(&self, number: i32) -> Option<usize> {
        self.reserved.iter().position(|range| range.held_until(number).is_some())
    }

    pub(super) fn span_of_reserved(&self, place: usize) -> Span {
        self.reserved[place].first.span
    }

    /// Why nobody is to have the numbers of a range, in parentheses.
    pub(super) fn why_reserved(&self, place: usize) -> String {
        self.reserved[place].why.map(|why| format!(" ({})", why.value())).unwrap_or_default()
    }

    /// Keeps a published number that is in a range, for [`note_reserved`](Self::note_reserved).
    pub(super) fn keep_published(&mut self, place: usize, line: &'a Line) {
        self.reserved[place].published.push(line);
    }

    /// The last of the numbers from this one on that nobody can have.
    fn held_until(&self, number: i32) -> Option<i32> {
        let text = number.to_string();
        let is_success = self.success.as_ref().is_some_and(|(success, _)| *success == number);
        let is_held = is_success || self.written.contains(&text) || self.offered.contains(&text);
        let mut last = self.published.held_until(number).max(is_held.then_some(number));
        for range in &self.reserved {
            last = last.max(range.held_until(number));
        }
        last
    }

    /// The first free number from this one on. Whole ranges are skipped, which may be billions of numbers.
    fn free_from(&self, mut number: i32) -> Option<i32> {
        while let Some(last) = self.held_until(number) {
            number = last.checked_add(1)?;
        }
        Some(number)
    }

    /// The next free number, which is offered once: whoever does all that is said has no number twice.
    pub(super) fn free_number(&mut self) -> Option<i32> {
        let behind = self.highest.checked_add(1).and_then(|behind| self.free_from(behind));
        let free = behind.or_else(|| self.free_from(1))?;
        // Of a list with thousands of mistakes, each is not to look through all that were offered.
        self.highest = self.highest.max(free);
        self.offered.insert(free.to_string());
        Some(free)
    }

    /// Where a number is to come from: what was retired had one, whichever it was.
    pub(super) fn another_number(&mut self, claim: &Claim<'_>) -> String {
        match claim.holder.is_retired() {
            true => format!("write the number that `{}` had", claim.name()),
            false => self.next_free(),
        }
    }

    pub(super) fn next_free(&mut self) -> String {
        match self.free_number() {
            Some(free) => format!("the next free number is {free}"),
            None => "no number is free: reserve fewer".to_owned(),
        }
    }

    /// A number that no row has, so that the enum compiles.
    pub(super) fn stand_in(&mut self) -> i32 {
        while self.written.contains(&self.next_stand_in.to_string()) {
            self.next_stand_in -= 1;
        }
        self.next_stand_in -= 1;
        self.next_stand_in + 1
    }
}

/// The number that means success, and its name, which is empty where the list does not name it. Nothing where every number
/// may be a code, and where the number cannot be read.
fn success(list: &List, kind: Kind) -> Option<(i32, String)> {
    match &list.success {
        _ if kind == Kind::Domain || list.success_is_noted => None,
        None => Some((0, String::new())),
        Some(success) => {
            let row = success.row.as_ref()?;
            Some((row.number.value?, row.ident.unraw().to_string()))
        }
    }
}
