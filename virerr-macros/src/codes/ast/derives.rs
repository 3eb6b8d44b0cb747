//! Derive macros over an enum, and those of traits that every enum of a list implements.

use crate::attribute::Attribute;
use crate::diag::{Diagnostics, listed};
use crate::emit::emit;
use crate::tokens::is_punct;
use proc_macro2::{Punct, Spacing, TokenStream};
use quote::{ToTokens as _, TokenStreamExt as _};
use syn::Meta;

/// Derive macros, and the trait that they and every enum of a list implement.
const IMPLEMENTED: &[(&str, &str)] = &[
    ("Clone", "Clone"),
    ("Copy", "Copy"),
    ("PartialEq", "PartialEq"),
    ("Eq", "Eq"),
    ("PartialOrd", "PartialOrd"),
    ("Ord", "Ord"),
    ("Hash", "Hash"),
    ("Debug", "Debug"),
    ("Display", "Display"),
    // thiserror's, snafu's and failure's.
    ("Error", "Display"),
    ("Snafu", "Display"),
    ("Fail", "Display"),
    ("EnumString", "FromStr"),
    ("FromStr", "FromStr"),
    ("TryFromPrimitive", "TryFrom<i32>"),
    ("TryFrom", "TryFrom<i32>"),
    ("IntoPrimitive", "Into<i32>"),
];

/// Derives `std::error::Error` alone, which no enum of a list implements.
const ONLY_ERROR: &str = "derive_more::Error";

/// Returns the trait that a derive macro and every enum of a list implement.
fn implemented_by(path: &str) -> Option<&'static str> {
    let last = path.rsplit(':').next().unwrap_or_default();
    for (derive, of) in IMPLEMENTED {
        if *derive == last && path != ONLY_ERROR {
            return Some(of);
        }
    }
    None
}

/// The paths of a derive attribute.
#[derive(Default)]
pub(super) struct Derives {
    /// The traits that the enum implements already.
    implemented: Vec<&'static str>,
    /// The other paths with commas, for the message and for the attribute.
    names: String,
    paths: TokenStream,
}

impl Derives {
    /// Returns the paths of the attribute if it is a derive attribute.
    pub(super) fn of(attr: &Attribute) -> Option<Self> {
        let Meta::List(list) = &attr.meta else { return None };
        if !list.path.is_ident("derive") {
            return None;
        }
        let (mut derives, mut path) = (Derives::default(), TokenStream::new());
        for tree in list.tokens.clone() {
            if is_punct(&tree, ',') {
                derives.add(&path);
                path = TokenStream::new();
            } else {
                path.append(tree);
            }
        }
        derives.add(&path);
        Some(derives)
    }

    fn add(&mut self, path: &TokenStream) {
        let name = path.to_string().replace(" ", "");
        match implemented_by(&name) {
            Some(of) if self.implemented.contains(&of) => {}
            Some(of) => self.implemented.push(of),
            None if name.is_empty() => {}
            None => {
                if !self.names.is_empty() {
                    self.names.push_str(", ");
                }
                self.names.push_str(&name);
                path.to_tokens(&mut self.paths);
                self.paths.append(Punct::new(',', Spacing::Alone));
            }
        }
    }

    /// Returns `true` if a path remains without the traits that the enum implements.
    pub(super) fn has_others(&self) -> bool {
        !self.names.is_empty() || self.implemented.is_empty()
    }

    /// Reports the traits that the enum implements, and adds the attribute without them.
    pub(super) fn keep_others(&self, attr: &Attribute, kept: &mut TokenStream, diag: &mut Diagnostics) {
        if self.implemented.is_empty() {
            return attr.to_tokens(kept);
        }
        let (traits, names) = (listed(&self.implemented), &self.names);
        let instead = match &**names {
            "" => "remove the attribute".to_owned(),
            names => format!("write `#[derive({names})]`"),
        };
        diag.over_path(attr.path(), format_args!("every enum of a list implements {traits} already: {instead}"));
        if !names.is_empty() {
            let paths = &self.paths;
            attr.with(emit!([paths] => derive(#paths))).to_tokens(kept);
        }
    }
}
