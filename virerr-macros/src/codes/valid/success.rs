//! The number that means success: the list's line and the published number.

use super::checker::Checker;
use super::difference::Difference;
use super::entries::Entry;
use super::kind::Kind;
use super::texts::plain;
use crate::codes::ast::{List, SuccessRow};
use crate::codes::part::Read;
use crate::diag::Diagnostics;
use proc_macro2::TokenStream;

/// The list's line for success.
#[derive(Default)]
pub(in crate::codes) enum Success {
    /// No line: 0 means success, and has no name.
    #[default]
    Unnamed,
    Named(Named),
    /// `no success;`
    Absent,
}

pub(in crate::codes) struct Named {
    /// The attributes that stay on the constant.
    pub(in crate::codes) attrs: TokenStream,
    pub(in crate::codes) name: String,
    pub(in crate::codes) symbol: String,
    pub(in crate::codes) number: i32,
    /// The number as it is written, if it is hexadecimal.
    pub(in crate::codes) hex: Option<String>,
    pub(in crate::codes) message: String,
    pub(in crate::codes) docs: String,
}

impl Checker<'_> {
    /// Takes the number and the symbol before any row does.
    pub(super) fn success(&mut self, list: &List, diag: &mut Diagnostics) -> Success {
        let Some(Read::Parsed(success)) = &list.success else { return Success::Unnamed };
        if self.numbers.naming.kind == Kind::Domain {
            diag.at(success.word, "`success` is for codes: move it into the enum of codes");
            return Success::Unnamed;
        }
        match &success.row {
            Some(row) => Success::Named(self.named_success(row, diag)),
            None => Success::Absent,
        }
    }

    fn named_success(&mut self, row: &SuccessRow, diag: &mut Diagnostics) -> Named {
        let entries = self.numbers.entries;
        let (place, entry) = (entries.success, &entries.all[entries.success]);
        let message = plain(&row.text, "write what it means, such as `\"no error\"`", "", diag);
        let is_free = self.note_success_number(place, entry, diag);
        let mut is_twice = entries.names.contains(&entry.name);
        for other in entries.rows() {
            // A row with the same number is reported at the row.
            is_twice &= other.name != entry.name || other.number != entry.number;
        }
        if is_twice {
            diag.at(
                row.ident.span(),
                format_args!("the name `{}` is twice in the list: success needs a name that no row has", entry.name),
            );
        } else {
            if let Some(number) = entry.number
                && is_free
            {
                self.numbers.taken.insert_number(number, place);
            }
            self.take_symbol(place, 0, diag);
        }
        Named {
            attrs: row.attrs.kept.clone(),
            name: entry.name.clone(),
            symbol: entry.symbol.clone(),
            number: entry.number.unwrap_or_default(),
            hex: row.number.hex(),
            message,
            docs: row.attrs.docs.clone(),
        }
    }

    /// Reports a number that differs from the published one, or that a code has or had. Returns `true` if it is free.
    fn note_success_number(&mut self, place: usize, entry: &Entry, diag: &mut Diagnostics) -> bool {
        let Some(number) = entry.number else { return false };
        let difference = self.numbers.comparison.of(place);
        if let Some(difference) = &difference {
            diag.at(difference.span(entry), self.numbers.advice(difference, entry));
        }
        if !matches!(difference, None | Some(Difference::SuccessRenamed(_))) {
            return false;
        }
        if let Some(span) = self.numbers.span_of_reserved(number) {
            diag.at(
                span,
                format_args!(
                    "number {} means success (`{}`): take it out of the reserved numbers",
                    self.numbers.shown(number),
                    entry.name
                ),
            );
        }
        true
    }
}
