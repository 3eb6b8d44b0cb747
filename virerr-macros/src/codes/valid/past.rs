//! Retired rows, aliases and reserved numbers: they hold numbers and names, and lead to rows that are there.

use super::checker::Checker;
use super::holder::Holder;
use super::lock::Line;
use super::success::Success;
use super::symbols::{note_keyword, note_own_name, symbol_of, written_as};
use super::variant::Variant;
use super::{facts, lock, releases};
use crate::codes::ast::{Alias, List, Retired, Row};
use crate::diag::{Diagnostics, suggestion};
use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt as _;

/// What a list keeps besides its rows.
#[derive(Default)]
pub(in crate::codes) struct Past {
    pub(in crate::codes) retired: Vec<RetiredRow>,
    pub(in crate::codes) reserved: Vec<ReservedRange>,
    pub(in crate::codes) aliases: Vec<AliasRow>,
    pub(in crate::codes) success: Success,
    /// The lines that the lock file lacks, of rows too.
    pub(super) unpublished: String,
}

pub(in crate::codes) struct ReservedRange {
    pub(in crate::codes) first: i32,
    pub(in crate::codes) last: i32,
    /// Both as they are written, where that is in hexadecimal.
    pub(in crate::codes) hex: Option<[String; 2]>,
    pub(in crate::codes) why: String,
}

pub(in crate::codes) struct RetiredRow {
    pub(in crate::codes) name: String,
    pub(in crate::codes) symbol: String,
    pub(in crate::codes) number: i32,
    /// The number as it is written, if that is in hexadecimal.
    pub(in crate::codes) hex: Option<String>,
    pub(in crate::codes) since: String,
    pub(in crate::codes) why: String,
    pub(in crate::codes) instead: Option<i32>,
    pub(in crate::codes) docs: String,
}

pub(in crate::codes) struct AliasRow {
    /// Those that stay on the constant.
    pub(in crate::codes) attrs: TokenStream,
    pub(in crate::codes) is_documented: bool,
    pub(in crate::codes) ident: Ident,
    pub(in crate::codes) name: String,
    pub(in crate::codes) symbol: String,
    pub(in crate::codes) target: Ident,
    pub(in crate::codes) number: i32,
    pub(in crate::codes) deprecated: Option<[String; 2]>,
    pub(in crate::codes) docs: String,
}

impl Checker<'_> {
    /// What is in the list besides its rows, and what of it all is not published, or published and not there.
    pub(super) fn past(
        &mut self,
        list: &List,
        (success, retired): (Success, Vec<RetiredRow>),
        rows: &[Variant],
        diag: &mut Diagnostics,
    ) -> Past {
        self.numbers.note_reserved(diag);
        let aliases = self.aliases(list, rows, diag);
        let mut past = Past { retired, reserved: reserved(list), aliases, success, unpublished: String::new() };
        if let Some(library) = self.library {
            self.note_missing(list, library, diag);
        }
        past.unpublished = self.unpublished(rows, &past);
        past
    }

    /// Takes the numbers and symbols of retired rows, before any row that is in use.
    pub(super) fn retired(&mut self, list: &List, diag: &mut Diagnostics) -> Vec<RetiredRow> {
        let mut rows = Vec::new();
        for retired in &list.retired {
            rows.push(self.retired_row(retired, list, diag));
        }
        rows
    }

    fn retired_row(&mut self, retired: &Retired, list: &List, diag: &mut Diagnostics) -> RetiredRow {
        let name = retired.ident.unraw().to_string();
        let since = facts::text(&retired.since, "the release that retired it", diag).unwrap_or_default();
        let why = facts::text(&retired.why, "why it was retired", diag).unwrap_or_default();
        let (symbol, span) = symbol_of(&retired.attrs, &retired.ident, self.template);
        let holder = Holder { name: name.clone(), retired_in: Some(since.clone()) };
        let claim = self.claim(holder, &symbol, span);
        let is_another_name = self.numbers.wrongly_retired(&claim).is_some();
        let number = self.numbers.take(&claim, Some(retired.number), diag);
        // The alias that it is to be may be there as well.
        if !is_another_name {
            self.take_symbol(&claim, retired.attrs.symbol.is_some(), (retired.number.value, number), diag);
        }
        releases::note_retirement(&retired.since, (number, &symbol), self.numbers.published(), diag);
        let instead = retired.instead.as_ref().and_then(|instead| number_of(instead, list, diag));
        RetiredRow {
            name,
            symbol,
            number,
            hex: retired.number.hex(),
            since,
            why,
            instead,
            docs: retired.attrs.docs.clone(),
        }
    }

    /// Takes the names and symbols of aliases, after those of the rows that they lead to.
    pub(super) fn aliases(&mut self, list: &List, rows: &[Variant], diag: &mut Diagnostics) -> Vec<AliasRow> {
        let mut aliases = Vec::new();
        for alias in &list.aliases {
            if let Some(alias) = self.alias(alias, list, rows, diag) {
                aliases.push(alias);
            }
        }
        aliases
    }

    fn alias(&mut self, alias: &Alias, list: &List, rows: &[Variant], diag: &mut Diagnostics) -> Option<AliasRow> {
        let name = alias.ident.unraw().to_string();
        if alias.is_keyword {
            note_keyword(&alias.ident, diag);
            return None;
        }
        if note_own_name(&alias.ident, true, diag) {
            return None;
        }
        if !self.names.insert(name.clone()) {
            let message = format!("the name `{name}` stands twice in the list: an alias is a name that no row has");
            diag.at(alias.ident.span(), message);
            return None;
        }
        let (symbol, span) = symbol_of(&alias.attrs, &alias.ident, self.template);
        let claim = self.claim(Holder::in_use(&*name), &symbol, span);
        self.take_symbol(&claim, alias.attrs.symbol.is_some(), (None, 0), diag);
        if self.note_retired_target(alias, &symbol, list, diag) {
            return None;
        }
        let number = number_of(&alias.target, list, diag)?;
        let target = rows.iter().find(|row| alias.target.unraw() == row.name)?;
        // Where the row has another number than it is to have, that is told there.
        let published = self.numbers.published();
        let target_number = published.number_of(&target.symbol).unwrap_or(number);
        if let Some(line) = published.line(&symbol)
            && line.number != target_number
        {
            let message = format!(
                "`{symbol}` was published as number {} in {}, and `{}` is number {target_number}: published numbers \
                 stay, so {}",
                line.number,
                line.release,
                alias.target,
                self.instead_of_alias(line, target, list)
            );
            diag.at(alias.target.span(), message);
        }
        Some(AliasRow {
            attrs: alias.attrs.kept.clone(),
            is_documented: alias.attrs.is_documented,
            ident: alias.ident.clone(),
            name,
            symbol,
            target: target.ident.clone(),
            number,
            deprecated: alias.attrs.deprecated.clone(),
            docs: alias.attrs.docs.clone(),
        })
    }

    /// Notes an alias of a row that was retired with that name; whether it is one.
    fn note_retired_target(&self, alias: &Alias, symbol: &str, list: &List, diag: &mut Diagnostics) -> bool {
        let target = alias.target.unraw();
        let line = self.numbers.published().line(symbol);
        let is_target =
            |row: &&Retired| row.ident.unraw() == target && row.number.value == line.map(|line| line.number);
        let is_retired = line.is_some() && list.retired.iter().any(|row| is_target(&row));
        if is_retired {
            let message = format!("`{target}` is retired with all of its names: remove the alias");
            diag.at(alias.target.span(), message);
        }
        is_retired
    }

    /// What to write instead of an alias that leads to another number than that of its line.
    fn instead_of_alias(&self, line: &Line, target: &Variant, list: &List) -> String {
        let (number, published) = (line.number, self.numbers.published());
        let is_row = |row: &&Row| match published.line(&symbol_of(&row.attrs, &row.ident, self.template).0) {
            Some(line) => line.number == number,
            None => row.number.is_some_and(|it| it.value == Some(number)),
        };
        if let Some(row) = list.rows.iter().find(is_row) {
            return format!("write `{}`", row.ident);
        }
        if let Some(retired) = self.numbers.holders().retired.get(&number.to_string()) {
            return format!("remove the alias: `{}` is retired with all of its names", retired.name);
        }
        let row = match published.lines_of(published.number_of(&target.symbol).unwrap_or(target.number)).first() {
            _ if published.retired_in(number).is_some() => String::new(),
            // It may be the row that is meant, with another name and another number.
            None => format!("give `{}` that number, or ", target.name),
            Some(_) => "put the row with that number back, or ".to_owned(),
        };
        let retired = written_as("retired", &line.symbol, self.template);
        format!("{row}write `{retired} = {number} since \"…\" \"why\";` in the place of the alias")
    }

    /// The lines that the lock file lacks.
    pub(super) fn unpublished(&self, rows: &[Variant], past: &Past) -> String {
        let published = self.numbers.published();
        let mut lines = String::new();
        if let Success::Named(success) = &past.success
            && published.success.is_none()
        {
            lines.push_str(&lock::success_line(success.number, &success.symbol));
        }
        let mut add = |number, symbol: &str| {
            if published.line(symbol).is_none() {
                lines.push_str(&lock::line(self.kind, number, symbol));
            }
        };
        for row in rows {
            add(row.number, &row.symbol);
        }
        for row in &past.retired {
            add(row.number, &row.symbol);
        }
        for row in &past.aliases {
            add(row.number, &row.symbol);
        }
        for row in &past.retired {
            if published.retired_in(row.number).is_none() {
                lines.push_str(&lock::retired_line(self.kind, row.number));
            }
        }
        for range in &past.reserved {
            let (first, last) = (&range.first, &range.last);
            if !published.has_reserved(*first, *last) {
                lines.push_str(&lock::reserved_line(self.kind, *first, *last));
            }
        }
        lines
    }
}

/// The reserved numbers of a list, as far as they are numbers.
pub(super) fn reserved(list: &List) -> Vec<ReservedRange> {
    let mut ranges = Vec::new();
    for reserved in &list.reserved {
        let why = reserved.why.as_ref().map(syn::LitStr::value).unwrap_or_default();
        for (first, last) in &reserved.ranges {
            let is_hex = first.hex().is_some() || last.hex().is_some();
            let hex = is_hex.then(|| [first.to_string(), last.to_string()]);
            if let (Some(first), Some(last)) = (first.value, last.value) {
                ranges.push(ReservedRange { first, last, hex, why: why.clone() });
            }
        }
    }
    ranges
}

/// The number of the row that a name leads to.
fn number_of(name: &Ident, list: &List, diag: &mut Diagnostics) -> Option<i32> {
    let wanted = name.unraw().to_string();
    let row = list.rows.iter().find(|row| row.ident.unraw() == wanted);
    // That there are no rows at all is told at the enum.
    if row.is_none() && !list.rows.is_empty() {
        let mut known = Vec::new();
        for row in &list.rows {
            known.push(row.ident.unraw().to_string());
        }
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let is_there = |ident: &Ident| ident.unraw() == wanted;
        let message = if list.aliases.iter().any(|alias| is_there(&alias.ident)) {
            format!("`{wanted}` is an alias: name the row that it leads to")
        } else if list.retired.iter().any(|retired| is_there(&retired.ident)) {
            format!("`{wanted}` is retired: name a row that is in use")
        } else if list.success.as_ref().and_then(|it| it.row.as_ref()).is_some_and(|it| is_there(&it.ident)) {
            format!("`{wanted}` means success and is not a code: name a row")
        } else if list.row_is_noted {
            return None;
        } else {
            format!("no row is called `{wanted}`; {}", nearest_rows(&wanted, &known))
        };
        diag.at(name.span(), message);
    }
    row?.number?.value
}

/// Of a long list only the nearest name is of use.
fn nearest_rows(wanted: &str, known: &[&str]) -> String {
    const SHORT: usize = 12;
    match crate::diag::nearest(wanted, known) {
        _ if known.len() <= SHORT => suggestion(wanted, known),
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => "name one of the list".to_owned(),
    }
}
