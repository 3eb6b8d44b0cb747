//! The arguments of `#[vir_api]` for the function that is exported to C.

use crate::diag::Diagnostics;
use crate::expression::until_comma;
use crate::read;
use proc_macro2::{Ident, Span, TokenStream};
use syn::parse::ParseStream;
use syn::{LitStr, Token};

/// The arguments for C.
#[derive(Clone, Default)]
pub(in crate::api) struct ForC {
    /// `c` exports the function.
    pub(in crate::api) c: Option<Span>,
    /// `name = "…"` sets the whole name in C.
    pub(in crate::api) name: Option<Text>,
    /// `prefix = "…"` sets the prefix of the name in C.
    pub(in crate::api) prefix: Option<Text>,
    pub(in crate::api) failure: Option<Failure>,
    /// `error = err_out` adds a last parameter for the error.
    pub(in crate::api) error: Option<Span>,
    /// The first of these arguments that requires `c`.
    pub(in crate::api) first: Option<Ident>,
}

/// A string with its span.
#[derive(Clone)]
pub(in crate::api) struct Text {
    pub(in crate::api) value: String,
    pub(in crate::api) span: Span,
}

/// How a function signals failure in C.
#[derive(Clone)]
pub(in crate::api) enum Failure {
    /// `fail = expression`
    This(Ident, TokenStream),
    /// `returns = code`
    Code(Ident),
    /// `returns = bool`
    Bool(Ident),
}

impl Failure {
    /// Returns the argument's name.
    pub(in crate::api) fn key(&self) -> &Ident {
        match self {
            Failure::This(key, _) | Failure::Code(key) | Failure::Bool(key) => key,
        }
    }
}

impl ForC {
    pub(super) const NAMES: [&'static str; 6] = ["c", "name", "prefix", "fail", "returns", "error"];

    /// Parses an argument for C after its name. Returns `true` if it was given before.
    pub(super) fn parse(
        &mut self,
        key: &Ident,
        input: ParseStream<'_>,
        diag: &mut Diagnostics,
    ) -> syn::Result<Option<bool>> {
        let name = key.to_string();
        if !Self::NAMES.contains(&&*name) {
            return Ok(None);
        }
        if name == "c" {
            if input.peek(Token![=]) || input.peek(syn::token::Paren) {
                diag.at(input.span(), "`c` takes no value: write its options after it, as in `c, prefix = \"acme\"`");
                let _ = until_comma(input);
            }
            return Ok(Some(self.c.replace(key.span()).is_some()));
        }
        self.first.get_or_insert_with(|| key.clone());
        let example = match &*name {
            "fail" => "the value that means failure, as in `fail = -1`",
            "returns" => "`returns = code` or `returns = bool`",
            "error" => "`error = err_out`",
            "name" => "a string, as in `name = \"acmeLookup\"`",
            _ => "`prefix = \"acme\"`",
        };
        let wrong = |span| Err(syn::Error::new(span, format!("write {example}")));
        if input.parse::<Option<Token![=]>>()?.is_none() {
            return wrong(if input.is_empty() { key.span() } else { input.span() });
        }
        let value = until_comma(input);
        let first = value.clone().into_iter().next();
        let Some(span) = first.map(|first| first.span()) else { return wrong(key.span()) };
        let text = if ["name", "prefix"].contains(&&*name) { read::one(value.clone(), text).ok() } else { None };
        Ok(Some(match (&*name, text) {
            ("fail", _) => self.fails(Failure::This(key.clone(), value), diag),
            ("returns", _) if value.to_string() == "code" => self.fails(Failure::Code(key.clone()), diag),
            ("returns", _) if value.to_string() == "bool" => self.fails(Failure::Bool(key.clone()), diag),
            ("error", _) if value.to_string() == "err_out" => self.error.replace(key.span()).is_some(),
            ("name", Some(text)) => self.name.replace(text).is_some(),
            (_, Some(text)) => self.prefix.replace(text).is_some(),
            _ => return wrong(span),
        }))
    }

    /// Sets how the function fails. Returns `true` if the same argument was given before.
    fn fails(&mut self, failure: Failure, diag: &mut Diagnostics) -> bool {
        let key = failure.key().clone();
        let Some(former) = self.failure.replace(failure) else { return false };
        let is_same = *former.key() == key;
        if !is_same {
            diag.at(key.span(), "`fail` and `returns` both set how the function fails: remove one of the two");
        }
        is_same
    }

    /// Returns `true` if there are no arguments for C.
    pub(in crate::api) fn is_empty(&self) -> bool {
        self.c.is_none() && self.first.is_none()
    }

    /// Fills absent arguments from those of the block.
    pub(in crate::api) fn or(&mut self, block: &ForC) {
        self.c = self.c.or(block.c);
        self.error = self.error.or(block.error);
        if self.prefix.is_none() && self.name.is_none() {
            self.prefix.clone_from(&block.prefix);
        }
        if self.failure.is_none() {
            self.failure.clone_from(&block.failure);
        }
    }
}

fn text(input: ParseStream<'_>) -> syn::Result<Text> {
    let literal: LitStr = input.parse()?;
    Ok(Text { value: literal.value(), span: literal.span() })
}
