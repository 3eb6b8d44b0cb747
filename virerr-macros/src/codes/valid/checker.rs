//! What is checked the same way in both lists: that each row has a name, a number and a symbol of its own.

use super::c_names::header_with;
use super::claim::Claim;
use super::holder::Holder;
use super::holders::Holders;
use super::keyed::{Keyed, Keys};
use super::kind::Kind;
use super::lock::Published;
use super::numbers::Numbers;
use super::symbols::{KEYWORDS, is_c_identifier, note_keyword, note_own_name, symbol_of};
use super::texts::{form, message};
use super::variant::Variant;
use super::{facts, lock, releases};
use crate::codes::ast::{List, Row};
use crate::codes::index::MOST_ROWS;
use crate::diag::Diagnostics;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;

/// What the rules of a list depend on besides the list.
pub(super) struct Context<'a> {
    /// The C names of the list.
    pub(super) template: &'a str,
    /// The template is the one that was meant.
    pub(super) has_symbols: bool,
    /// Where to tell what is missing; nothing where that cannot be known.
    pub(super) library: Option<Span>,
    pub(super) published: &'a Published,
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

/// What is checked the same way in both lists.
pub(super) struct Checker<'a> {
    pub(super) kind: Kind,
    pub(super) template: &'a str,
    pub(super) numbers: Numbers<'a>,
    /// The names of rows and aliases.
    pub(super) names: Keys,
    /// The names of the variants and of aliases, for finding a symbol that could be taken for one.
    pub(super) variants: Keys,
    /// The C names of both lists.
    pub(super) symbols: &'a mut Keyed<(String, Holder)>,
    pub(super) library: Option<Span>,
    has_symbols: bool,
    detail_form: Option<&'a str>,
    required: Required,
}

impl<'a> Checker<'a> {
    pub(super) fn new(
        list: &'a List,
        kind: Kind,
        context: Context<'a>,
        symbols: &'a mut Keyed<(String, Holder)>,
        diag: &mut Diagnostics,
    ) -> Self {
        let Context { template, has_symbols, library, published, detail_form, required } = context;
        if list.rows.is_empty() && !list.row_is_noted {
            let example = match kind {
                Kind::Code => "#[role(internal)] InternalError = 1 => \"internal error\",",
                Kind::Domain => "None = 0 => \"\",",
            };
            diag.at(list.ident.span(), format_args!("`{}` has no rows: write at least `{example}`", list.ident));
        }
        if list.rows.len() > MOST_ROWS {
            diag.at(list.ident.span(), format_args!("`{}` has more than {MOST_ROWS} rows", list.ident));
        }
        let holders = Holders::of(list, published, &|attrs, ident| symbol_of(attrs, ident, template).0);
        let numbers = Numbers::new(list, kind, published, holders, diag);
        let mut variants = Keys::default();
        for row in &list.rows {
            variants.insert(row.ident.unraw().to_string());
        }
        for alias in &list.aliases {
            variants.insert(alias.ident.unraw().to_string());
        }
        let names = Keys::default();
        Checker { kind, template, numbers, names, variants, symbols, library, has_symbols, detail_form, required }
    }

    /// The variant of a row; `None` for one whose name cannot be used, which is left out.
    pub(super) fn variant(&mut self, row: &Row, diag: &mut Diagnostics) -> Option<Variant> {
        let name = row.ident.unraw().to_string();
        let (symbol, span) = symbol_of(&row.attrs, &row.ident, self.template);
        let is_new = self.names.insert(name.clone());
        // What else is wrong with a row that is there twice is no matter.
        if !is_new && !row.is_keyword {
            // A row that was not read to its end may have another name.
            row.number?;
            diag.at(
                row.ident.span(),
                format_args!("the name `{name}` stands twice in the list: rename one row, or remove it"),
            );
            return None;
        }
        let claim = self.claim(Holder::in_use(&*name), &symbol, span);
        let number = self.numbers.take(&claim, row.number, diag);
        if row.is_keyword {
            note_keyword(&row.ident, diag);
            return None;
        }
        if note_own_name(&row.ident, false, diag) {
            return None;
        }
        let wanted = row.number.and_then(|number| number.value);
        self.take_symbol(&claim, row.attrs.symbol.is_some(), (wanted, number), diag);
        self.note_required(row, diag);
        if let Some(since) = &row.attrs.since {
            releases::note_since(since, (number, &symbol), self.numbers.published(), diag);
        }
        let facts = facts::check(&row.attrs, &self.titles(row, &name, &symbol), diag);
        Some(Variant {
            attrs: kept(row),
            docs: row.attrs.docs.clone(),
            ident: row.ident.clone(),
            name,
            number,
            symbol,
            facts,
            ..Variant::stand_in(self.kind)
        })
    }

    /// Notes that a row has no docs or no help, where the library requires them. The domain of no part in particular has
    /// nothing to say, and help is for failures.
    fn note_required(&self, row: &Row, diag: &mut Diagnostics) {
        let is_unset = self.kind == Kind::Domain && row.number.is_some_and(|number| number.value == Some(0));
        if self.required.docs && !row.attrs.is_documented && !is_unset {
            let message = format!("`{}` has no docs, which `require(docs)` asks for: write `/// …` over it", row.ident);
            diag.at(row.ident.span(), message);
        }
        let has_help = row.attrs.help.is_some() || row.attrs.help_is_noted || self.kind == Kind::Domain;
        if self.required.help && !has_help {
            let message =
                format!("`{}` has no help, which `require(help)` asks for: write `#[help = \"…\"]` over it", row.ident);
            diag.at(row.ident.span(), message);
        }
    }

    /// What the page of a row may be called: the symbol, also one that the number was published with, the name, or the
    /// message. The symbol is first. Nothing where that cannot be known.
    fn titles(&self, row: &Row, name: &str, symbol: &str) -> Vec<String> {
        if row.attrs.explain.is_none() || !self.has_symbols {
            return Vec::new();
        }
        let mut titles = Vec::new();
        let mut add = |title: &str| {
            if !title.is_empty() {
                titles.push(title.to_owned());
            }
        };
        add(symbol);
        add(name);
        if let Some(message) = &row.text {
            add(&message.value());
        }
        if let Some(number) = row.number.and_then(|number| number.value) {
            for line in &self.numbers.published().lines_of(number) {
                add(&line.symbol);
            }
        }
        titles
    }

    /// The message and the detail form of a row.
    pub(super) fn texts(&self, row: &Row, diag: &mut Diagnostics) -> (String, String) {
        let message = row.text.as_ref().map(|literal| message(literal, diag)).unwrap_or_default();
        let form = match &row.form {
            Some(literal) => {
                let (symbol, _) = symbol_of(&row.attrs, &row.ident, self.template);
                form(literal, self.numbers.published().line(&symbol).map(|line| &*line.release), diag)
            }
            None => self.detail_form.map_or_else(|| format!("{message}: {{}}"), str::to_owned),
        };
        (message, form)
    }

    /// Who wants a number.
    pub(super) fn claim<'c>(&self, holder: Holder, symbol: &'c str, symbol_span: Span) -> Claim<'c>
    where
        'a: 'c,
    {
        Claim { kind: self.kind, template: self.template, holder, symbol, symbol_span }
    }

    /// Notes a symbol that is no C name or that another row has; `wanted` and `taken` are the numbers that the row has in
    /// the list and that it got.
    pub(super) fn take_symbol(
        &mut self,
        claim: &Claim<'_>,
        is_given: bool,
        (wanted, taken): (Option<i32>, i32),
        diag: &mut Diagnostics,
    ) {
        let Claim { symbol, symbol_span: span, ref holder, .. } = *claim;
        let (name, page) = (&*holder.name, symbol.to_ascii_lowercase());
        if !is_c_identifier(symbol) {
            // What the symbol of the number has to be is told.
            if wanted.is_some_and(|wanted| wanted != taken && !self.numbers.published().lines_of(wanted).is_empty()) {
                return;
            }
            let given = if is_given { "" } else { " `#[symbol = \"…\"]` over the row, with" };
            diag.at(
                span,
                format_args!("`{symbol}` is no C name: write{given} letters, digits and `_` only, no digit first"),
            );
        } else if KEYWORDS.contains(&symbol) {
            diag.at(span, format_args!("`{symbol}` is a keyword of C or C++: choose another name"));
        } else if [lock::RESERVED, lock::RETIRED].contains(&symbol) {
            diag.at(
                span,
                format_args!("`{symbol}` is what a lock file calls numbers that nobody has: choose another name"),
            );
        } else if page == "index" {
            diag.at(span, format_args!("`{symbol}` is what the index of all pages is called: choose another name"));
        } else if symbol != name && self.variants.contains(symbol) {
            diag.at(
                span,
                format_args!("the symbol `{symbol}` is also the name of another row: choose one that is not"),
            );
        // In capitals or not: each has a page of its own, and some systems make no difference between their files.
        } else if let Some((other, first)) = self.symbols.insert(page, (symbol.to_owned(), holder.clone())) {
            // That one has the number as well, which is told: one mistake, such as a row that was retired and left.
            let published = self.numbers.published().line(symbol).map(|line| line.number);
            let has_number = |number| self.numbers.holder(number, taken).is_some_and(|holder| *holder == first);
            if has_number(wanted) || (wanted != Some(taken) && has_number(published)) {
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
        } else if !holder.is_retired()
            && self.numbers.published().line(symbol).is_none()
            && let Some(header) = header_with(symbol)
        {
            let message = format!(
                "`{symbol}` is a name that {header} defines, so a C program that includes it cannot include the header of \
                 this list: write another one in `#[symbol = \"…\"]`"
            );
            diag.warn(span, &message);
        }
    }
}

/// What stays on the variant, with the facts that its docs tell.
pub(super) fn kept(row: &Row) -> TokenStream {
    let mut attrs = row.attrs.kept.clone();
    // An undocumented row stays undocumented, for `missing_docs` to find.
    if row.attrs.is_documented {
        if let Some(help) = &row.attrs.help {
            let text = format!("\n\nWhat to do: {}", help.value());
            quote!(#[doc = #text]).to_tokens(&mut attrs);
        }
        if let Some(since) = &row.attrs.since {
            let text = format!("\n\nSince {}.", since.value());
            quote!(#[doc = #text]).to_tokens(&mut attrs);
        }
    }
    attrs
}
