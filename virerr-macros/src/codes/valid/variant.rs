//! The part of a row that both kinds of list have, after all checks.

use super::facts::Facts;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// What rows of both lists have.
pub(in crate::codes) struct Variant {
    pub(in crate::codes) attrs: TokenStream,
    pub(in crate::codes) docs: String,
    pub(in crate::codes) ident: Ident,
    /// The identifier without `r#`.
    pub(in crate::codes) name: String,
    pub(in crate::codes) number: i32,
    pub(in crate::codes) symbol: String,
    pub(in crate::codes) facts: Facts,
}

impl Variant {
    /// A row of a list that has none.
    pub(super) fn stand_in(name: &str, number: i32) -> Self {
        Variant {
            attrs: quote!(#[doc(hidden)]),
            docs: String::new(),
            ident: format_ident!("{name}"),
            name: name.to_owned(),
            number,
            symbol: name.to_owned(),
            facts: Facts::default(),
        }
    }
}
