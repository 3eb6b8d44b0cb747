//! A fact that the author defines: `#[fact(sqlstate = "42P01", severity = 3)]`.

use crate::codes::fact::FACTS;
use crate::diag::Diagnostics;
use crate::read;
use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, MetaList, Token};

pub(in crate::codes) struct OwnFact {
    pub(in crate::codes) name: Ident,
    pub(in crate::codes) value: OwnValue,
    /// The place of the value.
    pub(in crate::codes) span: Span,
}

#[derive(Clone)]
pub(in crate::codes) enum OwnValue {
    Text(String),
    Integer(i64),
}

pub(super) const EXAMPLE: &str = "#[fact(sqlstate = \"42P01\")]";

/// Adds the facts of an attribute, and reports invalid ones.
pub(super) fn read(
    list: &MetaList,
    known: &[&str],
    facts: &mut Vec<OwnFact>,
    diag: &mut Diagnostics,
) -> syn::Result<()> {
    read::arguments(list, &mut |input| {
        read::separated(input, &mut |input| {
            let fact = OwnFact::parse(input)?;
            let name = fact.name.unraw().to_string();
            if let Some(instead) = built_in(&name, known) {
                diag.at(fact.name.span(), format_args!("`{name}` is a separate attribute: write `{instead}`"));
            } else if facts.iter().any(|other| other.name.unraw() == name) {
                diag.at(fact.name.span(), format_args!("the fact `{name}` is set twice on this row"));
            } else {
                facts.push(fact);
            }
            Ok(())
        })
    })
}

impl OwnFact {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let expected = |what: &str| {
            let message = format!("expected {what}, as in `{EXAMPLE}`");
            move |error: syn::Error| syn::Error::new(error.span(), message)
        };
        let name = input.call(Ident::parse_any).map_err(expected("the name of a fact"))?;
        input.parse::<Token![=]>().map_err(expected("`=` and a value after the name of the fact"))?;
        let span = input.span();
        if input.peek(LitStr) {
            return Ok(OwnFact { name, span, value: OwnValue::Text(input.parse::<LitStr>()?.value()) });
        }
        let minus: Option<Token![-]> = input.parse()?;
        let literal: LitInt = input.parse().map_err(expected("a string or an integer"))?;
        let sign = if minus.is_some() { "-" } else { "" };
        // Parsed with its sign, since the lowest number has no positive counterpart.
        let value = format!("{sign}{}", literal.base10_digits()).parse();
        let misfit = |_| syn::Error::new(literal.span(), "the number does not fit into 64 bits: write it as a string");
        let value = value.map_err(misfit)?;
        if !["", "i64"].contains(&literal.suffix()) {
            let message = format!("the numbers of facts are `i64`: write `{sign}{}`", literal.base10_digits());
            return Err(syn::Error::new(literal.span(), message));
        }
        Ok(OwnFact { name, value: OwnValue::Integer(value), span })
    }
}

/// Returns the attribute for a fact that every row can have.
fn built_in(name: &str, known: &[&str]) -> Option<String> {
    if let Some(fact) = FACTS.iter().find(|fact| fact.name == name || fact.getter == name) {
        return Some(fact.example.to_owned());
    }
    known.contains(&name).then(|| match name {
        "symbol" => "#[symbol = \"…\"]".to_owned(),
        "doc" => "/// …".to_owned(),
        "deprecated" => "#[deprecated]".to_owned(),
        _ => format!("#[{name}(…)]"),
    })
}
