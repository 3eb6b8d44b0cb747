//! The rules that both lists share: each row has a unique name, number and symbol.

use super::c_names::{COMPILERS, header_with};
use super::entries::{Entry, Part};
use super::keyed::Keyed;
use super::kind::Kind;
use super::numbers::Numbers;
use super::symbols::{is_c_identifier, note_keyword, note_own_name};
use super::texts::{form, message, question_conversion, unescaped};
use super::variant::Variant;
use super::{facts, releases};
use crate::codes::ast::{Argument, List, Row, with_next};
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
    /// Each symbol, with its holder.
    holders: Vec<[String; 2]>,
}

impl TakenSymbols {
    /// Takes the symbol of an entry, by the name of its page. If the page is in use, returns its symbol and the holder.
    fn insert(&mut self, page: String, entry: &Entry) -> Option<[String; 2]> {
        let former = self.by_page.insert(page, self.holders.len());
        self.holders.push([entry.symbol.clone(), entry.to_string()]);
        former.map(|place| self.holders[place].clone())
    }
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
        let entry = &self.numbers.entries.all[place];
        let is_new = self.names.insert(entry.name.clone(), place).is_none();
        // A duplicate row may be wrong in any other way.
        if !is_new && !row.is_keyword {
            // A row that was not parsed to its end may have another name.
            row.number.written()?;
            let name = &entry.name;
            diag.at(
                row.ident.span(),
                format_args!("the name `{name}` is twice in the list: rename one row, or remove it"),
            );
            return None;
        }
        // A code with a role is not success.
        let text = row.text.as_ref().filter(|_| row.attrs.role.is_none());
        let number = self.numbers.take(place, &row.number, text, diag);
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
        let facts = facts::check(row, &self.titles(row, entry), diag);
        Some(Variant {
            attrs: kept(row),
            docs: row.attrs.docs.clone(),
            ident: row.ident.clone(),
            name: entry.name.clone(),
            number,
            symbol: entry.symbol.clone(),
            facts,
            ..Variant::stand_in(self.numbers.naming.kind)
        })
    }

    /// Reports a row that has no number, with the one to write.
    fn note_numberless(&mut self, row: &Row, diag: &mut Diagnostics) {
        if row.numberless.is_empty() {
            return;
        }
        let next = self.numbers.free_number().unwrap_or_else(|| "…".to_owned());
        for error in &row.numberless {
            diag.push(with_next(error, &next));
        }
    }

    /// Reports a row without docs or help if the library requires them. The domain with number 0 needs no docs, and
    /// only codes of failures need help.
    fn note_required(&self, row: &Row, diag: &mut Diagnostics) {
        let (kind, required) = (self.numbers.naming.kind, self.common.required);
        let is_unset = kind == Kind::Domain && row.number.written().is_some_and(|number| number.value == Some(0));
        if required.docs && !row.attrs.is_documented && !is_unset {
            let message =
                format!("`{}` has no docs, which `require(docs)` asks for: write `/// …` above it", row.ident);
            diag.at(row.ident.span(), message);
        }
        let has_help = row.attrs.fact("help").is_some() || kind == Kind::Domain;
        if required.help && !has_help {
            let message = format!(
                "`{}` has no help, which `require(help)` asks for: write `#[help = \"…\"]` above it",
                row.ident
            );
            diag.at(row.ident.span(), message);
        }
    }

    /// Returns the possible titles of a row's page, with the symbol first: the symbol, one that the number was
    /// published with, the name, and the message. Empty if they are unknown.
    fn titles(&self, row: &Row, entry: &Entry) -> Vec<String> {
        if row.attrs.fact("explain").is_none() || !self.common.has_symbols {
            return Vec::new();
        }
        let mut titles = vec![entry.symbol.clone(), entry.name.clone()];
        titles.extend(row.text.as_ref().map(|text| unescaped(&text.value())).filter(|message| !message.is_empty()));
        for line in entry.number.iter().flat_map(|number| self.numbers.published.lines_of(*number)) {
            titles.push(line.symbol.clone());
        }
        titles
    }

    /// Returns the message and the detail form of a row.
    pub(super) fn texts(&self, place: usize, row: &Row, diag: &mut Diagnostics) -> (String, String) {
        if let Some(literal) = &row.text {
            question_conversion(literal, row.form.is_some(), diag);
        }
        let message = row.text.as_ref().map(|literal| message(literal, diag)).unwrap_or_default();
        let form = match &row.form {
            Some(literal) => {
                let line = self.numbers.published.line(&self.numbers.entries.all[place].symbol);
                form(literal, line.map(|line| &*line.release), diag)
            }
            None => self.common.detail_form.map_or_else(|| format!("{message}: {{}}"), str::to_owned),
        };
        (message, form)
    }

    /// Reports a symbol that is not a C name, or that another row has. `taken` is the number that the row got.
    pub(super) fn take_symbol(&mut self, place: usize, taken: i32, diag: &mut Diagnostics) {
        let entry = &self.numbers.entries.all[place];
        let Entry { name, symbol, symbol_span: span, .. } = entry;
        let (span, symbol, wanted) = (*span, &**symbol, entry.number);
        let has_number = matches!(entry.part, Part::Row | Part::Retired(_));
        let wanted = wanted.filter(|_| has_number);
        let page = symbol.to_ascii_lowercase();
        if !is_c_identifier(symbol) {
            // The symbol that the number must have is reported.
            let published = |wanted: i32| !self.numbers.published.lines_of(wanted).is_empty();
            if wanted.is_some_and(|wanted| wanted != taken && published(wanted)) {
                return;
            }
            let given = if entry.is_given { "" } else { " `#[symbol = \"…\"]` above the row, with" };
            diag.at(
                span,
                format_args!(
                    "`{symbol}` is not a C name: write{given} ASCII letters, digits and `_` only, and no digit first"
                ),
            );
        } else if KEYWORDS.contains(&symbol) {
            diag.at(span, format_args!("`{symbol}` is a keyword of C or C++: choose another name"));
        } else if [RESERVED, RETIRED].contains(&symbol) {
            diag.at(span, format_args!("`{symbol}` is a word of the lock file: choose another name"));
        } else if page == "index" {
            diag.at(span, format_args!("`{symbol}` is the name of the index of all pages: choose another name"));
        } else if symbol != name && self.numbers.entries.names.contains(symbol) {
            diag.at(span, format_args!("the symbol `{symbol}` is also the name of another row: choose another symbol"));
        // Symbols are compared without case, since each has a page, and the file names of some systems have no case.
        } else if let Some([other, first]) = self.symbols.insert(page, entry) {
            // That row also has the number, which is reported. It is one mistake, such as a row that was retired and
            // not removed.
            let published = self.numbers.published.line(symbol).map(|line| line.number);
            let is_first = |number: Option<i32>| {
                let place =
                    number.filter(|number| *number != taken).and_then(|it| self.numbers.taken.get(&it.to_string()));
                place.is_some_and(|place| self.numbers.entries.all[place].to_string() == first)
            };
            if is_first(wanted) || (wanted != Some(taken) && is_first(published)) {
                return;
            }
            let message = match other == symbol {
                true => format!("the symbol `{symbol}` of `{name}` is taken by {first}"),
                false => format!(
                    "the symbols `{other}` of {first} and `{symbol}` of `{name}` differ only in case, so some file \
                     systems would mix up their pages"
                ),
            };
            diag.at(span, format_args!("{message}: write another symbol for one of them in `#[symbol = \"…\"]`"));
        // A published symbol stays, whatever its name is.
        } else if !entry.is_retired()
            && self.numbers.published.line(symbol).is_none()
            && let Some(header) = header_with(symbol)
        {
            let [defines, includes] =
                if header == COMPILERS { ["define", "they compile"] } else { ["defines", "includes it"] };
            let message = format!(
                "{header} {defines} `{symbol}`, so a C program that {includes} cannot include the header of this list: \
                 write another symbol in `#[symbol = \"…\"]`"
            );
            diag.warn(span, "SYMBOL_OF_A_HEADER", &message);
        }
    }

    /// Reports a missing row with number 0, which is the domain of errors that name none.
    pub(super) fn note_no_zero(&self, list: &List, diag: &mut Diagnostics) {
        let entries = self.numbers.entries;
        // A number that could not be parsed may be the 0, and a row with number 0 counts even if it has other mistakes.
        // A retired row with it is reported elsewhere.
        let may_be_zero = |row: &Row| row.number.written().is_none_or(|number| number.value == Some(0));
        if list.rows.is_empty()
            || !list.has_all_rows
            || list.rows.iter().any(may_be_zero)
            || entries.retired().iter().any(|retired| retired.number == Some(0))
        {
            return;
        }
        let name = match self.numbers.published.lines_of(0).first() {
            Some(line) => self.numbers.naming.written_as("", &line.symbol),
            None => self.numbers.naming.name_of("None"),
        };
        let message = format!(
            "`{}` has no row with number 0, for errors without a domain: add `{} = 0 => \"\",`",
            list.ident,
            name.trim_start()
        );
        diag.at(list.ident.span(), message);
    }
}

/// Returns the attributes that stay on the variant, with the facts that its documentation has.
pub(super) fn kept(row: &Row) -> TokenStream {
    let mut attrs = row.attrs.kept.clone();
    // An undocumented row stays undocumented, so that `missing_docs` finds it.
    if row.attrs.is_documented {
        for (fact, argument) in &row.attrs.facts {
            if let (Some([before, after]), Read::Written(Argument::Text(text))) = (fact.docs, argument) {
                let text = format!("{before}{}{after}", text.value());
                emit!([text] => #[doc = #text]).to_tokens(&mut attrs);
            }
        }
    }
    attrs
}
