//! Derive macros over an enum, and those of traits that every enum of a list implements.

use super::attributes::attributes;
use crate::attribute::Attribute;
use crate::codes::part::Read;
use crate::diag::{Diagnostics, listed};
use crate::emit::emit;
use crate::read;
use crate::tokens::is_punct;
use proc_macro2::TokenStream;
use quote::TokenStreamExt as _;
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

/// Reports the derive macros of traits that the enum implements, and returns the attributes without them.
pub(super) fn without_implemented(attrs: Vec<Read<Attribute>>, diag: &mut Diagnostics) -> Vec<Read<Attribute>> {
    let mut kept = Vec::new();
    for attr in attrs {
        match attr.parsed().and_then(Split::of) {
            Some(split) => kept.extend(split.others(diag)),
            None => kept.push(attr),
        }
    }
    kept
}

/// A derive attribute with traits that are implemented already.
struct Split<'a> {
    attr: &'a Attribute,
    implemented: Vec<&'static str>,
    /// The other paths.
    names: Vec<String>,
    paths: TokenStream,
}

impl<'a> Split<'a> {
    fn of(attr: &'a Attribute) -> Option<Self> {
        let Meta::List(list) = &attr.meta else { return None };
        if !list.path.is_ident("derive") {
            return None;
        }
        let mut split = Split { attr, implemented: Vec::new(), names: Vec::new(), paths: TokenStream::new() };
        let mut path = TokenStream::new();
        for tree in list.tokens.clone() {
            if is_punct(&tree, ',') {
                split.add(&path);
                path = TokenStream::new();
            } else {
                path.append(tree);
            }
        }
        split.add(&path);
        if split.implemented.is_empty() { None } else { Some(split) }
    }

    fn add(&mut self, path: &TokenStream) {
        let name = path.to_string().replace(' ', "");
        let last = name.rsplit(':').next().unwrap_or_default();
        match IMPLEMENTED.iter().find(|(derive, _)| *derive == last && name != ONLY_ERROR) {
            Some((_, of)) if self.implemented.contains(of) => {}
            Some((_, of)) => self.implemented.push(of),
            None if name.is_empty() => {}
            None => {
                self.names.push(name);
                self.paths.extend(emit!([path] => #path,));
            }
        }
    }

    /// Reports the traits, and returns the attribute for the others.
    fn others(&self, diag: &mut Diagnostics) -> Option<Read<Attribute>> {
        let instead = match self.names.join(", ") {
            none if none.is_empty() => "remove the attribute".to_owned(),
            names => format!("write `#[derive({names})]`"),
        };
        let traits = listed(&self.implemented);
        diag.over_path(self.attr.path(), format_args!("every enum of a list implements {traits} already: {instead}"));
        let paths = &self.paths;
        let attr = read::one(self.attr.with(emit!([paths] => derive(#paths))), attributes).ok()?.pop();
        attr.filter(|_| !self.names.is_empty()).map(Read::Parsed)
    }
}
