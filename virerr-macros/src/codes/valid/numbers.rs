//! The numbers of one list: which are taken, and by whom; which are reserved or published; which is the next free one.

use super::holder::Holder;
use super::lock::{Line, Published, Wrong};
use super::symbols::{name_of, written_as};
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
    /// The highest number of a row, behind which new ones go.
    highest: i32,
    reserved: &'a [Reserved],
    published: &'a Published,
    /// What was published may have a name in the list that could not be read.
    alias_is_noted: bool,
    /// Which row each symbol of the list belongs to; only filled where something is published.
    holders: Taken<String>,
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

impl<'a> Numbers<'a> {
    pub(super) fn new(
        list: &'a List,
        published: &'a Published,
        holders: Taken<String>,
        diag: &mut Diagnostics,
    ) -> Self {
        let reserved = &list.reserved;
        for (first, last) in reserved.iter().flat_map(|reserved| &reserved.ranges) {
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
            highest,
            reserved,
            published,
            alias_is_noted: list.alias_is_noted,
            holders,
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
        let name = &*claim.holder.name;
        let (span, message) = if value == 0 && claim.kind == Kind::Code {
            (span, format!("0 is never a code: it means \"no error\"; {}", self.next_free()))
        } else if let Some(wrong) = self.wrong(claim, value) {
            self.not_as_published(&wrong, claim, value, span)
        } else if let Some(first) = self.taken.get(&value) {
            let message = self.published_twice(claim, value);
            let is_taken = || format!("number {value} of `{name}` is taken by {first}; {}", self.next_free());
            (span, message.or_else(|| self.was_retired(name, value)).unwrap_or_else(is_taken))
        } else if let Some(why) = self.reserved_why(value) {
            (span, format!("number {value} is reserved{why}; {}", self.next_free()))
        } else {
            self.taken.insert(value, claim.holder.clone());
            return value;
        };
        diag.at(span, message);
        self.stand_in()
    }

    /// Who has the number that this one could not have.
    pub(super) fn holder(&self, wanted: Option<i32>, taken: i32) -> Option<&Holder> {
        let wanted = wanted.filter(|wanted| *wanted != taken)?;
        self.taken.get(&wanted)
    }

    pub(super) fn published(&self) -> &'a Published {
        self.published
    }

    /// What was published and is in the list no more; `numbers` are the symbols of the list by number.
    pub(super) fn missing<'b>(&'b self, numbers: &'b BTreeMap<i32, String>) -> impl Iterator<Item = &'b Line> {
        self.published.missing(&self.holders, numbers)
    }

    /// How a row differs from what was published, as far as that is known.
    fn wrong(&self, claim: &Claim<'_>, number: i32) -> Option<Wrong<'a>> {
        if let Some(release) = self.published.retired_in(number).filter(|_| !claim.holder.is_retired()) {
            return Some(Wrong::Retired { release });
        }
        let wrong = self.published.wrong(number, claim.symbol, &claim.holder.name, &self.holders)?;
        let is_unknown = self.alias_is_noted && matches!(wrong, Wrong::Renamed { .. });
        (!is_unknown).then_some(wrong)
    }

    /// What is said where the number is that of a retired row which has the same name.
    fn was_retired(&self, name: &str, number: i32) -> Option<String> {
        let retirement = self.taken.get(&number).filter(|holder| holder.name == name)?.retirement()?;
        Some(format!(
            "`{name}` {retirement}, and stands in the list once more: remove one of the two, or give this row another name"
        ))
    }

    /// What differs from what was published, and where to point.
    fn not_as_published(&self, wrong: &Wrong<'_>, claim: &Claim<'_>, number: i32, span: Span) -> (Span, String) {
        let (name, symbol) = (&*claim.holder.name, claim.symbol);
        match wrong {
            Wrong::Moved { to: Line { number, release, line, .. }, twin: Some(twin) } => (
                span,
                format!(
                    "`{symbol}` was published as number {number} in {release}, as was `{}`: one of them is an alias of the \
                     other, and another failure needs another name; if no release has `{symbol}` yet, remove line {line} of \
                     the lock file",
                    twin.symbol
                ),
            ),
            Wrong::Moved { to: Line { number, .. }, .. } if self.was_retired(name, *number).is_some() => {
                (span, self.was_retired(name, *number).unwrap_or_default())
            }
            Wrong::Moved { to: Line { number, release, .. }, twin: None } => (
                span,
                format!(
                    "`{symbol}` was published as number {number} in {release}, and published numbers stay: write `{number}`"
                ),
            ),
            Wrong::Taken { by, release } => (
                span,
                format!("number {number} of `{name}` was published as `{by}` in {release}; {}", self.next_free()),
            ),
            Wrong::Renamed { from, release } => {
                let former = name_of(from, claim.kind, claim.prefix);
                // The name is the same where only `#[symbol]` is another.
                let written = |word| written_as(word, from, claim.kind, claim.prefix);
                let alias =
                    if former == name { String::new() } else { format!(" or `{} = {name};`", written("alias")) };
                let retired = written("retired");
                let free = self.free_number().map(|free| format!(", {free},")).unwrap_or_default();
                let message = format!(
                    "number {number} was published as `{from}` in {release}, not as `{symbol}`: keep that name with \
                     `#[symbol = \"{from}\"]` over the row{alias}; another failure takes a free number{free} and the old \
                     row is `{retired} = {number} since \"…\" \"why\";`"
                );
                (claim.symbol_span, message)
            }
            Wrong::Retired { release } => {
                (span, format!("number {number} was retired in {release}, for good; {}", self.next_free()))
            }
            Wrong::Reserved { release, line } => (
                span,
                format!(
                    "number {number} was published as reserved in {release}; {} (if nobody ever had the number, remove \
                     line {line} of the lock file)",
                    self.next_free()
                ),
            ),
        }
    }

    /// What is said where two rows have a number that was published for both.
    fn published_twice(&self, claim: &Claim<'_>, number: i32) -> Option<String> {
        let own = self.published.line(claim.symbol)?;
        let twin = self.published.twin(own, &claim.holder.name, &self.holders)?;
        let [first, second] = if twin.line < own.line { [twin, own] } else { [own, twin] };
        let free = self.free_number().map(|free| format!(", {free},")).unwrap_or_default();
        Some(format!(
            "number {number} was published twice, as `{}` in {} and as `{}` in {}: the one that no release has yet takes \
             a free number{free} and its line of the lock file, {} or {}, is removed",
            first.symbol, first.release, second.symbol, second.release, first.line, second.line
        ))
    }

    fn reserved_why(&self, number: i32) -> Option<String> {
        let holds = |range: &(Number, Number)| match (range.0.value, range.1.value) {
            (Some(first), Some(last)) => (first..=last).contains(&number),
            _ => false,
        };
        let reserved = self.reserved.iter().find(|reserved| reserved.ranges.iter().any(holds))?;
        Some(reserved.why.as_ref().map(|why| format!(" ({})", why.value())).unwrap_or_default())
    }

    /// The last of the numbers from this one on that nobody can have.
    fn held_until(&self, number: i32) -> Option<i32> {
        let written = self.written.contains(&number).then_some(number);
        let ranges = self.reserved.iter().flat_map(|reserved| &reserved.ranges);
        let reserved = ranges.filter_map(|(first, last)| {
            let (first, last) = (first.value?, last.value?);
            (first..=last).contains(&number).then_some(last)
        });
        reserved.chain(written).chain(self.published.held_until(number)).max()
    }

    /// The first free number from this one on. Whole ranges are skipped, which may be billions of numbers.
    fn free_from(&self, mut number: i32) -> Option<i32> {
        while let Some(last) = self.held_until(number) {
            number = last.checked_add(1)?;
        }
        Some(number)
    }

    fn free_number(&self) -> Option<i32> {
        let behind = self.highest.checked_add(1).and_then(|behind| self.free_from(behind));
        behind.or_else(|| self.free_from(1))
    }

    fn next_free(&self) -> String {
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
