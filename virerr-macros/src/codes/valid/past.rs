//! Retired rows, aliases and reserved numbers: their own numbers and names, and the rows that they refer to.

use super::checker::Checker;
use super::difference::Difference;
use super::entries::{Entry, Part};
use super::keyed::Keyed;
use super::numbers::Numbers;
use super::success::Success;
use super::symbols::{note_keyword, note_own_name};
use super::variant::Variant;
use super::{facts, releases};
use crate::codes::ast::{Alias, List, Reserved, Retired};
use crate::codes::lock_file::{RESERVED, RETIRED, SUCCESS, line};
use crate::codes::part::Read;
use crate::diag::{Diagnostics, suggestion};
use crate::tokens;
use proc_macro2::{Ident, TokenStream};

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
    /// Checks the parts of a list that come before its rows: their numbers and symbols are taken first.
    pub(super) fn past(&mut self, list: &List, diag: &mut Diagnostics) -> Past {
        Past {
            success: self.success(list, diag),
            retired: self.retired(list, diag),
            reserved: reserved(list),
            aliases: Vec::new(),
            unpublished: String::new(),
        }
    }

    /// Checks the parts of a list that come after its rows, and reports published numbers that are missing.
    pub(super) fn finish(&mut self, past: &mut Past, list: &List, rows: &[Variant], diag: &mut Diagnostics) {
        self.numbers.written = None;
        self.numbers.note_reserved(diag);
        self.add_aliases(&mut past.aliases, list, rows, diag);
        self.note_lines(list, diag);
        past.unpublished = self.unpublished(rows, past);
    }

    /// Reports published numbers that are not in the list.
    fn note_lines(&self, list: &List, diag: &mut Diagnostics) {
        let Numbers { comparison, published, naming, .. } = &self.numbers;
        let mut numbers = Keyed::default();
        for line in published.lines() {
            self.note_line(comparison.of_line(line, naming.kind, &mut numbers), list, diag);
        }
        self.note_line(comparison.of_success_line(list), list, diag);
    }

    fn note_line(&self, difference: Option<Difference<'_>>, list: &List, diag: &mut Diagnostics) {
        let Some(difference) = difference else { return };
        let span = match (&difference, self.common.library) {
            (Difference::SuccessDenied { word, .. }, _) => *word,
            // It may be in the part that could not be parsed.
            (_, Some(library)) if list.is_whole() && !list.is_empty() => library,
            _ => return,
        };
        diag.at(span, self.numbers.advice_on_line(&difference, &list.ident.to_string()));
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
        let is_another_name = self.numbers.comparison.is_another_name(place);
        let number = self.numbers.take(place, &Read::Parsed(retired.number), None, diag);
        if !is_another_name {
            self.take_symbol(place, number, diag);
        }
        releases::note_retirement(&retired.since, (number, symbol), self.numbers.published, diag);
        let instead = match &retired.instead {
            Some(instead) => self.number_of(instead, list, diag),
            None => None,
        };
        RetiredRow {
            name: name.clone(),
            symbol: symbol.clone(),
            number,
            hex: retired.number.hex(),
            since,
            why,
            instead,
            docs: retired.attrs.docs.clone(),
        }
    }

    /// Takes the names and symbols of aliases, after those of their rows.
    fn add_aliases(&mut self, aliases: &mut Vec<AliasRow>, list: &List, rows: &[Variant], diag: &mut Diagnostics) {
        for (place, alias) in list.aliases.iter().enumerate() {
            if let Some(alias) = self.alias(place, alias, list, rows, diag) {
                aliases.push(alias);
            }
        }
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
        if self.names.insert(&entry.name, place).is_some() {
            diag.at(
                alias.ident.span(),
                format_args!("the name `{}` is twice in the list: an alias needs a name that no row has", entry.name),
            );
            return None;
        }
        self.take_symbol(place, 0, diag);
        if let Some(difference) = self.numbers.comparison.of(place) {
            diag.at(entry.span, self.numbers.advice(&difference, entry));
            return None;
        }
        let number = self.number_of(&alias.target, list, diag)?;
        let target = tokens::name(&alias.target);
        let mut place = 0;
        while rows.get(place)?.name != target {
            place += 1;
        }
        let first_of = match self.numbers.published.first_of(number) {
            Some(line) if line.symbol == entry.symbol => Some(place),
            _ => None,
        };
        Some(AliasRow {
            attrs: alias.attrs.kept.clone(),
            is_documented: alias.attrs.is_documented,
            ident: alias.ident.clone(),
            name: entry.name.clone(),
            symbol: entry.symbol.clone(),
            first_of,
            target: rows[place].ident.clone(),
            number,
            deprecated: facts::deprecated(&alias.attrs),
            docs: alias.attrs.docs.clone(),
        })
    }

    /// Returns the lines that the lock file lacks.
    fn unpublished(&self, rows: &[Variant], past: &Past) -> String {
        let (published, kind) = (self.numbers.published, self.numbers.naming.kind.word());
        let mut lines = String::new();
        if let Success::Named(success) = &past.success
            && published.success.is_none()
        {
            push_line(&mut lines, SUCCESS, [success.number; 2], &success.symbol);
        }
        for row in rows {
            self.push_new(&mut lines, row.number, &row.symbol);
        }
        for row in &past.retired {
            self.push_new(&mut lines, row.number, &row.symbol);
        }
        for row in &past.aliases {
            self.push_new(&mut lines, row.number, &row.symbol);
        }
        for row in &past.retired {
            if published.retired_in(row.number).is_none() {
                push_line(&mut lines, kind, [row.number; 2], RETIRED);
            }
        }
        for range in &past.reserved {
            if !published.has_reserved(range.first, range.last) {
                push_line(&mut lines, kind, [range.first, range.last], RESERVED);
            }
        }
        lines
    }

    /// Adds the line of a symbol that was not published.
    fn push_new(&self, lines: &mut String, number: i32, symbol: &str) {
        if self.numbers.published.line(symbol).is_none() {
            push_line(lines, self.numbers.naming.kind.word(), [number; 2], symbol);
        }
    }

    /// Returns the number of the row with this name.
    fn number_of(&self, name: &Ident, list: &List, diag: &mut Diagnostics) -> Option<i32> {
        let entries = self.numbers.entries;
        let wanted = tokens::name(name);
        if let Some(row) = entries.row(&wanted) {
            return row.number;
        }
        // A list without rows is reported at the enum.
        if list.is_empty() {
            return None;
        }
        let mut part = &Part::Row;
        for entry in &entries.all {
            if entry.name == wanted {
                part = &entry.part;
                break;
            }
        }
        let message = match part {
            Part::Alias(_) => format!("`{wanted}` is an alias: write the row that it refers to"),
            Part::Retired(_) => format!("`{wanted}` is retired: write a row in use"),
            Part::Success => format!("`{wanted}` means success and is not a code: write a row"),
            Part::Row if !list.has_all_rows => return None,
            Part::Row => {
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

fn push_line(lines: &mut String, kind: &str, numbers: [i32; 2], symbol: &str) {
    lines.push_str(&line(kind, numbers, symbol));
    lines.push('\n');
}

/// Returns the valid ranges of reserved numbers.
pub(super) fn reserved(list: &List) -> Vec<ReservedRange> {
    let mut ranges = Vec::new();
    for Reserved { first, last, why } in &list.reserved {
        let is_hex = first.is_hex() || last.is_hex();
        if let (Some(first_value), Some(last_value)) = (first.value, last.value) {
            ranges.push(ReservedRange {
                first: first_value,
                last: last_value,
                hex: if is_hex { Some([first.to_string(), last.to_string()]) } else { None },
                why: match why {
                    Some(why) => why.value(),
                    None => String::new(),
                },
            });
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
