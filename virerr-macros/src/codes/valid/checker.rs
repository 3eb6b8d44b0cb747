//! The rules that both lists share: each row has a unique name, number and symbol.

use super::c_names::{COMPILERS, header_with};
use super::entries::Entry;
use super::keyed::Keyed;
use super::kind::Kind;
use super::numbers::Numbers;
use super::roles::{Level, level};
use super::symbols::{is_c_identifier, note_keyword, note_own_name};
use super::texts::{form, message, question_conversion, title, unescaped};
use super::variant::Variant;
use super::{facts, releases};
use crate::codes::ast::{Argument, List, Number, Row, with_next};
use crate::codes::c_keywords::KEYWORDS;
use crate::codes::index::MOST_ROWS;
use crate::codes::lock_file::{RESERVED, RETIRED};
use crate::codes::part::Read;
use crate::diag::Diagnostics;
use crate::emit::emit;
use proc_macro2::{Span, TokenStream};
use quote::ToTokens as _;

/// The settings that the rules of both lists use.
pub(super) struct Common<'a> {
    /// The place to report missing parts; `None` if that is unknown.
    pub(super) library: Option<Span>,
    /// The symbols are the intended ones.
    pub(super) has_symbols: bool,
    /// The detail form of rows without one.
    pub(super) detail_form: Option<&'a str>,
    /// The documentation and texts that each row requires.
    pub(super) required: Required,
}

/// The words of `require(…)`.
#[derive(Clone, Copy, Default)]
pub(super) struct Required {
    pub(super) docs: bool,
    pub(super) help: bool,
}

/// The C names that are in use in either list.
#[derive(Default)]
pub(super) struct TakenSymbols {
    by_page: Keyed,
    symbols: Vec<String>,
    holders: Vec<String>,
}

/// Checks the rules that both lists share.
pub(super) struct Checker<'a> {
    pub(super) common: &'a Common<'a>,
    pub(super) numbers: Numbers<'a>,
    /// The names of rows and aliases so far.
    pub(super) names: Keyed,
    symbols: &'a mut TakenSymbols,
}

impl<'a> Checker<'a> {
    pub(super) fn new(
        list: &List,
        numbers: Numbers<'a>,
        common: &'a Common<'a>,
        symbols: &'a mut TakenSymbols,
        diag: &mut Diagnostics,
    ) -> Self {
        if list.is_empty() {
            let example = match numbers.naming.kind {
                Kind::Code => "#[role(internal)] InternalError = 1 => \"internal error\",",
                Kind::Domain => "None = 0 => \"\",",
            };
            diag.at(list.ident.span(), format_args!("`{}` has no rows: write at least `{example}`", list.ident));
        }
        if list.rows.len() > MOST_ROWS {
            diag.at(list.ident.span(), format_args!("`{}` has more than {MOST_ROWS} rows", list.ident));
        }
        Checker { common, numbers, names: Keyed::default(), symbols }
    }

    /// Returns the variant of a row; `None` if its name cannot be used, so that the row is left out.
    pub(super) fn variant(&mut self, place: usize, row: &Row, diag: &mut Diagnostics) -> Option<Variant> {
        let (level, text, form) = match self.numbers.naming.kind {
            Kind::Code => {
                let level = level(row, diag);
                let (message, form) = self.texts(place, row, diag);
                (level, message, form)
            }
            Kind::Domain => (Level::Error, title(row, diag), String::new()),
        };
        let entry = &self.numbers.entries.all[place];
        let is_new = self.names.insert(&entry.name, place).is_none();
        // A duplicate row may be wrong in any other way.
        if !is_new && !row.is_keyword {
            // A row that was not parsed to its end may have another name.
            if let Read::Parsed(_) = row.number {
                let name = &entry.name;
                diag.at(
                    row.ident.span(),
                    format_args!("the name `{name}` is twice in the list: rename one row, or remove it"),
                );
            }
            return None;
        }
        // A code with a role is not success.
        let success = if row.attrs.role.is_none() { row.text.as_ref() } else { None };
        let number = self.numbers.take(place, &row.number, success, diag);
        self.note_numberless(row, diag);
        if row.is_keyword {
            note_keyword(&row.ident, diag);
            return None;
        }
        if note_own_name(&row.ident, false, diag) {
            return None;
        }
        self.take_symbol(place, number, diag);
        self.note_required(row, diag);
        if let Some(since) = row.attrs.text("since") {
            releases::note_since(since, (number, &entry.symbol), self.numbers.published, diag);
        }
        Some(Variant {
            attrs: kept(row),
            docs: row.attrs.docs.clone(),
            ident: row.ident.clone(),
            name: entry.name.clone(),
            number,
            symbol: entry.symbol.clone(),
            facts: facts::check(row, &self.titles(row, entry), diag),
            text,
            form,
            level,
        })
    }

    /// Reports a row that has no number, with the one to write.
    fn note_numberless(&mut self, row: &Row, diag: &mut Diagnostics) {
        if row.numberless.is_empty() {
            return;
        }
        let next = match self.numbers.free_number() {
            Some(next) => format!("{next}"),
            None => "…".to_owned(),
        };
        for error in &row.numberless {
            diag.push(with_next(error, &next));
        }
    }

    /// Reports a row without docs or help if the library requires them. The domain with number 0 needs no docs, and
    /// only codes of failures need help.
    fn note_required(&self, row: &Row, diag: &mut Diagnostics) {
        let (kind, required) = (self.numbers.naming.kind, self.common.required);
        let ident = &row.ident;
        let is_unset = kind == Kind::Domain && matches!(row.number, Read::Parsed(Number { value: Some(0), .. }));
        if required.docs && !row.attrs.is_documented && !is_unset {
            diag.at(
                ident.span(),
                format_args!("`{ident}` has no docs, which `require(docs)` asks for: write `/// …` above it"),
            );
        }
        let has_help = row.attrs.fact("help").is_some() || kind == Kind::Domain;
        if required.help && !has_help {
            diag.at(
                ident.span(),
                format_args!("`{ident}` has no help, which `require(help)` asks for: write `#[help = \"…\"]` above it"),
            );
        }
    }

    /// Returns the possible titles of a row's page, with the symbol first: the symbol, one that the number was
    /// published with, the name, and the message. Empty if they are unknown.
    fn titles(&self, row: &Row, entry: &Entry) -> Vec<String> {
        if row.attrs.fact("explain").is_none() || !self.common.has_symbols {
            return Vec::new();
        }
        let mut titles = vec![entry.symbol.clone(), entry.name.clone()];
        if let Some(text) = &row.text
            && let message = unescaped(&text.value())
            && !message.is_empty()
        {
            titles.push(message);
        }
        if let Some(number) = entry.number {
            for line in self.numbers.published.lines_of(number) {
                titles.push(line.symbol.to_owned());
            }
        }
        titles
    }

    /// Returns the message and the detail form of a row.
    fn texts(&self, place: usize, row: &Row, diag: &mut Diagnostics) -> (String, String) {
        let message = match &row.text {
            Some(literal) => {
                question_conversion(literal, row.form.is_some(), diag);
                message(literal, diag)
            }
            None => String::new(),
        };
        let form = match (&row.form, self.common.detail_form) {
            (Some(literal), _) => {
                let published = self.numbers.published.line(&self.numbers.entries.all[place].symbol);
                form(literal, published.map(|line| line.release), diag)
            }
            (None, Some(form)) => form.to_owned(),
            (None, None) => format!("{message}: {{}}"),
        };
        (message, form)
    }

    /// Reports a symbol that is not a C name, or that another row has. `taken` is the number that the row got.
    pub(super) fn take_symbol(&mut self, place: usize, taken: i32, diag: &mut Diagnostics) {
        let entry = &self.numbers.entries.all[place];
        let symbol = &*entry.symbol;
        let page = symbol.to_lowercase();
        let wrong = if !is_c_identifier(symbol) {
            // The symbol that the number must have is reported.
            if let Some(wanted) = entry.own_number()
                && wanted != taken
                && self.numbers.published.first_of(wanted).is_some()
            {
                return;
            }
            match entry.is_given {
                true => "not a C name: write ASCII letters, digits and `_` only, and no digit first",
                false => {
                    "not a C name: write `#[symbol = \"…\"]` above the row, with ASCII letters, digits and `_` only, and no \
                     digit first"
                }
            }
        } else if KEYWORDS.contains(&symbol) {
            "a keyword of C or C++: choose another name"
        } else if [RESERVED, RETIRED].contains(&symbol) {
            "a word of the lock file: choose another name"
        } else if page == "index" {
            "the name of the index of all pages: choose another name"
        } else {
            return self.take_c_name(place, taken, &page, diag);
        };
        diag.at(entry.symbol_span, format_args!("`{symbol}` is {wrong}"));
    }

    /// Reports a symbol of another row, and warns of one that a C header defines. Symbols are compared without
    /// case, since each has a page, and some file systems ignore case.
    fn take_c_name(&mut self, place: usize, taken: i32, page: &str, diag: &mut Diagnostics) {
        let entry = &self.numbers.entries.all[place];
        let (name, symbol, span) = (&entry.name, &*entry.symbol, entry.symbol_span);
        if symbol != name && self.numbers.entries.names.contains(symbol) {
            diag.at(span, format_args!("the symbol `{symbol}` is also the name of another row: choose another symbol"));
            return;
        }
        let former = self.symbols.by_page.insert(page, self.symbols.symbols.len());
        self.symbols.symbols.push(entry.symbol.clone());
        self.symbols.holders.push(format!("{entry}"));
        let published = self.numbers.published.line(symbol);
        if let Some(former) = former {
            let (other, first) = (&self.symbols.symbols[former], &self.symbols.holders[former]);
            // That row also has the number, which is reported. It is one mistake, such as a row that was retired and
            // not removed.
            let wanted = entry.own_number();
            if self.is_taken_by(wanted, taken, first)
                || (wanted != Some(taken) && self.is_taken_by(published.map(|line| line.number), taken, first))
            {
                return;
            }
            let remedy = "write another symbol for one of them in `#[symbol = \"…\"]`";
            match other == symbol {
                true => diag.at(span, format_args!("the symbol `{symbol}` of `{name}` is taken by {first}: {remedy}")),
                false => diag.at(
                    span,
                    format_args!(
                        "the symbols `{other}` of {first} and `{symbol}` of `{name}` differ only in case, so some file \
                         systems would mix up their pages: {remedy}"
                    ),
                ),
            }
        // A published symbol stays, whatever its name is.
        } else if !entry.is_retired()
            && published.is_none()
            && let Some(header) = header_with(symbol)
        {
            warn_of_header(symbol, header, span, diag);
        }
    }

    /// Returns `true` if a number other than `but` is that of the entry with this description.
    fn is_taken_by(&self, number: Option<i32>, but: i32, holder: &str) -> bool {
        let Some(number) = number else { return false };
        match self.numbers.taken.get_number(number) {
            Some(place) if number != but => format!("{}", self.numbers.entries.all[place]) == holder,
            _ => false,
        }
    }

    /// Reports a missing row with number 0, which is the domain of errors that name none.
    pub(super) fn note_no_zero(&self, list: &List, diag: &mut Diagnostics) {
        let entries = self.numbers.entries;
        // A number that could not be parsed may be the 0, and a row with number 0 counts even if it has other mistakes.
        // A retired row with it is reported elsewhere.
        let mut may_be_zero = list.is_empty() || !list.has_all_rows;
        for row in &list.rows {
            may_be_zero |= matches!(row.number, Read::Noted | Read::Parsed(Number { value: Some(0), .. }));
        }
        for retired in entries.retired() {
            may_be_zero |= retired.number == Some(0);
        }
        if may_be_zero {
            return;
        }
        let name = match self.numbers.published.first_of(0) {
            Some(line) => self.numbers.naming.written_as("", line.symbol),
            None => self.numbers.naming.name_of("None"),
        };
        let (ident, name) = (&list.ident, name.trim_start());
        diag.at(
            ident.span(),
            format_args!("`{ident}` has no row with number 0, for errors without a domain: add `{name} = 0 => \"\",`"),
        );
    }
}

/// Warns of a name that a C header defines.
fn warn_of_header(symbol: &str, header: &str, span: Span, diag: &mut Diagnostics) {
    let [defines, includes] = if header == COMPILERS { ["define", "they compile"] } else { ["defines", "includes it"] };
    let message = format!(
        "{header} {defines} `{symbol}`, so a C program that {includes} cannot include the header of this list: \
         write another symbol in `#[symbol = \"…\"]`"
    );
    diag.warn(span, "SYMBOL_OF_A_HEADER", &message);
}

/// Returns the attributes that stay on the variant, with the facts that its documentation has.
pub(super) fn kept(row: &Row) -> TokenStream {
    let mut attrs = row.attrs.kept.clone();
    // An undocumented row stays undocumented, so that `missing_docs` finds it.
    if row.attrs.is_documented {
        for (fact, argument) in &row.attrs.facts {
            if let (Some([before, after]), Read::Parsed(Argument::Text(text))) = (fact.docs, argument) {
                let text = format!("{before}{}{after}", text.value());
                emit!([text] => #[doc = #text]).to_tokens(&mut attrs);
            }
        }
    }
    attrs
}
