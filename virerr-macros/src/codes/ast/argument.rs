//! The argument of an attribute: a word, a string or a number.

use proc_macro2::{Ident, Span};
use syn::parse::ParseStream;
use syn::{LitInt, LitStr};

pub(in crate::codes) enum Argument {
    Text(LitStr),
    Word(Ident),
    Number(LitInt),
}

impl Argument {
    pub(super) fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            return Ok(Argument::Text(input.parse()?));
        }
        if input.peek(LitInt) { Ok(Argument::Number(input.parse()?)) } else { Ok(Argument::Word(input.parse()?)) }
    }

    pub(super) fn span(&self) -> Span {
        match self {
            Argument::Text(literal) => literal.span(),
            Argument::Word(word) => word.span(),
            Argument::Number(literal) => literal.span(),
        }
    }
}
