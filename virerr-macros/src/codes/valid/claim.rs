//! A row that wants a number.

use super::holder::Holder;
use super::kind::Kind;
use super::symbols::written_as;
use proc_macro2::Span;

/// Who wants a number.
pub(super) struct Claim<'a> {
    pub(super) kind: Kind,
    /// The C names of the list.
    pub(super) template: &'a str,
    pub(super) symbol: &'a str,
    /// Where the symbol comes from.
    pub(super) symbol_span: Span,
    /// How others are told who has the number.
    pub(super) holder: Holder,
}

impl Claim<'_> {
    pub(super) fn name(&self) -> &str {
        &self.holder.name
    }

    /// The line of a row that is no more, in backticks.
    pub(super) fn old_row(&self, symbol: &str, number: i32, release: &str) -> String {
        let retired = written_as("retired", symbol, self.template);
        format!("`{retired} = {number} since \"{release}\" \"why\";`")
    }
}
