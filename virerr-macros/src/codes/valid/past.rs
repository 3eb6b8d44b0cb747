//! Retired rows, aliases and reserved numbers: their own numbers and names, and the rows that they refer to.

use super::checker::Checker;
use super::difference::Difference;
use super::entries::{Entry, Part};
use super::success::Success;
use super::symbols::{note_keyword, note_own_name};
use super::variant::Variant;
use super::{facts, releases};
use crate::codes::ast::{Alias, List, Reserved, Retired};
use crate::codes::lock_file::{RESERVED, RETIRED, SUCCESS, line};
use crate::codes::part::Read;
use crate::diag::{Diagnostics, suggestion};
use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt as _;

/// The parts of a list besides its rows.
#[derive(Default)]
pub(in crate::codes) struct Past {
    pub(in crate::codes) retired: Vec<RetiredRow>,
    pub(in crate::codes) reserved: Vec<ReservedRange>,
    pub(in crate::codes) aliases: Vec<AliasRow>,
    pub(in crate::codes) success: Success,
    /// The lines that the lock file lacks, including those of rows.
    pub(super) unpublished: String,
}

pub(in crate::codes) struct ReservedRange {
    pub(in crate::codes) first: i32,
    pub(in crate::codes) last: i32,
    /// The ends as they are written, if they are hexadecimal.
    pub(in crate::codes) hex: Option<[String; 2]>,
    pub(in crate::codes) why: String,
}

pub(in crate::codes) struct RetiredRow {
    pub(in crate::codes) name: String,
    pub(in crate::codes) symbol: String,
    pub(in crate::codes) number: i32,
    /// The number as it is written, if it is hexadecimal.
    pub(in crate::codes) hex: Option<String>,
    pub(in crate::codes) since: String,
    pub(in crate::codes) why: String,
    pub(in crate::codes) instead: Option<i32>,
    pub(in crate::codes) docs: String,
}

pub(in crate::codes) struct AliasRow {
    /// The attributes that stay on the constant.
    pub(in crate::codes) attrs: TokenStream,
    pub(in crate::codes) is_documented: bool,
    pub(in crate::codes) ident: Ident,
    pub(in crate::codes) name: String,
    pub(in crate::codes) symbol: String,
    /// The index of the row that was first published with this symbol.
    pub(in crate::codes) first_of: Option<usize>,
    pub(in crate::codes) target: Ident,
    pub(in crate::codes) number: i32,
    pub(in crate::codes) deprecated: Option<[String; 2]>,
    pub(in crate::codes) docs: String,
}

impl Checker<'_> {
    /// Checks the parts of a list besides its rows, and reports published numbers that are missing.
    pub(super) fn past(
        &mut self,
        list: &List,
        (success, retired): (Success, Vec<RetiredRow>),
        rows: &[Variant],
        diag: &mut Diagnostics,
    ) -> Past {
        self.numbers.written = None;
        self.numbers.note_reserved(diag);
        let aliases = self.aliases(list, rows, diag);
        let mut past = Past { retired, reserved: reserved(list), aliases, success, unpublished: String::new() };
        self.note_lines(list, diag);
        past.unpublished = self.unpublished(rows, &past);
        past
    }

    /// Reports published numbers that are not in the list.
    fn note_lines(&self, list: &List, diag: &mut Diagnostics) {
        for difference in &self.numbers.differences.of_lines {
            let span = match difference {
                Difference::SuccessDenied { word, .. } => Some(*word),
                // It may be in the part that could not be parsed.
                _ => self.common.library.filter(|_| list.is_whole() && !list.is_empty()),
            };
            if let Some(span) = span {
                diag.at(span, self.numbers.advice_on_line(difference, &list.ident.to_string()));
            }
        }
    }

    /// Takes the numbers and symbols of retired rows, before those of current rows.
    pub(super) fn retired(&mut self, list: &List, diag: &mut Diagnostics) -> Vec<RetiredRow> {
        let mut rows = Vec::new();
        let first = self.numbers.entries.first_retired;
        for retired in &list.retired {
            let place = first + rows.len();
            rows.push(self.retired_row(place, retired, list, diag));
        }
        rows
    }

    fn retired_row(&mut self, place: usize, retired: &Retired, list: &List, diag: &mut Diagnostics) -> RetiredRow {
        let Entry { name, symbol, .. } = &self.numbers.entries.all[place];
        let since = facts::text(&retired.since, "the release that retired the row", diag).unwrap_or_default();
        let why = facts::text(&retired.why, "why it was retired", diag).unwrap_or_default();
        // Its new alias may already be there.
        let is_another_name = self.numbers.differences.is_another_name(place);
        let number = self.numbers.take(place, &Read::Written(retired.number), None, diag);
        if !is_another_name {
            self.take_symbol(place, number, diag);
        }
        releases::note_retirement(&retired.since, (number, symbol), self.numbers.published, diag);
        let instead = retired.instead.as_ref().and_then(|instead| self.number_of(instead, list, diag));
        let docs = retired.attrs.docs.clone();
        RetiredRow {
            name: name.clone(),
            symbol: symbol.clone(),
            number,
            hex: retired.number.hex(),
            since,
            why,
            instead,
            docs,
        }
    }

    /// Takes the names and symbols of aliases, after those of their rows.
    fn aliases(&mut self, list: &List, rows: &[Variant], diag: &mut Diagnostics) -> Vec<AliasRow> {
        let mut aliases = Vec::new();
        for (place, alias) in list.aliases.iter().enumerate() {
            if let Some(alias) = self.alias(place, alias, list, rows, diag) {
                aliases.push(alias);
            }
        }
        aliases
    }

    fn alias(
        &mut self,
        place: usize,
        alias: &Alias,
        list: &List,
        rows: &[Variant],
        diag: &mut Diagnostics,
    ) -> Option<AliasRow> {
        let entry = &self.numbers.entries.all[place];
        if alias.is_keyword {
            note_keyword(&alias.ident, diag);
            return None;
        }
        if note_own_name(&alias.ident, true, diag) {
            return None;
        }
        if self.names.insert(entry.name.clone(), place).is_some() {
            let message =
                format!("the name `{}` is twice in the list: an alias needs a name that no row has", entry.name);
            diag.at(alias.ident.span(), message);
            return None;
        }
        self.take_symbol(place, 0, diag);
        if let Some(difference) = self.numbers.differences.of(place) {
            diag.at(entry.span, self.numbers.advice(&difference, entry));
            return None;
        }
        let number = self.number_of(&alias.target, list, diag)?;
        let row = rows.iter().position(|row| alias.target.unraw() == row.name)?;
        let first = self.numbers.published.lines_of(number).first().map(|line| &line.symbol);
        Some(AliasRow {
            attrs: alias.attrs.kept.clone(),
            is_documented: alias.attrs.is_documented,
            ident: alias.ident.clone(),
            name: entry.name.clone(),
            symbol: entry.symbol.clone(),
            first_of: (first == Some(&entry.symbol)).then_some(row),
            target: rows[row].ident.clone(),
            number,
            deprecated: alias.attrs.deprecated.clone(),
            docs: alias.attrs.docs.clone(),
        })
    }

    /// Returns the lines that the lock file lacks.
    fn unpublished(&self, rows: &[Variant], past: &Past) -> String {
        let (published, kind) = (self.numbers.published, self.numbers.naming.kind.word());
        let mut lines = String::new();
        let mut add = |kind: &str, numbers, symbol: &str| {
            lines.push_str(&line(kind, numbers, symbol));
            lines.push('\n');
        };
        if let Success::Named(success) = &past.success
            && published.success.is_none()
        {
            add(SUCCESS, [success.number; 2], &success.symbol);
        }
        let mut add_new = |number, symbol: &str| {
            if published.line(symbol).is_none() {
                add(kind, [number; 2], symbol);
            }
        };
        for row in rows {
            add_new(row.number, &row.symbol);
        }
        for row in &past.retired {
            add_new(row.number, &row.symbol);
        }
        for row in &past.aliases {
            add_new(row.number, &row.symbol);
        }
        for row in &past.retired {
            if published.retired_in(row.number).is_none() {
                add(kind, [row.number; 2], RETIRED);
            }
        }
        for range in &past.reserved {
            let (first, last) = (&range.first, &range.last);
            if !published.has_reserved(*first, *last) {
                add(kind, [*first, *last], RESERVED);
            }
        }
        lines
    }

    /// Returns the number of the row with this name.
    fn number_of(&self, name: &Ident, list: &List, diag: &mut Diagnostics) -> Option<i32> {
        let entries = self.numbers.entries;
        let wanted = name.unraw().to_string();
        if let Some(row) = entries.row(&wanted) {
            return row.number;
        }
        // A list without rows is reported at the enum.
        if list.is_empty() {
            return None;
        }
        let message = match entries.all.iter().find(|entry| entry.name == wanted).map(|entry| &entry.part) {
            Some(Part::Alias(_)) => format!("`{wanted}` is an alias: write the row that it refers to"),
            Some(Part::Retired(_)) => format!("`{wanted}` is retired: write a row in use"),
            Some(Part::Success) => format!("`{wanted}` means success and is not a code: write a row"),
            _ if !list.has_all_rows => return None,
            _ => {
                let mut known = Vec::new();
                for row in entries.rows() {
                    known.push(&*row.name);
                }
                format!("there is no row `{wanted}`; {}", nearest_rows(&wanted, &known))
            }
        };
        diag.at(name.span(), message);
        None
    }
}

/// Returns the valid ranges of reserved numbers.
pub(super) fn reserved(list: &List) -> Vec<ReservedRange> {
    let mut ranges = Vec::new();
    for Reserved { first, last, why } in &list.reserved {
        let why = why.as_ref().map(syn::LitStr::value).unwrap_or_default();
        let is_hex = first.hex().is_some() || last.hex().is_some();
        let hex = is_hex.then(|| [first.to_string(), last.to_string()]);
        if let (Some(first), Some(last)) = (first.value, last.value) {
            ranges.push(ReservedRange { first, last, hex, why });
        }
    }
    ranges
}

/// For a long list, returns only the nearest name.
fn nearest_rows(wanted: &str, known: &[&str]) -> String {
    const SHORT: usize = 12;
    match crate::diag::nearest(wanted, known) {
        _ if known.len() <= SHORT => suggestion(wanted, known),
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => "name one of the list".to_owned(),
    }
}
