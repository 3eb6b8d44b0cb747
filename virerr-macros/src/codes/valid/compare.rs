//! Compares a list with its lock file, before any rule is checked.

use super::difference::{Difference, Elsewhere};
use super::entries::{Entries, Entry, Part};
use super::keyed::Keyed;
use super::kind::Kind;
use super::lock::{Published, PublishedLine};
use crate::codes::ast::{List, Success};
use crate::codes::part::Read;

/// All differences of a list from its lock file.
#[derive(Default)]
pub(super) struct Differences<'a> {
    of_entries: Vec<Option<Difference<'a>>>,
    /// Those of lines that belong to no entry.
    pub(super) of_lines: Vec<Difference<'a>>,
}

impl<'a> Differences<'a> {
    pub(super) fn between(entries: &'a Entries, published: &'a Published, list: &List, kind: Kind) -> Self {
        let mut differences = Differences::default();
        if published.is_empty() {
            return differences;
        }
        let mut by_symbol = Keyed::default();
        for (place, entry) in entries.all[..entries.success].iter().enumerate() {
            by_symbol.insert(entry.symbol.clone(), place);
        }
        let comparison = Comparison { entries, published, by_symbol };
        for (place, entry) in entries.all.iter().enumerate() {
            let difference = match entry.part {
                Part::Row | Part::Retired(_) => comparison.of_row(place, entry),
                Part::Alias(_) => comparison.of_alias(entry),
                Part::Success => comparison.of_success(entry),
            };
            differences.of_entries.push(difference);
        }
        comparison.add_lines(kind, &mut differences.of_lines);
        match (&published.success, &list.success) {
            (Some(line), None) => differences.of_lines.push(Difference::SuccessGone(line)),
            (Some(line), Some(Read::Written(Success { word, row: None }))) => {
                differences.of_lines.push(Difference::SuccessDenied { line, word: *word });
            }
            _ => {}
        }
        differences
    }

    /// Returns the difference of an entry.
    pub(super) fn of(&mut self, place: usize) -> Option<Difference<'a>> {
        self.of_entries.get_mut(place)?.take()
    }

    /// Returns `true` if the entry should become an alias of another row.
    pub(super) fn is_another_name(&self, place: usize) -> bool {
        let difference = self.of_entries.get(place).and_then(Option::as_ref);
        matches!(difference, Some(Difference::RetiredAlias { .. } | Difference::RetiredWith { .. }))
    }
}

struct Comparison<'a> {
    entries: &'a Entries,
    published: &'a Published,
    /// The symbols of aliases, retired rows and rows; the last ones take precedence.
    by_symbol: Keyed,
}

impl<'a> Comparison<'a> {
    fn entry(&self, symbol: &str) -> Option<&'a Entry> {
        Some(&self.entries.all[self.by_symbol.get(symbol)?])
    }

    /// Returns the number that an entry must have; for an alias, the number that its row was published with.
    fn number(&self, entry: &Entry) -> Option<i32> {
        let row = match &entry.part {
            Part::Alias(row) => self.entries.row(row),
            _ => None,
        };
        let published = row.and_then(|row| self.published.line(&row.symbol));
        published.map(|line| line.number).or(entry.number)
    }

    /// Returns `true` if the symbol of an entry was published with another number.
    fn is_elsewhere(&self, entry: &Entry) -> bool {
        let line = self.published.line(&entry.symbol);
        line.is_some_and(|line| Some(line.number) != self.number(entry))
    }

    /// Returns the first retired row with this number.
    fn retired(&self, number: i32) -> Option<&'a Entry> {
        self.entries.retired().iter().find(|row| row.number == Some(number) && !self.is_elsewhere(row))
    }

    fn of_row(&self, place: usize, entry: &'a Entry) -> Option<Difference<'a>> {
        let number = entry.number?;
        let line = self.published.line(&entry.symbol);
        let moved = line.filter(|line| line.number != number);
        let retired_in = self.published.retired_in(number).filter(|_| moved.is_none() && !entry.is_retired());
        if let Some(release) = retired_in {
            return Some(self.retired_for_good(entry, number, release));
        }
        if let Some(wrong) = line.and_then(|line| self.wrongly_retired(place, entry, line)) {
            return Some(wrong);
        }
        if let Some(line) = moved {
            return self.moved(place, entry, line);
        }
        if let Some(line) = line {
            return self.published_twice(place, entry, line);
        }
        for line in self.published.lines_of(number) {
            let Some(holder) = self.entry(&line.symbol) else {
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
        let reserved = self.published.reserved(number).filter(|_| self.published.lines_of(number).is_empty());
        // A retired row may have a reserved number.
        reserved.filter(|_| !entry.is_retired()).map(Difference::Reserved)
    }

    fn retired_for_good(&self, entry: &Entry, number: i32, release: &'a str) -> Difference<'a> {
        if let Some(retired) = self.retired(number).filter(|retired| retired.name == entry.name) {
            return Difference::Again { retired, is_published: true };
        }
        let is_gone = |line: &&&PublishedLine| {
            let holder = self.entry(&line.symbol);
            holder.is_none_or(|holder| holder.row() == entry.name && !holder.is_retired())
        };
        let old = self.published.lines_of(number).iter().find(is_gone).copied();
        Difference::RetiredForGood { release, old, is_back: self.published.line(&entry.symbol).is_some() }
    }

    fn moved(&self, place: usize, entry: &Entry, line: &'a PublishedLine) -> Option<Difference<'a>> {
        let is_in_use = !entry.is_retired();
        // Two rows have the symbol, which is reported at the second.
        let has_symbol =
            |other: &Entry| other.symbol == entry.symbol && other.row() != entry.name && !other.is_retired();
        let all = &self.entries.all;
        if is_in_use && (all[..place].iter().any(has_symbol) || all[place + 1..].iter().any(has_symbol)) {
            return None;
        }
        if let Some(twin) = self.twin(line, entry) {
            return Some(Difference::MovedFromTwin { line, twin });
        }
        let release = self.published.retired_in(line.number);
        Some(match self.retired(line.number).filter(|_| is_in_use) {
            Some(retired) if retired.name == entry.name => {
                Difference::Again { retired, is_published: release.is_some() }
            }
            // It is retired with all of its names.
            Some(retired) => Difference::MovedFromRetired { line, retired },
            None => match release.filter(|_| is_in_use) {
                Some(release) => Difference::MovedFromRetiredIn { line, release },
                None => Difference::Moved(line),
            },
        })
    }

    /// Returns the line of another row with the same number: two branches published it, and a merge kept both lines.
    fn twin(&self, line: &PublishedLine, entry: &Entry) -> Option<&'a PublishedLine> {
        for other in self.published.lines_of(line.number) {
            let Some(holder) = self.entry(&other.symbol) else { continue };
            let is_astray = matches!(holder.part, Part::Alias(_)) && self.is_elsewhere(holder);
            if other.symbol != line.symbol && !is_astray && holder.row() != entry.name && !holder.is_retired() {
                return Some(other);
            }
        }
        None
    }

    fn published_twice(&self, place: usize, entry: &Entry, own: &'a PublishedLine) -> Option<Difference<'a>> {
        let twin = self.twin(own, entry)?;
        let rows = &self.entries.all[self.entries.first_row..place.max(self.entries.first_row)];
        if !rows.iter().any(|row| row.number == Some(own.number)) {
            return None;
        }
        let [first, second] = if twin.line < own.line { [twin, own] } else { [own, twin] };
        Some(Difference::PublishedTwice { first, second })
    }

    /// Returns the difference of a retired row that was published as an alias of a current one.
    fn wrongly_retired(&self, place: usize, entry: &Entry, line: &'a PublishedLine) -> Option<Difference<'a>> {
        if !entry.is_retired() {
            return None;
        }
        let before = &self.entries.all[self.entries.first_retired..place];
        if let Some(row) = before.iter().find(|row| row.number == Some(line.number) && row.name != entry.name) {
            return Some(Difference::RetiredWith { line, row });
        }
        for other in self.published.lines_of(line.number) {
            let Some(holder) = self.entry(&other.symbol) else { continue };
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
        if retired.is_some_and(|retired| retired.name == entry.row()) {
            return Some(Difference::AliasOfRetired);
        }
        let target = self.entries.row(entry.row())?;
        let number = self.number(entry).filter(|number| *number != line.number)?;
        let is_published_row = |row: &&Entry| match self.published.line(&row.symbol) {
            Some(line_of_row) => line_of_row.number == line.number,
            None => row.number == Some(line.number),
        };
        let to = match (self.entries.rows().iter().find(is_published_row), retired) {
            (Some(row), _) => Elsewhere::Row(row),
            (None, Some(retired)) => Elsewhere::Retired(retired),
            _ if self.published.retired_in(line.number).is_some() => Elsewhere::RetiredIn,
            _ => Elsewhere::Gone { is_row_published: !self.published.lines_of(number).is_empty() },
        };
        Some(Difference::Astray { line, row: target, number, to })
    }

    fn of_success(&self, entry: &Entry) -> Option<Difference<'a>> {
        let number = entry.number?;
        let line = self.published.success.as_ref();
        if let Some(line) = line.filter(|line| line.number != number) {
            return Some(Difference::SuccessMoved(line));
        }
        if let Some(line) = self.published.lines_of(number).first() {
            return Some(Difference::SuccessWasACode(line));
        }
        line.filter(|line| line.symbol != entry.symbol).map(Difference::SuccessRenamed)
    }

    /// Adds published lines that are not in the list.
    fn add_lines(&self, kind: Kind, differences: &mut Vec<Difference<'a>>) {
        let mut numbers = Keyed::default();
        for line in self.published.lines() {
            if self.by_symbol.contains(&line.symbol) {
                continue;
            }
            let number = line.number.to_string();
            let entry = self.entries.numbers.get(&number).map(|place| &self.entries.all[place]);
            let holder = entry.and_then(|entry| self.published.line(&entry.symbol));
            let difference = match entry {
                // It is reported at the row with the number.
                Some(_) if holder.is_none() => continue,
                Some(row) if holder.is_some_and(|it| it.number == line.number) => match row.part {
                    Part::Row => Difference::AliasGone { line, row },
                    // Its aliases are added and retired with it.
                    _ => continue,
                },
                _ if numbers.insert(number, 0).is_some() => continue,
                _ if line.number == 0 && kind == Kind::Domain => match entry {
                    Some(_) => Difference::ZeroGone(line),
                    None => continue,
                },
                _ => Difference::RowGone { line, retired_in: self.published.retired_in(line.number) },
            };
            let success = self.entries.all.get(self.entries.success).and_then(|success| success.number);
            // The success line has the number, so it is wrong.
            if success != Some(line.number) || matches!(difference, Difference::AliasGone { .. }) {
                differences.push(difference);
            }
        }
    }
}
