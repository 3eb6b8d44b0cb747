//! The required parts of a line, and the error for a missing one.

use super::line::takes_word;
use crate::read;
use proc_macro2::{Ident, Span};
use syn::LitStr;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;

/// Parses the parts of a line. A missing part is reported as "expected", its description, and `rest`.
pub(super) struct Parts<'a> {
    pub(super) input: ParseStream<'a>,
    /// Shows the whole line.
    pub(super) rest: String,
}

impl Parts<'_> {
    pub(super) fn sign(&self, sign: &str, what: &str) -> syn::Result<()> {
        if read::sign(self.input, sign) { Ok(()) } else { Err(self.expected(self.input.span(), what)) }
    }

    pub(super) fn word(&self, word: &str, what: &str) -> syn::Result<()> {
        if takes_word(self.input, word) { Ok(()) } else { Err(self.expected(self.input.span(), what)) }
    }

    pub(super) fn name(&self, what: &str) -> syn::Result<Ident> {
        match self.input.call(Ident::parse_any) {
            Err(error) => Err(self.expected(error.span(), what)),
            name => name,
        }
    }

    pub(super) fn string(&self, what: &str) -> syn::Result<LitStr> {
        match self.input.parse() {
            Err(error) => Err(self.expected(error.span(), what)),
            string => string,
        }
    }

    /// Shows a string of the line in the place of an example.
    pub(super) fn show(&mut self, example: &str, string: &LitStr) {
        let (example, shown) = (format!("\"{example}\""), format!("\"{}\"", string.value()));
        self.rest = self.rest.replace(&*example, &shown);
    }

    /// Parses the `;` after a line that is not a row; a comma is accepted too.
    pub(super) fn end(&self, what: &str) -> syn::Result<()> {
        if read::sign(self.input, ",") { Ok(()) } else { self.sign(";", what) }
    }

    pub(super) fn expected(&self, span: Span, what: &str) -> syn::Error {
        syn::Error::new(span, format_args!("expected {what}{}", self.rest))
    }
}
