//! The names of a list with their symbols and numbers, for look-ups by the rules.

use super::keyed::Keyed;
use super::template::named;
use crate::codes::ast::{List, Number, RowAttrs};
use crate::codes::part::Read;
use crate::tokens;
use proc_macro2::{Ident, Span};
use std::fmt;

/// The owner of a name.
pub(super) enum Part {
    Row,
    /// A retired row, and the release that retired it.
    Retired(String),
    /// An alias, and the name of its row.
    Alias(String),
    Success,
}

/// A name of a list.
pub(super) struct Entry {
    pub(super) part: Part,
    /// The name without `r#`.
    pub(super) name: String,
    pub(super) symbol: String,
    /// The source of the symbol.
    pub(super) symbol_span: Span,
    /// The symbol is set by an attribute.
    pub(super) is_given: bool,
    /// The number, if there is one; an alias has that of its row.
    pub(super) number: Option<i32>,
    /// The number as it is written.
    pub(super) written: Option<Number>,
    /// The place of the number, or of an alias's row.
    pub(super) span: Span,
}

impl Entry {
    fn new(template: &str, part: Part, (attrs, ident): (&RowAttrs, &Ident), number: Option<Number>) -> Self {
        let name = tokens::name(ident);
        let (symbol, symbol_span) = match &attrs.symbol {
            Some(literal) => (literal.value(), literal.span()),
            None => (named(template, &name), ident.span()),
        };
        Entry {
            part,
            name,
            symbol,
            symbol_span,
            is_given: attrs.symbol.is_some(),
            number: match number {
                Some(number) => number.value,
                None => None,
            },
            written: number,
            span: match number {
                Some(number) => number.span,
                None => symbol_span,
            },
        }
    }

    /// Returns the number that a row or a retired row wants.
    pub(super) fn own_number(&self) -> Option<i32> {
        match self.part {
            Part::Row | Part::Retired(_) => self.number,
            _ => None,
        }
    }

    /// Returns the name of the row.
    pub(super) fn row(&self) -> &str {
        match &self.part {
            Part::Alias(row) => row,
            _ => &self.name,
        }
    }

    pub(super) fn is_retired(&self) -> bool {
        matches!(self.part, Part::Retired(_))
    }

    /// Returns the clause that says when a row was retired; empty for other entries.
    pub(super) fn retirement(&self) -> String {
        match &self.part {
            // A missing release is reported at its place.
            Part::Retired(release) if release.is_empty() => "was retired".to_owned(),
            Part::Retired(release) => format!("was retired in {release}"),
            _ => String::new(),
        }
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let which = if self.is_retired() { ", which " } else { "" };
        write!(f, "`{}`{which}{}", self.name, self.retirement())
    }
}

/// The names of a list.
pub(super) struct Entries {
    /// Aliases, retired rows, rows and success, in this order.
    pub(super) all: Vec<Entry>,
    pub(super) first_retired: usize,
    pub(super) first_row: usize,
    pub(super) success: usize,
    /// The names of rows and aliases.
    pub(super) names: Keyed,
    /// The numbers of rows, and of retired rows.
    pub(super) numbers: Keyed,
    /// All aliases could be parsed.
    pub(super) has_all_aliases: bool,
}

impl Entries {
    pub(super) fn of(list: &List, template: &str) -> Self {
        let mut entries = Entries {
            all: Vec::with_capacity(list.rows.len() + list.aliases.len() + list.retired.len() + 1),
            first_retired: 0,
            first_row: 0,
            success: 0,
            names: Keyed::default(),
            numbers: Keyed::default(),
            has_all_aliases: list.has_all_aliases,
        };
        for alias in &list.aliases {
            let row = Part::Alias(tokens::name(&alias.target));
            let mut entry = Entry::new(template, row, (&alias.attrs, &alias.ident), None);
            entry.span = alias.target.span();
            entries.push(entry);
        }
        entries.first_retired = entries.all.len();
        for row in &list.retired {
            let part = Part::Retired(row.since.value());
            entries.push(Entry::new(template, part, (&row.attrs, &row.ident), Some(row.number)));
        }
        entries.first_row = entries.all.len();
        for row in &list.rows {
            let number = match row.number {
                Read::Parsed(number) => Some(number),
                Read::Noted => None,
            };
            entries.push(Entry::new(template, Part::Row, (&row.attrs, &row.ident), number));
        }
        entries.success = entries.all.len();
        for place in 0..entries.first_retired {
            if let Some(row) = entries.row(entries.all[place].row()) {
                entries.all[place].number = row.number;
            }
        }
        if let Some(Read::Parsed(success)) = &list.success
            && let Some(row) = &success.row
        {
            entries.all.push(Entry::new(template, Part::Success, (&row.attrs, &row.ident), Some(row.number)));
        }
        entries
    }

    /// Returns the row of this name.
    pub(super) fn row(&self, name: &str) -> Option<&Entry> {
        let entry = &self.all[self.names.get(name)?];
        if matches!(entry.part, Part::Row) { Some(entry) } else { None }
    }

    /// Returns the line for success.
    pub(super) fn success(&self) -> Option<&Entry> {
        self.all.get(self.success)
    }

    pub(super) fn rows(&self) -> &[Entry] {
        &self.all[self.first_row..self.success]
    }

    pub(super) fn retired(&self) -> &[Entry] {
        &self.all[self.first_retired..self.first_row]
    }

    fn push(&mut self, entry: Entry) {
        let place = self.all.len();
        // Of several rows with a name, the first counts.
        if !entry.is_retired() && self.row(&entry.name).is_none() {
            self.names.insert(&entry.name, place);
        }
        if let Some(number) = entry.number {
            self.numbers.insert_number(number, place);
        }
        self.all.push(entry);
    }
}
