//! Compares a list with its lock file.

use super::difference::{Difference, Elsewhere};
use super::entries::{Entries, Entry, Part};
use super::keyed::Keyed;
use super::kind::Kind;
use super::lock::{Published, PublishedLine};
use crate::codes::ast::{List, Success};
use crate::codes::lock_file::RETIRED;
use crate::codes::part::Read;

/// Finds the differences of a list from its lock file.
pub(super) struct Comparison<'a> {
    entries: &'a Entries,
    published: &'a Published<'a>,
    /// The symbols of aliases, retired rows and rows; the last ones take precedence.
    by_symbol: Keyed,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(entries: &'a Entries, published: &'a Published<'a>) -> Self {
        let mut by_symbol = Keyed::default();
        if !published.is_empty() {
            for (place, entry) in entries.all[..entries.success].iter().enumerate() {
                by_symbol.insert(&entry.symbol, place);
            }
        }
        Comparison { entries, published, by_symbol }
    }

    /// Returns the difference of an entry.
    pub(super) fn of(&self, place: usize) -> Option<Difference<'a>> {
        if self.published.is_empty() {
            return None;
        }
        let entry = &self.entries.all[place];
        match entry.part {
            Part::Row | Part::Retired(_) => self.of_row(place, entry),
            Part::Alias(_) => self.of_alias(entry),
            Part::Success => self.of_success(entry),
        }
    }

    /// Returns `true` if the entry should become an alias of another row.
    pub(super) fn is_another_name(&self, place: usize) -> bool {
        matches!(self.of(place), Some(Difference::RetiredAlias { .. } | Difference::RetiredWith { .. }))
    }

    /// Returns the difference of a published line that belongs to no entry. `numbers` are those of such lines before.
    pub(super) fn of_line(
        &self,
        line: &'a PublishedLine<'a>,
        kind: Kind,
        numbers: &mut Keyed,
    ) -> Option<Difference<'a>> {
        if line.symbol == RETIRED || self.by_symbol.contains(line.symbol) {
            return None;
        }
        let entry = self.entries.numbers.get_number(line.number).map(|place| &self.entries.all[place]);
        if let Some(row) = entry
            // Otherwise it is reported at the row with the number.
            && self.published.line(&row.symbol)?.number == line.number
        {
            return match row.part {
                Part::Row => Some(Difference::AliasGone { line, row }),
                // Its aliases are added and retired with it.
                _ => None,
            };
        }
        let is_first = numbers.insert_number(line.number, 0).is_none();
        let is_zero = line.number == 0 && kind == Kind::Domain;
        match self.entries.success() {
            // The success line has the number, so it is wrong.
            Some(success) if success.number == Some(line.number) => None,
            _ if !is_first || (is_zero && entry.is_none()) => None,
            _ if is_zero => Some(Difference::ZeroGone(line)),
            _ => Some(Difference::RowGone { line, retired_in: self.published.retired_in(line.number) }),
        }
    }

    /// Returns the difference of a list that does not name the published number of success.
    pub(super) fn of_success_line(&self, list: &List) -> Option<Difference<'a>> {
        match (&self.published.success, &list.success) {
            (Some(line), None) => Some(Difference::SuccessGone(line)),
            (Some(line), Some(Read::Parsed(Success { word, row: None }))) => {
                Some(Difference::SuccessDenied { line, word: *word })
            }
            _ => None,
        }
    }

    fn entry(&self, symbol: &str) -> Option<&'a Entry> {
        Some(&self.entries.all[self.by_symbol.get(symbol)?])
    }

    /// Returns the number that an entry must have; for an alias, the number that its row was published with.
    fn number(&self, entry: &Entry) -> Option<i32> {
        if let Part::Alias(row) = &entry.part
            && let Some(row) = self.entries.row(row)
            && let Some(line) = self.published.line(&row.symbol)
        {
            return Some(line.number);
        }
        entry.number
    }

    /// Returns `true` if the symbol of an entry was published with another number.
    fn is_elsewhere(&self, entry: &Entry) -> bool {
        match self.published.line(&entry.symbol) {
            Some(line) => Some(line.number) != self.number(entry),
            None => false,
        }
    }

    /// Returns the first retired row with this number.
    fn retired(&self, number: i32) -> Option<&'a Entry> {
        for row in self.entries.retired() {
            let has_number = row.number == Some(number);
            if has_number && !self.is_elsewhere(row) {
                return Some(row);
            }
        }
        None
    }

    fn of_row(&self, place: usize, entry: &'a Entry) -> Option<Difference<'a>> {
        let number = entry.number?;
        let line = self.published.line(&entry.symbol);
        let is_moved = line.is_some_and(|line| line.number != number);
        if !is_moved
            && !entry.is_retired()
            && let Some(release) = self.published.retired_in(number)
        {
            return Some(self.retired_for_good(entry, number, release));
        }
        if let Some(line) = line {
            let wrong = self.wrongly_retired(place, entry, line);
            return match is_moved {
                _ if wrong.is_some() => wrong,
                true => self.moved(place, entry, line),
                false => self.published_twice(place, entry, line),
            };
        }
        for line in self.published.lines_of(number) {
            let Some(holder) = self.entry(line.symbol) else {
                // It may be the name of an alias that could not be parsed.
                return self.entries.has_all_aliases.then_some(Difference::Renamed(line));
            };
            // An alias of this row keeps the published name.
            if holder.row() == entry.name {
                continue;
            }
            return match (&holder.part, self.is_elsewhere(holder)) {
                // The alias is wrong.
                (Part::Alias(_), true) => None,
                // The current row with the symbol must be renamed.
                (Part::Row, true) if entry.is_retired() => Some(Difference::Renamed(line)),
                _ => Some(Difference::Taken(line)),
            };
        }
        // A retired row may have a reserved number.
        match self.published.reserved(number) {
            Some(line) if !entry.is_retired() && self.published.first_of(number).is_none() => {
                Some(Difference::Reserved(line))
            }
            _ => None,
        }
    }

    fn retired_for_good(&self, entry: &Entry, number: i32, release: &'a str) -> Difference<'a> {
        if let Some(retired) = self.retired(number)
            && retired.name == entry.name
        {
            return Difference::Again { retired, is_published: true };
        }
        let mut old = None;
        for line in self.published.lines_of(number) {
            let is_gone = match self.entry(line.symbol) {
                Some(holder) => holder.row() == entry.name && !holder.is_retired(),
                None => true,
            };
            if is_gone {
                old = Some(line);
                break;
            }
        }
        Difference::RetiredForGood { release, old, is_back: self.published.line(&entry.symbol).is_some() }
    }

    fn moved(&self, place: usize, entry: &Entry, line: &'a PublishedLine<'a>) -> Option<Difference<'a>> {
        let twin = self.twin(line, entry);
        if entry.is_retired() {
            return Some(match twin {
                Some(twin) => Difference::MovedFromTwin { line, twin },
                None => Difference::Moved(line),
            });
        }
        for (at, other) in self.entries.all.iter().enumerate() {
            let has_symbol = at != place && other.symbol == entry.symbol;
            // Two rows have the symbol, which is reported at the second.
            if has_symbol && other.row() != entry.name && !other.is_retired() {
                return None;
            }
        }
        let release = self.published.retired_in(line.number);
        Some(match (twin, self.retired(line.number), release) {
            (Some(twin), ..) => Difference::MovedFromTwin { line, twin },
            (None, Some(retired), _) if retired.name == entry.name => {
                Difference::Again { retired, is_published: release.is_some() }
            }
            // It is retired with all of its names.
            (None, Some(retired), _) => Difference::MovedFromRetired { line, retired },
            (None, None, Some(release)) => Difference::MovedFromRetiredIn { line, release },
            (None, None, None) => Difference::Moved(line),
        })
    }

    /// Returns the line of another row with the same number: two branches published it, and a merge kept both lines.
    fn twin(&self, line: &PublishedLine<'_>, entry: &Entry) -> Option<&'a PublishedLine<'a>> {
        for other in self.published.lines_of(line.number) {
            let Some(holder) = self.entry(other.symbol) else { continue };
            let is_astray = matches!(holder.part, Part::Alias(_)) && self.is_elsewhere(holder);
            if other.symbol != line.symbol && !is_astray && holder.row() != entry.name && !holder.is_retired() {
                return Some(other);
            }
        }
        None
    }

    fn published_twice(&self, place: usize, entry: &Entry, own: &'a PublishedLine<'a>) -> Option<Difference<'a>> {
        let twin = self.twin(own, entry)?;
        let (first_row, mut is_second) = (self.entries.first_row, false);
        for row in &self.entries.all[first_row..place.max(first_row)] {
            is_second |= row.number == Some(own.number);
        }
        if !is_second {
            return None;
        }
        let [first, second] = if twin.line < own.line { [twin, own] } else { [own, twin] };
        Some(Difference::PublishedTwice { first, second })
    }

    /// Returns the difference of a retired row that was published as an alias of a current one.
    fn wrongly_retired(&self, place: usize, entry: &Entry, line: &'a PublishedLine<'a>) -> Option<Difference<'a>> {
        if !entry.is_retired() {
            return None;
        }
        for row in &self.entries.all[self.entries.first_retired..place] {
            if row.number == Some(line.number) && row.name != entry.name {
                return Some(Difference::RetiredWith { line, row });
            }
        }
        for other in self.published.lines_of(line.number) {
            let Some(holder) = self.entry(other.symbol) else { continue };
            // A row that was published with another number does not own the name.
            let is_elsewhere = !holder.is_retired() && self.is_elsewhere(holder);
            if other.symbol == line.symbol || is_elsewhere || holder.is_retired() || holder.row() == entry.name {
                continue;
            }
            return Some(Difference::RetiredAlias { line, row: self.entries.row(holder.row()).unwrap_or(holder) });
        }
        None
    }

    fn of_alias(&self, entry: &Entry) -> Option<Difference<'a>> {
        let line = self.published.line(&entry.symbol)?;
        let retired = self.retired(line.number);
        if let Some(retired) = retired
            && retired.name == entry.row()
        {
            return Some(Difference::AliasOfRetired);
        }
        let row = self.entries.row(entry.row())?;
        let number = self.number(entry)?;
        if number == line.number {
            return None;
        }
        let to = match (self.published_row(line.number), retired) {
            (Some(row), _) => Elsewhere::Row(row),
            (None, Some(retired)) => Elsewhere::Retired(retired),
            _ if self.published.retired_in(line.number).is_some() => Elsewhere::RetiredIn,
            _ => Elsewhere::Gone { is_row_published: self.published.first_of(number).is_some() },
        };
        Some(Difference::Astray { line, row, number, to })
    }

    /// Returns the first row that was published with this number, or that has it and was not published.
    fn published_row(&self, number: i32) -> Option<&'a Entry> {
        for row in self.entries.rows() {
            let has_number = match self.published.line(&row.symbol) {
                Some(line) => line.number == number,
                None => row.number == Some(number),
            };
            if has_number {
                return Some(row);
            }
        }
        None
    }

    fn of_success(&self, entry: &Entry) -> Option<Difference<'a>> {
        let number = entry.number?;
        match (&self.published.success, self.published.first_of(number)) {
            (Some(line), _) if line.number != number => Some(Difference::SuccessMoved(line)),
            (_, Some(code)) => Some(Difference::SuccessWasACode(code)),
            (Some(line), None) if line.symbol != entry.symbol => Some(Difference::SuccessRenamed(line)),
            _ => None,
        }
    }
}
