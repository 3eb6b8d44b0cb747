//! What is checked the same way in both lists: that each row has a name, a number and a symbol of its own.

use super::c_names::header_with;
use super::entries::{Entry, Part};
use super::keyed::Keyed;
use super::kind::Kind;
use super::numbers::Numbers;
use super::symbols::{KEYWORDS, is_c_identifier, note_keyword, note_own_name};
use super::texts::{form, message, question_conversion, unescaped};
use super::variant::Variant;
use super::{facts, releases};
use crate::codes::ast::{Argument, List, Row};
use crate::codes::index::MOST_ROWS;
use crate::codes::lock_file::{RESERVED, RETIRED};
use crate::codes::part::Read;
use crate::diag::Diagnostics;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote};

/// What the rules of both lists depend on.
pub(super) struct Common<'a> {
    /// Where to note what is missing; nothing where it cannot be known.
    pub(super) library: Option<Span>,
    /// The symbols are those that were meant.
    pub(super) has_symbols: bool,
    /// The form of rows that give none.
    pub(super) detail_form: Option<&'a str>,
    /// The docs and texts that each row needs.
    pub(super) required: Required,
}

/// The words of `require(…)`.
#[derive(Clone, Copy, Default)]
pub(super) struct Required {
    pub(super) docs: bool,
    pub(super) help: bool,
}

/// The C names of both lists that are taken.
#[derive(Default)]
pub(super) struct TakenSymbols {
    by_page: Keyed,
    /// Each symbol, and what has it.
    holders: Vec<[String; 2]>,
}

impl TakenSymbols {
    /// Takes the symbol of an entry by the name of its page. Returns the symbol that has the page, and what has that.
    fn insert(&mut self, page: String, entry: &Entry) -> Option<[String; 2]> {
        let former = self.by_page.insert(page, self.holders.len());
        self.holders.push([entry.symbol.clone(), entry.to_string()]);
        former.map(|place| self.holders[place].clone())
    }
}

/// What is checked the same way in both lists.
pub(super) struct Checker<'a> {
    pub(super) common: &'a Common<'a>,
    pub(super) numbers: Numbers<'a>,
    /// The names that rows and aliases have so far.
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
        if list.rows.is_empty() {
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

    /// The variant of a row; `None` for one whose name cannot be used, which is left out.
    pub(super) fn variant(&mut self, place: usize, row: &Row, diag: &mut Diagnostics) -> Option<Variant> {
        let entry = &self.numbers.entries.all[place];
        let is_new = self.names.insert(entry.name.clone(), place).is_none();
        // A row that is there twice may have anything else wrong.
        if !is_new && !row.is_keyword {
            // A row that was not read to its end may have another name.
            row.number.written()?;
            let name = &entry.name;
            diag.at(
                row.ident.span(),
                format_args!("the name `{name}` stands twice in the list: rename one row, or remove it"),
            );
            return None;
        }
        // A code with a role is for failures.
        let text = row.text.as_ref().filter(|_| row.attrs.role.is_none());
        let number = self.numbers.take(place, &row.number, text, diag);
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

    /// Notes that a row has no docs or no help, where the library requires them. The domain of no part in particular has
    /// nothing to say, and help is for failures.
    fn note_required(&self, row: &Row, diag: &mut Diagnostics) {
        let (kind, required) = (self.numbers.naming.kind, self.common.required);
        let is_unset = kind == Kind::Domain && row.number.written().is_some_and(|number| number.value == Some(0));
        if required.docs && !row.attrs.is_documented && !is_unset {
            let message = format!("`{}` has no docs, which `require(docs)` asks for: write `/// …` over it", row.ident);
            diag.at(row.ident.span(), message);
        }
        let has_help = row.attrs.fact("help").is_some() || kind == Kind::Domain;
        if required.help && !has_help {
            let message =
                format!("`{}` has no help, which `require(help)` asks for: write `#[help = \"…\"]` over it", row.ident);
            diag.at(row.ident.span(), message);
        }
    }

    /// What the page of a row may be called: the symbol, also one that the number was published with, the name, or the
    /// message. The symbol is first. Nothing where that cannot be known.
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

    /// The message and the detail form of a row.
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

    /// Notes a symbol that is not a C name, or that another row has; `taken` is the number that the row got.
    pub(super) fn take_symbol(&mut self, place: usize, taken: i32, diag: &mut Diagnostics) {
        let entry = &self.numbers.entries.all[place];
        let Entry { name, symbol, symbol_span: span, .. } = entry;
        let (span, symbol, wanted) = (*span, &**symbol, entry.number);
        let has_number = matches!(entry.part, Part::Row | Part::Retired(_));
        let wanted = wanted.filter(|_| has_number);
        let page = symbol.to_ascii_lowercase();
        if !is_c_identifier(symbol) {
            // It is noted which symbol the number has to have.
            let published = |wanted: i32| !self.numbers.published.lines_of(wanted).is_empty();
            if wanted.is_some_and(|wanted| wanted != taken && published(wanted)) {
                return;
            }
            let given = if entry.is_given { "" } else { " `#[symbol = \"…\"]` over the row, with" };
            diag.at(
                span,
                format_args!("`{symbol}` is no C name: write{given} letters, digits and `_` only, no digit first"),
            );
        } else if KEYWORDS.contains(&symbol) {
            diag.at(span, format_args!("`{symbol}` is a keyword of C or C++: choose another name"));
        } else if [RESERVED, RETIRED].contains(&symbol) {
            diag.at(
                span,
                format_args!("`{symbol}` is what a lock file calls numbers that nobody has: choose another name"),
            );
        } else if page == "index" {
            diag.at(span, format_args!("`{symbol}` is what the index of all pages is called: choose another name"));
        } else if symbol != name && self.numbers.entries.names.contains(symbol) {
            diag.at(
                span,
                format_args!("the symbol `{symbol}` is also the name of another row: choose one that is not"),
            );
        // In capitals or not: each has a page of its own, and some systems make no difference between their files.
        } else if let Some([other, first]) = self.symbols.insert(page, entry) {
            // That one has the number as well, which is noted: one mistake, such as a row that was retired and left.
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
                    "the symbols `{other}` of {first} and `{symbol}` of `{name}` differ in case only, and each is the name \
                     of a page, which some systems find whatever its case is"
                ),
            };
            diag.at(span, format_args!("{message}: give one of them another with `#[symbol = \"…\"]`"));
        // What was published stays, whatever it is called.
        } else if !entry.is_retired()
            && self.numbers.published.line(symbol).is_none()
            && let Some(header) = header_with(symbol)
        {
            let message = format!(
                "`{symbol}` is a name that {header} defines, so a C program that includes it cannot include the header of \
                 this list: write another one in `#[symbol = \"…\"]`"
            );
            diag.warn(span, "SYMBOL", &message);
        }
    }

    /// Notes that no row has number 0, which is where errors begin that name no domain.
    pub(super) fn note_no_zero(&self, list: &List, diag: &mut Diagnostics) {
        let entries = self.numbers.entries;
        // A number that could not be read may be the 0, and a row that has it has it even if something else is wrong. That a
        // retired row has it is noted there.
        let may_be_zero = |row: &&Row| row.number.written().is_none_or(|number| number.value == Some(0));
        if list.rows.is_empty()
            || !list.has_all_rows()
            || list.rows().iter().any(may_be_zero)
            || entries.retired().iter().any(|retired| retired.number == Some(0))
        {
            return;
        }
        let name = match self.numbers.published.lines_of(0).first() {
            Some(line) => self.numbers.naming.written_as("", &line.symbol),
            None => self.numbers.naming.name_of("None"),
        };
        let message = format!(
            "`{}` has no row with number 0, no part in particular: add `{} = 0 => \"\",`",
            list.ident,
            name.trim_start()
        );
        diag.at(list.ident.span(), message);
    }
}

/// Returns the attributes that stay on the variant, with the facts that its documentation has.
pub(super) fn kept(row: &Row) -> TokenStream {
    let mut attrs = row.attrs.kept.clone();
    // An undocumented row stays undocumented, for `missing_docs` to find.
    if row.attrs.is_documented {
        for (fact, argument) in &row.attrs.facts {
            if let (Some([before, after]), Read::Written(Argument::Text(text))) = (fact.docs, argument) {
                let text = format!("{before}{}{after}", text.value());
                quote!(#[doc = #text]).to_tokens(&mut attrs);
            }
        }
    }
    attrs
}
