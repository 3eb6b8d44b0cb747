//! How a list differs from what was published.

use super::holders::Holders;
use super::lock::{Line, Published};

/// How a row differs from what was published.
pub(super) enum Wrong<'a> {
    /// The symbol is that of another number. `twin` was published as that number too, and is another row.
    Moved { to: &'a Line, twin: Option<&'a Line> },
    /// The number is that of another symbol, which is still in the list.
    Taken { by: &'a str, release: &'a str },
    /// The number is that of another symbol, which is not in the list any more.
    Renamed { from: &'a str, release: &'a str },
    /// It is to be retired, and is another name of a row in use.
    Alias { line: &'a Line, row: String },
    /// It is to be retired, and is another name of a row that is retired.
    RetiredWith { line: &'a Line, row: String },
    /// The number was given up for good.
    Retired { release: &'a str },
    /// The number is one that nobody may have.
    Reserved { release: &'a str, line: usize },
}

impl Published {
    /// What was published as the same number and is another row's: two branches published, and both lines were kept.
    pub(super) fn twin(&self, line: &Line, name: &str, holders: &Holders) -> Option<&Line> {
        for other in &self.lines_of(line.number) {
            if other.symbol == line.symbol || holders.astray.contains(&other.symbol) {
                continue;
            }
            let holder = holders.of_symbols.get(&other.symbol);
            if holder.is_some_and(|holder| holder.name != name && !holder.is_retired()) {
                return Some(other);
            }
        }
        None
    }

    /// How a row, or a retired one, differs from what was published.
    pub(super) fn wrong(&self, number: i32, symbol: &str, name: &str, holders: &Holders) -> Option<Wrong<'_>> {
        if let Some(line) = self.line(symbol) {
            let is_moved = line.number != number;
            return is_moved.then(|| Wrong::Moved { to: line, twin: self.twin(line, name, holders) });
        }
        for line in &self.lines_of(number) {
            match holders.of_symbols.get(&line.symbol) {
                // An alias of this row keeps the name that was published.
                Some(holder) if holder.name == name => {}
                Some(_) => return Some(Wrong::Taken { by: &line.symbol, release: &line.release }),
                None => return Some(Wrong::Renamed { from: &line.symbol, release: &line.release }),
            }
        }
        let reserved = self.reserved(number).filter(|_| self.lines_of(number).is_empty())?;
        Some(Wrong::Reserved { release: &reserved.release, line: reserved.line })
    }

    /// The lines whose symbol is not in the list any more.
    pub(super) fn missing(&self, holders: &Holders) -> Vec<&Line> {
        let mut missing = Vec::new();
        for line in self.lines() {
            if holders.of_symbols.get(&line.symbol).is_none() {
                missing.push(line);
            }
        }
        missing
    }
}
