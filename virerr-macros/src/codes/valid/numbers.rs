//! The numbers of one list: which are taken, and by whom; which are reserved or published; which is the next free one.

use super::holder::{Holder, Holders};
use super::lock::{Line, Published, Wrong};
use super::{Kind, Taken};
use crate::codes::ast::{List, Number, Reserved};
use crate::diag::Diagnostics;
use proc_macro2::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The numbers of one list.
pub(super) struct Numbers<'a> {
    taken: Taken<i32>,
    /// All numbers that are written in the list, so that a stand-in collides with none.
    written: BTreeSet<i32>,
    /// Free numbers that were named as such.
    offered: BTreeSet<i32>,
    /// The highest number of a row, or that was offered for one, behind which new ones go.
    highest: i32,
    reserved: &'a [Reserved],
    published: &'a Published,
    /// What was published may have a name in the list that could not be read.
    alias_is_noted: bool,
    holders: Holders,
    /// What was published and is in a reserved range, by the place of that.
    overlaps: BTreeMap<usize, Vec<&'a Line>>,
    next_stand_in: i32,
}

/// Who wants a number.
pub(super) struct Claim<'a> {
    pub(super) kind: Kind,
    /// What the C names of the list begin with.
    pub(super) prefix: &'a str,
    pub(super) symbol: &'a str,
    /// Where the symbol comes from.
    pub(super) symbol_span: Span,
    /// How others are told who has the number.
    pub(super) holder: Holder,
}

impl Claim<'_> {
    pub(super) fn name(&self) -> &str {
        &self.holder.name
    }
}

impl<'a> Numbers<'a> {
    pub(super) fn new(list: &'a List, published: &'a Published, holders: Holders, diag: &mut Diagnostics) -> Self {
        let reserved = &list.reserved;
        for (_, (first, last)) in ranges(reserved) {
            match (first.value, last.value) {
                (Some(low), Some(high)) if low > high => {
                    diag.at(first.span, format!("the range is empty: write `{high}..={low}`"));
                }
                (Some(_), Some(_)) => {}
                (low, _) => {
                    let wrong = if low.is_none() { first } else { last };
                    diag.at(wrong.span, "the number does not fit into 32 bits: -2147483648 to 2147483647");
                }
            }
        }
        let mut written: BTreeSet<i32> = list.rows.iter().filter_map(|row| row.number?.value).collect();
        let highest = written.iter().next_back().copied().unwrap_or(0).max(0);
        written.extend(list.retired.iter().filter_map(|retired| retired.number.value));
        Numbers {
            taken: Taken::new(),
            written,
            offered: BTreeSet::new(),
            highest,
            reserved,
            published,
            alias_is_noted: list.alias_is_noted,
            holders,
            overlaps: BTreeMap::new(),
            next_stand_in: i32::MAX,
        }
    }

    /// The row's number, or one that nobody has where it breaks a rule.
    pub(super) fn take(&mut self, claim: &Claim<'_>, number: Option<Number>, diag: &mut Diagnostics) -> i32 {
        let Some(Number { value, span }) = number else {
            return self.stand_in();
        };
        let Some(value) = value else {
            diag.at(span, "the number does not fit into 32 bits: -2147483648 to 2147483647");
            return self.stand_in();
        };
        let (span, message) = if value == 0 && claim.kind == Kind::Code {
            (span, format!("0 is never a code: it means \"no error\"; {}", self.another_number(claim)))
        } else if value == 0 && claim.holder.is_retired() {
            (span, "0 is no part in particular, and that is never retired: keep it as a row".to_owned())
        } else if let Some(wrong) = self.wrong(claim, value) {
            self.not_as_published(&wrong, claim, value, span)
        } else if let Some(first) = self.taken.get(&value).cloned() {
            (span, self.taken_already(claim, value, &first))
        } else if let Some(message) = self.reserved_for(claim, value) {
            (span, message)
        } else {
            self.taken.insert(value, claim.holder.clone());
            return value;
        };
        diag.at(span, message);
        self.stand_in()
    }

    fn taken_already(&mut self, claim: &Claim<'_>, number: i32, first: &Holder) -> String {
        let name = claim.name();
        let message = self.published_twice(claim, number).or_else(|| self.was_retired(name, number));
        message.unwrap_or_else(|| {
            format!("number {number} of `{name}` is taken by {first}; {}", self.another_number(claim))
        })
    }

    /// What is said of a number that the list reserves. One that was published stays, and it is the reservation that is
    /// wrong.
    fn reserved_for(&mut self, claim: &Claim<'_>, number: i32) -> Option<String> {
        let (place, why) = self.reserved(number)?;
        if let Some(line) = self.published.line(claim.symbol) {
            self.overlaps.entry(place).or_default().push(line);
            return None;
        }
        let or = if claim.holder.is_retired() { "take it out of the reserved numbers, or " } else { "" };
        Some(format!("number {number} is reserved{why}; {or}{}", self.another_number(claim)))
    }

    /// Notes the ranges of reserved numbers that have published ones in them.
    pub(super) fn note_reserved(&self, diag: &mut Diagnostics) {
        for (place, lines) in &self.overlaps {
            let Some((first, _)) = ranges(self.reserved).nth(*place).map(|(_, range)| range) else { continue };
            let message = match lines.as_slice() {
                [Line { number, symbol, release, .. }] => {
                    format!(
                        "number {number} was published as `{symbol}` in {release}: take it out of the reserved numbers"
                    )
                }
                lines => {
                    let numbers: Vec<_> = lines.iter().map(|line| line.number.to_string()).collect();
                    format!("the numbers {} were published: take them out of the reserved ones", numbers.join(", "))
                }
            };
            diag.at(first.span, message);
        }
    }

    /// Who has the number that this one could not have.
    pub(super) fn holder(&self, wanted: Option<i32>, taken: i32) -> Option<&Holder> {
        let wanted = wanted.filter(|wanted| *wanted != taken)?;
        self.taken.get(&wanted)
    }

    pub(super) fn holders(&self) -> &Holders {
        &self.holders
    }

    pub(super) fn published(&self) -> &'a Published {
        self.published
    }

    /// What was published and is in the list no more; `numbers` are the symbols of the list by number.
    pub(super) fn missing<'b>(&'b self, numbers: &'b BTreeMap<i32, String>) -> impl Iterator<Item = &'b Line> {
        self.published.missing(&self.holders.of_symbols, numbers)
    }

    /// How a row differs from what was published, as far as that is known.
    fn wrong(&self, claim: &Claim<'_>, number: i32) -> Option<Wrong<'a>> {
        // Where its symbol was published with another number, it is that number that it has to have.
        let is_moved = self.published.line(claim.symbol).is_some_and(|line| line.number != number);
        let retired = self.published.retired_in(number).filter(|_| !is_moved && !claim.holder.is_retired());
        if let Some(release) = retired {
            return Some(Wrong::Retired { release });
        }
        if let Some(wrong) = self.wrongly_retired(claim) {
            return Some(wrong);
        }
        let wrong = self.published.wrong(number, claim.symbol, claim.name(), &self.holders)?;
        let is_told = match wrong {
            Wrong::Renamed { .. } => self.alias_is_noted,
            Wrong::Moved { .. } => self.holders.twice.contains(claim.symbol),
            Wrong::Taken { by, .. } => self.holders.astray.contains(by),
            // Nobody has the number of what is retired either.
            Wrong::Reserved { .. } => claim.holder.is_retired(),
            _ => false,
        };
        (!is_told).then_some(wrong)
    }

    /// What is to be retired and was published as another name of what is there.
    pub(super) fn wrongly_retired(&self, claim: &Claim<'_>) -> Option<Wrong<'a>> {
        let line = self.published.line(claim.symbol).filter(|_| claim.holder.is_retired())?;
        if let Some(first) = self.taken.get(&line.number).filter(|first| first.name != claim.name()) {
            return Some(Wrong::RetiredWith { line, row: first.name.clone() });
        }
        let others = self
            .published
            .lines_of(line.number)
            .filter(|other| other.symbol != line.symbol && !self.holders.astray.contains(&other.symbol))
            // A row with another number has no right to the name.
            .filter(|other| !self.holders.moved.contains(&other.symbol));
        let mut rows = others.filter_map(|other| self.holders.of_symbols.get(&other.symbol));
        let row = rows.find(|row| !row.is_retired() && row.name != claim.name())?.name.clone();
        Some(Wrong::Alias { line, row })
    }

    /// What is said where the number is that of a retired row which has the same name.
    pub(super) fn was_retired(&self, name: &str, number: i32) -> Option<String> {
        let retirement = self.taken.get(&number).filter(|holder| holder.name == name)?.retirement()?;
        let remedy = match self.published.retired_in(number) {
            Some(_) => "remove this row, or give it another name",
            None => "remove one of the two, or give this row another name",
        };
        Some(format!("`{name}` {retirement}, and stands in the list once more: {remedy}"))
    }

    /// What was published as the number and is not retired in the list: nobody has it, or only the row of this name.
    pub(super) fn gone(&self, number: i32, name: &str) -> Option<&'a Line> {
        self.published.lines_of(number).find(|line| {
            self.holders.of_symbols.get(&line.symbol).is_none_or(|holder| holder.name == name && !holder.is_retired())
        })
    }

    /// The place of the range that has the number in it, and why nobody is to have it.
    pub(super) fn reserved(&self, number: i32) -> Option<(usize, String)> {
        let holds = |(first, last): &(Number, Number)| match (first.value, last.value) {
            (Some(first), Some(last)) => (first..=last).contains(&number),
            _ => false,
        };
        let (place, (reserved, _)) = ranges(self.reserved).enumerate().find(|(_, (_, range))| holds(range))?;
        Some((place, reserved.why.as_ref().map(|why| format!(" ({})", why.value())).unwrap_or_default()))
    }

    /// The last of the numbers from this one on that nobody can have.
    fn held_until(&self, number: i32) -> Option<i32> {
        let written = self.written.contains(&number).then_some(number);
        let reserved = ranges(self.reserved).filter_map(|(_, (first, last))| {
            let (first, last) = (first.value?, last.value?);
            (first..=last).contains(&number).then_some(last)
        });
        let offered = self.offered.contains(&number).then_some(number);
        reserved.chain(written).chain(offered).chain(self.published.held_until(number)).max()
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
        self.offered.insert(free);
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
    fn stand_in(&mut self) -> i32 {
        while self.written.contains(&self.next_stand_in) {
            self.next_stand_in -= 1;
        }
        self.next_stand_in -= 1;
        self.next_stand_in + 1
    }
}

/// All ranges of reserved numbers, each with the line that it stands in.
fn ranges(reserved: &[Reserved]) -> impl Iterator<Item = (&Reserved, &(Number, Number))> {
    reserved.iter().flat_map(|reserved| reserved.ranges.iter().map(move |range| (reserved, range)))
}
