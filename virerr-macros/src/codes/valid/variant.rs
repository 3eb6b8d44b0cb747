//! A row of a list after all checks.

use super::facts::Facts;
use super::kind::Kind;
use super::roles::Level;
use crate::emit::emit;
use proc_macro2::{Ident, Span, TokenStream};

pub(in crate::codes) struct Variant {
    pub(in crate::codes) attrs: TokenStream,
    pub(in crate::codes) docs: String,
    pub(in crate::codes) ident: Ident,
    /// The identifier without `r#`.
    pub(in crate::codes) name: String,
    pub(in crate::codes) number: i32,
    pub(in crate::codes) symbol: String,
    pub(in crate::codes) facts: Facts,
    /// The message, or the title.
    pub(in crate::codes) text: String,
    /// The detail form; only codes have one.
    pub(in crate::codes) form: String,
    pub(in crate::codes) level: Level,
}

impl Variant {
    /// Returns the row of a list without rows.
    pub(super) fn stand_in(kind: Kind) -> Self {
        let (name, number, form) = match kind {
            Kind::Code => ("InternalError", 1, "{}"),
            Kind::Domain => ("None", 0, ""),
        };
        Variant {
            attrs: emit!([] => #[doc(hidden)]),
            docs: String::new(),
            ident: Ident::new(name, Span::call_site()),
            name: name.to_owned(),
            number,
            symbol: name.to_owned(),
            facts: Facts::default(),
            text: String::new(),
            form: form.to_owned(),
            level: Level::Error,
        }
    }
}
