//! The number that means success, which no code has: what the list says of it, and what was published.

use super::checker::Checker;
use super::holder::Holder;
use super::kind::Kind;
use super::lock::Line;
use super::symbols::{symbol_of, written_as};
use super::texts::plain;
use crate::codes::ast::{List, Number, Row, SuccessRow};
use crate::diag::Diagnostics;
use proc_macro2::TokenStream;
use syn::ext::IdentExt as _;

/// Success, as a list names it.
#[derive(Default)]
pub(in crate::codes) enum Success {
    /// Nothing: 0 means success, and has no name.
    #[default]
    Unnamed,
    Named(Named),
    /// `no success;`
    Absent,
}

pub(in crate::codes) struct Named {
    /// Those that stay on the constant.
    pub(in crate::codes) attrs: TokenStream,
    pub(in crate::codes) name: String,
    pub(in crate::codes) symbol: String,
    pub(in crate::codes) number: i32,
    /// The number as it is written, if that is in hexadecimal.
    pub(in crate::codes) hex: Option<String>,
    pub(in crate::codes) message: String,
    pub(in crate::codes) docs: String,
}

impl Checker<'_> {
    /// Takes the number and the symbol before any row does.
    pub(super) fn success(&mut self, list: &List, diag: &mut Diagnostics) -> Success {
        let published = self.numbers.published().success.as_ref();
        let Some(success) = &list.success else {
            if let (Some(line), Some(library), false) = (published, self.library, list.success_is_noted) {
                let Line { number, symbol, release, .. } = line;
                let message = format!(
                    "`{symbol}`, number {number}, was published in {release} as the one that means success and is not \
                     in `{}`: write `{} = {number} => \"…\";`",
                    list.ident,
                    written_as("success", symbol, self.template)
                );
                diag.at(library, message);
            }
            return Success::Unnamed;
        };
        if self.kind == Kind::Domain {
            diag.at(success.word, "`success` is for codes: move it into the enum of codes");
            return Success::Unnamed;
        }
        match &success.row {
            Some(row) => Success::Named(self.named_success(row, list, diag)),
            None => {
                if let Some(Line { number, symbol, release, .. }) = published {
                    let message = format!(
                        "number {number} was published in {release} as the one that means success: write `{} = {number} \
                         => \"…\";`",
                        written_as("success", symbol, self.template)
                    );
                    diag.at(success.word, message);
                }
                Success::Absent
            }
        }
    }

    fn named_success(&mut self, row: &SuccessRow, list: &List, diag: &mut Diagnostics) -> Named {
        let name = row.ident.unraw().to_string();
        let (symbol, span) = symbol_of(&row.attrs, &row.ident, self.template);
        let message = plain(&row.text, "write what it means, such as `\"no error\"`", diag);
        let is_free = self.note_success_number(row.number, &name, diag);
        if let Some(line) = &self.numbers.published().success
            && line.symbol != symbol
        {
            let message = format!(
                "the number that means success was published as `{}` in {}, not as `{symbol}`: keep that name with \
                 `#[symbol = \"{0}\"]` over it",
                line.symbol, line.release
            );
            diag.at(span, message);
        }
        // That a row has the number as well is told there.
        let is_number = |other: &Row| other.number.is_some_and(|number| number.value == row.number.value);
        let is_row = list.rows.iter().any(|other| other.ident.unraw() == name && is_number(other));
        if self.variants.contains(&name) && !is_row {
            let message = format!("the name `{name}` stands twice in the list: success has a name that no row has");
            diag.at(row.ident.span(), message);
        } else {
            let holder = Holder::in_use(&*name);
            if let Some(number) = row.number.value
                && is_free
            {
                self.numbers.taken.insert(number.to_string(), holder.clone());
            }
            self.take_symbol(&self.claim(holder, &symbol, span), row.attrs.symbol.is_some(), (None, 0), diag);
        }
        Named {
            attrs: row.attrs.kept.clone(),
            name,
            symbol,
            number: row.number.value.unwrap_or_default(),
            hex: row.number.hex(),
            message,
            docs: row.attrs.docs.clone(),
        }
    }

    /// Notes a number that is another than the published one, or that a code has or had; whether nothing is wrong with it.
    fn note_success_number(&self, number: Number, name: &str, diag: &mut Diagnostics) -> bool {
        let Number { value: Some(value), span, .. } = number else { return false };
        let published = self.numbers.published();
        if let Some(line) = &published.success
            && line.number != value
        {
            let message = format!(
                "success was published as number {} in {}, and published numbers stay: write `{0}`",
                line.number, line.release
            );
            diag.at(span, message);
            return false;
        }
        if let Some(line) = published.lines_of(value).first() {
            let message = format!(
                "number {value} was published as `{}` in {}, which is a code and cannot mean success: write another \
                 number, or `no success;`",
                line.symbol, line.release
            );
            diag.at(span, message);
            return false;
        }
        if let Some(place) = self.numbers.reserved(value) {
            let message = format!("number {value} means success (`{name}`): take it out of the reserved numbers");
            diag.at(self.numbers.span_of_reserved(place), message);
        }
        true
    }
}
