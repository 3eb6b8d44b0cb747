//! A fact that the author defines: `#[fact(sqlstate = "42P01", severity = 3)]`.

use super::parts::Parts;
use crate::codes::fact::FACTS;
use crate::diag::Diagnostics;
use crate::read;
use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, MetaList};

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
            } else if is_set(facts, &name) {
                diag.at(fact.name.span(), format_args!("the fact `{name}` is set twice on this row"));
            } else {
                facts.push(fact);
            }
            Ok(())
        })
    })
}

fn is_set(facts: &[OwnFact], name: &str) -> bool {
    for fact in facts {
        if fact.name.unraw() == name {
            return true;
        }
    }
    false
}

impl OwnFact {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let parts = Parts { input, rest: format!(", as in `{EXAMPLE}`") };
        let name = parts.name("the name of a fact")?;
        parts.sign("=", "`=` and a value after the name of the fact")?;
        let span = input.span();
        let value = if input.peek(LitStr) {
            OwnValue::Text(input.parse::<LitStr>()?.value())
        } else {
            OwnValue::Integer(integer(&parts)?)
        };
        Ok(OwnFact { name, value, span })
    }
}

fn integer(parts: &Parts<'_>) -> syn::Result<i64> {
    let sign = if read::sign(parts.input, "-") { "-" } else { "" };
    let literal: LitInt = match parts.input.parse() {
        Ok(literal) => literal,
        Err(error) => return Err(parts.expected(error.span(), "a string or an integer")),
    };
    // Parsed with its sign, since the lowest number has no positive counterpart.
    let digits = format!("{sign}{}", literal.base10_digits());
    let Ok(value) = digits.parse() else {
        return Err(syn::Error::new(literal.span(), "the number does not fit into 64 bits: write it as a string"));
    };
    if !matches!(literal.suffix(), "" | "i64") {
        let message = format_args!("the numbers of facts are `i64`: write `{digits}`");
        return Err(syn::Error::new(literal.span(), message));
    }
    Ok(value)
}

/// Returns the attribute for a fact that every row can have.
fn built_in(name: &str, known: &[&str]) -> Option<String> {
    for fact in FACTS {
        if fact.name == name || fact.getter == name {
            return Some(fact.example.to_owned());
        }
    }
    Some(match name {
        _ if !known.contains(&name) => return None,
        "symbol" => "#[symbol = \"…\"]".to_owned(),
        "doc" => "/// …".to_owned(),
        "deprecated" => "#[deprecated]".to_owned(),
        _ => format!("#[{name}(…)]"),
    })
}
