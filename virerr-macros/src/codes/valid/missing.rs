//! What has to be in a list and is not: what was published, and the domain of no part in particular.

use super::checker::Checker;
use super::keyed::{Keyed, Keys};
use super::lock::Line;
use super::symbols::{symbol_of, written_as};
use crate::codes::ast::{List, RowAttrs};
use crate::diag::Diagnostics;
use proc_macro2::{Ident, Span};

impl Checker<'_> {
    /// Notes what was published and is in the list no more, at the struct.
    pub(super) fn note_missing(&self, list: &List, library: Span, diag: &mut Diagnostics) {
        let published = self.numbers.published();
        let missing = published.missing(self.numbers.holders());
        // One mistake: that the list has no rows is told.
        if list.rows.is_empty() || missing.is_empty() {
            return;
        }
        let mut numbers = Keyed::default();
        for row in &list.rows {
            if let Some(number) = row.number.and_then(|number| number.value) {
                numbers.insert(number.to_string(), self.symbol(&row.attrs, &row.ident));
            }
        }
        for row in &list.retired {
            if let Some(number) = row.number.value {
                numbers.insert(number.to_string(), self.symbol(&row.attrs, &row.ident));
            }
        }
        let mut told = Keys::default();
        for line in &missing {
            // That is told at the row that has the number.
            if numbers.get(&line.number.to_string()).is_some_and(|symbol| published.line(symbol).is_none()) {
                continue;
            }
            let Some(remedy) = self.remedy(line, list, &mut told) else { continue };
            let Line { number, symbol, release, .. } = line;
            let message = format!(
                "`{symbol}`, number {number}, was published in {release} and is not in `{}`: {remedy}",
                list.ident
            );
            diag.at(library, message);
        }
    }

    /// What to write for what is missing; nothing where that is told.
    fn remedy(&self, line: &Line, list: &List, told: &mut Keys) -> Option<String> {
        let number = line.number;
        let written = |word| written_as(word, &line.symbol, self.template);
        let is_row = |value, attrs, ident| value == Some(number) && self.is_published_as(number, attrs, ident);
        let row = list.rows.iter().find(|row| is_row(row.number.and_then(|it| it.value), &row.attrs, &row.ident));
        if let Some(row) = row {
            return Some(format!(
                "write `{} = {};`, or, if no release has it yet, remove line {} of the lock file",
                written("alias"),
                row.ident,
                line.line
            ));
        }
        // Its other names come and go with a row: one of them is retired for all, and one is told for all.
        let is_retired = list.retired.iter().any(|row| is_row(row.number.value, &row.attrs, &row.ident));
        // That success has the number is told there.
        let is_success = self.numbers.success.as_ref().is_some_and(|(it, name)| *it == number && !name.is_empty());
        if is_success || is_retired || !told.insert(number.to_string()) || (number == 0 && has_no_zero(list)) {
            return None;
        }
        if number == 0 {
            return Some("put its row back".to_owned());
        }
        let (row, since) = match self.numbers.published().retired_in(number) {
            Some(release) => ("it was retired for good, so", release),
            None => ("put its row back, or", "…"),
        };
        let reserved =
            if self.numbers.reserved(number).is_some() { ", and take the number out of the reserved ones" } else { "" };
        Some(format!("{row} write `{} = {number} since \"{since}\" \"why\";`{reserved}", written("retired")))
    }

    /// Whether that symbol was published with that number.
    fn is_published_as(&self, number: i32, attrs: &RowAttrs, ident: &Ident) -> bool {
        self.numbers.published().line_with(&self.symbol(attrs, ident), number).is_some()
    }

    /// Notes that no row has number 0, which is where errors begin that name no domain.
    pub(super) fn note_no_zero(&self, list: &List, diag: &mut Diagnostics) {
        // That it is retired is told there.
        let is_retired = list.retired.iter().any(|retired| retired.number.value == Some(0));
        if list.rows.is_empty() || list.row_is_noted || is_retired || !has_no_zero(list) {
            return;
        }
        let name = match self.numbers.published().lines_of(0).first() {
            Some(line) => written_as("", &line.symbol, self.template),
            None => "None".to_owned(),
        };
        let message = format!(
            "`{}` has no row with number 0, no part in particular: add `{} = 0 => \"\",`",
            list.ident,
            name.trim_start()
        );
        diag.at(list.ident.span(), message);
    }

    fn symbol(&self, attrs: &RowAttrs, ident: &Ident) -> String {
        symbol_of(attrs, ident, self.template).0
    }
}

/// A number that could not be read may be the 0, and a row that has it has it even if something else is wrong.
fn has_no_zero(list: &List) -> bool {
    list.rows.iter().all(|row| row.number.is_some_and(|number| number.value != Some(0)))
}
